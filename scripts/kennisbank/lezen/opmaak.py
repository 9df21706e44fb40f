"""Reads the Markdown of an entry (CommonMark and tables) into the tree of `boom`.

What the tree cannot hold (HTML, code blocks, lines, headings of other levels) is a finding, never
silently dropped. Whether links lead somewhere is not known here: see `controle.inhoud`.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

from kennisbank.boom import Knoop, KnoopSoort, Sectie
from kennisbank.melding import Plek, Vondst

# Deeper than any person writes; CommonMark's own guard is 20.
MAX_DIEPTE = 10
_OPEN: dict[str, KnoopSoort] = {
    "paragraph": "alinea",
    "bullet_list": "lijst",
    "ordered_list": "genummerd",
    "list_item": "item",
    "blockquote": "citaat",
    "table": "tabel",
    "tr": "rij",
    "th": "kopcel",
    "td": "cel",
    "em": "nadruk",
    "strong": "sterk",
    "link": "link",
}
_DOORZICHTIG = frozenset({"thead", "tbody"})
_HULP_HTML = "Haal de HTML weg. Gebruik **vet**, *schuin*, een lijst met streepjes of een link: [tekst](adres)."


def maak_lezer() -> MarkdownIt:
    """Return a CommonMark parser with tables that keeps every link, so that bad ones can be reported."""
    lezer = MarkdownIt("commonmark", {"maxNesting": 40}).enable("table")
    lezer.validateLink = lambda url: True  # type: ignore[method-assign]
    lezer.normalizeLink = lambda url: url  # type: ignore[method-assign]
    lezer.normalizeLinkText = lambda url: url  # type: ignore[method-assign]
    return lezer


@dataclass(frozen=True, slots=True)
class GelezenInhoud:
    """The sections of a body in their order in the file, and what is wrong with its Markdown."""

    secties: tuple[Sectie, ...]
    vondsten: tuple[Vondst, ...]


def lees_inhoud(tekst: str, eerste_regel: int, lezer: MarkdownIt, *, met_koppen: bool = True) -> GelezenInhoud:
    """Return the tree of `tekst`, whose first line is `eerste_regel` of its file. Never raises on any text.

    With `met_koppen` the text is a body with second-level headings; without, a text that has none.
    """
    omgeving: dict[str, Any] = {}
    tokens = lezer.parse(tekst, omgeving)
    bouw = _Bouw(tokens, tekst.split("\n"), eerste_regel)
    secties = tuple(_secties(bouw, met_koppen=met_koppen))
    bouw.vondsten.extend(_verdwenen(omgeving, tekst, eerste_regel))
    return GelezenInhoud(secties, tuple(bouw.vondsten))


def _secties(bouw: "_Bouw", *, met_koppen: bool) -> Iterator[Sectie]:
    kop, regel, knopen = "", bouw.eerste_regel, list[Knoop]()
    while bouw.positie < len(bouw.tokens):
        token = bouw.tokens[bouw.positie]
        if met_koppen and token.type == "heading_open" and token.tag == "h2":
            if kop or knopen:
                yield Sectie(kop, regel, tuple(knopen))
            regel = bouw.regel(token)
            kop, knopen = bouw.koptekst(), []
        elif knoop := bouw.blok(0):
            knopen.append(knoop)
    if kop or knopen or not met_koppen:
        yield Sectie(kop, regel, tuple(knopen))


@dataclass(slots=True)
class _Bouw:
    """Turns the flat list of tokens into nodes; `positie` is the token in hand."""

    tokens: Sequence[Token]
    regels: list[str]
    eerste_regel: int
    positie: int = 0
    vondsten: list[Vondst] = field(default_factory=list)
    _blokregel: int = 0

    def regel(self, token: Token) -> int:
        """Return the line in the file on which a token starts."""
        return (token.map[0] if token.map else self._blokregel) + self.eerste_regel

    def koptekst(self) -> str:
        """Take a heading and return its words."""
        inline = self.tokens[self.positie + 1]
        self.positie += 3
        if any(kind.type != "text" for kind in inline.children or ()):
            self._meld(inline, "kop-opmaak", "In een kop staat opmaak of een link.", "Schrijf de kop in gewone letters.", inline.content)
        return " ".join(inline.content.split())

    def blok(self, diepte: int) -> Knoop | None:
        """Take one block and return its node; None when it may not stand here."""
        token = self.tokens[self.positie]
        if token.map:
            self._blokregel = token.map[0]
        if token.type == "inline":
            self.positie += 1
            return Knoop("alinea", self.zinsdeel(token), regel=self.regel(token))
        if token.nesting == 0:
            self.positie += 1
            self._verboden(token)
            return None
        if token.type == "heading_open":
            return self._tussenkop(token)
        return self._houder(token, diepte)

    def _houder(self, token: Token, diepte: int) -> Knoop | None:
        naam = token.type.removesuffix("_open")
        regel = self.regel(token)
        if diepte == MAX_DIEPTE:
            self._meld(token, "opmaak-te-diep", "Hier zitten te veel lijsten of citaten in elkaar.", "Maak er een gewone lijst van, met hoogstens twee niveaus.")
        self.positie += 1
        kinderen: list[Knoop] = []
        while self.tokens[self.positie].type != f"{naam}_close":
            binnen = self.tokens[self.positie]
            if binnen.type.removesuffix("_open").removesuffix("_close") in _DOORZICHTIG:
                self.positie += 1
            elif binnen.type == "inline":
                self.positie += 1
                kinderen.extend(self.zinsdeel(binnen))
            elif kind := self.blok(diepte + 1):
                kinderen.append(kind)
        self.positie += 1
        return Knoop(_OPEN[naam], tuple(kinderen), regel=regel, start=int(token.attrs.get("start", 1)))

    def _tussenkop(self, token: Token) -> Knoop:
        regel = self.regel(token)
        niveau = int(token.tag[1])
        if niveau != 3:  # noqa: PLR2004 (the third level is the one that authors have)
            self._meld(token, "kop-niveau", f"Deze kop heeft niveau {niveau}. Binnen een sectie is er één soort tussenkop: ###.", _hulp_kop(niveau, token))
        inhoud = self.zinsdeel(self.tokens[self.positie + 1])
        self.positie += 3
        return Knoop("tussenkop", inhoud, regel=regel)

    def zinsdeel(self, token: Token) -> tuple[Knoop, ...]:
        """Return the nodes of the text within one block."""
        if token.map:
            self._blokregel = token.map[0]
        kinderen = token.children or []
        if len(kinderen) == 1 and kinderen[0].type == "text":
            return (Knoop("tekst", tekst=kinderen[0].content, regel=self.regel(token)),)
        stapel: list[tuple[Token | None, list[Knoop]]] = [(None, [])]
        for kind in kinderen:
            if kind.nesting == 1:
                stapel.append((kind, []))
            elif kind.nesting == -1:
                self._sluit(stapel, token)
            elif knoop := self._los(kind, token):
                stapel[-1][1].append(knoop)
        return tuple(stapel[0][1])

    def _sluit(self, stapel: list[tuple[Token | None, list[Knoop]]], blok: Token) -> None:
        opener, knopen = stapel.pop()
        if opener is None:  # pragma: no cover (the parser balances its tokens)
            stapel.append((opener, knopen))
            return
        soort = _OPEN[opener.type.removesuffix("_open")]
        doel = str(opener.attrs.get("href", ""))
        if soort == "link" and opener.attrs.get("title"):
            self._meld(blok, "link-titel", "Achter het adres van een link staat een tekst die niemand ziet.", "Zet de tekst in de zin zelf: [tekst](adres).", doel)
        stapel[-1][1].append(Knoop(soort, tuple(knopen), doel=doel, regel=self.regel(blok)))

    def _los(self, token: Token, blok: Token) -> Knoop | None:
        regel = self.regel(blok)
        match token.type:
            case "text":
                return Knoop("tekst", tekst=token.content, regel=regel) if token.content else None
            case "softbreak":
                return Knoop("tekst", tekst=" ", regel=regel)
            case "hardbreak":
                return Knoop("regeleinde", regel=regel)
            case "code_inline":
                return Knoop("code", tekst=token.content, regel=regel)
            case "image":
                return Knoop("beeld", tekst=_alternatief(token), doel=str(token.attrs.get("src", "")), regel=regel)
            case "text_special":
                return Knoop("tekst", tekst=token.content, regel=regel)
        self._meld(blok, "html", f"Hier staat HTML: „{token.content.strip()[:40]}”.", _HULP_HTML, token.content)
        return None

    def _verboden(self, token: Token) -> None:
        if token.type == "html_block":
            eerste = token.content.strip().split("\n", 1)[0]
            self._meld(token, "html", f"Hier staat HTML: „{eerste[:40]}”.", _HULP_HTML, eerste)
        elif token.type == "hr":
            self._meld(token, "opmaak-lijn", "Hier staat een horizontale lijn.", "Haal de lijn weg; een kop of een lege regel is genoeg.")
        elif token.type == "fence":
            self._meld(token, "opmaak-codeblok", "Hier staat een blok programmacode (tussen ``` of ~~~).", "Schrijf de tekst als gewone alinea.")
        else:
            self._meld(token, "opmaak-codeblok", "Deze regels springen vier spaties of meer in; zo leest Markdown ze als programmacode.", "Laat de regels vooraan beginnen.")

    def _meld(self, token: Token, code: str, tekst: str, hulp: str, zoek: str = "") -> None:
        eerste, laatste = token.map or [self._blokregel, self._blokregel + 1]
        self.vondsten.append(Vondst(vind_plek(self.regels, eerste, laatste, zoek, self.eerste_regel), code, tekst, hulp))


def vind_plek(regels: list[str], eerste: int, laatste: int, zoek: str, eerste_regel: int) -> Plek:
    """Return where `zoek` stands in lines `eerste` up to `laatste` (from 0), else the start of the first."""
    naald = zoek.strip().split("\n", 1)[0]
    for nummer in range(eerste, min(laatste, len(regels))):
        if naald and naald in regels[nummer]:
            return Plek(nummer + eerste_regel, regels[nummer].index(naald) + 1)
    regel = regels[eerste] if eerste < len(regels) else ""
    return Plek(eerste + eerste_regel, len(regel) - len(regel.lstrip()) + 1)


def _hulp_kop(niveau: int, token: Token) -> str:
    if token.markup in {"-", "="}:
        return "Een regel met streepjes onder een tekst maakt er een kop van. Laat een lege regel tussen, of haal de streepjes weg."
    if niveau == 1:
        return "De titel staat al in het voorblad. Haal deze kop weg."
    return "Schrijf ### voor een tussenkop."


def _alternatief(token: Token) -> str:
    return "".join(kind.content or " " for kind in token.children or ()).strip()


_DEFINITIE = re.compile(r"^[ >*+-]*\[([^\]\n]+)\]:", re.MULTILINE)


def _verdwenen(omgeving: dict[str, Any], tekst: str, eerste_regel: int) -> Iterator[Vondst]:
    """Report link definitions: what they say is not shown, so a forgotten one would be lost."""
    if not omgeving.get("references") and not omgeving.get("duplicate_refs"):
        return
    for gevonden in _DEFINITIE.finditer(tekst):
        regel = tekst.count("\n", 0, gevonden.start())
        yield Vondst(
            Plek(regel + eerste_regel, 1),
            "link-verwijzing",
            f"„[{gevonden[1][:30]}]:” bepaalt een link op een andere plaats dan waar hij staat.",
            "Zet het adres in de zin zelf: [tekst](adres).",
        )


Lezer = Callable[[str, int], GelezenInhoud]
