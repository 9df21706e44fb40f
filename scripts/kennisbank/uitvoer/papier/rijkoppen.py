"""Tags the name of a row in a table as its heading, which Typst 0.15 cannot say from a template. Nothing more.

A row is named by its first cell when that holds bold words, as in our own tables. A reader of the screen then
says the row as well as the column with each cell (PDF 1.7, 14.8.5.7: `Scope` and `Headers`).
"""

from collections.abc import Iterable, Iterator

import pikepdf
from pikepdf import Array, Dictionary, Name, String


def merk_rijkoppen(pdf: pikepdf.Pdf) -> None:
    """Tag the first cell of each named row of a table in `pdf` as its heading, and tell the other cells."""
    wortel = pdf.Root.StructTreeRoot
    if Name.IDTree not in wortel:  # no table has any heading
        return
    ids = dict(pikepdf.NameTree(wortel.IDTree).items())
    for nummer, rij in enumerate(rij for tabel in _tabellen(ids.values()) for rij in _rijen(tabel)):
        kop, *cellen = _kinderen(rij)
        if kop.S == "/TD" and _is_vet(kop):
            kop.S, kop.ID = Name.TH, String(f"rij{nummer}")
            kenmerken = _kenmerken(kop)
            kenmerken.Scope, kenmerken.Headers = Name.Row, Array()
            for cel in cellen:
                _kenmerken(cel).Headers.append(kop.ID)
            ids[f"rij{nummer}"] = kop
    # Written at once: adding to a name tree reads it again each time.
    wortel.IDTree = Dictionary(
        Names=Array(deel for naam in sorted(ids) for deel in (String(naam), ids[naam]))
    )


def _is_vet(cel: pikepdf.Object) -> bool:
    """Tell whether an element holds bold words."""
    return any(kind.S == "/Strong" or _is_vet(kind) for kind in _kinderen(cel))


def _tabellen(benoemd: Iterable[pikepdf.Object]) -> list[pikepdf.Object]:
    """Return the tables that have a head, found from its cells, which are named, without a walk of the whole tree."""
    tabellen: dict[tuple[int, int], pikepdf.Object] = {}
    for element in benoemd:
        if element.S == "/TH":
            tabel = element.P.P.P  # over the row and the head
            tabellen[tabel.objgen] = tabel
    return list(tabellen.values())


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
