"""Writes the skeleton of a new entry from the model, and knows what to ask first. Asks and writes nothing itself."""

import json
from collections.abc import Iterator, Mapping

from kennisbank.bijdragen.beperkingen import beperking_van
from kennisbank.bijdragen.schrijven import geschreven, schoon
from kennisbank.model.beschrijving import Veld, velden_van
from kennisbank.model.soorten import Soort

# Fields with an obvious first value.
_BEGIN: Mapping[str, str] = {"status": "concept"}


def vragen(soort: Soort) -> tuple[Veld, ...]:
    """Return the fields to ask for: the title first, then the required ones with one value."""
    velden = [
        veld
        for veld in velden_van(soort.velden)
        if veld.verplicht and veld.vorm in {"tekst", "getal"} and veld.naam not in _BEGIN
    ]
    return tuple(sorted(velden, key=lambda veld: veld.naam != soort.titelveld))


def maak_skelet(soort: Soort, antwoorden: Mapping[str, str]) -> str:
    """Return the text of a new entry: answers filled in, every other field explained where it stands."""
    regels = ["---"]
    for veld in velden_van(soort.velden):
        regels.extend(_veld(soort, veld, schoon(antwoorden.get(veld.naam) or _BEGIN.get(veld.naam, ""))))
    regels.append("---")
    for sectie in soort.secties:
        regels += ["", f"## {sectie.kop}", "", sectie.sjabloon]
    return "\n".join(regels) + "\n"


def _veld(soort: Soort, veld: Veld, antwoord: str) -> Iterator[str]:
    yield f"# {veld.titel} ({'moet' if veld.verplicht else 'mag weg'}): {veld.uitleg}"
    if antwoord and veld.vorm in {"tekst", "getal"}:
        yield f"{veld.naam}: {geschreven(soort.velden, veld, antwoord)}"
    elif antwoord and veld.vorm == "koppeling":
        yield from (f"{veld.naam}:", f"  {antwoord}:")
    elif antwoord:
        yield from (
            f"{veld.naam}:",
            f"  - {antwoord if veld.naar else geschreven(soort.velden, veld, antwoord)}",
        )
    else:
        voorbeeld = veld.als_yaml.split("\n")
        yield from (f"# {regel}" for regel in (["Voorbeeld:", *voorbeeld] if veld.verplicht else voorbeeld))
        if veld.verplicht:
            yield f"{veld.naam}:"


def past(soort: Soort, veld: Veld, antwoord: str, ids: Mapping[str, str]) -> str:
    """Return what is wrong with an answer, empty when nothing is."""
    if veld.keuzes and antwoord not in veld.keuzes:
        return f"Kies uit: {', '.join(veld.keuzes)}."
    if veld.naar and antwoord not in ids:
        return f"„{antwoord}” bestaat niet als {veld.naar}."
    grens = beperking_van(soort.velden, veld.naam)
    if grens.kortste and len(antwoord) < grens.kortste:
        return f"Dat is te kort: minstens {grens.kortste} tekens."
    if grens.langste and len(antwoord) > grens.langste:
        return f"Dat is te lang: hoogstens {grens.langste} tekens."
    return ""


def invulhulp(soorten: tuple[Soort, ...]) -> str:
    """Return the snippets with which VS Code completes and explains the fields, as JSON.

    Its YAML extension does not look at front matter in Markdown (redhat-developer/vscode-yaml issue 207).
    """
    hulp = {
        f"{soort.naam}: {veld.naam}": {
            "scope": "markdown",
            "prefix": veld.naam,
            "description": f"{veld.titel} ({soort.naam}): {veld.uitleg}",
            "body": _invulling(veld),
        }
        for soort in soorten
        for veld in velden_van(soort.velden)
    }
    return json.dumps(hulp, ensure_ascii=False, indent=2) + "\n"


def _invulling(veld: Veld) -> list[str]:
    if veld.keuzes:
        return [f"{veld.naam}: ${{1|{','.join(veld.keuzes)}|}}"]
    return [
        regel.replace("\\", "\\\\").replace("$", "\\$").replace("}", "\\}")
        for regel in veld.als_yaml.split("\n")
    ]
