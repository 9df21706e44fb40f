"""The data of the loose sheets: poster of the matrix, summary of the framework, kijkwijzer."""

from kennisbank.model.soorten import PRAKTIJK
from kennisbank.uitvoer.papier.boeken import figuur, maak_lezer, matrix
from kennisbank.uitvoer.papier.bomen import Gegevens
from kennisbank.uitvoer.site import Site


def poster(site: Site) -> Gegevens:
    """Return the matrix of kernprincipes and bouwstenen with the praktijken in each cell."""
    fiches = maak_lezer(site, ())
    clusters = [{"id": cl.id, "naam": cl.naam} for cl in site.collectie.clusters]
    gegevens: Gegevens = {
        "soort": "poster",
        "titel": "Matrix van kernprincipes en bouwstenen",
        "clusters": clusters,
    }
    return gegevens | matrix(fiches) | fiches.met_code(fiches.op_het_web("matrix/")) | {"qr": fiches.qr}


def samenvatting(site: Site) -> Gegevens:
    """Return the framework on one page."""
    c = site.collectie
    fiches = maak_lezer(site, ())
    clusters = [
        fiches.kop(cl)
        | {"kernprincipes": [fiches.kop(k) for k in c.kernprincipes if k.velden.cluster == cl.id]}
        for cl in c.clusters
    ]
    bouwstenen = [fiches.kop(b) | {"nummer": str(b.velden.nummer)} for b in c.bouwstenen]
    gegevens: Gegevens = {"soort": "samenvatting", "titel": "Het kader op één blad", "figuur": figuur(c)}
    return gegevens | {
        "clusters": clusters,
        "bouwstenen": bouwstenen,
        "functies": [f.kort for f in c.functies],
        "criteria": [x.naam.lower() for x in c.criteria],
        "aantal": len(c.praktijken),
        **fiches.met_code(fiches.op_het_web("")),
        "qr": fiches.qr,
    }


def kijkwijzer(site: Site, bouwsteen: str = "") -> Gegevens:
    """Return the guide for a visit to another network: of the whole framework or of one bouwsteen."""
    c = site.collectie
    fiches = maak_lezer(site, ())
    vragen = PRAKTIJK.secties[-1].kop
    delen = [
        fiches.kop(b)
        | {
            "nummer": str(b.velden.nummer),
            "praktijken": [
                fiches.merk(p)
                | {"kern": p.velden.kern, "vragen": fiches.lezer.boom(p.sectie(vragen), p.bestand)}
                for p in c.praktijken_bij_bouwsteen(b.id)
            ],
        }
        for b in c.bouwstenen
        if bouwsteen in {"", b.id}
    ]
    titel = f"Kijkwijzer: {delen[0]['kort']}" if bouwsteen else "Kijkwijzer"
    return {
        "soort": "kijkwijzer",
        "titel": titel,
        "delen": delen,
        "beelden": list(fiches.lezer.beelden),
        "qr": {},
    }
