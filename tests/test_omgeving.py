"""What `scripts/omgeving.py` promises about `.venv`, without network; and the two scripts' manners."""

import ast
import importlib.util
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

import browser
import omgeving
import start
import toets
from omgeving import VEREISTEN, VEREISTEN_TOETS, WORTEL, Stempel, Toestand
from opdrachtregel import Stopt, seconden, sluit_netjes_af, voer_uit

# Of the package `start.py` uses one module, which must hold to the same rules.
VAN_HET_PAKKET = "kennisbank.cli.opdrachtlezer"
SCRIPTS = (
    *sorted((WORTEL / "scripts").glob("*.py")),
    WORTEL / f"scripts/{VAN_HET_PAKKET.replace('.', '/')}.py",
)


def zwijg(_tekst: str) -> None:
    """Tell nothing."""


@pytest.fixture
def wortel(tmp_path: Path) -> Path:
    """A project with lock files, in a folder with a space in its name."""
    map_ = tmp_path / "een project"
    (map_ / "scripts").mkdir(parents=True)
    for naam in ("pyproject.toml", *VEREISTEN_TOETS):
        (map_ / naam).write_text(f"inhoud van {naam}", encoding="utf-8")
    return map_


class Nagebootst:
    """Stands in for the slow halves, Python's venv and pip; remembers what was asked of them."""

    def __init__(self) -> None:
        self.gemaakt = 0
        self.geinstalleerd: list[str] = []
        self.pip_faalt = False
        self.toestand = Toestand("3.11.9", ("mkdocs", "pip"))

    def run(self, opdracht: Sequence[str], **_opties: object) -> subprocess.CompletedProcess[str]:
        """Do as `subprocess.run` would for `python -m venv` and `python -m pip`."""
        if "venv" in opdracht:
            self.gemaakt += 1
            Path(opdracht[-1]).mkdir()
        else:
            self.geinstalleerd.append(opdracht[-1])
        code = 1 if self.pip_faalt and "pip" in opdracht else 0
        return subprocess.CompletedProcess(opdracht, code, "NewConnectionError" if code else "", "")

    def peil(self, venv: Path) -> Toestand | None:
        """Answer for the Python of `venv`, which runs as long as its folder is there."""
        return self.toestand if venv.is_dir() else None


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> Nagebootst:
    """A machine on which environments are made at once and nothing is downloaded."""
    nagebootst = Nagebootst()
    monkeypatch.setattr(subprocess, "run", nagebootst.run)
    monkeypatch.setattr(omgeving, "peil", nagebootst.peil)
    return nagebootst


def test_first_run_makes_and_installs_second_run_does_neither(wortel: Path, machine: Nagebootst) -> None:
    for _ in range(2):
        assert omgeving.maak_klaar(wortel, VEREISTEN, zwijg) == omgeving.python_van(wortel / ".venv")
    assert machine.gemaakt == 1
    assert machine.geinstalleerd == [*VEREISTEN, "."]


def test_environment_for_tests_serves_the_site_too(wortel: Path, machine: Nagebootst) -> None:
    omgeving.maak_klaar(wortel, VEREISTEN_TOETS, zwijg)
    omgeving.maak_klaar(wortel, VEREISTEN, zwijg)
    assert machine.geinstalleerd == [VEREISTEN_TOETS[-1], "."]


def test_environment_for_the_site_is_completed_for_tests(wortel: Path, machine: Nagebootst) -> None:
    omgeving.maak_klaar(wortel, VEREISTEN, zwijg)
    omgeving.maak_klaar(wortel, VEREISTEN_TOETS, zwijg)
    assert machine.gemaakt == 1
    assert machine.geinstalleerd == [*VEREISTEN, ".", VEREISTEN_TOETS[-1], "."]


@pytest.mark.parametrize("naam", ["pyproject.toml", *VEREISTEN])
def test_changed_file_installs_again_in_the_same_environment(
    wortel: Path, machine: Nagebootst, naam: str
) -> None:
    omgeving.maak_klaar(wortel, VEREISTEN, zwijg)
    (wortel / naam).write_text("iets anders", encoding="utf-8")
    omgeving.maak_klaar(wortel, VEREISTEN, zwijg)
    assert machine.gemaakt == 1
    assert len(machine.geinstalleerd) == 4


