"""Addresses of pages, links between them, and where a link of an author leads."""

import pytest

from kennisbank.collectie.adressen import Doelen, adres_van, maak_doelen, relatief
from kennisbank.model.soorten import BEGRIP, NETWERK, PRAKTIJK

BESTAND = "praktijken/praktijken/eigenaarschap.md"


@pytest.mark.parametrize(
    ("van", "naar", "verwacht"),
    [
        ("", "praktijken/a/", "praktijken/a/"),
        ("praktijken/a/", "", "../../"),
        ("praktijken/a/", "praktijken/b/", "../b/"),
        ("praktijken/a/", "praktijken/", "../"),
        ("praktijken/a/", "praktijken/a/", "./"),
        ("praktijken/a/", "begrippen/#ocmw", "../../begrippen/#ocmw"),
        ("begrippen/", "begrippen/#ocmw", "#ocmw"),
        ("praktijken/a/", "assets/stijl.css", "../../assets/stijl.css"),
    ],
)
def test_links_between_pages_are_relative(van: str, naar: str, verwacht: str) -> None:
    assert relatief(van, naar) == verwacht


def test_an_entry_has_a_page_or_a_place_on_one() -> None:
    assert adres_van(PRAKTIJK, "eigenaarschap") == "praktijken/eigenaarschap/"
    assert adres_van(BEGRIP, "ocmw") == "begrippen/#ocmw"


@pytest.fixture(scope="module")
def doelen() -> Doelen:
    """Return the targets of a small site."""
    fiches = [(PRAKTIJK, "eigenaarschap"), (PRAKTIJK, "trekkerschap"), (NETWERK, "gent"), (BEGRIP, "ocmw")]
    return maak_doelen(fiches, {"kader/waarom/": ("rechten-als-basis",)}, frozenset({"tuin.jpg"}))


@pytest.mark.parametrize(
    ("link", "verwacht"),
    [
        ("/praktijken/trekkerschap/", "praktijken/trekkerschap/"),
        ("/praktijken/trekkerschap", "praktijken/trekkerschap/"),
        ("trekkerschap.md", "praktijken/trekkerschap/"),
        ("../praktijken/trekkerschap.md", "praktijken/trekkerschap/"),
        ("../netwerken/gent.md", "netwerken/gent/"),
        ("/kader/waarom/", "kader/waarom/"),
        ("/begrippen/#ocmw", "begrippen/#ocmw"),
        ("/begrippen/#niets", None),
        ("/", ""),
        ("/praktijken/tr%65kkerschap/", "praktijken/trekkerschap/"),
        ("/praktijken/trekkerschap/?x=1", None),
        ("/praktijken/niets/", None),
        ("..\\netwerken\\gent.md", None),
        ("../../../../etc/passwd", None),
        ("#waarom", "praktijken/eigenaarschap/#waarom"),
        ("#reden", None),
        ("/praktijken/trekkerschap/#waarom", "praktijken/trekkerschap/#waarom"),
        ("trekkerschap.md#vragen", "praktijken/trekkerschap/#vragen"),
        ("/praktijken/trekkerschap/#reden", None),
        ("/netwerken/gent/#wie", "netwerken/gent/#wie"),
        ("/netwerken/gent/#waarom", None),
        ("/netwerken/#gent", "netwerken/#gent"),
        ("/netwerken/#leuven", None),
        ("/kader/waarom/#rechten-als-basis", "kader/waarom/#rechten-als-basis"),
        ("/kader/waarom/#waarom", None),
        ("/a-z/#letter-b", "a-z/#letter-b"),
        ("/bijdragen/meldingen/#zin-lang", "bijdragen/meldingen/#zin-lang"),
        ("", None),
    ],
)
def test_where_a_link_leads(doelen: Doelen, link: str, verwacht: str | None) -> None:
    assert doelen.vind(link, BESTAND) == verwacht


@pytest.mark.parametrize(
    ("link", "verwacht"),
    [
        ("../beelden/tuin.jpg", "beelden/tuin.jpg"),
        ("/beelden/tuin.jpg", "beelden/tuin.jpg"),
        ("beelden/tuin.jpg", "beelden/tuin.jpg"),
        ("tuin.jpg", None),
        ("../beelden/../tuin.jpg", None),
        ("../beelden/niets.jpg", None),
        ("https://www.example.org/beelden/tuin.jpg", None),
        ("data:image/png;base64,AAAA", None),
    ],
)
def test_which_pictures_may_be_shown(doelen: Doelen, link: str, verwacht: str | None) -> None:
    assert doelen.beeld(link) == verwacht


def test_a_dead_link_gets_a_suggestion(doelen: Doelen) -> None:
    assert doelen.bedoelde("/praktijken/trekerschap/") == "/praktijken/trekkerschap/"
    assert doelen.bedoelde("/zzz/") is None
