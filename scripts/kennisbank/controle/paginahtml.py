"""Judges the HTML of a hand-written page: only the tags, attributes and values that such pages need."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from kennisbank.lezen.paginahtml import Tag
from kennisbank.lezen.plaatshouders import MERK

_TEKST: Final = re.compile(rf"[^{MERK}]*")  # no placeholder stands within a tag
_NAAM: Final = re.compile(r"[a-z0-9_][a-z0-9_-]*")
_GETAL: Final = re.compile(r"\d{1,4}")
_MATEN: Final = re.compile(r"[A-Za-z\d .,-]*")
# The classes of our own style sheets that hand-written pages use, and those of code blocks.
KLASSEN: Final = frozenset(
    {"kb-kern", "kb-knop", "kb-kop", "kb-oproep", "kb-tabel", "kb-weg", "kb-wegen", "kb-welkom"}
)
_TAAL: Final = re.compile(r"language-[a-z]+")
# Per tag its attributes; what Markdown makes of a text is among them.
_KADER: Final = ("class", "id", "aria-label", "aria-labelledby")
TAGS: Final[Mapping[str, Sequence[str]]] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6", "p", "ul", "li", "section", "header"), _KADER),
    **dict.fromkeys(("strong", "em", "blockquote", "pre", "table", "thead", "tbody", "tr", "hr", "br", "span"), ()),
    "a": ("class", "href", "data-zoek-open"),
    "code": ("class",),
    "div": (*_KADER, "tabindex", "role"),
    "img": ("src", "alt", "width", "height", "loading"),
    "ol": (*_KADER, "start"),
    "th": ("style",),
    "td": ("style",),
    "svg": ("viewBox", "aria-hidden", "focusable", "fill", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin"),
    "path": ("d",),
    "circle": ("cx", "cy", "r"),
}  # fmt: skip
_WAARDEN: Final[Mapping[str, re.Pattern[str]]] = {
    "href": _TEKST, "src": _TEKST, "alt": _TEKST, "aria-label": _TEKST,  # where a link leads is judged apart
    "id": _NAAM, "aria-labelledby": _NAAM,
    "width": _GETAL, "height": _GETAL, "start": _GETAL, "loading": re.compile("lazy"),
    "tabindex": re.compile("0"), "role": re.compile("region"), "data-zoek-open": re.compile(""),
    "style": re.compile(r"text-align: (?:left|right|center);"),
    "viewBox": _MATEN, "d": _MATEN, "cx": _MATEN, "cy": _MATEN, "r": _MATEN, "stroke-width": _MATEN,
    "fill": re.compile("none"), "stroke": re.compile("currentColor"), "stroke-linecap": re.compile("round"),
    "stroke-linejoin": re.compile("round"), "focusable": re.compile("false"), "aria-hidden": re.compile("true"),
}  # fmt: skip
_LEEG: Final = frozenset({"br", "hr", "img", "path", "circle"})


def vind_vreemde_html(tags: Sequence[Tag]) -> Iterator[tuple[str, str]]:
    """Yield what may not stand on a page: how it is shown, and a piece of text to find it by in the source."""
    geopend = {tag.naam for tag in tags if not tag.sluit}
    for tag in tags:
        if tag.vreemd:
            yield tag.vreemd, tag.vreemd.split(None, 1)[0]
        elif tag.naam not in TAGS:
            if not (tag.sluit and tag.naam in geopend):  # that is said where it opens
                streep = "/" * tag.sluit
                yield f"<{streep}{tag.naam}>", f"<{streep}{tag.naam}"
        else:
            for naam, waarde in tag.attributen.items():
                if naam not in TAGS[tag.naam]:
                    yield f"{naam} bij <{tag.naam}>", naam
                elif not _mag(naam, waarde):
                    yield f'{naam}="{waarde}"', waarde


def vind_open_html(tags: Sequence[Tag]) -> str:
    """Return the name of the first tag that is not closed in its turn; empty when all are."""
    open_: list[str] = []
    for tag in tags:
        if tag.vreemd or tag.naam in _LEEG:
            continue
        if not tag.sluit:
            open_.append(tag.naam)
        elif not open_ or open_.pop() != tag.naam:
            return tag.naam
    return open_[-1] if open_ else ""


def _mag(naam: str, waarde: str) -> bool:
    if naam == "class":
        return all(klasse in KLASSEN or _TAAL.fullmatch(klasse) for klasse in waarde.split())
    return _WAARDEN[naam].fullmatch(waarde) is not None
