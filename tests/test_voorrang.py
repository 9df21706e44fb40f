"""Of two findings about the same lines the one is said that tells why the other came about; nothing is lost by that."""

from pathlib import Path

import pytest

from hulp import PRAKTIJK, VOORBEELD, maak_basis
from kennisbank.controle.laden import laad
from kennisbank.controle.voorrang import EENS, VOORRANG, kies
from kennisbank.meldingen.codes import BERICHTEN
from kennisbank.meldingen.melding import Ernst, Melding, Plek

# Per case: the file, what changes in it, and what is said; what is not said stands in the second half of its name.
GEVALLEN = {
    "a comment after a value, not that it is too short": (
        PRAKTIJK,
        {"titel: Eigenaarschap": "titel: E # igenaarschap"},
        [(2, "hekje-in-waarde")],
    ),
    "a tab, not that YAML cannot read the line": (PRAKTIJK, {"  - logo": "\t- logo: x: y"}, [(15, "tab")]),
    "a misspelt field, not that it is missing": (
        PRAKTIJK,
        {"bouwsteen:": "bouwsten:"},
        [(5, "veld-onbekend/bedoeld")],
    ),
    "a misspelt field and a missing one": (
        PRAKTIJK,
        {"bouwsteen:": "bouwsten:", "titel: Eigenaarschap\n": ""},
        [(2, "veld-ontbreekt"), (4, "veld-onbekend/bedoeld")],
    ),
    "a misspelt netwerk, not that nobody is named": (
        VOORBEELD,
        {"netwerk: gent": "netwrk: gent"},
        [(4, "veld-onbekend/bedoeld")],
    ),
    "HTML below a heading, not that nothing stands there": (
        PRAKTIJK,
        {"- Wat zet elk van ons in?\n- Wie noemen we als iets lukt?": "<div>x</div>"},
        [(33, "html")],
    ),
    "a telephone number, not that the link with it is no web address": (
        PRAKTIJK,
        {"Wat lukt,": "Bel [ons](tel:+3291234567), +32 9 123 45 67. Wat lukt,"},
        [(28, "telefoonnummer")],
    ),
    "hidden contact in one field, and open contact in another": (
        PRAKTIJK,
        {"titel: Eigenaarschap": 'titel: "Mail \\u006aan@example.org"', "  - logo": "  - jan@example.org"},
        [(2, "e-mailadres"), (15, "e-mailadres")],
    ),
}  # fmt: skip


@pytest.mark.parametrize("wat", GEVALLEN)
def test_it_says(wat: str, tmp_path: Path) -> None:
    bestand, wijzigingen, verwacht = GEVALLEN[wat]
    pad = maak_basis(tmp_path) / bestand
    tekst = pad.read_text(encoding="utf-8")
    for oud, nieuw in wijzigingen.items():
        assert oud in tekst
        tekst = tekst.replace(oud, nieuw, 1)
    pad.write_text(tekst, encoding="utf-8", newline="\n")
    assert [(m.regel, m.code.sleutel) for m in laad(tmp_path).meldingen] == verwacht


def _melding(sleutel: str, regel: int, tot: int = 0, **waarden: str) -> Melding:
    return BERICHTEN[sleutel].over(Plek(regel), tot, **waarden).in_bestand("a.md")


def test_a_finding_gives_way_only_on_its_own_lines_and_in_its_own_file() -> None:
    leeg = _melding("sectie-leeg", 10, 14, kop="Waarom?", uitleg="Waarom.")
    for regel, gezegd in ((9, True), (10, False), (14, False), (15, True)):
        html = _melding("html", regel, waarde="<b>")
        assert (leeg in kies([leeg, html])) == gezegd
    elders = BERICHTEN["html"].op(Plek(12), waarde="<b>").in_bestand("b.md")
    assert set(map(id, kies([leeg, elders]))) == {id(leeg), id(elders)}


def test_the_same_finding_is_said_once() -> None:
    lang = _melding("zin-lang", 3, begin="a", woorden="31", grens="30")
    assert kies([lang, lang]) == (lang,)


def test_only_sentences_that_exist_give_way_or_win() -> None:
    assert set().union(*(regel.wint | regel.verliest for regel in VOORRANG)) <= set(BERICHTEN)
    assert {code.naam for code in BERICHTEN.values()} >= EENS


def test_what_gives_way_is_never_a_mistake_for_the_sake_of_a_warning() -> None:
    for regel in VOORRANG:
        wint = {BERICHTEN[sleutel].ernst for sleutel in regel.wint}
        assert wint == {Ernst.FOUT} or {BERICHTEN[s].ernst for s in regel.verliest} == {Ernst.WAARSCHUWING}
