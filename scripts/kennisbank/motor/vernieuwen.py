"""Builds a site again and again, each time only what changed; what comes out equals a whole build."""

import os
from pathlib import Path

from kennisbank.laden import Geladen
from kennisbank.motor.afdruk import Afdruk, Bouwwerk, druk, druk_van_raam
from kennisbank.motor.bouwen import bouw_in, meldt_schijf
from kennisbank.motor.plaatsen import werkmap
from kennisbank.paginas import Site, alle_bestanden


class Vernieuwer:
    """Keeps the site of a project in one folder up to date. Remembers digests only, no pages.

    `bouw` renews the pages, which someone waits for; `maak_af` then renews the other files: the search
    index, the open data. Only the first `bouw` does both.
    """

    def __init__(self, wortel: Path, doel: Path, adres: str) -> None:
        """Take the project, the folder for the site and the address at which it is shown."""
        self._wortel, self._doel, self._adres = wortel, doel, adres
        self._vorige = Afdruk()
        self._nog_te_doen: Site | None = None

    def bouw(self, geladen: Geladen) -> None:
        """Renew the pages that changed. Raises `BouwMislukt`; the site then stays as it is."""
        raam = druk_van_raam(self._wortel, self._adres)
        werk = Bouwwerk(geladen, self._vorige, raam, uitgesteld=bool(self._vorige.delen))
        with meldt_schijf(self._doel), werkmap(self._doel) as map_:
            deel = map_ / "site"
            bouw_in(self._wortel, deel, werk, self._adres, deel=True)
            nieuw = {pad.relative_to(deel).as_posix() for pad in deel.rglob("*") if pad.is_file()}
            for pad in sorted(nieuw):
                (self._doel / pad).parent.mkdir(parents=True, exist_ok=True)
                (deel / pad).replace(self._doel / pad)
            self._haal_weg(nieuw | werk.paden)
        self._vorige = werk.afdruk
        self._nog_te_doen = werk.site if werk.uitgesteld else None

    def maak_af(self) -> None:
        """Renew the files that are no pages, when the last `bouw` left them for later. Raises `BouwMislukt`."""
        if self._nog_te_doen is None:
            return
        with meldt_schijf(self._doel), werkmap(self._doel) as map_:
            bestanden = {bestand.adres: bestand.inhoud for bestand in alle_bestanden(self._nog_te_doen)}
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
        self._nog_te_doen = None

    def _haal_weg(self, blijft: set[str]) -> None:
        """Remove what the site no longer has, and the folders that this empties."""
        for map_, _, namen in os.walk(self._doel, topdown=False):
            hier = Path(map_)
            for naam in namen:
                if (hier / naam).relative_to(self._doel).as_posix() not in blijft:
                    (hier / naam).unlink()
            if hier != self._doel and not any(hier.iterdir()):
                hier.rmdir()
