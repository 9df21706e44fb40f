"""Finds how to reach somebody, or what opens something of theirs: addresses, numbers, passwords. All errors."""

import re
from typing import Final

from kennisbank.controle.kenmerken import CIJFERS, een_van
from kennisbank.controle.tekstregels import Tekstregel, Tekstregels
from kennisbank.meldingen.codes.persoonsgegevens import (
    EMAILADRES,
    EMAILADRES_VERHULD,
    INLOGGEGEVENS,
    REKENINGNUMMER,
    RIJKSREGISTERNUMMER,
    TELEFOONNUMMER,
)

# Between the digits of a number: signs that people put there, or the end of a line within a paragraph.
_T: Final = r"(?:[ \t\xa0\u202f./‑–·-]{0,2}|[ ][/–-][ ]|[ ]?\n[ >]{0,8})"
_S: Final = r"(?:[ \t\xa0\u202f.+‑–-]?|[ ]?\n[ >]{0,8})"
_INLOG: Final = r"[A-Za-z][A-Za-z0-9+.]{1,9}://[^\s/?#@<>\"()]+@"
_SLEUTELWOORDEN: Final = (
    *(
        "wachtwoord",
        "paswoord",
        "password",
        "passwd",
        "pass",
        "pwd",
        "pw",
        "pincode",
        "secret",
        "apikey",
        "api_key",
    ),
    *(
        "token",
        "access_token",
        "accesstoken",
        "auth_token",
        "authtoken",
        "id_token",
        "refresh_token",
        "_token",
    ),
    *("sessionid", "phpsessid", "jsessionid"),
)
_SLEUTEL: Final = rf"[?&#;](?:{'|'.join(_SLEUTELWOORDEN)})=[^\s&\"<>)]{{3,}}"
# Only with a digit in it, so that „wachtwoord: te vragen” is none.
_WACHTWOORD: Final = (
    r"(?<!\w)(?:wachtwoord|paswoord|password|pincode|toegangscode)[ ]?(?:is|=|:)[ ]?(?=\S{0,40}\d)\S{3,}"
)
_EMAIL: Final = (
    rf"(?P<niet>{_INLOG}[\w.-]*)|(?<![\w.%+@-])[\w.%+-]{{1,64}}@(?:[\w-]{{1,63}}\.){{1,5}}[^\W\d_]{{2,24}}"
)
_AT: Final = r"(?:[ ]?[(\[{<](?:at|@|a|apenstaart(?:je)?)[)\]}>][ ]?|[ ]apenstaart(?:je)?[ ])"
_PUNT_IN_WOORDEN: Final = r"(?:[ ]?[(\[{](?:dot|punt|\.)[)\]}][ ]?|[ ](?:dot|punt)[ ])"
_PUNT: Final = rf"(?:[ ]?\.|{_PUNT_IN_WOORDEN})"
_STAART: Final = r"(?:be|nl|org|com|eu|net|info|vlaanderen|brussels|gent|fr|example)(?!\w)"
_DOMEIN: Final = rf"(?:[\w-]{{2,40}}{_PUNT}){{1,3}}"

