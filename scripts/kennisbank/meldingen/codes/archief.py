"""Codes about addresses that must keep answering, and about what is archived."""

from typing import Final

from kennisbank.meldingen.melding import Code, Ernst

# Where the old id is to be written, and what is to be brought back, when that is how it went.
_HERNOEMD: Final = (
    "Hernoemd? Schrijf {}: voorheen: [{{id}}]. "
    "Bewust weg? Zet „{{id}}” met een reden in praktijken/kader/archief.yml. "
    "Per vergissing? Haal {} terug. Aan deze lijst zelf verander je niets."
)
ADRES_VERDWENEN: Final = Code(
    "adres-verdwenen",
    "/{adres} stond op de site en leidt nu nergens heen: de fiche is weg of heeft een andere naam.",
    _HERNOEMD.format("in het bestand met de nieuwe naam", "{bestand}"),
    wat="Een adres dat op de site stond, leidt nergens meer heen.",
    waarom="Anderen bewaarden dat adres, of verwijzen ernaar. Het blijft dus antwoorden, ook als de fiche anders heet of weg is.",
    fout="git mv eigenaarschap.md samen-eigenaar.md (zonder meer)",
    goed="voorheen: [eigenaarschap] (in samen-eigenaar.md)",
)
ADRES_VERDWENEN_HERNOEMD: Final = ADRES_VERDWENEN.variant(
    "hernoemd", ADRES_VERDWENEN.tekst + " Heet ze nu „{nieuw}”?", _HERNOEMD.format("in {waar}", "{bestand}")
)
ADRES_VERDWENEN_LIJST: Final = ADRES_VERDWENEN.variant(
    "lijst", hulp=_HERNOEMD.format("bij de fiche met het nieuwe id", "„{id}” in {bestand}")
)
ADRES_VERDWENEN_LIJST_HERNOEMD: Final = ADRES_VERDWENEN.variant(
    "lijst-hernoemd",
    ADRES_VERDWENEN.tekst + " Heet ze nu „{nieuw}”?",
    _HERNOEMD.format("bij „{nieuw}” in {waar}", "„{id}” in {bestand}"),
)
ADRES_VERDWENEN_CONCEPT: Final = ADRES_VERDWENEN.variant(
    "concept",
    "/{adres} stond op de site, maar deze fiche is nu een concept. Wie het adres opent, vindt niets.",
    "Bewust weg? Zet „{id}” met een reden in praktijken/kader/archief.yml. Per vergissing? Schrijf weer: status: gepubliceerd.",
)
ADRES_VERDWENEN_PAGINA: Final = ADRES_VERDWENEN.variant(
    "pagina",
    "/{adres} stond op de site en leidt nu nergens heen: er is geen pagina docs/{pad}.md meer.",
    "Laat daar een korte pagina staan die zegt waar de tekst nu staat, met een link. Of haal de pagina terug.",
)
ADRES_ONLEESBAAR: Final = Code(
    "adres-onleesbaar",
    "„{waarde:.60}” is geen adres van een pagina, zoals praktijken/eigenaarschap/.",
    "Haal de regel zoals hij was terug uit de geschiedenis, of verwijder hem als hij er nooit stond.",
    wat="Een regel in de lijst van adressen is geen adres van een pagina.",
    waarom="De controle kan dan niet nagaan of dat adres nog werkt.",
    fout="praktijken/Eigenaarschap",
    goed="praktijken/eigenaarschap/",
)
ARCHIEF_ONBEKEND: Final = Code(
    "archief-onbekend",
    "Er was nooit een {soort} „{waarde:.60}” op de site.",
    "Verbeter het id, of haal de fiche uit het archief.",
    wat="Het archief noemt een fiche die nooit op de site stond.",
    waarom="Dan bewaakt het archief het verkeerde adres.",
    fout="- id: leuven-depo\n  soort: voorbeeld",
    goed="- id: leuven-depot\n  soort: voorbeeld",
)
ARCHIEF_ONBEKEND_BEDOELD: Final = ARCHIEF_ONBEKEND.variant(
    "bedoeld", ARCHIEF_ONBEKEND.tekst + " Bedoelde je „{beste}”?", "Schrijf: {beste}."
)
ARCHIEF_ONBEKEND_SOORT: Final = ARCHIEF_ONBEKEND.variant(
    "soort", "„{waarde:.60}” is een {elders}, geen {soort}.", "Schrijf: soort: {elders}."
)
ARCHIEF_BEZET: Final = Code(
    "archief-bezet",
    "De vroegere naam „{waarde:.60}” staat ook in praktijken/kader/archief.yml.",
    "Leidt het oude adres naar deze fiche? Haal de naam uit het archief. Zo niet, haal hem uit „voorheen”.",
    wat="Een oud adres staat in het archief, en een fiche noemt het bij „voorheen”.",
    waarom="Een adres kan maar naar één plaats leiden: naar een andere fiche, of naar de uitleg waarom het weg is.",
    fout="voorheen: [middelen-delen] (en middelen-delen staat in het archief)",
    goed="voorheen: [middelen-delen] (en het archief noemt het niet)",
)
VERWIJZING_GEARCHIVEERD: Final = Code(
    "verwijzing-gearchiveerd",
    "„{waarde:.60}” in {naam} is gearchiveerd en staat in geen enkele lijst meer.",
    "Verwijder de verwijzing of kies een andere {naar}. Of zet deze fiche ook in het archief.",
    wat="Een fiche verwijst naar een fiche die gearchiveerd is.",
    waarom="Wat gearchiveerd is, staat in geen enkele lijst meer. Een lezer zou er op een dood spoor komen.",
    fout="verwant: [middelen-delen] (gearchiveerd, vervangen door poolen-van-middelen)",
    goed="verwant: [poolen-van-middelen]",
)
VERWIJZING_GEARCHIVEERD_VERVANGEN: Final = VERWIJZING_GEARCHIVEERD.variant(
    "vervangen", hulp="Verwijs naar wat ervoor in de plaats kwam: {beste}."
)
VERWIJZING_GEARCHIVEERD_VERVANGER: Final = VERWIJZING_GEARCHIVEERD.variant(
    "vervanger",
    "„{waarde:.60}” in „vervangen_door” staat zelf in het archief.",
    "Noem een fiche die nog leeft, of niets.",
)
VERWIJZING_GEARCHIVEERD_VERVANGER_VERVANGEN: Final = VERWIJZING_GEARCHIVEERD.variant(
    "vervanger-vervangen",
    "„{waarde:.60}” in „vervangen_door” staat zelf in het archief.",
    "Schrijf: {beste}.",
)
LINK_GEARCHIVEERD: Final = Code(
    "link-gearchiveerd",
    "De link „{waarde:.60}” leidt naar een fiche die gearchiveerd is.",
    "Laat de link weg, of zeg in de tekst dat dit voorbij is.",
    wat="Een link in een tekst leidt naar een fiche die gearchiveerd is.",
    waarom="De lezer komt op een pagina die niet meer klopt. Soms is dat de bedoeling; daarom houdt het niets tegen.",
    fout="Lees [hoe](/praktijken/middelen-delen/).",
    goed="Lees [hoe](/praktijken/poolen-van-middelen/).",
    ernst=Ernst.WAARSCHUWING,
)
LINK_GEARCHIVEERD_VERVANGEN: Final = LINK_GEARCHIVEERD.variant(
    "vervangen", hulp="Link naar wat ervoor in de plaats kwam: {beste}."
)