def test_other_python_version_installs_again(wortel: Path, machine: Nagebootst) -> None:
    omgeving.maak_klaar(wortel, VEREISTEN, zwijg)
    machine.toestand = replace(machine.toestand, python="3.12.1")
    omgeving.maak_klaar(wortel, VEREISTEN, zwijg)
    assert len(machine.geinstalleerd) == 4


def test_moved_environment_is_made_anew(wortel: Path, machine: Nagebootst) -> None:
    omgeving.maak_klaar(wortel, VEREISTEN, zwijg)
    verhuisd = wortel.rename(wortel.with_name("verhuisd"))
    omgeving.maak_klaar(verhuisd, VEREISTEN, zwijg)
    assert machine.gemaakt == 2


@pytest.mark.parametrize(
    "stempel", [None, "", "{", "[]", '{"sleutel": {}}', '{"sleutel": 1, "pakketten": []}']
)
def test_environment_without_readable_stamp_is_made_anew(
    wortel: Path, machine: Nagebootst, stempel: str | None
) -> None:
    omgeving.maak_klaar(wortel, VEREISTEN, zwijg)
    plaats = wortel / ".venv" / omgeving.STEMPEL
    plaats.unlink()
    if stempel is not None:
        plaats.write_text(stempel, encoding="utf-8")
    omgeving.maak_klaar(wortel, VEREISTEN, zwijg)
    assert machine.gemaakt == 2


def test_environment_that_lost_a_package_is_made_anew(wortel: Path, machine: Nagebootst) -> None:
    omgeving.maak_klaar(wortel, VEREISTEN, zwijg)
    machine.toestand = replace(machine.toestand, pakketten=("pip",))
    omgeving.maak_klaar(wortel, VEREISTEN, zwijg)
    assert machine.gemaakt == 2


def test_environment_with_an_extra_package_is_left_alone(wortel: Path, machine: Nagebootst) -> None:
    omgeving.maak_klaar(wortel, VEREISTEN, zwijg)
    machine.toestand = replace(machine.toestand, pakketten=("ipython", "mkdocs", "pip"))
    omgeving.maak_klaar(wortel, VEREISTEN, zwijg)
    assert machine.gemaakt == 1


def test_file_in_the_place_of_the_environment_gives_way(wortel: Path, machine: Nagebootst) -> None:
    (wortel / ".venv").write_text("geen map", encoding="utf-8")
    omgeving.maak_klaar(wortel, VEREISTEN, zwijg)
    assert machine.gemaakt == 1
    assert (wortel / ".venv-opzij-1").read_text(encoding="utf-8") == "geen map"


def test_folder_that_is_no_environment_is_moved_aside_whole(wortel: Path, machine: Nagebootst) -> None:
    for nummer in (1, 2):
        shutil.rmtree(wortel / ".venv", ignore_errors=True)
        (wortel / ".venv").mkdir()
        (wortel / ".venv/verslag.docx").write_text(f"van mij {nummer}", encoding="utf-8")
        omgeving.maak_klaar(wortel, VEREISTEN, zwijg)
    assert machine.gemaakt == 2
    assert [
        (wortel / f".venv-opzij-{nummer}/verslag.docx").read_text(encoding="utf-8") for nummer in (1, 2)
    ] == ["van mij 1", "van mij 2"]


def test_failed_installation_leaves_no_stamp_and_says_what_to_do(wortel: Path, machine: Nagebootst) -> None:
    machine.pip_faalt = True
    with pytest.raises(Stopt, match="controleer de internetverbinding"):
        omgeving.maak_klaar(wortel, VEREISTEN, zwijg)
    assert omgeving.lees_stempel(wortel / ".venv") is None


def test_missing_lock_file_is_told_in_one_sentence(wortel: Path, machine: Nagebootst) -> None:
    (wortel / VEREISTEN[0]).unlink()
    with pytest.raises(Stopt, match=re.escape("vereisten.txt")):
        omgeving.maak_klaar(wortel, VEREISTEN, zwijg)
    assert machine.geinstalleerd == []


def test_python_without_venv_is_told_what_to_install(wortel: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _naam: None)
    with pytest.raises(Stopt, match="apt install python3-venv"):
        omgeving.maak_klaar(wortel, VEREISTEN, zwijg)
    assert not (wortel / ".venv").exists()


