"""Aan de slag without colours of its own: in the colours that a reader forces, and on grey paper."""

import io
from typing import Literal

import pytest
from PIL import Image, ImageChops, ImageStat
from playwright.sync_api import Locator, Page, expect

from kennisbank.collectie.adressen import GESPREKKEN
from kennisbank.collectie.collectie import Collectie
from kennisbank.model.scancode import STAPPEN
from kennisbank.uitvoer.web.werkplan import ADRES as WERKPLAN
from test_samen import PAPIER, SAMEN, SCAN, _antwoord, _begin, _typ_tellingen
from test_toegankelijkheid import pagina

__all__ = ["pagina"]
Hoe = Literal["gedwongen", "papier"]
HOE: tuple[Hoe, ...] = ("gedwongen", "papier")
# Letters and lines that surely can be seen: the darkest and the lightest of 255 are so far apart.
ZICHTBAAR = 125

# Of each answer to a statement: where it stands in a picture of the whole, its number, and where its dots are.
RIJEN = """heel => {
  const van = heel.getBoundingClientRect();
  const plek = (deel) => {
    const vak = deel.getBoundingClientRect();
    const [x, y] = [Math.floor(van.left), Math.floor(van.top)];
    return [Math.floor(vak.left) - x, Math.floor(vak.top) - y, Math.ceil(vak.right) - x, Math.ceil(vak.bottom) - y];
  };
  return [...heel.querySelectorAll("tr")].map((rij) => [
    plek(rij.querySelector("th")),
    Number(rij.querySelector(".kb-getal").innerText),
    [...rij.querySelectorAll(".kb-stippen i")].map(plek),
  ]);
}"""


def _bekijk(pagina: Page, hoe: Hoe) -> None:
    if hoe == "gedwongen":
        pagina.emulate_media(forced_colors="active")
    else:
        pagina.evaluate("dispatchEvent(new Event('beforeprint'))")
        pagina.emulate_media(media="print")


def _grijs(deel: Locator) -> Image.Image:
    return Image.open(io.BytesIO(deel.screenshot())).convert("L")


def _spanne(beeld: Image.Image) -> int:
    laag, hoog = beeld.getextrema()
    return int(hoog) - int(laag)  # type: ignore[arg-type]


def _verschilt(een: Image.Image, ander: Image.Image) -> bool:
    """Tell whether two pictures of the same place differ by more than the edge of a letter."""
    maat = (min(een.width, ander.width), min(een.height, ander.height))
    verschil = ImageChops.difference(een.crop((0, 0, *maat)), ander.crop((0, 0, *maat)))
    return sum(verschil.histogram()[ZICHTBAAR:]) > 40


def _getekend(beeld: Image.Image) -> float:
    """Return how much of a picture differs from its first corner, from 0 to 1."""
    grond = Image.new("L", beeld.size, beeld.getpixel((0, 0)))
    anders = ImageChops.difference(beeld, grond).point(lambda waarde: 255 if waarde > ZICHTBAAR else 0)
    return ImageStat.Stat(anders).mean[0] / 255


def test_a_chosen_answer_and_the_focus_are_seen_in_forced_colours(pagina: Page, site_adres: str) -> None:
    pagina.emulate_media(forced_colors="active")
    pagina.goto(f"{site_adres}{SCAN}")
    vraag = pagina.locator("[data-vragen] fieldset").first
    assert _spanne(_grijs(vraag.locator("legend"))) > ZICHTBAAR
    eerste, tweede = vraag.locator("label").nth(0), vraag.locator("label").nth(1)
    leeg = _grijs(tweede)
    tweede.locator("input").check()
    tweede.locator("input").blur()
    gekozen = _grijs(tweede)
    assert _verschilt(leeg, gekozen)
    eerste.locator("input").focus()
    pagina.keyboard.press("ArrowDown")
    expect(tweede.locator("input")).to_be_focused()
    assert (
        tweede.evaluate("e => getComputedStyle(e).outlineStyle + getComputedStyle(e).outlineWidth")
        == "solid3px"
    )
    assert all(_spanne(_grijs(teken)) > ZICHTBAAR for teken in vraag.locator(".kb-scanstap").all())


