"""A group looks together: people answer in every way there is, the table collects, and nothing of it leaves the device."""

import io
import json
import re
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree
from typing import Any

import pikepdf
import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, Request, expect

from kennisbank.cli.opdrachten import hoofd
from kennisbank.collectie.collectie import Collectie
from kennisbank.collectie.zelfscan import maak_zelfscan
from kennisbank.controle.laden import laad
from kennisbank.model.scancode import STAPPEN, Antwoorden, Resultaat, in_groepen, lees_code, maak_code
from kennisbank.motor.lokaal import maak_lokaal
from kennisbank.uitvoer.site import Site
from kennisbank.uitvoer.web import zelfscan
from kennisbank.uitvoer.web.sjablonen import maak_drukker

WORTEL = Path(__file__).resolve().parents[1]
SCAN = "aan-de-slag/zelfscan/"
SAMEN = "aan-de-slag/samen/"
ACHT = {1: 8}
WAARAAN = "Iemand bracht een schoenendoos mee."
KWAM = "Twee partners bellen elkaar nu."
# The question that takes the place of the third one a year later.
NIEUW = "Wie hier nieuw is, hoort van ons wat er te doen is."
VRAAGJE = "[data-vraagje] p:first-child"
# The row of an answer in the table of a statement, and how many chose it.
TELLINGEN = "tabel => [...tabel.rows].map((rij) => Number(rij.cells[2].textContent))"

VUL_TELLINGEN = """(rijen, tellingen) => rijen.slice(1).forEach((rij, plek) => tellingen[plek + 1].forEach((getal, antwoord) => {
  const vak = rij.querySelectorAll("input")[antwoord];
  if (!getal) return;
  vak.focus();
  vak.value = getal;
  vak.dispatchEvent(new InputEvent("input", { bubbles: true }));
  vak.dispatchEvent(new Event("change", { bubbles: true }));
}))"""


class Kring:
    """Profiles of a browser that share nothing, with every request that any of them makes."""

    def __init__(self, browser: Browser, site: str) -> None:
        self._browser = browser
        self.site = site
        self.verzoeken: list[str] = []
        self.adressen: set[str] = set()
        self._vensters: list[BrowserContext] = []

    def open(self, adres: str, breedte: int = 1280) -> Page:
        """Open an address in a profile of its own."""
        venster = self._browser.new_context(accept_downloads=True, viewport={"width": breedte, "height": 800})
        venster.on("request", self._onthoud)
        self._vensters.append(venster)
        pagina = venster.new_page()
        pagina.on("framenavigated", lambda frame: self.adressen.add(frame.url))
        pagina.goto(adres)
        return pagina

    def _onthoud(self, verzoek: Request) -> None:
        if not verzoek.url.startswith("blob:"):  # a file that the page gives its reader
            self.verzoeken.append(f"{verzoek.method} {verzoek.url} {verzoek.post_data or ''}")

    def sluit(self) -> None:
        """Close them all."""
        for venster in self._vensters:
            venster.close()


@pytest.fixture
def kring(chromium: Browser, site_adres: str) -> Iterator[Kring]:
    """Return profiles to open; they are closed at the end."""
    kring = Kring(chromium, site_adres)
    yield kring
    kring.sluit()


def _vragen(pagina: Page) -> list[Locator]:
    return pagina.locator("[data-vragen] fieldset:visible").all()


def _antwoord(pagina: Page, antwoorden: str) -> None:
    """Tap an answer to every question."""
    for vraag, cijfer in zip(_vragen(pagina), antwoorden, strict=True):
        vraag.get_by_role("radio").nth(int(cijfer)).check()


def _code_van(pagina: Page) -> str:
    pagina.get_by_role("button", name="Toon mijn code").click()
    return str(pagina.locator("[data-code]").text_content())


def _begin(pagina: Page, aantal: int) -> None:
    pagina.get_by_label("Met hoeveel zijn jullie?").fill(str(aantal))
    pagina.get_by_role("button", name="Begin", exact=True).click()
    expect(pagina.get_by_role("heading", name="Verzamelen")).to_be_focused()


def _vouw_open(pagina: Page, naam: str) -> None:
    pagina.locator("summary:visible", has_text=naam).evaluate("s => { s.parentElement.open = true; }")


def _typ_code(pagina: Page, code: str) -> str:
    """Type a code where the table collects; return what the page says."""
    _vouw_open(pagina, "Met een code")
    pagina.get_by_label("Code van 12 cijfers").fill(code)
    pagina.get_by_role("button", name="Voeg toe", exact=True).click()
    vraagje = pagina.locator(VRAAGJE)
    melding = pagina.locator("[data-bericht=code]")
    return str((vraagje if vraagje.count() else melding).text_content())


def _typ_tellingen(pagina: Page, blaadjes: list[str]) -> None:
    """Count sheets: the first row as a person types it, the rest by the same events, in one go."""
    _vouw_open(pagina, "Van papier")
    for antwoord, getal in enumerate(_telling(blaadjes)[0]):
        if getal:
            pagina.locator(".kb-papier").first.locator("input").nth(antwoord).fill(str(getal))
    pagina.locator(".kb-papier").evaluate_all(VUL_TELLINGEN, _telling(blaadjes))


def _geef_door(pagina: Page, mensen: list[str]) -> None:
    _vouw_open(pagina, "Op dit toestel")
    pagina.get_by_role("button", name="Geef dit toestel door").click()
    for antwoorden in mensen:
        pagina.get_by_role("button", name="Ik ben aan de beurt").click()
        assert pagina.locator("[data-beurt] input:checked").count() == 0
        _antwoord(pagina, antwoorden)
        pagina.get_by_role("button", name="Klaar, geef door").click()
    pagina.get_by_role("button", name="Iedereen antwoordde").click()


