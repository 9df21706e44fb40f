"""The table of places on pages is that of the built site: what stands there can be linked to, and nothing else."""

import re
from collections import defaultdict
from pathlib import Path

import pytest

from kennisbank.collectie.collectie import Collectie

# What moves or is made in the browser; what the layout adds to every page; the title of a card, which has a place itself.
GEEN_PLEK = re.compile(
    r"kb-\w+|m-\d{4}-\d{2}|p\d+|f-[a-z0-9-]+|.+-kop|geen|.+--titel"
    r"|op-deze-pagina|op-papier|plaats|in-het-kort"
    r"|(?:reeks|weg)-[a-z0-9-]+|wissen"
)
# Letters and lists that may be empty today.
MAG_ONTBREKEN = {"netwerken/", "a-z/", "begrippen/", "overzicht/", "bewijs/", "data/", "handboek/"}


@pytest.fixture(scope="module")
def plekken(collectie: Collectie, site_map: Path) -> dict[str, tuple[set[str], set[str]]]:
    """Return per page its elements with an id, and those of them that are headings."""
    uit = {}
    for adres in collectie.doelen.adressen:
        bestand = site_map / adres / "index.html"
        if "#" not in adres and bestand.is_file():
            html = bestand.read_text(encoding="utf-8").partition("<main")[2]
            koppen = set(re.findall(r"<h[2-6][^>]*\sid=\"([^\"]+)\"", html))
            uit[adres] = set(re.findall(r"\sid=\"([^\"]+)\"", html)), koppen
    assert len(uit) > 100
    return uit


def test_every_heading_of_the_site_can_be_linked_to(
    collectie: Collectie, plekken: dict[str, tuple[set[str], set[str]]]
) -> None:
    assert {
        adres: vreemd
        for adres, (_, koppen) in plekken.items()
        if (
            vreemd := {
                k for k in koppen - set(collectie.doelen.ankers_op(adres)) if not GEEN_PLEK.fullmatch(k)
            }
        )
    } == {}


def test_every_place_that_a_link_may_lead_to_is_there(
    collectie: Collectie, plekken: dict[str, tuple[set[str], set[str]]]
) -> None:
    """On the page itself; for the pages of entries on at least one of their kind."""
    per_soort: dict[str, set[str]] = defaultdict(set)
    for adres, (ids, _) in plekken.items():
        if adres in collectie.doelen.ankers:
            if adres not in MAG_ONTBREKEN:
                assert set(collectie.doelen.ankers_op(adres)) <= ids, adres
        else:
            per_soort[adres.partition("/")[0]] |= ids
    for soort, ids in per_soort.items():
        assert set(collectie.doelen.ankers_op(f"{soort}/x/")) <= ids, soort
