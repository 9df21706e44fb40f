"""What a contributor reads names fields and entries as the form does: „Voor wie”, not voor_wie; a name, not its id."""

import re
from pathlib import Path

import pytest

from kennisbank.bijdragen.oordeel import Ids, Omgeving
from kennisbank.bijdragen.regels import FORMULIEREN, _teksten
from kennisbank.bijdragen.woorden import in_woorden, titels_van, velden_in_woorden
from kennisbank.controle.opmaak_onbekend import MERKEN, VELDMERKEN
from kennisbank.controle.tekst import TEKSTREGELS
from kennisbank.model.soorten import OOK, SOORTEN

SCRIPTS = Path(__file__).resolve().parents[1] / "overrides/assets/formulier"
SOORT = {soort.naam: soort for soort in SOORTEN}
VELDEN = titels_van(*FORMULIEREN, OOK)
# A field as in a file („eigen_ervaring: ja”), the words that only files have, and their folders.
VAKTAAL = re.compile(
    rf"\b\w+_\w+\b|\b(?:{'|'.join(VELDEN)}): (?!\w+ (?:bij|in) )|\bids?\b|\bvoorblad\b|\bpraktijken/(?!eigenaarschap/)"
)


def _van_een_formulier() -> list[str]:
    """Return the keys of the sentences that a form can show: those that its scripts name, and those of its tables."""
    scripts = "".join(pad.read_text(encoding="utf-8") for pad in SCRIPTS.rglob("*.js"))
    tabellen = {m.code.sleutel for m in (*MERKEN, *VELDMERKEN)} | {r.code.sleutel for r in TEKSTREGELS.regels}
    genoemd = {
        s
        for s in _teksten()
        if f'"{s}"' in scripts or s.startswith(("verwijzing-onbekend/bed", "verwijzing-onbekend/els"))
    }
    return sorted(genoemd | tabellen)


def test_no_sentence_that_a_form_can_show_speaks_of_files() -> None:
    teksten = _teksten()
    sleutels = _van_een_formulier()
    assert len(sleutels) > 100
    gezegd = {
        sleutel: velden_in_woorden(f"{teksten[sleutel].get('zin', teksten[sleutel]['tekst'])} {teksten[sleutel].get('zinHulp', teksten[sleutel]['hulp'])}", VELDEN)
        for sleutel in sleutels
    }  # fmt: skip
    kaal = {sleutel: re.sub(r"\{[^}]*\}", "…", zin) for sleutel, zin in gezegd.items()}
    assert {sleutel: zin for sleutel, zin in kaal.items() if VAKTAAL.search(zin)} == {}


GEVALLEN = {
    "a sentence with a praktijk": (
        "voorbeeld",
        {"praktijken": "\n  informele-ontmoeting:"},
        "Het veld „Informele ontmoeting tussen (potentiële) netwerkpartners en gezinnen” in „Praktijken” is leeg.",
        "Welke praktijken het voorbeeld toont. Bij elke praktijk staat één zin die zegt hoe.",
    ),
    "a field of two words": (
        "voorbeeld",
        {"voor_wie": ""},
        "Het veld „Voor wie” is leeg.",
        "Welke kinderen, gezinnen of medewerkers er iets aan hebben.",
    ),
    "no source": (
        "voorbeeld",
        {"titel": "Koffie"},
        "Het voorbeeld heeft geen bron, en het is ook geen eigen ervaring.",
        "Voeg bij „Bronnen” een bron toe, of kies „ja” bij „Eigen ervaring”.",
    ),
    "a name that is meant": (
        "ook",
        {"netwerk": "leuve", "praktijk": "eigenaarschap"},
        "„leuve” in „Netwerk” bestaat niet als netwerk. Bedoelde je „Leuven”?",
        "Schrijf: Leuven.",
    ),
    "no consent": (
        "ook",
        {"netwerk": "leuven", "praktijk": "eigenaarschap", "toestemming": "nee"},
        "Zonder toestemming van het netwerk komt deze zin niet op de site.",
        "Vraag toestemming aan het netwerk en kies dan „ja” bij „Toestemming”.",
    ),
}


@pytest.mark.parametrize("wat", GEVALLEN)
def test_a_finding_about_a_file_is_said_in_the_words_of_the_form(
    wat: str, omgeving: Omgeving, ids: Ids
) -> None:
    naam, velden, tekst, hulp = GEVALLEN[wat]
    soort = SOORT[naam]
    fiche = "---\n" + "".join(f"{veld}: {waarde}\n" for veld, waarde in velden.items()) + "---\n"
    gezegd = [in_woorden(m.vondst, soort, ids) for m in omgeving.oordeel(soort, "zz-proef")(fiche)]
    assert (tekst, hulp) in gezegd
