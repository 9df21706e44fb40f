"""Start the knowledge base: set up `.venv`, then serve the site with live reload, or build it once.

Needs nothing but Python; does not know what serving or building takes (see `kennisbank`).
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence

from kennisbank.cli.opdrachtlezer import lees_adres
from omgeving import VEREISTEN, WORTEL, maak_klaar, variabelen
from opdrachtregel import Lezer, Verteller, sluit_netjes_af, voer_uit

ADRES = "127.0.0.1:8000"

UITLEG = """Toon de kennisbank op deze computer. De eerste keer haalt dit op wat nodig is. Wat je daarna
bewaart in praktijken/ of docs/, zie je meteen in de browser. Wat op papier komt, wordt intussen
gemaakt; in grote letters maak je het met „kennisbank handboek --groot”. Stoppen doe je met Ctrl+C."""


def adres(tekst: str) -> str:
    """Return `tekst` when it is an address; else raise the Dutch message that argparse shows."""
    lees_adres(tekst)
    return tekst


def lezer() -> Lezer:
    """Return the parser of this script's command line."""
    deze = Lezer(UITLEG)
    deze.opties.add_argument("--bouw", action="store_true", help="bouw de site in de map site/ en stop")
    deze.opties.add_argument(
        "--adres",
        type=adres,
        default=ADRES,
        metavar="HOST:POORT",
        help=f"waar je de site bekijkt (anders {ADRES})",
    )
    return deze


def start(keuze: argparse.Namespace) -> int:
    """Set up, then serve or build; return the exit code. Stopping the server is no error."""
    python = maak_klaar(WORTEL, VEREISTEN, Verteller())
    opdracht = ("bouw",) if keuze.bouw else ("dien", "--met-handboek", "--adres", keuze.adres)
    try:
        return voer_uit((python, "-m", "kennisbank", *opdracht), WORTEL, variabelen(os.environ))
    except KeyboardInterrupt as einde:
        if einde.args != (0,):
            raise
        print("\nGestopt.")
        return 0


def hoofd(argumenten: Sequence[str] | None = None) -> int:
    """Run the script with these arguments (default: those of the process); return the exit code."""
    keuze = lezer().parse_args(argumenten)
    return sluit_netjes_af(lambda: start(keuze))


if __name__ == "__main__":
    raise SystemExit(hoofd())
