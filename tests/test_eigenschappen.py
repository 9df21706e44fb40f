"""Whatever stands in a file, and whatever it is called, loading never raises and every message is complete."""

import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from hulp import BASIS, KERNPRINCIPES, NETWERK, PRAKTIJK, VOORBEELD, maak_basis
from kennisbank.controle.laden import Geladen, laad
from kennisbank.lezen.bestanden import vind_bestanden
from kennisbank.lezen.markdown.inhoud import GelezenInhoud, lees_inhoud, lees_volledig, maak_lezer
from kennisbank.lezen.markdown.meldingen import Meldingen
from kennisbank.lezen.markdown.vlot import lees_vlot
from kennisbank.lezen.yaml.knopen import lees_yaml
from kennisbank.meldingen.codes import BERICHTEN
from kennisbank.meldingen.tonen import als_tekst

pytestmark = pytest.mark.zwaar

BESTANDEN = (PRAKTIJK, VOORBEELD, NETWERK, KERNPRINCIPES)
# A second or two for each test; a nightly run may raise `max_examples`.
KORT = settings(max_examples=120, suppress_health_check=list(HealthCheck))
STUKKEN = (
    ": ", " #", "# ", "- ", "-", "---", "...", "&a ", "*a", "!!", "!x ", "| ", ">-", "[", "]", "{", "}", "? ", "%", "@", "`",
    '"', "'", "“", "”", "\t", "\xa0", "\x00", "\x85", "\u2028", "\ufeff", "\r", "\n", "\n\n", "  ", "<<: ", "no", "~", "0x1F",
    "1e3", ".inf", "2026-02-30", "12:30:45", "=", "<b>", "</b>", "<!--", "-->", "<script", "](", "![", "[x]: y", "[^1]",
    "```", "~~~", "***", "**", "_", "\\", "&#0;", "&nbsp;", "## ", "##", "# ", "###### ", "| a | b |\n|---|---|\n", "> ", "1. ",
    "    ", "{{", "%}", "javascript:", "//", "mailto:a@b.be", "0470 12 34 56", "🎉", "\u202e", "<<<<<<< HEAD\n",
)  # fmt: skip


LOSSE = {
    PRAKTIJK: ("praktijk", "eigenaarschap"),
    VOORBEELD: ("voorbeeld", "gent-brugfiguren"),
    NETWERK: ("netwerk", "gent"),
}


@cache
def _basis(bestand: str) -> str:
    return (BASIS / bestand).read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def wortel() -> Iterator[Path]:
    """Yield a copy of the small collection that every example writes one file in."""
    with TemporaryDirectory() as map_:
        yield maak_basis(Path(map_))


def _laad_met(wortel: Path, bestand: str, inhoud: bytes) -> Geladen:
    pad = wortel / bestand
    oud = _basis(bestand).encode()
    try:
        pad.write_bytes(inhoud)
        geladen = laad(wortel)
    finally:
        pad.write_bytes(oud)
    aantal_regels = inhoud.count(b"\n") + inhoud.count(b"\r") + 1
    for melding in geladen.meldingen:
        assert melding.code.sleutel in BERICHTEN
        assert melding.tekst.strip()
        assert melding.hulp.strip()
        assert melding.kolom >= 1
        assert melding.regel >= 1
        assert melding.regel <= aantal_regels or melding.bestand != bestand
    assert als_tekst(geladen.meldingen).replace("\n", "").isprintable()
    if geladen.collectie is not None and bestand in LOSSE:
        soort, naam = LOSSE[bestand]
        assert naam in geladen.collectie.ids_van(soort), "an entry without mistakes got lost"
    return geladen


@KORT
@given(
    bestand=st.sampled_from(BESTANDEN),
    inhoud=st.one_of(st.binary(max_size=300), st.text(max_size=300).map(str.encode)),
)
def test_any_bytes_as_an_entry(wortel: Path, bestand: str, inhoud: bytes) -> None:
    _laad_met(wortel, bestand, inhoud)


@KORT
@given(
    bestand=st.sampled_from(BESTANDEN[:3]),
    voorblad=st.lists(st.one_of(st.sampled_from(STUKKEN), st.text(max_size=8)), max_size=25).map("".join),
    tekst=st.lists(st.one_of(st.sampled_from(STUKKEN), st.text(max_size=8)), max_size=25).map("".join),
)
def test_any_front_matter_and_any_body(wortel: Path, bestand: str, voorblad: str, tekst: str) -> None:
    _laad_met(wortel, bestand, f"---\n{voorblad}\n---\n{tekst}".encode("utf-8", "replace"))


@st.composite
def _verminkt(trek: st.DrawFn) -> tuple[str, str]:
    """Draw a valid entry with some of its lines or signs changed."""
    bestand = trek(st.sampled_from(BESTANDEN))
    regels = _basis(bestand).split("\n")
    for _ in range(trek(st.integers(1, 4))):
        nummer = trek(st.integers(0, len(regels) - 1))
        regel = regels[nummer]
        plaats = trek(st.integers(0, len(regel)))
        match trek(st.sampled_from(("weg", "dubbel", "stuk", "wissel", "knip", "spatie"))):
            case "weg":
                del regels[nummer]
            case "dubbel":
                regels.insert(trek(st.integers(0, len(regels) - 1)), regel)
            case "stuk":
                regels[nummer] = regel[:plaats] + trek(st.sampled_from(STUKKEN)) + regel[plaats:]
            case "wissel":
                regels[nummer] = regel[:plaats] + regel[plaats : plaats + 2][::-1] + regel[plaats + 2 :]
            case "knip":
                regels[nummer] = regel[:plaats]
            case "spatie":
                regels[nummer] = " " * trek(st.integers(1, 5)) + regel
        regels = regels or [""]
    return bestand, "\n".join(regels)


