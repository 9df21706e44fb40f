"""Draws where the networks are: points on their municipalities, over nothing but the borders of the sheet.

The coordinates are data (`praktijken/kader/gemeenten.yml`); no map tiles, no third party. Points that
would touch are moved apart, so that each can be read and hit.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import cos, hypot, radians
from typing import Any

from markupsafe import Markup

from kennisbank.collectie.collectie import Collectie
from kennisbank.collectie.fiche import Fiche
from kennisbank.model.soorten import Gemeente, Netwerk

BREEDTE, HOOGTE, RAND = 720, 340, 44
STRAAL = 14
AFSTAND = 2 * STRAAL + 6  # between the middles of two points
LETTER = 8.2  # how wide a character is, about

Punt = tuple[float, float]
Vak = tuple[float, float, float, float]  # left, top, right, bottom


@dataclass(frozen=True, slots=True)
class _Schaal:
    """Turns degrees into points of the drawing (equirectangular at the latitude of Brussels)."""

    west: float
    noord: float
    factor: float

    def punt(self, gemeente: Gemeente) -> Punt:
        """Return x and y of a municipality."""
        x = RAND + (gemeente.lengte - self.west) * cos(radians(50.85)) * self.factor
        return x, RAND + (self.noord - gemeente.breedte) * self.factor


def _schaal(gemeenten: Sequence[Gemeente]) -> _Schaal:
    west, oost = min(g.lengte for g in gemeenten), max(g.lengte for g in gemeenten)
    zuid, noord = min(g.breedte for g in gemeenten), max(g.breedte for g in gemeenten)
    breed, hoog = max((oost - west) * cos(radians(50.85)), 0.01), max(noord - zuid, 0.01)
    return _Schaal(west, noord, min((BREEDTE - 2 * RAND) / breed, (HOOGTE - 2 * RAND) / hoog))


def teken_kaart(c: Collectie) -> Markup:
    """Return the map as inline SVG; every point is a link to the entry in the list below it."""
    groepen = _per_gemeente(c)
    if not groepen:
        return Markup("")
    gemeenten = sorted((c.gemeente_op_id[id_] for id_ in groepen), key=lambda g: (g.velden.lengte, g.id))
    schaal = _schaal([g.velden for g in gemeenten])
    punten = _uiteen([schaal.punt(g.velden) for g in gemeenten])
    vakken = _naamvakken([g.naam for g in gemeenten], punten)
    links = Markup("\n").join(
        _link(gemeente, groepen[gemeente.id], punt, vak)
        for gemeente, punt, vak in zip(gemeenten, punten, vakken, strict=True)
    )
    return Markup(
        '<figure class="kb-landkaart"><svg viewBox="0 0 {} {}" role="group" '
        'aria-label="Waar de netwerken zijn, van west naar oost">\n{}\n</svg>'
        "<figcaption>Elk huisje of bolletje is een gemeente met een of meer netwerken. In een huisje werkt een "
        "pionier. De lijst hieronder zegt hetzelfde.</figcaption></figure>"
    ).format(BREEDTE, HOOGTE, links)


def _per_gemeente(c: Collectie) -> Mapping[str, list[Fiche[Netwerk]]]:
    groepen: dict[str, list[Fiche[Netwerk]]] = defaultdict(list)
    for netwerk in c.netwerken:
        if netwerk.velden.gemeente:  # a netwerk of a whole region has no point; the list has it
            groepen[netwerk.velden.gemeente].append(netwerk)
    return groepen


def _uiteen(punten: Sequence[Punt]) -> list[Punt]:
    """Return the points, those nearer than `AFSTAND` pushed apart, rounded to be the same everywhere."""
    plaatsen = list(punten)
    for _ in range(50):
        for een, ander in combinations(range(len(plaatsen)), 2):
            (x1, y1), (x2, y2) = plaatsen[een], plaatsen[ander]
            ver = hypot(x2 - x1, y2 - y1) or 1.0
            if ver < AFSTAND:
                dx, dy = (x2 - x1 or 1.0) / ver * (AFSTAND - ver) / 2, (y2 - y1) / ver * (AFSTAND - ver) / 2
                plaatsen[een], plaatsen[ander] = (x1 - dx, y1 - dy), (x2 + dx, y2 + dy)
    return [(round(x, 1), round(y, 1)) for x, y in plaatsen]


def _naamvakken(namen: Sequence[str], punten: Sequence[Punt]) -> list[Vak]:
    """Return for every name a box beside, under or above its point that covers nothing else, if there is one."""
    bezet: list[Vak] = [(x - STRAAL, y - STRAAL, x + STRAAL, y + STRAAL) for x, y in punten]
    vakken = []
    for naam, (x, y) in zip(namen, punten, strict=True):
        breed = len(naam) * LETTER
        mogelijk = [
            (x + STRAAL + 5, y - 9, x + STRAAL + 5 + breed, y + 9),
            (x - STRAAL - 5 - breed, y - 9, x - STRAAL - 5, y + 9),
            (x - breed / 2, y + STRAAL + 2, x + breed / 2, y + STRAAL + 20),
            (x - breed / 2, y - STRAAL - 20, x + breed / 2, y - STRAAL - 2),
        ]
        vak = next((vak for vak in mogelijk if _vrij(vak, bezet)), mogelijk[0])
        bezet.append(vak)
        vakken.append(vak)
    return vakken


def _vrij(vak: Vak, bezet: Iterable[Vak]) -> bool:
    links, boven, rechts, onder = vak
    binnen = links >= 0 and rechts <= BREEDTE and boven >= 0 and onder <= HOOGTE
    return binnen and not any(links < r and li < rechts and boven < o and b < onder for li, b, r, o in bezet)


def _link(gemeente: Fiche[Any], netwerken: Sequence[Fiche[Netwerk]], punt: Punt, vak: Vak) -> Markup:
    x, y = punt
    soort = "pionier" if any(n.velden.soort == "pionier" for n in netwerken) else netwerken[0].velden.soort
    namen = ", ".join(n.naam for n in netwerken)
    vorm = (
        _huis(x, y) if soort == "pionier" else Markup('<circle cx="{}" cy="{}" r="{}"/>').format(x, y, STRAAL)
    )
    return Markup(
        '<a href="#{}" data-soort="{}" aria-label="{}">{}<text x="{:.1f}" y="{:.1f}" aria-hidden="true">{}</text></a>'
    ).format(
        netwerken[0].id,
        soort,
        f"{gemeente.naam}: {namen}",
        vorm,
        (vak[0] + vak[2]) / 2,
        vak[3] - 4,
        gemeente.naam,
    )


def _huis(x: float, y: float) -> Markup:
    return Markup('<path d="M{} {}l{s} {d}v{s}h-{b}v-{s}z"/>').format(
        x, y - STRAAL, s=STRAAL, d=STRAAL - 2, b=2 * STRAAL
    )
