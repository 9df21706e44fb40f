"""Checks the names of entries: ids that are used twice, and old names (`voorheen`) that live again."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kennisbank.lezen.fiches import RuweFiche
from kennisbank.meldingen.codes.samenhang import (
    ID_DUBBEL,
    ID_DUBBEL_LIJST,
    VOORHEEN_BEZET,
    VOORHEEN_BEZET_DUBBEL,
)
from kennisbank.meldingen.melding import Melding, Plek
from kennisbank.model.soorten import Soort


@dataclass(frozen=True, slots=True)
class Identiteit:
    """What an entry is and was called, and where that stands; kept when the entry itself is let go.

    `leesbaar` tells whether its fields could be read: if not, it may have had other names.
    """

    soort: Soort
    id: str
    bestand: str
    plek: Plek
    voorheen: tuple[tuple[str, Plek], ...]
    is_concept: bool
    leesbaar: bool


def identiteit_van(ruw: RuweFiche) -> Identiteit:
    """Return what an entry is called, whether its fields are right or wrong."""
    namen = (ruw.waarden or {}).get("voorheen")
    voorheen = tuple(
        (naam, ruw.plek("voorheen", nummer))
        for nummer, naam in enumerate(namen if isinstance(namen, tuple) else ())
        if isinstance(naam, str)
    )
    plek = ruw.plek("id") if ruw.soort.is_lijst else Plek()
    leesbaar = ruw.waarden is not None
    return Identiteit(ruw.soort, ruw.id, ruw.bestand, plek, voorheen, ruw.is_concept, leesbaar)


def controleer_ids(namen: Iterable[Identiteit]) -> Iterator[Melding]:
    """Yield ids that are used twice, and old names that clash with a living id or each other.

    Entries with a page share one space of ids, so that an id alone names one entry.
    """
    ruimtes: dict[str, dict[str, Identiteit]] = defaultdict(dict)
    lijst = [naam for naam in namen if naam.id]
    for naam in lijst:
        ruimte = ruimtes["" if naam.soort.met_adres else naam.soort.naam]
        if eerste := ruimte.get(naam.id):
            yield _dubbel(naam, eerste)
        else:
            ruimte[naam.id] = naam
    yield from _voorheen(lijst, ruimtes[""])


def _dubbel(naam: Identiteit, eerste: Identiteit) -> Melding:
    waar = f"{eerste.bestand}, regel {eerste.plek.regel}" if eerste.soort.is_lijst else eerste.bestand
    code = ID_DUBBEL_LIJST if naam.soort.is_lijst else ID_DUBBEL
    vondst = code.op(naam.plek, waarde=naam.id, bestand=waar, soort=eerste.soort.naam)
    return vondst.in_bestand(naam.bestand)


def _voorheen(namen: list[Identiteit], levend: Mapping[str, Identiteit]) -> Iterator[Melding]:
    oud: dict[tuple[str, str], Identiteit] = {}
    for naam in namen:
        for vroeger, plek in naam.voorheen:
            sleutel = (naam.soort.naam, vroeger)
            if vroeger in levend:
                bezet = VOORHEEN_BEZET.op(plek, waarde=vroeger, bestand=levend[vroeger].bestand)
                yield bezet.in_bestand(naam.bestand)
            elif sleutel in oud:
                dubbel = VOORHEEN_BEZET_DUBBEL.op(plek, waarde=vroeger, bestand=oud[sleutel].bestand)
                yield dubbel.in_bestand(naam.bestand)
            oud.setdefault(sleutel, naam)
