"""Tells whether a file that is called a picture is one, by its first bytes."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

# The signatures that the formats prescribe: JPEG (ITU-T T.81, B.1.1.3), PNG (W3C, 5.2), WebP (RFC 9649, 2.3).
_BEGIN: Final[Mapping[str, tuple[bytes, bytes]]] = {
    ".jpg": (b"\xff\xd8\xff", b""),
    ".jpeg": (b"\xff\xd8\xff", b""),
    ".png": (b"\x89PNG\r\n\x1a\n", b""),
    ".webp": (b"RIFF", b"WEBP"),
}


def is_beeld(pad: Path) -> bool:
    """Tell whether a file begins as its extension promises; False when it cannot be read."""
    begin, na_acht = _BEGIN[pad.suffix]
    try:
        with pad.open("rb") as bestand:
            eerste = bestand.read(12)
    except OSError:
        return False
    return eerste.startswith(begin) and eerste[8:].startswith(na_acht)
