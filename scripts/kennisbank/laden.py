"""Loads the collection: the one place that knows in which order things are read and checked."""

import os
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

from kennisbank.adressen import Doelen, maak_doelen
from kennisbank.collectie import Collectie
from kennisbank.controle.aandacht import controleer_dekking, controleer_zinnen
from kennisbank.controle.inhoud import controleer_links, controleer_secties
from kennisbank.controle.publicatie import controleer_publicatie
from kennisbank.controle.relaties import Bestaand, bestaande_ids, controleer_ids, controleer_verwijzingen
from kennisbank.controle.tekst import controleer_tekst
from kennisbank.controle.velden import controleer_velden
from kennisbank.fiche import Fiche
from kennisbank.lezen.bestanden import Bronbestand, Gevonden, vind_bestanden
from kennisbank.lezen.fiches import RuweFiche, lees_fiches
from kennisbank.lezen.opmaak import maak_lezer
from kennisbank.melding import Melding, fouten


@dataclass(frozen=True, slots=True)
class Geladen:
    """What loading gives: all findings, sorted, and the collection when none of them is a mistake."""

    collectie: Collectie | None
    meldingen: tuple[Melding, ...]


def laad(wortel: Path) -> Geladen:
    """Read and check everything in `wortel/praktijken`. Raises nothing for what authors can do wrong."""
    gevonden = vind_bestanden(wortel)
    return laad_bestanden(gevonden, eigen_paginas(wortel))


def laad_bestanden(gevonden: Gevonden, paginas: Iterable[str]) -> Geladen:
    """Check the files that were found; `paginas` are the addresses of the hand-written pages."""
    lezer = maak_lezer()
    ruwe: list[RuweFiche] = []
    meldingen: list[Melding] = list(gevonden.meldingen)
    onleesbaar: set[str] = set()
    for bestand in gevonden.bestanden:
        fiches, vondsten = lees_fiches(bestand, lezer)
        ruwe.extend(fiches)
        meldingen.extend(vondst.in_bestand(bestand.pad) for vondst in vondsten)
        meldingen.extend(_tekst(bestand, fiches))
        if bestand.soort.is_lijst and not fiches and (bestand.tekst is None or vondsten):
            onleesbaar.add(bestand.soort.naam)
    bestaand = bestaande_ids(ruwe, onleesbaar)
    doelen = maak_doelen(((ruw.soort, ruw.id) for ruw in ruwe), paginas, gevonden.beelden)
    goede = list(_controleer(ruwe, bestaand, doelen, meldingen))
    meldingen.extend(controleer_ids(ruwe))
    if fouten(tuple(meldingen)):
        return Geladen(None, _op_plaats(meldingen))
    collectie = Collectie(_per_soort(goede), doelen)
    meldingen.extend(controleer_dekking(collectie))
    return Geladen(collectie, _op_plaats(meldingen))


def eigen_paginas(wortel: Path) -> Iterator[str]:
    """Yield the addresses of the hand-written pages in `docs/`."""
    basis = wortel / "docs"
    for map_, mappen, namen in os.walk(basis):
        mappen.sort()
        for naam in sorted(namen):
            if naam.endswith(".md"):
                pad = (Path(map_) / naam).relative_to(basis).as_posix().removesuffix(".md")
                yield pad.removesuffix("index") if pad == "index" or pad.endswith("/index") else f"{pad}/"


def _tekst(bestand: Bronbestand, fiches: tuple[RuweFiche, ...]) -> Iterator[Melding]:
    if bestand.tekst is None:
        return
    einde = bestand.tekst.count("\n") + 1 if bestand.soort.is_lijst else _einde_voorblad(bestand.tekst)
    yield from (
        vondst.in_bestand(bestand.pad) for vondst in controleer_tekst(bestand.tekst, einde_voorblad=einde)
    )


def _einde_voorblad(tekst: str) -> int:
    einde = tekst.find("\n---", 3)
    return tekst.count("\n", 0, einde) + 1 if einde >= 0 else 0


def _controleer(
    ruwe: list[RuweFiche], bestaand: Bestaand, doelen: Doelen, meldingen: list[Melding]
) -> Iterator[Fiche[Any]]:
    """Run the checks of one entry, in order; yields the entries whose fields are right."""
    for ruw in ruwe:
        velden, vondsten = controleer_velden(ruw)
        alle = chain(
            vondsten,
            controleer_secties(ruw),
            controleer_links(ruw, doelen),
            controleer_verwijzingen(ruw, bestaand),
            controleer_publicatie(ruw),
            controleer_zinnen(ruw),
        )
        meldingen.extend(vondst.in_bestand(ruw.bestand) for vondst in alle)
        if velden is not None:
            yield Fiche(ruw.soort, ruw.id, ruw.bestand, ruw.plek().regel, velden, ruw.secties)


def _per_soort(fiches: Iterable[Fiche[Any]]) -> dict[str, tuple[Fiche[Any], ...]]:
    groepen: dict[str, list[Fiche[Any]]] = defaultdict(list)
    for fiche in fiches:
        groepen[fiche.soort.naam].append(fiche)
    return {soort: tuple(groep) for soort, groep in groepen.items()}


def _op_plaats(meldingen: Iterable[Melding]) -> tuple[Melding, ...]:
    return tuple(sorted(dict.fromkeys(meldingen)))
