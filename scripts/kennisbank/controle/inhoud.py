"""Checks the body of one entry: its headings, empty parts, links and pictures."""

from collections.abc import Iterator, Mapping
from urllib.parse import unquote, urlsplit

from kennisbank.adressen import Doelen
from kennisbank.boom import Knoop, Sectie, platte_tekst, wandel
from kennisbank.lezen.fiches import RuweFiche
from kennisbank.lezen.namen import bedoelde, opsomming
from kennisbank.melding import Plek, Vondst
from kennisbank.model.soorten import BEELDMAP, SectieDefinitie


def controleer_secties(ruw: RuweFiche) -> Iterator[Vondst]:
    """Yield missing, misspelt, doubled, unknown and empty sections. A concept may have empty ones."""
    if not ruw.soort.secties or ruw.gelezen.waarde is None and not ruw.secties:
        return
    koppen = [sectie.kop for sectie in ruw.soort.secties]
    gezien: dict[str, int] = {}
    verklaard: set[str] = set()
    for sectie in ruw.secties:
        if not sectie.kop:
            yield Vondst(Plek(sectie.regel), "tekst-voor-kop", "Hier staat tekst voor de eerste kop; die krijgt geen plaats op de pagina.", f"Zet de tekst onder een van de koppen: {opsomming(koppen)}.")
        elif sectie.kop in gezien:
            yield Vondst(Plek(sectie.regel), "sectie-dubbel", f"De kop „{sectie.kop}” staat hier voor de tweede keer; de eerste staat op regel {gezien[sectie.kop]}.", "Voeg de teksten samen onder één kop.")
        elif sectie.kop in koppen:
            gezien[sectie.kop] = sectie.regel
        else:
            beste = bedoelde(sectie.kop, [kop for kop in koppen if kop not in {s.kop for s in ruw.secties}])
            verklaard.add(beste or "")
            yield _vreemde_kop(sectie, beste, koppen)
    for definitie in ruw.soort.secties:
        if definitie.kop not in gezien and definitie.kop not in verklaard:
            yield Vondst(_einde(ruw), "sectie-ontbreekt", f"De kop „{definitie.kop}” ontbreekt.", f"Voeg een regel toe: ## {definitie.kop}. {definitie.uitleg}")
    if not is_concept(ruw):
        yield from _lege_secties(ruw, {definitie.kop: definitie for definitie in ruw.soort.secties})


def is_concept(ruw: RuweFiche) -> bool:
    """Tell whether an entry says that it is not for publication yet."""
    return ruw.waarden is not None and ruw.waarden.get("status") == "concept"


def _vreemde_kop(sectie: Sectie, beste: str | None, koppen: list[str]) -> Vondst:
    vraag = f"; bedoelde je „{beste}”?" if beste else "."
    hulp = f"Schrijf: ## {beste}" if beste else f"Deze koppen bestaan: {opsomming(koppen)}. Een tussenkop begint met ###."
    return Vondst(Plek(sectie.regel), "sectie-onbekend", f"De kop „{sectie.kop[:60]}” bestaat niet{vraag}", hulp)


def _lege_secties(ruw: RuweFiche, definities: Mapping[str, SectieDefinitie]) -> Iterator[Vondst]:
    for sectie in ruw.secties:
        definitie = definities.get(sectie.kop)
        if definitie is None:
            continue
        tekst = platte_tekst(sectie.knopen)
        if not any(teken.isalnum() for teken in tekst):
            yield Vondst(Plek(sectie.regel), "sectie-leeg", f"Onder „{sectie.kop}” staat niets.", definitie.uitleg)
        elif definitie.sjabloon.rstrip(".").casefold() in tekst.casefold():
            yield Vondst(Plek(sectie.regel), "sectie-sjabloon", f"Onder „{sectie.kop}” staat nog de voorbeeldtekst van een nieuwe fiche.", definitie.uitleg)


