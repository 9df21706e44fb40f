"""Draws where the networks are: points on their municipalities, over nothing but the borders of the sheet.

The coordinates are data (`praktijken/kader/gemeenten.yml`); no map tiles, no third party.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from math import cos, radians
from typing import Any

from markupsafe import Markup

from kennisbank.collectie import Collectie
from kennisbank.fiche import Fiche
from kennisbank.model.soorten import Gemeente, Netwerk

BREEDTE, HOOGTE, RAND = 720, 330, 40


@dataclass(frozen=True, slots=True)
class _Schaal:
    """Turns degrees into points of the drawing (equirectangular at the latitude of Brussels)."""

    west: float
    noord: float
    factor: float

    def punt(self, gemeente: Gemeente) -> tuple[float, float]:
        """Return x and y of a municipality, rounded so that the drawing is the same everywhere."""
        x = RAND + (gemeente.lengte - self.west) * cos(radians(50.85)) * self.factor
        y = RAND + (self.noord - gemeente.breedte) * self.factor
        return round(x, 1), round(y, 1)


def _schaal(gemeenten: list[Gemeente]) -> _Schaal:
    west, oost = min(g.lengte for g in gemeenten), max(g.lengte for g in gemeenten)
    zuid, noord = min(g.breedte for g in gemeenten), max(g.breedte for g in gemeenten)
    breed, hoog = max((oost - west) * cos(radians(50.85)), 0.01), max(noord - zuid, 0.01)
    return _Schaal(west, noord, min((BREEDTE - 2 * RAND) / breed, (HOOGTE - 2 * RAND) / hoog))


def teken_kaart(c: Collectie) -> Markup:
    """Return the map as inline SVG; every point is a link to the entry in the list below it."""
    groepen: Mapping[str, list[Fiche[Netwerk]]] = _per_gemeente(c)
    if not groepen:
        return Markup("")
    schaal = _schaal([c.gemeente_op_id[id_].velden for id_ in groepen])
    punten = Markup("\n").join(
        _punt(c.gemeente_op_id[id_], groepen[id_], schaal)
        for id_ in sorted(groepen, key=lambda i: c.gemeente_op_id[i].velden.lengte)
    )
    return Markup(
        '<figure class="kb-landkaart"><svg viewBox="0 0 {} {}" role="group" aria-label="Waar de netwerken zijn, van west naar oost">\n{}\n</svg>'
        "<figcaption>Elke stip is een gemeente met een of meer netwerken. De lijst hieronder zegt hetzelfde.</figcaption></figure>"
    ).format(BREEDTE, HOOGTE, punten)


def _per_gemeente(c: Collectie) -> dict[str, list[Fiche[Netwerk]]]:
    groepen: dict[str, list[Fiche[Netwerk]]] = defaultdict(list)
    for netwerk in c.netwerken:
        groepen[netwerk.velden.gemeente].append(netwerk)
    return groepen


def _punt(gemeente: Fiche[Any], netwerken: list[Fiche[Netwerk]], schaal: _Schaal) -> Markup:
    x, y = schaal.punt(gemeente.velden)
    soort = "pionier" if any(n.velden.soort == "pionier" for n in netwerken) else netwerken[0].velden.soort
    namen = ", ".join(n.naam for n in netwerken)
    links = x > BREEDTE * 0.85
    return Markup(
        '<a href="#{}" data-soort="{}" aria-label="{}"><circle cx="{}" cy="{}" r="9"></circle>'
        '<text x="{}" y="{}" text-anchor="{}" aria-hidden="true">{}</text></a>'
    ).format(
        netwerken[0].id,
        soort,
        f"{gemeente.naam}: {namen}",
        x,
        y,
        x + (-14 if links else 14),
        y + 5,
        "end" if links else "start",
        gemeente.naam,
    )
