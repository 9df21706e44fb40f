"""Loads the collection: the one place that knows in which order things are read and checked."""

import gc
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

from kennisbank.adressen import SOORT_OP_NAAM, VASTE_PAGINAS, Doelen, adres_van, maak_doelen
from kennisbank.collectie import Adressenstand, Collectie
from kennisbank.controle.aandacht import controleer_dekking, controleer_zinnen
from kennisbank.controle.adressen import Antwoorden, antwoordende_adressen, controleer_adressen
from kennisbank.controle.archief import (
    ARCHIEFBESTAND,
    Bekend,
    Gearchiveerd,
    controleer_archief,
    controleer_dubbel_leven,
    lees_archief,
)
from kennisbank.controle.handgeschreven import controleer_handgeschreven
from kennisbank.controle.identiteit import Identiteit, controleer_ids, identiteit_van
from kennisbank.controle.links import controleer_links
from kennisbank.controle.ontsnapt import controleer_ontsnapt
from kennisbank.controle.publicatie import controleer_publicatie
from kennisbank.controle.relaties import Bestaand, bestaande_ids, controleer_verwijzingen
from kennisbank.controle.secties import controleer_secties
from kennisbank.controle.tekst import controleer_tekst
from kennisbank.controle.velden import controleer_velden
from kennisbank.fiche import Fiche
from kennisbank.lezen.bestanden import Bronbestand, Gevonden, vind_bestanden
from kennisbank.lezen.fiches import RuweFiche, lees_fiches
from kennisbank.lezen.handgeschreven import Handgeschreven, eigen_paginas, lees_handgeschreven
from kennisbank.lezen.opmaak import maak_lezer
from kennisbank.lezen.verdwaald import vind_verdwaalde_fiches
from kennisbank.lezen.voorblad import einde_voorblad
from kennisbank.melding import Melding, Vondst, fouten
from kennisbank.model.soorten import Soort
from kennisbank.model.velden import is_id

# A concept has no page, so no link may lead to it; known before any entry is read.
_CONCEPT = re.compile(r"^status:[ ]*[\"']?concept\b", re.MULTILINE)
_VOLGEND_VELD = re.compile(r"^(?:\w+:|---)", re.MULTILINE)
_NAMEN = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
EENS_PER_REGEL = frozenset({"html", "teken-onzichtbaar"})


@dataclass(frozen=True, slots=True)
class Geladen:
    """What loading gives: all findings, sorted, how addresses stand, and the collection when nothing is wrong."""

    collectie: Collectie | None
    meldingen: tuple[Melding, ...]
    adressen: Adressenstand = field(default_factory=Adressenstand)


def lees_inhoud(bestand: Bronbestand) -> tuple[tuple[RuweFiche, ...], tuple[Vondst, ...]]:
    """Return the entries of a file, and what is wrong with its form and text."""
    fiches, vondsten = lees_fiches(bestand, _markdown())
    if bestand.tekst is None:
        return fiches, vondsten
    einde = bestand.tekst.count("\n") + 1 if bestand.soort.is_lijst else einde_voorblad(bestand.tekst)
    return fiches, (*vondsten, *controleer_tekst(bestand.tekst, einde_voorblad=einde))


_markdown = cache(maak_lezer)


def laad(wortel: Path) -> Geladen:
    """Read and check everything in `wortel/praktijken`. Raises nothing for what authors can do wrong."""
    with _zonder_opruimen():
        docs, verdwaald = lees_handgeschreven(wortel), tuple(vind_verdwaalde_fiches(wortel))
        elders = {melding.bestand for melding in verdwaald}
        docs = replace(docs, paginas=tuple(p for p in docs.paginas if p.bestand not in elders))
        gevonden = vind_bestanden(wortel)
        gevonden = replace(gevonden, meldingen=(*gevonden.meldingen, *docs.meldingen, *verdwaald))
        return laad_bestanden(gevonden, eigen_paginas(wortel), docs)


@contextmanager
def _zonder_opruimen() -> Iterator[None]:
    """Put off Python's search for cycles: reading makes none, and each search walks over all that was read.

    With 10,000 entries this saves a fifth of the time.
    """
    aan = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if aan:
            gc.enable()


