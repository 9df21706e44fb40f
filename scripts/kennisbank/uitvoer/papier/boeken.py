"""Puts the parts of the handboek together, in reading order, as data for `boek.typ`."""

from collections.abc import Iterable, Sequence
from typing import Any

from kennisbank.collectie.adressen import adres_van
from kennisbank.collectie.collectie import Collectie
from kennisbank.collectie.fiche import Fiche
from kennisbank.model.soorten import (
    BEGRIP,
    VOORBEELD,
    Bouwsteen,
    Bron,
    KaderBron,
)
from kennisbank.uitvoer.papier.bomen import Gegevens, Lezer, druktekst
from kennisbank.uitvoer.papier.fichedelen import Fichelezer, adres, bron_van, nummer_praktijken
from kennisbank.uitvoer.papier.kader import Kaderblad
from kennisbank.uitvoer.papier.registers import maak_registers, sorteersleutel
from kennisbank.uitvoer.site import Site


def maak_lezer(site: Site, binnen: Iterable[str]) -> Fichelezer:
    """Return a reader for one product in which the addresses `binnen` have a place."""
    lezer = Lezer(site.collectie, site.instellingen.adres, frozenset(binnen))
    return Fichelezer(site.collectie, lezer, nummer_praktijken(site.collectie))


def figuur(c: Collectie) -> Gegevens:
    """Return the framework as the figure shows it: clusters with kernprincipes, and bouwstenen."""
    clusters = [
        {
            "id": cl.id,
            "naam": cl.naam,
            "kernprincipes": [k.kort for k in c.kernprincipes if k.velden.cluster == cl.id],
        }
        for cl in c.clusters
    ]
    bouwstenen = [{"nummer": str(b.velden.nummer), "naam": b.kort, "icoon": b.id} for b in c.bouwstenen]
    return {"clusters": clusters, "bouwstenen": bouwstenen}


def maak_boek(titel: str, ondertitel: str, fiches: Fichelezer, delen: list[Gegevens]) -> Gegevens:
    """Return what every book has, around its parts."""
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
                               *LIJSTEN, *BIJ_EERSTE_BOUWSTEEN})  # fmt: skip
    delen = [
        *_kader(fiches, kader),
        *_assen(fiches),
        _kernprincipes(fiches),
        _matrix(fiches),
        *_bouwstenen(fiches),
        {"soort": "groep", "titel": "Netwerken", "label": "netwerken/", "inleiding": "netwerken",
         "delen": [fiches.netwerk(n, met_voorbeelden=True) for n in c.netwerken]},
        _begrippen(fiches),
        {"soort": "registers", "registers": []},
        _bronnen(c),
    ]  # fmt: skip
    delen[-2]["registers"] = maak_registers(fiches)
    aantal = {
        "praktijken": len(c.praktijken),
        "voorbeelden": len(c.voorbeelden),
        "netwerken": len(c.netwerken),
    }
    boek = maak_boek("Handboek", site.instellingen.naam, fiches, delen)
    return boek | {"soort": "handboek", "figuur": figuur(c), "aantal": aantal}


# Addresses of lists that the handboek has a chapter for, and those that begin with the first bouwsteen.
LIJSTEN = ("kernprincipes/", "netwerken/", "functies/", "criteria/")
BIJ_EERSTE_BOUWSTEEN = ("bouwstenen/", "praktijken/")


def _kader(fiches: Fichelezer, kader: Sequence[Kaderblad]) -> list[Gegevens]:
    bladen = [
        {
            "titel": druktekst(blad.titel),
            "label": blad.adres,
            "secties": [
                {"kop": druktekst(s.kop), "boom": fiches.lezer.boom(s.knopen, blad.bestand)}
                for s in blad.secties
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
    return {
        "soort": "kernprincipes",
        "titel": "Kernprincipes",
        "label": "kernprincipes/",
        "clusters": clusters,
    }


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
    eigen_fiches = (*c.gepubliceerd(VOORBEELD), *c.netwerken)
    for fiche in eigen_fiches:
        for bron in fiche.velden.bronnen:
            uniek.setdefault(bron.url, bron)
    eigen = [
        bron_van(bron) for bron in sorted(uniek.values(), key=lambda b: (sorteersleutel(b.titel), b.url))
    ]
    groepen = [
        {"kop": "Waarop het referentiekader steunt", "bronnen": kader},
        {"kop": "Waar de voorbeelden en netwerken vandaan komen", "bronnen": eigen},
    ]
    return {
        "soort": "bronnen",
        "titel": "Bronnen",
        "label": "over/bronnen/",
        "groepen": [g for g in groepen if g["bronnen"]],
    }


def _kaderbron(fiche: Fiche[KaderBron]) -> Gegevens:
    v = fiche.velden
    bron = Bron.model_construct(titel=v.titel, url=v.url, uitgever=v.uitgever or "", jaar=v.jaar)
    return bron_van(bron) | {"toelichting": druktekst(v.toelichting or "")}


def _bouwstenen(fiches: Fichelezer) -> list[Gegevens]:
    eerste, *rest = (
        deel for b in fiches.collectie.bouwstenen for deel in bouwsteen_met_praktijken(fiches, b)
    )
    return [eerste | {"lijsten": [{"label": adres_} for adres_ in BIJ_EERSTE_BOUWSTEEN]}, *rest]


def bouwsteen_met_praktijken(fiches: Fichelezer, bouwsteen: Fiche[Bouwsteen]) -> list[Gegevens]:
    """Return the opener of a bouwsteen and its praktijken."""
    praktijken = fiches.collectie.praktijken_bij_bouwsteen(bouwsteen.id)
    return [fiches.bouwsteen(bouwsteen), *(fiches.praktijk(p) for p in praktijken)]
