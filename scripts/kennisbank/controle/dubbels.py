"""Finds what stands twice: a paragraph, a sentence or a source within one entry, and entries that copy each other.

Fixed sentences and the texts of a new entry do not count. Copies are found by a sketch of each text, in a time that
grows in step with the number of entries, however many of them are copies.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain, pairwise
from typing import Final
from zlib import crc32

from kennisbank.controle.webadressen import SCHEMA, zonder_volgcodes
from kennisbank.lezen.fiches import RuweFiche
from kennisbank.meldingen.codes.dubbels import BRON_DUBBEL, FICHE_DUBBEL, TEKST_HERHAALD, ZIN_DUBBEL
from kennisbank.meldingen.melding import Melding, Plek, Vondst
from kennisbank.model.beschrijving import velden_van
from kennisbank.model.soorten import ARCHIEF, SOORTEN, SUGGESTIE, WOORDGROEP, ZWIJGT, Soort

# What may stand under more than one heading and in more than one entry: what we did not find, and templates.
VAST: Final = frozenset(
    " ".join(zin.casefold().split())
    for zin in (
        ZWIJGT,
        "De bron vertelt dit niet.",
        *(s.sjabloon for soort in SOORTEN for s in soort.secties),
    )
)
MINSTE_WOORDEN: Final = 6  # a shorter paragraph may well come back


def controleer_herhaling(ruw: RuweFiche) -> Iterator[Vondst]:
    """Yield what stands twice within one entry."""
    if ruw.soort.secties:
        yield from herhaalde_alineas(ruw.inhoud, ruw.inhoud_regel)
    for naam in _met_delen(ruw.soort):
        waarde = (ruw.waarden or {}).get(naam)
        if isinstance(waarde, dict) and len(waarde) > 1:
            yield from _gelijke_zinnen(ruw, naam, waarde)
        elif isinstance(waarde, tuple) and len(waarde) > 1:
            yield from _gelijke_bronnen(ruw, naam, waarde)


@cache
def _met_delen(soort: Soort) -> tuple[str, ...]:
    """Return the fields that hold sentences by id, or sources."""
    return tuple(veld.naam for veld in velden_van(soort.velden) if veld.vorm in {"koppeling", "groepen"})


def herhaalde_alineas(tekst: str, eerste_regel: int) -> Iterator[Vondst]:
    """Yield each paragraph of `tekst` that stood there before; its first line is `eerste_regel` of the file."""
    gezien: dict[str, int] = {}
    regel = eerste_regel
    for blok in tekst.split("\n\n"):
        woorden = blok.split()
        plat = " ".join(woorden).casefold()
        if len(woorden) >= MINSTE_WOORDEN and plat not in VAST:
            begin = regel + len(blok) - len(blok.lstrip("\n"))
            if plat in gezien:
                yield TEKST_HERHAALD.op(Plek(begin), begin=" ".join(woorden[:6]), eerder=gezien[plat])
            gezien.setdefault(plat, begin)
        regel += blok.count("\n") + 2


def _gelijke_zinnen(ruw: RuweFiche, naam: str, waarde: Mapping[str, object]) -> Iterator[Vondst]:
    gezien: dict[str, str] = {}
    for id_, zin in waarde.items():
        plat = vlak(zin) if isinstance(zin, str) else ""
        if plat and plat in gezien:
            yield ZIN_DUBBEL.op(ruw.plek(naam, id_), id=str(id_), ander=gezien[plat])
        gezien.setdefault(plat, str(id_))


def _gelijke_bronnen(ruw: RuweFiche, naam: str, waarde: Sequence[object]) -> Iterator[Vondst]:
    gezien: dict[str, int] = {}
    for nummer, bron in enumerate(waarde):
        adres = bron.get("url") if isinstance(bron, dict) else None
        if isinstance(adres, str) and adres.strip():
            plat = plat_adres(adres)
            if plat in gezien:
                plek = ruw.plek(naam, nummer, "url")
                yield BRON_DUBBEL.op(plek, adres=adres, nummer=gezien[plat] + 1, veld=naam)
            gezien.setdefault(plat, nummer)


def vlak(tekst: str) -> str:
    """Return a text in small letters, without the signs and spaces around it."""
    return " ".join(tekst.casefold().split()).strip(" .!?,;:\"'")


def plat_adres(adres: str) -> str:
    """Return what two ways to write one address have in common: without scheme, `www.`, last slash and what follows a reader."""
    kaal = SCHEMA.sub("", zonder_volgcodes(adres.strip())[0])
    huis, streep, pad = kaal.partition("/")
    return huis.casefold().removeprefix("www.") + (streep + pad).rstrip("/")


# Two texts are compared by their words of five letters and more, which say what they are about. A text with fewer than
# this many of those says too little to be a copy.
KORTSTE_TEKST: Final = 12
_WOORD: Final = re.compile(r"\w{5,}")
GELIJK: Final = 0.8
# The sketch of a text: this many of its pairs of words, those with the smallest numbers. Two texts of which four words
# in five are equal share about half of their pairs, so about seven of these.
SCHETS: Final = 16
GEDEELD: Final = 4
# A pair of words that this many texts have tells nothing.
ALGEMEEN: Final = 32


@dataclass(frozen=True, slots=True)
class Afdruk:
    """What of an entry is compared with others: `sleutels` are whole values by name, `tekst` its body.

    `waar` is the entry as a message names it; `plekken` has the place of each value, `plek` that of the body.
    """

    bestand: str
    waar: str
    soort: str
    id: str
    plek: Plek
    sleutels: tuple[tuple[str, str, Plek], ...]
    tekst: str


def afdruk_van(ruw: RuweFiche) -> Afdruk | None:
    """Return what of an entry is compared, None when its fields could not be read or its kind has no text."""
    if ruw.waarden is None or ruw.soort in {ARCHIEF, SUGGESTIE, WOORDGROEP}:
        return None
    titel = "de titel" if ruw.soort.titelveld == "titel" else "de naam"
    sleutels = tuple(
        (wat, vlak(waarde), ruw.plek(naam))
        for naam, wat in ((ruw.soort.titelveld, titel), ("kern", "de kern"))
        if isinstance(waarde := ruw.waarden.get(naam), str) and waarde.strip()
    )
    plek = Plek(ruw.secties[0].regel) if ruw.secties else ruw.plek()
    waar = f"{ruw.bestand}, regel {ruw.plek().regel}" if ruw.soort.is_lijst else ruw.bestand
    return Afdruk(ruw.bestand, waar, ruw.soort.naam, ruw.id, plek, sleutels, ruw.inhoud)


# A later entry, an earlier one, what they have in common, and the place of that in each.
_Gelijk = tuple[int, int, str, Plek, Plek]


def vind_kopieen(afdrukken: Iterable[Afdruk]) -> Iterator[Melding]:
    """Yield what each entry has in common with an earlier one, and for that one what the first such has."""
    alle = tuple(afdrukken)
    per_paar: dict[tuple[int, int], list[_Gelijk]] = defaultdict(list)
    for gelijk in chain(_gelijke_waarden(alle), _gelijke_teksten(alle)):
        per_paar[gelijk[:2]].append(gelijk)
    aantal = Counter(eerder for _, eerder in per_paar)
    gemeld: set[int] = set()
    for (later, eerder), gedeeld in per_paar.items():
        yield _melding(alle[later], alle[eerder].waar, [(wat, plek) for _, _, wat, plek, _ in gedeeld])
        if eerder not in gemeld:
            delen = [(wat, plek) for _, _, wat, _, plek in gedeeld]
            yield _melding(alle[eerder], alle[later].waar, delen, aantal[eerder] - 1)
        gemeld.add(eerder)


def _melding(afdruk: Afdruk, ander: str, gedeeld: list[tuple[str, Plek]], meer: int = 0) -> Melding:
    *voor, laatste = (wat for wat, _ in gedeeld)
    wat = f"{', '.join(voor)} en {laatste}" if voor else laatste
    vondst = FICHE_DUBBEL.op(
        gedeeld[0][1], wat=wat, bestand=ander, meer=f" en met nog {meer} andere" if meer else ""
    )
    return vondst.in_bestand(afdruk.bestand)


def _gelijke_waarden(alle: tuple[Afdruk, ...]) -> Iterator[_Gelijk]:
    eerste: dict[tuple[str, str, str], tuple[int, Plek]] = {}
    for nummer, afdruk in enumerate(alle):
        for wat, sleutel, plek in afdruk.sleutels:
            eerder, bij = eerste.setdefault((afdruk.soort, wat, sleutel), (nummer, plek))
            if eerder != nummer:
                yield nummer, eerder, wat, plek, bij


def _gelijke_teksten(alle: tuple[Afdruk, ...]) -> Iterator[_Gelijk]:
    index: dict[int, list[int]] = defaultdict(list)
    nummer_van = cache(lambda woord: crc32(woord.encode()))
    for nummer, afdruk in enumerate(alle):
        woorden = eigen_woorden(afdruk.tekst)
        if len(woorden) < KORTSTE_TEKST:
            continue
        schets = _schets(woorden, nummer_van)
        eerder = _kandidaat(schets, index)
        deel = _gelijkenis(woorden, eigen_woorden(alle[eerder].tekst)) if eerder is not None else 0.0
        if eerder is not None and deel > GELIJK:
            yield nummer, eerder, f"{int(deel * 100)} % van de tekst", afdruk.plek, alle[eerder].plek
            continue  # the earlier one stands for both
        for groep in schets:
            index[groep].append(nummer)


def eigen_woorden(tekst: str) -> list[str]:
    """Return the longer words of a body in small letters, without headings, fixed sentences and templates."""
    regels = (
        regel for regel in tekst.casefold().split("\n") if regel and regel[0] != "#" and regel not in VAST
    )
    return _WOORD.findall(" ".join(regels))


def _schets(woorden: list[str], nummer_van: Callable[[str], int]) -> list[int]:
    nummers = list(map(nummer_van, woorden))
    return sorted({(a * 31 + b) & 0xFFFFFFFF for a, b in pairwise(nummers)})[:SCHETS]


def _kandidaat(schets: list[int], index: dict[int, list[int]]) -> int | None:
    """Return the entry that shares most of the sketch, None when none shares enough."""
    met = (index.get(groep, ()) for groep in schets)
    gedeeld = Counter(chain.from_iterable(nummers for nummers in met if len(nummers) <= ALGEMEEN))
    beste = max(gedeeld.items(), key=lambda paar: (paar[1], -paar[0]), default=(None, 0))
    return beste[0] if beste[1] >= GEDEELD else None


def _gelijkenis(een: Sequence[str], ander: Sequence[str]) -> float:
    """Return which part of the words of two texts they have in common, from 0 to 1."""
    return 2 * (Counter(een) & Counter(ander)).total() / (len(een) + len(ander))
