"""Hostile and odd input through the whole chain: what is accepted comes out safe, whole and unbroken.

The corpora and their licences stand in tests/corpora; `python -m metingen.fuzz` runs longer.
"""

import json
import random
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kennisbank.collectie.collectie import Collectie
from kennisbank.controle.laden import laad_bestanden
from kennisbank.meldingen.codes import BERICHTEN, codes_van, dubbels
from kennisbank.uitvoer.alles import alle_bestanden, alle_paginas
from kennisbank.uitvoer.data.data import als_cel
from kennisbank.uitvoer.site import Bestand, Site
from metingen.fuzz import (
    INSTELLINGEN,
    aanvaard,
    alle_stukken,
    beoordeel,
    bundels,
    ronde,
    vergelijk_alles,
    vergelijk_druk,
)
from metingen.keuring import keur, keur_html
from metingen.vijandig import Geval, basis, geval, gevallen, laad_met, lees_corpus, plaatsen
from metingen.woorden import (
    Uitkomst,
    letters_van,
    letters_van_markdown,
    staat_in,
    stukken_van_markdown,
    vergelijk,
)

pytestmark = pytest.mark.zwaar

WORTEL = Path(__file__).resolve().parents[1]
VIJANDIG = [*lees_corpus("xss"), *lees_corpus("xss-lijsten"), *lees_corpus("lastig")]
# Plain words with every sign that HTML, XML, YAML, CSV or Typst could take for its own.
ALLES = "Zo \"vrij\" & 'zo' =1+1, @x; #a $b ~ ^ % \\ / 5 > 3"


def _uit(voorvoegsel: str) -> Geval:
    """Return a voorbeeld as it is, to put something in."""
    bestand = next(bestand for bestand in basis()[0].bestanden if bestand.id == "leuven-depot")
    return geval(bestand, ("voor_wie",), "in de buurt", voorvoegsel, erbij=True)


def _in_sectie(teksten: Iterable[str]) -> Iterable[Geval]:
    bestand = next(bestand for bestand in basis()[0].bestanden if bestand.id == "leuven-depot")
    return (
        geval(bestand, ("##", 0), tekst, f"geval-{nummer}", erbij=False)
        for nummer, tekst in enumerate(teksten)
    )


def _ergens(teksten: Iterable[str], keren: int) -> Iterable[Geval]:
    """Yield each text in some places of entries of every kind, the same every time."""
    toeval = random.Random(8)  # noqa: S311 (no secret)
    alle = [(bestand, weg) for bestand in basis()[0].bestanden for weg in plaatsen(bestand)]
    for nummer, tekst in enumerate(teksten):
        for keer, (bestand, weg) in enumerate(toeval.sample(alle, keren)):
            yield geval(bestand, weg, tekst, f"geval-{nummer}-{keer}", erbij=keer % 3 > 0)


def _mis(alle: Iterable[Geval], minstens: int) -> list[str]:
    goed = list(aanvaard(alle))
    assert len(goed) >= minstens  # else this shows nothing
    return [wat for bundel in bundels(goed) for wat in beoordeel(bundel)]


def test_every_example_of_commonmark_loses_no_word_and_breaks_no_page() -> None:
    assert len(lees_corpus("commonmark")) == 652
    assert _mis(_in_sectie(lees_corpus("commonmark")), 180) == []


def test_hostile_text_in_a_section_stays_text() -> None:
    assert _mis(_in_sectie(VIJANDIG), 130) == []


def test_hostile_text_anywhere_stays_text() -> None:
    assert _mis(_ergens(VIJANDIG, 2), 270) == []


def test_a_text_with_every_odd_sign_is_taken_in_every_place_for_words_and_comes_out_whole() -> None:
    alle = list(gevallen(ALLES, "geval-1"))
    goed = list(aanvaard(alle))
    assert {een.plaats for een in goed} >= {
        "praktijk titel", "praktijk kern", "praktijk kernprincipes/burgerschap", "praktijk zoekwoorden/0",
        "praktijk ##/0", "praktijk ##/1", "praktijk ##/2", "voorbeeld titel", "voorbeeld kern", "voorbeeld voor_wie",
        "voorbeeld praktijken/poolen-van-middelen", "voorbeeld partners/0", "voorbeeld bronnen/0/titel",
        "voorbeeld bronnen/0/uitgever", "voorbeeld ##/0", "voorbeeld ##/3", "netwerk naam", "netwerk kern", "netwerk ##/0",
        "begrip 0/naam", "begrip 0/uitleg", "bouwsteen 0/kern", "kernprincipe 0/uitleg", "cluster 0/naam",
        "functie 0/uitleg", "criterium 0/kern", "kaderbron 0/titel", "gemeente 0/naam",
    }  # fmt: skip
    assert [wat for bundel in bundels(goed) for wat in beoordeel(bundel)] == []


