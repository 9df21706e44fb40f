"""All pages and files of the site, in a fixed order; the one list of what is made."""

import json
from collections.abc import Callable, Iterator

from kennisbank.collectie.adressen import adres_van, relatief
from kennisbank.model.schema import json_schema
from kennisbank.model.soorten import NETWERK, OOK, PRAKTIJK, VOORBEELD
from kennisbank.uitvoer import citeren
from kennisbank.uitvoer.data.data import data_bestanden
from kennisbank.uitvoer.site import Bestand, Pagina, Site
from kennisbank.uitvoer.web import (
    aan_de_slag,
    archief,
    fichepaginas,
    formulier,
    hulpmiddelen,
    lijstpaginas,
    netwerkmatrix,
    vergadering,
    werkplan,
    wijzigingen,
    zelfscan,
)
from kennisbank.uitvoer.web.papier import handboekpagina, selectiepagina
from kennisbank.uitvoer.web.sjablonen import Drukker, maak_drukker
from kennisbank.uitvoer.zoeken.maken import zoekbestanden


def _handboek(druk: Drukker) -> Iterator[Pagina]:
    yield handboekpagina(druk, druk.site.producten)
    yield selectiepagina(druk)


PAGINAS: tuple[Callable[[Drukker], Iterator[Pagina]], ...] = (
    lijstpaginas.lijsten,
    hulpmiddelen.paginas,
    zelfscan.paginas,
    wijzigingen.pagina,
    formulier.paginas,
    _handboek,
    aan_de_slag.pagina,
    vergadering.paginas,
    werkplan.pagina,
    fichepaginas.clusters,
    fichepaginas.kernprincipes,
    fichepaginas.bouwstenen,
    fichepaginas.praktijken,
    fichepaginas.voorbeelden,
    fichepaginas.netwerken,
    netwerkmatrix.netwerkbladen,
    fichepaginas.functies,
    fichepaginas.criteria,
    archief.paginas,
)


def alle_paginas(site: Site) -> tuple[Pagina, ...]:
    """Return every generated page."""
    druk = maak_drukker(site)
    return tuple(pagina for maak in PAGINAS for pagina in maak(druk))


def alle_bestanden(site: Site) -> tuple[Bestand, ...]:
    """Return every generated file that is no page."""
    return (*andere_bestanden(site), *zoekindex(site))


def andere_bestanden(site: Site) -> Iterator[Bestand]:
    """Yield the files beside the search index: redirects, schemas, references, open data, the feed, data of tools, print."""
    druk = maak_drukker(site)
    yield from _omleidingen(druk)
    yield from _schemas(site)
    yield from formulier.bronbestanden(site)
    yield from citeren.bronbestanden(site)
    yield from data_bestanden(site)
    yield from wijzigingen.feed(druk)
    yield werkplan.stappen(site.collectie)
    yield zelfscan.stellingen(site.collectie)
    yield from site.drukwerk
    yield from (site.offline,) if site.offline else ()


def zoekindex(site: Site) -> Iterator[Bestand]:
    """Yield the files of the search."""
    for adres, inhoud in zoekbestanden(site.collectie, site.handgeschreven).items():
        yield Bestand(adres, inhoud)


def _omleidingen(druk: Drukker) -> Iterator[Bestand]:
    """Yield a page at each old address, and at that of what is told in short, that leads on without a script."""
    c = druk.site.collectie
    for fiche in (*c.volledig.op_id.values(), *c.volledig.kort_verteld):
        for oud in getattr(fiche.velden, "voorheen", ()):
            yield _omleiding(druk, adres_van(fiche.soort, oud), adres_van(fiche.soort, fiche.id), fiche.naam)
    for kort in c.kort_verteld:
        yield _omleiding(druk, adres_van(kort.soort, kort.id), c.plaats_van(kort), kort.naam)


def _omleiding(druk: Drukker, van: str, naar: str, naam: str) -> Bestand:
    html = druk.vul("omleiding.html", van, doel=relatief(van, naar), naam=naam)
    return Bestand(f"{van}index.html", html.encode())


def _schemas(site: Site) -> Iterator[Bestand]:
    for soort in (PRAKTIJK, VOORBEELD, NETWERK, OOK):
        tekst = json.dumps(json_schema(soort, site.collectie), ensure_ascii=False, indent=2)
        yield Bestand(f"schema/{soort.naam}.schema.json", f"{tekst}\n".encode())
