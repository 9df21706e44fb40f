"""Writes the skeleton of a new entry from the model, and knows what to ask first. Asks and writes nothing itself."""

import json
from collections.abc import Iterator, Mapping

from pydantic import ValidationError

from kennisbank.bijdragen.schrijven import geschreven, schoon
from kennisbank.controle.veldteksten import Geval, naam_van, vondst_over
from kennisbank.lezen.namen import bedoelde
from kennisbank.meldingen.codes.samenhang import VERWIJZING_ONBEKEND, VERWIJZING_ONBEKEND_BEDOELD
from kennisbank.meldingen.melding import Plek
from kennisbank.model.beschrijving import Veld, velden_van
from kennisbank.model.soorten import Soort

# Fields with an obvious first value.
_BEGIN: Mapping[str, str] = {"status": "concept"}
# Asked although it may be left out: nearly every voorbeeld is of a netwerk.
_OOK_GEVRAAGD = frozenset({"netwerk"})


def vragen(soort: Soort) -> tuple[Veld, ...]:
    """Return the fields to ask for: the title first, then the required ones with one value or a choice."""
    velden = [
        veld
        for veld in velden_van(soort.velden)
        if (veld.verplicht or veld.naam in _OOK_GEVRAAGD)
        and (veld.vorm in {"tekst", "getal"} or veld.naar)
        and veld.naam not in _BEGIN
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


def gekozen(antwoord: str, keuzes: Mapping[str, str]) -> str:
    """Return the choice that was meant by its number (from 1), its id or its name; else the answer itself."""
    if antwoord.isdecimal() and 0 < int(antwoord) <= len(keuzes):
        return list(keuzes)[int(antwoord) - 1]
    op_naam = {naam.casefold(): id_ for id_, naam in keuzes.items() if naam}
    return op_naam.get(antwoord.casefold(), antwoord)


def past(soort: Soort, veld: Veld, antwoord: str, ids: Mapping[str, str]) -> str:
    """Return what is wrong with an answer, in the words of the checker; empty when nothing is.

    `ids` are the entries that a field may refer to.
    """
    naam = naam_van((veld.naam,))
    if veld.naar:
        beste = bedoelde(antwoord, ids)
        code = VERWIJZING_ONBEKEND_BEDOELD if beste else VERWIJZING_ONBEKEND
        onbekend = code.op(Plek(), waarde=antwoord, naam=naam, naar=veld.naar, beste=beste or "")
        return "" if antwoord in ids else onbekend.tekst
    try:
        soort.velden.model_validate({veld.naam: antwoord})
    except ValidationError as fout:
        for eigen in fout.errors(include_url=False):
            if eigen["loc"][:1] == (veld.naam,):
                vondst = vondst_over(Geval(naam, eigen, veld, antwoord), Plek())
                return f"{vondst.tekst} {vondst.hulp}"
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
