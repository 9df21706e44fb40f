"""The command line: exit codes, forms of output, and Dutch help."""

import json
import shutil
from pathlib import Path

import pytest

from kennisbank.cli.opdrachten import hoofd
from kennisbank.collectie.collectie import Collectie

pytestmark = pytest.mark.zwaar

WORTEL = Path(__file__).resolve().parents[1]
OPDRACHTEN = ("controleer", "bouw", "dien", "stapel", "overzicht", "adressen", "pak")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a copy of this project's entries and pages, to break."""
    for naam in ("praktijken", "docs"):
        shutil.copytree(WORTEL / naam, tmp_path / naam)
    return tmp_path


def _breek(project: Path) -> None:
    pad = project / "praktijken/praktijken/eigenaarschap.md"
    pad.write_text(
        pad.read_text(encoding="utf-8").replace("bouwsteen: gedeelde-visie", "bouwsteen: gedeelde-vise"),
        encoding="utf-8",
    )


def test_no_mistakes_gives_zero(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert hoofd(["controleer", "--wortel", str(project)]) == 0
    assert "fout" not in capsys.readouterr().out.split("\n")[0]


def test_mistakes_give_one_and_json_has_all_keys(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _breek(project)
    assert hoofd(["controleer", "--wortel", str(project), "--formaat", "json"]) == 1
    fout = next(melding for melding in json.loads(capsys.readouterr().out) if melding["ernst"] == "fout")
    assert set(fout) == {"bestand", "regel", "kolom", "code", "ernst", "tekst", "hulp"}
    assert fout["bestand"] == "praktijken/praktijken/eigenaarschap.md"
    assert "gedeelde-visie" in fout["tekst"]


@pytest.mark.parametrize(
    "woorden",
    [[], ["onbekend"], ["controleer", "--formaat", "xml"], ["controleer", "--wortel", "/bestaat/niet"]],
)
def test_a_wrong_call_gives_two(woorden: list[str]) -> None:
    try:
        code: object = hoofd(woorden)
    except SystemExit as einde:
        code = einde.code
    assert code == 2


@pytest.mark.parametrize("opdracht", OPDRACHTEN)
def test_every_command_explains_itself_in_dutch(opdracht: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as einde:
        hoofd([opdracht, "--help"])
    uitleg = capsys.readouterr().out
    assert einde.value.code == 0
    assert "--wortel MAP" in uitleg
    assert not [
        engels for engels in ("usage:", "options:", "show this help", "positional") if engels in uitleg
    ]


def test_the_dashboard_counts_and_names_gaps(
    project: Path, collectie: Collectie, capsys: pytest.CaptureFixture[str]
) -> None:
    assert hoofd(["overzicht", "--wortel", str(project)]) == 0
    uitvoer = capsys.readouterr().out
    assert f"{len(collectie.praktijken):>5}  Praktijken" in uitvoer
    for titel in (
        "Vakken zonder praktijk",
        "Praktijken zonder voorbeeld",
        "Concepten",
        "Korte fiches",
        "Bronnen per uitgever",
    ):
        assert titel in uitvoer


def test_nothing_is_built_from_an_entry_with_mistakes(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(WORTEL / "overrides", project / "overrides")
    shutil.copy(WORTEL / "mkdocs.yml", project)
    (project / "site").mkdir()
    (project / "site/index.html").write_text("de vorige")
    _breek(project)
    assert hoofd(["bouw", "--wortel", str(project)]) == 1
    assert (project / "site/index.html").read_text() == "de vorige"
    assert "eigenaarschap.md" in capsys.readouterr().err
