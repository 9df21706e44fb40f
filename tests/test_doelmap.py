"""No command that writes destroys what is not of its making: every command against every kind of target."""

import os
import shutil
import subprocess
import zipfile
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

import pytest

from hulp import maak_basis
from kennisbank.cli.opdrachten import hoofd
from kennisbank.motor.pakken import is_archief, pak
from kennisbank.schijf.doelmap import (
    BRONMAPPEN,
    HANDBOEK,
    MERK,
    SITE,
    STAPEL,
    Geweigerd,
    Uitvoer,
    kies_bestand,
    kies_map,
    merk,
)
from kennisbank.schijf.plaatsen import begin_van, werkmap

WORTEL = Path(__file__).resolve().parents[1]
# A command that fills a folder, without that folder.
MAPPEN: Mapping[str, tuple[str, ...]] = {
    "bouw": ("bouw", "--uit"),
    "handboek": ("handboek", "--soort", "samenvatting", "--uit"),
    "stapel": ("stapel",),
}
UITVOER = {"bouw": SITE, "handboek": HANDBOEK, "stapel": STAPEL}


@pytest.fixture
def kaal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a project of one file a folder, with a home beside it; the person stands in a third folder."""
    wortel = tmp_path / "projecten/kennisbank"
    for map_ in (wortel, tmp_path / "buren"):
        for naam in BRONMAPPEN:
            (map_ / naam).mkdir(parents=True)
            (map_ / naam / "bestand").write_text("van het project")
        (map_ / "mkdocs.yml").write_text("site_name: Proef\n")
    for naam in ("huis/bureaublad", "werk/hier", "vol/onder", "leeg", "ander/.git", "los/praktijken"):
        (tmp_path / naam).mkdir(parents=True)
    (tmp_path / "vol/verslag.docx").write_text("van mij")
    (tmp_path / "ander/.git/HEAD").write_text("ref: refs/heads/main")
    monkeypatch.setenv("HOME", str(tmp_path / "huis"))
    monkeypatch.setenv("USERPROFILE", str(tmp_path / "huis"))
    monkeypatch.chdir(tmp_path / "werk/hier")
    return wortel


@pytest.fixture
def project(kaal: Path) -> Path:
    """Return the same place with a project that can be built."""
    shutil.rmtree(kaal)
    maak_basis(kaal)
    shutil.copytree(WORTEL / "overrides", kaal / "overrides")
    (kaal / "docs").mkdir()
    (kaal / "docs/index.md").write_text("# Thuis\n")
    shutil.copy(WORTEL / "pyproject.toml", kaal)
    config = (WORTEL / "mkdocs.yml").read_text(encoding="utf-8").partition("\nnav:")[0]
    (kaal / "mkdocs.yml").write_text(f"{config}\nnav:\n  - index.md\n", encoding="utf-8")
    return kaal


def _stand(map_: Path) -> dict[str, Path | bytes | None]:
    """Return everything below a folder: links with where they lead, files with what they hold."""
    return {
        str(pad.relative_to(map_)): pad.readlink()
        if pad.is_symlink()
        else (pad.read_bytes() if pad.is_file() else None)
        for pad in sorted(map_.rglob("*"))
    }


def _koppel(tmp: Path, naar: Path) -> Path:
    (tmp / "koppeling").symlink_to(naar)
    return tmp / "koppeling"


def _gemerkt(tmp: Path, opdracht: str, naam: str = "gemerkt") -> Path:
    (tmp / naam).mkdir(parents=True)
    merk(tmp / naam, Uitvoer(opdracht))
    return tmp / naam


def _vals_merk(tmp: Path) -> Path:
    (tmp / "vol" / MERK).symlink_to(_gemerkt(tmp, "bouw") / MERK)
    return tmp / "vol"


def _met_git(tmp: Path, opdracht: str) -> Path:
    (_gemerkt(tmp, opdracht) / "diep/.git").mkdir(parents=True)
    return tmp / "gemerkt"


def _in_project(naam: str, _tmp: Path, project: Path, _opdracht: str) -> Path:
    return project / naam


# Name, where to write, and why not. The folder may depend on the command.
Doel = Callable[[Path, Path, str], Path | str]
BRON = "ligt in de bronnen van een kennisbank ({}/)"
NIET = "is niet leeg en komt niet van „kennisbank {opdracht}”"
WEIGERT: Mapping[str, tuple[Doel, str]] = {
    **{
        naam: (partial(_in_project, naam), "bevat bronnen van dit project")
        for naam in BRONMAPPEN
    },
    "onder praktijken": (lambda _t, p, _o: p / "praktijken/nieuw", BRON.format("praktijken")),
    "diep onder docs": (lambda _t, p, _o: p / "docs/a/b/c", BRON.format("docs")),
    "onder scripts": (lambda _t, p, _o: p / "scripts/kennisbank/uit", BRON.format("scripts")),
    "onder .git": (lambda _t, p, _o: p / ".git/uit", "ligt in de gegevens van git"),
    "wortel": (lambda _t, p, _o: p, "is dit project, of een map daarboven"),
    "boven de wortel": (lambda _t, p, _o: p.parent, "is dit project, of een map daarboven"),
    "met puntjes": (lambda _t, p, _o: f"{p}/overrides/../praktijken", "bevat bronnen van dit project"),
    "puntjes omhoog": (lambda _t, p, _o: f"{p}/docs/..", "is dit project, of een map daarboven"),
    "hier": (lambda _t, _p, _o: ".", "is de map waar je nu staat, of een map daarboven"),
    "boven hier": (lambda _t, _p, _o: "..", "is de map waar je nu staat, of een map daarboven"),
    "thuis": (lambda t, _p, _o: t / "huis", "is je eigen thuismap, of een map daarboven"),
    "schijf": (lambda _t, _p, _o: "/", "is de hele schijf"),
    "vol": (lambda t, _p, _o: t / "vol", NIET),
    "bestand": (lambda t, _p, _o: t / "vol/verslag.docx", "is geen map"),
    "onder bestand": (lambda t, _p, _o: t / "vol/verslag.docx/site", "is geen map"),
    "git-project": (lambda t, _p, _o: t / "ander", NIET),
    "in git van een ander": (lambda t, _p, _o: t / "ander/.git/uit", "ligt in de gegevens van git"),
    "kennisbank van de buren": (lambda t, _p, _o: t / "buren/praktijken/uit", BRON.format("praktijken")),
    "koppeling naar bron": (lambda t, p, _o: _koppel(t, p / "praktijken"), "bevat bronnen van dit project"),
    "koppeling boven bron": (
        lambda t, p, _o: _koppel(t, p) / "praktijken/uit", BRON.format("praktijken"),
    ),
    "koppeling naar vol": (lambda t, _p, _o: _koppel(t, t / "vol"), NIET),
    "koppeling naar niets in bron": (lambda t, p, _o: _koppel(t, p / "docs/weg"), BRON.format("docs")),
    "koppeling naar zichzelf": (lambda t, _p, _o: _koppel(t, t / "koppeling"), "is geen map"),
    "van een ander": (lambda t, _p, o: _gemerkt(t, "stapel" if o != "stapel" else "bouw"), NIET),
    "merk als koppeling": (lambda t, _p, _o: _vals_merk(t), NIET),
    "eigen met git erin": (lambda t, _p, o: _met_git(t, o), "bevat een git-project"),
    "merk in bron": (
        lambda _t, p, o: _gemerkt(p / "docs", o, "uit"), BRON.format("docs"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("doel", WEIGERT)
@pytest.mark.parametrize("opdracht", MAPPEN)
def test_a_folder_that_is_not_its_own_is_refused_and_stays_as_it_was(
    opdracht: str, doel: str, kaal: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    naam = UITVOER[opdracht].opdracht
    plek, reden = WEIGERT[doel]
    uit = str(plek(tmp_path, kaal, naam))
    voor = _stand(tmp_path)
    assert hoofd([*MAPPEN[opdracht], uit, "--wortel", str(kaal)]) == 2
    gezegd = capsys.readouterr()
    begin = "Kies een nieuwe of lege map" if reden in {NIET, "is geen map"} else "Kies een andere map"
    assert gezegd.err == f"{begin}: {os.path.realpath(uit)} {reden.format(opdracht=naam)}.\n"
    assert gezegd.out == ""
    assert _stand(tmp_path) == voor


NEEMT: Mapping[str, Doel] = {
    "nieuw": lambda t, _p, _o: t / "diep/nieuw",
    "nieuw in het project": lambda _t, p, _o: p / "proef",
    "leeg": lambda t, _p, _o: t / "leeg",
    "van zichzelf": lambda t, _p, o: _gemerkt(t, o),
    "koppeling naar leeg": lambda t, _p, _o: _koppel(t, t / "leeg"),
    "onder thuis": lambda t, _p, _o: t / "huis/bureaublad/site",
    "onder hier": lambda _t, _p, _o: "site",
    "lijkt maar op een project": lambda t, _p, _o: t / "los/praktijken/uit",
}


@pytest.mark.parametrize("doel", NEEMT)
@pytest.mark.parametrize("uitvoer", [SITE, HANDBOEK, STAPEL], ids=lambda uitvoer: uitvoer.opdracht)
def test_a_folder_that_is_new_empty_or_its_own_is_taken(
    uitvoer: Uitvoer, doel: str, kaal: Path, tmp_path: Path
) -> None:
    uit = Path(NEEMT[doel](tmp_path, kaal, uitvoer.opdracht))
    assert kies_map(uitvoer, uit, kaal, print) == Path(os.path.realpath(uit))


@pytest.mark.parametrize("opdracht", MAPPEN)
def test_what_a_command_made_it_may_make_again(opdracht: str, project: Path, tmp_path: Path) -> None:
    oproep = [*MAPPEN[opdracht], str(tmp_path / "uit"), "--wortel", str(project)]
    assert hoofd(oproep) == 0
    gemaakt = _stand(tmp_path / "uit")
    assert hoofd(oproep) == 0
    assert _stand(tmp_path / "uit") == gemaakt
    assert MERK in gemaakt


@pytest.mark.parametrize("uitvoer", [SITE, HANDBOEK], ids=lambda uitvoer: uitvoer.opdracht)
def test_its_own_folder_of_an_older_version_is_recognised(uitvoer: Uitvoer, kaal: Path) -> None:
    eigen = kaal / uitvoer.map
    eigen.mkdir()
    (eigen / uitvoer.kenmerk).write_text("van een vorige versie")
    gezegd: list[str] = []
    assert kies_map(uitvoer, None, kaal, gezegd.append) == Path(os.path.realpath(eigen))
    assert (eigen / uitvoer.kenmerk).is_file()
    assert gezegd == []


@pytest.mark.parametrize("uitvoer", [SITE, HANDBOEK], ids=lambda uitvoer: uitvoer.opdracht)
def test_what_else_stands_in_its_own_folder_is_moved_aside_whole(uitvoer: Uitvoer, kaal: Path) -> None:
    gezegd: list[str] = []
    for nummer in (1, 2):
        (kaal / uitvoer.map).mkdir()
        (kaal / uitvoer.map / "verslag.docx").write_text(f"van mij {nummer}")
        assert not kies_map(uitvoer, None, kaal, gezegd.append).exists()
        opzij = kaal / f"{uitvoer.map}-opzij-{nummer}"
        assert (opzij / "verslag.docx").read_text() == f"van mij {nummer}"
        assert gezegd[-1].endswith(f"kwam niet van deze opdracht en staat nu in {os.path.realpath(opzij)}.")


def test_its_own_folder_that_leads_elsewhere_is_judged_as_any_other(kaal: Path, tmp_path: Path) -> None:
    (tmp_path / "vol/index.html").write_text("een site van iemand anders")
    (kaal / "site").symlink_to(tmp_path / "vol")
    with pytest.raises(Geweigerd, match="is niet leeg en komt niet van „kennisbank bouw”"):
        kies_map(SITE, None, kaal, print)


@pytest.mark.parametrize(
    ("naam", "zin"),
    [
        ("verslag.docx", "Kies een naam die eindigt op .zip: „verslag.docx” doet dat niet."),
        ("nieuw", "Kies een naam die eindigt op .zip: „nieuw” doet dat niet."),
        (".zip", "Kies een naam die eindigt op .zip: „.zip” doet dat niet."),
        ("foto.zip", "Kies een andere naam: {pad} bestaat al en komt niet van „kennisbank pak”."),
        ("tekst.zip", "Kies een andere naam: {pad} bestaat al en komt niet van „kennisbank pak”."),
        ("map.zip", "Kies een andere naam: {pad} bestaat al en komt niet van „kennisbank pak”."),
        ("koppeling.zip", "Kies een naam die eindigt op .zip: „koppeling.zip” doet dat niet."),
        (
            "projecten/kennisbank/docs/a.zip",
            "Kies een andere map: {pad} ligt in de bronnen van een kennisbank (docs/).",
        ),
        ("projecten/kennisbank/.git/a.zip", "Kies een andere map: {pad} ligt in de gegevens van git."),
        ("projecten/kennisbank/mkdocs.yml", "Kies een naam die eindigt op .zip: „mkdocs.yml” doet dat niet."),
    ],
)
def test_pak_refuses_a_file_that_is_no_archive_of_its_own(
    naam: str, zin: str, kaal: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with zipfile.ZipFile(tmp_path / "foto.zip", "w") as zip_:
        zip_.writestr("foto.jpg", b"van mij")
    (tmp_path / "tekst.zip").write_text("geen archief")
    (tmp_path / "map.zip").mkdir()
    (tmp_path / "koppeling.zip").symlink_to(tmp_path / "vol/verslag.docx")
    voor = _stand(tmp_path)
    assert hoofd(["pak", str(tmp_path / naam), "--wortel", str(kaal)]) == 2
    assert capsys.readouterr().err == f"{zin.format(pad=os.path.realpath(tmp_path / naam))}\n"
    assert _stand(tmp_path) == voor


def test_pak_replaces_an_archive_of_its_own(kaal: Path, tmp_path: Path) -> None:
    pak(tmp_path / "vol", tmp_path / "eigen.zip")
    assert kies_bestand(tmp_path / "eigen.zip", kaal, ".zip", is_archief, "pak").is_file()
    assert not kies_bestand(tmp_path / "nieuw.ZIP", kaal, ".zip", is_archief, "pak").exists()


@pytest.mark.parametrize(
    "oproep",
    [
        ("nieuw", "voorbeeld", "--vraag-niet", "--titel", "Een nieuw voorbeeld"),
        ("importeer", "--soort", "voorbeeld", "brief.txt"),
    ],
    ids=lambda oproep: oproep[0],
)
def test_no_entry_is_written_through_a_link(
    oproep: tuple[str, ...], project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    map_ = project / "praktijken/voorbeelden"
    map_.rename(tmp_path / "elders")
    map_.symlink_to(tmp_path / "elders")
    shutil.copy(tmp_path / "elders/leuven-depot.md", "brief.txt")
    voor = _stand(tmp_path)
    assert hoofd([*oproep, "--wortel", str(project)]) == 2
    assert capsys.readouterr().err == (
        f"Vervang eerst de koppeling (symlink) door een echte map: {map_} ligt ergens anders.\n"
    )
    assert _stand(tmp_path) == voor


def test_a_mended_copy_is_never_put_among_the_sources(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "docs/brief.md").write_text("---\ntitel: Half\nkern: Een begin.\n---\n", encoding="utf-8")
    voor = _stand(project)
    oproep = ["importeer", "--soort", "voorbeeld", str(project / "docs/brief.md"), "--wortel", str(project)]
    assert hoofd(oproep) == 1
    assert "Leg het bestand buiten dit project; dan komt de herstelde tekst ernaast te staan." in (
        capsys.readouterr().out
    )
    assert _stand(project) == voor


def test_the_list_of_addresses_is_not_written_through_a_link(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "vol/lijst.txt").write_text("van mij")
    lijst = project / "praktijken/adressen.txt"
    lijst.unlink(missing_ok=True)
    lijst.symlink_to(tmp_path / "vol/lijst.txt")
    assert hoofd(["adressen", "--ja", "--wortel", str(project)]) != 0
    assert (tmp_path / "vol/lijst.txt").read_text() == "van mij"
    assert lijst.is_symlink()
    capsys.readouterr()


@pytest.fixture
def git(kaal: Path) -> Path:
    """Return the project as a real repository."""
    shutil.rmtree(kaal / ".git")
    subprocess.run(["git", "init", "--quiet"], cwd=kaal, check=True)
    return kaal


def test_the_hook_is_written_once_more_but_never_over_another(
    git: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pad = git / ".git/hooks/pre-commit"
    assert [hoofd(["haak", "--wortel", str(git)]) for _ in range(2)] == [0, 0]
    capsys.readouterr()
    eigen = pad.read_text(encoding="utf-8")
    for anders in ("#!/bin/sh\necho van iemand anders\n", f"{eigen}echo en dit van mij\n"):
        pad.write_text(anders, encoding="utf-8")
        assert hoofd(["haak", "--wortel", str(git)]) == 2
        assert pad.read_text(encoding="utf-8") == anders
        assert capsys.readouterr().err == (
            f"Er staat al een haak in {pad.resolve()}: voeg er zelf de regel „kennisbank controleer” aan toe.\n"
        )


def test_the_hook_is_not_written_through_a_link_or_in_a_folder_of_all_projects(
    git: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pad = git / ".git/hooks/pre-commit"
    pad.parent.mkdir(exist_ok=True)
    pad.symlink_to(tmp_path / "vol/weg")
    assert hoofd(["haak", "--wortel", str(git)]) == 2
    pad.unlink()
    subprocess.run(["git", "config", "core.hooksPath", str(tmp_path / "vol")], cwd=git, check=True)
    capsys.readouterr()
    assert hoofd(["haak", "--wortel", str(git)]) == 2
    assert capsys.readouterr().err == (
        f"Voeg zelf de regel „kennisbank controleer” toe: je haken van git staan in {(tmp_path / 'vol').resolve()}, "
        "niet in dit project.\n"
    )
    assert sorted(pad.name for pad in (tmp_path / "vol").iterdir()) == ["onder", "verslag.docx"]


def test_a_folder_of_somebody_else_beside_the_site_is_not_cleared_away(tmp_path: Path) -> None:
    map_ = tmp_path / f"{begin_van(tmp_path / 'site')}plannen"
    map_.mkdir()
    (map_ / "verslag.docx").write_text("van mij")
    os.utime(map_, (0, 0))
    with werkmap(tmp_path / "site"):
        pass
    assert (map_ / "verslag.docx").read_text() == "van mij"
