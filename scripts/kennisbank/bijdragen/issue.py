"""Reads an issue out of the file of an event of GitHub, and writes what is answered to it. Calls nothing.

What the sender wrote is shown between backticks only, where GitHub makes no link, no mention and no HTML of it.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from kennisbank.bijdragen.aanlevering import Stuk
from kennisbank.bijdragen.importeer import Ingevoerd, uit_vragenlijst, voer_in
from kennisbank.bijdragen.oordeel import Ids, Omgeving
from kennisbank.bijdragen.schrijven import schoon
from kennisbank.bijdragen.vragenlijst import bedoelde_id, lees_antwoorden
from kennisbank.bijdragen.woorden import in_woorden, titels_van, velden_in_woorden
from kennisbank.model.soorten import NETWERK, Soort

MEESTE_TEKENS = 100_000  # GitHub takes no longer body than 65,536
LANGSTE = 300


class GeenIssue(Exception):
    """The file of the event holds no issue that can be read."""


@dataclass(frozen=True, slots=True)
class Issue:
    """An issue as it was when it got its label."""

    nummer: int
    titel: str
    tekst: str


def lees_issue(gebeurtenis: bytes) -> Issue:
    """Return the issue in the file of an event. Raises `GeenIssue`."""
    try:
        ruw: Any = json.loads(gebeurtenis)
    except (ValueError, RecursionError) as fout:
        raise GeenIssue("Dit bestand is geen gebeurtenis van GitHub.") from fout
    issue = ruw.get("issue") if isinstance(ruw, Mapping) else None
    nummer = issue.get("number") if isinstance(issue, Mapping) else None
    if not isinstance(issue, Mapping) or type(nummer) is not int or nummer < 1:
        raise GeenIssue("In deze gebeurtenis staat geen vragenlijst.")
    return Issue(nummer, _tekst(issue.get("title")), _tekst(issue.get("body")))


def _tekst(waarde: object) -> str:
    if not isinstance(waarde, str):
        return ""
    return waarde[:MEESTE_TEKENS].encode("utf-8", "replace").decode().replace("\x00", "")


def voer_issue_in(issue: Issue, omgeving: Omgeving, ids: Ids) -> Ingevoerd:
    """Return the entry that an issue made with the form of the repository holds."""
    titel = issue.titel.partition(":")[2].strip() or issue.titel
    beantwoord = uit_vragenlijst(issue.tekst, ids, titel)
    if beantwoord is None:
        raad = "Dit is niet gemaakt met een van de vragenlijsten voor een bijdrage."
        return Ingevoerd(None, (), raad=raad, tekst=issue.tekst)
    soort, tekst, gedaan = beantwoord
    uit = voer_in(tekst, Stuk(tekst, ""), soort, omgeving, ids, gedaan=gedaan)
    return replace(uit, nieuw_netwerk=_nieuw_netwerk(issue, soort, ids))


def _nieuw_netwerk(issue: Issue, soort: Soort, ids: Ids) -> str:
    """Return what the sender calls a network that is not known, empty when it is, or when none was named."""
    genoemd = schoon(lees_antwoorden(issue.tekst, soort).get(NETWERK.naam, ""))
    return "" if bedoelde_id(genoemd, ids.get(NETWERK.naam, {})) else genoemd


def antwoord(uit: Ingevoerd, ids: Ids) -> str:
    """Return what is answered below the issue: what was done, what is missing, how it goes on, in the words of the form."""
    return "\n".join(_antwoord(uit, ids)) + "\n"


def _antwoord(uit: Ingevoerd, ids: Ids) -> Iterator[str]:
    wat = "concept" if uit.is_concept else "bestand"
    yield from ("Dank je wel voor jullie bijdrage.", "")
    if uit.pad:
        yield f"De redactie maakte er een {wat} van. Het staat klaar als voorstel; op de site staat het nog niet."
    else:
        yield f"Er is nog geen {wat} van gemaakt. {uit.raad}".strip()
    if uit.gedaan:
        yield from (
            "",
            "Dit keek de kennisbank na of vulde ze aan. Klopt iets niet? Schrijf het hieronder.",
            "",
        )
        titels = titels_van(uit.soort) if uit.soort else {}
        yield from (f"- {in_code(velden_in_woorden(stap, titels))}" for stap in dict.fromkeys(uit.gedaan))
    if uit.over and uit.soort:
        yield from ("", "Dit ontbreekt nog. Antwoord gerust hieronder, in gewone woorden:", "")
        for melding in uit.over:
            yield "- " + " ".join(in_code(zin) for zin in in_woorden(melding.vondst, uit.soort, ids))
    if uit.nieuw_netwerk:
        yield from ("", *_vragen_over_netwerk(uit.nieuw_netwerk), "", *_maak_netwerk(uit))
    yield from (
        "",
        "Zo gaat het verder: iemand van de redactie leest alles na en antwoordt hier. Jullie netwerk wordt genoemd, personen niet.",
    )


def _vragen_over_netwerk(genoemd: str) -> Iterator[str]:
    """Yield what the sender is asked about a network that has no page yet: the form asks too little for one."""
    yield f"Dit netwerk staat nog niet in de kennisbank: {in_code(genoemd)} Antwoord hieronder, dan maakt de redactie er een pagina voor:"
    yield from (
        "",
        "- Hoe heet het netwerk, en in welke gemeente werkt het?",
        "- Wat voor netwerk is het, in één zin?",
        "- Wie doet er mee? Schrijf soorten organisaties, geen namen van personen.",
    )


def _maak_netwerk(uit: Ingevoerd) -> Iterator[str]:
    """Yield what the redactie does once these questions are answered."""
    yield from (
        "Voor de redactie, als het antwoord er is:",
        "",
        '1. Maak het netwerk met `kennisbank nieuw netwerk --titel "…" --veld soort=ander --veld gemeente=…`. Schrijf het antwoord onder „Wie is dit netwerk?”.',
    )
    if uit.pad:
        yield f"2. Schrijf in {in_code(str(uit.pad))} `netwerk:` met de naam van dat bestand, zonder `.md`. Haal daar `organisatie`, `gemeente` en `provincie` weg."
    else:
        yield "2. Zet het netwerk op de site. Haal dan het label van deze vragenlijst weg en zet het opnieuw: dan komt er een voorstel van."
    yield "3. Kijk het na met `kennisbank controleer`."


def voorstel(issue: Issue, uit: Ingevoerd) -> str:
    """Return the text of the pull request with the entry."""
    regels: Iterable[str] = (
        f"Bij vragenlijst #{issue.nummer}. De tekst is van de inzender{'; de status is concept' if uit.is_concept else ''}.",
        "",
        f"Bestand: {in_code(str(uit.pad))}",
        "",
        *(f"- {in_code(stap)}" for stap in dict.fromkeys(uit.gedaan)),
        "",
        *((*_maak_netwerk(uit), "") if uit.nieuw_netwerk else ()),
        f"Nog te doen door de redactie: nalezen{', de zin bij elke praktijk,' if uit.is_concept else ''} en nagaan of het netwerk akkoord is.",
    )
    return "\n".join(regels) + "\n"


def in_code(tekst: str) -> str:
    """Return a text that GitHub shows as it is: on one line, between backticks, with none inside."""
    kaal = " ".join(tekst.replace("`", "'").split())[:LANGSTE]
    return f"`{kaal}`" if kaal else ""
