"""A finding about an entry as data: where, what and how to mend it. Rendering is `tonen`'s work."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Ernst(StrEnum):
    """How serious a finding is: a `fout` stops the build, a `waarschuwing` does not."""

    FOUT = "fout"
    WAARSCHUWING = "waarschuwing"


@dataclass(frozen=True, slots=True, order=True)
class Plek:
    """A place in a text: line and column, both counted from 1 (columns in characters)."""

    regel: int = 1
    kolom: int = 1


@dataclass(frozen=True, slots=True, order=True)
class Melding:
    """One finding. Sorts by file, line and column.

    `bestand` is a path relative to the project with forward slashes; `code` is a key of
    `codes.CODES`; `tekst` says on one line what was found and what was expected; `hulp` says
    how to mend it.
    """

    bestand: str
    regel: int
    kolom: int
    code: str
    tekst: str
    hulp: str
    ernst: Ernst = Ernst.FOUT


@dataclass(frozen=True, slots=True)
class Vondst:
    """A finding that does not know its file yet: what the readers and checks of one text return."""

    plek: Plek
    code: str
    tekst: str
    hulp: str
    ernst: Ernst = Ernst.FOUT

    def in_bestand(self, bestand: str) -> Melding:
        """Return this finding as a `Melding` about `bestand`."""
        return Melding(
            bestand, self.plek.regel, self.plek.kolom, self.code, self.tekst, self.hulp, self.ernst
        )


def fouten(meldingen: Iterable[Melding]) -> tuple[Melding, ...]:
    """Return the findings that stop a build."""
    return tuple(melding for melding in meldingen if melding.ernst is Ernst.FOUT)
