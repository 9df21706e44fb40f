"""The plan: it stays in the browser, goes out and in as a file, and prints on one sheet."""

import io
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from kennisbank.collectie.collectie import Collectie
from kennisbank.uitvoer.web.werkplan import ADRES, DAGEN, MEEST, VELDEN, ZINNEN

GEHEIM = "Elke partner vertelt het op het teamoverleg"
PLAN: dict[str, Any] = {
    "waarover": "Samen één verhaal",
    "stappen": [{"wat": GEHEIM, "wie": "school; opvang", "wanneer": "2027-02-03", "helpt": "", "zien": "We horen\nhet terug"}],
    "kwam": "Drie partners vertelden het al.",
    "terug": "2027-03-31",
}  # fmt: skip


@pytest.fixture
def pagina(venster: BrowserContext, site_adres: str) -> Iterator[Page]:
    """Return the empty plan on a small screen; no request nor address may hold what is written in it."""
    verzoeken: list[str] = []
    venster.on("request", lambda r: verzoeken.append(f"{r.url} {r.post_data or ''}"))
    pagina = venster.new_page()
    pagina.goto(site_adres + ADRES)
    expect(pagina.locator("[data-vorm]")).to_be_visible()
    yield pagina
    assert not [v for v in verzoeken if "teamoverleg" in v or "?" in v]
    assert pagina.url == site_adres + ADRES


def vul(pagina: Page, plan: dict[str, Any]) -> None:
    """Fill in a plan as somebody does who types."""
    pagina.get_by_label("Waar werken jullie aan?").fill(plan["waarover"])
    for nummer, stap in enumerate(plan["stappen"]):
        if nummer:
            pagina.get_by_role("button", name="Voeg een stap toe").click()
        for naam, vraag, _ in VELDEN:
            pagina.get_by_role("group", name=f"Stap {nummer + 1}").get_by_label(vraag).fill(stap[naam])
    pagina.get_by_label("Wat kwam ervan?").fill(plan["kwam"])
    pagina.get_by_label("Wanneer kijken jullie terug?").fill(plan["terug"])


def inhoud(pagina: Page) -> dict[str, Any]:
    """Return the plan that the fields hold."""
    gelezen: dict[str, Any] = pagina.evaluate("""() => ({
      waarover: document.querySelector('#waarover').value,
      stappen: [...document.querySelectorAll('.kb-werkplan__stap')].map(
        s => Object.fromEntries([...s.querySelectorAll('[name]')].map(v => [v.name, v.value]))),
      kwam: document.querySelector('#kwam').value,
      terug: document.querySelector('#terug').value,
    })""")
    return gelezen


def lees_bestand(pagina: Page, tekst: str) -> None:
    """Open a text as a file."""
    pagina.locator("[data-open]").set_input_files(
        {"name": "plan.json", "mimeType": "application/json", "buffer": tekst.encode()}
    )


def bewaar_bestand(pagina: Page, knop: str) -> str:
    """Return the text of the file that a button gives."""
    with pagina.expect_download() as bestand:
        pagina.get_by_role("button", name=knop).click()
    return Path(bestand.value.path()).read_bytes().decode()


def test_what_is_written_is_there_again_and_kept_for_thirty_days_after_the_last_change(pagina: Page) -> None:
    vul(pagina, PLAN)
    expect(pagina.get_by_role("status").last).to_have_text(ZINNEN["bewaard"])
    pagina.reload()
    assert inhoud(pagina) == PLAN
    tot = pagina.evaluate("JSON.parse(localStorage['kb-slag-werkplan']).tot - Date.now()")
    assert DAGEN * 86_400_000 - 60_000 < tot <= DAGEN * 86_400_000
    pagina.clock.set_fixed_time(pagina.evaluate("Date.now()") + (DAGEN + 1) * 86_400_000)
    pagina.reload()
    assert inhoud(pagina)["waarover"] == ""
    assert pagina.evaluate("Object.keys(localStorage)") == []


def test_the_sheet_and_the_text_to_copy_say_what_the_fields_say(pagina: Page) -> None:
    pagina.context.grant_permissions(["clipboard-read", "clipboard-write"])
    vul(pagina, PLAN)
    rij = pagina.locator("[data-blad=stappen] td").all_inner_texts()
    assert rij == [GEHEIM, "school; opvang", "3 februari 2027", "", "We horen het terug"]
    expect(pagina.locator("[data-blad=terug]")).to_have_text("31 maart 2027")
    expect(pagina.locator("[data-blad=kwam]")).to_have_text(PLAN["kwam"])
    pagina.get_by_role("button", name="Kopieer voor je verslag").click()
    expect(pagina.get_by_text("Gekopieerd.")).to_be_visible()
    gekopieerd = pagina.evaluate("navigator.clipboard.readText()")
    for deel in (PLAN["waarover"], GEHEIM, "3 februari 2027", "31 maart 2027", PLAN["kwam"]):
        assert deel in gekopieerd


