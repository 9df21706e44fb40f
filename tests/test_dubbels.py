"""What stands twice: entries that copy each other, in whatever order, and what is no copy."""

import random
from collections.abc import Sequence
from pathlib import Path

import pytest

from hulp import VOORBEELD, maak_basis
from kennisbank.controle.dubbels import Afdruk, plat_adres, vind_kopieen
from kennisbank.controle.laden import laad
from kennisbank.meldingen.melding import Plek
from kennisbank.model.soorten import VOORBEELD as SOORT
from kennisbank.model.soorten import ZWIJGT

WOORDEN = [f"woord{letter}{ander}" for letter in "abcdefghijklmnopqrst" for ander in "abcdefghijklmnopqrst"]
Gelijk = list[tuple[str, str]]


def _tekst(zaad: int, aantal: int = 120) -> str:
    return " ".join(random.Random(zaad).choices(WOORDEN, k=aantal))  # noqa: S311 (the same texts every time)


def _anders(tekst: str, deel: float) -> str:
    """Return a text of which this part of the words is another one, spread over the text."""
    woorden = tekst.split()
    stap = 1 / deel
    for nummer in range(int(len(woorden) * deel)):
        woorden[int(nummer * stap)] = f"anders{nummer}"
    return " ".join(woorden)


def _kopieen(teksten: Sequence[str]) -> Gelijk:
    """Return which file has what in common with another."""
    afdrukken = (
        Afdruk(f"{n}.md", f"{n}.md", "voorbeeld", "x", Plek(), (), tekst) for n, tekst in enumerate(teksten)
    )
    return [(m.bestand, m.tekst.removeprefix("Deze fiche heeft ")) for m in vind_kopieen(afdrukken)]


def test_a_copy_and_its_original_name_each_other() -> None:
    assert _kopieen([_tekst(1), _tekst(2), _tekst(1)]) == [
        ("2.md", "100 % van de tekst gemeen met 0.md."),
        ("0.md", "100 % van de tekst gemeen met 2.md."),
    ]


@pytest.mark.parametrize("deel", [0.05, 0.1, 0.15, 0.19])
def test_a_text_with_less_than_a_fifth_changed_is_a_copy(deel: float) -> None:
    gevonden = sum(bool(_kopieen([_tekst(zaad), _anders(_tekst(zaad), deel)])) for zaad in range(200))
    assert gevonden >= 198


@pytest.mark.parametrize("deel", [0.21, 0.3, 0.5])
def test_a_text_with_more_than_a_fifth_changed_is_none(deel: float) -> None:
    assert not any(_kopieen([_tekst(zaad), _anders(_tekst(zaad), deel)]) for zaad in range(50))


def test_a_short_text_and_fixed_sentences_are_no_copy() -> None:
    sjabloon = "\n\n".join(f"## {s.kop}\n\n{s.sjabloon}" for s in SOORT.secties)
    stil = "\n\n".join(f"## {s.kop}\n\n{ZWIJGT}" for s in SOORT.secties)
    assert _kopieen([_tekst(1, 10)] * 2 + [sjabloon] * 2 + [f"{stil}\n\n" * 5] * 2) == []


def test_of_many_copies_each_names_the_first_and_the_first_says_how_many() -> None:
    gevonden = _kopieen([_tekst(1)] * 500)
    assert len(gevonden) == 500
    assert gevonden[1] == ("0.md", "100 % van de tekst gemeen met 1.md en met nog 498 andere.")
    assert gevonden[-1] == ("499.md", "100 % van de tekst gemeen met 0.md.")


def test_an_archived_entry_may_live_on_in_another(tmp_path: Path) -> None:
    wortel = maak_basis(tmp_path)
    pad = wortel / VOORBEELD
    pad.with_name("gent-nieuw.md").write_text(pad.read_text(encoding="utf-8"), encoding="utf-8", newline="\n")
    codes = [m.code.naam for m in laad(wortel).meldingen]
    assert codes == ["fiche-dubbel", "fiche-dubbel"]
    (wortel / "praktijken/kader/archief.yml").write_text(
        "- id: gent-brugfiguren\n  soort: voorbeeld\n  reden: Het verhaal staat nu in een nieuwe fiche.\n"
        "  sinds: 2026-10\n  vervangen_door: [gent-nieuw]\n",
        encoding="utf-8",
    )
    assert [m.code.naam for m in laad(wortel).meldingen] == []


def test_the_same_title_is_told_within_a_kind_only(tmp_path: Path) -> None:
    wortel = maak_basis(tmp_path)
    pad = wortel / "praktijken/voorbeelden/leuven-depot.md"
    tekst = pad.read_text(encoding="utf-8")
    nieuw = tekst.replace("Eén depot voor alle babyspullen", '"brugfiguren tussen school, gezin en buurt."')
    pad.write_text(nieuw, encoding="utf-8", newline="\n")
    assert [(m.bestand, m.regel, m.tekst) for m in laad(wortel).meldingen] == [
        (VOORBEELD, 2, "Deze fiche heeft de titel gemeen met praktijken/voorbeelden/leuven-depot.md."),
        ("praktijken/voorbeelden/leuven-depot.md", 2, f"Deze fiche heeft de titel gemeen met {VOORBEELD}."),
    ]
    pad.write_text(
        tekst.replace("Eén depot voor alle babyspullen", "Eigenaarschap"), encoding="utf-8", newline="\n"
    )
    assert laad(wortel).meldingen == ()


@pytest.mark.parametrize(
    ("een", "ander", "gelijk"),
    [
        ("https://www.example.org/a/", "http://example.org/a", True),
        ("https://EXAMPLE.org/a", "https://example.org/a", True),
        ("https://example.org/a?utm_source=x", "https://example.org/a", True),
        ("https://example.org/A", "https://example.org/a", False),
        ("https://example.org/a?id=1", "https://example.org/a?id=2", False),
        ("https://example.org/a#een", "https://example.org/a#twee", False),
        ("https://een.example.org/a", "https://example.org/a", False),
    ],
)
def test_two_ways_to_write_one_address(een: str, ander: str, gelijk: bool) -> None:
    assert (plat_adres(een) == plat_adres(ander)) is gelijk
