"""The preview, in a process of its own and over HTTP: it answers at all times, and shows what was saved last."""

import os
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from hulp import PRAKTIJK, VOORBEELD, maak_klein

pytestmark = pytest.mark.zwaar

WORTEL = Path(__file__).resolve().parents[1]
GEDULD = 90.0  # seconds until something is broken; a start or a build takes a few
HANGT = 5.0  # seconds after which a request counts as hanging; an answer takes a few milliseconds
KIJKEN = 3.0  # seconds that clients go on asking after a change
EIGENAARSCHAP = "praktijken/eigenaarschap/"
PAGINAS = ("", "praktijken/", EIGENAARSCHAP, "kernprincipes/", "assets/stijl.css", "bestaat-niet/")
NIEUW = "Deze zin is nieuw."


@dataclass(frozen=True, slots=True)
class Dienst:
    """A preview that runs: its address, its process, and the file with what it says."""

    adres: str
    proces: "subprocess.Popen[bytes]"
    verslag: Path

    def zegt(self) -> str:
        """Return what it said so far."""
        return self.verslag.read_text(encoding="utf-8")

    def haal(self, pad: str) -> tuple[int, str]:
        """Return the status and the text of an answer. Raises OSError when there is none."""
        try:
            with urllib.request.urlopen(self.adres + pad, timeout=HANGT) as antwoord:  # noqa: S310 (our own)
                return antwoord.status, antwoord.read().decode()
        except urllib.error.HTTPError as fout:
            return fout.code, fout.read().decode()


@contextmanager
def gediend(wortel: Path, tijdelijk: Path | None = None) -> Iterator[Dienst]:
    """Serve a project as its own command does, until the end of the block."""
    with socket.socket() as poort:
        poort.bind(("127.0.0.1", 0))
        adres = f"127.0.0.1:{poort.getsockname()[1]}"
    opdracht = [sys.executable, "-m", "kennisbank", "dien", "--wortel", str(wortel), "--adres", adres]
    omgeving = os.environ | ({"TMPDIR": str(tijdelijk)} if tijdelijk else {})
    greep, naam = tempfile.mkstemp(dir=wortel.parent)
    with (
        os.fdopen(greep, "wb") as uit,
        subprocess.Popen(opdracht, stdout=uit, stderr=subprocess.STDOUT, env=omgeving) as proces,
    ):
        dienst = Dienst(f"http://{adres}/", proces, Path(naam))
        try:
            assert _wacht(lambda: "Ctrl+C" in dienst.zegt() or proces.poll() is not None), dienst.zegt()
            yield dienst
        finally:
            proces.send_signal(signal.SIGINT)


def _wacht(klaar: Callable[[], bool]) -> bool:
    """Tell whether something became so in time."""
    einde = time.monotonic() + GEDULD
    while not klaar():
        if time.monotonic() > einde:
            return False
        time.sleep(0.1)
    return True


def _vervang(pad: Path, oud: str, nieuw: str) -> None:
    tekst = pad.read_text(encoding="utf-8")
    assert oud in tekst
    pad.write_text(tekst.replace(oud, nieuw, 1), encoding="utf-8")


def _met_zin(pad: Path, zin: str) -> None:
    _vervang(pad, "## Waarom?\n", f"## Waarom?\n\n{zin}\n")


def _toont(dienst: Dienst, pad: str, tekst: str) -> bool:
    return tekst in dienst.haal(pad)[1]


Verwacht = Callable[[], bool]


def bewaar(wortel: Path, dienst: Dienst) -> Verwacht:
    """Save a sentence."""
    _met_zin(wortel / PRAKTIJK, "Eerst dit.")
    return lambda: _toont(dienst, EIGENAARSCHAP, "Eerst dit.")


def maak_stuk(wortel: Path, dienst: Dienst) -> Verwacht:
    """Save a mistake together with a new sentence: the mistake is said, and the sentence does not show yet."""
    _met_zin(wortel / PRAKTIJK, "Dan dit.")
    _vervang(wortel / PRAKTIJK, "titel: ", "titell: ")
    return lambda: "[veld-onbekend]" in dienst.zegt() and not _toont(dienst, EIGENAARSCHAP, "Dan dit.")


def herstel(wortel: Path, dienst: Dienst) -> Verwacht:
    """Mend that mistake."""
    _vervang(wortel / PRAKTIJK, "titell: ", "titel: ")
    return lambda: _toont(dienst, EIGENAARSCHAP, "Dan dit.")


