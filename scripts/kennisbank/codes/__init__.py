"""The catalogue of findings: per code what it means, why, a wrong and a right example.

The site shows it under /bijdragen/meldingen/. Tests prove that it has every code that the checker can
give, and no other.
"""

from collections.abc import Mapping
from typing import Final

from kennisbank.codes.archief import ARCHIEF
from kennisbank.codes.bestanden import BESTANDEN
from kennisbank.codes.opmaak import OPMAAK
from kennisbank.codes.samenhang import SAMENHANG
from kennisbank.codes.uitleg import Uitleg
from kennisbank.codes.velden import VELDEN
from kennisbank.codes.voorblad import VOORBLAD

CODES: Final[Mapping[str, Uitleg]] = {**BESTANDEN, **VOORBLAD, **VELDEN, **OPMAAK, **SAMENHANG, **ARCHIEF}

__all__ = ["CODES", "Uitleg"]
