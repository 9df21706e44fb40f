"""Mends what has only one mending, finding by finding of the checker, until none of those is left.

No sentence of an author changes: only signs around it (quotes, hyphens, spaces nobody sees), names of
fields, ids and choices, the marks of headings and lists, and what an address does not need to lead where it leads.
"""

import difflib
from collections.abc import Mapping
from dataclasses import dataclass

from kennisbank.bijdragen.geval import Geval
from kennisbank.bijdragen.herstellingen import MIDDELEN
from kennisbank.bijdragen.herstellingen_vorm import Uitkomst
from kennisbank.bijdragen.oordeel import Oordeel
from kennisbank.lezen.tekens import ONZICHTBAAR
from kennisbank.meldingen.codes import CODES
from kennisbank.meldingen.codes.voorblad import VOORBLAD_ONTBREEKT, VOORBLAD_OPEN
from kennisbank.meldingen.melding import Melding, fouten
from kennisbank.model.soorten import Soort

MEESTE_RONDES = 30


@dataclass(frozen=True, slots=True)
class Hersteld:
    """The mended text, what was done (in Dutch, once each) and the mistakes that are left for a person."""

    tekst: str
    gedaan: tuple[str, ...]
    over: tuple[Melding, ...]


def herstel(tekst: str, soort: Soort, oordeel: Oordeel, ids: Mapping[str, Mapping[str, str]]) -> Hersteld:
    """Return `tekst` mended. `ids` are the names of entries by id, per kind, for references that are nearly right."""
    gedaan: dict[str, None] = {}
    zichtbaar = ONZICHTBAAR.sub("", tekst)
    if zichtbaar != tekst:
        gedaan["onzichtbare tekens weggehaald"] = None
    tekst = zichtbaar
    over: tuple[Melding, ...] = ()
    for _ in range(MEESTE_RONDES):
        alle = oordeel(tekst)
        over = fouten(alle)
        nieuw = _ronde(tekst, soort, alle, ids, gedaan)
        if nieuw == tekst:
            break
        tekst = nieuw
    return Hersteld(tekst, tuple(gedaan), over)


def _ronde(
    tekst: str,
    soort: Soort,
    meldingen: tuple[Melding, ...],
    ids: Mapping[str, Mapping[str, str]],
    gedaan: dict[str, None],
) -> str:
    """Apply one mending per line, from the bottom up so that lines keep their numbers."""
    regels = tekst.split("\n")
    gehad: set[int] = set()
    for melding in sorted(meldingen, key=lambda melding: melding.volgorde, reverse=True):
        uitkomst = None if melding.regel in gehad else _middel(Geval(melding, regels, soort, ids))
        if uitkomst is None:
            continue
        wat, nieuw = uitkomst
        if nieuw != regels:
            regels = nieuw
            gehad.add(melding.regel)
            gedaan[f"regel {melding.regel}: {wat}"] = None
            if melding.code.naam in {VOORBLAD_ONTBREEKT.naam, VOORBLAD_OPEN.naam}:
                break  # every other finding is about a text that was read wrong
    return "\n".join(regels)


def _middel(geval: Geval) -> Uitkomst:
    """Return what mends a finding: what the reader read on with, or a mending of its own."""
    slip = geval.melding.vondst.herstel
    if slip:
        nieuw = [slip.regels.get(nummer, regel) for nummer, regel in enumerate(geval.regels, start=1)]
        return (slip.wat, nieuw) if slip.zeker else None
    middel = MIDDELEN.get(CODES[geval.melding.code.naam])
    return middel(geval) if middel else None


def verschil(oud: str, nieuw: str, pad: str) -> str:
    """Return what changes, as a unified diff."""
    regels = difflib.unified_diff(
        oud.split("\n"), nieuw.split("\n"), f"{pad} (nu)", f"{pad} (hersteld)", lineterm=""
    )
    return "\n".join(regels)
