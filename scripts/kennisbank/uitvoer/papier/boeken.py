"""Puts the parts of the handboek together, in reading order, as data for `boek.typ`."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, Final

from kennisbank.collectie.adressen import adres_van
from kennisbank.collectie.collectie import Collectie
from kennisbank.collectie.fiche import Fiche
from kennisbank.model.soorten import (
    BEGRIP,
    Bron,
    KaderBron,
    Voorbeeld,
)
from kennisbank.uitvoer.figuren import FIGUREN
from kennisbank.uitvoer.papier.bomen import Gegevens, Lezer, druktekst
from kennisbank.uitvoer.papier.fichedelen import Fichelezer, adres, bron_van, nummer_praktijken
from kennisbank.uitvoer.papier.kader import Kaderblad
from kennisbank.uitvoer.papier.registers import maak_registers
from kennisbank.uitvoer.papier.verhalen import Verdeling, verdeel
from kennisbank.uitvoer.site import Site


def maak_lezer(site: Site, binnen: Iterable[str], verdeling: Verdeling | None = None) -> Fichelezer:
    """Return a reader for one product in which the addresses `binnen` have a place, and verhalen as divided."""
    lezer = Lezer(site.collectie, site.instellingen.adres, frozenset(binnen))
    nummers = nummer_praktijken(site.collectie)
    return Fichelezer(site.collectie, lezer, nummers, verdeling=verdeling or Verdeling())


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
        "qr": fiches.qr,
        "beelden": list(fiches.lezer.beelden),
    }


def handboek(site: Site, kader: Sequence[Kaderblad]) -> Gegevens:
    """Return the whole collection as one book."""
    c = site.collectie
    groepen: tuple[tuple[Fiche[Any], ...], ...] = (
        c.clusters, c.kernprincipes, c.bouwstenen, c.functies, c.criteria, c.praktijken, c.netwerken, c.begrippen,
    )  # fmt: skip
    getoond = (*c.voorbeelden, *c.kort_verteld)
    binnen = {adres(f) for groep in (*groepen, getoond) for f in groep}
    fiches = maak_lezer(site, {*binnen, *(blad.adres for blad in kader), "matrix/", "begrippen/", "over/bronnen/",
                               *LIJSTEN, *BIJ_EERSTE_BOUWSTEEN}, verdeel(c))  # fmt: skip
    kader_delen = [*_bladen(fiches, kader), *_assen(fiches), _kernprincipes(fiches), _matrix(fiches)]
    delen = [
        {"soort": "kader", "delen": kader_delen},
        *_bouwstenen(fiches),
        *(fiches.praktijk(p) for p in c.praktijken),
    ]
    begrippen, (eerste, *andere) = _begrippen(fiches), verhalen(fiches)
    register = {"soort": "registers", "titel": "Register", "registers": maak_registers(fiches)}
    delen += [
        {"soort": "achteraan", "titel": "Opzoeken", "delen": [begrippen, register, _bronnen(c)]},
        eerste | {"label": "netwerken/", "inleiding": OVER_VERHALEN},
        *andere,
    ]
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


OVER_VERHALEN: Final = (
    "Per netwerk lees je wie het is en wat het vertelt. De pioniers schreven mee aan het referentiekader; "
    "andere netwerken kwamen er later bij."
)
# Sections that only lead to other pages of the site.
WEBSECTIES: Final = frozenset({"Lees ook", "De achtergrond, onderwerp per onderwerp"})


def _bladen(fiches: Fichelezer, kader: Sequence[Kaderblad]) -> list[Gegevens]:
    bladen = [
        {
            "titel": druktekst(blad.titel),
            "label": blad.adres,
            "secties": [
                {"kop": druktekst(s.kop), "boom": fiches.lezer.boom(s.knopen, blad.bestand)}
                for s in blad.secties
                if s.kop not in WEBSECTIES
            ],
            "figuur": _figuur_bij(blad.adres),
        }
        for blad in kader
    ]
    return [{"soort": "bladen", "titel": "Het kader", "delen": bladen}] if bladen else []


def _figuur_bij(adres_: str) -> Gegevens | None:
    figuur_ = FIGUREN.get(adres_)
    if figuur_ is None:
        return None
    delen = [{"naam": druktekst(naam), "uitleg": druktekst(uitleg)} for naam, uitleg in figuur_.delen]
    return {
        "vorm": figuur_.vorm,
        "alt": figuur_.alt,
        "bijschrift": druktekst(figuur_.bijschrift),
        "delen": delen,
        "teken": figuur_.teken,
    }


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
    """Return the sources of the framework as it lists them; those of verhalen and networks stand with these."""
    kader = [_kaderbron(bron) for bron in c.kaderbronnen]
    groepen = [{"kop": "Waarop het referentiekader steunt", "bronnen": kader}] if kader else []
    return {"soort": "bronnen", "titel": "Bronnen", "label": "over/bronnen/", "groepen": groepen}


def _kaderbron(fiche: Fiche[KaderBron]) -> Gegevens:
    v = fiche.velden
    bron = Bron.model_construct(titel=v.titel, url=v.url, uitgever=v.uitgever or "", jaar=v.jaar)
    return bron_van(bron) | {"toelichting": druktekst(v.toelichting or "")}


def _bouwstenen(fiches: Fichelezer) -> list[Gegevens]:
    eerste, *rest = (fiches.bouwsteen(b) for b in fiches.collectie.bouwstenen)
    kop = {"deel": "Bouwstenen", "lijsten": [{"label": adres_} for adres_ in BIJ_EERSTE_BOUWSTEEN]}
    return [eerste | kop, *rest]


def verhalen(fiches: Fichelezer) -> list[Gegevens]:
    """Return, province by province, every netwerk and every verhaal that stands in full nowhere else."""
    c = fiches.collectie
    bij = {v.id for v in fiches.verdeling.bij.values()}

    def verteld(van: Iterable[Fiche[Voorbeeld]]) -> Gegevens:
        alle = tuple(van)
        return {
            "elders": fiches.verwijzingen(v for v in alle if v.id in bij),
            "verhalen": [fiches.voorbeeld(v) for v in alle if v.id not in bij],
        }

    delen: dict[str, list[Gegevens]] = defaultdict(list)
    for netwerk in c.netwerken:
        van = (*c.voorbeelden_van(netwerk.id), *c.kort_verteld_van(netwerk.id))
        delen[c.waar(netwerk.velden).provincie].append(fiches.netwerk(netwerk) | verteld(van))
    los: dict[str, list[Fiche[Voorbeeld]]] = defaultdict(list)
    for verhaal in (*c.voorbeelden, *c.kort_verteld):
        if c.wie(verhaal).netwerk is None:
            los[c.wie(verhaal).waar.provincie].append(verhaal)
    for verhalen_ in los.values():
        verhalen_.sort(key=lambda v: (c.wie(v).waar.naam, c.wie(v).naam, v.naam))
    for provincie, van_anderen in los.items():
        delen[provincie].append({"soort": "andere", "titel": "Andere organisaties"} | verteld(van_anderen))
    return [
        {"soort": "verhalen", "titel": f"Verhalen: {provincie}", "delen": delen[provincie]}
        for provincie in sorted(delen)
    ]
