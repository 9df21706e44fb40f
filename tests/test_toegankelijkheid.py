"""What the site promises everyone: axe finds nothing, the keyboard gets everywhere, small screens lose nothing.

The promise and what it leaves open stand in docs/over/toegankelijkheid.md; renew that page when this changes.
"""

import gzip
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import Any, Literal
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, expect

from hulp import vaste_adressen
from kennisbank.collectie.collectie import Collectie
from kennisbank.uitvoer.site import LANGSTE_TITEL

HIER = Path(__file__).parent / "toegankelijk"
REGELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
BREEDTES = (320, 768, 1280)
Kleur = Literal["light", "dark"]
KLEUREN: tuple[Kleur, ...] = ("light", "dark")
CONTRAST = ["color-contrast"]  # depends on colours alone, so that each combination of them is judged once
IN_ZIN = ["link-in-text-block"]  # depends on colours, and on the words around a link
STATEN = tuple((kleur, breedte) for kleur in KLEUREN for breedte in BREEDTES)
"""The states in which a page is looked at: colour scheme and width."""
# Bytes over the wire, gzip: a first visit of a praktijk and of home, and the page after it.
EERSTE_BEZOEK, EERSTE_BEZOEK_THUIS, VOLGEND_BEZOEK = 60_000, 80_000, 30_000
VERSCHUIVING = 0.02  # what may move on a page while it loads and is read to its end (cumulative layout shift)
HOOGTE = 800  # px of the window of a page that does not say otherwise
MEESTE_STOPS = 500  # with the tab key on one page
BEGIN = 600  # px from the top of a phone within which the text of a page begins

# Every page with an address of its own, and one of every kind of entry, chosen from the collection.
VAST = (*vaste_adressen(), "404.html")
SOORTEN = (
    "kernprincipe", "cluster", "bouwsteen", "praktijk", "praktijk zonder voorbeeld", "voorbeeld", "netwerk",
    "netwerk zonder voorbeeld", "netwerkblad", "functie", "criterium", "gesprek",
)  # fmt: skip
ALLE = (*VAST, *SOORTEN)
GELOPEN = (
    "", "matrix/", "praktijken/", "netwerken/", "kader/waarom/", "kernprincipe", "bouwsteen", "praktijk", "voorbeeld",
    "netwerk",
)  # fmt: skip


@pytest.fixture(scope="session")
def adressen(collectie: Collectie) -> dict[str, str]:
    """Return the address of each kind of page: of the entry with most on it, or with least."""
    c = collectie
    naar_aantal = sorted(c.praktijken, key=lambda p: len(c.voorbeelden_bij(p.id)))
    netwerken = sorted(c.netwerken, key=lambda n: len(c.voorbeelden_van(n.id)))
    voorbeeld = max(c.voorbeelden, key=lambda v: (len(v.velden.bronnen), len(v.velden.praktijken)))
    return {adres: adres for adres in VAST} | {
        "kernprincipe": f"kernprincipes/{c.kernprincipes[3].id}/",
        "cluster": f"clusters/{c.clusters[0].id}/",
        "bouwsteen": f"bouwstenen/{c.bouwstenen[1].id}/",
        "praktijk": f"praktijken/{naar_aantal[-1].id}/",
        "praktijk zonder voorbeeld": f"praktijken/{naar_aantal[0].id}/",
        "voorbeeld": f"voorbeelden/{voorbeeld.id}/",
        "netwerk": f"netwerken/{netwerken[-1].id}/",
        "netwerk zonder voorbeeld": f"netwerken/{netwerken[0].id}/",
        "netwerkblad": f"netwerken/{netwerken[-1].id}/bestuur/",
        "functie": f"functies/{c.functies[0].id}/",
        "criterium": f"criteria/{c.criteria[0].id}/",
        "gesprek": f"aan-de-slag/vergadering/{c.bouwstenen[0].id}/",
    }


def _venster(chromium: Browser, site_adres: str) -> Iterator[BrowserContext]:
    """Give a window of its own, in which a request to another host fails the test."""
    context = chromium.new_context(reduced_motion="reduce", viewport={"width": 1280, "height": HOOGTE})
    vreemd: list[str] = []
    context.on(
        "request",
        lambda verzoek: None if verzoek.url.startswith((site_adres, "data:")) else vreemd.append(verzoek.url),
    )
    context.add_init_script(path=HIER / "meet.js")
    yield context
    context.close()
    assert vreemd == []