def _toon(pagina: Page) -> None:
    """Show the dots, also when not everybody is in or the sheets do not add up."""
    pagina.get_by_role("button", name="Toon", exact=True).click()
    if pagina.locator(VRAAGJE).count():
        pagina.get_by_role("button", name="Ja, toon").click()
    expect(pagina.get_by_role("heading", name="Zo kijken jullie")).to_be_focused()


def _telling(mensen: list[str]) -> list[list[int]]:
    return [[[m[plek] for m in mensen].count(cijfer) for cijfer in "01234"] for plek in range(8)]


def _getoond(pagina: Page, teksten: list[str]) -> list[list[int]]:
    """Return the counts on the page, in the order of the statements."""
    kaarten = {
        str(kaart.locator("h4").text_content()): kaart.locator("table").evaluate(TELLINGEN)
        for kaart in pagina.locator(".kb-uitkomst").all()
    }
    return [kaarten[tekst] for tekst in teksten]


def _opslag(pagina: Page) -> Any:  # noqa: ANN401 (keys and texts)
    return pagina.evaluate("() => ({ ...localStorage })")


@pytest.fixture(scope="session")
def teksten(collectie: Collectie) -> list[str]:
    """Return the eight statements, in order."""
    return [stelling.tekst for stelling in maak_zelfscan(collectie).nu[0].stellingen]


