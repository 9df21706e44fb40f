"""Makes of answers below headings the line of a netwerk that does a praktijk too. Changes no word of the sentence.

An answer that cannot be placed is told as it is, so that the redactie can ask: the entry has no place for it.
"""

import re
from collections.abc import Mapping
from typing import Final

from kennisbank.bijdragen.oordeel import Ids
from kennisbank.bijdragen.schrijven import schoon, schrijf_fiche
from kennisbank.bijdragen.vragenlijst import AKKOORD, bedoelde_id, is_akkoord, lees_antwoorden
from kennisbank.lezen.markdown.koppen import vlak
from kennisbank.model.beschrijving import Veld, velden_van
from kennisbank.model.soorten import OOK

_ADRES: Final = re.compile(r"/(?:praktijken|netwerken)/([a-z0-9-]+)/?")
_JAAR: Final = re.compile(r"(?<!\d)\d{4}(?!\d)")


def is_ook(tekst: str) -> bool:
    """Tell whether a text is a list of answers to the questions of the smallest contribution."""
    koppen = {vlak(kop) for kop in re.findall(r"^ {0,3}#{1,6}[ \t]+(.+?)[ \t#]*$", tekst, re.MULTILINE)}
    titels = {veld.naam: vlak(veld.titel) for veld in velden_van(OOK.velden)}
    return {titels["praktijk"], titels["zin"]} <= koppen


def naar_ook(tekst: str, ids: Ids) -> tuple[str, tuple[str, ...]]:
    """Return the text of an entry with these answers, and what was done."""
    antwoorden = lees_antwoorden(tekst, OOK)
    ja = is_akkoord(antwoorden.get(AKKOORD, ""))
    waarden = {"zin": antwoorden.get("zin", ""), "toestemming": "ja" if ja else "nee"}
    gedaan = [] if ja else ["het akkoord is niet aangevinkt: toestemming staat op nee"]
    for veld in velden_van(OOK.velden):
        antwoord = schoon(antwoorden.get(veld.naam, ""))
        if veld.naam not in waarden and antwoord:
            waarden[veld.naam] = _id(antwoord, ids[veld.naar]) if veld.naar else _jaar(antwoord)
            gedaan += _over(veld, antwoord, waarden[veld.naam])
    return schrijf_fiche(OOK, waarden, {}), tuple(gedaan)


def _id(antwoord: str, namen: Mapping[str, str]) -> str:
    """Return the id that an answer means: by the address of its page, or by its name; empty when it is unclear."""
    op_adres = [id_ for id_ in _ADRES.findall(antwoord) if id_ in namen]
    return op_adres[0] if len(op_adres) == 1 else bedoelde_id(antwoord, namen)


def _jaar(antwoord: str) -> str:
    jaren = _JAAR.findall(antwoord)
    return jaren[0] if len(jaren) == 1 else ""


def _over(veld: Veld, antwoord: str, waarde: str) -> list[str]:
    """Return what of an answer stands nowhere else; an id says what its name says."""
    if antwoord == waarde or (veld.naar and waarde):
        return []
    return [f"{veld.titel}: „{antwoord}”; overgenomen: {waarde or 'niets'}"]