@pytest.fixture
def pagina(chromium: Browser, site_adres: str) -> Iterator[Page]:
    """Return a page that remembers nothing of another test."""
    with contextmanager(_venster)(chromium, site_adres) as context:
        yield context.new_page()


@pytest.fixture(scope="module")
def gedeeld(chromium: Browser, site_adres: str) -> Iterator[Page]:
    """Return the one page in which the tests that only look at what they open do so one after the other."""
    with contextmanager(_venster)(chromium, site_adres) as context:
        yield context.new_page()


@pytest.fixture
def blad(gedeeld: Page) -> Page:
    """Return that page, as wide and light as at first."""
    gedeeld.set_viewport_size({"width": 1280, "height": HOOGTE})
    gedeeld.emulate_media(color_scheme="light", media="screen", forced_colors="none")
    return gedeeld


def meet(pagina: Page, wat: str) -> Any:  # noqa: ANN401 (JSON of any shape)
    """Return what a function of meet.js says."""
    return pagina.evaluate(f"kbMeet.{wat}()")


def axe(
    pagina: Page, binnen: str = "html", regels: Sequence[str] = REGELS, zonder: Sequence[str] = ()
) -> list[str]:
    """Return what axe finds within a part of the page, one line per violation; only then it looks up where."""
    _laad(pagina)
    loop = """([binnen, regels, selectors, rules]) =>
        axe.run(binnen, {runOnly: regels, rules, resultTypes: ['violations'], selectors, elementRef: false})
    """
    uit = {regel: {"enabled": False} for regel in zonder}
    if not pagina.evaluate(loop, [binnen, regels, False, uit])["violations"]:
        return []
    return [
        f"{fout['id']}: {knoop['target']} {knoop.get('failureSummary', '')}"
        for fout in pagina.evaluate(loop, [binnen, regels, True, uit])["violations"]
        for knoop in fout["nodes"]
    ]


def _laad(pagina: Page) -> None:
    """Put axe in a page; the page itself takes no script."""
    if not pagina.evaluate("'axe' in window"):
        for script in ("axe.min.js", "kleuren.js"):
            pagina.evaluate((HIER / script).read_text(encoding="utf-8"))


def kleurfouten(pagina: Page, gezien: set[str], binnen: str = "html") -> list[str]:
    """Return what axe finds in the combinations of colours that no page showed yet."""
    _laad(pagina)
    gekeurd = pagina.evaluate("wat => kbKleuren.keur(...wat)", [binnen, sorted(gezien)])
    gezien.update(gekeurd["goed"])
    fouten: list[str] = gekeurd["fouten"]
    return fouten


def kijk_na(pagina: Page, kleur: Kleur, gezien: set[str], binnen: str = "html") -> list[str]:
    """Return what axe finds in new colours, and in all else; in the dark a page differs in its colours only."""
    rest = axe(pagina, binnen, zonder=CONTRAST) if kleur == "light" else axe(pagina, binnen, IN_ZIN)
    return [*kleurfouten(pagina, gezien, binnen), *rest]


@dataclass(frozen=True)
class EersteBezoek:
    """A page that fetches all it shows anew, and what is on its way to it."""

    pagina: Page
    onderweg: set[Request]

    def wacht_tot_alles_er_is(self) -> None:
        """Wait until nothing is on its way, and what came is drawn."""
        meet(self.pagina, "getekend")
        while self.onderweg:
            meet(self.pagina, "getekend")


@pytest.fixture(scope="module")
def eerste_bezoek(gedeeld: Page) -> EersteBezoek:
    """Return a page beside the shared one, without a cache."""
    bezoek = EersteBezoek(gedeeld.context.new_page(), set())
    netwerk = gedeeld.context.new_cdp_session(bezoek.pagina)
    netwerk.send("Network.enable")  # without it the next is not heard
    netwerk.send("Network.setCacheDisabled", {"cacheDisabled": True})

    def vertrekt(verzoek: Request) -> None:
        bezoek.onderweg.add(verzoek)

    def is_er(verzoek: Request) -> None:
        bezoek.onderweg.discard(verzoek)

    bezoek.pagina.on("request", vertrekt)
    bezoek.pagina.on("requestfinished", is_er)
    bezoek.pagina.on("requestfailed", is_er)
    return bezoek


