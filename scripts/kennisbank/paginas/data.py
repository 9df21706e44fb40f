"""The collection as open data: JSON for programs, JSON-LD for the web, CSV for spreadsheets.

Columns and keys are the fields of the model; a test compares them. Nothing is computed here that an
entry does not say, but its address and dates.
"""

import csv
import io
import json
from collections.abc import Iterator, Mapping
from typing import Any

from kennisbank.adressen import adres_van
from kennisbank.boom import platte_tekst
from kennisbank.collectie import Collectie
from kennisbank.fiche import Fiche
from kennisbank.model.beschrijving import velden_van
from kennisbank.model.soorten import (
    BEGRIP,
    BOUWSTEEN,
    CLUSTER,
    CRITERIUM,
    FUNCTIE,
    KERNPRINCIPE,
    NETWERK,
    PRAKTIJK,
    VOORBEELD,
    Soort,
)  # fmt: skip
from kennisbank.paginas.pagina import Bestand, Site

VERSIE = 1  # of the form of these files; rises when a key or column changes its meaning or goes
LICENTIE = "https://creativecommons.org/licenses/by/4.0/deed.nl"
SOORTEN_MET_DATA: tuple[Soort, ...] = (
    PRAKTIJK, VOORBEELD, NETWERK, BOUWSTEEN, CLUSTER, KERNPRINCIPE, FUNCTIE, CRITERIUM, BEGRIP,
)  # fmt: skip
# Texts that a spreadsheet would run as a formula start with one of these.
_FORMULE = ("=", "+", "-", "@", "\t", "\r")
# schema.org types: https://schema.org/docs/full.html
_TYPES = {
    "praktijk": "HowTo", "voorbeeld": "Article", "netwerk": "Organization", "begrip": "DefinedTerm",
    "bouwsteen": "DefinedTerm", "cluster": "DefinedTermSet", "kernprincipe": "DefinedTerm",
    "functie": "DefinedTerm", "criterium": "DefinedTerm",
}  # fmt: skip


def data_bestanden(site: Site) -> Iterator[Bestand]:
    """Yield the data files, all below `data/`."""
    yield Bestand("data/kennisbank.json", _json(_alles(site)))
    yield Bestand("data/kennisbank.jsonld", _json(_gekoppeld(site)))
    for soort in SOORTEN_MET_DATA:
        yield Bestand(f"data/{soort.meervoud}.csv", _csv(site, soort))


def fiches_van(c: Collectie, soort: Soort) -> tuple[Fiche[Any], ...]:
    """Return the published entries of a kind."""
    fiches: tuple[Fiche[Any], ...] = getattr(c, soort.meervoud)
    return fiches


def kolommen(soort: Soort) -> tuple[tuple[str, str], ...]:
    """Return the columns of a kind's CSV with what each holds, in order."""
    velden = [
        (veld.naam, veld.uitleg) for veld in velden_van(soort.velden) if veld.naam not in {"id", "uitleg"}
    ]
    teksten = [(sectie.kop, sectie.uitleg) for sectie in soort.secties]
    uitleg = [("uitleg", "De uitleg, als gewone tekst.")] if soort.is_lijst else []
    datums = [
        ("toegevoegd", "De dag waarop de fiche erbij kwam."),
        ("gewijzigd", "De dag van de laatste wijziging."),
    ]
    eerst = [("id", "De vaste naam van de fiche."), ("adres", "Het blijvende adres van de pagina.")]
    return (*eerst, *velden, *uitleg, *teksten, *([] if soort.is_lijst else datums))


def versie_van(site: Site, bestand: str = "") -> str:
    """Return the day `bestand` last changed; without one that git knows, of the newest change. Empty without git."""
    if bestand in site.datums:
        return site.datums[bestand].laatst
    return max((datums.laatst for datums in site.datums.values()), default="")


