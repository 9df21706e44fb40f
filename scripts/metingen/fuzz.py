"""Feeds odd and hostile entries to the whole chain and judges what comes out; longer by hand than in the tests.

Run `python -m metingen.fuzz --minuten 10`. What fails is printed with the seed that makes it again.
"""

import argparse
import csv
import io
import json
import random
import re
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from kennisbank.collectie.fiche import Fiche
from kennisbank.lezen.geschiedenis import Datums
from kennisbank.meldingen.melding import fouten
from kennisbank.model.soorten import ZWIJGT
from kennisbank.uitvoer.alles import alle_bestanden, alle_paginas
from kennisbank.uitvoer.papier.keuze import Keuze
from kennisbank.uitvoer.papier.producten import maak_handboek
from kennisbank.uitvoer.site import Bestand, Instellingen, Pagina, Site
from metingen.keuring import keur
from metingen.teruglezen import lees_na
from metingen.vijandig import (
    BASIS,
    Geval,
    doelwitten,
    geval,
    laad_met,
    lees_corpus,
    plaatsen,
)
from metingen.woorden import (
    Uitkomst,
    lees_bron,
    letters_van,
    staat_in,
    stukken_van_markdown,
    vergelijk,
)

CORPORA = ("commonmark", "xss", "xss-lijsten", "lastig", "yaml")
BUNDEL = 20  # accepted entries that are rendered together: all of them fit in the feed
HANDBOEK_OM = 20  # one in so many bundles is printed too
TEKENS = tuple("\"'<>&;:=+-@|`*_[](){}#!\\/%$~^, \n\t.0aéß\u202e\u200b🎉\ufeff\x85\u2028")
# Words from right to left stand on paper in the order of the eye; of those the letters are counted.
VAN_RECHTS = re.compile(r"[^\W\d_\u0000-\u058f\u0700-\U0010ffff]+")
INSTELLINGEN = Instellingen("Proef", "https://www.example.org/kennisbank/", "https://www.example.org/repo")


def aanvaard(gevallen: Iterable[Geval]) -> Iterator[Geval]:
    """Yield the entries that the checker accepts. Raises what the checker raises.

    Entries with a file of their own are tried some together, the lists of the framework each alone.
    """
    for bundel in bundels(gevallen):
        if len(bundel) == 1 or bundel[0].bestand.soort.is_lijst:
            yield from (een for een in bundel if laad_met((een.bestand,)).collectie is not None)
        else:
            yield from _aanvaard_samen(bundel)


def _aanvaard_samen(bundel: Sequence[Geval]) -> Iterator[Geval]:
    """Yield the accepted of these: not one with a mistake in its own file; alone when they do not go together."""
    geladen = laad_met(tuple(een.bestand for een in bundel))
    fout = {melding.bestand for melding in fouten(geladen.meldingen)}
    rest = tuple(een for een in bundel if een.bestand.pad not in fout)
    if geladen.collectie is not None:
        yield from bundel
    elif 0 < len(rest) < len(bundel):
        yield from _aanvaard_samen(rest)
    else:
        yield from (een for een in rest if laad_met((een.bestand,)).collectie is not None)


def bundels(gevallen: Iterable[Geval]) -> tuple[tuple[Geval, ...], ...]:
    """Return the entries in few parts that can be rendered together: no two in the same file."""
    open_: list[dict[str, Geval]] = []
    for een in gevallen:
        plek = next((b for b in open_ if een.bestand.pad not in b and len(b) < BUNDEL), None)
        if plek is None:
            open_.append(plek := {})
        plek[een.bestand.pad] = een
    return tuple(tuple(bundel.values()) for bundel in open_)


def maak_site(bundel: Sequence[Geval]) -> Site | None:
    """Return the site of these entries together, all of them new; None when they do not go together."""
    collectie = laad_met(tuple(een.bestand for een in bundel)).collectie
    if collectie is None:
        return None
    datums = {
        fiche.bestand: Datums("2026-01-02", "2026-02-01")
        for fiche in (*collectie.praktijken, *collectie.voorbeelden, *collectie.netwerken)
    }
    datums |= {een.bestand.pad: Datums("2026-03-04", "2026-04-05") for een in bundel}
    return Site(collectie, INSTELLINGEN, datums)


