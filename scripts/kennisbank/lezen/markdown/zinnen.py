"""Turns the text within one block into nodes: emphasis, links, pictures. Reports what they would lose."""

import re
from collections.abc import Sequence
from typing import Final

from markdown_it.token import Token

from kennisbank.lezen.markdown.boom import Knoop, KnoopSoort
from kennisbank.lezen.markdown.meldingen import Meldingen
from kennisbank.lezen.tekens import ONZICHTBAAR, is_gewoon
from kennisbank.meldingen.codes.bestanden import TEKEN_ONZICHTBAAR
from kennisbank.meldingen.codes.opmaak import (
    HTML,
    LINK_KAPOT,
    LINK_TITEL,
    LINK_TITEL_BEELD,
    STERRETJES,
    VOETNOOT,
)

_SOORTEN: Final[dict[str, KnoopSoort]] = {
    "em_open": "nadruk",
    "strong_open": "sterk",
    "link_open": "link",
    "code_inline": "code",
    "image": "beeld",
}
# Signs that a text still holds Markdown that the parser did not take for it.
_RAAR: Final = re.compile(r"[<*\[\]]")
_VOETNOOT: Final = re.compile(r"\[\^[^\]\s]{1,40}\]")
_HTML: Final = re.compile(r"<[A-Za-z/!?][^<>\n]{0,40}>?")
_ADRES: Final = r"(?:https?:|www\.|\.{0,2}/)"
_LINK: Final = re.compile(
    rf"(?:!?\[[^\[\]\n]{{0,200}})?\](?:\([^()\n]{{0,300}}\)?| \({_ADRES}[^()\n]{{0,300}}\)?|\[[^\[\]\n]{{1,200}}\])"
    rf"|\([^()\n]{{1,200}}\)\[{_ADRES}[^\[\]\n]{{0,300}}\]"
)


def zinsdeel(kinderen: Sequence[Token], regel: int, meldingen: Meldingen) -> tuple[Knoop, ...]:
    """Return the nodes of the text of a block that starts on line `regel` of the file."""
    if len(kinderen) == 1 and kinderen[0].type == "text":
        tekst = kinderen[0].content
        _bekijk(tekst, regel, meldingen)
        return (Knoop("tekst", tekst=tekst, regel=regel),)
    stapel: list[tuple[Token | None, int, list[Knoop]]] = [(None, regel, [])]
    for kind in kinderen:
        if kind.nesting == 1:
            stapel.append((kind, regel, []))
        elif kind.nesting == -1:
            opener, begin, knopen = stapel.pop()
            if opener is not None:
                # The address of a link stands where it ends.
                waar = regel if opener.type == "link_open" else begin
                stapel[-1][2].append(_houder(opener, waar, knopen, meldingen))
        elif knoop := _los(kind, regel, meldingen):
            _voeg_toe(stapel[-1][2], knoop)
        regel += kind.type in {"softbreak", "hardbreak"} or kind.content.count("\n")
    return tuple(stapel[0][2])


def _voeg_toe(knopen: list[Knoop], knoop: Knoop) -> None:
    """Add a node; a text that follows a text becomes one with it."""
    if knoop.soort == "tekst" and knopen and knopen[-1].soort == "tekst":
        vorige = knopen[-1]
        knoop = Knoop("tekst", tekst=vorige.tekst + knoop.tekst, regel=vorige.regel)
        knopen.pop()
    knopen.append(knoop)


def _houder(opener: Token, regel: int, knopen: list[Knoop], meldingen: Meldingen) -> Knoop:
    doel = str(opener.attrs.get("href", ""))
    knoop = Knoop(_SOORTEN[opener.type], tuple(knopen), doel=doel, regel=regel)
    if opener.type == "link_open":
        meldingen.links.append(knoop)
        if opener.attrs.get("title"):
            meldingen.meld(regel, LINK_TITEL, doel)
    return knoop


def _los(token: Token, regel: int, meldingen: Meldingen) -> Knoop | None:
    match token.type:
        case "text":
            _bekijk(token.content, regel, meldingen)
            return Knoop("tekst", tekst=token.content, regel=regel) if token.content else None
        case "softbreak":
            return Knoop("tekst", tekst=" ", regel=regel)
        case "hardbreak":
            return Knoop("regeleinde", regel=regel)
        case "code_inline":
            return Knoop("code", tekst=token.content, regel=regel)
        case "image":
            return _beeld(token, regel, meldingen)
        case _:
            meld_html(token.content, regel, meldingen)
            return None


def _beeld(token: Token, regel: int, meldingen: Meldingen) -> Knoop:
    doel = str(token.attrs.get("src", ""))
    alternatief = "".join(kind.content or " " for kind in token.children or ()).strip()
    if token.attrs.get("title"):
        meldingen.meld(regel, LINK_TITEL_BEELD, doel)
    knoop = Knoop("beeld", tekst=alternatief, doel=doel, regel=regel)
    meldingen.links.append(knoop)
    return knoop


def meld_html(gevonden: str, regel: int, meldingen: Meldingen) -> None:
    """Report HTML, but not the end of what has been reported."""
    if gevonden.startswith("</") and meldingen.is_gemeld(HTML):
        return
    meldingen.meld(regel, HTML, gevonden, waarde=" ".join(gevonden.split()))


def _bekijk(tekst: str, regel: int, meldingen: Meldingen) -> None:
    """Report Markdown that stays in a text as it was typed, because something in it is wrong."""
    if _RAAR.search(tekst):
        _bekijk_opmaak(tekst, regel, meldingen)
    if is_gewoon(tekst):
        return
    gevonden = ONZICHTBAAR.search(tekst)
    if gevonden and not any(gevonden[0] in ruw for ruw in meldingen.regels):  # written as `&#8203;`
        meldingen.meld(regel, TEKEN_ONZICHTBAAR, "&", nummer=f"{ord(gevonden[0]):04X}")


def _bekijk_opmaak(tekst: str, regel: int, meldingen: Meldingen) -> None:
    if gevonden := _HTML.search(tekst):
        meld_html(gevonden[0], regel, meldingen)
    if gevonden := _VOETNOOT.search(tekst):
        meldingen.meld(regel, VOETNOOT, gevonden[0], waarde=gevonden[0])
    elif gevonden := _LINK.search(tekst):
        meldingen.meld(regel, LINK_KAPOT, gevonden[0], waarde=gevonden[0])
    if "**" in tekst:
        meldingen.meld(regel, STERRETJES, "**")