@pytest.mark.parametrize("hoe", HOE)
def test_the_dots_of_an_answer_are_as_many_as_its_people_without_any_colour(
    hoe: Hoe, pagina: Page, site_adres: str
) -> None:
    pagina.goto(f"{site_adres}{SAMEN}")
    _begin(pagina, len(PAPIER))
    _typ_tellingen(pagina, PAPIER)
    pagina.get_by_role("button", name="Toon", exact=True).click()
    pagina.locator(".kb-uitkomst details").evaluate_all("alle => alle.forEach((een) => { een.open = true; })")
    kaart = pagina.locator(".kb-uitkomst").first
    kaart.locator("[data-afspraak]").nth(1).check()
    _bekijk(pagina, hoe)
    for uitkomst in pagina.locator(".kb-uitkomst").all():
        beeld = _grijs(uitkomst)
        rijen = uitkomst.evaluate(RIJEN)
        assert len(rijen) == len(STAPPEN)
        for antwoord, getal, stippen in rijen:
            assert all(_getekend(beeld.crop(stip)) > 0.5 for stip in stippen)
            assert len(stippen) == getal
            assert _spanne(beeld.crop(antwoord)) > ZICHTBAAR
    assert _spanne(_grijs(kaart.locator("h4"))) > ZICHTBAAR
    gekozen, ander = (
        kaart.locator("label:has([data-afspraak])").nth(1),
        kaart.locator("label:has([data-afspraak])").nth(2),
    )
    if hoe == "papier":  # only what the group agreed on is printed
        assert _spanne(_grijs(gekozen)) > ZICHTBAAR
        expect(ander).to_be_hidden()
        return
    rand = "e => getComputedStyle(e).outlineStyle"
    assert (gekozen.evaluate(rand), ander.evaluate(rand)) == ("solid", "none")
    assert _getekend(_grijs(gekozen.locator("input"))) > _getekend(_grijs(ander.locator("input")))


def test_a_choice_for_later_is_seen_in_forced_colours(pagina: Page, site_adres: str) -> None:
    pagina.goto(f"{site_adres}{SAMEN}")
    _begin(pagina, len(PAPIER))
    _typ_tellingen(pagina, PAPIER)
    pagina.get_by_role("button", name="Toon", exact=True).click()
    pagina.emulate_media(forced_colors="active")
    knop = pagina.get_by_role("button", name="Voor later").first
    voor = _grijs(knop)
    knop.click()
    knop.blur()
    pagina.mouse.move(0, 0)
    assert _verschilt(voor, _grijs(knop))
    expect(knop).to_have_accessible_name("Voor later")


@pytest.mark.parametrize("hoe", HOE)
def test_a_draaiboek_and_a_plan_say_all_without_any_colour(
    hoe: Hoe, pagina: Page, site_adres: str, collectie: Collectie
) -> None:
    pagina.goto(f"{site_adres}{GESPREKKEN}{collectie.bouwstenen[0].id}/")
    _bekijk(pagina, hoe)
    for wat in (".kb-deel h3", ".kb-deel__tijd b", ".kb-zeg__zin", ".kb-stellingen strong", ".kb-vakje", ".kb-tafelblad", ".kb-werkblad"):  # fmt: skip
        assert _spanne(_grijs(pagina.locator(wat).filter(visible=True).first)) > ZICHTBAAR, wat
    pagina.emulate_media(media="screen")
    pagina.goto(f"{site_adres}{WERKPLAN}")
    pagina.get_by_label("Waar werken jullie aan?").fill("Samen één verhaal")
    _bekijk(pagina, hoe)
    for wat in ("[data-blad=waarover]", "[data-papier] th", "[data-papier] table", "[data-blad=terug]"):
        assert _spanne(_grijs(pagina.locator(wat).first)) > ZICHTBAAR, wat
    if hoe == "gedwongen":
        veld = pagina.get_by_label("Waar werken jullie aan?")
        veld.focus()
        assert veld.evaluate("e => getComputedStyle(e).outlineStyle") != "none"
        assert _spanne(_grijs(veld)) > ZICHTBAAR


def test_what_is_answered_prints_as_chosen(pagina: Page, site_adres: str) -> None:
    """Who keeps the own answers on paper sees in grey which they are."""
    pagina.goto(f"{site_adres}{SCAN}")
    _antwoord(pagina, "01234012")
    pagina.get_by_role("button", name="Toon mijn code").click()
    pagina.emulate_media(media="print")
    expect(pagina.locator(":is(button, input, select):visible")).to_have_count(0)
    for cijfer, regel in zip("01234012", pagina.locator("[data-verder] > li").all(), strict=True):
        teken = regel.locator(".kb-scanstap")
        assert _spanne(_grijs(teken)) > ZICHTBAAR, cijfer
        assert regel.locator(".kb-scanantwoord").inner_text()
