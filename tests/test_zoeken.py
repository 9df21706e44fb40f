"""The index of the search, and the questions that measure it: without a browser."""

import gzip
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from hulp import vaste_adressen
from kennisbank.collectie.collectie import Collectie
from kennisbank.model.soorten import Woordgroep
from kennisbank.motor.site import handgeschreven
from kennisbank.uitvoer.zoeken.bestanden import CIJFERS, Maten, getal, maak_bestanden
from kennisbank.uitvoer.zoeken.documenten import (
    KERN,
    TITEL,
    ZOEKWOORD,
    Document,
    Veld,
    maak_documenten,
    zinnen_van,
)
from kennisbank.uitvoer.zoeken.handgeschreven import lees_pagina
from kennisbank.uitvoer.zoeken.maken import zoekbestanden
from kennisbank.uitvoer.zoeken.taal import stam, stammen, vouw, woorden
from kennisbank.uitvoer.zoeken.vertaling import vertaal_vragen
from kennisbank.uitvoer.zoeken.zoekindex import maak_index
from metingen.vragenlijst import PERSONEN, Onleesbaar, Vraag, is_apart, lees_vragen
from metingen.zoekmeting import Antwoord, score, verslag

WORTEL = Path(__file__).resolve().parents[1]
VRAGEN = lees_vragen((WORTEL / "tests/zoekvragen.tsv").read_text("utf-8"))
GROOTSTE_VERHOUDING = 1.5


@pytest.mark.parametrize(
    "vormen",
    [
        "huis huizen huisje huisjes",
        "brief brieven briefje",
        "zaal zalen zaaltje",
        "vergadering vergaderingen vergaderen",
        "crèche crèches CRÈCHE creche",
        "kwetsbaar kwetsbare",
        "eenzaam eenzaamheid eenzame",
        "mogelijkheid mogelijkheden",
        "baby baby's",
        "opleiding opleidingen opleiden",
        "kind kinderen kindje",
        "stad steden",
        "proces processen",
        "speel-o-theek speelotheek",
        "praatje praatjes",
    ],
)
def test_forms_of_a_word_share_a_stem(vormen: str) -> None:
    assert len({stam(woord) for woord in woorden(vormen)}) == 1


@pytest.mark.parametrize("paar", ["school scholing", "buur buurt", "taal tafel", "kans kan", "overheid over"])
def test_different_words_keep_different_stems(paar: str) -> None:
    een, ander = woorden(paar)
    assert stam(een) != stam(ander)


def test_a_stem_is_found_the_same_again_from_capitals_and_accents() -> None:
    assert vouw("Geïntegreerd CAFÉ’s") == "geintegreerd cafe's"
    assert stammen("Hoe doen we dat met de Tolken?") == ["tolk"]


def document(nummer: int, titel: str, *zinnen: str, zoekwoorden: tuple[str, ...] = ()) -> Document:
    velden = (
        Veld(titel, TITEL, frase=True),
        Veld(zinnen[0], KERN),
        *(Veld(woord, ZOEKWOORD, frase=True) for woord in zoekwoorden),
    )
    return Document(
        f"fiche-{nummer}", "praktijk", f"praktijken/fiche-{nummer}/", titel, zinnen[0], 1, zinnen, velden
    )


def test_a_search_word_counts_more_than_a_mention() -> None:
    index = maak_index(
        (document(0, "Een", "De tolk komt."), document(1, "Twee", "Iets anders.", zoekwoorden=("tolk",)))
    )
    (_, mention), (_, woord) = index.termen["tolk"]
    assert woord > mention


def test_same_collection_gives_same_bytes(collectie: Collectie) -> None:
    assert zoekbestanden(collectie) == zoekbestanden(collectie)


def test_index_stays_small_beside_the_texts_it_holds(collectie: Collectie) -> None:
    """The whole index against the texts that it reads as a whole, both compressed; it may grow with what is told, not faster."""
    paginas = tuple(handgeschreven(WORTEL))
    documenten = maak_documenten(collectie, paginas)
    teksten = "\n".join(
        tekst for d in documenten for tekst in (d.titel, d.kern, *d.zinnen, *d.ook, *d.vragen)
    )
    index = sum(len(gzip.compress(inhoud, 9)) for inhoud in zoekbestanden(collectie, paginas).values())
    assert index < GROOTSTE_VERHOUDING * len(gzip.compress(teksten.encode(), 9))


def test_every_entry_of_the_collection_can_be_found(collectie: Collectie) -> None:
    ids = {document.id for document in maak_documenten(collectie)}
    assert set(collectie.op_id) <= ids
    assert {f"begrip:{begrip.id}" for begrip in collectie.begrippen} <= ids


def test_unpublished_voorbeelden_stay_out(collectie: Collectie) -> None:
    assert not {concept.id for concept in collectie.concepten} & {d.id for d in maak_documenten(collectie)}


