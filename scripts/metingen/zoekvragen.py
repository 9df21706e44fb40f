"""Asks the questions of a file on the real site, in a real browser, and reports: `python -m metingen.zoekvragen`."""

import argparse
import os
import sys
from collections.abc import Callable
from pathlib import Path

from browser import VARIABELE, zoek
from kennisbank.controle.laden import laad
from kennisbank.motor.bouwen import BouwMislukt, bouw
from kennisbank.schijf.plaatsen import tijdelijk
from metingen.vragenlijst import Onleesbaar, Vraag, lees_vragen
from metingen.zoekmeting import meet, verslag

EIGEN_VRAGEN = Path("tests/zoekvragen.tsv")


class KanNietMeten(Exception):
    """Why the questions cannot be asked, as one Dutch sentence that says what to do."""


def stel_vragen(wortel: Path, bestand: Path | None, bouw: Callable[[Path], bool]) -> str:
    """Return the report on the questions of `bestand` (default: the project's own).

    `bouw` builds the site into a folder and tells whether it did. Raises `KanNietMeten`.
    """
    vragen = _lees(bestand or wortel / EIGEN_VRAGEN)
    os.environ[VARIABELE] = str(kies_browser())  # where the measuring stick looks for it
    with tijdelijk("zoekvragen") as map_:
        site = map_ / "site"
        if not bouw(site):
            raise KanNietMeten("De site is niet gebouwd; zie hierboven waarom.")
        return verslag(meet(site, vragen))


def _lees(bestand: Path) -> tuple[Vraag, ...]:
    try:
        return lees_vragen(bestand.read_text(encoding="utf-8"))
    except Onleesbaar as fout:
        raise KanNietMeten(f"{bestand}, regel {fout.regel}: {fout.uitleg}.") from fout
    except UnicodeDecodeError as fout:
        raise KanNietMeten(f"{bestand} is niet in UTF-8 bewaard.") from fout


def kies_browser() -> Path:
    """Return the browser to use. Raises `KanNietMeten` when there is none, or nothing to drive it with."""
    try:
        import playwright  # noqa: F401, PLC0415 (only who measures has it)
    except ImportError as fout:
        raise KanNietMeten(
            "De browsertoetsen zijn niet geïnstalleerd; draai eerst: python3 scripts/toets.py"
        ) from fout
    gevonden = zoek(Path(sys.executable), os.environ)
    if gevonden is None:
        raise KanNietMeten("Er is geen Chromium of Chrome gevonden; installeer er een.")
    return gevonden


def hoofd() -> int:
    """Build the site of this project, ask the questions and print the report; returns the exit code."""
    wortel = Path(__file__).resolve().parents[2]
    lezer = argparse.ArgumentParser(
        description="Stel vragen aan het zoeken van de site, in een echte browser, en meet of het antwoord klopt."
    )
    lezer.add_argument(
        "bestand",
        type=Path,
        nargs="?",
        metavar="BESTAND",
        help="een vraag per regel: vraag, tab, ids met komma's (gewoonlijk de eigen vragen in tests/)",
    )

    def bouw_site(map_: Path) -> bool:
        bouw(wortel, map_, laad(wortel))
        return True

    try:
        print(stel_vragen(wortel, lezer.parse_args().bestand, bouw_site))
    except (KanNietMeten, BouwMislukt) as fout:
        print(fout, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(hoofd())
