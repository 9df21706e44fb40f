"""What the form of a web address says: whether it is one, and whether its host can be reached by a reader."""

import re
from typing import Literal
from urllib.parse import urlsplit

Fout = Literal["schema", "teken", "lokaal"]
VERBODEN = re.compile(r"[\s<>\"\\]")
# Hosts that exist within one computer or one building only: a name without a dot, the names that RFC 6762 and
# RFC 9476 and the resolution ICANN 2024.07.29.06 keep for that, and the addresses of RFC 1918, 1122 and 3927.
LOKAAL = re.compile(
    r"^(?:[^.]*|.*\.(?:local|localhost|localdomain|lan|home|intern|internal|intranet|corp|alt)"
    r"|(?:0|10|127)(?:\.\d{1,3}){3}|(?:192\.168|169\.254)(?:\.\d{1,3}){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d{1,3}){2})\.?$",
    re.IGNORECASE,
)


def gastheer(adres: str) -> str:
    """Return the host of an address in small letters, empty when it has none."""
    try:
        return urlsplit(adres).hostname or ""
    except ValueError:
        return ""


def fout_in(adres: str) -> Fout | None:
    """Return why `adres` is no web address that a reader can open, None when it is one.

    `schema`: it does not begin with http:// or https://. `teken`: it holds a space or another sign that no address
    has. `lokaal`: its host is known in one network only.
    """
    if re.match(r"https?://", adres, re.IGNORECASE) is None:
        return "schema"
    if VERBODEN.search(adres):
        return "teken"
    return "lokaal" if LOKAAL.match(gastheer(adres)) else None
