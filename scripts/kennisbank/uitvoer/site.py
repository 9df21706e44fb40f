"""What a page and a data file are: the values that the engines' adapters take over. Writes nothing."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape
from typing import Any
from urllib.parse import urlsplit

import yaml

from kennisbank.collectie.collectie import Collectie
from kennisbank.lezen.geschiedenis import Datums
from kennisbank.uitvoer.drukwerk import Papierstand, Product
from kennisbank.uitvoer.zoeken.documenten import Pagina as ZoekPagina

NIET_VINDEN = "noindex"
LANGSTE_TITEL = 70  # of what a tab, a bookmark and a search engine show; the page itself has the whole name


@dataclass(frozen=True, slots=True)
class Instellingen:
    """What `mkdocs.yml` says about the site: its name, address, repository and where to reach the redactie.

    `contact` is a web address; `redactiemail` the mail address of the redactie, empty until it has one; `ontvangst`
    the address of a form that receives contributions, empty while there is none. What is empty is no way in.
    """

    naam: str = "Kennisbank"
    adres: str = ""
    repo: str = ""
    contact: str = ""
    tak: str = "main"
    redactiemail: str = ""
    ontvangst: str = ""

    @property
    def zonder_account(self) -> bool:
        """Tell whether there is a way to send something in that asks for no account."""
        return bool(self.redactiemail or self.ontvangst)

    @property
    def ontvanger(self) -> str:
        """Return the origin of the receiving form: scheme and host, as a content security policy names it."""
        delen = urlsplit(self.ontvangst)
        return f"{delen.scheme}://{delen.netloc}" if self.ontvangst else ""


@dataclass(frozen=True, slots=True)
class Site:
    """All that pages are made from. Same input, same pages.

    `handgeschreven` are the pages of `docs/` as search sees them; `producten` what was printed, and
    `drukwerk` the files of it, and `papierstand` how that stands: being made (`bezig`), older than the text (`ouder`) or
    neither; `offline` is the whole site as one file to take along, when it is offered.
    """

    collectie: Collectie
    instellingen: Instellingen = field(default_factory=Instellingen)
    datums: Mapping[str, Datums] = field(default_factory=dict)
    handgeschreven: tuple[ZoekPagina, ...] = ()
    producten: tuple[Product, ...] = ()
    drukwerk: tuple["Bestand", ...] = ()
    papierstand: Papierstand = ""
    offline: "Bestand | None" = None


@dataclass(frozen=True, slots=True)
class Pagina:
    """A page: its address from the root (`praktijken/eigenaarschap/`), title, description and HTML.

    `bron` is the source file that its edit link opens, empty when no single file is its source;
    `soort` names its kind for the theme; `bijgewerkt` is an ISO date or empty. `robots` is what search
    engines are asked, `noindex` for a page that answers at its address but is to be found nowhere. `verbindt` is
    the one origin beside our own that its scripts may send to.
    """

    adres: str
    titel: str
    omschrijving: str
    html: str
    soort: str
    bron: str = ""
    bijgewerkt: str = ""
    robots: str = ""
    verbindt: str = ""

    @property
    def bestand(self) -> str:
        """Return the path of the Markdown file that gives this address."""
        return bestand_van(self.adres)

    def voorblad(self) -> dict[str, Any]:
        """Return the front matter. Engines put titles into HTML without escaping, so they are escaped here."""
        kop: dict[str, Any] = {
            "title": escape(_kort(self.titel, LANGSTE_TITEL)),
            "description": escape(_kort(self.omschrijving)),
            "soort": self.soort,
            "hide": ["toc"],
        }
        kop |= {"bron": self.bron} if self.bron else {}
        kop |= {"robots": self.robots} if self.robots else {}
        kop |= {"verbindt": self.verbindt} if self.verbindt else {}
        return kop | ({"bijgewerkt": self.bijgewerkt} if self.bijgewerkt else {})

    def als_markdown(self) -> str:
        """Return the page as Markdown with front matter, for any engine.

        The body is one block of HTML, which Markdown passes on unchanged.
        """
        voorblad = yaml.safe_dump(self.voorblad(), allow_unicode=True, sort_keys=False, width=1000)
        return f"---\n{voorblad}---\n\n{self.html.strip()}\n"


@dataclass(frozen=True, slots=True)
class Bestand:
    """A file of the site that is no page: its address from the root and its bytes."""

    adres: str
    inhoud: bytes


def bestand_van(adres: str) -> str:
    """Return the path of the Markdown file that gives an address: `praktijken/eigenaarschap.md`, `matrix/index.md`."""
    delen = adres.strip("/").split("/")
    return f"{adres}index.md" if len(delen) == 1 else f"{adres.rstrip('/')}.md"


def _kort(tekst: str, langste: int = 160) -> str:
    """Return `tekst` cut at a word so that it is shown whole, by a search engine or as the name of a tab."""
    return tekst if len(tekst) <= langste else tekst[: langste - 1].rsplit(" ", 1)[0].rstrip(",;:") + "…"
