"""A page as Markdown with front matter: any title survives the YAML, and none becomes HTML."""

from html import unescape

import pytest
import yaml

from kennisbank.uitvoer.datum import lees_datum
from kennisbank.uitvoer.site import Pagina
from kennisbank.uitvoer.web.sjablonen import telwoord


@pytest.mark.parametrize(
    "titel", ["Gewoon", "Samen: beter", "- # [x]", "yes", '"quote"', "{{ x }}", "a' b", "é … ’"]
)
def test_a_title_comes_back_from_the_front_matter(titel: str) -> None:
    """As HTML: engines put it in a page, and in attributes, as it stands."""
    tekst = Pagina("praktijken/x/", titel, "Kern", "<p>a</p>", "praktijk").als_markdown()
    voorblad = yaml.safe_load(tekst.split("---\n")[1])
    assert unescape(voorblad["title"]) == titel
    assert tekst.endswith("---\n\n<p>a</p>\n")


def test_a_title_never_becomes_html() -> None:
    tekst = Pagina("x/", "<b>a</b> & c", '"><script>', "", "praktijk").als_markdown()
    voorblad = yaml.safe_load(tekst.split("---\n")[1])
    assert voorblad["title"] == "&lt;b&gt;a&lt;/b&gt; &amp; c"
    assert "<" not in voorblad["description"]
    assert '"' not in voorblad["description"]


@pytest.mark.parametrize(
    ("adres", "bestand"),
    [
        ("praktijken/x/", "praktijken/x.md"),
        ("praktijken/", "praktijken/index.md"),
        ("bijdragen/velden/", "bijdragen/velden.md"),
    ],
)
def test_the_file_of_an_address(adres: str, bestand: str) -> None:
    assert Pagina(adres, "t", "k", "", "s").bestand == bestand


def test_a_long_description_is_cut_at_a_word() -> None:
    tekst = Pagina("x/", "t", "woord " * 60, "", "s").als_markdown()
    omschrijving = yaml.safe_load(tekst.split("---\n")[1])["description"]
    assert len(omschrijving) <= 160
    assert omschrijving.endswith("woord…")


def test_dates_and_counts_read_as_people_write_them() -> None:
    assert lees_datum("2026-11-03") == "3 november 2026"
    assert lees_datum("2026-11") == "november 2026"
    assert [telwoord(n, "kind", "kinderen") for n in (0, 1, 2)] == ["geen kinderen", "1 kind", "2 kinderen"]
