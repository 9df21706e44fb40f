"""Who may import whom: the rooms of the package, read from the source, late and type-only imports too."""

import ast
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path

SCRIPTS = Path(__file__).resolve().parents[1] / "scripts"
PAKKET = SCRIPTS / "kennisbank"
# From the ground up; a module may import from its own room and from those below it.
KAMERS: tuple[str, ...] = (
    "schijf",
    "model",
    "meldingen",
    "lezen",
    "collectie",
    "controle",
    "bijdragen",
    "uitvoer.datum",
    "uitvoer.feiten",
    "uitvoer.figuren",
    "uitvoer.zoeken",
    "uitvoer.drukwerk",
    "uitvoer.site",
    "uitvoer.citeren",
    "uitvoer.bijeenkomst",
    "uitvoer.data",
    "uitvoer.papier",
    "uitvoer.web",
    "uitvoer.alles",
    "motor",
    "cli",
    "__main__",
)
# Named in mkdocs.yml, imported by the engine alone.
DOOR_MOTOR = {"mkdocs-material", "mkdocs-macros-plugin"}
# Parts of pydantic and jinja2, which choose their version.
BRENGT_MEE = {"pydantic_core", "typing_extensions", "markupsafe"}
MOTOREN = {"mkdocs", "material", "mkdocs_macros", "properdocs", "zensical"}


def _kamer(module: str) -> str:
    """Return the room of a module: the longest name in the list that it starts with."""
    return max((k for k in KAMERS if f"{module}.".startswith(f"{k}.")), key=len, default="")


def _modules() -> Iterator[tuple[str, Path]]:
    """Yield the name and the path of every module but the empty one of a folder of rooms."""
    for pad in sorted(PAKKET.rglob("*.py")):
        naam = ".".join(pad.relative_to(PAKKET).with_suffix("").parts)
        if naam not in {"__init__", "uitvoer.__init__"}:
            yield naam.removesuffix(".__init__"), pad


@cache
def _imports(pad: Path) -> tuple[str, ...]:
    return tuple(_lees_imports(pad))


def _lees_imports(pad: Path) -> Iterator[str]:
    for knoop in ast.walk(ast.parse(pad.read_text(encoding="utf-8"))):
        if isinstance(knoop, ast.Import):
            yield from (alias.name for alias in knoop.names)
        elif isinstance(knoop, ast.ImportFrom):
            assert knoop.level == 0, f"{pad}: relative import"
            yield from (f"{knoop.module}.{alias.name}" for alias in knoop.names)


def _eigen(pad: Path) -> Iterator[str]:
    """Yield what a module imports of the package, without the package's own name."""
    yield from (naam.removeprefix("kennisbank.") for naam in _imports(pad) if naam.startswith("kennisbank."))


def test_every_module_stands_in_a_room() -> None:
    assert [naam for naam, _ in _modules() if not _kamer(naam)] == []


def test_a_room_imports_only_from_the_rooms_below_it() -> None:
    fout = [
        f"{naam} imports {import_}"
        for naam, pad in _modules()
        for import_ in _eigen(pad)
        if KAMERS.index(_kamer(import_)) > KAMERS.index(_kamer(naam))
    ]
    assert fout == []


def test_only_motor_knows_an_engine() -> None:
    fout = [
        f"{naam} imports {import_}"
        for naam, pad in _modules()
        for import_ in _imports(pad)
        if _kamer(naam) != "motor" and import_.split(".")[0] in MOTOREN
    ]
    assert fout == []


def test_only_the_readers_know_yaml_and_markdown() -> None:
    """The engine reads YAML of its own: settings."""
    fout = [
        f"{naam} imports {import_}"
        for naam, pad in _modules()
        for import_ in _imports(pad)
        if _kamer(naam) in {"model", "controle", "collectie", "meldingen"}
        and import_.split(".")[0] in {"yaml", "markdown_it"}
    ]
    assert fout == []


def test_the_package_knows_nothing_that_stands_beside_it() -> None:
    """Measuring and the scripts of the project use the package; it does not use them, nor the tests."""
    naast = {pad.stem for pad in SCRIPTS.glob("*.py")} | {"metingen", "redactie", "tests", "hulp", "conftest"}
    fout = [
        f"{naam} imports {i}" for naam, pad in _modules() for i in _imports(pad) if i.split(".")[0] in naast
    ]
    assert fout == []


def test_what_the_package_imports_is_what_it_asks_for_and_the_other_way_round() -> None:
    """Where the tests run their tools are installed too, so a lack there shows only where people begin."""
    van_module = packages_distributions()
    nodig = {
        van_module[top][0].lower()
        for _, pad in _modules()
        for top in {import_.split(".")[0] for import_ in _imports(pad)}
        if top != "kennisbank" and top not in sys.stdlib_module_names
    }
    project = tomllib.loads((SCRIPTS.parent / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    gevraagd = {eis.partition("==")[0] for eis in project["dependencies"]}
    assert nodig - BRENGT_MEE == gevraagd - DOOR_MOTOR
