"""The text of a hand-written page of `docs/`, from its Markdown. Knows no files and no macros."""

import re

import yaml
from markdown_it import MarkdownIt

from kennisbank.uitvoer.zoeken.documenten import Pagina

_VOORBLAD = re.compile(r"\A---\s*\n(.*?)\n---\s*(?:\n|\Z)", re.DOTALL)
_MACRO = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}|\{:?[ .#][^}\n]*\}", re.DOTALL)


def lees_pagina(adres: str, bron: str) -> Pagina:
    """Return a page as search sees it: the title of its front matter or first heading, and its plain text."""
    voorblad = _VOORBLAD.match(bron)
    velden = yaml.safe_load(voorblad[1]) if voorblad else None
    regels = _tekst(_MACRO.sub(" ", bron[voorblad.end() :] if voorblad else bron))
    titel = str(velden["title"]) if isinstance(velden, dict) and velden.get("title") else ""
    eigen = titel or (regels[0] if regels else adres)
    return Pagina(adres, eigen, "\n".join(regel for regel in regels if regel != eigen))


def _tekst(markdown: str) -> list[str]:
    """Return the text of every heading, paragraph, item and cell."""
    regels: list[str] = []
    for blok in MarkdownIt("commonmark").enable("table").parse(markdown):
        if blok.type == "inline":
            tekens = (
                kind.content if kind.type in {"text", "code_inline"} else " " if "break" in kind.type else ""
                for kind in blok.children or ()
            )
            regels.append(" ".join("".join(tekens).split()))
    return [regel for regel in regels if regel]
