"""The form in three steps on a phone: from nothing to a file, for a network that the site does not know yet."""

import re
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from hulp import naar_stap, open_formulier
from kennisbank.cli.opdrachten import hoofd
from kennisbank.controle.laden import laad
from kennisbank.meldingen.melding import fouten

WORTEL = Path(__file__).resolve().parents[1]
MEESTE_HOOGTE = 4000
VERHAAL = {
    "titel": "Babyborrel in de wijkkamer",
    "kern": "Ouders met een baby en zwangere vrouwen drinken elke maand samen iets in de wijkkamer.",
    "periode": "sinds 2024",
    "voor_wie": "Ouders met een baby",
    "partners": "Kind en Gezin, buurtwerk, bibliotheek",
    "sectie-1": "Ouders met een baby kenden elkaar niet.",
    "sectie-2": "Elke maand staat er thee klaar.",
    "sectie-3": "Er komen telkens een tiental ouders.",
    "sectie-4": "Begin klein en kom elke maand terug.",
}
NETWERK = {
    "naam": "Huis van het Kind De Linde",
    "kern": "Netwerk van opvang, buurtwerk en scholen rond het plein van de gemeente.",
    "wie": "Opvang, buurtwerk en de bibliotheek komen elke maand samen.",
}
NAAM = "huis-van-het-kind-de-linde-babyborrel-in-de-wijkkamer"


@pytest.fixture
def formulier(venster: BrowserContext, site_adres: str) -> Page:
    pagina = open_formulier(venster, f"{site_adres}bijdragen/formulier/")
    pagina.set_viewport_size({"width": 390, "height": 800})
    pagina.locator("input[name=wat][value=voorbeeld]").check()
    return pagina


