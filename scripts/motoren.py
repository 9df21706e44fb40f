"""Installs the engines that the site can move to, apart from the project, and says where they are.

`python3 scripts/motoren.py` makes `.cache/motoren-…` from `vereisten-motoren.txt`, once; needs nothing but
Python. Knows nothing of the site.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from omgeving import PIP_INSTALL, PIP_OPTIES, WORTEL, oorzaak, python_van, variabelen
from opdrachtregel import Stopt

VEREISTEN = "scripts/vereisten-motoren.txt"


def motoren(wortel: Path = WORTEL) -> Path:
    """Return the Python that has ProperDocs and Zensical, after installing them if need be. Raises `Stopt`.

    The folder is made under another name and renamed when it is whole, so that two processes may do this
    at the same time.
    """
    slot = (wortel / VEREISTEN).read_bytes() + sys.version.encode()
    map_ = wortel / ".cache" / f"motoren-{hashlib.sha256(slot).hexdigest()[:12]}"
    if not map_.is_dir():
        map_.parent.mkdir(exist_ok=True)
        with tempfile.TemporaryDirectory(dir=map_.parent, ignore_cleanup_errors=True) as tijdelijk:
            nieuw = Path(tijdelijk) / "venv"
            _installeer(nieuw, wortel)
            try:
                nieuw.rename(map_)
            except OSError:
                if not map_.is_dir():  # else another process was first
                    raise
        for oud in map_.parent.glob("motoren-*"):
            if oud != map_:
                shutil.rmtree(oud, ignore_errors=True)
    return python_van(map_)


def _installeer(venv: Path, wortel: Path) -> None:
    subprocess.run([sys.executable, "-m", "venv", str(venv)], check=True)
    afloop = subprocess.run(
        [str(python_van(venv)), *PIP_INSTALL, *PIP_OPTIES, "--require-hashes", "-r", VEREISTEN],
        cwd=str(wortel),
        env={**variabelen(os.environ), "PIP_USER": "0"},
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if afloop.returncode:
        raise Stopt(oorzaak(afloop.stdout + afloop.stderr))


if __name__ == "__main__":
    try:
        print(motoren())
    except Stopt as reden:
        raise SystemExit(str(reden)) from reden
