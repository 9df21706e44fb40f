"""Turns the bytes of one file into text, or says why that cannot be; knows nothing of what they mean."""

import errno
import stat
from pathlib import Path
from typing import Final

from kennisbank.melding import Plek, Vondst
from kennisbank.model.soorten import BEELDMAP

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
            return None, _koppeling()
        if not stat.S_ISREG(gegevens.st_mode):
            return None, _onleesbaar("het is geen gewoon bestand")
        if gegevens.st_size > meeste:
            return None, te_groot(gegevens.st_size, meeste)
        return naar_tekst(pad.read_bytes())
    except FileNotFoundError:
        return None, _ontbreekt()
    except OSError as fout:
        return None, _onleesbaar(reden_van(fout))


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
        return None, _leeg()
    return tekst, None


def _koppeling() -> Vondst:
    return Vondst(
        Plek(),
        "bestand-koppeling",
        "Dit is een koppeling (symlink) naar een ander bestand.",
        "Zet het bestand zelf op deze plaats. Koppelingen leest de kennisbank niet.",
    )


def _leeg() -> Vondst:
    return Vondst(
        Plek(),
        "bestand-leeg",
        "Het bestand is leeg.",
        "Vul het bestand in, of verwijder het. Een voorbeeld staat op de pagina met velden.",
    )


def _ontbreekt() -> Vondst:
    return Vondst(
        Plek(),
        "bestand-ontbreekt",
        "Dit bestand ontbreekt.",
        "Zet het bestand terug: de kennisbank heeft het nodig.",
    )


def _onleesbaar(reden: str) -> Vondst:
    return Vondst(
        Plek(),
        "bestand-onleesbaar",
        f"Het bestand kan niet gelezen worden: {reden}.",
        "Controleer het bestand en zijn rechten, en bewaar het opnieuw.",
    )


def te_groot(bytes_: int, meeste: int) -> Vondst:
    """Return what to say of a file of so many bytes, where `meeste` are allowed."""
    return Vondst(
        Plek(),
        "bestand-te-groot",
        f"Het bestand telt {bytes_ // 1000} kB; het mag hoogstens {meeste // 1000} kB zijn.",
        f"Maak de tekst korter, of verdeel hem over meer fiches. Beelden horen in praktijken/{BEELDMAP}/.",
    )


def _codering(regel: int, welke: str) -> Vondst:
    return Vondst(
        Plek(regel, 1),
        "bestand-codering",
        f"Het bestand is niet in UTF-8 bewaard, maar wellicht in {welke}.",
        "Bewaar het bestand opnieuw als UTF-8: in Kladblok via Opslaan als, Codering: UTF-8.",
    )
