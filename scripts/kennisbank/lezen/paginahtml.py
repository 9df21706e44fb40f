"""Reads the Markdown of a hand-written page as the engines do, and returns what comes out, tag by tag.

What an author can do with HTML, with `{ .class }` and with HTML around Markdown is judged on what comes out: no other
reading of the source can differ from it. Every `<` belongs to a tag in one strict form, which every browser reads alike.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from html import unescape
from typing import Final

EXTENSIES: Final = ("toc", "tables", "fenced_code", "attr_list", "md_in_html")
"""What the engine reads besides plain Markdown: its own three, and what `mkdocs.yml` adds (a test compares)."""
_TAG: Final = re.compile(
    r'<(?P<sluit>/?)(?P<naam>[A-Za-z][A-Za-z0-9-]*)(?P<rest>(?:[ \n]+[^\s"\'<>/=]+(?:="[^"<>]*")?)*)[ \n]*/?>'
)
_ATTRIBUUT: Final = re.compile(r'([^\s"\'<>/=]+)(?:="([^"<>]*)")?')


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag as it comes out. `vreemd` is the text of what is no tag in the one form that is known here."""

    naam: str = ""
    attributen: Mapping[str, str] = field(default_factory=dict)
    sluit: bool = False
    vreemd: str = ""


@dataclass(frozen=True, slots=True)
class Weergave:
    """What comes out of a page: its tags in their order, and its text as a reader sees it."""

    tags: tuple[Tag, ...] = ()
    tekst: str = ""


class Onleesbaar(Exception):
    """The parser of the engine gives up on a text."""


@lru_cache(maxsize=256)  # a preview reads all pages at every change
def geef_weer(markdown: str) -> Weergave:
    """Return what the Markdown of a page becomes. Raises `Onleesbaar`."""
    from markdown import Markdown  # noqa: PLC0415 (loading it takes longer than many a check)

    try:
        html = Markdown(extensions=list(EXTENSIES)).convert(markdown)
    except Exception as fout:  # whatever the library does with a text of anyone
        raise Onleesbaar(type(fout).__name__) from fout
    return Weergave(tuple(_tags(html)), unescape(_TAG.sub("", html)))


def _tags(html: str) -> Iterator[Tag]:
    plaats = html.find("<")
    while plaats >= 0:
        gevonden = _TAG.match(html, plaats)
        if gevonden is None:
            yield Tag(vreemd=html[plaats : plaats + 60].split("\n", 1)[0])
            plaats += 1
        else:
            attributen = {naam: unescape(waarde) for naam, waarde in _ATTRIBUUT.findall(gevonden["rest"])}
            yield Tag(gevonden["naam"], attributen, bool(gevonden["sluit"]))
            plaats = gevonden.end()
        plaats = html.find("<", plaats)
