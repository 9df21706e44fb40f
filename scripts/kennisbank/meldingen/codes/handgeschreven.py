"""Codes about the pages of `docs/`, which are written by hand, and about entries that stand in no folder for them."""

from typing import Final

from kennisbank.meldingen.melding import Code

DOCS_BESTAND: Final = Code(
    "docs-bestand",
    "„{naam:.60}” is geen pagina en geen beeld dat de site toont.",
    "Verwijder het. In docs/ staan alleen pagina's (.md) en beelden ({extensies}), "
    "met een naam in kleine letters, cijfers en koppeltekens.",
    wat="In docs/ staat een bestand of map die daar niet hoort.",
    waarom="Alles in docs/ komt op de site. Een script van iemand anders zou daar ook werken.",
    fout="docs/assets/thema.js",
    goed="docs/kader/lokale-context.md",
)
DOCS_GEEN_BEELD: Final = DOCS_BESTAND.variant(
    "geen-beeld",
    "„{naam:.60}” heet een beeld, maar er zit iets anders in.",
    "Open het beeld in een beeldprogramma en bewaar het opnieuw als .jpg, .png of .webp.",
)
DOCS_TE_GROOT: Final = DOCS_BESTAND.variant(
    "te-groot",
    "Het beeld telt {grootte} kB; het mag hoogstens {meeste} kB zijn.",
    "Verklein het beeld tot hoogstens 1600 punten breed en bewaar het opnieuw.",
)
DOCS_ADRES: Final = Code(
    "docs-adres",
    "De site maakt zelf wat op het adres /{adres:.80} staat.",
    "Geef het bestand een andere naam, in een map van docs/ die er al is.",
    wat="Een bestand in docs/ neemt een plaats in die al bezet is.",
    waarom="Op één adres kan maar één pagina staan. Anders verdwijnt er een zonder dat iemand het merkt.",
    fout="docs/praktijken/eigenaarschap.md",
    goed="docs/kader/eigenaarschap.md",
)
DOCS_ADRES_DUBBEL: Final = DOCS_ADRES.variant(
    "dubbel",
    "Het adres /{adres:.80} is ook dat van docs/{ander:.80}.",
    "Geef een van beide een andere naam.",
)
DOCS_VOORBLAD: Final = Code(
    "docs-voorblad",
    "Het veld „{veld:.40}” kan niet in het voorblad van deze pagina.",
    "Haal de regel weg. Een pagina heeft alleen title en description.",
    wat="Tussen de lijnen --- van een pagina staat iets wat daar niet kan.",
    waarom="Met sommige velden kiest een pagina een ander sjabloon, of voert ze iets uit.",
    fout='title: "Waarom?"\ntemplate: ../../ander.html',
    goed='title: "Waarom?"\ndescription: "Waarom een netwerk dit doet."',
)
DOCS_VOORBLAD_WAARDE: Final = DOCS_VOORBLAD.variant(
    "waarde",
    "Bij „{veld:.40}” hoort één gewone zin, zonder < > en zonder rechte aanhalingstekens erin.",
    'Schrijf bijvoorbeeld: {veld:.40}: "Waarom een netwerk dit doet."',
)
DOCS_VOORBLAD_LOS: Final = DOCS_VOORBLAD.variant(
    "los",
    "De eerste regel „{regel:.40}” leest de site als een veld.",
    "Begin de pagina met een regel ---, dan title en description, en dan weer een regel ---.",
)
DOCS_VOORBLAD_ALLEEN: Final = DOCS_VOORBLAD.variant(
    "alleen",
    "Onder het voorblad staat geen tekst.",
    "Schrijf de tekst van de pagina, of verwijder het bestand.",
)
DOCS_HTML: Final = Code(
    "docs-html",
    "Hier staat HTML die niet op een pagina mag: „{wat:.60}”.",
    "Haal de HTML weg en schrijf gewone Markdown.",
    wat="In een pagina van docs/ staat HTML, en niet de enkele vorm die daar nodig is.",
    waarom="HTML kan iets uitvoeren, iets ophalen bij anderen of de pagina breken.",
    fout="<script>alert(1)</script>",
    goed="Samen **sterk**",
)
DOCS_HTML_OPEN: Final = DOCS_HTML.variant(
    "open",
    "De HTML „<{wat:.40}>” is niet goed geopend en gesloten.",
    "Zet bij elk <{wat:.40}> een </{wat:.40}>, in de juiste volgorde.",
)
DOCS_TE_VEEL: Final = DOCS_HTML.variant(
    "te-veel",
    "De pagina telt te veel haken of hekjes: {aantal}. Meer dan {meeste} is niet vlot te lezen.",
    "Verdeel de tekst over meer pagina's.",
)
DOCS_SJABLOON: Final = Code(
    "docs-sjabloon",
    "Hier staat sjabloontaal: „{wat:.40}”.",
    "Haal de accolades weg. Op deze pagina staat gewone tekst.",
    wat="Op een pagina van docs/ staan accolades uit een sjabloontaal.",
    waarom="Wat daartussen staat, zou op de computer van de bouwer uitgevoerd kunnen worden.",
    fout="{% for nummer in range(10) %}",
    goed="{{ aantal('praktijken') }}",
)
DOCS_SJABLOON_KEUZE: Final = DOCS_SJABLOON.variant(
    "keuze", hulp="Op deze pagina kan alleen dit, precies zo geschreven: {keuzes}."
)
DOCS_ANKER: Final = Code(
    "docs-anker",
    "Het anker #{anker:.60} gebruikt de site zelf.",
    "Geef de kop een andere naam.",
    wat="Een kop krijgt een anker dat de opmaak van de site al gebruikt.",
    waarom="De link „Naar de inhoud” en de menu's leiden dan naar de verkeerde plaats.",
    fout="## Inhoud",
    goed="## Wat staat er in?",
)
DOCS_LINK: Final = Code(
    "docs-link",
    "De link „{adres:.60}” leidt naar een pagina die niet bestaat.",
    "Schrijf de weg naar het bestand, zoals ../kader/waarom.md. Een andere website begint met https://.",
    wat="Een link op een pagina van docs/ leidt nergens heen, of naar iets wat geen webpagina is.",
    waarom="Een lezer komt dan nergens uit. Sommige adressen voeren iets uit.",
    fout="[lees meer](../kader/waarom-niet.md)",
    goed="[lees meer](../kader/waarom.md)",
)
DOCS_LINK_ANKER: Final = DOCS_LINK.variant(
    "anker",
    "De link „{adres:.60}” leidt naar een plaats op een pagina die er niet is.",
    "Kijk na hoe de kop op die pagina heet, of laat #{anker:.40} weg.",
)
DOCS_LINK_ONVEILIG: Final = DOCS_LINK.variant(
    "onveilig",
    "De link „{adres:.60}” is geen gewoon webadres.",
    "Gebruik een adres dat begint met https://, of een pagina van deze site.",
)
DOCS_LINK_WORTEL: Final = DOCS_LINK.variant(
    "wortel",
    "De link „{adres:.60}” begint met een schuine streep, en leidt zo buiten deze site.",
)
DOCS_BEELD: Final = Code(
    "docs-beeld",
    "Het beeld „{adres:.60}” staat niet in docs/.",
    "Zet het bestand in docs/beelden/ en schrijf ../beelden/naam.jpg.",
    wat="Een pagina toont een beeld dat er niet is, of dat op een andere site staat.",
    waarom="Een beeld van een andere site vertelt die site wie deze pagina leest.",
    fout="![De tuin](https://www.example.org/tuin.jpg)",
    goed="![De tuin](../beelden/tuin.jpg)",
)
DOCS_BEELD_ZONDER_TEKST: Final = DOCS_BEELD.variant(
    "zonder-tekst",
    "Het beeld „{adres:.60}” heeft geen beschrijving.",
    "Schrijf tussen de haken wat er te zien is: ![Ouders in de tuin](../beelden/tuin.jpg).",
)
FICHE_VERDWAALD: Final = Code(
    "fiche-verdwaald",
    "Dit lijkt een {soort}, maar hier leest de kennisbank geen fiches.",
    "Verplaats het bestand naar {plaats}",
    wat="Een fiche staat niet in de map waar de kennisbank ze zoekt.",
    waarom="Ze wordt niet nagekeken en niet getoond. Dan is je werk verloren zonder dat je het merkt.",
    fout="docs/leuven-depot.md",
    goed="praktijken/voorbeelden/leuven-depot.md",
)
