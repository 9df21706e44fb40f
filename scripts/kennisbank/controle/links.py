"""Checks the links and pictures of one entry: where they lead, and whether they can be read."""

from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from kennisbank.adressen import Doelen, adres_van
from kennisbank.boom import Knoop, wandel
from kennisbank.controle.tekst import heeft_contact
from kennisbank.lezen.fiches import RuweFiche
from kennisbank.lezen.namen import bedoelde
from kennisbank.melding import Ernst, Plek, Vondst
from kennisbank.model.soorten import BEELDMAP


def controleer_links(ruw: RuweFiche, doelen: Doelen) -> Iterator[Vondst]:
    """Yield links that are unsafe or lead nowhere, and pictures without words or out of place."""
    for knoop in ruw.links:
        if knoop.soort == "link":
            yield from _link(knoop, ruw, doelen)
        else:
            yield from _beeld(knoop, doelen)


def _link(knoop: Knoop, ruw: RuweFiche, doelen: Doelen) -> Iterator[Vondst]:
    plek = Plek(knoop.regel)
    adres = knoop.doel.strip()
    schema = _schema(adres)
    if not any(teken.isalnum() for kind in wandel(knoop.kinderen) for teken in kind.tekst):
        yield Vondst(
            plek,
            "link-zonder-tekst",
            f"De link naar „{adres[:60]}” heeft geen tekst.",
            "Schrijf tussen de haken waar de link heen gaat: [tekst](adres).",
        )
    if schema in {"http", "https"}:
        yield from _buiten(plek, adres)
    elif schema is None:
        yield from _binnen(plek, adres, ruw, doelen)
    elif not (schema in {"mailto", "tel"} and heeft_contact(ruw.inhoud)):  # that has its own message
        yield Vondst(
            plek,
            "link-onveilig",
            f"De link „{adres[:60]}” is geen gewoon webadres.",
            "Gebruik een adres dat begint met https://, of een pagina van deze site.",
        )


def _schema(adres: str) -> str | None:
    """Return the scheme of an address (`https`), None for an address within the site."""
    kaal = "".join(teken for teken in unquote(adres) if teken > " ").replace("\\", "/")
    if kaal.startswith("//"):
        return "//"
    voor, teken, _ = kaal.partition(":")
    return voor.casefold() if teken and not set(voor) & set("/?#") else None


def _buiten(plek: Plek, adres: str) -> Iterator[Vondst]:
    try:
        gastheer = urlsplit(adres).hostname or ""
    except ValueError:
        gastheer = ""
    if "." not in gastheer or any(teken in adres for teken in '<>"\\ `'):
        yield Vondst(
            plek,
            "link-onveilig",
            f"De link „{adres[:60]}” is geen volledig webadres.",
            "Kopieer het adres opnieuw uit de adresbalk van de browser.",
        )


def _binnen(plek: Plek, adres: str, ruw: RuweFiche, doelen: Doelen) -> Iterator[Vondst]:
    doel = doelen.vind(adres, ruw.bestand)
    if doel is not None:
        yield from _naar_archief(plek, adres, doel, ruw, doelen)
        return
    if not adres:
        yield Vondst(
            plek,
            "link-dood",
            "Deze link heeft geen adres.",
            "Schrijf het adres tussen de ronde haken: [tekst](adres).",
        )
        return
    if adres.startswith("www."):
        yield Vondst(
            plek,
            "link-dood",
            f"De link „{adres[:60]}” mist https:// vooraan, en leidt dus naar een pagina van deze site.",
            f"Schrijf: https://{adres[:60]}",
        )
        return
    beste = doelen.bedoelde(adres)
    vraag = f" Bedoelde je {beste}?" if beste else ""
    yield Vondst(
        plek,
        "link-dood",
        f"De link „{adres[:60]}” leidt naar een pagina die niet bestaat.{vraag}",
        f"Schrijf bijvoorbeeld {beste or '/praktijken/eigenaarschap/'}. Een andere website begint met https://.",
    )


def _naar_archief(plek: Plek, adres: str, doel: str, ruw: RuweFiche, doelen: Doelen) -> Iterator[Vondst]:
    """Yield a link to an archived entry, unless its own entry is archived too."""
    opvolgers = doelen.gearchiveerd.get(doel.partition("#")[0])
    if opvolgers is None or adres_van(ruw.soort, ruw.id) in doelen.gearchiveerd:
        return
    yield Vondst(
        plek,
        "link-gearchiveerd",
        f"De link „{adres[:60]}” leidt naar een fiche die gearchiveerd is.",
        f"Link naar wat ervoor in de plaats kwam: {', '.join(f'/{opvolger}' for opvolger in opvolgers)}."
        if opvolgers
        else "Laat de link weg, of zeg in de tekst dat dit voorbij is.",
        Ernst.WAARSCHUWING,
    )


def _beeld(knoop: Knoop, doelen: Doelen) -> Iterator[Vondst]:
    plek = Plek(knoop.regel)
    if not any(teken.isalnum() for teken in knoop.tekst):
        yield Vondst(
            plek,
            "beeld-zonder-tekst",
            f"Het beeld „{knoop.doel[:60]}” heeft geen beschrijving.",
            "Schrijf tussen de haken wat er te zien is: ![Ouders in de tuin](../beelden/tuin.jpg).",
        )
    if doelen.beeld(knoop.doel) is None:
        beste = bedoelde(knoop.doel.rsplit("/", 1)[-1][:100], doelen.beelden)
        yield Vondst(
            plek,
            "beeld-onbekend",
            f"Het beeld „{knoop.doel[:60]}” staat niet in praktijken/{BEELDMAP}/.",
            f"Zet het bestand in praktijken/{BEELDMAP}/ en schrijf ../{BEELDMAP}/{beste or 'naam.jpg'}.",
        )
