"""Reads the plain texts that nearly all entries hold, without a Markdown parser; gives up on anything else.

Checking a large collection spends most of its time on Markdown, and nearly all of it is headings,
paragraphs and simple lists. For those this gives the same tree as the parser (a property test compares
the two); at the first line of another kind it returns None, and the parser reads the whole text.
"""

import re
from dataclasses import dataclass, field
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.rules_core.text_join import text_join
from markdown_it.token import Token

from kennisbank.lezen.markdown.boom import Knoop, Sectie
from kennisbank.lezen.markdown.meldingen import Meldingen
from kennisbank.lezen.markdown.zinnen import zinsdeel
from kennisbank.lezen.tekens import is_gewoon

# How a plain text starts: a letter, a digit that numbers no list, a quote or bracket, or bold.
_BEGIN: Final = r"(?!\d{1,9}[.)])(?:[^\W_]|[\"'“”„‘’(€]|\*\*[^\s*])"
_REGEL: Final = re.compile(
    rf"(?P<leeg>)$|(?P<tekst>){_BEGIN}|(?P<item>)- {_BEGIN}|(?P<vervolg>)  {_BEGIN}|(?P<kop>)###? {_BEGIN}"
)
_OPMAAK: Final = re.compile(r"[*_\[\]<>&\\`]")
_KOP_OPMAAK: Final = re.compile(r"[*_\[\]<>&\\`#]")


def lees_vlot(tekst: str, meldingen: Meldingen, lezer: MarkdownIt) -> tuple[Sectie, ...] | None:
    """Return the sections of a plain text, None when it is not plain; then nothing was reported."""
    if "|" in tekst or "[^" in tekst or " \n" in tekst or tekst.endswith(" ") or not is_gewoon(tekst):
        return None
    gegevens = _Bezig(meldingen, lezer)
    for nummer, regel in enumerate(meldingen.regels, start=meldingen.eerste_regel):
        gevonden = _REGEL.match(regel)
        if gevonden is None or not gegevens.neem(gevonden.lastgroup or "", regel, nummer):
            meldingen.wis()
            return None
    gegevens.sluit_sectie()
    return tuple(gegevens.secties)


@dataclass(slots=True)
class _Bezig:
    """What is being read: the section with its blocks, the list, and the lines of the block in hand."""

    meldingen: Meldingen
    lezer: MarkdownIt
    secties: list[Sectie] = field(default_factory=list)
    kop: str = ""
    kop_regel: int = 0
    knopen: list[Knoop] = field(default_factory=list)
    items: list[Knoop] = field(default_factory=list)
    blok: list[str] = field(default_factory=list)
    blok_regel: int = 0
    in_item: bool = False

    def neem(self, soort: str, regel: str, nummer: int) -> bool:
        """Take one line; False when it goes on with something in a way that is not plain."""
        if soort == "leeg":
            self._sluit_blok()
        elif soort == "tekst":
            if self.blok and self.in_item:
                return False
            if not self.blok:
                self._sluit_lijst()
                self._begin(nummer, in_item=False)
            self.blok.append(regel)
        elif soort == "item":
            self._sluit_blok()
            self._begin(nummer, in_item=True)
            self.blok.append(regel[2:])
        elif soort == "vervolg":
            if not (self.blok and self.in_item):
                return False
            self.blok.append(regel[2:])
        else:
            return self._kop(regel, nummer)
        return True

    def _begin(self, nummer: int, *, in_item: bool) -> None:
        self.blok, self.blok_regel, self.in_item = [], nummer, in_item

    def _kop(self, regel: str, nummer: int) -> bool:
        woorden = regel.lstrip("#").strip()
        if _KOP_OPMAAK.search(woorden):
            return False
        if regel.startswith("###"):
            self._sluit_blok()
            self._sluit_lijst()
            self.knopen.append(
                Knoop("tussenkop", (Knoop("tekst", tekst=woorden, regel=nummer),), regel=nummer)
            )
        else:
            self.sluit_sectie()
            self.kop, self.kop_regel = " ".join(woorden.split()), nummer
        return True

    def sluit_sectie(self) -> None:
        """End the section in hand, with all that is open in it."""
        self._sluit_blok()
        self._sluit_lijst()
        if self.kop or self.knopen:
            self.secties.append(
                Sectie(self.kop, self.kop_regel or self.meldingen.eerste_regel, tuple(self.knopen))
            )
        self.knopen = []

    def _sluit_lijst(self) -> None:
        if self.items:
            self.knopen.append(Knoop("lijst", tuple(self.items), regel=self.items[0].regel))
            self.items = []

    def _sluit_blok(self) -> None:
        if not self.blok:
            return
        alinea = Knoop("alinea", self._zinsdeel(), regel=self.blok_regel)
        if self.in_item:
            self.items.append(Knoop("item", (alinea,), regel=self.blok_regel))
        else:
            self.knopen.append(alinea)
        self.blok = []

    def _zinsdeel(self) -> tuple[Knoop, ...]:
        """Return the nodes of the block in hand; only a text with marks in it needs the parser."""
        tekst = "\n".join(self.blok)
        if not _OPMAAK.search(tekst):
            return (Knoop("tekst", tekst=" ".join(self.blok), regel=self.blok_regel),)
        delen: list[Token] = []
        self.lezer.inline.parse(tekst, self.lezer, {}, delen)
        token = Token("inline", "", 0, content=tekst, children=delen)
        text_join(StateCore("", self.lezer, {}, [token]))
        return zinsdeel(token.children or (), self.blok_regel, self.meldingen)
