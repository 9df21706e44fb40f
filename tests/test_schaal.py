"""What a thousand entries may cost, measured so that it holds on a slow machine: as growth, not as seconds."""

import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from kennisbank.benchmarks.controle import lees_kader
from kennisbank.benchmarks.namaak import maak_verzameling
from kennisbank.benchmarks.schaal import Meting, oordelen, verslag
from kennisbank.collectie import Collectie
from kennisbank.laden import laad
from kennisbank.lezen.adreslijst import ADRESSENBESTAND, KOP
from kennisbank.motor.bouwen import BouwMislukt, bouw
from kennisbank.motor.vernieuwen import Vernieuwer
from kennisbank.paginas import Site, alle_paginas

WORTEL = Path(__file__).resolve().parents[1]
ADRES = "http://127.0.0.1:1/"


def _collectie(map_: Path, aantal: int) -> Collectie:
    maak_verzameling(WORTEL, map_, lees_kader(WORTEL), aantal)
    collectie = laad(map_).collectie
    assert collectie is not None
    return collectie


def test_pages_grow_in_step_with_the_entries(tmp_path: Path) -> None:
    """Four times the entries: hardly more bytes and time per entry. A list on every page would show here."""
    kosten = {}
    for aantal in (300, 1200):
        site = Site(_collectie(tmp_path / str(aantal), aantal))
        alle_paginas(site)  # templates are compiled, relations grouped
        begin = time.process_time()
        paginas = alle_paginas(site)
        kosten[aantal] = (time.process_time() - begin) / aantal, sum(len(p.html) for p in paginas) / aantal
    assert kosten[1200][1] <= 1.2 * kosten[300][1]
    assert kosten[1200][0] <= 1.6 * kosten[300][0]  # half of it is room for a busy machine


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a copy of this project, to write in."""
    for naam in ("praktijken", "docs", "overrides"):
        shutil.copytree(WORTEL / naam, tmp_path / "project" / naam)
    shutil.copy(WORTEL / "mkdocs.yml", tmp_path / "project")
    # Nothing of the copy was ever published, so that entries may come and go.
    (tmp_path / "project" / ADRESSENBESTAND).write_text(KOP, encoding="utf-8")
    return tmp_path / "project"


def _inhoud(site: Path) -> dict[str, bytes]:
    return {pad.relative_to(site).as_posix(): pad.read_bytes() for pad in site.rglob("*") if pad.is_file()}


def test_renewing_gives_what_building_anew_gives(project: Path, tmp_path: Path) -> None:
    """A sentence, a title, a file that goes, one that comes, a template and the settings change in turn."""
    praktijk = project / "praktijken/praktijken/eigenaarschap.md"
    voorbeeld = next(iter(sorted((project / "praktijken/voorbeelden").glob("*.md"))))
    tekst, weg = praktijk.read_text(encoding="utf-8"), voorbeeld.read_text(encoding="utf-8")
    titel = tekst.replace("titel: ", "titel: Anders en ", 1)
    opmaak, instellingen = project / "overrides/partials/voet.html", project / "mkdocs.yml"
    vernieuwer = Vernieuwer(project, tmp_path / "site", ADRES)
    vernieuwer.bouw(laad(project))
    stappen: tuple[Callable[[], object], ...] = (
        lambda: praktijk.write_text(
            tekst.replace("## Waarom?\n", "## Waarom?\n\nNieuw.\n"), encoding="utf-8"
        ),
        lambda: praktijk.write_text(titel, encoding="utf-8"),
        voorbeeld.unlink,
        lambda: voorbeeld.write_text(weg, encoding="utf-8"),
        lambda: opmaak.write_text("<p>voet</p>" + opmaak.read_text(encoding="utf-8"), encoding="utf-8"),
        lambda: instellingen.write_text(
            instellingen.read_text(encoding="utf-8").replace("site_name: ", "site_name: De ", 1),
            encoding="utf-8",
        ),
    )
    for nummer, stap in enumerate(stappen):
        stap()
        geladen = laad(project)
        vernieuwer.bouw(geladen)
        vernieuwer.maak_af()
        bouw(project, tmp_path / "heel", geladen, adres=ADRES)
        hier, daar = _inhoud(tmp_path / "site"), _inhoud(tmp_path / "heel")
        assert hier.keys() == daar.keys(), nummer
        # A packed sitemap holds the time of packing.
        assert [pad for pad in hier if hier[pad] != daar[pad] and not pad.endswith(".gz")] == [], nummer


def test_a_failed_renewal_leaves_the_site_and_the_next_one_is_whole(project: Path, tmp_path: Path) -> None:
    vernieuwer = Vernieuwer(project, tmp_path / "site", ADRES)
    vernieuwer.bouw(laad(project))
    voor = _inhoud(tmp_path / "site")
    thuis = project / "docs/over/index.md"
    tekst = thuis.read_text(encoding="utf-8")
    thuis.write_text(f"{tekst}\n[dood](bestaat-niet.md)\n", encoding="utf-8")
    with pytest.raises(BouwMislukt, match="bestaat-niet"):
        vernieuwer.bouw(laad(project))
    assert _inhoud(tmp_path / "site") == voor
    thuis.write_text(tekst, encoding="utf-8")
    vernieuwer.bouw(laad(project))
    vernieuwer.maak_af()
    na = _inhoud(tmp_path / "site")
    assert [pad for pad in voor | na if voor.get(pad) != na.get(pad) and not pad.endswith(".gz")] == []


def test_the_report_says_which_targets_are_met() -> None:
    snel, traag = Meting(1.0, 1.0, 100.0), Meting(9.0, 9.0, 2000.0)
    klein = {"controle": snel, "bouw": snel, "wijziging": snel, "mkdocs": snel, "zensical": snel}
    groot = klein | {"bouw": traag}
    uitslag = {1000: klein, 2000: groot}
    assert [goed for _, goed in oordelen(uitslag)] == [True, False, True, False, False, False, False]
    assert "| Onze bouw tegenover mkdocs | 1,00 keer | 9,00 keer |" in verslag(uitslag, ["hugo"])