def laad_bestanden(
    gevonden: Gevonden,
    paginas: Iterable[str],
    docs: Handgeschreven = Handgeschreven(),  # noqa: B008 (frozen)
) -> Geladen:
    """Check the files that were found; `paginas` are the addresses of the hand-written pages, `docs` their text.

    Lists come first: they tell which ids exist, as the names of the other files do. Each of those files
    can then be read, checked and let go in one turn.
    """
    meldingen = list(gevonden.meldingen)
    lezing = _Lezing(meldingen)
    losse = [bestand for bestand in gevonden.bestanden if not bestand.soort.is_lijst]
    uit_lijsten = [ruw for b in gevonden.bestanden if b.soort.is_lijst for ruw in lezing.lees(b)]
    archief_heel = not any(melding.bestand == ARCHIEFBESTAND for melding in fouten(meldingen))
    paginas = frozenset(paginas)
    vooraf = _vooraf(gevonden, losse, uit_lijsten, paginas)
    namen: list[Identiteit] = []
    onzeker = set(vooraf.bestaand.onleesbaar)
    goede: list[Fiche[Any]] = []
    for ruw in chain(uit_lijsten, (ruw for bestand in losse for ruw in lezing.lees(bestand))):
        namen.append(identiteit_van(ruw))
        onzeker |= {ruw.soort.naam} if ruw.waarden is None else set()
        goede.extend(_controleer(ruw, vooraf, meldingen))
    antwoorden = Antwoorden(
        namen, vooraf.concepten, vooraf.archief, paginas and paginas.union(VASTE_PAGINAS), onzeker
    )
    meldingen.extend(controleer_ids(namen))
    meldingen.extend(controleer_dubbel_leven(namen, vooraf.archief))
    meldingen.extend(controleer_adressen(gevonden.adressen, antwoorden) if archief_heel else ())
    meldingen.extend(controleer_handgeschreven(docs, vooraf.doelen))
    stand = Adressenstand(antwoordende_adressen(antwoorden), frozenset(gevonden.adressen.regels))
    if fouten(meldingen):
        return Geladen(None, _op_plaats(meldingen), stand)
    collectie = Collectie(_per_soort(goede), vooraf.doelen, stand)
    meldingen.extend(controleer_dekking(collectie))
    return Geladen(collectie, _op_plaats(meldingen), stand)


@dataclass(frozen=True, slots=True)
class _Vooraf:
    """What is known of all entries before any with a file of its own is read."""

    bestaand: Bestaand
    doelen: Doelen
    archief: Gearchiveerd
    concepten: frozenset[str]
    bekend: Bekend


def _vooraf(
    gevonden: Gevonden, losse: list[Bronbestand], uit_lijsten: list[RuweFiche], paginas: Iterable[str]
) -> _Vooraf:
    ids = [(ruw.soort, ruw.id) for ruw in uit_lijsten] + [(bestand.soort, bestand.id) for bestand in losse]
    concepten = frozenset(b.id for b in losse if b.tekst and _CONCEPT.search(b.tekst))
    met_pagina = [(soort, id_) for soort, id_ in ids if id_ not in concepten]
    archief = lees_archief(uit_lijsten)
    weg = _gearchiveerde_adressen(archief, met_pagina)
    soorten = {id_: soort.naam for soort, id_ in ids if soort.met_adres}
    return _Vooraf(
        bestaande_ids(ids, onleesbare_soorten(gevonden, uit_lijsten), archief, dict(_vroegere_namen(losse))),
        maak_doelen(met_pagina, paginas, gevonden.beelden, weg),
        archief,
        concepten,
        Bekend(soorten, gevonden.adressen.regels.keys(), concepten),
    )


def _vroegere_namen(losse: Iterable[Bronbestand]) -> Iterator[tuple[tuple[str, str], str]]:
    """Yield the kind and each old name that a file tells, with its name now; a hint, found without reading YAML."""
    for bestand in losse:
        if bestand.tekst and "\nvoorheen:" in bestand.tekst:
            rest = bestand.tekst.partition("\nvoorheen:")[2]
            for naam in _NAMEN.findall(_VOLGEND_VELD.split(rest, maxsplit=1)[0]):
                yield (bestand.soort.naam, naam), bestand.id


