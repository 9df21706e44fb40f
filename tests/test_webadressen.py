"""Where addresses lead: to our own site, whose pages and places are known, or to one that few may open."""

from pathlib import Path

import pytest

from hulp import PRAKTIJK, VOORBEELD, maak_basis
from kennisbank.controle.laden import laad
from kennisbank.controle.webadressen import bekijk_adres, slot_van, zonder_volgcodes
from kennisbank.lezen.handgeschreven import Bronpagina, Handgeschreven
from kennisbank.lezen.paginatekst import plekken_op
from kennisbank.lezen.siteadres import adres_van_site
from kennisbank.meldingen.melding import Plek
from kennisbank.model.webadres import fout_in

SITE = "site_name: Kennisbank\nsite_url: https://stad.example.org/kennisbank/\n"


@pytest.fixture
def wortel(tmp_path: Path) -> Path:
    """Return the small collection, with the address of its site and one hand-written page."""
    maak_basis(tmp_path)
    (tmp_path / "mkdocs.yml").write_text(SITE, encoding="utf-8")
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/index.md").write_text("# Thuis\n\n## Wie zijn wij?\n", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("adres", "verwacht"),
    [
        ("https://stad.example.org/kennisbank/praktijken/eigenaarschap/", ""),
        ("http://STAD.example.org/kennisbank/praktijken/eigenaarschap", ""),
        ("https://stad.example.org/kennisbank/", ""),
        ("https://stad.example.org/kennisbank", ""),
        ("https://stad.example.org/kennisbank/#wie-zijn-wij", ""),
        ("https://stad.example.org/kennisbank/data/praktijken.csv", ""),
        ("https://stad.example.org/anders/niets/", ""),
        ("https://stad.example.org/kennisbankje/", ""),
        ("https://stad.example.org/kennisbank/praktijken/eigenarschap/", "link-dood/bedoeld"),
        ("https://stad.example.org/kennisbank/zzzzzz/", "link-dood"),
        ("https://stad.example.org/kennisbank/praktijken/eigenaarschap/#reden", "link-anker/bedoeld"),
    ],
)
def test_a_full_address_of_our_own_site_is_judged_as_a_link_within_it(
    wortel: Path, adres: str, verwacht: str
) -> None:
    for bestand, oud, nieuw in (
        (PRAKTIJK, "(/praktijken/poolen-van-middelen/)", f"({adres})"),
        (VOORBEELD, '"https://www.example.org/brugfiguren/"', f'"{adres}"'),
    ):
        pad = wortel / bestand
        tekst = pad.read_text(encoding="utf-8")
        assert oud in tekst
        pad.write_text(tekst.replace(oud, nieuw), encoding="utf-8", newline="\n")
        assert [m.code.sleutel for m in laad(wortel).meldingen] == [verwacht] * bool(verwacht), bestand
        pad.write_text(tekst, encoding="utf-8", newline="\n")


@pytest.mark.parametrize("config", ["", "site_name: x\n", "site_url: [a\n", "- een lijst\n"])
def test_a_project_whose_site_has_no_address_is_read_too(wortel: Path, config: str) -> None:
    (wortel / "mkdocs.yml").write_text(config, encoding="utf-8")
    assert adres_van_site(wortel) == ""
    assert laad(wortel).meldingen == ()


@pytest.mark.parametrize(
    ("markdown", "ankers"),
    [
        ("# Thuis\n\n## Wie zijn wij?\n", ("thuis", "wie-zijn-wij")),
        ("## Twee\n\n## Twee\n\n## Twee\n", ("twee", "twee_1", "twee_2")),
        ("## Eén *schuin* en `code`\n", ("een-schuin-en-code",)),
        ("## Zie [de lijst](/a/)\n", ("zie-de-lijst",)),
        ("## Kop {#eigen}\n", ("eigen",)),
        ("## Toegankelijk&shy;heid\n", ("toegankelijkheid",)),
        ("```\n## geen kop\n```\n\n#wel\n", ("wel",)),
        ('<div id="blok">\n</div>\n', ("blok",)),
    ],
)
def test_the_places_on_a_hand_written_page(markdown: str, ankers: tuple[str, ...]) -> None:
    assert plekken_op(Handgeschreven((Bronpagina("over/ons.md", markdown),))) == {"over/ons/": ankers}


