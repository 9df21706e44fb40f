"""Knows which characters the typefaces of the printed products have; nothing more.

`letters/dekking.json` lists them; it is written together with the typefaces (see `letters/LEESMIJ.md`).
"""

import json
import re
import unicodedata
from functools import cache
from importlib.resources import files

# They have no picture of their own: white space, and what only steers its neighbours.
_ZONDER_BEELD = "\n\t\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufe0e\ufe0f"


@cache
def zonder_letterbeeld() -> re.Pattern[str]:
    """Return a pattern for one character that cannot be printed."""
    pad = files("kennisbank.uitvoer.papier") / "letters" / "dekking.json"
    reeksen: list[tuple[int, int]] = json.loads(pad.read_text(encoding="utf-8"))
    klasse = "".join(f"{re.escape(chr(eerste))}-{re.escape(chr(laatste))}" for eerste, laatste in reeksen)
    return re.compile(f"[^{klasse}{_ZONDER_BEELD}]")


def is_te_drukken(tekst: str) -> bool:
    """Tell quickly whether every character has a picture; most texts hold only those of Western Europe."""
    if tekst.isascii():
        return True
    try:
        tekst.encode("cp1252")
    except UnicodeEncodeError:
        return zonder_letterbeeld().search(tekst) is None
    return True


def ontbrekende_tekens(tekst: str) -> tuple[str, ...]:
    """Return the characters of `tekst` that no typeface has, each once, in order of appearance."""
    return tuple(dict.fromkeys(zonder_letterbeeld().findall(tekst)))


def beschrijf(teken: str) -> str:
    """Return a character with its number and name, for a message: `„𓀀” (U+13000, EGYPTIAN HIEROGLYPH A001)`."""
    naam = unicodedata.name(teken, "zonder naam")
    return f"„{teken}” (U+{ord(teken):04X}, {naam})"
