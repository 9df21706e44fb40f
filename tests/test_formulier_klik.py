"""From "Deel jullie voorbeeld" to a file that the checker accepts: keyboard only, on a narrow screen."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from hulp import maak_basis
from kennisbank.controle.laden import laad
from kennisbank.lezen.adreslijst import ADRESSENBESTAND
from kennisbank.lezen.adreslijst import KOP as ADRESKOP
from kennisbank.meldingen.melding import fouten
from kennisbank.uitvoer.alles import alle_paginas
from kennisbank.uitvoer.site import Site

WORTEL = Path(__file__).resolve().parents[1]
MEESTE_TOETSEN = 400


@pytest.fixture
def pagina(chromium: Browser, site_adres: str) -> Iterator[Page]:
    """Open a praktijk that invites to share, on a narrow screen; no pointer is used after this."""
    context = chromium.new_context(
        viewport={"width": 320, "height": 640}, accept_downloads=True, reduced_motion="reduce"
    )
    venster = context.new_page()
    venster.goto(f"{site_adres}praktijken/informele-ontmoeting/")
    yield venster
    context.close()


def naar(pagina: Page, kiezer: str, toets: str = "Tab") -> None:
    """Press Tab until `kiezer` has the focus; the focus is always within the window."""
    for _ in range(MEESTE_TOETSEN):
        if pagina.evaluate("k => document.activeElement?.matches(k) ?? false", kiezer):
            vak = pagina.evaluate(
                "() => { const v = document.activeElement.getBoundingClientRect(); return [v.top, v.left, v.right]; }"
            )
            assert -1 < vak[0] < 640
            assert vak[1] >= -1
            assert vak[2] <= 321
            return
        pagina.keyboard.press(toets)
    pytest.fail(f"Tab komt niet bij {kiezer}")


def typ(pagina: Page, kiezer: str, tekst: str, toets: str = "Tab") -> None:
    """Go to a text box and put a text in place of what it holds."""
    naar(pagina, kiezer, toets)
    pagina.keyboard.press("Control+a")
    pagina.keyboard.insert_text(tekst)


def verder(pagina: Page, stap: int) -> None:
    """Go on with the button at the end of a step; the focus is then at the top of the next."""
    naar(pagina, f"[data-stap] [data-naar-stap='{stap}']")
    pagina.keyboard.press("Enter")
    expect(pagina.locator("[data-bladkop]")).to_be_focused()


def test_keyboard_only_at_320_px_from_start_to_a_valid_file(pagina: Page, tmp_path: Path) -> None:
    naar(pagina, ".kb-acties a[href$='?soort=voorbeeld&praktijk=informele-ontmoeting']")
    pagina.keyboard.press("Enter")
    pagina.wait_for_selector("[data-formulier-klaar]", state="attached")
    expect(pagina.locator("[data-bladkop]")).to_have_text("Jullie voorbeeld")
    expect(pagina.get_by_role("status").filter(has_text="Een deel is al ingevuld.")).to_be_visible()

    typ(pagina, "#voorbeeld-titel", 'Koffie: "kom binnen" aan de schoolpoort #1')
    typ(pagina, "#voorbeeld-kern", "Koffie.")  # the first mistake: too short
    typ(pagina, "#voorbeeld-periode", "een tijdje geleden")  # the second mistake: no period
    expect(pagina.locator("#voorbeeld-kern-fout")).to_contain_text("telt 7 tekens; het minimum is 40")
    expect(pagina.locator("#voorbeeld-kern")).to_have_attribute("aria-invalid", "true")
    hoort = re.compile("Eén of twee zinnen.*Bijvoorbeeld: .*telt 7 tekens; het minimum is 40")
    expect(pagina.get_by_role("textbox", name="Kern (moet)")).to_have_accessible_description(hoort)
    typ(pagina, "#voorbeeld-voor_wie", "Ouders van kleuters")
    expect(pagina.locator("#voorbeeld-periode-fout")).to_contain_text("kan de kennisbank niet lezen")
    typ(pagina, "#voorbeeld-partners", "basisschool\nbuurtwerk")
    for nummer, tekst in enumerate(
        (
            "Ouders bleven aan de poort staan.",
            "- Elke woensdag koffie\n- Twee ouders schenken",
            "Na een half jaar kwamen er tien ouders.",
            "Begin klein, en **blijf** komen.",
        ),
        1,
    ):
        typ(pagina, f"#voorbeeld-sectie-{nummer}", tekst)
    verder(pagina, 2)
    naar(pagina, "#voorbeeld-netwerk-zoek")
    pagina.keyboard.insert_text("leuven")
    naar(pagina, "input[name=voorbeeld-netwerk]")
    pagina.keyboard.press("Space")
    expect(pagina.get_by_role("checkbox", name="Informele ontmoeting")).to_be_checked()
    typ(
        pagina,
        "[data-zin=informele-ontmoeting]",
        "Ouders en buren ontmoeten elkaar elke week aan de koffietafel.",
    )
    naar(pagina, "#voorbeeld-bronnen [data-erbij]")
    pagina.keyboard.press("Enter")
    typ(pagina, "#voorbeeld-bronnen-1-titel", "Koffie op school")
    typ(pagina, "#voorbeeld-bronnen-1-url", "www.example.org/koffie")  # the third mistake: no https://
    typ(pagina, "#voorbeeld-bronnen-1-uitgever", "De school")
    expect(pagina.locator("#voorbeeld-bronnen-1-url-fout")).to_contain_text(
        "Schrijf: https://www.example.org/koffie"
    )
    naar(pagina, "input[name=voorbeeld-toestemming]")
    pagina.keyboard.press("Space")
    verder(pagina, 3)

    # The list says what is left, and leads to each field.
    naar(pagina, ".kb-nakijken__naar")
    expect(pagina.locator("[data-meldingen] [data-ernst=fout]")).to_have_count(3)
    expect(pagina.locator("[data-stand]")).to_have_text("Nog 3 dingen te doen.")
    pagina.keyboard.press("Enter")
    assert pagina.evaluate("document.activeElement.id") == "voorbeeld-kern"
    typ(pagina, "#voorbeeld-kern", "Ouders en buren drinken elke woensdag samen koffie op school.")
    typ(pagina, "#voorbeeld-periode", "sinds september 2021")
    verder(pagina, 2)
    typ(pagina, "#voorbeeld-bronnen-1-url", "https://www.example.org/koffie")
    verder(pagina, 3)
    naar(pagina, "[data-bewaar]")
    expect(pagina.locator("[data-raad]")).to_have_text("Alles klopt. Je kan dit insturen.")
    expect(pagina.locator("[data-stand]")).to_contain_text("Alles is ingevuld zoals het moet.")
    assert pagina.evaluate("document.documentElement.scrollWidth") <= 320
    with pagina.expect_download() as gevangen:
        pagina.keyboard.press("Enter")
    _controleer_en_toon(gevangen.value.path(), gevangen.value.suggested_filename, tmp_path)


def _controleer_en_toon(bestand: Path, naam: str, tmp_path: Path) -> None:
    """Put the file in a copy of the project: the checker accepts it, and once published it has a page."""
    assert naam == "leuven-koffie-kom-binnen-aan-de-schoolpoort-1.md"
    shutil.copytree(WORTEL / "praktijken", tmp_path / "praktijken")
    shutil.copytree(WORTEL / "docs", tmp_path / "docs")
    doel = tmp_path / "praktijken/voorbeelden" / naam
    tekst = bestand.read_text(encoding="utf-8")
    assert "status: concept" in tekst
    doel.write_text(tekst, encoding="utf-8")
    assert [m for m in fouten(laad(tmp_path).meldingen) if m.bestand.endswith(naam)] == []
    doel.write_text(tekst.replace("status: concept", "status: gepubliceerd"), encoding="utf-8")
    geladen = laad(tmp_path)
    assert geladen.collectie is not None, geladen.meldingen
    pagina = next(p for p in alle_paginas(Site(geladen.collectie)) if naam.removesuffix(".md") in p.adres)
    assert "<strong>blijf</strong>" in pagina.html
    assert "Koffie: &#34;kom binnen&#34; aan de schoolpoort #1" in pagina.html


def test_every_invitation_opens_the_form_for_what_it_invites_to(chromium: Browser, site_adres: str) -> None:
    """An empty cell, a network's page, a doubt about an entry: each is filled in for exactly that."""
    pagina = chromium.new_page()

    def volg(adres: str, naam: str) -> str:
        """Follow an invitation of a page; return the title of that page."""
        pagina.goto(site_adres + adres)
        kop = pagina.locator("h1").inner_text()
        pagina.get_by_role("main").get_by_role("link", name=naam).first.click()
        pagina.wait_for_selector("[data-formulier-klaar]", state="attached")
        return kop

    def gekozen(veld: str) -> list[str]:
        vakken = pagina.locator(f"[id={veld}] :checked")
        waarden: list[str] = vakken.evaluate_all("vakken => vakken.map((vak) => vak.value)")
        return waarden

    pagina.goto(f"{site_adres}matrix/")
    vraag = dict(parse_qsl(urlsplit(pagina.locator("td a.kb-leeg").first.get_attribute("href") or "").query))
    pagina.locator("td a.kb-leeg").first.click()
    pagina.wait_for_selector("[data-formulier-klaar]", state="attached")
    assert gekozen("praktijk-bouwsteen") == [vraag["bouwsteen"]]
    assert gekozen("praktijk-kernprincipes") == [vraag["kernprincipe"]]
    volg("netwerken/leuven/", "Deel jullie voorbeeld")
    assert gekozen("voorbeeld-netwerk") == ["leuven"]
    volg("praktijken/trekkerschap/", "Deel jullie voorbeeld")
    assert gekozen("voorbeeld-praktijken") == ["trekkerschap"]
    volg("netwerken/", "Staat jullie netwerk er nog niet bij?")
    expect(pagina.locator("[data-bladkop]")).to_have_text("Een nieuw netwerk")
    for adres, titel in (
        ("praktijken/trekkerschap/", "praktijk-titel"),
        ("voorbeelden/gent-de-sloep/", "voorbeeld-titel"),
        ("netwerken/leuven/", "netwerk-naam"),
    ):
        kop = volg(adres, "Klopt dit niet? Verbeter het")
        expect(pagina.locator(f"#{titel}")).to_have_value(kop)
        expect(pagina.locator("[data-bladkop]")).to_have_text(f"Verbeter: {kop}")
    pagina.close()


def test_what_has_no_voorbeeld_yet_invites_to_share_one(tmp_path: Path) -> None:
    basis = maak_basis(tmp_path)
    for bestand in (basis / "praktijken/voorbeelden").glob("*.md"):
        bestand.unlink()
    (basis / ADRESSENBESTAND).write_text(ADRESKOP, encoding="utf-8")  # nothing was ever published
    geladen = laad(basis)
    assert geladen.collectie is not None
    paginas = {p.adres: p.html for p in alle_paginas(Site(geladen.collectie))}
    assert 'formulier/?soort=voorbeeld&amp;praktijk=eigenaarschap">' in paginas["praktijken/eigenaarschap/"]
    assert "Nog geen netwerk vertelde hoe het dit doet." in paginas["praktijken/eigenaarschap/"]
    assert 'formulier/?soort=voorbeeld&amp;netwerk=gent">' in paginas["netwerken/gent/"]
    assert "Van dit netwerk staat hier nog geen voorbeeld." in paginas["netwerken/gent/"]