@pytest.mark.parametrize(
    ("adres", "schoon", "codes"),
    [
        ("https://a.be/x?utm_source=b&id=3#y", "https://a.be/x?id=3#y", ("utm_source",)),
        ("https://a.be/x?fbclid=1", "https://a.be/x", ("fbclid",)),
        ("https://a.be/x?id=3&gclid=1&id=4", "https://a.be/x?id=3&id=4", ("gclid",)),
        ("https://a.be/x;JSESSIONID=1?id=3", "https://a.be/x?id=3", ("JSESSIONID",)),
        ("https://a.be/x#a?utm_source=b", "https://a.be/x#a?utm_source=b", ()),
        ("https://a.be/x?a=utm_source", "https://a.be/x?a=utm_source", ()),
    ],
)
def test_an_address_without_what_follows_a_reader(adres: str, schoon: str, codes: tuple[str, ...]) -> None:
    assert zonder_volgcodes(adres) == (schoon, codes)


@pytest.mark.parametrize(
    ("adres", "slot"),
    [
        ("https://a.be/x.", "."),
        ("https://a.be/x),", "),"),
        ("https://a.be/x_(y)", ""),
        ("https://a.be/x/", ""),
    ],
)
def test_the_signs_of_a_sentence_behind_an_address(adres: str, slot: str) -> None:
    assert slot_van(adres) == slot


@pytest.mark.parametrize(
    ("adres", "schoon"),
    [
        (
            "https://www.google.com/url?sa=t&q=https%3A%2F%2Fwww.a.be%2Fb%3Fc%3D1&usg=2",
            "https://www.a.be/b?c=1",
        ),
        ("https://www.google.be/url?url=https://www.a.be/b", "https://www.a.be/b"),
        ("https://emea01.safelinks.protection.outlook.com/?url=http%3A%2F%2Fa.be&data=1", "http://a.be"),
        ("https://urldefense.com/v3/__https://www.a.be/b__;!!x", "https://www.a.be/b"),
        ("https://l.facebook.com/l.php?u=https%3A%2F%2Fa.be%2F&h=1", "https://a.be/"),
        ("https://translate.google.com/translate?sl=fr&u=https://a.be", "https://a.be"),
        ("https://duckduckgo.com/l/?uddg=https%3A%2F%2Fa.be", "https://a.be"),
    ],
)
def test_the_address_that_a_detour_leads_to(adres: str, schoon: str) -> None:
    assert [(v.code.sleutel, v.hulp) for v in bekijk_adres(adres, Plek())] == [
        ("adres-omweg/doel", f"Schrijf: {schoon}")
    ]


@pytest.mark.parametrize(
    ("adres", "fout"),
    [
        ("https://www.example.org", None),
        ("HTTP://example.org:8080/x", None),
        ("www.example.org", "schema"),
        ("ftp://example.org", "schema"),
        ("javascript:alert(1)//http://a.be", "schema"),
        ("https://www.example.org/a b", "teken"),
        ('https://www.example.org/"', "teken"),
        ("http://localhost:8000/x", "lokaal"),
        ("http://voorbeeld", "lokaal"),
        ("http://", "lokaal"),
        ("https://127.0.0.1", "lokaal"),
        ("https://172.20.1.1/", "lokaal"),
        ("https://172.40.1.1/", None),
        ("https://nas.LOCAL./", "lokaal"),
        ("https://[::1]/", "lokaal"),
        ("https://[", "lokaal"),
    ],
)
def test_the_form_of_an_address(adres: str, fout: str | None) -> None:
    assert fout_in(adres) == fout
