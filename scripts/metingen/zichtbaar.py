"""Measures how long it takes from saving an entry until a real browser, with its page open, shows the change."""

import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from browser import VLAGGEN
from metingen.zoekvragen import kies_browser

KEREN = 3
GEDULD = 300.0  # seconds until the server stands, or a change shows; then something is broken
KLAAR = "Ctrl+C"  # printed when the site can be seen
KOP = "## Waarom?\n"


class NietZichtbaar(Exception):
    """The server does not start; the text is what it printed."""


def toon_wijziging(wortel: Path) -> float:
    """Return the seconds on the clock: of three changes of one praktijk the middle one.

    Raises `KanNietMeten` without a browser. The entry is as it was afterwards.
    """
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 (only who measures has it)

    browser = kies_browser()
    pad = min((wortel / "praktijken/praktijken").glob("*.md"))
    tekst = pad.read_text(encoding="utf-8")
    with bediend(wortel) as adres, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser, args=list(VLAGGEN))
        try:
            pagina = chromium.new_page()
            pagina.goto(f"{adres}praktijken/{pad.stem}/")
            tijden = []
            for keer in range(KEREN):
                zin = f"Dit staat er nieuw, keer {keer}."
                begin = time.perf_counter()
                pad.write_text(tekst.replace(KOP, f"{KOP}\n{zin}\n"), encoding="utf-8")
                pagina.get_by_text(zin).wait_for(timeout=GEDULD * 1000)
                tijden.append(time.perf_counter() - begin)
        finally:
            pad.write_text(tekst, encoding="utf-8")
            chromium.close()
    return statistics.median(tijden)


@contextmanager
def bediend(wortel: Path) -> Iterator[str]:
    """Serve a project as its own command does and yield the address. Raises `NietZichtbaar`."""
    with socket.socket() as poort:
        poort.bind(("127.0.0.1", 0))
        adres = f"127.0.0.1:{poort.getsockname()[1]}"
    opdracht = [sys.executable, "-m", "kennisbank", "dien", "--wortel", str(wortel), "--adres", adres]
    with tempfile.TemporaryFile() as uit:
        proces = subprocess.Popen(opdracht, stdout=uit, stderr=subprocess.STDOUT)
        try:
            einde = time.monotonic() + GEDULD
            while KLAAR not in (gezegd := _lees(uit.fileno())):
                if proces.poll() is not None or time.monotonic() > einde:
                    raise NietZichtbaar(gezegd)
                time.sleep(0.1)
            yield f"http://{adres}/"
        finally:
            proces.terminate()
            proces.wait()


def _lees(greep: int) -> str:
    return os.pread(greep, 100_000, 0).decode("utf-8", "replace")
