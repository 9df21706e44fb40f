"""What a thousand entries may cost, measured so that it holds on a slow machine: as growth, not as seconds."""

import sys
import time
from pathlib import Path

import pytest

from kennisbank.collectie.collectie import Collectie
from kennisbank.controle.laden import laad
from kennisbank.uitvoer.alles import alle_paginas
from kennisbank.uitvoer.site import Site
from metingen.controle import lees_kader
from metingen.meting import Meting, Mislukt, meet
from metingen.namaak import maak_verzameling
from metingen.schaaltabel import KOP, Uitslag, oordelen, schrijf_in, tabel

pytestmark = pytest.mark.zwaar

WORTEL = Path(__file__).resolve().parents[1]


def _collectie(map_: Path, aantal: int) -> Collectie:
    maak_verzameling(WORTEL, map_, lees_kader(WORTEL), aantal)
    collectie = laad(map_).collectie
    assert collectie is not None
    return collectie


def test_pages_grow_in_step_with_the_entries(tmp_path: Path, klein: Collectie) -> None:
    """Four times the entries: hardly more bytes and time per entry. A list on every page would show here."""
    alle_paginas(Site(klein))  # templates are compiled
    kosten = {}
    for aantal in (300, 1200):
        site = Site(_collectie(tmp_path / str(aantal), aantal))
        begin = time.process_time()
        paginas = alle_paginas(site)
        kosten[aantal] = (time.process_time() - begin) / aantal, sum(len(p.html) for p in paginas) / aantal
    assert kosten[1200][1] <= 1.2 * kosten[300][1]
    assert kosten[1200][0] <= 1.6 * kosten[300][0]  # half of it is room for a busy machine


KLEIN = {"controle": 0.2, "paginas": 0.3, "zoekindex": 0.1, "bestanden": 0.1, "bouw": 1.0, "mkdocs": 2.0}


def _uitslag(bouw: float, klok: float, geheugen: float, *, gestopt: bool = False) -> Uitslag:
    def meting(naam: str, fiches: int) -> Meting:
        waarde = KLEIN.get(naam, 1.0)
        return Meting(waarde, klok if naam == "wijziging" else waarde, 100.0, gemeld={"fiches": fiches})

    nu = {naam: meting(naam, 93) for naam in (*KLEIN, "wijziging")}
    duizend = {naam: meting(naam, 1000) for naam in (*KLEIN, "wijziging")}
    twee = {naam: meting(naam, 2000) for naam in KLEIN} | {
        "bouw": Meting(bouw, bouw, geheugen),
        "zensical": Meting(1.0, 8.0, 100.0, not gestopt),
    }
    boek = {34: Meting(2.0, 2.0, 300.0, gemeld={"paginas": 100})}
    return Uitslag({34: nu, 1000: duizend, 2000: twee}, boek, ("Hugo",), 60.0)


def test_the_report_says_which_targets_are_met() -> None:
    goed, slecht = _uitslag(2.0, 0.5, 200.0), _uitslag(9.0, 13.0, 2000.0)
    assert all(gehaald for _, gehaald in oordelen(goed))
    assert [tekst for tekst, gehaald in oordelen(slecht) if not gehaald] == [
        "Bij de kennisbank van nu staat een wijziging binnen 4 s in de browser: 13,00 s",
        "Bij 1.000 fiches staat een wijziging binnen 12 s in de browser: 13,00 s",
        "Bij 2.000 fiches kost onze bouw hoogstens 1,3 keer die van MkDocs: 4,50",
        "Bij 2.000 fiches zijn we sneller klaar dan Zensical: in 1,12 van zijn tijd",
        "Eén fiche kost bij 2.000 hoogstens 1,2 keer wat ze bij 1.000 kost: 4,50",
        "Bouwen vraagt minder dan 1 GB geheugen: 2000 MB",
    ]
    tekst = tabel(goed)
    assert "| Zoekindex maken | 0,10 | 0,10 | 0,05 |" in tekst
    assert "| Handboek zetten | 2,00 | niet gemeten, zie onder | niet gemeten, zie onder |" in tekst
    assert "- Niet gemeten: Hugo." in tekst


def test_an_engine_that_was_stopped_gives_a_bound_and_no_number() -> None:
    tekst = tabel(_uitslag(2.0, 0.5, 200.0, gestopt=True))
    assert "| meer dan 4,00: gestopt na 8 s |" in tekst
    assert "in hoogstens 0,25 van zijn tijd: gehaald" in tekst


def test_the_report_takes_the_place_of_the_last_one(tmp_path: Path) -> None:
    pagina = tmp_path / "motoren.md"
    pagina.write_text(f"# Titel\n\nTekst.\n\n{KOP}\n\nOud.\n", encoding="utf-8")
    schrijf_in(pagina, "Nieuw.\n")
    schrijf_in(pagina, "Nieuwer.\n")
    assert pagina.read_text(encoding="utf-8") == f"# Titel\n\nTekst.\n\n{KOP}\n\nNieuwer.\n"


def test_a_command_is_measured_stopped_or_said_to_fail(tmp_path: Path) -> None:
    klaar = meet([sys.executable, "-c", 'print("{\\"a\\": 1}")'], tmp_path)
    assert klaar.klaar
    assert klaar.gemeld == {"a": 1}
    assert klaar.processor > 0
    gestopt = meet([sys.executable, "-c", "import time; time.sleep(60)"], tmp_path, geduld=0.5)
    assert not gestopt.klaar
    assert gestopt.klok < 30
    with pytest.raises(Mislukt, match="helaas"):
        meet([sys.executable, "-c", "raise SystemExit('helaas')"], tmp_path)
