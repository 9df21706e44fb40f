"""Checks the headings of a body and whether something stands under each."""

from collections.abc import Iterator, Sequence
from functools import cache

from kennisbank.lezen.fiches import RuweFiche
from kennisbank.lezen.markdown.boom import Sectie, wandel
from kennisbank.lezen.markdown.koppen import vlak
from kennisbank.lezen.namen import bedoelde, opsomming
from kennisbank.meldingen.codes.opmaak import (
    SECTIE_DUBBEL,
    SECTIE_LEEG,
    SECTIE_LEEG_ZWIJGT,
    SECTIE_ONBEKEND,
    SECTIE_ONBEKEND_BEDOELD,
    SECTIE_ONTBREEKT,
    SECTIE_SJABLOON,
    TEKST_VOOR_KOP,
    TEKST_VOOR_KOP_GEEN,
)
from kennisbank.meldingen.melding import Plek, Vondst
from kennisbank.model.soorten import VOORBEELD, ZWIJGT


def controleer_secties(ruw: RuweFiche) -> Iterator[Vondst]:
    """Yield missing, misspelt, doubled, unknown and empty sections. A concept may have empty ones."""
    if not ruw.soort.secties and not ruw.soort.is_lijst and ruw.inhoud.strip():
        eerste = len(ruw.inhoud) - len(ruw.inhoud.lstrip())
        yield TEKST_VOOR_KOP_GEEN.op(Plek(_regel(ruw, eerste)))
    if not ruw.soort.secties or not ruw.gelezen.tekst:
        return
    koppen = [definitie.kop for definitie in ruw.soort.secties]
    if [sectie.kop for sectie in ruw.secties] != koppen:
        yield from _koppen(ruw, koppen)
    if not ruw.is_concept:
        yield from _lege_secties(ruw)


def _koppen(ruw: RuweFiche, koppen: Sequence[str]) -> Iterator[Vondst]:
    gezien: dict[str, int] = {}
    open_ = [kop for kop in koppen if all(sectie.kop != kop for sectie in ruw.secties)]
    vreemde = [sectie for sectie in ruw.secties if sectie.kop and sectie.kop not in koppen]
    for sectie in ruw.secties:
        if not sectie.kop:
            yield _voor_kop(sectie, koppen)
        elif sectie.kop in gezien:
            yield SECTIE_DUBBEL.op(Plek(sectie.regel), kop=sectie.kop, eerste=gezien[sectie.kop])
        elif sectie.kop not in koppen:
            enige = open_[0] if len(open_) == len(vreemde) == 1 else None
            beste = _bedoelde(sectie.kop, open_) or enige
            if beste:
                open_.remove(beste)
            yield _vreemd(sectie, beste, koppen)
        gezien.setdefault(sectie.kop, sectie.regel)
    regels = f"\n{ruw.inhoud}\n"  # a heading that stands there, but within HTML or code, is not missing
    for definitie in ruw.soort.secties:
        if definitie.kop in open_ and f"\n## {definitie.kop}\n" not in regels:
            yield SECTIE_ONTBREEKT.op(_einde(ruw), kop=definitie.kop, uitleg=definitie.uitleg)


def _bedoelde(kop: str, open_: Sequence[str]) -> str | None:
    """Return the heading that was meant, among those that the entry does not have yet."""
    gelijk = next((mogelijk for mogelijk in open_ if vlak(mogelijk) == vlak(kop)), None)
    return gelijk or bedoelde(kop, open_)


def _voor_kop(sectie: Sectie, koppen: Sequence[str]) -> Vondst:
    plek = Plek(sectie.knopen[0].regel if sectie.knopen else sectie.regel)
    return TEKST_VOOR_KOP.op(plek, koppen=opsomming(koppen))


def _vreemd(sectie: Sectie, beste: str | None, koppen: Sequence[str]) -> Vondst:
    if beste:
        return SECTIE_ONBEKEND_BEDOELD.op(Plek(sectie.regel), kop=sectie.kop, beste=beste)
    return SECTIE_ONBEKEND.op(Plek(sectie.regel), kop=sectie.kop, koppen=opsomming(koppen))


def _lege_secties(ruw: RuweFiche) -> Iterator[Vondst]:
    definities = {definitie.kop: definitie for definitie in ruw.soort.secties}
    klein = ruw.inhoud.casefold()
    einden = [sectie.regel - 1 for sectie in ruw.secties[1:]] + [ruw.inhoud_regel + ruw.inhoud.count("\n")]
    for sectie, einde in zip(ruw.secties, einden, strict=False):
        definitie = definities.get(sectie.kop)
        if definitie is None:
            continue
        if not _heeft_woorden(sectie):
            yield _leeg(ruw, sectie, definitie.uitleg, einde)
        elif (positie := klein.find(_sjabloon(definitie.sjabloon))) >= 0:
            plek = Plek(_regel(ruw, positie))
            yield SECTIE_SJABLOON.op(plek, kop=sectie.kop, uitleg=definitie.uitleg)


@cache
def _sjabloon(tekst: str) -> str:
    return tekst.rstrip(".").casefold()


def _leeg(ruw: RuweFiche, sectie: Sectie, uitleg: str, einde: int) -> Vondst:
    code = SECTIE_LEEG_ZWIJGT if ruw.soort is VOORBEELD else SECTIE_LEEG
    return code.over(Plek(sectie.regel), einde, kop=sectie.kop, uitleg=uitleg, zin=ZWIJGT)


def _regel(ruw: RuweFiche, positie: int) -> int:
    return ruw.inhoud_regel + ruw.inhoud.casefold().count("\n", 0, positie)


def _heeft_woorden(sectie: Sectie) -> bool:
    """Tell whether something stands there: words, or a picture."""
    return any(
        knoop.soort == "beeld" or any(teken.isalnum() for teken in knoop.tekst)
        for knoop in wandel(sectie.knopen)
    )


def _einde(ruw: RuweFiche) -> Plek:
    """Return where a missing section is reported: the last heading, or where the body starts."""
    return Plek(ruw.secties[-1].regel if ruw.secties else max(1, ruw.inhoud_regel - 1))
