"""Codes about where an address leads: to what few may open, along a detour, or with a code that follows a reader."""

from typing import Final

from kennisbank.meldingen.melding import Code, Ernst

ADRES_BESLOTEN: Final = Code(
    "adres-besloten",
    "„{adres:.60}” leidt naar {wat}; wie geen toegang kreeg, ziet daar niets.",
    "Verwijs naar een openbare pagina, of vraag de maker om het stuk op een website te zetten.",
    wat="Een adres leidt naar een plek waar een lezer niet zomaar binnen kan.",
    waarom="Een gedeelde map, een intranet of een vergaderlink werkt alleen voor wie is uitgenodigd.",
    fout="url: https://drive.google.com/file/d/1a2b3c/view",
    goed="url: https://www.example.org/verslag.pdf",
    ernst=Ernst.WAARSCHUWING,
)
ADRES_OMWEG: Final = Code(
    "adres-omweg",
    "„{adres:.60}” is {wat}, niet het adres van de pagina zelf.",
    "Open de link, en kopieer het adres uit de adresbalk van de browser.",
    wat="Een adres leidt langs een zoekmachine, een vertaling, een mailfilter of een verkorte link.",
    waarom="Zulke adressen werken vaak maar kort, en houden bij wie erop klikt.",
    fout="url: https://www.google.com/url?q=https%3A%2F%2Fwww.example.org%2Fverslag",
    goed="url: https://www.example.org/verslag",
    ernst=Ernst.WAARSCHUWING,
)
ADRES_OMWEG_DOEL: Final = ADRES_OMWEG.variant("doel", hulp="Schrijf: {schoon}")
ADRES_VOLGCODE: Final = Code(
    "adres-volgcode",
    "In „{adres:.60}” staat een code die de bezoeker volgt: {wat}.",
    "Schrijf: {schoon}",
    wat="In een adres staat een code die bijhoudt waar de bezoeker vandaan komt.",
    waarom="De pagina werkt ook zonder. Wij volgen niemand, en geven niemand door.",
    fout="url: https://www.example.org/verslag?utm_source=nieuwsbrief",
    goed="url: https://www.example.org/verslag",
    ernst=Ernst.WAARSCHUWING,
)
ADRES_LEESTEKEN: Final = Code(
    "adres-leesteken",
    "„{adres:.60}” eindigt op een leesteken dat wellicht bij de zin hoort: {wat}",
    "Schrijf: {schoon}",
    wat="Een adres eindigt op een punt, een komma of een ander leesteken.",
    waarom="Dat teken komt mee als je een adres uit een zin kopieert. De pagina bestaat dan vaak niet.",
    fout="url: https://www.example.org/verslag.",
    goed="url: https://www.example.org/verslag",
    ernst=Ernst.WAARSCHUWING,
)
LINK_TEKST: Final = Code(
    "link-tekst",
    "De link heet „{tekst:.40}”; daaraan ziet niemand waar hij heen leidt.",
    "Schrijf tussen de haken wat er te lezen is: [het verslag van 2022]({adres}).",
    wat="De tekst van een link zegt niet waar hij heen leidt.",
    waarom="Wie met een voorleesprogramma leest, hoort soms alleen de links.",
    fout="Meer weten? [Klik hier](https://www.example.org/verslag).",
    goed="Lees [het verslag van 2022](https://www.example.org/verslag).",
    ernst=Ernst.WAARSCHUWING,
)
LINK_ANKER: Final = Code(
    "link-anker",
    "Op de pagina {pagina} is geen plek die „#{anker:.40}” heet.",
    "Deze plekken bestaan daar: {ankers}. Of link naar de hele pagina: {pagina}.",
    wat="Een link leidt naar een plek op een pagina die daar niet is.",
    waarom="De lezer komt dan bovenaan uit, en moet zelf zoeken.",
    fout="[waarom](/praktijken/eigenaarschap/#reden)",
    goed="[waarom](/praktijken/eigenaarschap/#waarom)",
)
LINK_ANKER_BEDOELD: Final = LINK_ANKER.variant(
    "bedoeld",
    "Op de pagina {pagina} is geen plek die „#{anker:.40}” heet. Bedoelde je #{beste}?",
    "Schrijf {pagina}#{beste}.",
)
LINK_ANKER_GEEN: Final = LINK_ANKER.variant("geen", hulp="Link naar de hele pagina: {pagina}.")
