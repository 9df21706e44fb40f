"""Reads and writes the list of addresses that were ever published; what is missing is judged elsewhere.

One address a line, such as `praktijken/eigenaarschap/`; a line that starts with `#` is a remark.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from kennisbank.lezen.bestandstekst import lees_bestand
from kennisbank.meldingen.codes.archief import ADRES_ONLEESBAAR
from kennisbank.meldingen.codes.bestanden import SAMENVOEGEN_ADRESSEN
from kennisbank.meldingen.melding import Plek, Vondst
from kennisbank.model.soorten import SOORTEN, Soort
from kennisbank.model.velden import is_id

ADRESSENBESTAND: Final = "praktijken/adressen.txt"
MAX_ADRESSEN: Final = 5_000_000  # bytes; 10,000 addresses take 400,000
KOP: Final = """\
# Elk adres dat ooit op de site stond. De controle waakt erover dat geen enkel adres verdwijnt.
# Wie een fiche toevoegt, hoeft hier niets te doen. De redactie vult aan met: kennisbank adressen --ja
"""
_SOORTEN: Final = {soort.meervoud: soort for soort in SOORTEN if soort.met_adres}
_DEEL: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_CONFLICT: Final = re.compile(r"^(?:<{7}|>{7})(?: .*)?$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Adreslijst:
    """The addresses that were recorded, each with its line."""

    regels: Mapping[str, int] = field(default_factory=dict)

    @property
    def ids(self) -> frozenset[str]:
        """Return the ids of the entries among them."""
        return frozenset(fiche[1] for fiche in map(fiche_op, self.regels) if fiche)


def lees_adreslijst(wortel: Path) -> tuple[Adreslijst, tuple[Vondst, ...]]:
    """Return the list of the project at `wortel`, and what is wrong with its form."""
    tekst, vondst = lees_bestand(wortel / ADRESSENBESTAND, MAX_ADRESSEN)
    if tekst is None:
        return Adreslijst(), (vondst,) if vondst else ()
    if conflict := _CONFLICT.search(tekst):
        return Adreslijst(), (SAMENVOEGEN_ADRESSEN.op(Plek(tekst.count("\n", 0, conflict.start()) + 1)),)
    regels: dict[str, int] = {}
    vondsten: list[Vondst] = []
    for nummer, regel in enumerate(tekst.split("\n"), start=1):
        adres = regel.strip()
        if _is_adres(adres):
            regels.setdefault(adres, nummer)
        elif adres and not adres.startswith("#"):
            vondsten.append(ADRES_ONLEESBAAR.op(Plek(nummer), waarde=adres))
    return Adreslijst(regels), tuple(vondsten)


def schrijf_adreslijst(adressen: Iterable[str]) -> str:
    """Return the text of the list with these addresses, sorted."""
    return KOP + "".join(f"{adres}\n" for adres in sorted(adressen))


def fiche_op(adres: str) -> tuple[Soort, str] | None:
    """Return the kind and id of the entry at an address; None for any other page."""
    meervoud, _, id_ = adres.removesuffix("/").partition("/")
    soort = _SOORTEN.get(meervoud)
    return (soort, id_) if soort and id_ else None


def _is_adres(regel: str) -> bool:
    if fiche := fiche_op(regel):
        return regel.endswith("/") and is_id(fiche[1])
    return regel.endswith("/") and all(map(_DEEL.fullmatch, regel[:-1].split("/")))
