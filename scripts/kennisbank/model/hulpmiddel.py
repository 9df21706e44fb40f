"""The fields of what helps to begin: existing tools, and ways to run a part of a meeting."""

from collections.abc import Mapping
from typing import Annotated, Literal

from kennisbank.model.bron import Bron, Taal
from kennisbank.model.velden import (
    Datum,
    Id,
    Jaar,
    Kern,
    LangeNaam,
    Naam,
    NietOp,
    Stap,
    Tekst,
    Velden,
    Verwijst,
    Verwijzing,
    Webadres,
    Woord,
    Zin,
    veld,
)

Hulpmiddelsoort = Literal[
    "methodiek", "checklist", "handleiding", "vorming", "wetgeving", "data", "materiaal"
]

Zoekwoorden = Annotated[
    tuple[Woord, ...],
    NietOp(("pagina", "papier"), "woorden om op te zoeken, niet om te lezen"),
    veld(
        "Zoekwoorden",
        "Gewone woorden waarmee mensen dit zoeken.",
        ["vergadertips", "voorzitten"],
        max_length=12,
    ),
]


class Hulpmiddel(Velden):
    """An existing, freely findable method, checklist, guide, training, explained law or data."""

    id: Annotated[
        Id,
        veld("Id", "De vaste naam: kleine letters, cijfers en koppeltekens.", "roadmap-huizen-van-het-kind"),
    ]
    titel: Annotated[
        LangeNaam, veld("Titel", "De titel zoals de uitgever hem schrijft.", "Roadmap Huizen van het Kind")
    ]
    soort: Annotated[
        Hulpmiddelsoort,
        veld("Soort", "Wat het is.", "handleiding"),
    ]
    uitgever: Annotated[Naam, veld("Uitgever", "Wie het uitgeeft.", "Kind en Gezin")]
    url: Annotated[
        Webadres,
        veld("Webadres", "Het volledige adres bij de uitgever.", "https://www.example.org/roadmap"),
    ]
    jaar: Annotated[Jaar | None, veld("Jaar", "Het jaar van uitgave. Onbekend? Laat de regel weg.", 2019)] = (
        None
    )
    taal: Annotated[Taal | None, veld("Taal", "De taal, als die niet Nederlands is: fr, en of de.", "fr")] = (
        None
    )
    kost: Annotated[
        Literal["gratis", "betalend"] | None,
        veld("Kost", "gratis of betalend. Onbekend? Laat de regel weg.", "gratis"),
    ] = None
    wat: Annotated[
        Kern,
        veld(
            "Wat is het?",
            "Twee zinnen: wat het is en wat erin staat.",
            "Een stappenplan voor wie een Huis van het Kind opstart. Bij elke stap staan vragen en voorbeelden.",
        ),
    ]
    zoekwoorden: Zoekwoorden = ()
    praktijken: Annotated[
        Mapping[Annotated[Verwijzing, Verwijst("praktijk")], Zin],
        veld(
            "Praktijken",
            "Bij welke praktijken het helpt. Bij elke praktijk staat één zin die zegt waarom. Van de redactie.",
            {"eigenaarschap": "Helpt om met alle partners te beslissen wie wat trekt."},
            min_length=1,
            max_length=8,
        ),
    ]
    let_op: Annotated[
        Tekst | None,
        veld(
            "Let op",
            "Een grens of twijfel: oud, niet volledig, een login nodig.",
            "Het dateert van voor 2021.",
        ),
    ] = None
    geraadpleegd: Annotated[
        Datum,
        veld("Geraadpleegd", "Wanneer het adres bekeken is, als jaar-maand of jaar-maand-dag.", "2026-11"),
    ]
    weg_sinds: Annotated[
        Datum | None,
        veld(
            "Weg sinds",
            "Wanneer bleek dat het niet meer te vinden is. Het staat dan alleen nog onderaan de lijst.",
            "2026-11",
        ),
    ] = None


Fase = Literal[
    "inloop", "welkom", "invullen", "bespreken", "verhalen", "kiezen", "uitwerken", "afspreken", "terugkijken"
]


class Werkvorm(Velden):
    """A way to run a part of a meeting."""

    id: Annotated[
        Id, veld("Id", "De vaste naam: kleine letters, cijfers en koppeltekens.", "verhalen-in-drietallen")
    ]
    titel: Annotated[Naam, veld("Titel", "De naam van de werkvorm.", "Verhalen in drietallen")]
    doel: Annotated[
        Kern,
        veld(
            "Doel",
            "Eén of twee zinnen: waarvoor dient het?",
            "Iedereen komt aan het woord, ook wie in een grote groep zwijgt.",
        ),
    ]
    zoekwoorden: Zoekwoorden = ()
    fasen: Annotated[
        tuple[Fase, ...],
        veld(
            "Fasen", "Bij welk deel van een bijeenkomst het past.", ["verhalen"], min_length=1, max_length=3
        ),
    ]
    minuten_van: Annotated[int, veld("Minuten, van", "Hoe lang het minstens duurt.", 10, ge=1, le=120)]
    minuten_tot: Annotated[int, veld("Minuten, tot", "Hoe lang het hoogstens duurt.", 20, ge=1, le=120)]
    groep_van: Annotated[int, veld("Groep, van", "Met hoeveel mensen het minstens gaat.", 3, ge=1, le=200)]
    groep_tot: Annotated[int, veld("Groep, tot", "Met hoeveel mensen het hoogstens gaat.", 40, ge=1, le=200)]
    materiaal: Annotated[
        tuple[Woord, ...],
        veld("Materiaal", "Wat je klaarlegt.", ["een verhaal per drietal", "stiften"], max_length=8),
    ] = ()
    stappen: Annotated[
        tuple[Stap, ...],
        veld(
            "Stappen",
            "Wat je doet, stap voor stap, in gewone zinnen.",
            ["Maak groepjes van drie. Eén leest het verhaal voor."],
            min_length=2,
            max_length=8,
        ),
    ]
    let_op: Annotated[Tekst | None, veld("Let op", "Waar het mis kan gaan.", "Kap een verhaal niet af.")] = (
        None
    )
    bronnen: Annotated[
        tuple[Bron, ...],
        veld(
            "Bronnen",
            "Waar de werkvorm beschreven staat.",
            [{"titel": "Werkvorm", "url": "https://www.example.org/werkvorm", "uitgever": "Voorbeeldhuis"}],
            min_length=1,
            max_length=4,
        ),
    ]
