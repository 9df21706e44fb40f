"""Finds signs that other sites and programs read as markup and that this site shows as they were typed.

The tables are data, so that the form in the browser looks for the same. `vind_getoond` takes the Markdown of a body
or of any other page, `vind_in_veld` one plain value. What Markdown itself reads (code, addresses of links, a sign
behind a backslash) is masked first.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from operator import itemgetter
from typing import Final

from kennisbank.controle.webadressen import slot_van
from kennisbank.meldingen.codes.getoond import (
    ADRES_KAAL,
    ADRES_KAAL_VELD,
    LIJST_LOOPT_DOOR,
    OPMAAK_GETOOND,
    OPMAAK_IN_VELD,
    OPMAAK_VORMEN,
    TEKST_KAPOT,
    TEKST_KAPOT_VELD,
    WOORD_AFGEBROKEN,
    WOORD_AFGEBROKEN_VELD,
)
from kennisbank.meldingen.melding import Code, Plek, Vondst


@dataclass(frozen=True, slots=True)
class Merk:
    """A sign: what it looks like, and the code with what to write instead.

    Every place that has it holds one of `kenmerken`; a text without these needs no closer look.
    """

    code: Code
    patroon: re.Pattern[str]
    kenmerken: tuple[str, ...]


# What may follow a word that leaves its end to the next: „voor- en nadelen”.
_NA_STREEPJE: Final = r"(?:en|of|tot|als|naar|maar|noch|zowel|over|dan|plus|respectievelijk|evenals|alsook)"
_WOORD: Final = r"(?=[^\s{0}])[^{0}\n]*(?<=[^\s{0}])"
# A fixed heading, which is judged as such; code, the address of a link or a picture, an address between < and >, a sign behind a backslash, and a bare address.
MASKER: Final = re.compile(
    r"^##[ ][^\n]*|(`+)(?!`)[^\n]*?[^`\n]\1(?!`)|\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)|<https?://[^<>\s]*>|\\[!-/:-@\[-`{-~]"
    r"|(?:https?://|www\.)[^\s<>]+",
    re.MULTILINE,
)
MERKEN: Final[tuple[Merk, ...]] = (
    Merk(OPMAAK_VORMEN["attributen"], re.compile(r"\{:[ ][^{}\n]*\}|\{#[\w-]+\}|\{[ ][.#][\w-][^{}\n]*\}", re.MULTILINE), ("{: ", "{#", "{ .", "{ #",)),
    Merk(OPMAAK_VORMEN["wikilink"], re.compile(r"!?\[\[[^\[\]\n]+\]\](?!\()", re.MULTILINE), ("[[",)),
    Merk(OPMAAK_VORMEN["doorstreept"], re.compile(rf"~~{_WOORD.format('~')}~~", re.MULTILINE), ("~~",)),
    Merk(OPMAAK_VORMEN["golf"], re.compile(rf"(?<![\w~/])~{_WOORD.format('~')}~(?![\w~])|\w~\w{{1,5}}~", re.MULTILINE), ("~",)),
    Merk(OPMAAK_VORMEN["gemarkeerd"], re.compile(rf"(?<!=)=={_WOORD.format('=')}==(?!=)", re.MULTILINE), ("==",)),
    Merk(OPMAAK_VORMEN["kop"], re.compile(r"^={1,6}[ ][^=\n]+[ ]={1,6}[ ]*$|^h[1-4]\.[ ].*", re.MULTILINE), ("= ", "h1.", "h2.", "h3.", "h4.",)),
    Merk(OPMAAK_VORMEN["onderstreept"], re.compile(rf"(?<![\w+])\+\+{_WOORD.format('+')}\+\+(?![\w+])", re.MULTILINE), ("++",)),
    Merk(OPMAAK_VORMEN["boven"], re.compile(r"\w\^\w{1,5}\^|\w\^\{[^{}\n]{1,20}\}", re.MULTILINE), ("^",)),
    Merk(OPMAAK_VORMEN["voetnoot"], re.compile(r"\^\[[^\]\n]+\]", re.MULTILINE), ("^[",)),
    Merk(OPMAAK_VORMEN["nootcijfer"], re.compile(r"(?<=[^\W\d_])[.,;:!?]?[ ]?\[\d{1,2}\](?![(\[:])|(?<=[^\W\d_])[.,;]?[¹⁴⁵]", re.MULTILINE), ("[", "¹", "⁴", "⁵",)),
    Merk(OPMAAK_VORMEN["taak"], re.compile(r"^[ >]*(?:[-*+]|\d{1,2}[.)])[ ]+\[[ xX]\](?=[ ])", re.MULTILINE), ("[ ]", "[x]", "[X]",)),
    Merk(OPMAAK_VORMEN["blok"], re.compile(r"^(?:={3}[!+]?[ ]\"|/{3}[ ]?[a-z]|-{2,}8<-{2,}).*", re.MULTILINE), ("=== \"", "===! \"", "===+ \"", "///", "8<",)),
    Merk(OPMAAK_VORMEN["melding"], re.compile(r"^[ >]*\[![\w-]+\][+-]?", re.MULTILINE), ("[!",)),
    Merk(OPMAAK_VORMEN["inhoudstafel"], re.compile(r"^[ ]{0,3}(?:\[TOC\]|\[toc\]|\{\{?toc\}\}?|<!--[ ]*toc[ ]*-->|@\[TOC\])[ ]*$", re.MULTILINE), ("TOC", "toc",)),
    Merk(OPMAAK_VORMEN["wiskunde"], re.compile(r"\$\$[^$\n]+\$\$|(?<![\w$\\])\$(?=[^\s$\d])[^$\n]*[\\^_=+*/][^$\n]*(?<=[^\s$])\$(?![\w$])|(?<![\w$])\$[A-Za-z]\$(?![\w$])|\\(?:frac|sqrt|sum|times|cdot|text)\{", re.MULTILINE), ("$", "\\frac", "\\sqrt", "\\text{",)),
    Merk(OPMAAK_GETOOND, re.compile(r"\\(?:newpage|pagebreak|textbf|textit|emph|cite|ref|begin|end|section|subsection|item|footnote)(?![a-z])"), ("\\",)),
    Merk(OPMAAK_VORMEN["emoji"], re.compile(r"(?<![\w:/]):(?=[a-z0-9_+-]*[a-z])[a-z0-9_+-]{2,30}:(?![\w:/])", re.MULTILINE), (":",)),
    Merk(OPMAAK_VORMEN["entiteit"], re.compile(r"&(?!amp;|lt;|gt;|shy;|zw|lrm;|rlm;)[A-Za-z]{2,8};|&#(?!8203;|8204;|8205;|8288;|173;|[xX]200|[xX]2060|[xX]AD)(?:\d{2,6}|[xX][0-9A-Fa-f]{2,5});", re.MULTILINE), ("&",)),
    Merk(OPMAAK_VORMEN["regeleinde"], re.compile(r"(?<=[^\s\\])[ ]?\\$(?=\n[ ]*\n|\n*(?!.|\n))", re.MULTILINE), ("\\",)),
    Merk(OPMAAK_VORMEN["tabs"], re.compile(r"[^\s|][ ]*\t+[^\t\n]*[^\s\t]\t+[^\t\n]*\S", re.MULTILINE), ("\t",)),
    Merk(OPMAAK_VORMEN["rooster"], re.compile(r"^[ ]{0,3}\+(?:[-=]{2,}\+)+[ ]*$", re.MULTILINE), ("+--", "+==",)),
    Merk(OPMAAK_VORMEN["tabelkop"], re.compile(r"(?<!\|\n)(?<!\+\n)^[ ]{0,3}(?!\|[-:| ]+\|[ ]*$)\|[^\n]*\|[ ]*$(?!\n[ ]{0,3}\|?[ ]*:?-)", re.MULTILINE), ("|",)),
    Merk(OPMAAK_VORMEN["forum"], re.compile(r"\[/?(?:b|i|u|s|url|img|quote|list|color|size)(?:=[^\]\n]*)?\](?!\()", re.MULTILINE), ("[b]", "[i]", "[u]", "[/", "[url", "[img", "[quote", "[list", "[color", "[size",)),
    Merk(OPMAAK_VORMEN["kortcode"], re.compile(r"\[/?(?:caption|gallery|embed|video|audio|contact-form|button|vc_\w+|su_\w+)(?:[ ][^\]\n]*)?\](?!\()", re.MULTILINE), ("[caption", "[gallery", "[embed", "[video", "[audio", "[contact-form", "[button", "[vc_", "[su_", "[/",)),
    Merk(OPMAAK_VORMEN["wiki"], re.compile(r"'{2,5}(?=[^\s'])[^'\n]+(?<=[^\s'])'{2,5}|^__[A-Z]{3,}__$", re.MULTILINE), ("''", "__",)),
    Merk(OPMAAK_VORMEN["rst"], re.compile(r"^\.\.[ ][\w-]+::", re.MULTILINE), (".. ",)),
    Merk(OPMAAK_VORMEN["opmerking"], re.compile(r"%%[^%\n]+%%|^\[//\]:[ ]#", re.MULTILINE), ("%%", "[//]",)),
    Merk(OPMAAK_VORMEN["afkorting"], re.compile(r"^[ ]{0,3}\*\[[^\]\n]+\]:", re.MULTILINE), ("*[",)),
    Merk(OPMAAK_VORMEN["omschrijving"], re.compile(r"^[ ]{0,3}:[ ]{1,3}(?=\S)", re.MULTILINE), ("\n: ",)),
    Merk(TEKST_KAPOT, re.compile(r"[^\s]*(?:Ã[\x80-\xbf]|â€[\x99\x9c\x9d\xa6™œ“¦]|Â[«»°·©®]|ï¬[\x80-\x84])[^\s]*|[^\s]*[ﬀ-ﬄ][^\s]*"), ("Ã", "â€", "Â", "ï¬", "ﬀ", "ﬁ", "ﬂ", "ﬃ", "ﬄ")),
    Merk(WOORD_AFGEBROKEN, re.compile(rf"(?<![\w-])[^\W\d_]{{2,}}-[ ](?!{_NA_STREEPJE}\b)[a-zà-ÿ]{{3,}}"), ("- ",)),
)  # fmt: skip

_LETTER: Final = r"(?:\(?(?:[a-h]|[ivx]{1,4})\)|[A-H]\)|[a-h]\.)"
# A line that begins an item in another way than Markdown reads; a list when two of a family follow each other.
ITEM: Final = re.compile(
    rf"^[ \t>]*(?:(?P<letter>{_LETTER})|(?P<cijfer>\(\d{{1,2}}\)|\d{{1,2}}(?:[/°]|\.\)))|(?P<o>o(?!\t))|(?P<teken>\\[-*+•]"
    r"|[→⇒➔➜➢➤➡➥↪✓✔✗✘✕☐☑☒□★☆✦✧❖◆◇▶▷♦»›†⁃‐‑−]|[\U0001f300-\U0001faff\u2600-\u27bf]\ufe0f?))[ \t]+(?=\S)"
)
# A line with items in it, each behind a sign.
BOLLEN: Final = re.compile(r"^(?![ \t>]*[-*+•])[^\n|]*[^\s|][ ]*•[ ]?[^\s|][^\n|]*•[ ]?[^\s|]")
KAAL: Final = re.compile(r"(?<![\w/@.=\"'-])(?:https?://[^\s<>]+|www\.[\w-]+\.[^\s<>]+)", re.IGNORECASE)
# Where an address may stand in a line of Markdown, or where something else is said of it.
GEEN_KAAL: Final = re.compile(
    r"(?:\[[^\[\]\n]*)?\][ ]?\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)?|\)\[[^\[\]\n]*\]|<[^<>\n]*>?|`[^`\n]*`"
    r"|^[ >*+-]{0,12}\[[^\]\n]+\]:.*"
)
_IN_VELD: Final = (
    "wikilink",
    "doorstreept",
    "golf",
    "gemarkeerd",
    "onderstreept",
    "boven",
    "attributen",
    "emoji",
    "forum",
)
_ELDERS: Final = (TEKST_KAPOT_VELD, WOORD_AFGEBROKEN_VELD)
VELDMERKEN: Final[tuple[Merk, ...]] = (
    Merk(
        OPMAAK_IN_VELD,
        re.compile(
            r"(?<![\w*])(\*{1,3})(?=[^\s*])[^*\n]*(?<=[^\s*])\1(?![\w*])|(?<!\w)(_{1,3})(?=[^\s_])[^_\n]*(?<=[^\s_])\2(?!\w)"
            r"|`[^`\n]+`|!?\[[^\[\]\n]*\]\([^()\n]*\)|<https?://[^<>\n]*>|^(?:#{1,6}|>|[-*+])[ ]+(?=\S)|\\[*_`#\[\]]"
        ),
        ("*", "_", "`", "](", "<http", "# ", "> ", "- ", "+ ", "\\"),
    ),
    # A text reads these as the sign that they stand for; a field shows them.
    Merk(OPMAAK_IN_VELD, re.compile(r"&(?:[A-Za-z]{2,8}|#\d{2,6}|#[xX][0-9A-Fa-f]{2,5});"), ("&",)),
    *(replace(merk, code=OPMAAK_IN_VELD) for merk in MERKEN if merk.code.vorm in _IN_VELD),
    *(replace(merk, code=code) for merk in MERKEN for code in _ELDERS if merk.code.naam == code.naam),
)


# By the sign that each begins with: a text holds few of these.
_KENMERKEN: Final = tuple(
    (teken, tuple(groep))
    for teken, groep in groupby(sorted({k for merk in MERKEN for k in merk.kenmerken}), key=itemgetter(0))
)
# Every plain value with markup or an address in it has one of these; nearly no value has.
MOGELIJK_IN_VELD: Final = re.compile(r"[*_`\\\[<~=^{&:ÃÂâïﬀ-ﬄ]|- |\+\+|^[#>+-]|www\.")


def vind_getoond(tekst: str, eerste_regel: int) -> Iterator[Vondst]:
    """Yield what a reader will see as it was typed in `tekst`, whose first line is `eerste_regel` of its file."""
    los = tekst.replace("\n- ", "\n")  # the hyphen of an item is no mark
    aanwezig = {k for teken, groep in _KENMERKEN if teken in los for k in groep if k in los}
    kandidaten = [merk for merk in MERKEN if not aanwezig.isdisjoint(merk.kenmerken)] if aanwezig else ()
    if kandidaten:
        yield from _merken(MASKER.sub(_wit, tekst), tekst, kandidaten, eerste_regel)
    regels = tekst.split("\n")
    yield from _lijsten(regels, eerste_regel)
    if "://" in tekst or "www." in tekst.casefold():
        yield from _kale_adressen(regels, eerste_regel)


def _wit(gevonden: re.Match[str]) -> str:
    return " " * len(gevonden[0])


def _merken(gemaskerd: str, tekst: str, merken: Iterable[Merk], eerste_regel: int) -> Iterator[Vondst]:
    for merk in merken:
        vorige = 0
        for gevonden in merk.patroon.finditer(gemaskerd):
            regel = tekst.count("\n", 0, gevonden.start()) + eerste_regel
            if regel != vorige:
                kolom = gevonden.start() - tekst.rfind("\n", 0, gevonden.start())
                waarde = tekst[gevonden.start() : gevonden.end()].strip()
                yield merk.code.op(Plek(regel, kolom), waarde=waarde)
            vorige = regel


def _lijsten(regels: Sequence[str], eerste_regel: int) -> Iterator[Vondst]:
    """Yield the lines that begin as an item of a typed list beside another such line, and lines with items in them."""
    families = [_familie(regel) for regel in regels]
    if not any(families) and not any("•" in regel for regel in regels):
        return
    for nummer, (regel, familie) in enumerate(zip(regels, families, strict=True)):
        buren = (families[nummer - 1] if nummer else "", *families[nummer + 1 : nummer + 2])
        if (familie and familie in buren) or ("•" in regel and BOLLEN.match(regel)):
            inspringing = len(regel) - len(regel.lstrip(" \t>"))
            yield LIJST_LOOPT_DOOR.op(
                Plek(nummer + eerste_regel, inspringing + 1), waarde=regel.strip(" \t>")
            )


def _familie(regel: str) -> str:
    """Return the kind of sign that begins a line as an item, empty when none does."""
    begin = regel.lstrip(" \t>")[:3]
    if not begin or (begin[:2].isalpha() and begin[0] not in "ivx"):
        return ""
    gevonden = ITEM.match(regel)
    return gevonden.lastgroup or "" if gevonden else ""


def _kale_adressen(regels: Sequence[str], eerste_regel: int) -> Iterator[Vondst]:
    for nummer, regel in enumerate(regels):
        for gevonden in KAAL.finditer(GEEN_KAAL.sub(_wit, regel)):
            waarde = gevonden[0].removesuffix(slot_van(gevonden[0]))
            adres = waarde if "://" in waarde else f"https://{waarde}"
            yield ADRES_KAAL.op(Plek(nummer + eerste_regel, gevonden.start() + 1), waarde=waarde, adres=adres)


def vind_in_veld(waarde: str, plek: Plek, naam: str, *, met_adres: bool) -> Iterator[Vondst]:
    """Yield the first markup in a plain value, and the first address when `met_adres`; `naam` is the field as people say it."""
    for merk in VELDMERKEN:
        if any(kenmerk in waarde for kenmerk in merk.kenmerken) and (gevonden := merk.patroon.search(waarde)):
            yield merk.code.op(plek, naam=naam, waarde=gevonden[0].strip() or waarde)
            return
    if met_adres and ("://" in waarde or "www." in waarde) and (gevonden := KAAL.search(waarde)):
        adres = gevonden[0].removesuffix(slot_van(gevonden[0]))
        yield ADRES_KAAL_VELD.op(plek, naam=naam, waarde=adres)
