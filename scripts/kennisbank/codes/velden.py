"""Codes about fields: which there are, and what they hold."""

from collections.abc import Mapping
from typing import Final

from kennisbank.codes.uitleg import Uitleg
from kennisbank.melding import Code
from kennisbank.model.periode import EERSTE_JAAR, VORMEN

WEBADRES: Final = Code(
    "webadres",
    "„{waarde:.60}” bij {naam} is geen webadres dat begint met http:// of https://.",
    "",
    wat="De waarde is geen volledig webadres.",
    waarom="Een lezer moet de bron kunnen openen.",
    fout="url: www.example.org",
    goed="url: https://www.example.org",
)
WEBADRES_WWW: Final = WEBADRES.variant("www", hulp="Schrijf: https://{waarde:.100}")
WEBADRES_TEKEN: Final = WEBADRES.variant(
    "teken",
    "In „{waarde:.60}” bij {naam} staat een spatie of een ander teken dat geen webadres heeft.",
    "Kopieer het adres opnieuw uit de adresbalk van de browser. Een spatie wordt daar %20.",
)
WEBADRES_LOKAAL: Final = WEBADRES.variant(
    "lokaal",
    "„{waarde:.60}” bij {naam} werkt alleen op een eigen computer of in een eigen netwerk.",
    "Geef het adres waarop iedereen de pagina kan openen, zoals https://www.example.org.",
)
DATUM_ONBESTAAND: Final = Code(
    "datum-onbestaand",
    "„{waarde:.20}” bij {naam} is geen datum die bestaat.",
    "Schrijf jaar-maand of jaar-maand-dag, zoals 2026-11 of 2026-11-03.",
    wat="De datum bestaat niet, of staat in een andere vorm.",
    waarom="Jaar, maand, dag: zo kan niemand zich vergissen.",
    fout="geraadpleegd: 2026-02-30",
    goed="geraadpleegd: 2026-02-28",
)
DATUM_TE_VROEG: Final = DATUM_ONBESTAAND.variant(
    "te-vroeg",
    "„{waarde:.20}” bij {naam} kan niet: voor {jaar} was er nog geen web.",
    "Controleer het jaartal.",
)
PERIODE_ONLEESBAAR: Final = Code(
    "periode-onleesbaar",
    "De periode „{waarde:.60}” kan de kennisbank niet lezen.",
    f"Schrijf een van deze vormen: {VORMEN}.",
    wat="De kennisbank kan de periode niet lezen, of ze kan niet bestaan.",
    waarom="De site zet voorbeelden op volgorde van tijd.",
    fout="periode: een paar jaar geleden",
    goed="periode: sinds november 2020",
)
PERIODE_VOLGORDE: Final = PERIODE_ONLEESBAAR.variant(
    "volgorde", "De periode „{waarde:.60}” eindigt voor ze begint.", "Schrijf eerst het begin, dan het einde."
)
PERIODE_DAG: Final = PERIODE_ONLEESBAAR.variant(
    "dag",
    "In de periode „{waarde:.60}” staat een dag die niet bestaat: {wat}.",
    "Controleer de dag en de maand.",
)
PERIODE_SCHOOLJAAR: Final = PERIODE_ONLEESBAAR.variant(
    "schooljaar",
    "In de periode „{waarde:.60}” volgt het tweede jaar niet op het eerste; een schooljaar is er één.",
    "Schrijf schooljaar {wat}, of zonder het woord schooljaar als het om meer jaren gaat.",
)
PERIODE_JAAR: Final = PERIODE_ONLEESBAAR.variant(
    "jaar",
    f"In de periode „{{waarde:.60}}” staat het jaar {{wat}}; voor {EERSTE_JAAR} kan een voorbeeld niet zijn.",
    "Controleer het jaartal.",
)

VELDEN: Final[Mapping[str, Uitleg | Code]] = {
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
    "webadres": WEBADRES,
    "datum-onbestaand": DATUM_ONBESTAAND,
    "jaar-in-de-toekomst": Uitleg(
        "Het jaar of de datum ligt in de toekomst.",
        "Een bron of een voorbeeld is er al. Waarschijnlijk is het een typfout.",
        "jaar: 2109",
        "jaar: 2019",
    ),
    "periode-onleesbaar": PERIODE_ONLEESBAAR,
}
