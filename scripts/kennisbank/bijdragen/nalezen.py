"""Tells reviewers of a proposal what to read: per new or changed entry what it lies near, and the questions with answers.

What an entry says is quoted here, so it is hostile: it stays text. Writes nothing.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from kennisbank.bijdragen.leesvragen import beantwoord
from kennisbank.bijdragen.lijkt_op import Buren, Buur
from kennisbank.collectie.adressen import adres_van
from kennisbank.collectie.collectie import Collectie
from kennisbank.collectie.fiche import Fiche
from kennisbank.collectie.verhaal import is_kort_verteld
from kennisbank.meldingen.melding import Melding
from kennisbank.meldingen.samenvatting import letterlijk
from kennisbank.model.soorten import OOK, VOORBEELD, Soort

MEESTE: Final = 20
ALS_ER_FOUTEN_ZIJN: Final = """\
## Na te lezen

De vragen bij het lezen komen hier zodra er geen fouten meer zijn.
"""
_KOP: Final = "| Vraag | Antwoord | Wat de kennisbank zag | Als het niet zo is |\n|---|---|---|---|"
_UITLEG: Final = (
    "Elke vraag staat ook op de pagina *Voor de redactie*. „ja” en „nee” zijn wat de kennisbank kan zien. "
    "De rest lees je zelf."
)


@dataclass(frozen=True, slots=True)
class Gewijzigd:
    """An entry with a file of its own that a proposal adds or changes."""

    fiche: Fiche[Any]
    is_nieuw: bool


def gewijzigde_fiches(c: Collectie, paden: Iterable[str], nieuw: Iterable[str]) -> tuple[Gewijzigd, ...]:
    """Return the entries in these files, new ones first. Those of lists have no page, and are left out."""
    gezocht, erbij = frozenset(paden), frozenset(nieuw)
    gevonden = (
        Gewijzigd(fiche, fiche.bestand in erbij)
        for fiches in c.alles.values()
        for fiche in fiches
        if fiche.bestand in gezocht and not fiche.soort.is_lijst
    )
    return tuple(sorted(gevonden, key=lambda g: (not g.is_nieuw, g.fiche.bestand)))


def pagina_van(fiche: Fiche[Any], c: Collectie) -> str:
    """Return where an entry is read on the site, from its root; for a concept, where it will be."""
    if fiche.soort is OOK or (fiche.soort is VOORBEELD and is_kort_verteld(fiche)):
        return c.plaats_van(fiche)
    return adres_van(fiche.soort, fiche.id)


def als_leeslijst(
    gewijzigd: Sequence[Gewijzigd], c: Collectie, meldingen: Iterable[Melding], site: str
) -> str:
    """Return what to read of these entries as Markdown, empty when there are none; `site` is the address of the site."""
    if not gewijzigd:
        return ""
    alle = tuple(meldingen)
    buren = cache(lambda soort: Buren(c, soort))
    delen = [f"## Na te lezen: {_aantallen(gewijzigd)}", _UITLEG]
    for een in gewijzigd[:MEESTE]:
        eigen = [melding for melding in alle if melding.bestand == een.fiche.bestand]
        delen += _over(een, c, eigen, buren(een.fiche.soort).van(een.fiche.id), site)
    if (rest := len(gewijzigd) - MEESTE) > 0:
        delen.append(f"En nog {rest}.")
    return "\n\n".join(delen) + "\n"


def _aantallen(gewijzigd: Sequence[Gewijzigd]) -> str:
    nieuw = sum(een.is_nieuw for een in gewijzigd)
    delen = ((nieuw, "nieuwe"), (len(gewijzigd) - nieuw, "gewijzigde"))
    return " en ".join(
        f"{aantal} {wat} {'fiche' if aantal == 1 else 'fiches'}" for aantal, wat in delen if aantal
    )


def _over(
    een: Gewijzigd, c: Collectie, meldingen: Sequence[Melding], buren: Sequence[Buur], site: str
) -> Iterator[str]:
    fiche = een.fiche
    wat = f"{'nieuw' if een.is_nieuw else 'gewijzigd'}{', concept' if fiche.is_concept else ''}"
    yield f"### {letterlijk(fiche.naam)}"
    yield f"{_hoofdletter(fiche.soort)}, {wat}: {letterlijk(fiche.bestand)}"
    yield "\n".join(_buurtregels(buren, c, site))
    rijen = [
        f"| {a.vraag.vraag} | **{a.antwoord}** | {letterlijk(a.gezien)} | {a.anders} |"
        for a in beantwoord(fiche, c, meldingen)
    ]
    yield "\n".join((_KOP, *rijen))


def _hoofdletter(soort: Soort) -> str:
    return soort.naam[:1].upper() + soort.naam[1:]


def _buurtregels(buren: Sequence[Buur], c: Collectie, site: str) -> Iterator[str]:
    if not buren:
        yield "Lijkt op geen andere fiche."
        return
    yield "Lijkt op:\n"
    for buur in buren:
        titel = letterlijk(buur.fiche.naam)
        naam = titel if buur.fiche.is_concept else f"[{titel}]({site}{pagina_van(buur.fiche, c)})"
        yield f"- {naam}. Samen: {letterlijk(', '.join(buur.woorden))}."
