"""Codes about files: their names, their places and their bytes."""

from collections.abc import Mapping
from typing import Final

from kennisbank.codes.uitleg import Uitleg

BESTANDEN: Final[Mapping[str, Uitleg]] = {
    "bestand-leeg": Uitleg(
        "In het bestand staat niets, of alleen lege regels.",
        "Een lege fiche geeft een lege pagina.",
        "een bestand zonder tekst",
        "---\ntitel: Eigenaarschap\n…\n---",
    ),
    "bestand-codering": Uitleg(
        "De letters van het bestand zijn niet bewaard als UTF-8.",
        "Letters met een accent, zoals ë, worden anders vreemde tekens.",
        "Kladblok > Opslaan als > Codering: ANSI",
        "Kladblok > Opslaan als > Codering: UTF-8",
    ),
    "bestand-te-groot": Uitleg(
        "Het bestand is te groot: een fiche telt hoogstens 60 kB, een lijst van het kader 200 kB.",
        "Zo'n bestand is zelden een fiche. Vaak is er een beeld of een heel document in geplakt.",
        "eigenaarschap.md van 10 MB",
        "eigenaarschap.md van 4 kB, en het beeld apart in praktijken/beelden/",
    ),
    "bestand-koppeling": Uitleg(
        "Op deze plaats staat geen bestand, maar een koppeling naar een ander bestand.",
        "Een koppeling kan buiten de kennisbank wijzen. Daarom leest de kennisbank ze niet.",
        "eigenaarschap.md -> ../../tekst.md",
        "eigenaarschap.md met de tekst zelf",
    ),
    "bestand-onleesbaar": Uitleg(
        "Het bestand kan niet gelezen worden.",
        "Het is geen gewoon bestand, of je hebt er geen toegang toe.",
        "een map of een apparaat met de naam van een lijst",
        "een gewoon bestand met tekst",
    ),
    "bestand-ontbreekt": Uitleg(
        "Een lijst van het kader is er niet.",
        "Elke praktijk verwijst naar het kader. Zonder die lijst kan de kennisbank niets nakijken.",
        "kader/ zonder kernprincipes.yml",
        "kader/kernprincipes.yml",
    ),
    "bestand-naam": Uitleg(
        "De naam van het bestand kan geen id zijn.",
        "De naam wordt het adres van de pagina. Hoofdletters, spaties en accenten geven daar problemen.",
        "Café De Brug.md",
        "cafe-de-brug.md",
    ),
    "bestand-vreemd": Uitleg(
        "Dit bestand of deze map hoort niet op deze plaats.",
        "Wat de kennisbank niet kent, toont ze niet. Dan is je werk verloren zonder dat je het merkt.",
        "praktijken/eigenaarschap.md",
        "praktijken/praktijken/eigenaarschap.md",
    ),
    "beeld-bestand": Uitleg(
        "In de map met beelden staat een bestand dat de site niet toont.",
        "De site toont alleen foto's en tekeningen van een bekend soort, en niet te groot.",
        "Tuin Foto.TIFF",
        "tuin-foto.jpg",
    ),
    "samenvoegen": Uitleg(
        "In het bestand staan merktekens van git.",
        "Twee mensen pasten dezelfde regels aan. Iemand moet kiezen wat blijft.",
        "<<<<<<< HEAD\ntitel: Eigenaarschap\n=======\ntitel: Eigenaar zijn\n>>>>>>> tak",
        "titel: Eigenaarschap",
    ),
    "teken-onzichtbaar": Uitleg(
        "In de tekst staat een teken dat je niet ziet.",
        "Zulke tekens komen mee bij het plakken. Ze breken het zoeken, of doen een tekst anders lijken.",
        "Wat\\u200b lukt",
        "Wat lukt",
    ),
    "teken-onbekend": Uitleg(
        "In de tekst staat een teken dat onze lettertypes niet hebben.",
        "Op het scherm toont elke computer iets anders, en op papier valt het weg.",
        "Welkom \U00013000",
        "Welkom",
    ),
    "woord-lang": Uitleg(
        "Een woord telt meer dan 60 letters.",
        "Op een telefoon past het niet op het scherm. Vaak is een spatie weggevallen.",
        "buurtgerichtnetwerkvoorkinderenengezinneninonzestadenderegioerrond",
        "buurtgericht netwerk voor kinderen en gezinnen",
    ),
    "e-mailadres": Uitleg(
        "In de tekst staat een e-mailadres.",
        "De kennisbank toont geen gegevens van personen. Adressen verouderen en trekken spam aan.",
        "Mail jan@example.org",
        "Kijk op [de website van het netwerk](https://www.example.org)",
    ),
    "telefoonnummer": Uitleg(
        "In de tekst staat een telefoonnummer.",
        "De kennisbank toont geen gegevens van personen. Nummers verouderen snel.",
        "Bel 09 123 45 67",
        "Kijk op [de website van het netwerk](https://www.example.org)",
    ),
    "sjabloontaal": Uitleg(
        "In de tekst staan accolades uit een sjabloontaal.",
        "Een fiche bevat gewone tekst. Wat tussen zulke accolades staat, wordt nooit uitgevoerd.",
        "{{ naam }}",
        "de naam van het netwerk",
    ),
}
