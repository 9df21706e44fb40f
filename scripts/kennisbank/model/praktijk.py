"""The fields of a praktijk."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from kennisbank.model.velden import (
    Id,
    Kern,
    Naam,
    NietOp,
    Stap,
    Stelling,
    Teken,
    Velden,
    Verwijst,
    Verwijzing,
    Woord,
    Zin,
    veld,
)


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
        Verwijzing,
        Verwijst("bouwsteen"),
        veld("Bouwsteen", "De bouwsteen waar de praktijk bij hoort.", "inzet-van-middelen"),
    ]
    ook_bij: Annotated[
        tuple[Annotated[Verwijzing, Verwijst("bouwsteen")], ...],
        NietOp(("zoeken",), "de fiches waarnaar dit veld verwijst, zijn zelf te vinden"),
        veld(
            "Raakt ook aan",
            "Andere bouwstenen die de praktijk raakt. In de matrix telt ze alleen bij haar eigen bouwsteen.",
            ["voldoende-tijd"],
            max_length=3,
        ),
    ] = ()
    kernprincipes: Annotated[
        Mapping[Annotated[Verwijzing, Verwijst("kernprincipe")], Zin],
        veld(
            "Kernprincipes",
            "Welke kernprincipes de praktijk waarmaakt. Bij elk kernprincipe staat één zin die zegt hoe.",
            {"burgerschap": "Wie zijn lokaal deelt, maakt plaats voor de hele buurt."},
            min_length=1,
            max_length=6,
        ),
    ]
    functies: Annotated[
        tuple[Annotated[Verwijzing, Verwijst("functie")], ...],
        NietOp(("zoeken",), "de fiches waarnaar dit veld verwijst, zijn zelf te vinden"),
        veld("Functies", "Functies van het netwerk die de praktijk rechtstreeks dient.", ["ontmoeting"]),
    ] = ()
    criteria: Annotated[
        tuple[Annotated[Verwijzing, Verwijst("criterium")], ...],
        NietOp(("zoeken",), "de fiches waarnaar dit veld verwijst, zijn zelf te vinden"),
        veld(
            "Criteria",
            "Criteria van toegankelijkheid waaraan de praktijk werkt.",
            ["betaalbaar", "bereikbaar"],
        ),
    ] = ()
    zoekwoorden: Annotated[
        tuple[Woord, ...],
        NietOp(("papier",), "woorden om op te zoeken, niet om te lezen"),
        veld(
            "Zoekwoorden",
            "Gewone woorden waarmee iemand deze praktijk zoekt, ook woorden die niet in de tekst staan.",
            ["zaal", "lokaal lenen", "geld samenleggen"],
            min_length=3,
            max_length=20,
        ),
    ]
    verwant: Annotated[
        tuple[Annotated[Verwijzing, Verwijst("praktijk")], ...],
        NietOp(("zoeken",), "de fiches waarnaar dit veld verwijst, zijn zelf te vinden"),
        veld(
            "Verwant",
            "Praktijken die een lezer van deze praktijk ook wil kennen. De site toont de band in beide richtingen.",
            ["gezamenlijk-projecten-indienen"],
            max_length=6,
        ),
    ] = ()
    stelling: Annotated[
        Stelling | None,
        veld(
            "Stelling",
            "Eén korte zin in de wij-vorm, die een netwerk naast zichzelf kan leggen. Van de redactie.",
            "Wat een partner heeft, kan een andere gebruiken.",
        ),
    ] = None
    te_zien: Annotated[
        tuple[Teken, ...],
        veld(
            "Te zien",
            "Eén tot drie dingen die je dan ziet of hoort. Van de redactie.",
            ["Er is één lijst van lokalen en materiaal, en ze wordt gebruikt."],
            max_length=3,
        ),
    ] = ()
    eerste_stap: Annotated[
        Stap | None,
        veld(
            "Eerste stap",
            "Wat een netwerk deze maand kan doen, en met wie, in één of twee zinnen. Van de redactie.",
            "Vraag op het volgende overleg wat elke partner kan uitlenen, en schrijf het op één blad.",
        ),
    ] = None
    let_op: Annotated[
        Mapping[Annotated[Verwijzing, Verwijst("voorbeeld")], Zin],
        veld(
            "Let op",
            "Een valkuil die een voorbeeld noemt: het voorbeeld, met één zin.",
            {"leuven-kirikou-materiaalbank": "Spreek af wie de sleutel heeft."},
            max_length=2,
        ),
    ] = Field(default_factory=dict)
    let_op_hulpmiddel: Annotated[
        Mapping[Annotated[Verwijzing, Verwijst("hulpmiddel")], Zin],
        veld(
            "Let op, volgens een hulpmiddel",
            "Een valkuil die een hulpmiddel noemt: het hulpmiddel, met één zin.",
            {"roadmap-huizen-van-het-kind": "Begin niet met een gebouw."},
            max_length=2,
        ),
    ] = Field(default_factory=dict)
    bij_bezoek: Annotated[
        tuple[Teken, ...],
        NietOp(("pagina", "papier", "zoeken"), "vragen voor een bezoek: ze staan op de kijkwijzer"),
        veld(
            "Bij een bezoek",
            "Eén tot drie vragen aan een netwerk dat je bezoekt. Van de redactie.",
            ["Wat delen jullie, en wie heeft de sleutel?"],
            max_length=3,
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
        Verwijzing | None,
        Verwijst("netwerk"),
        NietOp(("zoeken",), "de fiches waarnaar dit veld verwijst, zijn zelf te vinden"),
        veld(
            "Aangebracht door",
            "Het netwerk dat de praktijk toevoegde. Bij praktijken uit het referentiekader valt de regel weg.",
            "leuven",
        ),
    ] = None
    voorheen: Annotated[
        tuple[Id, ...],
        NietOp(("pagina", "papier", "zoeken"), "vroegere adressen leiden vanzelf naar het nieuwe"),
        veld(
            "Voorheen",
            "Vroegere bestandsnamen van deze fiche, zonder .md. Oude adressen blijven zo werken.",
            ["middelen-delen"],
        ),
    ] = ()
