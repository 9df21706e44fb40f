"""Finds what a table of patterns forbids, anywhere in a text: in words, in addresses, and behind what masks it.

A rule is data, so that a browser applies the very same one (`bijdragen.regels`, `formulier/tekstregels.js`).
Nothing is cut away before it is looked at: a rule says in which view of the text it looks.
"""

import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html.entities import html5
from typing import Final, Literal
from urllib.parse import unquote

from kennisbank.controle.kenmerken import Signalen
from kennisbank.controle.namen_van_mensen import GEEN_MENS, VOORNAMEN
from kennisbank.meldingen.melding import Code, Plek, Vondst

Blik = Literal["alles", "tekst", "adres"]
HOOFDLETTER: Final = "A-ZÀ-ÖØ-ÞĞİŞČŠŽŁ"
# An address ends where a reader sees it end: a bracket that it did not open is no part of it.
WEBADRES: Final = re.compile(
    r"(?:[Hh][Tt][Tt][Pp][Ss]?://|[Ww]{3}\.)[^\s<>\"„”“()]*(?:\([^\s<>\"()]*\)[^\s<>\"„”“()]*)*"
)
# What a reader does not see, or sees as another sign: percent codes, references, escapes, marks of emphasis.
PROCENT: Final = re.compile(r"(?:%[0-9A-Fa-f]{2})+")
VERWIJZING: Final = re.compile(r"&(?:#([0-9]{1,7})|#[xX]([0-9A-Fa-f]{1,6})|([A-Za-z]{1,31}));")
ONTSNAPT: Final = re.compile(r"\\(?=[!-/:-@\[-`{-~])|[*`]")
MEESTE_LAGEN: Final = 3
# The named references of one ASCII sign: with those an address or a number can be written.
TEKENNAMEN: Final[Mapping[str, str]] = {
    naam[:-1]: teken
    for naam, teken in sorted(html5.items())
    if naam.endswith(";") and len(teken) == 1 and " " < teken < "\x7f"
} | {"nbsp": " "}
# As far as `vooraf` looks back.
AANLOOP: Final = 40


@dataclass(frozen=True, slots=True)
class Tekstregel:
    """A pattern, and the code of what it finds; without a sign of each group of `signalen` it finds nothing.

    Of the groups in a pattern three have a meaning: a match with `niet` is an exception, written before what it
    excepts; `voornaam` must be a first name; `naam` may hold no word of an organisation, a place or a group.
    `vooraf` must match right before what is found. `toon` is how many signs of it a report may show.
    """

    code: Code
    patroon: re.Pattern[str]
    signalen: tuple[frozenset[str], ...]
    blik: Blik = "alles"
    vooraf: re.Pattern[str] | None = None
    toon: int = 4


@dataclass(frozen=True, slots=True)
class Tekstregels:
    """A table of rules, with the signs that they go by."""

    regels: tuple[Tekstregel, ...]
    signalen: Signalen
    bij_signaal: Mapping[str, frozenset[int]]

    @classmethod
    def van(cls, *regels: Tekstregel) -> "Tekstregels":
        """Return the table of these rules."""
        eerste = {een for regel in regels for een in regel.signalen[0]}
        alle = {een for regel in regels for groep in regel.signalen for een in groep}
        bij = {
            een: frozenset(nummer for nummer, regel in enumerate(regels) if een in regel.signalen[0])
            for een in eerste
        }
        return cls(regels, Signalen(alle), bij)

    def zoek(self, tekst: str, woorden: Sequence[str] = ()) -> Iterator[Vondst]:
        """Yield what the rules find in `tekst`, once per line and code; `woorden` are its words, where these are known."""
        gehad: set[tuple[str, int]] = set()
        for gezien in dict.fromkeys((tekst, onthul(tekst))):
            delen = woorden if gezien is tekst and woorden else gezien.split()
            if nodig := self.nodig(self.signalen.in_tekst(gezien, delen)):
                yield from _zoek(gezien, nodig, gehad)

    def nodig(self, gevonden: frozenset[str]) -> list[Tekstregel]:
        """Return the rules by which a text that holds these signs (`kenmerken`) need be searched, in their order."""
        nummers = {nummer for een in gevonden & self.bij_signaal.keys() for nummer in self.bij_signaal[een]}
        kandidaten = [self.regels[nummer] for nummer in sorted(nummers)]
        return [regel for regel in kandidaten if not any(map(gevonden.isdisjoint, regel.signalen[1:]))]


def _zoek(tekst: str, regels: Sequence[Tekstregel], gehad: set[tuple[str, int]]) -> Iterator[Vondst]:
    blikken = _blikken(tekst) if any(regel.blik != "alles" for regel in regels) else {"alles": tekst}
    for regel in regels:
        for gevonden in _treffers(blikken[regel.blik], regel):
            nummer = tekst.count("\n", 0, gevonden.start()) + 1
            if (regel.code.naam, nummer) not in gehad:
                gehad.add((regel.code.naam, nummer))
                plek = Plek(nummer, gevonden.start() - tekst.rfind("\n", 0, gevonden.start()))
                yield regel.code.op(plek, waarde=" ".join(gevonden[0].split())[: regel.toon].strip())


def _blikken(tekst: str) -> Mapping[Blik, str]:
    """Return the text, its words without addresses, and its addresses without words: all of one length."""
    woorden, adressen, vorige = [], [], 0
    for adres in WEBADRES.finditer(tekst):
        woorden += [tekst[vorige : adres.start()], " " * len(adres[0])]
        adressen += [" " * (adres.start() - vorige), adres[0]]
        vorige = adres.end()
    return {"alles": tekst, "tekst": "".join((*woorden, tekst[vorige:])), "adres": "".join(adressen)}


def _treffers(tekst: str, regel: Tekstregel) -> Iterator[re.Match[str]]:
    """Yield what counts. After what is no name the search goes on at the next sign: „In Gent leest Sofie (7)”."""
    groepen, begin = regel.patroon.groupindex, 0
    while gevonden := regel.patroon.search(tekst, begin):
        uitzondering = "niet" in groepen and gevonden["niet"]
        telt = not uitzondering and _telt(gevonden, regel)
        if telt:
            yield gevonden
        begin = gevonden.end() if telt or uitzondering else gevonden.start() + 1


def _telt(gevonden: re.Match[str], regel: Tekstregel) -> bool:
    groepen, begin = regel.patroon.groupindex, gevonden.start()
    if "voornaam" in groepen and gevonden["voornaam"] not in VOORNAMEN:
        return False
    if "naam" in groepen and GEEN_MENS.search(gevonden["naam"]):
        return False
    return regel.vooraf is None or bool(regel.vooraf.search(gevonden.string[max(0, begin - AANLOOP) : begin]))


def onthul(tekst: str) -> str:
    """Return `tekst` as a reader or a browser sees it, on as many lines: `jan%40example&#46;org` for one."""
    if "&" in tekst:
        tekst = VERWIJZING.sub(_teken, tekst)
    if "\\" in tekst or "*" in tekst or "`" in tekst:
        tekst = ONTSNAPT.sub("", tekst)
    for _ in range(MEESTE_LAGEN if "%" in tekst else 0):
        tekst = PROCENT.sub(lambda code: re.sub(r"[\s\x00-\x1f]", "+", unquote(code[0])), tekst)
    return tekst


def _teken(gevonden: re.Match[str]) -> str:
    getal, hex_, naam = gevonden.groups()
    if naam:
        return TEKENNAMEN.get(naam, gevonden[0])
    nummer = int(getal) if getal else int(hex_, base=16)
    return chr(nummer) if ord(" ") <= nummer <= sys.maxunicode else " "
