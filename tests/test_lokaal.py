"""The preview: a link to a folder becomes one to a file, and nothing else changes; on the real site in test_pakken."""

import pytest

from kennisbank.motor.lokaal import lokaal_adres, lokale_links


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
