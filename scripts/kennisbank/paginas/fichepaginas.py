"""The page of every entry, one function per kind."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from kennisbank.boom import platte_tekst
from kennisbank.fiche import Fiche
from kennisbank.lezen.namen import maak_id
from kennisbank.model.soorten import VOORBEELD, ZWIJGT, Netwerk, Voorbeeld
from kennisbank.nabijheid import Nabijheid
from kennisbank.paginas.pagina import Pagina
from kennisbank.paginas.sjablonen import Drukker

MEER = 6  # other voorbeelden of the same netwerk on the page of one
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
            yield druk.pagina("praktijk", fiche, vorige=vorige, volgende=volgende, nabij=nabijheid.bij(fiche))


def voorbeelden(druk: Drukker) -> Iterator[Pagina]:
    """Yield the pages of the published voorbeelden."""
    koppen = [(sectie.kop, maak_id(sectie.kop)) for sectie in VOORBEELD.secties]
    for fiche in druk.site.collectie.voorbeelden:

        def zwijgt(kop: str, fiche: Fiche[Any] = fiche) -> bool:
            return platte_tekst(fiche.sectie(kop)).strip() == ZWIJGT

        yield druk.pagina(
            "voorbeeld", fiche, koppen=koppen, zwijgt=zwijgt, andere=_andere_van_netwerk(druk, fiche)
        )


def _andere_van_netwerk(druk: Drukker, fiche: Fiche[Voorbeeld]) -> list[Fiche[Voorbeeld]]:
    """Return the newest other voorbeelden of a netwerk; not all, or every page would grow with every entry."""
    van_netwerk = druk.site.collectie.voorbeelden_van(fiche.velden.netwerk)
    return [ander for ander in van_netwerk[: MEER + 1] if ander.id != fiche.id][:MEER]


def netwerken(druk: Drukker) -> Iterator[Pagina]:
    """Yield the netwerk pages, each with the part of the matrix that its voorbeelden touch."""
    for fiche in druk.site.collectie.netwerken:
        kolommen, rijen = _kleine_matrix(druk, fiche)
        yield druk.pagina("netwerk", fiche, kolommen=kolommen, rijen=rijen, soortnaam=SOORTNAAM)


def _kleine_matrix(
    druk: Drukker, netwerk: Fiche[Netwerk]
) -> tuple[list[Fiche[Any]], list[tuple[Fiche[Any], list[int]]]]:
    """Return the bouwstenen and per kernprincipe the number of voorbeelden, rows and columns without any left out."""
    c = druk.site.collectie
    tel = Counter(cel for voorbeeld in c.voorbeelden_van(netwerk.id) for cel in c.cellen_van(voorbeeld))
    kolommen = [b for b in c.bouwstenen if any(tel.get((k.id, b.id)) for k in c.kernprincipes)]
    rijen = [
        (k, [tel[k.id, b.id] for b in kolommen])
        for k in c.kernprincipes
        if any(tel.get((k.id, b.id)) for b in kolommen)
    ]
    return kolommen, rijen


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
    c = druk.site.collectie
    for vorige, fiche, volgende in _buren(c.functies):
        yield druk.pagina(
            "functie", fiche, vorige=vorige, volgende=volgende, meervoud="Functies", lijstadres="functies/",
            soortnaam="Functie", praktijken=c.praktijken_bij_functie(fiche.id),
        )  # fmt: skip


def criteria(druk: Drukker) -> Iterator[Pagina]:
    """Yield the criterium pages."""
    c = druk.site.collectie
    for vorige, fiche, volgende in _buren(c.criteria):
        yield druk.pagina(
            "criterium", fiche, vorige=vorige, volgende=volgende, meervoud="Criteria", lijstadres="criteria/",
            soortnaam="Criterium", praktijken=c.praktijken_bij_criterium(fiche.id),
        )  # fmt: skip
