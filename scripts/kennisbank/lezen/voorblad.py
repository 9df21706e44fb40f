"""Splits an entry into its front matter (between two lines `---`) and its body; parses neither."""

import re
from dataclasses import dataclass

from kennisbank.meldingen.codes.voorblad import (
    VOORBLAD_ONTBREEKT,
    VOORBLAD_ONTBREEKT_SPATIE,
    VOORBLAD_ONTBREEKT_STREEP,
    VOORBLAD_OPEN,
    VOORBLAD_OPEN_STREEP,
)
from kennisbank.meldingen.melding import Plek, Vondst

STREEP = re.compile(r"---[ \t]*")
STREEPREGEL = re.compile(rf"^{STREEP.pattern}$", re.MULTILINE)
# What keyboards and word processors make of three hyphens.
BIJNA_STREEP = re.compile(r"\s*(?:-{2,}|[—–―]+-*|-\s-\s-|\*{3,}|_{3,}|={3,})\s*")


@dataclass(frozen=True, slots=True)
class Voorblad:
    """The YAML text, the line on which it starts, the body and the line on which that starts."""

    yaml: str
    yaml_regel: int
    inhoud: str
    inhoud_regel: int


def splits(tekst: str) -> tuple[Voorblad | None, tuple[Vondst, ...]]:
    r"""Return the two parts of `tekst` (line ends `\\n`), or the reason why they cannot be told apart."""
    eerste, _, _ = tekst.partition("\n")
    if STREEP.fullmatch(eerste):
        return _sluit(tekst, len(eerste) + 1)
    return None, (_zonder_begin(tekst.split("\n")),)


def _sluit(tekst: str, begin: int) -> tuple[Voorblad | None, tuple[Vondst, ...]]:
    """Return the parts of a text whose front matter starts at `begin`."""
    if streep := STREEPREGEL.search(tekst, begin):
        deel = tekst[begin : streep.start()] or "\n"
        na_streep = tekst.count("\n", 0, streep.start()) + 2
        return Voorblad(deel, 2, tekst[streep.end() + 1 :], na_streep), ()
    regels = tekst.split("\n")
    for nummer, regel in enumerate(regels[1:], start=1):
        if BIJNA_STREEP.fullmatch(regel):
            return None, (VOORBLAD_OPEN_STREEP.op(Plek(nummer + 1), waarde=regel.strip()),)
    kop = next((nummer for nummer, regel in enumerate(regels[1:], start=2) if regel.startswith("#")), 1)
    return None, (VOORBLAD_OPEN.op(Plek(kop)),)


def _zonder_begin(regels: list[str]) -> Vondst:
    nummer = next(nummer for nummer, regel in enumerate(regels, start=1) if regel.strip())
    regel = regels[nummer - 1]
    if STREEP.fullmatch(regel.strip()):
        return VOORBLAD_ONTBREEKT_SPATIE.op(Plek(nummer))
    if BIJNA_STREEP.fullmatch(regel):
        return VOORBLAD_ONTBREEKT_STREEP.op(Plek(nummer), waarde=regel.strip())
    return VOORBLAD_ONTBREEKT.op(Plek(nummer))


def einde_voorblad(tekst: str) -> int:
    """Return the number of the line that ends the front matter, 0 when there is none."""
    delen, _ = splits(tekst)
    return delen.inhoud_regel - 1 if delen else 0
