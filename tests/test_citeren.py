"""How to refer to a page: one line with all that it needs, which a button copies and any reader can read."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from hulp import maak_basis
from kennisbank.collectie.collectie import Collectie
from kennisbank.controle.laden import laad
from kennisbank.lezen.geschiedenis import Datums
from kennisbank.uitvoer.alles import alle_paginas
from kennisbank.uitvoer.citeren import bibtex, bronbestanden, ris, verwijzing
from kennisbank.uitvoer.site import Instellingen, Pagina, Site

pytestmark = pytest.mark.zwaar

INSTELLINGEN = Instellingen("Kennisbank", "https://example.org/kb/")


@pytest.fixture(scope="module")
def regels(collectie: Collectie) -> dict[str, str]:
    """Return the line of every page of an entry, by address."""
    datums = {fiche.bestand: Datums("2026-01-02", "2026-03-04") for fiche in collectie.op_id.values()}
    gevonden = {
        pagina.adres: re.search(r'<p id="citaat">(.*?)</p>', pagina.html)
        for pagina in alle_paginas(Site(collectie, INSTELLINGEN, datums))
    }
    return {adres: unescape(re.sub("<wbr>", "", regel[1])) for adres, regel in gevonden.items() if regel}


def test_every_entry_has_one(regels: dict[str, str], collectie: Collectie) -> None:
    assert len(regels) == len(collectie.op_id)
    for adres, regel in regels.items():
        assert regel.endswith(
            f"Kennisbank, versie van 4 maart 2026. https://example.org/kb/{adres} (licentie: CC BY 4.0)"
        )


def test_what_a_network_tells_itself_credits_it(tmp_path: Path) -> None:
    collectie = laad(maak_basis(tmp_path)).collectie
    assert collectie is not None
    site = Site(collectie, INSTELLINGEN)
    zelf, over = collectie.op_id["leuven-depot"], collectie.op_id["gent-brugfiguren"]
    assert (verwijzing(site, zelf).maker, verwijzing(site, zelf).herkomst) == ("Netwerk Leuven", "")
    assert verwijzing(site, over).maker == ""
    assert verwijzing(site, over).herkomst == "over Netwerk Gent, naar openbare bronnen"


def test_a_voorbeeld_from_public_sources_says_so_and_a_praktijk_names_the_framework(
    regels: dict[str, str], collectie: Collectie
) -> None:
    for voorbeeld in collectie.voorbeelden:
        wie = collectie.wie(voorbeeld)
        zegt_netwerk = "netwerk" in wie.naam.casefold() or voorbeeld.velden.organisatie
        naam = wie.naam if zegt_netwerk or not wie.netwerk else f"Netwerk {wie.naam}"
        assert f"”, over {naam}, naar openbare bronnen, Kennisbank" in regels[f"voorbeelden/{voorbeeld.id}/"]
    assert regels["praktijken/eigenaarschap/"].startswith(
        "„Eigenaarschap”, naar het referentiekader van tien pioniernetwerken en Kind en Gezin, Kennisbank,"
    )
    assert regels["netwerken/gent/"].startswith("„Gent”, naar openbare bronnen, Kennisbank,")


def test_without_git_it_names_no_version(paginas: Mapping[str, Pagina], collectie: Collectie) -> None:
    praktijk = collectie.praktijken[0]
    assert verwijzing(Site(collectie, INSTELLINGEN), praktijk).versie == ""
    assert "versie van" not in paginas[f"praktijken/{praktijk.id}/"].html


DEPOT_RIS = """\
TY  - ELEC
AU  - Netwerk Leuven
TI  - Eén depot voor alle babyspullen
T2  - Kennisbank
PY  - 2026
DA  - 2026/03/04
LA  - nl
N1  - licentie: CC BY 4.0
UR  - https://example.org/kb/voorbeelden/leuven-depot/
"""
GENT_BIB = """\
@misc{gent-brugfiguren,
  author = {{Kennisbank}},
  title = {{Brugfiguren tussen school, gezin en buurt}},
  language = {dutch},
  note = {{over Netwerk Gent, naar openbare bronnen; licentie: CC BY 4.0}},
  url = {https://example.org/kb/voorbeelden/gent-brugfiguren/},
}
"""


def test_a_reference_manager_gets_who_told_it_what_where_and_when(tmp_path: Path) -> None:
    collectie = laad(maak_basis(tmp_path)).collectie
    assert collectie is not None
    depot, gent = collectie.op_id["leuven-depot"], collectie.op_id["gent-brugfiguren"]
    met_dag = Site(collectie, INSTELLINGEN, {depot.bestand: Datums("2026-01-02", "2026-03-04")})
    assert ris(verwijzing(met_dag, depot)) == f"{DEPOT_RIS}ER  - \n".replace("\n", "\r\n")
    assert bibtex(verwijzing(Site(collectie, INSTELLINGEN), gent), gent.id) == GENT_BIB


def test_signs_that_bibtex_reads_as_commands_are_written_as_signs(collectie: Collectie) -> None:
    wat = replace(
        verwijzing(Site(collectie, INSTELLINGEN), collectie.praktijken[0]), titel=r"50 % & {x} \y_z~^#$"
    )
    titel = r"50 \% \& \{x\} \textbackslash{}y\_z\textasciitilde{}\textasciicircum{}\#\$"
    assert f"  title = {{{{{titel}}}}},\n" in bibtex(wat, "x")


def test_every_page_of_an_entry_has_both_files_beside_it(
    paginas: Mapping[str, Pagina], collectie: Collectie
) -> None:
    met_bron = {adres: pagina.html for adres, pagina in paginas.items() if 'id="citaat"' in pagina.html}
    verwacht = {f"{adres}{adres.split('/')[-2]}.{soort}" for adres in met_bron for soort in ("ris", "bib")}
    assert {bestand.adres for bestand in bronbestanden(Site(collectie, INSTELLINGEN))} == verwacht
    for adres, html in met_bron.items():
        assert f'href="{adres.split("/")[-2]}.ris" download' in html


def test_apa_names_author_day_title_and_address_each_once(tmp_path: Path) -> None:
    collectie = laad(maak_basis(tmp_path)).collectie
    assert collectie is not None
    depot, gent = collectie.op_id["leuven-depot"], collectie.op_id["gent-brugfiguren"]
    site = Site(collectie, INSTELLINGEN, {depot.bestand: Datums("2026-01-02", "2026-03-04")})
    regels = {
        pagina.adres: unescape(re.sub("<[^>]+>", "", regel[1]))
        for pagina in alle_paginas(site)
        if (regel := re.search(r'<p id="citaat-apa">(.*?)</p>', pagina.html))
    }
    assert regels[f"voorbeelden/{depot.id}/"] == (
        "Netwerk Leuven. (2026, 4 maart). Eén depot voor alle babyspullen. Kennisbank. "
        "https://example.org/kb/voorbeelden/leuven-depot/"
    )
    assert regels[f"voorbeelden/{gent.id}/"] == (
        "Kennisbank. (z.d.). Brugfiguren tussen school, gezin en buurt [over Netwerk Gent, naar openbare bronnen]. "
        "https://example.org/kb/voorbeelden/gent-brugfiguren/"
    )


@pytest.fixture
def pagina(chromium: Browser, site_adres: str) -> Iterator[Page]:
    """Return the page of a praktijk in a window that may copy."""
    context = chromium.new_context(permissions=["clipboard-read", "clipboard-write"])
    venster = context.new_page()
    venster.goto(f"{site_adres}praktijken/eigenaarschap/")
    yield venster
    context.close()


def test_the_button_copies_the_line(pagina: Page) -> None:
    knop = pagina.get_by_role("button", name="Kopieer", exact=True)
    knop.click()
    expect(pagina.locator("#citaat + p [role=status]")).to_have_text("Gekopieerd.")
    gekopieerd = pagina.evaluate("navigator.clipboard.readText()")
    assert gekopieerd == pagina.locator("#citaat").text_content()
    assert re.search(r"/praktijken/eigenaarschap/ \(licentie: CC BY 4\.0\)$", gekopieerd)


def test_where_a_page_may_not_copy_the_line_is_selected(pagina: Page) -> None:
    pagina.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('nee')); }")
    pagina.get_by_role("button", name="Kopieer", exact=True).click()
    expect(pagina.locator("#citaat + p [role=status]")).to_contain_text("geselecteerd")
    assert pagina.evaluate("getSelection().toString().trim()") == pagina.locator("#citaat").inner_text()


def test_without_a_script_and_on_paper_the_line_stands_there_without_a_button(
    chromium: Browser, site_adres: str, pagina: Page
) -> None:
    context = chromium.new_context(java_script_enabled=False)
    zonder = context.new_page()
    zonder.goto(f"{site_adres}praktijken/eigenaarschap/")
    pagina.emulate_media(media="print")
    for venster in (zonder, pagina):
        expect(venster.locator("#citaat")).to_be_visible()
        expect(venster.locator("#citaat + p")).to_be_hidden()
    context.close()
