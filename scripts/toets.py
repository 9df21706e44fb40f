"""Run everything that guards the project: set up `.venv`, take every step, end with a summary.

Needs nothing but Python. A step that fails does not stop the next ones. Owns the list of steps and
their order; what a step checks is set in `pyproject.toml` and in the tools.
"""

from __future__ import annotations

import argparse
import os
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import browser
from omgeving import VEREISTEN_TOETS, WORTEL, maak_klaar, variabelen
from opdrachtregel import Lezer, Stopt, Verteller, seconden, sluit_netjes_af, voer_uit

CODE = ("scripts", "tests")
MEESTE_WERKERS = 4
DEKKING = ("--cov", "--cov-report=term:skip-covered")  # of what: pyproject.toml

UITLEG = """Toets het hele project: opmaak, regels en types van de code, de toetsen (ook in een echte
browser), de inhoud van praktijken/ en het bouwen van de site. Elke stap loopt, ook als een vorige mislukt."""


@dataclass(frozen=True)
class Werk:
    """What a step works with.

    `omgeving` holds the variables for the programs it runs; the browser step adds one to them. `dekking` asks what
    part of the code the tests touch.
    """

    python: Path
    omgeving: dict[str, str]
    snel: bool
    dekking: bool
    vertel: Callable[[str], None]

    def module(self, *opdracht: str) -> bool:
        """Run `python -m …` in the project and tell whether it went well."""
        return voer_uit((self.python, "-m", *opdracht), WORTEL, self.omgeving) == 0


@dataclass(frozen=True)
class Stap:
    """One named step. `doe` tells whether it went well; `ook_snel` is False for what `--snel` skips."""

    naam: str
    uitleg: str
    doe: Callable[[Werk], bool]
    ook_snel: bool = True


@dataclass(frozen=True)
class Uitslag:
    """How a step went, and how many seconds it took."""

    naam: str
    goed: bool
    duur: float


def opmaak(werk: Werk) -> bool:
    """Check the layout of the code; `ruff format` mends it."""
    return werk.module("ruff", "format", "--check", *CODE)


def regels(werk: Werk) -> bool:
    """Check the code against the rules in pyproject.toml."""
    return werk.module("ruff", "check", *CODE)


def types(werk: Werk) -> bool:
    """Check the types."""
    return werk.module("mypy", "--strict", *CODE)


def zoek_browser(werk: Werk) -> bool:
    """Find a browser, or install one, and tell the steps after this where it is."""
    pad = browser.vind(werk.python, werk.omgeving, werk.vertel)
    werk.omgeving[browser.VARIABELE] = str(pad)
    werk.vertel(f"Browser: {pad}")
    return True


def toetsen(werk: Werk) -> bool:
    """Run the tests; those in a browser only when there is one, as its own step fails already."""
    keuze = "not browser and not zwaar" if werk.snel else "not browser"
    zonder = werk.snel or browser.VARIABELE not in werk.omgeving
    werkers = str(min(MEESTE_WERKERS, os.cpu_count() or 1))
    # A file goes to one worker, so that what its tests share is made once.
    verdeling = ("-n", werkers, "--dist", "loadfile")
    dekking = DEKKING if werk.dekking else ()
    return werk.module("pytest", "-q", *verdeling, *dekking, *(("-m", keuze) if zonder else ()))


def inhoud(werk: Werk) -> bool:
    """Check the entries under praktijken/."""
    return werk.module("kennisbank", "controleer")


def bouw(werk: Werk) -> bool:
    """Build the site; a warning fails the build."""
    return werk.module("kennisbank", "bouw")


STAPPEN = (
    Stap("opmaak", "de opmaak van de code (herstel met: ruff format scripts tests)", opmaak),
    Stap("regels", "de regels voor de code", regels),
    Stap("types", "de types in de code", types),
    Stap("browser", "een browser zoeken voor de toetsen", zoek_browser, ook_snel=False),
    Stap("toetsen", "de toetsen", toetsen),
    Stap("inhoud", "de inhoud van praktijken/", inhoud),
    Stap("bouw", "de site streng bouwen", bouw, ook_snel=False),
)


def stapnaam(tekst: str) -> str:
    """Return `tekst` when it names a step; else raise the Dutch message that argparse shows."""
    namen = [stap.naam for stap in STAPPEN]
    if tekst in namen:
        return tekst
    raise argparse.ArgumentTypeError(f"'{tekst}' is geen stap; kies uit {', '.join(namen)}")


def lezer() -> Lezer:
    """Return the parser of this script's command line."""
    deze = Lezer(UITLEG)
    namen = ", ".join(stap.naam for stap in STAPPEN)
    deze.opties.add_argument(
        "--snel", action="store_true", help="zonder browser, zonder bouwen en zonder wat lang duurt"
    )
    deze.opties.add_argument(
        "--dekking",
        action="store_true",
        help="meet en toon ook welke delen van de code de toetsen raken (duurt bijna dubbel zo lang)",
    )
    deze.opties.add_argument("--alleen", type=stapnaam, metavar="STAP", help=f"alleen deze stap: {namen}")
    return deze


def kies(snel: bool, alleen: str | None) -> tuple[Stap, ...]:
    """Return the steps to take, in order; the tests need the browser step too."""
    gewenst = {alleen, "browser"} if alleen == "toetsen" else {alleen}
    return tuple(
        stap
        for stap in STAPPEN
        if (alleen is None or stap.naam in gewenst) and (stap.ook_snel or not snel or stap.naam == alleen)
    )


def zet(stap: Stap, werk: Werk) -> Uitslag:
    """Take one step; a reason not to go on is printed and makes it fail."""
    print(f"\n== {stap.naam}: {stap.uitleg}", flush=True)
    begin = time.monotonic()
    try:
        goed = stap.doe(werk)
    except Stopt as reden:
        print(reden, flush=True)
        goed = False
    return Uitslag(stap.naam, goed, time.monotonic() - begin)


def samenvatting(uitslagen: Sequence[Uitslag]) -> str:
    """Return the table of all steps, and the verdict."""
    rijen = [f"  {u.naam:<10} {'in orde' if u.goed else 'MISLUKT':<9}{seconden(u.duur)}" for u in uitslagen]
    mislukt = [uitslag.naam for uitslag in uitslagen if not uitslag.goed]
    oordeel = f"Mislukt: {', '.join(mislukt)}." if mislukt else "Alles is in orde."
    return "\n".join(("", "== samenvatting", *rijen, oordeel))


def toets(keuze: argparse.Namespace) -> int:
    """Set up, take the chosen steps, print the summary; return 1 if any step failed."""
    vertel = Verteller()
    python = maak_klaar(WORTEL, VEREISTEN_TOETS, vertel)
    werk = Werk(python, variabelen(os.environ), keuze.snel, keuze.dekking, vertel)
    uitslagen = [zet(stap, werk) for stap in kies(keuze.snel, keuze.alleen)]
    print(samenvatting(uitslagen), flush=True)
    return 0 if all(uitslag.goed for uitslag in uitslagen) else 1


def hoofd(argumenten: Sequence[str] | None = None) -> int:
    """Run the script with these arguments (default: those of the process); return the exit code."""
    keuze = lezer().parse_args(argumenten)
    return sluit_netjes_af(lambda: toets(keuze))


if __name__ == "__main__":
    raise SystemExit(hoofd())
