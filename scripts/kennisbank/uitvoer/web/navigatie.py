"""Fills the menu of `mkdocs.yml`: an entry `kernprincipes/*` becomes the pages of that kind."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

from kennisbank.collectie.adressen import adres_van
from kennisbank.collectie.collectie import Collectie
from kennisbank.collectie.fiche import Fiche

Nav: TypeAlias = "str | Sequence[Nav] | Mapping[str, Nav]"


def vul_navigatie(nav: Sequence[Nav], collectie: Collectie) -> list[Nav]:
    """Return `nav` with every pattern filled in: the list page, then its entries in framework order."""
    return [_onderdeel(onderdeel, collectie) for onderdeel in nav]


def _onderdeel(onderdeel: Nav, collectie: Collectie) -> Nav:
    if not isinstance(onderdeel, Mapping):
        return onderdeel
    return {naam: _inhoud(waarde, collectie) for naam, waarde in onderdeel.items()}


def _inhoud(waarde: Nav, collectie: Collectie) -> Nav:
    if isinstance(waarde, list):
        return vul_navigatie(waarde, collectie)
    if isinstance(waarde, str) and waarde.endswith("/*"):
        soort = waarde.removesuffix("/*")
        fiches: tuple[Fiche[Any], ...] = getattr(collectie, soort)
        return [
            f"{soort}/index.md",
            *({_naam(fiche): f"{adres_van(fiche.soort, fiche.id).rstrip('/')}.md"} for fiche in fiches),
        ]
    return waarde


def _naam(fiche: Fiche[Any]) -> str:
    nummer = getattr(fiche.velden, "nummer", None)
    return f"{nummer}. {fiche.kort}" if nummer else fiche.kort
