"""Makes the form for issues on GitHub out of the model, so that a new field is asked there too. Writes nothing.

What GitHub makes of it, and which questions count, `bijdragen.vragenlijst` reads.
"""

from collections.abc import Iterator
from typing import Any, Final

import yaml

from kennisbank.bijdragen.vragenlijst import AKKOORD, NIET_GEVRAAGD
from kennisbank.model.beschrijving import Veld, velden_van
from kennisbank.model.soorten import VOORBEELD

KOP: Final = "# Gemaakt uit het model (scripts/kennisbank/bijdragen/issuevorm.py); vernieuw met pytest --vernieuw-goud.\n"
_LET_OP: Final = (
    "Fijn dat jullie iets delen. Schrijf gerust in gewone woorden. Weet je iets niet? Laat het leeg.\n\n"
    "**Let op:** iedereen kan dit bericht lezen. Zet er geen namen, adressen of andere gegevens van personen in.\n"
)
_AKKOORD: Final = (
    "Ons netwerk vindt het goed dat dit op de site komt, of alles staat al in openbare bronnen.",
    "Er is geen kind, ouder of collega in te herkennen.",
    "Iedereen mag de tekst hergebruiken onder CC BY 4.0, met de naam van ons netwerk erbij.",
)
# What a story needs to be read; the rest may come later.
_NODIG: Final = frozenset({"titel", "kern", "netwerk", "voor_wie", "partners", "Aanleiding", "Aanpak"})
_EIGEN_UITLEG: Final = {
    "netwerk": "Welk netwerk deed dit, en in welke gemeente? Het mag ook een nieuw netwerk zijn.",
    "praktijken": "Bij welke praktijken past het? Een op elke regel; schrijf er gerust een zin bij, na een dubbele punt.",
    "partners": "Soorten organisaties die meedoen, met komma’s ertussen. Geen namen van personen.",
    "bronnen": "Staat er al iets over op een website of in een verslag? Plak hier het adres. Anders schrijf je: eigen ervaring.",
}


def issuevorm() -> str:
    """Return the form for a voorbeeld as GitHub reads it."""
    vorm = {
        "name": "Een voorbeeld voorstellen",
        "description": "Vertel wat jullie netwerk deed. De redactie maakt er een pagina van.",
        "title": "Voorbeeld: ",
        "labels": ["voorbeeld", "wacht op redactie"],
        "body": list(_delen()),
    }
    return KOP + yaml.safe_dump(vorm, allow_unicode=True, sort_keys=False, width=1000)


def _delen() -> Iterator[dict[str, Any]]:
    yield {"type": "markdown", "attributes": {"value": _LET_OP}}
    for veld in velden_van(VOORBEELD.velden):
        if veld.naam not in NIET_GEVRAAGD:
            yield _vraag(veld)
    for nummer, sectie in enumerate(VOORBEELD.secties, start=1):
        yield _deel("textarea", f"sectie_{nummer}", sectie.kop, sectie.uitleg, nodig=sectie.kop in _NODIG)
    vinken = [{"label": zin, "required": True} for zin in _AKKOORD]
    yield {"type": "checkboxes", "id": "akkoord", "attributes": {"label": AKKOORD, "options": vinken}}


def _vraag(veld: Veld) -> dict[str, Any]:
    soort = "textarea" if veld.vorm in {"koppeling", "groepen"} or veld.naam == "kern" else "input"
    uitleg = _EIGEN_UITLEG.get(veld.naam, veld.uitleg)
    return _deel(soort, veld.naam, veld.titel, uitleg, nodig=veld.naam in _NODIG)


def _deel(soort: str, naam: str, vraag: str, uitleg: str, *, nodig: bool) -> dict[str, Any]:
    deel: dict[str, Any] = {"type": soort, "id": naam, "attributes": {"label": vraag, "description": uitleg}}
    return deel | ({"validations": {"required": True}} if nodig else {})
