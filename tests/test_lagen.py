"""Who may import whom: the layers of the package, read from the source."""

import ast
from collections.abc import Iterator
from pathlib import Path

PAKKET = Path(__file__).resolve().parents[1] / "scripts" / "kennisbank"
# From the ground up; a module may import from its own layer and from those below it.
LAGEN: tuple[tuple[str, ...], ...] = (
    ("melding", "boom", "opdrachtlezer", "lettertekens", "schijf", "plaatsen", "doelmap"),
    ("model",),
    ("codes", "tonen"),
    ("lezen",),
    ("adressen", "ankers", "fiche", "verhaal"),
    ("controle", "collectie", "geschiedenis"),
    ("laden", "inlezen", "overzicht", "samenvatting", "nabijheid", "voorstel"),
    ("bijdragen", "zoeken", "zoekvragen"),
    ("paginas", "handboek"),
    ("motor",),
    ("opdrachten", "benchmarks", "__main__"),
)
RANG = {naam: rang for rang, laag in enumerate(LAGEN) for naam in laag}
MOTOREN = {"mkdocs", "material", "mkdocs_macros", "properdocs", "zensical"}


def _modules() -> Iterator[tuple[str, str, Path]]:
    """Yield the part of the package, the name and the path of every module."""
    for pad in sorted(PAKKET.rglob("*.py")):
        naam = pad.relative_to(PAKKET).with_suffix("")
        if naam.parts != ("__init__",):
            yield naam.parts[0], ".".join(naam.parts), pad


def _imports(pad: Path) -> Iterator[str]:
    for knoop in ast.walk(ast.parse(pad.read_text(encoding="utf-8"))):
        if isinstance(knoop, ast.Import):
            yield from (alias.name for alias in knoop.names)
        elif isinstance(knoop, ast.ImportFrom):
            assert knoop.level == 0, f"{pad}: relative import"
            yield knoop.module or ""
            if knoop.module == "kennisbank":
                yield from (f"kennisbank.{alias.name}" for alias in knoop.names)


def test_every_part_has_its_layer() -> None:
    assert {deel for deel, _, _ in _modules()} <= RANG.keys()


def test_modules_import_only_from_their_own_layer_or_below() -> None:
    fout = [
        f"{naam} imports {import_}"
        for deel, naam, pad in _modules()
        for import_ in _imports(pad)
        if import_.startswith("kennisbank.") and RANG[import_.split(".")[1]] > RANG[deel]
    ]
    assert fout == []


def test_the_layer_of_checks_does_not_know_the_collection_and_the_reverse() -> None:
    """Only the last check, of what the collection lacks, needs the collection."""
    for deel, naam, pad in _modules():
        gevonden = [i for i in _imports(pad) if i.startswith(("kennisbank.controle", "kennisbank.collectie"))]
        if deel == "collectie" or (deel == "controle" and naam != "controle.aandacht"):
            assert not [i for i in gevonden if not i.startswith(f"kennisbank.{deel}")], naam


def test_only_motor_knows_an_engine() -> None:
    fout = [
        f"{naam} imports {import_}"
        for deel, naam, pad in _modules()
        for import_ in _imports(pad)
        if deel != "motor" and import_.split(".")[0] in MOTOREN
    ]
    assert fout == []


def test_only_the_readers_know_yaml_and_markdown() -> None:
    """The engine and the measurements read YAML of their own: settings, and the floor to compare with."""
    fout = [
        f"{naam} imports {import_}"
        for deel, naam, pad in _modules()
        for import_ in _imports(pad)
        if deel in {"model", "controle", "collectie", "tonen"}
        and import_.split(".")[0] in {"yaml", "markdown_it"}
    ]
    assert fout == []
