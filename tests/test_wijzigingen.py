"""What is new: by month on a page and as an Atom feed (RFC 4287), also where git knows little or nothing."""

import re
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

import pytest

from hulp import NETWERK, PRAKTIJK, VOORBEELD, maak_basis
from kennisbank.collectie.collectie import Collectie
from kennisbank.controle.laden import laad
from kennisbank.lezen.geschiedenis import Datums
from kennisbank.uitvoer.alles import alle_bestanden, alle_paginas
from kennisbank.uitvoer.site import Instellingen, Site
from kennisbank.uitvoer.web.wijzigingen import FEED, PAGINA, alle_wijzigingen

pytestmark = pytest.mark.zwaar

ATOM = "{http://www.w3.org/2005/Atom}"
INSTELLINGEN = Instellingen("Toets & co", "https://example.org/kb/", "https://example.org/repo")
ZELF_VERTELD = "praktijken/voorbeelden/leuven-depot.md"
DATUMS = {
    PRAKTIJK: Datums("2026-01-02", "2026-05-06", ("2026-04-05",)),
    VOORBEELD: Datums("2026-04-01", "2026-04-01"),
    ZELF_VERTELD: Datums("2026-03-01", "2026-03-02"),
    NETWERK: Datums("", "2026-03-04"),
}
ARCHIEF = """\
- id: vroeger
  soort: netwerk
  titel: 'Netwerk "vroeger" & co'
  reden: Dit netwerk ging op in een ander.
  sinds: 2026-04
"""


@pytest.fixture
def klein(tmp_path: Path) -> Collectie:
    """Return the small collection, with a lost netwerk in its archive."""
    wortel = maak_basis(tmp_path)
    (wortel / "praktijken/kader/archief.yml").write_text(ARCHIEF, encoding="utf-8")
    (wortel / "praktijken/adressen.txt").write_text("netwerken/vroeger/\n", encoding="utf-8")
    geladen = laad(wortel)
    assert geladen.collectie is not None, geladen.meldingen
    return geladen.collectie


def _pagina(site: Site, adres: str = "wijzigingen/") -> str:
    """Return the words of a page."""
    html = next(pagina.html for pagina in alle_paginas(site) if pagina.adres == adres)
    return " ".join(re.sub(r"<[^>]+>", "", html).split())


def _feed(site: Site) -> ET.Element:
    inhoud = next(b.inhoud for b in alle_bestanden(site) if b.adres == "wijzigingen/feed.xml")
    return ET.fromstring(inhoud)  # noqa: S314 (our own file)


def test_additions_changes_and_the_archive_by_month(klein: Collectie) -> None:
    tekst = _pagina(Site(klein, INSTELLINGEN, DATUMS))
    begin = tekst.index("April 2026")
    assert tekst[begin:].startswith(
        "April 2026 5 april 2026: aangepast Eigenaarschap (praktijk) "
        "1 april 2026: nieuw Brugfiguren tussen school, gezin en buurt (voorbeeld, Gent) "
        "april 2026: gearchiveerd Netwerk &#34;vroeger&#34; &amp; co (netwerk) Dit netwerk ging op in een ander. "
        "Maart 2026 1 maart 2026: nieuw Eén depot voor alle babyspullen (voorbeeld, Leuven) "
        "Januari 2026 2 januari 2026: nieuw Eigenaarschap (praktijk) "
        "Van 3 fiches is hier niet bekend wanneer ze erbij kwamen."
    )
    assert "minstens 10 woorden" in tekst


def test_without_any_history_the_page_says_so(klein: Collectie) -> None:
    tekst = _pagina(Site(klein, INSTELLINGEN))
    assert "De geschiedenis van de fiches is hier niet bekend." in tekst
    assert "gearchiveerd Netwerk" in tekst
    assert "Zo verwijs je" in _pagina(Site(klein, INSTELLINGEN), "praktijken/eigenaarschap/")
    assert "gewijzigd op" not in _pagina(Site(klein, INSTELLINGEN), "praktijken/eigenaarschap/")


@pytest.mark.parametrize(
    ("adres", "zin"),
    [
        (
            "praktijken/eigenaarschap/",
            "Toegevoegd op 2 januari 2026. Laatst gewijzigd op 6 mei 2026. Alle wijzigingen",
        ),
        (
            "voorbeelden/gent-brugfiguren/",
            "Toegevoegd op 1 april 2026. Laatst gewijzigd op 1 april 2026. Alle wijzigingen",
        ),
        (
            "voorbeelden/leuven-depot/",
            "Toegevoegd op 1 maart 2026 door Netwerk Leuven. Laatst gewijzigd op 2 maart 2026. Alle wijzigingen",
        ),
        ("netwerken/gent/", "RIS of BibTeX. Laatst gewijzigd op 4 maart 2026. Alle wijzigingen"),
    ],
)
def test_every_entry_says_when_it_came_and_changed_and_by_whom(
    adres: str, zin: str, klein: Collectie
) -> None:
    assert zin in _pagina(Site(klein, INSTELLINGEN, DATUMS), adres)


def test_thousands_of_changes_stay_a_page(collectie: Collectie) -> None:
    dagen = tuple(f"20{jaar}-01-02" for jaar in range(50, 20, -1))
    datums = {p.bestand: Datums("2020-01-01", dagen[0], dagen) for p in collectie.praktijken}
    site = Site(collectie, INSTELLINGEN, datums)
    over = len(alle_wijzigingen(site)) - PAGINA
    assert over > 500
    assert f"Nog {over} oudere wijzigingen staan alleen in de bron" in _pagina(site)


def _site(collectie: Collectie, datums: Mapping[str, Datums]) -> Site:
    return Site(collectie, INSTELLINGEN, datums)


