"""Puts the questions that people ask into the Dutch of the texts, as the browser does with what is typed.

A word of another language or of dialect, which no text holds, becomes the word that it means; small French words
around one fall away. A saying of several words stays as it is.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from kennisbank.model.soorten import Woordgroep
from kennisbank.uitvoer.zoeken.documenten import Document
from kennisbank.uitvoer.zoeken.taal import vouw, woorden
from kennisbank.uitvoer.zoeken.woordenlijsten import FRANS_KLEIN

_ELISIE = re.compile(r"\b(?:l|d|s|n|j|m|t|c|qu)['’](?=\w{2})", re.IGNORECASE)


def vertaal_vragen(
    documenten: Iterable[Document], woordgroepen: Iterable[Woordgroep]
) -> tuple[Document, ...]:
    """Return the documents with their questions in Dutch."""
    alle = tuple(documenten)
    eigen = {woord for d in alle for veld in d.velden for woord in woorden(veld.tekst)}
    betekent = {
        _enkel(vouw(woord)): groep.betekent
        for groep in woordgroepen
        if groep.betekent
        for woord in groep.woorden
        if " " not in woord and vouw(woord) not in eigen
    }
    return tuple(replace(d, vragen=tuple(_zin(vraag, betekent) for vraag in d.vragen)) for d in alle)


def _zin(regel: str, betekent: Mapping[str, str]) -> str:
    """Return a question in Dutch; one in Dutch as it is."""
    alle = _ELISIE.sub("", regel).split()
    gelezen = [betekent.get(_enkel("".join(woorden(woord))), woord) for woord in alle]
    if gelezen == alle:
        return regel
    return " ".join(woord for woord in gelezen if vouw(woord) not in FRANS_KLEIN)


def _enkel(woord: str) -> str:
    """Return a word without the s or x of many."""
    return re.sub("[sx]$", "", woord) if len(woord) > 4 else woord  # noqa: PLR2004
