"""A voorbeeld that tells too little for a page of its own is a line on its praktijken and its netwerk."""

import json
from pathlib import Path

import pytest

from hulp import VOORBEELD, maak_basis
from kennisbank.collectie.collectie import Collectie
from kennisbank.controle.laden import laad
from kennisbank.model.soorten import VOORBEELD as SOORT
from kennisbank.uitvoer.alles import alle_bestanden, alle_paginas
from kennisbank.uitvoer.site import Instellingen, Site
from kennisbank.uitvoer.web.vinder import kenmerken
from kennisbank.uitvoer.zoeken.documenten import maak_documenten

ID = "gent-brugfiguren"
ZWIJGT = "Hierover vonden we nog niets."


def _verteld(wortel: Path, delen: dict[str, str]) -> Collectie:
    """Load the small collection with other words in one voorbeeld."""
    pad = maak_basis(wortel) / VOORBEELD
    kop = pad.read_text(encoding="utf-8").partition("\n## ")[0]
    tekst = "".join(f"\n## {s.kop}\n\n{delen.get(s.kop, ZWIJGT)}\n" for s in SOORT.secties)
    pad.write_text(kop + tekst, encoding="utf-8")
    geladen = laad(wortel)
    assert geladen.collectie is not None, geladen.meldingen
    return geladen.collectie


@pytest.fixture
def kort(tmp_path: Path) -> Collectie:
    """Return the small collection with one voorbeeld of 5 words."""
    return _verteld(tmp_path, {"Aanpak": "De school belt de ouders."})


@pytest.mark.parametrize(
    ("delen", "is_kort"),
    [
        ({"Aanpak": "Woord " * 89}, True),
        ({"Aanpak": "Woord " * 90}, False),
        ({"Aanpak": "Woord " * 40, "Aanleiding": "Woord " * 49}, True),
        ({"Aanpak": "Eén zin.", "Aanleiding": "Eén zin.", "Leerpunten": "Eén zin."}, False),
        ({"Aanleiding": "Eén zin.", "Leerpunten": "Eén zin."}, False),
    ],
)
def test_two_told_parts_beside_the_approach_or_ninety_words_make_a_page(
    tmp_path: Path, delen: dict[str, str], is_kort: bool
) -> None:
    c = _verteld(tmp_path, delen)
    assert [v.id for v in c.kort_verteld] == ([ID] if is_kort else [])
    assert (ID in c.op_id) is not is_kort


def test_it_is_a_line_on_its_praktijken_and_its_netwerk_and_no_page(kort: Collectie) -> None:
    site = Site(kort, Instellingen("Toets", "https://example.org/"))
    paginas = {pagina.adres: pagina.html for pagina in alle_paginas(site)}
    met_regel = sorted(adres for adres, html in paginas.items() if f'<li id="kort-{ID}">' in html)
    (voorbeeld,) = kort.kort_verteld
    assert met_regel == sorted(
        ["netwerken/gent/", *(f"praktijken/{p}/" for p in voorbeeld.velden.praktijken)]
    )
    regel = paginas["netwerken/gent/"].partition(f'<li id="kort-{ID}">')[2].partition("</li>")[0]
    assert voorbeeld.naam in regel
    assert voorbeeld.velden.kern in regel
    assert f'href="{voorbeeld.velden.bronnen[0].url}"' in regel
    assert f"verbeter={ID}" in regel
    assert f"voorbeelden/{ID}/" not in paginas


def test_its_address_leads_to_its_line(kort: Collectie) -> None:
    bestanden = {b.adres: b.inhoud.decode() for b in alle_bestanden(Site(kort)) if b.adres.endswith(".html")}
    assert f'href="../../netwerken/gent/#kort-{ID}"' in bestanden[f"voorbeelden/{ID}/index.html"]


def test_search_leads_to_its_line(kort: Collectie) -> None:
    (adres,) = (d.adres for d in maak_documenten(kort) if d.id == ID)
    assert adres == f"netwerken/gent/#kort-{ID}"


def test_it_proves_nothing_and_is_not_listed_but_stays_data_to_improve(kort: Collectie) -> None:
    assert kort.voorbeelden_bij("eigenaarschap") == ()
    assert kort.bewijs("eigenaarschap").kort == "Nog geen voorbeeld"
    assert ID not in {k["id"] for k in kenmerken(Site(kort))}
    bestanden = {b.adres: b.inhoud for b in alle_bestanden(Site(kort))}
    assert ID in {v["id"] for v in json.loads(bestanden["data/kennisbank.json"])["voorbeelden"]}
    assert f"bronbestand/voorbeeld/{ID}.txt" in bestanden
