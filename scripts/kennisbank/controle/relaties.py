"""Checks how entries refer to each other: unknown, own and doubled ids. Ids themselves: see `identiteit`."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from kennisbank.controle.archief import Gearchiveerd
from kennisbank.controle.identiteit import Identiteit
from kennisbank.lezen.fiches import RuweFiche
from kennisbank.lezen.namen import Namen, opsomming
from kennisbank.meldingen.codes.archief import VERWIJZING_GEARCHIVEERD, VERWIJZING_GEARCHIVEERD_VERVANGEN
from kennisbank.meldingen.codes.samenhang import (
    VERWIJZING_DUBBEL,
    VERWIJZING_DUBBEL_BOUWSTEEN,
    VERWIJZING_ONBEKEND,
    VERWIJZING_ONBEKEND_BEDOELD,
    VERWIJZING_ONBEKEND_CONCEPT,
    VERWIJZING_ONBEKEND_ELDERS,
    VERWIJZING_ONBEKEND_ELDERS_BEDOELD,
    VERWIJZING_ONBEKEND_HERNOEMD,
    VERWIJZING_ZELF,
)
from kennisbank.meldingen.melding import Plek, Vondst
from kennisbank.model.beschrijving import Veld, verwijzingen
from kennisbank.model.soorten import SOORTEN


@dataclass(frozen=True, slots=True)
class Bestaand:
    """Which ids exist per kind. A kind whose list could not be read is in `onleesbaar`: nothing is unknown there.

    What stands in `archief` may be referred to only by what stands there too, and only when it has its text still.
    `heet_nu` has the old names that entries tell, per kind, with the new one: to say more of an id that is unknown.
    Only a concept may refer to one of `concepten`, told by kind and id: those have no page.
    """

    ids: Mapping[str, frozenset[str]]
    namen: Mapping[str, Namen]
    onleesbaar: frozenset[str]
    archief: Gearchiveerd = field(default_factory=Gearchiveerd)
    heet_nu: Mapping[tuple[str, str], str] = field(default_factory=dict)
    concepten: frozenset[tuple[str, str]] = frozenset()


def bestaande_ids(namen: Iterable[Identiteit], onleesbaar: Iterable[str], archief: Gearchiveerd) -> Bestaand:
    """Return which ids exist, entries with mistakes included, so that one typo gives one message."""
    ids: dict[str, set[str]] = {soort.naam: set() for soort in SOORTEN}
    heet_nu: dict[tuple[str, str], str] = {}
    concepten = set[tuple[str, str]]()
    for naam in namen:
        if naam.is_concept and "status" in naam.soort.velden.model_fields:
            concepten.add((naam.soort.naam, naam.id))
        ids[naam.soort.naam].add(naam.id)
        heet_nu.update(((naam.soort.naam, oud), naam.id) for oud, _ in naam.voorheen)
    return Bestaand(
        {soort: frozenset(namen) for soort, namen in ids.items()},
        {soort: Namen(n for n in namen if not archief.bevat(soort, n)) for soort, namen in ids.items()},
        frozenset(onleesbaar),
        archief,
        heet_nu,
        frozenset(concepten),
    )


@dataclass(frozen=True, slots=True)
class Verwijzing:
    """An id in a field of an entry, and where it stands; kept when the entry itself is let go."""

    veld: Veld
    id: str
    plek: Plek


def lees_verwijzingen(ruw: RuweFiche) -> tuple[tuple[Verwijzing, ...], tuple[Vondst, ...]]:
    """Return which entries one refers to, and the ids that are its own or stand there twice."""
    alle, vondsten = list[Verwijzing](), list(_ook_bij(ruw))
    for veld in verwijzingen(ruw.soort.velden):
        gezien: set[str] = set()
        for verwijzing in _in_veld(ruw, veld):
            if verwijzing.id in gezien:
                vondsten.append(
                    VERWIJZING_DUBBEL.op(verwijzing.plek, waarde=verwijzing.id, naam=f"„{veld.naam}”")
                )
            elif verwijzing.id == ruw.id and veld.naar == ruw.soort.naam:
                vondsten.append(VERWIJZING_ZELF.op(verwijzing.plek, naam=f"„{veld.naam}”"))
            else:
                alle.append(verwijzing)
            gezien.add(verwijzing.id)
    return tuple(alle), tuple(vondsten)


def _in_veld(ruw: RuweFiche, veld: Veld) -> Iterator[Verwijzing]:
    """Yield the ids of a field; values of a wrong kind are another check's work."""
    waarde = (ruw.waarden or {}).get(veld.naam)
    stappen: Iterable[tuple[tuple[str | int, ...], object]] = ()
    if isinstance(waarde, str) and veld.vorm == "tekst":
        stappen = (((), waarde),)
    elif isinstance(waarde, tuple) and veld.vorm == "lijst":
        stappen = (((nummer,), item) for nummer, item in enumerate(waarde))
    elif isinstance(waarde, dict) and veld.vorm == "koppeling":
        stappen = (((sleutel,), sleutel) for sleutel in waarde)
    for stap, id_ in stappen:
        if isinstance(id_, str) and id_.strip():
            plek = ruw.sleutel(veld.naam, *stap) if stap else ruw.plek(veld.naam)
            yield Verwijzing(veld, id_.strip(), plek)


