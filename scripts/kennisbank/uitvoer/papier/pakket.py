"""The data of the meeting pack of a bouwsteen: what a trekker prints for one meeting, and nothing more."""

from collections.abc import Sequence
from math import ceil
from typing import Final

from kennisbank.collectie.fiche import Fiche
from kennisbank.collectie.verhaal import onbekende_delen
from kennisbank.lezen.markdown.boom import platte_tekst, wandel
from kennisbank.model.soorten import PRAKTIJK, WERKVORM, Bouwsteen, Praktijk, Voorbeeld
from kennisbank.uitvoer.bijeenkomst.draaiboek import Deel, Draaiboek, drietallen, leg_klaar, maak_draaiboek
from kennisbank.uitvoer.papier.boeken import maak_lezer
from kennisbank.uitvoer.papier.bomen import Gegevens, druktekst
from kennisbank.uitvoer.papier.fichedelen import Fichelezer
from kennisbank.uitvoer.papier.stellingen import stellingblad
from kennisbank.uitvoer.site import Site

BLADZIJDEN: Final = 8
# So few praktijken stand on one page with their statements; more than so many stand there without their kern.
SAMEN: Final = 2
MET_KERN: Final = 5
# So many statements with their signs stand on a page, and so many lines of a story with its questions.
STELLINGEN_PER_BLAD: Final = 5
REGELS_VERHAAL: Final = 36
TEKENS_OP_REGEL: Final = 78
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
    draaiboek = maak_draaiboek(c, bouwsteen)
    verhalen = _passend(draaiboek, BLADZIJDEN - vast)
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
        "verhalen": sorted(
            (_verhaal(fiches, v, praktijken) for v in verhalen), key=lambda v: str(v["toont"]["nummer"])
        ),
        "draaiboek": _draaiboek(draaiboek, len(verhalen)),
        "werkvormen": fiches.op_het_web(WERKVORM.bladzijde),
        "lenzen": [
            {"naam": druktekst(k.kort), "vraag": druktekst(k.velden.lens or "")} for k in draaiboek.lensvragen
        ],
        "beelden": list(fiches.lezer.beelden),
    }


def _passend(draaiboek: Draaiboek, plaatsen: int) -> tuple[Fiche[Voorbeeld], ...]:
    """Return the stories of a draaiboek that fit on a page, as many as leave an even number of `plaatsen`."""
    passend = [v for v in draaiboek.verhalen if _regels(v) <= REGELS_VERHAAL]
    aantal = min(plaatsen, len(passend))
    return tuple(passend[: max(0, aantal - (plaatsen - aantal) % 2)])


def _regels(voorbeeld: Fiche[Voorbeeld]) -> float:
    """Return about how many lines a story takes on its page, headings and the white above them included."""
    delen = [s for s in voorbeeld.secties if s.kop not in onbekende_delen(voorbeeld)]
    alineas = [regel for s in delen for regel in platte_tekst(s.knopen).split("\n")]
    return 2.2 * len(delen) + sum(0.4 + ceil(len(regel) / TEKENS_OP_REGEL) for regel in alineas)


def _verhaal(
    fiches: Fichelezer, voorbeeld: Fiche[Voorbeeld], praktijken: Sequence[Fiche[Praktijk]]
) -> Gegevens:
    """Return what a story tells, with two questions: one for each story, and one of the praktijk that it shows."""
    c = fiches.collectie
    getoond = voorbeeld.velden.praktijken
    praktijk = next((p for p in praktijken if p.id in getoond), c.op_id[next(iter(getoond))])
    vragen = praktijk.sectie(PRAKTIJK.secties[-1].kop)
    eerste = next((k for k in wandel(vragen) if k.soort == "alinea"), None)
    onbekend = onbekende_delen(voorbeeld)
    return fiches.kop(voorbeeld) | {
        "netwerk": druktekst(c.wie(voorbeeld).naam),
        "periode": druktekst(voorbeeld.velden.periode),
        "secties": [s for s in fiches.secties(voorbeeld) if s["kop"] not in onbekend],
        "toont": fiches.merk(praktijk),
        "vragen": [VRAAG_BIJ_VERHAAL, *([druktekst(platte_tekst((eerste,)))] if eerste else [])],
    }


def _draaiboek(d: Draaiboek, verhalen: int) -> Gegevens:
    """Return the draaiboek as it is printed; `verhalen` are so many as the pack holds."""
    groepjes = drietallen(d.mensen)
    return {
        "minuten": d.minuten,
        "mensen": d.mensen,
        "delen": [_deel(deel) for deel in d.delen],
        "rollen": [{"naam": rol.naam, "wat": rol.wat} for rol in d.rollen],
        "klaar": list(leg_klaar(d)),
        "valt_weg": [*(zin for _, zin in d.valt_weg), d.blijft],
        "uitnodiging": list(d.uitnodiging),
        "verslag": list(d.verslag),
        "terugkijken": _deel(d.terugkijken),
        "keer_verhaal": [(groepjes + verhalen - 1 - plaats) // verhalen for plaats in range(verhalen)],
    }


def _deel(deel: Deel) -> Gegevens:
    return {
        "titel": deel.titel,
        "van": deel.begin,
        "tot": deel.begin + deel.minuten,
        "minuten": deel.minuten,
        "wat": deel.wat,
        "rollen": list(deel.rollen),
        "zeg": list(deel.zeg),
        "klaar": list(deel.klaar),
        "werkvorm": druktekst(deel.werkvormen[0].naam) if deel.werkvormen else "",
    }
