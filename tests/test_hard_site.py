"""The finished site of hostile entries, as the engine makes it and a real browser opens it."""

import shutil
from collections import Counter
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog, Page, Request

from kennisbank.controle.laden import laad
from kennisbank.motor.bouwen import bouw
from metingen.fuzz import aanvaard
from metingen.vijandig import BASIS, basis, geval, lees_corpus
from metingen.zoekmeting import bedien

pytestmark = pytest.mark.zwaar

WORTEL = Path(__file__).resolve().parents[1]
# Where an author's text stands in the head of a page, in its main part, and in what scripts make of it.
PLAATSEN = (("titel",), ("kern",), ("partners", 0), ("zoekwoorden", 0), ("##", 0))
MEESTE = 40
UITBRAAK = [
    '" onmouseover="alert(1)', '0;url=https://www.example.org/" http-equiv="refresh', "' autofocus onfocus='alert(1)' x='",
    "&lt;img src=x onerror=alert(1)&gt;", "&#60;script&#62;alert(1)&#60;/script&#62;", "${alert(1)} en `alert(1)`",
]  # fmt: skip


class _Werkzaam(HTMLParser):
    """Counts what can do something on a page: scripts, events, frames, forms, links with a scheme of their own."""

    def __init__(self) -> None:
        super().__init__()
        self.wat: Counter[tuple[str, ...]] = Counter()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag with the names of its attributes, and the values that a browser acts on."""
        namen = sorted(naam for naam, _ in attrs)
        if tag in {"script", "style", "link", "meta", "iframe", "object", "embed", "base", "form", "svg"}:
            self.wat[tag, *namen] += 1
        for naam, waarde in attrs:
            schema = (waarde or "").strip().partition(":")[0].lower()
            if naam.startswith("on") or naam in {"http-equiv", "srcdoc", "style"}:
                self.wat[tag, naam] += 1
            if (
                naam in {"href", "src", "action"}
                and ":" in (waarde or "")
                and schema not in {"http", "https"}
            ):
                self.wat[tag, naam, schema] += 1


def _werkzaam(html: str) -> Counter[tuple[str, ...]]:
    lezer = _Werkzaam()
    lezer.feed(html)
    return lezer.wat


@pytest.fixture(scope="module")
def vijandig(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Mapping[str, str]]:
    """Return the site of the small collection with hostile voorbeelden, and what each holds by its id."""
    wortel = tmp_path_factory.mktemp("vijandig")
    shutil.copytree(BASIS / "praktijken", wortel / "praktijken")
    shutil.copytree(WORTEL / "overrides", wortel / "overrides")
    (wortel / "docs").mkdir()
    (wortel / "docs/index.md").write_text("# Thuis\n", encoding="utf-8")
    config = (WORTEL / "mkdocs.yml").read_text(encoding="utf-8").partition("\nnav:")[0]
    (wortel / "mkdocs.yml").write_text(f"{config}\nnav:\n  - index.md\n", encoding="utf-8")
    voorbeeld = next(bestand for bestand in basis()[0].bestanden if bestand.id == "leuven-depot")
    teksten = [*UITBRAAK, *lees_corpus("xss"), *lees_corpus("xss-lijsten")[::9]]
    inhoud: dict[str, str] = {}
    for nummer, tekst in enumerate(teksten):
        for plaats in PLAATSEN:
            een = geval(voorbeeld, plaats, tekst, f"geval-{nummer}-{plaats[0]}".replace("#", "s"), erbij=True)
            if len(inhoud) < MEESTE * len(PLAATSEN) and list(aanvaard([een])):
                (wortel / een.bestand.pad).write_text(een.bestand.tekst or "", encoding="utf-8", newline="\n")
                inhoud[een.bestand.id] = tekst
    geladen = laad(wortel)
    assert geladen.collectie is not None, geladen.meldingen
    assert len(inhoud) > 100
    bouw(wortel, wortel / "site", geladen)
    return wortel / "site", inhoud


def test_every_finished_page_does_what_a_harmless_one_does(vijandig: tuple[Path, Mapping[str, str]]) -> None:
    site, inhoud = vijandig
    gewoon = _werkzaam((site / "voorbeelden/leuven-depot/index.html").read_text(encoding="utf-8"))
    assert gewoon
    for id_, tekst in inhoud.items():
        html = (site / f"voorbeelden/{id_}/index.html").read_text(encoding="utf-8")
        assert _werkzaam(html) == gewoon, tekst


def test_the_judge_sees_an_attribute_that_broke_out() -> None:
    assert _werkzaam('<meta content="a" http-equiv="refresh">') != _werkzaam('<meta content="a">')
    assert _werkzaam('<a href=" JavaScript:x">') != _werkzaam('<a href="https://a.be">')


@pytest.fixture
def blad(chromium: Browser) -> Iterator[tuple[Page, list[str]]]:
    """Return a page of a browser, and the list of what went wrong on it: dialogs, errors, other hosts."""
    pagina, mis = chromium.new_page(), list[str]()

    def venster(wat: Dialog) -> None:
        mis.append(f"dialog: {wat.message}")
        wat.dismiss()

    def vraag(wat: Request) -> None:
        if not wat.url.startswith("http://127.0.0.1"):
            mis.append(f"request: {wat.url}")

    pagina.on("dialog", venster)
    pagina.on("pageerror", lambda fout: mis.append(f"error: {fout}"))
    pagina.on("request", vraag)
    yield pagina, mis
    pagina.close()


def test_nothing_hostile_runs_in_a_browser(
    vijandig: tuple[Path, Mapping[str, str]], blad: tuple[Page, list[str]]
) -> None:
    """The pages themselves, and the lists, the finder and the search that scripts fill with these texts."""
    (site, inhoud), (pagina, mis) = vijandig, blad
    with bedien(site) as adres:
        for id_ in list(inhoud)[::3]:
            pagina.goto(f"{adres}/voorbeelden/{id_}/")
            assert pagina.url == f"{adres}/voorbeelden/{id_}/"
        for lijst in (
            "voorbeelden",
            "netwerken/leuven",
            "praktijken",
            "a-z",
            "handboek/selectie",
            "wijzigingen",
        ):
            pagina.goto(f"{adres}/{lijst}/", wait_until="networkidle")
        for vraag in ("depot babyspullen", 'alert "onmouseover', "<img src=x onerror=alert(1)>"):
            pagina.goto(f"{adres}/")
            pagina.keyboard.press("/")
            pagina.keyboard.type(vraag)
            pagina.wait_for_timeout(600)
        assert pagina.locator("[onerror], [onmouseover], [onfocus], iframe").count() == 0
    assert mis == []
