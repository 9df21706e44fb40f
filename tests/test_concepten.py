"""An entry is a concept when its YAML says so, however that is written; what is known of an entry is read from YAML."""

from pathlib import Path

import pytest

from hulp import NETWERK, PRAKTIJK, VOORBEELD, maak_basis
from kennisbank.bijdragen.importeer import importeer
from kennisbank.bijdragen.oordeel import Ids, Omgeving
from kennisbank.cli.bijdragen import namen_per_soort
from kennisbank.controle.laden import Geladen, laad
from kennisbank.lezen.yaml.knopen import lees_yaml
from kennisbank.uitvoer.web.formulier import _blokken as blokken

STATUS = "status: gepubliceerd"
LINK = "[hoe partners middelen\ndelen](/praktijken/poolen-van-middelen/)"
# Where the status stands between braces, all else does too.
SCHRIJFWIJZEN = (
    "status: concept", "status : concept", '"status": concept', "'status': 'concept'", "status: 'concept'\n# nog niet",
    "status:   concept   ", "status:\n  concept", "status: >-\n  concept", '"stat\\u0075s": "conc\\u0065pt"',
)  # fmt: skip


def _vervang(pad: Path, oud: str, nieuw: str) -> None:
    tekst = pad.read_text(encoding="utf-8")
    assert oud in tekst
    pad.write_text(tekst.replace(oud, nieuw), encoding="utf-8", newline="\n")


def _codes(geladen: Geladen) -> list[tuple[str, str]]:
    return [(melding.bestand, melding.code.naam) for melding in geladen.meldingen if melding.ernst == "fout"]


@pytest.mark.parametrize("status", SCHRIJFWIJZEN)
def test_a_concept_has_no_page_however_its_status_is_written(status: str, tmp_path: Path) -> None:
    wortel = maak_basis(tmp_path)
    _vervang(wortel / VOORBEELD, STATUS, status)
    geladen = laad(wortel)
    assert geladen.collectie is not None
    assert [concept.id for concept in geladen.collectie.concepten] == ["gent-brugfiguren"]
    assert "voorbeelden/gent-brugfiguren/" not in geladen.collectie.doelen.adressen
    _vervang(wortel / PRAKTIJK, LINK, "[hoe](/voorbeelden/gent-brugfiguren/)")
    assert _codes(laad(wortel)) == [(PRAKTIJK, "link-dood")]


def test_a_concept_between_braces_has_no_page(tmp_path: Path) -> None:
    wortel = maak_basis(tmp_path)
    pad = wortel / VOORBEELD
    voorblad, inhoud = pad.read_text(encoding="utf-8").split("---\n", 2)[1:]
    velden = lees_yaml(voorblad).waarde
    assert isinstance(velden, dict)
    regel = ", ".join(
        f"{naam}: {_tussen_haken(waarde)}" for naam, waarde in {**velden, "status": "concept"}.items()
    )
    pad.write_text(f"---\n{{{regel}}}\n---\n{inhoud}", encoding="utf-8", newline="\n")
    geladen = laad(wortel)
    assert geladen.collectie is not None
    assert [concept.id for concept in geladen.collectie.concepten] == ["gent-brugfiguren"]


def _tussen_haken(waarde: object) -> str:
    if isinstance(waarde, dict):
        return "{" + ", ".join(f"{sleutel}: {_tussen_haken(kind)}" for sleutel, kind in waarde.items()) + "}"
    if isinstance(waarde, tuple):
        return "[" + ", ".join(map(_tussen_haken, waarde)) + "]"
    return f'"{waarde}"' if isinstance(waarde, str) else str(waarde)


def test_a_text_that_only_looks_like_a_status_is_none(tmp_path: Path) -> None:
    wortel = maak_basis(tmp_path)
    _vervang(wortel / PRAKTIJK, "## Waarom?\n", "## Waarom?\n\nstatus: concept\n")
    _vervang(wortel / VOORBEELD, "praktijken:\n  eigenaarschap:", "praktijken:\n  eigenaarschap:")
    geladen = laad(wortel)
    assert geladen.collectie is not None
    assert "praktijken/eigenaarschap/" in geladen.collectie.doelen.adressen


def test_a_concept_in_a_list_has_no_page_either(tmp_path: Path) -> None:
    wortel = maak_basis(tmp_path)
    _vervang(
        wortel / "praktijken/kader/functies.yml", "- id: ontmoeting", "- id: ontmoeting\n  status: concept"
    )
    _vervang(wortel / PRAKTIJK, LINK, "[hoe](/functies/ontmoeting/)")
    assert _codes(laad(wortel)) == [
        ("praktijken/kader/functies.yml", "veld-onbekend"),
        (PRAKTIJK, "link-dood"),
    ]


