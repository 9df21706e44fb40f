"""Fills the menu of `mkdocs.yml`: `kernprincipes/*` becomes the pages of that kind, `*` the fixed pages of its part."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from kennisbank.collectie.adressen import adres_van
from kennisbank.collectie.ankers import VASTE_PAGINAS
from kennisbank.collectie.collectie import Collectie
from kennisbank.collectie.fiche import Fiche
from kennisbank.uitvoer.site import bestand_van

Nav: TypeAlias = "str | Sequence[Nav] | Mapping[str, Nav]"
VAST = "*"


def vul_navigatie(nav: Sequence[Nav], collectie: Collectie, deel: str = "") -> list[Nav]:
    """Return `nav`, or its part called `deel`, with every pattern filled in.

    A kind is its list page, then its entries in framework order; the fixed pages stand in the order of their table.
    """
    return [nieuw for onderdeel in nav for nieuw in _onderdelen(onderdeel, collectie, deel)]


def _onderdelen(onderdeel: Nav, collectie: Collectie, deel: str) -> Iterator[Nav]:
    if onderdeel == VAST:
        for adres, pagina in VASTE_PAGINAS.items():
            if pagina.menu == deel:
                yield {pagina.naam: bestand_van(adres)}
    elif isinstance(onderdeel, Mapping):
        yield {naam: _inhoud(waarde, collectie, naam) for naam, waarde in onderdeel.items()}
    else:
        yield onderdeel


def _inhoud(waarde: Nav, collectie: Collectie, deel: str) -> Nav:
    if isinstance(waarde, list):
        return vul_navigatie(waarde, collectie, deel)
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
