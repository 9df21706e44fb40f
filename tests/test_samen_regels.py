"""Collecting: every way in gives the same result, nobody is counted twice without a question, old codes are read right."""

import random
from collections.abc import Sequence
from itertools import combinations
from typing import Any

import pytest
from playwright.sync_api import Page

# Set 1 is older than set 2: there a statement was removed, one replaced, one reworded, one added, and two were swapped.
REEKSEN = {
    "1": {"deel": "geheel", "naam": "Het geheel", "stellingen": [f"{n}.1" for n in range(1, 9)]},
    "2": {"deel": "geheel", "naam": "Het geheel", "stellingen": ["2.1", "1.2", "3.1", "9.1", "5.1", "6.1", "7.1", "10.1"]},
    "3": {"deel": "gedeelde-visie", "naam": "Gedeelde visie", "stellingen": ["21.1", "22.1", "23.1"]},
}  # fmt: skip
LANGS_ALLE_WEGEN = """({ reeksen, mensen, wegen }) => {
  const deel = (weg) => mensen.filter((_, plek) => wegen[plek] === weg);
  const met = (stand, rijen) => rijen.reduce((nu, rij) => voegToe(nu, maakCode(1, rij)), stand);
  let stand = met(begin(1, 8, mensen.length), [...deel("code"), ...deel("doorgeven")]);
  for (const rij of deel("papier")) {
    [...rij].forEach((cijfer, plek) => (stand = zetPapier(stand, plek, Number(cijfer), stand.papier[plek][cijfer] + 1)));
  }
  const ander = met(begin(1, 8, mensen.length), deel("bestand"));
  const { nummer, reeks, codes, papier, bestanden } = ander;
  const gelezen = uitBestand(naarBestand("verzameling", { nummer, reeks, codes, papier, bestanden }), reeksen);
  stand = voegSamen(stand, gelezen.inhoud, reeksen);
  return { binnen: binnen(stand), telling: telling(stand, reeksen), codes: stand.codes, volgorde: volgorde(telling(stand, reeksen)) };
}"""
WEGEN = ("code", "doorgeven", "papier", "bestand")


@pytest.fixture
def regels(modules: Page) -> Page:
    """Return a page on which every function of the rules has its own name."""
    for naam in ("codes", "verzamelen", "volgorde", "bestanden"):
        modules.add_script_tag(url=f"aan-de-slag/{naam}.js")
    modules.evaluate("() => Object.assign(window, kbScancodes, kbVerzamelen, kbVolgorde, kbScanbestanden)")
    return modules


def _telling(mensen: Sequence[str]) -> list[list[int]]:
    return [[[rij[plek] for rij in mensen].count(cijfer) for cijfer in "01234"] for plek in range(8)]


def _mensen(kans: random.Random) -> list[str]:
    return ["".join(kans.choices("01234", k=8)) for _ in range(kans.randint(3, 60))]


def test_every_way_in_gives_the_same_result(regels: Page) -> None:
    kans = random.Random(11)  # noqa: S311 (the same cases every time)
    for _ in range(60):
        mensen = _mensen(kans)
        uitkomsten = [
            regels.evaluate(LANGS_ALLE_WEGEN, {"reeksen": REEKSEN, "mensen": mensen, "wegen": wegen})
            for wegen in (
                *([weg] * len(mensen) for weg in WEGEN),
                kans.choices(WEGEN, k=len(mensen)),
            )
        ]
        assert [(u["binnen"], u["telling"]) for u in uitkomsten] == [(len(mensen), _telling(mensen))] * 5
        assert all(u["volgorde"] == uitkomsten[0]["volgorde"] for u in uitkomsten)


def test_the_order_of_what_is_kept_tells_nothing_of_who_came_when(regels: Page) -> None:
    kans = random.Random(12)  # noqa: S311 (the same cases every time)
    mensen = _mensen(kans)
    gehusseld = kans.sample(mensen, len(mensen))
    een, ander = (
        regels.evaluate(LANGS_ALLE_WEGEN, {"reeksen": REEKSEN, "mensen": rij, "wegen": ["code"] * len(rij)})
        for rij in (mensen, gehusseld)
    )
    assert een["codes"] == ander["codes"] == sorted(een["codes"])


def test_everything_is_in_one_group_of_the_order_once(regels: Page) -> None:
    kans = random.Random(13)  # noqa: S311 (the same cases every time)
    for _ in range(200):
        tellingen = _telling(_mensen(kans))
        groepen = regels.evaluate("t => volgorde(t)", tellingen)
        assert sorted(plek for groep in groepen for plek in groep["stellingen"]) == list(range(8))
        namen = [groep["groep"] for groep in groepen]
        assert namen == [n for n in ("verschil", "nogniet", "weetniet", "vanzelf") if n in namen]


