"""What comes in the place of each placeholder of a hand-written page (`lezen.plaatshouders`). Knows no engine."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from markupsafe import Markup

from kennisbank.uitvoer.figuren import FIGUREN
from kennisbank.uitvoer.site import Site
from kennisbank.uitvoer.web.figuur import teken_figuur
from kennisbank.uitvoer.web.sjablonen import Drukker, maak_drukker

Macros = Mapping[str, Callable[..., Any]]
_MET_MAIL: Final = "Mailen kan ook: [{mail}](mailto:{mail}). Een mail is niet openbaar."
_ZONDER_MAIL: Final = (
    "Een mailadres heeft de redactie nog niet. Heb je geen account op GitHub? "
    "Vraag dan iemand uit je netwerk om het voor jou te doen."
)

_WEG: Final = (
    "Je kan rechtstreeks insturen vanuit [het formulier](formulier.md), zonder account. "
    "Daar staat ook hoe het daarna verder gaat."
)
_GEEN_WEG: Final = (
    "**Heb je geen account bij GitHub?** Dan kan je nog niet rechtstreeks insturen: de redactie heeft nog geen "
    "mailadres en geen ontvangstformulier. Vul [het formulier](formulier.md) in en kies **Bewaar als bestand**. "
    "Geef dat bestand aan de trekker van je netwerk, of aan iemand anders met een account. Die stuurt het in voor jullie."
)


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

    def mailcontact() -> str:
        """Return how to mail the redactie, as Markdown."""
        mail = site.instellingen.redactiemail
        return _MET_MAIL.format(mail=mail) if mail else _ZONDER_MAIL

    def zonder_account() -> str:
        """Return how to send something in without an account, as Markdown."""
        return _WEG if site.instellingen.zonder_account else _GEEN_WEG

    def uitleg() -> Markup:
        """Return the figure that belongs to the page, on one line, nothing without one."""
        figuur = FIGUREN.get(adres)
        html = druk.vul("uitleg.html", adres, figuur=figuur) if figuur else Markup()
        return Markup(html.replace("\n", ""))  # noqa: S704 (what the template made)

    def zoekveld() -> Markup:
        return druk.vul("zoekveld.html", adres)

    return {
        "aantal": aantal,
        "figuur": figuur,
        "mailcontact": mailcontact,
        "matrix": matrix,
        "nieuwste_voorbeelden": nieuwste_voorbeelden,
        "uitleg": uitleg,
        "zonder_account": zonder_account,
        "zoekveld": zoekveld,
    }
