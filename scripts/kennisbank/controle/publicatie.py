"""Checks whether a voorbeeld may be published: who did it and where, what it rests on, and consent."""

from collections.abc import Iterator, Mapping
from typing import Final

from kennisbank.boom import platte_tekst
from kennisbank.codes.samenhang import (
    BRON_ONTBREEKT,
    SECTIE_ZONDER_BRON,
    TOESTEMMING_ONTBREEKT,
    TOESTEMMING_ZONDER_BRON,
    WAAR_ONTBREEKT,
    WIE_ONTBREEKT,
)
from kennisbank.lezen.fiches import RuweFiche
from kennisbank.lezen.namen import bedoelde, maak_id
from kennisbank.melding import Plek, Vondst
from kennisbank.model.soorten import NETWERK, VOORBEELD, ZWIJGT, Soort

# Either says where.
_WAAR: Final = frozenset({"gemeente", "provincie"})


def controleer_publicatie(ruw: RuweFiche) -> Iterator[Vondst]:
    """Yield what a voorbeeld lacks for the status that it has, or a netwerk. Wrong values are another check's work."""
    if ruw.soort is NETWERK and ruw.waarden is not None:
        yield from _waar(ruw, ruw.waarden)
    if ruw.soort is not VOORBEELD or ruw.waarden is None:
        return
    waarden = ruw.waarden
    yield from _wie(ruw, waarden)
    yield from _zonder_steun(ruw, waarden)
    zonder_bron = not waarden.get("bronnen", ()) and not _is_elders_gemeld(ruw)
    if zonder_bron and waarden.get("eigen_ervaring", "nee") == "nee":
        yield BRON_ONTBREEKT.op(ruw.sleutel("bronnen"))
    elif zonder_bron and waarden.get("toestemming") == "openbare-bron":
        yield TOESTEMMING_ZONDER_BRON.op(ruw.plek("toestemming"))
    if waarden.get("status") == "gepubliceerd" and waarden.get("toestemming") == "nee":
        yield TOESTEMMING_ONTBREEKT.op(ruw.plek("toestemming"))


def _wie(ruw: RuweFiche, waarden: Mapping[str, object]) -> Iterator[Vondst]:
    """Yield that nobody is named who did it; a field without a value has its own message."""
    genoemd = "netwerk" in waarden or ("organisatie" in waarden and not _WAAR.isdisjoint(waarden))
    if not genoemd and not _misspeld(VOORBEELD, waarden, ("netwerk", "organisatie", *_WAAR)):
        yield WIE_ONTBREEKT.op(ruw.sleutel("organisatie" if "organisatie" in waarden else "titel"))


def _waar(ruw: RuweFiche, waarden: Mapping[str, object]) -> Iterator[Vondst]:
    if _WAAR.isdisjoint(waarden) and not _misspeld(NETWERK, waarden, tuple(_WAAR)):
        yield WAAR_ONTBREEKT.op(ruw.sleutel("naam"))


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


def _is_elders_gemeld(ruw: RuweFiche) -> bool:
    """Tell whether the field of the sources is empty or misspelt: that has its own message."""
    waarden = ruw.waarden or {}
    if "bronnen" in waarden:
        return waarden["bronnen"] is None
    return _misspeld(VOORBEELD, waarden, ("bronnen", "eigen_ervaring"))


def _misspeld(soort: Soort, waarden: Mapping[str, object], namen: tuple[str, ...]) -> bool:
    """Tell whether a field that does not exist looks like one of these names."""
    return any(bedoelde(n, namen) for n in waarden if n not in soort.velden.model_fields)
