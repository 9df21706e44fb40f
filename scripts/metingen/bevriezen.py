"""A frozen copy of what search reads, for floors that a new entry cannot break: `python -m metingen.bevriezen`.

The copy holds the documents, woordgroepen and gemeenten of one day, and only those: how they become an index and
how questions are answered is the code of today. The live collection is reported, by `metingen.zoekvragen`.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from kennisbank.collectie.collectie import Collectie
from kennisbank.collectie.fiche import Fiche
from kennisbank.controle.laden import laad
from kennisbank.model.soorten import GEMEENTE, WOORDGROEP, Soort
from kennisbank.motor.site import handgeschreven
from kennisbank.uitvoer.zoeken.documenten import TEKST, Document, Pagina, Veld, maak_documenten
from kennisbank.uitvoer.zoeken.zoekindex import Zoekindex, maak_index

COPIE = Path("tests/zoekbevroren.jsonl")


def bevries(collectie: Collectie, paginas: Iterable[Pagina]) -> str:
    """Return the copy as lines of JSON: documents first, then woordgroepen and gemeenten."""
    regels: list[dict[str, Any]] = [_document(document) for document in maak_documenten(collectie, paginas)]
    for soort, fiches in ((WOORDGROEP, collectie.woordgroepen), (GEMEENTE, collectie.gemeenten)):
        regels += [
            {"_": soort.naam, **fiche.velden.model_dump(mode="json", exclude_defaults=True)}
            for fiche in fiches
        ]
    return "".join(f"{json.dumps(regel, ensure_ascii=False)}\n" for regel in regels)


def ontdooi(tekst: str) -> Zoekindex:
    """Return the index of a frozen copy, made by the code of today."""
    per_soort: dict[str, list[dict[str, Any]]] = {"document": [], WOORDGROEP.naam: [], GEMEENTE.naam: []}
    for regel in map(json.loads, tekst.splitlines()):
        per_soort[regel.pop("_")].append(regel)
    documenten = tuple(map(_terug, per_soort["document"]))
    woordgroepen, gemeenten = (
        tuple(_fiches(soort, per_soort[soort.naam])) for soort in (WOORDGROEP, GEMEENTE)
    )
    return maak_index(documenten, woordgroepen, gemeenten)


def _document(document: Document) -> dict[str, Any]:
    """Return a document without the field that repeats its sentences."""
    velden = [(v.tekst, v.gewicht, v.frase) for v in document.velden if not _herhaalt(v, document)]
    return {"_": "document", **asdict(document), "velden": velden}


def _herhaalt(veld: Veld, document: Document) -> bool:
    return (veld.gewicht, veld.frase, veld.tekst) == (TEKST, False, " ".join(document.zinnen))


def _terug(regel: dict[str, Any]) -> Document:
    zinnen = tuple(regel["zinnen"])
    velden = (Veld(" ".join(zinnen), TEKST), *(Veld(*veld) for veld in regel["velden"]))
    return Document(
        **regel
        | {
            "zinnen": zinnen,
            "velden": velden,
            "plaatsen": tuple(regel["plaatsen"]),
            "vragen": tuple(regel["vragen"]),
        }
    )


def _fiches(soort: Soort, regels: Iterable[dict[str, Any]]) -> Iterator[Fiche[Any]]:
    for regel in regels:
        velden = soort.velden.model_validate_json(json.dumps(regel))
        yield Fiche(soort, regel["id"], "", 0, velden, (), "")


def main() -> None:
    """Write the copy anew, to be reviewed as a diff together with the floors."""
    wortel = Path(__file__).resolve().parents[2]
    geladen = laad(wortel)
    if geladen.collectie is None:
        raise SystemExit("De collectie heeft fouten; draai eerst: python -m kennisbank controleer")
    (wortel / COPIE).write_text(bevries(geladen.collectie, tuple(handgeschreven(wortel))), "utf-8")


if __name__ == "__main__":
    main()
