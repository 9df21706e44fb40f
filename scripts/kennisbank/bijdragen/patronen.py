"""Turns the patterns of the rules into those of JavaScript, so that a browser applies the very same ones."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

# What Python means by these, spelled out for a JavaScript pattern with the flag `u`. Without brackets.
_KLASSEN: Final[Mapping[str, str]] = {
    "w": r"\p{L}\p{N}_",
    "d": r"\p{Nd}",
    "s": r"\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000",
}
_ASCII: Final[Mapping[str, str]] = {"w": "A-Za-z0-9_", "d": "0-9", "s": r"\t-\r\x20"}
# Letters: what Python writes as "a word sign, but no digit and no underscore".
_LETTER: Final = (r"[^\W\d_]", r"[\p{L}\p{Nl}\p{No}]")
# Signs that may be escaped in a pattern with the flag `u`.
_MAG: Final = frozenset("^$\\.*+?()[]{}|/-bBnrtfvxu0123456789pP")


def naar_js(patroon: re.Pattern[str]) -> dict[str, str]:
    """Return the source and flags of the JavaScript pattern that finds the same texts."""
    vlaggen = "u"
    vlaggen += "i" if patroon.flags & re.IGNORECASE else ""
    vlaggen += "m" if patroon.flags & re.MULTILINE else ""
    klassen = _ASCII if patroon.flags & re.ASCII else _KLASSEN
    bron = patroon.pattern.replace("(?P<", "(?<").replace(_LETTER[0], "\0")
    return {"bron": "".join(_delen(bron, klassen)).replace("\0", _LETTER[1]), "vlaggen": vlaggen}


def _delen(bron: str, klassen: Mapping[str, str]) -> Iterator[str]:
    binnen, plaats = False, 0
    while plaats < len(bron):
        teken = bron[plaats]
        if teken == "\\":
            stuk, plaats = _ontsnapt(bron, plaats, klassen, binnen=binnen)
            yield stuk
            continue
        if teken == "[" and not binnen:
            binnen = True
        elif teken == "]" and binnen:
            binnen = False
        elif teken == "[":
            teken = "\\["
        yield teken
        plaats += 1


def _ontsnapt(bron: str, plaats: int, klassen: Mapping[str, str], *, binnen: bool) -> tuple[str, int]:
    """Return one escaped sign in the form of JavaScript, and where the next begins."""
    teken = bron[plaats + 1]
    if teken.lower() in klassen:
        kern = klassen[teken.lower()]
        if teken.isupper():
            return f"[^{kern}]", plaats + 2
        return (kern if binnen else f"[{kern}]"), plaats + 2
    if teken == "U":
        return f"\\u{{{bron[plaats + 2 : plaats + 10].lstrip('0')}}}", plaats + 10
    if teken == "-" and not binnen:
        return "-", plaats + 2
    return (f"\\{teken}" if teken in _MAG else teken), plaats + 2
