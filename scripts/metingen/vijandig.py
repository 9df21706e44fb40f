"""Puts a text in every place of an entry where an author can write one, for every kind of entry. Judges nothing."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

import yaml

from kennisbank.controle.inlezen import Gezien
from kennisbank.controle.laden import Geladen, beoordeel
from kennisbank.lezen.bestanden import Bronbestand, Gevonden, vind_bestanden
from kennisbank.lezen.handgeschreven import lees_handgeschreven
from kennisbank.lezen.paginatekst import Paginas, plekken_op
from metingen.controle import WORTEL

BASIS = WORTEL / "tests/basis"
CORPORA = WORTEL / "tests/corpora"
Weg = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Geval:
    """An entry, or a list of them, with a text in it: the file, what it says now, and where the text went."""

    bestand: Bronbestand
    plaats: str


@cache
def basis() -> tuple[Gevonden, Paginas]:
    """Return the small collection without mistakes, read once."""
    return vind_bestanden(BASIS), plekken_op(lees_handgeschreven(BASIS))


def laad_met(bestanden: tuple[Bronbestand, ...]) -> Geladen:
    """Return the small collection with these files in it, in the place of those with the same path.

    Gives what `laad_bestanden` gives; the files of the collection itself are read once, and judged again each time.
    """
    gevonden, paginas = basis()
    nieuw = {bestand.pad: bestand for bestand in bestanden}
    per_pad = {bestand.pad: bestand for bestand in gevonden.bestanden} | nieuw
    gezien = Gezien(list(gevonden.meldingen))
    for pad, bestand in per_pad.items():
        deel = _lees(bestand) if pad in nieuw else _gelezen()[pad]
        gezien.meld(deel.meldingen)
        gezien.banden.extend(deel.banden)
        gezien.archief.extend(deel.archief)
        gezien.archief_heel &= deel.archief_heel
        gezien.goede.extend(deel.goede)
        gezien.afdrukken.extend(deel.afdrukken)
    samen = replace(gevonden, bestanden=tuple(per_pad.values()))
    return beoordeel(gezien, samen, paginas)


@cache
def _gelezen() -> Mapping[str, Gezien]:
    """Return what reading leaves of each file of the small collection."""
    return {bestand.pad: _lees(bestand) for bestand in basis()[0].bestanden}


def _lees(bestand: Bronbestand) -> Gezien:
    gezien = Gezien([])
    gezien.lees(bestand)
    return gezien


def lees_corpus(naam: str) -> list[str]:
    """Return the texts of a corpus."""
    teksten: list[str] = json.loads((CORPORA / f"{naam}.json").read_text(encoding="utf-8"))
    return teksten


def plaatsen(bestand: Bronbestand) -> tuple[Weg, ...]:
    """Return every place for a text in a file: values of the front matter or the list, and sections."""
    kop, secties = _ontleed(bestand)
    return (*_wegen(kop, ()), *(("##", nummer) for nummer in range(len(secties))))


@cache
def doelwitten() -> tuple[Bronbestand, ...]:
    """Return the files that hold a text to change; an empty list holds none."""
    return tuple(bestand for bestand in basis()[0].bestanden if plaatsen(bestand))


def gevallen(tekst: str, naam: str) -> Iterator[Geval]:
    """Yield an entry or list of every kind for every place, with `tekst` alone there and with `tekst` added.

    An entry with a file of its own gets an id that begins with `naam`, so that it stands beside the good ones.
    """
    alle = ((b, weg, erbij) for b in basis()[0].bestanden for weg in plaatsen(b) for erbij in (False, True))
    for nummer, (bestand, weg, erbij) in enumerate(alle):
        yield geval(bestand, weg, tekst, f"{naam}-{nummer}", erbij=erbij)


def geval(bestand: Bronbestand, weg: Weg, tekst: str, naam: str, *, erbij: bool) -> Geval:
    """Return the file with `tekst` in one place: instead of what is there, or behind it."""
    kop, secties = _ontleed(bestand)
    if weg[0] == "##":
        nummer = int(weg[1])
        titel, oud = secties[nummer]
        secties[nummer] = (titel, f"{oud}\n\n{tekst}" if erbij else tekst)
    else:
        kop = _zet(kop, weg, tekst, erbij=erbij)
    nieuw = _schrijf(bestand, kop, secties)
    plaats = f"{bestand.soort.naam} {'/'.join(map(str, weg))}"
    if bestand.soort.is_lijst:
        return Geval(replace(bestand, tekst=nieuw), plaats)
    pad = bestand.pad.rpartition("/")[0] + f"/{naam}.md"
    return Geval(replace(bestand, pad=pad, id=naam, tekst=nieuw), plaats)


def _ontleed(bestand: Bronbestand) -> tuple[Any, list[tuple[str, str]]]:
    """Return the values of a file as YAML has them, and its sections with their headings."""
    tekst = bestand.tekst or ""
    if bestand.soort.is_lijst:
        return yaml.safe_load(tekst), []
    voorblad, _, inhoud = tekst.removeprefix("---\n").partition("\n---\n")
    delen = inhoud.split("\n## ")[1:]
    secties = [(deel.partition("\n")[0], deel.partition("\n")[2].strip("\n")) for deel in delen]
    return yaml.safe_load(voorblad), secties


def _schrijf(bestand: Bronbestand, kop: Any, secties: list[tuple[str, str]]) -> str:  # noqa: ANN401 (YAML values)
    if bestand.soort.is_lijst:
        return "".join(f"- {json.dumps(fiche, ensure_ascii=False)}\n" for fiche in kop)
    velden = "".join(f"{naam}: {json.dumps(waarde, ensure_ascii=False)}\n" for naam, waarde in kop.items())
    return f"---\n{velden}---\n" + "".join(f"\n## {titel}\n\n{inhoud}\n" for titel, inhoud in secties)


def _wegen(waarde: Any, weg: Weg) -> Iterator[Weg]:  # noqa: ANN401 (YAML values)
    """Yield the way to every text; of a list of entries only the first, for the others are like it."""
    if isinstance(waarde, Mapping):
        for sleutel, kind in waarde.items():
            yield from _wegen(kind, (*weg, sleutel))
    elif isinstance(waarde, list):
        for nummer, kind in enumerate(waarde[:1]):
            yield from _wegen(kind, (*weg, nummer))
    else:
        yield weg


def _zet(waarde: Any, weg: Weg, tekst: str, *, erbij: bool) -> Any:  # noqa: ANN401 (YAML values)
    if not weg:
        return f"{waarde} {tekst}" if erbij else tekst
    eerst, *rest = weg
    paren = enumerate(waarde) if isinstance(waarde, list) else waarde.items()
    nieuw = {
        sleutel: _zet(kind, tuple(rest), tekst, erbij=erbij) if sleutel == eerst else kind
        for sleutel, kind in paren
    }
    return list(nieuw.values()) if isinstance(waarde, list) else nieuw
