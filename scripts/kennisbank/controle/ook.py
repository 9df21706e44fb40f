"""Checks who says to do a praktijk too: each netwerk once per praktijk, and not beside a voorbeeld that tells it."""

from collections.abc import Iterable, Iterator

from kennisbank.collectie.collectie import Collectie
from kennisbank.controle.identiteit import Identiteit
from kennisbank.controle.relaties import Verwijzing
from kennisbank.meldingen.codes.samenhang import OOK_DUBBEL, OOK_VERTELD
from kennisbank.meldingen.melding import Melding, Plek
from kennisbank.model.soorten import OOK


def controleer_paren(alle: Iterable[tuple[Identiteit, Iterable[Verwijzing]]]) -> Iterator[Melding]:
    """Yield every second file about the same netwerk and praktijk."""
    gezien: dict[tuple[str, str], str] = {}
    for wie, verwijzingen in alle:
        ids = {een.veld.naam: een.id for een in verwijzingen} if wie.soort is OOK else {}
        if "netwerk" not in ids or "praktijk" not in ids:
            continue
        paar = ids["netwerk"], ids["praktijk"]
        if eerste := gezien.get(paar):
            vondst = OOK_DUBBEL.op(Plek(), netwerk=paar[0], praktijk=paar[1], bestand=eerste)
            yield vondst.in_bestand(wie.bestand)
        gezien.setdefault(paar, wie.bestand)


def controleer_verteld(c: Collectie) -> Iterator[Melding]:
    """Yield what a published voorbeeld of the same netwerk tells at length."""
    for ook in c.ook:
        v = ook.velden
        bij = (*c.voorbeelden_bij(v.praktijk), *c.kort_verteld_bij(v.praktijk))
        if verhaal := next((x for x in bij if x.velden.netwerk == v.netwerk), None):
            waar = {"netwerk": v.netwerk, "praktijk": v.praktijk, "bestand": verhaal.bestand}
            yield OOK_VERTELD.op(Plek(), **waar).in_bestand(ook.bestand)
