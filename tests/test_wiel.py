"""The package installs as a wheel, and works on a project from any folder, without the files beside it."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from hulp import WORTEL, maak_klein

pytestmark = pytest.mark.zwaar


@pytest.fixture(scope="module")
def geinstalleerd(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder that holds what the wheel installs."""
    map_ = tmp_path_factory.mktemp("wiel")
    bron = map_ / "bron"
    bron.mkdir()
    for naam in ("pyproject.toml", "LICENSE", "scripts"):
        (bron / naam).symlink_to(WORTEL / naam)
    bouwen: list[str | Path] = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--no-deps",
        "--no-build-isolation",
        "-q",
        "-w",
        str(map_),
        str(bron),
    ]
    subprocess.run(bouwen, check=True, capture_output=True)
    (wiel,) = map_.glob("*.whl")
    with zipfile.ZipFile(wiel) as archief:
        archief.extractall(map_ / "pakket")
    return map_ / "pakket"


def _doe(pakket: Path, waar: Path, *woorden: str) -> subprocess.CompletedProcess[str]:
    omgeving = {**os.environ, "PYTHONPATH": str(pakket), "PYTHONSAFEPATH": "1"}
    return subprocess.run(
        [sys.executable, "-m", "kennisbank", *woorden],
        cwd=waar,
        env=omgeving,
        capture_output=True,
        text=True,
        check=False,
    )


def test_package_that_runs_is_that_of_the_wheel(geinstalleerd: Path) -> None:
    omgeving = {**os.environ, "PYTHONPATH": str(geinstalleerd), "PYTHONSAFEPATH": "1"}
    vraag = [sys.executable, "-c", "import kennisbank; print(kennisbank.__file__)"]
    antwoord = subprocess.run(vraag, env=omgeving, capture_output=True, text=True, check=True)
    assert Path(antwoord.stdout.strip()) == geinstalleerd / "kennisbank" / "__init__.py"


def test_wheel_holds_the_package_and_nothing_else(geinstalleerd: Path) -> None:
    assert {pad.name for pad in geinstalleerd.iterdir() if not pad.name.endswith(".dist-info")} == {
        "kennisbank"
    }


def test_installed_package_checks_and_builds_a_project_from_an_empty_folder(
    geinstalleerd: Path, tmp_path: Path
) -> None:
    leeg = tmp_path / "leeg"
    leeg.mkdir()
    hulp = _doe(geinstalleerd, leeg, "--help")
    assert hulp.returncode == 0, hulp.stderr
    controle = _doe(geinstalleerd, leeg, "controleer", "--wortel", str(WORTEL))
    assert controle.returncode == 0, controle.stdout + controle.stderr
    klein = maak_klein(tmp_path / "project")
    bouw = _doe(geinstalleerd, leeg, "bouw", "--wortel", str(klein), "--uit", str(tmp_path / "site"))
    assert bouw.returncode == 0, bouw.stdout + bouw.stderr
    assert (tmp_path / "site" / "praktijken" / "index.html").is_file()
    assert list(leeg.iterdir()) == []
