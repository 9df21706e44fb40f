"""Tells quickly which signs of what a table forbids a text holds, so that nearly no pattern need be tried.

What one word between spaces holds is worked out once: texts share most of their words. A sign is a word (`todo`; in
small letters, unless it is about capitals), a piece of a word (`@`, `~turn`), the end of a word (`…coördinator`), a
piece at its begin or end (` ,`, `[ `), or one of those named below.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import filterfalse
from operator import eq
from typing import Final

from kennisbank.controle.namen_van_mensen import VOORNAMEN

CIJFERS: Final = "<cijfers>"
VOORNAAM: Final = "<voornaam>"
DUBBEL: Final = "<dubbel>"
KAPITALEN: Final = "<kapitalen>"
# A word with digits that is no year or span of years.
GETAL: Final = "<getal>"
LANGSTE_AFKORTING: Final = 4
_CIJFER: Final = re.compile(r"\d")
_JAAR: Final = re.compile(r"\W*(?:19|20)\d\d(?:-(?:(?:19|20)\d\d|[01]\d))?\W*")
# Nine digits with only other signs or capitals between them: less is no number of anybody.
_CIJFERS: Final = re.compile(r"\d(?:[^\da-zß-öø-ÿ]{0,12}\d){8}")
_WOORD: Final = re.compile(r"\w+")
MEESTE_WOORDEN: Final = 200_000


def een_van(*signalen: str) -> tuple[frozenset[str]]:
    """Return a group of signs: one of them stands in every text in which a rule with this group finds something."""
    return (frozenset(signalen),)


class Signalen:
    """The signs that a set of rules goes by, and what is known of the words that were seen."""

    def __init__(self, signalen: Iterable[str]) -> None:
        """Sort the signs by how they are looked for."""
        alle = frozenset(signalen)
        self._staarten = tuple(een[1:] for een in alle if een.startswith("…") and len(een) > 1)
        self._woorden = frozenset(een for een in alle if een[0].isalnum() and _WOORD.fullmatch(een))
        rest = alle - self._woorden - {f"…{staart}" for staart in self._staarten}
        self._brokken = tuple((een, een.removeprefix("~")) for een in rest)
        self._een_brok = re.compile("|".join(re.escape(brok) for _, brok in self._brokken))
        self._zonder = set[str]()
        self._met = dict[str, frozenset[str]]()

    def in_tekst(self, tekst: str, woorden: Sequence[str]) -> frozenset[str]:
        """Return those that `tekst` holds; `woorden` are its words between spaces."""
        anders = set(filterfalse(self._zonder.__contains__, woorden))
        gevonden = set[str]().union(*(self._met.get(woord) or self._leer(woord) for woord in anders))
        if GETAL in gevonden and _CIJFERS.search(tekst):
            gevonden.add(CIJFERS)
        if any(map(eq, woorden, woorden[1:])):
            gevonden.add(DUBBEL)
        return frozenset(gevonden)

    def _leer(self, woord: str) -> frozenset[str]:
        """Return which signs a word between spaces holds, and remember it."""
        delen = [woord] if woord.isalpha() else _WOORD.findall(woord)
        signalen = {een for deel in delen for een in self._in_deel(deel)}
        if not woord.isalpha():
            signalen.update(self._in_tekens(woord))
        gevonden = frozenset(signalen)
        if len(self._zonder) + len(self._met) < MEESTE_WOORDEN:
            if gevonden:
                self._met[woord] = gevonden
            else:
                self._zonder.add(woord)
        return gevonden

    def _in_deel(self, deel: str) -> Iterator[str]:
        klein = deel.lower()
        yield from self._woorden.intersection((deel, klein))
        if klein.endswith(self._staarten):
            yield from (f"…{staart}" for staart in self._staarten if klein.endswith(staart))
        if deel in VOORNAMEN:
            yield VOORNAAM
        if len(deel) > LANGSTE_AFKORTING and deel.isupper():
            yield KAPITALEN

    def _in_tekens(self, woord: str) -> Iterator[str]:
        klein = f" {woord.lower()} "
        if self._een_brok.search(klein):
            yield from (een for een, brok in self._brokken if brok in klein)
        if _CIJFER.search(woord) and not _JAAR.fullmatch(woord):
            yield GETAL
