"""Finds in YAML text what would cost time or memory to read: references and deep nesting."""

import re
from typing import Final

import yaml

from kennisbank.lezen.yaml_lader import gebeurtenissen
from kennisbank.melding import Plek, Vondst

MAX_DIEPTE: Final = 12
# Cheap signs that the text is worth a closer look: a reference, or a line that starts with much nesting.
_VERWIJZING: Final = re.compile(r"[\s,\[{][&*](?![\s*])")
_DIEP: Final = re.compile(r"\n[ ?:-]{6,}")


def vind_gevaar(tekst: str) -> Vondst | None:
    """Return the first reference or too deep nesting in `tekst`; nothing is composed before this."""
    if not _is_verdacht(f"\n{tekst}"):
        return None
    diepte = 0
    try:
        for gebeurtenis in gebeurtenissen(tekst):
            if getattr(gebeurtenis, "anchor", None):
                return _verwijzing(gebeurtenis)
            diepte += isinstance(gebeurtenis, yaml.CollectionStartEvent)
            diepte -= isinstance(gebeurtenis, yaml.CollectionEndEvent)
            if diepte > MAX_DIEPTE:
                return Vondst(
                    _plek(gebeurtenis),
                    "yaml-te-diep",
                    "Hier zitten te veel lijsten in elkaar.",
                    "Schrijf gewone lijsten: één waarde per regel, met een streepje ervoor.",
                )
    except yaml.YAMLError:
        return None  # composing stops at the same place, and that is explained there
    return None


def _is_verdacht(tekst: str) -> bool:
    return (
        tekst.count("[") + tekst.count("{") > MAX_DIEPTE
        or _DIEP.search(tekst) is not None
        or (("&" in tekst or "*" in tekst) and _VERWIJZING.search(tekst) is not None)
    )


def _verwijzing(gebeurtenis: yaml.Event) -> Vondst:
    teken = "*" if isinstance(gebeurtenis, yaml.AliasEvent) else "&"
    return Vondst(
        _plek(gebeurtenis),
        "yaml-verwijzing",
        f"Een waarde begint met {teken}: dat is in YAML een verwijzing, en die leest de kennisbank niet.",
        "Zet de waarde tussen dubbele aanhalingstekens, of schrijf ze voluit.",
    )


def _plek(gebeurtenis: yaml.Event) -> Plek:
    merk = gebeurtenis.start_mark
    return Plek(merk.line + 1, merk.column + 1) if merk else Plek()
