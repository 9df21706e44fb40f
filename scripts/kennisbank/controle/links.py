"""Checks the links and pictures of one entry: where they lead, and whether they can be read."""

from collections.abc import Iterable, Iterator
from urllib.parse import unquote, urlsplit

from kennisbank.adressen import Doelen, adres_van
from kennisbank.boom import Knoop, wandel
from kennisbank.codes.archief import LINK_GEARCHIVEERD, LINK_GEARCHIVEERD_VERVANGEN
from kennisbank.codes.opmaak import (
    BEELD_ONBEKEND,
    BEELD_ZONDER_TEKST,
    LINK_DOOD,
    LINK_DOOD_BEDOELD,
    LINK_DOOD_LEEG,
    LINK_DOOD_WWW,
    LINK_ONVEILIG,
    LINK_ONVEILIG_BUITEN,
    LINK_ONVEILIG_CONTACT,
    LINK_ZONDER_TEKST,
)
from kennisbank.controle.identiteit import Identiteit
from kennisbank.lezen.namen import bedoelde
from kennisbank.melding import Plek, Vondst


def controleer_links(wie: Identiteit, links: Iterable[Knoop], doelen: Doelen) -> Iterator[Vondst]:
    """Yield the links of an entry that are unsafe or lead nowhere, and pictures without words or out of place."""
    for knoop in links:
        if knoop.soort == "link":
            yield from _link(knoop, wie, doelen)
        else:
            yield from _beeld(knoop, doelen)


def _link(knoop: Knoop, wie: Identiteit, doelen: Doelen) -> Iterator[Vondst]:
    plek = Plek(knoop.regel)
    adres = knoop.doel.strip()
    schema = schema_van(adres)
    if not any(teken.isalnum() for kind in wandel(knoop.kinderen) for teken in kind.tekst):
        yield LINK_ZONDER_TEKST.op(plek, waarde=adres)
    if schema in {"http", "https"}:
        yield from _buiten(plek, adres)
    elif schema is None:
        yield from _binnen(plek, adres, wie, doelen)
    else:
        yield (LINK_ONVEILIG_CONTACT if schema in {"mailto", "tel"} else LINK_ONVEILIG).op(plek, waarde=adres)


def schema_van(adres: str) -> str | None:
    """Return the scheme of an address (`https`), None for an address within the site."""
    kaal = "".join(teken for teken in unquote(adres) if teken > " ").replace("\\", "/")
    if kaal.startswith("//"):
        return "//"
    voor, teken, _ = kaal.partition(":")
    return voor.casefold() if teken and not set(voor) & set("/?#") else None


def is_webadres(adres: str, schema: str) -> bool:
    """Tell whether an address with this scheme leads to a page of another site."""
    try:
        gastheer = urlsplit(adres).hostname or ""
    except ValueError:
        gastheer = ""
    heel = "." in gastheer and not any(teken in adres for teken in '<>"\\ `')
    return schema in {"http", "https"} and heel


def _buiten(plek: Plek, adres: str) -> Iterator[Vondst]:
    if not is_webadres(adres, "https"):
        yield LINK_ONVEILIG_BUITEN.op(plek, waarde=adres)


def _binnen(plek: Plek, adres: str, wie: Identiteit, doelen: Doelen) -> Iterator[Vondst]:
    doel = doelen.vind(adres, wie.bestand)
    if doel is not None:
        yield from _naar_archief(plek, adres, doel, wie, doelen)
        return
    if not adres:
        yield LINK_DOOD_LEEG.op(plek)
    elif adres.startswith("www."):
        yield LINK_DOOD_WWW.op(plek, waarde=adres)
    elif beste := doelen.bedoelde(adres):
        yield LINK_DOOD_BEDOELD.op(plek, waarde=adres, beste=beste)
    else:
        yield LINK_DOOD.op(plek, waarde=adres)


def _naar_archief(plek: Plek, adres: str, doel: str, wie: Identiteit, doelen: Doelen) -> Iterator[Vondst]:
    """Yield a link to an archived entry, unless its own entry is archived too."""
    opvolgers = doelen.gearchiveerd.get(doel.partition("#")[0])
    if opvolgers is None or adres_van(wie.soort, wie.id) in doelen.gearchiveerd:
        return
    if opvolgers:
        beste = ", ".join(f"/{opvolger}" for opvolger in opvolgers)
        yield LINK_GEARCHIVEERD_VERVANGEN.op(plek, waarde=adres, beste=beste)
    else:
        yield LINK_GEARCHIVEERD.op(plek, waarde=adres)


def _beeld(knoop: Knoop, doelen: Doelen) -> Iterator[Vondst]:
    plek = Plek(knoop.regel)
    if not any(teken.isalnum() for teken in knoop.tekst):
        yield BEELD_ZONDER_TEKST.op(plek, waarde=knoop.doel)
    if doelen.beeld(knoop.doel) is None:
        beste = bedoelde(knoop.doel.rsplit("/", 1)[-1][:100], doelen.beelden)
        yield BEELD_ONBEKEND.op(plek, waarde=knoop.doel, beste=beste or "naam.jpg")