def verwijder(wortel: Path, dienst: Dienst) -> Verwacht:
    """Delete an entry."""
    (wortel / "praktijken/beelden/tuin.jpg").unlink()
    (wortel / "praktijken/voorbeelden/leuven-depot.md").unlink()
    (wortel / "praktijken/adressen.txt").write_text(
        "# Elk adres dat ooit op de site stond.\n", encoding="utf-8"
    )
    return lambda: dienst.haal("voorbeelden/leuven-depot/")[0] == 404


def hernoem(wortel: Path, dienst: Dienst) -> Verwacht:
    """Give an entry another name; its old address leads on."""
    _vervang(wortel / VOORBEELD, "---\n", "---\nvoorheen: [gent-brugfiguren]\n")
    (wortel / VOORBEELD).rename(wortel / "praktijken/voorbeelden/gent-bruggen.md")
    return lambda: (
        _toont(dienst, "voorbeelden/gent-brugfiguren/", "url=../gent-bruggen/")
        and dienst.haal("voorbeelden/gent-bruggen/")[0] == 200
    )


def verander_sjabloon(wortel: Path, dienst: Dienst) -> Verwacht:
    """Edit the foot of every page."""
    voet = wortel / "overrides/partials/voet.html"
    voet.write_text(f"<p>{NIEUW}</p>{voet.read_text(encoding='utf-8')}", encoding="utf-8")
    return lambda: all(_toont(dienst, pad, NIEUW) for pad in ("", "kernprincipes/", "bestaat-niet/"))


def breek_sjabloon(wortel: Path, dienst: Dienst) -> Verwacht:
    """Save a template that is no template, then one that cannot be filled in; then mend it, with a sentence."""
    voet = wortel / "overrides/partials/voet.html"
    goed = voet.read_text(encoding="utf-8")
    for stuk, zegt in (("{% if %}", "TemplateSyntaxError"), ("{{ 1 + '' }}", "voet.html:1: TypeError")):
        voet.write_text(stuk + goed, encoding="utf-8")
        assert _wacht(lambda zegt=zegt: zegt in dienst.zegt()), dienst.zegt()  # type: ignore[misc]
    voet.write_text(f"<p>Hersteld.</p>{goed}", encoding="utf-8")
    return lambda: _toont(dienst, "", "Hersteld.")


def wissel_tak(wortel: Path, dienst: Dienst) -> Verwacht:
    """Change to a branch of git on which fifty files are different."""
    subprocess.run(["git", "switch", "-q", "vijftig"], cwd=wortel, check=True)
    return lambda: _toont(dienst, "bladen/blad-0/", "nieuw") and _toont(dienst, "bladen/blad-49/", "nieuw")


def bewaar_dertig_keer(wortel: Path, dienst: Dienst) -> Verwacht:
    """Save thirty times in a row, twenty times a second."""
    tekst = (wortel / PRAKTIJK).read_text(encoding="utf-8")
    for nummer in range(30):
        (wortel / PRAKTIJK).write_text(tekst.replace("## Waarom?\n", f"## Waarom?\n\nKeer {nummer}.\n"))
        time.sleep(0.05)
    return lambda: _toont(dienst, EIGENAARSCHAP, "Keer 29.")


def bewaar_gelijk(wortel: Path, dienst: Dienst) -> Verwacht:
    """Save other text of the same size, under the time of before."""
    toen = (wortel / PRAKTIJK).stat()
    _vervang(wortel / PRAKTIJK, "Wat lukt, lukt", "Wie lukt, lukt")
    os.utime(wortel / PRAKTIJK, ns=(toen.st_atime_ns, toen.st_mtime_ns))
    assert (wortel / PRAKTIJK).stat().st_size == toen.st_size
    return lambda: _toont(dienst, EIGENAARSCHAP, "Wie lukt, lukt")


def dien_tweemaal(wortel: Path, dienst: Dienst) -> Verwacht:
    """Save while a second preview of the same project shows it too, and stops before the first."""
    with gediend(wortel) as tweede:
        _met_zin(wortel / PRAKTIJK, NIEUW)
        assert _wacht(lambda: _toont(tweede, EIGENAARSCHAP, NIEUW))
    return lambda: _toont(dienst, EIGENAARSCHAP, NIEUW)


LOPEN: tuple[tuple[Callable[[Path, Dienst], Verwacht], ...], ...] = (
    (bewaar, maak_stuk, herstel, bewaar_dertig_keer),
    (verwijder, hernoem, wissel_tak),
    (verander_sjabloon, breek_sjabloon, bewaar_gelijk, dien_tweemaal),
)
"""Changes that are made in turn, in a preview of their own."""


