"""A netwerk that says in one sentence that it does a praktijk too: shown, found, counted apart from voorbeelden."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from hulp import maak_basis, schrijf_ook
from kennisbank.collectie.collectie import Collectie
from kennisbank.collectie.overzicht import maak_overzicht
from kennisbank.controle.laden import laad
from kennisbank.uitvoer.alles import alle_paginas, andere_bestanden
from kennisbank.uitvoer.papier.boeken import maak_lezer
from kennisbank.uitvoer.site import Instellingen, Site
from kennisbank.uitvoer.zoeken.documenten import maak_documenten

ID = "gent-poolen-van-middelen"
PRAKTIJK, NETWERK = "praktijken/poolen-van-middelen/", "netwerken/gent/"
REGEL = f'<li id="ook-{ID}">'


def _laad(wortel: Path) -> Collectie:
    geladen = laad(wortel)
    assert geladen.collectie is not None, geladen.meldingen
    return geladen.collectie


@pytest.fixture
def zonder(tmp_path: Path) -> Collectie:
    """Return the small collection."""
    return _laad(maak_basis(tmp_path / "zonder"))


@pytest.fixture
def met(tmp_path: Path) -> Collectie:
    """Return the small collection in which Gent says that it pools too."""
    wortel = maak_basis(tmp_path / "met")
    schrijf_ook(wortel)
    return _laad(wortel)


def _paginas(c: Collectie) -> dict[str, str]:
    return {p.adres: p.html for p in alle_paginas(Site(c, Instellingen("Toets", "https://example.org/")))}


def test_it_proves_nothing_and_is_no_voorbeeld(zonder: Collectie, met: Collectie) -> None:
    assert [met.bewijs(p.id) for p in met.praktijken] == [zonder.bewijs(p.id) for p in zonder.praktijken]
    assert met.voorbeelden == zonder.voorbeelden
    assert met.voorbeelden_bij("poolen-van-middelen") == zonder.voorbeelden_bij("poolen-van-middelen")
    assert [met.cel(k.id, b.id) for k in met.kernprincipes for b in met.bouwstenen] == [
        zonder.cel(k.id, b.id) for k in zonder.kernprincipes for b in zonder.bouwstenen
    ]


def test_the_overview_counts_it_apart(zonder: Collectie, met: Collectie) -> None:
    voor, na = (dict(maak_overzicht(c, {}).tellingen) for c in (zonder, met))
    assert {naam: na[naam] - voor[naam] for naam in na if na[naam] != voor[naam]} == {"Doen dit ook": 1}


def test_it_is_a_line_on_its_praktijk_and_its_netwerk_and_nowhere_else(met: Collectie) -> None:
    paginas = _paginas(met)
    assert sorted(adres for adres, html in paginas.items() if REGEL in html) == [NETWERK, PRAKTIJK]
    regels = {
        adres: paginas[adres].partition(REGEL)[2].partition("</li>")[0] for adres in (PRAKTIJK, NETWERK)
    }
    verder = ' <a href="../../bijdragen/formulier/?soort=voorbeeld&amp;netwerk=gent&amp;praktijk=poolen-van-middelen">Vertel er meer over</a>'
    assert regels == {
        PRAKTIJK: f'<a href="../../netwerken/gent/">Gent</a> (sinds 2019): De school leent haar turnzaal uit.{verder}',
        NETWERK: f'<a href="../../praktijken/poolen-van-middelen/">Poolen van middelen</a> (sinds 2019): De school leent haar turnzaal uit.{verder}',
    }


def test_without_any_the_pages_have_no_such_list(zonder: Collectie) -> None:
    paginas = _paginas(zonder)
    assert [adres for adres in (PRAKTIJK, NETWERK) if "Doen dit ook</h3>" in paginas[adres]] == []


def test_the_open_data_has_it_at_the_page_of_its_netwerk(met: Collectie) -> None:
    bestanden = {
        b.adres: b.inhoud for b in andere_bestanden(Site(met, Instellingen("T", "https://example.org/")))
    }
    assert json.loads(bestanden["data/kennisbank.json"])["ook"] == [
        {
            "id": ID,
            "adres": f"https://example.org/netwerken/gent/#ook-{ID}",
            "netwerk": "gent",
            "praktijk": "poolen-van-middelen",
            "sinds": 2019,
            "zin": "De school leent haar turnzaal uit.",
            "toestemming": "ja",
            "toegevoegd": "",
            "gewijzigd": "",
        }
    ]


@pytest.mark.parametrize("id_", ["gent", "poolen-van-middelen"])
def test_search_finds_both_pages_by_a_word_of_the_sentence(
    met: Collectie, zonder: Collectie, id_: str
) -> None:
    def past(c: Collectie) -> bool:
        (document,) = (d for d in maak_documenten(c) if d.id == id_)
        return any("turnzaal" in veld.tekst for veld in document.velden)

    assert (past(zonder), past(met)) == (False, True)


def test_paper_says_who_does_it_too(met: Collectie) -> None:
    lezer = maak_lezer(Site(met), [PRAKTIJK])
    (praktijk,) = (p for p in met.praktijken if p.id == "poolen-van-middelen")
    assert lezer.praktijk(praktijk)["ook"].replace("\u00a0", " ") == "Gent (sinds 2019)"


def test_an_editor_takes_it_and_refuses_what_is_missing(met: Collectie) -> None:
    bestanden = {b.adres: b.inhoud for b in andere_bestanden(Site(met))}
    keurder = Draft202012Validator(json.loads(bestanden["schema/ook.schema.json"]))
    goed = met.ook[0].velden.model_dump()
    assert keurder.is_valid(goed)
    assert [naam for naam in goed if keurder.is_valid({n: w for n, w in goed.items() if n != naam})] == [
        "sinds"
    ]
