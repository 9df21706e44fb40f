"""Finds lines of a body whose first signs were meant as Markdown but are none, and texts that would vanish."""

import re
from collections.abc import Iterator
from typing import Final

from kennisbank.lezen.markdown.meldingen import Meldingen
from kennisbank.meldingen.codes.opmaak import LIJST_TEKEN, LINK_VERWIJZING, OPMAAK_ONBEKEND, VOETNOOT
from kennisbank.meldingen.melding import Plek, Vondst

_OPSOMMING: Final = re.compile(
    r"^[ \t]*(?P<teken>[•‣▪◦●○■▸►·]|[-+](?=[^\W\d_])|[–—]\s|o\t|\d{1,2}[.)](?=[^\W\d_]))", re.MULTILINE
)
# What extensions of Markdown elsewhere make of a line: a box, a tab.
_UITBREIDING: Final = re.compile(r"^(?:!{3}|\?{3}\+?|:{3,}) ?\w", re.MULTILINE)
_DEFINITIE: Final = re.compile(r"^[ >*+-]{0,12}\[([^\]\n]{1,200})\]:", re.MULTILINE)
_VOETNOOT: Final = re.compile(r"\[\^[^\]\n]{1,40}\]")


def vind_slordige_regels(tekst: str, meldingen: Meldingen) -> Iterator[Vondst]:
    """Yield list items that became ordinary text, footnotes, and links that are defined elsewhere."""
    yield from _opsommingen(tekst, meldingen.eerste_regel)
    for uitbreiding in _UITBREIDING.finditer(tekst):
        plek = _plek(tekst, uitbreiding.start(), meldingen.eerste_regel)
        yield OPMAAK_ONBEKEND.op(plek, waarde=uitbreiding[0])
    if voetnoot := _VOETNOOT.search(tekst):
        plek = _plek(tekst, voetnoot.start(), meldingen.eerste_regel)
        if not meldingen.is_gemeld(VOETNOOT):
            yield VOETNOOT.op(plek, waarde=voetnoot[0])
    elif meldingen.met_verwijzingen:
        gevonden = tuple(_definities(tekst, meldingen.eerste_regel))
        # One that is spread over lines is not found; the text still loses it, so it may not pass.
        yield from gevonden or (LINK_VERWIJZING.op(Plek(meldingen.eerste_regel), waarde="…"),)


def _opsommingen(tekst: str, eerste_regel: int) -> Iterator[Vondst]:
    """Yield the first of every run of such lines, so that one list gives one message."""
    vorige = -1
    for gevonden in _OPSOMMING.finditer(tekst):
        plek = _plek(tekst, gevonden.start("teken"), eerste_regel)
        if plek.regel != vorige + 1:
            regel = tekst[gevonden.start("teken") : tekst.find("\n", gevonden.end())][:40].strip()
            yield LIJST_TEKEN.op(plek, waarde=regel)
        vorige = plek.regel


def _definities(tekst: str, eerste_regel: int) -> Iterator[Vondst]:
    for gevonden in _DEFINITIE.finditer(tekst):
        yield LINK_VERWIJZING.op(_plek(tekst, gevonden.start(), eerste_regel), waarde=gevonden[1])


def _plek(tekst: str, positie: int, eerste_regel: int) -> Plek:
    return Plek(tekst.count("\n", 0, positie) + eerste_regel, positie - tekst.rfind("\n", 0, positie))
