"""Puts the parts of the handboek and of the boekjes together, in reading order, as data for `boek.typ`."""

from collections.abc import Iterable, Sequence
from typing import Any

from kennisbank.adressen import adres_van
from kennisbank.collectie import Collectie
from kennisbank.fiche import Fiche
from kennisbank.handboek.bomen import Gegevens, Lezer, druktekst
from kennisbank.handboek.fichedelen import Fichelezer, adres, bron_van, nummer_praktijken
from kennisbank.handboek.kader import Kaderblad
from kennisbank.handboek.registers import maak_registers, sorteersleutel
from kennisbank.model.soorten import BEGRIP, Bouwsteen, Bron, KaderBron, Kernprincipe, Netwerk, Praktijk, Voorbeeld
from kennisbank.paginas.pagina import Site


def maak_lezer(site: Site, binnen: Iterable[str]) -> Fichelezer:
    """Return a reader for one product in which the addresses `binnen` have a place."""
    lezer = Lezer(site.collectie, site.instellingen.adres, frozenset(binnen))
    return Fichelezer(site.collectie, lezer, nummer_praktijken(site.collectie))


def figuur(c: Collectie) -> Gegevens:
    """Return the framework as the figure shows it: clusters with kernprincipes, and bouwstenen."""
    clusters = [
        {"id": cl.id, "naam": cl.naam, "kernprincipes": [k.kort for k in c.kernprincipes if k.velden.cluster == cl.id]}
        for cl in c.clusters
    ]
    bouwstenen = [{"nummer": str(b.velden.nummer), "naam": b.kort, "icoon": b.id} for b in c.bouwstenen]
    return {"clusters": clusters, "bouwstenen": bouwstenen}


def _boek(titel: str, ondertitel: str, fiches: Fichelezer, delen: list[Gegevens]) -> Gegevens:
    return {
        "soort": "boekje",
        "titel": druktekst(titel),
        "ondertitel": druktekst(ondertitel),
        "delen": delen,
        "figuur": None,
        "qr": fiches.qr,
        "beelden": list(fiches.lezer.beelden),
    }


def handboek(site: Site, kader: Sequence[Kaderblad]) -> Gegevens:
    """Return the whole collection as one book."""
    c = site.collectie
    groepen: tuple[tuple[Fiche[Any], ...], ...] = (
        c.clusters, c.kernprincipes, c.bouwstenen, c.functies, c.criteria, c.praktijken, c.netwerken, c.begrippen,
    )  # fmt: skip
    getoond = c.voorbeelden_bij_alle(c.praktijken)
    binnen = {adres(f) for groep in (*groepen, getoond) for f in groep}
    fiches = maak_lezer(site, {*binnen, *(blad.adres for blad in kader), "matrix/", "begrippen/", "over/bronnen/",
                               *LIJSTEN})  # fmt: skip
    delen = [
        *_kader(fiches, kader),
        *_assen(fiches),
        _kernprincipes(fiches),
        _matrix(fiches),
        *(deel for b in c.bouwstenen for deel in bouwsteen_met_praktijken(fiches, b)),
        {"soort": "groep", "titel": "Netwerken", "label": "netwerken/", "inleiding": "netwerken",
         "delen": [fiches.netwerk(n, met_voorbeelden=True) for n in c.netwerken]},
        _begrippen(fiches),
        {"soort": "registers", "registers": []},
        _bronnen(c),
    ]  # fmt: skip
    delen[-2]["registers"] = maak_registers(fiches)
    aantal = {"praktijken": len(c.praktijken), "voorbeelden": len(c.voorbeelden), "netwerken": len(c.netwerken)}
    boek = _boek("Handboek", site.instellingen.naam, fiches, delen)
    return boek | {"soort": "handboek", "figuur": figuur(c), "aantal": aantal}


# Addresses of lists that the handboek has a chapter for.
LIJSTEN = ("kernprincipes/", "netwerken/", "functies/", "criteria/")


def _kader(fiches: Fichelezer, kader: Sequence[Kaderblad]) -> list[Gegevens]:
    bladen = [
        {
            "titel": druktekst(blad.titel),
            "label": blad.adres,
            "secties": [
                {"kop": druktekst(s.kop), "boom": fiches.lezer.boom(s.knopen, blad.bestand)} for s in blad.secties
            ],
        }
        for blad in kader
    ]
    return [{"soort": "kader", "titel": "Het kader", "bladen": bladen}] if bladen else []


def _assen(fiches: Fichelezer) -> list[Gegevens]:
    c = fiches.collectie
    groepen: tuple[tuple[str, str, tuple[Fiche[Any], ...]], ...] = (
        ("Functies", "functies/", c.functies),
        ("Criteria", "criteria/", c.criteria),
    )
    return [
        {
            "soort": "reeks",
            "titel": titel,
            "label": label,
            "delen": [fiches.kop(f) | {"uitleg": fiches.lezer.boom(f.sectie(""), f.bestand)} for f in groep],
        }
        for titel, label, groep in groepen
        if groep
    ]


def _kernprincipes(fiches: Fichelezer) -> Gegevens:
    c = fiches.collectie
    clusters = [
        fiches.kop(cluster)
        | {
            "cluster": cluster.id,
            "uitleg": fiches.lezer.boom(cluster.sectie(""), cluster.bestand),
            "delen": [fiches.kernprincipe(k) for k in c.kernprincipes if k.velden.cluster == cluster.id],
        }
        for cluster in c.clusters
    ]
    return {"soort": "kernprincipes", "titel": "Kernprincipes", "label": "kernprincipes/", "clusters": clusters}


