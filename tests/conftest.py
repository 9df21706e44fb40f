"""What several tests share: the project, its collection, and the site, built once and served."""

import functools
import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import yaml
from filelock import FileLock
from hypothesis import settings
from playwright.sync_api import Browser, BrowserContext, Dialog, Page, sync_playwright

from browser import VARIABELE, VLAGGEN, zoek
from hulp import BASIS, WORTEL
from kennisbank.bijdragen.oordeel import Ids, Omgeving
from kennisbank.cli.bijdragen import namen_per_soort
from kennisbank.collectie.collectie import Collectie
from kennisbank.controle.laden import laad
from kennisbank.motor.bouwen import bouw
from kennisbank.uitvoer.alles import alle_paginas
from kennisbank.uitvoer.site import Instellingen, Pagina, Site

# How long an input takes is measured, not tested: a busy machine is no mistake.
settings.register_profile("toets", deadline=None)
settings.load_profile("toets")

BELEID = "Content Security Policy"  # in what a browser prints when a page does what its policy forbids


def pytest_addoption(parser: pytest.Parser) -> None:
    """Offer the flag that writes golden files anew, to be reviewed as a diff."""
    parser.addoption("--vernieuw-goud", action="store_true", help="schrijf de verwachte uitkomsten opnieuw")


@pytest.hookimpl(tryfirst=True)  # before a choice of marks is made
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what drives a browser or needs the built site, so that nobody has to think of it."""
    for item in items:
        for nodig, merk in (("chromium", "browser"), ("site_map", "zwaar")):
            if nodig in getattr(item, "fixturenames", ()):
                item.add_marker(merk)


@pytest.fixture
def vernieuw(request: pytest.FixtureRequest) -> bool:
    """Tell whether golden files are to be written instead of compared."""
    return bool(request.config.getoption("--vernieuw-goud"))


@pytest.fixture(scope="session")
def collectie() -> Collectie:
    """Return the collection of this project."""
    geladen = laad(WORTEL)
    assert geladen.collectie is not None, geladen.meldingen
    return geladen.collectie


@pytest.fixture(scope="session")
def klein() -> Collectie:
    """Return the small collection that tests break, whole."""
    geladen = laad(BASIS)
    assert geladen.collectie is not None, geladen.meldingen
    return geladen.collectie


@pytest.fixture(scope="session")
def omgeving() -> Omgeving:
    """Return what a contribution is judged by: all that stands in this project."""
    return Omgeving(WORTEL)


@pytest.fixture(scope="session")
def ids() -> Ids:
    """Return the names of every kind by id, as `importeer` takes them."""
    return namen_per_soort(WORTEL)


@pytest.fixture(scope="session")
def paginas(collectie: Collectie) -> dict[str, Pagina]:
    """Return the pages that the code makes, by address."""
    site = Site(collectie, Instellingen("Toets", "https://example.org/kb/", "https://example.org/repo"))
    return {pagina.adres: pagina for pagina in alle_paginas(site)}


@pytest.fixture(scope="session")
def site_map(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """Return the folder of the site, built strictly: once, by the worker that asks first."""
    map_ = tmp_path_factory.getbasetemp()
    doel = (map_ if worker_id == "master" else map_.parent) / "site"
    with FileLock(doel.with_suffix(".slot")):
        if not doel.exists():
            bouw(WORTEL, doel, laad(WORTEL))
    return doel


class _Stil(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"  # one connection for a page and all it asks for

    def translate_path(self, path: str) -> str:
        """Find a file under the path of the real site too: 404.html, shown anywhere, asks for its styles there."""
        return super().translate_path(path.removeprefix(_pad().rstrip("/")))

    def log_message(self, *_waarden: object) -> None:
        """Print nothing: requests are not what a test is about."""


@functools.cache
def _pad() -> str:
    """Return the path of the site at its real address."""
    instellingen = yaml.safe_load((WORTEL / "mkdocs.yml").read_text(encoding="utf-8"))
    return urlsplit(str(instellingen["site_url"])).path


@contextmanager
def _dien(map_: Path) -> Iterator[str]:
    """Serve a folder on a free port of this machine; gives its address, ending in a slash."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Stil, directory=str(map_)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def site_adres(site_map: Path) -> Iterator[str]:
    """Serve the site on a free port of this machine and return its address, ending in a slash."""
    with _dien(site_map) as adres:
        yield adres


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Return a real Chromium; `scripts/toets.py` says where it is."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get(VARIABELE) or zoek(Path(sys.executable), os.environ),
            args=list(VLAGGEN),
        )
        maak_context, maak_pagina = browser.new_context, browser.new_page
        with pytest.MonkeyPatch.context() as vervang:
            vervang.setattr(browser, "new_context", lambda **wat: _let_op(maak_context(**wat)))
            vervang.setattr(browser, "new_page", lambda **wat: _let_op_blad(maak_pagina(**wat)))
            yield browser
        browser.close()


@pytest.fixture(scope="session")
def gezien() -> set[str]:
    """Return the combinations of colours that axe found right, on any page; `test_toegankelijkheid.kleurfouten` adds to it."""
    return set()


OVERTREDINGEN: list[str] = []


def _let_op(context: BrowserContext) -> BrowserContext:
    """Remember what a page does that its content security policy forbids."""
    context.on(
        "console",
        lambda bericht: OVERTREDINGEN.append(bericht.text) if BELEID in bericht.text else None,
    )
    return context


def _let_op_blad(pagina: Page) -> Page:
    _let_op(pagina.context)
    return pagina


@pytest.fixture(autouse=True)
def overtredingen() -> Iterator[list[str]]:
    """Return what pages did that their policy forbids; anything left in it fails the test."""
    yield OVERTREDINGEN
    gevonden = OVERTREDINGEN.copy()
    OVERTREDINGEN.clear()
    assert gevonden == []


@pytest.fixture
def venster(chromium: Browser, site_adres: str) -> Iterator[BrowserContext]:
    """Return a fresh browser profile in which a dialog, an error or a request to another host fails the test."""
    context = chromium.new_context(accept_downloads=True, viewport={"width": 320, "height": 800})
    vreemd: list[str] = []
    context.on(
        "request",
        lambda r: None if r.url.startswith((site_adres, "data:", "blob:")) else vreemd.append(r.url),
    )
    context.on("dialog", lambda dialoog: weiger(dialoog, vreemd))
    context.on("weberror", lambda fout: vreemd.append(str(fout.error)))
    yield context
    context.close()
    assert vreemd == []


def weiger(dialoog: Dialog, vreemd: list[str]) -> None:
    """Close a dialog and remember it: the form opens none."""
    vreemd.append(f"dialoog: {dialoog.message}")
    dialoog.dismiss()


@pytest.fixture(scope="session")
def moduleblad(chromium: Browser) -> Iterator[Page]:
    """Serve our scripts by themselves, without a site around them, and return a page beside them."""
    with _dien(WORTEL / "overrides/assets") as adres:
        context = chromium.new_context()
        leeg = {"body": "<!doctype html>", "content_type": "text/html"}
        context.route(f"{adres}leeg.html", lambda weg: weg.fulfill(**leeg))
        pagina = context.new_page()
        pagina.goto(f"{adres}leeg.html")
        yield pagina
        context.close()


@pytest.fixture
def modules(moduleblad: Page) -> Page:
    """Return an empty page beside our scripts: `modules.add_script_tag(url="aan-de-slag/codes.js")`."""
    moduleblad.reload()
    return moduleblad
