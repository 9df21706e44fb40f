"""The archive for reading without internet: it opens from a folder in a real browser, search and finder too."""

import zipfile
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from playwright.sync_api import Browser, expect

from hulp import maak_klein
from kennisbank.cli.opdrachten import hoofd
from kennisbank.controle.laden import laad
from kennisbank.motor.bouwen import bouw_archief
from kennisbank.motor.pakken import MAP, pak
from kennisbank.schijf.doelmap import MERK
from kennisbank.uitvoer.web.papier import leesbare_grootte
from test_site import _lees

pytestmark = pytest.mark.zwaar

WORTEL = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def uitgepakt(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder in the archive, made by the command's own function."""
    map_ = tmp_path_factory.mktemp("pak")
    bouw_archief(WORTEL, map_ / "kennisbank.zip", laad(WORTEL))
    with zipfile.ZipFile(map_ / "kennisbank.zip") as zip_:
        zip_.extractall(map_)
    return map_ / MAP


def test_every_link_leads_to_a_file(uitgepakt: Path) -> None:
    paginas = [pad for pad in uitgepakt.rglob("*.html") if pad.name != "404.html"]
    assert len(paginas) > 100
    for pad in paginas:
        doelen = {urlsplit(urljoin(pad.as_uri(), link)) for link in _lees(pad).links}
        assert all(Path(unquote(d.path)).is_file() for d in doelen if d.scheme == "file"), pad


def test_a_person_opens_it_clicks_through_searches_and_filters(chromium: Browser, uitgepakt: Path) -> None:
    pagina = chromium.new_page()
    fouten: list[str] = []
    pagina.on("pageerror", lambda fout: fouten.append(str(fout)))
    pagina.on("console", lambda bericht: fouten.append(bericht.text) if bericht.type == "error" else None)
    pagina.goto((uitgepakt / "index.html").as_uri())
    pagina.locator("nav[aria-label=Hoofdmenu] a[href='praktijken/index.html']").click()
    expect(pagina.locator("h1")).to_have_text("Praktijken")
    pagina.locator("input[name=soort][value=voorbeeld]").check()
    expect(pagina.locator("[data-vinder-lijst] .kb-kaart--voorbeeld").first).to_be_visible()
    pagina.fill("#vinder-q", "tolk")
    expect(pagina.locator("[data-vinder-lijst] .kb-kaart").first).to_be_visible()
    pagina.keyboard.press("Control+k")
    pagina.keyboard.type("vrijwilligers")
    pagina.locator(".kb-zoek__lijst a").first.click()
    expect(pagina.locator("main h1")).to_be_visible()
    assert pagina.url.startswith("file://")
    assert pagina.url.partition("#")[0].endswith("/index.html")
    pagina.goto((uitgepakt / "bijdragen/formulier/index.html").as_uri())
    pagina.close()
    assert fouten == []


def test_equal_sites_give_equal_archives(tmp_path: Path) -> None:
    (tmp_path / "site/map").mkdir(parents=True)
    (tmp_path / "site/map/index.html").write_text("é")
    assert pak(tmp_path / "site", tmp_path / "een.zip") == 2
    pak(tmp_path / "site", tmp_path / "twee.zip")
    assert (tmp_path / "een.zip").read_bytes() == (tmp_path / "twee.zip").read_bytes()
    assert sorted(pad.name for pad in tmp_path.iterdir()) == ["een.zip", "site", "twee.zip"]


@pytest.fixture(scope="module")
def met_zip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a small site that offers itself as one file, built as a publication is."""
    wortel = maak_klein(tmp_path_factory.mktemp("zip") / "project", "data/index.md")
    assert hoofd(["bouw", "--met-zip", "--wortel", str(wortel)]) == 0
    return wortel / "site"


def test_a_published_site_offers_itself_with_its_size(met_zip: Path) -> None:
    bestand = met_zip / f"data/{MAP}.zip"
    pagina = (met_zip / "data/index.html").read_text(encoding="utf-8")
    assert f'<a href="{MAP}.zip" download>' in pagina
    assert f"({leesbare_grootte(bestand.stat().st_size)})" in pagina


def test_what_is_offered_is_the_whole_site_without_itself(met_zip: Path) -> None:
    with zipfile.ZipFile(met_zip / f"data/{MAP}.zip") as zip_:
        namen = {naam.removeprefix(f"{MAP}/") for naam in zip_.namelist()}
        data = zip_.read(f"{MAP}/data/index.html").decode()
        assert zip_.testzip() is None
    hier = {pad.relative_to(met_zip).as_posix() for pad in met_zip.rglob("*") if pad.is_file()}
    assert hier - namen == {f"data/{MAP}.zip", MERK}
    assert namen - hier == {"LEESMIJ.txt"}
    assert ".zip" not in data


def test_no_zip_is_offered_unless_asked(site_map: Path) -> None:
    assert not list(site_map.rglob("*.zip"))
    assert ".zip" not in (site_map / "data/index.html").read_text(encoding="utf-8")
