"""Dates from git: of added, changed, renamed and published files; little or nothing where git knows little."""

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from kennisbank.lezen.geschiedenis import GROOT, Datums, lees_geschiedenis

Git = Callable[..., None]
TEKST = (
    "---\ntitel: Een\nstatus: concept\n---\n\n## Kop\n\nHier staat de tekst van deze fiche, op één regel.\n"
)
MEER = "Dit is een nieuwe alinea met meer dan tien woorden die er nog niet stonden.\n"


def _git(map_: Path, datum: str, *woorden: str) -> None:
    omgeving = os.environ | {
        "GIT_AUTHOR_DATE": f"{datum}T12:00:00Z",
        "GIT_COMMITTER_DATE": f"{datum}T12:00:00Z",
    }
    vast = ["-c", "user.name=Toets", "-c", "user.email=toets@example.org", "-c", "init.defaultBranch=main"]
    subprocess.run(["git", "-C", str(map_), *vast, *woorden], check=True, env=omgeving, capture_output=True)


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    """Return an empty checkout with a folder for entries."""
    wortel = tmp_path / "bron"
    (wortel / "praktijken").mkdir(parents=True)
    _git(wortel, "2026-01-01", "init")
    return wortel


def _bewaar(map_: Path, datum: str, **bestanden: str | None) -> None:
    """Write or remove files `praktijken/NAAM.md` and commit."""
    for naam, tekst in bestanden.items():
        pad = map_ / "praktijken" / f"{naam}.md"
        pad.unlink() if tekst is None else pad.write_text(tekst, encoding="utf-8")
    _git(map_, datum, "add", "--all")
    _git(map_, datum, "commit", "-m", datum)


def _a(map_: Path) -> Datums:
    return lees_geschiedenis(map_)["praktijken/a.md"]


def test_first_and_last_change_per_file(map_: Path) -> None:
    _bewaar(map_, "2026-01-02", a="1", **{"met spatie é": "1"})
    _bewaar(map_, "2026-03-04", a="2")
    assert lees_geschiedenis(map_) == {
        "praktijken/a.md": Datums("2026-01-02", "2026-03-04"),
        "praktijken/met spatie é.md": Datums("2026-01-02", "2026-01-02"),
    }


def test_a_typo_is_no_change_of_substance_and_a_paragraph_is(map_: Path) -> None:
    _bewaar(map_, "2026-01-02", a=TEKST)
    _bewaar(map_, "2026-02-03", a=TEKST.replace("tekst", "text"))
    _bewaar(map_, "2026-03-04", a=TEKST + MEER)
    _bewaar(map_, "2026-04-05", a=TEKST)
    assert _a(map_) == Datums("2026-01-02", "2026-04-05", ("2026-04-05", "2026-03-04"))


def test_words_that_move_are_no_change_of_substance(map_: Path) -> None:
    regels = [f"alinea {nummer} met enkele woorden over het netwerk\n" for nummer in range(6)]
    _bewaar(map_, "2026-01-02", a="\n".join(regels))
    _bewaar(map_, "2026-02-03", a="\n".join(reversed(regels)))
    assert _a(map_) == Datums("2026-01-02", "2026-02-03")


@pytest.mark.parametrize(("aantal", "groot"), [(GROOT - 1, ()), (GROOT, ("2026-02-03",))])
def test_where_the_border_lies(aantal: int, groot: tuple[str, ...], map_: Path) -> None:
    _bewaar(map_, "2026-01-02", a=TEKST)
    _bewaar(map_, "2026-02-03", a=TEKST + " ".join(f"woord{nummer}" for nummer in range(aantal)))
    assert _a(map_).groot == groot


def test_what_was_kept_back_comes_on_the_day_it_is_published(map_: Path) -> None:
    _bewaar(map_, "2026-01-02", a=TEKST)
    _bewaar(map_, "2026-02-03", a=TEKST + MEER)
    _bewaar(map_, "2026-03-04", a=(TEKST + MEER).replace("status: concept", 'status: "gepubliceerd"'))
    _bewaar(map_, "2026-04-05", a=TEKST.replace("concept", "gepubliceerd"))
    assert _a(map_) == Datums("2026-03-04", "2026-04-05", ("2026-04-05",))


def test_a_renamed_file_keeps_its_history(map_: Path) -> None:
    _bewaar(map_, "2026-01-02", oud=TEKST * 3)
    _bewaar(map_, "2026-02-03", oud=TEKST * 3 + MEER)
    _bewaar(map_, "2026-03-04", oud=None, tussen=TEKST * 3 + MEER)
    _bewaar(map_, "2026-04-05", tussen=None, a=(TEKST * 3 + MEER).replace("Hier", "Daar"))
    assert lees_geschiedenis(map_) == {"praktijken/a.md": Datums("2026-01-02", "2026-04-05", ("2026-02-03",))}


