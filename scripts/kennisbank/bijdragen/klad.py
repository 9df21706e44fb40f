"""Reads a draft that the form kept as a file: the entry in it, and the network that it proposes. Trusts nothing of its shape."""

import json
from collections.abc import Sequence
from typing import Any

from kennisbank.bijdragen.schrijven import Inhoud, schrijf_fiche
from kennisbank.lezen.namen import heeft_naam, maak_id
from kennisbank.model.beschrijving import velden_van
from kennisbank.model.soorten import NETWERK, OOK, VOORBEELD, Soort
from kennisbank.model.velden import is_id


def lees_klad(tekst: str, soorten: Sequence[Soort]) -> tuple[tuple[str, str], ...]:
    """Return the entries in a draft of one of `soorten`, each with the name that it asks for; none when it is no draft."""
    stand = _stand(tekst)
    soort = next((s for s in soorten if s.naam == stand.get("soort")), None)
    if soort is None:
        return ()
    id_ = stand.get("verbeter") or stand.get("id")
    genoemd = id_ if isinstance(id_, str) and is_id(id_) else ""
    waarden, secties = _waarden(soort, stand.get("waarden")), _secties(stand.get("secties"))
    netwerk = _nieuw_netwerk(soort, waarden, _secties(stand.get("nieuw")))
    return (*netwerk, (genoemd, schrijf_fiche(soort, waarden, secties)))


def _stand(tekst: str) -> dict[str, Any]:
    """Return what the form held, empty when the text is no draft."""
    begin, einde = tekst.find('{"'), tekst.rfind("}")
    if begin < 0 or '"stand"' not in tekst:
        return {}
    try:
        klad = json.loads(tekst[begin : einde + 1])
    except (ValueError, RecursionError):
        return {}
    stand = klad.get("stand") if isinstance(klad, dict) else None
    return stand if isinstance(stand, dict) else {}


def _nieuw_netwerk(
    soort: Soort, waarden: dict[str, Inhoud], nieuw: dict[str, str]
) -> tuple[tuple[str, str], ...]:
    """Return the network that is proposed with an entry, and let that entry name it, as nieuwnetwerk.js does."""
    naam = " ".join(nieuw.get("naam", "").split())
    if soort not in (VOORBEELD, OOK) or waarden.get("netwerk") or not heeft_naam(naam):
        return ()
    id_ = maak_id(naam)
    van: dict[str, Inhoud] = {"naam": naam, "kern": nieuw.get("kern", ""), "soort": "ander"}
    if soort is VOORBEELD:
        van |= {veld: waarden.pop(veld, "") for veld in ("gemeente", "provincie")}
        van["status"] = waarden.get("status", "")
    elif gemeente := nieuw.get("gemeente", "").strip():
        van["gemeente"] = maak_id(gemeente)
    waarden["netwerk"] = id_
    return ((id_, schrijf_fiche(NETWERK, van, {NETWERK.secties[0].kop: nieuw.get("wie", "")})),)


def _waarden(soort: Soort, ruw: object) -> dict[str, Inhoud]:
    """Return the values of a draft in the shape of their fields; what has another shape is left out."""
    uit: dict[str, Inhoud] = {}
    for veld in velden_van(soort.velden):
        waarde = ruw.get(veld.naam) if isinstance(ruw, dict) else None
        if veld.vorm == "koppeling" and isinstance(waarde, dict):
            uit[veld.naam] = {str(id_): _zin(zin) for id_, zin in waarde.items()}
        elif veld.vorm == "groepen" and isinstance(waarde, list):
            uit[veld.naam] = [{str(n): _zin(d) for n, d in g.items()} for g in waarde if isinstance(g, dict)]
        elif veld.vorm == "lijst" and isinstance(waarde, list):
            uit[veld.naam] = [_zin(deel) for deel in waarde]
        elif isinstance(waarde, str | int):
            uit[veld.naam] = str(waarde)
    return uit


def _zin(waarde: object) -> str:
    return str(waarde) if isinstance(waarde, str | int) else ""


def _secties(ruw: object) -> dict[str, str]:
    return {str(kop): _zin(tekst) for kop, tekst in ruw.items()} if isinstance(ruw, dict) else {}
