"""Codes about what an author or a program left behind: mistakes in what is published, warnings in a concept."""

from dataclasses import replace
from typing import Final

from kennisbank.meldingen.melding import Code, Ernst

PLAATSHOUDER: Final = Code(
    "plaatshouder",
    "Hier is iets nog niet ingevuld: „{waarde}”.",
    "Vul in wat hier moet staan, of haal de regel weg.",
    wat="In de tekst staat een woord of een vak dat nog ingevuld moet worden, of tekst om een vak te vullen.",
    waarom="Een lezer ziet dan dat de fiche niet af is. In een concept is het een waarschuwing.",
    fout="TODO: nog aanvullen met wie meedeed.",
    goed="De bibliotheek en de school deden mee.",
)
WORD_REST: Final = Code(
    "word-rest",
    "Hier staat iets wat Word of Excel achterliet: „{waarde}”.",
    "Haal het weg. Stond er een opmerking of een verwijzing, verwerk die dan in de tekst.",
    wat="In de tekst staat een foutmelding, een opmerking of een veld van Word of Excel.",
    waarom="Dat komt mee bij het plakken. Een lezer kan er niets mee. In een concept is het een waarschuwing.",
    fout="De bibliotheek [Opmerking AB1: klopt dit?] bracht boeken.",
    goed="De bibliotheek bracht boeken.",
)
CHATBOT_REST: Final = Code(
    "chatbot-rest",
    "Hier staat iets wat een chatbot achterliet: „{waarde}”.",
    "Haal het weg, en kijk de hele tekst na: klopt alles met de bron?",
    wat="In de tekst staat een zin of een merkteken van een chatbot.",
    waarom="Een fiche vertelt wat het netwerk of de bron zegt. Een chatbot kan dingen verzinnen. In een concept is het een waarschuwing.",
    fout="Zeker! Hier is een samenvatting van de aanpak.",
    goed="De bibliotheek bracht elke maand nieuwe boeken.",
)


def _in_concept(code: Code) -> Code:
    """Return the same code as a warning: a concept need not be finished."""
    return replace(code, vorm="concept", ernst=Ernst.WAARSCHUWING)


PLAATSHOUDER_CONCEPT: Final = _in_concept(PLAATSHOUDER)
WORD_REST_CONCEPT: Final = _in_concept(WORD_REST)
CHATBOT_REST_CONCEPT: Final = _in_concept(CHATBOT_REST)