@pytest.mark.parametrize("breedte", BREEDTES)
def test_axe_vindt_niets_in_het_zoekvenster(
    breedte: int, pagina: Page, site_adres: str, gezien: set[str]
) -> None:
    pagina.set_viewport_size({"width": breedte, "height": HOOGTE})
    pagina.goto(site_adres)
    pagina.locator(".kb-zoekknop").click()
    pagina.locator(".kb-zoek__invoer").fill("ouders")
    pagina.locator(".kb-zoek__resultaat").first.wait_for(timeout=5000)
    for kleur in KLEUREN:
        pagina.emulate_media(color_scheme=kleur)
        assert kijk_na(pagina, kleur, gezien) == [], kleur
    pagina.keyboard.press("Escape")
    assert not pagina.locator(".kb-zoek").is_visible()
    assert pagina.evaluate("document.activeElement.className") == "kb-zoekknop"


@pytest.mark.parametrize("breedte", [320, 1280])
@pytest.mark.parametrize("soort", GELOPEN)
def test_de_tabtoets_komt_overal_zichtbaar_en_op_volgorde(
    soort: str, breedte: int, blad: Page, adressen: dict[str, str], site_adres: str
) -> None:
    """From the top to the end of the page: no trap, nothing twice, every stop seen and on screen."""
    blad.set_viewport_size({"width": breedte, "height": 800})
    blad.goto(site_adres + adressen[soort])
    meet(blad, "volgTab")
    stops: list[Any] = []
    while None not in stops and len(stops) < MEESTE_STOPS:
        for _ in range(25):
            blad.keyboard.press("Tab")
        stops = meet(blad, "stops")
    assert None in stops, "de tabtoets raakt niet aan het einde"
    gezien = stops[: stops.index(None)]
    fouten = [
        f"{wat}: {stop['soort']} {stop['naam']!r}"
        for stop in gezien
        for goed, wat in (
            (stop["opScherm"], "buiten beeld"),
            (stop["zichtbaar"], "geen ring"),
            (not stop["bedekt"], "bedekt"),
        )
        if not goed
    ]
    assert fouten == []
    nummers = [stop["nummer"] for stop in gezien]
    assert nummers == sorted(set(nummers)), "de volgorde is niet die van de tekst"
    alle = blad.evaluate(
        "[...document.querySelectorAll('a[href], button, summary, input, select')]"
        ".filter(e => e.checkVisibility({visibilityProperty: true})).length"
    )
    assert len(gezien) >= alle, "niet alles is met de tabtoets te bereiken"


@pytest.mark.parametrize("breedte", [390, 1280])
@pytest.mark.parametrize("soort", ALLE)
def test_niets_verspringt(
    soort: str, breedte: int, eerste_bezoek: EersteBezoek, adressen: dict[str, str], site_adres: str
) -> None:
    pagina = eerste_bezoek.pagina
    pagina.set_viewport_size({"width": breedte, "height": 844})
    pagina.goto(site_adres + adressen[soort])
    eerste_bezoek.wacht_tot_alles_er_is()
    pagina.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    eerste_bezoek.wacht_tot_alles_er_is()
    assert meet(pagina, "verschuiving") <= VERSCHUIVING


@pytest.mark.parametrize("soort", ["kernprincipe", "bouwsteen", "praktijk", "voorbeeld", "netwerk"])
def test_op_een_telefoon_begint_de_tekst_meteen_en_is_het_kader_gevouwen(
    soort: str, blad: Page, adressen: dict[str, str], site_adres: str
) -> None:
    blad.set_viewport_size({"width": 390, "height": 844})
    blad.goto(site_adres + adressen[soort])
    kop = blad.locator(".kb-lezen__tekst h2").first.bounding_box()
    assert kop is not None
    assert kop["y"] <= BEGIN
    assert all(not inhoud.is_visible() for inhoud in blad.locator(".kb-klap > :not(summary)").all())


@pytest.mark.parametrize(
    "soort", ["kernprincipe", "bouwsteen", "praktijk", "voorbeeld", "netwerk", "kader/waarom/"]
)
def test_op_een_breed_scherm_blijft_naast_de_tekst_in_beeld_wat_erbij_hoort(
    soort: str, blad: Page, adressen: dict[str, str], site_adres: str
) -> None:
    blad.goto(site_adres + adressen[soort])
    tekst, zijde = blad.locator(".kb-lezen__tekst"), blad.locator(".kb-zijde")
    vak = tekst.bounding_box()
    assert vak is not None
    assert 640 <= vak["width"] <= 700
    links = blad.locator(".kb-zijde a:visible")
    blad.evaluate("scrollTo(0, document.querySelector('.kb-lezen__tekst').offsetHeight / 2)")
    expect(links.last).to_be_in_viewport()
    naast = zijde.bounding_box()
    assert naast is not None
    if naast["height"] <= HOOGTE + 1:  # it is taller where products on paper were made
        expect(links.first).to_be_in_viewport()
    assert vak["x"] + vak["width"] < naast["x"] < vak["x"] + vak["width"] + 80


