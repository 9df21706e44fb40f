"""Checks the links and pictures of a hand-written page: where they lead, and whether they can be read."""

import posixpath
from collections.abc import Iterator, Mapping
from urllib.parse import unquote

from kennisbank.collectie.adressen import Doelen
from kennisbank.controle.links import is_webadres, schema_van
from kennisbank.lezen.handgeschreven import Bronpagina, adres_van_bestand
from kennisbank.lezen.paginahtml import Tag
from kennisbank.lezen.paginatekst import Paginatekst
from kennisbank.meldingen.codes.handgeschreven import (
    DOCS_BEELD,
    DOCS_BEELD_ZONDER_TEKST,
    DOCS_LINK,
    DOCS_LINK_ANKER,
    DOCS_LINK_ONVEILIG,
    DOCS_LINK_WORTEL,
)
from kennisbank.meldingen.melding import Code, Vondst


def controleer_paginalinks(
    een: Paginatekst, doelen: Doelen, ankers: Mapping[str, set[str]], beelden: frozenset[str]
) -> Iterator[Vondst]:
    """Yield links that are unsafe or lead nowhere, and pictures that are not ours or have no words.

    `ankers` are those of every page of `docs/`, by its address; `beelden` the paths of its pictures.
    """
    for tag in een.weergave.tags:
        if tag.naam == "a" and not tag.sluit:
            adres = tag.attributen.get("href", "")
            if code := _link(een.pagina, adres.strip(), doelen, ankers):
                plek = een.plek(adres, adres.partition(":")[2], "href", "](")
                yield code.op(plek, adres=adres, anker=adres.partition("#")[2])
        elif tag.naam == "img":
            yield from _beeld(een, tag, beelden)


def _link(pagina: Bronpagina, adres: str, doelen: Doelen, ankers: Mapping[str, set[str]]) -> Code | None:
    """Return what is wrong with a link, None when nothing is."""
    schema = schema_van(adres)
    if not adres:
        return DOCS_LINK
    if schema is not None:
        return None if is_webadres(adres, schema) else DOCS_LINK_ONVEILIG
    if adres.startswith(("/", "\\")):
        return DOCS_LINK_WORTEL
    pad, _, anker = unquote(adres).partition("#")
    doel = _doel(pagina, pad.partition("?")[0])
    if doel not in doelen.adressen and doel not in ankers:
        return DOCS_LINK
    return DOCS_LINK_ANKER if anker and anker not in ankers.get(doel, doelen.ankers_op(doel)) else None


def _doel(pagina: Bronpagina, pad: str) -> str:
    """Return the address that a link leads to: from its file when it names one, else from its page."""
    if not pad:
        return pagina.adres
    hier = posixpath.dirname(pagina.naam) if pad.endswith(".md") else pagina.adres
    doel = posixpath.normpath(posixpath.join(hier, pad))
    if pad.endswith(".md"):
        return adres_van_bestand(doel)
    return "" if doel == "." else f"{doel}/"


def _beeld(een: Paginatekst, tag: Tag, beelden: frozenset[str]) -> Iterator[Vondst]:
    adres = tag.attributen.get("src", "")
    doel = posixpath.normpath(posixpath.join(posixpath.dirname(een.pagina.naam), unquote(adres)))
    if schema_van(adres) is not None or doel not in beelden:
        yield DOCS_BEELD.op(een.plek(adres, "!["), adres=adres)
    if not any(map(str.isalnum, tag.attributen.get("alt", ""))):
        yield DOCS_BEELD_ZONDER_TEKST.op(een.plek(adres, "!["), adres=adres)
