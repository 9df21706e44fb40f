"""An argument parser that speaks Dutch; knows no command. Readable by Python 3.7, as the start scripts are."""

from __future__ import annotations

import argparse
import re
from typing import NoReturn

FOUTE_OPROEP = 2
# argparse's own sentences, as far as a person can meet them (Python 3.11 to 3.14), and ours.
_VERTAALD = (
    (r"the following arguments are required: (.*)", r"hier ontbreekt: \1"),
    (r"unrecognized arguments: (.*)", r"dit ken ik niet: \1"),
    (r"argument (\S+): expected one argument", r"achter \1 hoort een waarde"),
    (r"argument (\S+): expected at least one argument", r"achter \1 hoort minstens één waarde"),
    (r"argument (\S+): ignored explicit argument .*", r"bij \1 hoort geen waarde"),
    (
        r"argument (\S+): invalid choice: (.*?) \((?:maybe .*?, )?choose from (.*)\)",
        r"„\2” is geen keuze voor \1; kies uit: \3",
    ),
    (r"argument (\S+): invalid (\S+) value: (.*)", r"\3 past niet bij \1"),
    (r"argument (\S+): (.*)", r"bij \1: \2"),
)


_ADRES = re.compile(r"(?:\[([0-9A-Fa-f:.]+)\]|([^\s/:\[\]]+)):([0-9]{1,5})", re.ASCII)
HOOGSTE_POORT = 65535


def lees_adres(tekst: str) -> tuple[str, int]:
    """Return the host and the port of HOST:POORT or [IPV6]:POORT. Raises ArgumentTypeError, in Dutch."""
    delen = _ADRES.fullmatch(tekst)
    if delen and 0 < int(delen[3]) <= HOOGSTE_POORT:
        return delen[1] or delen[2], int(delen[3])
    raise argparse.ArgumentTypeError(
        f"„{tekst}” is geen adres; schrijf het zoals 127.0.0.1:8000 of [::1]:8000, met een poort van 1 tot {HOOGSTE_POORT}"
    )


class Opdrachtlezer(argparse.ArgumentParser):
    """A parser with Dutch help and messages; a wrong call ends with exit code 2."""

    def __init__(self, *, prog: str, description: str, **_overige: object) -> None:
        super().__init__(prog=prog, description=description, add_help=False, allow_abbrev=False)
        self._optionals.title = "opties"
        self._positionals.title = "wat erbij hoort"
        self.add_argument("-h", "--help", action="help", help="toon deze uitleg")

    def format_help(self) -> str:
        """Return the help text, with argparse's one English word replaced."""
        return super().format_help().replace("usage: ", "gebruik: ", 1)

    def error(self, message: str) -> NoReturn:
        """Say in Dutch what is wrong with the call, and end."""
        for engels, nederlands in _VERTAALD:
            message = re.sub(engels, nederlands, message)
        self.exit(
            FOUTE_OPROEP,
            f"Fout in de oproep: {message.replace(chr(39), '')}.\nWat kan, zie je met: {self.prog} --help\n",
        )
