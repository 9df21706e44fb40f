"""Estimates from counts of letters how many lines a text takes on paper, so that what stands together surely fits.

Typst can measure, but sets once more what it measures. All measures are those of the A4 of `typst/blad.typ` with
letters of 12 points, in lines of running text, and were compared with what Typst made of today's collection.
"""

from collections.abc import Iterable
from math import ceil
from typing import Final

# A page holds so many lines; so many stay empty where a text goes on overleaf, as a heading or a list keeps its words.
BLAD: Final = 48.5
KEER: Final = 3.2
# Letters on a line of running text, of text in a frame, and of what stands beside the text in smaller type.
TEKST: Final = 87
KADER: Final = 83
BIJWERK: Final = 104
# The height of a smaller line, the white after a paragraph and after a small one, and a whole heading, in lines.
KLEINER: Final = 0.79
WIT: Final = 0.28
WIT_KLEIN: Final = 0.15
KOP: Final = 1.45
KOPJE: Final = 0.95


def hoogte(teksten: Iterable[str], tekens: int = TEKST, regel: float = 1, wit: float = WIT) -> float:
    """Return the lines that paragraphs take; each line break in a text begins another."""
    alineas = [alinea for tekst in teksten for alinea in tekst.split("\n") if alinea]
    return sum(ceil(len(alinea) / tekens) * regel + wit for alinea in alineas)


def klein(teksten: Iterable[str]) -> float:
    """Return the lines that paragraphs take beside the text."""
    return hoogte(teksten, BIJWERK, KLEINER, WIT_KLEIN)
