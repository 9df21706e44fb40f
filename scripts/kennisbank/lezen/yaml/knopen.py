"""Reads YAML as nodes, so that every value keeps its place and nothing is swallowed.

PyYAML's own loader keeps the last of two equal keys, turns `no` into False and drops what follows a
`#`; here each of these is a finding. A syntax error gets the mending that its line suggests, in memory
only, so that the rest of the text is still checked in the same run.
"""

import re
from dataclasses import dataclass, replace
from typing import Final

import yaml
from yaml.nodes import Node, ScalarNode, SequenceNode

from kennisbank.lezen.yaml.fouten import herstel
from kennisbank.lezen.yaml.gelezen import Gelezen, Waarde
from kennisbank.lezen.yaml.gevaar import vind_gevaar
from kennisbank.lezen.yaml.lader import TAG, stel_samen
from kennisbank.lezen.yaml.regels import tussen_aanhaling
from kennisbank.lezen.yaml.tekens import maak_schoon
from kennisbank.lezen.yaml.verlies import vind_geplakt, vind_opmerkingen
from kennisbank.meldingen.codes.velden import WAARDE_GETAL_ANDERS
from kennisbank.meldingen.codes.voorblad import (
    AANHALINGSTEKENS_KRUL_PAAR,
    SLEUTEL_DUBBEL,
    SLEUTEL_VREEMD,
    YAML_LABEL,
    YAML_VERWIJZING_INVOEGEN,
)
from kennisbank.meldingen.melding import Code, Herstel, Plek, Vondst

MAX_HERSTEL: Final = 40
# A hostile text may have an error on every line; PyYAML reads about 100 kB a second.
MAX_TEKENS: Final = 400_000
_GEWOON: Final = frozenset(
    TAG + soort
    for soort in ("str", "int", "float", "bool", "null", "timestamp", "map", "seq", "merge", "value")
)
_KRUL: Final = "“”„‟‘’‚‛«»"
_HEEL_GETAL: Final = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,17})")
_KOMMAGETAL: Final = re.compile(r"[-+]?[0-9]{1,9}\.[0-9]{1,12}")


def lees_yaml(tekst: str, eerste_regel: int = 1) -> Gelezen:
    """Return what `tekst` holds; places count from `eerste_regel`. Never raises on any text."""
    schoon, vondsten = maak_schoon(tekst)
    knoop, fouten, hersteld = _stel_samen(schoon)
    vondsten.extend(fouten)
    waarde = None
    if knoop is not None:
        waarde = _Wandeling(hersteld, eerste_regel, vondsten).waarde(knoop)
        vondsten.extend(vind_opmerkingen(knoop, hersteld))
    return Gelezen(
        waarde, tekst, eerste_regel, tuple(vondst.lager(eerste_regel - 1) for vondst in vondsten), knoop
    )


def _stel_samen(tekst: str) -> tuple[Node | None, list[Vondst], str]:
    """Compose the node tree, mending one syntax error at a time; returns (node, findings, mended text)."""
    vondsten: list[Vondst] = []
    for _ in range(max(1, min(MAX_HERSTEL, MAX_TEKENS // (len(tekst) + 1)))):
        if gevaar := vind_gevaar(tekst):
            return None, [*vondsten, gevaar], tekst
        try:
            return stel_samen(tekst), vondsten, tekst
        except yaml.YAMLError as fout:
            vondst, hersteld = herstel(tekst, fout)
        zelfde_regel = bool(vondsten) and vondst.plek.regel == vondsten[-1].plek.regel
        if not zelfde_regel:
            vondsten.append(vondst)
        if hersteld is None or hersteld == tekst:
            break
        tekst = hersteld
    return None, vondsten, tekst


@dataclass(slots=True)
class _Wandeling:
    """One walk over the nodes: makes the values, collects findings (their lines count from 1)."""

    tekst: str
    eerste_regel: int
    vondsten: list[Vondst]

    def waarde(self, knoop: Node) -> Waarde:
        """Return the value of a node."""
        tag = knoop.tag
        if tag not in _GEWOON:
            self._label(knoop)
        if isinstance(knoop, ScalarNode):
            return self._scalar(knoop, tag)
        if isinstance(knoop, SequenceNode):
            return tuple([self.waarde(kind) for kind in knoop.value])
        return self._velden(knoop)

    def _velden(self, knoop: Node) -> dict[str, Waarde]:
        velden: dict[str, Waarde] = {}
        for sleutel, kind in knoop.value:
            if not isinstance(sleutel, ScalarNode) or sleutel.value == "<<":
                self._vreemde_sleutel(sleutel)
            elif sleutel.value in velden:
                self._dubbel(knoop, sleutel)
            else:
                velden[sleutel.value] = self.waarde(kind)
        return velden

    def _scalar(self, knoop: ScalarNode, tag: str) -> Waarde:
        tekst: str = knoop.value
        if knoop.style:
            return tekst
        if tag != f"{TAG}str":
            return self._getypt(knoop, tekst, tag.removeprefix(TAG))
        if geplakt := vind_geplakt(knoop, self.tekst):
            self.vondsten.append(geplakt)
        if len(tekst) > 1 and tekst[0] in _KRUL and tekst[-1] in _KRUL:
            self._meld(knoop, AANHALINGSTEKENS_KRUL_PAAR, open=tekst[0], dicht=tekst[-1], waarde=tekst[1:-1])
            self._herstel(knoop, "rechte aanhalingstekens rond de waarde", tekst[1:-1])
            return tekst[1:-1]
        return tekst

    def _getypt(self, knoop: Node, tekst: str, soort: str) -> Waarde:
        """Return a plain value as YAML reads it, where that loses nothing; else the text that was written."""
        if soort == "null":
            return None
        if soort == "bool":
            return tekst.lower() in {"yes", "true", "on", "y"}
        if soort == "int" and _HEEL_GETAL.fullmatch(tekst):
            return int(tekst)
        if soort == "float" and _KOMMAGETAL.fullmatch(tekst):
            return float(tekst)
        if soort in {"int", "float"}:
            self._meld(knoop, WAARDE_GETAL_ANDERS, waarde=tekst)
        return tekst

    def _dubbel(self, knoop: Node, sleutel: ScalarNode) -> None:
        eerste = next(ander for ander, _ in knoop.value if ander.value == sleutel.value)
        regel = eerste.start_mark.line + self.eerste_regel
        self._meld(sleutel, SLEUTEL_DUBBEL, veld=sleutel.value, regel=regel)

    def _vreemde_sleutel(self, knoop: Node) -> None:
        self._meld(knoop, YAML_VERWIJZING_INVOEGEN if isinstance(knoop, ScalarNode) else SLEUTEL_VREEMD)

    def _label(self, knoop: Node) -> None:
        self._meld(knoop, YAML_LABEL, waarde=knoop.tag.removeprefix(TAG))

    def _herstel(self, knoop: Node, wat: str, waarde: str) -> None:
        """Tell that the value of the last finding was meant as this one, between quotes."""
        van, tot = knoop.start_mark, knoop.end_mark
        if van.line == tot.line:
            regel = self.tekst.split("\n")[van.line]
            nieuw = regel[: van.column] + tussen_aanhaling(waarde) + regel[tot.column :]
            self.vondsten[-1] = replace(self.vondsten[-1], herstel=Herstel(wat, {van.line + 1: nieuw}))

    def _meld(self, knoop: Node, code: Code, **waarden: str | int) -> None:
        self.vondsten.append(code.op(_plek(knoop), **waarden))


def _plek(knoop: Node) -> Plek:
    return Plek(knoop.start_mark.line + 1, knoop.start_mark.column + 1)
