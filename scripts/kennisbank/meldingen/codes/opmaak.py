"""Codes about the text of an entry: headings, lists, links, pictures and what may not stand there."""

from typing import Final

from kennisbank.meldingen.melding import Code, Ernst

TEKST_VOOR_KOP: Final = Code(
    "tekst-voor-kop",
    "Hier staat tekst voor de eerste kop; die krijgt geen plaats op de pagina.",
    "Zet de tekst onder een van de koppen: {koppen}.",
    wat="Voor de eerste kop staat al tekst.",
    waarom="Die tekst heeft geen plaats op de pagina.",
    fout="Partners werken samen.\n\n## Waarom?",
    goed="## Waarom?\n\nPartners werken samen.",
)
TEKST_VOOR_KOP_GEEN: Final = TEKST_VOOR_KOP.variant(
    "geen-koppen",
    "Onder het voorblad staat tekst; bij dit soort fiche krijgt die geen plaats op de pagina.",
    "Zet de tekst in het veld „zin”, of vertel ze in een voorbeeld.",
)
SECTIE_ONTBREEKT: Final = Code(
    "sectie-ontbreekt",
    "De kop „{kop}” ontbreekt.",
    "Voeg een regel toe: ## {kop} — {uitleg}",
    wat="Een vaste kop ontbreekt.",
    waarom="Elke fiche van deze soort heeft dezelfde koppen. Zo vindt een lezer snel de weg.",
    fout="## Wat doet het netwerk?\n…",
    goed="## Wat doet het netwerk?\n…\n\n## Waarom?\n…",
)
SECTIE_ONBEKEND: Final = Code(
    "sectie-onbekend",
    "De kop „{kop:.60}” bestaat niet.",
    "Deze koppen bestaan: {koppen}. Een tussenkop begint met ###.",
    wat="Een kop is geen van de vaste koppen.",
    waarom="Vaak is het een typfout, een hoofdletter of een leesteken.",
    fout="## waarom",
    goed="## Waarom?",
)
SECTIE_ONBEKEND_BEDOELD: Final = SECTIE_ONBEKEND.variant(
    "bedoeld", "De kop „{kop:.60}” bestaat niet; bedoelde je „{beste}”?", "Schrijf: ## {beste}"
)
SECTIE_DUBBEL: Final = Code(
    "sectie-dubbel",
    "De kop „{kop:.60}” staat hier voor de tweede keer; de eerste staat op regel {eerste}.",
    "Voeg de teksten samen onder één kop.",
    wat="Een kop staat er twee keer.",
    waarom="De pagina heeft er één plaats voor.",
    fout="## Waarom?\n…\n\n## Waarom?\n…",
    goed="## Waarom?\n…",
)
SECTIE_LEEG: Final = Code(
    "sectie-leeg",
    "Onder „{kop}” staat niets.",
    "Schrijf hier: {uitleg}",
    wat="Onder een kop staat niets.",
    waarom="Een lezer verwacht er tekst. Weet je het niet? Schrijf dan: Hierover vonden we nog niets.",
    fout="## Leerpunten\n",
    goed="## Leerpunten\n\nHierover vonden we nog niets.",
)
SECTIE_LEEG_ZWIJGT: Final = SECTIE_LEEG.variant(
    "zwijgt", hulp="Schrijf hier: {uitleg} Weet je het niet? Schrijf dan: {zin}"
)
SECTIE_SJABLOON: Final = Code(
    "sectie-sjabloon",
    "Onder „{kop}” staat nog de voorbeeldtekst van een nieuwe fiche.",
    "Vervang die tekst. Hier hoort: {uitleg}",
    wat="Onder een kop staat nog de voorbeeldtekst van een nieuwe fiche.",
    waarom="Die tekst is er om te vervangen.",
    fout="## Aanpak\n\nVertel hier wat het netwerk deed.",
    goed="## Aanpak\n\nDe partners legden alles samen op één plek.",
)
KOP_NIVEAU: Final = Code(
    "kop-niveau",
    "Deze kop heeft niveau {niveau}. Binnen een sectie is er één soort tussenkop: ###.",
    "Schrijf ### voor een tussenkop.",
    wat="Een kop heeft te veel of te weinig hekjes.",
    waarom="De vaste koppen hebben twee hekjes; een tussenkop heeft er drie.",
    fout="# Waarom?",
    goed="## Waarom?",
)
KOP_NIVEAU_TITEL: Final = KOP_NIVEAU.variant(
    "titel", hulp="De titel staat al in het voorblad. Haal deze kop weg, of schrijf ### voor een tussenkop."
)
KOP_NIVEAU_VAST: Final = KOP_NIVEAU.variant(
    "vast", "De kop „{kop}” heeft hier {hekjes}; het moeten er twee zijn.", "Schrijf: ## {kop}"
)
KOP_ZONDER_SPATIE: Final = Code(
    "kop-zonder-spatie",
    "Na de hekjes van „{waarde:.60}” ontbreekt een gewone spatie.",
    "Schrijf: {goed:.80}",
    wat="Na de hekjes van een kop ontbreekt een spatie.",
    waarom="Zonder spatie is het voor Markdown geen kop.",
    fout="##Waarom?",
    goed="## Waarom?",
)
KOP_ZONDER_HEKJES: Final = Code(
    "kop-zonder-hekjes",
    "„{waarde:.60}” is hier geen kop: een kop begint vooraan de regel met ## en een spatie.",
    "Schrijf: ## {kop}",
    wat="Een regel lijkt een kop, maar begint niet met hekjes.",
    waarom="Vette of losse tekst is geen kop. De kennisbank kent dan het begin van dat deel niet.",
    fout="**Waarom?**",
    goed="## Waarom?",
)
KOP_STREEPJES: Final = Code(
    "kop-streepjes",
    "De regel met {teken} hieronder maakt een kop van „{waarde:.40}”.",
    "Zet een lege regel tussen de tekst en de streepjes, of haal de streepjes weg.",
    wat="Onder een regel tekst staan streepjes.",
    waarom="Markdown maakt dan een kop van die tekst.",
    fout="Partners werken samen.\n---",
    goed="Partners werken samen.",
)
KOP_OPMAAK: Final = Code(
    "kop-opmaak",
    "In een kop staat opmaak of een link.",
    "Schrijf de kop in gewone letters.",
    wat="In een kop staat opmaak of een link.",
    waarom="Koppen zijn op elke pagina gelijk.",
    fout="## **Waarom?**",
    goed="## Waarom?",
)
LIJST_TEKEN: Final = Code(
    "lijst-teken",
    "„{waarde}” lijkt een item van een lijst, maar Markdown leest het als gewone tekst.",
    "Begin elk item met een streepje en een spatie („- item”), of met een cijfer, een punt en een spatie.",
    wat="Een regel lijkt een item van een lijst, maar is het niet.",
    waarom="Een bolletje, of een streepje zonder spatie, is voor Markdown gewone tekst. De items komen dan achter elkaar.",
    fout="• Wat zetten we in?\n-Wie doet mee?",
    goed="- Wat zetten we in?\n- Wie doet mee?",
)
STERRETJES: Final = Code(
    "sterretjes",
    "Hier staan twee sterretjes die geen vet maken.",
    "Schrijf de sterretjes vlak tegen het woord, ervoor en erna: **vet**.",
    wat="Er staan sterretjes die geen vet maken.",
    waarom="De sterretjes staan vlak tegen het woord, ervoor en erna.",
    fout="** samen **",
    goed="**samen**",
)
HTML: Final = Code(
    "html",
    "Hier staat HTML: „{waarde:.40}”.",
    "Haal de HTML weg. Gebruik **vet**, *schuin*, een lijst met streepjes of een link: [tekst](adres).",
    wat="In de tekst staat HTML.",
    waarom="HTML kan de pagina breken of iets uitvoeren. Markdown volstaat.",
    fout="Samen<br><b>sterk</b>",
    goed="Samen **sterk**",
)
HTML_VOORBLAD: Final = HTML.variant("voorblad", hulp="Haal de HTML weg. In het voorblad staat gewone tekst.")
VOETNOOT: Final = Code(
    "voetnoot",
    "„{waarde}” is een voetnoot, en die toont de site niet.",
    "Zet de tekst van de voetnoot in de zin zelf, tussen haakjes.",
    wat="In de tekst staat een voetnoot.",
    waarom="De site toont geen voetnoten.",
    fout="Dat lukt[^1].\n\n[^1]: Niet altijd.",
    goed="Dat lukt (niet altijd).",
)
TABEL_CELLEN: Final = Code(
    "tabel-cellen",
    "Deze rij heeft meer cellen dan de kop van de tabel, die er {aantal} heeft; de rest valt weg.",
    "Geef elke rij evenveel cellen als de eerste rij.",
    wat="Een rij van een tabel heeft meer cellen dan de eerste rij.",
    waarom="Wat te veel is, valt weg.",
    fout="| wie | wat |\n|---|---|\n| school | zaal | 2 |",
    goed="| wie | wat | aantal |\n|---|---|---|\n| school | zaal | 2 |",
)
OPMAAK_LIJN: Final = Code(
    "opmaak-lijn",
    "Hier staat een horizontale lijn.",
    "Haal de lijn weg; een kop of een lege regel is genoeg.",
    wat="In de tekst staat een horizontale lijn.",
    waarom="Koppen en lege regels delen de tekst al in.",
    fout="Partners werken samen.\n\n---\n\nZe delen alles.",
    goed="Partners werken samen.\n\nZe delen alles.",
)
OPMAAK_CODEBLOK: Final = Code(
    "opmaak-codeblok",
    "Deze regels springen vier spaties of meer in; zo leest Markdown ze als programmacode.",
    "Laat de regels vooraan beginnen.",
    wat="Markdown leest de tekst als programmacode.",
    waarom="Dat komt door drie aanhaaltekens (```), of door vier spaties vooraan.",
    fout="    Partners werken samen.",
    goed="Partners werken samen.",
)
OPMAAK_CODEBLOK_HEK: Final = OPMAAK_CODEBLOK.variant(
    "hek", "Hier staat een blok programmacode (tussen ``` of ~~~).", "Schrijf de tekst als gewone alinea."
)
OPMAAK_TE_DIEP: Final = Code(
    "opmaak-te-diep",
    "Hier zitten te veel lijsten of citaten in elkaar.",
    "Maak er een gewone lijst van, met hoogstens twee niveaus.",
    wat="Er zitten te veel lijsten of citaten in elkaar.",
    waarom="Op een klein scherm is dat niet te lezen.",
    fout="- a\n  - b\n    - c\n      - …",
    goed="- a\n  - b",
)
OPMAAK_ONBEKEND: Final = Code(
    "opmaak-onbekend",
    "„{waarde}…” is opmaak die de kennisbank niet kent.",
    "Schrijf een gewone alinea of een citaat: > tekst.",
    wat="Er staat opmaak die op andere sites werkt, maar hier niet.",
    waarom="De kennisbank kent alleen gewone Markdown: koppen, lijsten, vet, schuin, links, tabellen en citaten.",
    fout="!!! note",
    goed="> Let op: …",
)
LINK_ONVEILIG: Final = Code(
    "link-onveilig",
    "De link „{waarde:.60}” is geen gewoon webadres.",
    "Gebruik een adres dat begint met https://, of een pagina van deze site.",
    wat="Een link is geen gewoon webadres.",
    waarom="Sommige adressen voeren iets uit of openen een bestand. De site laat alleen webadressen toe.",
    fout="[lees meer](javascript:…)",
    goed="[lees meer](https://www.example.org)",
)
LINK_ONVEILIG_CONTACT: Final = LINK_ONVEILIG.variant("contact")
LINK_ONVEILIG_BUITEN: Final = LINK_ONVEILIG.variant(
    "buiten",
    "De link „{waarde:.60}” is geen volledig webadres.",
    "Kopieer het adres opnieuw uit de adresbalk van de browser.",
)
LINK_ONVEILIG_LOKAAL: Final = LINK_ONVEILIG.variant(
    "lokaal",
    "De link „{waarde:.60}” werkt alleen op een eigen computer of in een eigen netwerk.",
    "Geef het adres waarop iedereen de pagina kan openen.",
)
LINK_DOOD: Final = Code(
    "link-dood",
    "De link „{waarde:.60}” leidt naar een pagina die niet bestaat.",
    "Schrijf bijvoorbeeld /praktijken/eigenaarschap/. Een andere website begint met https://.",
    wat="Een link leidt naar een pagina van deze site die niet bestaat.",
    waarom="Een lezer komt dan nergens uit.",
    fout="[delen](/praktijken/delen-van-alles/)",
    goed="[delen](/praktijken/poolen-van-middelen/)",
)
LINK_DOOD_BEDOELD: Final = LINK_DOOD.variant(
    "bedoeld",
    LINK_DOOD.tekst + " Bedoelde je {beste}?",
    "Schrijf bijvoorbeeld {beste}. Een andere website begint met https://.",
)
LINK_DOOD_LEEG: Final = LINK_DOOD.variant(
    "leeg", "Deze link heeft geen adres.", "Schrijf het adres tussen de ronde haken: [tekst](adres)."
)
LINK_DOOD_WWW: Final = LINK_DOOD.variant(
    "www",
    "De link „{waarde:.60}” mist https:// vooraan, en leidt dus naar een pagina van deze site.",
    "Schrijf: https://{waarde:.60}",
)
LINK_KAPOT: Final = Code(
    "link-kapot",
    "„{waarde:.60}” is geen link geworden.",
    "Schrijf de tekst en het adres vlak na elkaar, zonder spatie in het adres: [tekst](https://www.example.org). Een spatie in een adres wordt %20.",
    wat="Een tekst lijkt een link, maar is er geen geworden.",
    waarom="In het adres staat een spatie, of de haken kloppen niet.",
    fout="[lees meer] (https://www.example.org)",
    goed="[lees meer](https://www.example.org)",
)
LINK_ZONDER_TEKST: Final = Code(
    "link-zonder-tekst",
    "De link naar „{waarde:.60}” heeft geen tekst.",
    "Schrijf tussen de haken waar de link heen gaat: [tekst](adres).",
    wat="Een link heeft geen tekst.",
    waarom="Niemand ziet de link, en een voorleesprogramma kan er niets mee.",
    fout="[](https://www.example.org)",
    goed="[lees meer](https://www.example.org)",
)
LINK_TITEL: Final = Code(
    "link-titel",
    "Achter het adres van een link staat een tekst die niemand ziet.",
    "Zet de tekst in de zin zelf, of tussen de vierkante haken.",
    wat="Achter het adres van een link of beeld staat nog tekst.",
    waarom="Die tekst ziet bijna niemand.",
    fout='[lees meer](https://www.example.org "over de buurt")',
    goed="[lees meer over de buurt](https://www.example.org)",
)
LINK_TITEL_BEELD: Final = LINK_TITEL.variant(
    "beeld", "Achter het adres van een beeld staat een tekst die niemand ziet."
)
LINK_VERWIJZING: Final = Code(
    "link-verwijzing",
    "„[{waarde:.30}]:” bepaalt een link op een andere plaats dan waar hij staat.",
    "Zet het adres in de zin zelf: [tekst](adres).",
    wat="Het adres van een link staat op een andere plaats dan de link.",
    waarom="Zo'n regel toont de site niet. Wie de tekst aanpast, vergeet hem.",
    fout="[lees meer][1]\n\n[1]: https://www.example.org",
    goed="[lees meer](https://www.example.org)",
)
BEELD_ZONDER_TEKST: Final = Code(
    "beeld-zonder-tekst",
    "Het beeld „{waarde:.60}” heeft geen beschrijving.",
    "Schrijf tussen de haken wat er te zien is: ![Ouders in de tuin](../beelden/tuin.jpg).",
    wat="Een beeld heeft geen beschrijving.",
    waarom="Wie het beeld niet ziet, weet dan niet wat erop staat.",
    fout="![](../beelden/tuin.jpg)",
    goed="![Ouders in de tuin](../beelden/tuin.jpg)",
)
BEELD_ONBEKEND: Final = Code(
    "beeld-onbekend",
    "Het beeld „{waarde:.60}” staat niet in praktijken/beelden/.",
    "Zet het bestand in praktijken/beelden/ en schrijf ../beelden/{beste}.",
    wat="Het beeld staat niet in praktijken/beelden/.",
    waarom="De site toont alleen beelden die bij de kennisbank zelf staan.",
    fout="![Ouders in de tuin](https://www.example.org/tuin.jpg)",
    goed="![Ouders in de tuin](../beelden/tuin.jpg)",
)
ZIN_LANG: Final = Code(
    "zin-lang",
    "De zin „{begin} …” telt {woorden} woorden; hoogstens {grens} leest vlot.",
    "Maak er twee zinnen van.",
    wat="Een zin telt meer dan 30 woorden.",
    waarom="Korte zinnen lezen vlotter.",
    fout="Het netwerk, dat uit veel partners bestaat, komt samen en …",
    goed="Het netwerk bestaat uit veel partners. Ze komen samen.",
    ernst=Ernst.WAARSCHUWING,
)
