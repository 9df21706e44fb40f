"""The page /handboek/, which lists the products that exist, and /handboek/selectie/, which prints a selection."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from kennisbank.collectie.fiche import Fiche
from kennisbank.uitvoer.drukwerk import Product
from kennisbank.uitvoer.site import Bestand, Pagina
from kennisbank.uitvoer.web.sjablonen import Drukker

ADRES: Final = "handboek/"
MB: Final = 1_000_000
SELECTIE: Final = "handboek/selectie/"


@dataclass(frozen=True, slots=True)
class Uitgave:
    """One product in all its sizes; the first file gives the picture and the words."""

    eerste: Product
    bestanden: tuple[Product, ...]


@dataclass(frozen=True, slots=True)
class Groep:
    """A heading of the page with its products."""

    id: str
    titel: str
    uitleg: str
    uitgaven: tuple[Uitgave, ...]


_GROEPEN: Final = (
    ("handboek", "Handboek", "De hele kennisbank als boek, met registers en paginanummers."),
    (
        "pakket",
        "Vergaderpakketten",
        "Wat je voor één bijeenkomst print, per bouwsteen. Ook als Word, om aan te passen.",
    ),
    (
        "zelfscan",
        "Zelfscan op papier",
        "Waar staan jullie? Stellingen om alleen te beantwoorden en samen te tellen.",
    ),
    (
        "tafelblad",
        "Tafelbladen",
        "Eén groot blad op tafel, voor de stippen van iedereen en voor jullie keuze.",
    ),
    ("samenvatting", "Samenvatting", "Het kader op één bladzijde."),
    ("kaarten", "Kaarten", "Elke praktijk en elk kernprincipe op een kaart van 105 bij 148 mm (A6)."),
    ("kijkwijzer", "Kijkwijzer", "Vragen en schrijfruimte voor wie bij een ander netwerk gaat kijken."),
    ("boekje", "Boekjes", "Eén bouwsteen, één kernprincipe of één netwerk, op A4 of A5."),
)


def handboekpagina(druk: Drukker, producten: Sequence[Product]) -> Pagina:
    """Return the page that lists `producten`; without any it leads to the same words on the site."""
    groepen = [
        Groep(id_, titel, uitleg, _uitgaven([p for p in producten if p.groep == id_]))
        for id_, titel, uitleg in _GROEPEN
    ]
    return druk.lijst(
        "handboek", ADRES, "Op papier",
        "Vergaderpakketten, tafelbladen, handboek, boekjes en kaarten: om te printen en mee te nemen naar een bijeenkomst.",
        groepen=[groep for groep in groepen if groep.uitgaven], grootte=leesbare_grootte,
    )  # fmt: skip


def selectiepagina(druk: Drukker) -> Pagina:
    """Return the page that prints a selection (`#keuze=id,id`); without a script it holds every entry."""
    c = druk.site.collectie
    groepen: list[tuple[str, tuple[Fiche[Any], ...]]] = [
        ("Praktijken", c.praktijken),
        ("Voorbeelden", c.voorbeelden),
        ("Netwerken", c.netwerken),
    ]
    return druk.lijst(
        "selectie", SELECTIE, "Print een selectie", "Kies fiches en print ze als één boekje.", groepen=groepen,
    )  # fmt: skip


def handboekbestanden(producten: Sequence[Product], map_: Path) -> Iterator[Bestand]:
    """Yield the PDFs and pictures of `map_` as files of the site, beside the page that lists them."""
    for product in producten:
        for naam in (product.bestand, product.beeld):
            yield Bestand(f"{ADRES}{naam}", (map_ / naam).read_bytes())


def leesbare_grootte(bytes_: int) -> str:
    """Return a size in words: `310 kB`, `1,3 MB`."""
    return f"{bytes_ / MB:.1f} MB".replace(".", ",") if bytes_ >= MB else f"{max(1, round(bytes_ / 1000))} kB"


def _uitgaven(producten: Sequence[Product]) -> tuple[Uitgave, ...]:
    """Group the sizes of the same product, in order of appearance."""
    op_titel: dict[str, list[Product]] = {}
    for product in producten:
        op_titel.setdefault(product.titel, []).append(product)
    return tuple(Uitgave(groep[0], tuple(groep)) for groep in op_titel.values())