_IBAN: Final = rf"(?:[Bb][Ee]{_S}\d\d(?:/?{_S}\d){{12}}|[Nn][Ll][ .-]?\d\d{_S}[A-Za-z]{{4}}(?:{_S}\d){{10}}"
_LANDEN: Final = (
    "AD|AE|AL|AT|AZ|BA|BG|BH|BR|CH|CY|CZ|DE|DK|DO|EE|EG|ES|FI|FR|GB|GE|GI|GR|HR|HU|IE|IL|IS|IT|KW|LB|LI|LT|LU|LV|MA|MC|MD"
    "|ME|MK|MT|NL|NO|PL|PT|RO|RS|SA|SE|SI|SK|SM|TN|TR|UA|VA|XK"
)
_REKENING: Final = rf"(?<!\w){_IBAN}|(?=(?:[^\d\n]{{0,6}}\d){{10}})(?:(?:{_LANDEN})[ ]?\d\d(?:{_S}[0-9A-Z]{{4}}){{2,7}}(?:{_S}[0-9A-Z]{{1,3}})?|(?:{_LANDEN})\d\d[0-9A-Z]{{11,30}}))(?!\w)"
# A Belgian account as it was before 2011, which the number of an identity card resembles; and a payment card.
_KAART: Final = r"(?<![\w./-])(?:\d{3}[- ]\d{7}[- ]\d{2}|[3-6]\d{3}(?:[ -]\d{4}){3})(?![\w/-]|[.]\d)"
# Day and month may be 00, and the month 20 or 40 more: so the register numbers who has no known date of birth.
_REGISTER: Final = (
    r"(?<![\w./-])(?:\d\d[./]\d\d[./]\d\d[ ]?[–./ -][ ]?\d{3}[ ]?[–./ -][ ]?\d\d|\d{6}[ ]?[–/-][ ]?\d{3}[ ]?[–./ -]?[ ]?\d\d"
    r"|\d\d-\d\d-\d\d[ -]\d{3}[. -]\d\d|\d\d[ ](?:[024]\d|[135][0-2])[ ](?:[0-2]\d|3[01])[ ]\d{3}[ ]\d\d)(?![\w/-])"
)
_REGISTER_KAAL: Final = (
    r"(?<![\w./,+-])\d\d(?:[024][1-9]|[135][0-2])(?:0[1-9]|[12]\d|3[01])\d{5}(?![\w/-]|[.,]\d)"
)
_REGISTER_WOORD: Final = (
    r"(?:rijksregister(?:nummer|nr\.?)?|insz(?:-nummer)?|niss|rrn|nationaal[ _-]?nummer)[^\w\n]{0,4}(?:is[ ])?"
    r"\d(?:[ ./-]{0,2}\d){10}(?!\d)"
)
# What resembles a telephone number: a company's, a book's, an account's, a date with an hour.
_GEEN_TELEFOON: Final = (
    r"(?:ondernemings(?:nummer|nr\.?)|(?<!\w)(?:KBO|BTW|btw|kbo|BE|ISBN|ISSN|isbn|EAN)|erkenningsnummer|dossiernummer"
    r"|vestigingsnummer)(?:[- ]?(?:nummer|nr\.?|10|13))?[:\s(]{0,3}(?:BE[ ]?)?\d[\d.\- X]{7,16}"
    rf"|{_REGISTER}|(?<!\w){_IBAN})|\+\+\+[\d/ ]{{12,16}}\+\+\+"
    r"|(?<!\d)(?:0?[1-9]|[12]\d|3[01])[/.-](?:0?[1-9]|1[0-2])[/.-](?:19|20)\d\d(?!\d)"
    r"|(?<!\d)[0-2]?\d[.:u][0-5]\d[ ]?[–-][ ]?[0-2]?\d[.:u][0-5]\d(?!\d|\.\d)"
)
# Belgian and Dutch numbers have 9 or 10 digits with the leading 0; with a country code 10 to 13.
_TELEFOON: Final = (
    rf"(?P<niet>{_GEEN_TELEFOON})|(?<!\w)(?<!\d[./,-])(?:(?:\+|00)[1-9]\d{_T}(?:\(0\))?(?:{_T}\d){{8,11}}"
    rf"|0[1-9](?:{_T}\d){{7,8}}|\((?:\+|00)?\d{{2,3}}\)(?:{_T}\d){{7,10}})(?!\w|[/-]\w)"
)
_BELWOORD: Final = (
    r"(?<!\w)(?:tel|telefoon|telefoonnummer|gsm|gsm-nummer|mobiel|whatsapp|fax|sms)(?:\.|:|[ ]op|[ ]naar|[ ]is|=)?[ :/]{0,3}"
    rf"\+?\d(?:{_T}\d){{8,12}}(?![\w/-])"
)
# In an address many a number is no telephone's: only behind a name that says so, with a +, or a mobile number.
_BELVELD: Final = (
    r"(?:phone|phonenumber|tel|telefoon|telefoonnummer|telnr|telefoonnr|gsm|gsmnummer|mobiel|mobile|whatsapp|wa|sms|bel|call"
    r"|fax|cel|msisdn)"
)
_TELEFOON_IN_ADRES: Final = (
    r"(?P<niet>(?:kbo|onderneming|btw|vat|bce|enterprise|company|bedrijf|isbn|issn|doi)[^\s\d]{0,40}(?:BE)?[01]\d{3}\.?\d{3}\.?\d{3}(?!\d))"
    rf"|(?:wa\.me|whatsapp\.com|signal\.me|(?<!\w)t\.me|viber\.\w{{2,8}})/[^\s\d+]{{0,30}}[+]?\d(?:{_S}\d){{8,13}}(?!\w)"
    rf"|(?<![^\W\d_]){_BELVELD}[=/:][+ ]?[(]?\d(?:[/()]?{_S}\d){{8,13}}(?!\w)"
    rf"|(?<=[/=?#&:,;(_-])(?:\+|00(?=3[1-4]|49|352))[1-9]\d(?:[/()]{{0,2}}{_S}\d){{8,11}}(?!\w)"
    rf"|(?<=[/=?#&:,;(_-])04[5-9]\d/?(?:{_S}\d){{6}}(?!\w)"
    r"|(?<=[/=?#&:,;(_])0\d{1,2}[/.+]\d{2,3}(?:[.+ -]\d\d){2,3}(?!\w)"
)

