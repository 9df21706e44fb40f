"""Reads a hand-written page: its front matter apart, its placeholders marked, and what its Markdown becomes."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

from kennisbank.lezen.handgeschreven import Bronpagina, Handgeschreven
from kennisbank.lezen.paginahtml import Onleesbaar, Weergave, geef_weer
from kennisbank.lezen.plaatshouders import PAGINAS, merk_plaatshouders
from kennisbank.lezen.voorblad import BIJNA_STREEP, Voorblad, splits
from kennisbank.meldingen.codes.handgeschreven import DOCS_HTML, DOCS_TE_VEEL
from kennisbank.meldingen.melding import Code, Plek, Vondst

# Addresses of hand-written pages, each with the places on it.
Paginas: TypeAlias = Mapping[str, tuple[str, ...]]
# Reading takes longer than the text is long when there are very many of these.
ZWAAR: Final = ("[", "<", "#")
MEESTE: Final = 600


@dataclass(frozen=True, slots=True)
class Paginatekst:
    """A page with what was read of it: its front matter, its body with its placeholders marked, and what comes out."""

    pagina: Bronpagina
    voorblad: Voorblad | None
    inhoud: str
    eerste_regel: int
    weergave: Weergave
    vondsten: tuple[Vondst, ...] = ()

    def plek(self, *zoek: str, keer: int = 1) -> Plek:
        """Return where the first of these texts that is there stands for the `keer`th time, whatever its capitals.

        The first line of the body when there is none: the engine can make something else of what was written.
        """
        for naald in zoek:
            gevonden = list(re.finditer(re.escape(naald), self.inhoud, re.IGNORECASE)) if naald else []
            if gevonden:
                plaats = gevonden[min(keer, len(gevonden)) - 1].start()
                voor = self.inhoud[:plaats]
                return Plek(voor.count("\n") + self.eerste_regel, plaats - voor.rfind("\n"))
        return Plek(self.eerste_regel)


def lees_pagina(pagina: Bronpagina) -> Paginatekst:
    """Return a page as it was read, with what is wrong with its form. Never raises on any text."""
    eerste = next((regel for regel in pagina.tekst.split("\n") if regel.strip()), "")
    delen, vondsten = splits(pagina.tekst) if BIJNA_STREEP.fullmatch(eerste) else (None, ())
    inhoud = delen.inhoud if delen else pagina.tekst
    if pagina.naam in PAGINAS:
        inhoud = merk_plaatshouders(inhoud)
    weergave, zwaar = _weergave(inhoud)
    een = Paginatekst(pagina, delen, inhoud, delen.inhoud_regel if delen else 1, weergave, vondsten)
    return replace(een, vondsten=(*vondsten, *(code.op(een.plek(zoek), **w) for code, zoek, w in zwaar)))


def _weergave(inhoud: str) -> tuple[Weergave, Sequence[tuple[Code, str, dict[str, str | int]]]]:
    """Return what a body becomes, or why it was not read: a code, where to find it, and its values."""
    for teken in ZWAAR:
        if (aantal := inhoud.count(teken)) > MEESTE:
            return Weergave(), ((DOCS_TE_VEEL, teken, {"aantal": aantal, "meeste": MEESTE}),)
    try:
        return geef_weer(inhoud), ()
    except Onleesbaar:
        return Weergave(), ((DOCS_HTML, "<", {"wat": "<"}),)


def plekken_op(docs: Handgeschreven) -> dict[str, tuple[str, ...]]:
    """Return the addresses of the pages of `docs/`, each with the places on it that a link can lead to."""
    return {
        pagina.adres: tuple(
            dict.fromkeys(
                id_ for tag in lees_pagina(pagina).weergave.tags if (id_ := tag.attributen.get("id"))
            )
        )
        for pagina in docs.paginas
    }
