"""Reads the text of a file of Word (.docx) or LibreOffice (.odt) as Markdown; changes no sentence, knows no entries.

Headings, lists, tables and links are kept. What somebody proposed with tracked changes is taken as if it was accepted,
and that is told. Sources: ECMA-376 part 1 (WordprocessingML), OpenDocument 1.3 part 3.
"""

import io
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final
from xml.etree.ElementTree import Element, ParseError, fromstring

# No text of an entry comes near; what unpacks to more is no document.
MEESTE_BYTES: Final = 20_000_000
_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_TEKST: Final = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABEL: Final = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_TEKEN: Final = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_KANTOOR: Final = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_STIJL: Final = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_XLINK: Final = "{http://www.w3.org/1999/xlink}"
HOOGSTE_KOP: Final = 6
GEVOLGD: Final = "voorgestelde wijzigingen (bijhouden) aanvaard: lees ze na"

Tabelvorm = Callable[[Sequence[Sequence[str]]], str]


class Onleesbaar(Exception):
    """The file is no document that can be read."""


def lees_document(inhoud: bytes, tabel: Tabelvorm) -> tuple[str, tuple[str, ...]]:
    """Return the text of a document and what was done to get it; `tabel` writes the rows of a table.

    Raises `Onleesbaar`.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(inhoud)) as pakket:
            namen = set(pakket.namelist())
            if "word/document.xml" in namen:
                return _Word(pakket, namen, tabel).tekst()
            return _Odt(_xml(pakket, "content.xml"), tabel).tekst()
    except (
        zipfile.BadZipFile,
        ParseError,
        KeyError,
        NotImplementedError,
        RuntimeError,
        ValueError,
        OSError,
        EOFError,
    ) as fout:
        raise Onleesbaar from fout


def _xml(pakket: zipfile.ZipFile, naam: str) -> Element:
    """Return a part of the package. A document of an office has no DTD: one that has could grow without end."""
    with pakket.open(naam) as deel:
        ruw = deel.read(MEESTE_BYTES + 1)
    if len(ruw) > MEESTE_BYTES or b"<!DOCTYPE" in ruw or b"<!ENTITY" in ruw:
        raise Onleesbaar
    return fromstring(ruw)  # noqa: S314 (without a DTD there is nothing to expand or to fetch)


def _blokken(delen: Iterator[str]) -> str:
    """Return blocks with an empty line between them; items of one list, and lines of front matter, without."""
    uit: list[str] = []
    strepen = 0
    for deel in delen:
        if not deel.strip():
            continue
        is_streep = not deel.strip().strip("-—–")
        in_voorblad = strepen == 1 or is_streep
        tekst = deel.rstrip() if in_voorblad else deel.strip()
        if uit and not in_voorblad and not (_is_item(tekst) and _is_item(uit[-1])):
            uit.append("")
        strepen += is_streep
        uit.append(tekst)
    return "\n".join(uit) + "\n"


def _is_item(tekst: str) -> bool:
    return tekst.startswith(("- ", "1. "))


def _koppeling(tekst: str, doel: str) -> str:
    """Return a link as Markdown, or its words where they say it all."""
    kaal = tekst.strip()
    if not kaal or not doel.startswith(("http://", "https://")) or kaal.rstrip("/") == doel.rstrip("/"):
        return tekst
    return f"[{kaal}]({doel})" if not doel.endswith(f"//{kaal}") else tekst


class _Word:
    """A document of Word: its paragraphs in reading order."""

    def __init__(self, pakket: zipfile.ZipFile, namen: set[str], tabel: Tabelvorm) -> None:
        self._document = _xml(pakket, "word/document.xml")
        self._koppen = _kopstijlen(_xml(pakket, "word/styles.xml")) if "word/styles.xml" in namen else {}
        self._inhoudsopgave = (
            _inhoudstijlen(_xml(pakket, "word/styles.xml")) if "word/styles.xml" in namen else frozenset()
        )
        nummering = "word/numbering.xml"
        self._genummerd = _genummerd(_xml(pakket, nummering)) if nummering in namen else frozenset()
        relaties = "word/_rels/document.xml.rels"
        self._doelen = (
            {deel.get("Id", ""): deel.get("Target", "") for deel in _xml(pakket, relaties)}
            if relaties in namen
            else {}
        )
        self._noten = {
            (soort, noot.get(f"{_W}id", "")): noot
            for soort in ("footnote", "endnote")
            if f"word/{soort}s.xml" in namen
            for noot in _xml(pakket, f"word/{soort}s.xml")
        }
        self._tabel = tabel

    def tekst(self) -> tuple[str, tuple[str, ...]]:
        romp = self._document.find(f"{_W}body")
        if romp is None:
            raise Onleesbaar
        gevolgd = any(
            next(self._document.iter(f"{_W}{naam}"), None) is not None for naam in ("ins", "del", "moveFrom")
        )
        return _blokken(self._delen(romp)), (GEVOLGD,) if gevolgd else ()

    def _delen(self, houder: Element) -> Iterator[str]:
        for deel in houder:
            if deel.tag == f"{_W}p":
                yield self._alinea(deel)
            elif deel.tag == f"{_W}tbl":
                yield self._tabel(
                    [
                        [self._cel(cel) for cel in rij.findall(f"{_W}tc")]
                        for rij in _eigen(deel, f"{_W}tr", f"{_W}tc")
                    ]
                )
            elif deel.tag in {f"{_W}sdt", f"{_W}sdtContent", f"{_W}customXml", f"{_W}ins", f"{_W}moveTo"}:
                yield from self._delen(deel)

    def _cel(self, cel: Element) -> str:
        return _blokken(self._delen(cel)).strip()

    def _alinea(self, alinea: Element) -> str:
        tekst = "".join(self._stukken(alinea)).rstrip()
        if not tekst.strip():
            return ""
        vorm = alinea.find(f"{_W}pPr")
        stijl = vorm.find(f"{_W}pStyle") if vorm is not None else None
        naam = stijl.get(f"{_W}val", "") if stijl is not None else ""
        if naam in self._inhoudsopgave:
            return ""
        if naam in self._koppen:
            return f"{'#' * min(max(self._koppen[naam], 2), HOOGSTE_KOP)} {tekst}"
        nummers = vorm.find(f"{_W}numPr") if vorm is not None else None
        if nummers is None:
            return tekst
        delen = {kind.tag.removeprefix(_W): kind.get(f"{_W}val", "") for kind in nummers}
        teken = "1." if (delen.get("numId", ""), delen.get("ilvl", "0")) in self._genummerd else "-"
        return f"{teken} {tekst}"

    def _stukken(self, houder: Element) -> Iterator[str]:
        """Yield the texts of a paragraph; what was taken out of it is not among them."""
        for deel in houder:
            naam = deel.tag.removeprefix(_W)
            if naam == "t":
                yield deel.text or ""
            elif naam in {"br", "cr"}:
                yield "\n"
            elif naam == "tab":
                yield " "
            elif naam == "noBreakHyphen":
                yield "-"
            elif naam == "hyperlink":
                yield _koppeling("".join(self._stukken(deel)), self._doelen.get(deel.get(f"{_R}id", ""), ""))
            elif naam in {"footnoteReference", "endnoteReference"}:
                noot = self._noten.get((naam.removesuffix("Reference"), deel.get(f"{_W}id", "")))
                yield f" ({' '.join(_blokken(self._delen(noot)).split())})" if noot is not None else ""
            elif naam == "txbxContent":
                yield f"\n\n{_blokken(self._delen(deel))}\n"
            elif (
                naam not in {"del", "moveFrom", "pPr", "rPr", "delText", "instrText"}
                and deel.tag != f"{_MC}Fallback"
            ):
                yield from self._stukken(deel)


def _eigen(houder: Element, rij: str, cel: str) -> Iterator[Element]:
    """Yield the rows of a table itself, however they are grouped; those of a table in one of its cells are that cell's."""
    for deel in houder:
        if deel.tag == rij:
            yield deel
        elif deel.tag != cel:
            yield from _eigen(deel, rij, cel)


