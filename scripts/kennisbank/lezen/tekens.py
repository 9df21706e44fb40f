"""Knows which signs nobody sees: control signs, zero-width and direction signs, and signs without meaning."""

import re
from typing import Final

# Not among them: the joiners that emoji and some scripts need (U+200C, U+200D), and the space that does
# not break (U+00A0).
ONZICHTBAAR: Final = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\uffff"
    r"\ue000-\uf8ff\U000e0000-\U000e007f]"
)


def is_gewoon(tekst: str) -> bool:
    """Tell quickly whether every sign is a visible one, a space or the end of a line. False may be wrong."""
    # The signs for "an object stood here" and "a character was lost here" are printable to Python.
    return "\ufffc" not in tekst and "\ufffd" not in tekst and tekst.replace("\n", "").isprintable()
