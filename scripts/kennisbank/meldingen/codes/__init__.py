"""The catalogue of findings: per code its sentences, what it means, why, a wrong and a right example.

`BERICHTEN` has every constant of these modules that is a `Code`; how to add one stands in `melding`. The site
shows each code under /bijdragen/meldingen/.
"""

from collections.abc import Mapping
from itertools import chain
from types import ModuleType
from typing import Final

from kennisbank.meldingen.codes import (
    archief,
    bestanden,
    dubbels,
    getoond,
    handgeschreven,
    opmaak,
    persoonsgegevens,
    resten,
    samenhang,
    stellingen,
    taalzorg,
    velden,
    voorblad,
    webadressen,
)
from kennisbank.meldingen.melding import Code

MODULES: Final = (
    bestanden,
    voorblad,
    velden,
    opmaak,
    getoond,
    webadressen,
    dubbels,
    persoonsgegevens,
    resten,
    taalzorg,
    samenhang,
    archief,
    stellingen,
    handgeschreven,
)


def codes_van(*modules: ModuleType) -> dict[str, Code]:
    """Return the constants of these modules that are codes, and what their tables of codes hold, by key."""
    waarden = [waarde for module in modules for waarde in vars(module).values()]
    tabellen = [tabel.values() for tabel in waarden if isinstance(tabel, Mapping)]
    alle = (code for code in chain(waarden, *tabellen) if isinstance(code, Code))
    return {code.sleutel: code for code in alle}


BERICHTEN: Final[Mapping[str, Code]] = codes_van(*MODULES)
CODES: Final[Mapping[str, Code]] = {code.naam: code for code in BERICHTEN.values() if not code.vorm}
