"""Reads from the model what one value may be, as data that a browser can apply; knows no messages."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import AfterValidator, BeforeValidator
from pydantic.fields import FieldInfo

from kennisbank.model.soorten import Velden

Soort = Literal["tekst", "geheel", "komma"]


@dataclass(frozen=True, slots=True)
class Beperking:
    """The limits of one value: length in characters, bounds of a number, and the checks of the model by name.

    `proeven` are the names of the functions in `model.velden` that judge the value, in their order; a
    check that only tidies the value is among them too.
    """

    soort: Soort
    kortste: int = 0
    langste: int = 0
    laagste: float | None = None
    hoogste: float | None = None
    proeven: tuple[str, ...] = ()


def beperking_van(model: type[Velden], naam: str) -> Beperking:
    """Return the limits of a field: of its items when it is a list, of its sentences when it is a mapping."""
    info = model.model_fields[naam]
    soort, merken = _kern(info.annotation)
    eigen = (
        () if soort is not info.annotation and _is_houder(info.annotation) else tuple(_plat(info.metadata))
    )
    return _beperking(soort, (*eigen, *merken))


def _is_houder(soort: object) -> bool:
    return get_origin(soort) not in {None, Annotated, Union, UnionType, Literal}


def _kern(soort: object) -> tuple[object, tuple[object, ...]]:
    """Return the type of a single value within `soort`, and the marks on it."""
    herkomst, delen = get_origin(soort), get_args(soort)
    if herkomst is Annotated:
        kern, merken = _kern(delen[0])
        return kern, (*_plat(delen[1:]), *merken)
    if herkomst in {Union, UnionType}:
        return _kern(next(deel for deel in delen if deel is not type(None)))
    if herkomst is tuple:
        return _kern(delen[0])
    if _is_houder(soort):
        return _kern(delen[1])
    return soort, ()


def _plat(merken: Iterable[object]) -> Iterator[object]:
    """Yield marks, with those that stand within a `Field` in a named type."""
    for merk in merken:
        if isinstance(merk, FieldInfo):
            yield from merk.metadata
        else:
            yield merk


def _beperking(soort: object, merken: tuple[object, ...]) -> Beperking:
    def grens(naam: str) -> Any:  # noqa: ANN401 (a limit is a whole number or not)
        return next((waarde for merk in merken if (waarde := getattr(merk, naam, None)) is not None), None)

    proeven = (merk.func for merk in merken if isinstance(merk, AfterValidator | BeforeValidator))
    return Beperking(
        soort="geheel" if soort is int else "komma" if soort is float else "tekst",
        kortste=grens("min_length") or 0,
        langste=grens("max_length") or 0,
        laagste=grens("ge"),
        hoogste=grens("le"),
        proeven=tuple(getattr(proef, "__name__", "") for proef in proeven),
    )
