"""The statements that a group holds against itself, as paper shows them: of all bouwstenen, or of the praktijken of one."""

from typing import Final

from kennisbank.collectie.fiche import Fiche
from kennisbank.collectie.zelfscan import GEHEEL, te_vragen
from kennisbank.model.soorten import Bouwsteen
from kennisbank.uitvoer.bijeenkomst.zinnen import ANTWOORDEN, GEEN_METING
from kennisbank.uitvoer.papier.bomen import Gegevens
from kennisbank.uitvoer.papier.fichedelen import Fichelezer, stelling_van

ZELFSCAN: Final = "aan-de-slag/zelfscan/"
SAMEN: Final = "aan-de-slag/samen/"
INVULLEN: Final = "Zet bij elke stelling één kruisje. Denk aan wat jullie nu al doen, niet aan plannen."
# What people should know before they write: of each other, of a code, of a family, of what is kept.
RADEN: Final = "In een kleine groep kan men raden wie wat koos. Toon alleen wat je wilt tonen."
WIE_LEEST: Final = "Wie je code heeft, kan je antwoorden lezen."
GEEN_GEZIN: Final = "Schrijf nooit over één gezin of kind, ook niet zonder naam."
WIE_VERZAMELT: Final = "Jouw organisatie verzamelt en is verantwoordelijk: zeg waarvoor, en wis daarna."


def stellingblad(fiches: Fichelezer, titel: str, bouwsteen: Fiche[Bouwsteen] | None) -> Gegevens:
    """Return what every sheet with statements begins with: its title, the statements as the zelfscan asks them, how to answer."""
    van: Gegevens = {"titel": titel}
    if bouwsteen:
        van = fiches.kop(bouwsteen) | {
            "titel": f"{titel}: {bouwsteen.kort}",
            "nummer": str(bouwsteen.velden.nummer),
        }
    deel = bouwsteen.id if bouwsteen else GEHEEL
    return van | {
        "belofte": GEEN_METING,
        "invullen": f"{INVULLEN} {RADEN}",
        "wie_leest": WIE_LEEST,
        "geen_gezin": GEEN_GEZIN,
        "wie_verzamelt": WIE_VERZAMELT,
        "reeks": fiches.collectie.stellingen.laatste(deel) or "",
        "antwoorden": [{"teken": teken, "woorden": woorden} for teken, woorden in ANTWOORDEN],
        "stellingen": [
            fiches.merk(fiche) | stelling_van(fiche.velden)
            for fiche in te_vragen(fiches.collectie).get(deel, ())
        ],
    }
