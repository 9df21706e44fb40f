"""Codes about fields: which there are, and what they hold."""

from typing import Final

from kennisbank.meldingen.melding import Code
from kennisbank.model.periode import EERSTE_JAAR, VORMEN

VELD_ONTBREEKT: Final = Code(
    "veld-ontbreekt",
    "Het veld {naam} ontbreekt.",
    "{hulp}",
    wat="Een verplicht veld staat er niet.",
    waarom="De pagina heeft dat veld nodig.",
    fout="---\nkern: Elke partner maakt mee het netwerk.\n---",
    goed="---\ntitel: Eigenaarschap\nkern: Elke partner maakt mee het netwerk.\n---",
)
VELD_ONTBREEKT_REGEL: Final = VELD_ONTBREEKT.variant(
    "regel",
    "Het veld „{veld}” ontbreekt: deze regel leest de kennisbank niet als een veld.",
    "Laat het veld helemaal vooraan beginnen, en sluit aanhalingstekens in de regels erboven.",
)
VELD_ONBEKEND: Final = Code(
    "veld-onbekend",
    "Het veld „{veld:.40}” bestaat niet bij {waar}.",
    "Deze velden bestaan: {mogelijk}.",
    wat="Een veld met deze naam bestaat niet.",
    waarom="Vaak is het een typfout. Wat de kennisbank niet kent, toont ze niet.",
    fout="bouwsten: gedeelde-visie",
    goed="bouwsteen: gedeelde-visie",
)
VELD_ONBEKEND_BEDOELD: Final = VELD_ONBEKEND.variant(
    "bedoeld",
    "Het veld „{veld:.40}” bestaat niet; bedoelde je „{beste}”?",
    "Schrijf {beste}: in plaats van {veld:.40}:.",
)
VELD_LEEG: Final = Code(
    "veld-leeg",
    "Het veld {naam} is leeg.",
    "{hulp}",
    wat="Een veld staat er, maar zonder waarde.",
    waarom="Een leeg veld zegt niets. Vul het in, of laat de hele regel weg als het niet verplicht is.",
    fout="titel:",
    goed="titel: Eigenaarschap",
)
VELD_LEEG_LIJST: Final = VELD_LEEG.variant("lijst", "Het veld {naam} is leeg; er hoort minstens {grens} in.")
VELD_LEEG_MAG_WEG: Final = VELD_LEEG.variant("mag-weg", hulp="Vul het veld in, of verwijder de hele regel.")
VELD_SOORT: Final = Code(
    "veld-soort",
    "Bij {naam} staat {wat}; er hoort {verwacht}.",
    "{hulp}",
    wat="Een veld heeft een waarde van een andere soort: tekst waar een lijst hoort, of omgekeerd.",
    waarom="De kennisbank gokt niet wat je bedoelt.",
    fout="functies: ontmoeting",
    goed="functies: [ontmoeting]",
)
VELD_SOORT_LIJST: Final = VELD_SOORT.variant(
    "lijst", hulp="Schrijf vierkante haken rond de waarde: [{items}]."
)
WAARDE_JA_NEE: Final = Code(
    "waarde-ja-nee",
    "Bij {naam} staat „{waarde}”; dat leest YAML als ja of nee.",
    'Zet het woord tussen dubbele aanhalingstekens: "{waarde}".',
    wat="YAML leest het woord als ja of nee.",
    waarom="Woorden zoals no, yes, on en off hebben in YAML een eigen betekenis.",
    fout="zoekwoorden:\n  - no",
    goed='zoekwoorden:\n  - "no"',
)
WAARDE_JA_NEE_KEUZE: Final = WAARDE_JA_NEE.variant("keuze", hulp="Kies uit: {keuzes}.")
WAARDE_GETAL: Final = Code(
    "waarde-getal",
    "Bij {naam} staat het getal {waarde}; er hoort tekst.",
    'Zet het tussen dubbele aanhalingstekens: "{waarde}".',
    wat="Waar tekst hoort, staat een getal; of YAML kan het getal anders lezen dan het er staat.",
    waarom="YAML verandert getallen: 0123 wordt 83, en 1.50 wordt 1.5.",
    fout="zoekwoorden:\n  - 0123",
    goed='zoekwoorden:\n  - "0123"',
)
WAARDE_GETAL_ANDERS: Final = WAARDE_GETAL.variant(
    "anders",
    "„{waarde:.40}” kan YAML lezen als een ander getal dan er staat.",
    'Zet het tussen dubbele aanhalingstekens: "{waarde:.40}".',
)
TEKST_TE_KORT: Final = Code(
    "tekst-te-kort",
    "De tekst bij {naam} telt {tekens}; het minimum is {grens}.",
    "{hulp}",
    wat="De tekst is korter dan het minimum.",
    waarom="Met zo weinig woorden begrijpt een lezer niet wat je bedoelt.",
    fout="kern: Kort.",
    goed="kern: Elke partner maakt mee het netwerk en zet er zelf iets voor in.",
)
TEKST_TE_LANG: Final = Code(
    "tekst-te-lang",
    "De tekst bij {naam} telt {lengte} tekens; het maximum is {grens}.",
    "Maak de tekst minstens {tekens} korter.",
    wat="De tekst is langer dan het maximum.",
    waarom="De tekst moet op een kaart passen. Details horen in de tekst onder het voorblad.",
    fout="titel: een titel van drie regels",
    goed="titel: Eigenaarschap",
)
TEKST_ZONDER_LETTERS: Final = Code(
    "tekst-zonder-letters",
    "Bij {naam} staat „{waarde:.30}”; er hoort een tekst met letters.",
    "{hulp}",
    wat="In de tekst staat geen enkele letter.",
    waarom="Een naam of zin bestaat uit woorden.",
    fout='titel: "2024"',
    goed='titel: "Werkjaar 2024"',
)
LIJST_TE_KORT: Final = Code(
    "lijst-te-kort",
    "Het aantal bij {naam} is {aantal}; het minimum is {grens}.",
    "{hulp}",
    wat="In de lijst staan te weinig items.",
    waarom="Met meer items vinden meer mensen de fiche.",
    fout="zoekwoorden: [draagvlak]",
    goed="zoekwoorden: [draagvlak, logo, trekker]",
)
LIJST_TE_LANG: Final = Code(
    "lijst-te-lang",
    "Het aantal bij {naam} is {aantal}; het maximum is {grens}.",
    "Houd de belangrijkste over.",
    wat="In de lijst staan te veel items.",
    waarom="Wie alles kiest, kiest niets. De belangrijkste volstaan.",
    fout="ook_bij: [een, twee, drie, vier]",
    goed="ook_bij: [een, twee]",
)
ITEM_DUBBEL: Final = Code(
    "item-dubbel",
    "„{waarde:.40}” staat twee keer in „{veld}”.",
    "Verwijder er één.",
    wat="Hetzelfde item staat twee keer in een lijst.",
    waarom="Eén keer volstaat.",
    fout="zoekwoorden: [logo, zaal, logo]",
    goed="zoekwoorden: [logo, zaal]",
)
KEUZE_ONBEKEND: Final = Code(
    "keuze-onbekend",
    "Bij {naam} staat „{waarde:.40}”; dat is geen keuze.",
    "Kies uit: {keuzes}.",
    wat="De waarde is geen van de mogelijke keuzes.",
    waarom="Bij dit veld horen vaste woorden.",
    fout="status: klaar",
    goed="status: gepubliceerd",
)
KEUZE_ONBEKEND_BEDOELD: Final = KEUZE_ONBEKEND.variant(
    "bedoeld", KEUZE_ONBEKEND.tekst + " Bedoelde je „{beste}”?"
)
GETAL_BUITEN_GRENS: Final = Code(
    "getal-buiten-grens",
    "Bij {naam} staat {waarde}; het getal is minstens {grens}.",
    "{hulp}",
    wat="Het getal is te klein of te groot.",
    waarom="Waarschijnlijk viel een cijfer weg, of staat er een te veel.",
    fout="jaar: 19",
    goed="jaar: 2019",
)
GETAL_BUITEN_GRENS_HOOG: Final = GETAL_BUITEN_GRENS.variant(
    "hoog", "Bij {naam} staat {waarde}; het getal is hoogstens {grens}."
)
ID_VORM: Final = Code(
    "id-vorm",
    "„{waarde:.60}” bij {naam} kan geen id zijn. Een id heeft kleine letters, cijfers en koppeltekens.",
    "Schrijf bijvoorbeeld: {id}",
    wat="De waarde kan geen id zijn.",
    waarom="Een id wordt een adres: kleine letters, cijfers en koppeltekens.",
    fout="voorheen: [Delen van Middelen]",
    goed="voorheen: [delen-van-middelen]",
)
WEBADRES: Final = Code(
    "webadres",
    "„{waarde:.60}” bij {naam} is geen webadres dat begint met http:// of https://.",
    "{hulp}",
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
JAAR_IN_DE_TOEKOMST: Final = Code(
    "jaar-in-de-toekomst",
    "Bij {naam} staat „{waarde:.40}”; dat ligt in de toekomst.",
    "Controleer het jaartal.",
    wat="Het jaar of de datum ligt in de toekomst.",
    waarom="Een bron of een voorbeeld is er al. Waarschijnlijk is het een typfout.",
    fout="jaar: 2109",
    goed="jaar: 2019",
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
