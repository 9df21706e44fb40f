"""The catalogue of findings: per code its sentences, what it means, why, a wrong and a right example.

`BERICHTEN` has every constant of these modules that is a `Code`; how to add one stands in `melding`. The site shows it under /bijdragen/meldingen/. Tests prove that it has every code that the checker can
give, and no other.
"""

from collections.abc import Mapping
from typing import Final

from kennisbank.codes import archief, bestanden, opmaak, samenhang, velden, voorblad
from kennisbank.codes.archief import ARCHIEF
from kennisbank.codes.bestanden import BESTANDEN
from kennisbank.codes.opmaak import OPMAAK
from kennisbank.codes.samenhang import SAMENHANG
from kennisbank.codes.uitleg import Uitleg
from kennisbank.codes.velden import VELDEN
from kennisbank.codes.voorblad import VOORBLAD
from kennisbank.melding import Code

_MODULES: Final = (bestanden, voorblad, velden, opmaak, samenhang, archief)
BERICHTEN: Final[Mapping[str, Code]] = {
    code.sleutel: code for module in _MODULES for code in vars(module).values() if isinstance(code, Code)
}
CODES: Final[Mapping[str, Uitleg | Code]] = {
    **BESTANDEN, **VOORBLAD, **VELDEN, **OPMAAK, **SAMENHANG, **ARCHIEF,
    **{c.naam: c for c in BERICHTEN.values() if not c.vorm},
}  # fmt: skip

__all__ = ["BERICHTEN", "CODES", "Uitleg"]