@pytest.fixture(scope="module")
def bezoek(gedeeld: Page) -> Page:
    """Return a second page beside the shared one."""
    return gedeeld.context.new_page()


@pytest.fixture(scope="module", params=ALLE)
def bezocht(request: pytest.FixtureRequest, bezoek: Page, adressen: dict[str, str], site_adres: str) -> Page:
    """Return a page of each kind in turn: opened once, and looked at by all tests that ask for it."""
    bezoek.emulate_media(color_scheme="light")
    bezoek.goto(site_adres + adressen[request.param])
    return bezoek


def test_op_klein_scherm_en_met_grote_letters_valt_niets_weg(bezocht: Page) -> None:
    """At 400 % zoom (320 px) and with text at 200 % nothing sticks out and no text is cut off."""
    letters = "grootte => { document.documentElement.style.fontSize = grootte }"
    for breedte, letter in ((320, "100%"), (1280, "200%"), (768, "200%")):
        bezocht.set_viewport_size({"width": breedte, "height": 800})
        bezocht.evaluate(letters, letter)
        meet(bezocht, "vouwOpen")
        assert meet(bezocht, "teBreed") == [], (breedte, letter)
        assert meet(bezocht, "afgesneden") == [], (breedte, letter)
    bezocht.evaluate(letters, "")


def test_doelen_zijn_groot_genoeg(bezocht: Page) -> None:
    for breedte in BREEDTES:
        bezocht.set_viewport_size({"width": breedte, "height": 800})
        meet(bezocht, "vouwOpen")
        assert meet(bezocht, "kleineDoelen") == [], breedte


def test_axe_vindt_niets(bezocht: Page, gezien: set[str]) -> None:
    """At every width and in both schemes, folds and menu shut and open. The last to look: it makes the page shorter.

    Shut, a page shows less of what it shows open; but for colours, one look at it is enough.
    """
    meet(bezocht, "kort")
    gevonden: dict[str, list[str]] = {}
    meet(bezocht, "vouwDicht")
    bezocht.set_viewport_size({"width": BREEDTES[0], "height": HOOGTE})
    gevonden["dicht"] = axe(bezocht, zonder=CONTRAST)
    for kleur, breedte in STATEN:
        bezocht.emulate_media(color_scheme=kleur)
        bezocht.set_viewport_size({"width": breedte, "height": HOOGTE})
        meet(bezocht, "vouwDicht")
        gevonden[f"{breedte} {kleur} dicht"] = kleurfouten(bezocht, gezien)
        meet(bezocht, "vouwOpen")
        gevonden[f"{breedte} {kleur} open"] = kijk_na(bezocht, kleur, gezien)
    assert {staat: fouten for staat, fouten in gevonden.items() if fouten} == {}


def test_de_skiplink_is_de_eerste_stop_en_springt_naar_de_inhoud(pagina: Page, site_adres: str) -> None:
    pagina.goto(site_adres + "praktijken/")
    pagina.keyboard.press("Tab")
    stop = meet(pagina, "focus")
    assert (stop["naam"], stop["opScherm"], stop["vak"]["boven"] >= 0) == ("Naar de inhoud", True, True)
    pagina.keyboard.press("Enter")
    assert pagina.evaluate("document.activeElement.id") == "inhoud"
    pagina.keyboard.press("Tab")
    assert pagina.evaluate("document.querySelector('main').contains(document.activeElement)")


@pytest.fixture
def zonder_script(chromium: Browser) -> Iterator[Page]:
    """Return a page in which no script runs."""
    context: BrowserContext = chromium.new_context(
        java_script_enabled=False, viewport={"width": 320, "height": 700}
    )
    yield context.new_page()
    context.close()


