"""Codes about the text of an entry: headings, lists, links, pictures and what may not stand there."""

from collections.abc import Mapping
from typing import Final

from kennisbank.codes.uitleg import Uitleg
from kennisbank.melding import Ernst

OPMAAK: Final[Mapping[str, Uitleg]] = {
    "tekst-voor-kop": Uitleg(
        "Voor de eerste kop staat al tekst.",
        "Die tekst heeft geen plaats op de pagina.",
        "Partners werken samen.\n\n## Waarom?",
        "## Waarom?\n\nPartners werken samen.",
    ),
    "sectie-ontbreekt": Uitleg(
        "Een vaste kop ontbreekt.",
        "Elke fiche van deze soort heeft dezelfde koppen. Zo vindt een lezer snel de weg.",
        "## Wat doet het netwerk?\n…",
        "## Wat doet het netwerk?\n…\n\n## Waarom?\n…",
    ),
    "sectie-onbekend": Uitleg(
        "Een kop is geen van de vaste koppen.",
        "Vaak is het een typfout, een hoofdletter of een leesteken.",
        "## waarom",
        "## Waarom?",
    ),
    "sectie-dubbel": Uitleg(
        "Een kop staat er twee keer.",
        "De pagina heeft er één plaats voor.",
        "## Waarom?\n…\n\n## Waarom?\n…",
        "## Waarom?\n…",
    ),
    "sectie-leeg": Uitleg(
        "Onder een kop staat niets.",
        "Een lezer verwacht er tekst. Weet je het niet? Schrijf dan: Hierover vonden we nog niets.",
        "## Leerpunten\n",
        "## Leerpunten\n\nHierover vonden we nog niets.",
    ),
    "sectie-sjabloon": Uitleg(
        "Onder een kop staat nog de voorbeeldtekst van een nieuwe fiche.",
        "Die tekst is er om te vervangen.",
        "## Aanpak\n\nVertel hier wat het netwerk deed.",
        "## Aanpak\n\nDe partners legden alles samen op één plek.",
    ),
    "kop-niveau": Uitleg(
        "Een kop heeft te veel of te weinig hekjes.",
        "De vaste koppen hebben twee hekjes; een tussenkop heeft er drie.",
        "# Waarom?",
        "## Waarom?",
    ),
    "kop-zonder-spatie": Uitleg(
        "Na de hekjes van een kop ontbreekt een spatie.",
        "Zonder spatie is het voor Markdown geen kop.",
        "##Waarom?",
        "## Waarom?",
    ),
    "kop-zonder-hekjes": Uitleg(
        "Een regel lijkt een kop, maar begint niet met hekjes.",
        "Vette of losse tekst is geen kop. De kennisbank kent dan het begin van dat deel niet.",
        "**Waarom?**",
        "## Waarom?",
    ),
    "kop-streepjes": Uitleg(
        "Onder een regel tekst staan streepjes.",
        "Markdown maakt dan een kop van die tekst.",
        "Partners werken samen.\n---",
        "Partners werken samen.",
    ),
    "kop-opmaak": Uitleg(
        "In een kop staat opmaak of een link.",
        "Koppen zijn op elke pagina gelijk.",
        "## **Waarom?**",
        "## Waarom?",
    ),
    "lijst-teken": Uitleg(
        "Een regel lijkt een item van een lijst, maar is het niet.",
        "Een bolletje, of een streepje zonder spatie, is voor Markdown gewone tekst. "
        "De items komen dan achter elkaar.",
        "• Wat zetten we in?\n-Wie doet mee?",
        "- Wat zetten we in?\n- Wie doet mee?",
    ),
    "sterretjes": Uitleg(
        "Er staan sterretjes die geen vet maken.",
        "De sterretjes staan vlak tegen het woord, ervoor en erna.",
        "** samen **",
        "**samen**",
    ),
    "html": Uitleg(
        "In de tekst staat HTML.",
        "HTML kan de pagina breken of iets uitvoeren. Markdown volstaat.",
        "Samen<br><b>sterk</b>",
        "Samen **sterk**",
    ),
    "voetnoot": Uitleg(
        "In de tekst staat een voetnoot.",
        "De site toont geen voetnoten.",
        "Dat lukt[^1].\n\n[^1]: Niet altijd.",
        "Dat lukt (niet altijd).",
    ),
    "tabel-cellen": Uitleg(
        "Een rij van een tabel heeft meer cellen dan de eerste rij.",
        "Wat te veel is, valt weg.",
        "| wie | wat |\n|---|---|\n| school | zaal | 2 |",
        "| wie | wat | aantal |\n|---|---|---|\n| school | zaal | 2 |",
    ),
    "opmaak-lijn": Uitleg(
        "In de tekst staat een horizontale lijn.",
        "Koppen en lege regels delen de tekst al in.",
        "Partners werken samen.\n\n---\n\nZe delen alles.",
        "Partners werken samen.\n\nZe delen alles.",
    ),
    "opmaak-codeblok": Uitleg(
        "Markdown leest de tekst als programmacode.",
        "Dat komt door drie aanhaaltekens (```), of door vier spaties vooraan.",
        "    Partners werken samen.",
        "Partners werken samen.",
    ),
    "opmaak-te-diep": Uitleg(
        "Er zitten te veel lijsten of citaten in elkaar.",
        "Op een klein scherm is dat niet te lezen.",
        "- a\n  - b\n    - c\n      - …",
        "- a\n  - b",
    ),
    "opmaak-onbekend": Uitleg(
        "Er staat opmaak die op andere sites werkt, maar hier niet.",
        "De kennisbank kent alleen gewone Markdown: koppen, lijsten, vet, schuin, links, tabellen en citaten.",
        "!!! note",
        "> Let op: …",
    ),
    "link-onveilig": Uitleg(
        "Een link is geen gewoon webadres.",
        "Sommige adressen voeren iets uit of openen een bestand. De site laat alleen webadressen toe.",
        "[lees meer](javascript:…)",
        "[lees meer](https://www.example.org)",
    ),
    "link-dood": Uitleg(
        "Een link leidt naar een pagina van deze site die niet bestaat.",
        "Een lezer komt dan nergens uit.",
        "[delen](/praktijken/delen-van-alles/)",
        "[delen](/praktijken/poolen-van-middelen/)",
    ),
    "link-kapot": Uitleg(
        "Een tekst lijkt een link, maar is er geen geworden.",
        "In het adres staat een spatie, of de haken kloppen niet.",
        "[lees meer] (https://www.example.org)",
        "[lees meer](https://www.example.org)",
    ),
    "link-zonder-tekst": Uitleg(
        "Een link heeft geen tekst.",
        "Niemand ziet de link, en een voorleesprogramma kan er niets mee.",
        "[](https://www.example.org)",
        "[lees meer](https://www.example.org)",
    ),
    "link-titel": Uitleg(
        "Achter het adres van een link of beeld staat nog tekst.",
        "Die tekst ziet bijna niemand.",
        '[lees meer](https://www.example.org "over de buurt")',
        "[lees meer over de buurt](https://www.example.org)",
    ),
    "link-verwijzing": Uitleg(
        "Het adres van een link staat op een andere plaats dan de link.",
        "Zo'n regel toont de site niet. Wie de tekst aanpast, vergeet hem.",
        "[lees meer][1]\n\n[1]: https://www.example.org",
        "[lees meer](https://www.example.org)",
    ),
    "beeld-zonder-tekst": Uitleg(
        "Een beeld heeft geen beschrijving.",
        "Wie het beeld niet ziet, weet dan niet wat erop staat.",
        "![](../beelden/tuin.jpg)",
        "![Ouders in de tuin](../beelden/tuin.jpg)",
    ),
    "beeld-onbekend": Uitleg(
        "Het beeld staat niet in praktijken/beelden/.",
        "De site toont alleen beelden die bij de kennisbank zelf staan.",
        "![Ouders in de tuin](https://www.example.org/tuin.jpg)",
        "![Ouders in de tuin](../beelden/tuin.jpg)",
    ),
    "zin-lang": Uitleg(
        "Een zin telt meer dan 30 woorden.",
        "Korte zinnen lezen vlotter.",
        "Het netwerk, dat uit veel partners bestaat, komt samen en …",
        "Het netwerk bestaat uit veel partners. Ze komen samen.",
        Ernst.WAARSCHUWING,
    ),
}
