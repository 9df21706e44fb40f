"""Puts a finished folder in the place of the last one, so that a reader never finds half a site.

New work is made in a folder beside its place. Such a work folder is locked while it is in use; one that was
left behind by a killed process is cleared away by the next. Knows no engine.
"""

import ctypes
import errno
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from glob import escape
from pathlib import Path
from typing import IO

SLOT, OUD = ".kennisbank-slot", "oud"
JONG = 60.0  # seconds that a work folder may exist before it has its lock
_HIER, _RUIL = -100, 2  # AT_FDCWD and RENAME_EXCHANGE of Linux


def begin_van(doel: Path) -> str:
    """Return how the names of the work folders for one place begin, and those of no other."""
    return f".{doel.name}.bouw-"


@contextmanager
def werkmap(doel: Path) -> Iterator[Path]:
    """Yield an empty folder beside `doel`, gone afterwards; first mends what a killed process left there."""
    doel.parent.mkdir(parents=True, exist_ok=True)
    _ruim_resten(doel)
    with (
        tempfile.TemporaryDirectory(
            prefix=begin_van(doel), dir=doel.parent, ignore_cleanup_errors=True
        ) as map_,
        (Path(map_) / SLOT).open("wb") as slot,
    ):
        _sluit(slot)
        yield Path(map_)


def tijdelijk(naam: str) -> AbstractContextManager[Path]:
    """Yield an empty folder among the temporary files of this machine, gone afterwards or when this is asked again."""
    return werkmap(Path(tempfile.gettempdir()) / f"kennisbank-{naam}")


def wissel(nieuw: Path, doel: Path) -> None:
    """Put the folder `nieuw` at `doel`, at once where the system can; what stood there is removed."""
    oud = nieuw.with_name(OUD)
    if not doel.exists():
        nieuw.rename(doel)
    elif _ruil(nieuw, doel):
        nieuw.rename(oud)
    else:
        doel.rename(oud)
        nieuw.rename(doel)
    shutil.rmtree(oud, ignore_errors=True)


def _ruim_resten(doel: Path) -> None:
    """Remove work folders for `doel` that no process holds; a site that was moved away but never replaced goes back.

    A folder without the lock of ours goes only when it is empty: anyone may choose its name.
    """
    for rest in doel.parent.glob(f"{escape(begin_van(doel))}*"):
        with suppress(OSError):
            if not (rest / SLOT).is_file():
                _verwijder_begonnen(rest)
                continue
            if not _verlaten(rest / SLOT):
                continue
            if (rest / OUD).is_dir() and not doel.exists():
                (rest / OUD).rename(doel)
            shutil.rmtree(rest)


def _verwijder_begonnen(map_: Path) -> None:
    """Remove an empty work folder of a process that was killed before it had its lock."""
    if time.time() - map_.stat().st_mtime > JONG:
        map_.rmdir()


def _verlaten(slot: Path) -> bool:
    with slot.open("rb+") as bestand:
        try:
            _sluit(bestand)
        except OSError:
            return False
    return True


def _sluit(bestand: IO[bytes]) -> None:
    """Lock a file for as long as it is open. Raises OSError when another process has it."""
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415 (only there)

        msvcrt.locking(bestand.fileno(), msvcrt.LK_NBLCK, 1)
    else:
        import fcntl  # noqa: PLC0415 (not on Windows)

        fcntl.flock(bestand, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _ruil(een: Path, ander: Path) -> bool:
    """Let two folders change places in one step, and tell whether this system could."""
    if sys.platform != "linux":
        return False
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError):
        return False
    if renameat2(_HIER, os.fsencode(een), _HIER, os.fsencode(ander), _RUIL) == 0:
        return True
    if ctypes.get_errno() in {errno.EINVAL, errno.ENOSYS, errno.EXDEV, errno.EPERM}:
        return False
    raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()), str(ander))
