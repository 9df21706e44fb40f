"""Reads a PDF back: its words in reading order, outline, links and marks. For tests and measurements.

Reads what Typst writes, no more: two-byte codes with a ToUnicode map, text runs placed by `cm`, one structure
element for each marked content.
"""

import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

import pikepdf

_HEX: Final = re.compile(r"<([0-9A-Fa-f]+)>")
_SECTIE: Final = re.compile(r"begin(bfchar|bfrange)(.*?)end\1", re.DOTALL)
# Lines of one paragraph end with this; a hyphen before it was set by the typesetter.
REGELEINDE: Final = "\n"


@dataclass(frozen=True, slots=True)
class Stuk:
    """A piece of text as marked in the page: the words, and where its first run begins (points, from below left)."""

    tekst: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Blok:
    """A structure element that holds text itself: its tags from the root, page (from 1), words, alternative."""

    tags: tuple[str, ...]
    pagina: int
    tekst: str
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Verwijzing:
    """A link: its words and the page it leads to, or its address."""

    tekst: str
    pagina: int
    doel: int
    adres: str


@dataclass(slots=True)
class Nagelezen:
    """What a PDF says of itself. `paginas` holds the marked pieces of each page by number."""

    taal: str
    titel: str
    is_gemerkt: bool
    paginas: list[dict[int, Stuk]]
    blokken: list[Blok] = field(default_factory=list)
    bladwijzers: list[tuple[int, str, int]] = field(default_factory=list)
    verwijzingen: list[Verwijzing] = field(default_factory=list)
    figuren: list[str] = field(default_factory=list)
    letters: dict[str, bool] = field(default_factory=dict)

    @property
    def tekst(self) -> str:
        """Return all words in reading order, without the marks of the typesetter."""
        return kaal("".join(blok.tekst for blok in self.blokken))


def kaal(tekst: str) -> str:
    """Return words as an author wrote them: no soft hyphens, no places to break, single spaces."""
    return " ".join(re.sub("\u00ad\\s*|\u200b", "", tekst).split())


def lees_na(pdf: bytes) -> Nagelezen:
    """Return what is in a PDF."""
    with pikepdf.open(io.BytesIO(pdf)) as doc:
        nummers = {pagina.objgen: nummer for nummer, pagina in enumerate(doc.pages, start=1)}
        letters: dict[Any, Mapping[int, str]] = {}
        uit = Nagelezen(
            str(doc.Root.get("/Lang", "")),
            str(doc.docinfo.get("/Title", "")),
            bool(doc.Root.get("/MarkInfo", {}).get("/Marked", False)),
            [_lees_pagina(pagina, letters) for pagina in doc.pages],
        )
        with doc.open_outline() as inhoud:
            uit.bladwijzers.extend(_bladwijzers(inhoud.root, nummers, 1))
        _wandel(doc.Root.StructTreeRoot, (), uit, nummers, 0)
        for obj in doc.objects:
            if isinstance(obj, pikepdf.Dictionary) and "/FontDescriptor" in obj:
                beschrijving = obj.FontDescriptor
                uit.letters[str(obj.BaseFont)] = any(f"/FontFile{n}" in beschrijving for n in ("", "2", "3"))
    return uit


def _lees_pagina(pagina: pikepdf.Page, letters: dict[Any, Mapping[int, str]]) -> dict[int, Stuk]:
    """Return the marked pieces of a page."""
    fonts = {naam: _tekens(font, letters) for naam, font in pagina.get("/Resources", {}).get("/Font", {}).items()}
    stukken: dict[int, Stuk] = {}
    merken: list[tuple[int | None, str | None]] = [(None, None)]
    font: Mapping[int, str] = {}
    matrices = [(0.0, 0.0)]
    vorige_y = 0.0
    for opdracht in pikepdf.parse_content_stream(pagina):
        waarden = opdracht.operands
        match str(opdracht.operator):
            case "BMC":
                merken.append((None, None))
            case "BDC":
                merken.append(_merk(waarden[1], merken[-1]))
            case "EMC":
                merken.pop()
            case "q":
                matrices.append(matrices[-1])
            case "Q":
                matrices.pop()
            case "cm":
                x, y = matrices[-1]
                matrices[-1] = (x + float(waarden[4]), y + float(waarden[5]))
            case "Tf":
                font = fonts.get(str(waarden[0]), {})
            case "Tj" | "TJ" if merken[-1][0] is not None:
                mcid, vervanging = merken[-1]
                x, y = matrices[-1]
                begin = stukken.get(mcid, Stuk("", x, y))
                tekst = _ontcijfer(waarden[0], font) if vervanging is None else vervanging
                merken[-1] = (mcid, None if vervanging is None else "")
                scheiding = REGELEINDE if begin.tekst and abs(vorige_y - y) > 1 else ""
                stukken[mcid] = Stuk(begin.tekst + scheiding + tekst, begin.x, begin.y)
                vorige_y = y
    return stukken


