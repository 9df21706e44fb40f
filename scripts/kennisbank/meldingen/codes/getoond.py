"""Codes about signs that another site or program understands, and that this site shows as they were typed."""

from collections.abc import Mapping
from typing import Final

from kennisbank.meldingen.melding import Code, Ernst

OPMAAK_GETOOND: Final = Code(
    "opmaak-getoond",
    "„{waarde:.40}” is opmaak die de site niet kent: ze toont de tekens zelf.",
    "Schrijf gewone tekst.",
    wat="Er staat opmaak van een andere site of een ander programma.",
    waarom="De site toont de tekens zoals ze er staan. De lezer ziet dus haken, golfjes of dollartekens.",
    fout="Eerst ~~betaalde~~ leende de bib de boeken.",
    goed="De bib leende de boeken uit.",
    ernst=Ernst.WAARSCHUWING,
)
# One sentence per kind of markup: its name, how to mend it and, where the sentence above does not fit, its own.
OPMAAK_VORMEN: Final[Mapping[str, Code]] = {
    vorm: OPMAAK_GETOOND.variant(vorm, tekst, hulp)
    for vorm, hulp, tekst in (
        ("attributen", "Haal het stuk tussen accolades weg; de site geeft zelf vorm.", ""),
        ("wikilink", "Schrijf een gewone link: [tekst](/praktijken/eigenaarschap/).", ""),
        ("doorstreept", "Haal weg wat niet meer geldt.", ""),
        ("golf", "Haal de golfjes weg.", ""),
        ("gemarkeerd", "Wil je iets laten opvallen? Schrijf **vet**.", ""),
        ("kop", "Schrijf een tussenkop: ### tekst.", ""),
        ("onderstreept", "Wil je iets laten opvallen? Schrijf **vet**.", ""),
        ("boven", "Schrijf het teken zelf, of gewone cijfers.", ""),
        ("voetnoot", "Zet de tekst van de noot in de zin zelf, tussen haakjes.", ""),
        ("nootcijfer", "Zet de tekst van de noot in de zin zelf, of de bron bij „bronnen”.", "„{waarde:.40}” verwijst naar een noot die hier niet staat."),
        ("taak", "Schrijf een gewone lijst: „- item”. Zeg in de zin zelf wat klaar is.", "„{waarde:.40}” is een takenlijst, en die kent de site niet: ze toont de haken."),
        ("blok", "Schrijf een gewone alinea of een citaat: > tekst.", ""),
        ("melding", "Haal het woord tussen haken weg. Een citaat begint met > en een spatie.", ""),
        ("inhoudstafel", "Haal de regel weg; een inhoudstafel is niet nodig.", ""),
        ("wiskunde", "Schrijf de som in woorden en cijfers.", ""),
        ("emoji", "Schrijf het woord, of typ het teken zelf.", ""),
        ("entiteit", "Typ het teken zelf: & € é of een gewone spatie.", "„{waarde:.40}” is een teken in de taal van webpagina's."),
        ("regeleinde", "Haal het streepje weg; een lege regel begint een nieuwe alinea.", "Op het einde van deze alinea staat een \\ die de lezer ziet."),
        ("tabs", "Maak er een tabel van: | wie | wat | aantal |, met daaronder |---|---|---|.", "„{waarde:.40}” heeft kolommen met tabs ertussen; de lezer ziet ze achter elkaar."),
        ("rooster", "Maak er een tabel van: | wie | wat |, met daaronder |---|---|.", ""),
        ("tabelkop", "Zet onder de eerste rij een rij met streepjes: |---|---|.", "„{waarde:.40}” lijkt een tabel, maar de rij met streepjes ontbreekt."),
        ("forum", "Schrijf **vet**, *schuin* of een link: [tekst](adres).", ""),
        ("kortcode", "Haal het stuk tussen haken weg.", ""),
        ("wiki", "Schrijf **vet** of *schuin*.", ""),
        ("rst", "Schrijf gewone Markdown: **vet**, *schuin*, [tekst](adres).", ""),
        ("opmerking", "Haal de opmerking weg; een lezer ziet ze.", ""),
        ("afkorting", "Leg het woord uit in de zin zelf.", ""),
        ("omschrijving", "Schrijf een lijst: „- **woord**: uitleg”.", "„{waarde:.40}” is een lijst van woorden met uitleg, en die kent de site niet."),
    )
}  # fmt: skip
LIJST_LOOPT_DOOR: Final = Code(
    "lijst-loopt-door",
    "„{waarde:.40}” lijkt een item van een lijst, maar de regels komen achter elkaar op de pagina.",
    "Begin elk item met een streepje en een spatie („- item”), of met een cijfer, een punt en een spatie.",
    wat="Regels beginnen met een letter, een pijl of een vinkje in plaats van met een streepje.",
    waarom="Alleen een streepje of een cijfer met een punt maakt een lijst. Andere regels plakt Markdown aan elkaar.",
    fout="a) boeken halen\nb) de plank hangen",
    goed="- boeken halen\n- de plank hangen",
    ernst=Ernst.WAARSCHUWING,
)
ADRES_KAAL: Final = Code(
    "adres-kaal",
    "„{waarde:.60}” is geen link: wie erop klikt, komt nergens.",
    "Schrijf er een link van: [wat er te lezen is]({adres}).",
    wat="In de tekst staat een webadres dat geen link is.",
    waarom="De site maakt alleen een link van tekst tussen vierkante haken, met het adres erachter.",
    fout="Meer op www.example.org/lezen.",
    goed="Meer over [lezen in de wasserette](https://www.example.org/lezen).",
    ernst=Ernst.WAARSCHUWING,
)
ADRES_KAAL_VELD: Final = ADRES_KAAL.variant(
    "veld",
    "In {naam} staat „{waarde:.60}”; daar kan niemand op klikken.",
    "Zet het adres bij de bronnen, of in een link in de tekst.",
)
OPMAAK_IN_VELD: Final = Code(
    "opmaak-in-veld",
    "In {naam} staat opmaak: „{waarde:.40}”. Een veld toont de tekens zelf.",
    "Schrijf hier gewone tekst, zonder sterretjes, haken of andere tekens voor opmaak.",
    wat="In een veld van het voorblad staat Markdown.",
    waarom="Opmaak werkt alleen in de tekst onder het voorblad. In een titel of kern ziet de lezer de tekens.",
    fout='titel: "Een **leeshoek** in de wasserette"',
    goed='titel: "Een leeshoek in de wasserette"',
    ernst=Ernst.WAARSCHUWING,
)
TEKST_KAPOT: Final = Code(
    "tekst-kapot",
    "In „{waarde:.40}” zijn letters verkeerd overgenomen.",
    "Typ het woord opnieuw.",
    wat="Een letter is bij het kopiëren in andere tekens veranderd.",
    waarom="Dat gebeurt als een programma een bestand in een andere tekenset leest, of bij plakken uit een pdf.",
    fout="Een cafÃ© met een oﬃcieel terras.",
    goed="Een café met een officieel terras.",
    ernst=Ernst.WAARSCHUWING,
)
TEKST_KAPOT_VELD: Final = TEKST_KAPOT.variant(
    "veld", "In {naam} zijn letters van „{waarde:.40}” verkeerd overgenomen."
)
WOORD_AFGEBROKEN: Final = Code(
    "woord-afgebroken",
    "„{waarde:.40}” lijkt één woord dat afgebroken is.",
    "Schrijf het woord aan één stuk.",
    wat="Een woord is afgebroken met een streepje en een spatie.",
    waarom="Een pdf breekt woorden af op het einde van een regel. Na het plakken staat de breuk midden in de zin.",
    fout="De samen- werking begon klein.",
    goed="De samenwerking begon klein.",
    ernst=Ernst.WAARSCHUWING,
)
WOORD_AFGEBROKEN_VELD: Final = WOORD_AFGEBROKEN.variant(
    "veld", "In {naam} staat „{waarde:.40}”; dat lijkt één woord."
)