def _inhoudstijlen(stijlen: Element) -> frozenset[str]:
    """Return the styles of a table of contents, which says what the headings say."""
    namen = (
        (stijl.get(f"{_W}styleId", ""), stijl.find(f"{_W}name")) for stijl in stijlen.findall(f"{_W}style")
    )
    return frozenset(
        id_ for id_, naam in namen if naam is not None and naam.get(f"{_W}val", "").lower().startswith("toc ")
    )


def _kopstijlen(stijlen: Element) -> Mapping[str, int]:
    """Return the level of each style of headings: its name is `heading 1` in every language of Word."""
    uit = {}
    for stijl in stijlen.findall(f"{_W}style"):
        naam = stijl.find(f"{_W}name")
        waarde = (naam.get(f"{_W}val", "") if naam is not None else "").lower()
        soort, _, nummer = waarde.partition(" ")
        if waarde in {"title", "titel"}:
            uit[stijl.get(f"{_W}styleId", "")] = 1
        elif soort in {"heading", "kop"} and nummer.isdigit():
            uit[stijl.get(f"{_W}styleId", "")] = int(nummer)
    return uit


def _genummerd(nummering: Element) -> frozenset[tuple[str, str]]:
    """Return the lists and levels that have numbers, not bullets."""
    met_nummer: dict[str, set[str]] = {}
    for vorm in nummering.findall(f"{_W}abstractNum"):
        for niveau in vorm.findall(f"{_W}lvl"):
            soort = niveau.find(f"{_W}numFmt")
            if soort is not None and soort.get(f"{_W}val") not in {"bullet", "none"}:
                met_nummer.setdefault(vorm.get(f"{_W}abstractNumId", ""), set()).add(
                    niveau.get(f"{_W}ilvl", "")
                )
    paren = set()
    for nummer in nummering.findall(f"{_W}num"):
        vorm_van = nummer.find(f"{_W}abstractNumId")
        abstract = vorm_van.get(f"{_W}val", "") if vorm_van is not None else ""
        paren |= {(nummer.get(f"{_W}numId", ""), niveau) for niveau in met_nummer.get(abstract, ())}
    return frozenset(paren)


