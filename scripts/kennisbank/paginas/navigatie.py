"""Fills the menu of `mkdocs.yml`: an entry `kernprincipes/*` becomes the pages of that kind."""

from collections.abc import Sequence
from typing import Any

from kennisbank.adressen import adres_van
from kennisbank.collectie import Collectie
from kennisbank.fiche import Fiche


def vul_navigatie(nav: Sequence[Any], collectie: Collectie) -> list[Any]:
    """Return `nav` with every pattern filled in: the list page, then its entries in framework order."""
    return [_onderdeel(onderdeel, collectie) for onderdeel in nav]


def _onderdeel(onderdeel: Any, collectie: Collectie) -> Any:
    if not isinstance(onderdeel, dict):
        return onderdeel
    return {naam: _inhoud(waarde, collectie) for naam, waarde in onderdeel.items()}


def _inhoud(waarde: Any, collectie: Collectie) -> Any:
    if isinstance(waarde, list):
        return vul_navigatie(waarde, collectie)
    if isinstance(waarde, str) and waarde.endswith("/*"):
        soort = waarde.removesuffix("/*")
        fiches: tuple[Fiche[Any], ...] = getattr(collectie, soort)
        return [f"{soort}/index.md", *({_naam(fiche): f"{adres_van(fiche.soort, fiche.id).rstrip('/')}.md"} for fiche in fiches)]
    return waarde


def _naam(fiche: Fiche[Any]) -> str:
    nummer = getattr(fiche.velden, "nummer", None)
    return f"{nummer}. {fiche.kort}" if nummer else fiche.kort
