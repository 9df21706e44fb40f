"""The fields of a source."""

from typing import Annotated, Literal, TypeAlias

from kennisbank.model.velden import Datum, Jaar, LangeNaam, Naam, Velden, Webadres, veld

# ISO 639-1 codes; a screen reader reads a title aloud in this language (WCAG 3.1.2).
Taal: TypeAlias = Literal["nl", "fr", "en", "de"]


class Bron(Velden):
    """A public source: title, address, publisher and year."""

    titel: Annotated[
        LangeNaam, veld("Titel", "De titel zoals de bron hem zelf schrijft.", "Alles in huis in Leuven")
    ]
    url: Annotated[
        Webadres,
        veld(
            "Webadres",
            "Het volledige adres, met http:// of https:// vooraan.",
            "https://www.example.org/artikel",
        ),
    ]
    uitgever: Annotated[
        Naam, veld("Uitgever", "Wie de bron uitgaf: een organisatie, krant of bestuur.", "EXPOO")
    ]
    jaar: Annotated[Jaar | None, veld("Jaar", "Het jaar van de bron. Onbekend? Laat de regel weg.", 2023)] = (
        None
    )
    geraadpleegd: Annotated[
        Datum | None,
        veld("Geraadpleegd", "Wanneer de bron gelezen is, als jaar-maand of jaar-maand-dag.", "2026-11"),
    ] = None
    taal: Annotated[
        Taal | None, veld("Taal", "De taal van de titel, als die niet Nederlands is: fr, en of de.", "fr")
    ] = None


# The anchors of the headings of a voorbeeld.
Verhaaldeel: TypeAlias = Literal["aanleiding", "aanpak", "wat-leverde-het-op", "leerpunten"]


class BronVanVerhaal(Bron):
    """A source of a voorbeeld, and which parts of the story rest on it."""

    secties: Annotated[
        tuple[Verhaaldeel, ...],
        veld(
            "Secties",
            "Welke delen op deze bron steunen. Laat de regel weg als het hele verhaal erop steunt.",
            ["aanleiding", "aanpak"],
            max_length=4,
        ),
    ] = ()
