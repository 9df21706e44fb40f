"""Checks whether a voorbeeld may be published: it has a source or own experience, and consent."""

from collections.abc import Iterator

from kennisbank.lezen.fiches import RuweFiche
from kennisbank.melding import Plek, Vondst
from kennisbank.model.soorten import VOORBEELD


def controleer_publicatie(ruw: RuweFiche) -> Iterator[Vondst]:
    """Yield what a voorbeeld lacks for the status that it has. Wrong values are another check's work."""
    if ruw.soort is not VOORBEELD or ruw.waarden is None:
        return
    waarden = ruw.waarden
    if not waarden.get("bronnen") and waarden.get("eigen_ervaring", "nee") != "ja":
        yield Vondst(
            ruw.sleutel("bronnen"),
            "bron-ontbreekt",
            "Het voorbeeld heeft geen bron, en het is ook geen eigen ervaring.",
            "Voeg bij „bronnen” een bron toe (titel, url, uitgever), of schrijf: eigen_ervaring: ja.",
        )
    if waarden.get("toestemming") == "openbare-bron" and not waarden.get("bronnen"):
        yield Vondst(_plek(ruw, "toestemming"), "toestemming-zonder-bron", "„toestemming” zegt openbare-bron, maar er staat geen bron.", "Voeg de bron toe, of vraag toestemming aan het netwerk en schrijf: toestemming: ja.")
    if waarden.get("status") == "gepubliceerd" and waarden.get("toestemming") == "nee":
        yield Vondst(_plek(ruw, "toestemming"), "toestemming-ontbreekt", "Het voorbeeld is gepubliceerd zonder toestemming.", "Vraag toestemming aan het netwerk en schrijf: toestemming: ja. Of schrijf: status: concept.")


def _plek(ruw: RuweFiche, veld: str) -> Plek:
    return ruw.plek(veld)
