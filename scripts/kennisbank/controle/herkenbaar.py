"""Finds what says who somebody is: a date of birth, a name with an age or a function, a signature. All warnings."""

import re
from typing import Final

from kennisbank.controle.kenmerken import GETAL, VOORNAAM, een_van
from kennisbank.controle.tekstregels import HOOFDLETTER, Tekstregel, Tekstregels
from kennisbank.meldingen.codes.persoonsgegevens import (
    GEBOORTEDATUM,
    NAAM_MET_FUNCTIE,
    NAAM_MET_LEEFTIJD,
    ONDERTEKENING,
    WOONADRES,
)

_KLEIN: Final = "[a-zß-öø-ÿğışčšžłńćę]+"
_CAP: Final = f"[{HOOFDLETTER}]{_KLEIN}"
# The capital comes first and what must not stand before it second: so a search skips from capital to capital.
_BEGIN: Final = rf"[{HOOFDLETTER}](?<![\w-].){_KLEIN}"
_VOORNAAM: Final = rf"(?P<voornaam>{_BEGIN})(?:-{_CAP})?"
_TUSSEN: Final = r"(?:[Vv]an|[Dd]e[rn]?|[Vv]anden|[Tt]e[rn]|[Ee]l|[Bb]en|[Aa]l|[Bb]in|[Dd]i|[Ll]e|[Dd]'|'t)"
_ACHTERNAAM: Final = rf"(?:[ ]{_TUSSEN}){{0,2}}[ '](?:{_CAP}(?:[- ]{_CAP})?|[{HOOFDLETTER}]\.)"
_NAAM: Final = rf"(?P<naam>{_BEGIN}(?:-{_CAP})?{_ACHTERNAAM})"

_MAAND: Final = (
    r"(?:jan(?:uari)?|feb(?:ruari)?|maart|mrt|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?"
    r"|dec(?:ember)?)\.?"
)
_DATUM: Final = rf"(?:\d{{1,2}}[ ]?[/.-][ ]?\d{{1,2}}[ ]?[/.-][ ]?(?:\d{{4}}|\d\d)|(?:19|20)\d\d-\d\d-\d\d|\d{{1,2}}(?:ste|de|e)?\s{_MAAND}(?:\s\d{{4}})?)(?!\w)"
_DING: Final = r"(?:netwerk|project|werking|idee|plan|vzw|samenwerking|initiatief|vereniging|huis|organisatie|traject|concept|droom|verhaal)"
_GEEN_DING: Final = re.compile(rf"^(?!(?:.|\n)*{_DING}\s[^.]{{0,30}}(?!.|\n))", re.IGNORECASE)
_GEBOREN_OP: Final = rf"(?<!\w)geboren(?:\s(?!na\s|vanaf\s|voor\s|vóór\s|tussen\s|sinds\s|tot\s|tem\s)[^\s\d]+){{0,4}}\s\(?{_DATUM}(?![^.\n]{{0,20}}\s{_DING})"
_OP_GEBOREN: Final = rf"(?<!\w)op\s{_DATUM}(?:\s(?!{_DING})[^\s\d.]+){{0,3}}\sgeboren(?!\w)"
_GEBOORTEDATUM: Final = rf"(?<!\w)(?:geb\.|geboortedatum|geboortedag)[ ]?(?:is|was|:)?[ ]?(?:op[ ])?{_DATUM}"

_JAAR: Final = r"(?:jaar|jr\.?|j\.?|maand(?:en)?)"
_OUD: Final = r"(?=\s+(?:oud|en|uit)(?!\w)|\s*(?:[.,;:)!?”\"']|$))"
_TELWOORD: Final = r"(?:\d{1,2}-?|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien)"
_LEEFTIJD: Final = (
    rf"{_VOORNAAM}(?:{_ACHTERNAAM})?(?:[ ]?\([ ]?\d{{1,2}}(?:[ ]?{_JAAR})?(?:[ ]oud)?[ ]?\)"
    rf"|,?[ ](?:van[ ])?\d{{1,2}}[ ]?(?:jaar|maanden|jr\.?){_OUD}"
    rf"|[ ](?:is|was|wordt|werd)[ ](?:net[ ]|pas[ ]|al[ ]|nu[ ]|bijna[ ])?\d{{1,2}}(?:[ ]jaar|[ ]maanden)?{_OUD}"
    r"|,[ ]\d{1,2}(?=\)|\s*$))"
)
_JARIGE: Final = rf"(?<!\w){_TELWOORD}(?:jarige|[ ]maanden[ ]oude)[ ]{_VOORNAAM}"
_HOOFDWOORD_MET_JAAR: Final = rf"(?P<naam>{_BEGIN})[ ]\(\d{{1,2}}[ ]?(?:jaar|j\.?)\)"

