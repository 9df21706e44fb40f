"""Puts the parts of the boekjes together: of a bouwsteen, a kernprincipe, a netwerk, or any selection."""

from collections.abc import Sequence

from kennisbank.collectie.collectie import Collectie
from kennisbank.collectie.fiche import Fiche
from kennisbank.model.soorten import Bouwsteen, Kernprincipe, Netwerk, Praktijk, Voorbeeld
from kennisbank.uitvoer.papier.boeken import bouwsteen_met_praktijken, maak_boek, maak_lezer
from kennisbank.uitvoer.papier.bomen import Gegevens
from kennisbank.uitvoer.papier.fichedelen import adres, bron_van
from kennisbank.uitvoer.site import Site


def _met_voorbeelden(c: Collectie, praktijken: Sequence[Fiche[Praktijk]]) -> set[str]:
    return {adres(f) for groep in (praktijken, c.voorbeelden_bij_alle(praktijken)) for f in groep}


def boekje_bouwsteen(site: Site, bouwsteen: Fiche[Bouwsteen]) -> Gegevens:
    """Return the booklet of one bouwsteen."""
    c = site.collectie
    praktijken = c.praktijken_bij_bouwsteen(bouwsteen.id)
    fiches = maak_lezer(site, {adres(bouwsteen), *_met_voorbeelden(c, praktijken)})
    delen = bouwsteen_met_praktijken(fiches, bouwsteen)
    return maak_boek(bouwsteen.kort, f"Bouwsteen {bouwsteen.velden.nummer}", fiches, delen) | {
        "icoon": bouwsteen.id
    }


def boekje_kernprincipe(site: Site, kernprincipe: Fiche[Kernprincipe]) -> Gegevens:
    """Return the booklet of one kernprincipe."""
    c = site.collectie
    praktijken = c.praktijken_bij_kernprincipe(kernprincipe.id)
    fiches = maak_lezer(site, {adres(kernprincipe), *_met_voorbeelden(c, praktijken)})
    delen = [
        fiches.kernprincipe(kernprincipe, met_zinnen=True) | {"soort": "opener_kernprincipe"},
        *(fiches.praktijk(p) for p in praktijken),
    ]
    boek = maak_boek(kernprincipe.kort, "Kernprincipe", fiches, delen)
    return boek | {"icoon": kernprincipe.id, "cluster": kernprincipe.velden.cluster}


def boekje_netwerk(site: Site, netwerk: Fiche[Netwerk]) -> Gegevens:
    """Return the booklet of one netwerk: what it is and all that it tells."""
    voorbeelden = site.collectie.voorbeelden_van(netwerk.id)
    fiches = maak_lezer(site, {adres(netwerk), *map(adres, voorbeelden)})
    opener = fiches.netwerk(netwerk, met_voorbeelden=True) | {"soort": "opener_netwerk"}
    opener["bronnen"] = [bron_van(bron) for bron in netwerk.velden.bronnen]
    return maak_boek(netwerk.naam, "Netwerk", fiches, [opener, *(fiches.voorbeeld(v) for v in voorbeelden)])


def boekje_selectie(site: Site, ids: Sequence[str], titel: str = "Onze selectie") -> Gegevens:
    """Return a booklet of chosen praktijken, voorbeelden and netwerken, in the order of the choice."""
    c = site.collectie
    gekozen = [c.op_id[id_] for id_ in dict.fromkeys(ids)]
    praktijken: list[Fiche[Praktijk]] = [f for f in gekozen if isinstance(f.velden, Praktijk)]
    voorbeelden: list[Fiche[Voorbeeld]] = [f for f in gekozen if isinstance(f.velden, Voorbeeld)]
    netwerken: list[Fiche[Netwerk]] = [f for f in gekozen if isinstance(f.velden, Netwerk)]
    fiches = maak_lezer(site, {*map(adres, gekozen), *_met_voorbeelden(c, praktijken)})
    heel = [fiches.voorbeeld(v) for v in voorbeelden]
    delen: list[Gegevens] = []
    if praktijken:
        delen.append({"soort": "kop", "titel": "Praktijken", "wat": fiches.merken(praktijken)})
        delen += [fiches.praktijk(p) for p in praktijken]
    if heel:
        delen += [{"soort": "kop", "titel": "Voorbeelden", "wat": fiches.merken(voorbeelden)}, *heel]
    if netwerken:
        los = [fiches.netwerk(n, met_voorbeelden=True) for n in netwerken]
        delen.append({"soort": "groep", "titel": "Netwerken", "label": "", "inleiding": "", "delen": los})
    return maak_boek(titel, "Boekje", fiches, delen)
