"""Judges the plain values of the front matter: markup that no field shows; and finds the web addresses in them."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from kennisbank.controle.opmaak_onbekend import MOGELIJK_IN_VELD, vind_getoond, vind_in_veld
from kennisbank.controle.veldteksten import naam_van
from kennisbank.lezen.fiches import RuweFiche
from kennisbank.meldingen.melding import Plek, Vondst
from kennisbank.model.beschrijving import velden_van
from kennisbank.model.soorten import Soort

Pad = tuple[str | int, ...]
Padtekst = tuple[Pad, str]


def controleer_getoond(ruw: RuweFiche) -> Iterator[Vondst]:
    """Yield the signs in the body of an entry that a reader will see as they were typed."""
    if ruw.inhoud:
        yield from vind_getoond(ruw.inhoud, ruw.inhoud_regel)


def controleer_waarden(ruw: RuweFiche, gewone: Sequence[Padtekst]) -> Iterator[Vondst]:
    """Yield markup and addresses in the plain values of the front matter."""
    teksten = [(pad, tekst) for pad, tekst in gewone if not tekst.startswith(_ADRES)]
    if not _ERGENS.search("\n".join([tekst for _, tekst in teksten])):
        return
    for pad, tekst in teksten:
        if MOGELIJK_IN_VELD.search(tekst):
            yield from vind_in_veld(tekst, ruw.plek(*pad), naam_van(pad), met_adres=len(pad) < _IN_GROEP)


def webadressen_in(ruw: RuweFiche, gewone: Sequence[Padtekst]) -> tuple[tuple[str, Plek], ...]:
    """Return the plain values of the front matter that are web addresses, with their places."""
    return tuple([(t.strip(), ruw.plek(*pad)) for pad, t in gewone if t.startswith(_ADRES)])


# A title within a group, such as that of a source, may be an address.
_IN_GROEP = 3
_ADRES = ("http://", "https://")
# The same, in values on lines of their own.
_ERGENS = re.compile(MOGELIJK_IN_VELD.pattern, re.MULTILINE)


def gewone_teksten(ruw: RuweFiche) -> list[Padtekst]:
    """Return the plain values of the front matter, with their paths: all that is no Markdown."""
    opmaak, gevonden = _opmaakvelden(ruw.soort), list[Padtekst]()
    for naam, waarde in (ruw.waarden or {}).items():
        if naam not in opmaak or not isinstance(waarde, str):
            _verzamel(waarde, (naam,), gevonden)
    return gevonden


@cache
def _opmaakvelden(soort: Soort) -> frozenset[str]:
    return frozenset(veld.naam for veld in velden_van(soort.velden) if veld.vorm == "opmaak")


def teksten_in(waarde: object, pad: Pad) -> list[Padtekst]:
    """Return every text within a value, with the path that leads to it."""
    gevonden: list[Padtekst] = []
    _verzamel(waarde, pad, gevonden)
    return gevonden


def _verzamel(waarde: object, pad: Pad, gevonden: list[Padtekst]) -> None:
    if isinstance(waarde, str):
        gevonden.append((pad, waarde))
    elif isinstance(waarde, dict):
        for sleutel, kind in waarde.items():
            _verzamel(kind, (*pad, sleutel), gevonden)
    elif isinstance(waarde, tuple):
        for nummer, kind in enumerate(waarde):
            _verzamel(kind, (*pad, nummer), gevonden)
