"""The statements that a group holds against itself, as paper shows them: of all bouwstenen, or of the praktijken of one."""

from typing import Any, Final

from kennisbank.collectie.fiche import Fiche
from kennisbank.model.soorten import Bouwsteen
from kennisbank.uitvoer.papier.bomen import Gegevens
from kennisbank.uitvoer.papier.fichedelen import Fichelezer, stelling_van

# How a group answers: a sign that survives grey, and the words.
ANTWOORDEN: Final = (
    ("○", "nog niet"),
    ("◔", "hier en daar"),
    ("◑", "meestal"),
    ("●", "ja, ook als iemand wegvalt"),
    ("?", "weet ik niet"),
)
# What stands on everything that a group prints for this talk.
BELOFTE: Final = "Dit is een gesprek, geen meting: niet voor vergelijking, toezicht of subsidie."
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
        "belofte": BELOFTE,
        "antwoorden": [{"teken": teken, "woorden": woorden} for teken, woorden in ANTWOORDEN],
        "stellingen": stellingen(fiches, bouwsteen),
    }


def stellingen(fiches: Fichelezer, bouwsteen: Fiche[Bouwsteen] | None) -> list[Gegevens]:
    """Return the statements in the order of the framework: those of the bouwstenen, or of the praktijken of one."""
    c = fiches.collectie
    groep: tuple[Fiche[Any], ...] = c.praktijken_bij_bouwsteen(bouwsteen.id) if bouwsteen else c.bouwstenen
    return [fiches.merk(fiche) | stelling_van(fiche.velden) for fiche in groep if fiche.velden.stelling]
