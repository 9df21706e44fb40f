"""A draaiboek: for every subject, time and group the minutes add up and each work form fits."""

import re
from collections.abc import Iterable, Iterator, Mapping

import pytest

from kennisbank.collectie.collectie import Collectie
from kennisbank.uitvoer.bijeenkomst.draaiboek import (
    MENSEN_TOT,
    MENSEN_VAN,
    MINUTEN,
    TERUGKIJKEN_MINUTEN,
    Draaiboek,
    drietallen,
    leg_klaar,
    maak_draaiboek,
)
from kennisbank.uitvoer.bijeenkomst.zinnen import DELEN, ROLLEN

# The smallest, the largest, those in between, and both sides of where a work form or a role comes or goes.
GROEPEN = (MENSEN_VAN, 4, 8, 12, 13, 15, 16, 20, MENSEN_TOT)


@pytest.fixture(scope="module")
def draaiboeken(collectie: Collectie) -> list[Draaiboek]:
    """Return the draaiboek of every subject, for every time, with groups of all sizes."""
    return list(_alle(collectie))


def _alle(c: Collectie) -> Iterator[Draaiboek]:
    for onderwerp in (None, *c.bouwstenen, *c.praktijken):
        for minuten in MINUTEN:
            for mensen in GROEPEN:
                yield maak_draaiboek(c, onderwerp, minuten, mensen)


def test_the_minutes_of_the_parts_follow_each_other_and_add_up_to_those_of_the_meeting(
    draaiboeken: list[Draaiboek],
) -> None:
    for boek in draaiboeken:
        klok = 0
        for deel in boek.delen:
            assert deel.begin == klok
            assert deel.minuten > 0
            klok += deel.minuten
        assert klok == boek.minuten


def test_ninety_minutes_are_shared_out_as_the_design_says(collectie: Collectie) -> None:
    boek = maak_draaiboek(collectie, collectie.bouwstenen[0])
    assert [(deel.id, deel.minuten) for deel in boek.delen] == [
        ("inloop", 5), ("welkom", 7), ("invullen", 10), ("bespreken", 15), ("verhalen", 15), ("kiezen", 7),
        ("uitwerken", 17), ("afspreken", 8), ("speling", 6),
    ]  # fmt: skip
    assert boek.mensen == 10
    assert boek.terugkijken.minuten == TERUGKIJKEN_MINUTEN


def test_no_work_form_is_offered_outside_its_time_or_group_nor_twice_nor_more_than_two(
    draaiboeken: list[Draaiboek],
) -> None:
    for boek in draaiboeken:
        gezien: list[str] = []
        for deel in (*boek.delen, boek.terugkijken):
            assert len(deel.werkvormen) <= 2
            for vorm in deel.werkvormen:
                v = vorm.velden
                assert deel.id in v.fasen
                assert v.minuten_van <= deel.minuten <= v.minuten_tot, (boek.minuten, deel.id, vorm.id)
                assert v.groep_van <= boek.mensen <= v.groep_tot, (boek.mensen, vorm.id)
                gezien.append(vorm.id)
        assert len(gezien) == len(set(gezien))


def test_every_part_in_which_people_work_has_a_work_form_for_every_group(
    draaiboeken: list[Draaiboek],
) -> None:
    praten = {"inloop", "welkom", "pauze", "speling"}
    leeg = {
        (boek.minuten, boek.mensen, deel.id)
        for boek in draaiboeken
        for deel in (*boek.delen, boek.terugkijken)
        if not deel.werkvormen and deel.id not in praten
    }
    assert leeg == set()


def test_each_group_of_three_gets_one_story_and_each_person_one_sheet(draaiboeken: list[Draaiboek]) -> None:
    for boek in draaiboeken:
        keer = {
            blad: sum(p.keer for p in boek.papier if p.blad == blad) for blad in {p.blad for p in boek.papier}
        }
        assert keer["stellingen"] == boek.mensen
        assert keer.get("verhaal", 0) == (drietallen(boek.mensen) if boek.verhalen else 0)
        assert {keer[blad] for blad in ("draaiboek", "zinnen", "tafelblad", "werkblad", "terugkijken")} == {1}
        assert all(p.keer > 0 for p in boek.papier)


# What a text asks people to use or do, and what then lies ready, as one of these words.
NODIG: Mapping[str, str] = {
    r"\b(belletje|signaal)\b": "bel",
    r"\b(minuut|minuten)\b": "klok|timer",
    r"\bstickers?\b": "sticker",
    r"\bstippen\b": "stift|sticker|tafelblad",
    r"\b[Ss]chrijf\w*|\bonderlijn|\b[Nn]oteer|\bduidt": "pen|stift",
    r"groot blad|groot over|blad met drie kolommen": "groot blad|grote bladen|A3",
    r"\bfoto": "foto",
    r"\bbriefje\b": "briefje",
    r"\bkaartje\b": "kaartje",
    r"\bvoorwerp\b": "voorwerp",
    r"iets te drinken": "drinken|koffie",
    r"blad met stellingen|eigen blad": "blad met stellingen",
    r"op het tafelblad": "tafelblad",
    r"\bverhaal (en|voorlezen|per)\b": "verhaal",
    r"\bwerkblad\b": "werkblad",
    r"\bwerkplan\b": "werkplan",
    r"\bPrik\b": "agenda",
    r"\bvloer\b": "vloer",
}