def test_an_old_name_that_is_used_again_has_a_history_of_its_own(map_: Path) -> None:
    _bewaar(map_, "2026-01-02", oud=TEKST * 3)
    _bewaar(map_, "2026-02-03", oud=None, a=TEKST * 3)
    _bewaar(map_, "2026-03-04", oud="Iets heel anders, dat hier niets mee te maken heeft.\n")
    assert lees_geschiedenis(map_) == {
        "praktijken/a.md": Datums("2026-01-02", "2026-02-03"),
        "praktijken/oud.md": Datums("2026-03-04", "2026-03-04"),
    }


def test_texts_that_look_like_the_output_of_git_are_texts(map_: Path) -> None:
    vreemd = "-- a/praktijken/b.md\n++ b/praktijken/b.md\n\x1e2020-01-01\ndiff --git a/x b/x\n@@ -1 +1 @@\n"
    _bewaar(map_, "2026-01-02", a=TEKST)
    _bewaar(map_, "2026-02-03", a=TEKST + vreemd)
    _bewaar(map_, "2026-03-04", a=TEKST)
    assert lees_geschiedenis(map_).keys() == {"praktijken/a.md"}
    assert (_a(map_).eerst, _a(map_).laatst) == ("2026-01-02", "2026-03-04")


def test_settings_of_who_works_here_change_nothing(map_: Path) -> None:
    _bewaar(map_, "2026-01-02", a=TEKST)
    for naam, waarde in (
        ("diff.noprefix", "true"),
        ("diff.renames", "false"),
        ("color.ui", "always"),
        ("log.decorate", "no"),
    ):
        _git(map_, "2026-01-02", "config", naam, waarde)
    _bewaar(map_, "2026-02-03", a=None, b=TEKST)
    assert lees_geschiedenis(map_) == {"praktijken/b.md": Datums("2026-01-02", "2026-02-03")}


def test_of_a_clone_that_was_cut_off_only_what_is_sure_is_told(map_: Path, tmp_path: Path) -> None:
    _bewaar(map_, "2026-01-02", a=TEKST, b=TEKST)
    _bewaar(map_, "2026-02-03", c=TEKST)
    _bewaar(map_, "2026-03-04", a=TEKST + MEER)
    kort, korter = tmp_path / "kort", tmp_path / "korter"
    for doel, diepte in ((kort, "2"), (korter, "1")):
        _git(tmp_path, "2026-03-05", "clone", "--depth", diepte, map_.as_uri(), str(doel))
    assert lees_geschiedenis(kort) == {"praktijken/a.md": Datums("", "2026-03-04", ("2026-03-04",))}
    assert lees_geschiedenis(korter) == {}


def test_outside_a_checkout_there_is_no_history(tmp_path: Path) -> None:
    assert lees_geschiedenis(tmp_path) == {}


@pytest.mark.parametrize(
    "oud",
    ['voorheen: ["a"]\n', "voorheen: [a]\n", 'voorheen:\n  - "a"\n', "voorheen:\n- a\n"],
)
def test_a_new_name_that_only_remembers_the_old_one_moves_no_date(map_: Path, oud: str) -> None:
    _bewaar(map_, "2026-01-02", a=TEKST)
    _bewaar(map_, "2026-03-04", a=None, b=TEKST.replace("titel: Een\n", f"titel: Een\n{oud}"))
    assert lees_geschiedenis(map_)["praktijken/b.md"] == Datums("2026-01-02", "2026-01-02")


def test_a_second_old_name_moves_no_date_and_another_item_does(map_: Path) -> None:
    eerst = TEKST.replace("titel: Een\n", "titel: Een\nvoorheen:\n  - a\nverwant:\n  - x\n")
    _bewaar(map_, "2026-01-02", b=eerst)
    _bewaar(map_, "2026-03-04", b=None, c=eerst.replace("  - a\n", "  - b\n  - a\n"))
    assert lees_geschiedenis(map_)["praktijken/c.md"].laatst == "2026-01-02"
    _bewaar(
        map_, "2026-05-06", c=eerst.replace("  - a\n", "  - b\n  - a\n").replace("  - x\n", "  - x\n  - y\n")
    )
    assert lees_geschiedenis(map_)["praktijken/c.md"].laatst == "2026-05-06"
