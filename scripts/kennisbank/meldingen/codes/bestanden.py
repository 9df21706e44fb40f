"""Codes about files: their names, their places and their bytes."""

from typing import Final

from kennisbank.meldingen.melding import Code

BESTAND_LEEG: Final = Code(
    "bestand-leeg",
    "Het bestand is leeg.",
    "Vul het bestand in, of verwijder het. Een voorbeeld staat op de pagina met velden.",
    wat="In het bestand staat niets, of alleen lege regels.",
    waarom="Een lege fiche geeft een lege pagina.",
    fout="een bestand zonder tekst",
    goed="---\ntitel: Eigenaarschap\n…\n---",
)
BESTAND_CODERING: Final = Code(
    "bestand-codering",
    "Het bestand is niet in UTF-8 bewaard, maar wellicht in {welke}.",
    "Bewaar het bestand opnieuw als UTF-8: in Kladblok via Opslaan als, Codering: UTF-8.",
    wat="De letters van het bestand zijn niet bewaard als UTF-8.",
    waarom="Letters met een accent, zoals ë, worden anders vreemde tekens.",
    fout="Kladblok > Opslaan als > Codering: ANSI",
    goed="Kladblok > Opslaan als > Codering: UTF-8",
)
BESTAND_TE_GROOT: Final = Code(
    "bestand-te-groot",
    "Het bestand telt {aantal} kB; het mag hoogstens {grens} kB zijn.",
    "Maak de tekst korter, of verdeel hem over meer fiches. Beelden horen in praktijken/beelden/.",
    wat="Het bestand is te groot: een fiche telt hoogstens 60 kB, een lijst van het kader 200 kB.",
    waarom="Zo'n bestand is zelden een fiche. Vaak is er een beeld of een heel document in geplakt.",
    fout="eigenaarschap.md van 10 MB",
    goed="eigenaarschap.md van 4 kB, en het beeld apart in praktijken/beelden/",
)
BESTAND_KOPPELING: Final = Code(
    "bestand-koppeling",
    "Dit is een koppeling (symlink) naar een ander bestand.",
    "Zet het bestand zelf op deze plaats. Koppelingen leest de kennisbank niet.",
    wat="Op deze plaats staat geen bestand, maar een koppeling naar een ander bestand.",
    waarom="Een koppeling kan buiten de kennisbank wijzen. Daarom leest de kennisbank ze niet.",
    fout="eigenaarschap.md -> ../../tekst.md",
    goed="eigenaarschap.md met de tekst zelf",
)
BESTAND_ONLEESBAAR: Final = Code(
    "bestand-onleesbaar",
    "Het bestand kan niet gelezen worden: {reden}.",
    "Controleer het bestand en zijn rechten, en bewaar het opnieuw.",
    wat="Het bestand kan niet gelezen worden.",
    waarom="Het is geen gewoon bestand, of je hebt er geen toegang toe.",
    fout="een map of een apparaat met de naam van een lijst",
    goed="een gewoon bestand met tekst",
)
BESTAND_ONTBREEKT: Final = Code(
    "bestand-ontbreekt",
    "Dit bestand ontbreekt.",
    "Zet het bestand terug: de kennisbank heeft het nodig.",
    wat="Een lijst van het kader is er niet.",
    waarom="Elke praktijk verwijst naar het kader. Zonder die lijst kan de kennisbank niets nakijken.",
    fout="kader/ zonder kernprincipes.yml",
    goed="kader/kernprincipes.yml",
)
BESTAND_NAAM: Final = Code(
    "bestand-naam",
    "De naam „{naam}” kan geen id zijn. Een id heeft kleine letters, cijfers en koppeltekens, hoogstens {grens} tekens.",
    "Hernoem het bestand, bijvoorbeeld tot „{id}.md”.",
    wat="De naam van het bestand kan geen id zijn.",
    waarom="De naam wordt het adres van de pagina. Hoofdletters, spaties en accenten geven daar problemen.",
    fout="Café De Brug.md",
    goed="cafe-de-brug.md",
)
BESTAND_NAAM_MD: Final = BESTAND_NAAM.variant(
    "md", "De naam „{naam}” eindigt niet op .md.", "Geef het bestand een naam zoals „{id}.md”."
)
BESTAND_VREEMD: Final = Code(
    "bestand-vreemd",
    "{wat} hoort hier niet. In praktijken/ staan alleen de mappen {namen}.",
    "Verplaats het naar de juiste map, of verwijder het.",
    wat="Dit bestand of deze map hoort niet op deze plaats.",
    waarom="Wat de kennisbank niet kent, toont ze niet. Dan is je werk verloren zonder dat je het merkt.",
    fout="praktijken/eigenaarschap.md",
    goed="praktijken/praktijken/eigenaarschap.md",
)
BESTAND_VREEMD_KADER: Final = BESTAND_VREEMD.variant(
    "kader", "{wat} hoort hier niet. In kader/ staan alleen {namen}."
)
BESTAND_VREEMD_MAP: Final = BESTAND_VREEMD.variant(
    "map", "Deze map hoort hier niet. Fiches staan los in hun map, niet in een map daaronder."
)
BEELD_BESTAND: Final = Code(
    "beeld-bestand",
    "„{naam}” is geen beeld dat de site toont.",
    "Gebruik een foto of tekening met een naam in kleine letters, die eindigt op {extensies}.",
    wat="In de map met beelden staat een bestand dat de site niet toont.",
    waarom="De site toont alleen foto's en tekeningen van een bekend soort, en niet te groot.",
    fout="Tuin Foto.TIFF",
    goed="tuin-foto.jpg",
)
BEELD_BESTAND_GROOT: Final = BEELD_BESTAND.variant(
    "groot",
    "Het beeld telt {aantal} kB; het mag hoogstens {grens} kB zijn.",
    "Verklein het beeld tot hoogstens 1600 punten breed en bewaar het opnieuw.",
)
BEELD_BESTAND_ANDERS: Final = BEELD_BESTAND.variant(
    "anders",
    "„{naam:.60}” heet een beeld, maar er zit iets anders in.",
    "Open het beeld in een beeldprogramma en bewaar het opnieuw als .jpg, .png of .webp.",
)
SAMENVOEGEN: Final = Code(
    "samenvoegen",
    "Hier staat een merkteken van git: twee versies van dit bestand zijn nog niet samengevoegd.",
    "Kies wat moet blijven en verwijder de regels die beginnen met <<<<<<<, ======= en >>>>>>>.",
    wat="In het bestand staan merktekens van git.",
    waarom="Twee mensen pasten dezelfde regels aan. Iemand moet kiezen wat blijft.",
    fout="<<<<<<< HEAD\ntitel: Eigenaarschap\n=======\ntitel: Eigenaar zijn\n>>>>>>> tak",
    goed="titel: Eigenaarschap",
)
SAMENVOEGEN_ADRESSEN: Final = SAMENVOEGEN.variant(
    "adressen",
    "Hier staat een merkteken van git: twee versies van deze lijst zijn nog niet samengevoegd.",
    "Laat alle adressen staan. Verwijder alleen de regels die beginnen met <<<<<<<, ======= en >>>>>>>.",
)
SAMENVOEGEN_STELLINGEN: Final = SAMENVOEGEN.variant(
    "stellingen",
    "Hier staat een merkteken van git: twee versies van deze lijst zijn nog niet samengevoegd.",
    "Haal de lijst terug zoals ze gepubliceerd is, en vul aan met: kennisbank stellingen --ja",
)
TEKEN_ONZICHTBAAR: Final = Code(
    "teken-onzichtbaar",
    "Hier staat een onzichtbaar teken (U+{nummer}) dat niet in een tekst hoort.",
    "Verwijder het teken, of typ de regel opnieuw in plaats van ze te plakken.",
    wat="In de tekst staat een teken dat je niet ziet.",
    waarom="Zulke tekens komen mee bij het plakken. Ze breken het zoeken, of doen een tekst anders lijken.",
    fout="Wat\\u200b lukt",
    goed="Wat lukt",
)
TEKEN_ONBEKEND: Final = Code(
    "teken-onbekend",
    "Het teken „{waarde}” (U+{nummer}) staat in geen van onze lettertypes; op papier valt het weg.",
    "Schrijf het in gewone letters, of laat het weg.",
    wat="In de tekst staat een teken dat onze lettertypes niet hebben.",
    waarom="Op het scherm toont elke computer iets anders, en op papier valt het weg.",
    fout="Welkom \U00013000",
    goed="Welkom",
)
WOORD_LANG: Final = Code(
    "woord-lang",
    "Het woord „{waarde:.20}…” telt {lengte} letters; meer dan {grens} past niet op een scherm.",
    "Zet er een spatie of een koppelteken tussen.",
    wat="Een woord telt meer dan 60 letters.",
    waarom="Op een telefoon past het niet op het scherm. Vaak is een spatie weggevallen.",
    fout="buurtgerichtnetwerkvoorkinderenengezinneninonzestadenderegioerrond",
    goed="buurtgericht netwerk voor kinderen en gezinnen",
)
SJABLOONTAAL: Final = Code(
    "sjabloontaal",
    "Hier staat sjabloontaal: „{waarde:.30}”.",
    "Haal de accolades weg. Een fiche bevat gewone tekst.",
    wat="In de tekst staan accolades uit een sjabloontaal.",
    waarom="Een fiche bevat gewone tekst. Wat tussen zulke accolades staat, wordt nooit uitgevoerd.",
    fout="{{ naam }}",
    goed="de naam van het netwerk",
)
