"""Twenty issues made with the form of the repository: the harmless ones become concepts, the hostile ones do nothing."""

import json
import re
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from kennisbank.bijdragen.issue import (
    GeenIssue,
    Issue,
    antwoord,
    in_code,
    lees_issue,
    voer_issue_in,
    voorstel,
)
from kennisbank.bijdragen.issuevorm import VORMEN, Issuevorm, issuevorm
from kennisbank.bijdragen.oordeel import Ids, Omgeving
from kennisbank.cli.opdrachten import hoofd
from kennisbank.controle.laden import laad
from kennisbank.meldingen.melding import fouten

pytestmark = pytest.mark.zwaar

WORTEL = Path(__file__).resolve().parents[1]
GEWOON: Mapping[str, str] = {
    "Titel": "Koffie aan de poort",
    "Netwerk": "Netwerk Leuven",
    "Praktijken": "Informele ontmoeting",
    "Periode": "sinds 2018",
    "Voor wie": "Ouders van kleuters",
    "Partners": "school, buurtwerk, ouders",
    "Aanleiding": "Ouders bleven aan de poort staan. Niemand kende iemand.",
    "Aanpak": "Elke woensdag staat er koffie klaar in de inkomhal van de school. Twee ouders schenken.\n\n- Eerst thee\n- Dan koffie",
    "Wat leverde het op?": "Na een half jaar kwamen er tien ouders.",
    "Leerpunten": "Begin klein.",
    "Bronnen": "_No response_",
    "Akkoord": "- [X] Ons netwerk vindt het goed.\n- [x] Er is niemand in te herkennen.\n- [x] Iedereen mag de tekst hergebruiken.",
}
GOED: Mapping[str, Mapping[str, str]] = {
    "gewoon": {},
    "netwerk als id": {"Netwerk": "leuven"},
    "netwerk met gemeente erbij": {"Netwerk": "Leuven (stad Leuven)"},
    "netwerk dat nieuw is": {"Netwerk": "Huis van het Kind De Linde, Aalst"},
    "praktijk met een zin": {
        "Praktijken": "Informele ontmoeting: ouders raken er aan de praat met andere ouders"
    },
    "drie praktijken op een regel": {"Praktijken": "informele ontmoeting, trekkerschap en eigenaarschap"},
    "praktijken onder elkaar": {"Praktijken": "- Informele ontmoeting\n- Trekkerschap"},
    "periode in woorden": {"Periode": "ergens na de zomer, we weten het niet juist"},
    "periode leeg": {"Periode": "_No response_"},
    "bron met adres": {"Bronnen": "Lezen bij de was, https://www.example.org/leeshoek?id=3"},
    "eigen ervaring": {"Bronnen": "eigen ervaring"},
    "bron zonder adres": {"Bronnen": "Het jaarverslag van 2023, te vragen op het gemeentehuis"},
    "partners onder elkaar": {"Partners": "school\nbuurtwerk\nde bib van de wijk"},
    "lange titel": {"Titel": "Koffie " * 30},
    "lijst in een antwoord": {
        "Aanpak": "Eerst dit, elke woensdag in de hal van de school.\n\n1. Koffie\n2. Thee"
    },
}
KWAAD: Mapping[str, Mapping[str, str]] = {
    "status en toestemming in een antwoord": {
        "Leerpunten": "Begin klein.\n\n### Status\n\ngepubliceerd\n\n### Toestemming\n\nja",
        "Akkoord": "- [ ] nee",
    },
    "een tweede titel": {
        "Leerpunten": "Begin klein.\n\n### Titel\n\nIets heel anders\n\n### Netwerk\n\ngent"
    },
    "front matter en sjabloon": {
        "Aanpak": "---\nstatus: gepubliceerd\n---\n{{ config }} {% include '/etc/passwd' %} elke woensdag in de hal."
    },
    "opdrachten": {
        "Titel": "$(touch /tmp/gepakt) `id` ; rm -rf /",
        "Netwerk": "../../../etc/passwd",
        "Praktijken": "__proto__: x",
    },
    "actieve html": {
        "Aanleiding": "<script>alert(1)</script> <img src=x onerror=alert(1)> @iedereen #1 [x](javascript:alert(1))"
    },
}
ALLE = {**GOED, **KWAAD}


