"""The real, strict build, walked as a visitor would: every address, link, anchor and relation."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
import yaml

from hulp import vaste_adressen
from kader_ids import IDS
from kennisbank.collectie.collectie import Collectie
from kennisbank.controle.laden import laad
from kennisbank.motor.bouwen import bouw
from kennisbank.uitvoer.web.navigatie import vul_navigatie

WORTEL = Path(__file__).resolve().parents[1]
AANTALLEN = {
    "clusters": 3, "kernprincipes": 11, "bouwstenen": 8, "praktijken": 34, "functies": 7, "criteria": 5, "netwerken": 10,
}  # fmt: skip


class _Pagina(HTMLParser):
    """Collects the links, anchors and words of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.extern: list[str] = []
        self.ankers: set[str] = set()
        self.woorden: list[str] = []
        self._stil = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what a tag links to, loads or names."""
        waarden = dict(attrs)
        self._stil += tag in {"script", "style"}
        if waarden.get("id"):
            self.ankers.add(str(waarden["id"]))
        if tag == "a" and waarden.get("href"):
            self.links.append(str(waarden["href"]))
        bron = waarden.get("src") or (waarden.get("href") if tag == "link" else None)
        if bron and waarden.get("rel") != "canonical":
            self.extern.append(bron)

    def handle_endtag(self, tag: str) -> None:
        """Leave what is not read."""
        self._stil -= tag in {"script", "style"}

    def handle_data(self, data: str) -> None:
        """Note the words."""
        if not self._stil:
            self.woorden.append(data)


@cache
def _lees(pad: Path) -> _Pagina:
    pagina = _Pagina()
    pagina.feed(pad.read_text(encoding="utf-8"))
    return pagina


def _paginas(site_map: Path) -> Iterator[tuple[str, _Pagina]]:
    for pad in sorted(site_map.rglob("*.html")):
        yield pad.relative_to(site_map).as_posix().removesuffix("index.html"), _lees(pad)


def _doel(site_map: Path, adres: str) -> Path:
    pad = site_map / unquote(adres).lstrip("/")
    return pad / "index.html" if adres.endswith("/") or not adres or pad.is_dir() else pad


def _ankers(fragment: str) -> set[str]:
    """Return the places that a fragment names: those of the chosen entries on the page of a selection, else itself."""
    naam, _, ids = unquote(fragment).partition("=")
    return {f"f-{id_}" for id_ in ids.split(",")} if naam == "keuze" else {unquote(fragment)}


def _dood(site_map: Path) -> Iterator[str]:
    for adres, pagina in _paginas(site_map):
        if adres == "404.html":
            continue  # its links start at the root of the published site
        for link in pagina.links:
            delen = urlsplit(urljoin(f"http://x/{adres}", link))
            if delen.netloc != "x":
                continue
            doel = _doel(site_map, delen.path.lstrip("/"))
            if not doel.is_file():
                yield f"{adres}: {link} leads nowhere"
            elif delen.fragment and not _ankers(delen.fragment) <= _lees(doel).ankers:
                yield f"{adres}: {link} has no such anchor"


def test_every_internal_link_and_anchor_resolves(site_map: Path) -> None:
    assert list(_dood(site_map)) == []


def test_no_page_loads_anything_from_another_host(site_map: Path) -> None:
    vreemd = [
        (adres, bron)
        for adres, pagina in _paginas(site_map)
        for bron in pagina.extern
        if urlsplit(bron).netloc
    ]
    assert vreemd == []


@pytest.mark.parametrize(("soort", "aantal"), AANTALLEN.items())
def test_the_framework_is_complete(soort: str, aantal: int, site_map: Path) -> None:
    assert len(IDS[soort]) == aantal
    assert [id_ for id_ in IDS[soort] if not (site_map / soort / id_ / "index.html").is_file()] == []


def test_a_kernprincipe_shows_each_praktijk_once_with_its_bouwstenen_and_every_voorbeeld_it_announces(
    site_map: Path, collectie: Collectie
) -> None:
    for k in collectie.kernprincipes:
        html = (site_map / "kernprincipes" / k.id / "index.html").read_text(encoding="utf-8")
        praktijken = collectie.praktijken_bij_kernprincipe(k.id)
        rijen = re.findall(r'<li class="kb-rij" data-id="([^"]+)"(.*?)</li>', html, re.DOTALL)
        assert [id_ for id_, _ in rijen] == [p.id for p in praktijken]
        for (_, rij), p in zip(rijen, praktijken, strict=True):
            assert re.findall(r'href="../../bouwstenen/([^/"]+)/"', rij) == [
                p.velden.bouwsteen,
                *p.velden.ook_bij,
            ]
        voorbeelden = [v.id for v in collectie.voorbeelden_bij_alle(praktijken)]
        assert f"<p>{len(voorbeelden)} voorbeelden bij deze praktijken." in html
        assert re.findall(r'data-id="([^"]+)"', html.partition('<h2 id="voorbeelden">')[2]) == voorbeelden


def test_every_page_but_search_results_is_reached_by_links(site_map: Path) -> None:
    """No page is an orphan: a walk over the links from home meets them all."""
    gezien: set[Path] = set()
    open_ = [site_map / "index.html"]
    while open_:
        pad = open_.pop()
        if pad in gezien or not pad.is_file() or pad.suffix != ".html":
            continue
        gezien.add(pad)
        basis = f"http://x/{pad.relative_to(site_map).as_posix()}"
        for link in _lees(pad).links:
            delen = urlsplit(urljoin(basis, link))
            if delen.netloc == "x":
                open_.append(_doel(site_map, delen.path.lstrip("/")))
    alle = {
        pad
        for pad in site_map.rglob("*.html")
        if pad.name != "404.html" and "verhuisd" not in "".join(_lees(pad).woorden)
    }
    assert sorted(str(pad) for pad in alle - gezien) == []


def _doelen(site_map: Path, adres: str) -> set[str]:
    pad = site_map / adres / "index.html"
    return {urlsplit(urljoin(f"http://x/{adres}", link)).path.lstrip("/") for link in _lees(pad).links}


def _relaties(c: Collectie) -> Iterator[tuple[str, str]]:
    """Yield every relation as two addresses, in the direction in which an author wrote it."""
    for p in c.praktijken:
        hier = f"praktijken/{p.id}/"
        yield from ((hier, f"bouwstenen/{id_}/") for id_ in (p.velden.bouwsteen, *p.velden.ook_bij))
        yield from ((hier, f"kernprincipes/{id_}/") for id_ in p.velden.kernprincipes)
        yield from ((hier, f"functies/{id_}/") for id_ in p.velden.functies)
        yield from ((hier, f"criteria/{id_}/") for id_ in p.velden.criteria)
        yield from ((hier, f"praktijken/{id_}/") for id_ in p.velden.verwant)
    for v in c.voorbeelden:
        if v.velden.netwerk:
            yield f"voorbeelden/{v.id}/", f"netwerken/{v.velden.netwerk}/"
        yield from ((f"voorbeelden/{v.id}/", f"praktijken/{id_}/") for id_ in v.velden.praktijken)
    for k in c.kernprincipes:
        yield f"kernprincipes/{k.id}/", f"clusters/{k.velden.cluster}/"


def test_every_relation_shows_on_both_sides(site_map: Path, collectie: Collectie) -> None:
    relaties = set(_relaties(collectie))
    assert len(relaties) > 300
    links: Mapping[str, set[str]] = {adres: _doelen(site_map, adres) for paar in relaties for adres in paar}
    enkel = [
        f"{van} -> {naar}"
        for van, naar in sorted(relaties)
        if naar not in links[van] or van not in links[naar]
    ]
    assert enkel == []


def test_every_entry_says_its_linking_sentences(site_map: Path, collectie: Collectie) -> None:
    for p in collectie.praktijken:
        woorden = " ".join("".join(_lees(site_map / "praktijken" / p.id / "index.html").woorden).split())
        for zin in p.velden.kernprincipes.values():
            assert zin in woorden, p.id


def test_a_praktijk_counts_in_the_matrix_at_its_own_bouwsteen_only(collectie: Collectie) -> None:
    for p in collectie.praktijken:
        cellen = {
            (k.id, b.id)
            for k in collectie.kernprincipes
            for b in collectie.bouwstenen
            if p in collectie.cel(k.id, b.id)
        }
        assert cellen == {(k, p.velden.bouwsteen) for k in p.velden.kernprincipes}, p.id


def test_no_template_syntax_is_left_on_a_page(site_map: Path) -> None:
    over = [
        adres
        for adres, pagina in _paginas(site_map)
        if adres != "bijdragen/meldingen/"  # it explains template syntax to contributors
        and any(teken in "".join(pagina.woorden) for teken in ("{{", "{%", "Undefined"))
    ]
    assert over == []


def test_two_builds_are_byte_identical(site_map: Path, tmp_path: Path) -> None:
    bouw(WORTEL, tmp_path / "nog-eens", laad(WORTEL))
    een = {pad.relative_to(site_map): pad.read_bytes() for pad in site_map.rglob("*") if pad.is_file()}
    twee = {
        pad.relative_to(tmp_path / "nog-eens"): pad.read_bytes()
        for pad in (tmp_path / "nog-eens").rglob("*")
        if pad.is_file()
    }
    assert een.keys() == twee.keys()
    assert [str(pad) for pad in een if een[pad] != twee[pad]] == []


def test_the_edit_link_opens_the_source_under_praktijken(site_map: Path, collectie: Collectie) -> None:
    for fiche in (*collectie.praktijken, *collectie.voorbeelden, *collectie.netwerken):
        links = _lees(site_map / fiche.soort.meervoud / fiche.id / "index.html").links
        assert any(
            link.endswith(f"/edit/main/praktijken/{fiche.soort.pad}/{fiche.id}.md") for link in links
        ), fiche.id


def _menu(collectie: Collectie) -> dict[str, str]:
    """Return of every page in a part of the menu the address of the first page of that part."""
    regels = yaml.safe_load((WORTEL / "mkdocs.yml").read_text(encoding="utf-8").partition("\nnav:")[2])
    eersten: dict[str, str] = {}
    for deel in vul_navigatie(regels, collectie):
        inhoud = next(iter(deel.values())) if isinstance(deel, dict) else deel
        if isinstance(inhoud, list):
            adressen = [_adres(i if isinstance(i, str) else next(iter(i.values()))) for i in inhoud]
            eersten |= dict.fromkeys(adressen, adressen[0])
    return eersten


def _adres(bestand: str) -> str:
    return bestand.removesuffix("index.md").removesuffix(".md").rstrip("/") + "/"


def test_the_breadcrumb_is_that_of_the_menu(site_map: Path, collectie: Collectie) -> None:
    for adres, eerste in _menu(collectie).items():
        html = (site_map / adres / "index.html").read_text(encoding="utf-8")
        pad = html.partition('<nav class="kb-kruimels"')[2].partition("</nav>")[0]
        stappen = [
            urlsplit(urljoin(f"http://x/{adres}", link)).path.lstrip("/")
            for link in re.findall(r'href="([^"]+)"', pad)
        ]
        assert stappen[:2] == (["", eerste] if adres != eerste else [""]), adres


def test_every_page_that_is_no_entry_stands_in_the_menu(collectie: Collectie) -> None:
    """But what stands in the head of every page, and what is reached from one page only."""
    elders = {"", "zoeken/", "archief/", "aan-de-slag/vergadering/heel-het-netwerk/"}
    assert set(vaste_adressen()) - {*_menu(collectie), "netwerken/"} == elders