@pytest.mark.parametrize(
    "voorheen",
    [
        "voorheen: [samen-eigenaar]",
        '"voorheen" : ["samen-eigenaar"]',
        "voorheen:\n# vroeger\n  - samen-eigenaar",
    ],
)
def test_an_old_name_is_known_however_it_is_written(voorheen: str, tmp_path: Path) -> None:
    wortel = maak_basis(tmp_path)
    _vervang(
        wortel / PRAKTIJK, "verwant: [poolen-van-middelen]", f"{voorheen}\nverwant: [poolen-van-middelen]"
    )
    _vervang(wortel / VOORBEELD, "  eigenaarschap:", "  samen-eigenaar:")
    (melding,) = [m for m in laad(wortel).meldingen if m.ernst == "fout"]
    assert melding.tekst == (
        "„samen-eigenaar” in „praktijken” bestaat niet als praktijk. Die fiche heet nu „eigenaarschap”."
    )


@pytest.mark.parametrize(
    "status", ['"status": gepubliceerd', "status : 'gepubliceerd'", "status:\n  gepubliceerd", ""]
)
def test_what_is_imported_is_a_concept_however_its_status_was_written(status: str, tmp_path: Path) -> None:
    wortel = maak_basis(tmp_path)
    tekst = (
        (wortel / VOORBEELD)
        .read_text(encoding="utf-8")
        .replace(f"{STATUS}\n", f"{status}\n" if status else "")
    )
    uit = importeer(tekst.encode(), "naam.md", Omgeving(wortel), namen_per_soort(wortel))
    assert uit.over == ()
    assert uit.is_concept
    assert uit.pad is not None
    (wortel / uit.pad).write_text(uit.tekst, encoding="utf-8", newline="\n")
    geladen = laad(wortel)
    assert geladen.collectie is not None
    assert [concept.id for concept in geladen.collectie.concepten] == [uit.pad.stem]
    assert uit.tekst.replace("concept", "gepubliceerd").splitlines().count("status: gepubliceerd") <= 1


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("a: één\nb: twee\n", "a: één\nb: concept\n"),
        ("a: één\n", "a: één\nb: concept\n"),
        ("{a: één, b: twee}\n", "{a: één, b: concept}\n"),
        ("{a: één}\n", "{a: één, b: concept}\n"),
        ('"b" : "één twee"\na: x\n', '"b" : concept\na: x\n'),
    ],
)
def test_a_field_gets_another_value_and_nothing_else_changes(tekst: str, verwacht: str) -> None:
    assert lees_yaml(tekst).met("b", "concept") == verwacht


def test_the_form_cuts_front_matter_where_its_fields_begin() -> None:
    voorblad = (
        '# eerst\ntitel: "een\ntwee: drie"\n\n# bij kern\nkern: >-\n  a: b\n"status" : concept\n# laatst\n'
    )
    assert blokken(voorblad) == [
        ["titel", '# eerst\ntitel: "een\ntwee: drie"'],
        ["kern", "\n# bij kern\nkern: >-\n  a: b"],
        ["status", '"status" : concept\n# laatst'],
    ]
    assert blokken("{titel: een, kern: twee}\n") == []


def test_a_concept_of_a_network_has_no_page_and_only_a_concept_tells_of_it(tmp_path: Path) -> None:
    wortel = maak_basis(tmp_path)
    _vervang(wortel / "praktijken/adressen.txt", "netwerken/gent/\n", "")
    netwerk = wortel / NETWERK
    netwerk.write_text(
        netwerk.read_text(encoding="utf-8").replace("---\n", "---\nstatus: concept\n", 1), encoding="utf-8"
    )
    fouten_ = [m for m in laad(wortel).meldingen if m.ernst == "fout" and m.bestand == VOORBEELD]
    assert [(m.tekst, m.hulp) for m in fouten_] == [
        (
            "„gent” in „netwerk” is nog een concept en heeft geen pagina.",
            "Publiceer die fiche eerst, of noem een andere.",
        )
    ]
    _vervang(wortel / VOORBEELD, STATUS, "status: concept")
    geladen = laad(wortel)
    assert geladen.collectie is not None, geladen.meldingen
    assert {c.id for c in geladen.collectie.concepten} == {"gent-brugfiguren", "gent"}
    assert "gent" not in {n.id for n in geladen.collectie.netwerken}
    assert "netwerken/gent/" not in geladen.collectie.doelen.adressen
    proef = laad(wortel, met_concepten=True).collectie
    assert proef is not None
    assert (proef.concepten, "gent" in {n.id for n in proef.netwerken}) == ((), True)


@pytest.mark.parametrize("soort", ["voorbeelden", "ook"])
def test_a_network_that_comes_with_a_story_is_a_concept_as_the_story_is(
    soort: str, omgeving: Omgeving, ids: Ids
) -> None:
    netwerk = (
        "Bestand: praktijken/netwerken/de-linde.md\n\n---\nnaam: De Linde\n"
        "kern: Netwerk van scholen, opvang en buurtwerk rond het Lindeplein.\nsoort: ander\ngemeente: zelzate\n---\n\n"
        "## Wie is dit netwerk?\n\nScholen en opvang komen elke maand samen.\n"
    )
    bundel = f"{netwerk}\nBestand: praktijken/{soort}/de-linde-koffie.md\n\n---\nnetwerk: de-linde\n---\n"
    uit = importeer(bundel.encode(), "brief.txt", omgeving, ids)
    assert (str(uit.pad), uit.over) == ("praktijken/netwerken/de-linde.md", ())
    assert uit.is_concept is ("\nstatus: concept\n" in uit.tekst) is (soort == "voorbeelden")
