"""The second wall: every page says that it takes nothing but what our own site serves, and a browser holds it to that."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from kennisbank.motor.lokaal import maak_lokaal

pytestmark = pytest.mark.zwaar

STRENG = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'"
)
OMLEIDING = "default-src 'none'; form-action 'none'; base-uri 'none'"
_BEGIN = re.compile(
    r'<!doctype html>\n<html lang="nl">\n<head>\n<meta charset="utf-8">\n'
    r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">\n<meta name="referrer" content="no-referrer">\n'
)
# What must not get in: a script, a handler, a style and a picture from elsewhere, an address for all links.
VREEMD = """<base href="https://elders.invalid/">
<script>document.title = "binnen"</script><script src="https://elders.invalid/a.js"></script>
<img src="https://elders.invalid/a.png"><img src="data:," onerror="document.title = 'binnen'">
<link rel="stylesheet" href="https://elders.invalid/a.css"><p style="color: red" onclick="0">rood</p>
<iframe src="https://elders.invalid/"></iframe><object data="https://elders.invalid/a.swf"></object>"""


@pytest.fixture(scope="module")
def lokaal_map(site_map: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the copy of the site that is read without a server."""
    map_ = shutil.copytree(site_map, tmp_path_factory.mktemp("lokaal") / "site")
    maak_lokaal(map_)
    return map_


def _beleid(map_: Path) -> dict[str, str]:
    """Return the policy of every page; pages of old names have one of their own."""
    uit: dict[str, str] = {}
    for pad in sorted(map_.rglob("*.html")):
        html = pad.read_text(encoding="utf-8")
        begin = _BEGIN.match(html)
        assert begin, pad
        soort = "omleiding" if 'http-equiv="refresh"' in html else "pagina"
        assert uit.setdefault(soort, begin[1]) == begin[1], pad
    return uit


def test_every_page_begins_with_the_same_strict_policy(site_map: Path) -> None:
    assert _beleid(site_map) == {"pagina": STRENG, "omleiding": OMLEIDING}


def test_every_page_of_the_copy_without_a_server_allows_files_instead_of_a_site(lokaal_map: Path) -> None:
    """All but 404.html, which only a server shows."""
    (lokaal_map / "404.html").unlink()
    verwacht = STRENG.replace("'self'", "'self' file:").replace("'", "&#x27;")
    assert _beleid(lokaal_map) == {"pagina": verwacht, "omleiding": OMLEIDING}


def _van_elke_soort(map_: Path) -> Iterator[str]:
    """Yield one page of each kind, hand-written ones among them."""
    gezien = set()
    for pad in sorted(map_.rglob("index.html")):
        soort = re.search(r'<body data-soort="([^"]+)"', pad.read_text(encoding="utf-8"))
        if (naam := soort[1] if soort else "") not in gezien:
            gezien.add(naam)
            yield pad.relative_to(map_).as_posix()


@pytest.fixture(params=["site", "lokaal"])
def plek(request: pytest.FixtureRequest) -> tuple[Path, str]:
    """Return the folder of a site and where a browser finds it: over a server, and as files without one."""
    map_: Path = request.getfixturevalue(f"{request.param}_map")
    adres: str = request.getfixturevalue("site_adres")
    return map_, adres if request.param == "site" else f"{map_.as_uri()}/"


def test_as_a_file_a_page_of_each_kind_does_nothing_that_its_policy_forbids(
    chromium: Browser, lokaal_map: Path
) -> None:
    """Fails at its end when one does, as every test with a browser: one in test_klik opens each page over a server."""
    pagina = chromium.new_page()
    soorten = list(_van_elke_soort(lokaal_map))
    assert len(soorten) > 30
    for pad in soorten:
        pagina.goto((lokaal_map / pad).as_uri())
        assert pagina.title()
    pagina.close()


def test_what_an_attacker_gets_onto_a_page_does_nothing(
    chromium: Browser, plek: tuple[Path, str], overtredingen: list[str]
) -> None:
    map_, adres = plek
    html = (map_ / "matrix/index.html").read_text(encoding="utf-8")
    (map_ / "matrix/aanval.html").write_text(html.replace("</body>", f"{VREEMD}</body>"), encoding="utf-8")
    pagina = chromium.new_page()
    gekregen: list[str] = []
    pagina.on("requestfinished", lambda vraag: gekregen.append(vraag.url))
    pagina.goto(f"{adres}matrix/aanval.html")
    (map_ / "matrix/aanval.html").unlink()
    assert pagina.title().startswith("Matrix")
    assert pagina.get_by_text("rood").evaluate("p => getComputedStyle(p).color") != "rgb(255, 0, 0)"
    assert not [waar for waar in gekregen if "elders" in waar]
    regels = ("base-uri", "script-src", "img-src", "style-src", "default-src")
    assert [regel for regel in regels if not any(regel in zin for zin in overtredingen)] == []
    overtredingen.clear()
    pagina.close()
