"""Replaces signs that stand in the way of YAML by spaces, and reports those that nobody else does."""

import re
from dataclasses import replace
from typing import Final

from kennisbank.meldingen.codes.voorblad import SPATIE_VAST, TAB
from kennisbank.meldingen.melding import Herstel, Plek, Vondst

# What YAML cannot hold, and what it takes for the end of a line though no editor does. `controle.tekst`
# reports these, wherever in a file they stand.
_GEEN_YAML: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
_SPATIE: Final = re.compile(r"[\t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")


def maak_schoon(tekst: str) -> tuple[str, list[Vondst]]:
    """Return `tekst` with plain spaces only, and a finding for each line that had others (lines from 1).

    Columns stay what they were, save after a tab at the start of a line, which becomes two spaces.
    """
    if tekst.replace("\n", "").isprintable():
        return tekst, []
    tekst = _GEEN_YAML.sub(" ", tekst)
    regels, vondsten = tekst.split("\n"), []
    for nummer, regel in enumerate(regels):
        if gevonden := _SPATIE.search(regel):
            code = TAB if gevonden[0] == "\t" else SPATIE_VAST
            regels[nummer] = _met_spaties(regel)
            herstel = Herstel("tab of vaste spatie vervangen", {nummer + 1: regels[nummer]})
            vondst = code.op(Plek(nummer + 1, gevonden.start() + 1))
            vondsten.append(replace(vondst, herstel=herstel))
    return "\n".join(regels), vondsten


def _met_spaties(regel: str) -> str:
    kaal = regel.lstrip()
    begin = regel[: len(regel) - len(kaal)].replace("\t", "  ")
    return _SPATIE.sub(" ", begin) + _SPATIE.sub(" ", kaal)
