"""The collection as linked data: JSON-LD with the types of schema.org (https://schema.org/docs/full.html).

A graph: the data set itself, then every entry under its permanent address. What only a CreativeWork may have
there (a licence, dates, a place in the set) stands only on those.
"""

from collections.abc import Mapping
from typing import Any, Final

from kennisbank.collectie.fiche import Fiche
from kennisbank.model.soorten import (
    BEGRIP,
    BOUWSTEEN,
    CLUSTER,
    CRITERIUM,
    FUNCTIE,
    HULPMIDDEL,
    KERNPRINCIPE,
    NETWERK,
    OOK,
    PRAKTIJK,
    VOORBEELD,
    WERKVORM,
    Ook,
    Praktijk,
    Soort,
)  # fmt: skip
from kennisbank.uitvoer.citeren import vast_adres
from kennisbank.uitvoer.site import Site

LICENTIE: Final = "https://creativecommons.org/licenses/by/4.0/deed.nl"
TYPES: Final[Mapping[Soort, str]] = {
    PRAKTIJK: "HowTo", VOORBEELD: "Article", NETWERK: "Organization", CLUSTER: "DefinedTermSet",
    KERNPRINCIPE: "DefinedTerm", BOUWSTEEN: "DefinedTerm", FUNCTIE: "DefinedTerm", CRITERIUM: "DefinedTerm",
    BEGRIP: "DefinedTerm", HULPMIDDEL: "CreativeWork", WERKVORM: "HowTo", OOK: "Statement",
}  # fmt: skip
# Works of our own: HowTo, Article, Statement and DefinedTermSet are CreativeWorks. A hulpmiddel is somebody else's.
_WERKEN: Final = frozenset({PRAKTIJK, VOORBEELD, CLUSTER, WERKVORM, OOK})


def gekoppeld(site: Site, versie: str, bestanden: Mapping[str, str]) -> Mapping[str, Any]:
    """Return the graph. `versie` is the day of the newest change; `bestanden` are media types by address."""
    c = site.collectie
    fiches = [fiche for soort in TYPES for fiche in c.gepubliceerd(soort)]
    return {
        "@context": "https://schema.org",
        "@graph": [_verzameling(site, versie, bestanden, fiches), *(_deel(site, fiche) for fiche in fiches)],
    }


def _verzameling(
    site: Site, versie: str, bestanden: Mapping[str, str], fiches: list[Fiche[Any]]
) -> dict[str, Any]:
    basis = site.instellingen.adres.rstrip("/")
    gedateerd = {"dateModified": versie, "version": versie} if versie else {}
    return {
        "@type": "Dataset",
        "@id": _id_van_verzameling(site),
        "name": site.instellingen.naam,
        "description": "Praktijken van buurtgerichte netwerken voor kinderen en gezinnen, met voorbeelden, en het kader.",
        "url": f"{basis}/",
        "license": LICENTIE,
        "inLanguage": "nl-BE",
        "isAccessibleForFree": True,
        **gedateerd,
        "distribution": [
            {"@type": "DataDownload", "contentUrl": f"{basis}/{adres}", "encodingFormat": soort}
            for adres, soort in bestanden.items()
        ],
        "hasPart": [{"@id": vast_adres(site, fiche)} for fiche in fiches if fiche.soort in _WERKEN],
    }


def _id_van_verzameling(site: Site) -> str:
    return f"{site.instellingen.adres.rstrip('/')}/data/"


def _deel(site: Site, fiche: Fiche[Any]) -> dict[str, Any]:
    adres = vast_adres(site, fiche)
    deel: dict[str, Any] = {
        "@type": TYPES[fiche.soort],
        "@id": adres,
        "identifier": fiche.id,
        "url": adres,
        "name": fiche.naam,
        "description": fiche.kern,
    }
    if fiche.soort in _WERKEN:
        deel |= {"license": LICENTIE, "inLanguage": "nl-BE", "isPartOf": {"@id": _id_van_verzameling(site)}}
        deel |= _gedateerd(site, fiche)
    return deel | _relaties(site, fiche)


def _gedateerd(site: Site, fiche: Fiche[Any]) -> dict[str, str]:
    """Return when a work was published and changed, as far as that is known; a list has one date for all."""
    datums = site.datums.get(fiche.bestand)
    if datums is None:
        return {}
    eerst = {"datePublished": datums.eerst} if datums.eerst and not fiche.soort.is_lijst else {}
    return {**eerst, "dateModified": datums.laatst, "version": datums.laatst}


def _relaties(site: Site, fiche: Fiche[Any]) -> dict[str, Any]:
    c, velden = site.collectie, fiche.velden

    def naar(*ids: str) -> list[dict[str, str]]:
        return [{"@id": vast_adres(site, c.op_id[id_])} for id_ in ids]

    netwerk = c.verteller(fiche)
    maker = {"author": {"@id": vast_adres(site, netwerk)}} if netwerk else {}
    if fiche.soort is VOORBEELD:
        bronnen = {"citation": [bron.url for bron in velden.bronnen]} if velden.bronnen else {}
        return {**maker, "about": naar(*velden.praktijken), **bronnen}
    if isinstance(velden, Praktijk | Ook):
        return {**maker, "about": naar(*_waarover(velden))}
    if fiche.soort is WERKVORM:
        return {"citation": [bron.url for bron in velden.bronnen], "step": list(velden.stappen)}
    if fiche.soort is HULPMIDDEL:
        uitgever = {"@type": "Organization", "name": velden.uitgever}
        return {
            "about": naar(*velden.praktijken),
            "sameAs": velden.url,
            "publisher": uitgever,
            "inLanguage": velden.taal or "nl",
        }
    if fiche.soort is KERNPRINCIPE:
        return {"inDefinedTermSet": naar(velden.cluster)[0]}
    return {"sameAs": velden.website} if fiche.soort is NETWERK and velden.website else {}


def _waarover(velden: Praktijk | Ook) -> tuple[str, ...]:
    if isinstance(velden, Ook):
        return (velden.praktijk,)
    return (velden.bouwsteen, *velden.ook_bij, *velden.kernprincipes, *velden.functies, *velden.criteria)
