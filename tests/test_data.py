"""Open data says what the entries say: every field, every word, nothing a spreadsheet would run."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from hulp import TESTS, maak_basis
from kennisbank.collectie.collectie import Collectie
from kennisbank.controle.laden import laad
from kennisbank.lezen.bestanden import vind_bestanden
from kennisbank.lezen.fiches import lees_fiches
from kennisbank.lezen.geschiedenis import Datums
from kennisbank.lezen.markdown.boom import platte_tekst
from kennisbank.lezen.markdown.inhoud import maak_lezer
from kennisbank.model.beschrijving import velden_van
from kennisbank.model.schema import json_schema
from kennisbank.model.soorten import NETWERK, PRAKTIJK, VOORBEELD, Soort
from kennisbank.uitvoer.data.data import (
    SCHEMA,
    SOORTEN_MET_DATA,
    VERSIE,
    als_cel,
    data_bestanden,
    fiches_van,
    kolommen,
)
from kennisbank.uitvoer.data.gekoppeld import TYPES
from kennisbank.uitvoer.site import Instellingen, Site
from kennisbank.uitvoer.web.lijstpaginas import lijsten
from kennisbank.uitvoer.web.sjablonen import maak_drukker

WORTEL = TESTS.parent
VORM = TESTS / "data/vorm.json"
INSTELLINGEN = Instellingen("Toets", "https://example.org/kb/")
ARCHIEF = """\
- id: vroeger
  soort: netwerk
  reden: =Dit netwerk ging op in een ander.
  sinds: 2026-04
  vervangen_door: [gent]
