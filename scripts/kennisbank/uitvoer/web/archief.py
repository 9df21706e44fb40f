"""What is archived: the page of each, so that its address keeps answering, and the list of all."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from kennisbank.collectie.adressen import SOORT_OP_NAAM, adres_van
from kennisbank.collectie.collectie import Collectie
from kennisbank.collectie.fiche import Fiche
from kennisbank.model.soorten import Archief
from kennisbank.uitvoer.site import NIET_VINDEN, Pagina
from kennisbank.uitvoer.web.fichepaginas import gearchiveerd
from kennisbank.uitvoer.web.sjablonen import Drukker


@dataclass(frozen=True, slots=True)
class Weg:
    """An archived entry: what the archive says, its address, its name, and its text if that is still there."""

    archief: Fiche[Archief]
    adres: str
    naam: str
    fiche: Fiche[Any] | None


def gearchiveerden(c: Collectie) -> tuple[Weg, ...]:
    """Return everything in the archive, the newest first."""
    return tuple(_weg(c, regel) for regel in c.archief)


def _weg(c: Collectie, regel: Fiche[Archief]) -> Weg:
    velden = regel.velden
    soort = SOORT_OP_NAAM[velden.soort]
    fiche = next((fiche for fiche in c.volledig.gepubliceerd(soort) if fiche.id == regel.id), None)
    naam = fiche.naam if fiche else velden.titel or f"{velden.soort} {regel.id}".capitalize()
    return Weg(regel, adres_van(soort, regel.id), naam, fiche)


def paginas(druk: Drukker) -> Iterator[Pagina]:
    """Yield the list, and the page of every archived entry: whole as it was, or only the notice."""
    weg = gearchiveerden(druk.site.collectie)
    omschrijving = "Wat op deze site stond en er nu niet meer bij hoort. Elk oud adres zegt waarom."
    yield druk.lijst("archief", "archief/", "Archief", omschrijving, weg=weg)
    volledig = replace(druk, site=replace(druk.site, collectie=druk.site.collectie.volledig))
    for deze in weg:
        yield gearchiveerd(volledig, deze.fiche, deze.archief) if deze.fiche else _bericht(druk, deze)


def _bericht(druk: Drukker, weg: Weg) -> Pagina:
    """Return the page of an entry whose text is gone."""
    omschrijving = f"Deze pagina is gearchiveerd: {weg.adres}"
    bron, regel = weg.archief.bestand, weg.archief
    html = druk.vul("archief_bericht.html", weg.adres, naam=weg.naam, archief=regel)
    return Pagina(weg.adres, weg.naam, omschrijving, html, "archief_bericht", bron, robots=NIET_VINDEN)