def _afstand(telling: Sequence[int]) -> float:
    """Say the same as the browser in another way: over all pairs of people."""
    mensen = [stap for stap in range(4) for _ in range(telling[stap])]
    paren = list(combinations(mensen, 2))
    return sum(abs(een - ander) for een, ander in paren) / len(paren) if paren else 0


def test_most_different_comes_first(regels: Page) -> None:
    kans = random.Random(14)  # noqa: S311 (the same cases every time)
    for _ in range(100):
        tellingen = _telling(_mensen(kans))
        groepen = {g["groep"]: g["stellingen"] for g in regels.evaluate("t => volgorde(t)", tellingen)}
        afstanden = [_afstand(tellingen[plek]) for plek in groepen.get("verschil", [])]
        assert afstanden == pytest.approx(sorted(afstanden, reverse=True))
        assert all(afstand >= 1 - 1e-9 for afstand in afstanden)
        assert all(
            _afstand(tellingen[plek]) < 1 for plek in groepen.get("nogniet", []) + groepen.get("vanzelf", [])
        )


@pytest.mark.parametrize(
    ("telling", "groep"),
    [
        ([4, 0, 0, 4, 0], "verschil"),
        ([3, 0, 0, 5, 0], "verschil"),
        ([2, 2, 2, 2, 0], "verschil"),
        ([8, 0, 0, 0, 0], "nogniet"),
        ([4, 4, 0, 0, 0], "nogniet"),
        ([0, 4, 4, 0, 0], "nogniet"),
        ([0, 1, 7, 0, 0], "vanzelf"),
        ([0, 0, 0, 8, 0], "vanzelf"),
        ([1, 1, 1, 0, 5], "weetniet"),
        ([0, 0, 0, 0, 8], "weetniet"),
        ([0, 0, 2, 2, 4], "vanzelf"),
    ],
)
def test_a_statement_stands_where_a_group_would_look_for_it(
    regels: Page, telling: list[int], groep: str
) -> None:
    assert regels.evaluate("t => volgorde([t])", telling) == [{"groep": groep, "stellingen": [0]}]


def _bezwaar(regels: Page, codes: Sequence[str], tekst: str) -> Any:  # noqa: ANN401 (a word or nothing)
    return regels.evaluate(
        """({ reeksen, codes, tekst }) => bezwaar(codes.reduce(voegToe, begin(2, 8, 8)), tekst, reeksen)""",
        {"reeksen": REEKSEN, "codes": codes, "tekst": tekst},
    )


def test_the_same_answers_again_are_asked_about(regels: Page) -> None:
    code = regels.evaluate("() => maakCode(2, '01234321')")
    assert _bezwaar(regels, [], code) is None
    assert _bezwaar(regels, [code], code) == "dubbel"
    assert _bezwaar(regels, [code], f"{code[:4]} {code[4:8]} {code[8:]}") == "dubbel"
    assert regels.evaluate("code => binnen([code, code].reduce(voegToe, begin(2, 8, 8)))", code) == 2


@pytest.mark.parametrize(
    ("maak", "reden"),
    [
        ("maakCode(3, '012')", "deel"),
        ("maakResultaat(2, '01234321', 1)", "soort"),
        ("maakCode(4, '012')", "reeks"),
        ("'0010 0024 3369'", "controle"),
        ("'12'", "lengte"),
        ("'hallo'", "tekens"),
    ],
)
def test_a_code_that_does_not_belong_here_is_refused_with_its_reason(
    regels: Page, maak: str, reden: str
) -> None:
    assert _bezwaar(regels, [], regels.evaluate(f"() => {maak}")) == reden


def test_a_code_of_an_older_set_counts_for_what_is_still_asked(regels: Page) -> None:
    """Digits 0..3 are given to the statements 1..8 in turn; set 2 asks 2, 1, 3, 5, 6 and 7 of them."""
    uitkomst = regels.evaluate("reeksen => antwoordenOp(maakCode(1, '01230123'), 2, reeksen)", REEKSEN)
    assert uitkomst == {"antwoorden": "102-012-", "kwijt": ["4.1", "8.1"], "mist": [3, 7]}


