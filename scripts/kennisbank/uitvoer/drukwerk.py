"""What a run of `producten` left in a folder: the list of products. Makes nothing."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Final

LIJST: Final = "producten.json"


@dataclass(frozen=True, slots=True)
class Product:
    """A PDF or Word file as it stands in the folder: file names, what it is for, size in bytes, ISO date of its content.

    `html` is the address on the site of the same in accessible HTML; `beeld` the file of its first page.
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

    @property
    def is_word(self) -> bool:
        """Tell whether it is a file that people can change."""
        return self.bestand.endswith(".docx")


def lees_producten(map_: Path) -> tuple[Product, ...]:
    """Return the products that stand in a folder, in the order in which they were made; none without a list."""
    pad = map_ / LIJST
    if not pad.is_file():
        return ()
    return tuple(
        product
        for product in (Product(**regel) for regel in json.loads(pad.read_text(encoding="utf-8")))
        if (map_ / product.bestand).is_file()
    )
