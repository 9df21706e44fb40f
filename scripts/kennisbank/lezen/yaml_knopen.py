"""Reads YAML as nodes, so that every value keeps its place and nothing is swallowed.

PyYAML's own loader keeps the last of two equal keys, turns `no` into False and drops what follows a
`#`; here each of these is a finding. A syntax error gets the mending that its line suggests, in memory
only, so that the rest of the text is still checked in the same run.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from kennisbank.lezen.yaml_fouten import herstel
from kennisbank.melding import Plek, Vondst

LADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
MAX_DIEPTE = 12
MAX_HERSTEL = 40
_TAG = "tag:yaml.org,2002:"
_GEWOON = frozenset(_TAG + soort for soort in ("str", "int", "float", "bool", "null", "timestamp", "map", "seq", "merge", "value"))
_KRUL = "“”„‟‘’‚‛«»"  # noqa: RUF001 (curly quotes of word processors)
Pad = tuple[str | int, ...]
Waarde = str | int | float | bool | None | tuple["Waarde", ...] | dict[str, "Waarde"]


@dataclass(frozen=True, slots=True)
class Gelezen:
    """The value of a YAML text with, per path, the place of its key and of its value and its raw text.

    `waarde` is None when the text could not be read. A path is a tuple of keys and positions.
    """

    waarde: Waarde
    sleutels: dict[Pad, Plek]
    waarden: dict[Pad, Plek]
    ruw: dict[Pad, str]
    vondsten: tuple[Vondst, ...]

    def plek(self, pad: Pad) -> Plek:
        """Return where the value at `pad` stands, or the nearest part around it that exists."""
        while pad and pad not in self.waarden:
            pad = pad[:-1]
        return self.waarden.get(pad, Plek())

    def sleutel(self, pad: Pad) -> Plek:
        """Return where the key at `pad` stands, or the value when it has no key."""
        return self.sleutels.get(pad) or self.plek(pad)


def lees_yaml(tekst: str, eerste_regel: int = 1) -> Gelezen:
    """Return what `tekst` holds; places count from `eerste_regel`. Never raises on any text."""
    vondsten: list[Vondst] = list(_gevaar(tekst))
    knoop: Any = None
    if not vondsten:
        knoop, vondsten, tekst = _stel_samen(tekst)
    wandeling = _Wandeling(tekst.split("\n"), eerste_regel, vondsten=[_schuif(v, eerste_regel) for v in vondsten])
    waarde = wandeling.waarde(knoop, ()) if knoop is not None else None
    return Gelezen(waarde, wandeling.sleutels, wandeling.waarden, wandeling.ruw, tuple(wandeling.vondsten))


def _schuif(vondst: Vondst, eerste_regel: int) -> Vondst:
    plek = Plek(vondst.plek.regel + eerste_regel - 1, vondst.plek.kolom)
    return Vondst(plek, vondst.code, vondst.tekst, vondst.hulp, vondst.ernst)


def _stel_samen(tekst: str) -> tuple[Any, list[Vondst], str]:
    """Compose the node tree, mending one syntax error at a time; returns (node, findings, mended text)."""
    vondsten: list[Vondst] = []
    for _ in range(MAX_HERSTEL):
        try:
            return yaml.compose(tekst, Loader=LADER), vondsten, tekst
        except yaml.YAMLError as fout:
            vondst, hersteld = herstel(tekst, fout)
            if not vondsten or vondst.plek.regel != vondsten[-1].plek.regel:
                vondsten.append(vondst)
            elif hersteld is not None:
                break
            if hersteld is None:
                break
            tekst = hersteld
    return None, vondsten, tekst


def _gevaar(tekst: str) -> Iterator[Vondst]:
    """Refuse what costs time or memory before anything is composed: references and deep nesting."""
    if not ("&" in tekst or "*" in tekst or "<<" in tekst or tekst.count("[") + tekst.count("{") > MAX_DIEPTE or "- - -" in tekst or _diep_ingesprongen(tekst)):
        return
    diepte = 0
    try:
        for gebeurtenis in yaml.parse(tekst, Loader=LADER):
            if getattr(gebeurtenis, "anchor", None):
                yield _verwijzing(gebeurtenis)
                return
            diepte += isinstance(gebeurtenis, yaml.CollectionStartEvent) - isinstance(gebeurtenis, yaml.CollectionEndEvent)
            if diepte > MAX_DIEPTE:
                yield Vondst(_plek(gebeurtenis.start_mark), "yaml-te-diep", "Hier zitten te veel lijsten in elkaar.", "Schrijf gewone lijsten: één waarde per regel, met een streepje ervoor.")
                return
    except yaml.YAMLError:
        if diepte > MAX_DIEPTE:
            return


def _diep_ingesprongen(tekst: str) -> bool:
    return re.search(rf"^ {{{MAX_DIEPTE * 2},}}[^\s]", tekst, re.MULTILINE) is not None


def _verwijzing(gebeurtenis: Any) -> Vondst:
    teken = "*" if isinstance(gebeurtenis, yaml.AliasEvent) else "&"
    return Vondst(
        _plek(gebeurtenis.start_mark),
        "yaml-verwijzing",
        f"Een waarde begint met {teken}: dat is in YAML een verwijzing, en die leest de kennisbank niet.",
        "Zet de waarde tussen dubbele aanhalingstekens, of schrijf ze voluit.",
    )


def _plek(merk: Any, eerste_regel: int = 1) -> Plek:
    return Plek(merk.line + eerste_regel, merk.column + 1)


@dataclass(slots=True)
class _Wandeling:
    """One walk over the nodes: collects values, places and findings."""

    regels: list[str]
    eerste_regel: int
    vondsten: list[Vondst]
    sleutels: dict[Pad, Plek] = field(default_factory=dict)
    waarden: dict[Pad, Plek] = field(default_factory=dict)
    ruw: dict[Pad, str] = field(default_factory=dict)

    def waarde(self, knoop: Any, pad: Pad) -> Waarde:
        """Return the value of a node and note its place."""
        self.waarden[pad] = _plek(knoop.start_mark, self.eerste_regel)
        if knoop.tag not in _GEWOON:
            self._meld(knoop, "yaml-label", f"„{knoop.tag[:40]}” is een YAML-label, en dat leest de kennisbank niet.", "Zet de waarde tussen dubbele aanhalingstekens.")
        if isinstance(knoop, yaml.MappingNode):
            return self._velden(knoop, pad)
        if isinstance(knoop, yaml.SequenceNode):
            return tuple(self.waarde(kind, (*pad, nummer)) for nummer, kind in enumerate(knoop.value))
        return self._scalar(knoop, pad)

    def _velden(self, knoop: Any, pad: Pad) -> dict[str, Waarde]:
        velden: dict[str, Waarde] = {}
        for sleutel, kind in knoop.value:
            naam = self._sleutel(sleutel)
            if naam is None:
                continue
            hier = (*pad, naam)
            if naam in velden:
                eerste = self.sleutels[hier].regel
                self._meld(sleutel, "sleutel-dubbel", f"„{naam}” staat hier voor de tweede keer; de eerste staat op regel {eerste}.", "Voeg de twee samen en verwijder er één.")
                continue
            self.sleutels[hier] = _plek(sleutel.start_mark, self.eerste_regel)
            velden[naam] = self.waarde(kind, hier)
        return velden

    def _sleutel(self, knoop: Any) -> str | None:
        if not isinstance(knoop, yaml.ScalarNode):
            self._meld(knoop, "sleutel-vreemd", "Hier staat een lijst waar de naam van een veld hoort.", "Schrijf: naam, dubbele punt, spatie, waarde.")
            return None
        naam: str = knoop.value
        if naam == "<<":
            self._meld(knoop, "yaml-verwijzing", "„<<” voegt in YAML een ander stuk in, en dat leest de kennisbank niet.", "Schrijf de velden voluit.")
            return None
        return naam

    def _scalar(self, knoop: Any, pad: Pad) -> Waarde:
        tekst: str = knoop.value
        self.ruw[pad] = tekst
        if not knoop.style:  # plain: the C parser says "" and the Python one None
            self._hekje(knoop)
            self._krullen(knoop, tekst)
            if knoop.tag == _TAG + "null":
                return None
            if knoop.tag == _TAG + "bool":
                return tekst.lower() in {"yes", "true", "on", "y"}
            if knoop.tag == _TAG + "int" and re.fullmatch(r"[-+]?(?:0|[1-9][0-9]{0,17})", tekst):
                return int(tekst)
            if knoop.tag == _TAG + "float" and re.fullmatch(r"[-+]?[0-9]{1,9}\.[0-9]{1,12}", tekst):
                return float(tekst)
        return tekst

    def _hekje(self, knoop: Any) -> None:
        regel = self.regels[knoop.end_mark.line] if knoop.end_mark.line < len(self.regels) else ""
        rest = regel[knoop.end_mark.column :]
        leeg = not knoop.value and "#" in regel
        if not (leeg and rest.strip().startswith("#")) and not re.match(r"[ \t]+#", rest):
            return
        kolom = knoop.end_mark.column + rest.index("#") + 1
        plek = Plek(knoop.end_mark.line + self.eerste_regel, kolom)
        self.vondsten.append(
            Vondst(plek, "hekje-in-waarde", f"Wat na het hekje komt, gaat verloren: „{rest.strip()[:60]}”.", "Zet de hele waarde tussen dubbele aanhalingstekens, of haal het hekje weg.")
        )

    def _krullen(self, knoop: Any, tekst: str) -> None:
        if len(tekst) > 1 and tekst[0] in _KRUL and tekst[-1] in _KRUL:
            self._meld(knoop, "aanhalingstekens-krul", f"De waarde staat tussen krullende aanhalingstekens ({tekst[0]} en {tekst[-1]}); die tellen als gewone letters.", f'Schrijf rechte aanhalingstekens: "{tekst[1:-1][:60]}".')

    def _meld(self, knoop: Any, code: str, tekst: str, hulp: str) -> None:
        self.vondsten.append(Vondst(_plek(knoop.start_mark, self.eerste_regel), code, tekst, hulp))
