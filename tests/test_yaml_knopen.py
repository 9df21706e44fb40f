"""Values and places out of YAML, whichever parser reads it."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hulp import BASIS, PRAKTIJK, VOORBEELD
from kennisbank.lezen.voorblad import splits
from kennisbank.lezen.yaml import gevaar as yaml_gevaar
from kennisbank.lezen.yaml import lader as yaml_lader
from kennisbank.lezen.yaml.gelezen import Gelezen, Pad, Waarde
from kennisbank.lezen.yaml.knopen import lees_yaml
from kennisbank.meldingen.melding import Plek


@pytest.mark.parametrize(
    ("tekst", "waarde"),
    [
        ("a: b", {"a": "b"}),
        ("a: 12", {"a": 12}),
        ("a: -1.50", {"a": -1.5}),
        ('a: "12"', {"a": "12"}),
        ("a: no", {"a": False}),
        ("a: On", {"a": True}),
        ("a:", {"a": None}),
        ("a: ~", {"a": None}),
        ("a: 2026-11-03", {"a": "2026-11-03"}),
        ("a: [b, 'c']", {"a": ("b", "c")}),
        ("a:\n  - b\n  - c: d", {"a": ("b", {"c": "d"})}),
        ("a: >-\n  b\n  c", {"a": "b c"}),
        ("a: |\n  b\n  # c\n", {"a": "b\n# c\n"}),
        ("# opmerking\na: b", {"a": "b"}),
        ("a: b#c", {"a": "b#c"}),
        ("", None),
    ],
)
def test_values(tekst: str, waarde: Waarde) -> None:
    gelezen = lees_yaml(tekst)
    assert gelezen.waarde == waarde
    assert gelezen.vondsten == ()


@pytest.mark.parametrize(
    ("tekst", "code", "regel"),
    [
        ("a: b\na: c", "sleutel-dubbel", 2),
        ("a: b # c", "hekje-in-waarde", 1),
        ("a: 'b' # c", "hekje-in-waarde", 1),
        ("a: [b, # c\n  d]", "hekje-in-waarde", 1),
        ("a: >- # c\n  b", "hekje-in-waarde", 1),
        ("a: b\n  # c\nd: e", "hekje-in-waarde", 2),
        ("a: 010", "waarde-getal", 1),
        ("a: 1_000", "waarde-getal", 1),
        ("a: 12:30", "waarde-getal", 1),
        ("a: .nan", "waarde-getal", 1),
        ("a: &x b", "yaml-verwijzing", 1),
        ("a: *x", "yaml-verwijzing", 1),
        ("a: !!set {b}", "yaml-label", 1),
        ("a: “b”", "aanhalingstekens-krul", 1),
        ("a:\n  - b\n   - c", "streepje-in-waarde", 3),
        ("a: b\n...\nc: d", "yaml-onleesbaar", 2),
        ("? [a]\n: b", "sleutel-vreemd", 1),
        ("a:\tb", "tab", 1),
        ("a: b\xa0c", "spatie-vast", 1),
        ("a: " + "[" * 20_000, "yaml-te-diep", 1),
        ("a: b\x85c\ne: 'f", "aanhalingsteken-open", 2),
    ],
)
def test_what_yaml_would_swallow(tekst: str, code: str, regel: int) -> None:
    gevonden = [(vondst.code.naam, vondst.plek.regel) for vondst in lees_yaml(tekst).vondsten]
    assert gevonden == [(code, regel)]


@pytest.mark.parametrize(
    ("pad", "plek", "sleutel"),
    [
        (("a",), Plek(11, 4), Plek(11, 1)),
        (("b", 1), Plek(14, 5), Plek(14, 5)),
        (("c", "d"), Plek(16, 6), Plek(16, 3)),
        (("c", "weg"), Plek(16, 3), Plek(16, 3)),
        ((), Plek(11, 1), Plek(11, 1)),
    ],
)
def test_places_count_from_the_first_line(pad: Pad, plek: Plek, sleutel: Plek) -> None:
    gelezen = lees_yaml("a: x\nb:\n  - y\n  - z\nc:\n  d: e\n", 11)
    assert (gelezen.plek(pad), gelezen.sleutel(pad)) == (plek, sleutel)


def _met_beide(tekst: str, monkeypatch: pytest.MonkeyPatch) -> tuple[Gelezen, Gelezen]:
    snel = lees_yaml(tekst)
    with monkeypatch.context() as m:
        m.setattr(yaml_lader, "SNEL", yaml_lader.Zuiver)
        return snel, lees_yaml(tekst)


_VOORBLADEN = [
    voorblad.yaml
    for bestand in (PRAKTIJK, VOORBEELD)
    if (voorblad := splits((BASIS / bestand).read_text(encoding="utf-8"))[0]) is not None
]


@settings(max_examples=150, suppress_health_check=list(HealthCheck))
@given(
    st.sampled_from(_VOORBLADEN),
    st.integers(0, 900),
    st.sampled_from([*list(":#'\"“[]{}&*!|>-?%@` \t\n~"), ": ", " #", "- "]),
)
def test_messages_do_not_depend_on_libyaml(tekst: str, plaats: int, stuk: str) -> None:
    with pytest.MonkeyPatch.context() as monkeypatch:
        snel, zuiver = _met_beide(tekst[:plaats] + stuk + tekst[plaats:], monkeypatch)
    assert snel.waarde == zuiver.waarde
    assert snel.vondsten == zuiver.vondsten


@pytest.mark.parametrize(
    "waarde",
    [
        "[o?nt]", "[a ? b]", "[a ?b]", "[wie? wat?, hoe?]", "{a?: b}", "{a: b?}", "[a?:b]", "[-?a]", "[?a]", "[? a]",
        "{? a: b}", "[a, ? b]", "a ? b", "[a?[b]", '["a"?]', "[a\n  ? b]",
    ],
)  # fmt: skip
def test_a_question_mark_in_a_text_is_read_the_same(waarde: str, monkeypatch: pytest.MonkeyPatch) -> None:
    snel, zuiver = _met_beide(f"x: {waarde}\n", monkeypatch)
    assert (snel.waarde, snel.vondsten) == (zuiver.waarde, zuiver.vondsten)


def test_danger_is_seen_before_anything_is_composed() -> None:
    gevaar = yaml_gevaar.vind_gevaar("a: &a [x]\nb: [*a, *a]")
    assert gevaar is not None
    assert gevaar.plek == Plek(1, 4)
    assert yaml_gevaar.vind_gevaar("a: Kind & Gezin * 2\nb: [c]") is None


# Each slip that reading goes on with, and the text that --herstel makes of it.
SLIPS = {
    "ab:x y\nc: d\n": "ab: x y\nc: d\n",
    "a: “b: c”\n": 'a: "b: c"\n',
    "a: “b”\n": 'a: "b"\n',
    "a: b: c\n": 'a: "b: c"\n',
    "a: @b\n": 'a: "@b"\n',
    "a: [b] c\n": 'a: "[b] c"\n',
    'a: "b "c" d"\n': 'a: "b \\"c\\" d"\n',
    'a: "b" c\n': 'a: "\\"b\\" c"\n',
    "a: 'b's c'\n": 'a: "b\'s c"\n',
    "a:\n  - b\n  -c\n": "a:\n  - b\n  - c\n",
    "a: b\n  c: d\n": "a: b\nc: d\n",
    "  a: b\nc: d\n": "a: b\nc: d\n",
    "a:\n   - b\n  - c\n": "a:\n   - b\n   - c\n",
    "a:\n\t- b\n": "a:\n  - b\n",
    "a:\u00a0b\n": "a: b\n",
}


@pytest.mark.parametrize(("tekst", "bedoeld"), SLIPS.items())
def test_reading_goes_on_with_what_herstel_writes(tekst: str, bedoeld: str) -> None:
    gelezen = lees_yaml(tekst, 7)
    (vondst,) = gelezen.vondsten
    assert vondst.herstel is not None
    assert vondst.herstel.zeker
    regels = [vondst.herstel.regels.get(nummer, r) for nummer, r in enumerate(tekst.split("\n"), start=7)]
    assert "\n".join(regels) == bedoeld
    goed = lees_yaml(bedoeld)
    assert goed.vondsten == ()
    assert goed.waarde == gelezen.waarde


@pytest.mark.parametrize("tekst", ['a: "b\nc: d\n', "a: b\n# c\n  d\n"])
def test_a_slip_that_can_mean_more_is_only_read_on_with(tekst: str) -> None:
    (vondst,) = lees_yaml(tekst).vondsten
    assert vondst.herstel is not None
    assert not vondst.herstel.zeker
