"""Codes about what says who somebody is or how to reach them. No sentence repeats more than the first signs."""

from typing import Final

from kennisbank.meldingen.melding import Code, Ernst

_WEBSITE: Final = "Haal het weg. Verwijs naar de website van de organisatie."
_GOED: Final = "Kijk op [de website van het netwerk](https://www.example.org)"

EMAILADRES: Final = Code(
    "e-mailadres",
    "Hier staat een e-mailadres: „{waarde}…”.",
    _WEBSITE,
    wat="In de tekst of in een webadres staat een e-mailadres.",
    waarom="De kennisbank toont geen gegevens van personen. Adressen verouderen en trekken spam aan.",
    fout="Mail jan@example.org",
    goed=_GOED,
)
EMAILADRES_VERHULD: Final = Code(
    "e-mailadres-verhuld",
    "Dit lijkt een e-mailadres in andere tekens: „{waarde}…”.",
    _WEBSITE,
    wat="In de tekst staat een e-mailadres met (at), „apenstaartje” of een spatie rond het @-teken.",
    waarom="Ook zo is het een gegeven van iemand. En wie spam stuurt, leest dit even goed.",
    fout="Mail naar jan (at) example.org",
    goed=_GOED,
    ernst=Ernst.WAARSCHUWING,
)
TELEFOONNUMMER: Final = Code(
    "telefoonnummer",
    "Hier staat een telefoonnummer dat begint met „{waarde}”.",
    _WEBSITE,
    wat="In de tekst of in een webadres staat een telefoonnummer.",
    waarom="De kennisbank toont geen gegevens van personen. Nummers verouderen snel.",
    fout="Bel 09 123 45 67",
    goed=_GOED,
)
INLOGGEGEVENS: Final = Code(
    "inloggegevens",
    "Hier staan inloggegevens: „{waarde}…”.",
    "Haal ze weg, en kies een nieuw wachtwoord. Na https:// staat meteen de naam van de website.",
    wat="In een webadres of in de tekst staat een gebruikersnaam of een wachtwoord.",
    waarom="Alles in de kennisbank is openbaar, en wat er ooit in stond ook. Iedereen kan zich dan aanmelden.",
    fout="url: https://gebruiker:geheim@www.example.org/verslag",
    goed="url: https://www.example.org/verslag",
)
REKENINGNUMMER: Final = Code(
    "rekeningnummer",
    "Hier staat het nummer van een rekening of een kaart. Het begint met „{waarde}”.",
    "Haal het weg. Verwijs naar de website van de organisatie.",
    wat="In de tekst staat een rekeningnummer (IBAN), of het nummer van een bank- of identiteitskaart.",
    waarom="Zo'n nummer hoort bij een persoon of een vereniging, en wordt misbruikt.",
    fout="Steunen kan op BE00 0000 0000 0000",
    goed="Steunen kan: kijk op [de website van het netwerk](https://www.example.org)",
)
RIJKSREGISTERNUMMER: Final = Code(
    "rijksregisternummer",
    "Hier staat wat een rijksregisternummer lijkt. Het begint met „{waarde}”.",
    "Haal het weg. Zo'n nummer mag nergens openbaar staan.",
    wat="In de tekst staat een getal in de vorm van een rijksregisternummer.",
    waarom="Het zegt precies wie iemand is, en wanneer die persoon geboren is. De wet beschermt het.",
    fout="Het gezin (00.00.00-000.00) kwam elke week.",
    goed="Het gezin kwam elke week.",
)
GEBOORTEDATUM: Final = Code(
    "geboortedatum",
    "Dit lijkt een geboortedatum: „{waarde}…”.",
    "Laat de datum weg. Een leeftijdsgroep zegt genoeg, bijvoorbeeld: een kleuter.",
    wat="In de tekst staat wanneer iemand geboren is.",
    waarom="In een buurt weten mensen met een geboortedatum snel over wie het gaat.",
    fout="Een kind geboren op 12/03/2019 kwam vaak.",
    goed="Een kleuter kwam vaak.",
    ernst=Ernst.WAARSCHUWING,
)
NAAM_MET_LEEFTIJD: Final = Code(
    "naam-met-leeftijd",
    "Hier staat een voornaam met een leeftijd: „{waarde}…”.",
    "Laat de naam weg. Schrijf bijvoorbeeld: een kind van zeven.",
    wat="In de tekst staat een voornaam met een leeftijd erbij.",
    waarom="In een buurt weten mensen dan over welk kind het gaat.",
    fout="Sofie (7) speelt er elke woensdag.",
    goed="Een meisje van zeven speelt er elke woensdag.",
    ernst=Ernst.WAARSCHUWING,
)
NAAM_MET_FUNCTIE: Final = Code(
    "naam-met-functie",
    "Hier staat de naam van iemand met een functie: „{waarde}…”.",
    "Noem de functie of de organisatie, zonder de naam.",
    wat="In de tekst of bij de partners staat de naam van een persoon met een functie.",
    waarom="De kennisbank noemt geen personen. Mensen veranderen van werk, de organisatie blijft.",
    fout="partners:\n  - Voornaam Achternaam, coördinator",
    goed="partners:\n  - coördinator van het netwerk",
    ernst=Ernst.WAARSCHUWING,
)
ONDERTEKENING: Final = Code(
    "ondertekening",
    "Hier staat een aanhef of een groet uit een bericht: „{waarde}”.",
    "Haal de groet en de naam weg. Een fiche heeft geen afzender.",
    wat="In de tekst staat de aanhef, de groet of de handtekening van een mail.",
    waarom="Zo komt de naam van een afzender op de site, zonder dat iemand dat wilde.",
    fout="Groetjes, An",
    goed="(niets)",
    ernst=Ernst.WAARSCHUWING,
)
WOONADRES: Final = Code(
    "woonadres",
    "Dit lijkt het adres waar iemand woont: „{waarde}…”.",
    "Laat straat en nummer weg. Noem hoogstens de wijk.",
    wat="In de tekst staat in welke straat en op welk nummer iemand woont.",
    waarom="De kennisbank toont geen gegevens van personen. Het adres van een organisatie mag wel.",
    fout="Het gezin woont in de Kerkstraat 12.",
    goed="Het gezin woont in de wijk.",
    ernst=Ernst.WAARSCHUWING,
)
