"""How the start scripts behave on the command line: Dutch help, a child process, a clean end.

Standard library only, and readable by Python 3.7, so that an old Python gets a sentence and not a
traceback. Knows nothing of the environment or of the project.
"""

from __future__ import annotations

import argparse
import io
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import FrameType
from typing import NoReturn

AFGEBROKEN = 130
FOUTE_OPROEP = 2
GEDULD = 3
"""Seconds a child process gets to end by itself."""

ARGPARSE_IN_HET_NEDERLANDS = (
    ("unrecognized arguments:", "dit ken ik niet:"),
    ("the following arguments are required:", "hier ontbreekt nog:"),
    ("expected one argument", "hier hoort een waarde achter"),
    ("ignored explicit argument", "hier hoort geen waarde bij:"),
)


class Stopt(Exception):
    """What keeps a script from going on, as one Dutch sentence that says what to do."""


class Lezer(argparse.ArgumentParser):
    """An argument parser with Dutch help and messages; a wrong call ends with exit code 2."""

    def __init__(self, beschrijving: str) -> None:
        super().__init__(description=beschrijving, add_help=False, allow_abbrev=False)
        self.opties = self.add_argument_group("opties")
        self.opties.add_argument("-h", "--help", action="help", help="toon deze uitleg")

    def format_help(self) -> str:
        """Return the help text, with argparse's one English word replaced."""
        return super().format_help().replace("usage: ", "gebruik: ", 1)

    def error(self, message: str) -> NoReturn:
        """Say in Dutch what is wrong with the call, and end."""
        for engels, nederlands in ARGPARSE_IN_HET_NEDERLANDS:
            message = message.replace(engels, nederlands)
        self.exit(FOUTE_OPROEP, f"Fout: {message}. Wat kan, zie je met: {self.prog} --help\n")


class Verteller:
    """Prints what is being done, after the seconds since it was made."""

    def __init__(self) -> None:
        self._begin = time.monotonic()

    def __call__(self, tekst: str) -> None:
        """Print one line, at once, also when the output is a file."""
        print(f"[{seconden(time.monotonic() - self._begin)}] {tekst}", flush=True)


def seconden(duur: float) -> str:
    """Return a duration in seconds as Dutch text of a fixed width, such as `  3,2 s`."""
    return f"{duur:5.1f} s".replace(".", ",")


def voer_uit(opdracht: Sequence[str | Path], map_: Path, omgeving: Mapping[str, str]) -> int:
    """Run a command in folder `map_` to its end and return its exit code, as a shell would number it.

    Raises KeyboardInterrupt, with the code of the command, on Ctrl+C: after the command has ended too.
    """
    with subprocess.Popen([str(deel) for deel in opdracht], cwd=str(map_), env=dict(omgeving)) as proces:
        try:
            code = proces.wait()
        except KeyboardInterrupt:
            _laat_eindigen(proces)
            raise KeyboardInterrupt(proces.returncode) from None
    return code if code >= 0 else 128 - code


def _laat_eindigen(proces: subprocess.Popen[bytes]) -> None:
    # Ctrl+C in a terminal reaches the child too, and then it ends by itself; a signal to us alone does not.
    for dring_aan in (proces.terminate, proces.kill):
        try:
            proces.wait(timeout=GEDULD)
        except (subprocess.TimeoutExpired, KeyboardInterrupt):
            dring_aan()
        else:
            return


def sluit_netjes_af(taak: Callable[[], int]) -> int:
    """Run a script's task and return its exit code; `Stopt`, Ctrl+C or SIGTERM end it without traceback."""
    _verdraag_elke_uitvoer()
    vorige = signal.signal(signal.SIGTERM, _onderbreek)
    try:
        return taak()
    except Stopt as reden:
        print(f"\n{reden}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nAfgebroken.", file=sys.stderr)
        return AFGEBROKEN
    finally:
        signal.signal(signal.SIGTERM, vorige)


def _onderbreek(_nummer: int, _frame: FrameType | None) -> NoReturn:
    raise KeyboardInterrupt


def _verdraag_elke_uitvoer() -> None:
    # An output that cannot show every character (a Windows pipe, say) gets a "?" for it.
    for stroom in (sys.stdout, sys.stderr):
        if isinstance(stroom, io.TextIOWrapper):
            stroom.reconfigure(errors="replace")
