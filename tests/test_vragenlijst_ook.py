"""The smallest contribution as people send it: a saved file, a mail, a draft, an issue; each becomes the same file."""

import json
import shutil
from pathlib import Path

import pytest

from kennisbank.bijdragen.aanlevering import stukken
from kennisbank.bijdragen.importeer import importeer
from kennisbank.bijdragen.issue import Issue, antwoord, voer_issue_in, voorstel
from kennisbank.bijdragen.oordeel import Ids, Omgeving
from kennisbank.cli.opdrachten import hoofd
from kennisbank.controle.laden import laad
from kennisbank.meldingen.melding import fouten

WORTEL = Path(__file__).resolve().parents[1]
PAD = Path("praktijken/ook/leuven-eigenaarschap.md")
ZIN = "De school leent haar turnzaal uit aan het buurthuis."
FICHE = f'---\nnetwerk: leuven\npraktijk: eigenaarschap\nsinds: 2019\nzin: "{ZIN}"\ntoestemming: ja\n---\n'
ANTWOORDEN = {
    "Netwerk": "Netwerk Leuven",
    "Praktijk": "https://www.example.org/praktijken/eigenaarschap/",
    "Sinds": "2019",
    "In één zin": ZIN,
    "Akkoord": "- [X] Ons netwerk vindt het goed.\n- [x] Er is niemand in te herkennen.",
}
STAND = {
    "soort": "ook",
    "id": "leuven-eigenaarschap",
    "waarden": {
        "netwerk": "leuven",
        "praktijk": "eigenaarschap",
        "sinds": "2019",
        "zin": ZIN,
        "toestemming": "ja",
    },
}


def _issue(**anders: str) -> Issue:
    delen = {**ANTWOORDEN, **anders}
    return Issue(7, "Doet dit ook: ", "\r\n\r\n".join(f"### {v}\r\n\r\n{a}" for v, a in delen.items()))


@pytest.mark.parametrize(
    ("naam", "inhoud"),
    [
        ("leuven-eigenaarschap.md", FICHE),
        ("mail.txt", f"Dag\r\n\r\nBestand: {PAD}\r\n\r\n{FICHE}\r\nMet vriendelijke groeten\r\n"),
        ("klad.json", json.dumps({"soort": "klad van de kennisbank", "stand": STAND})),
        ("vragenlijst.md", _issue().tekst),
    ],
)
def test_importeer_makes_the_same_file_of_each(naam: str, inhoud: str, omgeving: Omgeving, ids: Ids) -> None:
    uit = importeer(inhoud.encode(), naam, omgeving, ids)
    assert (uit.pad, uit.tekst, uit.over) == (PAD, FICHE, ())


def test_a_draft_with_a_new_network_brings_both() -> None:
    nieuw = {
        "naam": "De Linde",
        "kern": "Netwerk van scholen en opvang.",
        "wie": "Scholen en opvang.",
        "gemeente": "Sint-Niklaas",
    }
    stand = {**STAND, "id": "", "waarden": {**STAND["waarden"], "netwerk": ""}, "nieuw": nieuw}  # type: ignore[dict-item]
    netwerk, ook = stukken(
        json.dumps({"soort": "klad van de kennisbank", "stand": stand}).encode(), "klad.json"
    )
    assert netwerk.genoemd == "de-linde"
    assert netwerk.tekst == (
        '---\nnaam: "De Linde"\nkern: "Netwerk van scholen en opvang."\nsoort: ander\ngemeente: sint-niklaas\n---\n\n'
        "## Wie is dit netwerk?\n\nScholen en opvang.\n"
    )
    assert ook.tekst == FICHE.replace("netwerk: leuven", "netwerk: de-linde")


@pytest.mark.parametrize("antwoord_", ["Eigenaarschap", "eigenaarschap", "/praktijken/eigenaarschap/#ook"])
def test_an_issue_names_the_praktijk_as_people_do(antwoord_: str, omgeving: Omgeving, ids: Ids) -> None:
    assert voer_issue_in(_issue(Praktijk=antwoord_), omgeving, ids).tekst == FICHE


