"""The command that makes a concept of a questionnaire on GitHub; run by the workflow `voorstel.yml`."""

import argparse
import os
import sys
from collections.abc import Callable
from pathlib import Path

from kennisbank.bijdragen.issue import GeenIssue, antwoord, lees_issue, voer_issue_in, voorstel
from kennisbank.bijdragen.oordeel import Omgeving
from kennisbank.cli.bijdragen import namen_per_soort
from kennisbank.lezen.bestandstekst import reden_van
from kennisbank.model.soorten import OOK, VOORBEELD
from kennisbank.schijf.doelmap import kies_bron
from kennisbank.schijf.schrijven import schrijf_heel, schrijf_nieuw

GOED, FOUT = 0, 1
GEBEURTENIS = "GITHUB_EVENT_PATH"


def voeg_toe(
    opdracht: Callable[[str, str, Callable[[argparse.Namespace], int]], argparse.ArgumentParser],
) -> None:
    """Add the command; `opdracht(name, help, task)` makes its parser."""
    lezer = opdracht("vragenlijst", "maak een concept van een vragenlijst op GitHub", vragenlijst)
    lezer.add_argument(
        "--gebeurtenis", type=Path, metavar="BESTAND", help=f"het bestand van GitHub (anders: ${GEBEURTENIS})"
    )
    lezer.add_argument(
        "--uit", type=Path, required=True, metavar="MAP", help="waar antwoord en voorstel komen"
    )


def vragenlijst(keuze: argparse.Namespace) -> int:
    """Write the concept, the answer and the text of the proposal; print the numbers for the next steps.

    `vraag` is the number of the issue; `nummer` the same, when there is a concept.
    """
    pad = keuze.gebeurtenis or Path(os.environ.get(GEBEURTENIS, ""))
    try:
        issue = lees_issue(pad.read_bytes())
    except (OSError, GeenIssue) as fout:
        reden = str(fout) if isinstance(fout, GeenIssue) else f"Niet te lezen: {reden_van(fout)}."
        print(reden, file=sys.stderr)
        return FOUT
    for soort in (VOORBEELD, OOK):
        kies_bron(keuze.wortel / "praktijken" / soort.pad, keuze.wortel)
    ids = namen_per_soort(keuze.wortel)
    uit = voer_issue_in(issue, Omgeving(keuze.wortel), ids)
    klaar = uit.pad is not None and schrijf_nieuw(keuze.wortel / uit.pad, uit.tekst.encode())
    keuze.uit.mkdir(parents=True, exist_ok=True)
    schrijf_heel(keuze.uit / "antwoord.md", antwoord(uit, ids).encode())
    if klaar:
        schrijf_heel(keuze.uit / "voorstel.md", voorstel(issue, uit).encode())
    print(f"vraag={issue.nummer}" + (f"\nnummer={issue.nummer}" if klaar else ""))
    return GOED
