"""The preview: every link of the built site leads to a file, and nothing else changes."""

from pathlib import Path
from shutil import copytree
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from kennisbank.motor.lokaal import lokaal_adres, lokale_links, maak_lokaal
from test_site import _lees

pytestmark = pytest.mark.zwaar


@pytest.mark.parametrize(
    ("adres", "lokaal"),
    [
        ("../", "../index.html"),
        ("../..", "../../index.html"),
        (".", "./index.html"),
        ("a/b/#c", "a/b/index.html#c"),
        ("a/?q=x/", "a/index.html?q=x/"),
        ("a.css", "a.css"),
        ("#c", "#c"),
        ("", ""),
        ("https://x.be/a/", "https://x.be/a/"),
        ("mailto:a@b/", "mailto:a@b/"),
        ("/kennisbank/a/", "/kennisbank/a/"),
        ("//x.be/a/", "//x.be/a/"),
    ],
)
def test_only_a_relative_link_to_a_folder_changes(adres: str, lokaal: str) -> None:
    assert lokaal_adres(adres) == lokaal


def test_what_is_no_link_stays_byte_for_byte() -> None:
    html = '<!doctype html>\n<p title=\'a "b"\'>1 &lt; 2 &#39;<br/><script>if (a < b) x("</p>")</script><!-- a/ -->\n'
    assert lokale_links(html) == html


def test_a_redirect_leads_to_a_file() -> None:
    html = '<meta http-equiv="refresh" content="0; url=../x/"><a class="k" href="../x/">x</a>'
    verwacht = '<meta http-equiv="refresh" content="0; url=../x/index.html"><a class="k" href="../x/index.html">x</a>'
    assert lokale_links(html) == verwacht


def test_every_link_of_the_preview_leads_to_a_file(site_map: Path, tmp_path: Path) -> None:
    map_ = copytree(site_map, tmp_path / "site")
    assert maak_lokaal(map_) > 100
    for pad in sorted(map_.rglob("*.html")):
        if pad.name != "404.html":
            doelen = [urlsplit(urljoin(pad.as_uri(), link)) for link in _lees(pad).links]
            assert all(Path(unquote(d.path)).is_file() for d in doelen if d.scheme == "file"), pad
