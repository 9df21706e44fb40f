"""Voor je vergadering: every page is a draaiboek to print, and shows in a browser that of any other time and group."""

import io
import re
from typing import Any

import pikepdf
from playwright.sync_api import Browser, BrowserContext, Page, expect

from kennisbank.collectie.adressen import GESPREKKEN
from kennisbank.collectie.collectie import Collectie
from kennisbank.uitvoer.bijeenkomst.draaiboek import MENSEN_TOT, MENSEN_VAN, Draaiboek, maak_draaiboek
from kennisbank.uitvoer.site import Pagina
from kennisbank.uitvoer.web.vergadering import HEEL, bereik, gesprek_over

ANDERS = [(45, 3), (45, 40), (60, 8), (60, 15), (90, 4), (90, 16), (120, 20), (120, 40), (90, 10)]


def test_every_bouwsteen_and_praktijk_has_its_meeting_and_leads_to_it_above_its_first_section(
    paginas: dict[str, Pagina], collectie: Collectie
) -> None:
    for fiche in (*collectie.bouwstenen, *collectie.praktijken):
        assert gesprek_over(fiche) in paginas
        boven = paginas[f"{fiche.soort.meervoud}/{fiche.id}/"].html.partition("<section")[0]
        assert f'href="../../{gesprek_over(fiche)}"' in boven, fiche.id
        assert f'href="{fiche.id}/"' in paginas[GESPREKKEN].html
    assert HEEL in paginas


def test_every_paper_of_the_list_is_a_place_on_the_page(
    paginas: dict[str, Pagina], collectie: Collectie
) -> None:
    for onderwerp in (None, *collectie.bouwstenen, *collectie.praktijken):
        html = paginas[gesprek_over(onderwerp)].html
        lijst = html.partition('<ul class="kb-papier">')[2].partition("</ul>")[0]
        bladen = re.findall(r'href="#([^"]+)"', lijst)
        assert len(bladen) == len(maak_draaiboek(collectie, onderwerp).papier)
        for blad in bladen:
            assert html.count(f' id="{blad}"') == 1, (onderwerp, blad)


def test_no_id_stands_twice_on_a_page(paginas: dict[str, Pagina]) -> None:
    for adres, pagina in paginas.items():
        if adres.startswith(GESPREKKEN):
            ids = re.findall(r'\sid="([^"]+)"', pagina.html)
            assert sorted(ids) == sorted(set(ids)), adres


def test_times_and_groups_are_written_as_ranges() -> None:
    alle = [(m, n) for m in (45, 60, 90, 120) for n in range(MENSEN_VAN, MENSEN_TOT + 1)]
    assert bereik(alle) == ""
    assert bereik([(90, 4), (90, 3), (90, 7), (45, 40)]) == "45:40-40 90:3-4 90:7-7"


def zichtbaar(pagina: Page) -> dict[str, Any]:
    """Return what a reader sees of the draaiboek."""
    gezien: dict[str, Any] = pagina.evaluate("""() => {
      const zie = (waar, kies) => [...waar.querySelectorAll(kies)].filter(e => e.checkVisibility()).map(e => e.innerText.trim());
      const delen = [...document.querySelectorAll('.kb-deel')].filter(e => e.checkVisibility());
      return {
        delen: delen.map(d => [zie(d, 'h3')[0], zie(d, '[data-klok]'), zie(d, '.kb-deel__vormen li')]),
        zinnen: zie(document, '.kb-zeg__zin'),
        uitnodiging: document.querySelector('#uitnodiging').innerText.trim().split(/\\n+/),
        papier: zie(document, '.kb-papier [data-keer]').map(Number),
        weg: zie(document.querySelector('[aria-labelledby=te-laat--titel]'), 'ol li'),
        rollen: zie(document.querySelector('[aria-labelledby=rollen--titel]'), 'li').length,
      };
    }""")
    return gezien


def verwacht(boek: Draaiboek) -> dict[str, Any]:
    """Return the same of the draaiboek itself."""
    return {
        "delen": [
            [d.titel, [f"{d.begin}–{d.begin + d.minuten}"], sorted(w.naam for w in d.werkvormen)] for d in boek.delen
        ],
        "zinnen": [zin for deel in (*boek.delen, boek.terugkijken) for zin in deel.zeg],
        "uitnodiging": list(boek.uitnodiging),
        "papier": [p.keer for p in boek.papier],
        "weg": [zin for _, zin in boek.valt_weg],
        "rollen": len(boek.rollen),
    }  # fmt: skip


def open_gesprek(venster: BrowserContext, site_adres: str, id_: str) -> Page:
    """Open a meeting with the choice of time and group unfolded."""
    pagina = venster.new_page()
    pagina.goto(f"{site_adres}{GESPREKKEN}{id_}/")
    pagina.get_by_text("Andere tijd of andere groep").click()
    return pagina


def test_the_page_shows_the_draaiboek_of_every_other_time_and_group(
    venster: BrowserContext, site_adres: str, collectie: Collectie
) -> None:
    bouwsteen = collectie.bouwstenen[1]
    pagina = open_gesprek(venster, site_adres, bouwsteen.id)
    for minuten, mensen in ANDERS:
        pagina.get_by_label(f"{minuten} minuten").check()
        pagina.get_by_label("Met hoeveel mensen?").fill(str(mensen))
        gezien = zichtbaar(pagina)
        for deel in gezien["delen"]:
            deel[2].sort()
        assert gezien == verwacht(maak_draaiboek(collectie, bouwsteen, minuten, mensen)), (minuten, mensen)
        expect(pagina.locator("[data-stand]")).to_have_text(
            f"Een draaiboek van {minuten} minuten voor {mensen} mensen, klaar om te printen."
        )


