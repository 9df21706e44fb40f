"""The form reads the Markdown of a body as the checker does: the same tree, the same findings, nothing of it active."""

import hashlib
import json
import random
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Page, expect

from formulier_gevallen import VOORBEELD, ZIN, bodies
from hulp import naar_stap, open_formulier
from kennisbank.controle.laden import laad_bestanden
from kennisbank.lezen.bestanden import Bronbestand, Gevonden, vind_bestanden
from kennisbank.lezen.bestandstekst import naar_tekst
from kennisbank.lezen.handgeschreven import lees_handgeschreven
from kennisbank.lezen.markdown.boom import Knoop
from kennisbank.lezen.markdown.inhoud import lees_inhoud, maak_lezer
from kennisbank.lezen.paginatekst import plekken_op
from kennisbank.lezen.siteadres import adres_van_site
from kennisbank.lezen.voorblad import splits
from kennisbank.model.soorten import VOORBEELD as SOORT

WORTEL = Path(__file__).resolve().parents[1]
CORPORA = WORTEL / "tests/corpora"
KOPPEN = [sectie.kop for sectie in SOORT.secties]
# What npm published as markdown-it 14.1.0, dist/markdown-it.min.js.
LEZER_SHA256 = "38c70a1e7ca91ab40e2d9e6e60129851a717ed1c7d4acbbdd41bf9503791cf68"
STUKJES = (
    "**", "*", "_", "__", "[", "]", "(", ")", "![", "`", "``", "\n", "\n\n", "    ", "- ", "* ", "1. ", "> ", "### ", "#", "---", "===", "|", "|---|---|", "\n|", "<b>", "</b>", "<!--", "-->",
    "&amp;", "&#8203;", "\\", "a", "woord", "Een zin.", "é", "👶", "👨‍👩‍👧", "“", "€", "https://x.be/a", "(/over/)", "\t", "\u00a0", "[a]: http://x\n", "[^1]", "!!! x", "\n- ", "\n1. ", "\n> ", "```", "~~~", '"', " ", ".",
)  # fmt: skip
LEES_ALLE = """async ({ stand, teksten }) => {
  const { controleer, patronenVan } = kbControle, { schrijf } = kbSchrijven, { leesInhoud } = kbInhoud;
  const { laadLezer } = kbLezer, { maakStand } = kbStand;
  const lezer = await laadLezer(new URL("../../", location.href));
  const regels = JSON.parse(document.querySelector("[data-gegevens]").textContent);
  const soort = regels.soorten[stand.soort];
  const koppen = soort.secties.map((sectie) => sectie.kop);
  const knoop = (een) => [een.soort, een.tekst, een.doel, een.regel, een.begin, een.kinderen.map(knoop)];
  // As one text: thousands of nested values are slow to hand over one by one.
  return JSON.stringify(teksten.map((tekst) => {
    const nu = maakStand(soort, { ...stand, secties: { ...stand.secties, Aanleiding: tekst } });
    const bestand = schrijf(soort, nu);
    const inhoud = bestand.tekst.split("\\n").slice(bestand.begin - 1).join("\\n");
    const { secties } = leesInhoud(inhoud, bestand.begin, lezer, patronenVan(regels), koppen);
    return {
      tekst: bestand.tekst,
      boom: secties.map(({ kop, regel, knopen }) => [kop, regel, knopen.map(knoop)]),
      meldingen: controleer(regels, soort, nu, null, lezer).map((m) => [m.code, m.ernst, m.tekst, m.hulp]),
    };
  }));
}"""


def teksten() -> Iterator[str]:
    """Yield the bodies of the table, of the corpora, and many that no person would write."""
    yield from bodies()
    for naam in ("commonmark.json", "xss.json"):
        yield from _losse_teksten(json.loads((CORPORA / naam).read_text(encoding="utf-8")))
    kans = random.Random(7)  # noqa: S311 (the same texts every time)
    yield from ("".join(kans.choices(STUKJES, k=kans.randint(2, 20))) for _ in range(1500))


def _losse_teksten(deel: Any) -> Iterator[str]:  # noqa: ANN401 (parsed JSON)
    if isinstance(deel, str):
        yield deel
    elif isinstance(deel, list | dict):
        for kind in deel.values() if isinstance(deel, dict) else deel:
            yield from _losse_teksten(kind)


