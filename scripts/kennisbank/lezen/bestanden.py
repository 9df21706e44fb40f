"""Finds the files of `praktijken/` and judges their names and places; what is in them is read elsewhere."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from kennisbank.lezen.adreslijst import ADRESSENBESTAND, Adreslijst, lees_adreslijst
from kennisbank.lezen.beelden import is_beeld
from kennisbank.lezen.bestandstekst import MAX_FICHE, MAX_LIJST, lees_bestand
from kennisbank.lezen.namen import maak_id
from kennisbank.lezen.stellingen import STELLINGENBESTAND, Stellingenlijst, lees_stellingen
from kennisbank.meldingen.codes.bestanden import (
    BEELD_BESTAND,
    BEELD_BESTAND_ANDERS,
    BEELD_BESTAND_GROOT,
    BESTAND_NAAM,
    BESTAND_NAAM_MD,
    BESTAND_VREEMD,
    BESTAND_VREEMD_KADER,
    BESTAND_VREEMD_MAP,
)
from kennisbank.meldingen.melding import Code, Melding, Plek, Vondst
from kennisbank.model.soorten import BEELDMAP, SOORTEN, Soort
from kennisbank.model.velden import ID_MAX, is_id

MAX_BEELD: Final = 1_000_000
BEELD_EXTENSIES: Final = (".jpg", ".jpeg", ".png", ".webp")
# Left behind by operating systems; never content.
STIL: Final = frozenset({"Thumbs.db", "desktop.ini", "README.md"})


@dataclass(frozen=True, slots=True)
class Bronbestand:
    """A file that holds entries. `tekst` is None when it could not be read: the file still counts as existing."""

    soort: Soort
    pad: str
    id: str
    tekst: str | None


@dataclass(frozen=True, slots=True)
class Gevonden:
    """What stands in `praktijken/`: the files, the names of the pictures, what is wrong with either, and the lists.

    Those are of the addresses that were ever published, and of the statements that were ever asked.
    """

    bestanden: tuple[Bronbestand, ...]
    beelden: frozenset[str]
    meldingen: tuple[Melding, ...]
    adressen: Adreslijst = field(default_factory=Adreslijst)
    stellingen: Stellingenlijst = field(default_factory=Stellingenlijst)


def vind_bestanden(wortel: Path) -> Gevonden:
    """Return everything below `wortel/praktijken`, in the order of kinds and names."""
    basis = wortel / "praktijken"
    meldingen = [*_vreemde_mappen(basis), *_vreemde_lijsten(basis)]
    bestanden: list[Bronbestand] = []
    for soort in SOORTEN:
        for naam in _namen(basis, soort, meldingen):
            pad = f"praktijken/{soort.pad}/{naam}" if naam else f"praktijken/{soort.pad}"
            tekst, vondst = lees_bestand(wortel / pad, MAX_LIJST if soort.is_lijst else MAX_FICHE)
            bestanden.append(Bronbestand(soort, leesbaar(pad), _id(naam), tekst))
            if vondst:
                meldingen.append(vondst.in_bestand(leesbaar(pad)))
    beelden = frozenset(_beelden(basis / BEELDMAP, meldingen))
    adressen, vondsten = lees_adreslijst(wortel)
    meldingen.extend(vondst.in_bestand(ADRESSENBESTAND) for vondst in vondsten)
    stellingen, vondsten = lees_stellingen(wortel)
    meldingen.extend(vondst.in_bestand(STELLINGENBESTAND) for vondst in vondsten)
    return Gevonden(tuple(bestanden), beelden, tuple(meldingen), adressen, stellingen)


def leesbaar(naam: str) -> str:
    """Return a name as shown in a message; bytes that are no text become question marks."""
    return naam.encode("utf-8", "replace").decode("utf-8")


def _id(naam: str) -> str:
    """Return the id that a file name gives; a name that is none gives the nearest that is."""
    stam = naam.removesuffix(".md")
    return stam if is_id(stam) else maak_id(stam) if naam else ""


def _namen(basis: Path, soort: Soort, meldingen: list[Melding]) -> Iterator[str]:
    """Yield the names of the files of a kind (one empty name for a list). Reports names that are no id.

    What stands in a file with a bad name is read too, so that one mistake does not hide another.
    """
    if soort.is_lijst:
        yield ""
        return
    for kind in _kinderen(basis / soort.pad):
        pad = leesbaar(f"praktijken/{soort.pad}/{kind.name}")
        if kind.is_dir(follow_symlinks=False):
            meldingen.append(BESTAND_VREEMD_MAP.op(Plek()).in_bestand(pad))
        elif not kind.name.endswith(".md"):
            meldingen.append(_zonder_md(kind.name).in_bestand(pad))
        else:
            if not is_id(kind.name[:-3]):
                meldingen.append(_geen_id(kind.name[:-3]).in_bestand(pad))
            yield kind.name


def _kinderen(pad: Path) -> list["os.DirEntry[str]"]:
    """Return what stands in a folder, by name; nothing for what is no folder or cannot be opened."""
    if pad.is_symlink():
        return []
    try:
        with os.scandir(pad) as gevonden:
            return sorted((kind for kind in gevonden if not _is_stil(kind.name)), key=lambda kind: kind.name)
    except OSError:
        return []


def _is_stil(naam: str) -> bool:
    """Tell whether a file is no content: hidden, a backup or lock of an editor, or one of `STIL`."""
    return naam in STIL or (naam.startswith((".", "~$")) and not naam.endswith(".md")) or naam.endswith("~")


def _vreemde_mappen(basis: Path) -> Iterator[Melding]:
    """Report files and folders that would otherwise be passed over in silence."""
    verwacht = {soort.pad.split("/")[0] for soort in SOORTEN} | {BEELDMAP}
    lijsten = {pad.partition("/")[2] for pad in (ADRESSENBESTAND, STELLINGENBESTAND)}
    for kind in _kinderen(basis):
        if kind.name not in lijsten and (kind.is_symlink() or kind.name not in verwacht):
            yield _vreemd(BESTAND_VREEMD, "praktijken", kind, verwacht)


def _vreemde_lijsten(basis: Path) -> Iterator[Melding]:
    lijsten = {soort.pad.partition("/")[2] for soort in SOORTEN if soort.is_lijst}
    for kind in _kinderen(basis / "kader"):
        if kind.name not in lijsten:
            yield _vreemd(BESTAND_VREEMD_KADER, "praktijken/kader", kind, lijsten)


def _vreemd(code: Code, map_: str, kind: "os.DirEntry[str]", verwacht: set[str]) -> Melding:
    wat = "Deze map" if kind.is_dir() else "Dit bestand"
    vondst = code.op(Plek(), wat=wat, namen=", ".join(sorted(verwacht)))
    return vondst.in_bestand(leesbaar(f"{map_}/{kind.name}"))


def _zonder_md(naam: str) -> Vondst:
    stam = naam.rpartition(".")[0] or naam
    return BESTAND_NAAM_MD.op(Plek(), naam=leesbaar(naam), id=maak_id(stam))


def _geen_id(stam: str) -> Vondst:
    return BESTAND_NAAM.op(Plek(), naam=leesbaar(stam), grens=ID_MAX, id=maak_id(stam))


def _beelden(map_: Path, meldingen: list[Melding]) -> Iterator[str]:
    """Yield the names of the pictures that the site may show; reports the other files."""
    for kind in _kinderen(map_):
        if vondst := _slecht_beeld(kind):
            meldingen.append(vondst.in_bestand(leesbaar(f"praktijken/{BEELDMAP}/{kind.name}")))
        else:
            yield kind.name


def _slecht_beeld(kind: "os.DirEntry[str]") -> Vondst | None:
    stam, punt, extensie = kind.name.rpartition(".")
    if not kind.is_file(follow_symlinks=False) or punt + extensie not in BEELD_EXTENSIES or not is_id(stam):
        return BEELD_BESTAND.op(Plek(), naam=leesbaar(kind.name), extensies=", ".join(BEELD_EXTENSIES))
    if not is_beeld(Path(kind.path)):
        return BEELD_BESTAND_ANDERS.op(Plek(), naam=kind.name)
    grootte = kind.stat(follow_symlinks=False).st_size
    if grootte > MAX_BEELD:
        return BEELD_BESTAND_GROOT.op(Plek(), aantal=grootte // 1000, grens=MAX_BEELD // 1000)
    return None
