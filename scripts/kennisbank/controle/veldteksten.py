"""Says in Dutch what is wrong with the value of a field: a table over the kinds of error of the model."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from pydantic_core import ErrorDetails

from kennisbank.codes.velden import (
    DATUM_ONBESTAAND,
    DATUM_TE_VROEG,
    PERIODE_DAG,
    PERIODE_JAAR,
    PERIODE_ONLEESBAAR,
    PERIODE_SCHOOLJAAR,
    PERIODE_VOLGORDE,
    WEBADRES,
    WEBADRES_LOKAAL,
    WEBADRES_TEKEN,
    WEBADRES_WWW,
)
from kennisbank.lezen.namen import bedoelde, maak_id, opsomming
from kennisbank.melding import Code
from kennisbank.model.beschrijving import Veld

Pad = tuple[str | int, ...]
Tekst = tuple[str, str, str]
KORT: Final = 30


@dataclass(frozen=True, slots=True)
class Geval:
    """A wrong value: the name of its field as people say it, the error, the field if it is known.

    `ruw` is the value as it was written, if it is a single one.
    """

    naam: str
    fout: ErrorDetails
    veld: Veld | None
    ruw: str = ""

    @property
    def waarde(self) -> Any:  # noqa: ANN401 (whatever an author wrote)
        """Return the value that was found."""
        return self.fout["input"]

    @property
    def ctx(self) -> Mapping[str, Any]:
        """Return the limits that the value broke."""
        return self.fout.get("ctx", {})


def tekst_voor(geval: Geval) -> Tekst:
    """Return the code, the text and the mending; an empty mending means the one of the field."""
    if geval.waarde is None:
        return "veld-leeg", f"Het veld {geval.naam} is leeg.", ""
    return TEKSTEN.get(geval.fout["type"], _verkeerde_soort)(geval)


def naam_van(pad: Pad) -> str:
    """Return a field as people say it: `„url” van nummer 2 in „bronnen”`."""
    match pad:
        case (*_, ouder, int(nummer)):
            return f"nummer {nummer + 1} in „{ouder}”"
        case (*_, ouder, int(nummer), veld):
            return f"„{veld}” van nummer {nummer + 1} in „{ouder}”"
        case (int(nummer),):
            return f"nummer {nummer + 1}"
        case (*_, ouder, veld):
            return f"„{str(veld)[:60]}” in „{ouder}”"
        case (veld,):
            return f"„{veld}”"
    return "de fiche"


def hulp_bij(veld: Veld | None) -> str:
    """Return what a field means, with an example as an author writes it."""
    if veld is None:
        return "Bekijk de pagina met velden voor een voorbeeld."
    return f"{veld.uitleg} Voorbeeld: {veld.als_yaml.replace(chr(10), ' ⏎ ')}"


def _verkeerde_soort(geval: Geval) -> Tekst:
    waarde, naam = geval.waarde, geval.naam
    if geval.fout["type"] == "string_type":
        if isinstance(waarde, bool):
            return (
                "waarde-ja-nee",
                f"Bij {naam} staat „{geval.ruw}”; dat leest YAML als ja of nee.",
                f'Zet het woord tussen dubbele aanhalingstekens: "{geval.ruw}".',
            )
        if isinstance(waarde, int | float):
            hulp = f'Zet het tussen dubbele aanhalingstekens: "{geval.ruw}".'
            return "waarde-getal", f"Bij {naam} staat het getal {geval.ruw}; er hoort tekst.", hulp
        if isinstance(waarde, Mapping):
            return _dubbele_punt(geval)
    verwacht = VERWACHT.get(geval.fout["type"], "een andere waarde")
    hulp = _als_lijst(waarde) if geval.fout["type"] == "tuple_type" else ""
    return "veld-soort", f"Bij {naam} staat {_wat(waarde)}; er hoort {verwacht}.", hulp


def _dubbele_punt(geval: Geval) -> Tekst:
    sleutel, rest = next(iter(geval.waarde.items()), ("", ""))
    regel = f"{str(sleutel)[:40]}: {str(rest if rest is not None else '')[:40]}".strip()
    return (
        "dubbele-punt",
        (
            f"Bij {geval.naam} staat een dubbele punt met een spatie na „{str(sleutel)[:40]}”; "
            "daar leest YAML een nieuw veld."
        ),
        f'Zet de hele waarde tussen dubbele aanhalingstekens: "{regel}".',
    )


def _als_lijst(waarde: object) -> str:
    if not isinstance(waarde, str) or not waarde or len(waarde) > KORT * 4:
        return ""
    delen = [deel.strip() for deel in waarde.split(",") if deel.strip()]
    return f"Schrijf vierkante haken rond de waarde: [{', '.join(delen)}]."


def _wat(waarde: object) -> str:
    if isinstance(waarde, str):
        return "tekst" if len(waarde) > KORT else f"„{waarde}”"
    if isinstance(waarde, tuple | list):
        return "een lijst"
    return "een groep velden" if isinstance(waarde, Mapping) else f"„{waarde}”"


_GROEP: Final = "een groep velden zoals titel, url en uitgever"
_ID_MET_ZIN: Final = "een id met een zin erachter, elk op een eigen regel"
VERWACHT: Final[Mapping[str, str]] = {
    "string_type": "tekst",
    "tuple_type": "een lijst: elk item op een regel met een streepje",
    "mapping_type": _ID_MET_ZIN,
    "dict_type": _ID_MET_ZIN,
    "model_type": _GROEP,
    "model_attributes_type": _GROEP,
    "int_type": "een geheel getal",
    "int_parsing": "een geheel getal",
    "float_type": "een getal met een punt, zoals 50.88",
    "float_parsing": "een getal met een punt, zoals 50.88",
}


def _te_kort(geval: Geval) -> Tekst:
    lengte = len(str(geval.waarde).strip())
    if lengte == 0:
        return "veld-leeg", f"Het veld {geval.naam} is leeg.", ""
    grens = geval.ctx["min_length"]
    return "tekst-te-kort", f"De tekst bij {geval.naam} telt {_tekens(lengte)}; het minimum is {grens}.", ""


def _tekens(aantal: int) -> str:
    return "1 teken" if aantal == 1 else f"{aantal} tekens"


def _te_lang(geval: Geval) -> Tekst:
    lengte, grens = len(str(geval.waarde).strip()), geval.ctx["max_length"]
    return (
        "tekst-te-lang",
        f"De tekst bij {geval.naam} telt {lengte} tekens; het maximum is {grens}.",
        f"Maak de tekst minstens {_tekens(lengte - grens)} korter.",
    )


def _te_weinig(geval: Geval) -> Tekst:
    if isinstance(
        geval.waarde, str
    ):  # a text that is tidied first: pydantic calls its length a number of items
        return _te_kort(geval)
    aantal, grens = geval.ctx["actual_length"], geval.ctx["min_length"]
    if aantal == 0:
        return "veld-leeg", f"Het veld {geval.naam} is leeg; er hoort minstens {grens} in.", ""
    return "lijst-te-kort", f"Het aantal bij {geval.naam} is {aantal}; het minimum is {grens}.", ""


def _te_veel(geval: Geval) -> Tekst:
    if isinstance(geval.waarde, str):
        return _te_lang(geval)
    aantal, grens = len(geval.waarde), geval.ctx["max_length"]
    tekst = f"Het aantal bij {geval.naam} is {aantal}; het maximum is {grens}."
    return "lijst-te-lang", tekst, "Houd de belangrijkste over."


def _keuze(geval: Geval) -> Tekst:
    gevonden, keuzes = str(geval.waarde)[:40], geval.veld.keuzes if geval.veld else ()
    hulp = f"Kies uit: {opsomming(keuzes)}."
    if isinstance(geval.waarde, bool):
        tekst = f"Bij {geval.naam} staat „{geval.ruw}”; dat leest YAML als ja of nee."
        return "waarde-ja-nee", tekst, hulp
    beste = bedoelde(gevonden, keuzes)
    vraag = f" Bedoelde je „{beste}”?" if beste else ""
    return "keuze-onbekend", f"Bij {geval.naam} staat „{gevonden}”; dat is geen keuze.{vraag}", hulp


def _grens(geval: Geval) -> Tekst:
    ctx = geval.ctx
    grens = f"minstens {ctx['ge']}" if "ge" in ctx else f"hoogstens {ctx.get('le')}"
    return "getal-buiten-grens", f"Bij {geval.naam} staat {geval.waarde}; het getal is {grens}.", ""


def _id_vorm(geval: Geval) -> Tekst:
    gevonden = str(geval.waarde)[:60]
    return (
        "id-vorm",
        f"„{gevonden}” bij {geval.naam} kan geen id zijn. Een id heeft kleine letters, cijfers en koppeltekens.",
        f"Schrijf bijvoorbeeld: {maak_id(gevonden)}",
    )


def _zonder_letters(geval: Geval) -> Tekst:
    gevonden = str(geval.waarde)[:KORT]
    return "tekst-zonder-letters", f"Bij {geval.naam} staat „{gevonden}”; er hoort een tekst met letters.", ""


def _zeg(code: Code, geval: Geval) -> Tekst:
    """Return what a code says of a value, with what the error knows of it."""
    waarden = {**geval.ctx, "naam": geval.naam, "waarde": str(geval.waarde).strip()}
    return code.naam, code.tekst.format(**waarden), code.hulp.format(**waarden)


def _webadres(geval: Geval) -> Tekst:
    vormen = {"teken": WEBADRES_TEKEN, "lokaal": WEBADRES_LOKAAL}
    www = WEBADRES_WWW if str(geval.waarde).strip().startswith("www.") else WEBADRES
    return _zeg(vormen.get(geval.ctx["fout"], www), geval)


def _datum(geval: Geval) -> Tekst:
    return _zeg(DATUM_ONBESTAAND, geval)


def _datum_te_vroeg(geval: Geval) -> Tekst:
    return _zeg(DATUM_TE_VROEG, geval)


def _toekomst(geval: Geval) -> Tekst:
    tekst = f"Bij {geval.naam} staat „{str(geval.waarde)[:40]}”; dat ligt in de toekomst."
    return "jaar-in-de-toekomst", tekst, "Controleer het jaartal."


def _periode(geval: Geval) -> Tekst:
    vormen = {
        "volgorde": PERIODE_VOLGORDE, "dag": PERIODE_DAG, "schooljaar": PERIODE_SCHOOLJAAR, "jaar": PERIODE_JAAR,
    }  # fmt: skip
    return _zeg(vormen.get(geval.ctx["reden"], PERIODE_ONLEESBAAR), geval)


TEKSTEN: Final[Mapping[str, Callable[[Geval], Tekst]]] = {
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
    "datum-te-vroeg": _datum_te_vroeg,
    "jaar-in-de-toekomst": _toekomst,
    "periode-onleesbaar": _periode,
}
