"""Makes the forms for issues on GitHub out of the model, so that a new field is asked there too. Writes nothing.

What GitHub makes of it, and which questions count, `bijdragen.vragenlijst` reads.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

import yaml

from kennisbank.bijdragen.vragenlijst import AKKOORD, NIET_GEVRAAGD
from kennisbank.model.beschrijving import Veld, velden_van
from kennisbank.model.soorten import OOK, VOORBEELD, Soort

KOP: Final = "# Gemaakt uit het model (scripts/kennisbank/bijdragen/issuevorm.py); vernieuw met pytest --vernieuw-goud.\n"
_LET_OP: Final = (
    "Fijn dat jullie iets delen. Schrijf gerust in gewone woorden. Weet je iets niet? Laat het leeg.\n\n"
    "**Let op:** iedereen kan dit bericht lezen. Zet er geen namen, adressen of andere gegevens van personen in.\n"
)
_HERKENBAAR: Final = "Er is geen kind, ouder of collega in te herkennen."
_HERGEBRUIK: Final = "Iedereen mag de tekst hergebruiken onder CC BY 4.0, met de naam van ons netwerk erbij."


@dataclass(frozen=True, slots=True)
class Issuevorm:
    """A form: its file, what GitHub shows of it, what must be answered, and what is asked in other words than the model's."""

    soort: Soort
    bestand: str
    naam: str
    wat: str
    label: str
    nodig: frozenset[str]
    akkoord: tuple[str, ...]
    uitleg: Mapping[str, str]


VORMEN: Final = (
    Issuevorm(
        VOORBEELD,
        "1-voorbeeld.yml",
        "Een voorbeeld voorstellen",
        "Vertel wat jullie netwerk deed. De redactie maakt er een pagina van.",
        "voorbeeld",
        # What a story needs to be read; the rest may come later.
        frozenset({"titel", "kern", "netwerk", "voor_wie", "partners", "Aanleiding", "Aanpak"}),
        (
            "Ons netwerk vindt het goed dat dit op de site komt, of alles staat al in openbare bronnen.",
            _HERKENBAAR,
            _HERGEBRUIK,
        ),
        {
            "netwerk": "Welk netwerk deed dit, en in welke gemeente? Het mag ook een nieuw netwerk zijn.",
            "praktijken": "Bij welke praktijken past het? Een op elke regel; schrijf er gerust een zin bij, na een dubbele punt.",
            "partners": "Soorten organisaties die meedoen, met komma’s ertussen. Geen namen van personen.",
            "bronnen": "Staat er al iets over op een website of in een verslag? Plak hier het adres. Anders schrijf je: eigen ervaring.",
        },
    ),
    Issuevorm(
        OOK,
        "5-wij-doen-dit-ook.yml",
        "Wij doen dit ook",
        "Zeg in één zin dat jullie netwerk een praktijk ook doet. Dat duurt twee minuten.",
        "doet dit ook",
        frozenset({"netwerk", "praktijk", "zin"}),
        (
            "Ons netwerk vindt het goed dat deze zin op de site staat, met onze naam erbij.",
            _HERKENBAAR,
            _HERGEBRUIK,
        ),
        {
            "netwerk": "De naam van jullie netwerk, zoals hij op de site staat.",
            "praktijk": "Welke praktijk doen jullie ook? Schrijf de titel, of plak het adres van de pagina.",
        },
    ),
)


def issuevorm(vorm: Issuevorm) -> str:
    """Return a form as GitHub reads it."""
    inhoud = {
        "name": vorm.naam,
        "description": vorm.wat,
        "title": f"{vorm.label.capitalize()}: ",
        "labels": [vorm.label, "wacht op redactie"],
        "body": list(_delen(vorm)),
    }
    return KOP + yaml.safe_dump(inhoud, allow_unicode=True, sort_keys=False, width=1000)


def _delen(vorm: Issuevorm) -> Iterator[dict[str, Any]]:
    yield {"type": "markdown", "attributes": {"value": _LET_OP}}
    for veld in velden_van(vorm.soort.velden):
        if veld.naam not in NIET_GEVRAAGD:
            yield _vraag(vorm, veld)
    for nummer, sectie in enumerate(vorm.soort.secties, start=1):
        nodig = sectie.kop in vorm.nodig
        yield _deel("textarea", f"sectie_{nummer}", sectie.kop, sectie.uitleg, nodig=nodig)
    vinken = [{"label": zin, "required": True} for zin in vorm.akkoord]
    yield {"type": "checkboxes", "id": "akkoord", "attributes": {"label": AKKOORD, "options": vinken}}


def _vraag(vorm: Issuevorm, veld: Veld) -> dict[str, Any]:
    lang = veld.vorm in {"koppeling", "groepen"} or veld.naam in {"kern", "zin"}
    uitleg = vorm.uitleg.get(veld.naam, veld.uitleg)
    nodig = veld.naam in vorm.nodig
    return _deel("textarea" if lang else "input", veld.naam, veld.titel, uitleg, nodig=nodig)


def _deel(soort: str, naam: str, vraag: str, uitleg: str, *, nodig: bool) -> dict[str, Any]:
    deel: dict[str, Any] = {"type": soort, "id": naam, "attributes": {"label": vraag, "description": uitleg}}
    return deel | ({"validations": {"required": True}} if nodig else {})