def test_a_file_brings_the_same_plan_to_another_browser(
    pagina: Page, chromium: Browser, site_adres: str
) -> None:
    vul(pagina, PLAN)
    tekst = bewaar_bestand(pagina, "Bewaar als bestand")
    ander = chromium.new_context().new_page()
    ander.goto(site_adres + ADRES)
    lees_bestand(ander, tekst)
    expect(ander.locator("[data-stand]")).to_have_text(ZINNEN["geopend"])
    assert inhoud(ander) == PLAN
    lees_bestand(ander, _bestand(plan={wat: PLAN[wat] for wat in ("waarover", "stappen", "terug")}))
    expect(ander.locator("#kwam")).to_have_value("")  # a file of before there was this place
    assert inhoud(ander) == PLAN | {"kwam": ""}
    ander.context.close()


def _bestand(**anders: object) -> str:
    return json.dumps({"soort": "werkplan van de kennisbank", "versie": 1, "plan": PLAN} | anders)


VREEMD = (
    ("", "geen-plan"),
    ("{}", "geen-plan"),
    ("null", "geen-plan"),
    ('{"soort": "klad van de kennisbank"}', "geen-plan"),
    (_bestand()[:-9], "beschadigd"),
    (_bestand(versie=2), "nieuwer"),
    (_bestand(versie="x"), "beschadigd"),
    (_bestand(plan=None), "beschadigd"),
    (_bestand(plan=PLAN | {"terug": "gisteren"}), "beschadigd"),
    (_bestand(plan=PLAN | {"terug": "2027-13-45"}), "beschadigd"),
    (_bestand(plan=PLAN | {"stappen": [{}]}), "beschadigd"),
    (_bestand(plan=PLAN | {"stappen": PLAN["stappen"] * 7}), "beschadigd"),
    (_bestand(plan=PLAN | {"waarover": "a" * 161}), "beschadigd"),
    (_bestand(plan=PLAN | {"kwam": "a" * 501}), "beschadigd"),
)


def test_a_foreign_or_damaged_file_gets_a_sentence_and_changes_nothing(pagina: Page) -> None:
    vul(pagina, PLAN)
    for tekst, zin in VREEMD:
        pagina.evaluate("document.querySelector('[data-stand]').textContent = ''")
        lees_bestand(pagina, tekst)
        expect(pagina.locator("[data-stand]"), tekst).to_have_text(ZINNEN[zin])
        assert inhoud(pagina) == PLAN, tekst


def test_what_a_file_holds_never_becomes_part_of_the_page(pagina: Page) -> None:
    lees_bestand(pagina, _bestand(plan=PLAN | {"waarover": "<img src=x onerror=alert(1)>"}))
    expect(pagina.locator("[data-blad=waarover]")).to_have_text("<img src=x onerror=alert(1)>")
    expect(pagina.locator("article img")).to_have_count(0)


def test_the_calendar_has_every_date_in_lines_that_each_program_reads(pagina: Page) -> None:
    lang = "Wij, de school; \\ de opvang\nen het buurthuis, vragen het na bij élk gezin dat we zien. " * 2
    vul(pagina, PLAN | {"stappen": [PLAN["stappen"][0] | {"wat": lang.strip()}]})
    tekst = bewaar_bestand(pagina, "Zet de datums in je agenda")
    assert tekst.startswith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:")
    assert tekst.endswith("END:VCALENDAR\r\n")
    assert "\n" not in tekst.replace("\r\n", "")
    assert max(len(regel.encode()) for regel in tekst.split("\r\n")) <= 75
    regels = tekst.replace("\r\n ", "").split("\r\n")
    assert [r for r in regels if r.startswith("DTSTART")] == [
        "DTSTART;VALUE=DATE:20270203",
        "DTSTART;VALUE=DATE:20270331",
    ]
    samenvatting = next(r for r in regels if r.startswith("SUMMARY"))
    assert samenvatting == "SUMMARY:Werkplan: " + lang.strip().replace("\\", "\\\\").replace(
        ";", "\\;"
    ).replace(",", "\\,").replace("\n", "\\n")
    assert f"SUMMARY:{ZINNEN['agenda-terug']}" in regels
    assert len({r for r in regels if r.startswith("UID:")}) == 2
    expect(pagina.locator("[data-stand]")).to_have_text(ZINNEN["agenda-klaar"])
    for nummer, wat in ((2, "Bellen"), (3, "")):  # a step in which nothing stands is none
        pagina.get_by_role("button", name="Voeg een stap toe").click()
        pagina.get_by_role("group", name=f"Stap {nummer}").get_by_label("Wat doen we?").fill(wat)
    assert bewaar_bestand(pagina, "Zet de datums in je agenda").count("BEGIN:VEVENT") == 2
    expect(pagina.locator("[data-stand]")).to_have_text(ZINNEN["agenda-zonder"].format(aantal=1))