def _gearchiveerde_adressen(
    archief: Gearchiveerd, met_pagina: Iterable[tuple[Soort, str]]
) -> dict[str, tuple[str, ...]]:
    """Return the address of everything in the archive, with the addresses of what replaces it."""
    adressen = {id_: adres_van(soort, id_) for soort, id_ in met_pagina if soort.met_adres}
    return {
        adres_van(SOORT_OP_NAAM[soort], id_): tuple(
            adressen[naam] for naam in archief.opvolgers(soort, id_) if naam in adressen
        )
        for soort, id_ in archief.vervangers
    }


@dataclass(frozen=True, slots=True)
class _Lezing:
    """Reads files one by one; what is wrong with their form and text is added to `meldingen`."""

    meldingen: list[Melding]

    def lees(self, bestand: Bronbestand) -> tuple[RuweFiche, ...]:
        """Return the entries of a file."""
        fiches, vondsten = lees_inhoud(bestand)
        self.meldingen.extend(vondst.in_bestand(bestand.pad) for vondst in vondsten)
        return fiches


def onleesbare_soorten(gevonden: Gevonden, fiches: Iterable[RuweFiche]) -> set[str]:
    """Return the kinds of which not every id could be read: references to those are not judged."""
    gelezen = defaultdict(list)
    for ruw in fiches:
        gelezen[ruw.soort.naam].append(ruw.id)
    lijsten = {bestand.soort.naam: bestand for bestand in gevonden.bestanden if bestand.soort.is_lijst}
    return {naam for naam in lijsten if not _zijn_ids(gelezen[naam])}


def _zijn_ids(ids: list[str]) -> bool:
    return bool(ids) and all(map(is_id, ids)) and len(set(ids)) == len(ids)


def _controleer(ruw: RuweFiche, vooraf: _Vooraf, meldingen: list[Melding]) -> Iterator[Fiche[Any]]:
    """Run the checks of one entry, in order; yields the entry if its fields are right."""
    velden, vondsten = controleer_velden(ruw)
    alle = chain(
        vondsten,
        controleer_ontsnapt(ruw),
        controleer_secties(ruw),
        controleer_links(ruw, vooraf.doelen),
        controleer_verwijzingen(ruw, vooraf.bestaand),
        controleer_archief(ruw, vooraf.archief, vooraf.bekend),
        controleer_publicatie(ruw),
        controleer_zinnen(ruw),
    )
    meldingen.extend(vondst.in_bestand(ruw.bestand) for vondst in alle)
    if velden is not None:
        yield Fiche(ruw.soort, ruw.id, ruw.bestand, ruw.plek().regel, velden, ruw.secties, _bron(ruw))


def _bron(ruw: RuweFiche) -> str:
    """Return the text of the file of an entry, empty for an entry of a list."""
    return "" if ruw.soort.is_lijst else f"---\n{ruw.gelezen.tekst}---\n{ruw.inhoud}"


def _per_soort(fiches: Iterable[Fiche[Any]]) -> dict[str, tuple[Fiche[Any], ...]]:
    groepen: dict[str, list[Fiche[Any]]] = defaultdict(list)
    for fiche in fiches:
        groepen[fiche.soort.naam].append(fiche)
    return {soort: tuple(groep) for soort, groep in groepen.items()}


def _op_plaats(meldingen: Iterable[Melding]) -> tuple[Melding, ...]:
    """Return the findings sorted; of those that two checks make about a line, the first."""
    op_volgorde = [m for _, m in sorted({m.volgorde: m for m in meldingen}.items())]
    enige = {
        (m.bestand, m.regel, m.code.naam): m for m in reversed(op_volgorde) if m.code.naam in EENS_PER_REGEL
    }
    return tuple(m for m in op_volgorde if enige.get((m.bestand, m.regel, m.code.naam), m) is m)
