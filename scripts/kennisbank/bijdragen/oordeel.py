"""Judges the text of one entry among the entries that exist, without reading those again."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from kennisbank.laden import laad_bestanden
from kennisbank.lezen.bestanden import Bronbestand, Gevonden, vind_bestanden
from kennisbank.lezen.handgeschreven import eigen_paginas
from kennisbank.melding import Ernst, Melding
from kennisbank.model.soorten import Soort

Oordeel = Callable[[str], tuple[Melding, ...]]


class Omgeving:
    """The project as it stands: which entries exist, and what the checker says of one more."""

    def __init__(self, wortel: Path) -> None:
        """Find the files of `wortel/praktijken`."""
        self.gevonden = vind_bestanden(wortel)
        self._paginas = tuple(eigen_paginas(wortel))
        self._lijsten = tuple(b for b in self.gevonden.bestanden if b.soort.is_lijst)
        # A file without text exists, and is not read.
        self._namen = tuple(replace(b, tekst=None) for b in self.gevonden.bestanden if not b.soort.is_lijst)

    @property
    def ids(self) -> frozenset[str]:
        """Return the ids of the entries that have a file, or that once had a page."""
        return frozenset(bestand.id for bestand in self._namen) | self.gevonden.adressen.ids

    def per_soort(self, soort: str) -> tuple[str, ...]:
        """Return the ids of a kind that has files."""
        return tuple(bestand.id for bestand in self._namen if bestand.soort.naam == soort)

    def oordeel(self, soort: Soort, id_: str) -> Oordeel:
        """Return what judges a text as the entry `id_`; only mistakes, in the order of the file."""
        pad = f"praktijken/{soort.pad}/{id_}.md"
        anderen = tuple(b for b in self._namen if b.pad != pad)

        def oordeel(tekst: str) -> tuple[Melding, ...]:
            bestand = Bronbestand(soort, pad, id_, tekst)
            alles = Gevonden((*self._lijsten, *anderen, bestand), self.gevonden.beelden, ())
            meldingen = laad_bestanden(alles, self._paginas).meldingen
            return tuple(m for m in meldingen if m.bestand == pad and m.ernst is Ernst.FOUT)

        return oordeel
