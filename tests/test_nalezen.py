"""What reviewers get with a proposal: near entries, the questions with what a program saw, and where the pages stand."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from hulp import PRAKTIJK, maak_basis
from kennisbank.bijdragen.leesvragen import LEESVRAGEN, beantwoord
from kennisbank.bijdragen.lijkt_op import Buren
from kennisbank.bijdragen.nalezen import Gewijzigd, als_leeslijst
from kennisbank.cli.opdrachten import hoofd
from kennisbank.collectie.collectie import Collectie
from kennisbank.collectie.fiche import Fiche
from kennisbank.controle.laden import laad
from kennisbank.model.beschrijving import velden_van
from kennisbank.model.soorten import OOK, VOORBEELD, Ook
from redactie.schermbeelden import lees_adressen

pytestmark = pytest.mark.zwaar

WORTEL = Path(__file__).resolve().parents[1]
NIEUW = "praktijken/voorbeelden/gent-koffie.md"
FICHE = """\
---
titel: "Brugfiguren drinken koffie | met ouders"
kern: "Brugfiguren van de basisschool drinken koffie met ouders uit de wijk."
netwerk: gent
praktijken:
  eigenaarschap: "De school zette er een lokaal voor open."
periode: "sinds 2021"
voor_wie: "Ouders van kleuters"
partners:
  - "basisscholen"
bronnen:
  - titel: "Koffie"
    url: "https://www.example.org/koffie/"
    uitgever: "Grote Kansen"
  - titel: "Nog koffie"
    url: "https://www.example.org/nog-koffie/"
    uitgever: "Grote Kansen"
    jaar: 2022
toestemming: nee
status: concept
---

## Aanleiding

Brieven van de school zijn voor veel ouders moeilijk. Juf Sofie Peeters (34) zag dat.

## Aanpak

Brugfiguren en ouders drinken koffie. Het OCMW en de KOALA vertellen over 12 huisbezoeken.

## Wat leverde het op?

Hierover vonden we nog niets.

## Leerpunten

Een huisbezoek laat ouders voelen dat ze welkom zijn.
"""
KOP = "| Vraag | Antwoord | Wat de kennisbank zag | Als het niet zo is |\n|---|---|---|---|\n"
NIEMAND = "| Is er niemand in te herkennen? | **kijk zelf na** | De controle herkende geen naam, adres, nummer of datum van een persoon. | Publiceer niet. Vraag om het stuk weg te laten. |\n"
VERWACHT = f"""\
## Na te lezen: 1 nieuwe fiche en 1 gewijzigde fiche

Elke vraag staat ook op de pagina *Voor de redactie*. „ja” en „nee” zijn wat de kennisbank kan zien. De rest lees je zelf.

### Brugfiguren drinken koffie &#124; met ouders

Voorbeeld, nieuw, concept: praktijken/voorbeelden/gent-koffie.md

Lijkt op:

