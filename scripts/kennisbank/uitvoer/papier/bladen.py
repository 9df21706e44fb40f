"""The data of the loose sheets: summary of the framework, kijkwijzer."""

from collections.abc import Sequence
from typing import Final

from kennisbank.collectie.fiche import Fiche
from kennisbank.model.soorten import Praktijk
from kennisbank.uitvoer.papier.boeken import figuur, maak_lezer
from kennisbank.uitvoer.papier.bomen import Gegevens, druktekst
from kennisbank.uitvoer.papier.fichedelen import stelling_van
from kennisbank.uitvoer.site import Site


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


# What a visitor can always ask, for a praktijk without questions of its own.
VRAGEN_BIJ_BEZOEK: Final = [
    "Hoe doen jullie dit? Vertel over de laatste keer.",
    "Wat ging eerst mis, en wat hielp toen?",
]


def kijkwijzer(site: Site, praktijken: Sequence[Fiche[Praktijk]] = (), titel: str = "Kijkwijzer") -> Gegevens:
    """Return the guide for a visit to another network: of these praktijken, or of all, by bouwsteen."""
    c = site.collectie
    fiches = maak_lezer(site, ())
    gekozen = {p.id for p in praktijken or c.praktijken}
    delen = [
        fiches.kop(b)
        | {
            "nummer": str(b.velden.nummer),
            "praktijken": [
                fiches.merk(p)
                | {
                    "te_zien": stelling_van(p.velden)["te_zien"],
                    "vragen": [druktekst(vraag) for vraag in p.velden.bij_bezoek] or VRAGEN_BIJ_BEZOEK,
                }
                for p in c.praktijken_bij_bouwsteen(b.id)
                if p.id in gekozen
            ],
        }
        for b in c.bouwstenen
    ]
    return {"soort": "kijkwijzer", "titel": titel, "delen": [deel for deel in delen if deel["praktijken"]]}
