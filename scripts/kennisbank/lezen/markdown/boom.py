"""The small tree that every text is read into: what Markdown may say here, and nothing else.

Pages, handbook and search all render from this tree, so no text of an author is ever parsed a second
time by an engine.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

KnoopSoort = Literal[
    "alinea", "tussenkop", "lijst", "genummerd", "item", "citaat",
    "tabel", "rij", "kopcel", "cel",
    "tekst", "nadruk", "sterk", "code", "link", "beeld", "regeleinde", "begrip",
]  # fmt: skip
BLOKKEN = frozenset(
    {"alinea", "tussenkop", "lijst", "genummerd", "item", "citaat", "tabel", "rij", "kopcel", "cel"}
)


class Knoop(NamedTuple):
    """A node. `tekst` is set on texts, code and the alternative of a picture; `doel` on links, pictures, terms.

    `regel` is the line in the file of the block that the node belongs to; `start` the first number
    of a numbered list.
    """

    soort: KnoopSoort
    kinderen: tuple["Knoop", ...] = ()
    tekst: str = ""
    doel: str = ""
    regel: int = 0
    start: int = 1

    def met(self, kinderen: tuple["Knoop", ...]) -> "Knoop":
        """Return this node with other children."""
        return self._replace(kinderen=kinderen)


@dataclass(frozen=True, slots=True)
class Sectie:
    """A part of a body under a second-level heading; `kop` is empty for a text without one."""

    kop: str
    regel: int
    knopen: tuple[Knoop, ...]


def wandel(knopen: tuple[Knoop, ...]) -> Iterator[Knoop]:
    """Yield every node, parents before children, in reading order."""
    stapel = list(reversed(knopen))
    while stapel:
        knoop = stapel.pop()
        yield knoop
        stapel.extend(reversed(knoop.kinderen))


def platte_tekst(knopen: tuple[Knoop, ...]) -> str:
    """Return the words of the nodes: blocks on lines of their own, marks left out."""
    delen: list[str] = []
    for knoop in knopen:
        _plat(knoop, delen)
    return "\n".join(
        regel for regel in (" ".join(deel.split()) for deel in "".join(delen).split("\n")) if regel
    )


def _plat(knoop: Knoop, delen: list[str]) -> None:
    delen.append(knoop.tekst)
    if knoop.soort == "regeleinde":
        delen.append(" ")
    for kind in knoop.kinderen:
        _plat(kind, delen)
    if knoop.soort in BLOKKEN or knoop.soort == "beeld":
        delen.append("\n")
