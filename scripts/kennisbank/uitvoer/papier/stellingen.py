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


def stellingblad(fiches: Fichelezer, titel: str, bouwsteen: Fiche[Bouwsteen] | None) -> Gegevens:
    """Return what every sheet with statements begins with: its title, the statements and how they are answered."""
    van: Gegevens = {"titel": titel}
    if bouwsteen:
        van = fiches.kop(bouwsteen) | {
            "titel": f"{titel}: {bouwsteen.kort}",
            "nummer": str(bouwsteen.velden.nummer),
        }
    return van | {
        "belofte": GEEN_METING,
        "antwoorden": [{"teken": teken, "woorden": woorden} for teken, woorden in ANTWOORDEN],
        "stellingen": stellingen(fiches, bouwsteen),
    }


def stellingen(fiches: Fichelezer, bouwsteen: Fiche[Bouwsteen] | None) -> list[Gegevens]:
    """Return the statements as the zelfscan asks them: of the whole, or of one bouwsteen."""
    groep = te_vragen(fiches.collectie).get(bouwsteen.id if bouwsteen else GEHEEL, ())
    return [fiches.merk(fiche) | stelling_van(fiche.velden) for fiche in groep]
