"""Reads files one by one, checks what can be said of each without the others, and keeps only what is needed later."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final

from kennisbank.collectie.fiche import Fiche
from kennisbank.controle.aandacht import controleer_zinnen
from kennisbank.controle.dubbels import Afdruk, afdruk_van, controleer_herhaling
from kennisbank.controle.identiteit import Identiteit, identiteit_van
from kennisbank.controle.ontsnapt import controleer_ontsnapt
from kennisbank.controle.publicatie import controleer_publicatie
from kennisbank.controle.relaties import Verwijzing, lees_verwijzingen
from kennisbank.controle.secties import controleer_secties
from kennisbank.controle.tekst import controleer_tekst
from kennisbank.controle.velden import controleer_velden
from kennisbank.controle.waarden import (
    controleer_getoond,
    controleer_waarden,
    gewone_teksten,
    webadressen_in,
)
from kennisbank.lezen.bestanden import Bronbestand
from kennisbank.lezen.fiches import RuweFiche, lees_fiches
from kennisbank.lezen.markdown.boom import Knoop
from kennisbank.lezen.markdown.inhoud import maak_lezer
from kennisbank.meldingen.melding import Melding, Plek, Vondst, fouten
from kennisbank.model.soorten import ARCHIEF


def lees_inhoud(bestand: Bronbestand) -> tuple[tuple[RuweFiche, ...], tuple[Vondst, ...]]:
    """Return the entries of a file, and what is wrong with its form and text."""
    fiches, vondsten = lees_fiches(bestand, _markdown())
    if bestand.tekst is None:
        return fiches, vondsten
    if bestand.soort.is_lijst:
        return fiches, (*vondsten, *_controleer_lijst(bestand.tekst))
    ruw = fiches[0]
    einde = ruw.inhoud_regel - 1  # 0 where the front matter has no end
    tekst = controleer_tekst(bestand.tekst, einde_voorblad=einde, concept=ruw.is_concept)
    return fiches, (*vondsten, *tekst)


def _controleer_lijst(tekst: str) -> Iterator[Vondst]:
    """Yield what is wrong in the text of a list, entry by entry: a rule need not look where its signs are not."""
    regel = 0
    for deel in _FICHE.split(tekst):
        for vondst in controleer_tekst(deel, einde_voorblad=deel.count("\n") + 1):
            yield vondst.lager(regel)
        regel += deel.count("\n")


_markdown = cache(maak_lezer)
_FICHE: Final = re.compile(r"^(?=- )", re.MULTILINE)
_CONTROLES: Final = (
    controleer_ontsnapt, controleer_secties, controleer_publicatie, controleer_zinnen, controleer_getoond,
    controleer_herhaling,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Band:
    """An entry, and what it points at."""

    wie: Identiteit
    links: tuple[Knoop, ...]
    verwijzingen: tuple[Verwijzing, ...]
    adressen: tuple[tuple[str, Plek], ...] = ()


@dataclass(slots=True)
class Gezien:
    """What reading leaves of the files: findings, what entries point at, the archive, and entries that are right."""

    meldingen: list[Melding]
    banden: list[Band] = field(default_factory=list)
    archief: list[RuweFiche] = field(default_factory=list)
    archief_heel: bool = True
    goede: list[Fiche[Any]] = field(default_factory=list)
    afdrukken: list[Afdruk] = field(default_factory=list)

    def zonder(self, pad: str) -> "Gezien":
        """Return the names in all other files, and what those point at, to judge one file among them."""
        banden = [band for band in self.banden if band.wie.bestand != pad]
        return Gezien([], banden, list(self.archief), self.archief_heel)

    @property
    def namen(self) -> list[Identiteit]:
        """Return what the entries are called."""
        return [band.wie for band in self.banden]

    def meld(self, meldingen: Iterable[Melding]) -> None:
        """Add findings."""
        self.meldingen.extend(meldingen)

    def lees(self, bestand: Bronbestand) -> None:
        """Read a file and check what can be said of it without knowing the others."""
        fiches, vondsten = lees_inhoud(bestand)
        self.meld(vondst.in_bestand(bestand.pad) for vondst in vondsten)
        if bestand.soort is ARCHIEF:
            self.archief_heel = not any(m.bestand == bestand.pad for m in fouten(self.meldingen))
        for ruw in fiches:
            verwijzingen, vondsten = lees_verwijzingen(ruw)
            gewone = gewone_teksten(ruw)
            adressen = webadressen_in(ruw, gewone)
            self.banden.append(Band(identiteit_van(ruw), ruw.links, verwijzingen, adressen))
            vondsten = (*vondsten, *controleer_waarden(ruw, gewone), *self._controleer(ruw))
            self.meld(vondst.in_bestand(ruw.bestand) for vondst in vondsten)
            if ruw.soort is ARCHIEF:
                self.archief.append(ruw)
            if afdruk := afdruk_van(ruw):
                self.afdrukken.append(afdruk)

    def _controleer(self, ruw: RuweFiche) -> Iterator[Vondst]:
        """Yield what is wrong with an entry by itself; keeps it when its fields are right."""
        velden, vondsten = controleer_velden(ruw)
        yield from vondsten
        for controleer in _CONTROLES:
            yield from controleer(ruw)
        if velden is not None:
            self.goede.append(
                Fiche(ruw.soort, ruw.id, ruw.bestand, ruw.plek().regel, velden, ruw.secties, _bron(ruw))
            )


def _bron(ruw: RuweFiche) -> str:
    """Return the text of the file of an entry, empty for an entry of a list."""
    return "" if ruw.soort.is_lijst else f"---\n{ruw.gelezen.tekst}---\n{ruw.inhoud}"
