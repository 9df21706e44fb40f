"""The kinds of values that fields hold: texts with their limits, ids, references, addresses.

A wrong value raises `PydanticCustomError` with a code of `codes.CODES` as its type; `controle.velden`
turns that into a message. What a field means stands beside it in `soorten`.
"""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Annotated, Literal, TypeAlias

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    WithJsonSchema,
)
from pydantic.fields import FieldInfo
from pydantic_core import PydanticCustomError

from kennisbank.model.periode import EERSTE_JAAR, OnleesbarePeriode, laatste_jaar, lees_periode
from kennisbank.model.webadres import fout_in

ID_VORM = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
ID_MAX = 60
# A network plans at most so far ahead: the multi-year plan of a local government covers six years.
JAREN_VOORUIT = 10
# The first web page there was: https://www.w3.org/History.html
EERSTE_WEBJAAR = 1990
# Device names of Windows and names that a site gives a meaning of its own.
ID_VERBODEN = frozenset({"index", "readme", "con", "prn", "aux", "nul"}) | {
    f"{naam}{nummer}" for naam in ("com", "lpt") for nummer in range(10)
}


Uitvoer: TypeAlias = Literal["pagina", "papier", "zoeken"]
"""Where a field can show, beside open data and the form, which take every field there is."""


class Velden(BaseModel):
    """The fields of one entry: frozen, no unknown keys, no silent conversions."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


def veld(  # noqa: PLR0913 (a field has that many sides)
    titel: str,
    uitleg: str,
    voorbeeld: object,
    *,
    min_length: int | None = None,
    max_length: int | None = None,
    ge: int | None = None,
    le: int | None = None,
) -> FieldInfo:
    """Describe a field: the name that a reader sees, what it means to a contributor, one good value, limits."""
    info: FieldInfo = Field(
        title=titel,
        description=uitleg,
        examples=[voorbeeld],
        min_length=min_length,
        max_length=max_length,
        ge=ge,
        le=le,
    )
    return info


@dataclass(frozen=True, slots=True)
class Verwijst:
    """Marks a field (or the items of a list, or the keys of a mapping) as ids of another kind."""

    naar: str


@dataclass(frozen=True, slots=True)
class Opmaak:
    """Marks a text field that holds Markdown."""


@dataclass(frozen=True, slots=True)
class InVak:
    """Marks a field that asks no place of its own: page and paper show it in the box of facts, with its title.

    Search finds its words, each worth `gewicht` of a word in the body.
    """

    gewicht: float = 1.5


@dataclass(frozen=True, slots=True)
class NietOp:
    """Marks a field that some output leaves out, and says why."""

    uitvoer: tuple[Uitvoer, ...]
    reden: str


def is_id(tekst: str) -> bool:
    """Tell whether `tekst` can be an id: small letters, digits and single hyphens, at most 60."""
    return len(tekst) <= ID_MAX and ID_VORM.fullmatch(tekst) is not None and tekst not in ID_VERBODEN


def _id(waarde: str) -> str:
    if not is_id(waarde):
        raise PydanticCustomError("id-vorm", "{waarde}", {"waarde": waarde})
    return waarde


def _een_regel(waarde: str) -> str:
    return " ".join(waarde.split())


# What judges the form of a value stands before its length is looked at: "november 2026" is no date, not a text
# that is too long. These take any value, and leave to the type what is no text, or nothing.
def _met_letters(waarde: object) -> object:
    tekst = waarde.strip() if isinstance(waarde, str) else ""
    if tekst and not any(teken.isalpha() for teken in tekst):
        raise PydanticCustomError("tekst-zonder-letters", "{waarde}", {"waarde": tekst})
    return waarde


def _webadres(waarde: object) -> object:
    if not isinstance(waarde, str) or not (waarde := waarde.strip()):
        return waarde
    if fout := fout_in(waarde):
        raise PydanticCustomError("webadres", "{waarde}", {"waarde": waarde, "fout": fout})
    return waarde


def _periode(waarde: object) -> object:
    return str(waarde) if type(waarde) is int else waarde


def _leesbare_periode(waarde: object) -> object:
    if not isinstance(waarde, str) or not waarde.strip():
        return waarde
    try:
        periode = lees_periode(waarde)
    except OnleesbarePeriode as fout:
        raise PydanticCustomError(
            "periode-onleesbaar", "{reden}", {"reden": fout.reden, "wat": fout.wat}
        ) from None
    vandaag = _vandaag()
    begint_later = periode.begint is not None and periode.begint > (vandaag.year, vandaag.month, vandaag.day)
    if begint_later or laatste_jaar(periode) > vandaag.year + JAREN_VOORUIT:
        raise PydanticCustomError("jaar-in-de-toekomst", "{jaar}", {"jaar": laatste_jaar(periode)})
    return periode.tekst


def _jaar(waarde: object) -> object:
    return int(waarde) if isinstance(waarde, str) and re.fullmatch(r"\s*\d{4}\s*", waarde) else waarde


def _vandaag() -> date:
    """Return the last date that it may be somewhere on earth, so that nobody's today is in the future."""
    return (datetime.now(tz=UTC) + timedelta(days=1)).date()


