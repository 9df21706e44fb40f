"""What Aan de slag keeps in a browser: for its days, under keys of its own, and gone with one call."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page

DAG = 86_400_000


@pytest.fixture
def opslag(modules: Page) -> Iterator[Page]:
    """Return a page with the script, with what other parts of the site keep."""
    modules.add_script_tag(url="aan-de-slag/opslag.js")
    modules.evaluate("() => localStorage.clear()")
    modules.evaluate("() => { localStorage['kb-thema'] = 'donker'; localStorage['kb-klad:x'] = '{}'; }")
    yield modules
    modules.evaluate("() => localStorage.clear()")


def _sleutels(pagina: Page) -> Any:  # noqa: ANN401 (a list of names)
    return pagina.evaluate("() => Object.keys(localStorage).sort()")


def test_what_is_kept_is_read_back(opslag: Page) -> None:
    waarde = {"reeks": 1, "antwoorden": "01-é", "lijst": [1, None]}
    assert opslag.evaluate("waarde => kbOpslag.bewaar('samen', waarde, 7)", waarde) is True
    assert opslag.evaluate("() => kbOpslag.lees('samen')") == waarde


def test_nothing_is_read_under_a_name_that_was_never_kept(opslag: Page) -> None:
    assert opslag.evaluate("() => kbOpslag.lees('samen')") is None


@pytest.mark.parametrize(
    ("dagen", "later", "over"), [(7, 6, True), (7, 8, False), (30, 29, True), (30, 31, False)]
)
def test_what_is_kept_goes_after_its_days(opslag: Page, dagen: int, later: int, over: bool) -> None:
    opslag.evaluate("dagen => kbOpslag.bewaar('samen', 1, dagen)", dagen)
    waarde = opslag.evaluate("later => kbOpslag.lees('samen', Date.now() + later)", later * DAG)
    assert waarde == (1 if over else None)
    assert ("kb-slag-samen" in _sleutels(opslag)) is over


def test_reading_one_name_clears_what_is_past_its_days_under_all(opslag: Page) -> None:
    opslag.evaluate("() => { kbOpslag.bewaar('samen', 1, 7); kbOpslag.bewaar('werkplan', 2, 30); }")
    assert opslag.evaluate("later => kbOpslag.lees('werkplan', Date.now() + later)", 8 * DAG) == 2
    assert _sleutels(opslag) == ["kb-klad:x", "kb-slag-werkplan", "kb-thema"]


def test_nothing_is_kept_longer_than_thirty_days(opslag: Page) -> None:
    opslag.evaluate("() => kbOpslag.bewaar('werkplan', 1, 365)")
    assert opslag.evaluate("later => kbOpslag.lees('werkplan', Date.now() + later)", 31 * DAG) is None


def test_a_clock_that_was_set_back_makes_nothing_live_longer(opslag: Page) -> None:
    opslag.evaluate("() => kbOpslag.bewaar('samen', 1, 30)")
    assert opslag.evaluate("terug => kbOpslag.lees('samen', Date.now() - terug)", DAG) is None


@pytest.mark.parametrize("tekst", ["", "{", "null", "7", '"tekst"', "{}", '{"tot": "straks", "waarde": 1}'])
def test_what_cannot_be_read_counts_as_nothing(opslag: Page, tekst: str) -> None:
    opslag.evaluate("tekst => localStorage.setItem('kb-slag-samen', tekst)", tekst)
    assert opslag.evaluate("() => kbOpslag.lees('samen')") is None
    assert "kb-slag-samen" not in _sleutels(opslag)


def test_wiping_leaves_what_other_parts_of_the_site_keep(opslag: Page) -> None:
    opslag.evaluate(
        "() => { kbOpslag.bewaar('samen', 1, 7); kbOpslag.bewaar('keuze', 2, 30); kbOpslag.wisAlles(); }"
    )
    assert _sleutels(opslag) == ["kb-klad:x", "kb-thema"]


def test_a_browser_that_keeps_nothing_still_works_on_the_page(opslag: Page) -> None:
    opslag.evaluate("() => { Storage.prototype.setItem = () => { throw new Error('vol'); }; }")
    assert opslag.evaluate("() => kbOpslag.blijft()") is False
    assert opslag.evaluate("() => kbOpslag.bewaar('samen', 1, 7)") is False
    assert opslag.evaluate("() => kbOpslag.lees('samen')") == 1
    assert opslag.evaluate("() => { kbOpslag.wisAlles(); return kbOpslag.lees('samen'); }") is None


def test_another_window_is_followed(opslag: Page) -> None:
    opslag.evaluate("() => { window.gezien = 0; kbOpslag.volg('samen', () => (window.gezien += 1)); }")
    ander = opslag.context.new_page()
    ander.goto(opslag.url)
    ander.add_script_tag(url="aan-de-slag/opslag.js")
    ander.evaluate("() => kbOpslag.bewaar('samen', 1, 7)")
    ander.evaluate("() => kbOpslag.bewaar('keuze', 1, 7)")
    opslag.wait_for_function("() => window.gezien === 1")
    ander.close()
