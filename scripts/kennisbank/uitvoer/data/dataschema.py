"""The JSON Schema of the open data: what `kennisbank.json` holds, read from the model."""

from collections.abc import Mapping
from typing import Any, Final

from kennisbank.model.soorten import Soort

DAG: Final = {"type": "string", "pattern": r"^(\d{4}-\d{2}-\d{2})?$"}


def dataschema(kolommen: Mapping[Soort, tuple[tuple[str, str], ...]]) -> Mapping[str, Any]:
    """Return the schema (draft 2020-12) of the collection file; `kolommen` are the keys of each kind, described."""
    gedeeld: dict[str, Any] = {}
    lijsten = {
        soort.meervoud: {"type": "array", "items": _record(soort, velden, gedeeld)}
        for soort, velden in kolommen.items()
    }
    vast = {
        "versie": {"type": "integer", "minimum": 1},
        "bijgewerkt": DAG,
        "naam": {"type": "string"},
        "adres": {"type": "string"},
        "licentie": {"type": "string"},
        "schema": {"type": "string"},
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "kennisbank.json",
        "type": "object",
        "properties": {**vast, **lijsten},
        "required": [*vast, *lijsten],
        "additionalProperties": False,
        "$defs": gedeeld,
    }


def _record(soort: Soort, velden: tuple[tuple[str, str], ...], gedeeld: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of one entry; what several kinds share goes to `gedeeld`."""
    model = soort.velden.model_json_schema(mode="serialization")
    gedeeld |= model.get("$defs", {})
    eigenschappen = {naam: _eigenschap(naam, uitleg, model["properties"]) for naam, uitleg in velden}
    return {
        "title": soort.naam,
        "type": "object",
        "properties": eigenschappen,
        "required": list(eigenschappen),
        "additionalProperties": False,
    }


def _eigenschap(naam: str, uitleg: str, model: Mapping[str, Any]) -> dict[str, Any]:
    if naam in model and naam != "uitleg":
        eigen: dict[str, Any] = model[naam]
        return eigen
    return {**(DAG if naam in {"toegevoegd", "gewijzigd"} else {"type": "string"}), "description": uitleg}
