"""Renders findings as text, as GitHub annotations or as JSON: pure functions, one per form.

What an author wrote or how a file is called never reaches the reader raw: every value is made one line
of printable signs first.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from kennisbank.meldingen.melding import Ernst, Melding

Vorm = Callable[[Sequence[Melding]], str]


def als_tekst(meldingen: Sequence[Melding]) -> str:
    """Return the findings for a person at a terminal: two lines for each, and a line that counts them."""
    regels = [
        f"{_plaats(m)}: {m.ernst} [{m.code.naam}] {een_regel(m.tekst)}\n    {een_regel(m.hulp)}"
        for m in meldingen
    ]
    return "\n".join((*regels, _telling(meldingen)))


def als_github(meldingen: Sequence[Melding]) -> str:
    """Return the findings as workflow commands, which GitHub shows beside the line."""
    return "\n".join(_annotatie(melding) for melding in meldingen)


def als_json(meldingen: Sequence[Melding]) -> str:
    """Return the findings as a list of objects."""
    return json.dumps([_object(melding) for melding in meldingen], ensure_ascii=False, indent=2)


VORMEN: Final[Mapping[str, Vorm]] = {"tekst": als_tekst, "github": als_github, "json": als_json}


def een_regel(tekst: str) -> str:
    r"""Return `tekst` on one line, with a visible code such as `\x1b` for every sign that does not print."""
    if tekst.isprintable():
        return tekst
    return "".join(teken if teken.isprintable() else _code(teken) for teken in " ".join(tekst.split("\n")))


def _code(teken: str) -> str:
    """Return an unprintable sign as its code; spaces of other kinds become a space."""
    return " " if teken.isspace() and teken not in "\x1c\x1d\x1e\x1f\x0b\x0c\x85" else ascii(teken)[1:-1]


def _plaats(melding: Melding) -> str:
    return f"{een_regel(melding.bestand)}:{melding.regel}:{melding.kolom}"


def _telling(meldingen: Sequence[Melding]) -> str:
    """Return how many mistakes and warnings there are, in how many files."""
    if not meldingen:
        return "Geen fouten gevonden."
    fout = sum(melding.ernst is Ernst.FOUT for melding in meldingen)
    bestanden = len({melding.bestand for melding in meldingen})
    delen = [
        _aantal(fout, "fout", "fouten"),
        _aantal(len(meldingen) - fout, "waarschuwing", "waarschuwingen"),
    ]
    gevonden = " en ".join(deel for deel in delen if deel)
    return f"{gevonden} in {_aantal(bestanden, 'bestand', 'bestanden')}."


def _aantal(aantal: int, enkel: str, meer: str) -> str:
    return f"{aantal} {enkel if aantal == 1 else meer}" if aantal else ""


def _annotatie(melding: Melding) -> str:
    soort = "error" if melding.ernst is Ernst.FOUT else "warning"
    plaats = f"file={_eigenschap(melding.bestand)},line={melding.regel},col={melding.kolom}"
    tekst = _ontsnapt(f"{een_regel(melding.tekst)} {een_regel(melding.hulp)}")
    return f"::{soort} {plaats},title={_eigenschap(melding.code.naam)}::{tekst}"


def _ontsnapt(tekst: str) -> str:
    """Return `tekst` as the data of a workflow command."""
    return tekst.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _eigenschap(tekst: str) -> str:
    """Return `tekst` as a property of a workflow command."""
    return _ontsnapt(een_regel(tekst)).replace(":", "%3A").replace(",", "%2C")


def _object(melding: Melding) -> dict[str, str | int]:
    return {
        "bestand": een_regel(melding.bestand),
        "regel": melding.regel,
        "kolom": melding.kolom,
        "code": melding.code.naam,
        "ernst": str(melding.ernst),
        "tekst": een_regel(melding.tekst),
        "hulp": een_regel(melding.hulp),
    }
