"""Explains one YAML syntax error in Dutch, with the mending that its lines suggest; reads nothing else."""

import re
from typing import Final

import yaml

from kennisbank.lezen.yaml.regels import REGELS, Regel
from kennisbank.meldingen.codes.voorblad import (
    YAML_ONLEESBAAR,
    YAML_ONLEESBAAR_HAKEN,
    YAML_ONLEESBAAR_INSPRINGING,
    YAML_ONLEESBAAR_KOP,
    YAML_ONLEESBAAR_PUNTEN,
    YAML_ONLEESBAAR_ZONDER_PUNT,
)
from kennisbank.meldingen.melding import Code, Plek, Vondst

# Longer lines are no slip of the pen; looking for patterns in them would only cost time.
MAX_REGEL: Final = 3000


def herstel(tekst: str, fout: Exception) -> tuple[Vondst, str | None]:
    """Return the finding for `fout`, and `tekst` mended at that line or None when there is no sure way."""
    merk = getattr(fout, "problem_mark", None) or getattr(fout, "context_mark", None)
    if merk is None:  # pragma: no cover (characters that YAML refuses are replaced before it reads)
        return YAML_ONLEESBAAR.op(Plek(), waarde="…"), None
    regels = tekst.split("\n")
    nummer = min(merk.line, len(regels) - 1)
    probleem = str(getattr(fout, "problem", "") or "")
    kandidaten = _kandidaten(regels, nummer, fout)
    for regel in REGELS:
        for kandidaat in kandidaten:
            vondst = regel(Regel(regels, kandidaat, nummer, probleem))
            if vondst and vondst.herstel:
                nieuw = vondst.herstel.regels
                return vondst, "\n".join(nieuw.get(plaats, oud) for plaats, oud in enumerate(regels, start=1))
    return _algemeen(regels, nummer, merk, fout), None


def _kandidaten(regels: list[str], nummer: int, fout: Exception) -> list[int]:
    """Return the lines that may have caused the error: its own, the one before, where its context began."""
    context = getattr(fout, "context_mark", None)
    vorige = nummer - 1
    while vorige >= 0 and not regels[vorige].strip():
        vorige -= 1
    kandidaten = [nummer, vorige, context.line if context is not None else -1]
    return [k for k in dict.fromkeys(kandidaten) if 0 <= k < len(regels) and len(regels[k]) <= MAX_REGEL]


_EINDE: Final = re.compile(r"\.\.\.\s*")
# A line from the first column on that is no field, no item and no comment.
_LOSSE_REGEL: Final = re.compile(r"[^\s#-][^:\n]*$")
_GOED_VELD: Final = re.compile(r"[\w-]+:(?:\s|$)")
_VELD_OF_ITEM: Final = re.compile(r"[ ]+(?:[a-z_]+:|- )")


def _algemeen(regels: list[str], nummer: int, merk: yaml.Mark, fout: Exception) -> Vondst:
    """Return what can be said of an error that no rule knows, on the line that most likely caused it."""
    kolom = merk.column
    context = getattr(fout, "context_mark", None)
    in_haken = "flow" in str(getattr(fout, "context", "") or "")
    if context is not None and (in_haken or not regels[nummer].strip()):
        nummer, kolom = min(context.line, len(regels) - 1), context.column
    elif (schuldige := _schuldige(regels, nummer)) != nummer:
        nummer, kolom = schuldige, 0
    regel = regels[nummer]
    return _reden(regel, nummer).op(Plek(nummer + 1, kolom + 1), waarde=regel.strip())


def _schuldige(regels: list[str], nummer: int) -> int:
    """Return the line that broke a good one at `nummer`: three dots, or a run of lines that are no fields."""
    punten = next((plaats for plaats in range(nummer) if _EINDE.fullmatch(regels[plaats])), None)
    if punten is not None:
        return punten
    begin = nummer
    while begin and _LOSSE_REGEL.match(regels[begin - 1]):
        begin -= 1
    return begin if _GOED_VELD.match(regels[nummer]) or _LOSSE_REGEL.match(regels[nummer]) else nummer


def _reden(regel: str, nummer: int) -> Code:
    """Return what is probably wrong with a line that no rule knows."""
    if regel.startswith("#"):
        return YAML_ONLEESBAAR_KOP
    if _EINDE.fullmatch(regel):
        return YAML_ONLEESBAAR_PUNTEN
    if nummer and _VELD_OF_ITEM.match(regel):
        return YAML_ONLEESBAAR_INSPRINGING
    if any(teken in regel for teken in "[]{}"):
        return YAML_ONLEESBAAR_HAKEN
    return YAML_ONLEESBAAR if ":" in regel else YAML_ONLEESBAAR_ZONDER_PUNT