def matrix(fiches: Fichelezer) -> Gegevens:
    """Return the matrix: the praktijken in each cell."""
    c = fiches.collectie
    rijen = [
        {
            "kernprincipe": fiches.merk(k),
            "cellen": [fiches.merken(c.cel(k.id, b.id)) for b in c.bouwstenen],
        }
        for k in c.kernprincipes
    ]
    return {"bouwstenen": fiches.merken(c.bouwstenen), "rijen": rijen}


def _matrix(fiches: Fichelezer) -> Gegevens:
    return {"soort": "matrix", "titel": "Matrix", "label": "matrix/", **matrix(fiches)}


def _begrippen(fiches: Fichelezer) -> Gegevens:
    begrippen = []
    for begrip in fiches.collectie.begrippen:
        label = adres_van(BEGRIP, begrip.id)
        fiches.geplaatst.add(label)
        begrippen.append(
            {
                "label": label,
                "naam": druktekst(begrip.naam),
                "ook": druktekst(", ".join(begrip.velden.ook)),
                "uitleg": druktekst(begrip.velden.uitleg),
            }
        )
    return {"soort": "begrippen", "titel": "Begrippen", "label": "begrippen/", "begrippen": begrippen}


def _bronnen(c: Collectie) -> Gegevens:
    """Return the sources: those of the framework as it lists them, then those of the entries by title."""
    kader = [_kaderbron(bron) for bron in c.kaderbronnen]
    uniek: dict[str, Bron] = {}
    for fiche in (*c.voorbeelden, *c.netwerken):
        for bron in fiche.velden.bronnen:
            uniek.setdefault(bron.url, bron)
    eigen = [bron_van(bron) for bron in sorted(uniek.values(), key=lambda b: (sorteersleutel(b.titel), b.url))]
    groepen = [
        {"kop": "Waarop het referentiekader steunt", "bronnen": kader},
        {"kop": "Waar de voorbeelden en netwerken vandaan komen", "bronnen": eigen},
    ]
    return {"soort": "bronnen", "titel": "Bronnen", "label": "over/bronnen/", "groepen": [g for g in groepen if g["bronnen"]]}


def _kaderbron(fiche: Fiche[KaderBron]) -> Gegevens:
    v = fiche.velden
    bron = Bron.model_construct(titel=v.titel, url=v.url, uitgever=v.uitgever or "", jaar=v.jaar)
    return bron_van(bron) | {"toelichting": druktekst(v.toelichting or "")}


def bouwsteen_met_praktijken(fiches: Fichelezer, bouwsteen: Fiche[Bouwsteen]) -> list[Gegevens]:
    """Return the opener of a bouwsteen and its praktijken."""
    praktijken = fiches.collectie.praktijken_bij_bouwsteen(bouwsteen.id)
    return [fiches.bouwsteen(bouwsteen), *(fiches.praktijk(p) for p in praktijken)]


def _met_voorbeelden(c: Collectie, praktijken: Sequence[Fiche[Praktijk]]) -> set[str]:
    return {adres(f) for groep in (praktijken, c.voorbeelden_bij_alle(praktijken)) for f in groep}


def boekje_bouwsteen(site: Site, bouwsteen: Fiche[Bouwsteen]) -> Gegevens:
    """Return the booklet of one bouwsteen."""
    c = site.collectie
    praktijken = c.praktijken_bij_bouwsteen(bouwsteen.id)
    fiches = maak_lezer(site, {adres(bouwsteen), *_met_voorbeelden(c, praktijken)})
    delen = bouwsteen_met_praktijken(fiches, bouwsteen)
    return _boek(bouwsteen.kort, f"Bouwsteen {bouwsteen.velden.nummer}", fiches, delen) | {"icoon": bouwsteen.id}


def boekje_kernprincipe(site: Site, kernprincipe: Fiche[Kernprincipe]) -> Gegevens:
    """Return the booklet of one kernprincipe."""
    c = site.collectie
    praktijken = c.praktijken_bij_kernprincipe(kernprincipe.id)
    fiches = maak_lezer(site, {adres(kernprincipe), *_met_voorbeelden(c, praktijken)})
    delen = [
        fiches.kernprincipe(kernprincipe, met_zinnen=True) | {"soort": "opener_kernprincipe"},
        *(fiches.praktijk(p) for p in praktijken),
    ]
    boek = _boek(kernprincipe.kort, "Kernprincipe", fiches, delen)
    return boek | {"icoon": kernprincipe.id, "cluster": kernprincipe.velden.cluster}


def boekje_netwerk(site: Site, netwerk: Fiche[Netwerk]) -> Gegevens:
    """Return the booklet of one netwerk: what it is and all that it tells."""
    voorbeelden = site.collectie.voorbeelden_van(netwerk.id)
    fiches = maak_lezer(site, {adres(netwerk), *map(adres, voorbeelden)})
    opener = fiches.netwerk(netwerk, met_voorbeelden=True) | {"soort": "opener_netwerk"}
    opener["bronnen"] = [bron_van(bron) for bron in netwerk.velden.bronnen]
    return _boek(netwerk.naam, "Netwerk", fiches, [opener, *(fiches.voorbeeld(v) for v in voorbeelden)])


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
        delen.append({"soort": "kop", "titel": "Praktijken"})
        delen += [fiches.praktijk(p) for p in praktijken]
    if heel:
        delen += [{"soort": "kop", "titel": "Voorbeelden"}, *heel]
    if netwerken:
        los = [fiches.netwerk(n, met_voorbeelden=True) for n in netwerken]
        delen.append({"soort": "groep", "titel": "Netwerken", "label": "", "inleiding": "", "delen": los})
    return _boek(titel, "Boekje", fiches, delen)
