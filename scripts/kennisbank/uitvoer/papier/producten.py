"""Makes the products of a choice in a folder, with a list of what is there (`producten.json`) and pictures."""

import importlib.metadata
import json
import os
import tomllib
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, replace
from pathlib import Path
from typing import Final

from kennisbank.model.soorten import BEELDMAP
from kennisbank.schijf.doelmap import HANDBOEK, merk
from kennisbank.schijf.plaatsen import tijdelijk
from kennisbank.schijf.schrijven import schrijf_heel
from kennisbank.uitvoer.datum import lees_datum
from kennisbank.uitvoer.drukwerk import LIJST, Product, lees_producten
from kennisbank.uitvoer.papier.bomen import Gegevens, drukadres
from kennisbank.uitvoer.papier.kader import OnleesbaarBlad
from kennisbank.uitvoer.papier.keuze import Keuze, controleer_keuze
from kennisbank.uitvoer.papier.lijst import Taak, taken
from kennisbank.uitvoer.papier.zetten import NietTeDrukken, Zetterij, maak_zetterij
from kennisbank.uitvoer.site import Site

# Without any history (a copy that is no checkout) every run still gives the same bytes.
GEEN_DATUM: Final = "2026-01-01"


def maak_handboek(site: Site, keuze: Keuze, uit: Path, vertel: Callable[[str], None]) -> tuple[Product, ...]:
    """Make what `keuze` asks for in the folder `uit` and return it; `vertel` hears of each product made.

    Raises `OnbekendeKeuze` (an id or size that does not exist) and `NietTeDrukken`, with Dutch messages. Files of
    an earlier run stay, and stay in the list, unless they are made again.
    """
    controleer_keuze(keuze, site.collectie)
    lijst = taken(site, keuze)
    algemeen = _algemeen(site, keuze.wortel)
    uit.mkdir(parents=True, exist_ok=True)
    with tijdelijk("handboek") as map_:
        zetterij = maak_zetterij(map_, keuze.wortel / "praktijken" / BEELDMAP)

        def maak(taak: Taak) -> tuple[Product, ...]:
            return _maak(taak, zetterij, algemeen, nieuwste_datum(site), uit)

        with ThreadPoolExecutor(min(4, os.cpu_count() or 1)) as ploeg:
            producten: list[Product] = []
            for nummer, gemaakt in enumerate(ploeg.map(maak, lijst), start=1):
                merk(uit, HANDBOEK)
                vertel(f"{nummer:>3} van {len(lijst)}: {gemaakt[0].bestand} ({gemaakt[0].paginas} blz.)")
                producten += gemaakt
    _schrijf_lijst(uit, producten)
    return tuple(producten)


def nieuwste_datum(site: Site) -> str:
    """Return the date of the newest entry: that of all products."""
    return max((datums.laatst for datums in site.datums.values()), default=GEEN_DATUM)


def _maak(taak: Taak, zetterij: Zetterij, algemeen: Gegevens, datum: str, uit: Path) -> tuple[Product, ...]:
    """Make a product in the folder: the PDF, and the file to change that goes with it."""
    try:
        gegevens = algemeen | {"omschrijving": taak.gebruik, "formaat": taak.formaat} | taak.maak()
        gezet = zetterij.zet(taak.naam, taak.sjabloon, gegevens, datum)
    except (NietTeDrukken, OnleesbaarBlad) as fout:
        raise NietTeDrukken(f"{taak.naam}.pdf is niet gemaakt.\n{fout}") from fout
    pdf, beeld = uit / f"{taak.naam}.pdf", uit / f"{taak.naam}.png"
    schrijf_heel(pdf, gezet.pdf)
    schrijf_heel(beeld, gezet.beeld)
    product = Product(
        taak.groep, pdf.name, beeld.name, taak.titel, taak.gebruik, taak.papier, gezet.paginas, len(gezet.pdf), datum, taak.html
    )  # fmt: skip
    if taak.word is None:
        return (product,)
    word = taak.word(gegevens, datum)
    schrijf_heel(uit / f"{taak.naam}.docx", word)
    papier = "Word of LibreOffice, om aan te passen"
    return product, replace(product, bestand=f"{taak.naam}.docx", papier=papier, grootte=len(word))


def _algemeen(site: Site, wortel: Path) -> Gegevens:
    """Return what every product says of itself in its colophon."""
    adres = site.instellingen.adres
    return {
        "naam": site.instellingen.naam,
        "datum": lees_datum(nieuwste_datum(site)),
        "versie": _versie(wortel),
        "web": adres,
        "webadres": drukadres(adres),
        "ondertitel": "",
        "qr": {},
    }


def _versie(wortel: Path) -> str:
    """Return the version of the project: of its `pyproject.toml`, else of the installed package."""
    pad = wortel / "pyproject.toml"
    if pad.is_file():
        return str(tomllib.loads(pad.read_text(encoding="utf-8"))["project"]["version"])
    return importlib.metadata.version("kennisbank")


def _schrijf_lijst(uit: Path, nieuw: list[Product]) -> None:
    gemaakt = {product.bestand for product in nieuw}
    blijft = [product for product in lees_producten(uit) if product.bestand not in gemaakt]
    regels = [asdict(product) for product in (*nieuw, *blijft)]
    tekst = json.dumps(regels, ensure_ascii=False, indent=1)
    schrijf_heel(uit / LIJST, f"{tekst}\n".encode())
