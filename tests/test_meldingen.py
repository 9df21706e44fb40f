"""Golden folders: per code a small change to `basis`, and the complete messages that it gives.

`pytest --vernieuw-goud tests/test_meldingen.py` writes the expectations anew; review the difference.
"""

import ast
import os
import re
import shutil
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from hulp import PRAKTIJK, TESTS, maak_basis
from kennisbank.controle.laden import laad
from kennisbank.meldingen.codes import BERICHTEN, CODES, MODULES
from kennisbank.meldingen.melding import Code, Melding
from kennisbank.meldingen.tonen import als_tekst

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


def _groot_beeld(wortel: Path) -> None:
    (wortel / "praktijken/beelden/groot.jpg").write_bytes(b"\xff\xd8\xff" + b"x" * 1_100_000)


def _ontbreekt(wortel: Path) -> None:
    (wortel / "praktijken/kader/kernprincipes.yml").unlink()


def _groot_beeld_in_docs(wortel: Path) -> None:
    (wortel / "docs/beelden/groot.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(2_000_000))


# What no file in a repository can show.
INGREPEN: dict[str, Callable[[Path], None]] = {
    "beeld-bestand": _groot_beeld,
    "bestand-leeg": _leeg,
    "bestand-te-groot": _te_groot,
    "bestand-koppeling": _koppeling,
    "bestand-onleesbaar": _onleesbaar,
    "bestand-ontbreekt": _ontbreekt,
    "docs-bestand": _groot_beeld_in_docs,
}


@cache
def meldingen_van(naam: str) -> tuple[Melding, ...]:
    """Return what the checker says of `basis` with the change of a golden folder."""
    with TemporaryDirectory() as map_:
        wortel = maak_basis(Path(map_))
        shutil.copytree(
            GOUD / naam, wortel, dirs_exist_ok=True, ignore=shutil.ignore_patterns("verwacht.txt")
        )
        if naam in INGREPEN:
            INGREPEN[naam](wortel)
        return laad(wortel).meldingen


@pytest.mark.parametrize("naam", MAPPEN)
def test_messages_are_exactly_as_expected(naam: str, vernieuw: bool) -> None:
    if naam in {"bestand-koppeling", "bestand-onleesbaar"} and os.name == "nt":
        pytest.skip("Windows makes no such files without rights")
    tekst = als_tekst(meldingen_van(naam)) + "\n"
    verwacht = GOUD / naam / "verwacht.txt"
    if vernieuw:
        verwacht.write_text(tekst, encoding="utf-8", newline="\n")
    assert tekst == verwacht.read_text(encoding="utf-8")
    if naam in CODES:
        assert {melding.code.naam for melding in meldingen_van(naam)} == {naam}


def test_the_basis_has_no_messages() -> None:
    assert laad(TESTS / "basis").meldingen == ()


def test_every_code_of_the_catalogue_has_a_golden_folder() -> None:
    assert set(MAPPEN) - {"alles-fout"} == set(CODES)


def test_every_sentence_is_given_in_a_golden_folder_or_in_the_table_of_mistakes() -> None:
    gegeven = {melding.code.sleutel for naam in MAPPEN for melding in meldingen_van(naam)}
    tabel = (TESTS / "fouten.tsv").read_text(encoding="utf-8")
    gegeven |= {
        sleutel for sleutel in BERICHTEN if re.search(rf"\d {re.escape(sleutel)}(?:;|$)", tabel, re.MULTILINE)
    }
    assert set(BERICHTEN) - gegeven == set()


def test_every_code_is_named_outside_its_table() -> None:
    namen = {naam for module in MODULES for naam, code in vars(module).items() if isinstance(code, Code)}
    gebruikt = {
        knoop.id
        for pad in PAKKET.rglob("*.py")
        if pad.parent.name != "codes"
        for knoop in ast.walk(ast.parse(pad.read_text(encoding="utf-8")))
        if isinstance(knoop, ast.Name)
    }
    assert namen - gebruikt == set()


def test_two_codes_have_no_name_in_common() -> None:
    waarden = [waarde for module in MODULES for waarde in vars(module).values()]
    in_tabellen = [code for tabel in waarden if isinstance(tabel, Mapping) for code in tabel.values()]
    assert len(BERICHTEN) == sum(isinstance(code, Code) for code in (*waarden, *in_tabellen))


def test_every_entry_of_the_catalogue_is_complete() -> None:
    for sleutel, code in BERICHTEN.items():
        assert code.wat.endswith("."), sleutel
        assert code.waarom.endswith((".", "?")), sleutel
        assert all((code.tekst, code.hulp, code.fout, code.goed)), sleutel
