"""Finds the pages and pictures of `docs/` and judges their names and bytes; what a page says is judged elsewhere.

Everything in `docs/` is published as it stands. So only Markdown and real pictures may be there, as ordinary files:
no link is followed and no script, style or data of somebody else ends up on the site.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kennisbank.lezen.beelden import is_beeld
from kennisbank.lezen.bestanden import BEELD_EXTENSIES, MAX_BEELD, leesbaar
from kennisbank.lezen.bestandstekst import MAX_FICHE, lees_bestand
from kennisbank.meldingen.codes.bestanden import BESTAND_KOPPELING
from kennisbank.meldingen.codes.handgeschreven import DOCS_BESTAND, DOCS_GEEN_BEELD, DOCS_TE_GROOT
from kennisbank.meldingen.melding import Melding, Plek, Vondst
from kennisbank.model.velden import ID_MAX, ID_VORM

MAP: Final = "docs"
# Left behind by a system; no engine publishes what starts with a dot.
_ONZICHTBAAR: Final = frozenset({".DS_Store", ".gitkeep", ".directory"})


@dataclass(frozen=True, slots=True)
class Bronpagina:
    """A hand-written page: its path below `docs/`, such as `kader/waarom.md`, and its text."""

    naam: str
    tekst: str

    @property
    def bestand(self) -> str:
        """Return the path from the root of the project."""
        return f"{MAP}/{self.naam}"

    @property
    def adres(self) -> str:
        """Return the address on the site: `kader/waarom/`."""
        return adres_van_bestand(self.naam)


@dataclass(frozen=True, slots=True)
class Handgeschreven:
    """What stands in `docs/`: the pages, the pictures by their path below it, and what is wrong with the files."""

    paginas: tuple[Bronpagina, ...] = ()
    beelden: frozenset[str] = frozenset()
    meldingen: tuple[Melding, ...] = ()


def adres_van_bestand(naam: str) -> str:
    """Return the address of a page of `docs/` by its path: `kader/index.md` answers at `kader/`."""
    pad = naam.removesuffix(".md")
    return pad.removesuffix("index") if pad == "index" or pad.endswith("/index") else f"{pad}/"


def eigen_paginas(wortel: Path) -> Iterator[str]:
    """Yield the addresses of the hand-written pages in `docs/`."""
    meldingen: list[Melding] = []
    for naam in _namen(wortel / MAP, "", meldingen):
        if naam.endswith(".md"):
            yield adres_van_bestand(naam)


def lees_handgeschreven(wortel: Path) -> Handgeschreven:
    """Return everything in `docs/` that the site may show."""
    basis = wortel / MAP
    meldingen: list[Melding] = []
    paginas: list[Bronpagina] = []
    beelden: list[str] = []
    for naam in _namen(basis, "", meldingen):
        if not naam.endswith(".md"):
            if vondst := _slecht_beeld(basis / naam):
                meldingen.append(vondst.in_bestand(f"{MAP}/{naam}"))
            beelden.append(naam)
            continue
        tekst, vondst = lees_bestand(basis / naam, MAX_FICHE)
        if vondst:
            meldingen.append(vondst.in_bestand(f"{MAP}/{naam}"))
        paginas.append(Bronpagina(naam, tekst or ""))
    return Handgeschreven(tuple(paginas), frozenset(beelden), tuple(meldingen))


def _namen(map_: Path, voor: str, meldingen: list[Melding]) -> Iterator[str]:
    """Yield the paths below `docs/` of what may be a page or a picture; reports everything else."""
    if map_.is_symlink():
        meldingen.append(BESTAND_KOPPELING.op(Plek()).in_bestand(leesbaar(f"{MAP}/{voor}".rstrip("/"))))
        return
    for kind in _kinderen(map_):
        naam = f"{voor}{kind.name}"
        stam, punt, extensie = kind.name.rpartition(".")
        if kind.is_symlink():
            meldingen.append(BESTAND_KOPPELING.op(Plek()).in_bestand(leesbaar(f"{MAP}/{naam}")))
        elif kind.is_dir() and _is_naam(kind.name):
            yield from _namen(map_ / kind.name, f"{naam}/", meldingen)
        elif kind.is_file() and _is_naam(stam) and punt + extensie in (".md", *BEELD_EXTENSIES):
            yield naam
        elif not (kind.is_file() and kind.name in _ONZICHTBAAR):
            vondst = DOCS_BESTAND.op(Plek(), naam=leesbaar(kind.name), extensies=", ".join(BEELD_EXTENSIES))
            meldingen.append(vondst.in_bestand(leesbaar(f"{MAP}/{naam}")))


def _is_naam(naam: str) -> bool:
    return len(naam) <= ID_MAX and ID_VORM.fullmatch(naam) is not None


def _kinderen(map_: Path) -> list["os.DirEntry[str]"]:
    """Return what stands in a folder, by name; nothing for what is no folder or cannot be opened."""
    try:
        with os.scandir(map_) as gevonden:
            return sorted(gevonden, key=lambda kind: kind.name)
    except OSError:
        return []


def _slecht_beeld(pad: Path) -> Vondst | None:
    grootte = pad.stat().st_size
    if not is_beeld(pad):
        return DOCS_GEEN_BEELD.op(Plek(), naam=pad.name)
    if grootte > MAX_BEELD:
        return DOCS_TE_GROOT.op(Plek(), grootte=grootte // 1000, meeste=MAX_BEELD // 1000)
    return None
