"""Makes the products of a choice in a folder, with a list of what is there (`producten.json`) and pictures."""

import importlib.metadata
import json
import os
import tomllib
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from pathlib import Path
from typing import Final

from kennisbank.model.soorten import BEELDMAP
from kennisbank.schijf.doelmap import HANDBOEK, merk
from kennisbank.schijf.plaatsen import tijdelijk
from kennisbank.schijf.schrijven import schrijf_heel
from kennisbank.uitvoer.datum import lees_datum
from kennisbank.uitvoer.drukwerk import BEZIG, LIJST, STAND, Product, lees_producten, vingerafdruk
from kennisbank.uitvoer.papier.bomen import Gegevens, drukadres
from kennisbank.uitvoer.papier.inslag import sla_in
from kennisbank.uitvoer.papier.kader import OnleesbaarBlad
from kennisbank.uitvoer.papier.keuze import Keuze, controleer_keuze
from kennisbank.uitvoer.papier.lijst import Taak, taken
from kennisbank.uitvoer.papier.zetten import NietTeDrukken, Zetterij, maak_zetterij
from kennisbank.uitvoer.site import Site

# Without any history (a copy that is no checkout) every run still gives the same bytes.
GEEN_DATUM: Final = "2026-01-01"
# What people look for first is in the list before the rest is made.
EERST: Final = ("handboek", "pakket")


def maak_handboek(site: Site, keuze: Keuze, uit: Path, vertel: Callable[[str], None]) -> tuple[Product, ...]:
    """Make what `keuze` asks for in the folder `uit` and return it; `vertel` hears of each product made.

    Raises `OnbekendeKeuze` (an id or size that does not exist) and `NietTeDrukken`, with Dutch messages. Files of
    an earlier run stay, and stay in the list, unless they are made again.
    """
    controleer_keuze(keuze, site.collectie)
    lijst = taken(site, keuze)
    uit.mkdir(parents=True, exist_ok=True)
    stand = vingerafdruk(keuze.wortel) if keuze.soort == "alles" else ""
    producten: list[Product] = []
    try:
        for nummer, gemaakt in enumerate(_maak_alle(site, keuze, lijst, uit), start=1):
            merk(uit, HANDBOEK)
            (uit / BEZIG).touch()
            vertel(f"{nummer:>3} van {len(lijst)}: {gemaakt[0].bestand} ({gemaakt[0].paginas} blz.)")
            producten += gemaakt
            if nummer < len(lijst) and lijst[nummer - 1].groep in EERST and lijst[nummer].groep not in EERST:
                _schrijf_lijst(uit, producten)
    finally:
        (uit / BEZIG).unlink(missing_ok=True)
    if stand:
        schrijf_heel(uit / STAND, f"{stand}\n".encode())
    _schrijf_lijst(uit, producten)
    return tuple(producten)


def _maak_alle(site: Site, keuze: Keuze, lijst: Sequence[Taak], uit: Path) -> Iterator[tuple[Product, ...]]:
    """Yield what each task gives, in order; several are made at once."""
    algemeen, datum = _algemeen(site, keuze.wortel), nieuwste_datum(site)
    with tijdelijk("handboek") as map_, ThreadPoolExecutor(min(4, os.cpu_count() or 1)) as ploeg:
        zetterij = maak_zetterij(map_, keuze.wortel / "praktijken" / BEELDMAP)
        yield from ploeg.map(lambda taak: _maak(taak, zetterij, algemeen, datum, uit), lijst)


def nieuwste_datum(site: Site) -> str:
    """Return the date of the newest entry: that of all products."""
    return max((datums.laatst for datums in site.datums.values()), default=GEEN_DATUM)


def _maak(taak: Taak, zetterij: Zetterij, algemeen: Gegevens, datum: str, uit: Path) -> tuple[Product, ...]:
    """Make a product in the folder, and what goes with it: a file to change, or one to fold."""
    vouwbaar = taak.groep == "boekje" and taak.formaat == "a5"
    eigen = {"omschrijving": taak.gebruik, "formaat": taak.formaat, "groot": taak.groot, "vouwbaar": vouwbaar}
    try:
        gegevens = algemeen | eigen | taak.maak()
        gezet = zetterij.zet(taak.naam, taak.sjabloon, gegevens, datum)
    except (NietTeDrukken, OnleesbaarBlad) as fout:
        raise NietTeDrukken(f"{taak.naam}.pdf is niet gemaakt.\n{fout}") from fout
    beeld = uit / f"{taak.naam}.png"
    schrijf_heel(beeld, gezet.beeld)

    def schrijf(naam: str, papier: str, inhoud: bytes, paginas: int) -> Product:
        schrijf_heel(uit / naam, inhoud)
        return Product(
            taak.groep, naam, beeld.name, taak.titel, taak.gebruik, papier, paginas, len(inhoud), datum, taak.html,
            taak.over, taak.drukker,
        )  # fmt: skip

    product = schrijf(f"{taak.naam}.pdf", taak.papier, gezet.pdf, gezet.paginas)
    if taak.word is not None:
        papier = "Word of LibreOffice, om aan te passen"
        return product, schrijf(f"{taak.naam}.docx", papier, taak.word(gegevens, datum), gezet.paginas)
    if vouwbaar:
        papier = "A4, om te vouwen tot A5"
        return product, schrijf(f"{taak.naam}-vouwen.pdf", papier, sla_in(gezet.pdf), gezet.paginas // 2)
    return (product,)


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
