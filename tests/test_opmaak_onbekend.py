"""Signs that a reader would see as they were typed: each rule is in the table of mistakes, with a neighbour that may."""

import re
from collections.abc import Iterator

from hulp import TESTS
from kennisbank.controle.opmaak_onbekend import MERKEN, MOGELIJK_IN_VELD, VELDMERKEN, Merk, vind_getoond
from kennisbank.meldingen.melding import Plek

TABEL = (TESTS / "fouten.tsv").read_text(encoding="utf-8")


def test_every_rule_is_in_the_table_of_mistakes() -> None:
    assert [
        m.code.sleutel for m in MERKEN if not re.search(rf"\d {m.code.sleutel}(?:;|$)", TABEL, re.MULTILINE)
    ] == []


def test_every_mistake_about_signs_has_a_neighbour_that_may() -> None:
    rijen = [
        regel.split("\t")
        for regel in TABEL.partition("# opmaak die de site toont\n")[2].splitlines()
        if "\t" in regel
    ]
    fout = {rij[0] for rij in rijen if rij[4] != "goed"}
    mag = {rij[0].removesuffix(" (mag)") for rij in rijen if rij[4] == "goed"}
    assert len(fout) > 60
    assert fout - mag == set()


def _gevonden(merken: tuple[Merk, ...]) -> Iterator[tuple[Merk, str]]:
    teksten = [
        regel.split("\t")[3].replace("\\n", "\n") for regel in TABEL.splitlines() if regel.count("\t") == 4
    ]
    for merk in merken:
        yield from ((merk, tekst) for tekst in teksten if merk.patroon.search(tekst))


def test_a_text_that_a_rule_finds_holds_one_of_its_signs() -> None:
    """The signs only spare time: without one of them a rule would not look."""
    alle = list(_gevonden((*MERKEN, *VELDMERKEN)))
    assert len(alle) > 80
    assert [(m.code.sleutel, t) for m, t in alle if not any(teken in f"\n{t}" for teken in m.kenmerken)] == []
    assert [t for _, t in _gevonden(VELDMERKEN) if not MOGELIJK_IN_VELD.search(t)] == []


def test_any_page_is_looked_at_by_lines() -> None:
    tekst = "Een ~~woord~~ en ~~nog een~~.\n\n`~~code~~` en \\~~geen~~\n\n- [x] klaar\n"
    assert [(v.plek, v.code.sleutel) for v in vind_getoond(tekst, 10)] == [
        (Plek(10, 5), "opmaak-getoond/doorstreept"),
        (Plek(14, 1), "opmaak-getoond/taak"),
    ]