- [Brugfiguren tussen school, gezin en buurt](https://voorbeeld.be/voorbeelden/gent-brugfiguren/). Samen: ouders, brugfiguren, school, huisbezoek, brieven.

{KOP}\
| Begrijp je wat ze deden, zonder erbij geweest te zijn? | **kijk zelf na** | Verteld&#58; „Aanleiding”, „Aanpak”, „Leerpunten”, in 38 woorden. Nog niets onder&#58; „Wat leverde het op?”. | Vraag om één concreet moment: wie, waar, wanneer. |
| Staat er waar het op steunt? | **kijk zelf na** | 2 bronnen. Zonder jaar en zonder leesdatum&#58; nummer 1. | Vraag een bron, of zet `eigen_ervaring: ja`. |
| Past het bij de gekozen praktijk, en zegt de zin waarom? | **kijk zelf na** | Bij&#58; Eigenaarschap. | Stel een andere praktijk of een andere zin voor. |
| Is er niemand in te herkennen? | **kijk zelf na** | Regel 25&#58; Hier staat de naam van iemand met een functie&#58; „Sofi…”. Regel 25&#58; Hier staat een voornaam met een leeftijd&#58; „Sofi…”. | Publiceer niet. Vraag om het stuk weg te laten. |
| Zei het netwerk ja? | **nee** | Het veld „toestemming” zegt nee. | Voeg nog niet samen, of laat de status op `concept` staan. |
| Is het in eigen woorden geschreven? | **kijk zelf na** | Geen kopie van een andere fiche. | Vraag om te herschrijven. Een citaat krijgt een bron. |
| Staat er iets wat niemand kan weten? | **kijk zelf na** | Getallen om na te gaan&#58; 34, 12. Onder „Wat leverde het op?” staat&#58; Hierover vonden we nog niets. | Haal het weg, of schrijf „Hierover vonden we nog niets.” |
| Zijn vreemde woorden en afkortingen uitgelegd? | **kijk zelf na** | Afkortingen zonder uitleg&#58; KOALA. | Zet het woord bij de begrippen, of zeg het gewoner. |

### Eigenaarschap

Praktijk, gewijzigd: praktijken/praktijken/eigenaarschap.md

Lijkt op geen andere fiche.

{KOP}{NIEMAND}\
| Is het in eigen woorden geschreven? | **kijk zelf na** | Geen kopie van een andere fiche. | Vraag om te herschrijven. |
| Staat er iets wat niemand kan weten? | **kijk zelf na** | Er staan geen getallen in de tekst. | Haal het weg. |
| Zijn vreemde woorden en afkortingen uitgelegd? | **ja** | Er staan geen afkortingen in. | Zet het woord bij de begrippen, of zeg het gewoner. |
"""


def git(map_: Path, *opdracht: str) -> None:
    """Run git in a folder as nobody in particular."""
    wie = ("-c", "user.name=t", "-c", "user.email=t@example.org")
    subprocess.run(["git", *wie, *opdracht], cwd=map_, check=True, capture_output=True)


@pytest.fixture
def voorstel(tmp_path: Path) -> Path:
    """Return a small project with a proposal: one new entry, and one that was changed."""
    wortel = maak_basis(tmp_path / "project")
    (wortel / "mkdocs.yml").write_text("site_url: https://voorbeeld.be/\n", encoding="utf-8")
    git(wortel, "init", "-q", "-b", "main")
    git(wortel, "add", "-A")
    git(wortel, "commit", "-q", "-m", "begin")
    (wortel / NIEUW).write_text(FICHE, encoding="utf-8")
    praktijk = wortel / PRAKTIJK
    tekst = praktijk.read_text(encoding="utf-8")
    praktijk.write_text(tekst.replace("tot iets van henzelf.", "tot iets van zichzelf."), encoding="utf-8")
    git(wortel, "add", "-A")
    git(wortel, "commit", "-q", "-m", "voorstel")
    return wortel


def test_the_summary_says_what_is_near_and_answers_what_a_program_can(
    voorstel: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert hoofd(["nalezen", "HEAD~1", "--wortel", str(voorstel)]) == 0
    assert capsys.readouterr().out == VERWACHT


def test_the_pages_to_look_at_are_those_of_the_site_where_a_concept_is_shown(
    voorstel: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert hoofd(["nalezen", "HEAD~1", "--formaat", "paginas", "--wortel", str(voorstel)]) == 0
    assert capsys.readouterr().out == "voorbeelden/gent-koffie/\npraktijken/eigenaarschap/\n"
    fiche = voorstel / NIEUW
    fiche.write_text(re.sub(r"Brieven.*|Een huisbezoek.*", "", FICHE), encoding="utf-8")
    assert hoofd(["nalezen", "HEAD~1", "--formaat", "paginas", "--wortel", str(voorstel)]) == 0
    assert capsys.readouterr().out.startswith("netwerken/gent/#kort-gent-koffie\n")


def test_a_sentence_of_a_network_is_read_too_on_the_page_where_it_stands(
    voorstel: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (voorstel / "praktijken/ook").mkdir()
    (voorstel / "praktijken/ook/leuven-eigenaarschap.md").write_text(
        '---\nnetwerk: leuven\npraktijk: eigenaarschap\nzin: "Elke partner geeft een halve dag."\ntoestemming: ja\n---\n',
        encoding="utf-8",
    )
    git(voorstel, "add", "-A")
    git(voorstel, "commit", "-q", "-m", "ook")
    assert hoofd(["nalezen", "HEAD~1", "--formaat", "paginas", "--wortel", str(voorstel)]) == 0
    assert capsys.readouterr().out == "netwerken/leuven/#ook-leuven-eigenaarschap\n"
    assert hoofd(["nalezen", "HEAD~1", "--wortel", str(voorstel)]) == 0
    uit = capsys.readouterr().out
    assert (
        "### Elke partner geeft een halve dag.\n\nOok, nieuw: praktijken/ook/leuven-eigenaarschap.md\n" in uit
    )
    assert re.findall(r"^\| (.+?) \| \*\*(.+?)\*\* ", uit, re.MULTILINE) == [
        ("Past het bij de gekozen praktijk, en zegt de zin waarom?", "kijk zelf na"),
        ("Is er niemand in te herkennen?", "kijk zelf na"),
        ("Zei het netwerk ja?", "ja"),
        ("Is het in eigen woorden geschreven?", "kijk zelf na"),
        ("Staat er iets wat niemand kan weten?", "kijk zelf na"),
        ("Zijn vreemde woorden en afkortingen uitgelegd?", "ja"),
    ]


def test_with_mistakes_the_questions_wait_and_without_a_commit_it_says_so(
    voorstel: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (voorstel / NIEUW).write_text(FICHE.replace("netwerk: gent", "netwerk: gnt"), encoding="utf-8")
    assert hoofd(["nalezen", "HEAD~1", "--wortel", str(voorstel)]) == 0
    assert capsys.readouterr().out == (
        "## Na te lezen\n\nDe vragen bij het lezen komen hier zodra er geen fouten meer zijn.\n"
    )
    assert hoofd(["nalezen", "HEAD~1", "--formaat", "paginas", "--wortel", str(voorstel)]) == 0
    assert capsys.readouterr().out == ""
    assert hoofd(["nalezen", "--wortel", str(voorstel), "--", "--output=/tmp/x"]) == 1
    assert capsys.readouterr().err == (
        "Niet te zien wat er veranderde: is dit een git-project, en bestaat die commit?\n"
    )


def test_nothing_new_says_nothing(voorstel: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert hoofd(["nalezen", "HEAD", "--wortel", str(voorstel)]) == 0
    assert capsys.readouterr().out == ""


def test_many_entries_are_counted(collectie: Collectie) -> None:
    alle = [Gewijzigd(fiche, is_nieuw=True) for fiche in collectie.voorbeelden[:23]]
    tekst = als_leeslijst(alle, collectie, (), "https://voorbeeld.be/")
    assert tekst.startswith("## Na te lezen: 23 nieuwe fiches\n")
    assert tekst.count("\n### ") == 20
    assert tekst.endswith("\n\nEn nog 3.\n")


def test_two_sides_of_one_story_lie_near_each_other(collectie: Collectie) -> None:
    buren = Buren(collectie, VOORBEELD)
    for een, ander in (
        ("brussel-intesys-warme-overgang", "brussel-intesys-lokale-teams"),
        ("genk-instapdagen", "genk-ruwbouwbabbels"),
    ):
        assert buren.van(een)[0].fiche.id == ander
        assert buren.van(ander)[0].fiche.id == een


def _ook() -> Fiche[Any]:
    """Return an entry of a network that does a praktijk too: the collection may have none yet."""
    velden = Ook(
        netwerk="leuven", praktijk="eigenaarschap", zin="Elke partner maakt mee het plan.", toestemming="ja"
    )
    return Fiche(OOK, "leuven-eigenaarschap", "praktijken/ook/leuven-eigenaarschap.md", 1, velden, ())


def test_every_entry_of_the_collection_gets_an_answer_to_every_question(collectie: Collectie) -> None:
    for fiche in (
        *collectie.voorbeelden,
        *collectie.kort_verteld,
        *collectie.praktijken,
        *collectie.netwerken,
        _ook(),
    ):
        gevraagd = [vraag for vraag in LEESVRAGEN if fiche.soort.naam in vraag.soorten]
        antwoorden = list(beantwoord(fiche, collectie, ()))
        assert [a.vraag for a in antwoorden] == gevraagd
        assert all(a.antwoord in {"ja", "nee", "kijk zelf na"} and a.gezien.strip() for a in antwoorden)
        # No advice names a field, a value or a source that this kind does not have.
        raad = " ".join(a.anders for a in antwoorden)
        velden = {veld.naam for veld in velden_van(fiche.soort.velden)}
        for woord, veld in {
            "eigen_ervaring": "eigen_ervaring",
            "status": "status",
            "bron": "bronnen",
            "nog niets": "periode",
        }.items():
            assert veld in velden or woord not in raad, (fiche.id, raad)


def test_the_page_for_reviewers_asks_the_same_questions() -> None:
    pagina = (WORTEL / "docs/redactie/index.md").read_text(encoding="utf-8")
    deel = pagina.partition("### Vragen bij het lezen\n")[2].partition("\n### ")[0]
    rijen = re.findall(r"^\| (.+) \| (.+) \|$", deel, re.MULTILINE)[1:]
    assert rijen == [(vraag.vraag, vraag.anders) for vraag in LEESVRAGEN]


def test_a_concept_is_read_as_published_only_when_asked(voorstel: Path) -> None:
    gewoon, proef = laad(voorstel).collectie, laad(voorstel, met_concepten=True).collectie
    assert gewoon is not None
    assert proef is not None
    assert [v.id for v in gewoon.concepten] == ["gent-koffie"]
    assert proef.concepten == ()
    assert {v.id for v in proef.voorbeelden} == {"gent-koffie", "gent-brugfiguren", "leuven-depot"}
    assert (voorstel / NIEUW).read_text(encoding="utf-8") == FICHE


def test_concepts_are_shown_in_a_preview_only(capsys: pytest.CaptureFixture[str]) -> None:
    assert hoofd(["bouw", "--met-concepten"]) == 2
    assert capsys.readouterr().err == (
        "--met-concepten kan alleen met --lokaal: een concept staat niet op de site.\n"
    )


def test_only_addresses_of_pages_are_looked_at() -> None:
    tekst = "voorbeelden/a-b/\n../../etc/\nhttps://kwaad.be/\nnetwerken/gent/#kort-a\n/\nvoorbeelden/a-b/\n$(x)/\n"
    assert lees_adressen(tekst) == ("voorbeelden/a-b/", "netwerken/gent/#kort-a")


BLAD = """<!doctype html><html lang="nl"><meta charset="utf-8"><title>x</title><style>body{margin:0}</style>
<h1>Koffie</h1><div style="height:1500px">tekst</div><img src="https://kwaad.be/x.png" alt=""></html>"""


@pytest.fixture
def kleine_site(tmp_path: Path) -> Path:
    """Return a folder with a site of one page, and a list of pages beside it."""
    map_ = tmp_path / "site/voorbeelden/gent-koffie"
    map_.mkdir(parents=True)
    (map_ / "index.html").write_text(BLAD, encoding="utf-8")
    (tmp_path / "paginas.txt").write_text("voorbeelden/gent-koffie/\nvoorbeelden/weg/\n", encoding="utf-8")
    return tmp_path


def _beelden(map_: Path) -> "subprocess.CompletedProcess[str]":
    script = [sys.executable, "-m", "redactie.schermbeelden"]
    waar = ["--site", str(map_ / "site"), "--paginas", str(map_ / "paginas.txt"), "--uit", str(map_ / "uit")]
    return subprocess.run(
        [*script, *waar], env=os.environ, capture_output=True, encoding="utf-8", check=False
    )


@pytest.mark.browser  # the command starts one itself
def test_a_page_gets_a_picture_as_wide_as_a_telephone_and_as_a_computer(kleine_site: Path) -> None:
    afloop = _beelden(kleine_site)
    assert (afloop.returncode, afloop.stderr) == (0, "")
    assert afloop.stdout == ("- `voorbeelden-gent-koffie-1280.png`\n- `voorbeelden-gent-koffie-390.png`\n")
    assert sorted(pad.name for pad in (kleine_site / "uit").iterdir()) == [
        "voorbeelden-gent-koffie-1280.png",
        "voorbeelden-gent-koffie-390.png",
    ]
    for breedte in (390, 1280):
        with Image.open(kleine_site / f"uit/voorbeelden-gent-koffie-{breedte}.png") as beeld:
            assert beeld.width == breedte
            assert beeld.height > 1500


def test_pictures_go_to_a_folder_of_their_own(kleine_site: Path) -> None:
    (kleine_site / "uit").mkdir()
    (kleine_site / "uit/mijn.txt").write_text("x", encoding="utf-8")
    afloop = _beelden(kleine_site)
    assert afloop.returncode != 0
    assert "staat al iets: kies een nieuwe of een lege map." in afloop.stdout + afloop.stderr
    assert [pad.name for pad in (kleine_site / "uit").iterdir()] == ["mijn.txt"]
