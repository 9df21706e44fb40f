"""Dates from git: of added, changed and oddly named files; nothing without git."""

import os
import subprocess
from pathlib import Path

from kennisbank.geschiedenis import Datums, lees_geschiedenis


def _git(map_: Path, datum: str, *woorden: str) -> None:
    omgeving = os.environ | {
        "GIT_AUTHOR_DATE": f"{datum}T12:00:00Z",
        "GIT_COMMITTER_DATE": f"{datum}T12:00:00Z",
    }
    vast = ["-c", "user.name=Toets", "-c", "user.email=toets@example.org", "-c", "init.defaultBranch=main"]
    subprocess.run(["git", "-C", str(map_), *vast, *woorden], check=True, env=omgeving, capture_output=True)


def test_first_and_last_change_per_file(tmp_path: Path) -> None:
    _git(tmp_path, "2026-01-01", "init")
    (tmp_path / "praktijken").mkdir()
    for naam in ("a.md", "met spatie é.md"):
        (tmp_path / "praktijken" / naam).write_text("1")
    _git(tmp_path, "2026-01-02", "add", ".")
    _git(tmp_path, "2026-01-02", "commit", "-m", "een")
    (tmp_path / "praktijken" / "a.md").write_text("2")
    _git(tmp_path, "2026-03-04", "commit", "-am", "twee")
    assert lees_geschiedenis(tmp_path) == {
        "praktijken/a.md": Datums("2026-01-02", "2026-03-04"),
        "praktijken/met spatie é.md": Datums("2026-01-02", "2026-01-02"),
    }


def test_outside_a_checkout_there_is_no_history(tmp_path: Path) -> None:
    assert lees_geschiedenis(tmp_path) == {}
