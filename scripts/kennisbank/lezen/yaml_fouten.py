"""Explains one YAML syntax error in Dutch, with the mending that its lines suggest; reads nothing else."""

import re
from typing import Any, Final

from kennisbank.lezen.yaml_regels import REGELS, Regel
from kennisbank.melding import Plek, Vondst

# Longer lines are no slip of the pen; looking for patterns in them would only cost time.
MAX_REGEL: Final = 3000


def herstel(tekst: str, fout: Exception) -> tuple[Vondst, str | None]:
    """Return the finding for `fout`, and `tekst` mended at that line or None when there is no sure way."""
    merk = getattr(fout, "problem_mark", None) or getattr(fout, "context_mark", None)
    if merk is None:  # pragma: no cover (characters that YAML refuses are replaced before it reads)
        return Vondst(Plek(), "yaml-onleesbaar", "De kennisbank kan dit niet lezen.", _HULP), None
    regels = tekst.split("\n")
    nummer = min(merk.line, len(regels) - 1)
    probleem = str(getattr(fout, "problem", "") or "")
    kandidaten = _kandidaten(regels, nummer, fout)
    for regel in REGELS:
        for kandidaat in kandidaten:
            gevonden = regel(Regel(regels, kandidaat, nummer, probleem))
            if gevonden:
                vondst, nieuw = gevonden
                return vondst, "\n".join([*regels[:kandidaat], nieuw, *regels[kandidaat + 1 :]])
    return _algemeen(regels, nummer, merk, fout), None


def _kandidaten(regels: list[str], nummer: int, fout: Exception) -> list[int]:
    """Return the lines that may have caused the error: its own, the one before, where its context began."""
    context = getattr(fout, "context_mark", None)
    vorige = nummer - 1
    while vorige >= 0 and not regels[vorige].strip():
        vorige -= 1
    kandidaten = [nummer, vorige, context.line if context is not None else -1]
    return [k for k in dict.fromkeys(kandidaten) if 0 <= k < len(regels) and len(regels[k]) <= MAX_REGEL]


_HULP: Final = 'Zet de waarde tussen dubbele aanhalingstekens: veld: "waarde".'
_VELD_OF_ITEM: Final = re.compile(r"[ ]+(?:[a-z_]+:|- )")


def _algemeen(regels: list[str], nummer: int, merk: Any, fout: Exception) -> Vondst:
    context = getattr(fout, "context_mark", None)
    if not regels[nummer].strip() and context is not None:
        nummer, merk = min(context.line, len(regels) - 1), context
    reden, hulp = _reden(regels[nummer], nummer)
    return Vondst(Plek(nummer + 1, merk.column + 1), "yaml-onleesbaar", reden, hulp)


def _reden(regel: str, nummer: int) -> tuple[str, str]:
    """Return what is probably wrong with a line that no rule knows, and what helps."""
    if regel.startswith("#"):
        return (
            f"Hier staat een kop („{regel.strip()[:40]}”), maar het voorblad is nog niet afgesloten.",
            "Zet --- op een eigen regel tussen het laatste veld en de eerste kop.",
        )
    if nummer and _VELD_OF_ITEM.match(regel):
        return (
            "Deze regel springt anders in dan de regels errond.",
            "Laat velden vooraan beginnen, en zet items van een lijst even ver in: twee spaties, streepje, spatie.",
        )
    if any(teken in regel for teken in "[]{}"):
        return (
            "Een lijst tussen vierkante haken is niet goed geopend of gesloten.",
            "Schrijf [een, twee], of zet elk item op een eigen regel met een streepje ervoor.",
        )
    if ":" not in regel:
        return (
            f"Hier ontbreekt een dubbele punt: „{regel.strip()[:40]}” is geen veld.",
            "Schrijf: naam, dubbele punt, spatie, waarde. "
            "Loopt een tekst door? Laat de volgende regels dan twee spaties inspringen.",
        )
    return f"De kennisbank kan deze regel niet lezen: „{regel.strip()[:40]}”.", _HULP
