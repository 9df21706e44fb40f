"""The placeholders of the hand-written pages: which there are, on which pages, and nothing else.

A page of `docs/` is sent in by anyone. So it cannot choose to be a template, and what stands between its braces is
one of these texts, letter for letter: there is nothing to run, and no statement that could go on for ever.
"""

import re
from collections.abc import Mapping
from typing import Final

PAGINAS: Final = frozenset(
    {
        *("index.md", "bijdragen/index.md", "matrix/index.md", "over/index.md"),
        *(f"kader/{naam}.md" for naam in (
            "basisvoorziening", "index", "lokale-context", "ontstaan", "opdracht-en-functies",
            "proportioneel-universalisme", "regierol-en-leiderschap", "schakelen", "vandaag", "waarom",
        )),
    }
)  # fmt: skip
"""The files of `docs/` that may have placeholders."""
# What may stand between the brackets of each; `paginas.macros` says what comes in its place.
PLAATSHOUDERS: Final[Mapping[str, tuple[str, ...]]] = {
    "aantal": tuple(
        f"'{wat}'"
        for wat in ("bouwstenen", "kernprincipes", "netwerken", "pioniers", "praktijken", "voorbeelden")
    ),
    "figuur": ("",),
    "mailcontact": ("",),
    "matrix": ("",),
    "nieuwste_voorbeelden": ("3", "6"),
    "uitleg": ("",),
    "zonder_account": ("",),
    "zoekveld": ("",),
}
TEKSTEN: Final = tuple(f"{{{{ {naam}({deel}) }}}}" for naam, delen in PLAATSHOUDERS.items() for deel in delen)
MERK: Final = "\ue000"
"""Stands in for a placeholder where a page is judged: no page may hold this sign itself."""
_PLAATSHOUDER: Final = re.compile("|".join(map(re.escape, TEKSTEN)))
_SJABLOON: Final = re.compile(r"\{\{|\{%|\{#|#\}|%\}|\}\}")


def merk_plaatshouders(tekst: str) -> str:
    """Return `tekst` with `MERK` in the place of its placeholders, as often as they are long: columns stay."""
    return _PLAATSHOUDER.sub(lambda gevonden: MERK * len(gevonden[0]), tekst)


def vind_sjabloontaal(tekst: str) -> re.Match[str] | None:
    """Return the first sign of a template language in `tekst`, None when there is none."""
    return _SJABLOON.search(tekst)
