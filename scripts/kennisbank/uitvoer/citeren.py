"""How to refer to an entry: who to credit, its title, where it stands, of which day, under which licence."""

from dataclasses import dataclass
from typing import Any, Final

from kennisbank.collectie.adressen import SOORT_OP_NAAM, adres_van
from kennisbank.collectie.fiche import Fiche
from kennisbank.model.soorten import ARCHIEF, NETWERK, VOORBEELD
from kennisbank.uitvoer.site import Site

KADER: Final = "naar het referentiekader van tien pioniernetwerken en Kind en Gezin"
LICENTIENAAM: Final = "CC BY 4.0"


@dataclass(frozen=True, slots=True)
class Verwijzing:
    """What a reference to an entry consists of. `versie` is the ISO day of its last change, empty without git.

    `maker` is the network that tells it, `herkomst` what a text of the redactie goes back to; one of them at most.
    """

    maker: str
    titel: str
    herkomst: str
    kennisbank: str
    versie: str
    adres: str
    licentie: str = LICENTIENAAM


def verwijzing(site: Site, fiche: Fiche[Any]) -> Verwijzing:
    """Return how to refer to an entry."""
    netwerk = site.collectie.verteller(fiche)
    datums = site.datums.get(fiche.bestand)
    return Verwijzing(
        maker=_als_maker(netwerk.naam) if netwerk else "",
        titel=fiche.naam,
        herkomst="" if netwerk else _herkomst(site, fiche),
        kennisbank=site.instellingen.naam,
        versie=datums.laatst if datums else "",
        adres=vast_adres(site, fiche),
    )


def _herkomst(site: Site, fiche: Fiche[Any]) -> str:
    """Return what a text of the redactie goes back to."""
    if fiche.soort is VOORBEELD:
        wie = site.collectie.volledig.wie(fiche)
        naam = _als_maker(wie.naam) if wie.netwerk and wie.naam == wie.netwerk.naam else wie.naam
        return f"over {naam}, naar openbare bronnen"
    return "naar openbare bronnen" if fiche.soort is NETWERK else KADER


def vast_adres(site: Site, fiche: Fiche[Any]) -> str:
    """Return the permanent address of an entry; of a line of the archive that of what it names."""
    soort = SOORT_OP_NAAM[fiche.velden.soort] if fiche.soort is ARCHIEF else fiche.soort
    return f"{site.instellingen.adres.rstrip('/')}/{adres_van(soort, fiche.id)}"


def _als_maker(naam: str) -> str:
    """Return the name of a network as that of a maker: networks are often called after their town."""
    return naam if "netwerk" in naam.casefold() else f"Netwerk {naam}"