# What somebody is, also behind another word: netwerkcoördinator.
_ROLLEN: Final = (
    "coördinator", "coordinator", "coördinatrice", "directeur", "directrice", "leidinggevende", "leider",
    "leidster", "verantwoordelijke", "brugfiguur", "werker", "werkster", "ondersteuner", "begeleider",
    "begeleidster", "leerkracht", "leraar", "lerares", "verpleegkundige", "vroedvrouw", "dokter",
    "psycholoog", "psychologe", "pedagoog", "pedagoge", "logopedist", "logopediste", "schepen",
    "burgemeester", "gemeenteraadslid", "voorzitter", "voorzitster", "secretaris", "penningmeester",
    "vrijwilliger", "vrijwilligster", "adviseur", "onderzoeker", "onderzoekster", "professor",
    "hoogleraar", "consulent", "consulente", "conciërge", "contactpersoon", "aanspreekpunt", "moeder",
    "buurvrouw", "buurman", "bewoonster", "bewoner", "trekker", "trekster",
)  # fmt: skip
_ROL: Final = f"(?:{'|'.join(_ROLLEN)})"
_ALLEEN: Final = (
    "mama", "papa", "oma", "opa", "vader", "grootvader", "juf", "kleuterjuf", "zorgjuf", "meester", "kleutermeester",
    "arts", "huisarts", "kinderarts",
)  # fmt: skip
_ROL_ALLEEN: Final = f"(?:{'|'.join(_ALLEEN)})"
_ROLSIGNALEN: Final = een_van(*(f"…{rol}" for rol in _ROLLEN), *_ALLEEN)
_FUNCTIE: Final = rf"(?:[a-zß-öø-ÿ]+[ ]){{0,2}}(?:[a-zß-öø-ÿA-Z-]{{0,25}}{_ROL}|{_ROL_ALLEEN})(?!\w|\s?:)"
_SCHEIDING: Final = (
    r"(?:,[ ]|[ ]?\(|[ ][–—-][ ]|[ ](?:is|was|werkt[ ]als|werkte[ ]als)[ ](?:de[ ]|een[ ]|er[ ])?)"
)
_VOOR_EEN_NAAM: Final = re.compile(
    rf"(?<!\w)(?:[\w-]{{0,25}}{_ROL}|{_ROL_ALLEEN})(?:[ ]?:)?[ ](?!.|\n)", re.IGNORECASE
)
_GEEN_STRAAT: Final = r"(?![\w-]|[- ]?[\w-]*(?:straat|laan|plein|park|school|huis|centrum|lei|weg)(?!\w))"

_GROET: Final = (
    r"(?<!een )(?<![\w])(?:[Mm]et[ ])?(?:[Vv]riendelijke|[Hh]artelijke|[Ww]arme|[Zz]onnige|[Ll]ieve|[Bb]este|[Ss]portieve)[ ]groet(?:en|jes)?"
    rf"(?=,|[ ]*$|[ ]+{_CAP}(?!\w)|[.!][ ]*$)"
    rf"|(?:^|(?<=[.!?] )|(?<=[>-] ))(?:[Gg]roetjes|[Gg]roeten|[Ll]iefs|[Kk]usjes)(?:[ ]?[,!.][ ]?{_CAP}|[ ]{_CAP}|[ ]?[,!]?[ ]*$)"
    r"|(?<!\w)(?:[Mm][Vv][Gg]|[Mm]\.v\.g\.)(?!\w)"
)
_TOESTEL: Final = r"(?<!\w)(?:verzonden vanaf|verstuurd vanaf|verzonden met|sent from my|get outlook for|outlook voor)(?!\w)"
_AANHEF: Final = (
    rf"^[ >]*(?:Beste|Dag|Hallo|Hoi|Geachte|Lieve|Ha)[ ](?:{_CAP}(?:[ ](?:en|&)[ ]{_CAP})?|allemaal|iedereen|collega(?:'s)?|heer|mevrouw"
    rf"|heer[ ]{_CAP}|mevrouw[ ]{_CAP}|heer/mevrouw|mevrouw/heer)[ ]?,[ ]*$"
)
_STRATEN: Final = (
    "straat", "laan", "lei", "steenweg", "plein", "weg", "dreef", "dijk", "kaai", "hof", "markt", "baan", "singel", "pad", "vest",
)  # fmt: skip
_WONEN: Final = (
    "woont", "wonen", "woonde", "woonden", "wonende", "woonachtig", "woonadres", "thuisadres", "gedomicilieerd",
)  # fmt: skip
_WOONT: Final = (
    rf"(?<!\w)(?:{'|'.join(_WONEN)})(?!\w)[^.\n\d]{{0,40}}?[\w-]{{0,40}}(?:{'|'.join(_STRATEN)})"
    r"(?:,|[ ]nr\.?|[ ]nummer)?[ ]\d{1,4}(?!\d)"
)

