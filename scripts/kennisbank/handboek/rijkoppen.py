"""Tags the name of a row in a table as its heading, which Typst 0.15 cannot say from a template. Nothing more.

A row is named by its first cell when that holds bold words, as in our own tables. A reader of the screen then
says the row as well as the column with each cell (PDF 1.7, 14.8.5.7: `Scope` and `Headers`).
"""

from collections.abc import Iterator
from typing import Final

import pikepdf
from pikepdf import Array, Dictionary, Name, String

# Tables stand in none of these; passing over what they hold halves the time.
_ZONDER_TABEL: Final = frozenset(
    {"/P", "/L", "/H1", "/H2", "/H3", "/H4", "/Figure", "/TOC", "/Link", "/Span"}
)


def merk_rijkoppen(pdf: pikepdf.Pdf) -> None:
    """Tag the first cell of each named row of a table in `pdf` as its heading, and tell the other cells."""
    wortel = pdf.Root.StructTreeRoot
    ids = pikepdf.NameTree(wortel.IDTree) if Name.IDTree in wortel else None
    if ids is None:  # no table has any heading
        return
    for nummer, rij in enumerate(rij for tabel in _tabellen(wortel) for rij in _rijen(tabel)):
        kop, *cellen = _kinderen(rij)
        if kop.S == "/TD" and _is_vet(kop):
            kop.S, kop.ID = Name.TH, String(f"rij{nummer}")
            kenmerken = _kenmerken(kop)
            kenmerken.Scope, kenmerken.Headers = Name.Row, Array()
            for cel in cellen:
                _kenmerken(cel).Headers.append(kop.ID)
            ids[f"rij{nummer}"] = kop


def _is_vet(cel: pikepdf.Object) -> bool:
    """Tell whether an element holds bold words."""
    return any(kind.S == "/Strong" or _is_vet(kind) for kind in _kinderen(cel))


def _tabellen(element: pikepdf.Object) -> Iterator[pikepdf.Object]:
    for kind in _kinderen(element):
        if kind.S == "/Table":
            yield kind
        elif str(kind.S) not in _ZONDER_TABEL:
            yield from _tabellen(kind)


def _rijen(tabel: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """Yield the rows below the head of a table."""
    for deel in _kinderen(tabel):
        if deel.S == "/TBody":
            yield from _kinderen(deel)


def _kinderen(element: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """Yield the structure elements in an element, without numbers of content and references to objects."""
    kinderen = element.get(Name.K, ())
    for kind in kinderen if isinstance(kinderen, Array) else (kinderen,):
        if isinstance(kind, Dictionary) and Name.S in kind:
            yield kind


def _kenmerken(cel: pikepdf.Object) -> pikepdf.Object:
    """Return the attributes of a cell that say what it is in its table."""
    kenmerken = cel.A if isinstance(cel.A, Array) else (cel.A,)
    return next(een for een in kenmerken if een.O == "/Table")
