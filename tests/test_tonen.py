"""The three forms in which findings are shown."""

import json

import pytest

from kennisbank.meldingen.codes import CODES
from kennisbank.meldingen.melding import Melding, Plek
from kennisbank.meldingen.tonen import als_github, als_json, als_tekst, een_regel

LEEG = CODES["veld-leeg"].variant("kort", "Het veld „{veld}” is leeg.", "Vul het in.")
LANG = CODES["zin-lang"].variant("kort", "Lang.", "Korter.")
RAAR = CODES["html"].variant("raar", "{tekst}", "{hulp}")
FOUT = LEEG.op(Plek(3, 7), veld="titel").in_bestand("praktijken/praktijken/a.md")
LET_OP = LANG.op(Plek()).in_bestand("praktijken/praktijken/b.md")
BOOS = RAAR.op(Plek(), tekst="x\x1b]0;pwn\x07\r\n::warning::y", hulp="100 % z\u202e\udcff").in_bestand(
    "a\x1b[31m\n::error::b,c:d%.md"
)


def test_text_has_two_lines_for_each_and_a_count() -> None:
    assert als_tekst([FOUT, LET_OP]) == (
        "praktijken/praktijken/a.md:3:7: fout [veld-leeg] Het veld „titel” is leeg.\n"
        "    Vul het in.\n"
        "praktijken/praktijken/b.md:1:1: waarschuwing [zin-lang] Lang.\n"
        "    Korter.\n"
        "1 fout en 1 waarschuwing in 2 bestanden."
    )


@pytest.mark.parametrize(
    ("meldingen", "slot"),
    [
        ([], "Geen fouten gevonden."),
        ([FOUT], "1 fout in 1 bestand."),
        ([FOUT, FOUT], "2 fouten in 1 bestand."),
        ([LET_OP, LET_OP], "2 waarschuwingen in 1 bestand."),
    ],
)
def test_the_last_line_counts(meldingen: list[Melding], slot: str) -> None:
    assert als_tekst(meldingen).splitlines()[-1] == slot


def test_github_gets_one_command_for_each() -> None:
    assert als_github([FOUT, LET_OP]).splitlines() == [
        "::error file=praktijken/praktijken/a.md,line=3,col=7,title=veld-leeg::Het veld „titel” is leeg. Vul het in.",
        "::warning file=praktijken/praktijken/b.md,line=1,col=1,title=zin-lang::Lang. Korter.",
    ]


def test_github_commands_cannot_be_forged() -> None:
    assert als_github([BOOS]) == (
        "::error file=a\\x1b[31m %3A%3Aerror%3A%3Ab%2Cc%3Ad%25.md,line=1,col=1,title=html::"
        "x\\x1b]0;pwn\\x07  ::warning::y 100 %25 z\\u202e\\udcff"
    )


def test_json_has_exactly_these_keys() -> None:
    assert json.loads(als_json([FOUT])) == [
        {
            "bestand": "praktijken/praktijken/a.md",
            "regel": 3,
            "kolom": 7,
            "code": "veld-leeg",
            "ernst": "fout",
            "tekst": "Het veld „titel” is leeg.",
            "hulp": "Vul het in.",
        }
    ]
    assert "„titel”" in als_json([FOUT])


def test_nothing_unprintable_reaches_the_reader() -> None:
    for vorm in (als_tekst, als_github, als_json):
        assert vorm([BOOS]).replace("\n", "").isprintable()
    assert len(als_tekst([BOOS]).splitlines()) == 3


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("a\nb", "a b"),
        ("a\tb\xa0c", "a b c"),
        ("\x00", "\\x00"),
        ("é ❤️ 👨‍👩‍👧".replace("\u200d", ""), "é ❤️ 👨👩👧"),
    ],
)
def test_texts_become_one_line(tekst: str, verwacht: str) -> None:
    assert een_regel(tekst) == verwacht