@pytest.fixture(scope="session")
def kopie(site_map: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the part of the site that is about this, as people take it along, on disk."""
    map_ = tmp_path_factory.mktemp("kopie") / "site"
    for deel in ("aan-de-slag", "assets"):
        copytree(site_map / deel, map_ / deel)
    maak_lokaal(map_)
    return map_


@pytest.fixture(scope="session")
def later(tmp_path_factory: pytest.TempPathFactory, teksten: list[str]) -> dict[str, str]:
    """Return the table of a year later and its statements, by address: another question about communication."""
    wortel = tmp_path_factory.mktemp("later")
    for deel in ("praktijken", "docs"):
        copytree(WORTEL / deel, wortel / deel)
    (wortel / "mkdocs.yml").write_bytes((WORTEL / "mkdocs.yml").read_bytes())
    lijst = wortel / "praktijken/kader/bouwstenen.yml"
    tekst = lijst.read_text(encoding="utf-8")
    assert teksten[2] in tekst
    lijst.write_text(tekst.replace(teksten[2], NIEUW), encoding="utf-8")
    vervang = ["--vervang", "communicatie-en-informatiedeling", "--ja"]
    assert hoofd(["stellingen", "--wortel", str(wortel), *vervang]) == 0
    geladen = laad(wortel)
    assert geladen.collectie is not None, geladen.meldingen
    paginas = zelfscan.paginas(maak_drukker(Site(geladen.collectie)))
    stellingen = zelfscan.stellingen(geladen.collectie)
    return {
        SAMEN: next(str(p.html) for p in paginas if p.adres == SAMEN),
        stellingen.adres: stellingen.inhoud.decode(),
    }


def _open_later(kring: Kring, later: dict[str, str]) -> Page:
    """Open the table as it is a year later."""
    pagina = kring.open(f"{kring.site}over/privacy/")

    def vervang(weg: Any) -> None:  # noqa: ANN401 (a route of the browser)
        antwoord = weg.fetch()
        weg.fulfill(
            response=antwoord,
            body=re.sub(r"<article.*</article>", lambda _: later[SAMEN], antwoord.text(), flags=re.DOTALL),
        )

    pagina.route(f"**/{SAMEN}", vervang)
    pagina.route("**/stellingen.js", lambda weg: weg.fulfill(body=later["assets/aan-de-slag/stellingen.js"]))
    pagina.goto(f"{kring.site}{SAMEN}")
    return pagina


# Six people, each in another way, and four sheets of paper.
TOETSENBORD, VOORLEZER, MET_CODE, BESTAND = "01234012", "33221100", "22222222", "10101010"
DOORGEEFT = ["30303030", "44444444"]
PAPIER = ["00112233", "33333333", "12121212", "01230123"]
IEDEREEN = [TOETSENBORD, VOORLEZER, MET_CODE, BESTAND, *DOORGEEFT, *PAPIER]


def _met_toetsenbord(pagina: Page, antwoorden: str) -> str:
    """Answer with Tab, arrows, Space and Enter only, on a screen of 320 px."""
    pagina.get_by_label("Wat willen jullie bekijken?").focus()
    for cijfer in antwoorden:
        pagina.keyboard.press("Tab")
        pagina.keyboard.press("Space")
        for _ in range(int(cijfer)):
            pagina.keyboard.press("ArrowDown")
    pagina.keyboard.press("Tab")
    pagina.keyboard.press("Enter")
    expect(pagina.get_by_role("heading", name="Je code")).to_be_focused()
    return str(pagina.locator("[data-code]").text_content())


def _met_voorlezer(pagina: Page, teksten: list[str], antwoorden: str) -> str:
    """Answer by what a screen reader says: a group with a name, and in it radio buttons with theirs."""
    for tekst, cijfer in zip(teksten, antwoorden, strict=True):
        groep = pagina.get_by_role("group", name=tekst, exact=True)
        groep.get_by_role("radio", name=STAPPEN[int(cijfer)], exact=True).check()
    expect(pagina.get_by_role("status").filter(has_text="8 van 8 beantwoord.")).to_be_visible()
    return _code_van(pagina)


def _als_bestand(kopie: Path, kring: Kring, antwoorden: str, doel: Path) -> Path:
    """Answer in the copy without internet, and keep the answers as a file."""
    pagina = kring.open((kopie / SCAN / "index.html").as_uri())
    _antwoord(pagina, antwoorden)
    _code_van(pagina)
    with pagina.expect_download() as wacht:
        pagina.get_by_role("button", name="Bewaar als bestand").click()
    wacht.value.save_as(doel)
    return doel


def _kies(tafel: Page, teksten: list[str]) -> str:
    """Agree on an answer, choose what to work on, see what helps; return the code of the result."""
    kaart = tafel.locator(".kb-uitkomst", has_text=teksten[0])
    kaart.locator("summary").click()
    kaart.get_by_label("hier en daar").check()
    kaart.get_by_label("Waaraan zien we dat?").fill(WAARAAN)
    kaart.get_by_role("button", name="Hier werken we aan").click()
    expect(tafel.get_by_role("heading", name="Hier werken jullie aan")).to_be_focused()
    wegen = tafel.locator("[data-weg]:visible")
    assert wegen.count() >= 3
    assert [weg.locator("li a").count() for weg in wegen.all() if not weg.locator("li a").count()] == []
    assert tafel.locator("[data-lens]:visible").count() >= 1
    resultaat = str(tafel.locator("[data-resultaat]").text_content())
    assert lees_code(resultaat, ACHT) == Resultaat(1, (1, 5, 5, 5, 5, 5, 5, 5), 1)
    return resultaat


def _kijk_opnieuw(nu: Page, resultaat: str, teksten: list[str]) -> None:
    """Begin from the printed code, with other people; one statement asks something else now."""
    _vouw_open(nu, "Deden jullie dit al eens?")
    nu.get_by_label("Code van de vorige keer").fill(resultaat)
    nu.get_by_label("Met hoeveel zijn jullie?").fill("3")
    nu.get_by_role("button", name="Begin", exact=True).click()
    expect(nu.get_by_role("heading", name="Wat kwam ervan?")).to_be_focused()
    expect(nu.locator("[data-vorige-keuze]")).to_have_text(f"Vorige keer kozen jullie: {teksten[0]}")
    nu.get_by_role("textbox", name="Wat kwam ervan?").fill(KWAM)
    nu.reload()
    expect(nu.get_by_role("textbox", name="Wat kwam ervan?")).to_have_value(KWAM)
    nu.get_by_role("button", name="Kijk nu opnieuw").click()
    _typ_tellingen(nu, PAPIER[:3])
    _toon(nu)
    expect(nu.locator(".kb-uitkomst", has_text=teksten[0]).locator("[data-vorige]")).to_have_text(
        "Vorige keer spraken jullie af: hier en daar"
    )
    expect(nu.locator("[data-nietvergelijkbaar] li")).to_have_text(
        [f"Niet meer gevraagd: {teksten[2]}", f"Nieuw sinds de vorige keer: {NIEUW}"]
    )
    expect(nu.locator(".kb-uitkomst", has_text=NIEUW).locator("[data-vorige]")).to_be_hidden()


def _lees_wat_ervan_kwam(nu: Page, kring: Kring, doel: Path) -> None:
    """Find what a group wrote that came of it in its result, its file, its report and its plan."""
    nu.emulate_media(media="print")
    expect(nu.get_by_text(f"Wat kwam ervan? {KWAM}")).to_be_visible()
    nu.emulate_media(media="screen")
    kaart = nu.locator(".kb-uitkomst").first
    kaart.locator("summary").click()
    kaart.get_by_label("hier en daar").check()
    with nu.expect_download() as wacht:
        nu.locator("[data-bewaar-resultaat]").click()
    wacht.value.save_as(doel)
    nu.goto(f"{kring.site}aan-de-slag/vergadering/heel-het-netwerk/")
    expect(nu.locator("#verslag")).to_contain_text(f"Wat er kwam van wat we de vorige keer afspraken: {KWAM}")
    nu.goto(f"{kring.site}aan-de-slag/werkplan/")
    expect(nu.get_by_role("textbox", name="Wat kwam ervan?")).to_have_value(KWAM)
    expect(nu.locator("[data-blad=kwam]")).to_have_text(KWAM)
    nu.goto(f"{kring.site}aan-de-slag/vergadering/heel-het-netwerk/")
    expect(nu.locator("#verslag")).to_contain_text(KWAM)
    nu.goto(f"{kring.site}{SAMEN}")
    nu.evaluate("kbOpslag.wisAlles()")
    nu.reload()
    _vouw_open(nu, "Deden jullie dit al eens?")
    nu.get_by_label("Bestand van de vorige keer").set_input_files(doel)
    nu.get_by_role("button", name="Begin", exact=True).click()
    expect(nu.get_by_text(f"De vorige keer schreven jullie: {KWAM}")).to_be_visible()


def test_a_group_comes_from_answers_to_a_choice_and_begins_there_a_year_later(
    kring: Kring, kopie: Path, later: dict[str, str], teksten: list[str], tmp_path: Path
) -> None:
    gewoon = kring.open(f"{kring.site}{SCAN}")
    _antwoord(gewoon, MET_CODE)
    codes = [
        _met_toetsenbord(kring.open(f"{kring.site}{SCAN}", 320), TOETSENBORD),
        _met_voorlezer(kring.open(f"{kring.site}{SCAN}"), teksten, VOORLEZER),
        _code_van(gewoon),
    ]
    assert codes == [_code(wie) for wie in (TOETSENBORD, VOORLEZER, MET_CODE)]
    bestand = _als_bestand(kopie, kring, BESTAND, tmp_path / "mijn.json")

    tafel = kring.open(f"{kring.site}{SAMEN}")
    _begin(tafel, len(IEDEREEN))
    for nummer, code in enumerate(codes, start=1):
        assert _typ_code(tafel, code) == f"Toegevoegd. {nummer} van 10 binnen"
    _vouw_open(tafel, "Met een bestand")
    tafel.get_by_label("Bestand van iemand anders").set_input_files(bestand)
    expect(tafel.locator("[data-binnen]")).to_have_text("4 van 10 binnen")
    _geef_door(tafel, DOORGEEFT)
    _typ_tellingen(tafel, PAPIER)
    expect(tafel.locator("[data-binnen]")).to_have_text("10 van 10 binnen")

    # Before Toon the page itself says nothing, and the order of what is kept is no order of people.
    bron = tafel.content()
    assert tafel.locator("[data-uitkomst]").inner_html() == ""
    assert [code for code in codes if code in bron or code.replace(" ", "") in bron] == []
    bewaard = tafel.evaluate("() => JSON.parse(localStorage['kb-slag-samen']).waarde")
    assert bewaard["codes"] == sorted(bewaard["codes"])

    _toon(tafel)
    assert _getoond(tafel, teksten) == _telling(IEDEREEN)
    resultaat = _kies(tafel, teksten)
    nu = _open_later(kring, later)
    _kijk_opnieuw(nu, resultaat, teksten)
    _lees_wat_ervan_kwam(nu, kring, tmp_path / "ons-resultaat.json")

    geheim = [*codes, resultaat, *IEDEREEN, WAARAAN, KWAM, "schoenendoos"]
    geheim += [code.replace(" ", "") for code in (*codes, resultaat)]
    assert [v for v in kring.verzoeken if not v.startswith((f"GET {kring.site}", "GET file://"))] == []
    assert [v for v in kring.verzoeken for g in geheim if g in v] == []
    assert [adres for adres in kring.adressen if "?" in adres or "#" in adres] == []


@pytest.fixture
def tafel(kring: Kring) -> Page:
    """Return a table for eight people that has begun."""
    pagina = kring.open(f"{kring.site}{SAMEN}", 320)
    _begin(pagina, 8)
    return pagina


def _code(antwoorden: str, reeks: int = 1) -> str:
    return in_groepen(maak_code(Antwoorden(reeks, tuple(map(int, antwoorden)))))


def test_the_same_answers_again_are_asked_about_and_counted_as_the_group_says(tafel: Page) -> None:
    vraag = "Deze antwoorden zijn al binnen. Is dit iemand anders, met dezelfde antwoorden?"
    _typ_code(tafel, _code("01230123"))
    assert _typ_code(tafel, _code("01230123")) == vraag
    tafel.get_by_role("button", name="Nee, het was tweemaal hetzelfde").click()
    expect(tafel.locator("[data-binnen]")).to_have_text("1 van 8 binnen")
    assert _typ_code(tafel, _code("01230123")) == vraag
    tafel.get_by_role("button", name="Ja, voeg toe").click()
    expect(tafel.locator("[data-binnen]")).to_have_text("2 van 8 binnen")


FOUTE_CODES = (
    ("0010 0243 3697".replace("3697", "3698"), "Er is een cijfer mis. Lees de code nog eens na."),
    ("0010 0243 369", "Dat zijn geen 12 cijfers. Kijk hem na."),
    ("", "Dat zijn geen 12 cijfers. Kijk hem na."),
    ("hallo", "Een code bestaat uit cijfers. Kijk hem na."),
    (_code("012", 2), "Deze code hoort bij een ander deel van de zelfscan: Gedeelde visie."),
    (
        in_groepen(maak_code(Antwoorden(999, (0,) * 8))),
        "Deze code hoort bij stellingen die we hier niet kennen. Is het wel een code van de zelfscan?",
    ),
    (
        in_groepen(maak_code(Resultaat(1, (5,) * 8, 1))),
        "Dit is de code van een resultaat van een groep. Hier hoort een code van 12 cijfers.",
    ),
)


def test_a_damaged_or_foreign_code_gets_a_sentence_and_counts_for_nothing(tafel: Page) -> None:
    veld = tafel.get_by_label("Code van 12 cijfers")
    for binnen, (code, zin) in enumerate(FOUTE_CODES):
        assert _typ_code(tafel, code) == zin
        expect(veld).to_be_focused()
        expect(veld).to_have_attribute("aria-invalid", "true")
        expect(veld).to_have_accessible_description(zin)
        expect(tafel.get_by_role("status").filter(has_text=zin)).to_be_in_viewport(ratio=1)
        expect(tafel.locator("[data-binnen]")).to_have_text(f"{binnen} van 8 binnen")
        goed = _code(f"012301{binnen // 5}{binnen % 5}")
        assert _typ_code(tafel, goed) == f"Toegevoegd. {binnen + 1} van 8 binnen"
        expect(veld).to_have_attribute("aria-invalid", "false")


def test_who_is_added_by_mistake_is_taken_out_again(tafel: Page) -> None:
    _typ_code(tafel, _code("01230123"))
    _typ_code(tafel, _code("11111111"))
    tafel.get_by_role("button", name="Haal de laatste er weer uit").click()
    expect(tafel.locator("[data-bericht=toon]")).to_have_text("Weggehaald. 1 van 8 binnen")
    assert _typ_code(tafel, _code("11111111")) == "Toegevoegd. 2 van 8 binnen"


def test_nothing_is_shown_of_fewer_than_three(tafel: Page) -> None:
    _typ_code(tafel, _code("01230123"))
    tafel.get_by_role("button", name="Toon", exact=True).click()
    expect(tafel.locator("[data-bericht=toon]")).to_have_text(
        "Wacht tot er minstens 3 mensen binnen zijn. Anders weet iedereen wie wat koos."
    )


def test_before_all_are_in_the_group_is_asked_whether_to_wait(tafel: Page) -> None:
    for antwoorden in ("01230123", "11111111", "22222222"):
        _typ_code(tafel, _code(antwoorden))
    toon = tafel.get_by_role("button", name="Toon", exact=True)
    toon.click()
    expect(tafel.locator(VRAAGJE)).to_have_text("Nog niet binnen: 5 van 8. Toch tonen?")
    expect(tafel.locator(VRAAGJE)).to_be_focused()
    tafel.get_by_role("button", name="Nee, wacht nog").click()
    expect(toon).to_be_focused()
    expect(tafel.get_by_role("heading", name="Verzamelen")).to_be_visible()
    _toon(tafel)


def test_the_statement_that_does_not_add_up_is_the_one_that_is_named(tafel: Page, teksten: list[str]) -> None:
    _typ_tellingen(tafel, ["0" * 8, "1" * 8, "2" * 8])
    rijen = tafel.locator(".kb-papier")
    expect(rijen.get_by_role("status")).to_have_text(["3 van 3 blaadjes geteld."] * 8)
    vak = rijen.nth(3).locator("input").nth(0)
    vak.fill("2")
    teveel = "4 antwoorden op 3 blaadjes: dat is te veel. Tel deze rij opnieuw."
    expect(vak).to_have_accessible_description(teveel)
    expect(vak).to_have_attribute("aria-invalid", "true")
    expect(tafel.get_by_role("status").filter(has_text="te veel")).to_have_count(1)
    tafel.get_by_label("Hoeveel blaadjes tellen jullie?").fill("4")
    expect(rijen.get_by_role("status").nth(3)).to_have_text("4 van 4 blaadjes geteld.")
    expect(tafel.locator("[data-binnen]")).to_have_text("4 van 8 binnen")
    tafel.get_by_label("Hoeveel blaadjes tellen jullie?").fill("3")
    tafel.reload()  # kept while typing, without leaving the field
    tafel.get_by_role("button", name="Toon", exact=True).click()
    expect(tafel.locator(VRAAGJE)).to_have_text(
        "Nog niet binnen: 5 van 8. "
        f"Hier staan er meer of minder antwoorden dan 3 blaadjes: {teksten[3]}. Toch tonen?"
    )


def test_an_impossible_count_gets_a_sentence_at_its_field_and_counts_for_nothing(tafel: Page) -> None:
    _typ_tellingen(tafel, ["0" * 8])
    vak = tafel.locator(".kb-papier").nth(7).locator("input").nth(2)
    for getal in ("99", "-2", "1.5"):
        for veld in (vak, tafel.get_by_label("Hoeveel blaadjes tellen jullie?")):
            veld.fill(getal)
            expect(veld).to_have_accessible_description(
                "Typ een getal van 0 tot 60. Wat hier nu staat, telt niet mee."
            )
            expect(veld).to_have_attribute("aria-invalid", "true")
            expect(tafel.locator("[data-binnen]")).to_have_text("1 van 8 binnen")
            veld.fill("")
            expect(veld).to_have_attribute("aria-invalid", "false")


def test_the_next_person_sees_nothing_of_the_one_before_whatever_they_press(
    tafel: Page, kring: Kring
) -> None:
    _vouw_open(tafel, "Op dit toestel")
    tafel.get_by_role("button", name="Geef dit toestel door").click()
    wissen = tafel.get_by_role("button", name="Wis alles van Aan de slag")
    expect(wissen).to_be_hidden()
    tafel.get_by_role("button", name="Ik ben aan de beurt").click()
    expect(wissen).to_be_hidden()
    _vragen(tafel)[0].get_by_role("radio").nth(3).check()
    tafel.reload()  # half-way: nothing is lost
    expect(_vragen(tafel)[0].get_by_role("radio").nth(3)).to_be_checked()
    _antwoord(tafel, "32103210")
    tafel.get_by_role("button", name="Klaar, geef door").click()
    for doe in (
        lambda: None,
        tafel.reload,
        lambda: (tafel.goto(f"{kring.site}over/privacy/"), tafel.go_back()),
        lambda: (tafel.go_forward(), tafel.go_back()),
    ):
        doe()
        expect(tafel.get_by_role("button", name="Ik ben aan de beurt")).to_be_visible()
        assert _vragen(tafel) == []
        assert tafel.locator("input:checked").count() == 0
    tafel.get_by_role("button", name="Ik ben aan de beurt").click()
    assert tafel.locator("input:checked").count() == 0


def test_no_code_is_shown_before_anything_is_agreed(tafel: Page, teksten: list[str]) -> None:
    _typ_tellingen(tafel, PAPIER)
    _toon(tafel)
    code = tafel.locator("[data-resultaat]")
    expect(code).to_be_hidden()
    kaart = tafel.locator(".kb-uitkomst", has_text=teksten[1])
    kaart.locator("summary").click()
    kaart.get_by_label("meestal").check()
    expect(code).to_be_visible()
    expect(kaart.get_by_label("meestal")).to_be_focused()
    kaart.get_by_label("nog geen antwoord").check()
    expect(code).to_be_hidden()


def test_the_fullest_result_prints_on_four_sheets_with_its_code_and_without_controls(
    tafel: Page, teksten: list[str]
) -> None:
    _typ_tellingen(tafel, PAPIER)
    _toon(tafel)
    for nummer, kaart in enumerate(tafel.locator(".kb-uitkomst").all()):
        kaart.locator("summary").click()
        if nummer % 3:
            kaart.locator("[data-afspraak]").nth(nummer % 4).check()
        kaart.get_by_label("Waaraan zien we dat?").fill(f"{WAARAAN} " * 3)
    # Of the second bouwsteen there are most praktijken.
    tafel.locator(".kb-uitkomst", has_text=teksten[1]).get_by_role(
        "button", name="Hier werken we aan"
    ).click()
    with pikepdf.open(io.BytesIO(tafel.pdf(prefer_css_page_size=True))) as pdf:
        assert len(pdf.pages) <= 4
    tafel.emulate_media(media="print")
    expect(tafel.get_by_role("heading", name="Onze code")).to_be_visible()
    expect(tafel.locator(":is(button, input, select, summary):visible")).to_have_count(0)


def test_a_second_device_hands_over_what_it_collected_and_twice_is_asked_about(
    tafel: Page, kring: Kring, tmp_path: Path, teksten: list[str]
) -> None:
    ander = kring.open(f"{kring.site}{SAMEN}")
    _begin(ander, 8)
    _typ_code(ander, _code("01230123"))
    _typ_tellingen(ander, PAPIER)
    _vouw_open(ander, "Met een bestand")
    with ander.expect_download() as wacht:
        ander.get_by_role("button", name="Bewaar wat hier binnen is als bestand").click()
    wacht.value.save_as(tmp_path / "samen.json")
    _vouw_open(tafel, "Met een bestand")
    veld = tafel.get_by_label("Bestand van iemand anders")
    veld.set_input_files(tmp_path / "samen.json")
    expect(tafel.locator("[data-binnen]")).to_have_text("5 van 8 binnen")
    veld.set_input_files(tmp_path / "samen.json")
    expect(tafel.locator(VRAAGJE)).to_have_text(
        "Dit bestand, of een deel ervan, is al binnen. Wil je het toch toevoegen?"
    )
    tafel.get_by_role("button", name="Nee, het was tweemaal hetzelfde").click()
    kapot = (tmp_path / "samen.json").read_text(encoding="utf-8").replace("samen", "Samen", 1)[:-3]
    (tmp_path / "kapot.json").write_text(kapot, encoding="utf-8")
    veld.set_input_files(tmp_path / "kapot.json")
    expect(tafel.locator("[data-bericht=bestand]")).to_have_text(
        "Dit bestand is beschadigd, of het is geen bestand van de zelfscan."
    )
    _toon(tafel)
    assert _getoond(tafel, teksten) == _telling(["01230123", *PAPIER])


def test_a_code_of_before_a_statement_changed_counts_for_the_rest_and_the_page_says_so(
    kring: Kring, later: dict[str, str], teksten: list[str]
) -> None:
    nu = _open_later(kring, later)
    _begin(nu, 3)
    assert _typ_code(nu, _code("01230123")) == (
        "Toegevoegd. 1 van 3 binnen Deze code is van vroeger. Sindsdien veranderde er iets. "
        f"Niet meer gevraagd: {teksten[2]}. Zonder antwoord: {NIEUW}."
    )
    _typ_code(nu, _code("11111111"))
    _typ_code(nu, _code("22222222"))
    _toon(nu)
    oud = _telling(["01230123", "11111111", "22222222"])
    assert _getoond(nu, [*teksten[:2], NIEUW, *teksten[3:]]) == [*oud[:2], [0] * 5, *oud[3:]]


def test_an_agreed_answer_and_a_choice_survive_a_reload_and_a_second_window(
    tafel: Page, teksten: list[str]
) -> None:
    _typ_tellingen(tafel, PAPIER)
    _toon(tafel)
    kaart = tafel.locator(".kb-uitkomst", has_text=teksten[1])
    kaart.locator("summary").click()
    kaart.get_by_label("meestal").check()
    kaart.get_by_role("button", name="Voor later").click()
    tafel.locator(".kb-uitkomst", has_text=teksten[4]).get_by_role(
        "button", name="Hier werken we aan"
    ).click()
    code = str(tafel.locator("[data-resultaat]").text_content())
    assert lees_code(code, ACHT) == Resultaat(1, (5, 2, 5, 5, 5, 5, 5, 5), 5)
    for blad in (tafel, tafel.context.new_page()):
        blad.goto(tafel.url)
        expect(blad.locator("[data-resultaat]")).to_have_text(code)
        expect(blad.locator("[data-laterlijst] li")).to_have_text([teksten[1]])


def test_a_result_as_a_file_begins_the_next_round_with_its_signs(
    tafel: Page, kring: Kring, tmp_path: Path, teksten: list[str]
) -> None:
    _typ_tellingen(tafel, PAPIER)
    _toon(tafel)
    kaart = tafel.locator(".kb-uitkomst", has_text=teksten[5])
    kaart.locator("summary").click()
    kaart.get_by_label("nog niet").check()
    kaart.get_by_label("Waaraan zien we dat?").fill(WAARAAN)
    kaart.get_by_role("button", name="Hier werken we aan").click()
    with tafel.expect_download() as wacht:
        tafel.get_by_role("button", name="Bewaar als bestand").click()
    wacht.value.save_as(tmp_path / "ons.json")
    nu = kring.open(f"{kring.site}{SAMEN}")
    _vouw_open(nu, "Deden jullie dit al eens?")
    nu.get_by_label("Bestand van de vorige keer").set_input_files(tmp_path / "ons.json")
    nu.get_by_role("button", name="Begin", exact=True).click()
    expect(nu.locator("[data-vorige-afspraken] li")).to_have_text(
        [f"{teksten[5]} (nog niet) Jullie zouden het zien aan: {WAARAAN}"]
    )
    # The plan has the code too, on paper and in its file.
    code = str(tafel.locator("[data-resultaat]").text_content())
    tafel.get_by_role("link", name="Zet dit in ons werkplan").first.click()
    expect(tafel.locator("[data-blad=code]")).to_have_text(code)
    with tafel.expect_download() as wacht:
        tafel.get_by_role("button", name="Bewaar als bestand").click()
    wacht.value.save_as(tmp_path / "werkplan.json")
    nu.evaluate("kbOpslag.wisAlles()")
    nu.reload()
    _vouw_open(nu, "Deden jullie dit al eens?")
    nu.get_by_label("Bestand van de vorige keer").set_input_files(tmp_path / "werkplan.json")
    nu.get_by_role("button", name="Begin", exact=True).click()
    expect(nu.locator("[data-vorige-afspraken] li")).to_have_text([f"{teksten[5]} (nog niet)"])


def test_a_werkplan_is_told_from_a_result_and_to_begin_without_one_is_asked(
    kring: Kring, tmp_path: Path
) -> None:
    pagina = kring.open(f"{kring.site}{SAMEN}", 320)
    _vouw_open(pagina, "Deden jullie dit al eens?")
    (tmp_path / "werkplan.json").write_text(
        '{"soort": "werkplan van de kennisbank", "versie": 1, "plan": {}}', encoding="utf-8"
    )
    veld = pagina.get_by_label("Bestand van de vorige keer")
    veld.set_input_files(tmp_path / "werkplan.json")
    expect(veld).to_have_accessible_description(
        "In dit werkplan staat geen code van een resultaat. "
        "Open het bestand van jullie resultaat, of typ de code van 16 cijfers."
    )
    pagina.get_by_role("button", name="Begin", exact=True).click()
    expect(pagina.locator(VRAAGJE)).to_have_text(
        "Jullie beginnen zonder vorige keer: er is straks niets om mee te vergelijken. Toch beginnen?"
    )
    pagina.get_by_role("button", name="Nee, wacht nog").click()
    expect(pagina.get_by_role("heading", name="Begin")).to_be_visible()
    pagina.get_by_role("button", name="Begin", exact=True).click()
    pagina.get_by_role("button", name="Ja, begin").click()
    expect(pagina.get_by_role("heading", name="Verzamelen")).to_be_focused()


VREEMD = {"kb-thema": "donker", "kb-klad:x": '{"stand": {}}'}


def test_wiping_leaves_no_key_of_aan_de_slag_and_all_others(tafel: Page) -> None:
    tafel.evaluate("vreemd => Object.assign(localStorage, vreemd)", VREEMD)
    _typ_code(tafel, _code("01230123"))
    _typ_code(tafel, _code("01230123"))
    bewaard = _opslag(tafel)
    for antwoord in ("Nee, bewaar het", "Ja, wis alles"):
        assert _opslag(tafel) == bewaard
        tafel.get_by_role("button", name="Wis alles van Aan de slag").click()
        # Also while another question is still open: there is one at a time, and this one is it.
        expect(tafel.locator(VRAAGJE)).to_be_focused()
        expect(tafel.get_by_role("button", name=antwoord)).to_be_in_viewport(ratio=1)
        tafel.get_by_role("button", name=antwoord).click()
    expect(tafel.locator("[data-gewist]")).to_have_text("Alles van Aan de slag is gewist op dit toestel.")
    expect(tafel.get_by_role("heading", name="Begin")).to_be_focused()
    assert _opslag(tafel) == VREEMD


def test_answers_go_after_seven_days_and_a_choice_after_thirty(kring: Kring) -> None:
    pagina = kring.open(f"{kring.site}{SAMEN}")
    _begin(pagina, 8)
    pagina.evaluate("() => kbOpslag.bewaar('keuze', { praktijk: 'x' }, 30)")
    _vouw_open(pagina, "Op dit toestel")
    pagina.get_by_role("button", name="Geef dit toestel door").click()
    pagina.context.new_page().goto(f"{kring.site}{SCAN}")
    _antwoord(pagina.context.pages[-1], MET_CODE)
    pagina.context.pages[-1].close()
    pagina.evaluate("vreemd => Object.assign(localStorage, vreemd)", VREEMD)
    bewaard = _opslag(pagina)
    pagina.goto("about:blank")
    pagina.add_init_script(
        "const echt = Date.now; Date.now = () => echt() + Number(window.name) * 86_400_000;"
    )
    for dagen, over in ((6, ["antwoorden", "doorgeven", "keuze", "samen"]), (8, ["keuze"]), (31, [])):
        for adres in (SCAN, SAMEN):
            pagina.goto(f"{kring.site}assets/stijl.css")
            pagina.evaluate(
                "([alles, dagen]) => { localStorage.clear(); Object.assign(localStorage, alles); window.name = dagen; }",
                [bewaard, dagen],
            )
            pagina.goto(f"{kring.site}{adres}")
            expect(pagina.locator("[data-werk]")).to_be_visible()
            expect(pagina.locator("[data-wissen]")).to_contain_text(
                "Je antwoorden, en wat jullie samenleggen, afspreken en kiezen, blijven tot 7 dagen na de laatste wijziging. "
                "Wat naar het werkplan gaat, blijft tot 30 dagen."
            )
            sleutels = sorted(s for s in _opslag(pagina) if s.startswith("kb-slag-"))
            assert sleutels == [f"kb-slag-{naam}" for naam in over], (dagen, adres)
            assert {s: w for s, w in _opslag(pagina).items() if not s.startswith("kb-slag-")} == VREEMD


def test_where_a_browser_keeps_nothing_people_are_told_to_write_their_code_down(
    chromium: Browser, site_adres: str
) -> None:
    venster = chromium.new_context()
    venster.add_init_script("Storage.prototype.setItem = () => { throw new Error('vol'); };")
    pagina = venster.new_page()
    pagina.goto(f"{site_adres}{SCAN}")
    expect(pagina.locator("[data-blijft-niet]")).to_have_text(
        "Deze browser bewaart niets. Schrijf je code op voor je de pagina sluit."
    )
    _antwoord(pagina, MET_CODE)
    assert _code_van(pagina) == _code(MET_CODE)
    venster.close()


def test_the_statements_stand_there_before_the_page_is_shown(kring: Kring) -> None:
    """Else what is below them jumps away from who came to read it."""
    pagina = kring.open(kring.site)
    pagina.add_init_script(
        "addEventListener('DOMContentLoaded', () => { window.alDaar = document.querySelectorAll('[data-vragen] fieldset').length; });"
    )
    pagina.goto(kring.site + SCAN)
    assert pagina.evaluate("alDaar") == 8


def test_answers_of_the_zelfscan_are_kept_at_every_tap(kring: Kring) -> None:
    pagina = kring.open(f"{kring.site}{SCAN}")
    for vraag, cijfer in list(zip(_vragen(pagina), "0123", strict=False)):
        vraag.get_by_role("radio").nth(int(cijfer)).check()
    pagina.reload()
    expect(pagina.locator("[data-stand]")).to_have_text("4 van 8 beantwoord.")
    pagina.get_by_role("button", name="Toon mijn code").click()
    vraag = _vragen(pagina)[4]
    expect(vraag.get_by_role("alert")).to_have_text(
        "Nog zonder antwoord: 4. Dit is de eerste. Weet je het niet? Ook dat is een antwoord."
    )
    expect(vraag.get_by_role("alert")).to_be_in_viewport(ratio=1)
    expect(vraag.locator("legend")).to_be_in_viewport(ratio=1)
    expect(vraag.get_by_role("radio").first).to_be_focused()
    vraag.get_by_role("radio").first.check()
    expect(pagina.get_by_role("alert")).to_have_count(0)
    deel = pagina.get_by_label("Wat willen jullie bekijken?")
    deel.select_option(index=1)
    expect(pagina.locator("[data-stand]")).to_contain_text("0 van")
    deel.select_option(index=0)
    expect(pagina.locator("[data-stand]")).to_have_text("5 van 8 beantwoord.")


def test_every_part_asks_its_statements_in_the_words_and_order_of_the_collection(
    kring: Kring, collectie: Collectie
) -> None:
    pagina = kring.open(f"{kring.site}{SCAN}")
    for deel in maak_zelfscan(collectie).nu:
        pagina.get_by_label("Wat willen jullie bekijken?").select_option(str(deel.nummer))
        gevraagd = [
            (vraag.locator("legend").text_content(), vraag.locator("ul li").all_text_contents())
            for vraag in _vragen(pagina)
        ]
        assert gevraagd == [(s.tekst, list(s.te_zien)) for s in deel.stellingen]
        stappen = pagina.locator("[data-vragen] fieldset").first.locator("label").all_inner_texts()
        assert [stap.removeprefix("?").strip() for stap in stappen] == list(STAPPEN)


def test_every_statement_has_at_least_three_ways_on(collectie: Collectie) -> None:
    (samen,) = (p for p in zelfscan.paginas(maak_drukker(Site(collectie))) if p.adres == SAMEN)
    gegevens = re.search(
        r'<script type="application/json" data-gegevens>(.*?)</script>', samen.html, re.DOTALL
    )
    assert gegevens
    hulp = json.loads(gegevens[1])["scan"]["hulp"]
    assert {naam: wat for naam, wat in hulp.items() if len(wat["wegen"]) < 3 or not wat["lenzen"]} == {}


def test_without_a_script_the_statements_are_a_plain_page(
    chromium: Browser, site_adres: str, collectie: Collectie
) -> None:
    venster = chromium.new_context(java_script_enabled=False)
    pagina = venster.new_page()
    pagina.goto(f"{site_adres}{SCAN}")
    geheel, *delen = maak_zelfscan(collectie).nu
    expect(pagina.locator("[data-plat] li > strong")).to_have_text([s.tekst for s in geheel.stellingen])
    expect(pagina.locator("[data-werk]")).to_be_hidden()
    wegen = [
        pagina.locator("[data-plat]").get_by_role("link", name=deel.naam, exact=True).last for deel in delen
    ]
    doelen = [str(weg.evaluate("weg => weg.href")) for weg in wegen]
    wegen[0].click()
    expect(pagina).to_have_url(doelen[0])
    for deel, doel in zip(delen, doelen, strict=True):
        pagina.goto(doel)
        expect(pagina.locator("#stellingen .kb-stellingen strong")).to_have_text(
            [s.tekst for s in deel.stellingen]
        )
    pagina.goto(f"{site_adres}{SAMEN}")
    expect(pagina.locator("[data-plat]")).to_be_visible()
    expect(pagina.locator("[data-werk]")).to_be_hidden()
    venster.close()


def test_the_table_works_in_the_copy_without_internet(kring: Kring, kopie: Path, teksten: list[str]) -> None:
    pagina = kring.open((kopie / SAMEN / "index.html").as_uri())
    _begin(pagina, 4)
    _typ_tellingen(pagina, PAPIER)
    _toon(pagina)
    assert _getoond(pagina, teksten) == _telling(PAPIER)
    pagina.get_by_role("button", name="Hier werken we aan").first.click()
    doelen = pagina.locator("[data-weg]:visible a").evaluate_all("alle => alle.map((een) => een.href)")
    assert [doel for doel in doelen if doel.startswith("file:") and "index.html" not in doel] == []
