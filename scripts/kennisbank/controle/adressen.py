"""Checks that every address that once stood on the site still answers."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from kennisbank.collectie.adressen import adres_van
from kennisbank.controle.archief import SOORTEN_MET_ADRES, Gearchiveerd
from kennisbank.controle.identiteit import Identiteit
from kennisbank.lezen.adreslijst import ADRESSENBESTAND, Adreslijst, fiche_op
from kennisbank.lezen.namen import bedoelde
from kennisbank.meldingen.codes.archief import (
    ADRES_VERDWENEN,
    ADRES_VERDWENEN_CONCEPT,
    ADRES_VERDWENEN_HERNOEMD,
    ADRES_VERDWENEN_LIJST,
    ADRES_VERDWENEN_LIJST_HERNOEMD,
    ADRES_VERDWENEN_PAGINA,
)
from kennisbank.meldingen.melding import Melding, Plek, Vondst
from kennisbank.model.soorten import Soort


@dataclass(frozen=True, slots=True)
class Antwoorden:
    """Which addresses answer: of the entries in `namen` that are no concept, their old names and the archive.

    `paginas` are those of all other pages; when none is known (a project of entries only) none is missed. Of the
    kinds in `onzeker` not every name could be read: nothing of those is missed either.
    """

    namen: Collection[Identiteit]
    archief: Gearchiveerd
    paginas: Collection[str] = ()
    onzeker: Collection[str] = ()


def antwoordende_adressen(wat: Antwoorden) -> frozenset[str]:
    """Return every address that answers, with a page, by leading on, or with a notice."""
    gevonden = {adres_van(SOORTEN_MET_ADRES[soort], id_) for soort, id_ in wat.archief.vervangers}
    for naam in wat.namen:
        if naam.soort.met_adres and not naam.is_concept:
            gevonden.add(adres_van(naam.soort, naam.id))
            gevonden.update(adres_van(naam.soort, oud) for oud, _ in naam.voorheen)
    return frozenset(gevonden.union(pagina for pagina in wat.paginas if pagina))


def controleer_adressen(lijst: Adreslijst, wat: Antwoorden) -> Iterator[Melding]:
    """Yield the recorded addresses that lead nowhere. An address that was never recorded is no mistake."""
    weg = lijst.regels.keys() - antwoordende_adressen(wat)
    for adres in sorted(weg, key=lijst.regels.__getitem__):
        fiche = fiche_op(adres)
        if (fiche[0].naam in wat.onzeker) if fiche else not wat.paginas:
            continue
        plek = Plek(lijst.regels[adres])
        vondst = (
            _over_fiche(plek, *fiche, lijst, wat)
            if fiche
            else ADRES_VERDWENEN_PAGINA.op(plek, adres=adres, pad=adres.rstrip("/"))
        )
        yield vondst.in_bestand(ADRESSENBESTAND)


def _over_fiche(plek: Plek, soort: Soort, id_: str, lijst: Adreslijst, wat: Antwoorden) -> Vondst:
    adres = adres_van(soort, id_)
    if any(naam.id == id_ and naam.is_concept for naam in wat.namen):
        return ADRES_VERDWENEN_CONCEPT.op(plek, adres=adres, id=id_)
    bestand = f"praktijken/{soort.pad}" if soort.is_lijst else f"praktijken/{soort.pad}/{id_}.md"
    nieuw = _nieuwe_naam(soort, id_, lijst, wat)
    if nieuw is None:
        code = ADRES_VERDWENEN_LIJST if soort.is_lijst else ADRES_VERDWENEN
        return code.op(plek, adres=adres, id=id_, bestand=bestand)
    code = ADRES_VERDWENEN_LIJST_HERNOEMD if soort.is_lijst else ADRES_VERDWENEN_HERNOEMD
    return code.op(plek, adres=adres, id=id_, bestand=bestand, nieuw=nieuw.id, waar=nieuw.bestand)


def _nieuwe_naam(soort: Soort, id_: str, lijst: Adreslijst, wat: Antwoorden) -> Identiteit | None:
    """Return the entry that this one may now be: new, of the same kind, the nearest or the only one."""
    nieuwe = {
        naam.id: naam
        for naam in wat.namen
        if naam.soort is soort and adres_van(soort, naam.id) not in lijst.regels and not naam.is_concept
    }
    beste = bedoelde(id_, nieuwe) or (next(iter(nieuwe)) if len(nieuwe) == 1 else None)
    return nieuwe[beste] if beste else None
