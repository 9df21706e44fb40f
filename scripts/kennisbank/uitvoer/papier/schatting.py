"""Estimates from counts of letters how many lines a text takes on paper, so that what stands together surely fits.

Typst can measure, but sets once more what it measures. All measures are those of the A4 of `typst/blad.typ` with
letters of 12 points, in lines of running text, and were compared with what Typst made of today's collection.
"""

from collections.abc import Iterable
from math import ceil
from typing import Final

# A page holds so many lines.
BLAD: Final = 48.5
# Letters on a line of running text, of text in a frame, and of what stands beside the text in smaller type.
TEKST: Final = 87
KADER: Final = 83
BIJWERK: Final = 104
# The height of a smaller line, the white after a paragraph, and the whole of a heading, in lines.
KLEINER: Final = 0.82
WIT: Final = 0.28
KOP: Final = 2.0
KOPJE: Final = 1.5


def hoogte(teksten: Iterable[str], tekens: int = TEKST) -> float:
    """Return the lines that paragraphs take; each line break in a text begins another."""
    alineas = [regel for tekst in teksten for regel in tekst.split("\n") if regel]
    return sum(ceil(len(alinea) / tekens) + WIT for alinea in alineas)


def klein(teksten: Iterable[str]) -> float:
    """Return the lines that paragraphs take beside the text."""
    return hoogte(teksten, BIJWERK) * KLEINER
