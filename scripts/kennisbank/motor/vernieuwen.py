"""Builds a site again and again, each time only what changed; what comes out equals a whole build."""

import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from kennisbank.collectie import Collectie
from kennisbank.laden import Geladen
from kennisbank.motor.afdruk import Afdruk, Bouwwerk, druk, druk_van_raam
from kennisbank.motor.bouwen import bouw_in, meldt_schijf
from kennisbank.motor.plaatsen import werkmap
from kennisbank.paginas import Pagina, Site, elk_bestand


class Onderbroken(Exception):
    """The rest was given up because there is something newer to do."""


class Vernieuwer:
    """Keeps the site of a project in one folder up to date.

    `bouw` renews the pages of the entries that changed, which someone waits for. `maak_af` does the rest: every
    page is made anew, and those that came out otherwise are renewed; then the search index and the open data.
    The first `bouw`, and one after a change of what stands around the pages, does all pages.
    """

    def __init__(self, wortel: Path, doel: Path, adres: str) -> None:
        """Take the project, the folder for the site and the address at which it is shown."""
        self._wortel, self._doel, self._adres = wortel, doel, adres
        self._vorige, self._raam = Afdruk(), ""
        self._paginas: Mapping[str, Pagina] = {}
        self._geladen: Geladen | None = None
        self._paginas_te_doen = False
        self._bestanden_te_doen: Site | None = None

    def bouw(self, geladen: Geladen) -> None:
        """Renew the pages of what changed. Raises `BouwMislukt`; the site then stays as it is."""
        raam = druk_van_raam(self._wortel, self._adres)
        eerst = None
        if raam == self._raam and self._geladen and self._geladen.collectie and geladen.collectie:
            eerst = frozenset(_gewijzigd(self._geladen.collectie, geladen.collectie))
        self._bouw(
            Bouwwerk(
                geladen, self._vorige, raam, bool(self._vorige.delen), eerst=eerst, paginas=self._paginas
            )
        )

    def maak_af(self, adem: Callable[[], object] = int) -> bool:
        """Renew what the last `bouw` left for later, and tell whether pages changed by it. Raises `BouwMislukt`.

        `adem` is called between two pages or files; what it raises ends the work, and the next call does it all.
        """
        anders = False
        if self._paginas_te_doen:
            voor = self._paginas
            self._bouw(Bouwwerk(self._geladen, self._vorige, self._raam, uitgesteld=True, bij_pagina=adem))
            anders = voor != self._paginas
        adem()
        self._maak_bestanden(adem)
        return anders

    def _bouw(self, werk: Bouwwerk) -> None:
        with meldt_schijf(self._doel), werkmap(self._doel) as map_:
            deel = map_ / "site"
            bouw_in(self._wortel, deel, werk, self._adres, deel=True)
            nieuw = {pad.relative_to(deel).as_posix() for pad in deel.rglob("*") if pad.is_file()}
            for pad in sorted(nieuw):
                (self._doel / pad).parent.mkdir(parents=True, exist_ok=True)
                (deel / pad).replace(self._doel / pad)
            self._haal_weg(nieuw | werk.paden)
        self._vorige, self._raam, self._paginas, self._geladen = (
            werk.afdruk, werk.raam, werk.paginas, werk.geladen,
        )  # fmt: skip
        self._paginas_te_doen = werk.eerst is not None
        self._bestanden_te_doen = werk.site if werk.uitgesteld else None

    def _maak_bestanden(self, adem: Callable[[], object]) -> None:
        """Renew the files that are no pages."""
        if self._bestanden_te_doen is None:
            return
        with meldt_schijf(self._doel), werkmap(self._doel) as map_:
            bestanden: dict[str, bytes] = {}
            for bestand in elk_bestand(self._bestanden_te_doen):
                adem()
                bestanden[bestand.adres] = bestand.inhoud
            oud = {pad: som for pad, som in self._vorige.delen.items() if not pad.endswith(".md")}
            nieuw = {pad: druk(inhoud) for pad, inhoud in bestanden.items()}
            for pad in sorted(pad for pad, som in nieuw.items() if oud.get(pad) != som):
                (map_ / "nieuw").write_bytes(bestanden[pad])
                (self._doel / pad).parent.mkdir(parents=True, exist_ok=True)
                (map_ / "nieuw").replace(self._doel / pad)
            for pad in oud.keys() - nieuw.keys():
                (self._doel / pad).unlink(missing_ok=True)
        paginas = {pad: som for pad, som in self._vorige.delen.items() if pad.endswith(".md")}
        self._vorige = Afdruk(self._vorige.raam, paginas | nieuw)
        self._bestanden_te_doen = None

    def _haal_weg(self, blijft: set[str]) -> None:
        """Remove what the site no longer has, and the folders that this empties."""
        for map_, _, namen in os.walk(self._doel, topdown=False):
            hier = Path(map_)
            for naam in namen:
                if (hier / naam).relative_to(self._doel).as_posix() not in blijft:
                    (hier / naam).unlink()
            if hier != self._doel and not any(hier.iterdir()):
                hier.rmdir()


def _gewijzigd(oud: Collectie, nieuw: Collectie) -> Iterator[str]:
    """Yield the source file of every entry that is new or other than it was."""
    for id_, fiche in nieuw.op_id.items():
        vorige = oud.op_id.get(id_)
        if vorige is not fiche and (vorige != fiche or vorige.bron != fiche.bron):
            yield fiche.bestand