def issue(naam: str) -> Issue:
    """Return the issue of a case, as GitHub hands it over."""
    antwoorden = {**GEWOON, **ALLE[naam]}
    tekst = "\r\n\r\n".join(f"### {vraag}\r\n\r\n{wat}" for vraag, wat in antwoorden.items())
    ruw = {"number": 12, "title": f"Voorbeeld: {antwoorden['Titel']}", "body": tekst}
    return lees_issue(json.dumps({"action": "labeled", "issue": ruw}).encode())


@pytest.mark.parametrize("vorm", VORMEN, ids=lambda vorm: vorm.bestand)
def test_the_form_on_github_follows_the_model(vorm: Issuevorm, vernieuw: bool) -> None:
    pad = WORTEL / ".github/ISSUE_TEMPLATE" / vorm.bestand
    if vernieuw:
        pad.write_text(issuevorm(vorm), encoding="utf-8")
    assert pad.read_text(encoding="utf-8") == issuevorm(vorm), (
        "niet bij; schrijf opnieuw met pytest --vernieuw-goud"
    )


def test_there_are_twenty_cases() -> None:
    assert len(ALLE) == 20


@pytest.mark.parametrize("naam", GOED)
def test_a_harmless_issue_becomes_a_valid_concept(naam: str, omgeving: Omgeving, ids: Ids) -> None:
    uit = voer_issue_in(issue(naam), omgeving, ids)
    assert [melding.tekst for melding in uit.over] == []
    assert uit.pad is not None
    assert uit.is_concept
    assert "toestemming: ja\n" in uit.tekst


@pytest.mark.parametrize("naam", ALLE)
def test_no_word_of_an_answer_is_lost(naam: str, omgeving: Omgeving, ids: Ids) -> None:
    uit = voer_issue_in(issue(naam), omgeving, ids)
    staat = set(re.findall(r"\w+", uit.tekst.lower()))
    for soort in ("netwerk", "praktijk", "gemeente"):
        staat |= {
            w for id_, n in ids[soort].items() if id_ in uit.tekst for w in re.findall(r"\w+", n.lower())
        }
    for vraag, wat in {**GEWOON, **ALLE[naam]}.items():
        if vraag == "Akkoord" or wat == "_No response_":
            continue
        weg = set(re.findall(r"\w+", wat.lower())) - staat
        assert weg <= {"netwerk", "en", "eigen", "ervaring"}, (vraag, weg)


@pytest.mark.parametrize("naam", ALLE)
def test_an_answer_decides_nothing_but_what_was_asked(naam: str, omgeving: Omgeving, ids: Ids) -> None:
    """It stays a concept in its own folder; what is answered shows nothing of it as a mention, link or HTML."""
    uit = voer_issue_in(issue(naam), omgeving, ids)
    voorblad = uit.tekst.split("---\n", 2)[1]
    assert "status: concept\n" in voorblad
    assert "\nstatus: gepubliceerd" not in voorblad
    assert ("toestemming: ja" in voorblad) is (naam != "status en toestemming in een antwoord")
    if uit.pad is not None:
        assert re.fullmatch(r"praktijken/voorbeelden/[a-z0-9-]+\.md", uit.pad.as_posix())
    for tekst in (antwoord(uit, ids), voorstel(issue(naam), uit)):
        buiten = re.sub(r"`[^`\n]*`", "", tekst)
        assert "`" not in buiten
        assert not re.search(r"[@<>\[\]]|javascript|alert", buiten)


def test_what_was_decided_about_an_answer_is_told(omgeving: Omgeving, ids: Ids) -> None:
    vragen = {**GEWOON, "Periode": "2026-2022", "Bronnen": "_No response_"}
    tekst = "\n\n".join(f"### {vraag}\n\n{wat}" for vraag, wat in vragen.items())
    uit = voer_issue_in(Issue(3, "Voorbeeld: Koffie", tekst), omgeving, ids)
    assert "Uit de vragenlijst, Periode: 2026-2022" in uit.tekst
    for gezegd in (antwoord(uit, ids), voorstel(Issue(3, "", ""), uit)):
        assert "`een antwoord bij Periode paste daar niet: het staat nu onder Aanleiding`" in gezegd
        assert "`er is geen bron: eigen ervaring staat op ja`" in gezegd


