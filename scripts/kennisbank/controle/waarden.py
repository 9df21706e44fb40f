"""Judges the plain values of the front matter: markup that no field shows; and finds the web addresses in them."""

from collections.abc import Iterator
from functools import cache

from kennisbank.controle.opmaak_onbekend import MOGELIJK_IN_VELD, vind_getoond, vind_in_veld
from kennisbank.controle.veldteksten import naam_van
from kennisbank.lezen.fiches import RuweFiche
from kennisbank.meldingen.melding import Plek, Vondst
from kennisbank.model.beschrijving import velden_van
from kennisbank.model.soorten import Soort

Pad = tuple[str | int, ...]


def controleer_getoond(ruw: RuweFiche) -> Iterator[Vondst]:
    """Yield the signs in the body of an entry that a reader will see as they were typed."""
    if ruw.inhoud:
        yield from vind_getoond(ruw.inhoud, ruw.inhoud_regel)


def controleer_waarden(ruw: RuweFiche) -> Iterator[Vondst]:
    """Yield markup and addresses in plain values of the front matter."""
    for pad, tekst in _gewone_teksten(ruw):
        if not tekst.startswith(_ADRES) and MOGELIJK_IN_VELD.search(tekst):
            yield from vind_in_veld(tekst, ruw.plek(*pad), naam_van(pad), met_adres=len(pad) < _IN_GROEP)


def webadressen_in(ruw: RuweFiche) -> tuple[tuple[str, Plek], ...]:
    """Return the values of the front matter that are web addresses, with their places."""
    return tuple((t.strip(), ruw.plek(*pad)) for pad, t in _gewone_teksten(ruw) if t.startswith(_ADRES))


# A title within a group, such as that of a source, may be an address.
_IN_GROEP = 3
_ADRES = ("http://", "https://")


def _gewone_teksten(ruw: RuweFiche) -> Iterator[tuple[Pad, str]]:
    opmaak = _opmaakvelden(ruw.soort)
    for naam, waarde in (ruw.waarden or {}).items():
        if isinstance(waarde, str):
            if naam not in opmaak:
                yield (naam,), waarde
        else:
            yield from teksten_in(waarde, (naam,))


@cache
def _opmaakvelden(soort: Soort) -> frozenset[str]:
    return frozenset(veld.naam for veld in velden_van(soort.velden) if veld.vorm == "opmaak")


def teksten_in(waarde: object, pad: Pad) -> Iterator[tuple[Pad, str]]:
    """Yield every text within a value, with the path that leads to it."""
    if isinstance(waarde, str):
        yield pad, waarde
    elif isinstance(waarde, dict):
        for sleutel, kind in waarde.items():
            yield from teksten_in(kind, (*pad, sleutel))
    elif isinstance(waarde, tuple):
        for nummer, kind in enumerate(waarde):
            yield from teksten_in(kind, (*pad, nummer))