def _niet_in_de_toekomst(waarde: int) -> int:
    if waarde > _vandaag().year:
        raise PydanticCustomError("jaar-in-de-toekomst", "{jaar}", {"jaar": waarde})
    return waarde


def _datum(waarde: object) -> object:
    if not isinstance(waarde, str) or not (waarde := waarde.strip()):
        return waarde
    gevonden = re.fullmatch(r"(\d{4})-(\d{2})(?:-(\d{2}))?", waarde)
    try:
        if gevonden is None:
            raise ValueError
        dag = date(int(gevonden[1]), int(gevonden[2]), int(gevonden[3] or 1))
    except ValueError:
        raise PydanticCustomError("datum-onbestaand", "{waarde}", {"waarde": waarde}) from None
    if dag.year < EERSTE_WEBJAAR:
        raise PydanticCustomError("datum-te-vroeg", "{jaar}", {"jaar": EERSTE_WEBJAAR})
    if dag > _vandaag():
        raise PydanticCustomError("jaar-in-de-toekomst", "{jaar}", {"jaar": waarde})
    return waarde


def _lang(kortste: int, langste: int) -> StringConstraints:
    return StringConstraints(strip_whitespace=True, min_length=kortste, max_length=langste)


Id = Annotated[str, AfterValidator(_id)]
# The id of another entry: which ones exist is known to `controle.relaties`, which judges what stands here.
Verwijzing = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Naam = Annotated[str, _lang(2, 140), AfterValidator(_een_regel), BeforeValidator(_met_letters)]
LangeNaam = Annotated[str, _lang(2, 300), AfterValidator(_een_regel), BeforeValidator(_met_letters)]
Kortnaam = Annotated[str, _lang(2, 40), AfterValidator(_een_regel), BeforeValidator(_met_letters)]
Kern = Annotated[str, _lang(40, 320), AfterValidator(_een_regel), BeforeValidator(_met_letters)]
Zin = Annotated[str, _lang(15, 260), AfterValidator(_een_regel), BeforeValidator(_met_letters)]
Stelling = Annotated[str, _lang(15, 140), AfterValidator(_een_regel), BeforeValidator(_met_letters)]
Teken = Annotated[str, _lang(10, 160), AfterValidator(_een_regel), BeforeValidator(_met_letters)]
Stap = Annotated[str, _lang(20, 320), AfterValidator(_een_regel), BeforeValidator(_met_letters)]
Tekst = Annotated[str, _lang(2, 400), AfterValidator(_een_regel), BeforeValidator(_met_letters)]
Uitleg = Annotated[str, _lang(40, 4000), Opmaak()]
Woord = Annotated[str, _lang(2, 60), AfterValidator(_een_regel)]
Vraag = Annotated[str, _lang(2, 120), AfterValidator(_een_regel)]
Webadres = Annotated[str, _lang(10, 600), BeforeValidator(_webadres)]
# What an editor may find right is what is found right here: a year as a number or as text, quotes or not.
_PERIODE_IN_EDITOR = {"anyOf": [{"type": "string", "minLength": 4, "maxLength": 80}, {"type": "integer"}]}
_JAAR_IN_EDITOR = {
    "anyOf": [{"type": "integer", "minimum": EERSTE_JAAR}, {"type": "string", "pattern": r"^\s*\d{4}\s*$"}]
}
PeriodeTekst = Annotated[
    str,
    _lang(4, 80),
    BeforeValidator(_leesbare_periode),
    BeforeValidator(_periode),
    WithJsonSchema(_PERIODE_IN_EDITOR, mode="validation"),
]
Jaar = Annotated[
    int,
    BeforeValidator(_jaar),
    Field(ge=EERSTE_JAAR),
    AfterValidator(_niet_in_de_toekomst),
    WithJsonSchema(_JAAR_IN_EDITOR, mode="validation"),
]
Datum = Annotated[str, _lang(7, 10), BeforeValidator(_datum)]
# The provinces of Flanders, and Brussels.
Provincie: TypeAlias = Literal[
    "Antwerpen",
    "Limburg",
    "Oost-Vlaanderen",
    "Vlaams-Brabant",
    "West-Vlaanderen",
    "Brussels Hoofdstedelijk Gewest",
]
Graden = Annotated[float, Field(ge=-180, le=180, strict=False)]
