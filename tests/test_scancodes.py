"""The codes of the zelfscan: Python and the browser read and write the same, and never read a wrong one."""

import random
from pathlib import Path

from playwright.sync_api import Page

from kennisbank.model.scancode import (
    GEEN,
    MEESTE_STELLINGEN,
    Antwoorden,
    Codefout,
    Resultaat,
    in_groepen,
    lees_code,
    maak_code,
)

LENGTES = {1: 8, 2: 3, 9: 10, 999: 1}
# Every case once: what is typed, what it says or why it is none, and the set, digits and choice.
TABEL = [
    tuple(regel.split("\t"))
    for regel in (Path(__file__).parent / "scancodes.tsv").read_text(encoding="utf-8").splitlines()
    if not regel.startswith("#")
]
IN_DE_BROWSER = """({ teksten, lengtes }) => {
  const { leesCode } = kbScancodes;
  return teksten.map((tekst) => {
    const { fout, soort, reeks, antwoorden, afspraken, keuze } = leesCode(tekst, lengtes);
    return fout ? [fout, "", "", ""] : [soort, String(reeks), antwoorden ?? afspraken, String(keuze ?? "")];
  });
}"""
SCHRIJF_IN_DE_BROWSER = """(rijen) => {
  const { maakCode, maakResultaat } = kbScancodes;
  return rijen.map(([reeks, cijfers, keuze]) => (keuze === null ? maakCode(reeks, cijfers) : maakResultaat(reeks, cijfers, keuze)));
}"""


def _gelezen(tekst: str) -> list[str]:
    wat = lees_code(tekst, LENGTES)
    if isinstance(wat, Codefout):
        return [wat.value, "", "", ""]
    if isinstance(wat, Antwoorden):
        return ["antwoorden", str(wat.reeks), "".join(map(str, wat.antwoorden)), ""]
    return ["resultaat", str(wat.reeks), "".join(map(str, wat.afspraken)), str(wat.keuze)]


def _willekeurig(kans: random.Random) -> Antwoorden | Resultaat:
    reeks = kans.choice(list(LENGTES))
    if kans.random() < 0.5:
        return Antwoorden(reeks, tuple(kans.choices(range(GEEN), k=LENGTES[reeks])))
    afspraken = tuple(kans.choices(range(GEEN + 1), k=LENGTES[reeks]))
    return Resultaat(reeks, afspraken, kans.randint(0, LENGTES[reeks]))


def test_every_code_of_the_table_says_what_it_says_there() -> None:
    assert [_gelezen(tekst) for tekst, *_ in TABEL] == [list(rest) for _, *rest in TABEL]


def test_the_browser_reads_the_table_alike(modules: Page) -> None:
    modules.add_script_tag(url="aan-de-slag/codes.js")
    gelezen = modules.evaluate(IN_DE_BROWSER, {"teksten": [rij[0] for rij in TABEL], "lengtes": LENGTES})
    assert gelezen == [list(rest) for _, *rest in TABEL]


def test_what_is_written_is_read_back() -> None:
    kans = random.Random(1)  # noqa: S311 (the same cases every time)
    for _ in range(2000):
        wat = _willekeurig(kans)
        assert lees_code(in_groepen(maak_code(wat)), LENGTES) == wat


def test_the_browser_writes_the_same_codes(modules: Page) -> None:
    modules.add_script_tag(url="aan-de-slag/codes.js")
    kans = random.Random(2)  # noqa: S311 (the same cases every time)
    alle = [_willekeurig(kans) for _ in range(500)]
    rijen = [
        [wat.reeks, "".join(map(str, wat.antwoorden)), None]
        if isinstance(wat, Antwoorden)
        else [wat.reeks, "".join(map(str, wat.afspraken)), wat.keuze]
        for wat in alle
    ]
    assert modules.evaluate(SCHRIJF_IN_DE_BROWSER, rijen) == [maak_code(wat) for wat in alle]


def test_every_wrong_digit_and_every_swap_of_neighbours_is_noticed() -> None:
    kans = random.Random(3)  # noqa: S311 (the same cases every time)
    for code in (maak_code(_willekeurig(kans)) for _ in range(200)):
        fout = {code[:i] + cijfer + code[i + 1 :] for i in range(len(code)) for cijfer in "0123456789"}
        fout |= {code[:i] + code[i + 1] + code[i] + code[i + 2 :] for i in range(len(code) - 1)}
        assert {lees_code(ander, LENGTES) for ander in fout - {code}} == {Codefout.CONTROLE}


def test_the_browser_notices_every_wrong_digit_and_swap_too(modules: Page) -> None:
    modules.add_script_tag(url="aan-de-slag/codes.js")
    kans = random.Random(4)  # noqa: S311 (the same cases every time)
    for code in (maak_code(_willekeurig(kans)) for _ in range(20)):
        fout = {code[:i] + cijfer + code[i + 1 :] for i in range(len(code)) for cijfer in "0123456789"}
        fout |= {code[:i] + code[i + 1] + code[i] + code[i + 2 :] for i in range(len(code) - 1)}
        teksten = sorted(fout - {code})
        gelezen = modules.evaluate(IN_DE_BROWSER, {"teksten": teksten, "lengtes": LENGTES})
        assert {uitkomst for uitkomst, *_ in gelezen} == {"controle"}


def test_a_code_has_twelve_or_sixteen_digits_whatever_the_answers() -> None:
    vol = MEESTE_STELLINGEN
    assert len(maak_code(Antwoorden(999, (GEEN - 1,) * vol))) == 12
    assert len(maak_code(Resultaat(999, (GEEN,) * vol, vol))) == 16


def test_few_codes_of_elsewhere_pass() -> None:
    """A payment reference, a telephone or article number that is 12 digits long: the set and the rest tell it apart."""
    kans = random.Random(5)  # noqa: S311 (the same cases every time)
    vreemd = [f"{kans.randrange(10**12):012d}" for _ in range(20_000)]
    goed = [tekst for tekst in vreemd if not isinstance(lees_code(tekst, LENGTES), Codefout)]
    assert len(goed) <= 2
