"""From the collection to the files of the search, in one call."""

from collections.abc import Iterable, Mapping

from kennisbank.collectie.collectie import Collectie
from kennisbank.uitvoer.zoeken.bestanden import maak_bestanden
from kennisbank.uitvoer.zoeken.documenten import Pagina, maak_documenten
from kennisbank.uitvoer.zoeken.zoekindex import maak_index

MAP = "assets/zoeken/"
"""Where the files stand in the site, beside `zoek.js`, which looks for them there."""


def zoekbestanden(collectie: Collectie, paginas: Iterable[Pagina] = ()) -> Mapping[str, bytes]:
    """Return the files of the index by their address in the site; same input, same bytes."""
    index = maak_index(maak_documenten(collectie, paginas), collectie.woordgroepen, collectie.gemeenten)
    return {MAP + naam: inhoud for naam, inhoud in maak_bestanden(index).items()}
