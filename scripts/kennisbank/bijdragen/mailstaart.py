"""Knows where a mail goes on below the text that it brings: greeting, signature, older mail, disclaimer.

The patterns match whole lines, so that a sentence with such a word in it stays.
"""

import re
from collections.abc import Sequence
from typing import Final

_NAAM: Final = r"[^.!?:]{0,60}"
_HOE: Final = r"(?:met\s+)?(?:(?:de|heel|zeer|mijn|onze|veel)\s+)?(?:vriendelijke?|hartelijke|warme|lieve|beste|zonnige|sportieve|collegiale|cordiale|genegen|oprechte)?"
# Each matches a whole line: the first of what is not the contributor's story.
_BEGIN: Final = tuple(
    re.compile(patroon, re.IGNORECASE)
    for patroon in (
        r"--[ ]?",
        r"[_=*-]{5,}",
        r"[-_*\s]*(?:oorspronkelijk|origineel|original|doorgestuurd|forwarded|begin\s+doorgestuurd|message d.origine)\b.{0,40}",
        rf"{_HOE}\s*groet(?:en|je|jes)?(?:[.!]|[\s,!-]+(?:(?:van|uit|vanuit|namens)\s)?{_NAAM})?",
        r"met (?:de meeste )?(?:hoogachting|dank)\b[^.!?:]{0,30}[.!]?",
        rf"(?:m\.?\s?v\.?\s?g\.?|vr\.?\s?gr\.?|v\.g\.|grtz?|gr)\b[.,!]?{_NAAM}",
        rf"(?:hoogachtend|liefs|kusjes?|cordialement|bien à vous|(?:kind|best|warm)?\s*regards|sincerely(?: yours)?)\b{_NAAM}",
        r"(?:alvast|hartelijk|veel|heel erg|nogmaals|van harte)?\s*(?:bedankt|dank(?: je| u|jewel|uwel)?(?: wel)?|merci|thanks|thx)(?:\s+(?:alvast|op voorhand|bij voorbaat|voor [^.!?:]{2,25}|en groeten))?(?:[!,.\s]+[^.!?:\s]{0,20})?[!.]?",
        r"(?:hopelijk )?tot (?:binnenkort|snel|gauw|ziens|dan|later|hoors)\b[^.!?:]{0,20}!?",
        r"(?:een )?(?:fijne|prettige|leuke|mooie|goede?)\s+(?:dag|avond|week|weekend|weekeinde|vakantie|feestdagen)\b[^.!?:]{0,20}[!.]?",
        r"(?:ver(?:zonden|stuurd)|sent|envoyé)\s+(?:vanaf|vanop|met|from|via|de mon|depuis)\b.*",
        r"(?:outlook voor .{1,20} downloaden|get outlook for .{1,20})",
        r"(?:op|on|le)\s.{4,80}\b(?:schreef|wrote|a écrit|heeft .{0,60} geschreven)\b.{0,80}:",
        r".{3,80}<[^<>\s]+@[^<>\s]+>\s*(?:schreef|wrote)\b.{0,40}",
        r"(?:deze|dit|this)\s+(?:e-?mail|mail|bericht|message|communicatie)\b.{0,160}\b(?:vertrouwelijk|bestemd|geadresseerde|persoonlijk|confidential|intended)\b.*",
        r"(?:disclaimer|proclaimer)\b.{0,80}",
        r"(?:denk aan het milieu|think before you print|please consider the environment|print deze (?:e-?mail|mail)).*",
    )
)
# The lines above an older mail; one alone may be a line of the story.
_KOPREGEL: Final = re.compile(
    r"\**(?:van|from|de|verzonden|sent|envoyé|aan|to|à|onderwerp|subject|objet|datum|date|cc)\**\s*:.*",
    re.IGNORECASE,
)
_KOPREGELS: Final = 2
# What people write below their name.
_ADRES: Final = re.compile(
    r"\b[1-9]\d{3}\s+[A-Z][a-zà-ÿ]|\b(?:tel|gsm|t|m)\b\.?\s*:?\s*[+0(]|\|", re.IGNORECASE
)
_MEESTE_WOORDEN: Final = 6
# A greeting has a word of thanks before it, and a name and a function below it.
_KORT: Final = 4


def is_kopregel(regel: str) -> bool:
    """Tell whether a line stands above a mail: who sent it, to whom, when, about what."""
    return _KOPREGEL.fullmatch(regel.strip()) is not None


def begin_van_staart(regels: Sequence[str], vanaf: int) -> int | None:
    """Return the number of the line at which the mail goes on, from `vanaf`; None when it does not."""
    return next(
        (n for n in range(vanaf, len(regels)) if _is_begin([r.strip() for r in regels[n : n + 5]])), None
    )


def _is_begin(regels: Sequence[str]) -> bool:
    """Tell whether the first of some lines begins what is not the story."""
    if not regels[0]:
        return False
    if _KOPREGEL.fullmatch(regels[0]):
        return sum(1 for regel in regels if _KOPREGEL.fullmatch(regel)) >= _KOPREGELS
    return any(patroon.fullmatch(regels[0]) for patroon in _BEGIN)


def twijfel(regels: Sequence[str]) -> str:
    """Return the last lines of a text when they look like a name and an address, else nothing.

    They are short, end without a full stop, and stand apart from the text above them.
    """
    einde = [regel.strip() for regel in regels]
    while einde and not einde[-1]:
        einde.pop()
    blok: list[str] = []
    while einde and einde[-1] and len(blok) <= _KORT + 1:
        blok.insert(0, einde.pop())
    los = bool(einde) and bool(blok) and len(blok) <= _KORT
    kort = all(len(r.split()) <= _MEESTE_WOORDEN and not re.search(r"[.!?:;]$|^[-*#>\d]", r) for r in blok)
    adres = any(_ADRES.search(regel) for regel in blok)
    return " / ".join(blok) if los and (kort or adres) else ""