def _ook_bij(ruw: RuweFiche) -> Iterator[Vondst]:
    """Yield the main bouwsteen when `ook_bij` names it again."""
    waarden = ruw.waarden or {}
    ook, bouwsteen = waarden.get("ook_bij"), waarden.get("bouwsteen")
    if isinstance(ook, tuple) and isinstance(bouwsteen, str) and bouwsteen in ook:
        yield VERWIJZING_DUBBEL_BOUWSTEEN.op(ruw.plek("ook_bij", ook.index(bouwsteen)), waarde=bouwsteen)


def controleer_verwijzingen(
    wie: Identiteit, alle: Iterable[Verwijzing], bestaand: Bestaand
) -> Iterator[Vondst]:
    """Yield the ids in the fields of an entry that are unknown, archived or of a concept."""
    zelf_weg = bestaand.archief.bevat(wie.soort.naam, wie.id)
    for een in alle:
        naar, bekend = een.veld.naar, bestaand.ids[een.veld.naar]
        if bestaand.archief.bevat(naar, een.id) and not (zelf_weg and een.id in bekend):
            yield _gearchiveerd(een.plek, een.id, een.veld, _opvolgers(wie, een, bestaand))
        elif een.id not in bekend and naar not in bestaand.onleesbaar:
            yield _onbekend(een.plek, een.id, een.veld, bestaand)
        elif (naar, een.id) in bestaand.concepten and not wie.is_concept:
            yield VERWIJZING_ONBEKEND_CONCEPT.op(een.plek, waarde=een.id, naam=f"„{een.veld.naam}”")


def _opvolgers(wie: Identiteit, een: Verwijzing, bestaand: Bestaand) -> tuple[str, ...]:
    """Return what replaces an archived entry and may stand in this field."""
    mogelijk = bestaand.ids[een.veld.naar] - {wie.id}
    return tuple(naam for naam in bestaand.archief.opvolgers(een.veld.naar, een.id) if naam in mogelijk)


def _gearchiveerd(plek: Plek, id_: str, veld: Veld, opvolgers: tuple[str, ...]) -> Vondst:
    naam = f"„{veld.naam}”"
    if opvolgers:
        return VERWIJZING_GEARCHIVEERD_VERVANGEN.op(plek, waarde=id_, naam=naam, beste=opsomming(opvolgers))
    return VERWIJZING_GEARCHIVEERD.op(plek, waarde=id_, naam=naam, naar=veld.naar)


def _onbekend(plek: Plek, id_: str, veld: Veld, bestaand: Bestaand) -> Vondst:
    namen = bestaand.namen[veld.naar]
    waar = {"waarde": id_, "naam": f"„{veld.naam}”", "naar": veld.naar}
    if nieuw := bestaand.heet_nu.get((veld.naar, id_)):
        return VERWIJZING_ONBEKEND_HERNOEMD.op(plek, **waar, beste=nieuw)
    elders = next((soort for soort, ids in bestaand.ids.items() if id_ in ids), None)
    if beste := namen.bedoelde(id_):
        code = VERWIJZING_ONBEKEND_ELDERS_BEDOELD if elders else VERWIJZING_ONBEKEND_BEDOELD
        return code.op(plek, **waar, beste=beste, elders=elders or "")
    code = VERWIJZING_ONBEKEND_ELDERS if elders else VERWIJZING_ONBEKEND
    return code.op(plek, **waar, mogelijk=opsomming(namen.op_volgorde), elders=elders or "")
