"""Open data says what the entries say: every field, every word, nothing a spreadsheet would run."""

import csv
import io
import json

import pytest

from kennisbank.boom import platte_tekst
from kennisbank.collectie import Collectie
from kennisbank.geschiedenis import Datums
from kennisbank.model.beschrijving import velden_van
from kennisbank.model.soorten import Soort
from kennisbank.paginas import Instellingen, Site
from kennisbank.paginas.data import SOORTEN_MET_DATA, als_cel, data_bestanden, fiches_van, kolommen


@pytest.fixture(scope="module")
def site(collectie: Collectie) -> Site:
    """Return the collection as a site with a made-up history."""
    datums = {fiche.bestand: Datums("2026-01-02", "2026-03-04") for fiche in collectie.praktijken}
    return Site(collectie, Instellingen("Toets", "https://example.org/kb/"), datums)


@pytest.fixture(scope="module")
def bestanden(site: Site) -> dict[str, bytes]:
    """Return the data files by address."""
    return {bestand.adres: bestand.inhoud for bestand in data_bestanden(site)}


def test_json_holds_every_entry_with_every_field(bestanden: dict[str, bytes], collectie: Collectie) -> None:
    alles = json.loads(bestanden["data/kennisbank.json"])
    for soort in SOORTEN_MET_DATA:
        records = alles[soort.meervoud]
        assert [r["id"] for r in records] == [f.id for f in fiches_van(collectie, soort)]
        for record in records:
            assert {veld.naam for veld in velden_van(soort.velden)} <= record.keys(), soort.naam


def test_no_word_of_a_body_is_lost(bestanden: dict[str, bytes], collectie: Collectie) -> None:
    alles = json.loads(bestanden["data/kennisbank.json"])
    for record, fiche in zip(alles["praktijken"], collectie.praktijken, strict=True):
        for sectie in fiche.secties:
            assert record[sectie.kop] == platte_tekst(sectie.knopen)


@pytest.mark.parametrize("soort", SOORTEN_MET_DATA, ids=lambda soort: soort.meervoud)
def test_a_table_opens_right_and_describes_itself(
    soort: Soort, bestanden: dict[str, bytes], collectie: Collectie
) -> None:
    inhoud = bestanden[f"data/{soort.meervoud}.csv"]
    assert inhoud.startswith(b"\xef\xbb\xbf")
    rijen = list(csv.reader(io.StringIO(inhoud.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert rijen[0] == [naam for naam, _ in kolommen(soort)]
    assert all(uitleg for _, uitleg in kolommen(soort))
    assert len(rijen) == len(fiches_van(collectie, soort)) + 1
    assert not [cel for rij in rijen for cel in rij if cel.startswith(("=", "+", "-", "@", "\t", "\r"))]


@pytest.mark.parametrize("tekst", ["=1+1", "+32", "-x", "@som", "\tx", "\r\n=x"])
def test_a_formula_stays_text(tekst: str) -> None:
    assert als_cel(tekst) == f"'{tekst}"


def test_linked_data_points_at_pages_that_exist(bestanden: dict[str, bytes], collectie: Collectie) -> None:
    delen = json.loads(bestanden["data/kennisbank.jsonld"])["hasPart"]
    adressen = {deel["@id"] for deel in delen}
    for deel in delen:
        for doel in (*deel.get("about", ()), *([deel["author"]] if "author" in deel else ())):
            assert doel["@id"] in adressen
    assert len(delen) == sum(len(fiches_van(collectie, soort)) for soort in SOORTEN_MET_DATA)
