"""Loads the collection: the one place that knows in which order things are read and checked."""

import gc
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from kennisbank.collectie.adressen import SOORT_OP_NAAM, Doelen, adres_van, maak_doelen
from kennisbank.collectie.ankers import VASTE_PAGINAS
from kennisbank.collectie.collectie import Adressenstand, Collectie
from kennisbank.collectie.fiche import Fiche
from kennisbank.controle.aandacht import controleer_dekking
from kennisbank.controle.adressen import Antwoorden, antwoordende_adressen, controleer_adressen
from kennisbank.controle.archief import (
    Bekend,
    Gearchiveerd,
    controleer_archief,
    controleer_dubbel_leven,
    lees_archief,
)
from kennisbank.controle.dubbels import vind_kopieen
from kennisbank.controle.handgeschreven import controleer_handgeschreven
from kennisbank.controle.identiteit import Identiteit, controleer_ids
from kennisbank.controle.inlezen import Gezien
from kennisbank.controle.links import controleer_adressen_in_velden, controleer_links
from kennisbank.controle.ook import controleer_paren, controleer_verteld
from kennisbank.controle.proef import als_gepubliceerd
from kennisbank.controle.relaties import (
    Bestaand,
    bestaande_ids,
    controleer_verwijzingen,
)
from kennisbank.controle.stellingen import controleer_lijst, controleer_stellingen
from kennisbank.controle.voorrang import kies
from kennisbank.lezen.adreslijst import Adreslijst
from kennisbank.lezen.bestanden import Gevonden, vind_bestanden
from kennisbank.lezen.handgeschreven import Handgeschreven, eigen_paginas, lees_handgeschreven
from kennisbank.lezen.paginatekst import Paginas, plekken_op
from kennisbank.lezen.siteadres import adres_van_site
from kennisbank.lezen.verdwaald import vind_verdwaalde_fiches
from kennisbank.meldingen.melding import Melding, fouten
from kennisbank.model.soorten import Soort
from kennisbank.model.velden import is_id


@dataclass(frozen=True, slots=True)
class Geladen:
    """What loading gives: all findings, sorted, how addresses stand, and the collection when nothing is wrong.

    `voor_zelfscan` is there too when all that is wrong is that the zelfscan asks something else than the entries say.
    """

    collectie: Collectie | None
    meldingen: tuple[Melding, ...]
    adressen: Adressenstand = field(default_factory=Adressenstand)
    voor_zelfscan: Collectie | None = None


def laad(wortel: Path, *, met_concepten: bool = False) -> Geladen:
    """Read and check everything in `wortel/praktijken`. Raises nothing for what authors can do wrong.

    `met_concepten` reads every concept as if it was published, for a preview.
    """
    with _zonder_opruimen():
        docs, verdwaald = lees_handgeschreven(wortel), tuple(vind_verdwaalde_fiches(wortel))
        elders = {melding.bestand for melding in verdwaald}
        docs = replace(docs, paginas=tuple(p for p in docs.paginas if p.bestand not in elders))
        gevonden = vind_bestanden(wortel)
        gevonden = replace(gevonden, meldingen=(*gevonden.meldingen, *docs.meldingen, *verdwaald))
        if met_concepten:
            gevonden = replace(gevonden, bestanden=tuple(map(als_gepubliceerd, gevonden.bestanden)))
        paginas = dict.fromkeys(eigen_paginas(wortel), ()) | plekken_op(docs)
        return laad_bestanden(gevonden, paginas, docs, adres_van_site(wortel))


@contextmanager
def _zonder_opruimen() -> Iterator[None]:
    """Put off Python's search for cycles: reading makes none, and each search walks over all that was read.

    With 10,000 entries this saves a fifth of the time. What was read then counts as old: else the first search after
    this would walk over all of it.
    """
    aan = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.unfreeze()
        if aan:
            gc.enable()


def laad_bestanden(
    gevonden: Gevonden,
    paginas: Paginas,
    docs: Handgeschreven = Handgeschreven(),  # noqa: B008 (frozen)
    site: str = "",
) -> Geladen:
    """Check the files that were found; `paginas` are the hand-written pages, `docs` their text, `site` our address.

    Each file is read, checked for itself and let go in one turn; only its names and what it points at are kept.
    When all names are known, what points at them is checked.
    """
    gezien = Gezien(list(gevonden.meldingen))
    for bestand in gevonden.bestanden:
        gezien.lees(bestand)
    return beoordeel(gezien, gevonden, paginas, docs, site)


