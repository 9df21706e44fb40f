"""Installs the check that runs before every commit on this machine; never touches a hook of someone else."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Final

from kennisbank.schijf.doelmap import Geweigerd
from kennisbank.schijf.schrijven import schrijf_heel

INHOUD: Final = """#!/bin/sh
# kennisbank: controleert de fiches voor elke commit
# Verwijderen: rm "{pad}". Eén keer overslaan: git commit --no-verify
git diff --cached --quiet -- praktijken && exit 0
exec "{python}" -m kennisbank controleer
"""
_EIGEN: Final = re.compile(re.escape(INHOUD).replace(r"\{pad\}", '[^"\n]*').replace(r"\{python\}", '[^"\n]*'))


class HaakNietGezet(Exception):
    """The hook could not be put in place; the text says why and what to do."""


def zet_haak(wortel: Path) -> Path:
    """Write the hook of the repository at `wortel` and return its path.

    Raises `HaakNietGezet`, and `Geweigerd` when the place of the hook is not the project's own.
    """
    opslag, haken = _vraag_git(wortel, "--git-common-dir"), _vraag_git(wortel, "--git-path", "hooks")
    if haken != opslag / "hooks":
        raise Geweigerd(
            f"Voeg zelf de regel „kennisbank controleer” toe: je haken van git staan in {haken}, niet in dit project."
        )
    pad = haken / "pre-commit"
    if os.path.lexists(pad) and not _is_eigen(pad):
        raise Geweigerd(
            f"Er staat al een haak in {pad}: voeg er zelf de regel „kennisbank controleer” aan toe."
        )
    haken.mkdir(exist_ok=True)
    inhoud = INHOUD.format(pad=pad, python=Path(sys.executable).as_posix())
    schrijf_heel(pad, inhoud.encode())
    pad.chmod(0o755)
    return pad


def _vraag_git(wortel: Path, *wat: str) -> Path:
    """Return a path of the repository at `wortel`. Raises `HaakNietGezet`."""
    try:
        uit = subprocess.run(
            ["git", "rev-parse", *wat],  # noqa: S607 (looked up on the PATH, as a person would)
            cwd=wortel,
            capture_output=True,
            text=True,
            check=True,
        )
    except (OSError, subprocess.CalledProcessError) as fout:
        raise HaakNietGezet("Dit is geen map van git, of git staat niet op deze computer.") from fout
    return (wortel / uit.stdout.strip()).resolve()


def _is_eigen(pad: Path) -> bool:
    """Tell whether a hook is ours, with nothing of somebody else in it."""
    if pad.is_symlink() or not pad.is_file():
        return False
    return bool(_EIGEN.fullmatch(pad.read_text(encoding="utf-8", errors="replace")))
