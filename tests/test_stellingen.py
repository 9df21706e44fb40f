"""The statements of the zelfscan keep their numbers: none is used again, and none changes without somebody saying how."""

from pathlib import Path

import pytest

from hulp import BASIS, maak_basis
from kennisbank.cli.opdrachten import hoofd
from kennisbank.collectie.collectie import Collectie
from kennisbank.collectie.zelfscan import maak_zelfscan
from kennisbank.controle.laden import laad
from kennisbank.lezen.stellingen import KOP, STELLINGENBESTAND, lees_stellingen, schrijf_stellingen

BOUWSTENEN = "praktijken/kader/bouwstenen.yml"
KERNEN = {
    "gedeelde-visie": "    De partners willen samen hetzelfde en zeggen dat ook.\n",
    "inzet-van-middelen": "    De partners leggen samen wat ze hebben en gebruiken het goed.\n",
}
VISIE = "We weten waar we samen naartoe willen."
MIDDELEN = "We leggen samen wat we hebben."
TWEE = {"gedeelde-visie": VISIE, "inzet-van-middelen": MIDDELEN}
VASTGELEGD = f"{KOP}stelling 1.1 gedeelde-visie: {VISIE}\nstelling 2.1 inzet-van-middelen: {MIDDELEN}\nreeks 1 geheel: 1.1 2.1\n"


def _zet(wortel: Path, stellingen: dict[str, str]) -> None:
    """Write the bouwstenen of the basis with these statements."""
    tekst = (BASIS / BOUWSTENEN).read_text(encoding="utf-8")
    for id_, stelling in stellingen.items():
        tekst = tekst.replace(KERNEN[id_], f'{KERNEN[id_]}  stelling: "{stelling}"\n')
    (wortel / BOUWSTENEN).write_text(tekst, encoding="utf-8")


@pytest.fixture
def wortel(tmp_path: Path) -> Path:
    """Return a small project with two recorded statements."""
    maak_basis(tmp_path)
    _zet(tmp_path, TWEE)
    (tmp_path / STELLINGENBESTAND).write_text(VASTGELEGD, encoding="utf-8")
    return tmp_path


def _leg_vast(wortel: Path, *woorden: str) -> str:
    """Record, and return the list without its head."""
    hoofd(["stellingen", "--wortel", str(wortel), *woorden])
    return (wortel / STELLINGENBESTAND).read_text(encoding="utf-8").removeprefix(KOP)


def _collectie(wortel: Path) -> Collectie:
    geladen = laad(wortel)
    assert geladen.collectie is not None, geladen.meldingen
    return geladen.collectie


def _codes(wortel: Path) -> list[str]:
    return [melding.code.naam for melding in laad(wortel).meldingen]


def test_the_list_is_written_as_it_was_read(wortel: Path) -> None:
    lijst, vondsten = lees_stellingen(wortel)
    assert vondsten == ()
    assert schrijf_stellingen(lijst) == VASTGELEGD


def test_a_project_without_a_list_asks_nothing_and_is_right(tmp_path: Path) -> None:
    maak_basis(tmp_path)
    assert maak_zelfscan(_collectie(tmp_path)).nu == ()


def test_nothing_is_asked_before_it_is_recorded(wortel: Path) -> None:
    (wortel / STELLINGENBESTAND).unlink()
    assert maak_zelfscan(_collectie(wortel)).nu == ()
    assert _codes(wortel) == []


def test_what_is_recorded_is_asked_in_that_order(wortel: Path) -> None:
    (reeks,) = maak_zelfscan(_collectie(wortel)).nu
    assert (reeks.nummer, reeks.deel, [s.naam for s in reeks.stellingen]) == (1, "geheel", ["1.1", "2.1"])
    assert [s.tekst for s in reeks.stellingen] == [VISIE, MIDDELEN]


def test_recording_nothing_new_changes_nothing(wortel: Path) -> None:
    assert KOP + _leg_vast(wortel, "--ja") == VASTGELEGD


