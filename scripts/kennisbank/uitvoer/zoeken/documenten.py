"""What can be found: every entry and hand-written page as plain texts, each with the weight of its field.

Knows the collection and nothing of indexes.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from kennisbank.collectie.adressen import adres_van
from kennisbank.collectie.collectie import Collectie, Waar
from kennisbank.collectie.fiche import Fiche
from kennisbank.lezen.markdown.boom import platte_tekst, wandel
from kennisbank.model.soorten import ZWIJGT, Begrip, Hulpmiddel, Praktijk, Voorbeeld, Wegwijzer, Werkvorm
from kennisbank.uitvoer.feiten import feiten

# How much a word in a field tells about what the document is about, against a word in the body.
TITEL, ZOEKWOORD, KERN, RAND, ZIN, TEKST, BUITEN = 8.0, 5.0, 3.0, 1.5, 1.0, 1.0, 0.2
_ZINSEINDE = re.compile(r"(?<=[.!?…])\s+|\n+")


@dataclass(frozen=True, slots=True)
class Pagina:
    """A hand-written page: its address from the root of the site, its title and its text without marks."""

    adres: str
    titel: str
    tekst: str


@dataclass(frozen=True, slots=True)
class Veld:
    """A text of a document with its weight; `frase` when it is a name or search word and not running text."""

    tekst: str
    gewicht: float
    frase: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """One thing to find.

    `id` names it in questions and selections: the id of an entry, `begrip:ID` of a term and so on for what
    has no page of its own, the address of a page. `nummer` is the number of the bouwsteen, 0 without one. `zinnen` can be shown as the place
    that matches, and so can the search words, `ook`, where no sentence does. `waar` says who did it and where,
    for people; `plaatsen` are the names of gemeente and province by which it is asked for. `vragen` is how people
    ask for it, in whole questions; they are compared with what is typed, and stand in no field.
    """

    id: str
    soort: str
    adres: str
    titel: str
    kern: str
    nummer: int
    zinnen: tuple[str, ...]
    velden: tuple[Veld, ...]
    waar: str = ""
    plaatsen: tuple[str, ...] = ()
    vragen: tuple[str, ...] = ()

    @property
    def ook(self) -> tuple[str, ...]:
        """Return the search words."""
        return tuple(veld.tekst for veld in self.velden if veld.frase and veld.gewicht == ZOEKWOORD)


def maak_documenten(collectie: Collectie, paginas: Iterable[Pagina] = ()) -> tuple[Document, ...]:
    """Return everything that can be found, praktijken first."""
    c = collectie
    groepen: tuple[tuple[Iterable[Fiche[Any]], Callable[[Collectie, Fiche[Any]], Document]], ...] = (
        (c.praktijken, _praktijk), (c.voorbeelden, _voorbeeld), (c.kort_verteld, _kort), (c.netwerken, _netwerk),
        (_kaderfiches(c), _kader), (c.begrippen, _begrip), (c.hulpmiddelen, _hulpmiddel), (c.werkvormen, _werkvorm),
        (c.wegwijzers, _wegwijzer),
    )  # fmt: skip
    return (
        *(
            replace(maak(c, fiche), vragen=c.zoekvragen(fiche))
            for fiches, maak in groepen
            for fiche in fiches
        ),
        *(_pagina(pagina) for pagina in paginas),
    )


def zinnen_van(tekst: str) -> tuple[str, ...]:
    """Return the sentences of a text."""
    return tuple(zin for deel in _ZINSEINDE.split(tekst) if (zin := " ".join(deel.split())))


def _kaderfiches(collectie: Collectie) -> Iterator[Fiche[Any]]:
    yield from collectie.kernprincipes
    yield from collectie.bouwstenen
    yield from collectie.functies
    yield from collectie.criteria
    yield from collectie.clusters


def _lichaam(fiche: Fiche[Any]) -> tuple[str, ...]:
    teksten = (platte_tekst(sectie.knopen) for sectie in fiche.secties)
    return tuple(zin for tekst in teksten if tekst.strip() != ZWIJGT for zin in zinnen_van(tekst))


def _frasen(frasen: Iterable[str], gewicht: float) -> Iterator[Veld]:
    return (Veld(frase, gewicht, frase=True) for frase in frasen)


def _document(
    fiche: Fiche[Any],
    nummer: int,
    zinnen: tuple[str, ...],
    velden: Iterable[Veld],
    kern: str,
) -> Document:
    basis = (Veld(fiche.naam, TITEL, frase=True), Veld(kern, KERN), Veld(" ".join(zinnen), TEKST))
    return Document(
        fiche.id if fiche.soort.met_adres else f"{fiche.soort.naam}:{fiche.id}",
        fiche.soort.naam,
        adres_van(fiche.soort, fiche.id),
        fiche.naam,
        kern,
        nummer,
        zinnen,
        (*basis, *(Veld(feit.tekst, feit.gewicht) for feit in feiten(fiche.velden)), *velden),
    )


def _in(document: Document, waar: Iterable[str], plaatsen: Iterable[str]) -> Document:
    """Return a document with who tells it and where."""
    return replace(
        document,
        waar=" · ".join(dict.fromkeys(filter(None, waar))),
        plaatsen=tuple(filter(None, plaatsen)),
    )


def _praktijk(collectie: Collectie, fiche: Fiche[Praktijk]) -> Document:
    nummers = {bouwsteen.id: bouwsteen.velden.nummer for bouwsteen in collectie.bouwstenen}
    bij = (*collectie.voorbeelden_bij(fiche.id), *collectie.kort_verteld_bij(fiche.id))
    voorbeelden = (f"{v.naam} {' '.join(v.velden.zoekwoorden)}" for v in bij)
    ook = (f"{collectie.op_id[o.velden.netwerk].naam}: {o.velden.zin}" for o in collectie.ook_bij(fiche.id))
    velden = (
        *_frasen(fiche.velden.zoekwoorden, ZOEKWOORD),
        *(Veld(zin, ZIN) for zin in fiche.velden.kernprincipes.values()),
        *(Veld(zin, BUITEN) for zin in _beginnen(collectie, fiche)),
        Veld(" ".join((*voorbeelden, *ook)), BUITEN),
    )
    return _document(
        fiche, nummers.get(fiche.velden.bouwsteen, 0), _lichaam(fiche), velden, fiche.velden.kern
    )


def _beginnen(collectie: Collectie, fiche: Fiche[Praktijk]) -> Iterator[str]:
    """Yield what the redactie says to begin with a praktijk."""
    v = fiche.velden
    yield from (zin for zin in (v.stelling, v.eerste_stap) if zin)
    yield from v.te_zien
    yield from (zin for _, zin in collectie.let_op(fiche))


@cache
def _patroon(namen: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds a name, but not at the head of a sentence: there a common word has a capital too (Halen, Essen)."""
    return re.compile(rf"(?<=[\w,;:] )(?:{'|'.join(map(re.escape, namen))})(?![\w-])")


