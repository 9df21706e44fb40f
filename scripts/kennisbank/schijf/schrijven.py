"""What can go wrong with a disk, as one Dutch sentence, and writing a file so that it is whole or not there."""

import errno
import os
import re
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from glob import escape
from pathlib import Path
from typing import IO, Final

VOL = "{schijf} is vol. Maak plaats en probeer opnieuw."
DICHT = "Hier mag niet geschreven of gelezen worden{plek}. Kijk de rechten van die map na of kies een andere."
VERWARD = "Op de plaats van een map staat een bestand, of andersom{plek}."
ZINNEN: Final = {
    errno.ENOSPC: VOL,
    errno.EDQUOT: VOL,
    errno.EACCES: DICHT,
    errno.EPERM: DICHT,
    errno.EROFS: DICHT,
    errno.ENOTDIR: VERWARD,
    errno.EEXIST: VERWARD,
    errno.EISDIR: VERWARD,
    errno.EFBIG: "Een bestand wordt groter dan dit systeem toelaat{plek}.",
    errno.ENOENT: "Dit bestand of deze map bestaat niet{plek}.",
    errno.ENAMETOOLONG: "Deze naam is te lang voor dit systeem{plek}.",
}
OUD = 60.0  # seconds after which a half file is of no process that still writes
GEEN_TIJDELIJKE = "Er is geen map voor tijdelijke bestanden waar plaats is. Maak plaats en probeer opnieuw."


def zin(fout: OSError, waar: Path | None = None) -> str:
    """Return what happened and what to do. `waar` is what was being written, for errors that name no file."""
    pad = waar if fout.filename is None else fout.filename
    nummer = _nummer(fout)
    if nummer == errno.ENOENT and pad is None:  # Python found no place for a temporary file
        return GEEN_TIJDELIJKE
    code = errno.errorcode.get(nummer, "onbekend")
    vorm = ZINNEN.get(nummer, f"Lezen of schrijven lukte niet (fout {code}){{plek}}.")
    schijf = f"De schijf met {waar.parent}" if waar else "De schijf"
    return vorm.format(plek=f": {pad}" if pad else "", schijf=schijf)


def _nummer(fout: OSError) -> int:
    """Return the number of the error; that of the first file when copying a folder failed."""
    if isinstance(fout, shutil.Error):
        gevonden = re.search(r"\[Errno (\d+)\]", str(fout))
        return int(gevonden[1]) if gevonden else 0
    return fout.errno or 0


@contextmanager
def heel_bestand(pad: Path) -> Iterator[IO[bytes]]:
    """Yield a file to write, which takes the place of `pad` when it is whole; else the old one stays as it was."""
    for rest in pad.parent.glob(f".{escape(pad.name[:40])}.????????.half"):  # a killed process left it
        if time.time() - rest.stat().st_mtime > OUD:
            rest.unlink()
    greep, half = tempfile.mkstemp(prefix=f".{pad.name[:40]}.", suffix=".half", dir=pad.parent)
    try:
        with os.fdopen(greep, "wb") as bestand:
            yield bestand
            bestand.flush()
            os.fsync(bestand.fileno())
        Path(half).chmod(pad.stat().st_mode & 0o777 if pad.exists() else 0o666 & ~_masker())
        Path(half).replace(pad)
    finally:
        Path(half).unlink(missing_ok=True)


def schrijf_heel(pad: Path, inhoud: bytes) -> None:
    """Write a file, in the place of an old one if there is one; on an error or a kill the old one stays as it was."""
    with heel_bestand(pad) as bestand:
        bestand.write(inhoud)


def schrijf_nieuw(pad: Path, inhoud: bytes) -> bool:
    """Write a file that does not exist yet, whole or not at all; returns whether it was written. Its folder is made."""
    pad.parent.mkdir(parents=True, exist_ok=True)
    try:
        with pad.open("xb") as bestand:
            try:
                bestand.write(inhoud)
                bestand.flush()
            except OSError:
                pad.unlink()
                raise
    except FileExistsError:
        return False
    return True


def _masker() -> int:
    """Return what this system takes from the rights of a new file; it can only be read by setting it."""
    masker = os.umask(0)
    os.umask(masker)
    return masker
