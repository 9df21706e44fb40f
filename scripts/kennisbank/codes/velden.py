"""Codes about fields: which there are, and what they hold."""

from collections.abc import Mapping
from typing import Final

from kennisbank.codes.uitleg import Uitleg

VELDEN: Final[Mapping[str, Uitleg]] = {
    "veld-ontbreekt": Uitleg(
        "Een verplicht veld staat er niet.",
        "De pagina heeft dat veld nodig.",
        "---\nkern: Elke partner maakt mee het netwerk.\n---",
        "---\ntitel: Eigenaarschap\nkern: Elke partner maakt mee het netwerk.\n---",
    ),
    "veld-onbekend": Uitleg(
        "Een veld met deze naam bestaat niet.",
        "Vaak is het een typfout. Wat de kennisbank niet kent, toont ze niet.",
        "bouwsten: gedeelde-visie",
        "bouwsteen: gedeelde-visie",
    ),
    "veld-leeg": Uitleg(
        "Een veld staat er, maar zonder waarde.",
        "Een leeg veld zegt niets. Vul het in, of laat de hele regel weg als het niet verplicht is.",
        "titel:",
        "titel: Eigenaarschap",
    ),
    "veld-soort": Uitleg(
        "Een veld heeft een waarde van een andere soort: tekst waar een lijst hoort, of omgekeerd.",
        "De kennisbank gokt niet wat je bedoelt.",
        "functies: ontmoeting",
        "functies: [ontmoeting]",
    ),
    "waarde-ja-nee": Uitleg(
        "YAML leest het woord als ja of nee.",
        "Woorden zoals no, yes, on en off hebben in YAML een eigen betekenis.",
        "zoekwoorden:\n  - no",
        'zoekwoorden:\n  - "no"',
    ),
    "waarde-getal": Uitleg(
        "Waar tekst hoort, staat een getal; of YAML kan het getal anders lezen dan het er staat.",
        "YAML verandert getallen: 0123 wordt 83, en 1.50 wordt 1.5.",
        "zoekwoorden:\n  - 0123",
        'zoekwoorden:\n  - "0123"',
    ),
    "tekst-te-kort": Uitleg(
        "De tekst is korter dan het minimum.",
        "Met zo weinig woorden begrijpt een lezer niet wat je bedoelt.",
        "kern: Kort.",
        "kern: Elke partner maakt mee het netwerk en zet er zelf iets voor in.",
    ),
    "tekst-te-lang": Uitleg(
        "De tekst is langer dan het maximum.",
        "De tekst moet op een kaart passen. Details horen in de tekst onder het voorblad.",
        "titel: een titel van drie regels",
        "titel: Eigenaarschap",
    ),
    "tekst-zonder-letters": Uitleg(
        "In de tekst staat geen enkele letter.",
        "Een naam of zin bestaat uit woorden.",
        'titel: "2024"',
        'titel: "Werkjaar 2024"',
    ),
    "lijst-te-kort": Uitleg(
        "In de lijst staan te weinig items.",
        "Met meer items vinden meer mensen de fiche.",
        "zoekwoorden: [draagvlak]",
        "zoekwoorden: [draagvlak, logo, trekker]",
    ),
    "lijst-te-lang": Uitleg(
        "In de lijst staan te veel items.",
        "Wie alles kiest, kiest niets. De belangrijkste volstaan.",
        "ook_bij: [een, twee, drie, vier]",
        "ook_bij: [een, twee]",
    ),
    "item-dubbel": Uitleg(
        "Hetzelfde item staat twee keer in een lijst.",
        "Eén keer volstaat.",
        "zoekwoorden: [logo, zaal, logo]",
        "zoekwoorden: [logo, zaal]",
    ),
    "keuze-onbekend": Uitleg(
        "De waarde is geen van de mogelijke keuzes.",
        "Bij dit veld horen vaste woorden.",
        "status: klaar",
        "status: gepubliceerd",
    ),
    "getal-buiten-grens": Uitleg(
        "Het getal is te klein of te groot.",
        "Waarschijnlijk viel een cijfer weg, of staat er een te veel.",
        "jaar: 19",
        "jaar: 2019",
    ),
    "id-vorm": Uitleg(
        "De waarde kan geen id zijn.",
        "Een id wordt een adres: kleine letters, cijfers en koppeltekens.",
        "voorheen: [Delen van Middelen]",
        "voorheen: [delen-van-middelen]",
    ),
    "webadres": Uitleg(
        "De waarde is geen volledig webadres.",
        "Een lezer moet de bron kunnen openen.",
        "url: www.example.org",
        "url: https://www.example.org",
    ),
    "datum-onbestaand": Uitleg(
        "De datum bestaat niet, of staat in een andere vorm.",
        "Jaar, maand, dag: zo kan niemand zich vergissen.",
        "geraadpleegd: 2026-02-30",
        "geraadpleegd: 2026-02-28",
    ),
    "jaar-in-de-toekomst": Uitleg(
        "Het jaar of de datum ligt in de toekomst.",
        "Een bron of een voorbeeld is er al. Waarschijnlijk is het een typfout.",
        "jaar: 2109",
        "jaar: 2019",
    ),
    "periode-onleesbaar": Uitleg(
        "De kennisbank kan de periode niet lezen.",
        "De site zet voorbeelden op volgorde van tijd.",
        "periode: een paar jaar geleden",
        "periode: sinds november 2020",
    ),
}
