"""One measurement of `benchmarks.schaal` in a process of its own; prints what it took as JSON on one line."""

import json
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from kennisbank.collectie.collectie import Collectie
from kennisbank.controle.laden import Geladen, laad
from kennisbank.motor.bouwen import bouw
from kennisbank.motor.exporteren import schrijf_stapel
from kennisbank.motor.site import lees_site
from kennisbank.uitvoer.alles import alle_paginas, andere_bestanden, zoekindex
from kennisbank.uitvoer.papier.keuze import Keuze
from kennisbank.uitvoer.papier.producten import maak_handboek
from kennisbank.uitvoer.site import Instellingen, Site
from metingen.zichtbaar import toon_wijziging

INSTELLINGEN = Instellingen("Kennisbank", "https://www.example.org/kennisbank/")


@contextmanager
def gemeten(uit: dict[str, Any], naam: str) -> Iterator[None]:
    """Note the seconds of processor that the work inside takes."""
    begin = time.process_time()
    yield
    uit[naam] = time.process_time() - begin


def _geladen(wortel: Path) -> tuple[Geladen, Collectie]:
    geladen = laad(wortel)
    if geladen.collectie is None:
        raise SystemExit(f"De fiches bevatten fouten, bijvoorbeeld: {geladen.meldingen[0]}")
    return geladen, geladen.collectie


def delen(wortel: Path, doel: Path) -> dict[str, Any]:
    """Take every step of a build apart, and write the folder for other engines to `doel`."""
    uit: dict[str, Any] = {}
    with gemeten(uit, "controle"):
        _, collectie = _geladen(wortel)
    site = lees_site(wortel, collectie, INSTELLINGEN)
    with gemeten(uit, "paginas"):
        paginas = alle_paginas(site)
    with gemeten(uit, "zoekindex"):
        zoek = tuple(zoekindex(site))
    with gemeten(uit, "bestanden"):
        bestanden = tuple(andere_bestanden(site))
    schrijf_stapel(wortel, doel, site, paginas, (*bestanden, *zoek))
    return uit | {
        "fiches": len(collectie.praktijken) + len(collectie.voorbeelden),
        "aantal": len(paginas),
        "omvang": sum(len(pagina.html) for pagina in paginas),
    }


def heel(wortel: Path, doel: Path) -> dict[str, Any]:
    """Check and build. Reports nothing: the whole process counts, as it does for other engines."""
    bouw(wortel, doel, _geladen(wortel)[0])
    return {}


def handboek(wortel: Path, _doel: Path) -> dict[str, Any]:
    """Set the handboek."""
    site = Site(_geladen(wortel)[1], INSTELLINGEN)
    uit: dict[str, Any] = {}
    with tempfile.TemporaryDirectory() as map_, gemeten(uit, "processor"):
        producten = maak_handboek(site, Keuze(wortel, "handboek"), Path(map_), lambda _regel: None)
    return uit | {"paginas": sum(product.paginas for product in producten)}


def wijziging(wortel: Path, _doel: Path) -> dict[str, Any]:
    """Save a change in one entry and wait until a browser shows it."""
    return {"klok": toon_wijziging(wortel)}


STAPPEN: dict[str, Callable[[Path, Path], dict[str, Any]]] = {
    "delen": delen, "bouw": heel, "handboek": handboek, "wijziging": wijziging,
}  # fmt: skip

if __name__ == "__main__":
    sys.stdout.write(json.dumps(STAPPEN[sys.argv[1]](Path(sys.argv[2]), Path(sys.argv[3]))) + "\n")
