"""Files by their names and places."""

from pathlib import Path

import pytest

from hulp import maak_basis
from kennisbank.lezen.bestanden import vind_bestanden
from kennisbank.lezen.bestandstekst import naar_tekst


@pytest.mark.parametrize(
    "naam", [".DS_Store", "Thumbs.db", "README.md", ".eigenaarschap.md.swp", "~$a.docx", "a.md~"]
)
def test_what_programs_leave_behind_is_passed_over(naam: str, tmp_path: Path) -> None:
    (maak_basis(tmp_path) / "praktijken/praktijken" / naam).write_bytes(b"x")
    assert vind_bestanden(tmp_path).meldingen == ()


@pytest.mark.parametrize(
    ("pad", "code"),
    [
        ("praktijken/Eigen Naam.md", "bestand-naam"),
        ("praktijken/con.md", "bestand-naam"),
        ("praktijken/tekst.docx", "bestand-naam"),
        ("praktijken/eigenaarschap.MD", "bestand-naam"),
        ("praktijken/map/fiche.md", "bestand-vreemd"),
        ("los.md", "bestand-vreemd"),
        ("kader/extra.yml", "bestand-vreemd"),
        ("kader/clusters.yaml", "bestand-vreemd"),
        ("beelden/tuin.svg", "beeld-bestand"),
        ("beelden/Tuin.jpg", "beeld-bestand"),
        ("beelden/map/tuin.jpg", "beeld-bestand"),
    ],
)
def test_names_and_places_that_are_wrong(pad: str, code: str, tmp_path: Path) -> None:
    doel = maak_basis(tmp_path) / "praktijken" / pad
    doel.parent.mkdir(exist_ok=True)
    doel.write_bytes(b"x")
    assert [melding.code.naam for melding in vind_bestanden(tmp_path).meldingen] == [code]


def test_pictures_have_a_size_limit(tmp_path: Path) -> None:
    (maak_basis(tmp_path) / "praktijken/beelden/groot.jpg").write_bytes(bytes(1_000_001))
    gevonden = vind_bestanden(tmp_path)
    assert [melding.code.naam for melding in gevonden.meldingen] == ["beeld-bestand"]
    assert gevonden.beelden == {"tuin.jpg"}


@pytest.mark.parametrize(
    ("inhoud", "tekst", "code"),
    [
        (b"a\nb", "a\nb", None),
        (b"\xef\xbb\xbfa\r\nb\rc", "a\nb\nc", None),
        ("é".encode("cp1252"), None, "bestand-codering"),
        ("a".encode("utf-16"), None, "bestand-codering"),
        (b"", None, "bestand-leeg"),
        (b" \r\n", None, "bestand-leeg"),
    ],
)
def test_bytes_become_text(inhoud: bytes, tekst: str | None, code: str | None) -> None:
    gelezen, vondst = naar_tekst(inhoud)
    assert gelezen == tekst
    assert (vondst.code.naam if vondst else None) == code