def test_files_are_scripts_that_hand_over_json_and_are_split_when_large() -> None:
    index = maak_index(
        tuple(document(n, f"Titel{n}", f"Zin{n} met </script> en „tekst”.") for n in range(40))
    )
    bestanden = maak_bestanden(index, Maten(lijst=300, lijst_groot=200, fiches=30, fiches_groot=8))
    inhoud = {}
    for naam, tekst in bestanden.items():
        gevonden = re.fullmatch(r'kbZoekdeel\("(\w+)",(.*)\);\n', tekst.decode(), re.DOTALL)
        assert gevonden, naam
        inhoud[gevonden[1]] = json.loads(gevonden[2])
    kern = inhoud["kern"]
    assert len(kern["grenzen"]) == sum(naam.startswith("lijst") for naam in inhoud) > 1
    assert [len(inhoud[f"fiches{n}"]) for n in range(5)] == [8] * 5
    assert all(kern["versie"] in naam for naam in bestanden if naam != "kern.js")


@pytest.mark.parametrize("waarde", [0, 1, 31, 32, 1023, 1024, 40_000])
def test_numbers_survive_their_digits(waarde: int) -> None:
    uit = 0
    for plaats, cijfer in enumerate(getal(waarde)):
        uit |= (CIJFERS.index(cijfer) & 31) << (5 * plaats)
    assert uit == waarde


def test_sentences_end_at_marks_and_lines() -> None:
    assert zinnen_van("Eén zin. Twee?\nDrie") == ("Eén zin.", "Twee?", "Drie")


def test_a_hand_written_page_is_read_without_marks_macros_and_title() -> None:
    bron = '---\ntitle: "Waarom: daarom"\n---\n\n# Waarom: daarom\n\n{{ kaart("x") }}\n\nEen **rijke** [omgeving](a.md).\n\n- punt\n'
    pagina = lees_pagina("kader/waarom/", bron)
    assert (pagina.titel, pagina.tekst) == ("Waarom: daarom", "Een rijke omgeving.\npunt")


def test_questions_name_documents_that_exist(collectie: Collectie) -> None:
    ids = {document.id for document in maak_documenten(collectie)}
    ids |= set(vaste_adressen())
    assert {id_ for vraag in VRAGEN for id_ in vraag.ids} <= ids


def test_there_are_enough_questions_of_every_kind_and_a_good_part_stands_apart() -> None:
    soorten = {vraag.soort for vraag in VRAGEN}
    assert soorten == {
        "woord",
        "zin",
        "tikfout",
        "dialect-of-nederland",
        "samenstelling",
        "lange-vraag",
        "afkorting",
        *PERSONEN,
    }
    assert len({vraag.tekst for vraag in VRAGEN}) == len(VRAGEN) >= 560
    van_mensen = [vraag for vraag in VRAGEN if vraag.soort in PERSONEN]
    assert len(van_mensen) >= 280
    assert 0.45 < sum(map(is_apart, van_mensen)) / len(van_mensen) < 0.55
    assert 0.3 < sum(map(is_apart, VRAGEN)) / len(VRAGEN) < 0.55


def test_questions_may_have_no_kind_and_comments_are_skipped() -> None:
    assert lees_vragen("\ufeff# uitleg\n\ntolk\ta, b\nwoord\tzaal\tc\n") == (
        Vraag("vraag", "tolk", ("a", "b")),
        Vraag("woord", "zaal", ("c",)),
    )


@pytest.mark.parametrize("tekst", ["tolk", "tolk\t", "\ta", "a\tb\tc\td", "tolk\t ,"])
def test_an_unreadable_line_is_named(tekst: str) -> None:
    with pytest.raises(Onleesbaar) as fout:
        lees_vragen(f"# eerst\n{tekst}")
    assert fout.value.regel == 2


def test_the_report_counts_places_and_names_misses() -> None:
    antwoorden = (
        Antwoord(Vraag("woord", "tolk", ("a",)), ("a", "b")),
        Antwoord(Vraag("woord", "zaal", ("c",)), ("a", "c")),
        Antwoord(Vraag("zin", "wat nu", ("x",)), ()),
    )
    cijfers = score(antwoorden)
    assert (cijfers.aantal, cijfers.mrr) == (3, 0.5)
    assert (round(cijfers.eerste, 2), round(cijfers.drie, 2)) == (0.33, 0.67)
    assert "- wat nu (niet gevonden)" in verslag(antwoorden)


def test_a_question_in_french_is_read_in_dutch_and_one_in_dutch_stays() -> None:
    groep = Woordgroep(id="tolk-frans", woorden=("interprète", "interprétation"), betekent="tolk", taal="fr")
    een = replace(
        document(0, "Een", "Wie geen Nederlands kent."), vragen=("je cherche un interprète pour les parents",)
    )
    twee = replace(document(1, "Twee", "De interprète komt."), vragen=("waar vind ik een tolk",))
    (vertaald, _) = vertaal_vragen((een, document(1, "Twee", "Iets anders.")), [groep])
    assert vertaald.vragen == ("cherche tolk parents",)
    assert vertaal_vragen((een, twee), [groep]) == (
        een,
        twee,
    )  # a word of our own texts is meant as it stands


def test_words_of_the_questions_that_people_ask_are_counted_by_document_small_ones_too() -> None:
    vragen = ("waar vind ik een tolk voor ouders", "een tolk, een tolk")
    index = maak_index((document(0, "Een", "Iets."), replace(document(1, "Twee", "Anders."), vragen=vragen)))
    assert index.vragen == (
        {},
        {"war": 1, "vind": 1, "ik": 1, "een": 2, "tolk": 2, "vor": 1, "ouder": 1},
    )
