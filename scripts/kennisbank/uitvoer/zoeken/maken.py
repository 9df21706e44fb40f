"""From the collection to the files of the search, in one call."""

import json
from collections.abc import Iterable, Mapping

from kennisbank.collectie.adressen import adres_van
from kennisbank.collectie.collectie import Collectie
from kennisbank.uitvoer.zoeken.bestanden import maak_bestanden
from kennisbank.uitvoer.zoeken.documenten import Pagina, maak_documenten
from kennisbank.uitvoer.zoeken.zoekindex import maak_index

MAP = "assets/zoeken/"
"""Where the files stand in the site, beside `zoek.js`, which looks for them there."""


def zoekbestanden(collectie: Collectie, paginas: Iterable[Pagina] = ()) -> Mapping[str, bytes]:
    """Return the files of the index by their address in the site; same input, same bytes."""
    index = maak_index(maak_documenten(collectie, paginas), collectie.woordgroepen, collectie.gemeenten)
    bestanden = {**maak_bestanden(index), "begin.js": _begin(collectie)}
    return {MAP + naam: inhoud for naam, inhoud in bestanden.items()}


def _begin(collectie: Collectie) -> bytes:
    """Return what the search offers to who has typed nothing, as a script that hands it over."""
    data = {
        "suggesties": [suggestie.velden.vraag for suggestie in collectie.suggesties],
        "bouwstenen": [
            [een.velden.nummer, een.kort, adres_van(een.soort, een.id)] for een in collectie.bouwstenen
        ],
    }
    return f"kbZoekbegin({json.dumps(data, ensure_ascii=False)});\n".encode()
