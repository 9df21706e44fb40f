"""What the finder chooses from: the entries with their facets, computed from the collection.

The rule is the same here, in the browser and in the tests: values of one facet add up (or), facets
narrow each other (and).
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from kennisbank.collectie.adressen import adres_van
from kennisbank.collectie.collectie import BEWIJZEN, Collectie
from kennisbank.collectie.fiche import Fiche
from kennisbank.lezen.namen import maak_id
from kennisbank.model.soorten import Praktijk, Voorbeeld
from kennisbank.uitvoer.site import Site
from kennisbank.uitvoer.web.groepen import DOELGROEPEN, PARTNERS, Groep, doelgroepen, partnersoorten

# What the script of the finder says; `{}` is a number or a name.
WOORDEN: Final[Mapping[str, str | list[str]]] = {
    "praktijk": ["geen praktijken", "1 praktijk", "{} praktijken"],
    "voorbeeld": ["geen voorbeelden", "1 voorbeeld", "{} voorbeelden"],
    "resultaat": ["geen resultaten", "1 resultaat", "{} resultaten"],
    "en": " en ",
    "niets": "geen praktijken en geen voorbeelden",
    "ook": "toon ook {}",
    "toon": "Toon {}",
    "keuze": "Gekozen filter: {}",
    "alles": "alles",
    "haalWeg": "Haal weg: {}",
}


@dataclass(frozen=True, slots=True)
class Waarde:
    """A value of a facet: its id, its name, and the page that shows the same list without a script."""

    id: str
    naam: str
    adres: str = ""


@dataclass(frozen=True, slots=True)
class Facet:
    """A question with its possible answers."""

    id: str
    naam: str
    waarden: tuple[Waarde, ...]


def facetten(c: Collectie) -> tuple[Facet, ...]:
    """Return the facets in the order of the form."""
    return (
        Facet("soort", "Soort", (Waarde("praktijk", "Praktijken", "praktijken/"), Waarde("voorbeeld", "Voorbeelden", "voorbeelden/"))),
        Facet("bouwsteen", "Bouwsteen", tuple(Waarde(b.id, f"{b.velden.nummer}. {b.kort}", adres_van(b.soort, b.id)) for b in c.bouwstenen)),
        Facet("cluster", "Cluster", _waarden(c.clusters)),
        Facet("kernprincipe", "Kernprincipe", _waarden(c.kernprincipes)),
        Facet("functie", "Functie", _waarden(c.functies)),
        Facet("criterium", "Criterium", _waarden(c.criteria)),
        Facet("bewijs", "Hoe bewezen", tuple(Waarde(str(b.stap), b.kort, f"bewijs/#stap-{b.stap}") for b in BEWIJZEN)),
        Facet("voorbeelden", "Met voorbeelden", (Waarde("met", "Met voorbeelden", "bewijs/"), Waarde("zonder", "Zonder voorbeelden", "bewijs/#stap-0"))),
        *verhaalfacetten(c),
        Facet("netwerk", "Netwerk", _waarden(tuple(n for n in c.netwerken if c.voorbeelden_van(n.id)))),
    )  # fmt: skip


def verhaalfacetten(c: Collectie) -> tuple[Facet, ...]:
    """Return what tells voorbeelden apart: where, for whom and with whom; each with the answers that some have."""
    waarden = [verhaalwaarden(c, v) for v in c.voorbeelden]

    def groepen(facet: str, alle: Iterable[Groep]) -> tuple[Waarde, ...]:
        gebruikt = {id_ for van_een in waarden for id_ in van_een[facet]}
        return tuple(Waarde(groep.id, groep.naam) for groep in alle if groep.id in gebruikt)

    return (
        Facet("provincie", "Provincie", provinciewaarden(c.wie(v).waar.provincie for v in c.voorbeelden)),
        Facet("voorwie", "Voor wie", groepen("voorwie", DOELGROEPEN)),
        Facet("partner", "Soort partner", groepen("partner", PARTNERS)),
    )


def verhaalwaarden(c: Collectie, v: Fiche[Voorbeeld]) -> dict[str, list[str]]:
    """Return where a voorbeeld was, for whom and with whom."""
    return {
        "provincie": [maak_id(c.wie(v).waar.provincie)],
        "voorwie": doelgroepen(v.velden.voor_wie),
        "partner": partnersoorten(v.velden.partners),
    }


def adres_van_vak(kernprincipe: str, bouwsteen: str, netwerk: str = "") -> str:
    """Return the address of the finder with the voorbeelden of a cell of the matrix, of one netwerk if named."""
    van_netwerk = f"&netwerk={netwerk}" if netwerk else ""
    return f"praktijken/?soort=voorbeeld{van_netwerk}&vak={kernprincipe}.{bouwsteen}"


def _waarden(fiches: tuple[Fiche[Any], ...]) -> tuple[Waarde, ...]:
    return tuple(Waarde(fiche.id, fiche.kort, adres_van(fiche.soort, fiche.id)) for fiche in fiches)


def provinciewaarden(provincies: Iterable[str]) -> tuple[Waarde, ...]:
    """Return the provinces of a facet, by name."""
    return tuple(Waarde(maak_id(naam), naam) for naam in sorted(set(provincies)))


def kenmerken(site: Site) -> list[dict[str, Any]]:
    """Return every praktijk and voorbeeld, in framework order, with its values per facet."""
    c = site.collectie
    praktijken = [_record(site, p, [p], _van_praktijk(c, p)) for p in c.praktijken]
    for v in c.voorbeelden:
        getoond: list[Fiche[Praktijk]] = [c.op_id[id_] for id_ in v.velden.praktijken]
        record = _record(site, v, getoond, _van_voorbeeld(c, v, getoond))
        praktijken.append(record | {"praktijken": list(v.velden.praktijken)})
    return praktijken


def _record(
    site: Site, fiche: Fiche[Any], praktijken: list[Fiche[Praktijk]], waarden: dict[str, list[str]]
) -> dict[str, Any]:
    """Return an entry for the finder. `eigen` are the bouwstenen that it does not merely touch."""
    datums = site.datums.get(fiche.bestand)
    eigen = list(dict.fromkeys(p.velden.bouwsteen for p in praktijken))
    kop = {"id": fiche.id, "titel": fiche.naam, "datum": datums.eerst if datums else ""}
    return kop | {"eigen": eigen, "facetten": waarden}


def _van_praktijk(c: Collectie, p: Fiche[Praktijk]) -> dict[str, list[str]]:
    voorbeelden = c.voorbeelden_bij(p.id)
    return {
        "soort": ["praktijk"],
        "bouwsteen": [p.velden.bouwsteen, *p.velden.ook_bij],
        **_gedeeld(c, [p]),
        "bewijs": [str(c.bewijs(p.id).stap)],
        "voorbeelden": ["met" if voorbeelden else "zonder"],
        "netwerk": list(dict.fromkeys(v.velden.netwerk for v in voorbeelden if v.velden.netwerk)),
        "provincie": list(dict.fromkeys(maak_id(c.wie(v).waar.provincie) for v in voorbeelden)),
    }


def _van_voorbeeld(
    c: Collectie, v: Fiche[Voorbeeld], praktijken: list[Fiche[Praktijk]]
) -> dict[str, list[str]]:
    bouwstenen = (b for p in praktijken for b in (p.velden.bouwsteen, *p.velden.ook_bij))
    return {
        "soort": ["voorbeeld"],
        "bouwsteen": list(dict.fromkeys(bouwstenen)),
        **_gedeeld(c, praktijken),
        "netwerk": [v.velden.netwerk] if v.velden.netwerk else [],
        **verhaalwaarden(c, v),
    }


def _gedeeld(c: Collectie, praktijken: list[Fiche[Praktijk]]) -> dict[str, list[str]]:
    """Return the facets that a voorbeeld takes from its praktijken."""
    kernprincipes = list(dict.fromkeys(k for p in praktijken for k in p.velden.kernprincipes))
    return {
        "kernprincipe": kernprincipes,
        "cluster": list(dict.fromkeys(c.op_id[k].velden.cluster for k in kernprincipes)),
        "functie": list(dict.fromkeys(f for p in praktijken for f in p.velden.functies)),
        "criterium": list(dict.fromkeys(k for p in praktijken for k in p.velden.criteria)),
    }


def per_bewijs(c: Collectie) -> Iterator[tuple[Any, list[Fiche[Praktijk]]]]:
    """Yield every step of proof with its praktijken, the most proven first."""
    for stand in reversed(BEWIJZEN):
        yield stand, [p for p in c.praktijken if c.bewijs(p.id) == stand]
