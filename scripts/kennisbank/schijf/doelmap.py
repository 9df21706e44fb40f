"""Decides where a command may write: only where nothing of somebody else gets lost. No other place owns this rule.

A folder is filled only when it is new, empty, or carries the mark that the same command left there; never a folder
that holds or lies in the sources of a project or the data of git, or in which the person stands or lives. A file is
written only when it is new or of the command's own making. Symbolic links and `..` are followed before judging.
"""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Final

MERK: Final = ".kennisbank"
"""The file that a command leaves in a folder that it filled."""
BRONMAPPEN: Final = (
    "praktijken", "docs", "overrides", "scripts", "tests", ".git", ".github", ".venv", ".vscode",
)  # fmt: skip
_MERKREGEL: Final = "Gemaakt met: kennisbank {opdracht}\n"
_WAARSCHUWING: Final = (
    "Een volgende keer vervangt deze opdracht wat hier staat. Bewaar hier niets van jezelf.\n"
)


class Geweigerd(Exception):
    """Nothing was written, as something could get lost; the text is one Dutch sentence that says what to do."""


@dataclass(frozen=True, slots=True)
class Uitvoer:
    """A command that fills a folder: its name, its own folder in the project, and a file by which one is known.

    That file tells a result of a version that left no mark; it counts in the command's own folder only.
    """

    opdracht: str
    map: str = ""
    kenmerk: str = ""


SITE: Final = Uitvoer("bouw", "site", "index.html")
HANDBOEK: Final = Uitvoer("handboek", "handboek", "producten.json")
STAPEL: Final = Uitvoer("stapel")


def kies_map(wat: Uitvoer, gevraagd: Path | None, wortel: Path, vertel: Callable[[str], None]) -> Path:
    """Return the folder that a command may fill: `gevraagd`, or its own folder in the project at `wortel`.

    What stands in its own folder and is not of its making is moved aside, and `vertel` hears where to.
    Raises `Geweigerd`.
    """
    doel = _echt(gevraagd or wortel / wat.map)
    if reden := _te_dicht(doel, wortel):
        raise Geweigerd(f"Kies een andere map: {doel} {reden}.")
    if _is_vrij(doel):
        return doel
    eigen = bool(wat.map) and doel == _echt(wortel) / wat.map
    if _draagt_merk(doel, wat) or (eigen and (doel / wat.kenmerk).is_file()):
        if any(doel.rglob(".git")):
            raise Geweigerd(f"Kies een andere map: {doel} bevat een git-project.")
    elif eigen:
        vertel(f"Wat in {wat.map}/ stond, kwam niet van deze opdracht en staat nu in {_zet_opzij(doel)}.")
    else:
        reden = (
            f"is niet leeg en komt niet van „kennisbank {wat.opdracht}”" if doel.is_dir() else "is geen map"
        )
        raise Geweigerd(f"Kies een nieuwe of lege map: {doel} {reden}.")
    return doel


def merk(map_: Path, wat: Uitvoer) -> None:
    """Leave the mark of a command in a folder that it fills."""
    (map_ / MERK).write_bytes(_merkregel(wat) + _WAARSCHUWING.encode())


def kies_bestand(
    gevraagd: Path, wortel: Path, extensie: str, is_eigen: Callable[[Path], bool], opdracht: str
) -> Path:
    """Return the file that a command may write: new, or of its own making as `is_eigen` tells. Raises `Geweigerd`."""
    doel = _echt(gevraagd)
    if doel.suffix.lower() != extensie:
        raise Geweigerd(f"Kies een naam die eindigt op {extensie}: „{gevraagd.name}” doet dat niet.")
    if reden := _in_bronnen(doel, wortel):
        raise Geweigerd(f"Kies een andere map: {doel} {reden}.")
    if os.path.lexists(doel) and not (doel.is_file() and is_eigen(doel)):
        raise Geweigerd(f"Kies een andere naam: {doel} bestaat al en komt niet van „kennisbank {opdracht}”.")
    return doel