HERKENBAAR: Final = Tekstregels.van(
    Tekstregel(
        GEBOORTEDATUM,
        re.compile(_GEBOREN_OP, re.IGNORECASE),
        een_van("geboren") + een_van(GETAL),
        vooraf=_GEEN_DING,
        toon=10,
    ),
    Tekstregel(
        GEBOORTEDATUM,
        re.compile(_OP_GEBOREN, re.IGNORECASE),
        een_van("geboren") + een_van(GETAL),
        vooraf=_GEEN_DING,
        toon=5,
    ),
    Tekstregel(
        GEBOORTEDATUM,
        re.compile(_GEBOORTEDATUM, re.IGNORECASE),
        een_van("geb", "geboortedatum", "geboortedag"),
        toon=10,
    ),
    Tekstregel(GEBOORTEDATUM, re.compile(rf"°[ ]?{_DATUM}", re.IGNORECASE), een_van("°")),
    Tekstregel(NAAM_MET_LEEFTIJD, re.compile(_LEEFTIJD, re.MULTILINE), een_van(VOORNAAM) + een_van(GETAL)),
    Tekstregel(NAAM_MET_LEEFTIJD, re.compile(_JARIGE), een_van(VOORNAAM) + een_van("…jarige", "maanden")),
    Tekstregel(NAAM_MET_LEEFTIJD, re.compile(_HOOFDWOORD_MET_JAAR), een_van("jaar)", "j)", "j.)")),
    Tekstregel(NAAM_MET_FUNCTIE, re.compile(_NAAM + _SCHEIDING + _FUNCTIE), _ROLSIGNALEN),
    Tekstregel(
        NAAM_MET_FUNCTIE,
        re.compile(rf"(?P<naam>{_VOORNAAM}(?:{_ACHTERNAAM})?){_SCHEIDING}{_FUNCTIE}"),
        een_van(VOORNAAM) + _ROLSIGNALEN,
    ),
    Tekstregel(
        NAAM_MET_FUNCTIE,
        re.compile(_VOORNAAM + _GEEN_STRAAT),
        een_van(VOORNAAM) + _ROLSIGNALEN,
        vooraf=_VOOR_EEN_NAAM,
    ),
    Tekstregel(
        ONDERTEKENING,
        re.compile(_GROET, re.MULTILINE),
        een_van("groet", "groeten", "groetjes", "liefs", "mvg", "m.v.g.", "kusjes"),
        toon=12,
    ),
    Tekstregel(
        ONDERTEKENING,
        re.compile(_TOESTEL, re.IGNORECASE),
        een_van("verzonden", "verstuurd", "sent", "outlook"),
        toon=12,
    ),
    Tekstregel(
        ONDERTEKENING,
        re.compile(_AANHEF, re.MULTILINE),
        een_van("beste", "dag", "hallo", "hoi", "geachte", "lieve", "ha"),
        toon=8,
    ),
    Tekstregel(
        WOONADRES,
        re.compile(_WOONT, re.IGNORECASE),
        een_van(*(f"…{straat}" for straat in _STRATEN)) + een_van(*_WONEN) + een_van(GETAL),
    ),
)
