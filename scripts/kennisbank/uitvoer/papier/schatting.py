"""Estimates from counts of letters what surely fits on paper, with room to spare; else a template takes the slower way.

Typst can measure, but sets once more what it measures: for the texts beside a box that is a sixth of the time
of a handboek. Sizes are those of the pages of `typst/boekdelen.typ`, in mm and letters, compared with what Typst
measured of today's collection: boxes of 84 to 207 mm, texts of 182 to 249 mm.
"""

from collections.abc import Sequence
from typing import Final

# What an A5 page holds beside the facts of a netwerk, in letters; two lines for each voorbeeld.
TEKENS_PER_BLAD: Final = 1300
TEKENS_PER_REGEL: Final = 110
# So many letters of questions surely stay on one page.
TEKENS_BIJEEN: Final = 900
# Of a box beside the text: each letter (a line holds 20 to 25), each line that begins anew, and the rest.
TEKEN_IN_VAK: Final = 0.145
BEGIN_IN_VAK: Final = 6.0
RAND_OM_VAK: Final = 4.0
# Of the text: a line holds at most so many letters, and each part of it has a heading or white above it.
TEKENS_OP_REGEL: Final = 64
REGEL: Final = 5.1
WIT: Final = 7.0
# A box starts below the title and the kern and must end on the same page.
VAK_HOOGSTENS: Final = 180.0


def past_ernaast(vak: Sequence[str], tekst: Sequence[str], erbij: float = 0.0) -> bool:
    """Tell whether a box with these lines, and `erbij` mm more, surely ends before the parts of text beside it do."""
    hoogte = sum(map(len, vak)) * TEKEN_IN_VAK + len(vak) * BEGIN_IN_VAK + RAND_OM_VAK + erbij
    ruimte = sum(map(len, tekst)) / TEKENS_OP_REGEL * REGEL + len(tekst) * WIT
    return hoogte <= min(VAK_HOOGSTENS, ruimte)


def blijft_bijeen(tekst: Sequence[str]) -> bool:
    """Tell whether paragraphs surely fit on one page with what comes before them."""
    return sum(map(len, tekst)) < TEKENS_BIJEEN


def past_op_blad(tekst: Sequence[str], regels: int) -> bool:
    """Tell whether paragraphs and so many double lines surely fit on a page of A5."""
    return sum(map(len, tekst)) + TEKENS_PER_REGEL * regels < TEKENS_PER_BLAD
