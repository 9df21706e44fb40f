"""From the finder to a booklet out of the browser, as a trekker makes it."""

import hashlib
import io
import re
from pathlib import Path

import pikepdf
import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from kennisbank.collectie.collectie import Collectie

BOUWSTEEN = "gedeelde-visie"
WORTEL = Path(__file__).resolve().parents[1]
# What npm published as lean-qr 2.7.4, index.js.
QR_SHA256 = "1aaa80f2ea87616a47e9ad358bb11b37ae55358ecf0c8086d2ad2a912cb183ad"


@pytest.fixture
def pagina(chromium: Browser, site_adres: str) -> Page:
    """Return the finder with one bouwsteen and only praktijken chosen."""
    pagina = chromium.new_context(viewport={"width": 1280, "height": 900}).new_page()
    pagina.goto(f"{site_adres}praktijken/?bouwsteen={BOUWSTEEN}&soort=praktijk")
    return pagina


def test_what_the_finder_shows_is_what_the_booklet_holds(pagina: Page, collectie: Collectie) -> None:
    expect(pagina.locator("[data-vink-print]")).to_be_visible()
    pagina.get_by_role("link", name="Print deze selectie").click()
    verwacht = (
        *collectie.praktijken_bij_bouwsteen(BOUWSTEEN),
        *collectie.praktijken_ook_bij_bouwsteen(BOUWSTEEN),
    )
    fiches = pagina.locator(".kb-selectie__fiche:visible")
    expect(fiches).to_have_count(len(verwacht))
    assert {fiche.id for fiche in verwacht} == set(fiches.evaluate_all("alle => alle.map(f => f.dataset.id)"))
    expect(pagina.get_by_role("status")).to_have_text(f"{len(verwacht)} fiches gekozen.")
    pagina.context.close()


def test_what_is_ticked_in_the_finder_and_only_that_is_printed_whatever_is_shown_meanwhile(
    chromium: Browser, site_adres: str, collectie: Collectie
) -> None:
    pagina = chromium.new_context(viewport={"width": 1280, "height": 900}).new_page()
    pagina.goto(f"{site_adres}praktijken/")
    een, twee = collectie.praktijken[3], collectie.praktijken_bij_bouwsteen(BOUWSTEEN)[0]
    verhaal = collectie.voorbeelden[0]
    pagina.get_by_role("checkbox", name=f"Neem mee: {een.naam}", exact=True).check()
    pagina.goto(f"{site_adres}praktijken/?bouwsteen={BOUWSTEEN}")
    assert pagina.locator(".kb-vink:checked").count() == 0  # another visit begins anew
    pagina.get_by_role("checkbox", name=f"Neem mee: {twee.naam}", exact=True).check()
    pagina.get_by_role("button", name="Haal", exact=False).first.click()
    pagina.get_by_role("checkbox", name=f"Neem mee: {een.naam}", exact=True).check()
    pagina.get_by_label("Zoek in deze lijst").fill(verhaal.naam)
    vak = pagina.get_by_role("checkbox", name=f"Neem mee: {verhaal.naam}", exact=True)
    vak.check()
    pagina.get_by_label("Zoek in deze lijst").fill("")
    expect(pagina.get_by_role("checkbox", name=f"Neem mee: {een.naam}", exact=True)).to_be_checked()
    pagina.get_by_role("link", name="Print deze selectie (3)").click()
    fiches = pagina.locator(".kb-selectie__fiche:visible")
    expect(fiches).to_have_count(3)
    assert fiches.evaluate_all("alle => alle.map(f => f.dataset.id)") == [twee.id, een.id, verhaal.id]
    pagina.context.close()


def test_a_praktijk_goes_along_with_the_voorbeelden_that_are_ticked(
    chromium: Browser, site_adres: str, collectie: Collectie
) -> None:
    praktijk = next(p for p in collectie.praktijken if len(collectie.voorbeelden_bij(p.id)) > 1)
    verhaal = collectie.voorbeelden_bij(praktijk.id)[1]
    pagina = chromium.new_context(viewport={"width": 1280, "height": 900}).new_page()
    pagina.goto(f"{site_adres}praktijken/{praktijk.id}/")
    weg = pagina.get_by_role("link", name="Print deze selectie")
    expect(weg).to_have_attribute("href", re.compile(f"#keuze={praktijk.id}$"))
    vak = pagina.get_by_role("checkbox", name=f"Neem mee: {verhaal.naam}", exact=True)
    vak.focus()
    pagina.keyboard.press("Space")
    expect(weg).to_have_text("Print deze selectie (2)")
    # The card that the box stands on leads nowhere now.
    expect(pagina).to_have_url(f"{site_adres}praktijken/{praktijk.id}/")
    pagina.get_by_label("Neem deze praktijk mee").uncheck()
    weg.click()
    expect(pagina).to_have_url(f"{site_adres}handboek/selectie/#keuze={verhaal.id}")
    pagina.context.close()