def test_het_menu_gaat_open_en_dicht_met_het_toetsenbord(pagina: Page, site_adres: str) -> None:
    pagina.set_viewport_size({"width": 320, "height": 700})
    pagina.goto(site_adres)
    menu = pagina.locator(".kb-menu summary")
    menu.focus()
    pagina.keyboard.press("Enter")
    pagina.keyboard.press("Tab")
    assert meet(pagina, "focus")["naam"] == "Home"
    pagina.keyboard.press("Escape")
    assert menu.evaluate("e => e === document.activeElement && !e.parentElement.open")
    pagina.keyboard.press("Space")
    assert menu.evaluate("e => e.parentElement.open")
    pagina.locator("h1").click()
    assert not menu.evaluate("e => e.parentElement.open")


def test_zonder_script_werken_menu_vouwen_en_zoeken(
    zonder_script: Page, adressen: dict[str, str], site_adres: str
) -> None:
    zonder_script.goto(site_adres + adressen["praktijk"])
    assert not zonder_script.locator(".kb-themaknop").is_visible()
    zonder_script.locator(".kb-menu summary").click()
    zonder_script.locator(".kb-menu a", has_text="Netwerken").click()
    assert zonder_script.url == site_adres + "netwerken/"
    zonder_script.goto(site_adres + adressen["praktijk"])
    zonder_script.locator(".kb-vouw summary").first.click()
    assert zonder_script.locator(".kb-vouw").first.locator(".kb-kaart").first.is_visible()
    zonder_script.locator(".kb-zoekknop").click()
    assert zonder_script.url == site_adres + "a-z/"
    zonder_script.goto(site_adres + adressen["bouwsteen"])
    zonder_script.locator(".kb-begrip").first.click()
    assert "/begrippen/#" in zonder_script.url


def test_een_begrip_legt_zich_uit_bij_aanwijzen_en_bij_focus(
    pagina: Page, adressen: dict[str, str], site_adres: str
) -> None:
    """WCAG 1.4.13: Escape hides it, the pointer may go onto it, it stays until one leaves."""
    pagina.goto(site_adres + adressen["bouwsteen"])
    woord, uitleg = pagina.locator(".kb-begrip").first, pagina.locator("#kb-uitleg")
    woord.scroll_into_view_if_needed()
    woord.hover()
    assert uitleg.inner_text() == woord.get_attribute("data-uitleg")
    assert woord.get_attribute("aria-describedby") == "kb-uitleg"
    uitleg.hover()
    pagina.wait_for_timeout(400)
    assert uitleg.is_visible()
    pagina.keyboard.press("Escape")
    assert not uitleg.is_visible()
    woord.focus()
    pagina.keyboard.press("Shift+Tab")
    pagina.keyboard.press("Tab")
    assert uitleg.is_visible()
    assert axe(pagina) == []
    vak = pagina.evaluate("kbMeet.vak(document.querySelector('#kb-uitleg'))")
    assert vak["links"] >= 0
    assert vak["rechts"] <= 1280
    pagina.keyboard.press("Tab")
    assert woord.get_attribute("aria-describedby") is None


def test_de_kleurkeuze_blijft_en_volgt_anders_het_toestel(pagina: Page, site_adres: str) -> None:
    pagina.emulate_media(color_scheme="light")
    pagina.goto(site_adres)
    achtergrond = "getComputedStyle(document.body).backgroundColor"
    licht = pagina.evaluate(achtergrond)
    knop = pagina.locator("[data-thema-knop]")
    knop.click()
    donker = pagina.evaluate(achtergrond)
    assert (donker != licht, knop.get_attribute("aria-pressed")) == (True, "true")
    pagina.reload()
    assert pagina.evaluate(achtergrond) == donker
    knop.click()
    assert pagina.evaluate("localStorage.length") == 0
    pagina.reload()
    pagina.emulate_media(color_scheme="dark")
    assert pagina.evaluate(achtergrond) == donker


def test_beweging_en_eigen_kleuren_van_de_lezer_gaan_voor(
    pagina: Page, adressen: dict[str, str], site_adres: str
) -> None:
    pagina.goto(site_adres + adressen["praktijk"])
    duur = "[...document.querySelectorAll('*')].filter(e => parseFloat(getComputedStyle(e).transitionDuration) > 0).length"
    assert pagina.evaluate(duur) == 0
    pagina.emulate_media(forced_colors="active")
    assert axe(pagina) == []
    merk = "(e => getComputedStyle(e).borderTopWidth)(document.querySelector('.kb-merk svg'))"
    assert pagina.evaluate(merk) == "1px"


