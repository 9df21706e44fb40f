"""Puts the parts of the boekjes together: of a bouwsteen, a kernprincipe, a netwerk, or any selection."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from kennisbank.collectie.fiche import Fiche
from kennisbank.model.soorten import Bouwsteen, Kernprincipe, Netwerk, Praktijk, Voorbeeld
from kennisbank.uitvoer.papier.boeken import maak_boek, maak_lezer
from kennisbank.uitvoer.papier.bomen import Gegevens
from kennisbank.uitvoer.papier.fichedelen import Fichelezer, adres
from kennisbank.uitvoer.papier.verhalen import verdeel
from kennisbank.uitvoer.site import Site


def _lezer(site: Site, praktijken: Sequence[Fiche[Praktijk]], *anders: Fiche[Any]) -> Fichelezer:
    """Return a reader for a booklet of praktijken, each with its verhaal, and other entries."""
    verdeling = verdeel(site.collectie)
    naast = [verdeling.bij[p.id] for p in praktijken if p.id in verdeling.bij]
    return maak_lezer(
        site,
        {*map(adres, (*praktijken, *naast, *anders))},
        replace(verdeling, krap=frozenset(), keert=frozenset()),
    )


def boekje_bouwsteen(site: Site, bouwsteen: Fiche[Bouwsteen]) -> Gegevens:
    """Return the booklet of one bouwsteen."""
    praktijken = site.collectie.praktijken_bij_bouwsteen(bouwsteen.id)
    fiches = _lezer(site, praktijken, bouwsteen)
    delen = [fiches.bouwsteen(bouwsteen), *map(fiches.praktijk, praktijken)]
    return maak_boek(bouwsteen.kort, f"Bouwsteen {bouwsteen.velden.nummer}", fiches, delen) | {
        "icoon": bouwsteen.id
    }


def boekje_kernprincipe(site: Site, kernprincipe: Fiche[Kernprincipe]) -> Gegevens:
    """Return the booklet of one kernprincipe."""
    praktijken = site.collectie.praktijken_bij_kernprincipe(kernprincipe.id)
    fiches = _lezer(site, praktijken, kernprincipe)
    delen = [
        fiches.kernprincipe(kernprincipe, met_zinnen=True) | {"soort": "opener_kernprincipe"},
        *map(fiches.praktijk, praktijken),
    ]
    boek = maak_boek(kernprincipe.kort, "Kernprincipe", fiches, delen)
    return boek | {"icoon": kernprincipe.id, "cluster": kernprincipe.velden.cluster}


def boekje_netwerk(site: Site, netwerk: Fiche[Netwerk]) -> Gegevens:
    """Return the booklet of one netwerk: what it is and all that it tells."""
    voorbeelden = site.collectie.voorbeelden_van(netwerk.id)
    fiches = maak_lezer(site, {adres(netwerk), *map(adres, voorbeelden)})
    opener = fiches.netwerk(netwerk) | {
        "soort": "opener_netwerk",
        "voorbeelden": fiches.verwijzingen(voorbeelden),
    }
    return maak_boek(netwerk.naam, "Netwerk", fiches, [opener, *(fiches.voorbeeld(v) for v in voorbeelden)])


def boekje_selectie(site: Site, ids: Sequence[str], titel: str = "Onze selectie") -> Gegevens:
    """Return a booklet of chosen praktijken, voorbeelden and netwerken, in the order of the choice."""
    c = site.collectie
    gekozen = [c.op_id[id_] for id_ in dict.fromkeys(ids)]
    praktijken: list[Fiche[Praktijk]] = [f for f in gekozen if isinstance(f.velden, Praktijk)]
    voorbeelden: list[Fiche[Voorbeeld]] = [f for f in gekozen if isinstance(f.velden, Voorbeeld)]
    netwerken: list[Fiche[Netwerk]] = [f for f in gekozen if isinstance(f.velden, Netwerk)]
    fiches = _lezer(site, praktijken, *gekozen)
    delen: list[Gegevens] = []
    if praktijken:
        delen.append({"soort": "kop", "titel": "Praktijken", "wat": fiches.merken(praktijken)})
        delen += [fiches.praktijk(p) for p in praktijken]
    if heel := [fiches.voorbeeld(v) for v in voorbeelden if adres(v) not in fiches.geplaatst]:
        delen += [
            {
                "soort": "kop",
                "titel": "Voorbeelden",
                "wat": [deel | {"naam": deel["titel"]} for deel in heel],
            },
            *heel,
        ]
    if netwerken:
        los = [fiches.netwerk(n) | {"elders": [], "verhalen": []} for n in netwerken]
        delen.append({"soort": "verhalen", "titel": "Netwerken", "delen": los})
    return maak_boek(titel, "Boekje", fiches, delen)
