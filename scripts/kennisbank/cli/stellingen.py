"""The command that records the statements of the zelfscan."""

import argparse
import sys
from collections.abc import Callable

from kennisbank.controle.laden import laad
from kennisbank.controle.stellingen import vul_aan
from kennisbank.lezen.stellingen import STELLINGENBESTAND, naam, schrijf_stellingen
from kennisbank.meldingen.codes.stellingen import STELLING_GEWIJZIGD, STELLING_VERDWENEN
from kennisbank.meldingen.melding import fouten
from kennisbank.meldingen.tonen import als_tekst
from kennisbank.schijf.doelmap import kies_bron
from kennisbank.schijf.schrijven import schrijf_heel

_WAT_DIT_HERSTELT = {STELLING_GEWIJZIGD.naam, STELLING_VERDWENEN.naam}


def voeg_toe(
    opdracht: Callable[[str, str, Callable[[argparse.Namespace], int]], argparse.ArgumentParser],
) -> None:
    """Add the command; `opdracht(name, help, task)` makes its parser."""
    lezer = opdracht("stellingen", "toon wat er nieuw is in de zelfscan, en leg het vast", stellingen)
    lezer.add_argument("--ja", action="store_true", help="schrijf bij wat nieuw is; er gaat nooit iets weg")
    for naam_, help_ in (("--verwoord", "dezelfde vraag, beter gezegd"), ("--vervang", "een andere vraag")):
        lezer.add_argument(
            naam_,
            action="append",
            default=[],
            metavar="ID",
            help=f"de gewijzigde stelling van deze fiche is {help_}",
        )


def stellingen(keuze: argparse.Namespace) -> int:
    """Show which statements are not recorded yet; record them when asked. Returns the exit code."""
    geladen = laad(keuze.wortel)
    ander = [melding for melding in fouten(geladen.meldingen) if melding.code.naam not in _WAT_DIT_HERSTELT]
    c = geladen.voor_zelfscan
    if c is None or ander:
        print(als_tekst(ander), file=sys.stderr)
        print("Er wordt niets vastgelegd tot deze fouten hersteld zijn.", file=sys.stderr)
        return 1
    lijst = c.stellingen
    aanvulling = vul_aan(c, keuze.verwoord, keuze.vervang)
    nieuw = {s: wat for s, wat in aanvulling.lijst.stellingen.items() if s not in lijst.stellingen}
    reeksen = aanvulling.lijst.reeksen.keys() - lijst.reeksen.keys()
    print(f"{len(lijst.stellingen)} stellingen in {len(lijst.reeksen)} reeksen zijn vastgelegd.")
    print(
        "\n".join(
            [f"Nieuw: {len(nieuw)}", *(f"  {naam(s)} {wat.fiche}: {wat.tekst}" for s, wat in nieuw.items())]
        )
    )
    if aanvulling.open:
        print(
            "\n".join(
                [
                    "Gewijzigd. Zeg bij elk: --verwoord ID of --vervang ID",
                    *(f"  {id_}" for id_ in aanvulling.open),
                ]
            )
        )
        return 1
    if reeksen and keuze.ja:
        schrijf_heel(
            kies_bron(keuze.wortel / STELLINGENBESTAND, keuze.wortel),
            schrijf_stellingen(aanvulling.lijst).encode(),
        )
        print(f"Bijgeschreven in {STELLINGENBESTAND}: {len(nieuw)} stellingen en {len(reeksen)} reeksen.")
    elif reeksen:
        print("Leg ze vast met: kennisbank stellingen --ja")
    return 0
