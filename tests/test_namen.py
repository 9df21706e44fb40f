"""Ids out of names, and the name that was meant."""

import pytest

from kennisbank.lezen.namen import Namen, bedoelde, maak_id, opsomming
from kennisbank.model.velden import is_id


@pytest.mark.parametrize(
    ("tekst", "id_"),
    [
        ("Café De Brug!", "cafe-de-brug"),
        ("  Eén   huis  ", "een-huis"),
        ("K&G", "k-g"),
        ("straße", "strasse"),
        ("CON", "con-1"),
        ("index", "index-1"),
        ("", "naam"),
        ("日本", "naam"),
        ("a" * 80, "a" * 60),
        ("a" * 59 + "-b", "a" * 59),
        ("--a--", "a"),
        (
            "Informele ontmoetingen van ouders en vrijwilligers in de wijkkamer",
            "informele-ontmoetingen-van-ouders-en-vrijwilligers-in-de",
        ),
    ],
)
def test_any_text_becomes_an_id(tekst: str, id_: str) -> None:
    assert maak_id(tekst) == id_
    assert is_id(id_)


@pytest.mark.parametrize(
    "tekst", ["", "A", "a_b", "a--b", "-a", "a-", "é", "a b", "con", "index", "a" * 61, "a\n", "１"]
)
def test_what_is_no_id(tekst: str) -> None:
    assert not is_id(tekst)


NAMEN = ("eigenaarschap", "trekkerschap", "poolen-van-middelen", "voor_wie", "Waarom?")


@pytest.mark.parametrize(
    ("gevonden", "beste"),
    [
        ("eigenaarschp", "eigenaarschap"),
        ("Eigenaarschap", "eigenaarschap"),
        ("“trekkerschap”", "trekkerschap"),
        ("Poolen van middelen", "poolen-van-middelen"),
        ("voor wie", "voor_wie"),
        ("waarom", "Waarom?"),
        ("iets heel anders", None),
        ("", None),
        ("x" * 10_000, None),
    ],
)
def test_the_name_that_was_meant(gevonden: str, beste: str | None) -> None:
    assert bedoelde(gevonden, NAMEN) == beste


def test_among_many_names_it_is_found_too() -> None:
    namen = Namen(f"praktijk-{nummer}-over-{nummer * 7919 % 10_007}" for nummer in range(10_000))
    gevonden = [namen.bedoelde(f"praktijk-{n}-ovr-{n * 7919 % 10_007}") for n in range(0, 10_000, 20)]
    assert gevonden == [f"praktijk-{n}-over-{n * 7919 % 10_007}" for n in range(0, 10_000, 20)]


def test_enumerations_are_cut() -> None:
    assert opsomming(["a", "b"]) == "a, b"
    assert opsomming("abcd", meeste=2) == "a, b en nog 2"
    assert opsomming([]) == ""
