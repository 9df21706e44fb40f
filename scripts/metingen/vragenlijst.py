"""The questions of the measuring stick: reading them from text, and which of them stand apart."""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass

ZONDER_SOORT = "vraag"
PERSONEN = (
    "vrijwilliger",
    "leerkracht",
    "ouder",
    "maatschappelijk-werker",
    "beleidsmedewerker",
    "brusselse-partner",
)
"""Who asks, for the questions that were written before anybody looked at the answers."""


@dataclass(frozen=True, slots=True)
class Vraag:
    """A question as people type it, its kind, and the ids of the documents that are good answers."""

    soort: str
    tekst: str
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Onleesbaar(Exception):
    """A line that is no question: its number, and what is wrong with it in Dutch."""

    regel: int
    uitleg: str


def lees_vragen(tekst: str) -> tuple[Vraag, ...]:
    """Read `[kind TAB] question TAB ids` per line; empty lines and lines with # are skipped.

    Raises:
        Onleesbaar: at the first line that is neither.
    """
    return tuple(_vragen(tekst))


def _vragen(tekst: str) -> Iterator[Vraag]:
    for nummer, regel in enumerate(tekst.lstrip("\ufeff").splitlines(), 1):
        if not regel.strip() or regel.startswith("#"):
            continue
        delen = [deel.strip() for deel in regel.split("\t")]
        if len(delen) not in {2, 3}:
            raise Onleesbaar(
                nummer,
                "verwacht: vraag, tab, ids met komma's ertussen (en eventueel vooraan een soort en een tab)",
            )
        soort, vraag, ids = delen if len(delen) == 3 else (ZONDER_SOORT, *delen)  # noqa: PLR2004
        gelezen = tuple(id_.strip() for id_ in ids.split(",") if id_.strip())
        if not vraag or not gelezen:
            raise Onleesbaar(nummer, "de vraag of de ids ontbreken")
        yield Vraag(soort, vraag, gelezen)


def is_apart(vraag: Vraag) -> bool:
    """Tell whether a question stands apart: by its text, for nobody to look at while improving search.

    A third of the first questions, and half of those in the words of one person.
    """
    return zlib.crc32(vraag.tekst.encode()) % (2 if vraag.soort in PERSONEN else 3) == 0