def stand() -> dict[str, Any]:
    """Return an entry that is right. As a concept it has no page, so that no text can mean another one."""
    waarden = {**VOORBEELD, "status": "concept"}
    return {
        "soort": "voorbeeld",
        "id": "zz",
        "waarden": waarden,
        "secties": {kop: f"{ZIN} {kop}" for kop in KOPPEN},
    }


def knoop(een: Knoop) -> list[Any]:
    """Return a node as the script in the browser writes it."""
    return [een.soort, een.tekst, een.doel, een.regel, een.start, [knoop(kind) for kind in een.kinderen]]


def test_form_and_checker_read_every_body_alike(venster: BrowserContext, site_adres: str) -> None:
    """The tree, the verdict and the words are equal for thousands of bodies: tables, nesting, HTML, links."""
    pagina = open_formulier(venster, f"{site_adres}bijdragen/formulier/")
    alle = list(dict.fromkeys(teksten()))
    assert len(alle) > 2500
    antwoorden = json.loads(pagina.evaluate(LEES_ALLE, {"stand": stand(), "teksten": alle}))
    bestanden = [
        Bronbestand(
            SOORT, f"praktijken/voorbeelden/zz-{n}.md", f"zz-{n}", naar_tekst(antwoord["tekst"].encode())[0]
        )
        for n, antwoord in enumerate(antwoorden)
    ]
    oordeel = _oordeel(bestanden)
    lezer = maak_lezer()
    verschil: list[tuple[str, object, object]] = []
    for tekst, antwoord, bestand in zip(alle, antwoorden, bestanden, strict=True):
        if {tuple(m) for m in antwoord["meldingen"]} != oordeel.get(bestand.pad, set()):
            verschil.append((tekst, antwoord["meldingen"], oordeel.get(bestand.pad)))
        delen, _ = splits(bestand.tekst or "")
        assert delen is not None
        secties = lees_inhoud(delen.inhoud, delen.inhoud_regel, lezer, KOPPEN).secties
        boom = [[s.kop, s.regel, [knoop(een) for een in s.knopen]] for s in secties]
        if boom != antwoord["boom"]:
            verschil.append((tekst, antwoord["boom"], boom))
    assert not verschil, "\n".join(f"{tekst!r}: {vorm} {controle}" for tekst, vorm, controle in verschil[:10])


def _oordeel(bestanden: list[Bronbestand]) -> dict[str, set[tuple[str, str, str, str]]]:
    project = vind_bestanden(WORTEL)
    gevonden = Gevonden(project.bestanden + tuple(bestanden), project.beelden, project.meldingen)
    uit: dict[str, set[tuple[str, str, str, str]]] = defaultdict(set)
    for m in laad_bestanden(
        gevonden, plekken_op(lees_handgeschreven(WORTEL)), site=adres_van_site(WORTEL)
    ).meldingen:
        if m.code.naam == "fiche-dubbel":  # only who reads every entry can say this
            continue
        tekst, hulp = (
            re.sub(r"/zz-\d+/", "/zz/", zin) for zin in (m.tekst, m.hulp)
        )  # all are one entry in the form
        uit[m.bestand].add((m.code.naam, str(m.ernst), tekst, hulp))
    return uit


def test_the_parser_is_the_published_one_and_keeps_its_licences() -> None:
    map_ = WORTEL / "overrides/assets/markdown-it"
    assert hashlib.sha256((map_ / "markdown-it.min.js").read_bytes()).hexdigest() == LEZER_SHA256
    licenties = (map_ / "LICENTIE.txt").read_text(encoding="utf-8")
    for naam in ("markdown-it", "linkify-it", "mdurl", "punycode.js", "uc.micro", "entities"):
        assert f"---- {naam} ----" in licenties


def test_the_parser_is_fetched_only_when_a_form_opens(venster: BrowserContext, site_adres: str) -> None:
    gehaald: list[str] = []
    venster.on("request", lambda vraag: gehaald.append(vraag.url))
    pagina = open_formulier(venster, f"{site_adres}bijdragen/formulier/")
    assert not any("markdown-it" in adres for adres in gehaald)
    with pagina.expect_response("**/markdown-it.min.js"):
        pagina.locator("input[name=wat][value=voorbeeld]").check()


