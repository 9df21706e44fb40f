"""Reads a PDF back: its words in reading order, outline, links and marks. For tests and measurements.

Reads what Typst writes, no more: two-byte codes with a ToUnicode map, text runs placed by `cm`, one structure
element for each marked content.
"""

import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final, TypeAlias

import pikepdf

# An object of the PDF: pikepdf types them by what they turn out to be.
Ding: TypeAlias = Any
_HEX: Final = re.compile(r"<([0-9A-Fa-f]+)>")
_SECTIE: Final = re.compile(r"begin(bfchar|bfrange)(.*?)end\1", re.DOTALL)
_IN_DE_ZIN: Final = frozenset({"Span", "Em", "Strong", "Link", "Code", "Reference", "Quote"})
# Stands between paragraphs, cells and other blocks.
REGELEINDE: Final = "\n"


@dataclass(frozen=True, slots=True)
class Stuk:
    """A piece of text as marked in the page: the words, and where its first run begins (points, from below left)."""

    tekst: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Merk:
    """A mark around text: the number of the marked content, words in place of its glyphs, right to left or not."""

    mcid: int | None = None
    vervanging: str | None = None
    achterstevoren: bool = False


@dataclass(frozen=True, slots=True)
class Blok:
    """A structure element that holds text itself: its tags from the root, page (from 1), words, alternative."""

    tags: tuple[str, ...]
    pagina: int
    tekst: str
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Verwijzing:
    """A link: its tags from the root, its words, the page (from 1) that it leads to, or its address."""

    tags: tuple[str, ...]
    tekst: str
    doel: int
    adres: str

    @property
    def in_inhoud(self) -> bool:
        """Tell whether it is a line of the table of contents."""
        return "TOCI" in self.tags

    @property
    def is_noot(self) -> bool:
        """Tell whether it leads to a footnote or back: its number is not that of a page."""
        return "Lbl" in self.tags or "Reference" in self.tags


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
    return " ".join(re.sub("\u00ad\\s*|[\u200b\u2060]", "", tekst).split())


