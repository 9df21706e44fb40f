"""The dashboard of the redactie as data: counts, gaps, thin and old entries. Rendering is done elsewhere."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from kennisbank.collectie.adressen import adres_van
from kennisbank.collectie.collectie import Collectie
from kennisbank.collectie.fiche import Fiche
from kennisbank.collectie.verhaal import DELEN, WOORDEN
from kennisbank.lezen.geschiedenis import Datums
from kennisbank.lezen.markdown.boom import platte_tekst
from kennisbank.model.soorten import VOORBEELD, ZWIJGT

DUN = 60  # words in the body; under this an entry tells a colleague too little
VEEL = 4  # praktijken that share a search word, so that it no longer tells them apart
OUD = 2  # years

# More than a praktijk needs to be right: every one of the framework has so many.
WENS_KERNPRINCIPES = 2
WENS_ZOEKWOORDEN = 6


@dataclass(frozen=True, slots=True)
class Regel:
    """A line of a list: a name, its page if it has one, a remark, and for how many things it stands."""

    naam: str
    adres: str = ""
    tekst: str = ""
    telt: int = 1


@dataclass(frozen=True, slots=True)
class Lijst:
    """Things that ask for attention, with why."""

    id: str
    titel: str
    uitleg: str
    regels: tuple[Regel, ...]

    @property
    def aantal(self) -> int:
        """Return how many things ask for attention; a line may name several."""
        return sum(regel.telt for regel in self.regels)


@dataclass(frozen=True, slots=True)
class Overzicht:
    """All counts and lists."""

    tellingen: tuple[tuple[str, int], ...]
    lijsten: tuple[Lijst, ...]


def maak_overzicht(c: Collectie, datums: Mapping[str, Datums]) -> Overzicht:
    """Return the dashboard of a collection. Age counts from the newest change in `datums`, not from today."""
    return Overzicht(
        (
            ("Praktijken", len(c.praktijken)),
            ("Voorbeelden", len(c.voorbeelden)),
            ("Kort verteld", len(c.kort_verteld)),
            ("Doen dit ook", len(c.ook)),
            ("Concepten", len(c.concepten)),
            ("Netwerken", len(c.netwerken)),
            ("Begrippen", len(c.begrippen)),
            ("Gearchiveerd", len(c.archief)),
            ("Adressen nog niet vastgelegd", len(c.adressen.nieuw)),
            (
                "Gevulde vakken van de matrix",
                sum(bool(c.cel(k.id, b.id)) for k in c.kernprincipes for b in c.bouwstenen),
            ),
            ("Vakken van de matrix", len(c.kernprincipes) * len(c.bouwstenen)),
        ),
        (
            Lijst(
                "lege-vakken",
                "Vakken zonder praktijk",
                "Hier raakt nog geen enkele praktijk een kernprincipe en een bouwsteen samen.",
                tuple(_lege_vakken(c)),
            ),
            Lijst(
                "zonder-voorbeeld",
                "Praktijken zonder voorbeeld",
                "Nog geen netwerk vertelde hoe het dit doet.",
                tuple(_regel(p) for p in c.praktijken if not c.voorbeelden_bij(p.id)),
            ),
            Lijst(
                "kort-verteld",
                "Kort verteld",
                f"Minder dan {WOORDEN} woorden, en minder dan {DELEN} delen naast de aanpak. Ze hebben nog geen eigen pagina.",
                tuple(Regel(v.naam, c.plaats_van(v), f"{_woorden(v)} woorden") for v in c.kort_verteld),
            ),
            Lijst(
                "concepten",
                "Concepten",
                "Nagekeken, maar nog niet op de site.",
                tuple(Regel(v.naam, "", _mist(v)) for v in c.concepten),
            ),
            Lijst(
                "adressen",
                "Adressen nog niet vastgelegd",
                "Deze adressen staan op de site, maar worden nog niet bewaakt. Leg ze vast met: kennisbank adressen --ja",
                tuple(Regel(f"/{adres}", adres) for adres in c.adressen.nieuw),
            ),
            Lijst("dun", "Korte fiches", f"De tekst telt minder dan {DUN} woorden.", tuple(_dun(c))),
            Lijst(
                "rijker",
                "Praktijken die rijker kunnen",
                f"Minder dan {WENS_KERNPRINCIPES} kernprincipes of {WENS_ZOEKWOORDEN} zoekwoorden: goed, maar met meer vinden meer mensen ze.",
                tuple(_rijker(c)),
            ),
            Lijst(
                "stil",
                "Voorbeelden met open vragen",
                "Over een of meer delen vonden we nog niets. Het netwerk kan aanvullen.",
                tuple(_stil(c)),
            ),
            Lijst("oud", "Lang niet aangepast", f"Al {OUD} jaar niet veranderd.", tuple(_oud(c, datums))),
            Lijst(
                "zoekwoorden",
                "Zoekwoorden bij veel praktijken",
                f"Een woord bij {VEEL} of meer praktijken onderscheidt ze niet.",
                tuple(_zoekwoorden(c)),
            ),
            Lijst(
                "uitgevers",
                "Bronnen per uitgever",
                "Hoeveel bronnen van voorbeelden en netwerken elke uitgever gaf.",
                tuple(_uitgevers(c)),
            ),
        ),
    )


def _regel(fiche: Fiche[Any], tekst: str = "") -> Regel:
    return Regel(fiche.naam, adres_van(fiche.soort, fiche.id), tekst)


def _lege_vakken(c: Collectie) -> Iterator[Regel]:
    for k in c.kernprincipes:
        leeg = [f"{b.velden.nummer}. {b.kort}" for b in c.bouwstenen if not c.cel(k.id, b.id)]
        if leeg:
            yield Regel(k.naam, adres_van(k.soort, k.id), "; ".join(leeg), len(leeg))


def _woorden(fiche: Fiche[Any]) -> int:
    return sum(len(platte_tekst(sectie.knopen).split()) for sectie in fiche.secties)


def _dun(c: Collectie) -> Iterator[Regel]:
    for fiche in (*c.praktijken, *c.voorbeelden):
        if _woorden(fiche) < DUN:
            yield _regel(fiche, f"{_woorden(fiche)} woorden")


def _rijker(c: Collectie) -> Iterator[Regel]:
    for p in c.praktijken:
        kernprincipes, zoekwoorden = len(p.velden.kernprincipes), len(p.velden.zoekwoorden)
        if kernprincipes < WENS_KERNPRINCIPES or zoekwoorden < WENS_ZOEKWOORDEN:
            yield _regel(p, f"kernprincipes: {kernprincipes}, zoekwoorden: {zoekwoorden}")


def _stille_koppen(fiche: Fiche[Any]) -> list[str]:
    return [sectie.kop for sectie in fiche.secties if platte_tekst(sectie.knopen).strip() == ZWIJGT]


def _stil(c: Collectie) -> Iterator[Regel]:
    for fiche in c.voorbeelden:
        if koppen := _stille_koppen(fiche):
            yield _regel(fiche, ", ".join(koppen))


def _mist(fiche: Fiche[Any]) -> str:
    """Return what a concept still needs to be published."""
    gevuld = {sectie.kop for sectie in fiche.secties if any(t.isalnum() for t in platte_tekst(sectie.knopen))}
    sjablonen = {
        s.kop for s in fiche.soort.secties if s.sjabloon.rstrip(".") in platte_tekst(fiche.sectie(s.kop))
    }
    mist = [f"tekst onder „{s.kop}”" for s in fiche.soort.secties if s.kop not in gevuld - sjablonen]
    if getattr(fiche.velden, "toestemming", "") == "nee":
        mist.append("toestemming van het netwerk")
    return "mist nog: " + ", ".join(mist) if mist else "klaar: zet de status op gepubliceerd"


def _oud(c: Collectie, datums: Mapping[str, Datums]) -> Iterator[Regel]:
    if not datums:
        return
    nu = date.fromisoformat(max(d.laatst for d in datums.values()))
    for fiche in (*c.praktijken, *c.voorbeelden, *c.netwerken):
        wanneer = datums.get(fiche.bestand)
        if wanneer and (nu - date.fromisoformat(wanneer.laatst)).days > OUD * 365:
            yield _regel(fiche, wanneer.laatst)


def _zoekwoorden(c: Collectie) -> Iterator[Regel]:
    telling = Counter(woord.casefold() for p in c.praktijken for woord in set(p.velden.zoekwoorden))
    for woord, aantal in sorted(telling.items(), key=lambda paar: (-paar[1], paar[0])):
        if aantal >= VEEL:
            yield Regel(woord, "", f"{aantal} praktijken")


def _uitgevers(c: Collectie) -> Iterator[Regel]:
    bronnen = [f.velden.bronnen for f in c.gepubliceerd(VOORBEELD)] + [f.velden.bronnen for f in c.netwerken]
    telling = Counter(bron.uitgever for groep in bronnen for bron in groep)
    for uitgever, aantal in sorted(telling.items(), key=lambda paar: (-paar[1], paar[0].casefold())):
        yield Regel(uitgever, "", str(aantal))
