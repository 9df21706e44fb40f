"""Packs a built site as one archive that opens from a folder or a stick, without a server."""

import zipfile
from pathlib import Path

MAP = "kennisbank-buurtgerichte-netwerken"
LEESMIJ = """Kennisbank buurtgerichte netwerken, om te lezen zonder internet.

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
    half = archief.with_name(f".{archief.name}.half")
    try:
        with zipfile.ZipFile(half, "w", zipfile.ZIP_DEFLATED) as zip_:
            _voeg_toe(zip_, "LEESMIJ.txt", LEESMIJ.replace("\n", "\r\n").encode())
            for pad in paden:
                _voeg_toe(zip_, pad.relative_to(site).as_posix(), pad.read_bytes())
        half.replace(archief)
    finally:
        half.unlink(missing_ok=True)
    return len(paden) + 1


def _voeg_toe(zip_: zipfile.ZipFile, naam: str, inhoud: bytes) -> None:
    deel = zipfile.ZipInfo(f"{MAP}/{naam}", TIJD)
    deel.external_attr = 0o644 << 16
    zip_.writestr(deel, inhoud, zipfile.ZIP_DEFLATED)
