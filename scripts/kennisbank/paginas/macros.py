"""What the hand-written pages of `docs/` may call: the names and what each returns. Knows no engine."""

from collections.abc import Callable, Mapping
from typing import Any

from markupsafe import Markup

from kennisbank.paginas.figuur import teken_figuur
from kennisbank.paginas.pagina import Site
from kennisbank.paginas.sjablonen import Drukker, maak_drukker

Macros = Mapping[str, Callable[..., Any]]
NAMEN = ("aantal", "figuur", "matrix", "nieuwste_voorbeelden", "redactiemail")


def maak_macros(site: Site, adres: str, druk: Drukker | None = None) -> Macros:
    """Return the macros for the page at `adres`, by the name under which a page calls them."""
    druk = druk or maak_drukker(site)
    c = site.collectie

    def aantal(wat: str) -> int:
        """Return how many entries of a kind there are, or how many networks are pioneers."""
        if wat == "pioniers":
            return sum(n.velden.soort == "pionier" for n in c.netwerken)
        return len(getattr(c, wat))

    def figuur() -> Markup:
        return teken_figuur(druk, adres)

    def matrix() -> Markup:
        return druk.vul("matrix.html", adres)

    def nieuwste_voorbeelden(hoeveel: int = 3) -> Markup:
        return druk.vul("nieuw.html", adres, voorbeelden=c.voorbeelden[:hoeveel])

    def redactiemail() -> str:
        """Return the mail address of the redactie, empty when it has none."""
        return site.instellingen.redactiemail

    return {
        "aantal": aantal,
        "figuur": figuur,
        "matrix": matrix,
        "nieuwste_voorbeelden": nieuwste_voorbeelden,
        "redactiemail": redactiemail,
    }