def test_codes_of_an_older_set_are_never_counted_for_another_statement(regels: Page) -> None:
    kans = random.Random(15)  # noqa: S311 (the same cases every time)
    for _ in range(100):
        rijen = _mensen(kans)
        tellingen = regels.evaluate(
            """({ reeksen, rijen }) => telling(rijen.map((rij) => maakCode(1, rij)).reduce(voegToe, begin(2, 8, 8)), reeksen)""",
            {"reeksen": REEKSEN, "rijen": rijen},
        )
        oud = _telling(rijen)
        assert tellingen == [oud[1], oud[0], oud[2], [0] * 5, oud[4], oud[5], oud[6], [0] * 5]


def test_what_a_group_agreed_on_is_compared_by_statement(regels: Page) -> None:
    uitkomst = regels.evaluate(
        """reeksen => omgezet("01235012", reeksen[1].stellingen, reeksen[2].stellingen, "-")""", REEKSEN
    )
    assert uitkomst == {"antwoorden": "102-501-"[:3] + "-501-", "kwijt": ["4.1", "8.1"], "mist": [3, 7]}


@pytest.mark.parametrize("soort", ["antwoorden", "verzameling", "resultaat"])
def test_a_file_with_one_sign_changed_is_no_file(regels: Page, soort: str) -> None:
    """Every digit and letter of it in turn; what the file says stays out."""
    gelezen = regels.evaluate(
        """({ soort, reeksen }) => {
          const stand = voegToe(voegToe(begin(1, 8, 8), maakCode(1, "01234321")), maakCode(1, "11111111"));
          const { nummer, reeks, codes, papier, bestanden } = zetPapier(stand, 2, 3, 4);
          const inhoud = {
            antwoorden: { code: maakCode(1, "01234321") },
            verzameling: { nummer, reeks, codes, papier, bestanden },
            resultaat: { code: maakResultaat(1, "01234321", 2), waaraan: Array(8).fill("een teken") },
          }[soort];
          const tekst = naarBestand(soort, inhoud);
          const goed = JSON.stringify(uitBestand(tekst, reeksen)) === JSON.stringify({ soort, inhoud });
          const fout = [...tekst].flatMap((teken, plek) => {
            const ander = /[0-9]/.test(teken) ? (Number(teken) + 1) % 10 : teken === "a" ? "b" : "a";
            const kapot = uitBestand(tekst.slice(0, plek) + ander + tekst.slice(plek + 1), reeksen);
            return kapot === null ? [] : [[plek, kapot]];
          });
          return { goed, fout };
        }""",
        {"soort": soort, "reeksen": REEKSEN},
    )
    assert gelezen == {"goed": True, "fout": []}


@pytest.mark.parametrize("tekst", ["", "{}", "[]", "null", "7", '{"merk": "zelfscan van de kennisbank"}'])
def test_a_file_of_something_else_is_no_file(regels: Page, tekst: str) -> None:
    assert regels.evaluate("([tekst, reeksen]) => uitBestand(tekst, reeksen)", [tekst, REEKSEN]) is None


def test_a_file_that_came_in_before_is_known_again(regels: Page) -> None:
    uitkomst = regels.evaluate(
        """(reeksen) => {
          const een = begin(1, 8, 8);
          const ander = voegToe(begin(1, 8, 8), maakCode(1, "01234321"));
          const samen = voegSamen(een, ander, reeksen);
          return [kwamAl(een, ander), kwamAl(samen, ander), kwamAl(ander, samen), dubbels(samen, ander).length];
        }""",
        REEKSEN,
    )
    assert uitkomst == [False, True, True, 1]


@pytest.mark.parametrize(
    ("sommen", "gezegd", "bladen", "oneffen"),
    [
        ([4, 4, 4, 4, 4, 2, 4, 4], 0, 4, [5]),
        ([8, 8, 8, 9, 8, 8, 8, 8], 0, 8, [3]),
        ([8, 8, 8, 9, 8, 8, 8, 8], 9, 9, [0, 1, 2, 4, 5, 6, 7]),
        ([5, 3, 0, 0, 0, 0, 0, 0], 0, 5, [1, 2, 3, 4, 5, 6, 7]),
        ([0] * 8, 0, 0, []),
    ],
)
def test_as_many_sheets_as_was_said_or_as_most_statements_have(
    regels: Page, sommen: list[int], gezegd: int, bladen: int, oneffen: list[int]
) -> None:
    uitkomst = regels.evaluate(
        """({ sommen, gezegd }) => {
          let stand = { ...begin(1, 8, 8), bladen: gezegd };
          sommen.forEach((getal, plek) => (stand = zetPapier(stand, plek, 1, getal)));
          return [blaadjes(stand), binnen(stand), window.oneffen(stand)];
        }""",
        {"sommen": sommen, "gezegd": gezegd},
    )
    assert uitkomst == [bladen, bladen, oneffen]
