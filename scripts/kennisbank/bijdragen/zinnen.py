"""What the form says while somebody works in it, so that no sentence stands in its scripts. Judges nothing."""

from collections.abc import Mapping
from typing import Final

ZINNEN: Final[Mapping[str, str]] = {
    "deel-ingevuld": "Een deel is al ingevuld. Kijk na of het klopt.",
    "klad-bewaard": "Je klad is bewaard in deze browser.",
    "klad-niet-bewaard": "Deze browser bewaart geen klad. Bewaar de tekst als bestand voor je dit venster sluit.",
    "klad-verder": "Je gaat verder met je klad.",
    "klad-terug": "Je klad staat weer in het formulier.",
    "klad-gewist": "Het klad is gewist.",
    "klad-gewist-leeg": "Het klad is gewist. Dit is een leeg formulier.",
    "klad-onleesbaar": "Dit bestand is geen klad van dit formulier.",
    "ander-venster": "In een ander venster veranderde: {delen}. Dat staat nu ook hier.",
    "bron-weg": "Deze tekst kan het formulier nu niet ophalen. Ben je nog verbonden met het internet?",
    "bron-onbereikbaar": "De tekst op de site is nu niet op te halen. Herlaad deze pagina voor je instuurt: misschien veranderde er iets.",
    "bron-vernieuwd": "Sinds je begon, veranderde op de site: {delen}. Daar had jij niets aan gedaan. De nieuwe tekst staat nu in het formulier.",
    "bron-botst": "Ook dit veranderde op de site, en jij schreef er ook in: {delen}. Kies hieronder wat blijft.",
    "botsing-neem": "Neem deze tekst",
    "botsing-houd": "Houd wat er staat",
    "botsing-leeg": "(leeg)",
    "ontvangst-gelukt": "Je tekst is verstuurd en aangekomen.",
    "ontvangst-mislukt": "Het is niet zeker dat je tekst aankwam. Hij staat nog hier. Probeer het straks opnieuw, of bewaar hem als bestand.",
    "herstel-dit": "Herstel dit",
}

# What only the form says of an entry: a file has a name already. Severity, sentence, mending.
EIGEN_MELDINGEN: Final[Mapping[str, tuple[str, str, str]]] = {
    "adres-zonder-naam": (
        "fout",
        "Uit deze titel is geen naam voor het adres te maken.",
        "Vul bij „Naam in het adres” zelf een naam in, met gewone letters.",
    ),
}