def test_without_the_parser_the_form_says_so_and_loses_nothing(
    venster: BrowserContext, site_adres: str
) -> None:
    venster.route("**/markdown-it.min.js", lambda route: route.abort())
    pagina = open_formulier(venster, f"{site_adres}bijdragen/formulier/?soort=voorbeeld")
    naar_stap(pagina, 3)
    expect(pagina.locator("[data-zonder-lezer]")).to_be_visible()
    naar_stap(pagina, 1)
    pagina.locator("#voorbeeld-sectie-1").fill("- een lijst\n\n<b>vet</b>")
    naar_stap(pagina, 3)
    expect(pagina.locator("[data-voorvertoning]")).to_contain_text("<b>vet</b>")
    expect(pagina.locator("[data-meldingen] [data-code=veld-leeg]").first).to_be_attached()
    with pagina.expect_download() as gevangen:
        pagina.get_by_role("button", name="Bewaar als bestand").click()
    assert "- een lijst\n\n<b>vet</b>" in Path(gevangen.value.path()).read_text(encoding="utf-8")


def preview(pagina: Page) -> str:
    """Return the HTML of the preview below the first heading, without the classes and ids of the site."""
    tekst: str = pagina.evaluate(
        "() => { const delen = [...document.querySelector('[data-voorvertoning]').children];"
        " const van = delen.findIndex((deel) => deel.textContent === 'Aanleiding');"
        " return delen.slice(van + 1).map((deel) => deel.outerHTML).join(''); }"
    )
    return tekst


def test_the_preview_shows_what_the_page_will_show(venster: BrowserContext, site_adres: str) -> None:
    pagina = open_formulier(venster, f"{site_adres}bijdragen/formulier/?soort=voorbeeld")
    pagina.locator("#voorbeeld-sectie-1").fill(
        "Een **vet** woord\\\nen [meer](/over/).\n\n- een\n  - diep\n\n3. drie\n\n> citaat\n\n"
        "| a | b |\n|---|---|\n| 1 | `2` |\n\n![tuin](../beelden/tuin.jpg) [x](javascript:alert(1))"
    )
    expect(pagina.locator("[data-voorvertoning] td")).to_have_count(2)
    kaal = preview(pagina).replace(site_adres, "/")
    assert kaal == (
        '<p>Een <strong>vet</strong> woord<br>en <a href="/over/" rel="external noopener" target="_blank">meer</a>.</p>'
        "<ul><li><p>een</p><ul><li><p>diep</p></li></ul></li></ul>"
        '<ol start="3"><li><p>drie</p></li></ol><blockquote><p>citaat</p></blockquote>'
        '<div class="kb-tabel" tabindex="0" role="region" aria-label="Tabel"><table><thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead>'
        "<tbody><tr><td>1</td><td><code>2</code></td></tr></tbody></table></div>"
        "<p>[beeld: tuin] <u>x</u></p>"
    )


TOON_ALLE = """async ({ stand, teksten }) => {
  const { toonWeergave } = kbWeergave, { laadLezer } = kbLezer, { maakStand } = kbStand;
  const lezer = await laadLezer(new URL("../../", location.href));
  const gegevens = JSON.parse(document.querySelector("[data-gegevens]").textContent);
  const soort = gegevens.soorten[stand.soort];
  const plaats = document.querySelector("[data-voorvertoning]");
  const basis = new URL("../../", location.href);
  const mag = new Set("P H3 UL OL LI BLOCKQUOTE TABLE THEAD TBODY TR TH TD STRONG EM CODE A U BR DIV DL DT DD PRE IMG".split(" "));
  const attributen = new Set("class href rel target start scope tabindex role aria-label alt src loading".split(" "));
  const vreemd = [];
  for (const tekst of teksten) {
    const nu = maakStand(soort, { ...stand, secties: { ...stand.secties, Aanleiding: tekst } });
    toonWeergave(plaats, { gegevens, soort, stand: nu, namen: new Map(), basis, lezer });
    for (const deel of plaats.querySelectorAll("*")) {
      const fout = !mag.has(deel.tagName) || deel.getAttributeNames().some((naam) => !attributen.has(naam));
      if (fout || (deel.href && !/^https?:/.test(deel.href)) || (deel.src && !deel.src.startsWith(basis.href))) vreemd.push([tekst, deel.outerHTML]);
    }
  }
  await new Promise((klaar) => setTimeout(klaar, 500)); // what would run, runs now
  return vreemd;
}"""


def test_no_body_becomes_active_in_the_preview(venster: BrowserContext, site_adres: str) -> None:
    """Only plain elements without handlers, links to the web and pictures of the site; no dialog, no request."""
    pagina = open_formulier(venster, f"{site_adres}bijdragen/formulier/?soort=voorbeeld")
    alle = list(dict.fromkeys(teksten()))
    assert pagina.evaluate(TOON_ALLE, {"stand": stand(), "teksten": alle}) == []