def _alles(site: Site) -> Mapping[str, Any]:
    return {
        "versie": VERSIE,
        "bijgewerkt": versie_van(site),
        "naam": site.instellingen.naam,
        "adres": site.instellingen.adres,
        "licentie": LICENTIE,
    } | {
        soort.meervoud: [_record(site, fiche) for fiche in fiches_van(site.collectie, soort)]
        for soort in SOORTEN_MET_DATA
    }


def _record(site: Site, fiche: Fiche[Any]) -> dict[str, Any]:
    """Return an entry as plain values; texts without marks."""
    record = {"id": fiche.id, "adres": _adres(site, fiche)}
    record |= {
        naam: waarde
        for naam, waarde in fiche.velden.model_dump(mode="json").items()
        if naam not in {"id", "uitleg"}
    }
    if fiche.soort.is_lijst:
        record["uitleg"] = platte_tekst(fiche.sectie("")) or getattr(fiche.velden, "uitleg", "")
        return record
    record |= {sectie.kop: platte_tekst(fiche.sectie(sectie.kop)) for sectie in fiche.soort.secties}
    datums = site.datums.get(fiche.bestand)
    return record | {
        "toegevoegd": datums.eerst if datums else "",
        "gewijzigd": datums.laatst if datums else "",
    }


def _adres(site: Site, fiche: Fiche[Any]) -> str:
    return f"{site.instellingen.adres.rstrip('/')}/{adres_van(fiche.soort, fiche.id)}"


def _json(waarde: object) -> bytes:
    return (json.dumps(waarde, ensure_ascii=False, indent=1) + "\n").encode()


def _gekoppeld(site: Site) -> Mapping[str, Any]:
    delen = [_deel(site, fiche) for soort in SOORTEN_MET_DATA for fiche in fiches_van(site.collectie, soort)]
    return {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": site.instellingen.naam,
        "url": site.instellingen.adres,
        "license": LICENTIE,
        "inLanguage": "nl-BE",
        "dateModified": versie_van(site),
        "hasPart": delen,
    }


def _deel(site: Site, fiche: Fiche[Any]) -> dict[str, Any]:
    tekst = getattr(fiche.velden, "kern", None) or fiche.velden.uitleg
    deel = {
        "@type": _TYPES[fiche.soort.naam],
        "@id": _adres(site, fiche),
        "name": fiche.naam,
        "description": tekst,
    }
    if fiche.soort is VOORBEELD:
        c = site.collectie
        deel["author"] = {"@id": _adres(site, c.op_id[fiche.velden.netwerk])}
        deel["about"] = [{"@id": _adres(site, c.op_id[id_])} for id_ in fiche.velden.praktijken]
        deel["citation"] = [bron.url for bron in fiche.velden.bronnen]
    return deel


def _csv(site: Site, soort: Soort) -> bytes:
    """Return a table that Excel opens right: UTF-8 with a byte order mark, `;` between columns."""
    uit = io.StringIO(newline="")
    schrijver = csv.writer(uit, delimiter=";", lineterminator="\r\n")
    namen = [naam for naam, _ in kolommen(soort)]
    schrijver.writerow(namen)
    for fiche in fiches_van(site.collectie, soort):
        record = _record(site, fiche)
        schrijver.writerow([als_cel(record.get(naam)) for naam in namen])
    return uit.getvalue().encode("utf-8-sig")


def als_cel(waarde: Any) -> str:  # noqa: ANN401 (a value of any field)
    """Return a value as one cell; what a spreadsheet would run gets a quote in front."""
    tekst = _als_tekst(waarde)
    return f"'{tekst}" if tekst.startswith(_FORMULE) else tekst


def _als_tekst(waarde: Any) -> str:  # noqa: ANN401 (a value of any field)
    if waarde is None:
        return ""
    if isinstance(waarde, Mapping):
        return " | ".join(
            f"{sleutel}: {_als_tekst(kind)}" for sleutel, kind in waarde.items() if kind is not None
        )
    if isinstance(waarde, list | tuple):
        return "; ".join(_als_tekst(kind) for kind in waarde)
    return str(waarde)
