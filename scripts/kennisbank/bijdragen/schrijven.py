"""Writes an entry as text, from values as a form holds them: every value is text. Checks nothing.

The browser does the same in overrides/assets/formulier/schrijven.js; a test compares the two.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from kennisbank.bijdragen.beperkingen import beperking_van
from kennisbank.lezen.yaml.regels import tussen_aanhaling
from kennisbank.model.beschrijving import Veld, velden_van
from kennisbank.model.soorten import Soort, Velden

Groep = Mapping[str, str]
Inhoud = str | Sequence[str] | Mapping[str, str] | Sequence[Groep]
Waarden = Mapping[str, Inhoud]

_KAAL: Final = re.compile(r"[a-z][a-z0-9-]*")
_GETAL: Final = re.compile(r"0|[1-9][0-9]{0,17}")
_WOORDEN_VAN_YAML: Final = frozenset({"yes", "no", "on", "off", "true", "false", "null", "y", "n"})


def schrijf_fiche(soort: Soort, waarden: Waarden, secties: Mapping[str, str]) -> str:
    """Return the text of an entry; a required field without value stays there, open."""
    voorblad = "".join(
        f"{regel}\n" for veld in velden_van(soort.velden) for regel in _veld(soort, veld, waarden)
    )
    delen = [f"## {sectie.kop}\n\n{tekst}" if (tekst := schone_tekst(secties.get(sectie.kop, ""))) else f"## {sectie.kop}"
             for sectie in soort.secties]  # fmt: skip
    return "\n\n".join([f"---\n{voorblad}---", *delen]) + "\n"


def schoon(waarde: str) -> str:
    """Return a value on one line, without spaces around it."""
    return " ".join(waarde.split())


def schone_tekst(tekst: str) -> str:
    """Return a text with plain line ends, without empty lines around it and spaces at the ends of lines."""
    regels = tekst.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(regel.rstrip() for regel in regels).strip("\n")


def _veld(soort: Soort, veld: Veld, waarden: Waarden) -> Iterator[str]:
    waarde = waarden.get(veld.naam, "")
    regels = list(_regels(soort.velden, veld, waarde))
    if regels:
        yield from regels
    elif veld.verplicht:
        yield f"{veld.naam}:"


def _regels(model: type[Velden], veld: Veld, waarde: Inhoud) -> Iterator[str]:
    """Yield the lines of a field, none when it is empty."""
    if isinstance(waarde, str):
        if schoon(waarde):
            yield f"{veld.naam}: {geschreven(model, veld, schoon(waarde))}"
    elif isinstance(waarde, Mapping):
        if waarde:
            yield f"{veld.naam}:"
            yield from (f"  {_kaal(id_)}:{_na(schoon(zin))}" for id_, zin in waarde.items())
    else:
        items = [regel for item in waarde for regel in _item(veld, item)]
        yield from [f"{veld.naam}:", *items] if items else []


def _na(zin: str) -> str:
    return f" {tussen_aanhaling(zin)}" if zin else ""


def _item(veld: Veld, item: str | Groep) -> Iterator[str]:
    if isinstance(item, str):
        if schoon(item):
            yield f"  - {_kaal(schoon(item)) if veld.naar else tussen_aanhaling(schoon(item))}"
        return
    if not any(schoon(deel) for deel in item.values()):
        return
    streepje = "- "
    for binnen in veld.binnen:
        waarde = schoon(item.get(binnen.naam, ""))
        if waarde or binnen.verplicht:
            yield f"  {streepje}{binnen.naam}:{' ' if waarde else ''}{_tussen_of_getal(binnen, waarde)}"
            streepje = "  "


def _tussen_of_getal(veld: Veld, waarde: str) -> str:
    if veld.vorm == "lijst":
        return f"[{', '.join(_kaal(schoon(deel)) for deel in waarde.split(',') if schoon(deel))}]"
    if not waarde or (veld.vorm == "getal" and _GETAL.fullmatch(waarde)):
        return waarde
    return tussen_aanhaling(waarde)


def geschreven(model: type[Velden], veld: Veld, waarde: str) -> str:
    """Return one value as YAML that reads back as exactly this value."""
    if beperking_van(model, veld.naam).soort == "geheel" and _GETAL.fullmatch(waarde):
        return waarde
    return _kaal(waarde) if veld.naar or veld.keuzes else tussen_aanhaling(waarde)


def _kaal(waarde: str) -> str:
    """Return an id or choice without quotes where that is safe."""
    return waarde if _KAAL.fullmatch(waarde) and waarde not in _WOORDEN_VAN_YAML else tussen_aanhaling(waarde)
