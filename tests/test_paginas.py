"""Golden pages: the whole text of one page of each kind, made from the small collection in `basis/`."""

import shutil
from pathlib import Path

import pytest

from kennisbank.controle.laden import laad
from kennisbank.lezen.geschiedenis import Datums
from kennisbank.model.soorten import SOORTEN
from kennisbank.uitvoer.alles import alle_bestanden, alle_paginas
from kennisbank.uitvoer.site import Instellingen, Site

HIER = Path(__file__).resolve().parent
GOUD = HIER / "paginas"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Return the small collection as a site, with a date for every file."""
    wortel = tmp_path_factory.mktemp("basis")
    shutil.copytree(HIER / "basis", wortel, dirs_exist_ok=True)
    geladen = laad(wortel)
    assert geladen.collectie is not None, geladen.meldingen
    bestanden = (fiche.bestand for fiche in geladen.collectie.op_id.values())
    datums = {bestand: Datums("2026-01-02", "2026-03-04") for bestand in bestanden}
    instellingen = Instellingen(
        "Toets", "https://example.org/", "https://example.org/repo", "https://example.org/contact"
    )
    return Site(geladen.collectie, instellingen, datums)


def test_one_page_of_each_kind_is_as_expected(site: Site, vernieuw: bool) -> None:
    per_soort = {pagina.soort: pagina for pagina in reversed(alle_paginas(site))}
    for soort in (soort.naam for soort in SOORTEN if soort.met_adres):
        pad = GOUD / f"{soort}.md"
        tekst = per_soort[soort].als_markdown()
        if vernieuw:
            GOUD.mkdir(exist_ok=True)
            pad.write_text(tekst, encoding="utf-8", newline="\n")
        assert tekst == pad.read_text(encoding="utf-8"), soort


def test_the_same_collection_gives_the_same_pages(site: Site) -> None:
    assert alle_paginas(site) == alle_paginas(site)
    assert alle_bestanden(site) == alle_bestanden(site)


def test_every_address_is_made_once(site: Site) -> None:
    adressen = [pagina.adres for pagina in alle_paginas(site)]
    assert len(adressen) == len(set(adressen))
