"""A finding about an entry as data: a place, a code and the values that fill its sentences.

How to add a code: write one constant in the module of `codes/` it belongs to, with its sentence, its mending and
its explanation, give it where the check finds something, and add a folder with its name in `tests/meldingen`:

    ZIN_LANG = Code("zin-lang", "De zin „{begin} …” telt {woorden} woorden.", "Maak er twee zinnen van.",
                    wat=…, waarom=…, fout=…, goed=…, ernst=Ernst.WAARSCHUWING)
    yield ZIN_LANG.op(plek, begin=begin, woorden=woorden)

Another sentence of the same code is a variant: `ZIN_LANG_TITEL = ZIN_LANG.variant("titel", "De titel telt …")`.
Rendering is `tonen`'s work.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple


class Ernst(StrEnum):
    """How serious a finding is: a `fout` stops the build, a `waarschuwing` does not."""

    FOUT = "fout"
    WAARSCHUWING = "waarschuwing"


class Plek(NamedTuple):
    """A place in a text: line and column, both counted from 1 (columns in characters)."""

    regel: int = 1
    kolom: int = 1


@dataclass(frozen=True, slots=True)
class Code:
    """One kind of finding: its name, its sentence and mending with `{places}` for values, and its explanation.

    `wat` says what it means, `waarom` why the rule is there, `fout` and `goed` show a wrong and a right example.
    `vorm` is empty, or names another sentence of the same code. `{place:.60}` is cut after 60 characters.
    """

    naam: str
    tekst: str
    hulp: str
    wat: str
    waarom: str
    fout: str
    goed: str
    ernst: Ernst = Ernst.FOUT
    vorm: str = ""

    @property
    def sleutel(self) -> str:
        """Return what no other sentence is called: the name, with the variant behind it."""
        return f"{self.naam}/{self.vorm}" if self.vorm else self.naam

    def variant(self, vorm: str, tekst: str = "", hulp: str = "") -> "Code":
        """Return the same code with another sentence, another mending, or both."""
        return replace(self, vorm=vorm, tekst=tekst or self.tekst, hulp=hulp or self.hulp)

    def op(self, plek: Plek, /, **waarden: str | int) -> "Vondst":
        """Return this finding at a place; `waarden` fill the places in its sentences."""
        return Vondst(plek, self, waarden)

    def over(self, plek: Plek, tot: int, /, **waarden: str | int) -> "Vondst":
        """Return this finding about all lines from a place up to line `tot`."""
        return Vondst(plek, self, waarden, tot)


@dataclass(frozen=True, slots=True)
class Herstel:
    """What a slip was meant to be: in Dutch what changes, and the lines as they were meant, by number.

    Reading goes on with these lines. Only where it is `zeker` that nothing else was meant, they may be written.
    """

    wat: str
    regels: Mapping[int, str]
    zeker: bool = True


@dataclass(frozen=True, slots=True)
class Vondst:
    """A finding that does not know its file yet: what the readers and checks of one text return."""

    plek: Plek
    code: Code
    waarden: Mapping[str, str | int]
    tot: int = 0
    herstel: Herstel | None = None

    @property
    def laatste(self) -> int:
        """Return the last line that it is about."""
        return max(self.tot, self.plek.regel)

    @property
    def tekst(self) -> str:
        """Return on one line what was found and what was expected."""
        return self.code.tekst.format(**self.waarden)

    @property
    def hulp(self) -> str:
        """Return how to mend it."""
        return self.code.hulp.format(**self.waarden)

    def lager(self, aantal: int) -> "Vondst":
        """Return this finding about a text that starts so many lines lower."""
        herstel = self.herstel and replace(
            self.herstel, regels={nummer + aantal: regel for nummer, regel in self.herstel.regels.items()}
        )
        return replace(self, plek=Plek(self.plek.regel + aantal, self.plek.kolom), herstel=herstel)

    def in_bestand(self, bestand: str) -> "Melding":
        """Return this finding as a `Melding` about `bestand`."""
        return Melding(bestand, self)


@dataclass(frozen=True, slots=True)
class Melding:
    """A finding in a file; `bestand` is a path relative to the project with forward slashes."""

    bestand: str
    vondst: Vondst

    @property
    def regel(self) -> int:
        """Return the line, counted from 1."""
        return self.vondst.plek.regel

    @property
    def kolom(self) -> int:
        """Return the column, counted from 1."""
        return self.vondst.plek.kolom

    @property
    def code(self) -> Code:
        """Return what kind of finding it is."""
        return self.vondst.code

    @property
    def ernst(self) -> Ernst:
        """Return how serious it is."""
        return self.vondst.code.ernst

    @property
    def tekst(self) -> str:
        """Return on one line what was found and what was expected."""
        return self.vondst.tekst

    @property
    def hulp(self) -> str:
        """Return how to mend it."""
        return self.vondst.hulp

    @property
    def volgorde(self) -> tuple[str, Plek, str, str, str]:
        """Return what findings are sorted by: file, place, code, words. Two that are equal here say the same."""
        return self.bestand, self.vondst.plek, self.code.naam, self.tekst, self.hulp


def fouten(meldingen: Iterable[Melding]) -> tuple[Melding, ...]:
    """Return the findings that stop a build."""
    return tuple(melding for melding in meldingen if melding.ernst is Ernst.FOUT)
