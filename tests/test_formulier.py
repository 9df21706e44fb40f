"""The form for contributions, in a real browser: it judges as the checker does, keeps drafts, and runs nothing."""

import json
import re
from collections import defaultdict
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from formulier_gevallen import VOORBEELD, ZIN, Geval, gevallen
from hulp import naar_stap, open_formulier
from kennisbank.bijdragen.schrijven import schrijf_fiche
from kennisbank.controle.inlezen import Gezien
from kennisbank.controle.laden import beoordeel, laad_bestanden
from kennisbank.lezen.bestanden import Bronbestand, Gevonden, vind_bestanden
from kennisbank.lezen.bestandstekst import MAX_FICHE, lees_bestand
from kennisbank.lezen.handgeschreven import lees_handgeschreven
from kennisbank.lezen.paginatekst import Paginas, plekken_op
from kennisbank.lezen.siteadres import adres_van_site
from kennisbank.meldingen.codes import codes_van, opmaak
from kennisbank.model.soorten import SOORTEN
from kennisbank.uitvoer.web.formulier import formulier_adres
from test_toegankelijkheid import KLEUREN, kijk_na

WORTEL = Path(__file__).resolve().parents[1]
SOORT = {soort.naam: soort for soort in SOORTEN}
# Returns what the form says and writes of the entry in it.
LEES = """{
    tekst: document.querySelector("[data-bestand]").value,
    meldingen: [...document.querySelectorAll("[data-meldingen] li")].map((regel) =>
      [regel.dataset.code, regel.dataset.ernst, regel.dataset.tekst, regel.dataset.hulp]),
    gezegd: [...document.querySelectorAll("[data-meldingen] button, [data-fout] p")].map((deel) => deel.textContent),
  }"""
# Puts an entry in the form as a draft, by its address, and returns what the form then says and writes.
TOON_KLAD = f"""async ([sleutel, stand]) => {{
  localStorage.setItem(`kb-klad:${{sleutel}}`, JSON.stringify({{ tijd: "2026-01-01T00:00:00Z", stand }}));
  location.hash = `#klad=${{sleutel}}`;
  await new Promise((klaar) => addEventListener("hashchange", klaar, {{ once: true }}));
  await new Promise((klaar) => setTimeout(klaar));
  localStorage.removeItem(`kb-klad:${{sleutel}}`);
  return {LEES};
}}"""
# Does so with many, each written by another window and chosen in the list of drafts. It takes no part what all looks
# like, nor what this browser offers to fill in: without both, it is done in less than half the time.
TOON_KLADDEN = f"""async (standen) => {{
  document.body.style.display = "none";
  for (const deel of document.querySelectorAll("form, input, textarea")) deel.autocomplete = "off";
  const uit = [];
  for (const [nummer, stand] of standen.entries()) {{
    const key = `kb-klad:t${{nummer}}`;
    localStorage.setItem(key, JSON.stringify({{ tijd: "2026-01-01T00:00:00Z", stand }}));
    dispatchEvent(new StorageEvent("storage", {{ key }}));
    document.querySelector("[data-kladlijst] button").click();
    await new Promise((klaar) => setTimeout(klaar));
    localStorage.removeItem(key);
    uit.push({LEES});
  }}
  return JSON.stringify(uit); // one text: nested values are slow to hand over one by one
}}"""
Melding = tuple[str, str, str, str]


@pytest.fixture
def formulier(venster: BrowserContext, site_adres: str) -> Page:
    """Return the form of a new voorbeeld, with the parser of its body at hand."""
    return open_formulier(venster, f"{site_adres}bijdragen/formulier/?soort=voorbeeld")


@cache
def _project() -> tuple[Gevonden, Gezien, Paginas]:
    """Return the files of this project, what reading them leaves, and the places on its pages."""
    gevonden = vind_bestanden(WORTEL)
    gezien = Gezien(list(gevonden.meldingen))
    for bestand in gevonden.bestanden:
        gezien.lees(bestand)
    return gevonden, gezien, plekken_op(lees_handgeschreven(WORTEL))


def oordeel_van_de_controle(bestanden: list[Bronbestand]) -> dict[str, set[Melding]]:
    """Return what the checker says of files that are added to this project."""
    gevonden, gelezen, paginas = _project()
    gezien = replace(
        gelezen,
        meldingen=[*gelezen.meldingen],
        banden=[*gelezen.banden],
        goede=[*gelezen.goede],
        afdrukken=[*gelezen.afdrukken],
    )
    for bestand in bestanden:
        gezien.lees(bestand)
    gevonden = Gevonden((*gevonden.bestanden, *bestanden), gevonden.beelden, gevonden.meldingen)
    uit: dict[str, set[Melding]] = defaultdict(set)
    for m in beoordeel(gezien, gevonden, paginas, site=adres_van_site(WORTEL)).meldingen:
        uit[m.bestand].add((m.code.naam, str(m.ernst), m.tekst, m.hulp))
    return uit


