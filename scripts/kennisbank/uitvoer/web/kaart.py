"""Draws where the networks are: points on their municipalities, over the outline of the provinces.

The places of municipalities are data (`praktijken/kader/gemeenten.yml`); the borders are `provincies.json`, which
names where they come from. No map tiles, no third party. On a small screen the points make way for one number per
province.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import cos, radians
from typing import Any, Final, TypeAlias

from markupsafe import Markup

from kennisbank.collectie.collectie import Collectie
from kennisbank.collectie.fiche import Fiche
from kennisbank.lezen.namen import maak_id
from kennisbank.model.soorten import Netwerk
from kennisbank.uitvoer.web.schikking import Punt, Vak, naamvakken, uiteen
from kennisbank.uitvoer.web.sjablonen import telwoord

BREEDTE, RAND = 1000, 26
STRAAL = 14  # of a point; of a number per province three times as much, as that is for a phone
VLAK = 18  # what a finger may hit around a point: 24 px and more on the smallest screen that shows points
LETTER, REGEL = 8.6, 18  # how wide a character of a name is, about, and how high a name
NOORDELIJK: Final = cos(radians(51.1))  # a degree east is so much of a degree north, in the middle of the map

Ring: TypeAlias = Sequence[tuple[float, float]]  # degrees: east, north


@cache
def _grenzen() -> Mapping[str, Sequence[Ring]]:
    """Return the borders by name of the province (Natural Earth, public domain, simplified)."""
    bron = files("kennisbank.uitvoer.web") / "provincies.json"
    grenzen: Mapping[str, Sequence[Ring]] = json.loads(bron.read_text(encoding="utf-8"))["grenzen"]
    return grenzen


@dataclass(frozen=True, slots=True)
class _Schaal:
    """Turns degrees into points of the drawing (equirectangular)."""

    west: float
    noord: float
    factor: float
    hoogte: int

    def punt(self, lengte: float, breedte: float) -> Punt:
        """Return x and y of a place."""
        x = RAND + (lengte - self.west) * NOORDELIJK * self.factor
        return x, RAND + (self.noord - breedte) * self.factor

    def binnen(self, marge: float) -> Vak:
        """Return the sheet without its edge."""
        return marge, marge, BREEDTE - marge, self.hoogte - marge


@cache
def _schaal() -> _Schaal:
    """Return the scale at which the provinces fill the sheet."""
    punten = [punt for ringen in _grenzen().values() for ring in ringen for punt in ring]
    west, oost = min(x for x, _ in punten), max(x for x, _ in punten)
    zuid, noord = min(y for _, y in punten), max(y for _, y in punten)
    factor = (BREEDTE - 2 * RAND) / ((oost - west) * NOORDELIJK)
    return _Schaal(west, noord, factor, round((noord - zuid) * factor) + 2 * RAND)


def teken_kaart(c: Collectie) -> Markup:
    """Return the map as inline SVG, empty without networks; what can be chosen leads to the list on the same page."""
    if not c.netwerken:
        return Markup("")
    return Markup(
        '<figure class="kb-landkaart"><svg viewBox="0 0 {} {}" role="group" aria-label="Waar de netwerken zijn, van west naar oost">\n'
        '<g aria-hidden="true">\n{}\n</g>\n<g class="kb-landkaart__punten">\n{}\n</g>\n<g class="kb-landkaart__tellingen">\n{}\n</g>\n</svg>'
        '<figcaption><span class="kb-landkaart__punten">Elk huisje of bolletje is een gemeente met een of meer netwerken: een getal '
        'zegt hoeveel. In een huisje werkt een pionier.</span> <span class="kb-landkaart__tellingen">Het getal zegt hoeveel netwerken '
        "er in een provincie zijn.</span> De lijst hieronder zegt hetzelfde. Grenzen: Natural Earth, vereenvoudigd. Ligging: GeoNames "
        "(CC BY 4.0).</figcaption></figure>"
    ).format(BREEDTE, _schaal().hoogte, _regels(_provincies()), _regels(_punten(c)), _regels(_tellingen(c)))


def _regels(delen: Iterable[Markup]) -> Markup:
    return Markup("\n").join(delen)


def anker(provincie: str) -> str:
    """Return the id of the part of the list that a province has."""
    return f"provincie-{maak_id(provincie)}"


def _provincies() -> Iterator[Markup]:
    for ringen in _grenzen().values():
        pad = "".join(_ring(ring) for ring in ringen)
        yield Markup('<path class="kb-landkaart__provincie" d="{}"/>').format(pad)


def _ring(ring: Ring) -> str:
    plekken = (_schaal().punt(lengte, breedte) for lengte, breedte in ring)
    return "M" + " ".join(f"{x:.0f} {y:.0f}" for x, y in plekken) + "z"


def _punten(c: Collectie) -> Iterator[Markup]:
    """Yield a link per municipality, from west to east; those with a name that fits come with it."""
    groepen: dict[str, list[Fiche[Netwerk]]] = defaultdict(list)
    for netwerk in c.netwerken:
        if netwerk.velden.gemeente:  # a netwerk of a whole region has no point; the list has it
            groepen[netwerk.velden.gemeente].append(netwerk)
    gemeenten = sorted((c.gemeente_op_id[id_] for id_ in groepen), key=lambda g: (g.velden.lengte, g.id))
    schaal = _schaal()
    plekken = [schaal.punt(g.velden.lengte, g.velden.breedte) for g in gemeenten]
    punten = uiteen(plekken, 2 * VLAK, schaal.binnen(STRAAL + 4))
    breedtes = [len(g.naam) * LETTER for g in gemeenten]
    vakken = naamvakken(breedtes, punten, STRAAL + 2, REGEL, schaal.binnen(4))
    for gemeente, punt, (vak, past) in zip(gemeenten, punten, vakken, strict=True):
        yield _punt(gemeente, groepen[gemeente.id], punt, _naam(gemeente.naam, vak, past=past))


def _punt(gemeente: Fiche[Any], netwerken: Sequence[Fiche[Netwerk]], punt: Punt, naam: Markup) -> Markup:
    x, y = punt
    pionier = any(n.velden.soort == "pionier" for n in netwerken)
    bol = Markup('<circle cx="{}" cy="{}" r="{}"/>').format(x, y, STRAAL)
    getal = _getal(x, y + 5.5, len(netwerken)) if len(netwerken) > 1 else Markup("")
    return Markup('<a href="#{}" data-soort="{}" data-facetten="{}" aria-label="{}">{}{}{}</a>{}').format(
        netwerken[0].id,
        "pionier" if pionier else netwerken[0].velden.soort,
        _facetten(gemeente.velden.provincie),
        f"{_plaats(gemeente, len(netwerken))}: {', '.join(n.naam for n in netwerken)}",
        Markup('<circle class="kb-landkaart__vlak" cx="{}" cy="{}" r="{}"/>').format(x, y, VLAK),
        _huis(x, y) if pionier else bol,
        getal,
        naam,
    )


def _plaats(gemeente: Fiche[Any], aantal: int) -> str:
    """Return the name of a place with the number that its point shows, if it shows one."""
    return f"{gemeente.naam}, {aantal} netwerken" if aantal > 1 else gemeente.naam


def _naam(naam: str, vak: Vak, *, past: bool) -> Markup:
    """Return the name of a place beside its point; one that found no room shows when its point is chosen."""
    klasse = "kb-landkaart__naam" if past else "kb-landkaart__naam kb-landkaart__naam--straks"
    return Markup('<text class="{}" x="{:.1f}" y="{:.1f}" aria-hidden="true">{}</text>').format(
        klasse, (vak[0] + vak[2]) / 2, vak[3] - 4, naam
    )


def _huis(x: float, y: float) -> Markup:
    return Markup('<path d="M{} {:.1f}l{s} {d}v{s}h-{b}v-{s}z"/>').format(
        x, y - STRAAL, s=STRAAL, d=STRAAL - 2, b=2 * STRAAL
    )


def _getal(x: float, y: float, aantal: int) -> Markup:
    return Markup(
        '<text class="kb-landkaart__getal" x="{:.1f}" y="{:.1f}" aria-hidden="true">{}</text>'
    ).format(x, y, aantal)


def _facetten(provincie: str) -> str:
    return json.dumps({"provincie": [maak_id(provincie)]})


def _tellingen(c: Collectie) -> Iterator[Markup]:
    """Yield a link per province with the number of its networks, from west to east."""
    aantallen = Counter(c.waar(netwerk.velden).provincie for netwerk in c.netwerken)
    middens = {naam: _midden(ringen) for naam, ringen in _grenzen().items() if aantallen[naam]}
    namen = sorted(middens, key=lambda naam: middens[naam])
    straal = 3 * STRAAL
    plekken = [_schaal().punt(*middens[naam]) for naam in namen]
    for naam, (x, y) in zip(
        namen, uiteen(plekken, 2 * straal + STRAAL, _schaal().binnen(straal)), strict=True
    ):
        yield Markup(
            '<a href="#{}" data-facetten="{}" aria-label="{}"><circle cx="{}" cy="{}" r="{}"/>{}</a>'
        ).format(
            anker(naam),
            _facetten(naam),
            f"{naam}: {telwoord(aantallen[naam], 'netwerk', 'netwerken')}",
            x,
            y,
            straal,
            _getal(x, y + 20, aantallen[naam]),
        )


def _midden(ringen: Sequence[Ring]) -> tuple[float, float]:
    """Return the middle of the longest border of a province."""
    ring = max(ringen, key=len)
    return sum(x for x, _ in ring) / len(ring), sum(y for _, y in ring) / len(ring)
