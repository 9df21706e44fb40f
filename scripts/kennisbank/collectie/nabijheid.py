"""Finds which praktijken are near each other without anyone having said so: by what they share.

What few praktijken share tells more than what many do: each shared thing counts log(N / how many have it)
(inverse document frequency, Spärck Jones 1972).
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from math import log

from kennisbank.collectie.collectie import Collectie
from kennisbank.collectie.fiche import Fiche
from kennisbank.model.soorten import Praktijk

MEESTE = 3  # shown per praktijk
GEWOON = 60  # what more praktijken than this share brings none together, so that the work stays linear
KORTSTE = 5  # letters; shorter words tell little
Kenmerk = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Nabij:
    """A praktijk that lies near, with the names of what the two share."""

    praktijk: Fiche[Praktijk]
    kernprincipes: tuple[str, ...]
    functies: tuple[str, ...]
    woorden: tuple[str, ...]


class Nabijheid:
    """Answers which praktijken lie near one; computed once for a collection."""

    def __init__(self, collectie: Collectie) -> None:
        """Take the collection; nothing is computed before the first question."""
        self._c = collectie

    @cached_property
    def _kenmerken(self) -> Mapping[str, frozenset[Kenmerk]]:
        return {praktijk.id: frozenset(_kenmerken(praktijk)) for praktijk in self._c.praktijken}

    @cached_property
    def _bezitters(self) -> Mapping[Kenmerk, tuple[str, ...]]:
        bezitters: dict[Kenmerk, list[str]] = defaultdict(list)
        for praktijk in self._c.praktijken:
            for kenmerk in self._kenmerken[praktijk.id]:
                bezitters[kenmerk].append(praktijk.id)
        return {kenmerk: tuple(ids) for kenmerk, ids in bezitters.items()}

    def bij(self, praktijk: Fiche[Praktijk]) -> tuple[Nabij, ...]:
        """Return the nearest praktijken that are not named as related, nearest first."""
        buiten = {praktijk.id, *(ander.id for ander in self._c.verwant_aan(praktijk.id))}
        punten: dict[str, float] = defaultdict(float)
        for kenmerk in sorted(self._kenmerken[praktijk.id]):  # a sum of floats depends on its order
            bezitters = self._bezitters[kenmerk]
            if len(bezitters) <= GEWOON:
                gewicht = log((len(self._c.praktijken) + 1) / len(bezitters))
                for id_ in bezitters:
                    punten[id_] += gewicht
        volgorde = sorted((id_ for id_ in punten if id_ not in buiten), key=lambda id_: (-punten[id_], id_))
        return tuple(self._nabij(praktijk.id, id_) for id_ in volgorde[:MEESTE])

    def _nabij(self, een: str, ander: str) -> Nabij:
        gedeeld = sorted(self._kenmerken[een] & self._kenmerken[ander])
        namen = self._c.op_id
        return Nabij(
            namen[ander],
            tuple(namen[id_].kort for soort, id_ in gedeeld if soort == "kernprincipe"),
            tuple(namen[id_].kort for soort, id_ in gedeeld if soort == "functie"),
            tuple(woord for soort, woord in gedeeld if soort == "woord"),
        )


def _kenmerken(praktijk: Fiche[Praktijk]) -> Iterator[Kenmerk]:
    velden = praktijk.velden
    yield from (("kernprincipe", id_) for id_ in velden.kernprincipes)
    yield from (("functie", id_) for id_ in velden.functies)
    for zoekwoord in velden.zoekwoorden:
        yield from (("woord", woord) for woord in zoekwoord.casefold().split() if len(woord) >= KORTSTE)