def test_the_maker_of_qr_codes_is_the_published_one_with_its_licence() -> None:
    map_ = WORTEL / "overrides/assets/lean-qr"
    kop, script, voet = re.split(
        r"(?<=\{\n)|(?=^\}\)\(globalThis)", (map_ / "lean-qr.min.js").read_text(), flags=re.MULTILINE
    )
    assert hashlib.sha256(script.encode()).hexdigest() == QR_SHA256
    assert kop.startswith("/*! lean-qr 2.7.4 https://github.com/davidje13/lean-qr @license MIT")
    assert voet == "})(globalThis.kbQr);\n"
    assert "MIT License" in (map_ / "LICENTIE.txt").read_text()


def test_nothing_chosen_is_nothing_to_print(chromium: Browser, site_adres: str) -> None:
    pagina = chromium.new_context().new_page()
    pagina.goto(f"{site_adres}handboek/selectie/")
    pagina.emulate_media(media="print")
    expect(pagina.locator("[data-kb-qr]")).to_be_hidden()
    pagina.emulate_media(media="screen")
    knop = pagina.get_by_role("button", name="Print deze selectie")
    expect(knop).to_be_disabled()
    vakje = pagina.locator("input[name=keuze]").first
    vakje.check()
    expect(knop).to_be_enabled()
    vakje.uncheck()
    expect(knop).to_be_disabled()
    pagina.context.close()


def test_an_old_address_shows_the_same_and_is_written_anew_where_no_server_reads_it(
    chromium: Browser, site_adres: str, collectie: Collectie
) -> None:
    een, twee = collectie.praktijken[:2]
    pagina = chromium.new_context().new_page()
    pagina.goto(f"{site_adres}handboek/selectie/?keuze={twee.id},{een.id}")
    fiches = pagina.locator(".kb-selectie__fiche:visible")
    assert fiches.evaluate_all("alle => alle.map(f => f.dataset.id)") == [twee.id, een.id]
    expect(pagina).to_have_url(f"{site_adres}handboek/selectie/#keuze={twee.id},{een.id}")
    pagina.context.close()


def test_a_choice_stands_behind_the_hash_and_survives_the_way_to_the_content(
    chromium: Browser, site_adres: str, collectie: Collectie
) -> None:
    een, twee = collectie.praktijken[:2]
    pagina = chromium.new_context().new_page()
    verzoeken: list[str] = []
    pagina.on("request", lambda r: verzoeken.append(r.url))
    pagina.goto(f"{site_adres}handboek/selectie/")
    pagina.locator(f"input[value={een.id}]").check()
    pagina.goto(f"{site_adres}handboek/selectie/#inhoud")
    pagina.locator(f"input[value={twee.id}]").check()
    expect(pagina).to_have_url(f"{site_adres}handboek/selectie/#keuze={een.id},{twee.id}")
    pagina.goto(f"{site_adres}handboek/selectie/#keuze={twee.id}")
    expect(pagina.locator(".kb-selectie__fiche:visible")).to_have_count(1)
    assert not [adres for adres in verzoeken if een.id in adres or twee.id in adres]
    pagina.context.close()


def test_the_booklet_begins_with_contents_and_the_first_entry_and_gives_each_other_a_page(
    chromium: Browser, site_adres: str, collectie: Collectie
) -> None:
    gekozen = [*collectie.praktijken[:2], collectie.netwerken[0]]
    pagina = chromium.new_context(viewport={"width": 640, "height": 900}).new_page()
    pagina.goto(f"{site_adres}handboek/selectie/#keuze={','.join(f.id for f in reversed(gekozen))}")
    pagina.emulate_media(media="print")
    titel, inhoud = pagina.get_by_text("Onze selectie"), pagina.get_by_role("list", name="Gekozen fiches")
    maat = titel.bounding_box()
    assert maat is not None
    assert maat["width"] > 4 * maat["height"] > 0  # on one line
    een, twee, netwerk = (fiche.naam for fiche in gekozen)
    regels = [regel.inner_text() for regel in inhoud.get_by_role("listitem").all()]
    assert regels == [netwerk, f"1.2 {twee}", f"1.1 {een}"]
    for weg in ("Print een selectie", "Print deze selectie", "Zoeken"):
        expect(pagina.get_by_text(weg, exact=True).first).to_be_hidden()
    for fiche in gekozen:
        expect(pagina.get_by_text(re.compile(rf"^https://.*/{fiche.id}/$"))).to_be_visible()
    code = pagina.get_by_role("img", name="QR-code: deze selectie op de site")
    (gelezen,) = zxingcpp.read_barcodes(Image.open(io.BytesIO(code.screenshot())))
    assert re.fullmatch(
        rf"https://.*/handboek/selectie/#{re.escape(pagina.url.partition('#')[2])}", gelezen.text
    )
    with pikepdf.open(io.BytesIO(pagina.pdf(prefer_css_page_size=True))) as pdf:
        assert len(gekozen) <= len(pdf.pages) <= 2 * len(gekozen)  # lines to write on may take a page more
        assert [round(float(maat)) for maat in pdf.pages[0].mediabox] == [0, 0, 595, 842]
    pagina.context.close()
