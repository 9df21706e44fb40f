"""Every page of the built site is valid HTML, for the kinds of fault that the W3C's checker found and axe does not see."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import html5lib  # type: ignore[import-untyped]  # it has no types of its own
import pytest

pytestmark = pytest.mark.zwaar

# Elements without a role of their own: a name on them is not announced. https://www.w3.org/TR/html-aria/#el-span
NAAMLOOS = {"span", "div", "p", "b", "i", "em", "strong", "small", "code", "cite", "q", "time", "sub", "sup"}
# Fields in which nothing is typed, so that a browser has nothing to fill in. https://html.spec.whatwg.org/#do-not-apply
ZONDER_TYPEN = {"checkbox", "radio", "button", "submit", "reset", "file", "image"}
KOPPEN = {f"h{niveau}": niveau for niveau in range(1, 7)}


def fouten(tekst: str) -> Iterator[str]:
    """Yield what is wrong with one page: its syntax, names that nobody hears, autocomplete, skipped headings, ids."""
    lezer = html5lib.HTMLParser(namespaceHTMLElements=False)
    boom = lezer.parse(tekst)
    yield from (f"syntax: {soort}" for _, soort, _ in lezer.errors)
    alle = list(boom.iter())
    for element in alle:
        zonder_rol = element.tag in NAAMLOOS and "role" not in element.attrib
        if zonder_rol and {"aria-label", "aria-labelledby"} & element.attrib.keys():
            yield f"a name on a bare {element.tag}"
        if element.get("type") in ZONDER_TYPEN and "autocomplete" in element.attrib:
            yield f"autocomplete on a {element.get('type')}"
    yield from _koppen(alle)
    ids = Counter(element.get("id") for element in alle if element.get("id"))
    yield from (f"the id {id_} stands here {aantal} times" for id_, aantal in ids.items() if aantal > 1)


def _koppen(alle: list[ET.Element]) -> Iterator[str]:
    vorige = 0
    for niveau in (KOPPEN[element.tag] for element in alle if element.tag in KOPPEN):
        if niveau > vorige + 1:
            yield f"a heading h{niveau} after h{vorige}"
        vorige = niveau


def test_each_kind_of_fault_is_found() -> None:
    pagina = (
        "<!doctype html><html lang=nl><title>x</title><h1>Een</h1><h3>Drie</h3>"
        "<p id=a><span aria-label=geen>-</span><b id=a></i></b><input type=radio autocomplete=off>"
    )
    assert set(fouten(pagina)) == {
        "a heading h3 after h1",
        "a name on a bare span",
        "autocomplete on a radio",
        "the id a stands here 2 times",
        "syntax: unexpected-end-tag",
    }


def test_every_page_of_the_site_is_valid(site_map: Path) -> None:
    gevonden = {
        pad.relative_to(site_map).as_posix(): regels
        for pad in sorted(site_map.rglob("*.html"))
        if (regels := list(fouten(pad.read_text(encoding="utf-8"))))
    }
    assert gevonden == {}
