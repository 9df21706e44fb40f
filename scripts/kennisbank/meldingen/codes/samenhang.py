"""Codes about how entries hang together, whether they may be published, and what the collection lacks."""

from typing import Final

from kennisbank.meldingen.melding import Code, Ernst

VERWIJZING_ONBEKEND: Final = Code(
    "verwijzing-onbekend",
    "„{waarde:.60}” in {naam} bestaat niet als {naar}.",
    "Mogelijke waarden: {mogelijk}.",
    wat="Een fiche verwijst naar een id dat niet bestaat.",
    waarom="De link op de pagina leidt dan nergens heen.",
    fout="bouwsteen: gedeelde-vise",
    goed="bouwsteen: gedeelde-visie",
)
VERWIJZING_ONBEKEND_BEDOELD: Final = VERWIJZING_ONBEKEND.variant(
    "bedoeld", VERWIJZING_ONBEKEND.tekst + " Bedoelde je „{beste}”?", "Schrijf: {beste}."
)
VERWIJZING_ONBEKEND_HERNOEMD: Final = VERWIJZING_ONBEKEND.variant(
    "hernoemd", VERWIJZING_ONBEKEND.tekst + " Die fiche heet nu „{beste}”.", "Schrijf: {beste}."
)
VERWIJZING_ONBEKEND_ELDERS: Final = VERWIJZING_ONBEKEND.variant(
    "elders", hulp="„{waarde:.60}” is een {elders}, geen {naar}. Mogelijke waarden: {mogelijk}."
)
VERWIJZING_ONBEKEND_ELDERS_BEDOELD: Final = VERWIJZING_ONBEKEND.variant(
    "elders-bedoeld",
    VERWIJZING_ONBEKEND.tekst + " Bedoelde je „{beste}”?",
    "„{waarde:.60}” is een {elders}, geen {naar}. Schrijf: {beste}.",
)
VERWIJZING_ONBEKEND_CONCEPT: Final = VERWIJZING_ONBEKEND.variant(
    "concept",
    "„{waarde:.60}” in {naam} is nog een concept en heeft geen pagina.",
    "Publiceer die fiche eerst, of noem een andere.",
)
VERWIJZING_ONBEKEND_VERVANGER: Final = VERWIJZING_ONBEKEND.variant(
    "vervanger",
    "„{waarde:.60}” in „vervangen_door” is geen fiche die bestaat.",
    "Noem het id van een fiche die bestaat, of laat het weg.",
)
VERWIJZING_ONBEKEND_VERVANGER_BEDOELD: Final = VERWIJZING_ONBEKEND.variant(
    "vervanger-bedoeld",
    "„{waarde:.60}” in „vervangen_door” is geen fiche die bestaat. Bedoelde je „{beste}”?",
    "Schrijf: {beste}.",
)
VERWIJZING_ZELF: Final = Code(
    "verwijzing-zelf",
    "De fiche verwijst in {naam} naar zichzelf.",
    "Verwijder deze verwijzing.",
    wat="Een fiche verwijst naar zichzelf.",
    waarom="Een lezer is al op die pagina.",
    fout="verwant: [eigenaarschap] (in eigenaarschap.md)",
    goed="verwant: [trekkerschap]",
)
VERWIJZING_ZELF_VERVANGER: Final = VERWIJZING_ZELF.variant(
    "vervanger", "„{waarde}” kan zichzelf niet vervangen.", "Verwijder dit id uit „vervangen_door”."
)
VERWIJZING_DUBBEL: Final = Code(
    "verwijzing-dubbel",
    "„{waarde:.60}” staat twee keer in {naam}.",
    "Verwijder er één.",
    wat="Een fiche verwijst twee keer naar hetzelfde.",
    waarom="Eén keer volstaat: de site telt en toont elke band.",
    fout="verwant: [trekkerschap, trekkerschap]",
    goed="verwant: [trekkerschap]",
)
VERWIJZING_DUBBEL_BOUWSTEEN: Final = VERWIJZING_DUBBEL.variant(
    "bouwsteen", "„{waarde:.60}” staat al bij „bouwsteen”."
)
ID_DUBBEL: Final = Code(
    "id-dubbel",
    "Het id „{waarde:.60}” bestaat al: {bestand} ({soort}).",
    "Geef dit bestand een andere naam.",
    wat="Twee fiches hebben hetzelfde id.",
    waarom="Een id is het adres van één pagina.",
    fout="praktijken/gent.md en netwerken/gent.md",
    goed="praktijken/samen-in-gent.md en netwerken/gent.md",
)
ID_DUBBEL_LIJST: Final = ID_DUBBEL.variant("lijst", hulp="Geef deze fiche een ander id.")
VOORHEEN_BEZET: Final = Code(
    "voorheen-bezet",
    "De vroegere naam „{waarde:.60}” is het id van een fiche die nog bestaat: {bestand}.",
    "Verwijder de naam uit „voorheen”, of hernoem de andere fiche.",
    wat="Een vroegere naam is nog in gebruik.",
    waarom="Een oud adres kan maar naar één pagina leiden.",
    fout="voorheen: [trekkerschap]",
    goed="voorheen: [trekker-zijn]",
)
VOORHEEN_BEZET_DUBBEL: Final = VOORHEEN_BEZET.variant(
    "dubbel",
    "De vroegere naam „{waarde:.60}” staat ook in {bestand}.",
    "Eén oud adres leidt naar één fiche. Verwijder er één.",
)
WIE_ONTBREEKT: Final = Code(
    "wie-ontbreekt",
    "Het voorbeeld zegt niet wie dit deed en waar.",
    "Schrijf het netwerk bij „netwerk”. Was het geen netwerk? Schrijf dan „organisatie”, en „gemeente” of „provincie”.",
    wat="Een voorbeeld zegt niet wie het deed en waar.",
    waarom="Wie het leest, wil weten bij wie dat te bekijken is.",
    fout="organisatie: Buurthuis De Linde",
    goed="organisatie: Buurthuis De Linde\ngemeente: gent",
)
VRAGEN_NERGENS_BIJ: Final = Code(
    "vragen-nergens-bij",
    "Deze vragen leiden nergens heen.",
    "Zeg wat iemand zoekt die dit vraagt, bijvoorbeeld „praktijk”, „voorbeeld” of „begrip”, met het id.",
    wat="Een lijst met vragen zegt niet bij welke fiche ze horen.",
    waarom="Zoeken weet anders niet wat het moet tonen aan wie zo vraagt.",
    fout="- id: eerste-schooldag\n  vragen:\n    - mijn kind moet voor het eerst naar school",
    goed="- id: eerste-schooldag\n  praktijk: transities\n  vragen:\n    - mijn kind moet voor het eerst naar school",
)
WAAR_ONTBREEKT: Final = Code(
    "waar-ontbreekt",
    "Het netwerk zegt niet waar het werkt.",
    "Schrijf de gemeente bij „gemeente”. Werkt het netwerk in een hele streek? Schrijf dan „provincie”.",
    wat="Een netwerk zegt niet waar het werkt.",
    waarom="Wie een netwerk in de buurt zoekt, kijkt in de lijst per provincie.",
    fout="naam: Kempens netwerk",
    goed="naam: Kempens netwerk\nprovincie: Antwerpen",
)
SECTIE_ZONDER_BRON: Final = Code(
    "sectie-zonder-bron",
    "Geen enkele bron zegt dat ze „{kop}” draagt.",
    "Schrijf bij de bron waar dit uit komt: secties: [{anker}].",
    wat="Een deel van het verhaal staat bij geen enkele bron.",
    waarom="Zo kan iedereen elke zin nakijken.",
    fout="secties: [aanpak] (en ook de leerpunten zijn ingevuld)",
    goed="secties: [aanpak, leerpunten]",
)
BRON_ONTBREEKT: Final = Code(
    "bron-ontbreekt",
    "Het voorbeeld heeft geen bron, en het is ook geen eigen ervaring.",
    "Voeg bij „bronnen” een bron toe (titel, url, uitgever), of schrijf: eigen_ervaring: ja.",
    wat="Een voorbeeld heeft geen bron, en is ook geen eigen ervaring.",
    waarom="Een lezer moet weten waar het verhaal vandaan komt.",
    fout="toestemming: ja",
    goed="eigen_ervaring: ja\ntoestemming: ja",
)
TOESTEMMING_ZONDER_BRON: Final = Code(
    "toestemming-zonder-bron",
    "„toestemming” zegt openbare-bron, maar er staat geen bron.",
    "Voeg de bron toe, of vraag toestemming aan het netwerk en schrijf: toestemming: ja.",
    wat="De toestemming steunt op een openbare bron, maar er staat geen bron.",
    waarom="Zonder openbare bron moet het netwerk zelf toestemming geven.",
    fout="eigen_ervaring: ja\ntoestemming: openbare-bron",
    goed="eigen_ervaring: ja\ntoestemming: ja",
)
TOESTEMMING_ONTBREEKT: Final = Code(
    "toestemming-ontbreekt",
    "Het voorbeeld is gepubliceerd zonder toestemming.",
    "Vraag toestemming aan het netwerk en schrijf: toestemming: ja. Of schrijf: status: concept.",
    wat="Een voorbeeld is gepubliceerd zonder toestemming.",
    waarom="Niets komt op de site als het netwerk dat niet wil.",
    fout="toestemming: nee\nstatus: gepubliceerd",
    goed="toestemming: nee\nstatus: concept",
)
TOESTEMMING_ONTBREEKT_OOK: Final = TOESTEMMING_ONTBREEKT.variant(
    "ook",
    "Zonder toestemming van het netwerk komt deze zin niet op de site.",
    "Vraag toestemming aan het netwerk en schrijf: toestemming: ja. Krijg je die niet? Verwijder het bestand.",
)
KERNPRINCIPE_ZONDER_PRAKTIJK: Final = Code(
    "kernprincipe-zonder-praktijk",
    "Geen enkele praktijk maakt „{naam}” waar.",
    "Voeg het kernprincipe met een zin toe aan een praktijk die het waarmaakt.",
    wat="Geen enkele praktijk maakt dit kernprincipe waar.",
    waarom="Elk kernprincipe vraagt minstens één praktijk. Kent een netwerk er een?",
    fout="kernprincipes: zonder burgerschap in alle praktijken",
    goed='kernprincipes:\n  burgerschap: "Wie zijn lokaal deelt, maakt plaats voor de hele buurt."',
    ernst=Ernst.WAARSCHUWING,
)
CEL_ZONDER_PRAKTIJK: Final = Code(
    "cel-zonder-praktijk",
    "„{naam}” heeft nog geen praktijk bij: {bouwstenen}.",
    "Kent een netwerk er een? De matrix nodigt ertoe uit.",
    wat="Bij deze bouwstenen maakt nog geen praktijk het kernprincipe waar.",
    waarom="Een leeg vak in de matrix is een uitnodiging.",
    fout="een leeg vak in de matrix",
    goed="een praktijk van die bouwsteen, met dat kernprincipe en een zin",
    ernst=Ernst.WAARSCHUWING,
)
PRAKTIJK_ZONDER_VOORBEELD: Final = Code(
    "praktijk-zonder-voorbeeld",
    "„{naam}” heeft nog geen voorbeeld van een netwerk.",
    "Kent een netwerk er een? De pagina van de praktijk nodigt ertoe uit.",
    wat="Nog geen netwerk vertelde hoe het deze praktijk doet.",
    waarom="Een voorbeeld maakt een praktijk herkenbaar.",
    fout="een praktijk zonder voorbeeld",
    goed='praktijken:\n  eigenaarschap: "De school en de stad zetten er samen mensen voor in."',
    ernst=Ernst.WAARSCHUWING,
)
OOK_DUBBEL: Final = Code(
    "ook-dubbel",
    "„{netwerk}” zegt al dat het „{praktijk}” doet: {bestand}.",
    "Houd één van beide bestanden, en verwijder het andere.",
    wat="Een netwerk zegt twee keer dat het dezelfde praktijk doet.",
    waarom="De site telt en toont elk netwerk één keer bij een praktijk.",
    fout="ook/gent-eigenaarschap.md en ook/gent-eigenaarschap-2.md, allebei over gent en eigenaarschap",
    goed="alleen ook/gent-eigenaarschap.md",
)
OOK_VERTELD: Final = Code(
    "ook-verteld",
    "„{netwerk}” vertelt al in een voorbeeld hoe het „{praktijk}” doet: {bestand}.",
    "Verwijder dit bestand: het voorbeeld zegt meer.",
    wat="Een netwerk zegt in één zin wat het al in een voorbeeld vertelt.",
    waarom="Een lezer ziet het netwerk anders twee keer bij dezelfde praktijk.",
    fout="ook/gent-eigenaarschap.md naast een voorbeeld van gent bij eigenaarschap",
    goed="alleen het voorbeeld",
    ernst=Ernst.WAARSCHUWING,
)
