"""The codes of the zelfscan: digits only, so that they can be read out over the telephone in any language.

The code of one person's answers has twelve digits, in groups of four:

- three: the number of the set of statements that was asked (1 to 999; see `collectie.zelfscan`);
- seven: the answers, as one number in base 5, the first statement first;
- two: check digits by ISO/IEC 7064, MOD 97-10 (as in ISO 11649 and IBAN): the whole, divided by 97, leaves 1.
  Every single wrong digit and every swap of two neighbours is noticed, as 97 is prime and divides neither a digit
  nor nine times a difference of two digits.

A set has at most ten statements, as 5 to the tenth has seven digits. An answer is a digit: 0 nog niet, 1 hier en
daar, 2 meestal, 3 ja, 4 weet ik niet.

The code of what a group agreed on has sixteen digits: three for the set, eleven for the choice (the place of the
statement from 1, 0 for none) and behind it the agreed answers in base 6 (5 where nothing was agreed), two check digits.

The browser has the same in `overrides/assets/aan-de-slag/codes.js`; one table of cases tests both.
Print needs `STAPPEN` (the words of the answers) and `in_groepen`; the statements come from `collectie.zelfscan`.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

STAPPEN: Final = ("nog niet", "hier en daar", "meestal", "ja, ook als iemand wegvalt", "weet ik niet")
"""The answers in words, in the order of their digits."""
MEESTE_STELLINGEN: Final = 10
MEESTE_REEKSEN: Final = 999
GEEN: Final = len(STAPPEN)
"""The digit of a statement on which nothing was agreed."""
LENGTE: Final = 12
LENGTE_RESULTAAT: Final = 16
_REEKS: Final = 3
_CONTROLE: Final = 2


class Codefout(StrEnum):
    """Why a text is no code of ours."""

    TEKENS = "tekens"
    LENGTE = "lengte"
    CONTROLE = "controle"
    REEKS = "reeks"
    INHOUD = "inhoud"


@dataclass(frozen=True, slots=True)
class Antwoorden:
    """One person's answers to a set, a digit each."""

    reeks: int
    antwoorden: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Resultaat:
    """What a group agreed on, a digit each (`GEEN` for nothing), and the place of what it chose, 0 for none."""

    reeks: int
    afspraken: tuple[int, ...]
    keuze: int


def maak_code(wat: Antwoorden | Resultaat) -> str:
    """Return the code, without spaces."""
    if isinstance(wat, Antwoorden):
        return _zet(LENGTE, wat.reeks, _naar_getal(wat.antwoorden, GEEN))
    vol = (GEEN + 1) ** len(wat.afspraken)
    return _zet(LENGTE_RESULTAAT, wat.reeks, wat.keuze * vol + _naar_getal(wat.afspraken, GEEN + 1))


def lees_code(tekst: str, lengtes: Mapping[int, int]) -> Antwoorden | Resultaat | Codefout:
    """Return what a code says, or why it is none; `lengtes` has the number of statements of every set there was."""
    code = re.sub(r"[\s.\-–]", "", tekst)
    if not re.fullmatch("[0-9]*", code):
        return Codefout.TEKENS
    if len(code) not in {LENGTE, LENGTE_RESULTAAT}:
        return Codefout.LENGTE
    if code[-_CONTROLE:] != _controle(code[:-_CONTROLE]):
        return Codefout.CONTROLE
    reeks, getal = int(code[:_REEKS]), int(code[_REEKS:-_CONTROLE])
    if reeks not in lengtes:
        return Codefout.REEKS
    basis = GEEN if len(code) == LENGTE else GEEN + 1
    keuze, rest = divmod(getal, basis ** lengtes[reeks])
    cijfers = tuple(rest // basis**plaats % basis for plaats in reversed(range(lengtes[reeks])))
    if keuze > (lengtes[reeks] if len(code) == LENGTE_RESULTAAT else 0):
        return Codefout.INHOUD
    return Antwoorden(reeks, cijfers) if len(code) == LENGTE else Resultaat(reeks, cijfers, keuze)


def in_groepen(code: str) -> str:
    """Return a code in groups of four, as people read it out."""
    return " ".join(code[plaats : plaats + 4] for plaats in range(0, len(code), 4))


def _zet(lengte: int, reeks: int, getal: int) -> str:
    kop = f"{reeks:0{_REEKS}d}{getal:0{lengte - _REEKS - _CONTROLE}d}"
    return kop + _controle(kop)


def _controle(cijfers: str) -> str:
    return f"{98 - int(cijfers) * 100 % 97:0{_CONTROLE}d}"


def _naar_getal(cijfers: tuple[int, ...], basis: int) -> int:
    getal = 0
    for cijfer in cijfers:
        getal = getal * basis + cijfer
    return getal
