"""Nothing that somebody typed in the form is lost: two windows, an old draft, a wiped one, a full browser, a paste."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from formulier_gevallen import VOORBEELD
from hulp import open_formulier

LEERPUNTEN, AANLEIDING, AANPAK = (f"#voorbeeld-sectie-{nummer}" for nummer in (4, 1, 2))
GEBLEVEN = "Je klad is bewaard in deze browser."

# A browser that froze a window in the background tells it of no change.
DOOF = "addEventListener('storage', (e) => e.stopImmediatePropagation(), true)"


@pytest.fixture
def met_klad(venster: BrowserContext, site_adres: str) -> Callable[[], Page]:
    """Return what opens a window on one draft of this browser."""
    eerste = open_formulier(venster, f"{site_adres}bijdragen/formulier/")
    stand = {"soort": "voorbeeld", "id": "", "waarden": dict(VOORBEELD), "secties": {}}
    klad = json.dumps({"tijd": "2026-01-01T00:00:00Z", "stand": stand})
    eerste.evaluate("klad => localStorage.setItem('kb-klad:k', klad)", klad)
    eerste.close()
    return lambda: open_formulier(venster, f"{site_adres}bijdragen/formulier/#klad=k")


def typ(pagina: Page, vak: str, tekst: str) -> None:
    """Type in a box and wait until the draft is kept."""
    pagina.locator(vak).fill(tekst)
    pagina.locator(vak).blur()
    expect(pagina.locator("[data-bewaard]")).to_contain_text(GEBLEVEN)


def waarden(venster: BrowserContext, site_adres: str) -> list[dict[str, Any]]:
    """Return the drafts of this browser."""
    pagina = venster.new_page()
    pagina.goto(f"{site_adres}404.html")
    tekst = pagina.evaluate(
        "Object.entries(localStorage).filter(([n]) => n.startsWith('kb-klad:')).map(([, k]) => k)"
    )
    pagina.close()
    return [json.loads(klad)["stand"] for klad in tekst]


def test_two_windows_on_one_draft_keep_what_was_typed_in_each(
    venster: BrowserContext, site_adres: str, met_klad: Callable[[], Page]
) -> None:
    een, twee = met_klad(), met_klad()
    typ(een, LEERPUNTEN, "Begin klein.")
    expect(twee.locator(LEERPUNTEN)).to_have_value("Begin klein.")
    expect(twee.locator("[data-bewaard]")).to_contain_text("In een ander venster veranderde: Leerpunten.")
    typ(twee, AANLEIDING, "Ouders bleven staan.")
    expect(een.locator(AANLEIDING)).to_have_value("Ouders bleven staan.")
    een.close()
    twee.close()
    pagina = met_klad()
    expect(pagina.locator(LEERPUNTEN)).to_have_value("Begin klein.")
    expect(pagina.locator(AANLEIDING)).to_have_value("Ouders bleven staan.")
    assert len(waarden(venster, site_adres)) == 1


def test_a_window_that_heard_nothing_still_brings_in_what_the_other_wrote(
    venster: BrowserContext, site_adres: str, met_klad: Callable[[], Page]
) -> None:
    venster.add_init_script(DOOF)
    een, twee = met_klad(), met_klad()
    typ(een, LEERPUNTEN, "Begin klein.")
    typ(twee, AANLEIDING, "Ouders bleven staan.")
    assert [
        klad["secties"] | {"Aanpak": "", "Wat leverde het op?": ""} for klad in waarden(venster, site_adres)
    ] == [
        {
            "Aanleiding": "Ouders bleven staan.",
            "Aanpak": "",
            "Wat leverde het op?": "",
            "Leerpunten": "Begin klein.",
        }
    ]


def test_what_two_windows_wrote_in_one_box_is_both_kept_and_asked(
    venster: BrowserContext, site_adres: str, met_klad: Callable[[], Page]
) -> None:
    venster.add_init_script(DOOF)
    een, twee = met_klad(), met_klad()
    typ(een, LEERPUNTEN, "Begin klein.")
    typ(twee, LEERPUNTEN, "Begin groot.")
    assert {klad["secties"]["Leerpunten"] for klad in waarden(venster, site_adres)} == {
        "Begin klein.",
        "Begin groot.",
    }
    expect(twee.locator("[data-botsinglijst]")).to_contain_text("Begin klein.")
    twee.get_by_role("button", name="Neem deze tekst: Leerpunten").click()
    expect(twee.locator(LEERPUNTEN)).to_have_value("Begin klein.")
    expect(twee.locator("[data-botsingen]")).to_be_hidden()


def test_an_improvement_that_was_left_lying_takes_over_what_changed_on_the_site(
    venster: BrowserContext, site_adres: str
) -> None:
    adres = f"{site_adres}bijdragen/formulier/?verbeter=gent-de-sloep"
    pagina = open_formulier(venster, adres)
    kern = pagina.locator("#voorbeeld-kern").input_value()
    punten = pagina.locator(LEERPUNTEN).input_value()
    typ(pagina, LEERPUNTEN, f"{punten}\n\nEn nog iets.")
    klad = pagina.url
    pagina.close()

    def nieuw(route: Route) -> None:
        antwoord = route.fetch()
        bron = antwoord.json()
        bron["waarden"]["titel"] = "Een andere titel"
        bron["secties"]["Aanpak"] += "\n\nEen nieuwe alinea van de redactie."
        blokken = [
            [naam, "titel: Een andere titel" if naam == "titel" else deel] for naam, deel in bron["blokken"]
        ]
        route.fulfill(response=antwoord, json={**bron, "blokken": blokken})

    venster.route("**/gent-de-sloep.json", nieuw)
    pagina = open_formulier(venster, klad)
    expect(pagina.locator("[data-bericht]")).to_contain_text("veranderde op de site: Titel, Aanpak.")
    bestand = pagina.locator("[data-bestand]").input_value()
    assert "titel: Een andere titel\n" in bestand
    assert "Een nieuwe alinea van de redactie." in bestand
    assert "En nog iets." in bestand
    expect(pagina.locator("#voorbeeld-kern")).to_have_value(kern)
    expect(pagina.locator("[data-botsingen]")).to_be_hidden()


def test_what_the_site_and_the_contributor_both_changed_is_asked_until_it_is_decided(
    venster: BrowserContext, site_adres: str
) -> None:
    pagina = open_formulier(venster, f"{site_adres}bijdragen/formulier/?verbeter=gent-de-sloep")
    typ(pagina, "#voorbeeld-titel", "Mijn titel")
    klad = pagina.url
    pagina.close()

    def nieuw(route: Route) -> None:
        antwoord = route.fetch()
        bron = antwoord.json()
        bron["waarden"]["titel"] = "Titel van de redactie"
        route.fulfill(response=antwoord, json=bron)

    venster.route("**/gent-de-sloep.json", nieuw)
    for _ in range(2):
        pagina = open_formulier(venster, klad)
        expect(pagina.locator("[data-bericht]")).to_contain_text("jij schreef er ook in: Titel.")
        expect(pagina.locator("#voorbeeld-titel")).to_have_value("Mijn titel")
        typ(pagina, "#voorbeeld-kern", "Een kern die lang genoeg is om te mogen, en die iets vertelt.")
        pagina.close()
    pagina = open_formulier(venster, klad)
    pagina.get_by_role("button", name="Houd wat er staat: Titel").click()
    pagina.close()
    pagina = open_formulier(venster, klad)
    expect(pagina.locator("[data-botsingen]")).to_be_hidden()
    expect(pagina.locator("#voorbeeld-titel")).to_have_value("Mijn titel")


def test_a_wiped_draft_can_be_put_back(
    venster: BrowserContext, site_adres: str, met_klad: Callable[[], Page]
) -> None:
    pagina = met_klad()
    pagina.get_by_role("button", name="3. Insturen").click()
    pagina.get_by_role("button", name="Wis dit klad").click()
    expect(pagina.locator("#voorbeeld-titel")).to_have_value("")
    assert waarden(venster, site_adres) == []
    pagina.get_by_role("button", name="Zet het gewiste klad terug").click()
    expect(pagina.locator("#voorbeeld-titel")).to_have_value(str(VOORBEELD["titel"]))
    pagina.wait_for_function("localStorage.getItem('kb-klad:k')")
    pagina.goto(f"{site_adres}bijdragen/formulier/?soort=netwerk")
    pagina.wait_for_selector("[data-formulier-klaar]", state="attached")
    pagina.get_by_role("button", name="Wis: Koffie aan de schoolpoort").click()
    assert waarden(venster, site_adres) == []
    pagina.get_by_role("button", name="Zet het gewiste klad terug").click()
    expect(pagina.locator("#voorbeeld-titel")).to_have_value(str(VOORBEELD["titel"]))


def test_who_leaves_is_warned_only_when_this_browser_could_not_keep_what_was_typed(
    venster: BrowserContext, site_adres: str
) -> None:
    vol = venster.new_page()
    vol.add_init_script(
        "Storage.prototype.setItem = () => { throw new DOMException('vol', 'QuotaExceededError'); }"
    )
    vol.goto(f"{site_adres}bijdragen/formulier/?soort=voorbeeld")
    vol.wait_for_selector("[data-formulier-klaar]", state="attached")
    tegen = "() => { const e = new Event('beforeunload', { cancelable: true }); dispatchEvent(e); return e.defaultPrevented; }"
    assert vol.evaluate(tegen) is False
    vol.locator("#voorbeeld-titel").fill("Koffie")
    expect(vol.locator("[data-bewaard]")).to_contain_text("Deze browser bewaart geen klad.")
    assert vol.evaluate(tegen) is True
    gewoon = open_formulier(venster, f"{site_adres}bijdragen/formulier/?soort=voorbeeld")
    gewoon.locator("#voorbeeld-titel").fill("Koffie")
    assert gewoon.evaluate(tegen) is False


def test_one_click_on_what_is_missing_goes_to_the_field(venster: BrowserContext, site_adres: str) -> None:
    for breedte in (320, 1280):
        pagina = open_formulier(venster, f"{site_adres}bijdragen/formulier/?soort=voorbeeld")
        pagina.set_viewport_size({"width": breedte, "height": 900})
        if breedte < 1024:
            pagina.get_by_role("button", name="3. Insturen").click()
            pagina.locator("#vorm-voorbeeld summary", has_text="Voor de redactie").click()
            pagina.locator("#voorbeeld-id").press_sequentially("Fout Adres")
        else:
            pagina.locator("#voorbeeld-titel").press_sequentially("Koffie")
        pagina.locator("[data-meldingen] [data-code=veld-leeg] button").last.click()
        assert pagina.evaluate("document.activeElement.id") not in {"", "voorbeeld-id", "voorbeeld-titel"}
        pagina.close()


def test_one_click_goes_to_the_next_step_also_when_it_is_what_ends_the_typing(
    venster: BrowserContext, site_adres: str
) -> None:
    """What is said above the steps comes with the first change; it may not push the button away under the finger."""
    pagina = open_formulier(venster, f"{site_adres}bijdragen/formulier/?soort=voorbeeld")
    pagina.locator("#voorbeeld-kern").fill("Te kort")
    pagina.locator("[data-stappen] [data-naar-stap='2']").click()
    expect(pagina.locator("#voorbeeld-bronnen [data-erbij]")).to_be_visible()


def test_one_click_in_the_list_of_drafts_is_enough(
    venster: BrowserContext, site_adres: str, met_klad: Callable[[], Page]
) -> None:
    met_klad().close()
    pagina = open_formulier(venster, f"{site_adres}bijdragen/formulier/?soort=voorbeeld")
    pagina.locator("#voorbeeld-titel").press_sequentially("Iets anders")
    pagina.get_by_role("button", name="Ga verder: Koffie aan de schoolpoort").click()
    expect(pagina.locator("#voorbeeld-titel")).to_have_value("Koffie aan de schoolpoort")


PLAK = """([vak, tekst]) => {
  const gegevens = new DataTransfer();
  gegevens.setData("text/plain", tekst);
  vak.focus();
  vak.dispatchEvent(new ClipboardEvent("paste", { clipboardData: gegevens, bubbles: true, cancelable: true }));
}"""
UIT_WORD = "•\tBoeken halen bij de bib\n•\tEen plank\u00a0ophangen\n\nEen woord met een zacht af\u00adbreek\u00adstreepje."
GOED = "- Boeken halen bij de bib\n- Een plank ophangen\n\nEen woord met een zacht afbreekstreepje."


def test_a_paste_from_word_is_mended_on_the_spot_and_can_be_put_back(
    venster: BrowserContext, site_adres: str
) -> None:
    pagina = open_formulier(venster, f"{site_adres}bijdragen/formulier/?soort=voorbeeld")
    vak = pagina.locator(AANPAK)
    vak.evaluate(f"(vak, tekst) => ({PLAK})([vak, tekst])", UIT_WORD)
    expect(vak).to_have_value(GOED)
    expect(
        pagina.locator(
            "[data-meldingen] [data-code=lijst-teken], [data-meldingen] [data-code=teken-onzichtbaar]"
        )
    ).to_have_count(0)
    pagina.get_by_role("button", name="Zet terug zoals het was").click()
    expect(vak).to_have_value(UIT_WORD)


def test_what_came_in_another_way_is_mended_with_a_button(venster: BrowserContext, site_adres: str) -> None:
    pagina = open_formulier(venster, f"{site_adres}bijdragen/formulier/?soort=voorbeeld")
    vak = pagina.locator(AANPAK)
    vak.fill(UIT_WORD)
    vak.blur()
    pagina.locator("[data-sectie=Aanpak]").get_by_role("button", name="Herstel dit").first.click()
    expect(vak).to_have_value(GOED)
    pagina.get_by_role("button", name="Zet terug zoals het was").click()
    expect(vak).to_have_value(UIT_WORD)


def test_a_list_of_many_lines_is_judged_and_kept(venster: BrowserContext, site_adres: str) -> None:
    pagina = open_formulier(venster, f"{site_adres}bijdragen/formulier/?soort=voorbeeld")
    # As a paste or a draft brings it; Playwright's own typing of many lines takes a browser minutes on any page.
    pagina.locator(AANPAK).evaluate(
        "(vak, tekst) => { vak.value = tekst; vak.dispatchEvent(new Event('change', { bubbles: true })); }",
        "- a\n" * 4000,
    )
    assert pagina.locator("[data-bestand]").input_value().count("\n- a") == 4000
    expect(pagina.locator("[data-voorvertoning] li")).to_have_count(4000)


@pytest.mark.parametrize(
    ("titel", "id_"),
    [
        ("Een œuvre in de buurt", "een-oeuvre-in-de-buurt"),
        ("Łódź: ß-straße", "lodz-ss-strasse"),
        ("مرحبا بالجميع", ""),
    ],
)
def test_an_address_keeps_the_letters_of_a_title_or_asks_for_a_name(
    venster: BrowserContext, site_adres: str, titel: str, id_: str
) -> None:
    pagina = open_formulier(venster, f"{site_adres}bijdragen/formulier/?soort=voorbeeld&netwerk=gent")
    typ(pagina, "#voorbeeld-titel", titel)
    expect(pagina.locator("#voorbeeld-id")).to_have_value(f"gent-{id_}" if id_ else "")
    expect(pagina.locator("[data-meldingen] [data-code=adres-zonder-naam]")).to_have_count(0 if id_ else 1)
