"""Codes about addresses that must keep answering, and about what is archived."""

from collections.abc import Mapping
from typing import Final

from kennisbank.codes.uitleg import Uitleg
from kennisbank.melding import Ernst

ARCHIEF: Final[Mapping[str, Uitleg]] = {
    "adres-verdwenen": Uitleg(
        "Een adres dat op de site stond, leidt nergens meer heen.",
        "Anderen bewaarden dat adres, of verwijzen ernaar. Het blijft dus antwoorden, ook als de fiche anders heet of weg is.",
        "git mv eigenaarschap.md samen-eigenaar.md (zonder meer)",
        "voorheen: [eigenaarschap] (in samen-eigenaar.md)",
    ),
    "adres-onleesbaar": Uitleg(
        "Een regel in de lijst van adressen is geen adres van een pagina.",
        "De controle kan dan niet nagaan of dat adres nog werkt.",
        "praktijken/Eigenaarschap",
        "praktijken/eigenaarschap/",
    ),
    "archief-onbekend": Uitleg(
        "Het archief noemt een fiche die nooit op de site stond.",
        "Dan bewaakt het archief het verkeerde adres.",
        "- id: leuven-depo\n  soort: voorbeeld",
        "- id: leuven-depot\n  soort: voorbeeld",
    ),
    "archief-bezet": Uitleg(
        "Een oud adres staat in het archief, en een fiche noemt het bij „voorheen”.",
        "Een adres kan maar naar één plaats leiden: naar een andere fiche, of naar de uitleg waarom het weg is.",
        "voorheen: [middelen-delen] (en middelen-delen staat in het archief)",
        "voorheen: [middelen-delen] (en het archief noemt het niet)",
    ),
    "verwijzing-gearchiveerd": Uitleg(
        "Een fiche verwijst naar een fiche die gearchiveerd is.",
        "Wat gearchiveerd is, staat in geen enkele lijst meer. Een lezer zou er op een dood spoor komen.",
        "verwant: [middelen-delen] (gearchiveerd, vervangen door poolen-van-middelen)",
        "verwant: [poolen-van-middelen]",
    ),
    "link-gearchiveerd": Uitleg(
        "Een link in een tekst leidt naar een fiche die gearchiveerd is.",
        "De lezer komt op een pagina die niet meer klopt. Soms is dat de bedoeling; daarom houdt het niets tegen.",
        "Lees [hoe](/praktijken/middelen-delen/).",
        "Lees [hoe](/praktijken/poolen-van-middelen/).",
        Ernst.WAARSCHUWING,
    ),
}
