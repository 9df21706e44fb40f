"""Files as mail and word processors leave them: brought back with no sentence changed, or a message that says what to do."""

import json
import re
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from hulp import PRAKTIJK as EIGENAARSCHAP
from hulp import maak_basis
from kennisbank.bijdragen.importeer import Ingevoerd, importeer, kies_id
from kennisbank.bijdragen.nieuw import invulhulp
from kennisbank.bijdragen.oordeel import Ids, Omgeving
from kennisbank.cli.opdrachten import hoofd
from kennisbank.controle.laden import laad
from kennisbank.lezen.yaml.knopen import lees_yaml
from kennisbank.meldingen.codes.velden import VELD_LEEG
from kennisbank.meldingen.melding import Plek, fouten
from kennisbank.meldingen.tonen import als_tekst
from kennisbank.model.soorten import NETWERK, OOK, PRAKTIJK, VOORBEELD

pytestmark = pytest.mark.zwaar

WORTEL = Path(__file__).resolve().parents[1]
MAP = Path(__file__).parent / "bijdragen"
# Files that a person could bring back, and what in their values differs from goed.md on purpose.
TERUG: Mapping[str, Mapping[str, str]] = {
    "01-bom.md": {}, "02-crlf.txt": {}, "03-oude-mac.txt": {}, "04-utf-16.txt": {}, "05-utf-16-zonder-bom.txt": {},
    "06-windows-1252.txt": {}, "07-word-streep.txt": {}, "08-word-kastlijn-dubbel.txt": {}, "09-krullen.txt": {},
    "10-krul-om-punt.txt": {}, "11-punt-zonder-aanhaling.md": {}, "12-tabs.md": {}, "13-vaste-spaties.txt": {},
    "14-mailcitaat.txt": {}, "15-mail-eromheen.txt": {}, "16-zonder-slotstreep.md": {}, "17-zonder-beginstreep.md": {},
    "18-hoofdletters.txt": {}, "19-koppen.txt": {}, "20-opsommingstekens.txt": {}, "21-een-letter-mis.md": {},
    "22-lijst-op-een-regel.txt": {}, "23-geen-spatie.md": {}, "24-onzichtbaar.txt": {},
    "25-hek-in-tekst.md": {"voor_wie": "Ouders van kleuters #poort"}, "26-omheining.txt": {},
    "27-aanhaling-binnen.txt": {"voor_wie": 'Ouders die "ja" zeggen', "bronnen": '"Koffie" op school'}, "28-inspringing.md": {},
    "29-alles-tegelijk.txt": {}, "30-naam-in-plaats-van-id.txt": {"netwerk": "boerlarebuurt"},
}  # fmt: skip
# Files that need a person, and what the answer has to say.
MENS: Mapping[str, str] = {
    "40-word.docx": "Opslaan als, Tekst zonder opmaak",
    "41-pdf.pdf": "een PDF",
    "42-leeg.txt": "Vraag het bestand opnieuw",
    "43-zonder-kern.md": "Het veld „kern” ontbreekt",
    "44-twee-mogelijke.md": "bestaat niet als netwerk",
    "45-geen-velden.txt": "kennisbank nieuw voorbeeld",
    "46-dubbel-veld.md": "staat hier voor de tweede keer",
    "47-mailadres.txt": "Hier staat een e-mailadres",
    "48-html.md": "Hier staat HTML",
    "49-vijandig.md": "bestaat niet als netwerk",
}
ANDERS = {
    "Poolen van middelen": "Informele ontmoeting",
    "Partners leggen lokalen, materiaal en geld samen, met duidelijke afspraken.": "Ouders, buren en partners leren elkaar bij een kop koffie kennen.",
    "voorheen: [middelen-delen]\n": "",
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a small project to add to, with the praktijk that the files here tell about."""
    wortel = maak_basis(tmp_path)
    praktijk = wortel / EIGENAARSCHAP
    tekst = praktijk.with_name("poolen-van-middelen.md").read_text(encoding="utf-8")
    for oud, nieuw in ANDERS.items():
        tekst = tekst.replace(oud, nieuw)
    praktijk.with_name("informele-ontmoeting.md").write_text(tekst, encoding="utf-8", newline="\n")
    return wortel


def _voer_in(naam: str, omgeving: Omgeving, ids: Ids) -> Ingevoerd:
    return importeer((MAP / "beschadigd" / naam).read_bytes(), naam, omgeving, ids)


def _delen(tekst: str) -> tuple[object, list[str]]:
    """Return the values of an entry, and the words of its body."""
    _, voorblad, inhoud = tekst.split("---\n", 2)
    return lees_yaml(voorblad).waarde, re.findall(r"[^\W_]+|[“”–?.,:]", inhoud)


def test_every_damaged_file_is_in_a_table() -> None:
    assert {pad.name for pad in (MAP / "beschadigd").iterdir()} == {*TERUG, *MENS}
    assert len(TERUG) >= 25


@pytest.mark.parametrize("naam", TERUG)
def test_a_damaged_file_comes_back_with_no_sentence_changed(naam: str, omgeving: Omgeving, ids: Ids) -> None:
    uit = _voer_in(naam, omgeving, ids)
    assert uit.over == ()
    assert uit.pad is not None
    goed, goede_woorden = _delen((MAP / "goed.md").read_text(encoding="utf-8"))
    waarden, woorden = _delen(uit.tekst)
    assert isinstance(goed, dict)
    assert isinstance(waarden, dict)
    assert woorden == goede_woorden
    assert list(waarden) == list(goed)
    for veld, waarde in goed.items():
        anders = TERUG[naam].get(veld)
        if veld == "status":
            assert waarden[veld] == "concept"
        elif anders:
            assert anders in str(waarden[veld])
        elif not (naam == "25-hek-in-tekst.md" and veld == "bronnen"):
            assert waarden[veld] == waarde


@pytest.mark.parametrize("naam", MENS)
def test_what_needs_a_person_gets_a_message(naam: str, omgeving: Omgeving, ids: Ids) -> None:
    uit = _voer_in(naam, omgeving, ids)
    assert uit.pad is None
    assert MENS[naam] in f"{uit.raad} {' '.join(m.tekst + m.hulp for m in uit.over)}"


def test_importing_twice_overwrites_nothing(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    brief = tmp_path / "brief (1).txt"
    shutil.copy(MAP / "beschadigd/29-alles-tegelijk.txt", brief)
    oproep = ["importeer", str(brief), "--wortel", str(project)]
    eerste = project / "praktijken/voorbeelden/leuven-koffie-aan-de-poort-samen-starten.md"
    assert hoofd(oproep) == 0
    assert f"Staat nu als concept in {eerste.relative_to(project)}." in capsys.readouterr().out
    tekst = eerste.read_text(encoding="utf-8")
    assert hoofd(oproep) == 0
    assert f"Staat er al, met dezelfde tekst, in {eerste.relative_to(project)}." in capsys.readouterr().out
    anders = tekst.replace("## Leerpunten\n\n", "## Leerpunten\n\nNog iets. ")
    assert anders != tekst
    eerste.write_text(anders, encoding="utf-8", newline="\n")
    assert hoofd(oproep) == 0
    assert eerste.read_text(encoding="utf-8") == anders
    assert eerste.with_name(f"{eerste.stem}-2.md").read_text(encoding="utf-8") == tekst
    assert fouten(laad(project).meldingen) == ()


def test_a_file_that_cannot_be_read_does_not_keep_the_next_one_out(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "groot.txt").write_bytes(b"a" * 5_000_001)
    namen = [str(project / "weg.txt"), str(project), str(project / "groot.txt"), str(MAP / "goed.md")]
    assert hoofd(["importeer", *namen, "--wortel", str(project)]) == 1
    uit = capsys.readouterr().out
    assert "weg.txt\n  Niet ingevoerd. Dit bestand is niet te lezen: het bestaat niet.\n" in uit
    assert "Dit bestand is niet te lezen: het is een map." in uit
    assert "groot.txt\n  Niet ingevoerd. Dit bestand is te groot voor een tekst." in uit
    assert "goed.md\n" in uit
    assert uit.endswith(".md.\n")
    assert "Staat nu als concept in praktijken/voorbeelden/" in uit.splitlines()[-1]


def test_what_cannot_be_taken_in_stays_beside_the_original(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    brief = project / "43-zonder-kern.md"
    shutil.copy(MAP / "beschadigd/43-zonder-kern.md", brief)
    assert hoofd(["importeer", str(brief), "--wortel", str(project)]) == 1
    uit = capsys.readouterr().out
    assert "Niet ingevoerd" in uit
    assert "Het veld „kern” ontbreekt" in uit
    assert (project / "43-zonder-kern-nagekeken.md").is_file()
    assert "Traceback" not in uit


@pytest.mark.parametrize(
    "naam",
    [
        "../../../etc/passwd",
        "con.txt",
        "$(rm -rf x).md",
        "voorbeeld-1.txt",
        "A" * 300,
        ".md",
        "index.md",
        "ünïcode 👶.txt",
    ],
)
def test_a_hostile_file_name_becomes_an_ordinary_one(naam: str) -> None:
    tekst = (MAP / "goed.md").read_text(encoding="utf-8")
    assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", kies_id(tekst, naam, VOORBEELD, frozenset()))
    assert "passwd" not in kies_id(tekst, naam, VOORBEELD, frozenset()) or "/" not in kies_id(
        tekst, naam, VOORBEELD, frozenset()
    )


def test_herstel_shows_a_diff_first_and_writes_only_with_ja(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pad = project / "praktijken/praktijken/eigenaarschap.md"
    goed = pad.read_bytes()
    stuk = b"\xef\xbb\xbf" + goed.replace(b"titel: Eigenaarschap", b"Titel: Eigenaarschap: samen").replace(
        b"bouwsteen: gedeelde-visie", b"bouwsteen: gedeelde-vsie"
    ).replace(b"## Waarom?", b"## WAAROM").replace(b"\n", b"\r\n")
    pad.write_bytes(stuk)
    assert hoofd(["controleer", "--herstel", "--wortel", str(project)]) == 1
    uit = capsys.readouterr().out
    assert '+titel: "Eigenaarschap: samen"' in uit
    assert "eigenaarschap.md: onzichtbaar merkteken vooraan (BOM) weggehaald, regeleinden van Windows" in uit
    assert "--ja" in uit
    assert pad.read_bytes() == stuk
    assert hoofd(["controleer", "--herstel", "--ja", "--wortel", str(project)]) == 0
    assert pad.read_bytes() == goed.replace(b"titel: Eigenaarschap", b'titel: "Eigenaarschap: samen"')


def test_herstel_takes_out_of_an_address_what_follows_a_reader(project: Path) -> None:
    pad = project / "praktijken/voorbeelden/leuven-depot.md"
    pad.write_text((MAP / "goed.md").read_text(encoding="utf-8"), encoding="utf-8", newline="\n")
    goed = pad.read_text(encoding="utf-8")
    adres = re.findall(r"https://[^\s\"]+", goed)[0]
    stuk = goed.replace(adres, f"{adres}?utm_source=mail", 1).rstrip() + (
        " Lees [het verslag](https://www.google.com/url?sa=t&q=https%3A%2F%2Fwww.example.org%2Fverslag&usg=1).\n"
    )
    pad.write_text(stuk, encoding="utf-8", newline="\n")
    assert hoofd(["controleer", "--herstel", "--ja", "--wortel", str(project)]) == 0
    assert pad.read_text(encoding="utf-8") == (
        goed.rstrip() + " Lees [het verslag](https://www.example.org/verslag).\n"
    )


def test_herstel_leaves_a_sound_collection_alone(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    voor = {pad: pad.read_bytes() for pad in (project / "praktijken").rglob("*.md")}
    assert hoofd(["controleer", "--herstel", "--ja", "--wortel", str(project)]) == 0
    assert "niets dat vanzelf" in capsys.readouterr().out
    assert {pad: pad.read_bytes() for pad in (project / "praktijken").rglob("*.md")} == voor


@pytest.mark.parametrize("soort", [VOORBEELD, PRAKTIJK, NETWERK, OOK], ids=lambda soort: soort.naam)
def test_nieuw_writes_a_skeleton_once(
    soort: type, project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("builtins.input", _niemand)
    oproep = ["nieuw", soort.naam, "--titel", 'Een "nieuwe": fiche #1', "--wortel", str(project)]  # type: ignore[attr-defined]
    assert hoofd(oproep) == 0
    pad = project / "praktijken" / soort.meervoud / "een-nieuwe-fiche-1.md"  # type: ignore[attr-defined]
    tekst = pad.read_text(encoding="utf-8")
    waarden = lees_yaml(tekst.split("---\n", 2)[1]).waarde
    assert isinstance(waarden, dict)
    assert waarden[soort.titelveld] == 'Een "nieuwe": fiche #1'  # type: ignore[attr-defined]
    gemeld = {m.code.naam for m in fouten(laad(project).meldingen) if m.bestand.endswith(pad.name)}
    assert gemeld <= {"veld-leeg", "wie-ontbreekt", "waar-ontbreekt", "bron-ontbreekt", "sectie-sjabloon"}
    assert hoofd(oproep) == 2
    assert pad.read_text(encoding="utf-8") == tekst
    assert "bestaat al" in capsys.readouterr().err


def test_nieuw_names_who_does_it_too_after_netwerk_and_praktijk(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("builtins.input", _niemand)
    velden = ["--veld", "netwerk=gent", "--veld", "praktijk=eigenaarschap"]
    oproep = ["nieuw", "ook", "--titel", "De school leent haar turnzaal uit.", *velden]
    assert hoofd([*oproep, "--wortel", str(project)]) == 0
    assert (project / "praktijken/ook/gent-eigenaarschap.md").is_file()


def _niemand(_vraag: str) -> str:
    raise EOFError


def test_nieuw_asks_and_offers_choices(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    antwoorden = iter(
        [
            "Koffie",
            "te kort",
            "Ouders en buren drinken elke woensdag samen koffie.",
            "leuvn",
            "Leuven",
            "eigenaarschap",
            "vroeger",
            "sinds 2018",
            "",
            "1",
        ]
    )
    monkeypatch.setattr("builtins.input", lambda _vraag: next(antwoorden))
    assert hoofd(["nieuw", "voorbeeld", "--wortel", str(project)]) == 0
    uit = capsys.readouterr().out
    assert "„leuvn” in „netwerk” bestaat niet als netwerk. Bedoelde je „leuven”?" in uit
    assert "telt 7 tekens; het minimum is 40" in uit
    assert "kan de kennisbank niet lezen" in uit
    assert "1. ja" in uit
    tekst = (project / "praktijken/voorbeelden/leuven-koffie.md").read_text(encoding="utf-8")
    assert "\nnetwerk: leuven\n" in tekst
    assert "\npraktijken:\n  eigenaarschap:\n" in tekst
    assert "\ntoestemming: ja\n" in tekst
    assert "\nvoor_wie:\n" in tekst


def test_nieuw_asks_for_another_title_when_its_name_exists_and_keeps_the_answers(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    kern = "Netwerk van scholen, opvang en buurtwerk rond het plein."
    antwoorden = iter(["Leuven", kern, "ander", "leuven", "De Linde"])
    monkeypatch.setattr("builtins.input", lambda _vraag: next(antwoorden))
    assert hoofd(["nieuw", "netwerk", "--wortel", str(project)]) == 0
    assert "De naam leuven bestaat al." in capsys.readouterr().err
    tekst = (project / "praktijken/netwerken/de-linde.md").read_text(encoding="utf-8")
    assert '\nnaam: "De Linde"\n' in tekst
    assert f'\nkern: "{kern}"\n' in tekst


@pytest.mark.parametrize(
    "woorden",
    [
        ["nieuw", "voorbeeld", "--vraag-niet"],
        ["nieuw", "voorbeeld", "--veld", "onzin"],
        ["nieuw", "iets"],
        ["nieuw", "voorbeeld", "--titel", "X", "--veld", "netwerk=nergens", "--vraag-niet"],
    ],
)
def test_a_wrong_call_of_nieuw_gives_two(woorden: list[str], project: Path) -> None:
    try:
        code: object = hoofd([*woorden, "--wortel", str(project)])
    except SystemExit as einde:
        code = einde.code
    assert code == 2


def test_the_snippets_of_the_editor_follow_the_model(vernieuw: bool) -> None:
    pad = WORTEL / ".vscode/kennisbank.code-snippets"
    tekst = invulhulp((VOORBEELD, PRAKTIJK, NETWERK))
    if vernieuw:
        pad.write_text(tekst, encoding="utf-8")
    assert pad.read_text(encoding="utf-8") == tekst, "niet bij; schrijf opnieuw met pytest --vernieuw-goud"


def test_the_task_of_the_editor_reads_what_the_checker_prints() -> None:
    taak = json.loads((WORTEL / ".vscode/tasks.json").read_text(encoding="utf-8"))["tasks"][0]
    melding = VELD_LEEG.op(Plek(3, 7), naam="„kern”", hulp="Vul in.").in_bestand("praktijken/praktijken/x.md")
    gevonden = re.match(taak["problemMatcher"]["pattern"][0]["regexp"], als_tekst([melding]).split("\n")[0])
    assert gevonden is not None
    assert gevonden.groups() == (
        "praktijken/praktijken/x.md",
        "3",
        "7",
        "fout",
        "veld-leeg",
        "Het veld „kern” is leeg.",
    )


def test_the_hook_stops_a_commit_with_mistakes(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def git(*woorden: str) -> int:
        naam = ("-c", "user.name=x", "-c", "user.email=x@example.org")
        return subprocess.run(
            ["git", *naam, *woorden], cwd=project, capture_output=True, check=False
        ).returncode

    assert hoofd(["haak", "--wortel", str(project)]) == 1
    git("init")
    assert hoofd(["haak", "--wortel", str(project)]) == 0
    haak = project / ".git/hooks/pre-commit"
    # The hook looks at the project that the command belongs to; here that is the copy.
    haak.write_text(
        haak.read_text(encoding="utf-8").replace("controleer", "controleer --wortel ."), encoding="utf-8"
    )
    assert git("add", "-A") == 0
    assert git("commit", "-m", "goed") == 0
    pad = project / "praktijken/praktijken/eigenaarschap.md"
    pad.write_text(pad.read_text(encoding="utf-8").replace("titel:", "tietel:"), encoding="utf-8")
    git("add", "-A")
    assert git("commit", "-m", "fout") == 1
    haak.write_text("#!/bin/sh\necho van iemand anders\n", encoding="utf-8")
    assert hoofd(["haak", "--wortel", str(project)]) == 2
    assert "van iemand anders" in haak.read_text(encoding="utf-8")
    assert "Er staat al een haak" in capsys.readouterr().err
