"""Checks whether an entry may be published: who did it and where, what a voorbeeld rests on, and consent."""

from collections.abc import Iterator, Mapping
from typing import Final

from kennisbank.lezen.fiches import RuweFiche
from kennisbank.lezen.markdown.boom import platte_tekst
from kennisbank.lezen.namen import maak_id
from kennisbank.meldingen.codes.samenhang import (
    BRON_ONTBREEKT,
    SECTIE_ZONDER_BRON,
    TOESTEMMING_ONTBREEKT,
    TOESTEMMING_ONTBREEKT_OOK,
    TOESTEMMING_ZONDER_BRON,
    VRAGEN_NERGENS_BIJ,
    WAAR_ONTBREEKT,
    WIE_ONTBREEKT,
)
from kennisbank.meldingen.melding import Plek, Vondst
from kennisbank.model.beschrijving import verwijzingen
from kennisbank.model.soorten import NETWERK, OOK, VOORBEELD, ZOEKVRAGEN, ZWIJGT, Zoekvragen

# Either says where.
_WAAR: Final = frozenset({"gemeente", "provincie"})


def controleer_publicatie(ruw: RuweFiche) -> Iterator[Vondst]:
    """Yield what an entry lacks, for the status that it has. Wrong values are another check's work."""
    if ruw.soort is NETWERK and ruw.waarden is not None:
        yield from _waar(ruw, ruw.waarden)
    if ruw.soort is OOK and (ruw.waarden or {}).get("toestemming") == "nee":
        yield TOESTEMMING_ONTBREEKT_OOK.op(ruw.plek("toestemming"))
    if ruw.soort in ZOEKVRAGEN and ruw.waarden is not None:
        yield from _waarbij(ruw, ruw.waarden)
    if ruw.soort is not VOORBEELD or ruw.waarden is None:
        return
    waarden = ruw.waarden
    yield from _wie(ruw, waarden)
    yield from _zonder_steun(ruw, waarden)
    tot = ruw.laatste_regel()
    zonder_bron = waarden.get("bronnen", ()) == ()  # a field without any value has its own message
    if zonder_bron and waarden.get("eigen_ervaring", "nee") == "nee":
        yield BRON_ONTBREEKT.over(ruw.sleutel("bronnen"), tot, velden="bronnen eigen_ervaring")
    elif zonder_bron and waarden.get("toestemming") == "openbare-bron":
        yield TOESTEMMING_ZONDER_BRON.over(ruw.plek("toestemming"), tot, velden="bronnen")
    if waarden.get("status") == "gepubliceerd" and waarden.get("toestemming") == "nee":
        yield TOESTEMMING_ONTBREEKT.op(ruw.plek("toestemming"))


def _wie(ruw: RuweFiche, waarden: Mapping[str, object]) -> Iterator[Vondst]:
    """Yield that nobody is named who did it; a field without a value has its own message."""
    genoemd = "netwerk" in waarden or ("organisatie" in waarden and not _WAAR.isdisjoint(waarden))
    if not genoemd:
        plek = ruw.sleutel("organisatie" if "organisatie" in waarden else "titel")
        yield WIE_ONTBREEKT.over(plek, ruw.laatste_regel(), velden="netwerk organisatie gemeente provincie")


def _waarbij(ruw: RuweFiche, waarden: Mapping[str, object]) -> Iterator[Vondst]:
    velden = [veld.naam for veld in verwijzingen(Zoekvragen)]
    if waarden.keys().isdisjoint(velden):
        yield VRAGEN_NERGENS_BIJ.over(ruw.sleutel("id"), ruw.laatste_regel(), velden=" ".join(velden))


def _waar(ruw: RuweFiche, waarden: Mapping[str, object]) -> Iterator[Vondst]:
    if _WAAR.isdisjoint(waarden):
        yield WAAR_ONTBREEKT.over(ruw.sleutel("naam"), ruw.laatste_regel(), velden="gemeente provincie")


def _zonder_steun(ruw: RuweFiche, waarden: Mapping[str, object]) -> Iterator[Vondst]:
    """Yield every told part that none of the sources carries, where the sources say which parts they carry."""
    bronnen = waarden.get("bronnen")
    if not isinstance(bronnen, tuple) or waarden.get("eigen_ervaring") == "ja":
        return
    dragen = [bron.get("secties") for bron in bronnen if isinstance(bron, dict)]
    if not all(isinstance(secties, tuple) for secties in dragen) or not dragen:
        return
    gedragen = {anker for secties in dragen if isinstance(secties, tuple) for anker in secties}
    for sectie in ruw.secties:
        if maak_id(sectie.kop) not in gedragen and platte_tekst(sectie.knopen).strip() not in {"", ZWIJGT}:
            yield SECTIE_ZONDER_BRON.op(Plek(sectie.regel), kop=sectie.kop[:60], anker=maak_id(sectie.kop))