def test_a_group_that_is_too_large_is_told_so_and_changes_nothing(
    venster: BrowserContext, site_adres: str, collectie: Collectie
) -> None:
    pagina = open_gesprek(venster, site_adres, collectie.praktijken[0].id)
    voor = zichtbaar(pagina)
    pagina.get_by_label("Met hoeveel mensen?").fill("41")
    expect(pagina.locator("[data-fout]")).to_have_text(
        "Dit draaiboek is er voor 3 tot 40 mensen. Zijn jullie met meer? Maak dan twee groepen."
    )
    assert zichtbaar(pagina) == voor
    pagina.get_by_label("Met hoeveel mensen?").fill("40")
    expect(pagina.locator("[data-fout]")).to_be_hidden()


def test_a_time_to_begin_puts_the_hours_in_the_draaiboek_and_a_reload_keeps_what_was_chosen(
    venster: BrowserContext, site_adres: str, collectie: Collectie
) -> None:
    pagina = open_gesprek(venster, site_adres, collectie.bouwstenen[0].id)
    pagina.get_by_label("Wanneer begin je?").fill("19:30")
    klokken = [klok for _, (klok,), _ in zichtbaar(pagina)["delen"]]
    assert klokken[0] == "19.30–19.35"
    assert klokken[-1] == "20.54–21.00"
    klaar = "Een draaiboek van 90 minuten voor 10 mensen, van 19.30 tot 21.00 uur, klaar om te printen."
    expect(pagina.locator("[data-stand]")).to_have_text(klaar)
    pagina.get_by_label("60 minuten").check()
    pagina.get_by_label("Met hoeveel mensen?").fill("8")
    gekozen = f"{site_adres}{GESPREKKEN}{collectie.bouwstenen[0].id}/#minuten=60&mensen=8&begin=19%3A30"
    expect(pagina).to_have_url(gekozen)
    voor = zichtbaar(pagina)
    pagina.get_by_role("link", name="Het werkblad met afspraken").click()  # a place on the page
    expect(pagina).to_have_url(gekozen)
    pagina.reload()
    expect(pagina.get_by_label("Wanneer begin je?")).to_be_visible()
    assert zichtbaar(pagina) == voor
    assert voor["delen"][-1][1] == ["20.25–20.30"]
    for anders in ("#minuten=60&mensen=41", "#minuten=7&mensen=x&begin=25:00", "#stellingen"):
        pagina.goto("about:blank")
        pagina.goto(gekozen.partition("#")[0] + anders)
        assert zichtbaar(pagina)["delen"][-1][1] == ["84–90"], anders
    expect(pagina).to_have_url(gekozen.partition("#")[0] + "#stellingen")


def test_the_copied_invitation_is_that_of_the_chosen_time(
    chromium: Browser, site_adres: str, collectie: Collectie
) -> None:
    context = chromium.new_context(permissions=["clipboard-read", "clipboard-write"])
    bouwsteen = collectie.bouwstenen[0]
    pagina = open_gesprek(context, site_adres, bouwsteen.id)
    pagina.get_by_label("60 minuten").check()
    pagina.get_by_role("button", name="Kopieer de uitnodiging").click()
    expect(pagina.get_by_text("Gekopieerd.")).to_be_visible()
    gekopieerd = pagina.evaluate("navigator.clipboard.readText()")
    assert re.split(r"\s*\n\s*", gekopieerd) == list(maak_draaiboek(collectie, bouwsteen, 60).uitnodiging)
    context.close()


def test_without_a_script_the_usual_draaiboek_is_a_plain_page(
    chromium: Browser, site_adres: str, collectie: Collectie
) -> None:
    context = chromium.new_context(java_script_enabled=False)
    pagina = context.new_page()
    bouwsteen = collectie.bouwstenen[0]
    pagina.goto(f"{site_adres}{GESPREKKEN}{bouwsteen.id}/")
    for deel in maak_draaiboek(collectie, bouwsteen).delen:
        expect(pagina.locator(".kb-deel:visible h3", has_text=deel.titel)).to_have_count(1)
        klok = pagina.get_by_text(f"{deel.begin}–{deel.begin + deel.minuten}", exact=True)
        expect(klok.filter(visible=True)).to_have_count(1)
    expect(pagina.locator("article button:visible, article input:visible")).to_have_count(0)
    context.close()


def test_the_draaiboek_is_one_sheet_and_a_sheet_is_printed_by_itself(
    chromium: Browser, site_adres: str, collectie: Collectie
) -> None:
    context = chromium.new_context(viewport={"width": 640, "height": 900})
    context.add_init_script("window.print = () => {}")
    pagina = context.new_page()
    for bouwsteen in collectie.bouwstenen[:2]:
        boek = maak_draaiboek(collectie, bouwsteen)
        pagina.goto(f"{site_adres}{GESPREKKEN}{bouwsteen.id}/")
        for blad in ("draaiboek", "stellingen", "werkblad"):
            pagina.locator(f"[data-druk={blad}]").click()
            with pikepdf.open(io.BytesIO(pagina.pdf(prefer_css_page_size=True))) as pdf:
                lang = blad == "stellingen" and len(boek.stellingen) > 5
                assert len(pdf.pages) == 1 + lang, blad
                assert [round(float(maat)) for maat in pdf.pages[0].mediabox] == [0, 0, 595, 842]
            pagina.evaluate("dispatchEvent(new Event('afterprint'))")
    pagina.get_by_text("Andere tijd of andere groep").click()
    pagina.get_by_label("120 minuten").check()
    pagina.get_by_label("Met hoeveel mensen?").fill("20")
    pagina.locator("[data-druk=draaiboek]").click()
    with pikepdf.open(io.BytesIO(pagina.pdf(prefer_css_page_size=True))) as pdf:
        assert len(pdf.pages) == 1
    context.close()
