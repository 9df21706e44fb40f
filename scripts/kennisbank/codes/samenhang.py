"""Codes about how entries hang together, whether they may be published, and what the collection lacks."""

from collections.abc import Mapping
from typing import Final

from kennisbank.codes.uitleg import Uitleg
from kennisbank.melding import Code, Ernst

WIE_ONTBREEKT = Code(
    "wie-ontbreekt",
    "Het voorbeeld zegt niet wie dit deed en waar.",
    "Schrijf het netwerk bij „netwerk”. Was het geen netwerk? Schrijf dan „organisatie” en „gemeente”.",
    wat="Een voorbeeld zegt niet wie het deed en waar.",
    waarom="Wie het leest, wil weten bij wie dat te bekijken is.",
    fout="organisatie: Buurthuis De Linde",
    goed="organisatie: Buurthuis De Linde\ngemeente: gent",
)
SECTIE_ZONDER_BRON = Code(
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

SAMENHANG: Final[Mapping[str, Uitleg | Code]] = {
    "verwijzing-onbekend": Uitleg(
        "Een fiche verwijst naar een id dat niet bestaat.",
        "De link op de pagina leidt dan nergens heen.",
        "bouwsteen: gedeelde-vise",
        "bouwsteen: gedeelde-visie",
    ),
    "verwijzing-zelf": Uitleg(
        "Een fiche verwijst naar zichzelf.",
        "Een lezer is al op die pagina.",
        "verwant: [eigenaarschap] (in eigenaarschap.md)",
        "verwant: [trekkerschap]",
    ),
    "verwijzing-dubbel": Uitleg(
        "Een fiche verwijst twee keer naar hetzelfde.",
        "Eén keer volstaat: de site telt en toont elke band.",
        "verwant: [trekkerschap, trekkerschap]",
        "verwant: [trekkerschap]",
    ),
    "id-dubbel": Uitleg(
        "Twee fiches hebben hetzelfde id.",
        "Een id is het adres van één pagina.",
        "praktijken/gent.md en netwerken/gent.md",
        "praktijken/samen-in-gent.md en netwerken/gent.md",
    ),
    "voorheen-bezet": Uitleg(
        "Een vroegere naam is nog in gebruik.",
        "Een oud adres kan maar naar één pagina leiden.",
        "voorheen: [trekkerschap]",
        "voorheen: [trekker-zijn]",
    ),
    "wie-ontbreekt": WIE_ONTBREEKT,
    "sectie-zonder-bron": SECTIE_ZONDER_BRON,
    "bron-ontbreekt": BRON_ONTBREEKT,
    "toestemming-zonder-bron": TOESTEMMING_ZONDER_BRON,
    "toestemming-ontbreekt": TOESTEMMING_ONTBREEKT,
    "kernprincipe-zonder-praktijk": Uitleg(
        "Geen enkele praktijk maakt dit kernprincipe waar.",
        "Elk kernprincipe vraagt minstens één praktijk. Kent een netwerk er een?",
        "kernprincipes: zonder burgerschap in alle praktijken",
        'kernprincipes:\n  burgerschap: "Wie zijn lokaal deelt, maakt plaats voor de hele buurt."',
        Ernst.WAARSCHUWING,
    ),
    "cel-zonder-praktijk": Uitleg(
        "Bij deze bouwstenen maakt nog geen praktijk het kernprincipe waar.",
        "Een leeg vak in de matrix is een uitnodiging.",
        "een leeg vak in de matrix",
        "een praktijk van die bouwsteen, met dat kernprincipe en een zin",
        Ernst.WAARSCHUWING,
    ),
    "praktijk-zonder-voorbeeld": Uitleg(
        "Nog geen netwerk vertelde hoe het deze praktijk doet.",
        "Een voorbeeld maakt een praktijk herkenbaar.",
        "een praktijk zonder voorbeeld",
        'praktijken:\n  eigenaarschap: "De school en de stad zetten er samen mensen voor in."',
        Ernst.WAARSCHUWING,
    ),
}
