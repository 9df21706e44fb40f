"""Makes pictures of pages of a site in a folder, as wide as a telephone and as a computer; for who reviews a proposal.

Needs the libraries of the tests and a browser (`browser.zoek`). Opens files of that folder only: whatever a page asks
elsewhere is refused. Knows nothing of entries.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import browser
from opdrachtregel import Lezer, Stopt, sluit_netjes_af

BREEDTES = (390, 1280)
"""Pixels: a telephone and a computer."""
HOOGTE = 900
MEESTE = 20
"""Pages; what comes after them is counted."""
ADRES = re.compile(r"(?:[a-z0-9-]+/)+(?:#[a-z0-9-]+)?")

UITLEG = """Maak beelden van pagina's van een site die je opent zonder server (kennisbank bouw --lokaal). Toont de
namen van de beelden."""


def lezer() -> Lezer:
    """Return the parser of this script's command line."""
    deze = Lezer(UITLEG)
    deze.opties.add_argument("--site", type=Path, required=True, metavar="MAP", help="de map van de site")
    deze.opties.add_argument(
        "--paginas",
        type=Path,
        required=True,
        metavar="BESTAND",
        help="het adres van elke pagina, een per regel",
    )
    deze.opties.add_argument("--uit", type=Path, required=True, metavar="MAP", help="waar de beelden komen")
    return deze


def lees_adressen(tekst: str) -> tuple[str, ...]:
    """Return the addresses of pages in a text, each once; what is no address of ours is left out."""
    return tuple(dict.fromkeys(regel for regel in tekst.split("\n") if ADRES.fullmatch(regel)))


def maak_beelden(site: Path, adressen: Iterable[str], uit: Path, programma: Path) -> Iterator[str]:
    """Make the pictures of each page and yield their names; a page that is not there gives none."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 (reading a wrong call needs no library)

    uit.mkdir(parents=True, exist_ok=True)
    begin = site.resolve().as_uri() + "/"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=programma, args=list(browser.VLAGGEN))
        for breedte in BREEDTES:
            blad = chromium.new_page(viewport={"width": breedte, "height": HOOGTE}, reduced_motion="reduce")
            blad.route(
                "**/*", lambda weg: weg.continue_() if weg.request.url.startswith(begin) else weg.abort()
            )
            for adres in adressen:
                pad, hekje, anker = adres.partition("#")
                if (site / pad / "index.html").is_file():
                    naam = f"{adres.replace('/', '-').replace('#', '').rstrip('-')}-{breedte}.png"
                    blad.goto(f"{begin}{pad}index.html{hekje}{anker}")
                    blad.screenshot(path=uit / naam, full_page=True)
                    yield naam
            blad.close()
        chromium.close()


def maak(keuze: argparse.Namespace) -> int:
    """Make the pictures that the call asks for and print their names as a list of Markdown."""
    adressen = lees_adressen(keuze.paginas.read_text(encoding="utf-8"))
    if keuze.uit.is_dir() and any(keuze.uit.iterdir()):
        raise Stopt(f"In {keuze.uit} staat al iets: kies een nieuwe of een lege map.")
    programma = browser.zoek(Path(sys.executable), os.environ)
    if programma is None:
        raise Stopt(browser.GEEN_BROWSER)
    for naam in sorted(maak_beelden(keuze.site, adressen[:MEESTE], keuze.uit, programma)):
        print(f"- `{naam}`")
    if len(adressen) > MEESTE:
        print(f"- en nog {len(adressen) - MEESTE} pagina’s zonder beeld")
    return 0


def hoofd(argumenten: Sequence[str] | None = None) -> int:
    """Run the script with these arguments (default: those of the process); return the exit code."""
    keuze = lezer().parse_args(argumenten)
    return sluit_netjes_af(lambda: maak(keuze))


if __name__ == "__main__":
    raise SystemExit(hoofd())