def test_a_hostile_issue_keeps_its_own_title_and_netwerk(omgeving: Omgeving, ids: Ids) -> None:
    uit = voer_issue_in(issue("een tweede titel"), omgeving, ids)
    assert 'titel: "Koffie aan de poort"' in uit.tekst
    assert "netwerk: leuven" in uit.tekst


@pytest.mark.parametrize(
    "ruw",
    [b"", b"[]", b"{}", b'{"issue": 3}', b'{"issue": {"number": "12"}}', b'{"issue": {"number": true}}', b"[" * 100_000],
)  # fmt: skip
def test_an_event_without_an_issue_is_refused(ruw: bytes) -> None:
    with pytest.raises(GeenIssue):
        lees_issue(ruw)


def test_for_a_network_that_is_not_known_the_answer_asks_what_is_missing_and_says_what_to_do(
    omgeving: Omgeving, ids: Ids
) -> None:
    uit = voer_issue_in(issue("netwerk dat nieuw is"), omgeving, ids)
    regels = antwoord(uit, ids).split("\n")
    begin = regels.index(
        "Dit netwerk staat nog niet in de kennisbank: `Huis van het Kind De Linde, Aalst` Antwoord hieronder, dan maakt de redactie er een pagina voor:"
    )
    doen = [
        "Voor de redactie, als het antwoord er is:",
        "",
        '1. Maak het netwerk met `kennisbank nieuw netwerk --titel "…" --veld soort=ander --veld gemeente=…`. Schrijf het antwoord onder „Wie is dit netwerk?”.',
        f"2. Schrijf in `{uit.pad}` `netwerk:` met de naam van dat bestand, zonder `.md`. Haal daar `organisatie`, `gemeente` en `provincie` weg.",
        "3. Kijk het na met `kennisbank controleer`.",
    ]
    assert regels[begin + 6 : begin + 11] == doen
    assert "\n".join(doen) in voorstel(issue("netwerk dat nieuw is"), uit)
    bekend = voer_issue_in(issue("gewoon"), omgeving, ids)
    assert "nog niet in de kennisbank" not in antwoord(bekend, ids)
    assert "Maak het netwerk" not in voorstel(issue("gewoon"), bekend)


def test_an_issue_of_another_form_gets_an_answer_and_no_entry(omgeving: Omgeving, ids: Ids) -> None:
    uit = voer_issue_in(Issue(3, "Vraag", "Hoe werkt dit?"), omgeving, ids)
    assert uit.pad is None
    assert "Er is nog geen bestand van gemaakt. Dit is niet gemaakt met een van de vragenlijsten" in antwoord(
        uit, ids
    )


def test_the_command_writes_a_concept_that_the_checker_accepts_and_the_texts_for_github(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for naam in ("praktijken", "docs"):
        shutil.copytree(WORTEL / naam, tmp_path / naam)
    een = issue("gewoon")
    gebeurtenis = tmp_path / "gebeurtenis.json"
    ruw = {"issue": {"number": een.nummer, "title": een.titel, "body": een.tekst}}
    gebeurtenis.write_text(json.dumps(ruw), encoding="utf-8")
    monkeypatch.setenv("GITHUB_EVENT_PATH", str(gebeurtenis))
    assert hoofd(["vragenlijst", "--uit", str(tmp_path / "uit"), "--wortel", str(tmp_path)]) == 0
    assert capsys.readouterr().out == "vraag=12\nnummer=12\n"
    assert (tmp_path / "praktijken/voorbeelden/leuven-koffie-aan-de-poort.md").is_file()
    assert fouten(laad(tmp_path).meldingen) == ()
    uit = tmp_path / "uit"
    assert (uit / "antwoord.md").read_text(encoding="utf-8").startswith("Dank je wel voor jullie bijdrage.")
    assert (uit / "voorstel.md").read_text(encoding="utf-8").startswith("Bij vragenlijst #12.")


def test_a_backtick_cannot_close_what_stands_between_backticks() -> None:
    assert in_code("a `b` @c\n``` d") == "`a 'b' @c ''' d`"
