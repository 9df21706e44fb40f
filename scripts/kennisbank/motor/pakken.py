"""Packs a built site as one archive that opens from a folder or a stick, without a server."""

import zipfile
import zlib
from pathlib import Path

from kennisbank.schijf.schrijven import heel_bestand

MAP = "kennisbank-buurtgerichte-netwerken"
LEESMIJ = "LEESMIJ.txt"
LEESMIJTEKST = """Kennisbank buurtgerichte netwerken, om te lezen zonder internet.

1. Pak dit archief helemaal uit (rechts klikken, Alles uitpakken).
2. Open de map en dubbelklik op index.html.

Zoeken en filteren werken ook zonder internet. Links naar andere sites niet.
"""
TIJD = (2026, 1, 1, 0, 0, 0)  # always the same, so that equal sites give equal archives


def pak(site: Path, archief: Path) -> int:
    """Write the folder `site`, made local already, to `archief` and return how many files it holds.

    The archive appears under its name only when it is whole.
    """
    paden = sorted(pad for pad in site.rglob("*") if pad.is_file() and pad != archief)
    with heel_bestand(archief) as bestand, zipfile.ZipFile(bestand, "w", zipfile.ZIP_DEFLATED) as zip_:
        _voeg_toe(zip_, LEESMIJ, LEESMIJTEKST.replace("\n", "\r\n").encode())
        for pad in paden:
            _voeg_toe(zip_, pad.relative_to(site).as_posix(), pad.read_bytes())
    return len(paden) + 1


def is_archief(pad: Path) -> bool:
    """Tell whether a file is an archive that `pak` made."""
    begin = LEESMIJTEKST.partition("\n")[0].encode()
    try:
        with zipfile.ZipFile(pad) as zip_, zip_.open(f"{MAP}/{LEESMIJ}") as bestand:
            return bestand.read(len(begin)) == begin
    except (zipfile.BadZipFile, zlib.error, KeyError, EOFError, RuntimeError, NotImplementedError):
        return False


def _voeg_toe(zip_: zipfile.ZipFile, naam: str, inhoud: bytes) -> None:
    deel = zipfile.ZipInfo(f"{MAP}/{naam}", TIJD)
    deel.external_attr = 0o644 << 16
    zip_.writestr(deel, inhoud, zipfile.ZIP_DEFLATED)
