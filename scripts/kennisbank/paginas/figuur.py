"""Draws the framework as one figure: the clusters as the foundation, the bouwstenen around them."""

from markupsafe import Markup

from kennisbank.paginas.sjablonen import Drukker


def teken_figuur(druk: Drukker, adres: str) -> Markup:
    """Return the figure for the page at `adres`; every part is a link with a name."""
    return druk.vul("figuur_lijst.html", adres)
