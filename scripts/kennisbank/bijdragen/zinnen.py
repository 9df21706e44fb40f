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
    "stap-open-een": "In stap 1 ontbreekt nog 1 ding. Ga gerust verder: in stap 3 staat wat er nog open is, met een link naar de plaats.",
    "stap-open": "In stap 1 ontbreken nog {aantal} dingen. Ga gerust verder: in stap 3 staan ze op een rij, met een link naar de plaats.",
    "kiezer-een": "1 keuze past.",
    "kiezer-veel": "{aantal} keuzes passen.",
    "kiezer-zoekt": "Even zoeken op de site …",
    "kiezer-geen": "Geen enkele keuze past.",
    "kiezer-bijna": "Geen enkele keuze heet precies zo. Bedoel je {namen}?",
    "kiezer-geen-gemeente": "Zoek je een dorp of een wijk? Kies de gemeente waar het bij hoort.",
    "naam-in-adres": "„Naam in het adres”",
    "nieuw-netwerk": "Bij jullie nieuwe netwerk: {zin}",
}

# What only the form says of an entry: a file has a name already. Severity, sentence, mending.
EIGEN_MELDINGEN: Final[Mapping[str, tuple[str, str, str]]] = {
    "adres-zonder-naam": (
        "fout",
        "Uit deze titel is geen naam voor het adres te maken.",
        "Vul bij „Naam in het adres” zelf een naam in, met gewone letters.",
    ),
}

# What the checker says of a file, for who sees no file: by code, the sentence and its mending. All else is the same.
VOOR_WIE_INSTUURT: Final[Mapping[str, tuple[str, str]]] = {
    "bestand-te-groot": (
        "De tekst telt {aantal} kB; hoogstens {grens} kB kan erbij.",
        "Maak de tekst korter, of verdeel hem.",
    ),
    "veld-leeg/mag-weg": ("Het veld {naam} is leeg.", "Vul het in."),
    "id-vorm": (
        "„{waarde:.60}” bij {naam} kan niet: daar horen kleine letters, cijfers en koppeltekens.",
        "Schrijf bijvoorbeeld: {id}",
    ),
    "id-dubbel": (
        "De naam „{waarde:.60}” in het adres is al van een andere tekst ({soort}).",
        "Kies bij „Naam in het adres” een andere naam.",
    ),
    "html/voorblad": ("Hier staat HTML: „{waarde:.40}”.", "Haal de HTML weg. Hier hoort gewone tekst."),
    "beeld-onbekend": (
        "Het beeld „{waarde:.60}” staat nog niet op de site.",
        "Stuur de foto apart mee. De redactie zet ze erbij.",
    ),
    "sectie-dubbel": (
        "De kop „{kop:.60}” staat er twee keer.",
        "Voeg de teksten samen onder één kop.",
    ),
    "kop-niveau/titel": (
        "Deze kop heeft niveau {niveau}. Binnen een sectie is er één soort tussenkop: ###.",
        "De titel staat al bovenaan. Haal deze kop weg, of schrijf ### voor een tussenkop.",
    ),
    "tekst-voor-kop/geen-koppen": (
        "Er staat meer tekst dan één zin; die krijgt geen plaats op de pagina.",
        "Zet de tekst bij „zin”, of vertel ze in een voorbeeld.",
    ),
    "tekst-herhaald": (
        "„{begin} …” staat er twee keer.",
        "Houd de tekst waar hij het best past, en verwijder de andere.",
    ),
    "wie-ontbreekt": (
        "Het voorbeeld zegt niet wie dit deed en waar.",
        "Kies een netwerk. Was het geen netwerk? Zeg dan bij „organisatie” wie het deed, en bij „gemeente” of „provincie” waar.",
    ),
    "waar-ontbreekt": (
        "Het netwerk zegt niet waar het werkt.",
        "Kies een gemeente. Werkt het netwerk in een hele streek? Kies dan een provincie.",
    ),
    "sectie-zonder-bron": (
        "Geen enkele bron zegt dat ze „{kop}” draagt.",
        "Zet dit deel bij de bron waar het uit komt, bij „secties”.",
    ),
    "bron-ontbreekt": (
        "Het voorbeeld heeft geen bron, en het is ook geen eigen ervaring.",
        "Voeg bij „bronnen” een bron toe, of kies „ja” bij „eigen_ervaring”.",
    ),
    "toestemming-zonder-bron": (
        "Bij „toestemming” staat dat alles uit een openbare bron komt, maar er staat geen bron.",
        "Voeg de bron toe, of vraag toestemming aan het netwerk en kies „ja”.",
    ),
    "toestemming-ontbreekt": (
        "Het voorbeeld is gepubliceerd zonder toestemming.",
        "Vraag toestemming aan het netwerk en kies „ja” bij „toestemming”. Of kies „concept” bij „status”.",
    ),
    "toestemming-ontbreekt/ook": (
        "Zonder toestemming van het netwerk komt deze zin niet op de site.",
        "Vraag toestemming aan het netwerk en kies dan „ja” bij „toestemming”.",
    ),
    "ook-dubbel": (
        "„{netwerk}” zei al dat het „{praktijk}” doet.",
        "Willen jullie er meer over vertellen? Maak er een voorbeeld van.",
    ),
    "ook-verteld": (
        "„{netwerk}” vertelt al in een voorbeeld hoe het „{praktijk}” doet.",
        "Deze zin hoeft er niet meer bij: het voorbeeld zegt meer.",
    ),
}