def _ontbreekt(zinnen: Iterable[str], dingen: Iterable[str]) -> set[str]:
    """Return what sentences ask for and is not among what lies ready."""
    tekst, klaar = " ".join(zinnen), ", ".join(dingen)
    return {wat for wat, ding in NODIG.items() if re.search(wat, tekst) and not re.search(ding, klaar)}


def test_what_a_part_or_a_work_form_asks_for_lies_ready(collectie: Collectie) -> None:
    mist = {naam: _ontbreekt([deel.wat], deel.klaar) for naam, deel in DELEN.items()}
    mist |= {w.id: _ontbreekt(w.velden.stappen, w.velden.materiaal or ()) for w in collectie.werkvormen}
    assert {naam: wat for naam, wat in mist.items() if wat} == {}
    assert _ontbreekt([rol.wat for rol in ROLLEN], leg_klaar(maak_draaiboek(collectie, None, 45))) == set()
    assert _ontbreekt(["Luid het belletje."], ["een klok"]) == {r"\b(belletje|signaal)\b"}


def test_what_lies_ready_names_no_sheet_that_is_printed_and_nothing_twice(
    draaiboeken: list[Draaiboek],
) -> None:
    for boek in draaiboeken:
        klaar = leg_klaar(boek)
        assert len(klaar) == len(set(klaar))
        assert "een klok" in klaar
        assert not [ding for ding in klaar if re.search("stellingen|tafelblad|werkblad|verhaal", ding)]


def test_the_stories_come_from_different_networks(collectie: Collectie) -> None:
    for onderwerp in (None, *collectie.bouwstenen, *collectie.praktijken):
        verhalen = maak_draaiboek(collectie, onderwerp).verhalen
        assert len({collectie.wie(verhaal).sleutel for verhaal in verhalen}) == len(verhalen) == 3


def test_no_praktijk_is_shown_by_all_the_stories_of_a_bouwsteen(collectie: Collectie) -> None:
    for bouwsteen in collectie.bouwstenen:
        praktijken = {p.id for p in collectie.praktijken_bij_bouwsteen(bouwsteen.id)}
        getoond = [set(v.velden.praktijken) for v in maak_draaiboek(collectie, bouwsteen).verhalen]
        assert not praktijken.intersection(*getoond), bouwsteen.id


def test_a_story_of_the_praktijk_itself_comes_before_that_of_another(collectie: Collectie) -> None:
    for praktijk in collectie.praktijken:
        eigen = [
            v in collectie.voorbeelden_bij(praktijk.id) for v in maak_draaiboek(collectie, praktijk).verhalen
        ]
        assert eigen == sorted(eigen, reverse=True), praktijk.id


def test_what_falls_away_is_in_the_meeting_and_making_agreements_never_does(
    draaiboeken: list[Draaiboek],
) -> None:
    for boek in draaiboeken:
        ids = [deel.id for deel in boek.delen]
        weg = [id_ for id_, _ in boek.valt_weg]
        assert set(weg) <= set(ids)
        assert "afspreken" in ids
        assert "afspreken" not in weg


def test_no_sentence_keeps_a_place_to_fill_in(draaiboeken: list[Draaiboek]) -> None:
    for boek in draaiboeken:
        for zin in (*boek.uitnodiging, *boek.verslag, *(z for deel in boek.delen for z in deel.zeg)):
            assert "{" not in zin


def test_the_statements_are_those_of_the_subject(collectie: Collectie) -> None:
    c = collectie
    bouwsteen, praktijk = c.bouwstenen[1], c.praktijken[0]
    assert maak_draaiboek(c, None).stellingen == c.bouwstenen
    assert maak_draaiboek(c, bouwsteen).stellingen == c.praktijken_bij_bouwsteen(bouwsteen.id)
    assert maak_draaiboek(c, praktijk).stellingen == (praktijk,)


@pytest.mark.parametrize(("minuten", "mensen"), [(30, 10), (90, 2), (90, 41), (0, 10)])
def test_a_time_or_group_that_none_is_made_for_is_refused(
    collectie: Collectie, minuten: int, mensen: int
) -> None:
    with pytest.raises(ValueError, match=f"no draaiboek for {minuten} minutes with {mensen} people"):
        maak_draaiboek(collectie, None, minuten, mensen)


def test_the_same_question_gives_the_same_draaiboek(collectie: Collectie) -> None:
    bouwsteen = collectie.bouwstenen[2]
    assert maak_draaiboek(collectie, bouwsteen, 60, 20) == maak_draaiboek(collectie, bouwsteen, 60, 20)
