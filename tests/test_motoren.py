"""One folder, three engines: the same pages at the same addresses, with the same titles, links and text.

What may differ stands here as `VERSCHILLEN`, and is explained in docs/redactie/motoren.md.
"""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
import yaml

from kennisbank.collectie.collectie import Collectie
from kennisbank.motor.exporteren import stapel
from kennisbank.schijf.doelmap import MERK
from motoren import motoren
from opdrachtregel import Stopt

pytestmark = pytest.mark.zwaar

WORTEL = Path(__file__).resolve().parents[1]
VERSCHILLEN = {
    "mkdocs": set(),
    "properdocs": set(),
    "zensical": {
        "search.json",
        "sitemap.xml.gz",
    },  # its own search index, which we do not load; no packed sitemap
}


@dataclass
class Blad:
    """What a visitor meets on a page: title, text of the main part, where its links lead, its anchors."""

    titel: str = ""
    tekst: str = ""
    links: set[str] = field(default_factory=set)
    ankers: set[str] = field(default_factory=set)


class _Lezer(HTMLParser):
    def __init__(self, adres: str) -> None:
        super().__init__()
        self.blad, self._adres, self._in = Blad(), adres, [""]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note links and anchors."""
        waarden = {naam: waarde or "" for naam, waarde in attrs}
        if tag in {"title", "main", "script", "style"}:
            self._in.append(tag)
        self.blad.ankers.add(waarden.get("id", ""))
        for naam in ("href", "src"):
            if naam in waarden:
                self.blad.links.add(urljoin(f"http://x/kennisbank/{self._adres}", waarden[naam]))

    def handle_endtag(self, tag: str) -> None:
        """Leave an element."""
        if tag == self._in[-1]:
            self._in.pop()

    def handle_data(self, data: str) -> None:
        """Note the words."""
        if self._in[-1] == "title":
            self.blad.titel += data
        elif self._in[-1] == "main":
            self.blad.tekst += data


@cache
def _lees(site: Path) -> Mapping[str, Blad]:
    return {adres: _blad(pad.read_text(encoding="utf-8"), adres) for adres, pad in _paginas(site)}


def _paginas(site: Path) -> Iterator[tuple[str, Path]]:
    for pad in sorted(site.rglob("*.html")):
        yield pad.relative_to(site).as_posix().removesuffix("index.html"), pad


@cache  # engines make many a page alike, to the byte
def _blad(html: str, adres: str) -> Blad:
    lezer = _Lezer(adres)
    lezer.feed(html)
    return lezer.blad


@pytest.fixture(scope="module")
def sites(collectie: Collectie, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """Return the site that each engine makes of the same folder, none of which knows our plugin."""
    try:
        elders = str(motoren())
    except Stopt as reden:
        pytest.fail(f"The other engines are not installed: {reden}")
    map_ = tmp_path_factory.mktemp("motoren")
    stapel(WORTEL, map_ / "stapel", collectie)
    opdrachten = {
        "mkdocs": (sys.executable, "-m", "mkdocs", "build", "--strict", "-q"),
        "properdocs": (elders, "-m", "properdocs", "build", "--strict", "-q"),
        "zensical": (elders, "-m", "zensical", "build", "--strict"),
    }
    for naam, opdracht in opdrachten.items():
        werk = shutil.copytree(map_ / "stapel", map_ / naam)
        klaar = subprocess.run(
            [*opdracht, "-f", "mkdocs.yml"], cwd=werk, capture_output=True, text=True, check=False
        )
        assert klaar.returncode == 0, (naam, klaar.stdout + klaar.stderr)
    return {naam: map_ / naam / "site" for naam in opdrachten}


@pytest.mark.parametrize("naam", list(VERSCHILLEN))
def test_every_engine_makes_the_same_site_of_the_same_folder(
    naam: str, sites: Mapping[str, Path], site_map: Path
) -> None:
    """Compared with the real site, that our plugin makes."""
    onze, hun = _lees(site_map), _lees(sites[naam])
    assert hun.keys() == onze.keys()
    for adres, blad in onze.items():
        ander = hun[adres]
        assert ander.titel == blad.titel, adres
        assert ander.tekst.split() == blad.tekst.split(), adres
        assert ander.ankers == blad.ankers, adres
        assert ander.links == blad.links, adres


@pytest.mark.parametrize("naam", list(VERSCHILLEN))
def test_every_link_and_anchor_leads_somewhere(naam: str, sites: Mapping[str, Path]) -> None:
    bladen = _lees(sites[naam])
    dood = []
    for adres, blad in bladen.items():
        for link in blad.links:
            delen = urlsplit(link)
            if delen.netloc != "x":
                continue
            pad = unquote(delen.path).removeprefix("/kennisbank/")
            if pad.endswith("/") or not pad:
                # Behind `keuze=` stands what a page has to show, not a place on it.
                anker = "" if delen.fragment.startswith("keuze=") else unquote(delen.fragment)
                goed = pad in bladen and (not anker or anker in bladen[pad].ankers)
            else:
                goed = (sites[naam] / pad).is_file()
            dood += [] if goed else [f"{adres}: {link}"]
    assert dood == []


@pytest.mark.parametrize("naam", list(VERSCHILLEN))
def test_every_other_file_is_there_too(naam: str, sites: Mapping[str, Path], site_map: Path) -> None:
    onze, hun = (
        {pad.relative_to(map_).as_posix() for pad in map_.rglob("*") if pad.is_file() and pad.name != MERK}
        for map_ in (site_map, sites[naam])
    )
    assert onze ^ hun == VERSCHILLEN[naam]
    gelijk = [pad for pad in onze & hun if not pad.endswith((".html", ".xml", ".gz"))]
    assert [pad for pad in gelijk if (site_map / pad).read_bytes() != (sites[naam] / pad).read_bytes()] == []


def _hoofddeel(pad: Path) -> str:
    """Return what a visitor reads on a page: its article."""
    gevonden = re.search(r"<article.*?</article>", pad.read_text(encoding="utf-8"), re.DOTALL)
    return gevonden[0] if gevonden else ""


def test_mkdocs_makes_every_article_byte_for_byte_without_our_plugin(
    sites: Mapping[str, Path], site_map: Path
) -> None:
    hun = sites["mkdocs"]
    assert yaml.safe_load((hun.parent / "mkdocs.yml").read_text(encoding="utf-8"))["plugins"] == []
    paginas = {pad.relative_to(site_map) for pad in site_map.rglob("index.html")}
    assert paginas == {pad.relative_to(hun) for pad in hun.rglob("index.html")}
    assert [str(pad) for pad in sorted(paginas) if _hoofddeel(site_map / pad) != _hoofddeel(hun / pad)] == []
