"""Reads from git when each file was added and last changed; knows nothing of entries."""

import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

_SCHEIDING = "\x1e"


@dataclass(frozen=True, slots=True)
class Datums:
    """The dates (ISO, `2026-11-23`) on which a file was first and last committed."""

    eerst: str
    laatst: str


def lees_geschiedenis(wortel: Path) -> Mapping[str, Datums]:
    """Return the dates per path relative to `wortel`. Empty without git, or outside a checkout."""
    opdracht = [
        "git",
        "-C",
        str(wortel),
        "log",
        "--no-renames",
        f"--format={_SCHEIDING}%cs",
        "--name-only",
        "--relative",
        "-z",
        "--",
        "praktijken",
        "docs",
    ]
    try:
        klaar = subprocess.run(opdracht, capture_output=True, check=True, timeout=60)
    except (OSError, subprocess.SubprocessError):
        return {}
    return _ontleed(klaar.stdout.decode("utf-8", "replace"))


def _ontleed(uitvoer: str) -> dict[str, Datums]:
    """Walk the commits from new to old: the first date seen of a file is its last, and the other way round."""
    datums: dict[str, Datums] = {}
    for deel in uitvoer.split(_SCHEIDING)[1:]:
        datum, _, namen = deel.partition("\n")
        datum = datum.strip("\x00\n ")
        for naam in filter(None, (naam.strip("\n") for naam in namen.split("\x00"))):
            laatst = datums[naam].laatst if naam in datums else datum
            datums[naam] = Datums(datum, laatst)
    return datums
