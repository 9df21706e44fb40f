"""Says what is wrong with the value of a field: which code each kind of error of the model gives, and its values."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from pydantic_core import ErrorDetails

from kennisbank.lezen.namen import bedoelde, maak_id, opsomming
from kennisbank.meldingen.codes.velden import (
    DATUM_ONBESTAAND,
    DATUM_TE_VROEG,
    GETAL_BUITEN_GRENS,
    GETAL_BUITEN_GRENS_HOOG,
    ID_VORM,
    JAAR_IN_DE_TOEKOMST,
    KEUZE_ONBEKEND,
    KEUZE_ONBEKEND_BEDOELD,
    LIJST_TE_KORT,
    LIJST_TE_LANG,
    PERIODE_DAG,
    PERIODE_JAAR,
    PERIODE_ONLEESBAAR,
    PERIODE_SCHOOLJAAR,
    PERIODE_VOLGORDE,
    TEKST_TE_KORT,
    TEKST_TE_LANG,
    TEKST_ZONDER_LETTERS,
    VELD_LEEG,
    VELD_LEEG_LIJST,
    VELD_SOORT,
    VELD_SOORT_LIJST,
    WAARDE_GETAL,
    WAARDE_JA_NEE,
    WAARDE_JA_NEE_KEUZE,
    WEBADRES,
    WEBADRES_LOKAAL,
    WEBADRES_TEKEN,
    WEBADRES_WWW,
)
from kennisbank.meldingen.codes.voorblad import DUBBELE_PUNT_VELD
from kennisbank.meldingen.melding import Code, Plek, Vondst
from kennisbank.model.beschrijving import Veld

Pad = tuple[str | int, ...]
Bericht = tuple[Code, dict[str, str | int]]
KORT: Final = 30
# A field as people say it: on its own, under a key, as an item, as a part of a group.
NAMEN: Final = {
    "veld": "„{veld}”",
    "sleutel": "„{veld:.60}” in „{ouder}”",
    "item": "nummer {nummer} in „{ouder}”",
    "deel": "„{veld}” van nummer {nummer} in „{ouder}”",
}
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


def vondst_over(geval: Geval, plek: Plek, tot: int = 0) -> Vondst:
    """Return what is wrong with a value that stands at `plek`, up to line `tot`."""
    maak = _leeg if geval.waarde is None else SOORTEN_FOUT.get(geval.fout["type"], _verkeerde_soort)
    code, waarden = maak(geval)
    return code.over(plek, tot, **{"naam": geval.naam, "hulp": hulp_bij(geval.veld), **waarden})


def naam_van(pad: Pad) -> str:
    """Return a field as people say it: `„url” van nummer 2 in „bronnen”`."""
    match pad:
        case (*_, ouder, int(nummer)):
            return NAMEN["item"].format(nummer=nummer + 1, ouder=ouder)
        case (*_, ouder, int(nummer), veld):
            return NAMEN["deel"].format(veld=veld, nummer=nummer + 1, ouder=ouder)
        case (int(nummer),):
            return f"nummer {nummer + 1}"
        case (*_, ouder, veld):
            return NAMEN["sleutel"].format(veld=str(veld), ouder=ouder)
        case (veld,):
            return NAMEN["veld"].format(veld=veld)
    return "de fiche"


def hulp_bij(veld: Veld | None) -> str:
    """Return what a field means, with an example as an author writes it."""
    if veld is None:
        return "Bekijk de pagina met velden voor een voorbeeld."
    return f"{veld.uitleg} Voorbeeld: {veld.als_yaml.replace(chr(10), ' ⏎ ')}"


def _leeg(_: Geval) -> Bericht:
    return VELD_LEEG, {}


def _verkeerde_soort(geval: Geval) -> Bericht:
    waarde, soort = geval.waarde, geval.fout["type"]
    if soort == "string_type":
        if isinstance(waarde, bool):
            return WAARDE_JA_NEE, {"waarde": geval.ruw}
        if isinstance(waarde, int | float):
            return WAARDE_GETAL, {"waarde": geval.ruw}
        if isinstance(waarde, Mapping):
            return _dubbele_punt(waarde)
    waarden: dict[str, str | int] = {
        "wat": _wat(waarde),
        "verwacht": VERWACHT.get(soort, "een andere waarde"),
    }
    if soort == "tuple_type" and isinstance(waarde, str) and waarde and len(waarde) <= KORT * 4:
        items = ", ".join(deel.strip() for deel in waarde.split(",") if deel.strip())
        return VELD_SOORT_LIJST, {**waarden, "items": items}
    return VELD_SOORT, waarden


def _dubbele_punt(waarde: Mapping[str, object]) -> Bericht:
    sleutel, rest = next(iter(waarde.items()), ("", ""))
    regel = f"{str(sleutel)[:40]}: {str(rest if rest is not None else '')[:40]}".strip()
    return DUBBELE_PUNT_VELD, {"sleutel": str(sleutel)[:40], "waarde": regel}


def _wat(waarde: object) -> str:
    if isinstance(waarde, str):
        return "tekst" if len(waarde) > KORT else f"„{waarde}”"
    if isinstance(waarde, tuple | list):
        return "een lijst"
    return "een groep velden" if isinstance(waarde, Mapping) else f"„{waarde}”"


def _te_kort(geval: Geval) -> Bericht:
    lengte = len(str(geval.waarde).strip())
    return (
        (TEKST_TE_KORT, {"tekens": _tekens(lengte), "grens": geval.ctx["min_length"]})
        if lengte
        else _leeg(geval)
    )


def _tekens(aantal: int) -> str:
    return "1 teken" if aantal == 1 else f"{aantal} tekens"


def _te_lang(geval: Geval) -> Bericht:
    lengte, grens = len(str(geval.waarde).strip()), geval.ctx["max_length"]
    return TEKST_TE_LANG, {"lengte": lengte, "grens": grens, "tekens": _tekens(lengte - grens)}


def _te_weinig(geval: Geval) -> Bericht:
    if isinstance(
        geval.waarde, str
    ):  # a text that is tidied first: pydantic calls its length a number of items
        return _te_kort(geval)
    aantal, grens = len(geval.waarde), geval.ctx["min_length"]
    return (LIJST_TE_KORT if aantal else VELD_LEEG_LIJST), {"aantal": aantal, "grens": grens}


def _te_veel(geval: Geval) -> Bericht:
    if isinstance(geval.waarde, str):
        return _te_lang(geval)
    return LIJST_TE_LANG, {"aantal": len(geval.waarde), "grens": geval.ctx["max_length"]}


def _keuze(geval: Geval) -> Bericht:
    keuzes = geval.veld.keuzes if geval.veld else ()
    waarden: dict[str, str | int] = {"waarde": str(geval.waarde), "keuzes": opsomming(keuzes)}
    if isinstance(geval.waarde, bool):
        return WAARDE_JA_NEE_KEUZE, {**waarden, "waarde": geval.ruw}
    if beste := bedoelde(str(geval.waarde)[:40], keuzes):
        return KEUZE_ONBEKEND_BEDOELD, {**waarden, "beste": beste}
    return KEUZE_ONBEKEND, waarden


def _te_laag(geval: Geval) -> Bericht:
    return GETAL_BUITEN_GRENS, {"waarde": geval.waarde, "grens": geval.ctx["ge"]}


def _te_hoog(geval: Geval) -> Bericht:
    return GETAL_BUITEN_GRENS_HOOG, {"waarde": geval.waarde, "grens": geval.ctx["le"]}


def _id_vorm(geval: Geval) -> Bericht:
    return ID_VORM, {"waarde": str(geval.waarde), "id": maak_id(str(geval.waarde)[:60])}


def _webadres(geval: Geval) -> Bericht:
    vormen = {"teken": WEBADRES_TEKEN, "lokaal": WEBADRES_LOKAAL}
    waarde = str(geval.waarde).strip()
    www = WEBADRES_WWW if waarde.startswith("www.") else WEBADRES
    return vormen.get(geval.ctx["fout"], www), {"waarde": waarde}


def _periode(geval: Geval) -> Bericht:
    vormen = {
        "volgorde": PERIODE_VOLGORDE, "dag": PERIODE_DAG, "schooljaar": PERIODE_SCHOOLJAAR, "jaar": PERIODE_JAAR,
    }  # fmt: skip
    code = vormen.get(geval.ctx["reden"], PERIODE_ONLEESBAAR)
    return code, {"waarde": str(geval.waarde).strip(), "wat": geval.ctx["wat"]}


def _met_waarde(code: Code) -> Callable[[Geval], Bericht]:
    return lambda geval: (code, {**geval.ctx, "waarde": str(geval.waarde).strip()})


SOORTEN_FOUT: Final[Mapping[str, Callable[[Geval], Bericht]]] = {
    "string_too_short": _te_kort,
    "string_too_long": _te_lang,
    "too_short": _te_weinig,
    "too_long": _te_veel,
    "literal_error": _keuze,
    "greater_than_equal": _te_laag,
    "less_than_equal": _te_hoog,
    "id-vorm": _id_vorm,
    "tekst-zonder-letters": _met_waarde(TEKST_ZONDER_LETTERS),
    "webadres": _webadres,
    "datum-onbestaand": _met_waarde(DATUM_ONBESTAAND),
    "datum-te-vroeg": _met_waarde(DATUM_TE_VROEG),
    "jaar-in-de-toekomst": _met_waarde(JAAR_IN_DE_TOEKOMST),
    "periode-onleesbaar": _periode,
}
