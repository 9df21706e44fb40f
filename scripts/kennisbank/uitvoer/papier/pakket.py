"""The data of the meeting pack of a bouwsteen: what a trekker prints for one meeting, and nothing more."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from kennisbank.collectie.collectie import Collectie
from kennisbank.collectie.fiche import Fiche
from kennisbank.collectie.verhaal import onbekende_delen
from kennisbank.lezen.markdown.boom import platte_tekst, wandel
from kennisbank.model.soorten import PRAKTIJK, Bouwsteen, Praktijk, Voorbeeld
from kennisbank.uitvoer.papier.boeken import maak_lezer
from kennisbank.uitvoer.papier.bomen import Gegevens, druktekst
from kennisbank.uitvoer.papier.fichedelen import Fichelezer
from kennisbank.uitvoer.papier.stellingen import stellingblad
from kennisbank.uitvoer.site import Site

BLADZIJDEN: Final = 8
VERHALEN: Final = 3
# So few praktijken stand on one page with their statements; more than so many stand there without their kern.
SAMEN: Final = 2
MET_KERN: Final = 5
# So many statements with their signs stand on a page, and so many letters of a story with its questions.
STELLINGEN_PER_BLAD: Final = 5
TEKENS_VERHAAL: Final = 1500
LENZEN: Final = 3
VRAAG_BIJ_VERHAAL: Final = "Wat hieruit kan bij ons ook, en wat loopt bij ons anders?"


def pakket(site: Site, bouwsteen: Fiche[Bouwsteen]) -> Gegevens:
    """Return the pack of a bouwsteen that has praktijken: at most eight pages, an even number."""
    c = site.collectie
    fiches = maak_lezer(site, ())
    blad = stellingblad(fiches, "Vergaderpakket", bouwsteen)
    praktijken = c.praktijken_bij_bouwsteen(bouwsteen.id)
    samen = len(praktijken) <= SAMEN
    # Once: two for who leads and the worksheet. Per person: the statements, and the praktijken.
    vast = 3 + (not samen) + -(-len(blad["stellingen"]) // STELLINGEN_PER_BLAD)
    verhalen = kies_verhalen(c, praktijken, BLADZIJDEN - vast)
    return blad | {
        "soort": "pakket",
        "samen": samen,
        "praktijken": [
            fiches.merk(p)
            | {
                "kern": druktekst(p.velden.kern) if len(praktijken) <= MET_KERN else "",
                "stap": druktekst(p.velden.eerste_stap or ""),
            }
            for p in praktijken
        ],
        "verhalen": [_verhaal(fiches, v, praktijken) for v in verhalen],
        "lenzen": _lenzen(c, praktijken),
        "beelden": list(fiches.lezer.beelden),
    }


def kies_verhalen(
    c: Collectie, praktijken: Sequence[Fiche[Praktijk]], plaatsen: int
) -> tuple[Fiche[Voorbeeld], ...]:
    """Return the voorbeelden to read aloud: told whole, short enough for a page, at most three.

    First those that are foremost about these praktijken, each of another one and from others, newest first. So many
    that what is left of `plaatsen` is even: paper has two sides.
    """
    ids = [p.id for p in praktijken]
    heel = [
        v
        for v in c.voorbeelden_bij_alle(praktijken)
        if not onbekende_delen(v) and _lengte(v) <= TEKENS_VERHAAL
    ]
    heel.sort(key=lambda v: next(iter(v.velden.praktijken)) not in ids)
    gekozen: list[Fiche[Voorbeeld]] = []
    for v in heel:
        anders = all(c.wie(v).naam != c.wie(x).naam and _toont(v, ids) != _toont(x, ids) for x in gekozen)
        gekozen += [v] if anders else []
    for v in heel:
        gekozen += [v] if all(c.wie(v).naam != c.wie(x).naam for x in gekozen) else []
    aantal = min(VERHALEN, plaatsen, len(gekozen))
    return tuple(gekozen[: max(0, aantal - (plaatsen - aantal) % 2)])


def _lengte(voorbeeld: Fiche[Voorbeeld]) -> int:
    return sum(len(platte_tekst(sectie.knopen)) for sectie in voorbeeld.secties)


def _toont(voorbeeld: Fiche[Voorbeeld], ids: Sequence[str]) -> str:
    """Return the first praktijk among `ids` that a voorbeeld shows."""
    return next(id_ for id_ in voorbeeld.velden.praktijken if id_ in ids)


def _verhaal(
    fiches: Fichelezer, voorbeeld: Fiche[Voorbeeld], praktijken: Sequence[Fiche[Praktijk]]
) -> Gegevens:
    """Return a story in full, with two questions: one for each story, and one of the praktijk that it shows."""
    c = fiches.collectie
    praktijk: Fiche[Praktijk] = c.op_id[_toont(voorbeeld, [p.id for p in praktijken])]
    vraag = next(k for k in wandel(praktijk.sectie(PRAKTIJK.secties[-1].kop)) if k.soort == "alinea")
    return fiches.kop(voorbeeld) | {
        "netwerk": druktekst(c.wie(voorbeeld).naam),
        "periode": druktekst(voorbeeld.velden.periode),
        "secties": fiches.secties(voorbeeld),
        "toont": fiches.merk(praktijk),
        "vragen": [VRAAG_BIJ_VERHAAL, druktekst(platte_tekst((vraag,)))],
    }


def _lenzen(c: Collectie, praktijken: Sequence[Fiche[Praktijk]]) -> list[Gegevens]:
    """Return the questions of the kernprincipes that these praktijken make true most often."""
    keren = Counter(id_ for p in praktijken for id_ in p.velden.kernprincipes)
    met_vraag = [k for k in c.kernprincipes if k.velden.lens and keren[k.id]]
    vaakst = sorted(met_vraag, key=lambda k: -keren[k.id])[:LENZEN]
    return [{"naam": druktekst(k.kort), "vraag": druktekst(k.velden.lens or "")} for k in vaakst]