def kies_bron(pad: Path, wortel: Path) -> Path:
    """Return a file of `praktijken/` that a command may write: not through a symbolic link. Raises `Geweigerd`."""
    basis = wortel / "praktijken"
    if _echt(pad) != _echt(basis) / pad.relative_to(basis):
        raise Geweigerd(f"Vervang eerst de koppeling (symlink) door een echte map: {pad} ligt ergens anders.")
    return pad


def is_bron(pad: Path, wortel: Path) -> bool:
    """Tell whether a path lies in the sources of a project."""
    return bool(_in_bronnen(_echt(pad), wortel))


def _echt(pad: Path) -> Path:
    """Return where a path leads, after every link and `..`; what does not exist yet too."""
    return Path(os.path.realpath(pad))


def _te_dicht(doel: Path, wortel: Path) -> str:
    """Return why a folder can never be filled, whatever it holds; empty when it can."""
    if doel.parent == doel:
        return "is de hele schijf"
    for plek, naam in ((_echt(Path.cwd()), "de map waar je nu staat"), (_thuis(), "je eigen thuismap")):
        if _ligt_in(plek, doel):
            return f"is {naam}, of een map daarboven"
    if _ligt_in(_echt(wortel), doel):
        return "is dit project, of een map daarboven"
    if any(_ligt_in(_echt(bron), doel) for bron in _bronnen(wortel)):
        return "bevat bronnen van dit project"
    return _in_bronnen(doel, wortel)


def _in_bronnen(doel: Path, wortel: Path) -> str:
    """Return why what is written there would end up among sources; empty when it would not."""
    if ".git" in map(str.casefold, doel.parts):
        return "ligt in de gegevens van git"
    projecten = {wortel, *(map_ for map_ in doel.parents if _is_project(map_))}
    bron = next((b for project in projecten for b in _bronnen(project) if _ligt_in(doel, _echt(b))), None)
    return f"ligt in de bronnen van een kennisbank ({bron.name}/)" if bron else ""


def _is_project(map_: Path) -> bool:
    return (map_ / "praktijken").is_dir() and (map_ / "mkdocs.yml").is_file()


def _bronnen(wortel: Path) -> Iterator[Path]:
    return (wortel / naam for naam in BRONMAPPEN)


def _thuis() -> Path:
    try:
        return _echt(Path.home())
    except RuntimeError:  # a process of the system can be without
        return _echt(Path.cwd())


def _ligt_in(pad: Path, map_: Path) -> bool:
    """Tell whether `pad` is `map_` or lies in it; two spellings of one folder are the same where the disk says so."""
    return any(plek == map_ or _zelfde(plek, map_) for plek in (pad, *pad.parents))


def _zelfde(een: Path, ander: Path) -> bool:
    try:
        return een.samefile(ander)
    except OSError:  # one of them does not exist
        return False


def _is_vrij(doel: Path) -> bool:
    """Tell whether there is nothing yet, or an empty folder."""
    if os.path.lexists(doel):
        return doel.is_dir() and not any(doel.iterdir())
    boven = next(map_ for map_ in doel.parents if os.path.lexists(map_))
    return boven.is_dir()


def _draagt_merk(doel: Path, wat: Uitvoer) -> bool:
    pad = doel / MERK
    if pad.is_symlink() or not pad.is_file():
        return False
    with pad.open("rb") as bestand:
        return bestand.read(200).startswith(_merkregel(wat))


def _merkregel(wat: Uitvoer) -> bytes:
    return _MERKREGEL.format(opdracht=wat.opdracht).encode()


def _zet_opzij(doel: Path) -> Path:
    plekken = (doel.with_name(f"{doel.name}-opzij-{nummer}") for nummer in count(1))
    return doel.rename(next(plek for plek in plekken if not os.path.lexists(plek)))