def lees_na(pdf: bytes) -> Nagelezen:
    """Return what is in a PDF."""
    with pikepdf.open(io.BytesIO(pdf)) as doc:
        nummers = {pagina.objgen: nummer for nummer, pagina in enumerate(doc.pages, start=1)}
        letters: dict[Ding, Mapping[int, str]] = {}
        uit = Nagelezen(
            str(doc.Root.get("/Lang", "")),
            str(doc.docinfo.get("/Title", "")),
            bool(_sleutel(doc.Root.get("/MarkInfo"), "/Marked")),
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


def _lees_pagina(pagina: pikepdf.Page, letters: dict[Ding, Mapping[int, str]]) -> dict[int, Stuk]:
    """Return the marked pieces of a page."""
    bronnen = _sleutel(pagina.obj.get("/Resources"), "/Font") or {}
    fonts = {naam: _tekens(font, letters) for naam, font in bronnen.items()}
    stukken: dict[int, Stuk] = {}
    merken = [Merk()]
    font: Mapping[int, str] = {}
    matrices = [(0.0, 0.0)]
    for opdracht in pikepdf.parse_content_stream(pagina):
        waarden = opdracht.operands
        match str(opdracht.operator):
            case "BMC":
                merken.append(
                    Merk() if waarden[0] == "/Artifact" else replace(merken[-1], achterstevoren=True)
                )
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
            case "Tj" | "TJ" if (mcid := merken[-1].mcid) is not None:
                merk, (x, y) = merken[-1], matrices[-1]
                begin = stukken.get(mcid, Stuk("", x, y))
                tekst = _ontcijfer(waarden[0], font) if merk.vervanging is None else merk.vervanging
                merken[-1] = replace(merk, vervanging=None if merk.vervanging is None else "")
                tekst = tekst[::-1] if merk.achterstevoren else tekst
                stukken[mcid] = Stuk(begin.tekst + tekst, begin.x, begin.y)
    return stukken


def _merk(eigen: Ding, buiten: Merk) -> Merk:
    """Return what a mark with properties says; an artifact (a header, a page number) has no number."""
    mcid = int(eigen["/MCID"]) if "/MCID" in eigen else buiten.mcid
    vervanging = str(eigen["/ActualText"]) if "/ActualText" in eigen else buiten.vervanging
    return Merk(None if "/Type" in eigen else mcid, vervanging, buiten.achterstevoren)


def _sleutel(woordenboek: Ding, sleutel: str) -> Ding:
    """Return a value of a dictionary of the PDF, None without it."""
    return woordenboek.get(sleutel) if woordenboek is not None else None


def _ontcijfer(waarde: Ding, font: Mapping[int, str]) -> str:
    delen = waarde if isinstance(waarde, pikepdf.Array) else [waarde]
    codes = b"".join(bytes(deel) for deel in delen if isinstance(deel, pikepdf.String))
    return "".join(font.get(int.from_bytes(codes[i : i + 2]), "\ufffd") for i in range(0, len(codes), 2))


def _tekens(font: Ding, bekend: dict[Ding, Mapping[int, str]]) -> Mapping[int, str]:
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


def _bladwijzers(items: Ding, nummers: Mapping[Ding, int], niveau: int) -> Iterator[tuple[int, str, int]]:
    for item in items:
        yield niveau, kaal(str(item.title)), _doel(item.destination, nummers)
        yield from _bladwijzers(item.children, nummers, niveau + 1)


def _doel(bestemming: Ding, nummers: Mapping[Ding, int]) -> int:
    if isinstance(bestemming, pikepdf.Dictionary):
        bestemming = bestemming.get("/D")
    return nummers.get(bestemming[0].objgen, 0) if isinstance(bestemming, pikepdf.Array) else 0


def _wandel(
    knoop: Ding, tags: tuple[str, ...], uit: Nagelezen, nummers: Mapping[Ding, int], pagina: int
) -> str:
    """Walk the structure tree; returns the words below `knoop` and gathers what is found."""
    tags = (*tags, str(knoop.get("/S", "/Root"))[1:])
    pagina = nummers.get(knoop.Pg.objgen, pagina) if "/Pg" in knoop else pagina
    if tags[-1] == "Figure":
        uit.figuren.append(str(knoop.get("/Alt", "")))
    kinderen = knoop.get("/K", pikepdf.Array())
    delen: list[str] = []
    annotatie: Ding = None
    for kind in kinderen if isinstance(kinderen, pikepdf.Array) else [kinderen]:
        if isinstance(kind, int):
            delen.append(_voeg_toe(uit, tags, pagina, kind, knoop))
        elif kind.get("/Type") == "/MCR":
            delen.append(
                _voeg_toe(
                    uit, tags, nummers[kind.Pg.objgen] if "/Pg" in kind else pagina, int(kind.MCID), knoop
                )
            )
        elif kind.get("/Type") == "/OBJR":
            annotatie = kind.Obj
        else:
            delen.append(_wandel(kind, tags, uit, nummers, pagina))
    if tags[-1] not in _IN_DE_ZIN:
        uit.blokken.append(Blok(tags, pagina, REGELEINDE))
    tekst = "".join(delen)
    if annotatie is not None and annotatie.get("/Subtype") == "/Link":
        actie = annotatie.get("/A", {})
        doel = _doel(annotatie.get("/Dest", actie.get("/D")), nummers)
        uit.verwijzingen.append(Verwijzing(tags, kaal(tekst), doel, str(actie.get("/URI", ""))))
    return tekst


def _voeg_toe(uit: Nagelezen, tags: tuple[str, ...], pagina: int, mcid: int, knoop: Ding) -> str:
    tekst = uit.paginas[pagina - 1].get(mcid, Stuk("", 0, 0)).tekst
    uit.blokken.append(Blok(tags, pagina, tekst, str(knoop.get("/Alt", ""))))
    return tekst