"""


@pytest.fixture(scope="module")
def site(collectie: Collectie) -> Site:
    """Return the collection as a site with a made-up history."""
    datums = {fiche.bestand: Datums("2026-01-02", "2026-03-04") for fiche in collectie.praktijken}
    return Site(collectie, INSTELLINGEN, datums)


def _bestanden(site: Site) -> dict[str, bytes]:
    return {bestand.adres: bestand.inhoud for bestand in data_bestanden(site)}


@pytest.fixture(scope="module")
def datapagina(site: Site) -> str:
    """Return the page that describes the open data."""
    return next(p.html for p in lijsten(maak_drukker(site)) if p.adres == "data/")


@pytest.fixture(scope="module")
def bestanden(site: Site) -> dict[str, bytes]:
    """Return the data files by address."""
    return _bestanden(site)


def _rijen(inhoud: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(inhoud.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_json_holds_every_entry_with_every_field(bestanden: dict[str, bytes], collectie: Collectie) -> None:
    alles = json.loads(bestanden["data/kennisbank.json"])
    for soort in SOORTEN_MET_DATA:
        records = alles[soort.meervoud]
        assert [r["id"] for r in records] == [f.id for f in fiches_van(collectie, soort)]
        for record in records:
            assert {veld.naam for veld in velden_van(soort.velden)} <= record.keys(), soort.naam
            assert list(record) == [naam for naam, _ in kolommen(soort)], soort.naam


def test_no_word_of_a_body_is_lost(bestanden: dict[str, bytes], collectie: Collectie) -> None:
    alles = json.loads(bestanden["data/kennisbank.json"])
    for record, fiche in zip(alles["praktijken"], collectie.praktijken, strict=True):
        for sectie in fiche.secties:
            assert record[sectie.kop] == platte_tekst(sectie.knopen)


def test_a_table_and_the_json_say_the_same(bestanden: dict[str, bytes]) -> None:
    """Cell by cell; a cell that looks like a formula differs by its quote only."""
    alles = json.loads(bestanden["data/kennisbank.json"])
    for soort in SOORTEN_MET_DATA:
        kop, *rijen = _rijen(bestanden[f"data/{soort.meervoud}.csv"])
        assert rijen == [[als_cel(record[naam]) for naam in kop] for record in alles[soort.meervoud]]


@pytest.mark.parametrize("soort", SOORTEN_MET_DATA, ids=lambda soort: soort.meervoud)
def test_a_table_opens_right_and_describes_itself(
    soort: Soort, bestanden: dict[str, bytes], site: Site, datapagina: str
) -> None:
    inhoud = bestanden[f"data/{soort.meervoud}.csv"]
    assert inhoud.startswith(b"\xef\xbb\xbf")
    rijen = _rijen(inhoud)
    assert rijen[0] == [naam for naam, _ in kolommen(soort)]
    assert len(rijen) == len(fiches_van(site.collectie, soort)) + 1
    assert not [cel for rij in rijen for cel in rij if cel.startswith(("=", "+", "-", "@", "\t", "\r"))]
    for naam, uitleg in kolommen(soort):
        assert uitleg
        assert f"<code>{naam}</code>" in datapagina


@pytest.mark.parametrize(
    "tekst",
    [
        "=1+1", "+32", "-x", "@som", "\tx", "\r\nx", "\nx", " =1+1", "\u00a0=1+1", "\u200b=1+1",
        "\ufeff=1+1", "\x00=1+1", "\u202e=1+1", "＝1+1", "＋1", "－1", "＠som", "\u3000=1+1", '=HYPERLINK("http://x";"y")',
        "=cmd|' /C calc'!A0",
    ],
)  # fmt: skip
def test_a_formula_stays_text(tekst: str) -> None:
    assert als_cel(tekst) == f"'{tekst}"


@pytest.mark.parametrize("tekst", ["", " ", "a=b", "1-2", "de buurt", "'t Lampeke", "„=”", "ouders+kinderen"])
def test_what_is_no_formula_stays_as_it_is(tekst: str) -> None:
    assert als_cel(tekst) == tekst


def test_a_list_or_mapping_that_begins_as_a_formula_stays_text_too() -> None:
    assert als_cel(["=1+1", "b"]) == "'=1+1; b"
    assert als_cel({"@a": "b"}) == "'@a: b"


def test_the_archive_is_data_too(tmp_path: Path) -> None:
    wortel = maak_basis(tmp_path)
    (wortel / "praktijken/kader/archief.yml").write_text(ARCHIEF, encoding="utf-8")
    (wortel / "praktijken/adressen.txt").write_text("netwerken/vroeger/\n", encoding="utf-8")
    collectie = laad(wortel).collectie
    assert collectie is not None
    bestanden = _bestanden(Site(collectie, INSTELLINGEN))
    kop, rij = _rijen(bestanden["data/archief.csv"])
    assert dict(zip(kop, rij, strict=True)) == {
        "id": "vroeger",
        "adres": "https://example.org/kb/netwerken/vroeger/",
        "soort": "netwerk",
        "titel": "",
        "reden": "'=Dit netwerk ging op in een ander.",
        "sinds": "2026-04",
        "vervangen_door": "gent",
        "gewijzigd": "",
    }
    assert "vroeger" not in bestanden["data/netwerken.csv"].decode()
    assert "vroeger" not in bestanden["data/kennisbank.jsonld"].decode()
    _keur(bestanden)


def _keur(bestanden: dict[str, bytes]) -> None:
    schema = json.loads(bestanden[SCHEMA])
    Draft202012Validator.check_schema(schema)
    fouten = Draft202012Validator(schema).iter_errors(json.loads(bestanden["data/kennisbank.json"]))
    assert [f"{list(fout.absolute_path)}: {fout.message}" for fout in fouten] == []


def test_the_json_is_what_its_schema_says(bestanden: dict[str, bytes]) -> None:
    _keur(bestanden)


def test_the_schema_refuses_what_the_json_may_not_hold(bestanden: dict[str, bytes]) -> None:
    keurder = Draft202012Validator(json.loads(bestanden[SCHEMA]))
    alles = json.loads(bestanden["data/kennisbank.json"])
    assert keurder.is_valid(alles)
    breuken: tuple[Callable[[Any], object], ...] = (
        lambda a: a["praktijken"][0].pop("kern"),
        lambda a: a["praktijken"][0].update(kern=3),
        lambda a: a["voorbeelden"][0].update(extra="x"),
        lambda a: a["voorbeelden"][0].update(gewijzigd="gisteren"),
        lambda a: a.pop("licentie"),
        lambda a: a["netwerken"][0].update(soort="iets"),
    )
    for breek in breuken:
        kapot = json.loads(bestanden["data/kennisbank.json"])
        breek(kapot)
        assert not keurder.is_valid(kapot)


@pytest.mark.parametrize("soort", [PRAKTIJK, VOORBEELD, NETWERK], ids=lambda soort: soort.naam)
def test_every_real_entry_is_what_the_schema_for_editors_says(soort: Soort, collectie: Collectie) -> None:
    schema = json_schema(soort, collectie)
    Draft202012Validator.check_schema(schema)
    keurder, lezer = Draft202012Validator(schema), maak_lezer()
    fiches = [
        ruw for b in vind_bestanden(WORTEL).bestanden if b.soort is soort for ruw in lees_fiches(b, lezer)[0]
    ]
    assert len(fiches) > 10
    fouten = {
        ruw.bestand: [fout.message for fout in keurder.iter_errors(json.loads(json.dumps(ruw.waarden)))]
        for ruw in fiches
    }
    assert {bestand: over for bestand, over in fouten.items() if over} == {}


def test_a_year_without_quotes_is_right_in_an_editor_too(tmp_path: Path) -> None:
    """`periode: 2019` is a number in YAML; the checker takes it, so the schema does."""
    wortel = maak_basis(tmp_path)
    collectie = laad(wortel).collectie
    assert collectie is not None
    keurder, lezer = Draft202012Validator(json_schema(VOORBEELD, collectie)), maak_lezer()
    depot = next(b for b in vind_bestanden(wortel).bestanden if b.id == "leuven-depot")
    waarden = lees_fiches(depot, lezer)[0][0].waarden or {}
    assert waarden["periode"] == 2019
    assert keurder.is_valid(json.loads(json.dumps(waarden)))


def test_the_form_of_the_files_keeps_its_version(vernieuw: bool) -> None:
    """A column that goes asks for a higher `VERSIE`; a new one only for a renewed golden file."""
    nu = {soort.meervoud: [naam for naam, _ in kolommen(soort)] for soort in SOORTEN_MET_DATA}
    vorige = json.loads(VORM.read_text(encoding="utf-8"))
    if vorige["versie"] == VERSIE:
        weg = {s: set(namen) - set(nu.get(s, ())) for s, namen in vorige["kolommen"].items()}
        assert {s: namen for s, namen in weg.items() if namen} == {}
    if vernieuw:
        tekst = json.dumps({"versie": VERSIE, "kolommen": nu}, ensure_ascii=False, indent=1)
        VORM.write_text(f"{tekst}\n", encoding="utf-8", newline="\n")
    assert json.loads(VORM.read_text(encoding="utf-8")) == {"versie": VERSIE, "kolommen": nu}


def _graaf(bestanden: dict[str, bytes]) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    verzameling, *delen = json.loads(bestanden["data/kennisbank.jsonld"])["@graph"]
    return verzameling, delen


def test_linked_data_points_at_entries_that_it_has(bestanden: dict[str, bytes], collectie: Collectie) -> None:
    verzameling, delen = _graaf(bestanden)
    assert len(delen) == sum(len(fiches_van(collectie, soort)) for soort in TYPES)
    bekend = {deel["@id"] for deel in delen} | {verzameling["@id"]}
    assert len(bekend) == len(delen) + 1
    doelen = [
        doel["@id"]
        for deel in (verzameling, *delen)
        for waarde in deel.values()
        for doel in (waarde if isinstance(waarde, list) else [waarde])
        if isinstance(doel, dict) and "@id" in doel
    ]
    assert len(doelen) > 300
    assert set(doelen) <= bekend


def test_linked_data_gives_a_work_its_version_licence_and_permanent_address(
    bestanden: dict[str, bytes],
) -> None:
    verzameling, delen = _graaf(bestanden)
    praktijk = next(deel for deel in delen if deel["identifier"] == "eigenaarschap")
    vast = {
        naam: praktijk[naam]
        for naam in ("@type", "@id", "datePublished", "dateModified", "version", "license")
    }
    assert vast == {
        "@type": "HowTo",
        "@id": "https://example.org/kb/praktijken/eigenaarschap/",
        "datePublished": "2026-01-02",
        "dateModified": "2026-03-04",
        "version": "2026-03-04",
        "license": "https://creativecommons.org/licenses/by/4.0/deed.nl",
    }
    assert verzameling["version"] == "2026-03-04"
    assert {
        deel["contentUrl"].removeprefix("https://example.org/kb/") for deel in verzameling["distribution"]
    } == (bestanden.keys() - {SCHEMA}) - {"data/kennisbank.jsonld"} | {"data/kennisbank.jsonld"}


def test_without_a_history_nothing_is_dated(collectie: Collectie) -> None:
    bestanden = _bestanden(Site(collectie, INSTELLINGEN))
    _keur(bestanden)
    verzameling, delen = _graaf(bestanden)
    assert not [deel for deel in (verzameling, *delen) if "dateModified" in deel or "version" in deel]
