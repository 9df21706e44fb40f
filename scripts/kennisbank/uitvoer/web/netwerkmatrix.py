"""What we know of one netwerk, laid over the framework: its own matrix, and the page for its council."""

from collections.abc import Iterator
from dataclasses import dataclass

from kennisbank.collectie.adressen import adres_van
from kennisbank.collectie.collectie import Collectie
from kennisbank.collectie.fiche import Fiche
from kennisbank.model.soorten import NETWERK, VOORBEELD, Bouwsteen, Kernprincipe, Netwerk, Voorbeeld
from kennisbank.uitvoer.site import Pagina
from kennisbank.uitvoer.web.sjablonen import Drukker
from kennisbank.uitvoer.web.vinder import adres_van_vak


@dataclass(frozen=True, slots=True)
class Vak:
    """A cell of the matrix of a netwerk: how many voorbeelden of its own and of others, and where the cell leads."""

    eigen: int
    elders: int
    adres: str


@dataclass(frozen=True, slots=True)
class Stand:
    """What we know of a netwerk about one bouwsteen: its voorbeelden, and how one other netwerk does it, if any tells."""

    bouwsteen: Fiche[Bouwsteen]
    eigen: tuple[Fiche[Voorbeeld], ...]
    elders: Fiche[Voorbeeld] | None


def matrix_van(c: Collectie, netwerk: Fiche[Netwerk]) -> list[tuple[Fiche[Kernprincipe], list[Vak]]]:
    """Return per kernprincipe the cells of all bouwstenen, in the order of the framework."""
    return [(k, [_vak(c, netwerk, k.id, b.id) for b in c.bouwstenen]) for k in c.kernprincipes]


def _vak(c: Collectie, netwerk: Fiche[Netwerk], kernprincipe: str, bouwsteen: str) -> Vak:
    """Return a cell. It leads to what the netwerk did, else to how others do it, else to what the framework asks."""
    voorbeelden = c.voorbeelden_in_cel(kernprincipe, bouwsteen)
    eigen = [v for v in voorbeelden if v.velden.netwerk == netwerk.id]
    elders = len(voorbeelden) - len(eigen)
    if len(eigen) == 1:
        adres = adres_van(VOORBEELD, eigen[0].id)
    elif eigen:
        adres = adres_van_vak(kernprincipe, bouwsteen, netwerk.id)
    elif elders:
        adres = adres_van_vak(kernprincipe, bouwsteen)
    else:
        adres = f"kernprincipes/{kernprincipe}/#b-{bouwsteen}"
    return Vak(len(eigen), elders, adres)


def standen(c: Collectie, netwerk: Fiche[Netwerk]) -> Iterator[Stand]:
    """Yield what we know of a netwerk per bouwsteen, by number.

    Of others comes one of the same province first, and there one that is not named above.
    """
    provincie = c.waar(netwerk.velden).provincie
    genoemd: set[str] = set()
    for bouwsteen in c.bouwstenen:
        voorbeelden = c.voorbeelden_bij_alle(c.praktijken_bij_bouwsteen(bouwsteen.id))
        eigen = tuple(v for v in voorbeelden if v.velden.netwerk == netwerk.id)
        elders = (v for v in voorbeelden if v.velden.netwerk != netwerk.id)
        keuze = min(
            elders, key=lambda v: (c.wie(v).waar.provincie != provincie, v.id in genoemd), default=None
        )
        if keuze:
            genoemd.add(keuze.id)
        yield Stand(bouwsteen, eigen, keuze)


def meeste(standen_: list[Stand]) -> list[Fiche[Bouwsteen]]:
    """Return the bouwstenen about which a netwerk tells most, at most three; none when it tells nothing."""
    verteld = [stand for stand in standen_ if stand.eigen]
    return [stand.bouwsteen for stand in sorted(verteld, key=lambda stand: -len(stand.eigen))[:3]]


def geraakt(c: Collectie, netwerk: Fiche[Netwerk]) -> list[Fiche[Kernprincipe]]:
    """Return the kernprincipes that the voorbeelden of a netwerk touch, in the order of the framework."""
    ids = {kernprincipe for v in c.voorbeelden_van(netwerk.id) for kernprincipe, _ in c.cellen_van(v)}
    return [k for k in c.kernprincipes if k.id in ids]


def blad_van(netwerk: Fiche[Netwerk]) -> str:
    """Return the address of the page for the council of a netwerk."""
    return f"{adres_van(NETWERK, netwerk.id)}bestuur/"


def netwerkbladen(druk: Drukker) -> Iterator[Pagina]:
    """Yield for every netwerk one page for its council: what we know, what not yet, and how others do it."""
    for netwerk in druk.site.collectie.netwerken:
        yield _blad(druk, netwerk)


def _blad(druk: Drukker, netwerk: Fiche[Netwerk]) -> Pagina:
    c = druk.site.collectie
    per_bouwsteen = list(standen(c, netwerk))
    raakt = geraakt(c, netwerk)
    return druk.lijst(
        "netwerkblad",
        blad_van(netwerk),
        f"Wat wij weten over {netwerk.naam}",
        f"Voor het bestuur, op één blad: wat de kennisbank weet over {netwerk.naam}, en hoe anderen het doen.",
        fiche=netwerk,
        standen=per_bouwsteen,
        meeste=meeste(per_bouwsteen),
        niets=[stand.bouwsteen for stand in per_bouwsteen if not stand.eigen],
        geraakt=raakt,
        ongeraakt=[k for k in c.kernprincipes if k not in raakt],
    )
