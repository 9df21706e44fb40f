"""Checks how entries refer to each other: unknown, own and doubled ids. Ids themselves: see `identiteit`."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kennisbank.lezen.fiches import RuweFiche
from kennisbank.lezen.namen import Namen, opsomming
from kennisbank.melding import Plek, Vondst
from kennisbank.model.beschrijving import Veld, verwijzingen
from kennisbank.model.soorten import SOORTEN, Soort


@dataclass(frozen=True, slots=True)
class Bestaand:
    """Which ids exist per kind. A kind whose list could not be read is in `onleesbaar`: nothing is unknown there."""

    ids: Mapping[str, frozenset[str]]
    namen: Mapping[str, Namen]
    onleesbaar: frozenset[str]


def bestaande_ids(fiches: Iterable[tuple[Soort, str]], onleesbaar: Iterable[str]) -> Bestaand:
    """Return which ids exist, entries with mistakes included, so that one typo gives one message."""
    ids: dict[str, set[str]] = {soort.naam: set() for soort in SOORTEN}
    for soort, id_ in fiches:
        ids[soort.naam].add(id_)
    return Bestaand(
        {soort: frozenset(namen) for soort, namen in ids.items()},
        {soort: Namen(namen) for soort, namen in ids.items()},
        frozenset(onleesbaar),
    )


def controleer_verwijzingen(ruw: RuweFiche, bestaand: Bestaand) -> Iterator[Vondst]:
    """Yield the ids in the fields of an entry that are unknown, its own, or there twice."""
    if ruw.waarden is None:
        return
    for veld in verwijzingen(ruw.soort.velden):
        waarde = ruw.waarden.get(veld.naam)
        if waarde is None:
            continue
        gezien: set[str] = set()
        bekend = bestaand.ids[veld.naar]
        for stap, id_ in _ids(waarde, veld):
            if id_ in gezien:
                yield _dubbel(_plek(ruw, veld, stap), id_, f"staat twee keer in „{veld.naam}”")
            elif id_ == ruw.id and veld.naar == ruw.soort.naam:
                yield _zelf(_plek(ruw, veld, stap), veld)
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
        yield _dubbel(ruw.plek("ook_bij", ook.index(bouwsteen)), bouwsteen, "staat al bij „bouwsteen”")


def _dubbel(plek: Plek, id_: str, waar: str) -> Vondst:
    return Vondst(plek, "verwijzing-dubbel", f"„{id_[:60]}” {waar}.", "Verwijder er één.")


def _zelf(plek: Plek, veld: Veld) -> Vondst:
    tekst = f"De fiche verwijst in „{veld.naam}” naar zichzelf."
    return Vondst(plek, "verwijzing-zelf", tekst, "Verwijder deze verwijzing.")


def _onbekend(plek: Plek, id_: str, veld: Veld, bestaand: Bestaand) -> Vondst:
    namen = bestaand.namen[veld.naar]
    beste = namen.bedoelde(id_)
    vraag = f" Bedoelde je „{beste}”?" if beste else ""
    elders = next((soort for soort, ids in bestaand.ids.items() if id_ in ids), None)
    hulp = f"„{id_[:60]}” is een {elders}, geen {veld.naar}. " if elders else ""
    mogelijk = f"Schrijf: {beste}." if beste else f"Mogelijke waarden: {opsomming(namen.op_volgorde)}."
    tekst = f"„{id_[:60]}” in „{veld.naam}” bestaat niet als {veld.naar}.{vraag}"
    return Vondst(plek, "verwijzing-onbekend", tekst, hulp + mogelijk)
