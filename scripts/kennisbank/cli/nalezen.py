"""The command that tells reviewers of a proposal what to read, and which pages to look at; run by `nakijken.yml`."""

import argparse
import subprocess
import sys
from collections.abc import Callable

import yaml

from kennisbank.bijdragen.nalezen import ALS_ER_FOUTEN_ZIJN, als_leeslijst, gewijzigde_fiches, pagina_van
from kennisbank.controle.laden import laad
from kennisbank.meldingen.voorstel import gewijzigd

GOED, FOUT = 0, 1
SAMENVATTING, PAGINAS = "samenvatting", "paginas"
_ONBEKEND = "Niet te zien wat er veranderde: is dit een git-project, en bestaat die commit?"


def voeg_toe(
    opdracht: Callable[[str, str, Callable[[argparse.Namespace], int]], argparse.ArgumentParser],
) -> None:
    """Add the command; `opdracht(name, help, task)` makes its parser."""
    lezer = opdracht("nalezen", "toon wat na te lezen is aan nieuwe en gewijzigde fiches", nalezen)
    lezer.add_argument("sinds", metavar="COMMIT", help="wat sinds deze commit nieuw of anders is")
    lezer.add_argument(
        "--formaat",
        choices=(SAMENVATTING, PAGINAS),
        default=SAMENVATTING,
        help="samenvatting voor wie naleest; paginas: het adres van elke pagina, een per regel",
    )


def nalezen(keuze: argparse.Namespace) -> int:
    """Print what to read of the entries that are new or changed since a commit, or where they stand on the site."""
    try:
        paden, nieuw = (gewijzigd(keuze.wortel, keuze.sinds, wat) for wat in ("d", "A"))
    except (OSError, subprocess.CalledProcessError):
        print(_ONBEKEND, file=sys.stderr)
        return FOUT
    geladen = laad(keuze.wortel)
    c = geladen.collectie
    if c is None:
        print(ALS_ER_FOUTEN_ZIJN if keuze.formaat == SAMENVATTING else "", end="")
        return GOED
    fiches = gewijzigde_fiches(c, paden, nieuw)
    if keuze.formaat == PAGINAS:
        print("".join(f"{pagina_van(een.fiche, c)}\n" for een in fiches), end="")
        return GOED
    config = yaml.safe_load((keuze.wortel / "mkdocs.yml").read_text(encoding="utf-8"))
    print(als_leeslijst(fiches, c, geladen.meldingen, config["site_url"]), end="")
    return GOED
