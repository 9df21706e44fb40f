"""Turns the bytes of one file into text, or says why that cannot be; knows nothing of what they mean."""

import errno
import stat
from pathlib import Path
from typing import Final

from kennisbank.meldingen.codes.bestanden import (
    BESTAND_CODERING,
    BESTAND_KOPPELING,
    BESTAND_LEEG,
    BESTAND_ONLEESBAAR,
    BESTAND_ONTBREEKT,
    BESTAND_TE_GROOT,
)
from kennisbank.meldingen.melding import Plek, Vondst

# A page of text is 3 kB. Lists of the framework hold many entries.
MAX_FICHE: Final = 60_000
MAX_LIJST: Final = 200_000
_REDENEN: Final = {
    errno.ENOENT: "het bestaat niet",
    errno.ENOSPC: "de schijf is vol",
    errno.EROFS: "je mag daar niet schrijven",
    errno.EACCES: "je hebt er geen toegang toe",
    errno.EPERM: "je hebt er geen toegang toe",
    errno.ENOTDIR: "de map erboven is geen map maar een bestand",
    errno.EISDIR: "het is een map",
}


def lees_bestand(pad: Path, meeste: int) -> tuple[str | None, Vondst | None]:
    """Return the text of a file of at most `meeste` bytes, or the reason why it has none.

    Opens nothing but ordinary files.
    """
    try:
        gegevens = pad.lstat()
        if stat.S_ISLNK(gegevens.st_mode):
            return None, BESTAND_KOPPELING.op(Plek())
        if not stat.S_ISREG(gegevens.st_mode):
            return None, BESTAND_ONLEESBAAR.op(Plek(), reden="het is geen gewoon bestand")
        if gegevens.st_size > meeste:
            return None, te_groot(gegevens.st_size, meeste)
        return naar_tekst(pad.read_bytes())
    except FileNotFoundError:
        return None, BESTAND_ONTBREEKT.op(Plek())
    except OSError as fout:
        return None, BESTAND_ONLEESBAAR.op(Plek(), reden=reden_van(fout))


def reden_van(fout: OSError) -> str:
    """Return in Dutch why a file could not be read or written."""
    return _REDENEN.get(fout.errno or 0, f"het toestel meldt fout {fout.errno}")


def naar_tekst(inhoud: bytes) -> tuple[str | None, Vondst | None]:
    """Return the text of a file, or the reason why it has none (encoding, empty).

    Line ends become a line feed and a byte order mark goes; lines and columns stay those of the file.
    """
    if inhoud[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return None, _codering(1, "UTF-16")
    try:
        tekst = inhoud.decode("utf-8-sig")
    except UnicodeDecodeError as fout:
        return None, _codering(inhoud.count(b"\n", 0, fout.start) + 1, "een oude Windows-codering")
    if "\r" in tekst:
        tekst = tekst.replace("\r\n", "\n").replace("\r", "\n")
    if not tekst or tekst.isspace():
        return None, BESTAND_LEEG.op(Plek())
    return tekst, None


def te_groot(bytes_: int, meeste: int) -> Vondst:
    """Return what to say of a file of so many bytes, where `meeste` are allowed."""
    return BESTAND_TE_GROOT.op(Plek(), aantal=bytes_ // 1000, grens=meeste // 1000)


def _codering(regel: int, welke: str) -> Vondst:
    return BESTAND_CODERING.op(Plek(regel), welke=welke)
