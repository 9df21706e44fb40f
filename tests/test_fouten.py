"""Every kind of mistake that a contributor makes gives its message on the right line, and no cascade.

The table is `fouten.tsv`: a change to a valid entry, and the line and code of every message, or „goed”
for what is accepted. Backslash escapes stand for line ends and invisible signs.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from hulp import KERNPRINCIPES, NETWERK, OOK, PRAKTIJK, VOORBEELD, lees_tabel, maak_basis, schrijf_ook
from kennisbank.controle.laden import laad
from kennisbank.meldingen.melding import Melding

BESTANDEN = {
    "praktijk": PRAKTIJK,
    "voorbeeld": VOORBEELD,
    "netwerk": NETWERK,
    "andere praktijk": "praktijken/praktijken/poolen-van-middelen.md",
    "kernprincipes": KERNPRINCIPES,
    "ook": OOK,
}
GOED = "goed"
Ingreep = Callable[[str], str | bytes]


@dataclass(frozen=True)
class Fout:
    """A row of the table."""

    wat: str
    bestand: str
    oud: str
    nieuw: str
    verwacht: str


def _lees_tabel() -> list[Fout]:
    return [Fout(wat, BESTANDEN[fiche], oud, nieuw, v) for wat, fiche, oud, nieuw, v in lees_tabel()]


def _als_tekst(meldingen: tuple[Melding, ...]) -> str:
    return "; ".join(f"{m.regel} {m.code.sleutel}" for m in meldingen) or GOED


TABEL = _lees_tabel()


@pytest.fixture(scope="module")
def wortel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a collection without mistakes; who breaks it makes it whole again."""
    map_ = maak_basis(tmp_path_factory.mktemp("fouten"))
    schrijf_ook(map_)
    return map_


def _meldingen(wortel: Path, bestand: str, ingreep: Ingreep) -> tuple[Melding, ...]:
    """Return what is said of the collection with other text in one file."""
    pad = wortel / bestand
    goed = pad.read_bytes()
    nieuw = ingreep(goed.decode())
    pad.write_bytes(nieuw.encode() if isinstance(nieuw, str) else nieuw)
    try:
        return laad(wortel).meldingen
    finally:
        pad.write_bytes(goed)


@pytest.mark.parametrize("fout", TABEL, ids=[fout.wat for fout in TABEL])
def test_a_mistake_gives_its_message(fout: Fout, wortel: Path) -> None:
    assert fout.oud in (wortel / fout.bestand).read_text(encoding="utf-8")
    meldingen = _meldingen(wortel, fout.bestand, lambda tekst: tekst.replace(fout.oud, fout.nieuw, 1))
    assert _als_tekst(meldingen) == fout.verwacht
    assert {melding.bestand for melding in meldingen} <= {fout.bestand}


def test_there_are_many_kinds_of_mistakes() -> None:
    assert sum(fout.verwacht != GOED for fout in TABEL) > 200


# Whole files: what replacing a piece of text cannot show.
GEHEEL: dict[str, tuple[str, Ingreep, str]] = {
    "BOM and Windows line ends": (
        PRAKTIJK,
        lambda s: b"\xef\xbb\xbf" + s.replace("\n", "\r\n").encode(),
        GOED,
    ),
    "old Mac line ends": (PRAKTIJK, lambda s: s.replace("\n", "\r").encode(), GOED),
    "UTF-16": (PRAKTIJK, lambda s: s.encode("utf-16"), "1 bestand-codering"),
    "Word document": (PRAKTIJK, lambda _: b"PK\x03\x04\x14\x00\xff\xfe" + bytes(50), "1 bestand-codering"),
    "rich text": (PRAKTIJK, lambda _: "{\\rtf1\\ansi hallo}", "1 voorblad-ontbreekt"),
    "JSON": (PRAKTIJK, lambda _: '{"titel": "x"}', "1 voorblad-ontbreekt"),
    "plain text": (PRAKTIJK, lambda _: "Gewoon een tekst.\n", "1 voorblad-ontbreekt"),
    "only spaces": (PRAKTIJK, lambda _: " \n\n", "1 bestand-leeg"),
    "all headings of the first level": (
        PRAKTIJK,
        lambda s: s.replace("## ", "# "),
        "19 kop-niveau/vast; 26 kop-niveau/vast; 31 kop-niveau/vast",
    ),
    "all headings without space": (
        PRAKTIJK,
        lambda s: s.replace("## ", "##"),
        "19 kop-zonder-spatie; 26 kop-zonder-spatie; 31 kop-zonder-spatie",
    ),
    "deep brackets": (PRAKTIJK, lambda s: s.replace("[poolen", "[" * 50_000 + "poolen"), "16 yaml-te-diep"),
    "deep hyphens": (PRAKTIJK, lambda s: s.replace("- logo", "- " * 20_000 + "logo"), "15 yaml-te-diep"),
    "deep question marks": (
        PRAKTIJK,
        lambda s: s.replace("titel", "? " * 20_000 + "titel"),
        "2 yaml-te-diep",
    ),
    "deep quotes": (PRAKTIJK, lambda s: s.replace("Wat lukt", "> " * 9000 + "Wat lukt"), "28 opmaak-te-diep"),
    "alias bomb": (
        PRAKTIJK,
        lambda s: s.replace("titel:", "a: &a [x, x]\nb: &b [*a, *a]\ntitel:"),
        "2 yaml-verwijzing",
    ),
    "unreadable framework list": (KERNPRINCIPES, lambda s: "[[\n" + s, "2 yaml-onleesbaar"),
    "empty framework list": (KERNPRINCIPES, lambda _: "", "1 bestand-leeg"),
    "framework list in another encoding": (
        KERNPRINCIPES,
        lambda s: s.encode("cp1252"),
        "19 bestand-codering",
    ),
    "framework list without hyphens": (KERNPRINCIPES, lambda _: "id: burgerschap\n", "1 lijst-verwacht"),
}


@pytest.mark.parametrize("wat", GEHEEL)
def test_a_broken_file_gives_its_message(wat: str, wortel: Path) -> None:
    bestand, ingreep, verwacht = GEHEEL[wat]
    assert _als_tekst(_meldingen(wortel, bestand, ingreep)) == verwacht


def test_an_entry_with_a_mistake_still_exists_for_others(wortel: Path) -> None:
    bestand = BESTANDEN["andere praktijk"]
    meldingen = _meldingen(wortel, bestand, lambda _tekst: b"\xff")
    assert [(melding.bestand, melding.code.naam) for melding in meldingen] == [(bestand, "bestand-codering")]
