"""The measurement of the checker: entries without mistakes, and a report."""

from pathlib import Path

import pytest

from kennisbank.controle.laden import laad
from kennisbank.meldingen.melding import fouten
from metingen.controle import WORTEL, Meting, hoofd, lees_kader, verslag
from metingen.namaak import maak_verzameling


def test_synthetic_entries_have_no_mistakes_and_are_the_same_every_time(tmp_path: Path) -> None:
    for naam in ("een", "twee"):
        maak_verzameling(WORTEL, tmp_path / naam, lees_kader(WORTEL), 60)
    assert fouten(laad(tmp_path / "een").meldingen) == ()
    een, twee = (
        {p.relative_to(tmp_path / naam): p.read_bytes() for p in (tmp_path / naam).rglob("*.md")}
        for naam in ("een", "twee")
    )
    assert een == twee


def test_the_report_tells_ratio_and_growth() -> None:
    tekst = verslag(Meting(1000, 0.1, 0.3), Meting(10_000, 1.0, 3.3))
    assert "3.30 keer (in orde)" in tekst
    assert "10 keer zoveel fiches kost per fiche 1.10 keer zoveel tijd" in tekst


def test_the_help_is_dutch(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as einde:
        hoofd(["--help"])
    assert einde.value.code == 0
    assert "gebruik:" in capsys.readouterr().out