def test_hostile_entries_come_on_paper_whole() -> None:
    goed = list(aanvaard(_in_sectie([*VIJANDIG, ALLES])))[::4]
    assert len(goed) > 30
    assert list(beoordeel(goed, druk=True)) == []


def test_every_input_of_the_yaml_suite_gets_messages_or_is_read() -> None:
    """As the front matter of an entry, alone and behind a good one; nothing raises, every code is explained."""
    bestand = _uit("geval-1").bestand
    rest = (bestand.tekst or "").removeprefix("---\n")
    for tekst in lees_corpus("yaml"):
        for inhoud in (f"---\n{tekst}\n---\n\n## Aanleiding\n\nTekst.\n", f"---\nextra:\n{tekst}\n{rest}"):
            geladen = laad_met((replace(bestand, tekst=inhoud),))
            assert {melding.code.sleutel for melding in geladen.meldingen} <= set(BERICHTEN)
            assert geladen.collectie is None, tekst


def test_a_short_run_of_the_fuzzer_finds_nothing() -> None:
    aanvaarde, mis = ronde(2026, 120, alle_stukken())
    assert mis == []
    assert aanvaarde > 10


_PLAATSEN = [(bestand, weg) for bestand in basis()[0].bestanden for weg in plaatsen(bestand)]


@settings(max_examples=25, suppress_health_check=list(HealthCheck))
@given(st.sampled_from(_PLAATSEN), st.text(min_size=1, max_size=60), st.booleans())
def test_whatever_is_accepted_comes_out_safe_and_whole(
    plaats: tuple[object, object], tekst: str, erbij: bool
) -> None:
    bestand, weg = plaats
    een = geval(bestand, weg, tekst, "geval-1", erbij=erbij)  # type: ignore[arg-type]
    for goed in aanvaard([een]):
        assert list(beoordeel([goed])) == []


def test_with_the_rest_read_once_the_checker_says_the_same() -> None:
    gevonden, paginas = basis()
    for een in [*_ergens(VIJANDIG, 1)][::20]:
        per_pad = {bestand.pad: bestand for bestand in (*gevonden.bestanden, een.bestand)}
        anders = laad_bestanden(replace(gevonden, bestanden=tuple(per_pad.values())), paginas)
        hier = laad_met((een.bestand,))
        assert hier.meldingen == anders.meldingen
        assert (hier.collectie is None) == (anders.collectie is None)


def test_what_yaml_hides_behind_escapes_is_seen() -> None:
    for waarde, code in (
        ("Een \\u0007 bel", "teken-onzichtbaar"),
        ("Een \\u202e draai", "teken-onzichtbaar"),
        ("Een \\x3cscript> hier", "html"),
        ("Mail naam\\x40voorbeeld.be", "e-mailadres"),
        ("Een \\x7b\\x7b sjabloon", "sjabloontaal"),
    ):
        bestand = _uit("geval-1").bestand
        tekst = (
            (bestand.tekst or "")
            .replace('"voor_wie": ', "voor_wie: ")
            .replace('titel: "', f'titel: "{waarde} ', 1)
        )
        geladen = laad_met((replace(bestand, tekst=tekst),))
        # The entry is a copy of another with one thing changed, which is said too.
        gezegd = [
            (m.code.naam, m.regel) for m in geladen.meldingen if m.code.sleutel not in codes_van(dubbels)
        ]
        assert gezegd == [(code, 2)], waarde


def test_every_word_of_this_collection_stands_on_its_page_in_the_data_and_on_paper(
    collectie: Collectie,
) -> None:
    """Read from the files by another way than ours, and compared letter by letter."""
    site = Site(collectie, INSTELLINGEN)
    paden = {fiche.bestand for fiche in (*collectie.praktijken, *collectie.voorbeelden, *collectie.netwerken)}
    assert list(vergelijk_alles(site, alle_paginas(site), alle_bestanden(site), paden)) == []
    assert list(vergelijk_druk(site, WORTEL, paden)) == []


