"""The list of published addresses: none of them vanishes unseen, and who only adds never has to touch it."""

import shutil
from pathlib import Path

import pytest

from hulp import PRAKTIJK, TESTS, VOORBEELD, maak_basis
from kennisbank.cli.opdrachten import hoofd
from kennisbank.controle.laden import laad
from kennisbank.lezen.adreslijst import ADRESSENBESTAND, KOP, lees_adreslijst, schrijf_adreslijst
from kennisbank.meldingen.melding import Melding, fouten

WORTEL = TESTS.parent


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return the small collection with all of its addresses recorded."""
    wortel = maak_basis(tmp_path)
    assert hoofd(["adressen", "--ja", "--wortel", str(wortel)]) == 0
    return wortel


def _fouten(wortel: Path) -> list[Melding]:
    return list(fouten(laad(wortel).meldingen))


def _hernoem(wortel: Path) -> Path:
    nieuw = (wortel / PRAKTIJK).with_name("samen-eigenaar.md")
    (wortel / PRAKTIJK).rename(nieuw)
    for pad in (wortel / "praktijken").rglob("*.md"):
        tekst = pad.read_text(encoding="utf-8").replace("  eigenaarschap:", "  samen-eigenaar:")
        pad.write_text(tekst, encoding="utf-8")
    return nieuw


def test_the_real_site_keeps_all_that_is_recorded() -> None:
    """Those of new entries may wait until the redactie records them."""
    adressen = laad(WORTEL).adressen
    assert adressen.verdwenen == ()
    assert len(adressen.vastgelegd) >= 145


def test_renaming_without_the_old_name_is_told_with_the_new_one(project: Path) -> None:
    _hernoem(project)
    (melding,) = _fouten(project)
    assert (melding.code.naam, melding.bestand) == ("adres-verdwenen", ADRESSENBESTAND)
    assert melding.tekst == (
        "/praktijken/eigenaarschap/ stond op de site en leidt nu nergens heen: de fiche is weg of heeft een andere "
        "naam. Heet ze nu „samen-eigenaar”?"
    )
    assert melding.hulp == (
        "Hernoemd? Schrijf in praktijken/praktijken/samen-eigenaar.md: voorheen: [eigenaarschap]. "
        "Bewust weg? Zet „eigenaarschap” met een reden in praktijken/kader/archief.yml. "
        "Per vergissing? Haal praktijken/praktijken/eigenaarschap.md terug. Aan deze lijst zelf verander je niets."
    )


def test_each_of_the_three_ways_mends_it(project: Path) -> None:
    inhoud = (project / VOORBEELD).read_text(encoding="utf-8")
    (project / VOORBEELD).unlink()
    assert [m.code.naam for m in _fouten(project)] == ["adres-verdwenen"]
    nieuw = (project / VOORBEELD).with_name("gent-nieuw.md")
    nieuw.write_text(inhoud.replace("status:", "voorheen: [gent-brugfiguren]\nstatus:"), encoding="utf-8")
    assert _fouten(project) == []
    nieuw.unlink()
    archief = project / "praktijken/kader/archief.yml"
    leeg = archief.read_text(encoding="utf-8")
    archief.write_text(
        "- id: gent-brugfiguren\n  soort: voorbeeld\n  reden: Het netwerk wou het weg.\n  sinds: 2026-01\n",
        encoding="utf-8",
    )
    assert _fouten(project) == []
    archief.write_text(leeg, encoding="utf-8")
    (project / VOORBEELD).write_text(inhoud, encoding="utf-8")
    assert _fouten(project) == []


def test_a_hand_written_page_that_goes_is_missed(tmp_path: Path) -> None:
    wortel = maak_basis(tmp_path)
    (wortel / "docs/kader").mkdir(parents=True)
    for naam in ("index", "kader/waarom"):
        (wortel / f"docs/{naam}.md").write_text("# Kop\n", encoding="utf-8")
    assert hoofd(["adressen", "--ja", "--wortel", str(wortel)]) == 0
    assert "\nkader/waarom/\n" in (wortel / ADRESSENBESTAND).read_text(encoding="utf-8")
    (wortel / "docs/kader/waarom.md").unlink()
    (melding,) = _fouten(wortel)
    assert (melding.code.naam, melding.tekst, melding.hulp) == (
        "adres-verdwenen",
        "/kader/waarom/ stond op de site en leidt nu nergens heen: er is geen pagina docs/kader/waarom.md meer.",
        "Laat daar een korte pagina staan die zegt waar de tekst nu staat, met een link. Of haal de pagina terug.",
    )


def test_a_project_of_entries_only_misses_no_page(project: Path) -> None:
    pad = project / ADRESSENBESTAND
    pad.write_text(f"{pad.read_text(encoding='utf-8')}kader/waarom/\n", encoding="utf-8")
    assert _fouten(project) == []


def test_an_old_name_that_leaves_with_its_entry_is_missed_too(project: Path) -> None:
    """The address `middelen-delen` leads to `poolen-van-middelen`; archiving only the latter loses the former."""
    (project / "praktijken/praktijken/poolen-van-middelen.md").unlink()
    weg = [m.tekst.split(" ")[0] for m in _fouten(project) if m.code.naam == "adres-verdwenen"]
    assert weg == ["/praktijken/middelen-delen/", "/praktijken/poolen-van-middelen/"]


def test_who_only_adds_an_entry_has_nothing_to_do(project: Path) -> None:
    depot = (project / "praktijken/voorbeelden/leuven-depot.md").read_text(encoding="utf-8")
    anders = {
        "Eén depot voor alle babyspullen": "Een leeshoek in de wasserette",
        "Partners verzamelen samen goede babyspullen en brengen ze gratis bij gezinnen.": "Wie op de wasmachine wacht, leest er een verhaal voor.",
        "Gezinnen vonden de weg niet naar tien verschillende depots.": "Wachten op de was duurt lang.",
        "De partners legden alles samen op één plek.": "Naast de machines hangt een plank vol boeken.",
        "Meer gezinnen krijgen spullen.": "Kinderen vragen om voor te lezen.",
        "Een vaste plek werkt beter dan een lijst met adressen.": "Zonder plank ligt alles op de grond.",
    }
    for oud, nieuw in anders.items():
        assert oud in depot
        depot = depot.replace(oud, nieuw)
    (project / VOORBEELD).with_name("gent-erbij.md").write_text(depot, encoding="utf-8")
    geladen = laad(project)
    assert geladen.meldingen == ()
    assert geladen.adressen.nieuw == ("voorbeelden/gent-erbij/",)


def test_an_entry_that_cannot_be_read_is_not_called_gone(project: Path) -> None:
    """One mistake gives one message: the old name that stands in the broken file is not missed."""
    pad = project / "praktijken/praktijken/poolen-van-middelen.md"
    pad.write_text(
        pad.read_text(encoding="utf-8").replace("titel: Poolen", "titel: [Poolen"), encoding="utf-8"
    )
    assert {m.bestand for m in _fouten(project)} == {"praktijken/praktijken/poolen-van-middelen.md"}


def test_a_broken_archive_makes_nothing_vanish(project: Path) -> None:
    (project / VOORBEELD).unlink()
    (project / "praktijken/kader/archief.yml").write_text("- id: [\n", encoding="utf-8")
    assert {m.bestand for m in _fouten(project)} == {"praktijken/kader/archief.yml"}


def test_the_command_shows_adds_and_never_removes(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pad = project / ADRESSENBESTAND
    eerst = pad.read_text(encoding="utf-8")
    shutil.copy(project / VOORBEELD, (project / VOORBEELD).with_name("gent-erbij.md"))
    capsys.readouterr()
    assert hoofd(["adressen", "--wortel", str(project)]) == 0
    assert "Nieuw: 1\n  /voorbeelden/gent-erbij/\nVerdwenen: 0\n" in capsys.readouterr().out
    assert pad.read_text(encoding="utf-8") == eerst
    assert hoofd(["adressen", "--ja", "--wortel", str(project)]) == 0
    regels = pad.read_text(encoding="utf-8").removeprefix(KOP).splitlines()
    assert regels == sorted({*eerst.removeprefix(KOP).splitlines(), "voorbeelden/gent-erbij/"})
    (project / VOORBEELD).unlink()
    capsys.readouterr()
    assert hoofd(["adressen", "--ja", "--wortel", str(project)]) == 1
    uit = capsys.readouterr()
    assert "Verdwenen: 1\n  /voorbeelden/gent-brugfiguren/" in uit.out
    assert "Er wordt niets vastgelegd tot deze fouten hersteld zijn." in uit.err
    assert pad.read_text(encoding="utf-8").removeprefix(KOP).splitlines() == regels


def test_the_dashboard_says_how_many_are_not_recorded(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copy(project / VOORBEELD, (project / VOORBEELD).with_name("gent-erbij.md"))
    capsys.readouterr()
    assert hoofd(["overzicht", "--wortel", str(project)]) == 0
    uit = capsys.readouterr().out
    assert "    1  Adressen nog niet vastgelegd" in uit
    assert "  - /voorbeelden/gent-erbij/" in uit


def test_what_is_written_reads_back(tmp_path: Path) -> None:
    (tmp_path / "praktijken").mkdir()
    tekst = schrijf_adreslijst(["voorbeelden/b/", "praktijken/a/"])
    (tmp_path / ADRESSENBESTAND).write_text(tekst, encoding="utf-8")
    lijst, vondsten = lees_adreslijst(tmp_path)
    assert list(lijst.regels) == ["praktijken/a/", "voorbeelden/b/"]
    assert vondsten == ()


def test_a_merge_that_is_not_finished_says_to_keep_all(tmp_path: Path) -> None:
    wortel = maak_basis(tmp_path)
    (wortel / ADRESSENBESTAND).write_text(
        "<<<<<<< HEAD\nnetwerken/gent/\n=======\nnetwerken/leuven/\n>>>>>>> b\n", encoding="utf-8"
    )
    (melding,) = _fouten(wortel)
    assert (melding.code.naam, melding.regel) == ("samenvoegen", 1)
    assert melding.hulp.startswith("Laat alle adressen staan.")


@pytest.mark.parametrize("vorm", ["voorheen: [iets-anders, eigenaarschap]", "voorheen:\n  - eigenaarschap"])
def test_who_still_uses_an_old_name_hears_the_new_one(vorm: str, project: Path) -> None:
    nieuw = (project / PRAKTIJK).with_name("samen-eigenaar.md")
    tekst = (project / PRAKTIJK).read_text(encoding="utf-8")
    (project / PRAKTIJK).unlink()
    nieuw.write_text(tekst.replace("verwant:", f"{vorm}\nverwant:"), encoding="utf-8")
    (melding,) = _fouten(project)
    assert (melding.bestand, melding.code.naam) == (VOORBEELD, "verwijzing-onbekend")
    assert melding.tekst == (
        "„eigenaarschap” in „praktijken” bestaat niet als praktijk. Die fiche heet nu „samen-eigenaar”."
    )
    assert melding.hulp == "Schrijf: samen-eigenaar."
