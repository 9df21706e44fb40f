"""Checks the fields of one entry against the model and says in Dutch what is wrong."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from kennisbank.lezen.fiches import RuweFiche
from kennisbank.lezen.namen import bedoelde, maak_id, opsomming
from kennisbank.melding import Plek, Vondst
from kennisbank.model.beschrijving import Veld, veld_op, velden_van
from kennisbank.model.soorten import Velden

Pad = tuple[str | int, ...]


def controleer_velden(ruw: RuweFiche) -> tuple[Velden | None, tuple[Vondst, ...]]:
    """Return the typed fields, or None and what is wrong with them."""
    if ruw.waarden is None:
        return None, ()
    try:
        return ruw.soort.velden.model_validate(ruw.waarden), ()
    except ValidationError as fout:
        return None, tuple(_vondsten(ruw, fout.errors(include_url=False)))


def _vondsten(ruw: RuweFiche, fouten: list[ErrorDetails]) -> Iterator[Vondst]:
    verkeerd = {fout["loc"][-1] for fout in fouten if fout["type"] == "extra_forbidden"}
    gemist = {fout["loc"][-1] for fout in fouten if fout["type"] == "missing"}
    verklaard = {bedoelde(str(naam), (str(veld) for veld in gemist)) for naam in verkeerd}
    for fout in fouten:
        pad, is_sleutel = _schoon(fout["loc"])
        veld = veld_op(ruw.soort.velden, pad)
        if fout["type"] == "missing" and fout["loc"][-1] in verklaard:
            continue  # the misspelt key has its own message
        if fout["type"] == "id-vorm" and veld is not None and veld.naar:
            continue  # an unknown id: `relaties` says which one was meant
        yield _vondst(ruw, fout, pad, veld, is_sleutel=is_sleutel)


def _schoon(loc: tuple[int | str, ...]) -> tuple[Pad, bool]:
    """Return the path in the file that a pydantic location means, and whether it points at a key."""
    return tuple(deel for deel in loc if deel != "[key]"), "[key]" in loc


def _vondst(ruw: RuweFiche, fout: ErrorDetails, pad: Pad, veld: Veld | None, *, is_sleutel: bool) -> Vondst:
    naam = _naam(pad)
    if fout["type"] == "extra_forbidden":
        return _onbekend_veld(ruw, pad)
    if fout["type"] == "missing":
        plek = ruw.plek(*pad[:-1])
        return Vondst(plek, "veld-ontbreekt", f"Het veld {naam} ontbreekt.", _hulp(veld))
    plek = ruw.sleutel(*pad) if is_sleutel else ruw.plek(*pad)
    maak = TEKSTEN.get(fout["type"], _verkeerde_soort)
    code, tekst, hulp = maak(naam, fout, veld)
    return Vondst(plek, code, tekst, hulp or _hulp(veld))


def _naam(pad: Pad) -> str:
    """Return a field as people say it: `„url” van nummer 2 in „bronnen”`."""
    if len(pad) > 1 and isinstance(pad[-1], int):
        return f"nummer {pad[-1] + 1} in „{pad[-2]}”"
    if len(pad) > 2 and isinstance(pad[-2], int):  # noqa: PLR2004 (list, position, field)
        return f"„{pad[-1]}” van nummer {pad[-2] + 1} in „{pad[-3]}”"
    if len(pad) > 1:
        return f"„{pad[-1]}” in „{pad[-2]}”"
    return f"„{pad[-1]}”" if pad else "de fiche"


def _hulp(veld: Veld | None) -> str:
    if veld is None:
        return "Bekijk de pagina met velden voor een voorbeeld."
    voorbeeld = veld.als_yaml.replace("\n", " ⏎ ")
    return f"{veld.uitleg} Voorbeeld: {voorbeeld}"


def _onbekend_veld(ruw: RuweFiche, pad: Pad) -> Vondst:
    ouder = veld_op(ruw.soort.velden, pad[:-1])
    namen = [veld.naam for veld in (ouder.binnen if ouder else velden_van(ruw.soort.velden))]
    gevonden = str(pad[-1])
    beste = bedoelde(gevonden, namen)
    tekst = f"Het veld „{gevonden[:40]}” bestaat niet" + (
        f"; bedoelde je „{beste}”?" if beste else f" bij een {ruw.soort.naam}."
    )
    hulp = (
        f"Schrijf {beste}: in plaats van {gevonden[:40]}:."
        if beste
        else f"Deze velden bestaan: {opsomming(namen, 20)}."
    )
    return Vondst(ruw.sleutel(*pad), "veld-onbekend", tekst, hulp)


Tekst = tuple[str, str, str]


def _verkeerde_soort(naam: str, fout: ErrorDetails, veld: Veld | None) -> Tekst:
    waarde = fout["input"]
    if waarde is None:
        return "veld-leeg", f"Het veld {naam} is leeg.", ""
    verwacht = VERWACHT.get(fout["type"], "een andere waarde")
    if isinstance(waarde, bool) and fout["type"] == "string_type":
        return (
            "waarde-ja-nee",
            f"Bij {naam} staat een woord dat YAML leest als ja of nee (zoals no, yes, on of off).",
            'Zet het woord tussen dubbele aanhalingstekens: "no".',
        )
    if isinstance(waarde, int | float) and fout["type"] == "string_type":
        return (
            "waarde-getal",
            f"Bij {naam} staat het getal {waarde}; er hoort tekst.",
            f'Zet het tussen dubbele aanhalingstekens: "{waarde}".',
        )
    if isinstance(waarde, Mapping) and fout["type"] == "string_type":
        sleutel = str(next(iter(waarde), ""))[:40]
        return (
            "dubbele-punt",
            f"Bij {naam} staat een dubbele punt met een spatie na „{sleutel}”; daar leest YAML een nieuw veld.",
            "Zet de hele waarde tussen dubbele aanhalingstekens.",
        )
    return "veld-soort", f"Bij {naam} staat {_wat(waarde)}; er hoort {verwacht}.", ""


def _wat(waarde: Any) -> str:
    if isinstance(waarde, str):
        return "tekst" if len(waarde) > 30 else f"„{waarde}”"  # noqa: PLR2004 (what fits in a message)
    if isinstance(waarde, tuple | list):
        return "een lijst"
    return "een groep velden" if isinstance(waarde, Mapping) else f"„{waarde}”"


VERWACHT: dict[str, str] = {
    "string_type": "tekst",
    "tuple_type": "een lijst: elk item op een regel met een streepje",
    "mapping_type": "een id met een zin erachter, op een eigen regel",
    "dict_type": "een id met een zin erachter, op een eigen regel",
    "model_type": "een groep velden zoals titel, url en uitgever",
    "model_attributes_type": "een groep velden zoals titel, url en uitgever",
    "int_type": "een geheel getal",
    "int_parsing": "een geheel getal",
    "float_type": "een getal met een punt, zoals 50.88",
    "float_parsing": "een getal met een punt, zoals 50.88",
}


def _te_kort(naam: str, fout: ErrorDetails, veld: Veld | None) -> Tekst:
    lengte = len(str(fout["input"]).strip())
    if lengte == 0:
        return "veld-leeg", f"Het veld {naam} is leeg.", ""
    return (
        "tekst-te-kort",
        f"De tekst bij {naam} telt {lengte} tekens; het minimum is {fout['ctx']['min_length']}.",
        "",
    )


def _te_lang(naam: str, fout: ErrorDetails, veld: Veld | None) -> Tekst:
    lengte, grens = len(str(fout["input"]).strip()), fout["ctx"]["max_length"]
    return (
        "tekst-te-lang",
        f"De tekst bij {naam} telt {lengte} tekens; het maximum is {grens}.",
        f"Haal minstens {lengte - grens} tekens weg. Details horen in de tekst onder het voorblad.",
    )


def _te_weinig(naam: str, fout: ErrorDetails, veld: Veld | None) -> Tekst:
    aantal, grens = fout["ctx"]["actual_length"], fout["ctx"]["min_length"]
    if aantal == 0:
        return "veld-leeg", f"Het veld {naam} is leeg; er hoort minstens {grens} in.", ""
    return "lijst-te-kort", f"Bij {naam} staan er {aantal}; het minimum is {grens}.", ""


def _te_veel(naam: str, fout: ErrorDetails, veld: Veld | None) -> Tekst:
    aantal, grens = len(fout["input"]), fout["ctx"]["max_length"]
    return (
        "lijst-te-lang",
        f"Bij {naam} staan er {aantal}; het maximum is {grens}.",
        "Houd de belangrijkste over.",
    )


def _keuze(naam: str, fout: ErrorDetails, veld: Veld | None) -> Tekst:
    gevonden, keuzes = str(fout["input"])[:40], veld.keuzes if veld else ()
    if fout["input"] is None:
        return "veld-leeg", f"Het veld {naam} is leeg.", ""
    if isinstance(fout["input"], bool):
        return (
            "waarde-ja-nee",
            f"Bij {naam} staat een Engels woord voor ja of nee.",
            f"Kies uit: {opsomming(keuzes)}.",
        )
    beste = bedoelde(gevonden, keuzes)
    tekst = f"Bij {naam} staat „{gevonden}”; dat is geen keuze" + (
        f". Bedoelde je „{beste}”?" if beste else "."
    )
    return "keuze-onbekend", tekst, f"Kies uit: {opsomming(keuzes)}."


def _grens(naam: str, fout: ErrorDetails, veld: Veld | None) -> Tekst:
    grenzen = fout.get("ctx", {})
    grens = f"minstens {grenzen['ge']}" if "ge" in grenzen else f"hoogstens {grenzen.get('le')}"
    return "getal-buiten-grens", f"Bij {naam} staat {fout['input']}; het getal is {grens}.", ""


def _id_vorm(naam: str, fout: ErrorDetails, veld: Veld | None) -> Tekst:
    gevonden = str(fout["input"])[:60]
    return (
        "id-vorm",
        f"„{gevonden}” bij {naam} kan geen id zijn. Een id heeft kleine letters, cijfers en koppeltekens.",
        f"Schrijf bijvoorbeeld: {maak_id(gevonden)}",
    )


def _zonder_letters(naam: str, fout: ErrorDetails, veld: Veld | None) -> Tekst:
    return (
        "tekst-zonder-letters",
        f"Bij {naam} staat „{str(fout['input'])[:30]}”; er hoort een tekst met letters.",
        "",
    )


def _webadres(naam: str, fout: ErrorDetails, veld: Veld | None) -> Tekst:
    gevonden = str(fout["input"])
    hulp = f"Schrijf: https://{gevonden}" if gevonden.startswith("www.") else ""
    return (
        "webadres",
        f"„{gevonden[:60]}” bij {naam} is geen webadres dat begint met http:// of https://.",
        hulp,
    )


def _datum(naam: str, fout: ErrorDetails, veld: Veld | None) -> Tekst:
    return (
        "datum-onbestaand",
        f"„{str(fout['input'])[:20]}” bij {naam} is geen datum die bestaat.",
        "Schrijf jaar-maand of jaar-maand-dag, zoals 2026-11 of 2026-11-03.",
    )


def _toekomst(naam: str, fout: ErrorDetails, veld: Veld | None) -> Tekst:
    return (
        "jaar-in-de-toekomst",
        f"Bij {naam} staat „{str(fout['input'])[:40]}”; dat ligt in de toekomst.",
        "Controleer het jaartal.",
    )


def _periode(naam: str, fout: ErrorDetails, veld: Veld | None) -> Tekst:
    return (
        "periode-onleesbaar",
        f"De periode „{str(fout['input'])[:60]}” kan de kennisbank niet lezen.",
        f"Schrijf een van deze vormen: {fout['ctx']['vormen']}.",
    )


TEKSTEN: dict[str, Callable[[str, ErrorDetails, Veld | None], Tekst]] = {
    "string_too_short": _te_kort,
    "string_too_long": _te_lang,
    "too_short": _te_weinig,
    "too_long": _te_veel,
    "literal_error": _keuze,
    "greater_than_equal": _grens,
    "less_than_equal": _grens,
    "id-vorm": _id_vorm,
    "tekst-zonder-letters": _zonder_letters,
    "webadres": _webadres,
    "datum-onbestaand": _datum,
    "jaar-in-de-toekomst": _toekomst,
    "periode-onleesbaar": _periode,
}
