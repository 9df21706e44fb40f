"""What the zelfscan asks: the statements of the entries, in the sets that were recorded for them.

Screen and paper ask from here: `maak_zelfscan(collectie).nu` has the set of each part that is asked now, the whole first,
with its statements in order. A set's `nummer` stands in its codes; `kennisbank.model.scancode` has the words of the
answers and makes and reads the codes.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from kennisbank.collectie.collectie import Collectie
from kennisbank.collectie.fiche import Fiche
from kennisbank.lezen.stellingen import Sleutel, naam
from kennisbank.model.scancode import MEESTE_STELLINGEN
from kennisbank.model.soorten import Bouwsteen, Praktijk

GEHEEL: Final = "geheel"
"""The part of the zelfscan that asks one statement per bouwsteen; any other part is the id of a bouwsteen."""
NAAM_GEHEEL: Final = "Het geheel"

MetStelling = Fiche[Bouwsteen] | Fiche[Praktijk]


@dataclass(frozen=True, slots=True)
class Stelling:
    """A statement in one wording, with its entry, None when that is gone. `te_zien` are the signs of its entry now."""

    sleutel: Sleutel
    tekst: str
    fiche: MetStelling | None

    @property
    def naam(self) -> str:
        """Return what tells this wording from all others: `12.1`."""
        return naam(self.sleutel)

    @property
    def te_zien(self) -> tuple[str, ...]:
        """Return what you would see or hear."""
        return self.fiche.velden.te_zien if self.fiche else ()


@dataclass(frozen=True, slots=True)
class Reeks:
    """A set of statements as it was asked: its number, its part and the name of that."""

    nummer: int
    deel: str
    naam: str
    stellingen: tuple[Stelling, ...]


@dataclass(frozen=True, slots=True)
class Zelfscan:
    """Every set that was ever asked, and of those the ones that are asked now: the whole first, then the bouwstenen."""

    reeksen: tuple[Reeks, ...] = ()
    nu: tuple[Reeks, ...] = ()


def te_vragen(c: Collectie) -> Mapping[str, tuple[MetStelling, ...]]:
    """Return per part the entries that have a statement, in order; at most ten, as a code holds no more."""
    delen: dict[str, Iterable[MetStelling]] = {GEHEEL: c.bouwstenen}
    delen |= {b.id: c.praktijken_bij_bouwsteen(b.id) for b in c.bouwstenen}
    met = {
        deel: tuple(f for f in fiches if f.velden.stelling)[:MEESTE_STELLINGEN]
        for deel, fiches in delen.items()
    }
    return {deel: fiches for deel, fiches in met.items() if fiches}


def fiches_op_naam(c: Collectie) -> Mapping[str, MetStelling]:
    """Return the entries that may have a statement, by id and by every old name."""
    fiches: tuple[MetStelling, ...] = (*c.bouwstenen, *c.praktijken)
    oud = {naam: fiche for fiche in fiches for naam in fiche.velden.voorheen}
    return {**oud, **{fiche.id: fiche for fiche in fiches}}


def maak_zelfscan(c: Collectie) -> Zelfscan:
    """Return the sets as they were recorded, with the entries as they are now."""
    fiches, lijst = fiches_op_naam(c), c.stellingen
    namen = {GEHEEL: NAAM_GEHEEL, **{b.id: b.kort for b in c.bouwstenen}}

    def stelling(sleutel: Sleutel) -> Stelling:
        wat = lijst.stellingen[sleutel]
        return Stelling(sleutel, wat.tekst, fiches.get(wat.fiche))

    reeksen = {
        nummer: Reeks(nummer, r.deel, namen.get(r.deel, r.deel), tuple(map(stelling, r.stellingen)))
        for nummer, r in sorted(lijst.reeksen.items())
    }
    nu = (lijst.laatste(deel) for deel in te_vragen(c))
    return Zelfscan(tuple(reeksen.values()), tuple(reeksen[nummer] for nummer in nu if nummer))
