"""Serving with live reload: a saved entry shows up, a mistake leaves the last good site."""

import shutil
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kennisbank.motor import volgen

WORTEL = Path(__file__).resolve().parents[1]
GEDULD = 60.0  # seconds; a rebuild takes a few


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a copy of the project, to write in."""
    for naam in ("praktijken", "docs", "overrides"):
        shutil.copytree(WORTEL / naam, tmp_path / naam)
    shutil.copy(WORTEL / "mkdocs.yml", tmp_path)
    return tmp_path


@pytest.fixture
def server(project: Path) -> Iterator[tuple[str, Path]]:
    """Serve the copy and yield its address and the file with what was printed."""
    with socket.socket() as poort:
        poort.bind(("127.0.0.1", 0))
        adres = f"127.0.0.1:{poort.getsockname()[1]}"
    verslag = project / "verslag.txt"
    opdracht = [sys.executable, "-m", "kennisbank", "dien", "--wortel", str(project), "--adres", adres]
    with (
        verslag.open("wb") as uit,
        subprocess.Popen(opdracht, stdout=uit, stderr=subprocess.STDOUT) as proces,
    ):
        try:
            _wacht(lambda: "Ctrl+C" in verslag.read_text(encoding="utf-8"))
            yield f"http://{adres}/", verslag
        finally:
            proces.terminate()


def _wacht(klaar: Callable[[], bool]) -> None:
    einde = time.monotonic() + GEDULD
    while not klaar():
        assert time.monotonic() < einde, "this took too long"
        time.sleep(0.2)


def _haal(adres: str) -> str:
    try:
        with urllib.request.urlopen(adres, timeout=GEDULD) as antwoord:  # noqa: S310 (our own server)
            return str(antwoord.read().decode())
    except urllib.error.URLError as fout:
        return str(fout)


def test_a_look_that_waits_for_other_work_does_not_put_off_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    """While a build keeps the processor busy, looking takes long on the clock; only its own work counts."""
    gewacht: list[float] = []

    class Klaar(threading.Event):
        def wait(self, timeout: float | None = None) -> bool:
            gewacht.append(timeout or 0)
            return len(gewacht) > 3

    def traag(_paden: object) -> volgen.Stand:
        time.sleep(0.1)
        return frozenset()

    monkeypatch.setattr(volgen, "stand", traag)
    volger = volgen.Volger([], int)
    monkeypatch.setattr(volger, "_klaar", Klaar())
    volger.run()
    assert gewacht == [volgen.WACHT] * 4


def test_a_saved_entry_shows_up_and_a_mistake_keeps_the_last_good_site(
    project: Path, server: tuple[str, Path]
) -> None:
    adres, verslag = server
    pad = project / "praktijken/praktijken/eigenaarschap.md"
    tekst = pad.read_text(encoding="utf-8")
    pagina = f"{adres}praktijken/eigenaarschap/"
    assert "Eigenaarschap" in _haal(pagina)

    pad.write_text(
        tekst.replace("## Waarom?\n", "## Waarom?\n\nDit is een nieuwe zin van de toets.\n"), encoding="utf-8"
    )
    _wacht(lambda: "nieuwe zin van de toets" in _haal(pagina))

    pad.write_text(tekst.replace("titel: ", "titel: Nieuwe naam van ", 1), encoding="utf-8")
    _wacht(lambda: "Nieuwe naam van" in _haal(pagina))
    _wacht(lambda: "Nieuwe naam van" in _haal(f"{adres}praktijken/"))

    pad.write_text(
        tekst.replace("## Waarom?\n", "## Waarom?\n\nDit is een nieuwe zin van de toets.\n"), encoding="utf-8"
    )
    _wacht(lambda: "nieuwe zin van de toets" in _haal(pagina))

    pad.write_text(tekst.replace("titel: ", "titell: "), encoding="utf-8")
    _wacht(lambda: "[veld-onbekend]" in verslag.read_text(encoding="utf-8"))
    assert "nieuwe zin van de toets" in _haal(pagina)

    pad.write_text(tekst, encoding="utf-8")
    _wacht(lambda: "nieuwe zin van de toets" not in _haal(pagina))
    assert "Traceback" not in verslag.read_text(encoding="utf-8")
