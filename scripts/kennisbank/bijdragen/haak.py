"""Installs the check that runs before every commit on this machine; never touches a hook of someone else."""

import subprocess
import sys
from pathlib import Path
from typing import Final

MERK: Final = "# kennisbank: controleert de fiches voor elke commit"
INHOUD: Final = """#!/bin/sh
{merk}
# Verwijderen: rm "{pad}". Eén keer overslaan: git commit --no-verify
git diff --cached --quiet -- praktijken && exit 0
exec "{python}" -m kennisbank controleer
"""


class HaakNietGezet(Exception):
    """The hook could not be put in place; the text says why and what to do."""


def zet_haak(wortel: Path) -> Path:
    """Write the hook of the repository at `wortel` and return its path. Raises `HaakNietGezet`."""
    try:
        uit = subprocess.run(
            ["git", "rev-parse", "--git-path", "hooks"],  # noqa: S607 (looked up on the PATH, as a person would)
            cwd=wortel,
            capture_output=True,
            text=True,
            check=True,
        )
    except (OSError, subprocess.CalledProcessError) as fout:
        raise HaakNietGezet("Dit is geen map van git, of git staat niet op deze computer.") from fout
    pad = (wortel / uit.stdout.strip()).resolve() / "pre-commit"
    if pad.exists() and MERK not in pad.read_text(encoding="utf-8", errors="replace"):
        raise HaakNietGezet(
            f"Er staat al een haak in {pad}. Voeg er zelf deze regel aan toe: kennisbank controleer"
        )
    pad.parent.mkdir(parents=True, exist_ok=True)
    pad.write_text(
        INHOUD.format(merk=MERK, pad=pad, python=Path(sys.executable).as_posix()),
        encoding="utf-8",
        newline="\n",
    )
    pad.chmod(0o755)
    return pad
