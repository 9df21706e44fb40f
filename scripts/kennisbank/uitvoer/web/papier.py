"""The page /handboek/, which lists the products that exist, and /handboek/selectie/, which prints a selection."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from kennisbank.collectie.adressen import adres_van
from kennisbank.collectie.fiche import Fiche
from kennisbank.uitvoer.drukwerk import Product, Uitgave, over, uitgaven
from kennisbank.uitvoer.papier.fichedelen import nummer_praktijken
from kennisbank.uitvoer.site import Bestand, Pagina
from kennisbank.uitvoer.web.sjablonen import Drukker

ADRES: Final = "handboek/"
MB: Final = 1_000_000
SELECTIE: Final = "handboek/selectie/"


@dataclass(frozen=True, slots=True)
class Keus:
    """Something to choose, folded up: its anchor and name, and what it holds: products, or choices of its own."""

    id: str
    naam: str
    uitgaven: tuple[Uitgave, ...] = ()
    keuzes: tuple["Keus", ...] = ()


@dataclass(frozen=True, slots=True)
class Weg:
    """A task that people come with, and what they can choose for it."""

    id: str
    naam: str
    uitleg: str
    keuzes: tuple[Keus, ...]


def handboekpagina(druk: Drukker, producten: Sequence[Product]) -> Pagina:
    """Return the page that leads to `producten` by task; without any it leads to the same words on the site."""
    datums = Counter(product.datum for product in producten)
    return druk.lijst(
        "handboek", ADRES, "Op papier",
        "Vergaderpakketten, tafelbladen, handboek, boekjes en kaarten: om te printen en mee te nemen naar een bijeenkomst.",
        wegen=[weg for weg in _wegen(druk, producten) if weg.keuzes], grootte=leesbare_grootte,
        datum_van_alles=datums.most_common(1)[0][0] if datums else "",
    )  # fmt: skip


def _wegen(druk: Drukker, producten: Sequence[Product]) -> Iterator[Weg]:
    c = druk.site.collectie
    gewoon = [product for product in producten if not product.drukker]
    bouwstenen = [(f"{b.velden.nummer}. {b.kort}", b) for b in c.bouwstenen]
    samen = [product for product in gewoon if not product.over]
    yield Weg(
        "bijeenkomst", "Ik bereid een bijeenkomst voor",
        "Kies een bouwsteen: je vindt er het pakket voor één bijeenkomst, de kaarten en het blad voor op tafel.",
        _niet_leeg(
            Keus("bouwsteen", "Over één bouwsteen", keuzes=_per_fiche(gewoon, bouwstenen)),
            Keus("samen", "Over alle bouwstenen samen", uitgaven([p for p in samen if p.groep not in {"handboek", "samenvatting"}])),
            Keus("kernprincipe", "Over één kernprincipe", keuzes=_per_fiche(gewoon, [(k.kort, k) for k in c.kernprincipes])),
            Keus("netwerk", "Op bezoek bij een netwerk", keuzes=_per_fiche(gewoon, [(n.naam, n) for n in c.netwerken])),
        ),
    )  # fmt: skip
    yield Weg(
        "alles", "Ik wil alles", "De hele kennisbank als boek, of het kader op één blad.",
        _niet_leeg(
            Keus("handboek", "Het handboek", uitgaven([p for p in samen if p.groep == "handboek"])),
            Keus("samenvatting", "Het kader op één blad", uitgaven([p for p in samen if p.groep == "samenvatting"])),
        ),
    )  # fmt: skip
    yield Weg(
        "drukker", "Voor de drukker", "Met snijtekens en afloop, of op groot formaat.",
        _niet_leeg(Keus("drukwerk", "Kaarten en tafelbladen", uitgaven([p for p in producten if p.drukker]))),
    )  # fmt: skip


def _per_fiche(producten: Sequence[Product], fiches: Sequence[tuple[str, Fiche[Any]]]) -> tuple[Keus, ...]:
    """Return a choice for each entry that something is about."""
    keuzen = (
        Keus(f"{fiche.soort.naam}-{fiche.id}", naam, over(producten, adres_van(fiche.soort, fiche.id)))
        for naam, fiche in fiches
    )
    return _niet_leeg(*keuzen)


def _niet_leeg(*keuzen: Keus) -> tuple[Keus, ...]:
    return tuple(keus for keus in keuzen if keus.uitgaven or keus.keuzes)


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
        nummers=nummer_praktijken(c),
    )  # fmt: skip


def handboekbestanden(producten: Sequence[Product], map_: Path) -> Iterator[Bestand]:
    """Yield the PDFs and pictures of `map_` as files of the site, beside the page that lists them."""
    for product in producten:
        for naam in (product.bestand, product.beeld):
            yield Bestand(f"{ADRES}{naam}", (map_ / naam).read_bytes())


def leesbare_grootte(bytes_: int) -> str:
    """Return a size in words: `310 kB`, `1,3 MB`."""
    return f"{bytes_ / MB:.1f} MB".replace(".", ",") if bytes_ >= MB else f"{max(1, round(bytes_ / 1000))} kB"
