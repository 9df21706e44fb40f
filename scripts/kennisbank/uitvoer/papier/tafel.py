"""The data of the sheets that a group fills in: the scan on paper, and the table sheet for the dots of all."""

from typing import Final

from kennisbank.collectie.fiche import Fiche
from kennisbank.model.soorten import Bouwsteen
from kennisbank.uitvoer.papier.boeken import maak_lezer
from kennisbank.uitvoer.papier.bomen import Gegevens, druktekst
from kennisbank.uitvoer.papier.stellingen import GEEN_GEZIN, SAMEN, ZELFSCAN, stellingblad
from kennisbank.uitvoer.site import Site

# So many statements of 16 points or more go on one sheet.
PER_VEL: Final = {"a2": 10, "a3": 5, "a4": 3}
SPELREGELS: Final = [
    "Iedereen zet per stelling één stip, allemaal tegelijk en zonder naam.",
    "Niemand moet zeggen welke stip van wie is. In een kleine groep kan men raden wie wat koos.",
    "Praat eerst over waar de stippen ver uiteen liggen, en begin bij de kleinste groep.",
    GEEN_GEZIN,
    "Kies één ding om aan te werken. De rest mag later.",
]


def zelfscan(site: Site, bouwsteen: Fiche[Bouwsteen] | None = None) -> Gegevens:
    """Return the scan on paper: the statements for each person, the counts of the group, and what it agrees on.

    That of one bouwsteen has no agreements: they stand in its meeting pack.
    """
    fiches = maak_lezer(site, ())
    lenzen = () if bouwsteen else site.collectie.kernprincipes
    return stellingblad(fiches, "Zelfscan op papier", bouwsteen) | {
        "soort": "zelfscan",
        "samen": fiches.op_het_web(SAMEN),
        "lenzen": [
            {"naam": druktekst(k.kort), "vraag": druktekst(k.velden.lens)} for k in lenzen if k.velden.lens
        ],
    }


def tafelblad(site: Site, formaat: str, bouwsteen: Fiche[Bouwsteen] | None = None) -> Gegevens:
    """Return the sheet on the table: the statements with room for dots, counts, signs and the choice."""
    fiches = maak_lezer(site, ())
    blad = stellingblad(fiches, "Tafelblad", bouwsteen)
    aantal = len(blad["stellingen"])
    vellen = -(-aantal // PER_VEL[formaat])
    return blad | fiches.met_code(fiches.op_het_web(ZELFSCAN)) | {
        "soort": "tafelblad",
        "per_vel": -(-aantal // vellen),
        "spelregels": SPELREGELS,
        "qr": fiches.qr,
    }  # fmt: skip
