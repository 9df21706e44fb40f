"""Finds lines that were meant as one of the fixed headings of a body, and reads them as such."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from kennisbank.meldingen.codes.opmaak import KOP_NIVEAU_VAST, KOP_ZONDER_HEKJES, KOP_ZONDER_SPATIE
from kennisbank.meldingen.codes.voorblad import SPATIE_VAST_KOP
from kennisbank.meldingen.melding import Herstel, Plek, Vondst

_GEEN_SPATIE: Final = re.compile(r" {0,3}(#{2,6})[^ \t\n#]")
_MOGELIJK: Final = re.compile(r"\n {0,3}#{2,6}[^ \t\n#]")
_HEKJES: Final = re.compile(r"\s*(#{1,6})\s*(.*?)\s*#*\s*")
# What a word processor or a writer puts before a heading: a number, a letter, a Roman numeral, an article.
_NUMMER: Final = re.compile(
    r"\s*(?:(?:\d{1,2}|[A-Za-z]|[IVX]{1,4})[.)]\s+)?(?:(?:de|het)\s+)?", re.IGNORECASE
)
# Headings are short; no need to look at long lines.
_LANGSTE: Final = 80


def vlak(kop: str) -> str:
    """Return what a heading says, whatever its capitals, accents, apostrophes, spaces and marks."""
    kaal = unicodedata.normalize("NFKD", kop).casefold()
    return "".join(teken for teken in kaal if teken.isalnum())


def zonder_nummer(regel: str) -> str:
    """Return a line without the number or letter, and the article, before a heading."""
    return _NUMMER.sub("", regel, count=1)


_VRAAGWOORDEN: Final = re.compile(r"\s*wat (?:is|was|waren|zijn) (?:de |het |jullie )?", re.IGNORECASE)
_UITLEG: Final = re.compile(r"\s*\([^()]{0,200}\)[\s:]*$")


def kale_vraag(regel: str) -> str:
    """Return a question without what stands before it, and without the explanation between brackets behind it."""
    return _VRAAGWOORDEN.sub("", _UITLEG.sub("", zonder_nummer(regel[:300])), count=1)


def herstel_koppen(tekst: str, koppen: Sequence[str], eerste_regel: int) -> tuple[str, list[Vondst]]:
    """Return `tekst` with the headings that were meant as such, and what was wrong with each."""
    met_regels = f"\n{tekst}\n"
    ontbreekt = {vlak(kop): kop for kop in koppen if f"\n## {kop}\n" not in met_regels}
    if not ontbreekt and not _MOGELIJK.search(met_regels):
        return tekst, []
    regels = tekst.split("\n")
    vondsten = []
    for nummer, nieuw, vondst in _herstellingen(regels, ontbreekt, eerste_regel):
        regels[nummer] = nieuw
        wat = "kop met twee hekjes en een spatie" if nieuw.startswith("## ") else "spatie na de hekjes"
        herstel = Herstel(wat, {nummer + eerste_regel: nieuw})
        vondsten.append(replace(vondst, herstel=herstel))
    return "\n".join(regels), vondsten


def _herstellingen(
    regels: Sequence[str], ontbreekt: dict[str, str], eerste_regel: int
) -> Iterator[tuple[int, str, Vondst]]:
    over = dict(ontbreekt)
    for nummer, regel in enumerate(regels):
        if len(regel) > _LANGSTE:
            continue
        if regel.startswith("## "):
            if not regel.isprintable() and (kop := over.get(vlak(regel))):
                yield nummer, f"## {kop}", SPATIE_VAST_KOP.op(Plek(nummer + eerste_regel), kop=kop)
            continue
        plat = vlak(regel) if vlak(regel) in over else vlak(zonder_nummer(regel))
        kop = over.get(plat)
        onder = regels[nummer + 1] if nummer + 1 < len(regels) else ""
        if kop and not re.fullmatch(r"-{2,}\s*", onder):
            del over[plat]
            yield nummer, f"## {kop}", _bedoeld(Plek(nummer + eerste_regel), regel, kop)
        elif _GEEN_SPATIE.match(regel) and (gevonden := _HEKJES.fullmatch(regel)):
            yield (
                nummer,
                f"{gevonden[1]} {gevonden[2]}",
                _zonder_spatie(Plek(nummer + eerste_regel), gevonden),
            )


def _bedoeld(plek: Plek, regel: str, kop: str) -> Vondst:
    gevonden = _HEKJES.fullmatch(regel)
    if gevonden and not regel.lstrip().lstrip("#").startswith((" ", "\t")):
        return _zonder_spatie(plek, gevonden, kop)
    if gevonden and not regel.startswith("    "):
        return KOP_NIVEAU_VAST.op(plek, kop=kop, hekjes=_hekjes(len(gevonden[1])))
    return KOP_ZONDER_HEKJES.op(plek, waarde=regel.strip(), kop=kop)


def _hekjes(aantal: int) -> str:
    return "1 hekje" if aantal == 1 else f"{aantal} hekjes"


def _zonder_spatie(plek: Plek, gevonden: re.Match[str], kop: str = "") -> Vondst:
    goed = f"## {kop}" if kop else f"{gevonden[1]} {gevonden[2]}"
    return KOP_ZONDER_SPATIE.op(plek, waarde=gevonden[0].strip(), goed=goed)