@settings(KORT, max_examples=400)
@given(_verminkt())
def test_a_damaged_entry(wortel: Path, verminkt: tuple[str, str]) -> None:
    bestand, tekst = verminkt
    geladen = _laad_met(wortel, bestand, tekst.encode())
    assert (geladen.collectie is None) == any(melding.ernst == "fout" for melding in geladen.meldingen)


@KORT
@given(
    naam=st.binary(min_size=1, max_size=40).filter(
        lambda b: b not in {b".", b".."} and not set(b) & {0, 0x2F}
    )
)
@example(naam=b"\xff.md")
@example(naam=b"CON.md")
@example(naam=b"a\nb\x1b[31m.md")
@example(naam="Café De Brug.md".encode())
def test_any_file_name(naam: bytes) -> None:
    with TemporaryDirectory() as map_:
        basis = Path(map_)
        for plek in ("", "praktijken", "kader", "beelden"):
            doel = basis / "praktijken" / plek
            doel.mkdir(exist_ok=True, parents=True)
            try:
                (doel / naam.decode("utf-8", "surrogateescape")).write_bytes(b"---\ntitel: x\n---\n")
            except (OSError, ValueError):
                return  # this system has no such names
        geladen = laad(basis)
        assert geladen.meldingen
        assert als_tekst(geladen.meldingen).replace("\n", "").isprintable()
        assert vind_bestanden(basis).meldingen


def test_folders_where_files_belong_and_the_reverse(tmp_path: Path) -> None:
    maak_basis(tmp_path)
    shutil.rmtree(tmp_path / "praktijken/kader")
    (tmp_path / "praktijken/kader").write_text("geen map")
    (tmp_path / "praktijken/praktijken/map.md").mkdir()
    codes = {melding.code.naam for melding in laad(tmp_path).meldingen}
    assert {"bestand-onleesbaar", "bestand-vreemd"} <= codes


def test_no_folder_at_all(tmp_path: Path) -> None:
    assert {melding.code.naam for melding in laad(tmp_path).meldingen} == {"bestand-ontbreekt"}


_WOORDEN = st.sampled_from(
    (
        "Partners",
        "delen",
        "een",
        "zaal.",
        "**vet**",
        "*schuin*",
        "[link](/a/)",
        "`code`",
        "&amp;",
        "2019",
        "1.",
        "-",
        "€ 5",
        "(samen)",
        "“zo”",
        "a_b",
        "x|y",
        "\\*",
        "<b>",
    )
)
_REGEL = st.tuples(
    st.sampled_from(("", "", "", "- ", "  ", "## ", "### ", "#", "> ", "1. ", "    ")),
    st.lists(_WOORDEN, max_size=5).map(" ".join),
    st.sampled_from(("", "", "", " ", "  ")),
).map("".join)


@settings(KORT, max_examples=600)
@given(
    st.lists(st.one_of(_REGEL, st.just(""), st.sampled_from(("---", "===", "- ", "* x"))), max_size=14).map(
        "\n".join
    )
)
def test_plain_texts_read_the_same_with_and_without_the_parser(tekst: str) -> None:
    lezer = maak_lezer()
    vlot = Meldingen(tekst.split("\n"), 5)
    snel = lees_vlot(tekst, vlot, lezer)
    if snel is None:
        assert not vlot.vondsten
        assert not vlot.links
        return
    volledig = Meldingen(tekst.split("\n"), 5)
    assert snel == lees_volledig(tekst, volledig, lezer, ())
    assert vlot.links == volledig.links
    assert vlot.vondsten == volledig.vondsten


@pytest.mark.parametrize("stuk", STUKKEN)
def test_the_text_of_an_entry_stays_readable_whatever_stands_in_it(stuk: str) -> None:
    gelezen = lees_inhoud(f"## Waarom?\n\nVoor {stuk} na\n{stuk}\n", 10, maak_lezer(), ("Waarom?",))
    assert isinstance(gelezen, GelezenInhoud)


@pytest.mark.parametrize(
    "tekst",
    [
        "[" * 100_000, "![" * 60_000, "[](" * 60_000, "*a " * 60_000, "**a_" * 50_000, "`" * 100_000, "`a``" * 40_000,
        "<" * 100_000, "<a " * 60_000, "<!--" * 40_000, "&" * 100_000, "\\" * 100_000, "> " * 60_000, "- " * 60_000,
        "1. " * 60_000, "|a" * 60_000 + "\n" + "|-" * 60_000, "a\n" * 90_000, "- a\n" * 40_000, "#" * 100_000, "a@" * 90_000,
        "0" * 150_000, "a" * 150_000, " " * 150_000, "[a]: b\n" * 25_000, "x\n===\n" * 25_000, "](" * 90_000, "[a](b " * 30_000,
    ],
    ids=lambda tekst: repr(tekst[:12]),
)  # fmt: skip
def test_no_text_takes_long(tekst: str, wortel: Path) -> None:
    """A file is at most 60 kB; none of that size may keep the redactie waiting."""
    for voor in ("---\ntitel: x\n---\n## Waarom?\n\n", "---\ntitel: "):
        _laad_met(wortel, PRAKTIJK, (voor + tekst + "\n---\n").encode()[:59_000])


@KORT
@given(
    st.lists(
        st.one_of(st.sampled_from(STUKKEN), st.sampled_from(("a: b\n", "  - c\n", "d"))), max_size=14
    ).map("".join)
)
def test_yaml_never_raises(tekst: str) -> None:
    gelezen = lees_yaml(tekst, 2)
    assert gelezen.plek(("a", 0, "b")).regel >= 2
