"""The smallest form, on a phone: one click from a praktijk, one screen, judged as the checker judges, a file at its end."""

import shutil
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from hulp import open_formulier
from kennisbank.bijdragen.importeer import importeer
from kennisbank.bijdragen.oordeel import Omgeving
from kennisbank.bijdragen.schrijven import schrijf_fiche
from kennisbank.cli.bijdragen import namen_per_soort
from kennisbank.cli.opdrachten import hoofd
from kennisbank.collectie.collectie import Collectie
from kennisbank.lezen.bestanden import Bronbestand
from kennisbank.model.soorten import OOK
from test_formulier import TOON_KLAD, oordeel_van_de_controle
from test_toegankelijkheid import axe

WORTEL = Path(__file__).resolve().parents[1]
ZIN = "De school leent haar turnzaal uit aan het buurthuis."
GOED = {"netwerk": "leuven", "praktijk": "eigenaarschap", "sinds": "2019", "zin": ZIN, "toestemming": "ja"}
NIEUW = {
    "naam": "Huis van het Kind De Linde",
    "kern": "Netwerk van opvang, buurtwerk en scholen rond het plein van de gemeente.",
    "wie": "Opvang, buurtwerk en de bibliotheek komen elke maand samen.",
}
GEVALLEN: dict[str, dict[str, str]] = {
    "goed": {},
    "zonder jaar": {"sinds": ""},
    "zonder netwerk": {"netwerk": ""},
    "netwerk dat niet bestaat": {"netwerk": "leuvenn"},
    "praktijk die niet bestaat": {"praktijk": "samen-zingen"},
    "jaar in de toekomst": {"sinds": "2199"},
    "jaar in woorden": {"sinds": "vorig jaar"},
    "lege zin": {"zin": ""},
    "korte zin": {"zin": "Wij ook."},
    "lange zin": {"zin": f"{ZIN} " * 6},
    "telefoonnummer": {"zin": "Bel ons op 0478 12 34 56 om mee te doen."},
    "naam met functie": {"zin": "Voornaam Achternaam, coordinator van het huis, leent de zaal uit."},
    "opmaak": {"zin": "De school leent **haar** turnzaal uit, zie www.example.org."},
    "lastige tekens": {"zin": 'Zij zei: "kom binnen" # en \\ ook: yes'},
    "sjabloon en html": {"zin": "De school zegt {{ config }} en <b>vet</b> hier."},
    "geen toestemming": {"toestemming": "nee"},
    "niet gezegd of het mag": {"toestemming": ""},
}


@pytest.fixture
def formulier(venster: BrowserContext, site_adres: str) -> Page:
    """Return the form, empty."""
    return open_formulier(venster, f"{site_adres}bijdragen/ook/")


def _stand(nummer: int, anders: dict[str, str]) -> dict[str, Any]:
    return {"soort": "ook", "id": f"zz-geval-{nummer}", "waarden": {**GOED, **anders}, "secties": {}}


def _verteld(c: Collectie) -> dict[str, str]:
    """Return a netwerk and a praktijk of which it tells a voorbeeld."""
    verhaal = next(v for v in c.voorbeelden if v.velden.netwerk)
    return {"netwerk": str(verhaal.velden.netwerk), "praktijk": next(iter(verhaal.velden.praktijken))}


def test_form_and_checker_say_the_same_of_every_case(formulier: Page, collectie: Collectie) -> None:
    """Each is judged alone, as two that say the same are a finding of their own."""
    gevallen = {**GEVALLEN, "verteld": _verteld(collectie)}
    verschil = {}
    for nummer, (wat, anders) in enumerate(gevallen.items()):
        stand = _stand(nummer, anders)
        uit = formulier.evaluate(TOON_KLAD, [f"t{nummer}", stand])
        assert uit["tekst"] == schrijf_fiche(OOK, stand["waarden"], {})
        pad = f"praktijken/ook/zz-geval-{nummer}.md"
        oordeel = oordeel_van_de_controle([Bronbestand(OOK, pad, f"zz-geval-{nummer}", uit["tekst"])])
        if {tuple(m) for m in uit["meldingen"]} != oordeel.get(pad, set()):
            verschil[wat] = {tuple(m) for m in uit["meldingen"]} ^ oordeel.get(pad, set())
    assert verschil == {}


def test_from_a_praktijk_one_click_leads_to_the_form_with_that_praktijk_and_to_a_file(
    venster: BrowserContext, site_adres: str
) -> None:
    pagina = venster.new_page()
    pagina.goto(f"{site_adres}praktijken/eigenaarschap/")
    pagina.get_by_role("link", name="Wij doen dit ook: zeg het in één zin").click()
    pagina.wait_for_selector("[data-formulier-klaar]", state="attached")
    vorm = pagina.locator("#vorm-ook")
    expect(vorm.locator("[name=ook-praktijk]:checked")).to_have_value("eigenaarschap")
    assert pagina.evaluate("document.documentElement.scrollWidth") == 320
    vorm.locator("#ook-netwerk [data-zoek]").fill("leuven")
    vorm.locator("[name=ook-netwerk][value=leuven]").check()
    vorm.locator("#ook-sinds").fill("2019")
    vorm.get_by_label("In één zin").fill(ZIN)
    vorm.locator("[name=ook-toestemming][value=ja]").check()
    expect(pagina.locator("[data-stand]")).to_have_text("Alles is ingevuld zoals het moet.")
    with pagina.expect_download() as gevangen:
        pagina.get_by_role("button", name="Bewaar als bestand").click()
    expect(pagina.get_by_role("heading", name="Zo gaat het verder")).to_be_focused()
    naam = gevangen.value.suggested_filename
    uit = importeer(Path(gevangen.value.path()).read_bytes(), naam, Omgeving(WORTEL), namen_per_soort(WORTEL))
    assert (naam, str(uit.pad), uit.over) == (
        "leuven-eigenaarschap.md",
        "praktijken/ook/leuven-eigenaarschap.md",
        (),
    )
    assert uit.tekst == schrijf_fiche(OOK, GOED, {})


