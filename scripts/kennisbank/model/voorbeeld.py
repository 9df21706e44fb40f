"""The fields of a voorbeeld."""

from collections.abc import Mapping
from typing import Annotated, Literal

from kennisbank.model.bron import BronVanVerhaal
from kennisbank.model.velden import (
    Id,
    InVak,
    Kern,
    Naam,
    NietOp,
    PeriodeTekst,
    Provincie,
    Tekst,
    Velden,
    Verwijst,
    Verwijzing,
    Woord,
    Zin,
    veld,
)


class Voorbeeld(Velden):
    """How one network did it; illustrates one or more praktijken."""

    titel: Annotated[Naam, veld("Titel", "Wat het netwerk deed, kort.", "Eén depot voor alle babyspullen")]
    kern: Annotated[
        Kern,
        veld(
            "Kern",
            "Eén of twee zinnen: wat deed het netwerk, en voor wie?",
            "Partners verzamelen samen goede babyspullen en brengen ze gratis bij gezinnen die ze nodig hebben.",
        ),
    ]
    netwerk: Annotated[
        Verwijzing | None,
        Verwijst("netwerk"),
        veld(
            "Netwerk",
            "Het netwerk dat dit deed. Was het geen netwerk? Laat dit weg en vul „organisatie” en „gemeente” in.",
            "leuven",
        ),
    ] = None
    organisatie: Annotated[
        Naam | None,
        veld(
            "Organisatie",
            "Wie het deed, als dat geen netwerk is: een bestuur, school of vereniging. Geen namen van personen.",
            "Buurthuis De Linde",
        ),
    ] = None
    gemeente: Annotated[
        Verwijzing | None,
        Verwijst("gemeente"),
        veld("Gemeente", "Waar het gebeurde. Bij een netwerk hoeft dit niet.", "leuven"),
    ] = None
    provincie: Annotated[
        Provincie | None,
        veld("Provincie", "Waar het gebeurde, als dat in een hele streek was.", "Antwerpen"),
    ] = None
    praktijken: Annotated[
        Mapping[Annotated[Verwijzing, Verwijst("praktijk")], Zin],
        veld(
            "Praktijken",
            "Welke praktijken het voorbeeld toont. Bij elke praktijk staat één zin die zegt hoe.",
            {"poolen-van-middelen": "Elke partner gaf zijn eigen voorraad aan het gedeelde depot."},
            min_length=1,
            max_length=6,
        ),
    ]
    periode: Annotated[
        PeriodeTekst, veld("Periode", "Wanneer het gebeurde. Niet bekend? Schrijf: onbekend.", "sinds 2018")
    ]
    voor_wie: Annotated[
        Tekst,
        veld(
            "Voor wie",
            "Welke kinderen, gezinnen of medewerkers er iets aan hebben.",
            "Gezinnen met kinderen tot 12 jaar in de wijk",
        ),
    ]
    partners: Annotated[
        tuple[Woord, ...],
        veld(
            "Partners",
            "Soorten organisaties die meedoen. Geen namen van personen.",
            ["OCMW", "kinderopvang", "buurtwerk"],
            min_length=1,
            max_length=30,
        ),
    ]
    moeite: Annotated[
        Tekst | None,
        InVak(),
        veld("Moeite", "Hoeveel mensen en uren het vraagt.", "één medewerker, een halve dag per week"),
    ] = None
    kosten: Annotated[
        Tekst | None,
        InVak(),
        veld(
            "Kosten", "Wat het kost: waarvoor, hoeveel en in welk jaar.", "huur van een zaal: 40 euro (2023)"
        ),
    ] = None
    materiaal: Annotated[
        Tekst | None,
        InVak(),
        veld("Materiaal", "Wat je nodig hebt.", "een lokaal met rekken en twee tafels"),
    ] = None
    zoekwoorden: Annotated[
        tuple[Woord, ...],
        NietOp(("pagina", "papier"), "woorden om op te zoeken, niet om te lezen"),
        veld(
            "Zoekwoorden",
            "Gewone woorden waarmee iemand dit voorbeeld zoekt.",
            ["babyspullen", "kinderkledij"],
            max_length=20,
        ),
    ] = ()
    bronnen: Annotated[
        tuple[BronVanVerhaal, ...],
        NietOp(("zoeken",), "een titel van een bron is geen woord van het voorbeeld"),
        veld(
            "Bronnen",
            "Openbare bronnen. Geen bron? Schrijf dan eigen_ervaring: ja.",
            [
                {
                    "titel": "Alles in huis in Leuven",
                    "url": "https://www.example.org/artikel",
                    "uitgever": "EXPOO",
                }
            ],
        ),
    ] = ()
    eigen_ervaring: Annotated[
        Literal["ja", "nee"],
        NietOp(("zoeken",), "een keuze van ja of nee"),
        veld("Eigen ervaring", "Vertelt het netwerk zelf wat het meemaakte?", "ja"),
    ] = "nee"
    toestemming: Annotated[
        Literal["ja", "openbare-bron", "nee"],
        NietOp(("pagina", "papier", "zoeken"), "voor de redactie: zonder toestemming komt er geen pagina"),
        veld(
            "Toestemming",
            "ja: het netwerk vindt publicatie goed. openbare-bron: alles staat al in een openbare bron. nee: nog niet publiceren.",
            "ja",
        ),
    ]
    status: Annotated[
        Literal["concept", "gepubliceerd"],
        veld("Status", "concept: nog niet op de site. gepubliceerd: op de site.", "concept"),
    ]
    voorheen: Annotated[
        tuple[Id, ...],
        NietOp(("pagina", "papier", "zoeken"), "vroegere adressen leiden vanzelf naar het nieuwe"),
        veld("Voorheen", "Vroegere bestandsnamen van deze fiche, zonder .md.", ["leuven-babyspullen"]),
    ] = ()