def test_without_a_date_there_is_no_calendar(pagina: Page) -> None:
    pagina.get_by_role("button", name="Zet de datums in je agenda").click()
    expect(pagina.locator("[data-stand]")).to_have_text(ZINNEN["geen-datum"])


def test_the_fullest_plan_prints_on_one_sheet(pagina: Page) -> None:
    woord = "samenwerken met de opvang, "

    def tekst(veld: str) -> str:
        return (woord * 20)[: MEEST[veld]].strip()

    stap = {naam: tekst(naam) for naam, _, _ in VELDEN} | {"wanneer": "2027-12-31"}
    vol = PLAN | {wat: tekst(wat) for wat in ("waarover", "kwam")} | {"stappen": [stap] * MEEST["stappen"]}
    vol["code"] = "0010 0004 8450 6935"
    lees_bestand(pagina, _bestand(plan=vol))
    expect(pagina.locator("[data-stand]")).to_have_text(ZINNEN["geopend"])
    expect(pagina.get_by_role("button", name="Voeg een stap toe")).to_be_disabled()
    with pikepdf.open(io.BytesIO(pagina.pdf(prefer_css_page_size=True))) as pdf:
        assert len(pdf.pages) == 1
        assert [round(float(maat)) for maat in pdf.pages[0].mediabox] == [0, 0, 842, 595]


def test_wiping_leaves_no_key_of_the_plan_and_can_be_undone(pagina: Page) -> None:
    pagina.evaluate("localStorage['kb-thema'] = 'donker'")
    vul(pagina, PLAN)
    pagina.get_by_role("button", name="Wis dit plan").click()
    assert pagina.evaluate("Object.keys(localStorage)") == ["kb-thema"]
    assert inhoud(pagina)["waarover"] == ""
    pagina.get_by_role("button", name="Zet terug").click()
    assert inhoud(pagina) == PLAN
    expect(pagina.locator("[data-stand]")).to_have_text(ZINNEN["teruggezet"])


def test_a_step_that_is_taken_away_comes_back(pagina: Page) -> None:
    vul(pagina, PLAN)
    pagina.get_by_role("button", name="Haal deze stap weg").click()
    assert inhoud(pagina)["stappen"] == []
    pagina.get_by_role("button", name="Zet terug").click()
    assert inhoud(pagina) == PLAN


def test_the_first_step_of_a_praktijk_is_taken_over_beside_what_stands_there(
    pagina: Page, collectie: Collectie
) -> None:
    praktijk = next(p for p in collectie.praktijken if p.velden.eerste_stap)
    vul(pagina, PLAN)
    pagina.locator("#praktijk").select_option(praktijk.id)
    pagina.get_by_role("button", name="Neem deze eerste stap over").click()
    stappen = inhoud(pagina)["stappen"]
    assert stappen[0] == PLAN["stappen"][0]
    assert stappen[1]["wat"] == praktijk.velden.eerste_stap
    assert stappen[1]["helpt"] == praktijk.naam


def test_every_first_step_fits_the_plan_whole(collectie: Collectie) -> None:
    assert [p.id for p in collectie.praktijken if len(p.velden.eerste_stap or "") > MEEST["wat"]] == []


def test_from_a_meeting_about_a_praktijk_an_empty_plan_begins_with_its_first_step(
    venster: BrowserContext, site_adres: str, collectie: Collectie
) -> None:
    praktijk = next(p for p in collectie.praktijken if p.velden.eerste_stap)
    pagina = venster.new_page()
    pagina.goto(f"{site_adres}aan-de-slag/vergadering/{praktijk.id}/")
    weg = pagina.get_by_role("link", name="Maak een werkplan")
    weg.click()
    pagina.wait_for_url(site_adres + ADRES)
    begonnen = inhoud(pagina)
    assert begonnen["waarover"] == praktijk.velden.stelling
    assert [stap["wat"] for stap in begonnen["stappen"]] == [praktijk.velden.eerste_stap]
    assert pagina.evaluate("Object.keys(localStorage)") == ["kb-slag-werkplan"]


