"""What is archived: its address answers with why, and it is in no list, count, index, data or book."""

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from hulp import TESTS, maak_basis
from kennisbank.collectie.collectie import Collectie
from kennisbank.controle.laden import laad
from kennisbank.model.archief import Archief
from kennisbank.model.beschrijving import velden_van
from kennisbank.model.soorten import SOORTEN
from kennisbank.motor.bouwen import bouw
from kennisbank.motor.exporteren import stapel
from kennisbank.uitvoer.alles import alle_bestanden, alle_paginas
from kennisbank.uitvoer.papier.keuze import Keuze
from kennisbank.uitvoer.papier.lijst import taken
from kennisbank.uitvoer.site import Instellingen, Site
from test_toegankelijkheid import STATEN, kijk_na

pytestmark = pytest.mark.zwaar

WORTEL = TESTS.parent
# Words that stand on no other page, so that a search for them finds every trace.
PAUW, MUS, UIL = "Zilverpauw", "Goudmus", "Nachtuil"
ARCHIEF = """\
- id: eigenaarschap
  soort: praktijk
  reden: Deze praktijk ging op in het delen van middelen.
  sinds: 2026-03
  vervangen_door: [poolen-van-middelen]
- id: gent-mus
  soort: voorbeeld
  reden: Dit project is gestopt, zonder opvolger.
  sinds: 2026-02-03
- id: gent-brugfiguren
  soort: voorbeeld
  reden: Het netwerk vroeg om dit weg te halen.
  sinds: 2026-04-02
- id: antwerpen
  soort: netwerk
  titel: Netwerk van vroeger
  reden: Dit netwerk ging op in een ander.
  sinds: 2026-05
  vervangen_door: [gent]
"""
MET_TEKST = {"praktijken/eigenaarschap/": PAUW, "voorbeelden/gent-mus/": MUS}
ALLEEN_BERICHT = {"voorbeelden/gent-brugfiguren/", "netwerken/antwerpen/"}


def _verander(pad: Path, *paren: tuple[str, str]) -> None:
    tekst = pad.read_text(encoding="utf-8")
    for oud, nieuw in paren:
        assert oud in tekst
        tekst = tekst.replace(oud, nieuw)
    pad.write_text(tekst, encoding="utf-8", newline="\n")


@pytest.fixture(scope="module")
def wortel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project that archives a praktijk and a voorbeeld with text, one without, and a lost netwerk."""
    wortel = maak_basis(tmp_path_factory.mktemp("archief"))
    shutil.copytree(WORTEL / "overrides", wortel / "overrides")
    (wortel / "docs").mkdir()
    (wortel / "docs/index.md").write_text("# Thuis\n", encoding="utf-8")
    config = (WORTEL / "mkdocs.yml").read_text(encoding="utf-8")
    menu = "\nnav:\n  - index.md\n  - wijzigingen/index.md\n"
    (wortel / "mkdocs.yml").write_text(config.partition("\nnav:")[0] + menu, encoding="utf-8")
    map_ = wortel / "praktijken"
    brug = map_ / "voorbeelden/gent-brugfiguren.md"
    _verander(
        map_ / "praktijken/eigenaarschap.md", ("titel: Eigenaarschap", f"titel: {PAUW}\nvoorheen: [pauw]")
    )
    shutil.copy(brug, map_ / "voorbeelden/gent-mus.md")
    _verander(map_ / "voorbeelden/gent-mus.md", ("Brugfiguren tussen school, gezin en buurt", MUS))
    _verander(
        brug,
        ("Brugfiguren tussen school", f"{UIL} tussen school"),
        ("status: gepubliceerd", "status: concept"),
    )
    (map_ / "kader/archief.yml").write_text(ARCHIEF, encoding="utf-8", newline="\n")
    lijst = map_ / "adressen.txt"
    lijst.write_text(f"{lijst.read_text(encoding='utf-8')}netwerken/antwerpen/\n", encoding="utf-8")
    return wortel


@pytest.fixture(scope="module")
def c(wortel: Path) -> Collectie:
    """Return the collection."""
    geladen = laad(wortel)
    assert geladen.collectie is not None, geladen.meldingen
    return geladen.collectie


@pytest.fixture(scope="module")
def site(wortel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site, built strictly: every link and anchor between pages is right."""
    doel = tmp_path_factory.mktemp("gebouwd") / "site"
    bouw(wortel, doel, laad(wortel))
    return doel


def _lees(site: Path, adres: str) -> str:
    return (site / adres / "index.html").read_text(encoding="utf-8")


def test_an_empty_archive_is_right(collectie: Collectie) -> None:
    assert collectie.archief == ()
    assert collectie.volledig is collectie


def test_every_kind_with_a_page_can_be_archived() -> None:
    keuzes = next(veld.keuzes for veld in velden_van(Archief) if veld.naam == "soort")
    assert set(keuzes) == {soort.naam for soort in SOORTEN if soort.met_adres}


@pytest.mark.parametrize("adres", sorted({*MET_TEKST, *ALLEEN_BERICHT}))
def test_its_address_says_why_first_and_asks_not_to_be_found(adres: str, site: Path) -> None:
    html = _lees(site, adres)
    assert '<meta name="robots" content="noindex">' in html
    assert (
        html.index('class="kb-gearchiveerd"')
        < html.index("Alles wat gearchiveerd is")
        < html.index("</main>")
    )
    assert f"/{adres}</loc>" not in (site / "sitemap.xml").read_text(encoding="utf-8")
    assert "formulier/?" not in html  # it invites to nothing