@settings(max_examples=200, suppress_health_check=list(HealthCheck))
@given(st.one_of(st.text(max_size=40), st.sampled_from(VIJANDIG)))
def test_no_cell_starts_as_a_formula(tekst: str) -> None:
    for waarde in (tekst, [tekst], {"a": tekst}, [tekst, tekst]):
        cel = als_cel(waarde)
        assert not cel.startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"))
        for scheiding in ",;\t\n":
            for deel in cel.split(scheiding)[1:]:
                assert not deel.lstrip(' "').startswith(("=", "@", "＝", "＠"))
        assert letters_van(cel) == letters_van(als_cel(waarde).replace("'", ""))


@pytest.mark.parametrize(
    ("tekst", "cel"),
    [
        ("5,- per kind", "5,- per kind"), ("tussen 3 en -5", "tussen 3 en -5"), ("a,=1+1", "a,'=1+1"),
        ("a;@x", "a;'@x"), ("a,-2+3", "a,'-2+3"), ("-1", "'-1"), ("＝1", "'＝1"),
    ],
)  # fmt: skip
def test_a_cell_says_what_was_written(tekst: str, cel: str) -> None:
    assert als_cel(tekst) == cel


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


def test_the_judge_sees_a_broken_feed_table_or_index() -> None:
    for adres, inhoud in (
        ("feed.xml", "<a>\x07</a>"), ("a.json", "{"), ("a.csv", "\ufeffa;b\n=1;2\n"), ("a.csv", "\ufeffa;b\nx,=1;2\n"),
        ("a.csv", "\ufeffa;b\n1\n"), ("a.js", "kbZoekdeel(x);"),
    ):  # fmt: skip
        assert list(keur([], [Bestand(adres, inhoud.encode())])), adres


def test_the_judge_sees_a_lost_and_an_added_word() -> None:
    fiche = next(f for f in _site_met(_uit("geval-1")).collectie.voorbeelden if f.id == "geval-1")
    site = _site_met(_uit("geval-1"))
    html = next(p.html for p in alle_paginas(site) if p.bron == fiche.bestand)
    from_json = json.loads(next(b.inhoud for b in alle_bestanden(site) if b.adres == "data/kennisbank.json"))
    record = next(r for r in from_json["voorbeelden"] if r["id"] == "geval-1")
    rij = {naam: als_cel(waarde) for naam, waarde in record.items()}
    assert list(vergelijk(fiche, Uitkomst(html, record, rij))) == []
    for verkeerd in (
        Uitkomst(html.replace("naar tien", "naar"), record, rij),
        Uitkomst(html, record | {"Aanpak": "Iets anders."}, rij),
        Uitkomst(html, record, rij | {"Aanpak": rij["Aanpak"] + " en meer"}),
        Uitkomst(html, record, rij | {"voor_wie": "niemand"}),
        Uitkomst(html, record | {"partners": ["OCMW"]}, rij),
    ):
        assert list(vergelijk(fiche, verkeerd))


def _site_met(een: Geval) -> Site:
    collectie = laad_met((een.bestand,)).collectie
    assert collectie is not None
    return Site(collectie, INSTELLINGEN)


@pytest.mark.parametrize(
    ("tekst", "letters"),
    [
        ("1. een\n2) twee", "eentwee"), ("[een](/a/ \"b\") &amp; `&amp;`", "eenamp"), ("x\\&lt;", "xlt"), ("3 kg", "3kg"),
    ],
)  # fmt: skip
def test_the_letters_of_a_source(tekst: str, letters: str) -> None:
    assert letters_van_markdown(tekst) == letters


def test_pieces_stand_on_paper_in_order() -> None:
    stukken = stukken_van_markdown("Lees [dit](https://a.be) ook.")
    assert stukken == ["Leesdit", "ook"]
    assert staat_in(stukken, "xLeesdit11abeooky")
    assert not staat_in(stukken, "ookLeesdit")


def test_the_corpora_come_with_their_licences() -> None:
    map_ = Path(__file__).parent / "corpora"
    licentie = (map_ / "LICENTIE.md").read_text(encoding="utf-8")
    for pad in map_.glob("*.json"):
        assert pad.name in licentie
        assert all(isinstance(tekst, str) for tekst in json.loads(pad.read_text(encoding="utf-8")))
