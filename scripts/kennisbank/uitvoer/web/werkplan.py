"""The page /aan-de-slag/werkplan/: who does what by when. What is filled in stays in the browser of the reader."""

from collections.abc import Iterator, Mapping
from typing import Final

from kennisbank.collectie.collectie import Collectie
from kennisbank.uitvoer.bijeenkomst.zinnen import GEEN_METING
from kennisbank.uitvoer.site import Bestand, Pagina
from kennisbank.uitvoer.web.aan_de_slag import gegevensscript
from kennisbank.uitvoer.web.sjablonen import Drukker

ADRES: Final = "aan-de-slag/werkplan/"
# How long a browser keeps a plan after the last change, in days: the same as in werkplan.js; a test compares.
DAGEN: Final = 30
# How much there is room for on one sheet: signs per field, and steps. plan.js refuses a file with more.
MEEST: Final[Mapping[str, int]] = {
    "waarover": 160, "kwam": 500, "stappen": 6, "wat": 240, "wie": 80, "wanneer": 10, "helpt": 160, "zien": 160,
}  # fmt: skip
VELDEN: Final = (
    ("wat", "Wat doen we?", ""),
    ("wie", "Wie trekt?", "Een rol of organisatie volstaat."),
    ("wanneer", "Tegen wanneer?", ""),
    ("helpt", "Wat helpt?", "Een praktijk, een hulpmiddel of een partner."),
    ("zien", "Waaraan zien we het?", ""),
)
ZINNEN: Final[Mapping[str, str]] = {
    "bewaard": "Bewaard op dit toestel.",
    "niet-bewaard": "Dit toestel bewaart niets. Bewaar je plan als bestand voor je de pagina sluit.",
    "overgenomen": "De eerste stap staat erbij.",
    "overgenomen-kwam": "Wat jullie bij „Samen kijken” schreven, staat erbij.",
    "geen-keuze": "Kies eerst een praktijk.",
    "vol": "Er staan al zes stappen. Haal er eerst een weg.",
    "weg": "De stap is weg.",
    "gewist": "Het plan is gewist, ook op dit toestel.",
    "geopend": "Het plan uit het bestand staat klaar.",
    "geen-plan": "Dit bestand is geen werkplan van de kennisbank. Er is niets veranderd.",
    "beschadigd": "Dit bestand is beschadigd of met de hand veranderd. Er is niets veranderd.",
    "nieuwer": "Dit bestand komt van een nieuwere versie van deze pagina. Laad de pagina opnieuw en probeer nog eens.",
    "teruggezet": "Alles staat weer zoals daarnet.",
    "geen-datum": "Er staat nog geen datum in het plan.",
    "agenda-klaar": "Het agendabestand is gemaakt.",
    "agenda-zonder": "Het agendabestand is gemaakt. Stappen zonder datum, dus niet in dat bestand: {aantal}.",
    "elders": "Het plan is in een ander venster veranderd. Hier staat nu dat.",
    "agenda-stap": "Werkplan",
    "agenda-terug": "Terugkijken op ons werkplan",
}


def pagina(druk: Drukker) -> Iterator[Pagina]:
    """Yield the page of the plan."""
    yield druk.lijst(
        "werkplan",
        ADRES,
        "Werkplan",
        "Wie doet wat tegen wanneer, en waaraan zien jullie dat het lukt? Op één blad.",
        dagen=DAGEN,
        meest=MEEST,
        velden=VELDEN,
        zinnen=ZINNEN,
        geen_meting=GEEN_METING,
    )


def stappen(c: Collectie) -> Bestand:
    """Return the first steps of the praktijken, by id, as a script: the plan and Samen kijken use the same."""
    return gegevensscript(
        "stappen", {p.id: p.velden.eerste_stap for p in c.praktijken if p.velden.eerste_stap}
    )
