"""Checks the text of a file line by line for what may stand nowhere: templates, contact details, hidden signs."""

import re
from collections.abc import Iterator

from kennisbank.melding import Plek, Vondst

_SJABLOON = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}")
_EMAIL = re.compile(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}")
# Belgian and Dutch numbers have 9 or 10 digits with the leading 0; with a country code 10 to 13.
_TELEFOON = re.compile(
    r"(?<![\w./-])(?:(?:\+|00)[1-9]\d[\s./-]?(?:\(0\))?(?:[\s./-]{0,2}\d){8,11}|0[1-9](?:[\s./-]{0,2}\d){7,8}|\(0[1-9]\d{0,2}\)(?:[\s./-]{0,2}\d){6,8})(?![\w/-])"
)
_WEBADRES = re.compile(r"https?://\S+")
# Control signs, zero-width and direction signs: invisible, and able to make a text read as another.
_ONZICHTBAAR = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\uffff\ue000-\uf8ff\U000e0000-\U000e007f]")
_HTML = re.compile(r"<(?:[A-Za-z][\w-]*(?:\s[^<>]*)?/?|/[A-Za-z][\w-]*\s*|!--.*?--|![A-Za-z][^<>]*)>|<(?:script|iframe|img|svg|style)\b", re.IGNORECASE)
_VERDACHT = re.compile(r"[{}@<\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\uffff\U000e0000-\U000e007f]|(?:\+|0)\d")


def controleer_tekst(tekst: str, *, einde_voorblad: int) -> Iterator[Vondst]:
    """Yield what is wrong in `tekst`. Lines up to `einde_voorblad` are YAML, where HTML is looked for too."""
    if not _VERDACHT.search(tekst):
        return
    for nummer, regel in enumerate(tekst.split("\n"), start=1):
        if _VERDACHT.search(regel):
            yield from _regel(nummer, regel, in_voorblad=nummer <= einde_voorblad)


def _regel(nummer: int, regel: str, *, in_voorblad: bool) -> Iterator[Vondst]:
    zonder_adres = _WEBADRES.sub(lambda gevonden: " " * len(gevonden[0]), regel)
    if gevonden := _SJABLOON.search(regel):
        yield Vondst(Plek(nummer, gevonden.start() + 1), "sjabloontaal", f"Hier staat sjabloontaal: „{regel[gevonden.start() :][:30]}”.", "Haal de accolades weg. Een fiche bevat gewone tekst.")
    if gevonden := _EMAIL.search(zonder_adres):
        yield Vondst(Plek(nummer, gevonden.start() + 1), "e-mailadres", f"Hier staat een e-mailadres: „{_verberg(gevonden[0])}”.", "Haal het weg. Verwijs naar de website van de organisatie.")
    if gevonden := _TELEFOON.search(zonder_adres):
        yield Vondst(Plek(nummer, gevonden.start() + 1), "telefoonnummer", f"Hier staat een telefoonnummer dat begint met „{gevonden[0][:4].strip()}”.", "Haal het weg. Verwijs naar de website van de organisatie.")
    if gevonden := _ONZICHTBAAR.search(regel):
        yield Vondst(Plek(nummer, gevonden.start() + 1), "teken-onzichtbaar", f"Hier staat een onzichtbaar teken (U+{ord(gevonden[0]):04X}) dat niet in een tekst hoort.", "Typ de regel opnieuw in plaats van ze te plakken.")
    if in_voorblad and (gevonden := _HTML.search(zonder_adres)):
        yield Vondst(Plek(nummer, gevonden.start() + 1), "html", f"Hier staat HTML: „{gevonden[0][:40]}”.", "Haal de HTML weg. In het voorblad staat gewone tekst.")


def _verberg(adres: str) -> str:
    """Return an address shortened, so that reports do not spread it."""
    return adres[:2] + "…@" + adres.split("@")[1]
