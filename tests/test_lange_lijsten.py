"""Long pages stay short: the A to Z and the glossary filter by a word, the overview folds and counts right."""

import re
from collections import Counter
from collections.abc import Mapping
from urllib.parse import quote

from playwright.sync_api import Browser, expect

from kennisbank.collectie.collectie import Collectie
from kennisbank.collectie.overzicht import maak_overzicht
from kennisbank.uitvoer.site import Pagina


def test_every_title_stands_once_in_the_a_to_z(paginas: Mapping[str, Pagina], collectie: Collectie) -> None:
    html = paginas["a-z/"].html
    titels = re.findall(r'<span class="kb-register__woord"><a href="[^"]+">([^<]+)</a>', html)
    assert [titel for titel, aantal in Counter(titels).items() if aantal > 1] == []
    fiches = (*collectie.op_id.values(), *collectie.begrippen, *collectie.hulpmiddelen)
    assert len(titels) == len({fiche.naam for fiche in fiches})


def test_empty_cells_are_counted_one_by_one_not_per_kernprincipe(collectie: Collectie) -> None:
    leeg = [
        (k, b) for k in collectie.kernprincipes for b in collectie.bouwstenen if not collectie.cel(k.id, b.id)
    ]
    lijst = next(lijst for lijst in maak_overzicht(collectie, {}).lijsten if lijst.id == "lege-vakken")
    assert lijst.aantal == len(leeg)
    assert len(lijst.regels) < len(leeg)


def test_the_overview_folds_long_lists_and_says_when_there_is_nothing_to_do(
    paginas: Mapping[str, Pagina],
) -> None:
    delen = paginas["overzicht/"].html.split("<h2")[2:]
    for deel in delen:
        open_ = deel.partition("<details")[0]
        assert open_.count("<li>") <= 10
        assert ("<li>" in open_) != ("Niets te doen." in open_)


def test_letters_fold_and_a_word_finds_titles_across_them(
    chromium: Browser, site_adres: str, collectie: Collectie
) -> None:
    praktijk = collectie.praktijken[3]
    woord = praktijk.velden.zoekwoorden[0]
    pagina = chromium.new_page(viewport={"width": 390, "height": 800})
    pagina.goto(f"{site_adres}a-z/")
    assert pagina.evaluate("document.documentElement.scrollHeight") < 4000
    pagina.get_by_role("link", name="S", exact=True).click()
    expect(pagina.locator("#letter-s")).to_have_attribute("open", "")
    pagina.get_by_label("Zoek een woord in deze lijst").fill(woord.upper())
    expect(pagina.get_by_role("link", name=praktijk.naam, exact=True)).to_be_visible()
    zichtbaar = pagina.locator(".kb-register li:visible")
    assert 1 <= zichtbaar.count() < 40
    expect(pagina.get_by_role("status")).to_have_text(re.compile(rf"^{zichtbaar.count()} titels?$"))
    pagina.get_by_label("Zoek een woord in deze lijst").fill("xqzzy")
    expect(pagina.get_by_role("status")).to_have_text("Niets gevonden. Probeer een ander woord.")
    pagina.get_by_role("button", name="Toon alles").click()
    expect(pagina.locator(".kb-letter:visible").first).not_to_have_attribute("open", "")
    pagina.close()


def test_the_glossary_folds_by_letter_and_a_link_to_a_term_opens_its_letter(
    chromium: Browser, site_adres: str, collectie: Collectie
) -> None:
    begrip = collectie.begrippen[0]
    pagina = chromium.new_page(viewport={"width": 390, "height": 800})
    pagina.goto(f"{site_adres}begrippen/")
    assert pagina.evaluate("document.documentElement.scrollHeight") < 4000
    pagina.get_by_label("Zoek een woord in deze lijst").fill(begrip.naam.upper())
    expect(pagina.locator(f"#{begrip.id}")).to_be_visible()
    expect(pagina).to_have_url(re.compile(f"/begrippen/#q={quote(begrip.naam.upper())}$"))
    pagina.goto(f"{site_adres}begrippen/?q=xqzzy")
    expect(pagina.get_by_role("status")).to_have_text("Niets gevonden. Probeer een ander woord.")
    expect(pagina).to_have_url(re.compile("/begrippen/#q=xqzzy$"))
    pagina.goto(f"{site_adres}begrippen/#{begrip.id}")
    expect(pagina.locator(f"#{begrip.id}")).to_be_in_viewport()
    pagina.close()


def test_a_tap_explains_a_term_in_place_and_a_second_tap_leads_to_the_list(
    chromium: Browser, site_adres: str, collectie: Collectie
) -> None:
    context = chromium.new_context(has_touch=True, viewport={"width": 390, "height": 800})
    pagina = context.new_page()
    adres = f"{site_adres}bouwstenen/{collectie.bouwstenen[1].id}/"
    pagina.goto(adres)
    woord, uitleg = pagina.locator(".kb-begrip").first, pagina.locator("#kb-uitleg")
    woord.tap()
    assert pagina.url == adres
    expect(uitleg).to_have_text(woord.get_attribute("data-uitleg") or "")
    pagina.locator("h1").tap()
    expect(uitleg).to_be_hidden()
    woord.tap()
    expect(uitleg).to_be_visible()
    woord.tap()
    expect(pagina).to_have_url(re.compile("/begrippen/#"))
    context.close()
