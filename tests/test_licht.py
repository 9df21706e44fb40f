"""Scripts and styles lose their comments on the way to a browser, and nothing else."""

import re
from pathlib import Path

import pytest

from kennisbank.motor.licht import is_eigen, zonder_uitleg

OVERRIDES = Path(__file__).resolve().parents[1] / "overrides"
EIGEN = [
    pad.relative_to(OVERRIDES).as_posix()
    for pad in sorted(OVERRIDES.rglob("*.*"))
    if is_eigen(pad.relative_to(OVERRIDES).as_posix())
]


def test_only_lines_that_are_a_comment_as_a_whole_go() -> None:
    tekst = (
        '/**\n * Uitleg.\n */\nconst a = "// niets"; // blijft\n  // weg\n/*! licentie */\n/* een */\nb();\n'
    )
    assert zonder_uitleg(tekst) == 'const a = "// niets"; // blijft\n/*! licentie */\nb();\n'


@pytest.mark.parametrize("adres", EIGEN)
def test_no_text_of_ours_loses_a_line_that_looks_like_a_comment(adres: str) -> None:
    tekst = (OVERRIDES / adres).read_text(encoding="utf-8")
    licht = zonder_uitleg(tekst)
    teksten = re.findall(r'"(?:\\.|[^"\\\n])*"|`[^`]*`', licht)
    assert [deel for deel in teksten if deel not in tekst] == []
    assert len(licht.splitlines()) > len(tekst.splitlines()) / 3


@pytest.mark.parametrize(
    "adres", ["assets/markdown-it/markdown-it.min.js", "zoeken/documenten.js", "assets/beeldmerk.svg"]
)
def test_what_is_not_ours_stays_as_it_is(adres: str) -> None:
    assert not is_eigen(adres)