def test_says_what_it_does(wortel: Path, machine: Nagebootst) -> None:
    gezegd: list[str] = []
    omgeving.maak_klaar(wortel, VEREISTEN, gezegd.append)
    assert machine.gemaakt == 1
    assert gezegd == [
        "De omgeving .venv maken...",
        "Bibliotheken ophalen en installeren volgens scripts/vereisten.txt...",
        "Dit project zelf installeren...",
        "De omgeving .venv is klaar.",
    ]


def test_stamp_reads_back_as_written(tmp_path: Path) -> None:
    stempel = Stempel({"python": "3.11.9"}, ("mkdocs",))
    omgeving.schrijf_stempel(tmp_path, stempel)
    assert omgeving.lees_stempel(tmp_path) == stempel


@pytest.mark.skipif(sys.platform == "win32", reason="Windows copies its Python instead of linking to it")
def test_python_that_runs_outside_the_environment_does_not_count(tmp_path: Path) -> None:
    """A `.venv` without `pyvenv.cfg` is the machine's own Python: nothing may be installed there."""
    python = omgeving.python_van(tmp_path)
    python.parent.mkdir()
    python.symlink_to(sys.executable)
    assert omgeving.peil(tmp_path) is None


@pytest.mark.parametrize("inhoud", [None, "geen programma"])
def test_python_that_does_not_run_does_not_count(tmp_path: Path, inhoud: str | None) -> None:
    python = omgeving.python_van(tmp_path)
    python.parent.mkdir()
    if inhoud is not None:
        python.write_text(inhoud, encoding="utf-8")
        python.chmod(0o755)
    assert omgeving.peil(tmp_path) is None


