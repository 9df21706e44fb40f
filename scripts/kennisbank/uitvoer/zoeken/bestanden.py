"""The index as files for the browser.

They are classic scripts that hand over their data, so that they also work from a folder on disk, where a
page may fetch nothing. A small collection gets one file of each kind; a large one is split, and the
browser takes only the parts that a question needs.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from itertools import groupby
from typing import Any

from kennisbank.model.soorten import NETWERK, SOORTEN
from kennisbank.uitvoer.zoeken.documenten import Document
from kennisbank.uitvoer.zoeken.taal import stammen
from kennisbank.uitvoer.zoeken.woordenlijsten import (
    FRANS_KLEIN,
    SOORTWOORDEN,
    STOPWOORDEN,
    UITZONDERINGEN,
    WEGEND,
)
from kennisbank.uitvoer.zoeken.zoekindex import GRENS, Treffer, Zoekindex

MEERVOUD = {soort.naam: soort.meervoud for soort in SOORTEN}
CIJFERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_"


@dataclass(frozen=True, slots=True)
class Maten:
    """How large a part may be: characters of postings, and documents.

    Up to the first number of each everything stays in one part; above it the parts get the second.
    """

    lijst: int = 400_000
    lijst_groot: int = 40_000
    fiches: int = 600
    fiches_groot: int = 8

    def fiches_per_deel(self, aantal: int) -> int:
        """Return how many documents go together, of `aantal` in all."""
        return self.fiches if aantal <= self.fiches else self.fiches_groot


def maak_bestanden(index: Zoekindex, maten: Maten | None = None) -> dict[str, bytes]:
    """Return the files by name; `kern-….js` is the first to load and names the others.

    The names carry a digest of all data, so that a browser never mixes parts of two builds.
    """
    maten = maten or Maten()
    delen = list(_lijsten(index, maten.lijst))
    if len(delen) > 1:
        delen = list(_lijsten(index, maten.lijst_groot))
    per_deel = maten.fiches_per_deel(len(index.documenten))
    data: dict[str, Any] = {f"lijst{nummer}": deel for nummer, deel in enumerate(_ingepakt(delen))}
    fiches = [_fiche(document) for document in index.documenten]
    for begin in range(0, len(fiches), per_deel):
        data[f"fiches{begin // per_deel}"] = fiches[begin : begin + per_deel]
    if len(fiches) > per_deel:
        data["ids"] = [document.id for document in index.documenten]
    data["vragen"] = _vragen(index)
    data["kern"] = _kern(index, delen, per_deel)
    versie = sha256(json.dumps(data, ensure_ascii=False, sort_keys=True).encode()).hexdigest()[:10]
    data["kern"]["versie"] = versie
    return {_naam(naam, versie): _script(naam, inhoud) for naam, inhoud in sorted(data.items())}


def _naam(naam: str, versie: str) -> str:
    return "kern.js" if naam == "kern" else f"{naam}-{versie}.js"


def _script(naam: str, inhoud: object) -> bytes:
    tekst = json.dumps(inhoud, ensure_ascii=False, separators=(",", ":"))
    return f"kbZoekdeel({json.dumps(naam)},{tekst});\n".encode()


def _kern(index: Zoekindex, delen: list[dict[str, str]], per_deel: int) -> dict[str, Any]:
    enkel = [term for term in index.termen if " " not in term]
    soorten = [
        (soort, len(list(groep)), MEERVOUD.get(soort, ""))
        for soort, groep in groupby(document.soort for document in index.documenten)
    ]
    return {
        "aantal": len(index.documenten),
        "hoogste": GRENS,
        "soorten": soorten,
        "fichesPerDeel": per_deel,
        "grenzen": [next(iter(deel), "").split(" ")[0] for deel in delen],
        "omvang": [sum(len(term) + len(tekst) for term, tekst in deel.items()) // 1000 for deel in delen],
        "termen": _voorvoegsels(enkel),
        "vormen": [_vorm(term, index.vormen.get(term, term)) for term in enkel],
        "dichtheid": "".join(getal(len(index.termen[term])) for term in enkel),
        "groepen": [[list(groep.woorden), list(groep.naar)] for groep in index.groepen],
        "zegswijzen": [[list(z.woorden), z.betekent, z.taal] for z in index.zegswijzen],
        "plaatsen": _plaatsen(index.documenten),
        "gemeenten": [[provincie, "|".join(namen)] for provincie, namen in index.gemeenten.items()],
        "soortwoorden": [
            [soort, hoogstens, [_stammen(f) for f in frasen]] for soort, hoogstens, frasen in SOORTWOORDEN
        ],
        "stopwoorden": " ".join(sorted(STOPWOORDEN)),
        "wegend": " ".join(sorted(WEGEND)),
        "fransKlein": " ".join(sorted(FRANS_KLEIN)),
        "uitzonderingen": " ".join(f"{woord} {stam}" for woord, stam in sorted(UITZONDERINGEN.items())),
    }


def _vragen(index: Zoekindex) -> tuple[str, str]:
    """Return per single word the documents with in how many of their questions it stands.

    The words of the heart come first, in its order, with an empty list for one that no question holds, then those of
    the last text, which stand in no other text.
    """
    bij: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for nummer, telling in enumerate(index.vragen):
        for term, keer in telling.items():
            bij[term].append((nummer, keer))
    alleen = sorted(bij.keys() - index.termen.keys())
    termen = [*(term for term in index.termen if " " not in term), *alleen]
    return " ".join(_keren(bij.get(term, [])) for term in termen), _voorvoegsels(alleen)


def _keren(keren: list[tuple[int, int]]) -> str:
    sprongen = _sprongen(nummer for nummer, _ in keren)
    return "".join(sprong + getal(keer) for sprong, (_, keer) in zip(sprongen, keren, strict=True))


def _stammen(frase: str) -> str:
    return " ".join(stammen(frase, met_stopwoorden=True))


def _plaatsen(documenten: tuple[Document, ...]) -> list[tuple[str, list[int]]]:
    """Return per name of a place its documents, networks first."""
    nummers: dict[str, list[tuple[bool, int]]] = defaultdict(list)
    for nummer, document in enumerate(documenten):
        for plaats in document.plaatsen:
            nummers[plaats].append((document.soort != NETWERK.naam, nummer))
    return [(plaats, [nummer for _, nummer in sorted(alle)]) for plaats, alle in sorted(nummers.items())]


def _vorm(term: str, vorm: str) -> str | int:
    """Return 0 when the shown word is its stem, what to add to the stem, or `=` and the whole word."""
    if vorm == term:
        return 0
    return vorm[len(term) :] if vorm.startswith(term) else f"={vorm}"


def _voorvoegsels(termen: list[str], tussen: str = " ") -> str:
    """Return sorted terms front-coded: a digit for the letters shared with the one before, then the rest."""
    delen: list[str] = []
    vorige = ""
    for term in termen:
        gelijk = next(
            (i for i, (a, b) in enumerate(zip(vorige, term, strict=False)) if a != b),
            min(len(vorige), len(term)),
        )
        gelijk = min(gelijk, len(CIJFERS) - 1)
        delen.append(CIJFERS[gelijk] + term[gelijk:])
        vorige = term
    return tussen.join(delen)


def getal(waarde: int) -> str:
    """Return a whole number as digits of five bits, the last one marked; `taal.js` reads it back."""
    tekens = ""
    while waarde >= 32:  # noqa: PLR2004 - five bits
        tekens += CIJFERS[waarde & 31]
        waarde >>= 5
    return tekens + CIJFERS[waarde | 32]


def _lijsten(index: Zoekindex, grootste: int) -> Iterator[dict[str, str]]:
    """Yield the postings in parts, cut only between first words."""
    deel: dict[str, str] = {}
    omvang = 0
    for _, groep in groupby(index.termen.items(), key=lambda paar: paar[0].split(" ")[0]):
        nieuw = {term: _treffers(treffers) for term, treffers in groep}
        erbij = sum(len(term) + len(tekst) + 6 for term, tekst in nieuw.items())
        if deel and omvang + erbij > grootste:
            yield deel
            deel, omvang = {}, 0
        deel |= nieuw
        omvang += erbij
    yield deel


def _ingepakt(delen: list[dict[str, str]]) -> Iterator[tuple[int, str, str, str]]:
    """Yield per part its lists without the single words, which the heart holds already in the same order.

    That is: the place in the heart of its first single word, the lists of those, its pairs and names, and their lists.
    """
    begin = 0
    for deel in delen:
        enkel = [lijst for term, lijst in deel.items() if " " not in term]
        meer = {term: lijst for term, lijst in deel.items() if " " in term}
        yield begin, " ".join(enkel), _voorvoegsels(list(meer), "|"), " ".join(meer.values())
        begin += len(enkel)


def _treffers(treffers: tuple[Treffer, ...]) -> str:
    sprongen = _sprongen(nummer for nummer, _ in treffers)
    return "".join(sprong + CIJFERS[impact] for sprong, (_, impact) in zip(sprongen, treffers, strict=True))


def _sprongen(nummers: Iterable[int]) -> Iterator[str]:
    """Yield for rising numbers how many lie between each and the one before."""
    vorige = -1
    for nummer in nummers:
        yield getal(nummer - vorige - 1)
        vorige = nummer


def _fiche(document: Document) -> list[Any]:
    """Return what a result shows; the address is left out where it follows from kind and id."""
    gewoon = document.adres == f"{MEERVOUD.get(document.soort, '')}/{document.id}/"
    return [
        document.id,
        "" if gewoon else document.adres,
        document.titel,
        document.kern,
        document.nummer,
        list(document.zinnen),
        list(document.ook),
        document.waar,
    ]