class _Odt:
    """A text of LibreOffice: its paragraphs in reading order."""

    def __init__(self, document: Element, tabel: Tabelvorm) -> None:
        self._document = document
        self._tabel = tabel
        self._genummerd = frozenset(
            stijl.get(f"{_STIJL}name", "")
            for stijl in document.iter(f"{_TEKST}list-style")
            if stijl.find(f"{_TEKST}list-level-style-number") is not None
        )

    def tekst(self) -> tuple[str, tuple[str, ...]]:
        romp = self._document.find(f"{_KANTOOR}body/{_KANTOOR}text")
        if romp is None:
            raise Onleesbaar
        gevolgd = romp.find(f"{_TEKST}tracked-changes") is not None
        return _blokken(self._delen(romp)), (GEVOLGD,) if gevolgd else ()

    def _delen(self, houder: Element, teken: str = "") -> Iterator[str]:
        for deel in houder:
            if deel.tag == f"{_TEKST}h":
                niveau = min(max(int(deel.get(f"{_TEKST}outline-level", "2")), 2), HOOGSTE_KOP)
                yield f"{'#' * niveau} {self._zin(deel)}"
            elif deel.tag == f"{_TEKST}p":
                tekst = self._zin(deel)
                yield f"{teken} {tekst}" if teken and tekst else tekst
            elif deel.tag == f"{_TEKST}list":
                nummers = deel.get(f"{_TEKST}style-name", "") in self._genummerd
                for item in deel:
                    yield from self._delen(item, "1." if nummers else "-")
            elif deel.tag == f"{_TABEL}table":
                eigen = _eigen(deel, f"{_TABEL}table-row", f"{_TABEL}table-cell")
                rijen = [rij.findall(f"{_TABEL}table-cell") for rij in eigen]
                yield self._tabel([[_blokken(self._delen(cel)).strip() for cel in rij] for rij in rijen])
            elif deel.tag not in {
                f"{_TEKST}tracked-changes",
                f"{_TEKST}table-of-content",
                f"{_KANTOOR}annotation",
            }:
                yield from self._delen(deel, teken)

    def _zin(self, alinea: Element) -> str:
        return "".join(self._stukken(alinea)).rstrip()

    def _stukken(self, houder: Element) -> Iterator[str]:
        yield houder.text or ""
        for deel in houder:
            naam = deel.tag.removeprefix(_TEKST)
            if naam == "s":
                yield " " * int(deel.get(f"{_TEKST}c", "1"))
            elif naam == "line-break":
                yield "\n"
            elif naam == "tab":
                yield " "
            elif naam == "a":
                yield _koppeling("".join(self._stukken(deel)), deel.get(f"{_XLINK}href", ""))
            elif naam == "note":
                noot = deel.find(f"{_TEKST}note-body")
                yield f" ({' '.join(' '.join(self._delen(noot)).split())})" if noot is not None else ""
            elif deel.tag == f"{_TEKEN}text-box":
                yield f"\n\n{_blokken(self._delen(deel))}\n"
            elif naam != "annotation" and not deel.tag.startswith(_KANTOOR):
                yield from self._stukken(deel)
            yield deel.tail or ""
