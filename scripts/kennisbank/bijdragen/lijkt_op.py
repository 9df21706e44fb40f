"""Finds which entries of its kind one lies near, by the longer words of title, summary and body.

Words that few entries have count most (tf-idf with the cosine of two texts; Salton and Buckley 1988). A near entry is
no copy (`controle.dubbels` finds those): somebody looks whether both are needed, and whether they should name each other.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from math import log, sqrt
from typing import Any, Final

from kennisbank.collectie.collectie import Collectie
from kennisbank.collectie.fiche import Fiche
from kennisbank.controle.dubbels import eigen_woorden
from kennisbank.lezen.markdown.boom import platte_tekst
from kennisbank.model.soorten import Soort

# Of 123 voorbeelden about half had another that lay so near, of 34 praktijken too.
MINSTE: Final = 0.14
MEESTE: Final = 3
MEESTE_WOORDEN: Final = 5

Gewichten = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Buur:
    """An entry that lies near, and the words that say so most, in the order of how much they say."""

    fiche: Fiche[Any]
    woorden: tuple[str, ...]


class Buren:
    """Answers which entries of one kind lie near one of them; concepts count too."""

    def __init__(self, collectie: Collectie, soort: Soort) -> None:
        """Take the collection; nothing is computed before the first question."""
        self._fiches: Mapping[str, Fiche[Any]] = {f.id: f for f in collectie.alles.get(soort.naam, ())}

    @cached_property
    def _gewichten(self) -> Mapping[str, Gewichten]:
        tellingen = {id_: Counter(eigen_woorden(_tekst(fiche))) for id_, fiche in self._fiches.items()}
        bezitters = Counter(woord for telling in tellingen.values() for woord in telling)
        return {id_: _weeg(telling, bezitters, len(tellingen)) for id_, telling in tellingen.items()}

    def van(self, id_: str) -> tuple[Buur, ...]:
        """Return the nearest entries, nearest first; none when nothing lies near."""
        hier = self._gewichten[id_]
        punten = {
            ander: sum(gewicht * daar.get(woord, 0.0) for woord, gewicht in hier.items())
            for ander, daar in self._gewichten.items()
            if ander != id_
        }
        dichtbij = sorted((a for a in punten if punten[a] >= MINSTE), key=lambda a: (-punten[a], a))
        return tuple(Buur(self._fiches[a], tuple(self._gedeeld(hier, a))) for a in dichtbij[:MEESTE])

    def _gedeeld(self, hier: Gewichten, ander: str) -> Iterator[str]:
        daar = self._gewichten[ander]
        samen = sorted(hier.keys() & daar.keys(), key=lambda woord: (-hier[woord] * daar[woord], woord))
        yield from samen[:MEESTE_WOORDEN]


def _tekst(fiche: Fiche[Any]) -> str:
    return "\n".join((fiche.naam, fiche.kern, *(platte_tekst(sectie.knopen) for sectie in fiche.secties)))


def _weeg(telling: Counter[str], bezitters: Counter[str], aantal: int) -> Gewichten:
    ruw = {w: (1 + log(keer)) * log((aantal + 1) / bezitters[w]) for w, keer in telling.items()}
    lengte = sqrt(sum(gewicht * gewicht for gewicht in ruw.values())) or 1.0
    return {woord: gewicht / lengte for woord, gewicht in ruw.items()}
