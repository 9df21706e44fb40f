"""Words of a Dutch text and their stems.

A light stemmer of our own: it strips endings and evens out spelling (huizen, huis; brieven, brief; zaal,
zalen), so that a word and its forms meet. It is not a linguistic stem. `overrides/assets/zoeken/taal.js`
does exactly the same for what people type.
"""

import re
import unicodedata
from functools import cache

from kennisbank.uitvoer.zoeken.woordenlijsten import STOPWOORDEN, UITZONDERINGEN

# Letters that do not fall apart into a letter and an accent.
_LOS = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l", "ı": "i", "’": "'", "‘": "'"}
)
_WOORD = re.compile(r"[a-z0-9]+(?:(?:'[a-z]+)|(?:[-&+](?=[a-z])[a-z0-9]+))*")
_KLINKER = "aeiouy"
_SPATIE = re.compile(r"[-&+']")
_DUBBEL_EINDE = re.compile(r"([bdfgklmnprst])\1$")
_LANGE_KLANK = re.compile(r"(aa|ee|oo|uu)([bcdfghjklmnpqrstvwxz])$")
_VERKLEIN_TJE = re.compile(r"(?:[lw]|er|(?:aa|ee|oo|uu|oe|ui|ei|ie|ij|eu|ou)n|ij)tje$")
_VERKLEIN_ETJE = re.compile(r"(?:ll|nn|mm|rr|gg|bb|pp|ss|tt|kk|ng)etje$")
_MEERVOUD_ES = ("ches", "ies", "ages", "tes", "mes", "nes", "des", "ves", "gues")


def vouw(tekst: str) -> str:
    """Return the text in small letters without accents."""
    if tekst.isascii():
        return tekst.lower()
    ontleed = unicodedata.normalize("NFD", tekst.lower().translate(_LOS))
    return "".join(teken for teken in ontleed if not unicodedata.combining(teken))


def woorden(tekst: str) -> list[str]:
    """Return the folded words of a text in order; hyphens and apostrophes inside a word are dropped."""
    return [_SPATIE.sub("", _zonder_s(woord)) for woord in _WOORD.findall(vouw(tekst))]


def _zonder_s(woord: str) -> str:
    return woord.removesuffix("'s")


def is_stopwoord(woord: str) -> bool:
    """Tell whether a folded word says nothing about the subject."""
    return woord in STOPWOORDEN or (len(woord) == 1 and not woord.isdigit())


@cache
def stam(woord: str) -> str:
    """Return the stem of a folded word."""
    if woord in UITZONDERINGEN:
        return UITZONDERINGEN[woord]
    if len(woord) <= 3 or any(teken.isdigit() for teken in woord):  # noqa: PLR2004 - too short to have an ending
        return woord
    kort = _verkleinwoord(woord)
    kort = UITZONDERINGEN.get(kort, kort)
    if kort.endswith("heden"):
        kort = kort[:-5] + "heid"
    kort = _zonder_uitgang(kort)
    return UITZONDERINGEN.get(kort) or _klank(kort)


def _verkleinwoord(woord: str) -> str:
    enkel = woord.removesuffix("s") if woord.endswith("jes") else woord
    if len(enkel) <= 5 or not enkel.endswith("je"):  # noqa: PLR2004 - "zusje" is the shortest that we cut below
        return enkel[:-2] if enkel.endswith("je") and len(enkel) == 5 and enkel != "hapje" else woord  # noqa: PLR2004
    if _VERKLEIN_ETJE.search(enkel):
        return enkel[:-4]
    if enkel.endswith("mpje") or _VERKLEIN_TJE.search(enkel):
        return enkel[:-3]
    if enkel.endswith("nkje"):
        return enkel[:-3] + "g"
    return enkel[:-2]


def _zonder_uitgang(woord: str) -> str:
    kort = woord
    if kort.endswith("heid") and len(kort) >= 8:  # noqa: PLR2004 - "overheid" has its own rule
        kort = kort[:-4]
    if (kort.endswith("en") and len(kort) >= 5 and kort[-3] not in _KLINKER) or kort.endswith("ieen"):  # noqa: PLR2004
        kort = kort[:-2]
    kort = _zonder_meervoud_s(kort)
    if kort.endswith("ing") and len(kort) >= 7 and kort[-4] not in "aiou":  # noqa: PLR2004
        kort = kort[:-3]
    if kort.endswith("heid") and len(kort) >= 8:  # noqa: PLR2004
        kort = kort[:-4]
    if kort.endswith("e") and len(kort) >= 5 and kort[-2] not in _KLINKER:  # noqa: PLR2004
        kort = kort[:-1]
    return kort


def _zonder_meervoud_s(woord: str) -> str:
    if not woord.endswith("s") or len(woord) < 5:  # noqa: PLR2004
        return woord
    if woord.endswith(_MEERVOUD_ES) or woord[-2] in "lmnrkdgtpwfb":
        return woord[:-1]
    return woord


def _klank(woord: str) -> str:
    kort = _DUBBEL_EINDE.sub(r"\1", woord)
    kort = _LANGE_KLANK.sub(lambda gevonden: gevonden[1][0] + gevonden[2], kort)
    if kort.endswith("v"):
        return kort[:-1] + "f"
    return kort[:-1] + "s" if kort.endswith("z") else kort


def stammen(tekst: str, *, met_stopwoorden: bool = False) -> list[str]:
    """Return the stems of the words that carry meaning, in order."""
    return [stam(woord) for woord in woorden(tekst) if met_stopwoorden or not is_stopwoord(woord)]
