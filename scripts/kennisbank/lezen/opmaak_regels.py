"""Finds lines of a body whose first signs were meant as Markdown but are none, and texts that would vanish."""

import re
from collections.abc import Iterator
from typing import Final

from kennisbank.lezen.opmaak_meldingen import Meldingen
from kennisbank.lezen.opmaak_zinnen import voetnoot_tekst
from kennisbank.melding import Plek, Vondst

_OPSOMMING: Final = re.compile(
    r"^[ \t]*(?P<teken>[•‣▪◦●○■▸►·]|[-+](?=[^\W\d_])|[–—]\s|o\t|\d{1,2}[.)](?=[^\W\d_]))", re.MULTILINE
)
# What extensions of Markdown elsewhere make of a line: a box, a tab.
_UITBREIDING: Final = re.compile(r"^(?:!{3}|\?{3}\+?|:{3}) ?\w", re.MULTILINE)
_DEFINITIE: Final = re.compile(r"^[ >*+-]{0,12}\[([^\]\n]{1,200})\]:", re.MULTILINE)
_VOETNOOT: Final = re.compile(r"\[\^[^\]\n]{1,40}\]")


def vind_slordige_regels(tekst: str, meldingen: Meldingen) -> Iterator[Vondst]:
    """Yield list items that became ordinary text, footnotes, and links that are defined elsewhere."""
    yield from _opsommingen(tekst, meldingen.eerste_regel)
    for uitbreiding in _UITBREIDING.finditer(tekst):
        yield Vondst(
            _plek(tekst, uitbreiding.start(), meldingen.eerste_regel),
            "opmaak-onbekend",
            f"„{uitbreiding[0]}…” is opmaak die de kennisbank niet kent.",
            "Schrijf een gewone alinea of een citaat: > tekst.",
        )
    if voetnoot := _VOETNOOT.search(tekst):
        plek = _plek(tekst, voetnoot.start(), meldingen.eerste_regel)
        if not meldingen.is_gemeld("voetnoot"):
            yield Vondst(plek, "voetnoot", *voetnoot_tekst(voetnoot[0]))
    elif meldingen.met_verwijzingen:
        gevonden = tuple(_definities(tekst, meldingen.eerste_regel))
        # One that is spread over lines is not found; the text still loses it, so it may not pass.
        yield from gevonden or (_definitie(Plek(meldingen.eerste_regel, 1), "…"),)


def _opsommingen(tekst: str, eerste_regel: int) -> Iterator[Vondst]:
    """Yield the first of every run of such lines, so that one list gives one message."""
    vorige = -1
    for gevonden in _OPSOMMING.finditer(tekst):
        plek = _plek(tekst, gevonden.start("teken"), eerste_regel)
        if plek.regel != vorige + 1:
            regel = tekst[gevonden.start("teken") : tekst.find("\n", gevonden.end())][:40].strip()
            yield Vondst(
                plek,
                "lijst-teken",
                f"„{regel}” lijkt een item van een lijst, maar Markdown leest het als gewone tekst.",
                "Begin elk item met een streepje en een spatie („- item”), of met een cijfer, een punt en een spatie.",
            )
        vorige = plek.regel


def _definities(tekst: str, eerste_regel: int) -> Iterator[Vondst]:
    for gevonden in _DEFINITIE.finditer(tekst):
        yield _definitie(_plek(tekst, gevonden.start(), eerste_regel), gevonden[1][:30])


def _definitie(plek: Plek, naam: str) -> Vondst:
    return Vondst(
        plek,
        "link-verwijzing",
        f"„[{naam}]:” bepaalt een link op een andere plaats dan waar hij staat.",
        "Zet het adres in de zin zelf: [tekst](adres).",
    )


def _plek(tekst: str, positie: int, eerste_regel: int) -> Plek:
    return Plek(tekst.count("\n", 0, positie) + eerste_regel, positie - tekst.rfind("\n", 0, positie))
