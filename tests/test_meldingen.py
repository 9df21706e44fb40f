"""Golden folders: per code a small change to `basis`, and the complete messages that it gives.

`pytest --vernieuw-goud tests/test_meldingen.py` writes the expectations anew; review the difference.
"""

import ast
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from hulp import PRAKTIJK, TESTS, maak_basis
from kennisbank.codes import BERICHTEN, CODES
from kennisbank.laden import laad
from kennisbank.tonen import als_tekst

GOUD = TESTS / "meldingen"
MAPPEN = sorted(map_.name for map_ in GOUD.iterdir())
PAKKET = TESTS.parent / "scripts" / "kennisbank"


def _leeg(wortel: Path) -> None:
    (wortel / PRAKTIJK).write_bytes(b"\xef\xbb\xbf \r\n")


def _te_groot(wortel: Path) -> None:
    (wortel / PRAKTIJK).write_bytes(b"x" * 10_000_000)


def _koppeling(wortel: Path) -> None:
    (wortel / PRAKTIJK).unlink()
    (wortel / PRAKTIJK).symlink_to("poolen-van-middelen.md")


def _onleesbaar(wortel: Path) -> None:
    (wortel / PRAKTIJK).unlink()
    os.mkfifo(wortel / PRAKTIJK)


def _ontbreekt(wortel: Path) -> None:
    (wortel / "praktijken/kader/kernprincipes.yml").unlink()


# What no file in a repository can show.
INGREPEN: dict[str, Callable[[Path], None]] = {
    "bestand-leeg": _leeg,
    "bestand-te-groot": _te_groot,
    "bestand-koppeling": _koppeling,
    "bestand-onleesbaar": _onleesbaar,
    "bestand-ontbreekt": _ontbreekt,
}


@pytest.mark.parametrize("naam", MAPPEN)
def test_messages_are_exactly_as_expected(naam: str, tmp_path: Path, vernieuw: bool) -> None:
    if naam in {"bestand-koppeling", "bestand-onleesbaar"} and os.name == "nt":
        pytest.skip("Windows makes no such files without rights")
    wortel = maak_basis(tmp_path)
    if (GOUD / naam / "praktijken").exists():
        shutil.copytree(GOUD / naam / "praktijken", wortel / "praktijken", dirs_exist_ok=True)
    if naam in INGREPEN:
        INGREPEN[naam](wortel)
    geladen = laad(wortel)
    tekst = als_tekst(geladen.meldingen) + "\n"
    verwacht = GOUD / naam / "verwacht.txt"
    if vernieuw:
        verwacht.write_text(tekst, encoding="utf-8", newline="\n")
    assert tekst == verwacht.read_text(encoding="utf-8")
    assert all(melding.ernst is CODES[melding.code].ernst for melding in geladen.meldingen)
    if naam in CODES:
        assert {melding.code for melding in geladen.meldingen} == {naam}


def test_the_basis_has_no_messages() -> None:
    assert laad(TESTS / "basis").meldingen == ()


def test_every_code_of_the_catalogue_can_be_given() -> None:
    assert set(MAPPEN) - {"alles-fout"} == set(CODES)


def test_every_code_in_the_source_is_in_the_catalogue() -> None:
    gevonden = {code for map_ in ("lezen", "controle") for code in _codes(PAKKET / map_)}
    gevonden |= {code.naam for code in BERICHTEN.values()}
    assert gevonden == set(CODES)


def test_every_entry_of_the_catalogue_is_complete() -> None:
    for code, uitleg in CODES.items():
        assert uitleg.wat.endswith("."), code
        assert uitleg.waarom.rstrip("?").rstrip(".") != uitleg.waarom, code
        assert uitleg.fout, code
        assert uitleg.goed, code


def _codes(map_: Path) -> Iterator[str]:
    """Yield what stands in the place of a code: in findings, in calls that make them, in tables of texts."""
    for pad in sorted(map_.rglob("*.py")):
        for knoop in ast.walk(ast.parse(pad.read_text(encoding="utf-8"))):
            if isinstance(knoop, ast.Call) and isinstance(knoop.func, ast.Name | ast.Attribute):
                naam = knoop.func.id if isinstance(knoop.func, ast.Name) else knoop.func.attr
                plaats = {"Vondst": 1, "meld": 1, "vondst": 1, "_meld": 1, "_let_op": 2}.get(naam)
                if plaats is not None and len(knoop.args) > plaats:
                    yield from _tekst(knoop.args[plaats])
            elif isinstance(knoop, ast.Tuple) and len(knoop.elts) == 3:
                yield from (code for code in _tekst(knoop.elts[0]) if code in CODES)


def _tekst(knoop: ast.expr) -> Iterator[str]:
    if isinstance(knoop, ast.Constant) and isinstance(knoop.value, str):
        yield knoop.value
