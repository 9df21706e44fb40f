"""Checks how entries refer to each other: unknown, own and doubled ids. Ids themselves: see `identiteit`."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from kennisbank.codes.archief import VERWIJZING_GEARCHIVEERD, VERWIJZING_GEARCHIVEERD_VERVANGEN
from kennisbank.codes.samenhang import (
    VERWIJZING_DUBBEL,
    VERWIJZING_DUBBEL_BOUWSTEEN,
    VERWIJZING_ONBEKEND,
    VERWIJZING_ONBEKEND_BEDOELD,
    VERWIJZING_ONBEKEND_ELDERS,
    VERWIJZING_ONBEKEND_ELDERS_BEDOELD,
    VERWIJZING_ONBEKEND_HERNOEMD,
    VERWIJZING_ZELF,
)
from kennisbank.controle.archief import Gearchiveerd
from kennisbank.lezen.fiches import RuweFiche
from kennisbank.lezen.namen import Namen, opsomming
from kennisbank.melding import Plek, Vondst
from kennisbank.model.beschrijving import Veld, verwijzingen
from kennisbank.model.soorten import SOORTEN, Soort


@dataclass(frozen=True, slots=True)
class Bestaand:
    """Which ids exist per kind. A kind whose list could not be read is in `onleesbaar`: nothing is unknown there.

    What stands in `archief` may be referred to only by what stands there too, and only when it has its text still.
    `heet_nu` has the old names that entries tell, per kind, with the new one: to say more of an id that is unknown.
    """

    ids: Mapping[str, frozenset[str]]
    namen: Mapping[str, Namen]
    onleesbaar: frozenset[str]
    archief: Gearchiveerd = field(default_factory=Gearchiveerd)
    heet_nu: Mapping[tuple[str, str], str] = field(default_factory=dict)


def bestaande_ids(
    fiches: Iterable[tuple[Soort, str]],
    onleesbaar: Iterable[str],
    archief: Gearchiveerd,
    heet_nu: Mapping[tuple[str, str], str],
) -> Bestaand:
    """Return which ids exist, entries with mistakes included, so that one typo gives one message."""
    ids: dict[str, set[str]] = {soort.naam: set() for soort in SOORTEN}
    for soort, id_ in fiches:
        ids[soort.naam].add(id_)
    return Bestaand(
        {soort: frozenset(namen) for soort, namen in ids.items()},
        {soort: Namen(n for n in namen if not archief.bevat(soort, n)) for soort, namen in ids.items()},
        frozenset(onleesbaar),
        archief,
        heet_nu,
    )


def controleer_verwijzingen(ruw: RuweFiche, bestaand: Bestaand) -> Iterator[Vondst]:
    """Yield the ids in the fields of an entry that are unknown, its own, or there twice."""
    if ruw.waarden is None:
        return
    zelf_weg = bestaand.archief.bevat(ruw.soort.naam, ruw.id)
    for veld in verwijzingen(ruw.soort.velden):
        waarde = ruw.waarden.get(veld.naam)
        if waarde is None:
            continue
        gezien: set[str] = set()
        bekend = bestaand.ids[veld.naar]
        for stap, id_ in _ids(waarde, veld):
            if id_ in gezien:
                yield VERWIJZING_DUBBEL.op(_plek(ruw, veld, stap), waarde=id_, naam=f"„{veld.naam}”")
            elif id_ == ruw.id and veld.naar == ruw.soort.naam:
                yield VERWIJZING_ZELF.op(_plek(ruw, veld, stap), naam=f"„{veld.naam}”")
            elif bestaand.archief.bevat(veld.naar, id_) and not (zelf_weg and id_ in bekend):
                yield _gearchiveerd(_plek(ruw, veld, stap), id_, veld, _opvolgers(ruw, veld, id_, bestaand))
            elif id_ not in bekend and veld.naar not in bestaand.onleesbaar:
                yield _onbekend(_plek(ruw, veld, stap), id_, veld, bestaand)
            gezien.add(id_)
    yield from _ook_bij(ruw)


def _ids(waarde: object, veld: Veld) -> Iterator[tuple[str | int | None, str]]:
    """Yield the ids of a field with the step that leads to each; values of a wrong kind are another check's work."""
    if isinstance(waarde, str) and veld.vorm == "tekst" and waarde.strip():
        yield None, waarde.strip()
    elif isinstance(waarde, tuple) and veld.vorm == "lijst":
        for nummer, item in enumerate(waarde):
            if isinstance(item, str) and item.strip():
                yield nummer, item.strip()
    elif isinstance(waarde, dict) and veld.vorm == "koppeling":
        for sleutel in waarde:
            yield sleutel, sleutel


def _plek(ruw: RuweFiche, veld: Veld, stap: str | int | None) -> Plek:
    if stap is None:
        return ruw.plek(veld.naam)
    return ruw.sleutel(veld.naam, stap)


def _ook_bij(ruw: RuweFiche) -> Iterator[Vondst]:
    """Yield the main bouwsteen when `ook_bij` names it again."""
    waarden = ruw.waarden or {}
    ook, bouwsteen = waarden.get("ook_bij"), waarden.get("bouwsteen")
    if isinstance(ook, tuple) and isinstance(bouwsteen, str) and bouwsteen in ook:
        yield VERWIJZING_DUBBEL_BOUWSTEEN.op(ruw.plek("ook_bij", ook.index(bouwsteen)), waarde=bouwsteen)


def _opvolgers(ruw: RuweFiche, veld: Veld, id_: str, bestaand: Bestaand) -> tuple[str, ...]:
    """Return what replaces an archived entry and may stand in this field."""
    mogelijk = bestaand.ids[veld.naar] - {ruw.id}
    return tuple(naam for naam in bestaand.archief.opvolgers(veld.naar, id_) if naam in mogelijk)


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
