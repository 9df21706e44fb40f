"""Checks the wording of a text, as far as no reader would say otherwise: doubled words, shouting, loose signs."""

import re
from collections.abc import Iterator
from typing import Final

from kennisbank.controle.kenmerken import DUBBEL, KAPITALEN, een_van
from kennisbank.controle.tekstregels import HOOFDLETTER, Tekstregel, Tekstregels
from kennisbank.meldingen.codes.taalzorg import HOOFDLETTERS, LEESTEKENS, WOORD_DUBBEL
from kennisbank.meldingen.melding import Vondst

# Short words that no sentence repeats. Others it may: „dat dat”, „het het”, „zijn zijn”, „die die”.
_KORT: Final = r"de|een|en|of|ook|van|naar|deze|maar|omdat|niet|werd|heeft|kan|dit|elke|alle"
_LANG: Final = r"(?!waren|leren|wilden|wilde|hadden|deden|moesten|konden|mochten|gingen|kwamen)[^\W\d_]{5,}"
_DUBBEL: Final = rf"(?<!\S)({_KORT}|{_LANG})\s+\1(?!\S)"
_ROEPEN: Final = rf"(?<![\w-])(?=(?:[{HOOFDLETTER}]+[ ]){{0,9}}[{HOOFDLETTER}]{{5}})[{HOOFDLETTER}]{{2,}}(?:[ ][{HOOFDLETTER}]{{2,}}){{2,}}(?![\w-])"
_TEKENS: Final = (
    r"(?<=\w)(?!\?{3})[!?]{2,}|(?<=\w)[ ],(?=\s|\w)|(?<=\w)[ ]\.(?=\s|$)|,,|(?<=\w)(?<!\d)\.\.(?![./\w])"
)

TAALZORG: Final = Tekstregels.van(
    Tekstregel(WOORD_DUBBEL, re.compile(_DUBBEL), een_van(DUBBEL), toon=40),
    Tekstregel(HOOFDLETTERS, re.compile(_ROEPEN), een_van(KAPITALEN), toon=40),
    Tekstregel(
        LEESTEKENS,
        re.compile(_TEKENS, re.MULTILINE),
        een_van("!!", "??", "!?", "?!", " ,", " .", ",,", ".."),
        "tekst",
        toon=20,
    ),
)


def controleer_taalzorg(tekst: str) -> Iterator[Vondst]:
    """Yield warnings about the wording of `tekst`."""
    return TAALZORG.zoek(tekst)
