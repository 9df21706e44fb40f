"""One step of `benchmarks.schaal` in a process of its own; prints what it took as JSON."""

import json
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from kennisbank.collectie import Collectie
from kennisbank.laden import Geladen, laad
from kennisbank.motor.bouwen import bouw
from kennisbank.motor.site import lees_site
from kennisbank.motor.vernieuwen import Vernieuwer
from kennisbank.paginas import Instellingen, Site, alle_bestanden, alle_paginas

ADRES = "http://127.0.0.1:1/"


@contextmanager
def gemeten(uit: dict[str, float]) -> Iterator[None]:
    """Note what the work inside takes."""
    begin = time.perf_counter(), time.process_time()
    yield
    uit["klok"], uit["processor"] = time.perf_counter() - begin[0], time.process_time() - begin[1]


def _geladen(wortel: Path) -> tuple[Geladen, Collectie]:
    geladen = laad(wortel)
    if geladen.collectie is None:
        raise SystemExit(f"De fiches bevatten fouten, bijvoorbeeld: {geladen.meldingen[0]}")
    return geladen, geladen.collectie


def _site(wortel: Path) -> Site:
    return lees_site(wortel, _geladen(wortel)[1], Instellingen(adres=ADRES))


def controle(wortel: Path, uit: dict[str, float]) -> None:
    """Read and check."""
    with gemeten(uit):
        laad(wortel)


def paginas(wortel: Path, uit: dict[str, float]) -> None:
    """Make all pages."""
    site = _site(wortel)
    with gemeten(uit):
        alle_paginas(site)


def bestanden(wortel: Path, uit: dict[str, float]) -> None:
    """Make all other files."""
    site = _site(wortel)
    with gemeten(uit):
        alle_bestanden(site)


def heel(wortel: Path, _uit: dict[str, float]) -> None:
    """Check and build. Reports nothing: the whole process counts, as it does for other engines."""
    with tempfile.TemporaryDirectory() as map_:
        bouw(wortel, Path(map_) / "site", _geladen(wortel)[0])


def wijziging(wortel: Path, uit: dict[str, float]) -> None:
    """Build, change one entry, and measure until its page is there."""
    pad = next(iter(sorted((wortel / "praktijken/praktijken").glob("*.md"))))
    tekst = pad.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as map_:
        vernieuwer = Vernieuwer(wortel, Path(map_) / "site", ADRES)
        vernieuwer.bouw(_geladen(wortel)[0])
        pad.write_text(tekst.replace("## Waarom?\n", "## Waarom?\n\nDit staat er nieuw.\n"), encoding="utf-8")
        with gemeten(uit):
            vernieuwer.bouw(_geladen(wortel)[0])
        pagina = Path(map_) / "site/praktijken" / pad.stem / "index.html"
        if "Dit staat er nieuw" not in pagina.read_text(encoding="utf-8"):
            raise SystemExit("De wijziging staat niet op de pagina.")
    pad.write_text(tekst, encoding="utf-8")


STAPPEN: dict[str, Callable[[Path, dict[str, float]], None]] = {
    "controle": controle, "paginas": paginas, "bestanden": bestanden, "bouw": heel, "wijziging": wijziging,
}  # fmt: skip

if __name__ == "__main__":
    gemeld: dict[str, float] = {}
    STAPPEN[sys.argv[1]](Path(sys.argv[2]), gemeld)
    if gemeld:
        sys.stdout.write(json.dumps(gemeld) + "\n")