def test_without_a_network_the_meeting_stays_and_an_open_plan_begins(
    venster: BrowserContext, site_adres: str, collectie: Collectie
) -> None:
    praktijk = next(p for p in collectie.praktijken if p.velden.eerste_stap)
    gesprek, plan = venster.new_page(), venster.new_page()
    gesprek.goto(f"{site_adres}aan-de-slag/vergadering/{praktijk.id}/")
    plan.goto(site_adres + ADRES)
    venster.set_offline(offline=True)
    weg = gesprek.get_by_role("link", name="Maak een werkplan")
    weg.click()
    expect(gesprek.get_by_role("alert")).to_contain_text("Geen verbinding: het werkplan gaat nu niet open.")
    expect(plan.locator("#waarover")).to_have_value(praktijk.velden.stelling or "")
    venster.set_offline(offline=False)
    weg.click()
    gesprek.wait_for_url(site_adres + ADRES)
    assert inhoud(gesprek) == inhoud(plan)


def test_from_a_meeting_about_a_bouwsteen_its_own_praktijken_stand_first(
    venster: BrowserContext, site_adres: str, collectie: Collectie
) -> None:
    bouwsteen = collectie.bouwstenen[4]
    pagina = venster.new_page()
    pagina.goto(f"{site_adres}aan-de-slag/vergadering/{bouwsteen.id}/")
    pagina.get_by_role("link", name="Maak een werkplan").click()
    pagina.wait_for_url(site_adres + ADRES)
    assert inhoud(pagina)["waarover"] == bouwsteen.velden.stelling
    keuzes = pagina.locator("#praktijk option").all_inner_texts()
    eigen = [p.naam for p in collectie.praktijken_bij_bouwsteen(bouwsteen.id)]
    assert keuzes[1 : 1 + len(eigen)] == eigen
    assert len(keuzes) == 1 + len(collectie.praktijken)


def test_what_a_group_chose_begins_an_empty_plan_and_never_replaces_one(
    pagina: Page, collectie: Collectie
) -> None:
    praktijk = next(p for p in collectie.praktijken if p.velden.eerste_stap)
    keuze = {"praktijk": praktijk.id, "stelling": "Ieder telt mee.", "waaraan": "Mensen bellen elkaar."}
    bewaar = "keuze => kbOpslag.bewaar('keuze', keuze, 30)"
    pagina.evaluate(bewaar, keuze)
    pagina.reload()
    plan = inhoud(pagina)
    assert plan["waarover"] == "Ieder telt mee."
    assert plan["stappen"][0]["zien"] == "Mensen bellen elkaar."
    pagina.evaluate(bewaar, keuze | {"stelling": "Iets anders."})
    pagina.reload()
    assert inhoud(pagina) == plan


def test_the_browser_has_the_same_room_as_the_page(pagina: Page) -> None:
    assert pagina.evaluate("kbPlan.MEEST") == dict(MEEST)
    assert pagina.evaluate("kbPlan.VELDEN") == [naam for naam, _, _ in VELDEN]


def test_two_windows_show_the_same_plan(pagina: Page, venster: BrowserContext) -> None:
    ander = venster.new_page()
    ander.goto(pagina.url)
    vul(pagina, PLAN)
    expect(ander.locator("[data-stand]")).to_have_text(ZINNEN["elders"])
    assert inhoud(ander) == PLAN


def test_where_nothing_is_kept_the_page_says_to_save_a_file(chromium: Browser, site_adres: str) -> None:
    context = chromium.new_context()
    context.add_init_script("Storage.prototype.setItem = () => { throw new Error('vol'); }")
    pagina = context.new_page()
    pagina.goto(site_adres + ADRES)
    pagina.get_by_label("Waar werken jullie aan?").fill("iets")
    expect(pagina.locator("[data-stand]")).to_have_text(ZINNEN["niet-bewaard"])
    context.close()


def test_without_a_script_there_is_a_sheet_to_print_and_fill_in_by_hand(
    chromium: Browser, site_adres: str
) -> None:
    context = chromium.new_context(java_script_enabled=False)
    pagina = context.new_page()
    pagina.goto(site_adres + ADRES)
    expect(pagina.locator("[data-zonder-script]")).to_be_visible()
    expect(pagina.locator("[data-vorm]")).to_be_hidden()
    expect(pagina.locator("[data-blad=stappen] tr")).to_have_count(5)
    context.close()


def test_by_keyboard_alone_a_plan_is_made(pagina: Page) -> None:
    pagina.locator("#waarover").focus()
    pagina.keyboard.type("Samen eten")
    for _ in range(3):
        pagina.keyboard.press("Tab")
    pagina.keyboard.type(GEHEIM)
    pagina.keyboard.press("Tab")
    pagina.keyboard.type("de opvang")
    plan = inhoud(pagina)
    assert plan["waarover"] == "Samen eten"
    assert plan["stappen"][0]["wat"] == GEHEIM
    assert plan["stappen"][0]["wie"] == "de opvang"
    assert re.fullmatch(r"Bewaard op dit toestel\.", pagina.locator("[data-stand]").inner_text())
