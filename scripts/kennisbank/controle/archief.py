"""Checks the archive: whether what it names existed, and what may still point at it."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from kennisbank.controle.identiteit import Identiteit
from kennisbank.lezen.fiches import RuweFiche
from kennisbank.lezen.namen import bedoelde
from kennisbank.meldingen.codes.archief import (
    ARCHIEF_BEZET,
    ARCHIEF_ONBEKEND,
    ARCHIEF_ONBEKEND_BEDOELD,
    ARCHIEF_ONBEKEND_SOORT,
    VERWIJZING_GEARCHIVEERD_VERVANGER,
    VERWIJZING_GEARCHIVEERD_VERVANGER_VERVANGEN,
)
from kennisbank.meldingen.codes.samenhang import (
    VERWIJZING_ONBEKEND_CONCEPT,
    VERWIJZING_ONBEKEND_VERVANGER,
    VERWIJZING_ONBEKEND_VERVANGER_BEDOELD,
    VERWIJZING_ZELF_VERVANGER,
)
from kennisbank.meldingen.melding import Melding, Plek, Vondst
from kennisbank.model.soorten import ARCHIEF, SOORTEN

ARCHIEFBESTAND = f"praktijken/{ARCHIEF.pad}"
SOORTEN_MET_ADRES = {soort.naam: soort for soort in SOORTEN if soort.met_adres}


@dataclass(frozen=True, slots=True)
class Gearchiveerd:
    """What the archive says, right or wrong, before anything else is read: per kind and id what replaces it."""

    vervangers: Mapping[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)

    def bevat(self, soort: str, id_: str) -> bool:
        """Tell whether an entry is archived."""
        return (soort, id_) in self.vervangers

    def opvolgers(self, soort: str, id_: str) -> tuple[str, ...]:
        """Return the ids of the living entries that replace an archived one, over several steps if need be."""
        gevonden: dict[str, None] = {}
        open_, gezien = [(soort, id_)], set[str]()
        ids = {naam: (soort, naam) for soort, naam in self.vervangers}
        while open_:
            for naam in self.vervangers.get(open_.pop(0), ()):
                if naam not in gezien and naam in ids:
                    open_.append(ids[naam])
                elif naam not in ids:
                    gevonden[naam] = None
                gezien.add(naam)
        return tuple(gevonden)


def lees_archief(fiches: Iterable[RuweFiche]) -> Gearchiveerd:
    """Return what the archive says. An entry of an unknown kind counts for every kind: it has its own message."""
    vervangers: dict[tuple[str, str], tuple[str, ...]] = {}
    for ruw in fiches:
        if ruw.soort is not ARCHIEF or not ruw.id:
            continue
        waarden = ruw.waarden or {}
        door = waarden.get("vervangen_door")
        ids = tuple(naam for naam in door if isinstance(naam, str)) if isinstance(door, tuple) else ()
        soort = waarden.get("soort")
        for naam in (soort,) if isinstance(soort, str) and soort in SOORTEN_MET_ADRES else SOORTEN_MET_ADRES:
            vervangers[naam, ruw.id] = ids
    return Gearchiveerd(vervangers)


@dataclass(frozen=True, slots=True)
class Bekend:
    """What the archive may name: per id the kind of the entry that has a file or stands in a list.

    `vastgelegd` are the addresses that once stood on the site, `concepten` the ids without a page.
    """

    soorten: Mapping[str, str]
    vastgelegd: Collection[str]
    concepten: Collection[str]


def controleer_archief(ruw: RuweFiche, archief: Gearchiveerd, bekend: Bekend) -> Iterator[Vondst]:
    """Yield what is wrong with an entry of the archive, beside its fields."""
    waarden = ruw.waarden or {}
    soort = waarden.get("soort")
    if ruw.soort is not ARCHIEF or not isinstance(soort, str) or soort not in SOORTEN_MET_ADRES:
        return
    adres = f"{SOORTEN_MET_ADRES[soort].meervoud}/{ruw.id}/"
    if bekend.soorten.get(ruw.id) != soort and adres not in bekend.vastgelegd:
        yield _nooit_geweest(ruw, soort, bekend)
    for nummer, naam in enumerate(archief.vervangers.get((soort, ruw.id), ())):
        plek = ruw.plek("vervangen_door", nummer)
        if naam == ruw.id:
            yield VERWIJZING_ZELF_VERVANGER.op(plek, waarde=naam)
        elif any(archief.bevat(s, naam) for s in SOORTEN_MET_ADRES):
            yield _zelf_weg(plek, naam, archief)
        elif naam not in bekend.soorten:
            yield _onbekend(plek, naam, bekend)
        elif naam in bekend.concepten:
            yield VERWIJZING_ONBEKEND_CONCEPT.op(plek, waarde=naam, naam="„vervangen_door”")


def controleer_dubbel_leven(namen: Iterable[Identiteit], archief: Gearchiveerd) -> Iterator[Melding]:
    """Yield old names (`voorheen`) that the archive has too: an address leads to one place."""
    for naam in namen:
        for vroeger, plek in naam.voorheen:
            if archief.bevat(naam.soort.naam, vroeger):
                yield ARCHIEF_BEZET.op(plek, waarde=vroeger).in_bestand(naam.bestand)


def _nooit_geweest(ruw: RuweFiche, soort: str, bekend: Bekend) -> Vondst:
    elders = bekend.soorten.get(ruw.id)
    if elders:
        return ARCHIEF_ONBEKEND_SOORT.op(ruw.plek("soort"), waarde=ruw.id, elders=elders, soort=soort)
    ooit = [
        adres.split("/")[1]
        for adres in bekend.vastgelegd
        if adres.startswith(f"{SOORTEN_MET_ADRES[soort].meervoud}/")
    ]
    beste = bedoelde(
        ruw.id, {*ooit, *(naam for naam, van_soort in bekend.soorten.items() if van_soort == soort)}
    )
    if beste:
        return ARCHIEF_ONBEKEND_BEDOELD.op(ruw.plek("id"), soort=soort, waarde=ruw.id, beste=beste)
    return ARCHIEF_ONBEKEND.op(ruw.plek("id"), soort=soort, waarde=ruw.id)


def _zelf_weg(plek: Plek, naam: str, archief: Gearchiveerd) -> Vondst:
    soort = next(s for s in SOORTEN_MET_ADRES if archief.bevat(s, naam))
    if opvolgers := archief.opvolgers(soort, naam):
        return VERWIJZING_GEARCHIVEERD_VERVANGER_VERVANGEN.op(plek, waarde=naam, beste=", ".join(opvolgers))
    return VERWIJZING_GEARCHIVEERD_VERVANGER.op(plek, waarde=naam)


def _onbekend(plek: Plek, naam: str, bekend: Bekend) -> Vondst:
    if beste := bedoelde(naam, bekend.soorten):
        return VERWIJZING_ONBEKEND_VERVANGER_BEDOELD.op(plek, waarde=naam, beste=beste)
    return VERWIJZING_ONBEKEND_VERVANGER.op(plek, waarde=naam)
