"""Finds room on a drawing: moves points apart that would touch, and gives names a place where they cover nothing."""

from collections.abc import Iterable, Sequence
from itertools import combinations
from math import hypot
from typing import TypeAlias

Punt: TypeAlias = tuple[float, float]
Vak: TypeAlias = tuple[float, float, float, float]  # left, top, right, bottom
BEURTEN = 400  # enough for all 304 municipalities on one map


def uiteen(punten: Sequence[Punt], afstand: float, binnen: Vak) -> list[Punt]:
    """Return the points, those nearer than `afstand` pushed apart and kept within a box.

    They are rounded, so that every machine draws the same.
    """
    plaatsen = list(punten)
    for _ in range(BEURTEN):
        if not _duw(plaatsen, afstand, binnen):
            break
    return [(round(x, 1), round(y, 1)) for x, y in plaatsen]


def _duw(plaatsen: list[Punt], afstand: float, binnen: Vak) -> bool:
    """Push each pair that is too near apart, and tell whether there was one."""
    geduwd = False
    for een, ander in combinations(range(len(plaatsen)), 2):
        (x1, y1), (x2, y2) = plaatsen[een], plaatsen[ander]
        ver = hypot(x2 - x1, y2 - y1)
        if ver >= afstand - 0.1:
            continue
        geduwd = True
        dx, dy = ((x2 - x1) / ver, (y2 - y1) / ver) if ver else (1.0, 0.0)
        stap = (afstand - ver) / 2
        plaatsen[een] = _naar_binnen((x1 - dx * stap, y1 - dy * stap), binnen)
        plaatsen[ander] = _naar_binnen((x2 + dx * stap, y2 + dy * stap), binnen)
    return geduwd


def _naar_binnen(punt: Punt, vak: Vak) -> Punt:
    links, boven, rechts, onder = vak
    return min(max(punt[0], links), rechts), min(max(punt[1], boven), onder)


def naamvakken(
    breedtes: Sequence[float], punten: Sequence[Punt], straal: float, hoogte: float, binnen: Vak
) -> list[tuple[Vak, bool]]:
    """Return for every name a box near its point, and whether that covers no point and no other name.

    `breedtes` are the widths of the names, in the order of the points; `hoogte` is the height of each. A name
    with the fewest places chooses first; one that finds none gets the first box within the sheet, or the first
    of all when it is too long for the sheet.
    """
    bezet: list[Vak] = [(x - straal, y - straal, x + straal, y + straal) for x, y in punten]
    rondom = [_rond(punt, breed, straal, hoogte) for breed, punt in zip(breedtes, punten, strict=True)]
    mogelijk = [[vak for vak in vakken if _past(vak, binnen)] for vakken in rondom]
    vrij = [[vak for vak in vakken if not _raakt(vak, bezet)] for vakken in mogelijk]
    gekozen: dict[int, Vak] = {}
    for nummer in sorted(range(len(punten)), key=lambda n: len(vrij[n])):
        plek = next((vak for vak in vrij[nummer] if not _raakt(vak, gekozen.values())), None)
        if plek:
            gekozen[nummer] = plek
    return [
        (gekozen.get(nummer, (mogelijk[nummer] or rondom[nummer])[0]), nummer in gekozen)
        for nummer in range(len(punten))
    ]


def _rond(punt: Punt, breed: float, straal: float, hoogte: float) -> list[Vak]:
    """Return the places for a name: right, left, under, above, and at the corners."""
    x, y = punt
    rechts, links, midden = x + straal + 3, x - straal - 3 - breed, x - breed / 2
    hoog, laag, naast = y - straal - 1 - hoogte, y + straal + 1, y - hoogte / 2
    schuin_rechts, schuin_links = x + straal / 2, x - straal / 2 - breed
    plekken = (
        (rechts, naast), (links, naast), (midden, laag), (midden, hoog),
        (schuin_rechts, laag), (schuin_rechts, hoog), (schuin_links, laag), (schuin_links, hoog),
    )  # fmt: skip
    return [(x_, y_, x_ + breed, y_ + hoogte) for x_, y_ in plekken]


def _past(vak: Vak, binnen: Vak) -> bool:
    return vak[0] >= binnen[0] and vak[1] >= binnen[1] and vak[2] <= binnen[2] and vak[3] <= binnen[3]


def _raakt(vak: Vak, bezet: Iterable[Vak]) -> bool:
    links, boven, rechts, onder = vak
    return any(links < r and li < rechts and boven < o and b < onder for li, b, r, o in bezet)