def beoordeel(
    gezien: Gezien,
    gevonden: Gevonden,
    paginas: Paginas,
    docs: Handgeschreven = Handgeschreven(),  # noqa: B008 (frozen)
    site: str = "",
) -> Geladen:
    """Check how the files that were read hang together, and return what there is when nothing is wrong."""
    bestaand = _bestaand(gevonden, gezien)
    doelen = _doelen(gevonden, gezien, paginas, site)
    gezien.meld(_controleer_banden(gezien, bestaand, doelen, gevonden.adressen))
    antwoorden = _antwoorden(
        gezien, bestaand, frozenset((*paginas, *VASTE_PAGINAS)) if paginas else frozenset()
    )
    if gezien.archief_heel:
        gezien.meld(controleer_adressen(gevonden.adressen, antwoorden))
    gezien.meld(controleer_handgeschreven(docs, doelen))
    gezien.meld(controleer_lijst(gevonden.stellingen))
    stand = Adressenstand(antwoordende_adressen(antwoorden), frozenset(gevonden.adressen.regels))
    if fouten(gezien.meldingen):
        return Geladen(None, kies(gezien.meldingen), stand)
    collectie = Collectie(_per_soort(gezien.goede), doelen, stand, gevonden.stellingen)
    gezien.meld(controleer_dekking(collectie))
    gezien.meld(controleer_verteld(collectie))
    gezien.meld(controleer_stellingen(collectie))
    goed = None if fouten(gezien.meldingen) else collectie
    return Geladen(goed, kies(gezien.meldingen), stand, collectie)


def _bestaand(gevonden: Gevonden, gezien: Gezien) -> Bestaand:
    namen = gezien.namen
    return bestaande_ids(namen, onleesbare_soorten(gevonden, namen), lees_archief(gezien.archief))


def _doelen(gevonden: Gevonden, gezien: Gezien, paginas: Paginas, site: str) -> Doelen:
    """Return where links may lead. A concept has no page."""
    met_pagina = [(naam.soort, naam.id) for naam in gezien.namen if not naam.is_concept]
    weg = _gearchiveerde_adressen(lees_archief(gezien.archief), met_pagina)
    return maak_doelen(met_pagina, paginas, gevonden.beelden, weg, site)


def _antwoorden(gezien: Gezien, bestaand: Bestaand, paginas: frozenset[str]) -> Antwoorden:
    namen = gezien.namen
    onzeker = bestaand.onleesbaar.union(naam.soort.naam for naam in namen if not naam.leesbaar)
    return Antwoorden(namen, bestaand.archief, paginas, onzeker)


def _controleer_banden(
    gezien: Gezien, bestaand: Bestaand, doelen: Doelen, adressen: Adreslijst
) -> Iterator[Melding]:
    """Yield what is wrong with names, and with what points at them."""
    namen = gezien.namen
    soorten = {naam.id: naam.soort.naam for naam in namen if naam.soort.met_adres}
    concepten = {naam.id for naam in namen if naam.is_concept}
    bekend = Bekend(soorten, adressen.regels.keys(), concepten)
    yield from controleer_ids(namen)
    yield from controleer_dubbel_leven(namen, bestaand.archief)
    yield from vind_kopieen(a for a in gezien.afdrukken if (a.soort, a.id) not in bestaand.archief.vervangers)
    yield from controleer_paren((band.wie, band.verwijzingen) for band in gezien.banden)
    for ruw in gezien.archief:
        for vondst in controleer_archief(ruw, bestaand.archief, bekend):
            yield vondst.in_bestand(ruw.bestand)
    for band in gezien.banden:
        for vondst in controleer_links(band.wie, band.links, doelen):
            yield vondst.in_bestand(band.wie.bestand)
        for vondst in controleer_adressen_in_velden(band.wie, band.adressen, doelen):
            yield vondst.in_bestand(band.wie.bestand)
        for vondst in controleer_verwijzingen(band.wie, band.verwijzingen, bestaand):
            yield vondst.in_bestand(band.wie.bestand)


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


def onleesbare_soorten(gevonden: Gevonden, namen: Iterable[Identiteit]) -> set[str]:
    """Return the kinds of which not every id could be read: references to those are not judged."""
    gelezen = defaultdict(list)
    for naam in namen:
        gelezen[naam.soort.naam].append(naam.id)
    lijsten = {bestand.soort.naam for bestand in gevonden.bestanden if bestand.soort.is_lijst}
    return {naam for naam in lijsten if not _zijn_ids(gelezen[naam])}


def _zijn_ids(ids: list[str]) -> bool:
    return bool(ids) and all(map(is_id, ids)) and len(set(ids)) == len(ids)


def _per_soort(fiches: Iterable[Fiche[Any]]) -> dict[str, tuple[Fiche[Any], ...]]:
    groepen: dict[str, list[Fiche[Any]]] = defaultdict(list)
    for fiche in fiches:
        groepen[fiche.soort.naam].append(fiche)
    return {soort: tuple(groep) for soort, groep in groepen.items()}
