"""Codes about signs that another site or program understands, and that this site shows as they were typed."""

from typing import Final

from kennisbank.melding import Code, Ernst

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