def oordeel_in_groepen(bestanden: list[Bronbestand]) -> dict[str, set[Melding]]:
    """Return what the checker says of each file, with few others beside it.

    A praktijk is judged alone: messages name praktijken that one may mean. Many others at once would make the
    checker look for names in another way.
    """
    uit: dict[str, set[Melding]] = {}
    for soort, aantal in (("voorbeeld", 15), ("netwerk", 15), ("praktijk", 1)):
        groep = [b for b in bestanden if b.soort.naam == soort]
        for begin in range(0, len(groep), aantal):
            uit |= oordeel_van_de_controle(groep[begin : begin + aantal])
    return uit


def als_bestand(geval: Geval, nummer: int, tekst: str) -> Bronbestand:
    """Return what the form wrote as a file of the project."""
    soort, id_ = SOORT[geval.soort], geval.stand(nummer)["id"]
    return Bronbestand(soort, f"praktijken/{soort.pad}/{id_}.md", id_, tekst)


def test_form_and_checker_say_the_same_of_every_case(formulier: Page) -> None:
    """The verdict, the words and the help are equal, and the file is the one that Python writes."""
    tabel = list(gevallen())
    assert len(tabel) >= 80
    standen = [geval.stand(n) for n, geval in enumerate(tabel)]
    antwoorden = json.loads(formulier.evaluate(TOON_KLADDEN, standen))
    bestanden = [als_bestand(geval, n, antwoorden[n]["tekst"]) for n, geval in enumerate(tabel)]
    oordeel = oordeel_in_groepen(bestanden)
    verschil = []
    for geval, antwoord, bestand in zip(tabel, antwoorden, bestanden, strict=True):
        vorm = {tuple(m) for m in antwoord["meldingen"]}
        controle = {m for m in oordeel.get(bestand.pad, set()) if m[0] not in VAN_DE_VERZAMELING}
        if vorm != controle:
            verschil.append((geval.wat, vorm ^ controle))
    assert not verschil, "\n".join(f"{wat}: {sorted(fouten)}" for wat, fouten in verschil)
    assert [zin for antwoord in antwoorden for zin in antwoord["gezegd"] if VAKTAAL.search(zin)] == []
    assert [
        schrijf_fiche(b.soort, s["waarden"], s["secties"]) for b, s in zip(bestanden, standen, strict=True)
    ] == [a["tekst"] for a in antwoorden]


# Names of fields, and ids of entries that the table refers to: those are for files, not for who fills in a form.
VAKTAAL = re.compile(
    r"(?<![\w-])(?:voor_wie|ook_bij|eigen_ervaring|te_zien|eerste_stap|let_op\w*|bij_bezoek|aangebracht_door)(?![\w-])"
    r"|„(?:informele-ontmoeting|voldoende-tijd|leuven|burgerschap|titel|kern|netwerk|bronnen|praktijken)”"
)
# What only who reads every entry can say.
VAN_DE_VERZAMELING = {"praktijk-zonder-voorbeeld", "fiche-dubbel"}
# The form writes the fixed headings itself, before any text and without mistakes.
NOOIT_UIT_HET_FORMULIER = {"tekst-voor-kop", "sectie-ontbreekt", "kop-zonder-hekjes"}


def test_the_table_holds_right_and_wrong_cases_and_every_rule_for_bodies() -> None:
    tabel = list(gevallen())
    bestanden = [
        als_bestand(g, n, schrijf_fiche(SOORT[g.soort], g.stand(n)["waarden"], g.stand(n)["secties"]))
        for n, g in enumerate(tabel)
    ]
    oordeel = oordeel_van_de_controle(bestanden)
    fout = sum(any(m[1] == "fout" for m in oordeel.get(b.pad, ())) for b in bestanden)
    assert fout > 200
    assert len(tabel) - fout > 150
    codes = {m[0] for b in bestanden for m in oordeel.get(b.pad, ())}
    assert {code.naam for code in codes_van(opmaak).values()} - codes == NOOIT_UIT_HET_FORMULIER
    assert {"teken-onzichtbaar", "teken-onbekend", "woord-lang", "e-mailadres", "telefoonnummer", "sjabloontaal", "samenvoegen"} <= codes  # fmt: skip


