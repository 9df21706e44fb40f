"""Finds in YAML text what would cost time or memory to read: references and deep nesting."""

import re
from collections.abc import Iterable
from typing import Final

import yaml

from kennisbank.lezen.yaml.lader import SNEL, Zuiver, gebeurtenissen
from kennisbank.meldingen.codes.voorblad import YAML_TE_DIEP, YAML_VERWIJZING
from kennisbank.meldingen.melding import Plek, Vondst

MAX_DIEPTE: Final = 12
# Cheap signs that the text is worth a closer look: a reference, or a line that starts with much nesting.
_VERWIJZING: Final = re.compile(r"[\s,\[{][&*](?![\s*])")
_DIEP: Final = re.compile(r"\n[ ?:-]{6,}")


def vind_gevaar(tekst: str) -> Vondst | None:
    """Return the first reference or too deep nesting in `tekst`; nothing is composed before this."""
    if not _is_verdacht(f"\n{tekst}"):
        return None
    for soort in (SNEL, Zuiver):  # libyaml stops by itself at deep nesting, and calls that a mistake
        try:
            return _eerste(gebeurtenissen(tekst, soort))
        except yaml.YAMLError:
            continue
    return None  # composing stops at the same place, and that is explained there


def _eerste(gevonden: Iterable[yaml.Event]) -> Vondst | None:
    diepte = 0
    for gebeurtenis in gevonden:
        if getattr(gebeurtenis, "anchor", None):
            return _verwijzing(gebeurtenis)
        diepte += isinstance(gebeurtenis, yaml.CollectionStartEvent)
        diepte -= isinstance(gebeurtenis, yaml.CollectionEndEvent)
        if diepte > MAX_DIEPTE:
            return YAML_TE_DIEP.op(_plek(gebeurtenis))
    return None


def _is_verdacht(tekst: str) -> bool:
    return (
        tekst.count("[") + tekst.count("{") > MAX_DIEPTE
        or _DIEP.search(tekst) is not None
        or (("&" in tekst or "*" in tekst) and _VERWIJZING.search(tekst) is not None)
    )


def _verwijzing(gebeurtenis: yaml.Event) -> Vondst:
    teken = "*" if isinstance(gebeurtenis, yaml.AliasEvent) else "&"
    return YAML_VERWIJZING.op(_plek(gebeurtenis), teken=teken)


def _plek(gebeurtenis: yaml.Event) -> Plek:
    merk = gebeurtenis.start_mark
    return Plek(merk.line + 1, merk.column + 1) if merk else Plek()