def beoordeel(bundel: Sequence[Geval], *, druk: bool = False) -> Iterator[str]:
    """Yield what is wrong in the site of these accepted entries together; with `druk` also on paper.

    Entries that do not go together (the same title, say) are judged in halves.
    """
    site = maak_site(bundel)
    if site is None:
        if len(bundel) == 1:
            yield f"{bundel[0].plaats}: alleen aanvaard en nu niet"
        for helft in (bundel[: len(bundel) // 2], bundel[len(bundel) // 2 :]) if len(bundel) > 1 else ():
            yield from beoordeel(helft, druk=druk)
        return
    paginas, bestanden = alle_paginas(site), alle_bestanden(site)
    yield from keur(paginas, bestanden)
    eigen = {een.bestand.pad for een in bundel}
    yield from vergelijk_alles(site, paginas, bestanden, eigen)
    if druk:
        yield from vergelijk_druk(site, BASIS, eigen)


def _eigen(site: Site, paden: set[str]) -> Iterator[Fiche[Any]]:
    c = site.collectie
    return (fiche for fiche in (*c.praktijken, *c.voorbeelden, *c.netwerken) if fiche.bestand in paden)


def vergelijk_alles(
    site: Site, paginas: Sequence[Pagina], bestanden: Sequence[Bestand], paden: set[str]
) -> Iterator[str]:
    """Yield every text that is not the same on the page, in the JSON and in the CSV as in its source."""
    op_bron = {pagina.bron: pagina for pagina in paginas}
    inhoud = {bestand.adres: bestand.inhoud for bestand in bestanden}
    alles = json.loads(inhoud["data/kennisbank.json"])
    for fiche in _eigen(site, paden):
        meervoud = fiche.soort.meervoud
        record = next(record for record in alles[meervoud] if record["id"] == fiche.id)
        rijen = lees_tabel(inhoud[f"data/{meervoud}.csv"])
        rij = next(rij for rij in rijen if rij["id"].removeprefix("'") == fiche.id)
        yield from vergelijk(fiche, Uitkomst(op_bron[fiche.bestand].html, record, rij))


def lees_tabel(inhoud: bytes) -> list[dict[str, str]]:
    """Return the rows of a CSV of ours by column."""
    return list(csv.DictReader(io.StringIO(inhoud.decode("utf-8-sig"), newline=""), delimiter=";"))


def vergelijk_druk(site: Site, wortel: Path, paden: set[str]) -> Iterator[str]:
    """Yield every section that is not on paper as it was written, in a booklet of these entries of a project.

    The handboek is set too: it must not break, and holds less of each entry.
    """
    eigen = list(_eigen(site, paden))
    boekje = Keuze(wortel, "boekje", ids=tuple(fiche.id for fiche in eigen), formaat="a4")
    with tempfile.TemporaryDirectory() as map_:
        maak_handboek(site, Keuze(wortel, "handboek"), Path(map_), lambda _regel: None)
        if not eigen:  # only the framework was changed
            return
        (product,) = maak_handboek(site, boekje, Path(map_), lambda _regel: None)
        druk = letters_van(lees_na((Path(map_) / product.bestand).read_bytes()).tekst)
    zonder, alle = VAN_RECHTS.sub("", druk), Counter(druk)
    for fiche in eigen:
        for kop, tekst in lees_bron(fiche.bron)[1].items():
            if tekst.strip() == ZWIJGT:
                continue
            stukken = stukken_van_markdown(VAN_RECHTS.sub(" ", tekst))
            if not staat_in(stukken, zonder) or Counter("".join(VAN_RECHTS.findall(tekst))) - alle:
                yield f"{fiche.id}: druk: {kop}: {tekst[:200]!r} ontbreekt"


def verzin(toeval: random.Random, stukken: Sequence[str], nummer: int) -> Geval:
    """Return an odd entry: pieces of the corpora, mixed and bent, in one place or two of an entry of any kind."""
    bestand = toeval.choice(doelwitten())
    uit = geval(bestand, toeval.choice(plaatsen(bestand)), _bocht(toeval, stukken), f"geval-{nummer}", erbij=toeval.random() < 0.7)  # fmt: skip  # noqa: PLR2004
    if toeval.random() < 0.5 and not bestand.soort.is_lijst:  # noqa: PLR2004
        weg = toeval.choice(plaatsen(uit.bestand))
        uit = geval(uit.bestand, weg, _bocht(toeval, stukken), f"geval-{nummer}", erbij=True)
    return uit


def _bocht(toeval: random.Random, stukken: Sequence[str]) -> str:
    tekst = " ".join(toeval.choice(stukken) for _ in range(toeval.randint(1, 2)))
    for _ in range(toeval.randint(0, 4)):
        plek = toeval.randrange(len(tekst) + 1)
        tekst = tekst[:plek] + toeval.choice(TEKENS) + tekst[plek + toeval.randint(0, 2) :]
    return tekst


def ronde(zaad: int, aantal: int, stukken: Sequence[str], *, druk: bool = False) -> tuple[int, list[str]]:
    """Try `aantal` entries; return how many were accepted and what went wrong."""
    toeval = random.Random(zaad)  # noqa: S311 (no secret: the same entries every time)
    goed = list(aanvaard(verzin(toeval, stukken, nummer) for nummer in range(aantal)))
    mis = [f"zaad {zaad}: {wat}" for bundel in bundels(goed) for wat in beoordeel(bundel, druk=druk)]
    return len(goed), mis


def alle_stukken() -> list[str]:
    """Return the texts of all corpora."""
    return [tekst for naam in CORPORA for tekst in lees_corpus(naam)]


def hoofd(argumenten: list[str] | None = None) -> int:
    """Run for some minutes; 1 when something went wrong."""
    lezer = argparse.ArgumentParser(
        prog="python -m metingen.fuzz",
        description="Voer vreemde en vijandige fiches aan de hele keten en kijk na wat eruit komt.",
        add_help=False,
    )
    lezer.add_argument("-h", "--help", action="help", help="toon deze uitleg en stop")
    lezer.add_argument("--minuten", type=float, default=1.0, metavar="N", help="hoe lang (standaard 1)")
    lezer.add_argument("--zaad", type=int, default=0, help="het eerste getal waarmee het toeval begint")
    keuze = lezer.parse_args(argumenten)
    stukken = alle_stukken()
    einde, zaad, geprobeerd, goed = time.monotonic() + 60 * keuze.minuten, keuze.zaad, 0, 0
    mis: list[str] = []
    while time.monotonic() < einde and not mis:
        erbij, mis = ronde(zaad, 60, stukken, druk=zaad % HANDBOEK_OM == 0)
        zaad, geprobeerd, goed = zaad + 1, geprobeerd + 60, goed + erbij
    sys.stdout.write(
        f"{geprobeerd} fiches geprobeerd, {goed} aanvaard, {len(mis)} fouten.\n"
        + "".join(f"{wat}\n" for wat in mis)
    )
    return 1 if mis else 0


if __name__ == "__main__":
    raise SystemExit(hoofd())