def test_a_file_that_is_too_big_is_told_as_the_checker_tells_it(formulier: Page, tmp_path: Path) -> None:
    antwoord = formulier.evaluate(TOON_KLAD, ["groot", Geval("groot", sectie=f"{ZIN}\n\n" * 8000).stand(1)])
    pad = tmp_path / "groot.md"
    pad.write_text(antwoord["tekst"], encoding="utf-8", newline="\n")
    _, vondst = lees_bestand(pad, MAX_FICHE)
    assert vondst is not None
    assert antwoord["meldingen"] == [["bestand-te-groot", "fout", vondst.tekst, vondst.hulp]]


HOSTIEL = (
    "<script>parent.gepakt=1;alert(1)</script>", "<img src=x onerror=alert(1)>", '"><svg onload=alert(1)>', "javascript:alert(1)",
    "{{ config }}", "{% include '/etc/passwd' %}", "${alert(1)}", "</textarea><script>alert(1)</script>", "__proto__", "constructor",
)  # fmt: skip


def test_hostile_drafts_run_nothing_and_lose_nothing(formulier: Page) -> None:
    for nummer, tekst in enumerate(HOSTIEL):
        waarden: dict[str, Any] = {
            **VOORBEELD, "titel": tekst, "netwerk": tekst, "praktijken": {tekst: tekst}, "partners": [tekst],
            "bronnen": [{"titel": tekst, "url": tekst, "uitgever": tekst}], "status": tekst,
        }  # fmt: skip
        stand = {
            "soort": "voorbeeld",
            "id": tekst,
            "verbeter": tekst,
            "waarden": waarden,
            "secties": {"Aanleiding": f"[x]({tekst}) {tekst}"},
        }
        antwoord = formulier.evaluate(TOON_KLAD, [f"h{nummer}", stand])
        assert json.dumps(tekst, ensure_ascii=False) in antwoord["tekst"]
        assert (
            formulier.locator(
                "[data-voorvertoning] script, [data-voorvertoning] img, [data-voorvertoning] svg"
            ).count()
            == 0
        )
        assert formulier.locator("[data-voorvertoning] a:not([href^='http'])").count() == 0
    assert formulier.evaluate("window.gepakt") is None
    assert formulier.evaluate("({}).polluted") is None


KAPOT = ("", "null", "3", "[]", '{"stand": null}', '{"stand": {"soort": "__proto__"}}', '{"stand": {"soort": 4}}',
         '{"stand": {"soort": "voorbeeld", "waarden": 3, "secties": [1]}}',
         '{"stand": {"soort": "voorbeeld", "waarden": {"bronnen": {"a": 1}, "praktijken": [1], "partners": {"x": 2}, "titel": {"y": 1}}}}',
         '{"tijd": "<b>", "stand": {"soort": "voorbeeld"}}')  # fmt: skip


def test_a_broken_draft_does_not_stop_the_form(venster: BrowserContext, site_adres: str) -> None:
    pagina = open_formulier(venster, f"{site_adres}bijdragen/formulier/?soort=voorbeeld#klad=x")
    for klad in KAPOT:
        pagina.evaluate("klad => { localStorage.clear(); localStorage.setItem('kb-klad:x', klad); }", klad)
        pagina.goto("about:blank")
        pagina.goto(f"{site_adres}bijdragen/formulier/?soort=voorbeeld#klad=x")
        pagina.wait_for_selector("[data-formulier-klaar]", state="attached")
        expect(pagina.locator("#voorbeeld-titel"), klad).to_be_visible()


def test_an_address_fills_in_known_ids_only(venster: BrowserContext, site_adres: str) -> None:
    pagina = venster.new_page()
    for deel in HOSTIEL:
        adres = formulier_adres(
            "voorbeeld", titel=deel, netwerk=deel, praktijk=deel, status=deel, verbeter=deel, kern=deel
        )
        pagina.goto(site_adres + adres)
        pagina.wait_for_selector("[data-formulier-klaar]", state="attached")
        expect(pagina.locator("#voorbeeld-titel"), deel).to_have_value("")
        gekozen = pagina.locator("form[data-soort=voorbeeld] :checked").evaluate_all(
            "v => v.map(e => e.value)"
        )
        assert gekozen == ["concept"], deel
        assert deel not in pagina.locator("[data-bestand]").input_value()


