"""Turns trees of `boom` and lines of text into the data that the templates read; changes no words.

The only signs it adds are invisible: places where a line may end.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias
from urllib.parse import unquote, urlsplit

from kennisbank.collectie.collectie import Collectie
from kennisbank.lezen.markdown.boom import Knoop

Gegevens: TypeAlias = dict[str, Any]
_LANG: Final = re.compile(r"[^\s\u00ad\u200b-]{29,}")
_STUK: Final = 24
_ADRESDEEL: Final = re.compile(r"[^/-]{31,}")  # between signs after which an address may always be broken
# Without the sign that ends the sentence around it.
_ADRES: Final = re.compile(r"((?:https?://|www\.)\S*[^\s.,;:!?)\]])")
_NA_TEKEN: Final = re.compile(r"([?&=_.,;:])(?=.)")
MAG_BREKEN: Final = "\u200b"


def druktekst(tekst: str) -> str:
    """Return `tekst` with places where long words may break."""
    return _LANG.sub(lambda gevonden: _breek(gevonden[0]), tekst) if len(tekst) > _STUK else tekst


def drukadres(adres: str) -> str:
    """Return an address as people type it; only a long part gets places to break, so that it can be copied."""
    return _ADRESDEEL.sub(lambda deel: _breek(deel[0]), re.sub(r"^https?://", "", adres))


def _breek(woord: str) -> str:
    """Return a long word with breaks after signs, and after every so many letters without one."""
    delen = _NA_TEKEN.sub(rf"\1{MAG_BREKEN}", woord).split(MAG_BREKEN)
    return MAG_BREKEN.join(
        MAG_BREKEN.join(deel[i : i + _STUK] for i in range(0, len(deel), _STUK))
        if len(deel) > _STUK + 6
        else deel
        for deel in delen
    )


@dataclass(frozen=True, slots=True)
class Lezer:
    """Reads trees for one product.

    `binnen` holds the addresses (from the root of the site) that have a place in it: links to them get a
    page number, other links their address. `basis` is the address of the site, empty when unknown.
    """

    collectie: Collectie
    basis: str
    binnen: frozenset[str] = frozenset()
    beelden: dict[str, None] = field(default_factory=dict)

    def boom(self, knopen: Iterable[Knoop], bestand: str) -> list[Gegevens]:
        """Return blocks as data; links are those of the source file `bestand`."""
        return [self._knoop(knoop, bestand) for knoop in knopen]

    def naar(self, adres: str) -> str:
        """Return the label in this product of an address, empty when it has no place in it."""
        return adres if adres in self.binnen else ""

    def volledig(self, adres: str) -> str:
        """Return the whole address on the web of a page of the site."""
        return f"{self.basis.rstrip('/')}/{adres}" if self.basis else f"/{adres}"

    def _knoop(self, knoop: Knoop, bestand: str) -> Gegevens:
        uit: Gegevens = {"s": knoop.soort}
        match knoop.soort:
            case "tekst":
                delen = _ADRES.split(knoop.tekst)
                return _deel(delen[0]) if len(delen) == 1 else {"s": "delen", "k": [*map(_deel, delen)]}
            case "code":
                return uit | {"t": druktekst(knoop.tekst)}
            case "beeld":
                doel = self.collectie.doelen.beeld(knoop.doel) or ""
                self.beelden[doel] = None
                return uit | {"t": knoop.tekst, "pad": doel}
            case "link":
                uit |= self._link(knoop, bestand)
            case "genummerd":
                uit["begin"] = knoop.start
        kinderen = [self._knoop(kind, bestand) for kind in knoop.kinderen]
        if knoop.soort == "item":
            kinderen = _in_blokken(kinderen)
        return uit | {"k": kinderen}

    def _link(self, knoop: Knoop, bestand: str) -> Mapping[str, str]:
        doel = knoop.doel.strip()
        if not urlsplit(doel).scheme:
            adres = self.collectie.doelen.vind(doel, bestand) or ""
            if adres in self.binnen:
                return {"naar": adres}
            doel = self.volledig(adres)
        woorden = "".join(kind.tekst for kind in knoop.kinderen)
        return {"url": doel, "noot": "" if woorden.strip() in {doel, unquote(doel)} else drukadres(doel)}


def _deel(tekst: str) -> Gegevens:
    """Return a piece of text: an address is set apart, so that it breaks without a sign."""
    if _ADRES.fullmatch(tekst):
        return {"s": "adres", "t": _ADRESDEEL.sub(lambda deel: _breek(deel[0]), tekst)}
    return {"s": "tekst", "t": druktekst(tekst)}


_BLOKKEN: Final = frozenset({"alinea", "lijst", "genummerd", "citaat", "tabel", "tussenkop"})


def _in_blokken(kinderen: list[Gegevens]) -> list[Gegevens]:
    """Return the parts of a list item with loose words put together in paragraphs."""
    blokken: list[Gegevens] = []
    for kind in kinderen:
        if kind["s"] in _BLOKKEN:
            blokken.append(kind)
        elif blokken and blokken[-1].get("los"):
            blokken[-1]["k"].append(kind)
        else:
            blokken.append({"s": "alinea", "los": True, "k": [kind]})
    return blokken
