"""A build that is killed, or meets a full or closed disk, leaves the last good site and one clear sentence."""

import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kennisbank.motor.plaatsen import BEGIN, werkmap, wissel

WORTEL = Path(__file__).resolve().parents[1]
OPDRACHT = (sys.executable, "-m", "kennisbank", "bouw", "--wortel")


@pytest.fixture(scope="module")
def klein(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a small project with a finished site."""
    wortel = tmp_path_factory.mktemp("klein")
    shutil.copytree(WORTEL / "tests/basis/praktijken", wortel / "praktijken")
    shutil.copytree(WORTEL / "overrides", wortel / "overrides")
    (wortel / "docs").mkdir()
    (wortel / "docs/index.md").write_text("# Thuis\n", encoding="utf-8")
    config = (WORTEL / "mkdocs.yml").read_text(encoding="utf-8")
    (wortel / "mkdocs.yml").write_text(
        config.partition("\nnav:")[0] + "\nnav:\n  - index.md\n", encoding="utf-8"
    )
    klaar = subprocess.run([*OPDRACHT, wortel], capture_output=True, text=True, check=False)
    assert klaar.returncode == 0, klaar.stderr
    return wortel


def _is_heel(site: Path) -> bool:
    return all(
        (site / pad).is_file() for pad in ("index.html", "sitemap.xml", "praktijken/eigenaarschap/index.html")
    )


def test_a_kill_at_any_moment_leaves_a_whole_site(klein: Path) -> None:
    """Five moments spread over a build; a watcher looks at the site all the while."""
    toeval = random.Random(8)  # noqa: S311 (no secret)
    begin = time.monotonic()
    subprocess.run([*OPDRACHT, klein], capture_output=True, check=True)
    duur = time.monotonic() - begin
    for deel in range(1, 6):
        einde = time.monotonic() + duur * (deel + toeval.random()) / 6
        with subprocess.Popen(
            [*OPDRACHT, klein], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        ) as proces:
            while time.monotonic() < einde and proces.poll() is None:
                assert _is_heel(klein / "site")
            proces.send_signal(signal.SIGKILL)
        assert _is_heel(klein / "site")
    subprocess.run([*OPDRACHT, klein], capture_output=True, check=True)
    assert [pad.name for pad in klein.iterdir() if pad.name.startswith(BEGIN)] == []


def test_a_site_that_was_moved_away_and_never_replaced_comes_back(tmp_path: Path) -> None:
    rest = tmp_path / f"{BEGIN}gedood"
    (rest / "oud").mkdir(parents=True)
    (rest / "oud/index.html").write_text("goed")
    (rest / "slot").touch()
    with werkmap(tmp_path / "site") as werk:
        assert (tmp_path / "site/index.html").read_text() == "goed"
        assert list(tmp_path.glob(f"{BEGIN}*")) == [werk]


def test_the_work_of_another_process_is_left_alone(tmp_path: Path) -> None:
    with werkmap(tmp_path / "site") as een, werkmap(tmp_path / "site") as ander:
        assert een.is_dir()
        assert ander.is_dir()


def test_the_swap_leaves_no_moment_without_a_site(tmp_path: Path) -> None:
    doel = tmp_path / "site"
    doel.mkdir()
    (doel / "index.html").write_text("oud")
    with werkmap(doel) as werk:
        (werk / "site").mkdir()
        (werk / "site/index.html").write_text("nieuw")
        wissel(werk / "site", doel)
    assert (doel / "index.html").read_text() == "nieuw"


def _bouw_met(klein: Path, doel: Path, grens: int | None = None, gebruiker: int | None = None) -> str:
    """Build in a process with a limit on the size of files, or as another user; return what it says."""

    def vooraf() -> None:
        if grens is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (grens, grens))

    klaar = subprocess.run(
        [*OPDRACHT, klein, "--uit", doel],
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=vooraf,
        user=gebruiker,
    )
    assert klaar.returncode == 1, klaar.stdout
    assert "Traceback" not in klaar.stderr
    return klaar.stderr


def test_a_disk_that_takes_no_more_gives_one_sentence_and_keeps_the_site(klein: Path) -> None:
    zegt = _bouw_met(klein, klein / "site", grens=2000)
    assert len(zegt.splitlines()) == 2, zegt
    assert "Een bestand wordt groter dan dit systeem toelaat" in zegt
    assert _is_heel(klein / "site")


def test_a_folder_that_may_not_be_written_gives_one_sentence(klein: Path, tmp_path: Path) -> None:
    dicht = tmp_path / "dicht"
    dicht.mkdir(mode=0o555)
    # Root may write anywhere, so a place where nothing can be made stands in.
    zegt = _bouw_met(klein, Path("/proc/site") if os.geteuid() == 0 else dicht / "site")
    assert len(zegt.splitlines()) == 2, zegt
    assert "De site is niet gebouwd; de vorige blijft staan." in zegt


def test_a_full_disk_gives_one_sentence(klein: Path, tmp_path: Path) -> None:
    vol = tmp_path / "vol"
    vol.mkdir()
    gekoppeld = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=200k", "tmpfs", vol], capture_output=True, check=False
    )
    if gekoppeld.returncode:
        pytest.skip("only root can make a small disk")
    try:
        assert f"De schijf met {vol} is vol. Maak plaats en probeer opnieuw." in _bouw_met(
            klein, vol / "site"
        )
        assert list(vol.iterdir()) == []
    finally:
        subprocess.run(["umount", vol], check=True)