BEREIKBAAR: Final = Tekstregels.van(
    Tekstregel(INLOGGEGEVENS, re.compile(_INLOG), een_van("@"), toon=12),
    Tekstregel(
        INLOGGEGEVENS, re.compile(_SLEUTEL, re.IGNORECASE), een_van(*_SLEUTELWOORDEN), "adres", toon=12
    ),
    Tekstregel(
        INLOGGEGEVENS,
        re.compile(_WACHTWOORD, re.IGNORECASE),
        een_van("wachtwoord", "password", "pincode", "toegangscode", "paswoord"),
        toon=12,
    ),
    Tekstregel(EMAILADRES, re.compile(_EMAIL), een_van("@"), toon=2),
    Tekstregel(
        EMAILADRES_VERHULD,
        re.compile(rf"(?<![\w.+-])[\w.+-]{{2,64}}{_AT}{_DOMEIN}[^\W\d_]{{2,24}}", re.IGNORECASE),
        een_van("at", "a", "@", "apenstaart", "apenstaartje"),
        toon=2,
    ),
    Tekstregel(
        EMAILADRES_VERHULD,
        re.compile(
            rf"(?<![\w.+-])[\w.+-]{{2,64}}(?:[ ]at[ ]|[ ]@[ ]?|@[ ]){_DOMEIN}{_STAART}", re.IGNORECASE
        ),
        een_van("at", "@"),
        toon=2,
    ),
    Tekstregel(
        EMAILADRES_VERHULD,
        re.compile(rf"(?<![\w.+-])[\w.+-]{{2,64}}@[\w-]{{2,40}}{_PUNT_IN_WOORDEN}{_STAART}", re.IGNORECASE),
        een_van("@"),
        toon=2,
    ),
    Tekstregel(REKENINGNUMMER, re.compile(_REKENING), een_van(CIJFERS)),
    Tekstregel(REKENINGNUMMER, re.compile(_KAART), een_van(CIJFERS), "tekst"),
    Tekstregel(RIJKSREGISTERNUMMER, re.compile(_REGISTER), een_van(CIJFERS), toon=2),
    Tekstregel(RIJKSREGISTERNUMMER, re.compile(_REGISTER_KAAL), een_van(CIJFERS), "tekst", toon=2),
    Tekstregel(RIJKSREGISTERNUMMER, re.compile(_REGISTER_WOORD, re.IGNORECASE), een_van(CIJFERS), toon=2),
    Tekstregel(TELEFOONNUMMER, re.compile(_TELEFOON), een_van(CIJFERS), "tekst"),
    Tekstregel(TELEFOONNUMMER, re.compile(_BELWOORD, re.IGNORECASE), een_van(CIJFERS), "tekst", toon=6),
    Tekstregel(TELEFOONNUMMER, re.compile(_TELEFOON_IN_ADRES, re.IGNORECASE), een_van(CIJFERS), "adres"),
)
