"""The fields of a praktijk."""

from collections.abc import Mapping
from typing import Annotated

from kennisbank.model.velden import Id, Kern, Naam, Velden, Verwijst, Woord, Zin, veld


class Praktijk(Velden):
    """What a network does: one concrete practice at network level."""

    titel: Annotated[
        Naam, veld("Titel", "De naam van de praktijk, kort en herkenbaar.", "Poolen van middelen")
    ]
    kern: Annotated[
        Kern,
        veld(
            "Kern",
            "Eén of twee zinnen die zeggen wat het netwerk doet. Ze staan op elke kaart.",
            "Partners leggen lokalen, materiaal en geld samen, met duidelijke afspraken.",
        ),
    ]
    bouwsteen: Annotated[
        Id,
        Verwijst("bouwsteen"),
        veld("Bouwsteen", "De bouwsteen waar de praktijk bij hoort.", "inzet-van-middelen"),
    ]
    ook_bij: Annotated[
        tuple[Annotated[Id, Verwijst("bouwsteen")], ...],
        veld(
            "Raakt ook aan",
            "Andere bouwstenen die de praktijk raakt. In de matrix telt ze alleen bij haar eigen bouwsteen.",
            ["voldoende-tijd"],
            max_length=3,
        ),
    ] = ()
    kernprincipes: Annotated[
        Mapping[Annotated[Id, Verwijst("kernprincipe")], Zin],
        veld(
            "Kernprincipes",
            "Welke kernprincipes de praktijk waarmaakt. Bij elk kernprincipe staat één zin die zegt hoe.",
            {"burgerschap": "Wie zijn lokaal deelt, maakt plaats voor de hele buurt."},
            min_length=1,
            max_length=6,
        ),
    ]
    functies: Annotated[
        tuple[Annotated[Id, Verwijst("functie")], ...],
        veld("Functies", "Functies van het netwerk die de praktijk rechtstreeks dient.", ["ontmoeting"]),
    ] = ()
    criteria: Annotated[
        tuple[Annotated[Id, Verwijst("criterium")], ...],
        veld(
            "Criteria",
            "Criteria van toegankelijkheid waaraan de praktijk werkt.",
            ["betaalbaar", "bereikbaar"],
        ),
    ] = ()
    zoekwoorden: Annotated[
        tuple[Woord, ...],
        veld(
            "Zoekwoorden",
            "Gewone woorden waarmee iemand deze praktijk zoekt, ook woorden die niet in de tekst staan.",
            ["zaal", "lokaal lenen", "geld samenleggen"],
            min_length=3,
            max_length=20,
        ),
    ]
    verwant: Annotated[
        tuple[Annotated[Id, Verwijst("praktijk")], ...],
        veld(
            "Verwant",
            "Praktijken die een lezer van deze praktijk ook wil kennen. De site toont de band in beide richtingen.",
            ["gezamenlijk-projecten-indienen"],
            max_length=6,
        ),
    ] = ()
    volgorde: Annotated[
        int | None,
        veld(
            "Volgorde",
            "De plaats binnen de bouwsteen. Praktijken zonder deze regel komen achteraan.",
            3,
            ge=1,
            le=99,
        ),
    ] = None
    aangebracht_door: Annotated[
        Id | None,
        Verwijst("netwerk"),
        veld(
            "Aangebracht door",
            "Het netwerk dat de praktijk toevoegde. Bij praktijken uit het referentiekader valt de regel weg.",
            "leuven",
        ),
    ] = None
    voorheen: Annotated[
        tuple[Id, ...],
        veld(
            "Voorheen",
            "Vroegere bestandsnamen van deze fiche, zonder .md. Oude adressen blijven zo werken.",
            ["middelen-delen"],
        ),
    ] = ()