@pytest.mark.parametrize("soort", ["vol", "leeg", "klein"])
def test_the_feed_is_what_rfc_4287_asks(soort: str, collectie: Collectie, klein: Collectie) -> None:
    """Sections 4.1.1 and 4.1.2: which elements, how often; 3.3 dates; 4.2.6 ids; 4.2.7 links."""
    datums = {p.bestand: Datums("2026-01-02", "2026-03-04", ("2026-03-04",)) for p in collectie.praktijken}
    feed = _feed(
        {"vol": _site(collectie, datums), "leeg": Site(collectie), "klein": _site(klein, DATUMS)}[soort]
    )
    regels = feed.findall(f"{ATOM}entry")
    assert len(regels) == {"vol": FEED, "leeg": 0, "klein": 5}[soort]
    for deel in (feed, *regels):
        for naam in ("id", "title", "updated"):
            assert len(deel.findall(f"{ATOM}{naam}")) == 1, naam
            assert (deel.findtext(f"{ATOM}{naam}") or "").strip(), naam
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", deel.findtext(f"{ATOM}updated") or "")
        assert [link.get("rel") for link in deel.findall(f"{ATOM}link")].count("alternate") == 1
        assert all(auteur.findtext(f"{ATOM}name") for auteur in deel.findall(f"{ATOM}author"))
        assert {kind.tag.removeprefix(ATOM) for kind in deel} <= {
            "id", "title", "updated", "link", "author", "category", "summary", "rights", "entry",
        }  # fmt: skip
    assert feed.find(f"{ATOM}author") is not None
    ids = [deel.findtext(f"{ATOM}id") or "" for deel in (feed, *regels)]
    assert len(ids) == len(set(ids))
    if soort != "leeg":
        assert all(urlsplit(id_).scheme == "https" for id_ in ids)
    dagen = [regel.findtext(f"{ATOM}updated") for regel in regels]
    assert dagen == sorted(dagen, key=str, reverse=True)
    assert not dagen or feed.findtext(f"{ATOM}updated") == dagen[0]


def test_a_line_of_the_feed_says_what_happened_and_who_told_it(klein: Collectie) -> None:
    regels = _feed(_site(klein, DATUMS)).findall(f"{ATOM}entry")
    assert [regel.findtext(f"{ATOM}title") for regel in regels] == [
        "Aangepast: Eigenaarschap",
        "Nieuw: Brugfiguren tussen school, gezin en buurt",
        'Gearchiveerd: Netwerk "vroeger" & co',
        "Nieuw: Eén depot voor alle babyspullen",
        "Nieuw: Eigenaarschap",
    ]
    assert regels[3].findtext(f"{ATOM}author/{ATOM}name") == "Leuven"
    assert regels[1].find(f"{ATOM}author") is None  # the redactie wrote it, after public sources
    assert regels[2].findtext(f"{ATOM}summary") == "Dit netwerk ging op in een ander."


def test_a_renamed_entry_keeps_the_id_that_readers_of_the_feed_know(tmp_path: Path) -> None:
    wortel = maak_basis(tmp_path)
    oud = wortel / PRAKTIJK
    tekst = oud.read_text(encoding="utf-8").replace(
        "titel: ", 'voorheen: ["tussennaam", "allereerste-naam"]\ntitel: ', 1
    )
    oud.write_text(tekst, encoding="utf-8")
    geladen = laad(wortel)
    assert geladen.collectie is not None, geladen.meldingen
    feed = _feed(Site(geladen.collectie, INSTELLINGEN, {PRAKTIJK: Datums("2026-01-02", "2026-05-06")}))
    regel = next(iter(feed.findall(f"{ATOM}entry")))
    assert (
        regel.findtext(f"{ATOM}id") == "https://example.org/kb/praktijken/allereerste-naam/#nieuw-2026-01-02"
    )
    assert regel.find(f"{ATOM}link").attrib["href"] == "https://example.org/kb/praktijken/eigenaarschap/"  # type: ignore[union-attr]


def test_a_network_that_does_a_praktijk_too_is_new_at_its_line(tmp_path: Path) -> None:
    wortel = maak_basis(tmp_path)
    (wortel / "praktijken/ook").mkdir()
    for netwerk in ("gent", "leuven"):
        (wortel / f"praktijken/ook/{netwerk}-samen.md").write_text(
            f"---\nnetwerk: {netwerk}\npraktijk: eigenaarschap\nzin: In {netwerk} maakt elke partner mee het plan.\ntoestemming: ja\n---\n",
            encoding="utf-8",
        )
    geladen = laad(wortel)
    assert geladen.collectie is not None, geladen.meldingen
    datums = {f"praktijken/ook/{n}-samen.md": Datums("2026-05-06", "2026-05-06") for n in ("gent", "leuven")}
    site = Site(geladen.collectie, INSTELLINGEN, datums)
    assert (
        "6 mei 2026: nieuw Leuven doet ook „Eigenaarschap” (in één zin) "
        "6 mei 2026: nieuw Gent doet ook „Eigenaarschap” (in één zin)"
    ) in _pagina(site)
    regel, ander = _feed(site).findall(f"{ATOM}entry")
    assert [regel.findtext(f"{ATOM}{deel}") for deel in ("title", "id", "summary")] == [
        "Nieuw: Leuven doet ook „Eigenaarschap”",
        "https://example.org/kb/ook/leuven-samen/#nieuw-2026-05-06",
        "In leuven maakt elke partner mee het plan.",
    ]
    assert [link.get("href") for link in regel.findall(f"{ATOM}link")] == [
        "https://example.org/kb/netwerken/leuven/#ook-leuven-samen"
    ]
    assert regel.findtext(f"{ATOM}id") != ander.findtext(f"{ATOM}id")
