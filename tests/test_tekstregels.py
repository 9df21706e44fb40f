"""The tables of patterns: they look at every place and behind every mask, and skip no text in which they find something."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from hulp import KERNPRINCIPES, NETWERK, PRAKTIJK, VOORBEELD, WORTEL, lees_tabel, maak_basis
from kennisbank.controle.kenmerken import Signalen
from kennisbank.controle.laden import laad
from kennisbank.controle.persoonsgegevens import controleer_persoonsgegevens
from kennisbank.controle.resten import controleer_resten
from kennisbank.controle.tekst import TEKSTREGELS
from kennisbank.meldingen.melding import Ernst

# Every place that a text of an author can stand in: the file, what stands there, and the line.
PLAATSEN = {
    "titel": (VOORBEELD, "Brugfiguren tussen", 2),
    "kern": (VOORBEELD, "zijn in Gent vertrouwenspersonen", 3),
    "zin bij een praktijk": (VOORBEELD, "De school en de stad", 6),
    "voor wie": (VOORBEELD, "Kinderen en ouders voor", 8),
    "partner": (VOORBEELD, "stad (Onderwijscentrum)", 11),
    "zoekwoord": (VOORBEELD, '- "huisbezoek', 13),
    "titel van een bron": (VOORBEELD, "Brugfiguren in Gent", 15),
    "uitgever van een bron": (VOORBEELD, "Grote Kansen", 17),
    "tekst": (VOORBEELD, "Brieven van de school", 26),
    "item van een lijst": (VOORBEELD, "schoolkosten", 32),
    "zin bij een kernprincipe": (PRAKTIJK, "Partners dragen", 8),
    "vet": (PRAKTIJK, "De doelen dragen.", 23),
    "tekst van een link": (PRAKTIJK, "hoe partners middelen", 28),
    "naam van een netwerk": (NETWERK, "naam: Gent", 2),
    "uitleg van het kader": (KERNPRINCIPES, "Een kind is meer", 19),
}
ADRESSEN = {
    "adres van een bron": (VOORBEELD, "https://www.example.org/brugfiguren/", 16),
    "website van een netwerk": (NETWERK, "https://www.example.org/gent", 6),
    "doel van een link": (PRAKTIJK, "/praktijken/poolen-van-middelen/", 29),
}
PRIVAAT = {
    "jan@voorbeeld.example": "e-mailadres",
    "0470 12 34 56": "telefoonnummer",
    "BE00 0000 0000 0000": "rekeningnummer",
    "00.00.00-000.00": "rijksregisternummer",
    "Sofie (7)": "naam-met-leeftijd",
    "leeshoek(at)voorbeeld.example": "e-mailadres-verhuld",
}
IN_ADRES = {
    "https://www.example.org/?u=jan%40voorbeeld.example": "e-mailadres",
    "https://wa.me/32400000000": "telefoonnummer",
    "https://gebruiker:geheim@www.example.org/": "inloggegevens",
    "https://www.example.org/?iban=BE00%200000%200000%200000": "rekeningnummer",
}


def _codes(wortel: Path, bestand: str, oud: str, nieuw: str) -> set[tuple[int, str]]:
    pad = wortel / bestand
    tekst = pad.read_text(encoding="utf-8")
    assert oud in tekst
    pad.write_text(tekst.replace(oud, nieuw, 1), encoding="utf-8")
    return {(m.regel, m.code.naam) for m in laad(wortel).meldingen if m.bestand == bestand}


@pytest.mark.parametrize("plaats", PLAATSEN)
@pytest.mark.parametrize("tekst", PRIVAAT)
def test_personal_data_is_found_in_every_field_and_text(plaats: str, tekst: str, tmp_path: Path) -> None:
    bestand, oud, regel = PLAATSEN[plaats]
    gevonden = _codes(maak_basis(tmp_path), bestand, oud, f"{oud} {tekst}")
    assert (regel, PRIVAAT[tekst]) in gevonden


@pytest.mark.parametrize("plaats", ADRESSEN)
@pytest.mark.parametrize("adres", IN_ADRES)
def test_personal_data_is_found_in_every_address(plaats: str, adres: str, tmp_path: Path) -> None:
    bestand, oud, regel = ADRESSEN[plaats]
    assert (regel, IN_ADRES[adres]) in _codes(maak_basis(tmp_path), bestand, oud, adres)


@pytest.mark.parametrize(
    "tekst",
    [
        "jan%40voorbeeld.example", "jan%2540voorbeeld.example", "jan%252540voorbeeld.example", "jan&#64;voorbeeld.example",
        "jan&#x40;voorbeeld.example", "jan&commat;voorbeeld&period;example", "jan\\@voorbeeld.example", "jan`@`voorbeeld.example",
        "*jan*@voorbeeld.example", "[mail](mailto:jan%40voorbeeld.example)", "https://voorbeeld.example/;jan@voorbeeld.example",
        "https://voorbeeld.example/(jan@voorbeeld.example)", "[x](https://voorbeeld.example)jan@voorbeeld.example",
    ],
)  # fmt: skip
def test_a_mask_does_not_hide_an_address(tekst: str) -> None:
    assert "e-mailadres" in [vondst.code.naam for vondst in controleer_persoonsgegevens(tekst)]


def test_what_was_left_behind_is_a_mistake_but_a_warning_in_a_concept() -> None:
    tekst = "TODO\n[Opmerking AB1]\nIk hoop dat dit helpt."
    for concept, ernst in ((False, Ernst.FOUT), (True, Ernst.WAARSCHUWING)):
        gevonden = {
            (v.plek.regel, v.code.naam, v.code.ernst) for v in controleer_resten(tekst, concept=concept)
        }
        assert gevonden == {(1, "plaatshouder", ernst), (2, "word-rest", ernst), (3, "chatbot-rest", ernst)}


def test_a_line_of_the_body_does_not_make_a_published_entry_a_concept(tmp_path: Path) -> None:
    wortel = maak_basis(tmp_path)
    _codes(wortel, VOORBEELD, "Brieven van", "status: concept\n\nTODO\n\nBrieven van")
    assert [(m.code.naam, m.ernst) for m in laad(wortel).meldingen] == [("plaatshouder", Ernst.FOUT)]


def test_a_report_shows_no_more_than_the_first_signs_of_personal_data() -> None:
    for tekst, code in {**PRIVAAT, **IN_ADRES}.items():
        vondst = next(v for v in controleer_persoonsgegevens(tekst) if v.code.naam == code)
        assert tekst not in vondst.tekst + vondst.hulp


@pytest.mark.zwaar
def test_no_rule_is_left_out_of_a_text_in_which_it_finds_something() -> None:
    """The signs that rules go by are there whenever a rule finds something; so a browser may do without them."""
    altijd = replace(TEKSTREGELS, signalen=_Alles())
    teksten = [nieuw for _, _, _, nieuw, _ in lees_tabel()]
    teksten += [pad.read_text(encoding="utf-8") for pad in WORTEL.glob("praktijken/**/*.md")]
    teksten += [tekst.upper() for tekst in teksten] + [tekst.replace(" ", "\n") for tekst in teksten]
    assert [t for t in teksten if list(TEKSTREGELS.zoek(t)) != list(altijd.zoek(t))] == []


class _Alles(Signalen):
    """Says of every text that it holds every sign."""

    def __init__(self) -> None:
        self.alle = frozenset(
            een for regel in TEKSTREGELS.regels for groep in regel.signalen for een in groep
        )
        super().__init__(self.alle)

    def in_tekst(self, tekst: str, woorden: Sequence[str]) -> frozenset[str]:  # noqa: ARG002 (every text is the same to it)
        """Return all signs."""
        return self.alle
