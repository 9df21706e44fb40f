"""What a thousand entries may cost, measured so that it holds on a slow machine: as growth, not as seconds."""

import shutil
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kennisbank.benchmarks.controle import lees_kader
from kennisbank.benchmarks.meting import Meting, Mislukt, meet
from kennisbank.benchmarks.namaak import maak_verzameling
from kennisbank.benchmarks.schaaltabel import KOP, Uitslag, oordelen, schrijf_in, tabel
from kennisbank.collectie import Collectie
from kennisbank.laden import Geheugen, laad
from kennisbank.lezen.adreslijst import ADRESSENBESTAND
from kennisbank.lezen.adreslijst import KOP as ADRESKOP
from kennisbank.motor.bouwen import BouwMislukt, bouw
from kennisbank.motor.vernieuwen import Onderbroken, Vernieuwer
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
    (tmp_path / "project" / ADRESSENBESTAND).write_text(ADRESKOP, encoding="utf-8")
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
    vernieuwer, geheugen = Vernieuwer(project, tmp_path / "site", ADRES), Geheugen()
    vernieuwer.bouw(laad(project, geheugen))
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
        vernieuwer.bouw(laad(project, geheugen))
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


def test_what_changed_shows_before_the_rest_is_made(project: Path, tmp_path: Path) -> None:
    """The page of the entry first; the lists that name it follow, and give way to a newer change."""
    praktijk = project / "praktijken/praktijken/eigenaarschap.md"
    site = tmp_path / "site"
    vernieuwer = Vernieuwer(project, site, ADRES)
    vernieuwer.bouw(laad(project))
    tekst = praktijk.read_text(encoding="utf-8")
    praktijk.write_text(tekst.replace("titel: ", "titel: Anders en ", 1), encoding="utf-8")
    vernieuwer.bouw(laad(project))

    def adem() -> None:
        raise Onderbroken

    eigen, lijst = site / "praktijken/eigenaarschap/index.html", site / "praktijken/index.html"
    with pytest.raises(Onderbroken):
        vernieuwer.maak_af(adem)
    assert "Anders en " in eigen.read_text(encoding="utf-8")
    assert "Anders en " not in lijst.read_text(encoding="utf-8")
    assert vernieuwer.maak_af()
    assert "Anders en " in lijst.read_text(encoding="utf-8")
    assert not vernieuwer.maak_af()


def test_giving_way_at_any_moment_loses_nothing(project: Path, tmp_path: Path) -> None:
    """The work is given up in the pages, between pages and files, and in the files; then it is done."""
    vernieuwer = Vernieuwer(project, tmp_path / "site", ADRES)
    vernieuwer.bouw(laad(project))
    praktijk = project / "praktijken/praktijken/eigenaarschap.md"
    tekst = praktijk.read_text(encoding="utf-8")
    praktijk.write_text(tekst.replace("titel: ", "titel: Anders en ", 1), encoding="utf-8")
    geladen = laad(project)
    vernieuwer.bouw(geladen)
    heel = tmp_path / "heel"
    bouw(project, heel, geladen, adres=ADRES)
    paginas = sum(1 for _ in heel.rglob("index.html"))
    for keren in (1, paginas // 2, paginas + 20, 2 * paginas + 40):
        rest = iter(range(keren))

        def adem(rest: Iterator[int] = rest) -> None:
            if next(rest, None) is None:
                raise Onderbroken

        with pytest.raises(Onderbroken):
            vernieuwer.maak_af(adem)
    vernieuwer.maak_af()
    hier, daar = _inhoud(tmp_path / "site"), _inhoud(heel)
    assert [pad for pad in hier | daar if hier.get(pad) != daar.get(pad) and not pad.endswith(".gz")] == []


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
    goed, slecht = _uitslag(2.0, 0.5, 200.0), _uitslag(9.0, 9.0, 2000.0)
    assert all(gehaald for _, gehaald in oordelen(goed))
    assert [tekst for tekst, gehaald in oordelen(slecht) if not gehaald] == [
        "Bij de kennisbank van nu staat een wijziging binnen 1 s in de browser: 9,00 s",
        "Bij 1.000 fiches staat een wijziging binnen 3 s in de browser: 9,00 s",
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
