"""Describes fields for people and editors: name, meaning, example, kind, limits; all read from the model."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Literal, get_args, get_origin

from pydantic.fields import FieldInfo

from kennisbank.model.soorten import Velden
from kennisbank.model.velden import InVak, NietOp, Opmaak, Uitvoer, Verwijst

Vorm = Literal["tekst", "opmaak", "getal", "lijst", "koppeling", "groepen"]


@dataclass(frozen=True, slots=True)
class Veld:
    """A field as a contributor sees it.

    `vorm` tells how it is written: one value, a `lijst`, a `koppeling` (ids, each with a sentence) or
    `groepen` (a list of small mappings, whose fields stand in `binnen`). `naar` names the kind whose
    ids it holds; `keuzes` the allowed words; `langste` the most characters or items. `vak` is there for a field
    that stands in the box of facts, `niet_op` says where a field does not show.
    """

    naam: str
    titel: str
    uitleg: str
    voorbeeld: Any
    verplicht: bool
    vorm: Vorm
    naar: str = ""
    keuzes: tuple[str, ...] = ()
    kortste: int = 0
    langste: int = 0
    meeste: int = 0
    binnen: tuple["Veld", ...] = ()
    vak: InVak | None = None
    niet_op: tuple[Uitvoer, ...] = ()

    @property
    def als_yaml(self) -> str:
        """Return the example as an author would write it."""
        return schrijf_yaml(self.naam, self.voorbeeld)


@cache
def velden_van(model: type[Velden]) -> tuple[Veld, ...]:
    """Return the fields of a model in the order of their definition."""
    return tuple(_veld(naam, info) for naam, info in model.model_fields.items())


def veld_op(model: type[Velden], pad: tuple[str | int, ...]) -> Veld | None:
    """Return the field that a path such as `("bronnen", 0, "url")` leads to, None when there is none."""
    velden, gevonden = velden_van(model), None
    for stap in pad:
        if isinstance(stap, str) and (volgende := next((veld for veld in velden if veld.naam == stap), None)):
            gevonden, velden = volgende, volgende.binnen
    return gevonden


@cache
def verwijzingen(model: type[Velden]) -> tuple[Veld, ...]:
    """Return the fields of a model that hold ids of other entries."""
    return tuple(veld for veld in velden_van(model) if veld.naar)


def schrijf_yaml(naam: str, waarde: object) -> str:
    """Return `naam: waarde` as plain YAML, lists and mappings on lines of their own."""
    if isinstance(waarde, dict):
        return "\n".join([f"{naam}:", *(f"  {sleutel}: {_plat(kind)}" for sleutel, kind in waarde.items())])
    if isinstance(waarde, list | tuple):
        return "\n".join([f"{naam}:", *(_item(kind) for kind in waarde)])
    return f"{naam}: {_plat(waarde)}"


def _item(waarde: object) -> str:
    if not isinstance(waarde, dict):
        return f"  - {_plat(waarde)}"
    regels = [f"{sleutel}: {_plat(kind)}" for sleutel, kind in waarde.items()]
    return "  - " + "\n    ".join(regels)


def _plat(waarde: object) -> str:
    """Return one value; quoted unless it reads back as the same plain text without quotes."""
    if not isinstance(waarde, str):
        return str(waarde)
    kaal = waarde.replace("-", "").replace(" ", "").replace("/", "").replace(".", "")
    gewoon = (
        kaal.isalpha()
        and kaal.isascii()
        and waarde.lower() not in {"yes", "no", "on", "off", "true", "false", "null", "y", "n"}
    )
    return waarde if gewoon and waarde[0].isalpha() else json.dumps(waarde, ensure_ascii=False)


def _veld(naam: str, info: FieldInfo) -> Veld:
    merken = list(info.metadata) + list(_merken(info.annotation))
    verwijst = next((merk for merk in merken if isinstance(merk, Verwijst)), None)
    vorm = _vorm(info.annotation, merken)
    grenzen = list(info.metadata)
    return Veld(
        naam=naam,
        titel=info.title or naam,
        uitleg=info.description or "",
        voorbeeld=(info.examples or [""])[0],
        verplicht=info.is_required(),
        vorm=vorm,
        naar=verwijst.naar if verwijst else "",
        keuzes=_keuzes(info.annotation),
        kortste=_grens(grenzen, "min_length"),
        langste=_grens(grenzen, "max_length") if vorm in {"tekst", "opmaak"} else 0,
        meeste=_grens(grenzen, "max_length") if vorm in {"lijst", "koppeling", "groepen"} else 0,
        binnen=velden_van(binnen) if (binnen := _model(info.annotation)) else (),
        vak=next((merk for merk in merken if isinstance(merk, InVak)), None),
        niet_op=next((merk.uitvoer for merk in merken if isinstance(merk, NietOp)), ()),
    )


def _merken(soort: object) -> Iterator[Any]:
    """Yield the marks on the parts of a type: items of a list, keys of a mapping."""
    if get_origin(soort) is Annotated:
        yield from get_args(soort)[1:]
    delen = get_args(soort)
    yield from (merk for deel in delen[:1] for merk in _merken(deel))


def _vorm(soort: object, merken: list[Any]) -> Vorm:
    herkomst = get_origin(soort)
    if herkomst is tuple:
        return "groepen" if _model(soort) else "lijst"
    if herkomst is not None and isinstance(herkomst, type) and issubclass(herkomst, Mapping):
        return "koppeling"
    if soort in {int, float} or any(deel in {int, float} for deel in _kale_delen(soort)):
        return "getal"
    return "opmaak" if any(isinstance(merk, Opmaak) for merk in merken) else "tekst"


def _kale_delen(soort: object) -> Iterator[Any]:
    for deel in get_args(soort):
        yield get_args(deel)[0] if get_origin(deel) is Annotated else deel


def _model(soort: object) -> type[Velden] | None:
    return next(
        (deel for deel in get_args(soort) if isinstance(deel, type) and issubclass(deel, Velden)), None
    )


def _keuzes(soort: object) -> tuple[str, ...]:
    """Return the words of a choice, also of one that may be left out."""
    if get_origin(soort) is Literal:
        return tuple(get_args(soort))
    return next((tuple(get_args(deel)) for deel in get_args(soort) if get_origin(deel) is Literal), ())


def _grens(merken: list[Any], naam: str) -> int:
    return next(
        (int(grens) for merk in reversed(merken) if (grens := getattr(merk, naam, None)) is not None), 0
    )
