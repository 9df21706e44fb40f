"""The map of the networks: everything is on it, nothing lies over anything, and the filter above the list works."""

import json
import random
import re
from collections.abc import Iterator
from importlib.resources import files
from itertools import combinations
from math import hypot

import pytest
from playwright.sync_api import Browser, Page, expect

from kennisbank.collectie.collectie import Collectie
from kennisbank.uitvoer.web.kaart import STRAAL, teken_kaart
from kennisbank.uitvoer.web.schikking import Vak, naamvakken, uiteen

BINNEN = (0.0, 0.0, 1000.0, 400.0)


def _punten(aantal: int) -> list[tuple[float, float]]:
    lot = random.Random(11)  # noqa: S311 (a fixed choice of cases, no secret)
    return [(lot.uniform(400, 600), lot.uniform(100, 300)) for _ in range(aantal)]


def test_points_that_would_touch_are_moved_apart_and_stay_on_the_sheet() -> None:
    punten = uiteen([(500.0, 200.0), (500.0, 200.0), *_punten(80)], 30, BINNEN)
    assert min(hypot(x2 - x1, y2 - y1) for (x1, y1), (x2, y2) in combinations(punten, 2)) >= 29
    assert all(0 <= x <= 1000 and 0 <= y <= 400 for x, y in punten)


def test_points_with_room_stay_where_they_are() -> None:
    assert uiteen([(10.0, 10.0), (60.0, 10.0)], 30, BINNEN) == [(10.0, 10.0), (60.0, 10.0)]


def _raken(een: Vak, ander: Vak) -> bool:
    return een[0] < ander[2] and ander[0] < een[2] and een[1] < ander[3] and ander[1] < een[3]


def test_a_name_that_is_shown_covers_no_point_and_no_other_name() -> None:
    punten = uiteen(_punten(60), 30, BINNEN)
    namen = [vak for vak, past in naamvakken([80.0] * 60, punten, 16, 18, BINNEN) if past]
    bollen = [(x - 16, y - 16, x + 16, y + 16) for x, y in punten]
    assert 5 < len(namen) < 60
    assert [(a, b) for a, b in combinations(namen, 2) if _raken(a, b)] == []
    assert [(a, b) for a in namen for b in bollen if _raken(a, b)] == []


def test_a_name_wider_than_the_sheet_is_not_shown_beside_its_point() -> None:
    (_vak, past), (_ander, past_ook) = naamvakken(
        [1200.0, 80.0], [(500.0, 200.0), (100.0, 100.0)], 16, 18, BINNEN
    )
    assert (past, past_ook) == (False, True)


def test_every_municipality_with_a_netwerk_has_one_point_that_names_them_all(collectie: Collectie) -> None:
    kaart = str(teken_kaart(collectie))
    punten = dict(re.findall(r'aria-label="([^":,]+)(?:, \d netwerken)?: ([^"]+)"', kaart))
    verwacht = {n.velden.gemeente for n in collectie.netwerken if n.velden.gemeente}
    assert {collectie.gemeente_op_id[id_].naam for id_ in verwacht} <= set(punten)
    brussel = [n.naam for n in collectie.netwerken if n.velden.gemeente == "brussel"]
    assert punten["Brussel"] == ", ".join(brussel)
    assert len(brussel) == 3
    assert ">3</text>" in kaart


def test_no_two_points_of_the_map_touch(collectie: Collectie) -> None:
    kaart = str(teken_kaart(collectie)).partition("kb-landkaart__tellingen")[0]
    bollen = re.findall(r'<circle cx="([\d.]+)" cy="([\d.]+)"', kaart)
    huizen = [(x, str(float(y) + STRAAL)) for x, y in re.findall(r'<path d="M([\d.]+) ([\d.]+)l', kaart)]
    punten = [(float(x), float(y)) for x, y in (*bollen, *huizen)]
    assert len(punten) == len({n.velden.gemeente for n in collectie.netwerken if n.velden.gemeente})
    assert min(hypot(x2 - x1, y2 - y1) for (x1, y1), (x2, y2) in combinations(punten, 2)) >= 2 * STRAAL


def test_the_borders_name_their_source_and_are_those_of_flanders_and_brussels(collectie: Collectie) -> None:
    gegevens = json.loads((files("kennisbank.uitvoer.web") / "provincies.json").read_text(encoding="utf-8"))
    assert gegevens["bron"].startswith("Natural Earth")
    assert set(gegevens["grenzen"]) == {g.velden.provincie for g in collectie.gemeente_op_id.values()}


@pytest.fixture
def pagina(chromium: Browser, site_adres: str) -> Iterator[Page]:
    """Open the list of networks."""
    blad = chromium.new_page()
    blad.goto(f"{site_adres}netwerken/")
    yield blad
    blad.close()


def test_a_province_filters_list_and_map_and_lives_in_the_address(pagina: Page, collectie: Collectie) -> None:
    in_limburg = [n for n in collectie.netwerken if collectie.waar(n.velden).provincie == "Limburg"]
    pagina.get_by_label("Provincie").select_option("Limburg")
    expect(pagina.locator(".kb-kaart--netwerk:visible")).to_have_count(len(in_limburg))
    expect(pagina.get_by_role("status")).to_have_text(f"{len(in_limburg)} netwerken")
    expect(pagina.locator(".kb-landkaart a:visible")).to_have_count(
        len({n.velden.gemeente for n in in_limburg if n.velden.gemeente})
    )
    expect(pagina).to_have_url(re.compile(r"/netwerken/\?provincie=limburg$"))
    pagina.reload()
    expect(pagina.locator(".kb-kaart--netwerk:visible")).to_have_count(len(in_limburg))
    pagina.get_by_role("button", name="Toon alles").click()
    expect(pagina.locator(".kb-kaart--netwerk:visible")).to_have_count(len(collectie.netwerken))


def test_a_point_leads_to_its_netwerk_also_when_the_filter_hides_it(pagina: Page) -> None:
    pagina.get_by_label("Provincie").select_option("Limburg")
    pagina.evaluate("location.hash = 'leuven'")
    expect(pagina.locator("#leuven")).to_be_in_viewport()
    pagina.locator(".kb-landkaart a[aria-label^='Genk:']").press("Enter")
    expect(pagina.locator("#genk")).to_be_in_viewport()


def test_on_a_phone_a_province_leads_to_its_part_of_the_list(chromium: Browser, site_adres: str) -> None:
    blad = chromium.new_page(viewport={"width": 320, "height": 700})
    blad.goto(f"{site_adres}netwerken/")
    expect(blad.locator(".kb-landkaart a:visible")).to_have_count(6)
    blad.locator(".kb-landkaart a[aria-label^='Limburg:']:visible").press("Enter")
    expect(blad.locator("#provincie-limburg")).to_be_in_viewport()
    blad.close()
