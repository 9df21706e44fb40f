"""Search at 10,000 entries: what a question fetches. How long it thinks is for `benchmarks.zoeken` to print."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from kennisbank.collectie.collectie import Collectie
from kennisbank.uitvoer.zoeken.maken import MAP
from metingen.zoeken import (
    AANTAL,
    DENKTIJD,
    OVER_DE_LIJN,
    VRAGEN,
    Meting,
    ingepakt,
    maak_zoeksite,
    verslag,
)
from metingen.zoekmeting import bedien


@pytest.fixture(scope="module")
def grote_site(collectie: Collectie, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a small site with a large index."""
    site = tmp_path_factory.mktemp("groot") / "site"
    maak_zoeksite(collectie, AANTAL, site)
    return site


@pytest.fixture
def blad(chromium: Browser, grote_site: Path) -> Iterator[tuple[Page, list[str]]]:
    """Return a fresh page with the engine, and the files it fetches."""
    verzoeken: list[str] = []
    with bedien(grote_site) as adres:
        pagina = chromium.new_context().new_page()
        pagina.on("request", lambda verzoek: verzoeken.append(verzoek.url.rsplit("/", 1)[1]))
        pagina.goto(f"{adres}/")
        pagina.add_script_tag(url=f"{adres}/{MAP}zoek.js")
        yield pagina, verzoeken
        pagina.context.close()


@pytest.mark.parametrize("vraag", VRAGEN)
def test_a_first_question_fetches_little(blad: tuple[Page, list[str]], grote_site: Path, vraag: str) -> None:
    pagina, verzoeken = blad
    assert pagina.evaluate("async (vraag) => (await kbZoek.zoek(vraag)).aantal", vraag)
    assert 0 < ingepakt(grote_site, verzoeken) <= OVER_DE_LIJN, verzoeken


def test_the_report_gives_ratios_and_a_verdict() -> None:
    snel, traag, groot = (
        Meting("tolk", 3.0, 100_000),
        Meting("tolk", DENKTIJD + 30, 100_000),
        Meting("tolk", 3.0, 2 * OVER_DE_LIJN),
    )
    tekst, goed = verslag([snel], [snel], 10)
    assert goed
    assert tekst == (
        "   3.0 ms,   1.0 keer de eigen verzameling,  100 kB: tolk\n"
        "Bij 10 verzonnen fiches: hoogstens 0.01 keer de grens van 300 ms en 0.20 keer die van 500 kB (in orde).\n"
    )
    assert not verslag([snel], [traag], 10)[1]
    assert "2.00 keer die van 500 kB (NIET GEHAALD)" in verslag([snel], [groot], 10)[0]
