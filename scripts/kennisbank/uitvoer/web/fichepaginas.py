"""The page of every entry: per kind one function for all of its pages, and one for a single page."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kennisbank.collectie.fiche import Fiche
from kennisbank.collectie.nabijheid import Nabijheid
from kennisbank.collectie.verhaal import onbekende_delen, steunt_op
from kennisbank.lezen.namen import maak_id
from kennisbank.model.soorten import VOORBEELD, Archief, Voorbeeld
from kennisbank.uitvoer.site import Pagina
from kennisbank.uitvoer.web.netwerkmatrix import blad_van, matrix_van
from kennisbank.uitvoer.web.sjablonen import Drukker

MEER = 6  # other voorbeelden of the same netwerk on the page of one
ALLEEN: Mapping[str, object] = {"vorige": None, "volgende": None}
SOORTNAAM = {"pionier": "Pionier", "proeftuin": "Proeftuin", "ander": "Netwerk"}


def _buren(fiches: Sequence[Fiche[Any]]) -> Iterator[tuple[Fiche[Any] | None, Fiche[Any], Fiche[Any] | None]]:
    """Yield each entry with the one before and the one after it."""
    for nummer, fiche in enumerate(fiches):
        yield (
            fiches[nummer - 1] if nummer else None,
            fiche,
            fiches[nummer + 1] if nummer + 1 < len(fiches) else None,
        )


def praktijken(druk: Drukker) -> Iterator[Pagina]:
    """Yield the praktijk pages; previous and next stay within the bouwsteen."""
    nabijheid = Nabijheid(druk.site.collectie)
    for bouwsteen in druk.site.collectie.bouwstenen:
        for vorige, fiche, volgende in _buren(druk.site.collectie.praktijken_bij_bouwsteen(bouwsteen.id)):
            yield _praktijk(druk, fiche, vorige=vorige, volgende=volgende, nabij=nabijheid.bij(fiche))


def _praktijk(druk: Drukker, fiche: Fiche[Any], **waarden: object) -> Pagina:
    return druk.pagina("praktijk", fiche, **{**ALLEEN, "nabij": (), **waarden})


def voorbeelden(druk: Drukker) -> Iterator[Pagina]:
    """Yield the pages of the published voorbeelden."""
    for fiche in druk.site.collectie.voorbeelden:
        yield _voorbeeld(druk, fiche)


def _voorbeeld(druk: Drukker, fiche: Fiche[Any], **waarden: object) -> Pagina:
    onbekend = onbekende_delen(fiche)
    delen = [
        Verhaaldeel(sectie.kop, maak_id(sectie.kop), steunt_op(fiche, maak_id(sectie.kop)))
        for sectie in VOORBEELD.secties
        if sectie.kop not in onbekend
    ]
    return druk.pagina(
        "voorbeeld",
        fiche,
        delen=delen,
        onbekend=onbekend,
        wie=druk.site.collectie.volledig.wie(fiche),
        andere=_andere_van_netwerk(druk, fiche),
        **waarden,
    )


@dataclass(frozen=True, slots=True)
class Verhaaldeel:
    """A told part of a voorbeeld: its heading, its anchor, and the numbers of the sources it rests on.

    The numbers count from 1; there are none when there is one source, or when a part rests on all.
    """

    kop: str
    anker: str
    bronnen: tuple[int, ...]


def _andere_van_netwerk(druk: Drukker, fiche: Fiche[Voorbeeld]) -> list[Fiche[Voorbeeld]]:
    """Return the newest other voorbeelden of a netwerk; not all, or every page would grow with every entry."""
    van_netwerk = druk.site.collectie.voorbeelden_van(fiche.velden.netwerk or "")
    return [ander for ander in van_netwerk[: MEER + 1] if ander.id != fiche.id][:MEER]


def netwerken(druk: Drukker) -> Iterator[Pagina]:
    """Yield the netwerk pages, each with the part of the matrix that its voorbeelden touch."""
    for fiche in druk.site.collectie.netwerken:
        yield _netwerk(druk, fiche)


def _netwerk(druk: Drukker, fiche: Fiche[Any], **waarden: object) -> Pagina:
    c = druk.site.collectie
    rijen = matrix_van(c, fiche) if c.voorbeelden_van(fiche.id) else []
    return druk.pagina("netwerk", fiche, rijen=rijen, blad=blad_van(fiche), soortnaam=SOORTNAAM, **waarden)


def kernprincipes(druk: Drukker) -> Iterator[Pagina]:
    """Yield the kernprincipe pages, in the order of the framework."""
    for vorige, fiche, volgende in _buren(druk.site.collectie.kernprincipes):
        yield druk.pagina("kernprincipe", fiche, vorige=vorige, volgende=volgende)


def clusters(druk: Drukker) -> Iterator[Pagina]:
    """Yield the cluster pages."""
    for fiche in druk.site.collectie.clusters:
        yield druk.pagina("cluster", fiche)


def bouwstenen(druk: Drukker) -> Iterator[Pagina]:
    """Yield the bouwsteen pages, by number."""
    for vorige, fiche, volgende in _buren(druk.site.collectie.bouwstenen):
        yield druk.pagina("bouwsteen", fiche, vorige=vorige, volgende=volgende)


def functies(druk: Drukker) -> Iterator[Pagina]:
    """Yield the functie pages."""
    for vorige, fiche, volgende in _buren(druk.site.collectie.functies):
        yield _functie(druk, fiche, vorige=vorige, volgende=volgende)


def _functie(druk: Drukker, fiche: Fiche[Any], **waarden: object) -> Pagina:
    bij = druk.site.collectie.praktijken_bij_functie(fiche.id)
    vast = {"meervoud": "Functies", "lijstadres": "functies/", "soortnaam": "Functie", "praktijken": bij}
    return druk.pagina("functie", fiche, **{**ALLEEN, **vast, **waarden})


def criteria(druk: Drukker) -> Iterator[Pagina]:
    """Yield the criterium pages."""
    for vorige, fiche, volgende in _buren(druk.site.collectie.criteria):
        yield _criterium(druk, fiche, vorige=vorige, volgende=volgende)


def _criterium(druk: Drukker, fiche: Fiche[Any], **waarden: object) -> Pagina:
    bij = druk.site.collectie.praktijken_bij_criterium(fiche.id)
    vast = {"meervoud": "Criteria", "lijstadres": "criteria/", "soortnaam": "Criterium", "praktijken": bij}
    return druk.pagina("criterium", fiche, **{**ALLEEN, **vast, **waarden})


_EEN: Mapping[str, Callable[..., Pagina]] = {
    "praktijk": _praktijk,
    "voorbeeld": _voorbeeld,
    "netwerk": _netwerk,
    "functie": _functie,
    "criterium": _criterium,
}


def gearchiveerd(druk: Drukker, fiche: Fiche[Any], archief: Fiche[Archief]) -> Pagina:
    """Return the page of an entry that still has its text, with why it is archived; it has no neighbours."""
    if maak := _EEN.get(fiche.soort.naam):
        return maak(druk, fiche, archief=archief)
    return druk.pagina(fiche.soort.naam, fiche, archief=archief, **ALLEEN)
