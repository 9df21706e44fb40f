"""Hostile and odd input through the whole chain: what is accepted comes out safe, whole and unbroken.

The corpora and their licences stand in tests/corpora; `python -m kennisbank.benchmarks.fuzz` runs longer.
"""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kennisbank.benchmarks.fuzz import (
    KERN,
    aanvaard,
    beoordeel,
    bundels,
    laad_met,
    lees_corpus,
    ronde,
    voorbeeld,
)
from kennisbank.benchmarks.keuring import keur_html, verloren_woorden
from kennisbank.codes import CODES
from kennisbank.paginas.data import als_cel

VIJANDIG = lees_corpus("xss")


def _mis(teksten: Mapping[str, str]) -> list[str]:
    goed = list(aanvaard(teksten))
    return [wat for bundel in bundels(goed) for wat in beoordeel({id_: teksten[id_] for id_ in bundel})]


def test_every_example_of_commonmark_loses_no_word_and_breaks_no_page() -> None:
    teksten = {f"geval-{nummer}": voorbeeld(tekst) for nummer, tekst in enumerate(lees_corpus("commonmark"))}
    assert len(teksten) == 652
    assert _mis(teksten) == []


def test_hostile_text_in_the_body_stays_text() -> None:
    assert _mis({f"geval-{nummer}": voorbeeld(tekst) for nummer, tekst in enumerate(VIJANDIG)}) == []


def test_hostile_text_in_the_fields_stays_text() -> None:
    teksten = {
        f"geval-{nummer}": voorbeeld("Gewoon.", tekst, f"{KERN} {tekst}")
        for nummer, tekst in enumerate(VIJANDIG)
    }
    assert len(list(aanvaard(teksten))) > 10
    assert _mis(teksten) == []


def test_every_input_of_the_yaml_suite_gets_messages_or_is_read() -> None:
    """As the front matter of an entry, alone and behind a good one; nothing raises, every code is explained."""
    for tekst in lees_corpus("yaml"):
        rest = voorbeeld("Gewoon.").removeprefix("---\n")
        for inhoud in (f"---\n{tekst}\n---\n\n## Aanleiding\n\nTekst.\n", f"---\nextra:\n{tekst}\n{rest}"):
            geladen = laad_met({"geval-1": inhoud})
            assert {melding.code for melding in geladen.meldingen} <= set(CODES)
            assert geladen.collectie is None, tekst


def test_a_short_run_of_the_fuzzer_finds_nothing() -> None:
    stukken = [*lees_corpus("commonmark"), *VIJANDIG, *lees_corpus("yaml")]
    aanvaarde, mis = ronde(2026, 120, stukken)
    assert mis == []
    assert aanvaarde > 10


@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.one_of(st.text(max_size=40), st.sampled_from(VIJANDIG)))
def test_no_cell_starts_as_a_formula(tekst: str) -> None:
    for waarde in (tekst, [tekst], {"a": tekst}):
        cel = als_cel(waarde)
        assert not cel.startswith(("=", "+", "-", "@", "\t", "\r"))


@pytest.mark.parametrize(
    "html",
    [
        "<script>x</script>", '<img src=x onerror="a">', '<a href="java\tscript:x">', "<p><b></p></b>", "<div>",
        '<a href=" javascript:x">a</a>', "<iframe></iframe>", '<p style="a">b</p>',
    ],
)  # fmt: skip
def test_the_judge_sees_what_is_wrong(html: str) -> None:
    """A test of the test: without this, a blind judge would pass everything."""
    assert list(keur_html(html))


def test_the_judge_sees_a_lost_word() -> None:
    assert verloren_woorden("een twee", "<p>een</p>") == {"twee"}
    assert verloren_woorden("een twee", '<p><b>ee</b>n <a href="/twee/">x</a></p>') == set()


def test_the_corpora_come_with_their_licences() -> None:
    map_ = Path(__file__).parent / "corpora"
    licentie = (map_ / "LICENTIE.md").read_text(encoding="utf-8")
    for pad in map_.glob("*.json"):
        assert pad.name in licentie
        assert all(isinstance(tekst, str) for tekst in json.loads(pad.read_text(encoding="utf-8")))
