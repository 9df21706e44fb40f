"""Points of attention that block nothing: long sentences, gaps in the matrix, practices without example."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from kennisbank.collectie.collectie import Collectie
from kennisbank.lezen.fiches import RuweFiche
from kennisbank.lezen.markdown.boom import Knoop, platte_tekst, wandel
from kennisbank.lezen.namen import opsomming
from kennisbank.meldingen.codes.opmaak import ZIN_LANG
from kennisbank.meldingen.codes.samenhang import (
    CEL_ZONDER_PRAKTIJK,
    KERNPRINCIPE_ZONDER_PRAKTIJK,
    PRAKTIJK_ZONDER_VOORBEELD,
)
from kennisbank.meldingen.melding import Melding, Plek, Vondst

LANGSTE_ZIN: Final = 30  # words; short sentences stay far below
_ZIN: Final = re.compile(r"(?<=[.!?…:])[\"'”’)]*\s+")
# Cuts a whole text no finer than `_ZIN` cuts its blocks: where no piece is long, no sentence is.
_GROF: Final = re.compile(r"[.!?…:][\"'”’)]*\s+|\n\s*\n|\n- ")
_TEKSTBLOK: Final = frozenset({"alinea", "item", "cel", "kopcel", "tussenkop"})
_BINNENBLOK: Final = frozenset({"alinea", "lijst", "genummerd", "citaat", "tabel"})


def controleer_zinnen(ruw: RuweFiche) -> Iterator[Vondst]:
    """Yield sentences of more than 30 words in the summary, the linking sentences and the body."""
    for pad, tekst in _zinvelden(ruw.waarden or {}):
        if tekst.count(" ") >= LANGSTE_ZIN:
            yield from _lange_zinnen(tekst, ruw.plek(*pad))
    if all(
        len(stuk) < LANGSTE_ZIN * 2 or len(stuk.split()) <= LANGSTE_ZIN for stuk in _GROF.split(ruw.inhoud)
    ):
        return
    for sectie in ruw.secties:
        for knoop in wandel(sectie.knopen):
            if knoop.soort in _TEKSTBLOK:
                yield from _lange_zinnen(_eigen_tekst(knoop), Plek(knoop.regel))


def _zinvelden(waarden: Mapping[str, object]) -> Iterator[tuple[tuple[str, ...], str]]:
    for naam, waarde in waarden.items():
        if isinstance(waarde, str) and naam != "uitleg":
            yield (naam,), waarde
        elif isinstance(waarde, dict):
            yield from (((naam, sleutel), zin) for sleutel, zin in waarde.items() if isinstance(zin, str))


def _eigen_tekst(knoop: Knoop) -> str:
    """Return the text of a block without that of the blocks in it, which are looked at themselves."""
    return platte_tekst(tuple(kind for kind in knoop.kinderen if kind.soort not in _BINNENBLOK))


def _lange_zinnen(tekst: str, plek: Plek) -> Iterator[Vondst]:
    for zin in _ZIN.split(tekst):
        woorden = len(zin.split())
        if woorden > LANGSTE_ZIN:
            begin = " ".join(zin.split()[:6])
            yield ZIN_LANG.op(plek, begin=begin, woorden=woorden, grens=LANGSTE_ZIN)


def controleer_dekking(collectie: Collectie) -> Iterator[Melding]:
    """Yield kernprincipes and cells of the matrix without praktijk, and praktijken without voorbeeld."""
    for kernprincipe in collectie.kernprincipes:
        leeg = [
            bouwsteen.kort
            for bouwsteen in collectie.bouwstenen
            if not collectie.cel(kernprincipe.id, bouwsteen.id)
        ]
        if len(leeg) == len(collectie.bouwstenen):
            vondst = KERNPRINCIPE_ZONDER_PRAKTIJK.op(Plek(kernprincipe.regel), naam=kernprincipe.kort)
            yield vondst.in_bestand(kernprincipe.bestand)
        elif leeg:
            plek = Plek(kernprincipe.regel)
            vondst = CEL_ZONDER_PRAKTIJK.op(plek, naam=kernprincipe.kort, bouwstenen=opsomming(leeg))
            yield vondst.in_bestand(kernprincipe.bestand)
    for praktijk in collectie.praktijken:
        if not collectie.voorbeelden_bij(praktijk.id):
            yield PRAKTIJK_ZONDER_VOORBEELD.op(Plek(), naam=praktijk.naam).in_bestand(praktijk.bestand)
