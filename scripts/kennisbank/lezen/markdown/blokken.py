"""Turns the parser's flat list of tokens into blocks and sections; the text within a block is not its work."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from markdown_it.rules_block.table import escapedSplit
from markdown_it.token import Token

from kennisbank.lezen.markdown.boom import Knoop, KnoopSoort, Sectie
from kennisbank.lezen.markdown.meldingen import Meldingen
from kennisbank.lezen.markdown.zinnen import meld_html, zinsdeel
from kennisbank.meldingen.codes.opmaak import (
    KOP_NIVEAU,
    KOP_NIVEAU_TITEL,
    KOP_OPMAAK,
    KOP_STREEPJES,
    OPMAAK_CODEBLOK,
    OPMAAK_CODEBLOK_HEK,
    OPMAAK_LIJN,
    OPMAAK_TE_DIEP,
    TABEL_CELLEN,
)

# Deeper than any person writes; the parser's own guard comes later.
MAX_DIEPTE: Final = 10
TUSSENKOP: Final = 3
_SOORTEN: Final[dict[str, KnoopSoort]] = {
    "paragraph_open": "alinea",
    "bullet_list_open": "lijst",
    "ordered_list_open": "genummerd",
    "list_item_open": "item",
    "blockquote_open": "citaat",
    "table_open": "tabel",
    "tr_open": "rij",
    "th_open": "kopcel",
    "td_open": "cel",
}
_VERBODEN: Final = {"hr": OPMAAK_LIJN, "fence": OPMAAK_CODEBLOK_HEK}
_DOORZICHTIG: Final = frozenset({"thead_open", "thead_close", "tbody_open", "tbody_close"})


@dataclass(slots=True)
class Bouw:
    """Walks over the tokens; `positie` is the token in hand, `_regel` the last line that one of them told."""

    tokens: Sequence[Token]
    meldingen: Meldingen
    positie: int = 0
    _regel: int = 0
    _te_diep: bool = False

    def secties(self, koppen: Sequence[str] | None) -> Iterator[Sectie]:
        """Yield the parts under second-level headings; one part without heading when `koppen` is None."""
        kop, regel, knopen = "", self.meldingen.eerste_regel, list[Knoop]()
        while self.positie < len(self.tokens):
            token = self.tokens[self.positie]
            if koppen is not None and self._is_kop(token, koppen):
                if kop or knopen:
                    yield Sectie(kop, regel, tuple(knopen))
                regel = self.regel(token)
                kop, knopen = self._koptekst(), []
            elif knoop := self._blok(0):
                knopen.append(knoop)
        if kop or knopen or koppen is None:
            yield Sectie(kop, regel, tuple(knopen))

    def regel(self, token: Token) -> int:
        """Return the line in the file on which a token starts."""
        if token.map:
            self._regel = token.map[0]
        return self._regel + self.meldingen.eerste_regel

    def _is_kop(self, token: Token, koppen: Sequence[str]) -> bool:
        """Tell whether a second-level heading starts here. Hyphens below a line make one only of a known heading."""
        if token.type != "heading_open" or token.tag != "h2":
            return False
        return token.markup != "-" or " ".join(self.tokens[self.positie + 1].content.split()) in koppen

    def _koptekst(self) -> str:
        """Take a heading and return its words."""
        inline = self.tokens[self.positie + 1]
        regel = self.regel(inline)
        self.positie += 3
        if any(kind.type not in {"text", "softbreak"} for kind in inline.children or ()):
            self.meldingen.meld(regel, KOP_OPMAAK, inline.content)
        woorden = "".join(kind.content or " " for kind in inline.children or ())
        return " ".join(woorden.split()) or "?"

    def _blok(self, diepte: int) -> Knoop | None:
        """Take one block and return its node; None when it may not stand here."""
        token = self.tokens[self.positie]
        regel = self.regel(token)
        if token.type == "inline":
            self.positie += 1
            return Knoop("alinea", zinsdeel(token.children or (), regel, self.meldingen), regel=regel)
        if token.nesting == 0:
            self.positie += 1
            self._verboden(token, regel)
            return None
        if token.type == "heading_open":
            return self._tussenkop(token, regel)
        return self._houder(token, regel, diepte)

    def _houder(self, token: Token, regel: int, diepte: int) -> Knoop:
        if diepte == MAX_DIEPTE and not self._te_diep:
            self._te_diep = True
            self.meldingen.meld(regel, OPMAAK_TE_DIEP)
        self.positie += 1
        sluit = token.type.removesuffix("open") + "close"
        kinderen: list[Knoop] = []
        while self.tokens[self.positie].type != sluit:
            binnen = self.tokens[self.positie]
            if binnen.type in _DOORZICHTIG:
                self.positie += 1
            elif binnen.type == "inline":
                self.positie += 1
                kinderen.extend(zinsdeel(binnen.children or (), self.regel(binnen), self.meldingen))
            elif kind := self._blok(diepte + 1):
                kinderen.append(kind)
        self.positie += 1
        if token.type == "tr_open":
            self._overtollige_cellen(regel, len(kinderen))
        return Knoop(
            _SOORTEN[token.type], tuple(kinderen), regel=regel, start=int(token.attrs.get("start", 1))
        )

    def _overtollige_cellen(self, regel: int, aantal: int) -> None:
        """Report cells beyond the columns of the header row: Markdown leaves them out."""
        tekst = self.meldingen.regels[regel - self.meldingen.eerste_regel].lstrip(" >-+*0123456789.").rstrip()
        cellen = escapedSplit(tekst.removeprefix("|"))
        if len(cellen) - (cellen[-1].strip() == "") > aantal:
            self.meldingen.meld(regel, TABEL_CELLEN, aantal=aantal)

    def _tussenkop(self, token: Token, regel: int) -> Knoop:
        niveau = int(token.tag[1])
        inline = self.tokens[self.positie + 1]
        self.positie += 3
        if token.markup in {"-", "="}:
            self.meldingen.meld(regel, KOP_STREEPJES, teken=token.markup, waarde=inline.content)
        elif niveau != TUSSENKOP:
            self.meldingen.meld(regel, KOP_NIVEAU_TITEL if niveau == 1 else KOP_NIVEAU, niveau=niveau)
        return Knoop("tussenkop", zinsdeel(inline.children or (), regel, self.meldingen), regel=regel)

    def _verboden(self, token: Token, regel: int) -> None:
        if token.type == "html_block":
            meld_html(token.content.strip().split("\n", 1)[0], regel, self.meldingen)
            return
        self.meldingen.meld(regel, _VERBODEN.get(token.type, OPMAAK_CODEBLOK))
