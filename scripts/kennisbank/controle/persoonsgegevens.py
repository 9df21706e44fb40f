"""Checks a text for what says who somebody is or how to reach them."""

from collections.abc import Iterator
from typing import Final

from kennisbank.controle.bereikbaar import BEREIKBAAR
from kennisbank.controle.herkenbaar import HERKENBAAR
from kennisbank.controle.tekstregels import Tekstregels
from kennisbank.meldingen.melding import Vondst

PERSOONSGEGEVENS: Final = Tekstregels.van(*BEREIKBAAR.regels, *HERKENBAAR.regels)


def controleer_persoonsgegevens(tekst: str) -> Iterator[Vondst]:
    """Yield the places where `tekst` tells who somebody is or how to reach them, in words and in addresses."""
    return PERSOONSGEGEVENS.zoek(tekst)
