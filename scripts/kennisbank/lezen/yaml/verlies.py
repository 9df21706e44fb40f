"""Finds in YAML text what reading drops or joins without a word: comments beside values, glued list items."""

import re
from collections.abc import Iterator
from typing import Final

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from kennisbank.meldingen.codes.voorblad import HEKJE_IN_WAARDE, STREEPJE_IN_WAARDE
from kennisbank.meldingen.melding import Plek, Vondst

# How a line starts that the author meant as an item of a list.
_STREEPJE: Final = re.compile(r"[-•–·](?=\s|[^\W\d_])")


def vind_opmerkingen(wortel: Node, tekst: str) -> Iterator[Vondst]:
    """Yield the comments in `tekst`, save those that have a line of their own from its first column."""
    if "#" not in tekst:
        return
    buiten = 0
    for knoop in _bladeren(wortel):
        yield from _opmerkingen(tekst, buiten, knoop.start_mark.index)
        if knoop.style in {"|", ">"}:
            kop = knoop.start_mark.index
            yield from _opmerkingen(tekst, kop, _regeleinde(tekst, kop))
        buiten = knoop.end_mark.index
    yield from _opmerkingen(tekst, buiten, len(tekst))


def vind_geplakt(knoop: ScalarNode, tekst: str) -> Vondst | None:
    """Return the line of a plain value that was meant as an item of a list, if there is one."""
    waarde = knoop.value
    if not waarde.startswith(tuple("-•–·")) and " -" not in waarde and " •" not in waarde:
        return None
    regels = tekst.split("\n")
    eerste, laatste = knoop.start_mark.line, min(knoop.end_mark.line, len(regels) - 1)
    for nummer in range(eerste, laatste + 1):
        kolom = knoop.start_mark.column if nummer == eerste else _inspringing(regels[nummer])
        if _STREEPJE.match(regels[nummer], kolom):
            waarde = regels[nummer][kolom:].strip()
            return STREEPJE_IN_WAARDE.op(Plek(nummer + 1, kolom + 1), waarde=waarde)
    return None


def _bladeren(wortel: Node) -> Iterator[ScalarNode]:
    """Yield the single values and keys, in the order of the text."""
    stapel = [wortel]
    while stapel:
        knoop = stapel.pop()
        if isinstance(knoop, ScalarNode):
            yield knoop
        elif isinstance(knoop, SequenceNode):
            stapel.extend(reversed(knoop.value))
        elif isinstance(knoop, MappingNode):
            stapel.extend(deel for paar in reversed(knoop.value) for deel in reversed(paar))


def _opmerkingen(tekst: str, begin: int, einde: int) -> Iterator[Vondst]:
    while (begin := tekst.find("#", begin, einde)) >= 0:
        regel_begin = tekst.rfind("\n", 0, begin) + 1
        if begin > regel_begin:
            rest = tekst[begin : _regeleinde(tekst, begin)]
            plek = Plek(tekst.count("\n", 0, begin) + 1, begin - regel_begin + 1)
            yield HEKJE_IN_WAARDE.op(plek, waarde=rest.strip())
        begin = _regeleinde(tekst, begin)


def _regeleinde(tekst: str, vanaf: int) -> int:
    einde = tekst.find("\n", vanaf)
    return len(tekst) if einde < 0 else einde


def _inspringing(regel: str) -> int:
    return len(regel) - len(regel.lstrip())