@pytest.mark.parametrize(
    ("uitvoer", "advies"),
    [
        ("WARNING: Retrying after NewConnectionError('<pip...>: [Errno -3]')", "internetverbinding"),
        ("ProxyError('Cannot connect to proxy.')", "proxy"),
        ("ERROR: Could not install packages: [Errno 28] No space left on device", "schijf is vol"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.", "nieuwste versie"),
        ("SSLError(SSLCertVerificationError(1, 'CERTIFICATE_VERIFY_FAILED'))", "systeembeheerder"),
        ("ERROR: No matching distribution found for pydantic-core==2.50.4", "Python 3.12"),
        ("iets wat niemand voorzag", "installatie.log"),
    ],
)
def test_failure_of_pip_becomes_one_sentence_of_advice(uitvoer: str, advies: str) -> None:
    zin = omgeving.oorzaak(uitvoer)
    assert advies in zin
    assert zin.endswith("en start dit opnieuw.")
    assert "\n" not in zin


def test_old_python_is_refused_and_a_new_one_is_not() -> None:
    omgeving.eis_python((3, 11))
    with pytest.raises(Stopt, match=r"Dit is Python 3\.10"):
        omgeving.eis_python((3, 10))


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_old_python_can_read_the_scripts(script: Path) -> None:
    """Else it would print a syntax error before the sentence about its age."""
    ast.parse(script.read_text(encoding="utf-8"), feature_version=(3, 7))


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_scripts_import_the_standard_library_only(script: Path) -> None:
    eigen = {buur.stem for buur in SCRIPTS} | {VAN_HET_PAKKET}
    namen = {
        naam if naam == VAN_HET_PAKKET else naam.split(".")[0]
        for knoop in ast.walk(ast.parse(script.read_text(encoding="utf-8")))
        for naam in (
            [knoop.module or ""]
            if isinstance(knoop, ast.ImportFrom)
            else [alias.name for alias in knoop.names]
            if isinstance(knoop, ast.Import)
            else []
        )
    }
    assert namen <= sys.stdlib_module_names | eigen


def test_lock_of_the_tests_holds_the_lock_of_the_site() -> None:
    site, alles = (
        set(re.findall(r"^\S+==.*$", (WORTEL / naam).read_text(encoding="utf-8"), re.MULTILINE))
        for naam in VEREISTEN_TOETS
    )
    assert site
    assert site < alles


def test_program_in_the_environment_sees_no_modules_from_elsewhere_and_keeps_its_byte_code() -> None:
    gekozen = omgeving.variabelen(
        {"PYTHONPATH": "/elders", "PYTHONHOME": "/elders", "PYTHONDONTWRITEBYTECODE": "1", "PATH": "/bin"}
    )
    byte_code = str(WORTEL / ".cache/python")
    assert gekozen == {"PATH": "/bin", "PYTHONUTF8": "1", "PYTHONPYCACHEPREFIX": byte_code}


def test_sentence_ends_a_script_without_traceback(capsys: pytest.CaptureFixture[str]) -> None:
    def taak() -> int:
        raise Stopt("Doe dit eerst.")

    assert sluit_netjes_af(taak) == 1
    assert capsys.readouterr().err == "\nDoe dit eerst.\n"


def test_interrupt_ends_a_script_without_traceback(capsys: pytest.CaptureFixture[str]) -> None:
    def taak() -> int:
        raise KeyboardInterrupt

    assert sluit_netjes_af(taak) == 130
    assert capsys.readouterr().err == "\nAfgebroken.\n"


@pytest.mark.parametrize("code", [0, 1, 2, 77])
def test_exit_code_of_a_program_is_passed_on(tmp_path: Path, code: int) -> None:
    assert voer_uit((sys.executable, "-c", f"raise SystemExit({code})"), tmp_path, os.environ) == code


def test_seconds_are_written_with_a_comma() -> None:
    assert seconden(3.24) == "  3,2 s"


@pytest.mark.parametrize("script", [start, toets], ids=["start", "toets"])
def test_help_is_dutch(script: object, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as einde:
        (start if script is start else toets).hoofd(["--help"])
    hulp = capsys.readouterr().out
    assert einde.value.code == 0
    assert "gebruik:" in hulp
    assert not re.search(r"usage|options|show this", hulp)


def test_fast_run_skips_browser_and_build_only() -> None:
    namen = [stap.naam for stap in toets.kies(snel=True, alleen=None)]
    assert namen == ["opmaak", "regels", "types", "toetsen", "inhoud"]


def test_one_step_can_be_taken_alone_and_the_tests_bring_their_browser() -> None:
    assert [stap.naam for stap in toets.kies(snel=False, alleen="bouw")] == ["bouw"]
    assert [stap.naam for stap in toets.kies(snel=False, alleen="toetsen")] == ["browser", "toetsen"]
    assert [stap.naam for stap in toets.kies(snel=True, alleen="toetsen")] == ["toetsen"]


@pytest.mark.parametrize("dekking", [False, True])
def test_coverage_is_measured_when_it_is_asked_for(dekking: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    gegeven: list[str] = []

    def neem_over(opdracht: tuple[str, ...], *_: object) -> int:
        gegeven.extend(opdracht)
        return 0

    monkeypatch.setattr(toets, "voer_uit", neem_over)
    assert toets.toetsen(toets.Werk(Path("python"), {}, snel=True, dekking=dekking, vertel=zwijg))
    assert ("--cov" in gegeven) is dekking


def test_summary_names_what_failed() -> None:
    tekst = toets.samenvatting([toets.Uitslag("opmaak", True, 1.0), toets.Uitslag("types", False, 2.0)])
    assert "types      MISLUKT    2,0 s" in tekst
    assert tekst.endswith("Mislukt: types.")


def test_browser_that_was_named_goes_first(tmp_path: Path) -> None:
    genoemd = tmp_path / "browser"
    eerste = next(browser.kandidaten(tmp_path / "geen python", {browser.VARIABELE: str(genoemd)}))
    assert eerste == genoemd


def test_usual_places_follow_the_system(tmp_path: Path) -> None:
    windows = list(browser.gewone_plaatsen("win32", {"PROGRAMFILES": "C:/Programs"}, tmp_path))
    assert Path("C:/Programs/Google/Chrome/Application/chrome.exe") in windows
    macos = list(browser.gewone_plaatsen("darwin", {}, tmp_path))
    assert tmp_path / "Applications/Google Chrome.app/Contents/MacOS/Google Chrome" in macos
    assert not list(browser.gewone_plaatsen("linux", {}, tmp_path))


def test_no_browser_is_told_in_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(browser, "kandidaten", lambda *_: iter(()))
    monkeypatch.setattr(shutil, "which", lambda _naam: None)
    with pytest.raises(Stopt, match="installeer Chromium"):
        browser.vind(tmp_path, {}, zwijg)
