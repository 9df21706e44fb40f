"""Every state of the zelfscan and of Samen kijken, for everybody: axe, narrow screens, large text, and what it weighs."""

import gzip
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from test_samen import (
    PAPIER,
    SAMEN,
    SCAN,
    _antwoord,
    _code,
    _code_van,
    _typ_code,
    _typ_tellingen,
    _vouw_open,
)
from test_toegankelijkheid import STATEN, kijk_na, meet, pagina

__all__ = ["pagina"]
VORIGE = "0010 0008 3928 9576"
MEESTE_BYTES = 60_000  # of the whole section beyond a normal page, gzip


def _zelfscan(blad: Page, site: str) -> Iterator[str]:
    blad.goto(f"{site}{SCAN}")
    yield "vragen"
    blad.get_by_role("button", name="Toon mijn code").click()
    yield "nog open"
    _antwoord(blad, "01234012")
    _code_van(blad)
    blad.get_by_role("button", name="Wis alles van Aan de slag").click()
    yield "code"


def _samen(blad: Page, site: str) -> Iterator[str]:
    blad.goto(f"{site}{SAMEN}")
    _vouw_open(blad, "Deden jullie dit al eens?")
    blad.get_by_label("Met hoeveel zijn jullie?").fill("2")
    blad.get_by_role("button", name="Begin", exact=True).click()
    yield "te weinig mensen"
    blad.get_by_label("Met hoeveel zijn jullie?").fill("8")
    blad.get_by_label("Code van de vorige keer").fill("12")
    blad.get_by_role("button", name="Begin", exact=True).click()
    yield "begin"
    blad.get_by_label("Code van de vorige keer").fill(VORIGE)
    blad.get_by_role("button", name="Begin", exact=True).click()
    yield "terugblik"
    blad.get_by_role("button", name="Kijk nu opnieuw").click()
    for naam in ("Van papier", "Met een code", "Op dit toestel", "Met een bestand"):
        _vouw_open(blad, naam)
    _typ_code(blad, _code("01230123"))
    _typ_code(blad, _code("01230123"))
    yield "vraagje"
    blad.get_by_role("button", name="Ja, voeg toe").click()
    blad.get_by_role("button", name="Geef dit toestel door").click()
    yield "doorgeven"
    blad.get_by_role("button", name="Ik ben aan de beurt").click()
    _antwoord(blad, "33333333")
    yield "aan de beurt"
    blad.get_by_role("button", name="Klaar, geef door").click()
    blad.get_by_role("button", name="Iedereen antwoordde").click()
    _typ_tellingen(blad, PAPIER)
    blad.locator(".kb-papier input").first.fill("99")
    blad.get_by_role("button", name="Toon", exact=True).click()
    yield "toch tonen"
    blad.get_by_role("button", name="Ja, toon").click()
    blad.locator(".kb-uitkomst details").evaluate_all("alle => alle.forEach((een) => { een.open = true; })")
    yield "uitkomst"
    blad.get_by_role("button", name="Voor later").first.click()
    blad.get_by_role("button", name="Hier werken we aan").nth(2).click()
    yield "verder"


WANDELINGEN = (_zelfscan, _samen)
Wandeling = Callable[[Page, str], Iterator[str]]


@pytest.mark.parametrize("wandeling", WANDELINGEN)
def test_axe_finds_nothing_in_any_state(
    wandeling: Wandeling, pagina: Page, site_adres: str, gezien: set[str]
) -> None:
    gevonden = {}
    for staat in wandeling(pagina, site_adres):
        for kleur, breedte in STATEN:
            pagina.set_viewport_size({"width": breedte, "height": 800})
            pagina.emulate_media(color_scheme=kleur)
            gevonden[staat, breedte, kleur] = kijk_na(pagina, kleur, gezien, "main")
    assert {wat: fouten for wat, fouten in gevonden.items() if fouten} == {}


@pytest.mark.parametrize(("breedte", "letter"), [(320, 100), (1280, 200), (768, 200)])
@pytest.mark.parametrize("wandeling", WANDELINGEN)
def test_nothing_sticks_out_or_is_cut_off_in_any_state(
    wandeling: Wandeling, breedte: int, letter: int, pagina: Page, site_adres: str
) -> None:
    pagina.set_viewport_size({"width": breedte, "height": 800})
    fout = {}
    for staat in wandeling(pagina, site_adres):
        pagina.evaluate("grootte => { document.documentElement.style.fontSize = grootte }", f"{letter}%")
        fout[staat] = meet(pagina, "teBreed") + meet(pagina, "afgesneden")
    assert {staat: wat for staat, wat in fout.items() if wat} == {}


def test_the_section_stays_small(site_map: Path) -> None:
    """Zelfscan, Samen kijken, werkplan, the list of meetings and the largest draaiboek, with every script and style."""

    def gewicht(pad: Path) -> int:
        return len(gzip.compress(pad.read_bytes(), 9))

    gewoon = gewicht(site_map / "over/privacy/index.html")
    paginas = [
        site_map / f"aan-de-slag/{naam}/index.html"
        for naam in ("zelfscan", "samen", "vergadering", "werkplan")
    ]
    eigen = [*sorted((site_map / "assets/aan-de-slag").iterdir()), site_map / "assets/script/bestand.js"]
    paginas.append(max((site_map / "aan-de-slag/vergadering").glob("*/index.html"), key=gewicht))
    delen = {pad.name: gewicht(pad) for pad in eigen} | {p.parent.name: gewicht(p) - gewoon for p in paginas}
    assert sum(delen.values()) <= MEESTE_BYTES, delen
