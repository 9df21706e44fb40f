"""Checks the text of a file line by line for what may stand nowhere: templates, contact details, hidden signs."""

import re
from collections.abc import Iterator
from typing import Final

from kennisbank.codes.bestanden import (
    E_MAILADRES,
    SJABLOONTAAL,
    TEKEN_ONBEKEND,
    TEKEN_ONZICHTBAAR,
    TELEFOONNUMMER,
    WOORD_LANG,
)
from kennisbank.codes.opmaak import HTML_VOORBLAD
from kennisbank.lettertekens import is_te_drukken, ontbrekende_tekens
from kennisbank.lezen.tekens import ONZICHTBAAR, is_gewoon
from kennisbank.melding import Plek, Vondst

LANGSTE_WOORD: Final = 60
_SJABLOON: Final = re.compile(r"\{\{|\}\}|\{%|%\}|\{#(?![\w-]+\})|#\}|\{[:.][\w-]")
_EMAIL: Final = re.compile(
    r"(?<![\w.%+-])[\w.%+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.){1,5}[A-Za-z]{2,24}", re.ASCII
)
# Belgian and Dutch numbers have 9 or 10 digits with the leading 0; with a country code 10 to 13.
_TELEFOON: Final = re.compile(
    r"(?<![\w./-])(?:"
    r"(?:\+|00)[1-9]\d[\s./-]?(?:\(0\))?(?:[\s./-]{0,2}\d){8,11}"
    r"|0[1-9](?:[\s./-]{0,2}\d){7,8}"
    r"|\(0[1-9]\d{0,2}\)(?:[\s./-]{0,2}\d){6,8}"
    r")(?![\w/-])"
)
_VEEL_CIJFERS: Final = re.compile(r"\d(?:[\s./()-]{0,3}\d){7}")
_WEBADRES: Final = re.compile(r"(?:https?://|www\.)\S+")
_HTML: Final = re.compile(r"</?[A-Za-z!?][^<>]{0,60}>?")
_LANG_WOORD: Final = re.compile(rf"\w{{{LANGSTE_WOORD + 1},}}")


def controleer_tekst(tekst: str, *, einde_voorblad: int) -> Iterator[Vondst]:
    """Yield what is wrong in `tekst`. Lines up to `einde_voorblad` are YAML, where HTML is looked for too."""
    if not _is_verdacht(tekst):
        return
    for nummer, regel in enumerate(tekst.split("\n"), start=1):
        yield from _regel(nummer, regel, in_voorblad=nummer <= einde_voorblad)


def _is_verdacht(tekst: str) -> bool:
    """Tell whether a closer look is worth its time; nearly no text needs one."""
    return (
        "{" in tekst
        or "}" in tekst
        or "@" in tekst
        or "<" in tekst
        or not is_gewoon(tekst)
        or not is_te_drukken(tekst)
        or _VEEL_CIJFERS.search(tekst) is not None
        or len(max(tekst.split(), key=len, default="")) > LANGSTE_WOORD
    )


def _regel(nummer: int, regel: str, *, in_voorblad: bool) -> Iterator[Vondst]:
    zonder_adres = _WEBADRES.sub(lambda gevonden: " " * len(gevonden[0]), regel)
    if gevonden := _SJABLOON.search(regel):
        yield SJABLOONTAAL.op(Plek(nummer, gevonden.start() + 1), waarde=regel[gevonden.start() :])
    yield from _contact(nummer, zonder_adres)
    yield from _tekens(nummer, regel, zonder_adres)
    if in_voorblad and (gevonden := _HTML.search(zonder_adres)):
        yield HTML_VOORBLAD.op(Plek(nummer, gevonden.start() + 1), waarde=gevonden[0])


def _contact(nummer: int, regel: str) -> Iterator[Vondst]:
    if "@" in regel and (gevonden := _EMAIL.search(regel)):
        yield E_MAILADRES.op(Plek(nummer, gevonden.start() + 1), waarde=_verberg(gevonden[0]))
    if gevonden := _TELEFOON.search(regel):
        yield TELEFOONNUMMER.op(Plek(nummer, gevonden.start() + 1), waarde=gevonden[0][:4].strip())


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


def _verberg(adres: str) -> str:
    """Return an address shortened, so that reports do not spread it."""
    return adres[:2] + "…@" + adres.split("@")[1]