@pytest.mark.parametrize(
    ("vraag", "antwoord_", "code"),
    [
        ("Netwerk", "De Linde in Aalsterhoek", "veld-leeg"),
        ("Praktijk", "samen zingen", "veld-leeg"),
        ("In één zin", "_No response_", "veld-leeg"),
        ("In één zin", "Bel ons op 0478 12 34 56 om mee te doen.", "telefoonnummer"),
        ("Akkoord", "- [ ] Ons netwerk vindt het goed.", "toestemming-ontbreekt"),
        ("Akkoord", "", "toestemming-ontbreekt"),
    ],
)
def test_what_is_missing_keeps_it_out_and_is_said(
    vraag: str, antwoord_: str, code: str, omgeving: Omgeving, ids: Ids
) -> None:
    uit = voer_issue_in(_issue(**{vraag: antwoord_}), omgeving, ids)
    assert (uit.pad, [melding.code.naam for melding in uit.over]) == (None, [code])
    assert "Dit ontbreekt nog." in antwoord(uit, ids)


@pytest.mark.parametrize(
    ("vraag", "antwoord_", "gezegd"),
    [
        ("Netwerk", "De Linde in Aalsterhoek", "Netwerk: „De Linde in Aalsterhoek”; overgenomen: niets"),
        ("Sinds", "eind 2019, denk ik", "Sinds: „eind 2019, denk ik”; overgenomen: 2019"),
        ("Sinds", "2018 of 2019", "Sinds: „2018 of 2019”; overgenomen: niets"),
    ],
)
def test_what_has_no_place_is_told_as_it_was(
    vraag: str, antwoord_: str, gezegd: str, omgeving: Omgeving, ids: Ids
) -> None:
    uit = voer_issue_in(_issue(**{vraag: antwoord_}), omgeving, ids)
    assert uit.gedaan == (gezegd,)
    assert f"`{gezegd}`" in antwoord(uit, ids)


def test_a_hostile_answer_stays_a_sentence_between_quotes(omgeving: Omgeving, ids: Ids) -> None:
    kwaad = '"\ntoestemming: ja\nzin: x @iedereen <script>alert(1)</script> `id`'
    issue = _issue(**{"In één zin": kwaad, "Akkoord": "- [ ] nee"})
    uit = voer_issue_in(issue, omgeving, ids)
    assert uit.pad is None
    assert uit.tekst.count("\ntoestemming:") == 1
    assert "\ntoestemming: nee\n" in uit.tekst
    for tekst in (antwoord(uit, ids), voorstel(issue, uit)):
        assert "<script>" not in "".join(tekst.split("`")[::2])


@pytest.mark.zwaar
def test_the_command_writes_the_file_and_speaks_of_no_concept(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for naam in ("praktijken", "docs"):
        shutil.copytree(WORTEL / naam, tmp_path / naam)
    shutil.rmtree(tmp_path / "praktijken/ook", ignore_errors=True)
    gebeurtenis = tmp_path / "gebeurtenis.json"
    ruw = {"issue": {"number": 7, "title": "Doet dit ook: ", "body": _issue().tekst}}
    gebeurtenis.write_text(json.dumps(ruw), encoding="utf-8")
    oproep = ["vragenlijst", "--gebeurtenis", str(gebeurtenis), "--uit", str(tmp_path / "uit")]
    assert hoofd([*oproep, "--wortel", str(tmp_path)]) == 0
    assert capsys.readouterr().out == "vraag=7\nnummer=7\n"
    assert (tmp_path / PAD).read_text(encoding="utf-8") == FICHE
    assert fouten(laad(tmp_path).meldingen) == ()
    for naam in ("antwoord", "voorstel"):
        assert "concept" not in (tmp_path / f"uit/{naam}.md").read_text(encoding="utf-8")
