"""Checks whether a voorbeeld may be published: it has a source or own experience, and consent."""

from collections.abc import Iterator

from kennisbank.codes.samenhang import BRON_ONTBREEKT, TOESTEMMING_ONTBREEKT, TOESTEMMING_ZONDER_BRON
from kennisbank.lezen.fiches import RuweFiche
from kennisbank.lezen.namen import bedoelde
from kennisbank.melding import Vondst
from kennisbank.model.soorten import VOORBEELD


def controleer_publicatie(ruw: RuweFiche) -> Iterator[Vondst]:
    """Yield what a voorbeeld lacks for the status that it has. Wrong values are another check's work."""
    if ruw.soort is not VOORBEELD or ruw.waarden is None:
        return
    waarden = ruw.waarden
    zonder_bron = not waarden.get("bronnen", ()) and not _is_elders_gemeld(ruw)
    if zonder_bron and waarden.get("eigen_ervaring", "nee") == "nee":
        yield BRON_ONTBREEKT.op(ruw.sleutel("bronnen"))
    elif zonder_bron and waarden.get("toestemming") == "openbare-bron":
        yield TOESTEMMING_ZONDER_BRON.op(ruw.plek("toestemming"))
    if waarden.get("status") == "gepubliceerd" and waarden.get("toestemming") == "nee":
        yield TOESTEMMING_ONTBREEKT.op(ruw.plek("toestemming"))


def _is_elders_gemeld(ruw: RuweFiche) -> bool:
    """Tell whether the field of the sources is empty or misspelt: that has its own message."""
    waarden = ruw.waarden or {}
    if "bronnen" in waarden:
        return waarden["bronnen"] is None
    vreemd = [naam for naam in waarden if naam not in VOORBEELD.velden.model_fields]
    return any(bedoelde(naam, ("bronnen", "eigen_ervaring")) for naam in vreemd)
