"""Checks whether a voorbeeld may be published: it has a source or own experience, and consent."""

from collections.abc import Iterator

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
        yield Vondst(
            ruw.sleutel("bronnen"),
            "bron-ontbreekt",
            "Het voorbeeld heeft geen bron, en het is ook geen eigen ervaring.",
            "Voeg bij „bronnen” een bron toe (titel, url, uitgever), of schrijf: eigen_ervaring: ja.",
        )
    elif zonder_bron and waarden.get("toestemming") == "openbare-bron":
        yield Vondst(
            ruw.plek("toestemming"),
            "toestemming-zonder-bron",
            "„toestemming” zegt openbare-bron, maar er staat geen bron.",
            "Voeg de bron toe, of vraag toestemming aan het netwerk en schrijf: toestemming: ja.",
        )
    if waarden.get("status") == "gepubliceerd" and waarden.get("toestemming") == "nee":
        yield Vondst(
            ruw.plek("toestemming"),
            "toestemming-ontbreekt",
            "Het voorbeeld is gepubliceerd zonder toestemming.",
            "Vraag toestemming aan het netwerk en schrijf: toestemming: ja. Of schrijf: status: concept.",
        )


def _is_elders_gemeld(ruw: RuweFiche) -> bool:
    """Tell whether the field of the sources is empty or misspelt: that has its own message."""
    waarden = ruw.waarden or {}
    if "bronnen" in waarden:
        return waarden["bronnen"] is None
    vreemd = [naam for naam in waarden if naam not in VOORBEELD.velden.model_fields]
    return any(bedoelde(naam, ("bronnen", "eigen_ervaring")) for naam in vreemd)
