"""Fills the templates of `sjablonen/`: escaping on, an undefined name is an error."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from kennisbank.collectie.adressen import adres_van, formulier_adres, relatief
from kennisbank.collectie.fiche import Fiche
from kennisbank.uitvoer.citeren import verwijzing
from kennisbank.uitvoer.datum import lees_datum
from kennisbank.uitvoer.drukwerk import over
from kennisbank.uitvoer.feiten import feiten
from kennisbank.uitvoer.site import LANGSTE_TITEL, NIET_VINDEN, Pagina, Site
from kennisbank.uitvoer.web.weergave import Begrippenlijst, Weergave


@dataclass(frozen=True, slots=True)
class Drukker:
    """Makes pages out of templates, for one site."""

    site: Site
    omgeving: Environment
    begrippen: Begrippenlijst

    def vul(self, sjabloon: str, adres: str, bestand: str = "", **waarden: object) -> Markup:
        """Return the HTML of a template for the page at `adres`; links in texts are those of `bestand`."""
        weergave = Weergave(self.site.collectie, self.begrippen, adres, bestand)
        kader: Mapping[str, Any] = {
            "site": self.site,
            "c": self.site.collectie,
            "adres": adres,
            "naar": lambda doel: relatief(
                adres, doel if isinstance(doel, str) else adres_van(doel.soort, doel.id)
            ),
            "formulier": formulier_adres,
            "tekst": weergave.tekst,
            "tekst_van": lambda fiche, kop: weergave.voor_bestand(fiche.bestand).tekst(fiche.sectie(kop)),
            "zin": weergave.zin,
            "gezien": weergave.gezien,
            "papier_over": lambda fiche: over(self.site.producten, adres_van(fiche.soort, fiche.id)),
            "archief": None,
            "koppen": [],  # the headings that a page lists at its side; `delen.kop2` fills it
        }
        return Markup(self.omgeving.get_template(sjabloon).render({**kader, **waarden}))  # noqa: S704 (escaped by the template)

    def pagina(self, soort: str, fiche: Fiche[Any], **waarden: object) -> Pagina:
        """Return the page of one entry from the template of its kind; `archief` says that it is archived."""
        adres = adres_van(fiche.soort, fiche.id)
        datums = self.site.datums.get(fiche.bestand)
        html = self.vul(
            f"{soort}.html",
            adres,
            bestand=fiche.bestand,
            fiche=fiche,
            v=fiche.velden,
            datums=datums,
            verwijzing=verwijzing(self.site, fiche),
            **waarden,
        )
        dag = datums.laatst if datums else ""
        robots = NIET_VINDEN if waarden.get("archief") else ""
        titel = fiche.naam if len(fiche.naam) <= LANGSTE_TITEL else fiche.kort
        return Pagina(adres, titel, fiche.velden.kern, html, soort, fiche.bestand, dag, robots)

    def lijst(self, soort: str, adres: str, titel: str, omschrijving: str, **waarden: object) -> Pagina:
        """Return a page that lists entries."""
        html = self.vul(f"{soort}.html", adres, "", titel=titel, omschrijving=omschrijving, **waarden)
        return Pagina(adres, titel, omschrijving, html, soort)


def maak_drukker(site: Site) -> Drukker:
    """Return what makes the pages of `site`."""
    return Drukker(site, _omgeving(), Begrippenlijst(site.collectie.begrippen))


@cache
def _omgeving() -> Environment:
    """Return what holds the compiled templates; it reads one anew when its file changed."""
    omgeving = Environment(
        loader=PackageLoader("kennisbank.uitvoer.web", "sjablonen"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    omgeving.filters["datum"] = lees_datum
    omgeving.filters["telwoord"] = telwoord
    omgeving.filters["breekbaar"] = breekbaar
    omgeving.globals["icoon"] = icoon
    omgeving.globals["feiten_van"] = feiten
    return omgeving


def telwoord(aantal: int, een: str, meer: str) -> str:
    """Return a number with its noun: `1 voorbeeld`, `3 voorbeelden`, `geen voorbeelden`."""
    return f"{aantal or 'geen'} {een if aantal == 1 else meer}"


def breekbaar(adres: str) -> Markup:
    """Return an address that a narrow screen breaks after a slash; who copies it gets the address itself."""
    return Markup("/<wbr>").join(adres.split("/"))


@cache
def _iconen() -> Mapping[str, Markup]:
    map_ = files("kennisbank.uitvoer") / "iconen"
    tekeningen = (pad for pad in map_.iterdir() if pad.name.endswith(".svg"))
    return {
        pad.name.removesuffix(".svg"): Markup(pad.read_text(encoding="utf-8").strip())  # noqa: S704 (our files)
        for pad in tekeningen
    }


def icoon(naam: str) -> Markup:
    """Return the picture of a part of the framework as inline SVG, empty when it has none."""
    return _iconen().get(naam, Markup(""))