def test_an_invitation_fills_in_what_it_names(venster: BrowserContext, site_adres: str) -> None:
    pagina = open_formulier(
        venster, site_adres + formulier_adres("voorbeeld", praktijk="trekkerschap", netwerk="leuven")
    )
    expect(pagina.locator("input[name=voorbeeld-netwerk]:checked")).to_have_value("leuven")
    naar_stap(pagina, 2)
    expect(pagina.locator("[data-zin=trekkerschap]")).to_be_visible()
    pagina = open_formulier(
        venster,
        site_adres + formulier_adres("praktijk", bouwsteen="voldoende-tijd", kernprincipe="burgerschap"),
    )
    expect(pagina.locator("input[name=praktijk-bouwsteen]:checked")).to_have_value("voldoende-tijd")
    naar_stap(pagina, 2)
    expect(pagina.locator("[data-zin=burgerschap]")).to_be_visible()


def test_a_draft_survives_a_closed_tab_and_can_be_cleared(venster: BrowserContext, site_adres: str) -> None:
    pagina = open_formulier(venster, f"{site_adres}bijdragen/formulier/?soort=voorbeeld")
    pagina.locator("#voorbeeld-titel").fill("Koffie op school")
    expect(pagina.locator("[data-bewaard]")).to_contain_text("bewaard in deze browser")
    pagina.evaluate("location.hash = '#inhoud'")  # as the skip link does
    expect(pagina.locator("#voorbeeld-titel")).to_have_value("Koffie op school")
    pagina.locator("#voorbeeld-titel").press("End")
    pagina.keyboard.insert_text(" en thuis")
    pagina.close(run_before_unload=True)
    pagina = open_formulier(venster, f"{site_adres}bijdragen/formulier/?soort=voorbeeld")
    expect(pagina.locator("#voorbeeld-titel")).to_have_value("")
    pagina.get_by_role("button", name="Ga verder: Koffie op school en thuis").click()
    expect(pagina.locator("#voorbeeld-titel")).to_have_value("Koffie op school en thuis")
    pagina.reload()
    expect(pagina.locator("#voorbeeld-titel")).to_have_value("Koffie op school en thuis")
    naar_stap(pagina, 3)
    with pagina.expect_download() as gevangen:
        pagina.get_by_role("button", name="Bewaar dit klad als bestand").click()
    klad = gevangen.value.path()
    pagina.get_by_role("button", name="Wis dit klad").click()
    expect(pagina.locator("#voorbeeld-titel")).to_have_value("")
    assert pagina.evaluate("localStorage.length") == 0
    pagina.locator("#klad-open").set_input_files(klad)
    expect(pagina.locator("#voorbeeld-titel")).to_have_value("Koffie op school en thuis")


def test_improving_an_entry_changes_only_what_was_changed(
    venster: BrowserContext, site_adres: str, site_map: Path
) -> None:
    pagina = open_formulier(venster, f"{site_adres}bijdragen/formulier/?verbeter=eigenaarschap")
    bron = (site_map / "bronbestand/praktijk/eigenaarschap.txt").read_text(encoding="utf-8")
    pagina.locator("#praktijk-titel").fill("Eigenaarschap: samen")
    expect(pagina.locator("[data-bestand]")).to_have_value(
        bron.replace("titel: Eigenaarschap", 'titel: "Eigenaarschap: samen"').rstrip() + "\n"
    )
    assert (pagina.locator("[data-github]").get_attribute("href") or "").endswith(
        "/edit/main/praktijken/praktijken/eigenaarschap.md"
    )


LEES_ALLE = """async (namen) => {
  const { schrijf } = kbSchrijven, { maakStand } = kbStand, { controleer } = kbControle, { laadLezer } = kbLezer;
  const lezer = await laadLezer(new URL("../../", location.href));
  const regels = JSON.parse(document.querySelector("[data-gegevens]").textContent);
  return JSON.stringify(await Promise.all(namen.map(async (naam) => {
    const bron = await (await fetch(`../../bronbestand/${naam}.json`)).json();
    const soort = regels.soorten[bron.soort];
    const oud = { ...maakStand(soort, bron), blokken: bron.blokken };
    return [schrijf(soort, oud, oud).tekst, controleer(regels, soort, oud, oud, lezer).filter((m) => m.ernst === "fout").map((m) => m.tekst), schrijf(soort, oud).tekst];
  })));
}"""


