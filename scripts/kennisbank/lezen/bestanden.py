"""Finds the files of `praktijken/` and turns their bytes into text; knows nothing of YAML or Markdown."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kennisbank.lezen.namen import maak_id
from kennisbank.melding import Melding, Plek, Vondst
from kennisbank.model.soorten import BEELDMAP, SOORTEN, Soort
from kennisbank.model.velden import ID_MAX, is_id

MAX_BYTES = 200_000
MAX_BEELD = 1_000_000
BEELD_EXTENSIES = (".jpg", ".jpeg", ".png", ".webp")
# Left behind by operating systems; never content.
STIL = frozenset({".DS_Store", "Thumbs.db", "desktop.ini", ".gitkeep", "README.md"})


@dataclass(frozen=True, slots=True)
class Bronbestand:
    """A file that holds entries. `tekst` is None when it could not be read: the file still counts as existing.

    Line ends are `\\n` and a byte order mark is gone; lines and columns stay those of the file.
    """

    soort: Soort
    pad: str
    id: str
    tekst: str | None


@dataclass(frozen=True, slots=True)
class Gevonden:
    """What stands in `praktijken/`: the files, the names of the pictures, and what is wrong with either."""

    bestanden: tuple[Bronbestand, ...]
    beelden: frozenset[str]
    meldingen: tuple[Melding, ...]


def vind_bestanden(wortel: Path) -> Gevonden:
    """Return everything below `wortel/praktijken`, in the order of kinds and names."""
    basis = wortel / "praktijken"
    meldingen = list(_vreemde_namen(basis))
    bestanden: list[Bronbestand] = []
    for soort in SOORTEN:
        for pad in _paden(basis, soort):
            tekst, vondst = _lees(pad)
            naam = _naam(basis, pad)
            bestanden.append(Bronbestand(soort, naam, _id(soort, pad), tekst))
            if vondst:
                meldingen.append(vondst.in_bestand(naam))
    beelden, fout = _beelden(basis / BEELDMAP, wortel)
    return Gevonden(tuple(bestanden), beelden, tuple(meldingen) + fout)


def naar_tekst(inhoud: bytes) -> tuple[str | None, Vondst | None]:
    """Return the text of a file, or the reason why it has none (size, encoding, empty)."""
    if len(inhoud) > MAX_BYTES:
        return None, _te_groot(len(inhoud))
    if inhoud[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return None, _codering(1, "UTF-16")
    try:
        tekst = inhoud.decode("utf-8-sig")
    except UnicodeDecodeError as fout:
        return None, _codering(inhoud.count(b"\n", 0, fout.start) + 1, "een oude Windows-codering")
    tekst = tekst.replace("\r\n", "\n").replace("\r", "\n")
    if not tekst.strip():
        return None, Vondst(
            Plek(),
            "bestand-leeg",
            "Het bestand is leeg.",
            "Vul het bestand in, of verwijder het. Een voorbeeld staat op de pagina met velden.",
        )
    return tekst, None


def _paden(basis: Path, soort: Soort) -> Iterator[Path]:
    pad = basis / soort.pad
    if soort.is_lijst:
        yield pad
    elif pad.is_dir() and not pad.is_symlink():
        yield from sorted(kind for kind in pad.iterdir() if _is_fiche(kind))


def _id(soort: Soort, pad: Path) -> str:
    """Return the id that the file name gives; a name that is none gives the nearest that is."""
    if soort.is_lijst:
        return ""
    return pad.stem if is_id(pad.stem) else maak_id(pad.stem)


def _is_fiche(pad: Path) -> bool:
    """Tell whether a file holds an entry. A bad name is reported, but what stands in it is read too."""
    return pad.suffix == ".md" and pad.name not in STIL and not pad.is_dir()


def _lees(pad: Path) -> tuple[str | None, Vondst | None]:
    try:
        gegevens = pad.lstat()
        if stat.S_ISLNK(gegevens.st_mode):
            return None, Vondst(
                Plek(),
                "bestand-koppeling",
                "Dit is een koppeling (symlink) naar een ander bestand.",
                "Zet het bestand zelf op deze plaats. Koppelingen leest de kennisbank niet.",
            )
        if not stat.S_ISREG(gegevens.st_mode):
            return None, _onleesbaar("het is geen gewoon bestand")
        if gegevens.st_size > MAX_BYTES:
            return None, _te_groot(gegevens.st_size)
        return naar_tekst(pad.read_bytes())
    except FileNotFoundError:
        return None, Vondst(
            Plek(),
            "bestand-ontbreekt",
            "Dit bestand ontbreekt.",
            "Zet het bestand terug: de kennisbank heeft het nodig.",
        )
    except OSError as fout:
        return None, _onleesbaar(os.strerror(fout.errno or 0))


def _onleesbaar(reden: str) -> Vondst:
    return Vondst(
        Plek(), "bestand-onleesbaar", f"Het bestand kan niet gelezen worden: {reden}.", "Controleer de rechten van het bestand en bewaar het opnieuw."
    )  # fmt: skip


def _te_groot(bytes_: int) -> Vondst:
    return Vondst(
        Plek(),
        "bestand-te-groot",
        f"Het bestand telt {bytes_ // 1000} kB; het mag hoogstens {MAX_BYTES // 1000} kB zijn.",
        f"Maak de tekst korter, of verdeel hem over meer fiches. Beelden horen in praktijken/{BEELDMAP}/.",
    )


def _codering(regel: int, welke: str) -> Vondst:
    return Vondst(
        Plek(regel, 1),
        "bestand-codering",
        f"Het bestand is niet in UTF-8 bewaard, maar wellicht in {welke}.",
        "Bewaar het bestand opnieuw als UTF-8: in Kladblok via Opslaan als, Codering: UTF-8.",
    )


def _vreemde_namen(basis: Path) -> Iterator[Melding]:
    """Report files and folders that would otherwise be passed over in silence."""
    verwacht = {soort.pad.split("/")[0] for soort in SOORTEN} | {BEELDMAP}
    for pad in _kinderen(basis):
        if pad.is_symlink() or pad.name not in verwacht:
            yield _vreemd(basis, pad, f"In praktijken/ staan alleen de mappen {', '.join(sorted(verwacht))}.")
    lijsten = {soort.pad for soort in SOORTEN if soort.is_lijst}
    for pad in _kinderen(basis / "kader"):
        if f"kader/{pad.name}" not in lijsten:
            yield _vreemd(
                basis,
                pad,
                f"In kader/ staan alleen {', '.join(sorted(naam.split('/')[1] for naam in lijsten))}.",
            )
    for soort in SOORTEN:
        if not soort.is_lijst:
            yield from (
                _slechte_naam(basis, pad)
                for pad in _kinderen(basis / soort.pad)
                if not (_is_fiche(pad) and is_id(pad.stem))
            )


def _kinderen(pad: Path) -> list[Path]:
    if pad.is_symlink() or not pad.is_dir():
        return []
    return sorted(kind for kind in pad.iterdir() if kind.name not in STIL)


def _naam(basis: Path, pad: Path) -> str:
    """Return the path as shown in a message; bytes that are no text become question marks."""
    return pad.relative_to(basis.parent).as_posix().encode("utf-8", "replace").decode("utf-8")


def _vreemd(basis: Path, pad: Path, verwacht: str) -> Melding:
    wat = "Deze map" if pad.is_dir() else "Dit bestand"
    return Vondst(
        Plek(),
        "bestand-vreemd",
        f"{wat} hoort hier niet. {verwacht}",
        "Verplaats het naar de juiste map, of verwijder het.",
    ).in_bestand(_naam(basis, pad))


def _slechte_naam(basis: Path, pad: Path) -> Melding:
    if pad.is_dir():
        return _vreemd(basis, pad, "Fiches staan los in hun map, niet in een map daaronder.")
    if pad.suffix != ".md":
        return Vondst(
            Plek(),
            "bestand-naam",
            f"De naam „{_toon(pad.name)}” eindigt niet op .md.",
            f"Geef het bestand een naam zoals „{maak_id(pad.stem)}.md”.",
        ).in_bestand(_naam(basis, pad))
    return Vondst(
        Plek(),
        "bestand-naam",
        f"De naam „{_toon(pad.stem)}” kan geen id zijn. Een id heeft kleine letters, cijfers en koppeltekens, hoogstens {ID_MAX} tekens.",
        f"Hernoem het bestand, bijvoorbeeld tot „{maak_id(pad.stem)}.md”.",
    ).in_bestand(_naam(basis, pad))


def _toon(naam: str) -> str:
    return naam.encode("utf-8", "replace").decode("utf-8")


def _beelden(map_: Path, wortel: Path) -> tuple[frozenset[str], tuple[Melding, ...]]:
    goed: set[str] = set()
    fout: list[Melding] = []
    for pad in _kinderen(map_):
        if pad.is_symlink() or not pad.is_file() or pad.suffix not in BEELD_EXTENSIES or not is_id(pad.stem):
            vondst = Vondst(
                Plek(),
                "beeld-bestand",
                f"„{_toon(pad.name)}” is geen beeld dat de site toont.",
                f"Gebruik een foto of tekening met een naam in kleine letters, die eindigt op {', '.join(BEELD_EXTENSIES)}.",
            )
        elif pad.stat().st_size > MAX_BEELD:
            vondst = Vondst(
                Plek(),
                "beeld-bestand",
                f"Het beeld telt {pad.stat().st_size // 1000} kB; het mag hoogstens {MAX_BEELD // 1000} kB zijn.",
                "Verklein het beeld tot hoogstens 1600 punten breed en bewaar het opnieuw.",
            )
        else:
            goed.add(pad.name)
            continue
        fout.append(vondst.in_bestand(_naam(wortel / "praktijken", pad)))
    return frozenset(goed), tuple(fout)
