"""Judges the text of one entry among the entries that exist, without reading those again."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cached_property
from pathlib import Path

from kennisbank.controle.inlezen import Gezien
from kennisbank.controle.laden import beoordeel
from kennisbank.lezen.bestanden import Bronbestand, vind_bestanden
from kennisbank.lezen.handgeschreven import lees_handgeschreven
from kennisbank.lezen.paginatekst import plekken_op
from kennisbank.lezen.siteadres import adres_van_site
from kennisbank.meldingen.melding import Melding
from kennisbank.model.soorten import Soort

Oordeel = Callable[[str], tuple[Melding, ...]]
Ids = Mapping[str, Mapping[str, str]]  # the names of every kind, by id


class Omgeving:
    """The project as it stands: which entries exist, and what the checker says of one more."""

    def __init__(self, wortel: Path) -> None:
        """Find the files of `wortel/praktijken`."""
        self.gevonden = vind_bestanden(wortel)
        self._paginas = plekken_op(lees_handgeschreven(wortel))
        self._site = adres_van_site(wortel)

    @property
    def ids(self) -> frozenset[str]:
        """Return the ids of the entries that have a file, or that once had a page."""
        losse = (bestand.id for bestand in self.gevonden.bestanden if not bestand.soort.is_lijst)
        return frozenset(losse) | self.gevonden.adressen.ids

    @cached_property
    def _gezien(self) -> Gezien:
        """Return the entries of the lists, and the names of the others: a file without text exists, and is not read."""
        gezien = Gezien([])
        for bestand in self.gevonden.bestanden:
            gezien.lees(bestand if bestand.soort.is_lijst else replace(bestand, tekst=None))
        return gezien

    def oordeel(self, soort: Soort, id_: str) -> Oordeel:
        """Return what judges a text as the entry `id_`: mistakes and warnings, in the order of the file."""
        pad = f"praktijken/{soort.pad}/{id_}.md"

        def oordeel(tekst: str) -> tuple[Melding, ...]:
            gezien = self._gezien.zonder(pad)
            gezien.lees(Bronbestand(soort, pad, id_, tekst))
            meldingen = beoordeel(gezien, self.gevonden, self._paginas, site=self._site).meldingen
            return tuple(m for m in meldingen if m.bestand == pad)

        return oordeel