def _einde(ruw: RuweFiche) -> Plek:
    """Return where a missing section is reported: the last heading, or the top of the file."""
    return Plek(ruw.secties[-1].regel if ruw.secties else 1)


def controleer_links(ruw: RuweFiche, doelen: Doelen) -> Iterator[Vondst]:
    """Yield links that are unsafe or lead nowhere, and pictures without words or out of place."""
    for sectie in ruw.secties:
        for knoop in wandel(sectie.knopen):
            if knoop.soort == "link":
                yield from _link(knoop, ruw, doelen)
            elif knoop.soort == "beeld":
                yield from _beeld(knoop, doelen)


def _link(knoop: Knoop, ruw: RuweFiche, doelen: Doelen) -> Iterator[Vondst]:
    plek = Plek(knoop.regel)
    adres = knoop.doel.strip()
    schema = _schema(adres)
    if not any(teken.isalnum() for teken in platte_tekst(knoop.kinderen)) and not any(kind.soort == "beeld" for kind in knoop.kinderen):
        yield Vondst(plek, "link-zonder-tekst", f"De link naar „{adres[:60]}” heeft geen tekst.", "Schrijf tussen de haken waar de link heen gaat: [tekst](adres).")
    if schema in {"http", "https"}:
        yield from _buiten(plek, adres)
    elif schema is not None:
        yield Vondst(plek, "link-onveilig", f"De link „{adres[:60]}” is geen gewoon webadres.", "Gebruik een adres dat begint met https://, of een pagina van deze site.")
    else:
        yield from _binnen(plek, adres, ruw, doelen)


def _schema(adres: str) -> str | None:
    """Return the scheme of an address (`https`), None for an address within the site."""
    kaal = "".join(teken for teken in unquote(adres) if teken > " ")
    if kaal.startswith("//"):
        return "//"
    voor, teken, _ = kaal.partition(":")
    return voor.casefold() if teken and not set(voor) & set("/?#.") else None


def _buiten(plek: Plek, adres: str) -> Iterator[Vondst]:
    try:
        goed = bool(urlsplit(adres).hostname) and "." in (urlsplit(adres).hostname or "")
    except ValueError:
        goed = False
    if not goed or any(teken in adres for teken in "<>\"\\ `"):
        yield Vondst(plek, "link-onveilig", f"De link „{adres[:60]}” is geen volledig webadres.", "Kopieer het adres opnieuw uit de adresbalk van de browser.")


def _binnen(plek: Plek, adres: str, ruw: RuweFiche, doelen: Doelen) -> Iterator[Vondst]:
    if doelen.vind(adres, ruw.bestand) is not None:
        return
    beste = doelen.bedoelde(adres)
    vraag = f" Bedoelde je {beste}?" if beste else ""
    yield Vondst(plek, "link-dood", f"De link „{adres[:60]}” leidt naar een pagina die niet bestaat.{vraag}", f"Schrijf bijvoorbeeld {beste or '/praktijken/eigenaarschap/'}. Een andere website begint met https://.")


def _beeld(knoop: Knoop, doelen: Doelen) -> Iterator[Vondst]:
    plek = Plek(knoop.regel)
    if not any(teken.isalnum() for teken in knoop.tekst):
        yield Vondst(plek, "beeld-zonder-tekst", f"Het beeld „{knoop.doel[:60]}” heeft geen beschrijving.", "Schrijf tussen de haken wat er te zien is: ![Ouders in de tuin](../beelden/tuin.jpg).")
    if doelen.beeld(knoop.doel) is None:
        beste = bedoelde(knoop.doel.rsplit("/", 1)[-1], doelen.beelden)
        yield Vondst(plek, "beeld-onbekend", f"Het beeld „{knoop.doel[:60]}” staat niet in praktijken/{BEELDMAP}/.", f"Zet het bestand in praktijken/{BEELDMAP}/ en schrijf ../{BEELDMAP}/{beste or 'naam.jpg'}.")