def test_without_a_yes_nothing_is_written(wortel: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (wortel / STELLINGENBESTAND).unlink()
    assert hoofd(["stellingen", "--wortel", str(wortel)]) == 0
    assert not (wortel / STELLINGENBESTAND).exists()
    assert capsys.readouterr().out == (
        "0 stellingen in 0 reeksen zijn vastgelegd.\nNieuw: 2\n"
        f"  1.1 gedeelde-visie: {VISIE}\n  2.1 inzet-van-middelen: {MIDDELEN}\n"
        "Leg ze vast met: kennisbank stellingen --ja\n"
    )


def test_the_first_recording_gives_the_numbers_in_order(wortel: Path) -> None:
    (wortel / STELLINGENBESTAND).unlink()
    assert KOP + _leg_vast(wortel, "--ja") == VASTGELEGD


def test_a_changed_statement_stops_the_build_until_somebody_says_how_it_changed(
    wortel: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _zet(wortel, {**TWEE, "gedeelde-visie": "We willen samen hetzelfde."})
    assert _codes(wortel) == ["stelling-gewijzigd"]
    assert hoofd(["stellingen", "--wortel", str(wortel), "--ja"]) == 1
    assert capsys.readouterr().out.endswith("Zeg bij elk: --verwoord ID of --vervang ID\n  gedeelde-visie\n")
    assert (wortel / STELLINGENBESTAND).read_text(encoding="utf-8") == VASTGELEGD


def test_the_same_question_in_other_words_keeps_its_number(wortel: Path) -> None:
    _zet(wortel, {**TWEE, "gedeelde-visie": "We willen samen hetzelfde."})
    assert _leg_vast(wortel, "--verwoord", "gedeelde-visie", "--ja") == (
        f"stelling 1.1 gedeelde-visie: {VISIE}\n"
        "stelling 1.2 gedeelde-visie: We willen samen hetzelfde.\n"
        f"stelling 2.1 inzet-van-middelen: {MIDDELEN}\n"
        "reeks 1 geheel: 1.1 2.1\nreeks 2 geheel: 1.2 2.1\n"
    )
    assert _codes(wortel) == []


def test_another_question_gets_a_number_that_was_never_used(wortel: Path) -> None:
    _zet(wortel, {**TWEE, "gedeelde-visie": "Wie nieuw is, hoort bij ons waarom we dit doen."})
    assert _leg_vast(wortel, "--vervang", "gedeelde-visie", "--ja").endswith(
        "stelling 3.1 gedeelde-visie: Wie nieuw is, hoort bij ons waarom we dit doen.\n"
        "reeks 1 geheel: 1.1 2.1\nreeks 2 geheel: 3.1 2.1\n"
    )


def test_a_removed_statement_that_comes_back_gets_a_new_number(wortel: Path) -> None:
    _zet(wortel, {"inzet-van-middelen": MIDDELEN})
    assert _codes(wortel) == ["stelling-verdwenen"]
    assert _leg_vast(wortel, "--ja").endswith("reeks 1 geheel: 1.1 2.1\nreeks 2 geheel: 2.1\n")
    _zet(wortel, TWEE)
    assert _codes(wortel) == []
    assert _leg_vast(wortel, "--ja").endswith(
        f"stelling 3.1 gedeelde-visie: {VISIE}\n"
        "reeks 1 geheel: 1.1 2.1\nreeks 2 geheel: 2.1\nreeks 3 geheel: 3.1 2.1\n"
    )


def test_a_renamed_entry_keeps_its_statement(wortel: Path) -> None:
    pad = wortel / BOUWSTENEN
    tekst = pad.read_text(encoding="utf-8").replace("id: inzet-van-middelen", "id: middelen")
    pad.write_text(tekst.rstrip("\n") + "\n  voorheen: [inzet-van-middelen]\n", encoding="utf-8")
    for fiche in (wortel / "praktijken/praktijken").iterdir():
        fiche.write_text(
            fiche.read_text(encoding="utf-8").replace("inzet-van-middelen", "middelen"), encoding="utf-8"
        )
    assert _codes(wortel) == []
    (reeks,) = maak_zelfscan(_collectie(wortel)).nu
    assert [s.fiche.id if s.fiche else "" for s in reeks.stellingen] == ["gedeelde-visie", "middelen"]


def test_nothing_is_recorded_while_an_entry_is_wrong(
    wortel: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (wortel / BOUWSTENEN).write_text("- id: x\n", encoding="utf-8")
    assert hoofd(["stellingen", "--wortel", str(wortel), "--ja"]) == 1
    assert capsys.readouterr().err.endswith("Er wordt niets vastgelegd tot deze fouten hersteld zijn.\n")
