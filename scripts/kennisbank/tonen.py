"""Renders findings as text, as GitHub annotations or as JSON: pure functions, one per form."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict

from kennisbank.melding import Melding

Vorm = Callable[[Sequence[Melding]], str]


def als_tekst(meldingen: Sequence[Melding]) -> str:
    """Return the findings for a person at a terminal."""
    return "\n".join(f"{m.bestand}:{m.regel}:{m.kolom}: {m.ernst} [{m.code}] {m.tekst}\n    {m.hulp}" for m in meldingen)


def als_github(meldingen: Sequence[Melding]) -> str:
    """Return the findings as workflow commands."""
    return "\n".join(f"::error file={m.bestand},line={m.regel},col={m.kolom}::{m.tekst}" for m in meldingen)


def als_json(meldingen: Sequence[Melding]) -> str:
    """Return the findings as a list of objects."""
    return json.dumps([asdict(m) for m in meldingen], ensure_ascii=False, indent=2)


VORMEN: Mapping[str, Vorm] = {"tekst": als_tekst, "github": als_github, "json": als_json}
