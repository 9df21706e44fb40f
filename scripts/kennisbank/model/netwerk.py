"""The fields of a netwerk."""

from typing import Annotated, Literal

from kennisbank.model.bron import Bron
from kennisbank.model.velden import (
    Id,
    Kern,
    Naam,
    NietOp,
    Provincie,
    Tekst,
    Velden,
    Verwijst,
    Verwijzing,
    Webadres,
    Woord,
    veld,
)


class Netwerk(Velden):
    """A neighbourhood network that wrote the framework or joined later."""

    naam: Annotated[Naam, veld("Naam", "De naam waaronder mensen het netwerk kennen.", "Leuven")]
    kern: Annotated[
        Kern,
        veld(
            "Kern",
            "Eén zin die zegt wat voor netwerk dit is.",
            "Netwerk voor gezinsondersteuning dat in de wijken steunt op buurtcentra.",
        ),
    ]
    soort: Annotated[
        Literal["pionier", "proeftuin", "ander"],
        NietOp(("zoeken",), "een keuze uit drie; de lijst van netwerken zegt ze"),
        veld(
            "Soort",
            "pionier: schreef mee aan het referentiekader. proeftuin: gekozen in 2019. ander: kwam er later bij.",
            "ander",
        ),
    ]
    gemeente: Annotated[
        Verwijzing | None,
        Verwijst("gemeente"),
        veld(
            "Gemeente",
            "De gemeente waar het netwerk werkt. Werkt het in een hele streek? Vul dan „provincie” in.",
            "leuven",
        ),
    ] = None
    provincie: Annotated[
        Provincie | None,
        veld("Provincie", "De provincie van een netwerk dat in een hele streek werkt.", "Antwerpen"),
    ] = None
    gebied: Annotated[
        Tekst | None, veld("Gebied", "Wat voor buurt of streek het is.", "stadswijk met veel jonge gezinnen")
    ] = None
    trekker: Annotated[
        Tekst | None,
        veld("Trekker", "De organisatie die trekt. Geen namen van personen.", "Huis van het Kind"),
    ] = None
    website: Annotated[
        Webadres | None,
        NietOp(("zoeken",), "een adres"),
        veld("Website", "Het adres van de eigen website.", "https://www.example.org"),
    ] = None
    zoekwoorden: Annotated[
        tuple[Woord, ...],
        NietOp(("pagina", "papier"), "woorden om op te zoeken, niet om te lezen"),
        veld(
            "Zoekwoorden",
            "Namen van wijken, huizen en organisaties die mensen intikken.",
            ["Ridderbuurt"],
            max_length=20,
        ),
    ] = ()
    bronnen: Annotated[
        tuple[Bron, ...],
        NietOp(("zoeken",), "een titel van een bron zegt niet waarover de fiche gaat"),
        veld(
            "Bronnen",
            "Openbare bronnen over het netwerk.",
            [
                {
                    "titel": "Over ons",
                    "url": "https://www.example.org/over-ons",
                    "uitgever": "Huis van het Kind",
                }
            ],
        ),
    ] = ()
    status: Annotated[
        Literal["concept", "gepubliceerd"],
        veld("Status", "concept: nog niet op de site. gepubliceerd: op de site.", "concept"),
    ] = "gepubliceerd"
    voorheen: Annotated[
        tuple[Id, ...],
        NietOp(("pagina", "papier", "zoeken"), "vroegere adressen leiden vanzelf naar het nieuwe"),
        veld("Voorheen", "Vroegere bestandsnamen van deze fiche, zonder .md.", ["leuven-stad"]),
    ] = ()
