"""Checks that the statements of the zelfscan stay what they were, and says what has to be recorded anew."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from kennisbank.collectie.collectie import Collectie
from kennisbank.collectie.zelfscan import MetStelling, fiches_op_naam, te_vragen
from kennisbank.lezen.stellingen import (
    STELLINGENBESTAND,
    Reeksregel,
    Sleutel,
    Stellingenlijst,
    Vastgelegd,
    naam,
)
from kennisbank.meldingen.codes.stellingen import (
    STELLING_BEZET_ANDER,
    STELLING_GEWIJZIGD,
    STELLING_ONTBREEKT,
    STELLING_ONTBREEKT_GAT,
    STELLING_ONTBREEKT_REEKS,
    STELLING_VERDWENEN,
)
from kennisbank.meldingen.melding import Melding, Plek, Vondst


@dataclass(frozen=True, slots=True)
class Aanvulling:
    """The list with what is new in it, and the ids of entries of which somebody has to say what changed."""

    lijst: Stellingenlijst
    open: tuple[str, ...]


def controleer_lijst(lijst: Stellingenlijst) -> Iterator[Melding]:
    """Yield what is wrong with the list itself: a number that is gone, or given to another entry."""
    for vondst in (*_hergebruikt(lijst), *_gaten(lijst), *_ongekend(lijst)):
        yield vondst.in_bestand(STELLINGENBESTAND)


def controleer_stellingen(c: Collectie) -> Iterator[Melding]:
    """Yield what the zelfscan asks now and its entry no longer says. A statement that was never asked is no mistake."""
    fiches, lijst = fiches_op_naam(c), c.stellingen
    for deel, gevraagd in te_vragen(c).items():
        for sleutel in lijst.reeksen[nummer].stellingen if (nummer := lijst.laatste(deel)) else ():
            oud = lijst.stellingen[sleutel]
            fiche = fiches.get(oud.fiche)
            if fiche is None or fiche not in gevraagd:
                plek = Plek(oud.regel)
                yield STELLING_VERDWENEN.op(plek, nummer=naam(sleutel), id=oud.fiche).in_bestand(
                    STELLINGENBESTAND
                )
            elif fiche.velden.stelling and fiche.velden.stelling != oud.tekst:
                yield STELLING_GEWIJZIGD.op(
                    Plek(fiche.regel), oud=oud.tekst, nieuw=fiche.velden.stelling, id=fiche.id
                ).in_bestand(fiche.bestand)


def vul_aan(c: Collectie, verwoord: Collection[str] = (), vervang: Collection[str] = ()) -> Aanvulling:
    """Return the list with the statements of the entries as they are now, in new sets where anything changed.

    A changed statement keeps its number when its id is in `verwoord` (the same question in other words), gets a new one
    when it is in `vervang` (another question), and stays open when it is in neither.
    """
    lijst = c.stellingen
    stellingen, reeksen, open_ = dict(lijst.stellingen), dict(lijst.reeksen), []
    for deel, fiches in te_vragen(c).items():
        was = _in_reeks(lijst, deel, fiches_op_naam(c))
        sleutels: list[Sleutel] = []
        for fiche in fiches:
            oud = was.get(fiche.id)
            tekst = fiche.velden.stelling or ""
            if oud and lijst.stellingen[oud].tekst != tekst and fiche.id not in {*verwoord, *vervang}:
                open_.append(fiche.id)
                continue
            sleutels.append(_sleutel(stellingen, oud, tekst, vervangen=fiche.id in vervang))
            stellingen.setdefault(sleutels[-1], Vastgelegd(fiche.id, tekst))
        laatste = lijst.laatste(deel)
        if laatste is None or lijst.reeksen[laatste].stellingen != tuple(sleutels):
            reeksen[max(reeksen, default=0) + 1] = Reeksregel(deel, tuple(sleutels))
    return Aanvulling(Stellingenlijst(stellingen, reeksen), tuple(open_))


def _sleutel(
    stellingen: Mapping[Sleutel, Vastgelegd], oud: Sleutel | None, tekst: str, *, vervangen: bool
) -> Sleutel:
    """Return the number and wording of a statement: its own, or one that was never used."""
    if oud and stellingen[oud].tekst == tekst:
        return oud
    if oud and not vervangen:
        return oud[0], max(versie for nummer, versie in stellingen if nummer == oud[0]) + 1
    return max((nummer for nummer, _ in stellingen), default=0) + 1, 1


def _in_reeks(lijst: Stellingenlijst, deel: str, fiches: Mapping[str, MetStelling]) -> Mapping[str, Sleutel]:
    """Return the statements of the set that is asked now, by the id of their entry."""
    nummer = lijst.laatste(deel)
    gevraagd = lijst.reeksen[nummer].stellingen if nummer else ()
    met = {sleutel: fiches.get(lijst.stellingen[sleutel].fiche) for sleutel in gevraagd}
    return {fiche.id: sleutel for sleutel, fiche in met.items() if fiche}


def _hergebruikt(lijst: Stellingenlijst) -> Iterator[Vondst]:
    """Yield the wordings that stand at another entry than the first of their number. A renamed entry keeps its old name here."""
    eerste: dict[int, str] = {}
    for (nummer, versie), wat in sorted(lijst.stellingen.items()):
        was = eerste.setdefault(nummer, wat.fiche)
        if was != wat.fiche:
            yield STELLING_BEZET_ANDER.op(
                Plek(wat.regel), nummer=naam((nummer, versie)), was=was, fiche=wat.fiche
            )


def _gaten(lijst: Stellingenlijst) -> Iterator[Vondst]:
    """Yield the numbers that are skipped: they were given out one by one."""
    nummers = {nummer for nummer, _ in lijst.stellingen}
    for nummer in sorted(set(range(1, max(nummers, default=0))) - nummers):
        yield STELLING_ONTBREEKT_GAT.op(Plek(), nummer=nummer)
    for nummer in sorted(set(range(1, max(lijst.reeksen, default=0))) - lijst.reeksen.keys()):
        yield STELLING_ONTBREEKT_REEKS.op(Plek(), nummer=nummer)


def _ongekend(lijst: Stellingenlijst) -> Iterator[Vondst]:
    for nummer, reeks in lijst.reeksen.items():
        for sleutel in reeks.stellingen:
            if sleutel not in lijst.stellingen:
                yield STELLING_ONTBREEKT.op(Plek(reeks.regel), reeks=nummer, nummer=naam(sleutel))
