"""A build that is killed, or meets a full or closed disk, leaves the last good site and one clear sentence."""

import ctypes
import errno
import os
import random
import re
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from hulp import maak_klein
from kennisbank.schijf.plaatsen import SLOT, begin_van, werkmap, wissel
from kennisbank.schijf.schrijven import zin

pytestmark = pytest.mark.zwaar

WORTEL = Path(__file__).resolve().parents[1]
OPDRACHT = (sys.executable, "-m", "kennisbank", "bouw", "--wortel")


@pytest.fixture(scope="module")
def klein(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a small project with a finished site."""
    wortel = maak_klein(tmp_path_factory.mktemp("klein"))
    klaar = subprocess.run([*OPDRACHT, wortel], capture_output=True, text=True, check=False)
    assert klaar.returncode == 0, klaar.stderr
    return wortel


def _is_heel(site: Path) -> bool:
    return all(
        (site / pad).is_file() for pad in ("index.html", "sitemap.xml", "praktijken/eigenaarschap/index.html")
    )


def test_without_a_history_the_sitemap_says_no_date(klein: Path) -> None:
    kaart = (klein / "site/sitemap.xml").read_text(encoding="utf-8")
    assert "/praktijken/eigenaarschap/</loc>" in kaart
    assert "lastmod" not in kaart


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
                time.sleep(0.001)  # looks a thousand times a second, and leaves the build its processor
            proces.send_signal(signal.SIGKILL)
        assert _is_heel(klein / "site")
    subprocess.run([*OPDRACHT, klein], capture_output=True, check=True)
    assert [pad.name for pad in klein.iterdir() if ".bouw-" in pad.name] == []


def test_a_site_that_was_moved_away_and_never_replaced_comes_back(tmp_path: Path) -> None:
    rest = tmp_path / f"{begin_van(tmp_path / 'site')}gedood"
    (rest / "oud").mkdir(parents=True)
    (rest / "oud/index.html").write_text("goed")
    (rest / SLOT).touch()
    with werkmap(tmp_path / "site") as werk:
        assert (tmp_path / "site/index.html").read_text() == "goed"
        assert list(tmp_path.glob(".*bouw-*")) == [werk]


def test_what_is_not_the_work_of_a_build_for_this_place_is_left_alone(tmp_path: Path) -> None:
    """A folder of a person that looks like one, and the site that a build for another place moved away."""
    eigen, ander = tmp_path / ".bouw-eigen", tmp_path / f"{begin_van(tmp_path / 'andere-site')}x"
    for map_ in (eigen, ander):
        (map_ / "oud").mkdir(parents=True)
        os.utime(map_, (0, 0))
    with werkmap(tmp_path / "site"):
        assert not (tmp_path / "site").exists()
    assert (eigen / "oud").is_dir()
    assert (ander / "oud").is_dir()


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


# Counts what the process does with files, and kills it at the step that its first argument names.
STERF = """
import os, signal, sys
over = int(sys.argv.pop(1))
def haak(naam, _waarden):
    global over
    if naam.startswith(("os.", "shutil.", "tempfile.", "ctypes.", "fcntl.")) or naam == "open":
        over -= 1
        if over == 0:
            os.kill(os.getpid(), signal.SIGKILL)
"""
WISSEL = (
    STERF
    + """
from pathlib import Path
from kennisbank.schijf.plaatsen import werkmap, wissel
doel = Path(sys.argv[1])
import ctypes, shutil, tempfile
sys.addaudithook(haak)
with werkmap(doel) as werk:
    (werk / "site").mkdir()
    for naam in ("a", "b"):
        (werk / "site" / naam).write_text(sys.argv[2])
    wissel(werk / "site", doel)
print(-over)
"""
)


def _wissel(doel: Path, tekst: str, stap: int) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", WISSEL, str(stap), doel, tekst], capture_output=True, text=True, check=False
    )


def test_a_kill_at_every_single_step_of_the_swap_leaves_the_old_site_or_the_new(tmp_path: Path) -> None:
    """Not moments by chance: one run for each thing that the process does with a file."""
    doel = tmp_path / "site"
    stappen = int(_wissel(doel, "0", 0).stdout)
    assert stappen > 15
    vorige = "0"
    for stap in range(1, stappen + 1):
        klaar = _wissel(doel, str(stap), stap)
        assert klaar.returncode == -signal.SIGKILL, klaar.stderr
        inhoud = {(doel / naam).read_text() for naam in ("a", "b")}
        assert inhoud in ({vorige}, {str(stap)}), stap
        vorige = inhoud.pop()
    for rest in tmp_path.glob(".*bouw-*"):
        os.utime(rest, (0, 0))  # one that was killed before it had its lock is cleared away after a minute
    assert _wissel(doel, "laatste", 0).returncode == 0
    assert [pad.name for pad in tmp_path.iterdir()] == ["site"]


@pytest.fixture
def project(tmp_path: Path, klein: Path) -> Path:
    """Return a small project to write in, with an entry that can be mended and a mail to import."""
    wortel = tmp_path / "project"
    shutil.copytree(klein, wortel, ignore=shutil.ignore_patterns("site", "overrides"))
    shutil.copytree(klein / "overrides", wortel / "overrides")
    shutil.copy(WORTEL / "pyproject.toml", wortel)
    pad = wortel / "praktijken/praktijken/eigenaarschap.md"
    pad.write_text(pad.read_text(encoding="utf-8").replace("titel: ", "titel:\u00a0", 1), encoding="utf-8")
    voorbeeld = (wortel / "praktijken/voorbeelden/leuven-depot.md").read_text(encoding="utf-8")
    (wortel / "mail.txt").write_text(
        voorbeeld.replace("Eén depot voor alle babyspullen", "Een tweede depot"), encoding="utf-8"
    )
    return wortel


def _heel(wortel: Path) -> Path:
    """Undo the mistake that is there to be mended."""
    pad = wortel / "praktijken/praktijken/eigenaarschap.md"
    pad.write_text(pad.read_text(encoding="utf-8").replace("titel:\u00a0", "titel: ", 1), encoding="utf-8")
    return wortel


SCHRIJVERS = {
    "bouw": ("bouw", "--uit", "{uit}/site"),
    "lokaal": ("bouw", "--lokaal", "--uit", "{uit}/site"),
    "pak": ("pak", "{uit}/site.zip"),
    "stapel": ("stapel", "{uit}/stapel"),
    "handboek": ("handboek", "--soort", "samenvatting", "--uit", "{uit}/druk"),
    "nieuw": ("nieuw", "praktijk", "--vraag-niet", "--titel", "Een nieuwe praktijk voor deze toets"),
    "importeer": ("importeer", "--soort", "voorbeeld", "{wortel}/mail.txt"),
    "herstel": ("controleer", "--herstel", "--ja"),
}


def _stand(map_: Path) -> dict[str, bytes]:
    return {str(pad): pad.read_bytes() for pad in sorted(map_.rglob("*")) if pad.is_file()}


def _zonder_voorrecht() -> None:
    """Let root be refused as anybody else: drop the two capabilities that pass by the rights of files."""
    if os.geteuid() == 0:
        for nummer in (1, 2):  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH; 24 is PR_CAPBSET_DROP
            ctypes.CDLL(None).prctl(24, nummer, 0, 0, 0)


def _geen_groot_bestand() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (200, 200))


def _weigert(naam: str, wortel: Path, uit: Path, vooraf: Callable[[], None] | None = None) -> str:
    """Run a command that must fail with one sentence, and leave everything as it was; return the sentence."""
    if naam != "herstel":
        _heel(wortel)
    voor = _stand(wortel) | _stand(uit)
    woorden = [deel.format(uit=uit, wortel=wortel) for deel in SCHRIJVERS[naam]]
    klaar = subprocess.run(
        [sys.executable, "-m", "kennisbank", *woorden, "--wortel", wortel],
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=vooraf,
    )
    assert klaar.returncode == 1, klaar.stdout + klaar.stderr
    assert "Traceback" not in klaar.stderr
    regels = [regel for regel in klaar.stderr.splitlines() if regel]
    if regels[0] == "De site is niet gebouwd; de vorige blijft staan.":
        del regels[0]
    assert len(regels) == 1, klaar.stderr
    assert _stand(wortel) | _stand(uit) == voor
    return regels[0].removeprefix("Dit lukt niet. ")


@pytest.mark.parametrize("naam", SCHRIJVERS)
def test_a_disk_that_takes_no_large_file_gives_one_sentence(naam: str, project: Path, tmp_path: Path) -> None:
    uit = tmp_path / "uit"
    uit.mkdir()
    zegt = _weigert(naam, project, uit, _geen_groot_bestand)
    assert zegt.startswith("Een bestand wordt groter dan dit systeem toelaat"), zegt


@pytest.mark.parametrize("naam", SCHRIJVERS)
def test_a_folder_that_may_not_be_written_gives_one_sentence(
    naam: str, project: Path, tmp_path: Path
) -> None:
    uit = tmp_path / "uit"
    uit.mkdir()
    dicht = [uit, *(project / "praktijken").iterdir()]
    for map_ in dicht:
        map_.chmod(0o555 if map_.is_dir() else 0o444)
    try:
        zegt = _weigert(naam, project, uit, _zonder_voorrecht)
    finally:
        for map_ in dicht:
            map_.chmod(0o755 if map_.is_dir() else 0o644)
    assert zegt.startswith("Hier mag niet geschreven of gelezen worden: "), zegt
    assert zegt.endswith(". Kijk de rechten van die map na of kies een andere.")


@pytest.mark.parametrize("naam", SCHRIJVERS)
def test_a_full_disk_gives_one_sentence(naam: str, project: Path, tmp_path: Path) -> None:
    vol = tmp_path / "vol"
    vol.mkdir()
    gekoppeld = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", vol], capture_output=True, check=False
    )
    if gekoppeld.returncode:
        pytest.skip("only root can make a small disk")
    try:
        wortel = shutil.copytree(project, vol / "project")
        if naam != "herstel":
            _heel(wortel)
        (vol / "uit").mkdir()
        with (vol / "vulling").open("wb", buffering=0) as vulling, suppress(OSError):
            while vulling.write(b"x" * 4096):
                pass
        zegt = _weigert(naam, wortel, vol / "uit")
    finally:
        subprocess.run(["umount", vol], check=True)
    assert re.fullmatch(r"De schijf( met \S+)? is vol\. Maak plaats en probeer opnieuw\.", zegt), zegt


def test_a_site_is_built_where_the_person_stands(klein: Path, tmp_path: Path) -> None:
    klaar = subprocess.run(
        [*OPDRACHT, klein, "--uit", "hier"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert klaar.returncode == 0, klaar.stderr
    assert _is_heel(tmp_path / "hier")


@pytest.mark.parametrize(
    ("nummer", "tekst"),
    [
        (
            errno.ENOENT,
            "Er is geen map voor tijdelijke bestanden waar plaats is. Maak plaats en probeer opnieuw.",
        ),
        (errno.EIO, "Lezen of schrijven lukte niet (fout EIO)."),
        (errno.ENOSPC, "De schijf is vol. Maak plaats en probeer opnieuw."),
    ],
)
def test_a_disk_that_refuses_is_told_in_dutch(nummer: int, tekst: str) -> None:
    assert zin(OSError(nummer, "English words")) == tekst