def _merk(eigen: Any, buiten: tuple[int | None, str | None]) -> tuple[int | None, str | None]:  # noqa: ANN401 (a PDF object)
    """Return the number of a marked content and the words that stand for its glyphs, if it says so."""
    mcid = int(eigen["/MCID"]) if "/MCID" in eigen else buiten[0]
    if "/Type" in eigen:  # an artifact
        mcid = None
    return mcid, str(eigen["/ActualText"]) if "/ActualText" in eigen else buiten[1]


def _ontcijfer(waarde: Any, font: Mapping[int, str]) -> str:  # noqa: ANN401 (a PDF object)
    delen = waarde if isinstance(waarde, pikepdf.Array) else [waarde]
    codes = b"".join(bytes(deel) for deel in delen if isinstance(deel, pikepdf.String))
    return "".join(font.get(int.from_bytes(codes[i : i + 2]), "\ufffd") for i in range(0, len(codes), 2))


def _tekens(font: Any, bekend: dict[Any, Mapping[int, str]]) -> Mapping[int, str]:  # noqa: ANN401 (a PDF object)
    """Return the text of each code of a font."""
    if font.objgen not in bekend:
        tabel: dict[int, str] = {}
        cmap = font.ToUnicode.read_bytes().decode("latin-1") if "/ToUnicode" in font else ""
        for soort, inhoud in _SECTIE.findall(cmap):
            codes = _HEX.findall(inhoud)
            stap = 3 if soort == "bfrange" else 2
            for i in range(0, len(codes), stap):
                begin, eind = int(codes[i], 16), int(codes[i + stap - 2], 16)
                tekst = bytes.fromhex(codes[i + stap - 1]).decode("utf-16-be")
                for code in range(begin, eind + 1):
                    tabel[code] = tekst[:-1] + chr(ord(tekst[-1]) + code - begin)
        bekend[font.objgen] = tabel
    return bekend[font.objgen]


def _bladwijzers(items: Any, nummers: Mapping[Any, int], niveau: int) -> Iterator[tuple[int, str, int]]:  # noqa: ANN401
    for item in items:
        yield niveau, kaal(str(item.title)), _doel(item.destination, nummers)
        yield from _bladwijzers(item.children, nummers, niveau + 1)


def _doel(bestemming: Any, nummers: Mapping[Any, int]) -> int:  # noqa: ANN401 (a PDF object)
    if isinstance(bestemming, pikepdf.Dictionary):
        bestemming = bestemming.get("/D")
    return nummers.get(bestemming[0].objgen, 0) if isinstance(bestemming, pikepdf.Array) else 0


def _wandel(knoop: Any, tags: tuple[str, ...], uit: Nagelezen, nummers: Mapping[Any, int], pagina: int) -> str:  # noqa: ANN401
    """Walk the structure tree; returns the words below `knoop` and gathers what is found."""
    tags = (*tags, str(knoop.get("/S", "/Root"))[1:])
    pagina = nummers.get(knoop.Pg.objgen, pagina) if "/Pg" in knoop else pagina
    if tags[-1] == "Figure":
        uit.figuren.append(str(knoop.get("/Alt", "")))
    kinderen = knoop.get("/K", pikepdf.Array())
    delen: list[str] = []
    annotatie: Any = None
    for kind in kinderen if isinstance(kinderen, pikepdf.Array) else [kinderen]:
        if isinstance(kind, int):
            delen.append(_voeg_toe(uit, tags, pagina, kind, knoop))
        elif kind.get("/Type") == "/MCR":
            delen.append(_voeg_toe(uit, tags, nummers[kind.Pg.objgen] if "/Pg" in kind else pagina, int(kind.MCID), knoop))
        elif kind.get("/Type") == "/OBJR":
            annotatie = kind.Obj
        else:
            delen.append(_wandel(kind, tags, uit, nummers, pagina))
    tekst = "".join(delen)
    if annotatie is not None and annotatie.get("/Subtype") == "/Link":
        actie = annotatie.get("/A", {})
        doel = _doel(annotatie.get("/Dest", actie.get("/D")), nummers)
        uit.verwijzingen.append(Verwijzing(kaal(tekst), pagina, doel, str(actie.get("/URI", ""))))
    return tekst


def _voeg_toe(uit: Nagelezen, tags: tuple[str, ...], pagina: int, mcid: int, knoop: Any) -> str:  # noqa: ANN401
    tekst = uit.paginas[pagina - 1].get(mcid, Stuk("", 0, 0)).tekst
    uit.blokken.append(Blok(tags, pagina, tekst, str(knoop.get("/Alt", ""))))
    return tekst
