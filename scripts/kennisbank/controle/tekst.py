"""Checks the text of a file for what may stand nowhere: templates, hidden signs, what the tables of rules forbid."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from kennisbank.controle.persoonsgegevens import PERSOONSGEGEVENS
from kennisbank.controle.resten import RESTEN, RESTEN_CONCEPT
from kennisbank.controle.taalzorg import TAALZORG
from kennisbank.controle.tekstregels import WEBADRES, Tekstregels
from kennisbank.lezen.lettertekens import is_te_drukken, ontbrekende_tekens
from kennisbank.lezen.tekens import ONZICHTBAAR, is_gewoon
from kennisbank.meldingen.codes.bestanden import (
    SJABLOONTAAL,
    TEKEN_ONBEKEND,
    TEKEN_ONZICHTBAAR,
    WOORD_LANG,
)
from kennisbank.meldingen.codes.opmaak import HTML_VOORBLAD
from kennisbank.meldingen.melding import Plek, Vondst

LANGSTE_WOORD: Final = 60
TEKSTREGELS: Final = Tekstregels.van(*PERSOONSGEGEVENS.regels, *RESTEN.regels, *TAALZORG.regels)
_IN_CONCEPT: Final = Tekstregels.van(*PERSOONSGEGEVENS.regels, *RESTEN_CONCEPT.regels, *TAALZORG.regels)
_SJABLOON: Final = re.compile(r"\{\{|\}\}|\{%|%\}|\{#(?![\w-]+\})|#\}|\{[:.][\w-]")
# Markdown may hold an address between these signs.
_HTML: Final = re.compile(r"<(?!https?://|www\.)/?[A-Za-z!?][^<>]{0,60}>?")
_LANG_WOORD: Final = re.compile(rf"\w{{{LANGSTE_WOORD + 1},}}")


def controleer_tekst(tekst: str, *, einde_voorblad: int, concept: bool = False) -> Iterator[Vondst]:
    """Yield what is wrong in `tekst`. Lines up to `einde_voorblad` are YAML, where HTML is looked for too.

    What was left behind in a concept is no mistake yet.
    """
    woorden = tekst.split()
    if _is_verdacht(tekst, woorden):
        for nummer, regel in enumerate(tekst.split("\n"), start=1):
            yield from _regel(nummer, regel, in_voorblad=nummer <= einde_voorblad)
    yield from (_IN_CONCEPT if concept else TEKSTREGELS).zoek(tekst, woorden)


def _is_verdacht(tekst: str, woorden: Sequence[str]) -> bool:
    """Tell whether a closer look at each line is worth its time; nearly no text needs one."""
    return (
        "{" in tekst
        or "}" in tekst
        or "<" in tekst
        or not is_gewoon(tekst)
        or not is_te_drukken(tekst)
        or max(map(len, woorden), default=0) > LANGSTE_WOORD
    )


def _regel(nummer: int, regel: str, *, in_voorblad: bool) -> Iterator[Vondst]:
    zonder_adres = WEBADRES.sub(lambda gevonden: " " * len(gevonden[0]), regel)
    if gevonden := _SJABLOON.search(regel):
        yield SJABLOONTAAL.op(Plek(nummer, gevonden.start() + 1), waarde=regel[gevonden.start() :])
    yield from _tekens(nummer, regel, zonder_adres)
    if in_voorblad and (gevonden := _HTML.search(regel)):
        yield HTML_VOORBLAD.op(Plek(nummer, gevonden.start() + 1), waarde=gevonden[0])


def _tekens(nummer: int, regel: str, zonder_adres: str) -> Iterator[Vondst]:
    if gevonden := ONZICHTBAAR.search(regel):
        yield TEKEN_ONZICHTBAAR.op(Plek(nummer, gevonden.start() + 1), nummer=f"{ord(gevonden[0]):04X}")
    for teken in ontbrekende_tekens(ONZICHTBAAR.sub("", regel))[:1]:
        yield TEKEN_ONBEKEND.op(
            Plek(nummer, regel.index(teken) + 1), waarde=teken, nummer=f"{ord(teken):04X}"
        )
    if gevonden := _LANG_WOORD.search(zonder_adres):
        plek = Plek(nummer, gevonden.start() + 1)
        yield WOORD_LANG.op(plek, waarde=gevonden[0], lengte=len(gevonden[0]), grens=LANGSTE_WOORD)