@pytest.mark.parametrize("soort", ["", "matrix/", "praktijk", "voorbeeld", "netwerk"])
def test_op_papier_staan_de_tekst_en_waar_ze_vandaan_komt(
    soort: str, blad: Page, adressen: dict[str, str], site_adres: str
) -> None:
    blad.emulate_media(color_scheme="dark")
    blad.goto(site_adres + adressen[soort])
    blad.emulate_media(media="print", color_scheme="dark")
    blad.evaluate("dispatchEvent(new Event('beforeprint'))")
    for weg in ("header.kb-balk", "footer.kb-onder", ".kb-overslaan", ".kb-acties"):
        assert all(not deel.is_visible() for deel in blad.locator(weg).all()), weg
    regel = blad.locator(".kb-drukregel")
    assert regel.is_visible()
    canoniek = blad.locator("link[rel=canonical]").get_attribute("href")
    assert f"{canoniek}." in regel.inner_text()
    assert re.search(r"Afgedrukt op \d{1,2} [a-z]+ \d{4}\.", regel.inner_text())
    assert blad.locator("details.kb-vouw:not([open])").count() == 0
    assert blad.evaluate("getComputedStyle(document.documentElement).colorScheme") == "light"
    assert blad.pdf(prefer_css_page_size=True).startswith(b"%PDF")


def test_elke_soort_pagina_wordt_nagekeken(site_map: Path, adressen: dict[str, str]) -> None:
    """A new kind of page is one more entry in `VAST` or `SOORTEN`."""
    nagekeken = {
        _soort(site_map / (adres if adres.endswith(".html") else f"{adres}index.html"))
        for adres in adressen.values()
    }
    assert {soort for pad in site_map.rglob("*.html") if (soort := _soort(pad)) not in nagekeken} == set()


def _soort(pad: Path) -> str:
    return _een(r'<body data-soort="(.*?)">', pad.read_text(encoding="utf-8"))


def test_elke_pagina_heeft_taal_titel_en_omschrijving_van_haar_eigen(site_map: Path) -> None:
    titels: Counter[str] = Counter()
    zinnen: Counter[str] = Counter()
    for pad in site_map.rglob("*.html"):
        html = pad.read_text(encoding="utf-8")
        if 'http-equiv="refresh"' in html or pad.name == "404.html":
            continue
        assert '<html lang="nl">' in html, pad
        assert html.count("<h1") == 1, pad
        titels[_een(r"<title>(.*?)</title>", html)] += 1
        zinnen[_een(r'<meta name="description" content="(.*?)">', html)] += 1
    assert [titel for titel, aantal in titels.items() if aantal > 1 or not titel] == []
    assert [titel for titel in titels if len(titel) > LANGSTE_TITEL] == []
    assert [zin for zin, aantal in zinnen.items() if aantal > 1 or not zin] == []


def _een(patroon: str, html: str) -> str:
    gevonden = re.search(patroon, html, re.DOTALL)
    return unescape(gevonden[1]).strip() if gevonden else ""


@pytest.mark.parametrize(("soort", "hoogstens"), [("praktijk", EERSTE_BEZOEK), ("", EERSTE_BEZOEK_THUIS)])
def test_een_eerste_bezoek_is_licht(
    soort: str, hoogstens: int, chromium: Browser, adressen: dict[str, str], site_adres: str
) -> None:
    """Counted over the wire with gzip, everything included: a first visit, and the page after it."""
    context = chromium.new_context()
    pagina = context.new_page()
    gehaald: set[str] = set()
    pagina.on("requestfinished", lambda verzoek: gehaald.add(verzoek.url))
    pagina.goto(site_adres + adressen[soort], wait_until="networkidle")
    eerste = set(gehaald)
    gehaald.clear()
    pagina.goto(site_adres + adressen["praktijk zonder voorbeeld"], wait_until="networkidle")
    context.close()
    assert _gewicht(eerste) <= hoogstens
    assert _gewicht(gehaald - eerste) <= VOLGEND_BEZOEK


def _gewicht(urls: set[str]) -> int:
    return sum(_overgedragen(url) for url in urls if url.startswith("http"))


def _overgedragen(url: str) -> int:
    with urlopen(url) as antwoord:  # noqa: S310 (our own server)
        inhoud: bytes = antwoord.read()
    return len(inhoud) if url.endswith((".woff2", ".webp", ".png")) else len(gzip.compress(inhoud, 6))
