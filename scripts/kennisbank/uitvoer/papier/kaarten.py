"""The data of the decks of cards: praktijken and kernprincipes, in the order of the framework."""

from dataclasses import dataclass

from kennisbank.lezen.markdown.boom import Knoop, wandel
from kennisbank.model.soorten import PRAKTIJK
from kennisbank.uitvoer.papier.boeken import maak_lezer
from kennisbank.uitvoer.papier.bomen import Gegevens, druktekst
from kennisbank.uitvoer.papier.fichedelen import Fichelezer
from kennisbank.uitvoer.site import Site

# The framework's own challenge, for a kernprincipe without a question of its own.
VRAAG_KERNPRINCIPE = "In welke bouwsteen zien we dit al in ons netwerk, en in welke nog niet?"


@dataclass(frozen=True, slots=True)
class Kaartvorm:
    """How cards stand on paper: four to a sheet or one a page, with or without bleed and crop marks."""

    een_per_blad: bool = False
    snijtekens: bool = False

    @property
    def achtervoegsel(self) -> str:
        """Return what the file name says about the form."""
        return ("-een-per-blad" if self.een_per_blad else "") + ("-snijtekens" if self.snijtekens else "")


def praktijkkaarten(site: Site, vorm: Kaartvorm, bouwsteen: str = "") -> Gegevens:
    """Return the deck of praktijken, of one bouwsteen or of all."""
    fiches = maak_lezer(site, ())
    kaarten = [
        fiches.met_code(fiches.kop(p))
        | {
            "nummer": fiches.nummers[p.id],
            "icoon": b.id,
            "cluster": "",
            "onder": druktekst(f"Bouwsteen {b.velden.nummer}: {b.kort}"),
            "vraag": _eerste_vraag(fiches, p.sectie(PRAKTIJK.secties[-1].kop), p.bestand),
        }
        for b in site.collectie.bouwstenen
        if bouwsteen in {"", b.id}
        for p in site.collectie.praktijken_bij_bouwsteen(b.id)
    ]
    return _dek("Praktijkkaarten", vorm, fiches, kaarten)


def kernprincipekaarten(site: Site, vorm: Kaartvorm) -> Gegevens:
    """Return the deck of kernprincipes."""
    fiches = maak_lezer(site, ())
    kaarten = [
        fiches.met_code(fiches.kop(k))
        | {
            "nummer": "",
            "cluster": k.velden.cluster,
            "onder": druktekst(site.collectie.op_id[k.velden.cluster].naam),
            "vraag": [{"s": "tekst", "t": druktekst(k.velden.lens or VRAAG_KERNPRINCIPE)}],
        }
        for k in site.collectie.kernprincipes
    ]
    return _dek("Kaarten van de kernprincipes", vorm, fiches, kaarten)


def _dek(titel: str, vorm: Kaartvorm, fiches: Fichelezer, kaarten: list[Gegevens]) -> Gegevens:
    return {
        "soort": "kaarten",
        "titel": titel,
        "kaarten": kaarten,
        "qr": fiches.qr,
        "een_per_blad": vorm.een_per_blad,
        "snijtekens": vorm.snijtekens,
    }


def _eerste_vraag(fiches: Fichelezer, knopen: tuple[Knoop, ...], bestand: str) -> list[Gegevens]:
    """Return the words of the first question: the first item of a list, else the first paragraph."""
    for soort in ("item", "alinea"):
        for knoop in wandel(knopen):
            if knoop.soort != soort:
                continue
            (deel,) = fiches.lezer.boom((knoop,), bestand)
            return list(deel["k"][0]["k"] if soort == "item" else deel["k"])
    return []