def test_a_voorbeeld_of_a_new_network_in_any_gemeente_becomes_one_file_with_both(
    formulier: Page, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    top = formulier.locator("#voorbeeld-titel").evaluate("v => v.getBoundingClientRect().top + scrollY")
    assert top < MEESTE_HOOGTE
    for veld, tekst in VERHAAL.items():
        formulier.locator(f"#voorbeeld-{veld}").fill(tekst)
    formulier.get_by_role("button", name="Verder: waar het bij past").click()
    formulier.locator("[data-nieuw-netwerk] summary").click()
    for veld, tekst in NETWERK.items():
        formulier.locator(f"#voorbeeld-netwerk-nieuw-{veld}").fill(tekst)
        if veld == "naam":
            expect(formulier.locator("[data-meldingen]")).to_contain_text(
                "Bij jullie nieuwe netwerk: het veld „Wat voor netwerk is het?” is leeg."
            )
            expect(formulier.locator("#voorbeeld-netwerk-nieuw-kern-fout")).to_be_hidden()
    formulier.locator("#voorbeeld-gemeente-zoek").fill("zelsate")
    expect(formulier.locator("#voorbeeld-gemeente [data-gevonden]")).to_have_text(
        "Geen enkele keuze heet precies zo. Bedoel je „Zelzate”? Zoek je een dorp of een wijk? Kies de gemeente waar het bij hoort."
    )
    formulier.get_by_role("radio", name="Zelzate").check()
    formulier.get_by_role("checkbox", name="Informele ontmoeting tussen").first.check()
    fout = formulier.locator("#voorbeeld-praktijken [data-zinnen] [data-fout]")
    expect(fout).to_be_hidden()
    formulier.locator("#voorbeeld-praktijken [data-zin]").focus()
    formulier.locator("#voorbeeld-praktijken [data-zin]").blur()
    expect(fout).to_contain_text(
        "Het veld „Informele ontmoeting tussen (potentiële) netwerkpartners en gezinnen” in „Praktijken” is leeg."
    )
    formulier.locator("#voorbeeld-praktijken [data-zin]").fill("Ouders met een baby leren elkaar er kennen.")
    formulier.locator("input[name=voorbeeld-eigen_ervaring][value=ja]").check()
    formulier.locator("input[name=voorbeeld-toestemming][value=ja]").check()
    formulier.get_by_role("button", name="Verder: nakijken en insturen").click()
    expect(formulier.locator("[data-raad]")).to_have_text("Alles klopt. Je kan dit insturen.")
    expect(formulier.locator("[data-meldingen-later] li")).to_have_count(0)
    voorvertoning = formulier.locator("[data-voorvertoning]")
    expect(voorvertoning).to_contain_text("Huis van het Kind De Linde")
    expect(voorvertoning).not_to_contain_text("huis-van-het-kind-de-linde")
    with formulier.expect_download() as gevangen:
        formulier.get_by_role("button", name="Bewaar als bestand").click()
    assert gevangen.value.suggested_filename == f"{NAAM}.txt"
    for naam in ("praktijken", "docs"):
        shutil.copytree(WORTEL / naam, tmp_path / naam)
    brief = tmp_path / "brief.txt"
    gevangen.value.save_as(brief)
    assert hoofd(["importeer", str(brief), "--wortel", str(tmp_path)]) == 0
    capsys.readouterr()
    tekst = (tmp_path / f"praktijken/voorbeelden/{NAAM}.md").read_text(encoding="utf-8")
    assert "\nnetwerk: huis-van-het-kind-de-linde\n" in tekst
    assert '\npartners:\n  - "Kind en Gezin"\n  - "buurtwerk"\n  - "bibliotheek"\n' in tekst
    netwerk = (tmp_path / "praktijken/netwerken/huis-van-het-kind-de-linde.md").read_text(encoding="utf-8")
    assert "\nsoort: ander\ngemeente: zelzate\nstatus: concept\n" in netwerk
    geladen = laad(tmp_path)
    assert fouten(geladen.meldingen) == ()
    assert geladen.collectie is not None
    assert {c.id for c in geladen.collectie.concepten} >= {NAAM, "huis-van-het-kind-de-linde"}


def test_each_step_has_one_main_button_and_hides_what_the_redactie_fills_in(formulier: Page) -> None:
    for stap in (1, 2):
        naar_stap(formulier, stap)
        expect(formulier.locator("[data-blad] .kb-knop--hoofd:visible")).to_have_count(1)
        assert formulier.locator("#voorbeeld-id:visible, #voorbeeld-status:visible").count() == 0


def test_who_leaves_something_open_goes_on_and_finds_it_in_the_last_step(formulier: Page) -> None:
    formulier.locator("#voorbeeld-titel").fill("Babyborrel")
    formulier.get_by_role("button", name="Verder: waar het bij past").click()
    expect(formulier.locator("[data-open]")).to_have_text(
        "In stap 1 ontbreken nog 4 dingen. Ga gerust verder: in stap 3 staan ze op een rij, met een link naar de plaats."
    )
    expect(formulier.locator("#voorbeeld-netwerk")).to_be_visible()
    formulier.get_by_role("button", name="Verder: nakijken en insturen").click()
    expect(formulier.locator("[data-open]")).to_be_empty()
    formulier.get_by_role("button", name="Het veld „Voor wie” is leeg.").click()
    expect(formulier.locator("#voorbeeld-voor_wie")).to_be_focused()
    expect(formulier.locator("#voorbeeld-voor_wie-fout")).to_be_visible()


def test_messages_name_fields_in_words(formulier: Page) -> None:
    naar_stap(formulier, 3)
    zinnen = formulier.locator("[data-meldingen] button").all_inner_texts()
    assert any("„Voor wie”" in zin for zin in zinnen)
    assert not any("_" in zin for zin in zinnen)


def test_the_search_of_the_site_finds_praktijken_by_everyday_words_and_ranks_them(formulier: Page) -> None:
    naar_stap(formulier, 2)
    namen = formulier.locator("#voorbeeld-praktijken [data-opties] [data-naam]")
    gevonden = formulier.locator("#voorbeeld-praktijken [data-gevonden]")
    for woord in ("babyborrel", "geld"):
        formulier.locator("#voorbeeld-praktijken-zoek").fill(woord)
        assert gevonden.inner_text() != "Geen enkele keuze past."  # not before the search has answered
        expect(gevonden).to_have_text(re.compile(r"^(1 keuze past|\d+ keuzes passen)\.$"))
        ids = formulier.evaluate(
            "v => kbZoek.zoek(v, { soorten: ['praktijk'], lijst: true }).then((a) => a.ids)", woord
        )
        assert ids
        getoond = formulier.locator("#voorbeeld-praktijken [data-opties] input")
        expect(getoond.first).to_have_value(ids[0])
        assert getoond.evaluate_all("v => v.map((e) => e.value)")[: len(ids)] == ids
    assert not any("babyborrel" in naam.lower() for naam in namen.all_inner_texts())
