"""The tables of patterns of the checker as data, so that a browser finds in a text what the checker finds."""

from typing import Any

from kennisbank.bijdragen.patronen import naar_js
from kennisbank.controle.namen_van_mensen import GEEN_MENS, VOORNAMEN
from kennisbank.controle.tekst import TEKSTREGELS
from kennisbank.controle.tekstregels import (
    AANLOOP,
    MEESTE_LAGEN,
    ONTSNAPT,
    PROCENT,
    TEKENNAMEN,
    VERWIJZING,
    WEBADRES,
    Tekstregel,
)


def tekstregels() -> dict[str, Any]:
    """Return the rules, and all that they need to be applied."""
    return {
        "regels": [_regel(regel) for regel in TEKSTREGELS.regels],
        "voornamen": sorted(VOORNAMEN),
        "geenMens": naar_js(GEEN_MENS),
        "webadres": naar_js(WEBADRES),
        "procent": naar_js(PROCENT),
        "verwijzing": naar_js(VERWIJZING),
        "ontsnapt": naar_js(ONTSNAPT),
        "tekennamen": dict(TEKENNAMEN),
        "meesteLagen": MEESTE_LAGEN,
        "aanloop": AANLOOP,
    }


def _regel(regel: Tekstregel) -> dict[str, Any]:
    """Return a rule without its signs: who reads one entry need not be that quick."""
    return {
        "sleutel": regel.code.sleutel,
        "patroon": naar_js(regel.patroon),
        "vooraf": naar_js(regel.vooraf) if regel.vooraf else None,
        "blik": regel.blik,
        "toon": regel.toon,
    }
