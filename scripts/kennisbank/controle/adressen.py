"""Checks that every address that once stood on the site still answers."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from kennisbank.adressen import adres_van
from kennisbank.controle.archief import ARCHIEFBESTAND, SOORTEN_MET_ADRES, Gearchiveerd
from kennisbank.controle.identiteit import Identiteit
from kennisbank.lezen.adreslijst import ADRESSENBESTAND, Adreslijst, fiche_op
from kennisbank.lezen.namen import bedoelde
from kennisbank.melding import Melding, Plek, Vondst
from kennisbank.model.soorten import Soort


@dataclass(frozen=True, slots=True)
class Antwoorden:
    """Which addresses answer: of the entries in `namen` that are no concept, their old names and the archive.

    `paginas` are those of all other pages; when none is known (a project of entries only) none is missed. Of the
    kinds in `onzeker` not every name could be read: nothing of those is missed either.
    """

    namen: Collection[Identiteit]
    concepten: Collection[str]
    archief: Gearchiveerd
    paginas: Collection[str] = ()
    onzeker: Collection[str] = ()


def antwoordende_adressen(wat: Antwoorden) -> frozenset[str]:
    """Return every address that answers, with a page, by leading on, or with a notice."""
    gevonden = {adres_van(SOORTEN_MET_ADRES[soort], id_) for soort, id_ in wat.archief.vervangers}
    for naam in wat.namen:
        if naam.soort.met_adres and naam.id not in wat.concepten:
            gevonden.add(adres_van(naam.soort, naam.id))
            gevonden.update(adres_van(naam.soort, oud) for oud, _ in naam.voorheen)
    return frozenset(gevonden.union(pagina for pagina in wat.paginas if pagina))


@dataclass(frozen=True, slots=True)
class _Verdwenen:
    """An address that leads nowhere, and the entry that it was probably renamed to."""

    adres: str
    soort: Soort
    id: str
    nieuw: Identiteit | None


def controleer_adressen(lijst: Adreslijst, wat: Antwoorden) -> Iterator[Melding]:
    """Yield the recorded addresses that lead nowhere. An address that was never recorded is no mistake."""
    weg = lijst.regels.keys() - antwoordende_adressen(wat)
    for adres in sorted(weg, key=lijst.regels.__getitem__):
        fiche = fiche_op(adres)
        if (fiche[0].naam in wat.onzeker) if fiche else not wat.paginas:
            continue
        tekst, hulp = _over_fiche(adres, *fiche, lijst, wat) if fiche else _over_pagina(adres)
        plek = Plek(lijst.regels[adres])
        yield Vondst(plek, "adres-verdwenen", tekst, hulp).in_bestand(ADRESSENBESTAND)


def _over_pagina(adres: str) -> tuple[str, str]:
    """Return what is wrong with the address of a page that is no entry, such as one of `docs/`."""
    return (
        f"/{adres} stond op de site en leidt nu nergens heen: er is geen pagina docs/{adres.rstrip('/')}.md meer.",
        "Laat daar een korte pagina staan die zegt waar de tekst nu staat, met een link. Of haal de pagina terug.",
    )


def _over_fiche(adres: str, soort: Soort, id_: str, lijst: Adreslijst, wat: Antwoorden) -> tuple[str, str]:
    verdwenen = _Verdwenen(adres, soort, id_, _nieuwe_naam(soort, id_, lijst, wat))
    return _als_concept(verdwenen) if id_ in wat.concepten else _als_weg(verdwenen)


def _archiveer(wat: _Verdwenen) -> str:
    return f"Bewust weg? Zet „{wat.id}” met een reden in {ARCHIEFBESTAND}."


def _als_concept(wat: _Verdwenen) -> tuple[str, str]:
    return (
        f"/{wat.adres} stond op de site, maar deze fiche is nu een concept. Wie het adres opent, vindt niets.",
        f"{_archiveer(wat)} Per vergissing? Schrijf weer: status: gepubliceerd.",
    )


def _als_weg(wat: _Verdwenen) -> tuple[str, str]:
    if wat.soort.is_lijst:
        waar = (
            f"bij „{wat.nieuw.id}” in {wat.nieuw.bestand}" if wat.nieuw else "bij de fiche met het nieuwe id"
        )
        terug = f"„{wat.id}” in praktijken/{wat.soort.pad}"
    else:
        waar = f"in {wat.nieuw.bestand if wat.nieuw else 'het bestand met de nieuwe naam'}"
        terug = f"praktijken/{wat.soort.pad}/{wat.id}.md"
    vraag = f" Heet ze nu „{wat.nieuw.id}”?" if wat.nieuw else ""
    tekst = f"/{wat.adres} stond op de site en leidt nu nergens heen: de fiche is weg of heeft een andere naam.{vraag}"
    hernoemd = f"Hernoemd? Schrijf {waar}: voorheen: [{wat.id}]."
    vergist = f"Per vergissing? Haal {terug} terug. Aan deze lijst zelf verander je niets."
    return tekst, f"{hernoemd} {_archiveer(wat)} {vergist}"


def _nieuwe_naam(soort: Soort, id_: str, lijst: Adreslijst, wat: Antwoorden) -> Identiteit | None:
    """Return the entry that this one may now be: new, of the same kind, the nearest or the only one."""
    nieuwe = {
        naam.id: naam
        for naam in wat.namen
        if naam.soort is soort
        and adres_van(soort, naam.id) not in lijst.regels
        and naam.id not in wat.concepten
    }
    beste = bedoelde(id_, nieuwe) or (next(iter(nieuwe)) if len(nieuwe) == 1 else None)
    return nieuwe[beste] if beste else None
