"""The JSON Schema of a kind's front matter, so that editors complete and explain fields."""

from collections.abc import Mapping
from typing import Any, Protocol

from kennisbank.model.beschrijving import Veld, velden_van
from kennisbank.model.soorten import Soort


class HeeftIds(Protocol):
    """Something that knows which ids exist: the collection."""

    def ids_van(self, soort: str) -> tuple[str, ...]:
        """Return the ids of a kind, in order."""
        ...


def json_schema(soort: Soort, bekend: HeeftIds) -> Mapping[str, Any]:
    """Return the schema (draft 2020-12) of a kind; ids that exist are its choices."""
    schema = soort.velden.model_json_schema()
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["title"] = soort.naam
    schema.pop("description", None)
    for veld in velden_van(soort.velden):
        if veld.naar:
            _keuzes(schema["properties"][veld.naam], veld, list(bekend.ids_van(veld.naar)))
    return schema


def _keuzes(eigenschap: dict[str, Any], veld: Veld, ids: list[str]) -> None:
    if veld.vorm == "lijst":
        eigenschap["items"] = {"type": "string", "enum": ids}
    elif veld.vorm == "koppeling":
        eigenschap["propertyNames"] = {"enum": ids}
    elif "anyOf" in eigenschap:
        eigenschap["anyOf"] = [{"type": "string", "enum": ids}, {"type": "null"}]
    else:
        eigenschap["enum"] = ids