def test_a_page_that_has_its_text_keeps_all_of_it(site: Path) -> None:
    html = _lees(site, "praktijken/eigenaarschap/")
    assert (
        'Sinds <time datetime="2026-03">maart 2026</time>. Deze praktijk ging op in het delen van middelen.'
        in html
    )
    assert 'ervoor in de plaats: <a href="../poolen-van-middelen/">Poolen van middelen</a>.' in html
    for woorden in (
        "Wat lukt, lukt dankzij het hele netwerk.",
        "Wie noemen we als iets lukt?",
        "Verwante praktijken",
        MUS,
    ):
        assert woorden in html
    assert "Een huisbezoek laat ouders voelen" in _lees(site, "voorbeelden/gent-mus/")
    assert "kb-bladeren" not in html


@pytest.mark.parametrize(
    ("adres", "reden"),
    [
        ("voorbeelden/gent-brugfiguren/", "Het netwerk vroeg om dit weg te halen."),
        ("netwerken/antwerpen/", "Dit netwerk ging op in een ander."),
    ],
)
def test_without_its_text_only_the_notice_is_left(adres: str, reden: str, site: Path) -> None:
    html = _lees(site, adres)
    assert reden in html
    assert UIL not in html
    assert "huisbezoek" not in html.partition("<main")[2]


def test_old_names_of_an_archived_entry_still_lead_to_it(site: Path) -> None:
    assert 'url=../eigenaarschap/"' in _lees(site, "praktijken/pauw/")


def test_it_is_on_no_other_page_and_in_no_file(site: Path) -> None:
    """The list of the archive, what is new and an old address may name it; nothing else does."""
    verwijzingen = {f"{adres}{adres.split('/')[1]}.{vorm}" for adres in MET_TEKST for vorm in ("bib", "ris")}
    mag = {*MET_TEKST, *verwijzingen, "archief/", "praktijken/pauw/", "wijzigingen/", "wijzigingen/feed.xml"}
    sporen = {
        pad.relative_to(site).as_posix().removesuffix("index.html")
        for pad in site.rglob("*")
        if pad.is_file() and any(woord.encode() in pad.read_bytes() for woord in (PAUW, MUS, UIL))
    }
    assert sporen == mag


def test_it_counts_nowhere(c: Collectie) -> None:
    assert [p.id for p in c.praktijken] == ["poolen-van-middelen"]
    assert [v.id for v in c.voorbeelden] == ["leuven-depot"]
    assert c.concepten == ()
    assert c.verwant_aan("poolen-van-middelen") == ()
    assert c.cel("holistische-kijk", "gedeelde-visie") == ()
    assert "eigenaarschap" not in c.ids_van("praktijk")
    assert c.bewijs("eigenaarschap").stap == 0
    assert c.volledig.bewijs("eigenaarschap").stap == 1


def test_it_is_not_on_paper(c: Collectie, wortel: Path) -> None:
    gemaakt = [str(taak.maak()) for taak in taken(Site(c), Keuze(wortel))]
    assert len(gemaakt) > 3
    assert not [deel for deel in gemaakt if PAUW in deel or MUS in deel or UIL in deel]


def test_the_list_tells_all_newest_first(site: Path) -> None:
    html = _lees(site, "archief/")
    plaatsen = [html.index(naam) for naam in ("Netwerk van vroeger", "Voorbeeld gent-brugfiguren", PAUW, MUS)]
    assert plaatsen == sorted(plaatsen)
    assert "archief/" in _lees(site, "wijzigingen/")


def test_its_name_is_never_free_again(c: Collectie) -> None:
    site = Site(c, Instellingen("T", "https://example.org/"))
    formulier = next(p.html for p in alle_paginas(site) if p.adres == "bijdragen/formulier/")
    for id_ in ("eigenaarschap", "gent-brugfiguren", "antwerpen"):
        assert f'"{id_}": [' in formulier or f"&#34;{id_}&#34;: [" in formulier


def test_another_engine_gets_the_same(c: Collectie, wortel: Path, tmp_path: Path) -> None:
    stapel(wortel, tmp_path / "stapel", c)
    pagina = (tmp_path / "stapel/docs/praktijken/eigenaarschap/index.md").read_text(encoding="utf-8")
    assert "\nrobots: noindex\n" in pagina
    assert "eigenaarschap" not in (tmp_path / "stapel/docs/sitemap.xml").read_text(encoding="utf-8")


def test_every_file_of_the_site_is_made_once(c: Collectie) -> None:
    site = Site(c, Instellingen("T", "https://example.org/"))
    adressen = [p.adres for p in alle_paginas(site)] + [b.adres for b in alle_bestanden(site)]
    assert len(adressen) == len(set(adressen))


@pytest.mark.parametrize("adres", ["praktijken/eigenaarschap/", "netwerken/antwerpen/", "archief/"])
def test_axe_finds_nothing_on_archived_pages(
    adres: str, chromium: Browser, site: Path, gezien: set[str]
) -> None:
    pagina = chromium.new_page(reduced_motion="reduce")  # in the other scheme its colours are there at once
    pagina.goto((site / adres / "index.html").as_uri())
    for kleur, breedte in STATEN:
        pagina.set_viewport_size({"width": breedte, "height": 800})
        pagina.emulate_media(color_scheme=kleur)
        assert kijk_na(pagina, kleur, gezien) == [], (kleur, breedte)
        assert pagina.evaluate("document.documentElement.scrollWidth <= innerWidth"), breedte
    pagina.close()


def test_without_git_no_page_names_a_date(site: Path) -> None:
    """The project of this test is no checkout."""
    assert "Bijgewerkt op" not in _lees(site, "praktijken/poolen-van-middelen/")
