"""Feeds odd and hostile entries to the whole chain and judges what comes out; longer by hand than in the tests.

Run `python -m kennisbank.benchmarks.fuzz --minuten 10`. What fails is printed with the seed that makes it again.
"""

import argparse
import json
import random
import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache

from kennisbank.benchmarks.controle import WORTEL
from kennisbank.benchmarks.keuring import keur, verloren_woorden
from kennisbank.boom import platte_tekst
from kennisbank.laden import Geladen, eigen_paginas, laad_bestanden
from kennisbank.lezen.bestanden import Bronbestand, Gevonden, vind_bestanden
from kennisbank.model.soorten import VOORBEELD
from kennisbank.paginas import Instellingen, Site, alle_paginas

BASIS = WORTEL / "tests/basis"
CORPORA = WORTEL / "tests/corpora"
BUNDEL = 60  # accepted entries that are rendered together
TEKENS = tuple("\"'<>&;:=+-@|`*_[](){}#!\\/%$~^, \n\t.0aéß\u202e\u200b🎉\ufeff\x85\u2028")
LEESBAAR = "De partners legden alles samen op één plek."
KERN = "Partners verzamelen samen goede babyspullen en brengen ze gratis bij gezinnen."


def voorbeeld(inhoud: str, titel: str = "Een gewoon voorbeeld", kern: str = KERN) -> str:
    """Return the text of a voorbeeld with these texts in it, whatever they hold."""
    return f"""---
titel: {json.dumps(titel)}
kern: {json.dumps(kern)}
netwerk: leuven
praktijken:
  poolen-van-middelen: {json.dumps(kern)}
periode: 2019
voor_wie: {json.dumps(titel)}
partners: [{json.dumps(titel)}, kinderopvang]
zoekwoorden: [{json.dumps(titel)}]
eigen_ervaring: ja
toestemming: ja
status: gepubliceerd
---

## Aanleiding

{inhoud}

## Aanpak

{LEESBAAR}

## Wat leverde het op?

Meer gezinnen krijgen spullen.

## Leerpunten

Een vaste plek werkt beter.
"""


def aanvaard(teksten: Mapping[str, str]) -> Iterator[str]:
    """Yield the ids of the entries that the checker accepts, each tried alone. Raises what the checker raises."""
    for id_, tekst in teksten.items():
        if laad_met({id_: tekst}).collectie is not None:
            yield id_


def beoordeel(teksten: Mapping[str, str]) -> Iterator[str]:
    """Yield what is wrong in the site of these accepted entries together."""
    collectie = laad_met(teksten).collectie
    if collectie is None:  # only together wrong: the same title or search word, say
        return
    instellingen = Instellingen(
        "Proef", "https://www.example.org/kennisbank/", "https://www.example.org/repo"
    )
    site = Site(collectie, instellingen)
    yield from keur(site)
    paginas = {pagina.adres: pagina.html for pagina in alle_paginas(site)}
    for fiche in collectie.voorbeelden:
        if fiche.id in teksten:
            eigen = teksten[fiche.id].partition("## Aanleiding")[2]
            gelezen = (
                fiche.naam,
                fiche.velden.kern,
                *(platte_tekst(sectie.knopen) for sectie in fiche.secties),
            )
            html = paginas[f"voorbeelden/{fiche.id}/"]
            kwijt = verloren_woorden(" ".join(gelezen), html) | verloren_woorden(eigen, html)
            if kwijt:
                yield f"{fiche.id}: op de pagina ontbreekt {sorted(kwijt)[:5]} uit {eigen[:200]!r}"


@cache
def _basis() -> tuple[Gevonden, tuple[str, ...]]:
    """Return the small collection without mistakes, read once."""
    return vind_bestanden(BASIS), tuple(eigen_paginas(BASIS))


def laad_met(teksten: Mapping[str, str]) -> Geladen:
    """Return the small collection with these entries added, by id."""
    basis, paginas = _basis()
    erbij = tuple(
        Bronbestand(VOORBEELD, f"praktijken/voorbeelden/{id_}.md", id_, tekst)
        for id_, tekst in teksten.items()
    )
    return laad_bestanden(replace(basis, bestanden=basis.bestanden + erbij), paginas)


def lees_corpus(naam: str) -> list[str]:
    """Return the texts of a corpus."""
    teksten: list[str] = json.loads((CORPORA / f"{naam}.json").read_text(encoding="utf-8"))
    return teksten


def verzin(toeval: random.Random, stukken: list[str]) -> str:
    """Return an odd entry: pieces of the corpora, mixed and bent."""
    tekst = " ".join(toeval.choice(stukken) for _ in range(toeval.randint(1, 3)))
    for _ in range(toeval.randint(0, 4)):
        plek = toeval.randrange(len(tekst) + 1)
        tekst = tekst[:plek] + toeval.choice(TEKENS) + tekst[plek + toeval.randint(0, 2) :]
    kort = " ".join(toeval.choice(stukken).split())[:60] or "Leeg"
    titel, kern = toeval.choice(((kort, KERN), ("Een titel", f"{KERN} {kort}"), ("Een titel", KERN)))
    return voorbeeld(tekst, titel, kern)


def ronde(zaad: int, aantal: int, stukken: list[str]) -> tuple[int, list[str]]:
    """Try `aantal` entries; return how many were accepted and what went wrong."""
    toeval = random.Random(zaad)  # noqa: S311 (no secret: the same entries every time)
    teksten = {f"geval-{nummer}": verzin(toeval, stukken) for nummer in range(aantal)}
    goed = list(aanvaard(teksten))
    return len(goed), [
        f"zaad {zaad}: {wat}"
        for bundel in bundels(goed)
        for wat in beoordeel({id_: teksten[id_] for id_ in bundel})
    ]


def bundels(ids: list[str]) -> Iterable[list[str]]:
    """Return the ids in parts that are rendered together."""
    return (ids[begin : begin + BUNDEL] for begin in range(0, len(ids), BUNDEL))


def hoofd(argumenten: list[str] | None = None) -> int:
    """Run for some minutes; 1 when something went wrong."""
    lezer = argparse.ArgumentParser(
        prog="python -m kennisbank.benchmarks.fuzz", description=__doc__, add_help=False
    )
    lezer.add_argument("-h", "--help", action="help", help="toon deze uitleg en stop")
    lezer.add_argument("--minuten", type=float, default=1.0, metavar="N", help="hoe lang (standaard 1)")
    lezer.add_argument("--zaad", type=int, default=0, help="het eerste getal waarmee het toeval begint")
    keuze = lezer.parse_args(argumenten)
    stukken = [*lees_corpus("commonmark"), *lees_corpus("xss"), *lees_corpus("yaml")]
    einde, zaad, geprobeerd, goed = time.monotonic() + 60 * keuze.minuten, keuze.zaad, 0, 0
    mis: list[str] = []
    while time.monotonic() < einde and not mis:
        erbij, mis = ronde(zaad, 100, stukken)
        zaad, geprobeerd, goed = zaad + 1, geprobeerd + 100, goed + erbij
    sys.stdout.write(
        f"{geprobeerd} fiches geprobeerd, {goed} aanvaard, {len(mis)} fouten.\n"
        + "".join(f"{wat}\n" for wat in mis)
    )
    return 1 if mis else 0


if __name__ == "__main__":
    raise SystemExit(hoofd())