def test_a_network_that_is_not_listed_comes_along_in_one_file_or_in_the_longer_form(
    venster: BrowserContext, site_adres: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pagina = open_formulier(venster, f"{site_adres}bijdragen/ook/?praktijk=eigenaarschap")
    pagina.get_by_text("Staat jullie netwerk er niet bij? Stel het hier meteen voor").click()
    for veld, tekst in NIEUW.items():
        pagina.locator(f"[data-nieuw={veld}]").fill(tekst)
    pagina.get_by_label("In één zin").fill(ZIN)
    pagina.locator("#ook-sinds").fill("2019")
    pagina.locator("[name=ook-toestemming][value=ja]").check()
    pagina.locator("[data-nieuw=gemeente]").fill("Zelsate")
    expect(pagina.locator("[data-meldingen]")).to_have_text(
        "Bij jullie nieuwe netwerk: „zelsate” in „In welke gemeente werken jullie?” bestaat niet als gemeente. Bedoelde je „Zelzate”?"
    )
    pagina.locator("[data-nieuw=gemeente]").fill("Zelzate")
    expect(pagina.locator("[data-stand]")).to_have_text("Alles is ingevuld zoals het moet.")
    assert axe(pagina) == []
    with pagina.expect_download() as gevangen:
        pagina.get_by_role("button", name="Bewaar als bestand").click()
    for naam in ("praktijken", "docs"):
        shutil.copytree(WORTEL / naam, tmp_path / naam)
    brief = tmp_path / "brief.txt"
    gevangen.value.save_as(brief)
    assert hoofd(["importeer", str(brief), "--wortel", str(tmp_path)]) == 0
    assert "mailtekst" not in capsys.readouterr().out
    netwerk = (tmp_path / "praktijken/netwerken/huis-van-het-kind-de-linde.md").read_text(encoding="utf-8")
    assert "\ngemeente: zelzate\n" in netwerk
    ook = tmp_path / "praktijken/ook/huis-van-het-kind-de-linde-eigenaarschap.md"
    assert ook.read_text(encoding="utf-8") == schrijf_fiche(
        OOK, {**GOED, "netwerk": "huis-van-het-kind-de-linde"}, {}
    )
    pagina.get_by_role("link", name="Maak er een voorbeeld van").click()
    pagina.wait_for_selector("[data-formulier-klaar]", state="attached")
    expect(pagina.locator("#voorbeeld-periode")).to_have_value("sinds 2019")
    expect(pagina.locator("[data-zin=eigenaarschap]")).to_have_value(ZIN)
    expect(pagina.locator("#voorbeeld-netwerk-nieuw-kern")).to_have_value(NIEUW["kern"])
    expect(pagina.locator("[name=voorbeeld-gemeente]:checked")).to_have_value("zelzate")


def test_what_is_missing_and_the_ways_out_stand_on_the_one_screen(formulier: Page) -> None:
    assert formulier.locator("[data-meldingen] li").all_inner_texts() == [
        "Het veld „Netwerk” is leeg.",
        "Het veld „Praktijk” is leeg.",
        "Het veld „In één zin” is leeg.",
        "Het veld „Toestemming” is leeg.",
    ]
    for knop in ("Bewaar als bestand", "Voorstellen op GitHub"):
        expect(formulier.locator(".kb-uitwegen").get_by_text(knop, exact=True)).to_be_visible()
    expect(formulier.locator("[data-zonder-weg]")).to_be_visible()
    formulier.get_by_role("button", name="Het veld „In één zin” is leeg.").click()
    expect(formulier.get_by_label("In één zin")).to_be_focused()


def test_a_draft_waits_on_this_page_and_not_on_that_of_the_large_form(
    venster: BrowserContext, site_adres: str, formulier: Page
) -> None:
    formulier.get_by_label("In één zin").fill(ZIN)
    expect(formulier.locator("[data-bewaard]")).to_contain_text("Je klad is bewaard")
    groot = open_formulier(venster, f"{site_adres}bijdragen/formulier/")
    expect(groot.locator("[data-kladlijst] li")).to_have_count(0)
    klein = open_formulier(venster, f"{site_adres}bijdragen/ook/")
    klein.get_by_role("button", name="Ga verder").click()
    expect(klein.get_by_label("In één zin")).to_have_value(ZIN)


def test_a_half_filled_form_is_accessible(formulier: Page) -> None:
    formulier.get_by_label("In één zin").fill("Ja.")
    formulier.locator("#ook-sinds").focus()
    expect(formulier.locator("#ook-zin-fout")).to_be_visible()
    assert axe(formulier) == []
