"""Makes the register of the handboek: which words lead to which places, and only where the word or its meaning stands."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any, Final

from kennisbank.collectie.fiche import Fiche
from kennisbank.lezen.markdown.boom import platte_tekst
from kennisbank.model.soorten import Praktijk
from kennisbank.uitvoer.papier.bomen import Gegevens, druktekst
from kennisbank.uitvoer.papier.fichedelen import Fichelezer, adres
from kennisbank.uitvoer.zoeken.taal import stammen

# What one looks through; words that lead to most places come first.
HOOGSTENS: Final = 300
# A word with more places than these is no use as an entry: it is everywhere.
PLAATSEN: Final = 6


def sorteersleutel(tekst: str) -> str:
    """Return `tekst` for sorting: accents, capitals and quotes make no difference."""
    plat = unicodedata.normalize("NFKD", tekst).encode("ascii", "ignore").decode("ascii").casefold()
    return plat.strip("'\" ") or tekst


def maak_registers(fiches: Fichelezer) -> list[Gegevens]:
    """Return the registers per kernprincipe, functie, criterium and word, each a list of words with labels."""
    c = fiches.collectie
    groepen = (
        ("Kernprincipes", [(k.naam, [adres(k), *map(adres, c.praktijken_bij_kernprincipe(k.id))]) for k in c.kernprincipes]),
        ("Functies", [(f.naam, [adres(f), *map(adres, c.praktijken_bij_functie(f.id))]) for f in c.functies]),
        ("Criteria", [(x.naam, [adres(x), *map(adres, c.praktijken_bij_criterium(x.id))]) for x in c.criteria]),
    )  # fmt: skip
    registers = [{"kop": kop, "regels": _regels(fiches, regels)} for kop, regels in groepen]
    rest = HOOGSTENS - sum(len(register["regels"]) for register in registers)
    return [
        *registers,
        {"kop": "Trefwoorden", "regels": _regels(fiches, _trefwoorden(fiches, rest), per_letter=True)},
    ]


def _trefwoorden(fiches: Fichelezer, hoogstens: int) -> list[tuple[str, list[str]]]:
    """Return at most so many names and words with their places, in alphabetical order."""
    plaatsen: dict[str, dict[str, None]] = defaultdict(dict)
    vormen: dict[str, str] = {}
    vast: set[str] = set()
    for woord, plaats in _namen(fiches):
        plaatsen[_sleutel(woord)][plaats] = None
        vormen[_sleutel(woord)] = woord
        vast.add(_sleutel(woord))
    for woord, plaats in _zoekwoorden(fiches):
        plaatsen[_sleutel(woord)][plaats] = None
        vormen.setdefault(_sleutel(woord), woord)
    gekozen = sorted(
        (sleutel for sleutel in plaatsen if sleutel in vast or len(plaatsen[sleutel]) <= PLAATSEN),
        key=lambda s: (s not in vast, -len(plaatsen[s]), len(vormen[s]), s),
    )[:hoogstens]
    return sorted(
        ((vormen[s], list(plaatsen[s])) for s in gekozen), key=lambda r: (sorteersleutel(r[0]), r[0])
    )


def _sleutel(woord: str) -> str:
    """Return what makes two forms of a word one entry."""
    return " ".join(stammen(woord, met_stopwoorden=True)) or woord


def _namen(fiches: Fichelezer) -> Iterator[tuple[str, str]]:
    """Yield the words that always have their place: terms that are explained, and networks, also by where they are."""
    c = fiches.collectie
    for fiche in (*c.begrippen, *c.netwerken):
        yield fiche.naam, adres(fiche)
    for netwerk in c.netwerken:
        yield c.waar(netwerk.velden).naam, adres(netwerk)


def _zoekwoorden(fiches: Fichelezer) -> Iterator[tuple[str, str]]:
    """Yield the search words of praktijken and terms with the praktijken that hold the word, or one that means it."""
    c = fiches.collectie
    betekent: dict[tuple[str, ...], set[tuple[str, ...]]] = defaultdict(set)
    for groep in c.woordgroepen:
        stammen_ = [_stammen(w) for w in groep.velden.woorden]
        for ander in stammen_:
            betekent[ander].update(stammen_)
    woorden = {w for p in c.praktijken for w in p.velden.zoekwoorden} | {b.naam for b in c.begrippen}
    teksten = [(praktijk, _Tekst(woorden_op_blad(praktijk))) for praktijk in c.praktijken]
    for woord in sorted(woorden):
        eigen = _stammen(woord)
        for praktijk, tekst in teksten:
            gezocht = woord in praktijk.velden.zoekwoorden
            if tekst.bevat(eigen) or (gezocht and any(map(tekst.bevat, betekent[eigen]))):
                yield woord, adres(praktijk)


def woorden_op_blad(praktijk: Fiche[Praktijk]) -> str:
    """Return the words with which a praktijk begins in the handboek: those on its first page."""
    v = praktijk.velden
    secties = [platte_tekst(s.knopen) for s in praktijk.secties if s.kop != praktijk.soort.secties[-1].kop]
    return "\n".join((praktijk.naam, v.kern, *secties, *v.kernprincipes.values()))


def _stammen(woord: str) -> tuple[str, ...]:
    return tuple(stammen(woord, met_stopwoorden=True))


class _Tekst:
    """A text in which words are found by their stems."""

    def __init__(self, tekst: str) -> None:
        self._regel = f" {' '.join(stammen(tekst, met_stopwoorden=True))} "

    def bevat(self, woord: tuple[str, ...]) -> bool:
        return bool(woord) and f" {' '.join(woord)} " in self._regel


def _regels(
    fiches: Fichelezer, regels: Iterable[tuple[str, list[str]]], *, per_letter: bool = False
) -> list[Gegevens]:
    """Return the lines that lead to at least one place in this product."""
    uit: list[Gegevens] = []
    vorige: Any = ""
    for woord, plaatsen in regels:
        labels = [plaats for plaats in plaatsen if plaats in fiches.geplaatst]
        if not labels:
            continue
        letter = sorteersleutel(woord)[:1].upper() if per_letter else ""
        letter = letter if letter.isalpha() or not per_letter else "0-9"
        uit.append({"woord": druktekst(woord), "naar": labels, "letter": letter if letter != vorige else ""})
        vorige = letter
    return uit
