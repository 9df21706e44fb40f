"""The inverted index: for every stem the documents in which it counts, and how much.

A pure function of the documents and woordgroepen. How the numbers are weighed at query time is
`zoek.js`'s work; how they become files is `bestanden`'s.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from kennisbank.collectie.fiche import Fiche
from kennisbank.model.soorten import Gemeente, Woordgroep
from kennisbank.uitvoer.zoeken.documenten import ZOEKWOORD, Document, Veld
from kennisbank.uitvoer.zoeken.taal import is_stopwoord, stam, stammen, woorden
from kennisbank.uitvoer.zoeken.vertaling import vertaal_vragen
from kennisbank.uitvoer.zoeken.woordenlijsten import LIDWOORDEN, WEGEND

HEEL = " ="
"""What stands after the stems of a name or search word as a whole, to find exactly that."""
GRENS = 12
"""The highest impact; an impact is a whole number from 1."""
EERSTE = 4
"""By how many first words a name is known as a whole."""
_VERZADIGING = 2.5  # at this weighed frequency a document gets half of the highest impact
_LENGTE = 0.6  # how much a long text dilutes its words, from 0 to 1

Treffer = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Groep:
    """A woordgroep as stems (one text per word or phrase), and the documents to which it leads, best first."""

    woorden: tuple[str, ...]
    naar: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Zegswijze:
    """Words of another language or dialect, and the Dutch words that they mean."""

    woorden: tuple[str, ...]
    betekent: str
    taal: str


@dataclass(frozen=True, slots=True)
class Zoekindex:
    """Postings per term: (number of the document, impact), by number. A term with a space is a pair of words.

    `vormen` gives for every stem the word as it stands in the texts most often, to show to people; `gemeenten`
    the names of all gemeenten per province, to answer for those of which nothing is told; `vragen` per document in how
    many of the questions that people ask for it each stem stands.
    """

    documenten: tuple[Document, ...]
    termen: Mapping[str, tuple[Treffer, ...]]
    groepen: tuple[Groep, ...]
    zegswijzen: tuple[Zegswijze, ...]
    vormen: Mapping[str, str]
    gemeenten: Mapping[str, tuple[str, ...]]
    vragen: tuple[Mapping[str, int], ...]


def maak_index(
    documenten: tuple[Document, ...],
    woordgroepen: Iterable[Fiche[Woordgroep]] = (),
    gemeenten: Iterable[Fiche[Gemeente]] = (),
) -> Zoekindex:
    """Return the index of the documents; same input, same index."""
    groepen = [fiche.velden for fiche in woordgroepen]
    documenten = vertaal_vragen(documenten, groepen)
    gemiddeld = _gemiddelde_lengte(documenten)
    lijsten: dict[str, list[Treffer]] = defaultdict(list)
    vormen: dict[str, Counter[str]] = defaultdict(Counter)
    for nummer, document in enumerate(documenten):
        for term, gewicht in _gewichten(document, gemiddeld, vormen).items():
            impact = round(GRENS * gewicht / (gewicht + _VERZADIGING))
            if impact:
                lijsten[term].append((nummer, impact))
    nummers = {document.id: nummer for nummer, document in enumerate(documenten)}
    return Zoekindex(
        documenten,
        {term: tuple(lijsten[term]) for term in sorted(lijsten)},
        tuple(_groep(groep, nummers) for groep in groepen if not groep.betekent),
        tuple(Zegswijze(g.woorden, g.betekent, g.taal or "") for g in groepen if g.betekent),
        {term: _meeste(telling) for term, telling in sorted(vormen.items())},
        _per_provincie(gemeenten),
        tuple(_telling(document.vragen) for document in documenten),
    )


def _telling(vragen: Iterable[str]) -> Mapping[str, int]:
    """Return in how many questions each stem stands. Small words count too: they tell how people ask."""
    return Counter(term for vraag in vragen for term in set(stammen(vraag, met_stopwoorden=True)))


def _per_provincie(gemeenten: Iterable[Fiche[Gemeente]]) -> Mapping[str, tuple[str, ...]]:
    namen: dict[str, list[str]] = defaultdict(list)
    for gemeente in gemeenten:
        namen[gemeente.velden.provincie].append(gemeente.naam)
    return {provincie: tuple(sorted(alle)) for provincie, alle in sorted(namen.items())}


def _groep(velden: Woordgroep, nummers: Mapping[str, int]) -> Groep:
    frasen = (_frase(woord) for woord in velden.woorden)
    naar = (*velden.leidt_naar, *velden.functies, *velden.criteria, *velden.kernprincipes)
    return Groep(tuple(dict.fromkeys(frasen)), tuple(nummers[id_] for id_ in naar if id_ in nummers))


def _frase(tekst: str) -> str:
    """Return the stems of a phrase that must all be asked for.

    Small words fall away, except those that turn the meaning, and those that one word would be too little without:
    "aan huis" is more than "huis".
    """
    alle = woorden(tekst)
    kern = [stam(woord) for woord in alle if woord in WEGEND or not is_stopwoord(woord)]
    heel = [stam(woord) for woord in alle if woord not in LIDWOORDEN]
    inhoud = sum(not is_stopwoord(woord) for woord in alle)
    return " ".join(kern if inhoud > 1 else heel)


def _gemiddelde_lengte(documenten: tuple[Document, ...]) -> Mapping[float, float]:
    lengtes: dict[float, list[int]] = defaultdict(list)
    for document in documenten:
        for veld in document.velden:
            if not veld.frase and veld.tekst:
                lengtes[veld.gewicht].append(veld.tekst.count(" ") + 1)
    return {gewicht: sum(aantallen) / len(aantallen) for gewicht, aantallen in lengtes.items()}


def _gewichten(
    document: Document, gemiddeld: Mapping[float, float], vormen: dict[str, Counter[str]]
) -> Mapping[str, float]:
    """Return the weighed frequency of every term in a document, as in BM25F; counts the words in `vormen`."""
    telling: dict[str, float] = defaultdict(float)
    for veld in document.velden:
        alle = woorden(veld.tekst)
        paren = [(woord, stam(woord)) for woord in alle if not is_stopwoord(woord)]
        for woord, term in paren:
            vormen[term][woord] += 1
        inhoud = [term for _, term in paren]
        if veld.frase:
            for term, gewicht in _van_frase(veld, alle, inhoud).items():
                telling[term] += gewicht
        elif veld.tekst:
            lengte = (veld.tekst.count(" ") + 1) / gemiddeld[veld.gewicht]
            deel = veld.gewicht / (1 - _LENGTE + _LENGTE * lengte)
            for term in inhoud:
                telling[term] += deel
    return telling


def _van_frase(veld: Veld, alle: list[str], inhoud: list[str]) -> Mapping[str, float]:
    gewichten: dict[str, float] = defaultdict(float)
    for term in inhoud:
        gewichten[term] += veld.gewicht / math.sqrt(len(inhoud))
    if veld.gewicht < ZOEKWOORD:
        return gewichten
    zwaar = [stam(woord) for woord in alle if woord in WEGEND or not is_stopwoord(woord)]
    for paar in dict.fromkeys((*pairwise(inhoud), *pairwise(zwaar))):
        gewichten[" ".join(paar)] = veld.gewicht
    if alle:
        gewichten[" ".join(map(stam, alle[:EERSTE])) + HEEL] = veld.gewicht
    return gewichten


def _meeste(telling: Counter[str]) -> str:
    return min(telling, key=lambda woord: (-telling[woord], woord))