def _plaatsen(collectie: Collectie, waar: Waar, *teksten: str) -> dict[str, None]:
    """Return where something is: the gemeente and province of who does it, and the gemeenten that its own words name."""
    patroon = _patroon(tuple(gemeente.naam for gemeente in collectie.gemeenten))
    genoemd = (naam for tekst in teksten for naam in patroon.findall(tekst))
    return dict.fromkeys(filter(None, (waar.naam, waar.provincie, *genoemd)))


def _voorbeeld(collectie: Collectie, fiche: Fiche[Voorbeeld]) -> Document:
    velden = fiche.velden
    wie = collectie.wie(fiche)
    plaats = _plaatsen(collectie, wie.waar, fiche.naam, velden.kern)
    netwerk = wie.netwerk.naam if wie.netwerk else ""
    los = (wie.naam, *([netwerk] if netwerk != wie.naam else []), *plaats, velden.voor_wie, *velden.partners)
    alle = (
        *_frasen(velden.zoekwoorden, ZOEKWOORD),
        *_frasen(los, RAND),
        *(Veld(z, ZIN) for z in velden.praktijken.values()),
    )
    namen = (netwerk or wie.naam, wie.waar.naam)
    return _in(_document(fiche, 0, _lichaam(fiche), alle, velden.kern), namen, plaats)


