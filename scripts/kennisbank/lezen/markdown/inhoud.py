"""Reads the Markdown of an entry (CommonMark and tables) into the tree of `boom`.

What the tree cannot hold (HTML, code blocks, lines, headings of other levels) is a finding, never
silently dropped. Whether links lead somewhere is not known here: see `controle.inhoud`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from markdown_it import MarkdownIt
from typing_extensions import override

from kennisbank.lezen.markdown.blokken import Bouw
from kennisbank.lezen.markdown.boom import Knoop, Sectie
from kennisbank.lezen.markdown.koppen import herstel_koppen
from kennisbank.lezen.markdown.meldingen import Meldingen
from kennisbank.lezen.markdown.regels import vind_slordige_regels
from kennisbank.lezen.markdown.vlot import lees_vlot
from kennisbank.meldingen.melding import Vondst

MAX_NESTING: Final = 40


class _Lezer(MarkdownIt):
    """A parser that keeps every link as it was written, so that bad ones can be reported."""

    @override
    def validateLink(self, url: str) -> bool:
        return True

    @override
    def normalizeLink(self, url: str) -> str:
        return url

    @override
    def normalizeLinkText(self, link: str) -> str:
        return link


def maak_lezer() -> MarkdownIt:
    """Return a CommonMark parser with tables. It holds no state between texts."""
    return _Lezer("commonmark", {"maxNesting": MAX_NESTING}).enable("table")


@dataclass(frozen=True, slots=True)
class GelezenInhoud:
    """The sections of a body in their order in the file, its links and pictures, and what is wrong with it."""

    secties: tuple[Sectie, ...] = ()
    links: tuple[Knoop, ...] = ()
    vondsten: tuple[Vondst, ...] = ()


def lees_inhoud(
    tekst: str, eerste_regel: int, lezer: MarkdownIt, koppen: Sequence[str] | None = None
) -> GelezenInhoud:
    """Return the tree of `tekst`, whose first line is `eerste_regel` of its file. Never raises on any text.

    `koppen` are the second-level headings that a body of this kind has; None for a text without any.
    """
    vondsten: list[Vondst] = []
    if koppen is not None:
        tekst, vondsten = herstel_koppen(tekst, koppen, eerste_regel)
    meldingen = Meldingen(tekst.split("\n"), eerste_regel)
    secties = lees_vlot(tekst, meldingen, lezer) if koppen is not None else None
    if secties is None:
        secties = lees_volledig(tekst, meldingen, lezer, koppen)
        meldingen.vondsten.extend(vind_slordige_regels(tekst, meldingen))
    return GelezenInhoud(secties, tuple(meldingen.links), (*vondsten, *meldingen.vondsten))


def lees_volledig(
    tekst: str, meldingen: Meldingen, lezer: MarkdownIt, koppen: Sequence[str] | None
) -> tuple[Sectie, ...]:
    """Return the sections of any text, read by the parser."""
    omgeving: dict[str, Any] = {}
    tokens = lezer.parse(tekst, omgeving)
    secties = tuple(Bouw(tokens, meldingen).secties(koppen))
    meldingen.met_verwijzingen = bool(omgeving.get("references") or omgeving.get("duplicate_refs"))
    return secties
