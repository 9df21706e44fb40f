"""What a run of `producten` left in a folder: the list of products. Makes nothing."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

LIJST: Final = "producten.json"
# Of one subject: first what a meeting needs.
VOLGORDE: Final = (
    "pakket",
    "kaarten",
    "tafelblad",
    "zelfscan",
    "kijkwijzer",
    "boekje",
    "samenvatting",
    "handboek",
)
# Written when all products were made: the fingerprint of the text that they hold.
STAND: Final = "stand.txt"
# Stands in the folder while products are made, and is touched at each one.
BEZIG: Final = ".bezig"
# A run that gave no sign for so many seconds was killed.
STIL: Final = 300
Papierstand = Literal["", "bezig", "ouder"]


@dataclass(frozen=True, slots=True)
class Product:
    """A PDF or Word file as it stands in the folder: file names, what it is for, size in bytes, ISO date of its content.

    `html` is the address on the site of the same in accessible HTML; `beeld` the file of its first page. `over` is the
    address of the bouwsteen, kernprincipe or netwerk that it is about, empty for the whole; `drukker` tells that it is
    for a printing house.
    """

    groep: str
    bestand: str
    beeld: str
    titel: str
    gebruik: str
    papier: str
    paginas: int
    grootte: int
    datum: str
    html: str
    over: str = ""
    drukker: bool = False

    @property
    def is_word(self) -> bool:
        """Tell whether it is a file that people can change."""
        return self.bestand.endswith(".docx")


def vingerafdruk(wortel: Path) -> str:
    """Return what tells one state of the text that is printed from another: of the entries and of the framework."""
    som = hashlib.sha256()
    for map_ in (wortel / "praktijken", wortel / "docs" / "kader"):
        for pad in sorted(pad for pad in map_.rglob("*") if pad.is_file()):
            som.update(f"{pad.relative_to(wortel).as_posix()}\n".encode())
            som.update(pad.read_bytes())
    return som.hexdigest()


def lees_stand(map_: Path, wortel: Path, nu: float) -> Papierstand:
    """Return how the products in a folder stand to the text of the project at `wortel`; `nu` is the time in seconds.

    A folder in which not everything was made says nothing of what is there.
    """
    bezig, stand = map_ / BEZIG, map_ / STAND
    if bezig.is_file() and nu - bezig.stat().st_mtime < STIL:
        return "bezig"
    if not stand.is_file() or stand.read_text(encoding="utf-8").strip() == vingerafdruk(wortel):
        return ""
    return "ouder"


def lees_producten(map_: Path) -> tuple[Product, ...]:
    """Return the products that stand in a folder, in the order in which they were made.

    None without a list, and none when the list was cut short or is that of another version.
    """
    try:
        regels = json.loads((map_ / LIJST).read_text(encoding="utf-8"))
        producten = [Product(**regel) for regel in regels]
    except (FileNotFoundError, ValueError, TypeError):
        return ()
    return tuple(product for product in producten if (map_ / product.bestand).is_file())


@dataclass(frozen=True, slots=True)
class Uitgave:
    """One product in all its sizes; the first file gives the words."""

    eerste: Product
    bestanden: tuple[Product, ...]


def uitgaven(producten: Iterable[Product]) -> tuple[Uitgave, ...]:
    """Group the sizes of the same product, in order of appearance."""
    op_titel: dict[str, list[Product]] = {}
    for product in producten:
        op_titel.setdefault(product.titel, []).append(product)
    return tuple(Uitgave(groep[0], tuple(groep)) for groep in op_titel.values())


def over(producten: Iterable[Product], adres: str) -> tuple[Uitgave, ...]:
    """Return what is printed about the entry at an address, in the order in which people need it."""
    eigen = [product for product in producten if product.over == adres and not product.drukker]
    return uitgaven(sorted(eigen, key=lambda product: VOLGORDE.index(product.groep)))