def _met_takken(wortel: Path) -> Path:
    """Put a project in git, with a branch on which fifty pages are different."""
    for tak, woord in (("main", "oud"), ("vijftig", "nieuw")):
        for nummer in range(50):
            blad = wortel / f"docs/bladen/blad-{nummer}.md"
            blad.parent.mkdir(exist_ok=True)
            blad.write_text(f"# Blad\n\nDit is {woord}.\n", encoding="utf-8")
        for woorden in (["init", "-q"], ["switch", "-q", "-C", tak], ["add", "."], ["commit", "-qm", tak]):
            wie = ["-c", "user.name=x", "-c", "user.email=x@example.org"]
            subprocess.run(["git", *wie, *woorden], cwd=wortel, check=True)
    subprocess.run(["git", "switch", "-q", "main"], cwd=wortel, check=True)
    return wortel


def _vraag_telkens(dienst: Dienst, klaar: threading.Event) -> list[str]:
    """Ask for page after page, as one reader, until told to stop; return what was not right."""
    mis = []
    while not klaar.is_set():
        for pad in PAGINAS:
            begin = time.monotonic()
            try:
                code, tekst = dienst.haal(pad)
            except OSError as fout:
                mis.append(f"/{pad}: {fout}")
                continue
            duur = time.monotonic() - begin
            heel = "</html>" in tekst or pad.endswith(".css")
            if code != (404 if pad == "bestaat-niet/" else 200) or not heel or duur > HANGT:
                mis.append(f"/{pad}: {code}, {len(tekst)} signs, {duur:.1f} s")
        klaar.wait(0.15)
    return mis


@dataclass(frozen=True, slots=True)
class Verloop:
    """What was not right while three readers asked, whether a change showed in the end, and what was said so far."""

    mis: list[str]
    getoond: bool
    gezegd: str


def _loop(map_: Path, nummer: int) -> dict[str, Verloop]:
    """Make the changes of one row, and watch for a while after each."""
    wortel, uit = _met_takken(maak_klein(map_ / str(nummer) / "project")), {}
    with gediend(wortel) as dienst:
        for wijzig in LOPEN[nummer]:
            klaar = threading.Event()
            with ThreadPoolExecutor(3) as lezers:
                lezingen = [lezers.submit(_vraag_telkens, dienst, klaar) for _ in range(3)]
                try:
                    verwacht = wijzig(wortel, dienst)
                    time.sleep(KIJKEN)
                    getoond = _wacht(verwacht)
                finally:
                    klaar.set()
            mis = [regel for lezing in lezingen for regel in lezing.result()]
            uit[wijzig.__name__] = Verloop(mis, getoond, dienst.zegt())
    return uit


@pytest.fixture(scope="module")
def verlopen(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Verloop]:
    """Return how each change went; the rows run beside each other."""
    map_ = tmp_path_factory.mktemp("dienen")
    with ThreadPoolExecutor(len(LOPEN)) as samen:
        rijen = list(samen.map(lambda nummer: _loop(map_, nummer), range(len(LOPEN))))
    return {naam: verloop for rij in rijen for naam, verloop in rij.items()}


@pytest.mark.parametrize("naam", [wijzig.__name__ for rij in LOPEN for wijzig in rij])
def test_every_request_is_answered_and_the_last_right_save_shows(
    naam: str, verlopen: Mapping[str, Verloop]
) -> None:
    assert verlopen[naam].mis == []
    assert verlopen[naam].getoond, verlopen[naam].gezegd
    assert "Traceback" not in verlopen[naam].gezegd


def test_a_preview_that_is_killed_leaves_nothing_behind_once_the_next_has_started(tmp_path: Path) -> None:
    wortel, tijdelijk = maak_klein(tmp_path / "project"), tmp_path / "tijdelijk"
    tijdelijk.mkdir()
    with gediend(wortel, tijdelijk) as dienst:
        dienst.proces.kill()
    assert len(list(tijdelijk.iterdir())) == 1
    with gediend(wortel, tijdelijk):
        assert len(list(tijdelijk.iterdir())) == 1
    assert list(tijdelijk.iterdir()) == []


def test_an_open_page_loads_again_after_a_save(chromium: Browser, tmp_path: Path) -> None:
    """Also one that was not there when it was opened."""
    wortel = maak_klein(tmp_path / "project")
    with gediend(wortel) as dienst:
        venster = chromium.new_context()
        pagina, weg = venster.new_page(), venster.new_page()
        pagina.goto(f"{dienst.adres}praktijken/eigenaarschap/")
        weg.goto(f"{dienst.adres}voorbeelden/gent-bruggen/")
        hernoem(wortel, dienst)
        _met_zin(wortel / PRAKTIJK, NIEUW)
        expect(pagina.get_by_text(NIEUW)).to_be_visible(timeout=GEDULD * 1000)
        expect(weg.locator("h1")).not_to_have_text("Deze pagina vinden we niet", timeout=GEDULD * 1000)
        venster.close()
