"""The box of facts of an entry: its fields that ask no place of their own, the same on page and paper and for search."""

from collections.abc import Iterator
from typing import NamedTuple

from kennisbank.model.beschrijving import velden_van
from kennisbank.model.velden import Velden


class Feit(NamedTuple):
    """One line of the box: the title of a field, what an entry says there, and what a word of it weighs."""

    kop: str
    tekst: str
    gewicht: float


def feiten(velden: Velden) -> Iterator[Feit]:
    """Yield what an entry says in the fields of the box, in the order of the model; empty fields are left out."""
    for veld in velden_van(type(velden)):
        waarde = getattr(velden, veld.naam)
        if veld.vak and waarde:
            tekst = ", ".join(map(str, waarde)) if isinstance(waarde, tuple) else str(waarde)
            yield Feit(veld.titel, tekst, veld.vak.gewicht)
