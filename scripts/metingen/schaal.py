"""Measures how everything grows from 34 to 10,000 entries, and against other engines, as ratios of one run.

Run `python -m metingen.schaal`. Each number comes from a process of its own: its processor time,
which other work on the machine hardly changes. Only two are times on the clock, as people wait for them: that
of Zensical, which uses all processors, and that of a saved change. Those need a machine without other work.
"""

import argparse
import shutil
import sys
import tempfile
import time
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from metingen.controle import WORTEL, lees_kader
from metingen.meting import Loper, Meting, Mislukt, meet
from metingen.namaak import maak_verzameling
from metingen.schaaltabel import ECHT, TONEN, Uitslag, oordelen, schrijf_in, tabel
from metingen.tegenhangers import Stapel, Tegenhanger, tegenhangers

AANTALLEN = (ECHT, 1000, 10_000)
HANDBOEKEN = (ECHT, 300, 1000)  # more does not fit in ten minutes, nor in the memory of many machines
GEDULD = 60.0  # seconds that another engine may take; it may always take as long as we did
PAGINA = Path("docs/redactie/motoren.md")
HIER = (sys.executable, "-m", "metingen.stappen")


def maak_project(doel: Path, aantal: int) -> Path:
    """Write a project with `aantal` entries, the real ones among them; the smallest is the real one alone."""
    if aantal == ECHT:
        doel.mkdir()
        shutil.copytree(WORTEL / "praktijken", doel / "praktijken")
    else:
        echte = sum(
            1 for map_ in ("praktijken", "voorbeelden") for _ in (WORTEL / "praktijken" / map_).glob("*.md")
        )
        maak_verzameling(WORTEL, doel, lees_kader(WORTEL), max(1, aantal - echte))
    for naam in ("docs", "overrides"):
        shutil.copytree(WORTEL / naam, doel / naam)
    for naam in ("mkdocs.yml", "pyproject.toml"):
        shutil.copy(WORTEL / naam, doel)
    return doel


def meet_aantal(map_: Path, aantal: int, anderen: Mapping[str, Tegenhanger]) -> dict[str, Meting]:
    """Return every measurement for one number of entries, by its name."""
    project, onze = maak_project(map_ / f"p{aantal}", aantal), map_ / f"stapel{aantal}"
    delen = meet([*HIER, "delen", project, onze], map_)
    stapel = Stapel(onze, delen.gemeld["aantal"], delen.gemeld["omvang"])
    metingen = {
        naam: replace(delen, processor=delen.gemeld[naam])
        for naam in ("controle", "paginas", "zoekindex", "bestanden")
    }
    metingen |= _meet_bouw(map_, project, stapel, anderen)
    if aantal in TONEN:
        metingen |= _meet_wijziging(map_, project)
    for weg in (project, onze):
        shutil.rmtree(weg)
    return metingen


def _meet_bouw(
    map_: Path, project: Path, stapel: Stapel, anderen: Mapping[str, Tegenhanger]
) -> dict[str, Meting]:
    """Measure our build and those of other engines; each gets at least as long as we took.

    MkDocs runs at the same time as we do: both use one processor, and each is slowed down as much as the other.
    """
    werk = {naam: ander.maak(stapel, map_ / naam) for naam, ander in anderen.items()}
    naast = Loper(anderen["mkdocs"].opdracht, werk["mkdocs"]) if "mkdocs" in anderen else None
    bouw = meet([*HIER, "bouw", project, map_ / "site"], map_)
    geduld = max(GEDULD, 1.03 * bouw.klok)
    metingen = {"bouw": bouw} | ({"mkdocs": naast.wacht(geduld)} if naast else {})
    for naam in anderen.keys() - {"mkdocs"}:
        metingen[naam] = meet(anderen[naam].opdracht, werk[naam], geduld)
    for weg in (*werk.values(), map_ / "site"):
        shutil.rmtree(weg)
    return metingen


def _meet_wijziging(map_: Path, project: Path) -> dict[str, Meting]:
    """Measure a saved change; nothing without a browser."""
    try:
        meting = meet([*HIER, "wijziging", project, map_], map_)
    except Mislukt as fout:
        sys.stderr.write(f"Een wijziging in de browser is niet gemeten: {fout}\n")
        return {}
    return {"wijziging": replace(meting, klok=meting.gemeld["klok"])}


def meet_handboek(map_: Path, aantal: int) -> Meting:
    """Measure the handboek of `aantal` entries."""
    project = maak_project(map_ / f"h{aantal}", aantal)
    meting = meet([*HIER, "handboek", project, map_], map_)
    shutil.rmtree(project)
    return replace(meting, processor=meting.gemeld["processor"])


def lees_aantallen(tekst: str) -> tuple[int, ...]:
    """Return whole numbers with commas between them."""
    return tuple(int(deel) for deel in tekst.split(","))


def maak_lezer() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    lezer = argparse.ArgumentParser(
        prog="python -m metingen.schaal",
        description="Meet hoe de tijd groeit met het aantal fiches, ook tegenover andere sitebouwers. Duurt minder dan tien minuten.",
        add_help=False,
    )
    lezer.add_argument("-h", "--help", action="help", help="toon deze uitleg en stop")
    lezer.add_argument(
        "--aantallen", type=lees_aantallen, default=AANTALLEN, metavar="N,N", help="hoeveel fiches"
    )
    lezer.add_argument(
        "--snel", action="store_true", help="zonder andere sitebouwers en hoogstens 1000 fiches"
    )
    lezer.add_argument("--schrijf", action="store_true", help=f"zet de tabel ook in {PAGINA}")
    return lezer


def meet_alles(aantallen: tuple[int, ...], handboeken: tuple[int, ...], *, snel: bool) -> Uitslag:
    """Measure everything, one after the other, and say on the error stream how far it is."""
    begin = time.monotonic()
    anderen, afwezig = ({}, ["andere sitebouwers"]) if snel else tegenhangers()
    sites, boeken = {}, {}
    with tempfile.TemporaryDirectory(prefix="kennisbank-schaal-") as map_:
        for aantal in aantallen:
            sys.stderr.write(f"[{time.monotonic() - begin:4.0f} s] {aantal} fiches meten …\n")
            sites[aantal] = meet_aantal(Path(map_), aantal, anderen)
        for aantal in handboeken:
            sys.stderr.write(f"[{time.monotonic() - begin:4.0f} s] handboek van {aantal} fiches meten …\n")
            boeken[aantal] = meet_handboek(Path(map_), aantal)
    return Uitslag(sites, boeken, tuple(afwezig), time.monotonic() - begin)


def hoofd(argumenten: list[str] | None = None) -> int:
    """Run the measurement; 0 when every target is met, else 1."""
    keuze = maak_lezer().parse_args(argumenten)
    meeste = 1000 if keuze.snel else max(keuze.aantallen)
    aantallen = tuple(aantal for aantal in keuze.aantallen if aantal <= meeste)
    handboeken = tuple(aantal for aantal in HANDBOEKEN if aantal <= max(aantallen))
    try:
        uitslag = meet_alles(aantallen, handboeken, snel=keuze.snel)
    except Mislukt as fout:
        sys.stderr.write(f"Dit mislukte: {fout}\n")
        return 1
    tekst = tabel(uitslag)
    sys.stdout.write(tekst)
    if keuze.schrijf:
        schrijf_in(WORTEL / PAGINA, tekst)
    return 0 if all(goed for _, goed in oordelen(uitslag)) else 1


if __name__ == "__main__":
    raise SystemExit(hoofd())
