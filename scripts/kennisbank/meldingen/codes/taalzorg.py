"""Codes about the wording of a text: all warnings."""

from typing import Final

from kennisbank.meldingen.melding import Code, Ernst

WOORD_DUBBEL: Final = Code(
    "woord-dubbel",
    "Hier staat twee keer hetzelfde woord na elkaar: „{waarde}”.",
    "Haal er één weg.",
    wat="Een woord staat twee keer na elkaar.",
    waarom="Dat gebeurt bij het knippen en plakken. Een lezer struikelt erover.",
    fout="Ouders komen naar de de school.",
    goed="Ouders komen naar de school.",
    ernst=Ernst.WAARSCHUWING,
)
HOOFDLETTERS: Final = Code(
    "hoofdletters",
    "Hier staan hele woorden in hoofdletters: „{waarde}”.",
    "Schrijf gewone letters. Alleen een afkorting zoals OCMW staat in hoofdletters.",
    wat="Drie woorden na elkaar staan helemaal in hoofdletters.",
    waarom="Hoofdletters lezen moeilijk en klinken als roepen. Een voorleesprogramma spelt ze soms letter per letter.",
    fout="IEDEREEN IS WELKOM IN DE TUIN",
    goed="Iedereen is welkom in de tuin",
    ernst=Ernst.WAARSCHUWING,
)
LEESTEKENS: Final = Code(
    "leestekens",
    "Hier staan leestekens die niet bij elkaar horen, of een spatie te veel of te weinig: „{waarde}”.",
    "Schrijf één leesteken, zonder spatie ervoor en met een spatie erna.",
    wat="Een leesteken staat er twee keer, na een spatie, of vlak voor het volgende woord.",
    waarom="Een tekst met zulke foutjes leest stroef, op papier nog meer dan op een scherm.",
    fout="Kom ook!! Ouders ,kinderen en buren zijn welkom.",
    goed="Kom ook! Ouders, kinderen en buren zijn welkom.",
    ernst=Ernst.WAARSCHUWING,
)
