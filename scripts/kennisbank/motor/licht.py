"""Our scripts and styles as a browser gets them: without what they say to whoever reads their code."""

import re
from typing import Final

# Lines that are a comment as a whole; one that begins with /*! has to go along, as licences ask.
_UITLEG: Final = re.compile(r"^[ \t]*(?:/\*(?!!).*?\*/|//[^\n]*)\n", re.DOTALL | re.MULTILINE)


def is_eigen(adres: str) -> bool:
    """Tell whether a file of the site is a script or style of ours, not one that others made small already."""
    return adres.startswith("assets/") and adres.endswith((".js", ".css")) and ".min." not in adres


def zonder_uitleg(tekst: str) -> str:
    """Return a script or style without the lines that are a comment as a whole."""
    return _UITLEG.sub("", tekst)
