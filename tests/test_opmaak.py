"""The tree that Markdown is read into."""

import pytest

from kennisbank.lezen.markdown.boom import Knoop, KnoopSoort, platte_tekst, wandel
from kennisbank.lezen.markdown.inhoud import GelezenInhoud, lees_inhoud, maak_lezer
from kennisbank.lezen.markdown.koppen import vlak

KOPPEN = ("Waarom?", "Aanpak")


def _lees(tekst: str) -> GelezenInhoud:
    return lees_inhoud(tekst, 1, maak_lezer(), KOPPEN)


@pytest.mark.parametrize(
    ("tekst", "soorten"),
    [
        ("Gewone tekst\nop twee regels.", ["alinea", "tekst"]),
        ("- een\n- twee", ["lijst", "item", "alinea", "tekst", "item", "alinea", "tekst"]),
        ("- een\n\n- twee", ["lijst", "item", "alinea", "tekst", "item", "alinea", "tekst"]),
        ("3. een", ["genummerd", "item", "alinea", "tekst"]),
        ("**vet** en *schuin*", ["alinea", "sterk", "tekst", "tekst", "nadruk", "tekst"]),
        ("een\\\ntwee", ["alinea", "tekst", "regeleinde", "tekst"]),
        ("> citaat", ["citaat", "alinea", "tekst"]),
        ("### Tussenkop", ["tussenkop", "tekst"]),
        ("[link](https://www.example.org)", ["alinea", "link", "tekst"]),
        ("![Een tuin](../beelden/tuin.jpg)", ["alinea", "beeld"]),
        ("`code`", ["alinea", "code"]),
        ("| a |\n|---|\n| 1 |", ["tabel", "rij", "kopcel", "tekst", "rij", "cel", "tekst"]),
    ],
)
def test_kinds_of_nodes(tekst: str, soorten: list[KnoopSoort]) -> None:
    inhoud = _lees(f"## Waarom?\n\n{tekst}\n\n## Aanpak\n\nx")
    assert inhoud.vondsten == ()
    assert [knoop.soort for knoop in wandel(inhoud.secties[0].knopen)] == soorten


def test_every_link_knows_its_own_line() -> None:
    inhoud = _lees("## Waarom?\n\nEen\n[a](/a/) en\n[b\nc](/b/)\n\n## Aanpak\n\n![d](/d.jpg)")
    assert [(link.doel, link.regel) for link in inhoud.links] == [("/a/", 4), ("/b/", 6), ("/d.jpg", 10)]


def test_a_list_keeps_its_first_number() -> None:
    (lijst,) = _lees("## Waarom?\n\n3. een\n4. twee\n\n## Aanpak\n").secties[0].knopen
    assert lijst.start == 3


def test_words_of_nodes() -> None:
    knopen = _lees("## Waarom?\n\nEen **vet**\nwoord\n\n- a\n- b\n\n## Aanpak").secties[0].knopen
    assert platte_tekst(knopen) == "Een vet woord\na\nb"


def test_text_before_the_first_heading_is_a_section_without_one() -> None:
    secties = _lees("Los.\n\n## Waarom?\n\nx\n\n## Aanpak").secties
    assert [sectie.kop for sectie in secties] == ["", "Waarom?", "Aanpak"]


def test_a_text_without_headings_is_one_section() -> None:
    inhoud = lees_inhoud("Uitleg.\n\n- a\n", 7, maak_lezer())
    assert [(sectie.kop, sectie.regel) for sectie in inhoud.secties] == [("", 7)]


@pytest.mark.parametrize("kop", ["waarom", "WAAROM?", "Waarom ?", "Wáárom:", "**Waarom?**", "## Waarom?"])
def test_headings_that_say_the_same(kop: str) -> None:
    assert vlak(kop) == vlak("Waarom?")


def test_other_children() -> None:
    knoop = Knoop("alinea", (Knoop("tekst", tekst="a"),), regel=3)
    assert knoop.met(()) == Knoop("alinea", regel=3)
