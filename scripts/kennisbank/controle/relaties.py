"""Checks how entries refer to each other: unknown, own and doubled ids, and old names that live again."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kennisbank.lezen.fiches import RuweFiche
from kennisbank.lezen.namen import bedoelde, opsomming
from kennisbank.melding import Melding, Plek, Vondst
from kennisbank.model.beschrijving import Veld, verwijzingen
from kennisbank.model.soorten import SOORTEN


@dataclass(frozen=True, slots=True)
class Bestaand:
    """Which ids exist per kind. A kind whose list could not be read is in `onleesbaar`: nothing is unknown there."""

    ids: Mapping[str, frozenset[str]]
    onleesbaar: frozenset[str]


def controleer_verwijzingen(ruw: RuweFiche, bestaand: Bestaand) -> Iterator[Vondst]:
    """Yield the ids in the fields of an entry that are unknown, its own, or there twice."""
    if ruw.waarden is None:
        return
    for veld in verwijzingen(ruw.soort):
        gezien: set[str] = set()
        for id_, plek in _ids(ruw, veld):
            yield from _een(ruw, veld, id_, plek, bestaand)
            if id_ in gezien:
                yield Vondst(plek, "verwijzing-dubbel", f"„{id_}” staat twee keer in „{veld.naam}”.", "Verwijder er één.")
            gezien.add(id_)
    if "ook_bij" in ruw.waarden and isinstance(ruw.waarden["ook_bij"], tuple) and ruw.waarden.get("bouwsteen") in ruw.waarden["ook_bij"]:
        plek = ruw.plek("ook_bij", ruw.waarden["ook_bij"].index(ruw.waarden["bouwsteen"]))
        yield Vondst(plek, "verwijzing-dubbel", f"„{ruw.waarden['bouwsteen']}” staat al bij „bouwsteen”.", "Verwijder het uit „ook_bij”.")


def _ids(ruw: RuweFiche, veld: Veld) -> Iterator[tuple[str, Plek]]:
    """Yield the ids of a field with their places; values of a wrong kind are another check's work."""
    waarde = ruw.waarden.get(veld.naam) if ruw.waarden else None
    if isinstance(waarde, str) and veld.vorm == "tekst" and waarde.strip():
        yield waarde.strip(), ruw.plek(veld.naam)
    elif isinstance(waarde, tuple) and veld.vorm == "lijst":
        for nummer, item in enumerate(waarde):
            if isinstance(item, str) and item.strip():
                yield item.strip(), ruw.plek(veld.naam, nummer)
    elif isinstance(waarde, dict) and veld.vorm == "koppeling":
        for sleutel in waarde:
            yield sleutel, ruw.sleutel(veld.naam, sleutel)


def _een(ruw: RuweFiche, veld: Veld, id_: str, plek: Plek, bestaand: Bestaand) -> Iterator[Vondst]:
    bekend = bestaand.ids.get(veld.naar, frozenset())
    if id_ == ruw.id and veld.naar == ruw.soort.naam:
        yield Vondst(plek, "verwijzing-zelf", f"De fiche verwijst in „{veld.naam}” naar zichzelf.", "Verwijder deze verwijzing.")
    elif id_ not in bekend and veld.naar not in bestaand.onleesbaar:
        beste = bedoelde(id_, bekend)
        vraag = f" Bedoelde je „{beste}”?" if beste else ""
        elders = next((soort for soort, ids in bestaand.ids.items() if id_ in ids), None)
        hulp = f"„{id_}” is een {elders}, geen {veld.naar}. " if elders else ""
        mogelijk = f"Schrijf {beste}." if beste else f"Mogelijke waarden: {opsomming(sorted(bekend))}."
        yield Vondst(plek, "verwijzing-onbekend", f"„{id_[:60]}” in „{veld.naam}” bestaat niet als {veld.naar}.{vraag}", hulp + mogelijk)


def controleer_ids(fiches: Iterable[RuweFiche]) -> Iterator[Melding]:
    """Yield ids that are used twice, and old names (`voorheen`) that clash with a living id or each other.

    Entries with a page share one space of ids, so that an id alone names one entry.
    """
    ruimtes: dict[str, dict[str, RuweFiche]] = defaultdict(dict)
    lijst = [ruw for ruw in fiches if ruw.id]
    for ruw in lijst:
        ruimte = ruimtes["" if ruw.soort.met_adres else ruw.soort.naam]
        if eerste := ruimte.get(ruw.id):
            waar = f"{eerste.bestand}, regel {eerste.plek('id').regel}" if eerste.soort.is_lijst else eerste.bestand
            plek = ruw.plek("id") if ruw.soort.is_lijst else Plek()
            yield Vondst(plek, "id-dubbel", f"Het id „{ruw.id}” bestaat al: {waar} ({eerste.soort.naam}).", "Geef deze fiche een andere naam.").in_bestand(ruw.bestand)
        else:
            ruimte[ruw.id] = ruw
    yield from _voorheen(lijst, ruimtes[""])


def _voorheen(fiches: list[RuweFiche], levend: Mapping[str, RuweFiche]) -> Iterator[Melding]:
    oud: dict[tuple[str, str], RuweFiche] = {}
    for ruw in fiches:
        namen = (ruw.waarden or {}).get("voorheen")
        for nummer, naam in enumerate(namen if isinstance(namen, tuple) else ()):
            if not isinstance(naam, str):
                continue
            plek, sleutel = ruw.plek("voorheen", nummer), (ruw.soort.naam, naam)
            if naam in levend:
                tekst = f"De vroegere naam „{naam}” is het id van een fiche die nog bestaat: {levend[naam].bestand}."
                yield Vondst(plek, "voorheen-bezet", tekst, "Verwijder de naam uit „voorheen”, of hernoem de andere fiche.").in_bestand(ruw.bestand)
            elif sleutel in oud:
                tekst = f"De vroegere naam „{naam}” staat ook in {oud[sleutel].bestand}."
                yield Vondst(plek, "voorheen-bezet", tekst, "Eén oud adres leidt naar één fiche. Verwijder er één.").in_bestand(ruw.bestand)
            oud.setdefault(sleutel, ruw)


def bestaande_ids(fiches: Iterable[RuweFiche], onleesbaar: Iterable[str]) -> Bestaand:
    """Return which ids exist, entries with mistakes included, so that one typo gives one message."""
    ids: dict[str, set[str]] = {soort.naam: set() for soort in SOORTEN}
    for ruw in fiches:
        ids[ruw.soort.naam].add(ruw.id)
    return Bestaand({soort: frozenset(namen) for soort, namen in ids.items()}, frozenset(onleesbaar))
