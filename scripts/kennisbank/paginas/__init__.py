"""Turns a collection into pages and data files: a pure function. Knows no engine and writes nothing."""

from kennisbank.paginas.alles import alle_bestanden, alle_paginas
from kennisbank.paginas.pagina import Bestand, Instellingen, Pagina, Site

__all__ = [
    "Bestand",
    "Instellingen",
    "Pagina",
    "Site",
    "alle_bestanden",
    "alle_paginas",
]
