"""Checks the links and pictures of one entry: where they lead, and whether they can be read."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final
from urllib.parse import unquote

from kennisbank.collectie.adressen import Doelen, adres_van
from kennisbank.controle.identiteit import Identiteit
from kennisbank.controle.webadressen import bekijk_adres
from kennisbank.lezen.markdown.boom import Knoop, platte_tekst
from kennisbank.lezen.markdown.koppen import vlak
from kennisbank.lezen.namen import bedoelde, opsomming
from kennisbank.meldingen.codes.archief import LINK_GEARCHIVEERD, LINK_GEARCHIVEERD_VERVANGEN
from kennisbank.meldingen.codes.opmaak import (
    BEELD_ONBEKEND,
    BEELD_ZONDER_TEKST,
    LINK_DOOD,
    LINK_DOOD_BEDOELD,
    LINK_DOOD_LEEG,
    LINK_DOOD_WWW,
    LINK_ONVEILIG,
    LINK_ONVEILIG_BUITEN,
    LINK_ONVEILIG_CONTACT,
    LINK_ONVEILIG_LOKAAL,
    LINK_ZONDER_TEKST,
)
from kennisbank.meldingen.codes.webadressen import LINK_ANKER, LINK_ANKER_BEDOELD, LINK_ANKER_GEEN, LINK_TEKST
from kennisbank.meldingen.melding import Plek, Vondst
from kennisbank.model.webadres import LOKAAL, fout_in, gastheer

# Texts of links that say nothing about where they lead (WCAG 2.4.4 and 2.4.9), as `vlak` reads them.
NIETSZEGGEND: Final = frozenset(
    vlak(tekst)
    for tekst in (
        "hier", "klik hier", "klik hier voor meer", "klik hier voor meer info", "hier klikken", "klik", "klik op deze link", "kijk hier",
        "bekijk hier", "lees hier", "lees hier meer", "hier lees je meer", "hier vind je meer", "vind je hier", "lees meer", "lees verder",
        "lees het hier", "meer lezen", "meer", "meer info", "meer informatie", "meer weten", "info", "via deze link", "deze link", "link",
        "de link", "volg deze link", "zie link", "zie hier", "deze website", "deze site", "deze pagina", "dit artikel", "dit document",
        "dit", "deze", "download", "download hier", "bekijk", "ga naar", "ga verder", "open", "here", "click here", "read more", "more", "cliquez ici", "ici", "lire la suite",
    )
)  # fmt: skip


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
    yield from _linktekst(plek, knoop, adres, schema)
    if schema in {"http", "https"}:
        yield from _buiten(plek, adres, wie, doelen)
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
    """Tell whether an address with this scheme leads to a page of another site that every reader can reach."""
    return schema in {"http", "https"} and _is_heel(adres) and not LOKAAL.match(gastheer(adres))


def _is_heel(adres: str) -> bool:
    return bool(gastheer(adres)) and not any(teken in adres for teken in '<>"\\ `')


def controleer_adressen_in_velden(
    wie: Identiteit, adressen: Iterable[tuple[str, Plek]], doelen: Doelen
) -> Iterator[Vondst]:
    """Yield the web addresses in the fields of an entry that lead astray. What is no address has its own message."""
    for adres, plek in adressen:
        eigen = doelen.eigen(adres)
        vondsten = bekijk_adres(adres, plek) if eigen is None else _binnen(plek, f"/{eigen}", wie, doelen)
        if (gevonden := tuple(vondsten)) and not fout_in(adres):
            yield from gevonden


def _linktekst(plek: Plek, knoop: Knoop, adres: str, schema: str | None) -> Iterator[Vondst]:
    """Yield that a link has no words, or words that do not say where it leads."""
    woorden = platte_tekst(knoop.kinderen)
    if not any(teken.isalnum() for teken in woorden):
        yield LINK_ZONDER_TEKST.op(plek, waarde=adres)
    elif (
        schema in {"http", "https", None}
        and vlak(woorden) in NIETSZEGGEND
        and not any(kind.soort == "beeld" for kind in knoop.kinderen)
    ):
        yield LINK_TEKST.op(plek, tekst=woorden, adres=adres)


def _buiten(plek: Plek, adres: str, wie: Identiteit, doelen: Doelen) -> Iterator[Vondst]:
    eigen = doelen.eigen(adres)
    if not _is_heel(adres):
        yield LINK_ONVEILIG_BUITEN.op(plek, waarde=adres)
    elif LOKAAL.match(gastheer(adres)):
        yield LINK_ONVEILIG_LOKAAL.op(plek, waarde=adres)
    elif eigen is not None:
        yield from _binnen(plek, f"/{eigen}", wie, doelen)
    else:
        yield from bekijk_adres(adres, plek)


def _binnen(plek: Plek, adres: str, wie: Identiteit, doelen: Doelen) -> Iterator[Vondst]:
    """Yield what is wrong with a link to a page of our own site."""
    doel = doelen.vind(adres, wie.bestand)
    if doel is not None:
        yield from _naar_archief(plek, adres, doel, wie, doelen)
        return
    if not adres:
        yield LINK_DOOD_LEEG.op(plek)
    elif adres.startswith("www."):
        yield LINK_DOOD_WWW.op(plek, waarde=adres)
    elif (pagina := doelen.pagina(adres, wie.bestand)) is not None:
        yield _verkeerd_anker(plek, adres, pagina, doelen.ankers_op(pagina))
    elif beste := doelen.bedoelde(adres):
        yield LINK_DOOD_BEDOELD.op(plek, waarde=adres, beste=beste)
    else:
        yield LINK_DOOD.op(plek, waarde=adres)


def _verkeerd_anker(plek: Plek, adres: str, pagina: str, ankers: Sequence[str]) -> Vondst:
    anker = unquote(adres).partition("#")[2]
    if beste := bedoelde(anker, ankers):
        return LINK_ANKER_BEDOELD.op(plek, pagina=f"/{pagina}", anker=anker, beste=beste)
    if ankers:
        return LINK_ANKER.op(
            plek, pagina=f"/{pagina}", anker=anker, ankers=opsomming(f"#{een}" for een in ankers)
        )
    return LINK_ANKER_GEEN.op(plek, pagina=f"/{pagina}", anker=anker)


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