def _kort(collectie: Collectie, fiche: Fiche[Voorbeeld]) -> Document:
    """Return a voorbeeld that is told in short, at the line that tells it."""
    return replace(_voorbeeld(collectie, fiche), adres=collectie.plaats_van(fiche))


def _netwerk(collectie: Collectie, fiche: Fiche[Any]) -> Document:
    waar = collectie.waar(fiche.velden)
    los = (waar.naam, fiche.velden.trekker or "", fiche.velden.gebied or "")
    kort = (f"{v.naam} {v.velden.kern}" for v in collectie.kort_verteld_van(fiche.id))
    ook = (f"{collectie.op_id[o.velden.praktijk].naam}: {o.velden.zin}" for o in collectie.ook_van(fiche.id))
    velden = (
        *_frasen(fiche.velden.zoekwoorden, ZOEKWOORD),
        *_frasen(los, RAND),
        *(Veld(zin, BUITEN) for zin in (*kort, *ook)),
    )
    plaatsen = _plaatsen(collectie, waar, fiche.naam, fiche.velden.kern, fiche.velden.gebied or "")
    wie = (waar.naam, waar.provincie)
    return _in(_document(fiche, 0, _lichaam(fiche), velden, fiche.velden.kern), wie, plaatsen)


def _kader(_collectie: Collectie, fiche: Fiche[Any]) -> Document:
    kort = (Veld(fiche.kort, TITEL, frase=True),) if fiche.kort != fiche.naam else ()
    vragen = (getattr(fiche.velden, naam, None) for naam in ("stelling", "lens"))
    te_zien = getattr(fiche.velden, "te_zien", ())
    velden = (*kort, *(Veld(zin, BUITEN) for zin in (*vragen, *te_zien) if zin))
    return _document(fiche, getattr(fiche.velden, "nummer", 0), _uitleg(fiche), velden, fiche.velden.kern)


def _uitleg(fiche: Fiche[Any]) -> tuple[str, ...]:
    return _lichaam(fiche) or zinnen_van(fiche.velden.uitleg)


def _begrip(_collectie: Collectie, fiche: Fiche[Begrip]) -> Document:
    return _document(fiche, 0, (), _frasen(fiche.velden.ook, ZOEKWOORD), fiche.velden.uitleg)


def _hulpmiddel(collectie: Collectie, fiche: Fiche[Hulpmiddel]) -> Document:
    v = fiche.velden
    namen = (collectie.op_id[praktijk].naam for praktijk in v.praktijken)
    velden = (
        *_frasen(v.zoekwoorden, ZOEKWOORD),
        *_frasen((v.uitgever, v.soort), RAND),
        *(Veld(zin, ZIN) for zin in v.praktijken.values()),
        Veld(" ".join(namen), BUITEN),
    )
    return _document(fiche, 0, (), velden, v.wat)


def _werkvorm(_collectie: Collectie, fiche: Fiche[Werkvorm]) -> Document:
    v = fiche.velden
    velden = (*_frasen(v.zoekwoorden, ZOEKWOORD), *_frasen((*v.fasen, *v.materiaal), RAND))
    return _document(fiche, 0, v.stappen, velden, v.doel)


def _wegwijzer(_collectie: Collectie, fiche: Fiche[Wegwijzer]) -> Document:
    """Return what answers a question about the site, at the place where it sends people."""
    knopen = wandel(tuple(knoop for sectie in fiche.secties for knoop in sectie.knopen))
    adres = next((knoop.doel.lstrip("/") for knoop in knopen if knoop.soort == "link"), fiche.soort.bladzijde)
    zinnen = _lichaam(fiche)
    velden = (*_frasen(fiche.velden.woorden, ZOEKWOORD), Veld(fiche.velden.titel, TITEL, frase=True))
    return Document(
        adres.partition("#")[0], fiche.soort.naam, adres, fiche.velden.titel, " ".join(zinnen), 0, (), velden
    )


def _pagina(pagina: Pagina) -> Document:
    zinnen = zinnen_van(pagina.tekst)
    velden = (Veld(pagina.titel, TITEL, frase=True), Veld(" ".join(zinnen), TEKST))
    return Document(
        pagina.adres, "pagina", pagina.adres, pagina.titel, zinnen[0] if zinnen else "", 0, zinnen, velden
    )
