"""Renders findings as workflow commands, which GitHub shows beside the changed lines. Writes nothing.

GitHub keeps ten of each kind per step, so mistakes come first; `samenvatting` shows them all. What an
entry says is quoted here: escaped, so that it cannot end a command or begin one.
"""

from collections.abc import Sequence

from kennisbank.melding import Ernst, Melding

_SOORT = {Ernst.FOUT: "error", Ernst.WAARSCHUWING: "warning"}
_TEKST = {ord("%"): "%25", ord("\r"): "%0D", ord("\n"): "%0A"}
_EIGENSCHAP = _TEKST | {ord(":"): "%3A", ord(","): "%2C"}


def als_github(meldingen: Sequence[Melding]) -> str:
    """Return one workflow command per finding, mistakes first; the mending follows on a line of its own."""
    op_ernst = sorted(meldingen, key=lambda melding: melding.ernst is not Ernst.FOUT)
    return "\n".join(map(_opdracht, op_ernst))


def _opdracht(melding: Melding) -> str:
    eigenschappen = {
        "file": melding.bestand,
        "line": str(melding.regel),
        "col": str(melding.kolom),
        "title": melding.code,
    }
    waar = ",".join(f"{naam}={waarde.translate(_EIGENSCHAP)}" for naam, waarde in eigenschappen.items())
    tekst = f"{melding.tekst}\n{melding.hulp}".translate(_TEKST)
    return f"::{_SOORT[melding.ernst]} {waar}::{tekst}"
