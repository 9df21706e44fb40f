"""The mendings of the form of a file: where its front matter begins and ends, headings, lists, addresses."""

import re
from typing import Final

from kennisbank.bijdragen.geval import Geval
from kennisbank.bijdragen.nabij import enige
from kennisbank.lezen.voorblad import BIJNA_STREEP, STREEP

# What was done, in Dutch, and the new lines; None when there is no sure way.
Uitkomst = tuple[str, list[str]] | None
_KOP: Final = re.compile(r"[ ]{0,3}#{1,6}\s*\S")
# An item of a list as a word processor leaves it; what follows the sign is the item.
_DENKSTREEP: Final = re.compile(r"[ \t]*[–—][ \t]")
_MIDDEN_IN_ZIN: Final = re.compile(r"[^\s.!?:;–—]$")
LIJSTREGEL: Final = re.compile(r"^[ \t]*(?:[•‣▪◦●○■▸►·–—]\s*|[-+](?=[^\W\d_])|o\t)(\S.*)$")


def voorblad_begin(geval: Geval) -> Uitkomst:
    """Make the first line ---, where something like it or a field stands there."""
    for nummer, regel in enumerate(geval.regels):
        if STREEP.fullmatch(regel.strip()) or BIJNA_STREEP.fullmatch(regel):
            return "eerste regel --- rechtgezet", ["---", *geval.regels[nummer + 1 :]]
        if regel.strip():
            break
    if re.match(r"[A-Za-z_ ]+:", next((regel for regel in geval.regels if regel.strip()), "")):
        return "eerste regel --- toegevoegd", ["---", *geval.regels]
    return None


def voorblad_einde(geval: Geval) -> Uitkomst:
    """Put --- between the fields and the first heading."""
    for nummer, regel in enumerate(geval.regels[1:], start=1):
        if BIJNA_STREEP.fullmatch(regel) or STREEP.fullmatch(regel.strip()):
            return "regel --- na de velden rechtgezet", geval.met("---", vanaf=nummer)
        if _KOP.match(regel) or enige(regel.strip(" *_:"), [s.kop for s in geval.soort.secties]):
            return "regel --- na de velden toegevoegd", geval.met("---", "", regel, vanaf=nummer)
    return None


def kop(geval: Geval) -> Uitkomst:
    """Write a heading of this kind as it is: two marks, a space, its own capitals."""
    koppen = [sectie.kop for sectie in geval.soort.secties]
    beste = enige(geval.regel.strip(" #*_:\xa0"), koppen)
    open_ = [kop for kop in koppen if f"## {kop}" not in geval.regels]
    if beste in open_:
        return f"kop „{beste}” rechtgezet", geval.met(f"## {beste}")
    return None


def lijstteken(geval: Geval) -> Uitkomst:
    """Put a hyphen in place of the sign that a word processor puts before an item; the whole run of lines.

    A dash that begins a line within a sentence is none: a mail program broke the line before it.
    """
    vorige = geval.regels[geval.nummer - 1].rstrip() if geval.nummer else ""
    volgende = geval.regels[geval.nummer + 1 : geval.nummer + 2]
    alleen = _DENKSTREEP.match(geval.regel) and not any(map(_DENKSTREEP.match, volgende))
    if alleen and _MIDDEN_IN_ZIN.search(vorige) and not vorige.startswith(("- ", "#")):
        heel = f"{vorige} {geval.regel.strip()}"
        return "afgebroken regel hersteld", geval.met(heel, vanaf=geval.nummer - 1, tot=geval.nummer + 1)
    nieuw, nummer = [], geval.nummer
    while nummer < len(geval.regels) and (gevonden := LIJSTREGEL.match(geval.regels[nummer])):
        nieuw.append(f"- {gevonden[1]}")
        nummer += 1
    boven = (
        [""]
        if geval.regels[geval.nummer - 1].strip()
        and not geval.regels[geval.nummer - 1].startswith(("- ", "#"))
        else []
    )
    return ("lijst met streepjes", geval.met(*boven, *nieuw, tot=nummer)) if nieuw else None


def https(geval: Geval) -> Uitkomst:
    """Complete an address that starts with www."""
    nieuw = re.sub(r"(?<![\w/.])www\.", "https://www.", geval.regel, count=1)
    return ("https:// voor het adres gezet", geval.met(nieuw)) if nieuw != geval.regel else None


def adres(geval: Geval) -> Uitkomst:
    """Write an address without what it does not need, where the finding knows how."""
    waarden = geval.melding.vondst.waarden
    oud, schoon = str(waarden["adres"]), str(waarden.get("schoon", ""))
    if not schoon or geval.regel.count(oud) != 1:
        return None
    return "adres zonder omweg of volgcode", geval.met(geval.regel.replace(oud, schoon))
