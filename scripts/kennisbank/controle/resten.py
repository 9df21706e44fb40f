"""Checks a text for what was left behind in it: places to fill in, marks of an office program, words of a chatbot."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from kennisbank.controle.kenmerken import een_van
from kennisbank.controle.tekstregels import Tekstregel, Tekstregels
from kennisbank.meldingen.codes.resten import (
    CHATBOT_REST,
    CHATBOT_REST_CONCEPT,
    PLAATSHOUDER,
    PLAATSHOUDER_CONCEPT,
    WORD_REST,
    WORD_REST_CONCEPT,
)
from kennisbank.meldingen.melding import Vondst

# In capitals: a sentence may well speak of a to-dolijst.
_MERKWOORD: Final = (
    r"(?<![\w-])(?:TODO|TO DO|TO-DO|FIXME|TBD|TBC|NTB|N\.T\.B\.|TE DOEN|NOG DOEN|INVULLEN|AANVULLEN|NAKIJKEN|XXX{1,7})(?![\w-])"
    r"|(?<![\w-])[Tt]o[ -]?do[ ]?:|(?<![\w./])xxx{1,7}(?![\w.])|(?<!\w)(?:[Xx]{2}|\d\d)[/.-][Xx]{2}(?!\w)"
)
_MERKTEKENS: Final = een_van(
    *("todo", "do", "fixme", "tbd", "tbc", "ntb", "n.t.b.", "DOEN", "INVULLEN", "AANVULLEN", "NAKIJKEN"),
    *("x" * lengte for lengte in range(2, 10)),
)
_VAKWOORD: Final = (
    r"(?:tekst|naam|namen|titel|datum|jaartal|adres|foto|link|url|aantal|bedrag|functie|voornaam|achternaam|contactpersoon"
    r"|e-?mail(?:adres)?|telefoon(?:nummer)?|website|auteur|documenttitel|onderwerp|citaat|quote|beschrijving|omschrijving"
    r"|plaatsnaam|placeholder|text|name|date|title)"
)
# A box to fill in; where an address or a name follows, it is a link.
_GEEN_LINK: Final = r"[ ]?[.!:]?[ ]?\](?![(\[:])"
# Behind the name of a field such brackets are a list of YAML.
_GEEN_VELD: Final = re.compile(r"^(?!(?:.|\n)*(?:^|\n)[ ]*(?:-[ ])?[a-z_]+:[ ](?!.|\n))")
_VAKKEN: Final = (
    (
        rf"\[[ ]?{_VAKWOORD}(?:[ ](?:hier|van|voor|en|of|in|organisatie|netwerk|partner|school|gemeente|stad|wijk|project|activiteit"
        rf"|here|toevoegen|invullen|aanvullen|volgt|\d)(?!\w)[^\[\]\n]{{0,40}})?{_GEEN_LINK}"
    ),
    (
        r"\[[ ]?(?:(?:nog )?(?:in|aan) te vullen|(?:hier |nog )?(?:invullen|aanvullen|toevoegen|nakijken|checken|uitwerken)"
        r"|hier (?:komt|nog|invullen|aanvullen|een|tekst)(?!\w)[^\[\]\n]{0,40}|nog (?:aan|in|te|na te|uit te|toe te|verder|doen)(?!\w)[^\[\]\n]{0,40}"
        rf"|(?:vul|voeg|typ|kies|klik|insert|add|enter|your|uw|jouw) [^\[\]\n]{{1,60}}|\?{{1,3}}|_{{2,}}|x{{2,3}}|\.{{4,}}){_GEEN_LINK}"
    ),
)
# How such a box begins, as it may stand in the text: a flow list of ids has none of these.
_VAKBEGIN: Final = een_van(
    "[ ",
    *(
        f"[{begin}"
        for begin in (
            "tekst",
            "text",
            "naam",
            "name",
            "namen",
            "titel",
            "title",
            "dat",
            "jaartal",
            "adres",
            "foto",
            "link",
            "url",
            "aantal",
            "bedrag",
            "functie",
            "voornaam",
            "achternaam",
            "contactpersoon",
            "e-mail",
            "email",
            "telefoon",
            "website",
            "auteur",
            "documenttitel",
            "onderwerp",
            "citaat",
            "quote",
            "beschrijving",
            "omschrijving",
            "plaatsnaam",
            "placeholder",
            "nog",
            "hier",
            "in",
            "aan",
            "toevoegen",
            "nakijken",
            "checken",
            "uitwerken",
            "vul",
            "voeg",
            "typ",
            "kies",
            "klik",
            "add",
            "enter",
            "your",
            "uw",
            "jouw",
            "?",
            "_",
            "x",
            ".",
        )
    ),
)
_ANDERE_VAKKEN: Final = rf"\{{{_VAKWOORD}(?:[ _][\w ]{{1,30}})?\}}|<<{_VAKWOORD}(?:[ _][\w ]{{1,30}})?>>"
_TUSSEN_HAAKJES: Final = r"\((?:(?:nog )?(?:aan te vullen|in te vullen|invullen|aanvullen|te bepalen|toe te voegen)|volgt nog|tekst volgt|wordt nog aangevuld)\)"
_OPVULTEKST: Final = r"(?<!\w)(?:lorem ipsum|dolor sit amet|consectetur adipi)"
_NOG_TE_SCHRIJVEN: Final = (
    r"(?<!\w)(?:dummytekst|opvultekst|plaatshoudertekst|placeholder|nog (?:aan|in) te vullen|nader te bepalen(?=[.),\n]|$)"
    r"|(?:dit|deze \w{1,20}|tekst) (?:wordt|moet) (?:nog|later) (?:aan|in)gevuld|vul (?:hier|dit) (?:nog )?(?:aan|in)(?!\w)"
    r"|(?:tekst|foto|uitleg) volgt(?: nog)?(?=[.)\n]|$)|(?:klik of tik|tik|klik hier) (?:om|als u) (?:een )?(?:tekst|datum)"
    r"|click or tap (?:here )?to enter|(?:kies een|choose an) item\.|typ hier (?:je|uw|de)(?!\w))"
)
_HIER_KOMT: Final = r"(?<!\w)hier (?:komt|volgt) (?:nog (?:een |de |het )?(?:tekst|foto|verhaal|uitleg|link|citaat|quote|aanvulling)|(?:de |een )?(?:tekst|uitleg)(?!\w))"
_INVULLIJN: Final = r"\?{3,}|(?:…|\.{3}){2,}\.*|\.{5,}|(?<!\S)_{3,}(?=[ ]?\S)|(?<=\S)[ ]?_{4,}|^[ >]*(?:[-*][ ](?:\.{3}|…)|…)[ ]*$"

_OFFICE_FOUT: Final = (
    r"(?<!\w)(?:fout!|error!|erreur[ \xa0]!|fehler!)[ ]?(?:verwijzingsbron|bladwijzer|de hyperlink|onbekende|geen|ongeldige|bestandsnaam"
    r"|objecten|reference source|bookmark|hyperlink|unknown|no text|not a valid|source du|signet|verweisquelle|textmarke)"
)
_REKENBLAD_FOUT: Final = (
    r"#(?:(?:verw|ref|waarde|value|deel/0|div/0|getal|num)!|(?:naam|name)\?|n/b(?!\w)|n/a(?!\w))"
)
_OPMERKING: Final = (
    r"\[(?:opmerking|met opmerkingen|commentaar|commented|commentaire|comment)(?:[ ]\[?[a-z]{1,4}[ ]?\d{1,4}\]?)?[ ]?(?::[^\]\n]{0,80})?\]"
    r"|(?:met opmerkingen|commented|opmerking|comment)[ ]\[[a-z]{1,4}\d{1,4}\]"
)
_INITIALEN: Final = r"\[[A-Z]{2,4}\d{1,3}\](?![(\[:])"
_OFFICE_VELD: Final = (
    r"(?<!\w)(?:HYPERLINK[ ]+\\?\"|PAGEREF[ ]+_|MERGEFIELD[ ]|FORMTEXT(?!\w)|_Toc\d{4,}|_Ref\d{4,}|SEQ[ ]\w{1,20}[ ]\\\*|TOC[ ]\\o|MERGEFORMAT"
    r"|Normal[ ]+0[ ]+(?:21[ ]+)?false|mso-[a-z]+-|MsoNormal|Style Definitions|Veldcode gewijzigd|Field Code Changed)"
)
_WIJZIGING: Final = (
    r"^[ >]*(?:Verwijderd|Ingevoegd|Deleted|Inserted|Formatted|Gewijzigde veldcode)[ ]?(?:\[[^\]\n]{1,20}\])?:[ ]?\S"
    r"|^[ >]*(?:Opgemaakt|Met opmaak):[ ](?:Lettertype|Inspringing|Links|Rechts|Niet|Regelafstand|Genummerd)"
)

_CHATBOT_ZINNEN: Final = (
    (
        (
            r"(?<!\w)(?:als (?:een )?(?:ai|ki)[ -]?(?:taal)?(?:model|assistent)|als (?:een )?(?:groot )?taalmodel|as an ai(?!\w)|as a large language model"
            r"|ik ben (?:maar |slechts )?een (?:ai|ki|taalmodel|chatbot)(?!\w))"
        ),
        een_van("…lmodel", "…imodel", "model", "…istent", "ai", "ki", "chatbot"),
    ),
    (
        (
            r"(?<!\w)(?:(?:zeker|natuurlijk|uiteraard|prima|absoluut)! (?:hier (?:is (?:een|de|het|jouw|je|uw)|zijn|vind|volgt|heb)|hieronder)(?!\w)"
            r"|(?:sure|certainly|of course|absolutely)[!,] here)"
        ),
        een_van("zeker", "natuurlijk", "uiteraard", "prima", "absoluut", "here"),
    ),
    (
        (
            r"(?<!\w)(?:(?:ik hoop dat (?:dit|deze \w{1,20})|i hope this) (?:je |u |jullie )?(?:helpt|helps|nuttig|van pas)|let me know if you"
            r"|laat (?:het )?(?:me|mij) (?:gerust |maar )?weten (?:als|of|wat|indien|wanneer) [^.?!\n]{0,60}(?:aanpass|wijzig|aanvul|hulp|vragen he|verder|uitbreid|inkort))"
        ),
        een_van("hoop", "hope", "let", "laat"),
    ),
    (
        r"(?<!\w)hier (?:is|vind je|volgt) (?:een|de|jouw|je|uw) (?:herziene|verbeterde|herschreven|herwerkte|ingekorte|kortere|beknopte|aangepaste|bijgewerkte|uitgewerkte|vereenvoudigde) (?:versie|tekst|samenvatting)",
        een_van("versie", "tekst", "samenvatting"),
    ),
    (
        r"(?<!\w)(?:(?:wil|wilt) (?:je|u) dat ik|zal ik)[^.?!\n]{0,30} (?:tekst|versie|fiche|samenvatting)[^.?!\n]{0,30} (?:herschrij|inkort|uitwerk|aanpas|vertaal|verbeter)\w*\?",
        een_van("ik"),
    ),
    (
        (
            r"(?<!\w)(?:mijn laatste (?:kennis)?update|mijn (?:kennis|trainingsdata|training) (?:loopt|gaat|reikt)|knowledge cutoff"
            r"|ik heb geen toegang tot (?:realtime|actuele|live|het internet)|gegenereerd (?:door|met) (?:chatgpt|copilot|gemini|claude|ai)(?!\w)"
            r"|(?:chatgpt|copilot|gemini) (?:zegt|said|zei) ?:)"
        ),
        een_van("mijn", "cutoff", "toegang", "gegenereerd", "chatgpt", "copilot", "gemini"),
    ),
)
_CHATBOT_MERK: Final = (
    r"(?<!\w)(?:contentReference|oaicite)(?!\w)|\[cite(?:_start|_end|:[ ]?\d)|turn\d+(?:search|view|news|file|fetch)\d+|【[^】\n]{1,40}】|(?<!\w)grok_card(?!\w)"
    r"|(?<!\w)attached_file:\d|(?<!\w)utm_source=(?:chatgpt|openai|chat\.openai|copilot|perplexity|gemini|claude)[\w.]{0,20}"
)


def _zin(patroon: str) -> re.Pattern[str]:
    """Return a pattern for words in any letters, in which every space may be the end of a line as well."""
    return re.compile(re.sub(r" (?![^\[]*\])", r"\\s{1,9}", patroon), re.IGNORECASE | re.MULTILINE)


RESTEN: Final = Tekstregels.van(
    Tekstregel(PLAATSHOUDER, re.compile(_MERKWOORD), _MERKTEKENS, "tekst", toon=40),
    *(Tekstregel(PLAATSHOUDER, re.compile(vak, re.IGNORECASE), _VAKBEGIN, vooraf=_GEEN_VELD, toon=40) for vak in _VAKKEN),
    Tekstregel(PLAATSHOUDER, re.compile(_ANDERE_VAKKEN, re.IGNORECASE), een_van("{", "<<"), toon=40),
    Tekstregel(PLAATSHOUDER, re.compile(_TUSSEN_HAAKJES, re.IGNORECASE), een_van("vullen)", "invullen)", "aanvullen)", "bepalen)", "voegen)", "nog)", "volgt)", "aangevuld)"), toon=40),
    Tekstregel(PLAATSHOUDER, _zin(_OPVULTEKST), een_van("lorem", "dolor", "consectetur"), toon=40),
    Tekstregel(
        PLAATSHOUDER,
        _zin(_NOG_TE_SCHRIJVEN),
        een_van("dummytekst", "opvultekst", "plaatshoudertekst", "placeholder", "vullen", "nader", "volgt", "aangevuld", "ingevuld", "vul", "klik", "tik", "click", "item", "typ"),
        toon=40,
    ),
    Tekstregel(PLAATSHOUDER, _zin(_HIER_KOMT), een_van("hier") + een_van("komt", "volgt"), toon=40),
    Tekstregel(PLAATSHOUDER, re.compile(_INVULLIJN, re.MULTILINE), een_van("???", "…", "...", "___"), "tekst", toon=40),
    Tekstregel(WORD_REST, _zin(_OFFICE_FOUT), een_van("fout", "error", "erreur", "fehler"), toon=40),
    Tekstregel(
        WORD_REST, re.compile(_REKENBLAD_FOUT, re.IGNORECASE), een_van("#v", "#r", "#w", "#d", "#g", "#n"), "tekst", toon=40
    ),
    Tekstregel(WORD_REST, re.compile(_OPMERKING, re.IGNORECASE), een_van("opmerking", "opmerkingen", "commentaar", "comment", "commented", "commentaire"), toon=40),
    Tekstregel(WORD_REST, re.compile(_INITIALEN), een_van(*(f"{cijfer}]" for cijfer in range(10))), toon=40),
    Tekstregel(WORD_REST, re.compile(_OFFICE_VELD), een_van("hyperlink", "pageref", "mergefield", "formtext", "_toc", "_ref", "seq", "toc", "mergeformat", "normal", "mso", "msonormal", "definitions", "veldcode", "field"), toon=40),
    Tekstregel(WORD_REST, re.compile(_WIJZIGING, re.MULTILINE), een_van("verwijderd", "ingevoegd", "deleted", "inserted", "formatted", "veldcode", "opgemaakt", "opmaak"), toon=40),
    *(Tekstregel(CHATBOT_REST, _zin(zin), signalen, toon=40) for zin, signalen in _CHATBOT_ZINNEN),
    Tekstregel(
        CHATBOT_REST,
        re.compile(_CHATBOT_MERK, re.IGNORECASE),
        een_van("contentreference", "oaicite", "[cite", *(f"~turn{cijfer}" for cijfer in range(10)), "【", "grok_card", "attached_file", "utm_source"),
        toon=40,
    ),
)  # fmt: skip
_IN_CONCEPT: Final = {
    PLAATSHOUDER: PLAATSHOUDER_CONCEPT,
    WORD_REST: WORD_REST_CONCEPT,
    CHATBOT_REST: CHATBOT_REST_CONCEPT,
}
RESTEN_CONCEPT: Final = Tekstregels.van(
    *(replace(regel, code=_IN_CONCEPT[regel.code]) for regel in RESTEN.regels)
)


def controleer_resten(tekst: str, *, concept: bool = False) -> Iterator[Vondst]:
    """Yield what was left behind in `tekst`: mistakes, but warnings in a concept, which need not be finished."""
    return (RESTEN_CONCEPT if concept else RESTEN).zoek(tekst)
