"""Reads and writes the list of statements that were ever asked in the zelfscan, and of the sets they were asked in.

A line is a statement, `stelling 12.1 eigenaarschap: We …` (number, wording, entry, text), or a set of them in the
order in which they are asked, `reeks 2 gedeelde-visie: 9.1 10.1`; a line that starts with `#` is a remark. Printed
codes name the number of a set: nothing ever goes from this list. What it lacks is judged elsewhere.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from kennisbank.lezen.bestandstekst import lees_bestand
from kennisbank.meldingen.codes.bestanden import SAMENVOEGEN_STELLINGEN
from kennisbank.meldingen.codes.stellingen import STELLING_BEZET, STELLING_BEZET_REEKS, STELLING_ONLEESBAAR
from kennisbank.meldingen.melding import Plek, Vondst

STELLINGENBESTAND: Final = "praktijken/stellingen.txt"
MAX_STELLINGEN: Final = 2_000_000  # bytes; 999 sets of ten take 100,000
KOP: Final = """\
# Elke stelling die ooit in de zelfscan stond, met elke verwoording, en elke reeks waarin ze gevraagd werd.
# Codes op papier verwijzen ernaar: hier gaat nooit iets weg. De redactie vult aan met: kennisbank stellingen --ja
"""
_CONFLICT: Final = re.compile(r"^(?:<{7}|>{7})(?: .*)?$", re.MULTILINE)
_STELLING: Final = re.compile(r"stelling ([1-9]\d{0,5})\.([1-9]\d{0,2}) ([a-z0-9-]+): (\S.*)", re.ASCII)
_REEKS: Final = re.compile(
    r"reeks ([1-9]\d{0,2}) ([a-z0-9-]+): ([0-9]+\.[0-9]+(?: [0-9]+\.[0-9]+){0,9})", re.ASCII
)

Sleutel = tuple[int, int]
"""The number of a statement, and which wording of it."""


@dataclass(frozen=True, slots=True)
class Vastgelegd:
    """A statement as it was asked: the id that its entry had then, its text, and its line."""

    fiche: str
    tekst: str
    regel: int = 0


@dataclass(frozen=True, slots=True)
class Reeksregel:
    """A set: the part of the zelfscan, its statements in the order in which they were asked, and its line."""

    deel: str
    stellingen: tuple[Sleutel, ...]
    regel: int = 0


@dataclass(frozen=True, slots=True)
class Stellingenlijst:
    """Every statement and every set that was ever asked; the last set of a part is the one that is asked now."""

    stellingen: Mapping[Sleutel, Vastgelegd] = field(default_factory=dict)
    reeksen: Mapping[int, Reeksregel] = field(default_factory=dict)

    def laatste(self, deel: str) -> int | None:
        """Return the number of the last set of a part, None when it was never asked."""
        return max((nummer for nummer, reeks in self.reeksen.items() if reeks.deel == deel), default=None)


def lees_stellingen(wortel: Path) -> tuple[Stellingenlijst, tuple[Vondst, ...]]:
    """Return the list of the project at `wortel`, empty when there is none, and what is wrong with its form."""
    if not (wortel / STELLINGENBESTAND).exists():
        return Stellingenlijst(), ()
    tekst, vondst = lees_bestand(wortel / STELLINGENBESTAND, MAX_STELLINGEN)
    if tekst is None:
        return Stellingenlijst(), (vondst,) if vondst else ()
    if conflict := _CONFLICT.search(tekst):
        return Stellingenlijst(), (
            SAMENVOEGEN_STELLINGEN.op(Plek(tekst.count("\n", 0, conflict.start()) + 1)),
        )
    stellingen: dict[Sleutel, Vastgelegd] = {}
    reeksen: dict[int, Reeksregel] = {}
    vondsten: list[Vondst] = []
    for plek, regel in (
        (Plek(nummer), regel.strip()) for nummer, regel in enumerate(tekst.split("\n"), start=1)
    ):
        if deel := _STELLING.fullmatch(regel):
            sleutel, wat = (int(deel[1]), int(deel[2])), Vastgelegd(deel[3], deel[4], plek.regel)
            if stellingen.setdefault(sleutel, wat) is not wat:
                vondsten.append(STELLING_BEZET.op(plek, nummer=naam(sleutel)))
        elif deel := _REEKS.fullmatch(regel):
            reeks = Reeksregel(deel[2], _sleutels(deel[3]), plek.regel)
            if reeksen.setdefault(int(deel[1]), reeks) is not reeks:
                vondsten.append(STELLING_BEZET_REEKS.op(plek, nummer=deel[1]))
        elif regel and not regel.startswith("#"):
            vondsten.append(STELLING_ONLEESBAAR.op(plek, waarde=regel))
    return Stellingenlijst(stellingen, reeksen), tuple(vondsten)


def schrijf_stellingen(lijst: Stellingenlijst) -> str:
    """Return the text of the list."""
    stellingen = (
        f"stelling {naam(sleutel)} {wat.fiche}: {wat.tekst}\n"
        for sleutel, wat in sorted(lijst.stellingen.items())
    )
    reeksen = (
        f"reeks {nummer} {reeks.deel}: {' '.join(map(naam, reeks.stellingen))}\n"
        for nummer, reeks in sorted(lijst.reeksen.items())
    )
    return KOP + "".join((*stellingen, *reeksen))


def naam(sleutel: Sleutel) -> str:
    """Return how a statement is written: `12.1`."""
    return ".".join(map(str, sleutel))


def _sleutels(tekst: str) -> tuple[Sleutel, ...]:
    return tuple((int(nummer), int(versie)) for nummer, versie in (een.split(".") for een in tekst.split()))