def test_every_entry_comes_back_from_the_form_as_it_was(formulier: Page, site_map: Path) -> None:
    """Nothing changed gives the same file; written anew, the checker accepts it and its values are the same."""
    paden = sorted((site_map / "bronbestand").glob("*/*.txt"))
    antwoorden = json.loads(formulier.evaluate(LEES_ALLE, [f"{pad.parent.name}/{pad.stem}" for pad in paden]))
    assert len(paden) > 100
    project = vind_bestanden(WORTEL)
    nieuw = []
    for pad, (zelfde, fouten, anders) in zip(paden, antwoorden, strict=True):
        assert zelfde.strip() == pad.read_text(encoding="utf-8").strip(), pad
        assert fouten == [], pad
        soort = SOORT[pad.parent.name]
        nieuw.append(Bronbestand(soort, f"praktijken/{soort.pad}/{pad.stem}.md", pad.stem, anders))
    namen = {bestand.pad for bestand in nieuw}
    bestanden = (*(b for b in project.bestanden if b.pad not in namen), *nieuw)
    eerst, dan = (
        laad_bestanden(Gevonden(b, project.beelden, ()), plekken_op(lees_handgeschreven(WORTEL))).collectie
        for b in (project.bestanden, bestanden)
    )
    assert eerst is not None
    assert dan is not None
    assert {i: f.velden for i, f in eerst.op_id.items()} == {i: f.velden for i, f in dan.op_id.items()}


@pytest.mark.parametrize("breedte", [320, 1280])
def test_axe_finds_nothing_in_a_form_with_mistakes(
    chromium: Browser, site_adres: str, breedte: int, gezien: set[str]
) -> None:
    """In both colour schemes: the dark one changes nothing but colours."""
    context = chromium.new_context(viewport={"width": breedte, "height": 800}, reduced_motion="reduce")
    pagina = open_formulier(
        context, f"{site_adres}bijdragen/formulier/?soort=voorbeeld&praktijk=trekkerschap"
    )
    pagina.locator("#voorbeeld-kern").fill("Te kort")
    naar_stap(pagina, 2)
    pagina.locator("#voorbeeld-bronnen [data-erbij]").click()
    pagina.locator("#voorbeeld-bronnen-1-url").fill("www.example.org")
    pagina.locator("#voorbeeld-bronnen-1-titel").focus()
    expect(pagina.locator("#voorbeeld-bronnen-1-url-fout")).to_be_visible()
    pagina.evaluate("document.querySelectorAll('details').forEach((vouw) => (vouw.open = true))")
    for stap in (1, 2, 3):
        naar_stap(pagina, stap)
        for kleur in KLEUREN:
            pagina.emulate_media(color_scheme=kleur)
            assert kijk_na(pagina, kleur, gezien) == [], kleur
        assert pagina.evaluate("document.documentElement.scrollWidth") <= breedte
    context.close()


def test_a_long_text_goes_over_the_clipboard(formulier: Page) -> None:
    geval = Geval("lang", sectie=f"{ZIN}\n\n" * 100)
    formulier.evaluate(TOON_KLAD, ["lang", geval.stand(1)])
    href = formulier.locator("[data-github]").get_attribute("href") or ""
    assert len(href.encode()) < 6000
    assert "filename=zz-geval-1.md" in href
    expect(formulier.locator("[data-githubuitleg]")).to_contain_text("klembord")
    formulier.evaluate(TOON_KLAD, ["kort", Geval("kort").stand(2)])
    href = formulier.locator("[data-github]").get_attribute("href") or ""
    assert "/new/main/praktijken/voorbeelden?filename=zz-geval-2.md&value=---%0Atitel" in href


def test_without_a_script_other_ways_are_named(chromium: Browser, site_adres: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    pagina = context.new_page()
    pagina.goto(f"{site_adres}bijdragen/formulier/")
    expect(pagina.locator("[data-zonder-script]")).to_be_visible()
    expect(pagina.locator("[data-werk]")).to_be_hidden()
    context.close()


def test_every_field_has_an_explanation_and_an_example_that_a_screen_reader_reads(
    venster: BrowserContext, site_adres: str
) -> None:
    pagina = open_formulier(venster, f"{site_adres}bijdragen/formulier/")
    for soort in ("voorbeeld", "praktijk", "netwerk"):
        pagina.locator(f"input[name=wat][value={soort}]").check()
        naar_stap(pagina, 2)
        pagina.evaluate("document.querySelectorAll('details').forEach((vouw) => (vouw.open = true))")
        for knop in pagina.locator(f"form[data-soort={soort}] [data-erbij]:visible").all():
            knop.click()
        stil = pagina.evaluate(
            """soort => [...document.querySelectorAll(`form[data-soort=${soort}] :is([data-veld], [data-sectie], [data-id])`)].flatMap((deel) => {
              const doel = deel.matches("fieldset") ? deel : deel.querySelector("[data-invoer]");
              const gelezen = doel.getAttribute("aria-describedby").split(" ").map((id) => document.getElementById(id)?.textContent ?? "");
              return gelezen.length === 3 && gelezen[0].length > 10 && /^Bijvoorbeeld: ./.test(gelezen[1]) ? [] : [doel.id];
            })""",
            soort,
        )
        assert stil == [], soort
