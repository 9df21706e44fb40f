"""The collection as open data: JSON for programs, JSON-LD for the web, CSV for spreadsheets.

Columns and keys are the fields of the model; a test compares them. Nothing is computed here that an
entry does not say, but its address and dates.
"""

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from kennisbank.collectie.collectie import Collectie
from kennisbank.collectie.fiche import Fiche
from kennisbank.lezen.markdown.boom import platte_tekst
from kennisbank.model.beschrijving import velden_van
from kennisbank.model.soorten import (
    ARCHIEF,
    BEGRIP,
    BOUWSTEEN,
    CLUSTER,
    CRITERIUM,
    FUNCTIE,
    HULPMIDDEL,
    KERNPRINCIPE,
    NETWERK,
    OOK,
    PRAKTIJK,
    VOORBEELD,
    WERKVORM,
    Soort,
)  # fmt: skip
from kennisbank.uitvoer.citeren import vast_adres
from kennisbank.uitvoer.data.dataschema import dataschema
from kennisbank.uitvoer.data.gekoppeld import LICENTIE, gekoppeld
from kennisbank.uitvoer.site import Bestand, Site

VERSIE: Final = 1  # of the form of these files; rises when a key or column changes its meaning or goes
SOORTEN_MET_DATA: Final[tuple[Soort, ...]] = (
    PRAKTIJK, VOORBEELD, NETWERK, BOUWSTEEN, CLUSTER, KERNPRINCIPE, FUNCTIE, CRITERIUM, BEGRIP,
    HULPMIDDEL, WERKVORM, OOK, ARCHIEF,
)  # fmt: skip
JSON, JSONLD, SCHEMA = "data/kennisbank.json", "data/kennisbank.jsonld", "data/kennisbank.schema.json"
# A spreadsheet runs a text as a formula when it starts with one of these, also in their wide forms of Japanese
# keyboards; some programs first drop spaces and signs that nobody sees. https://owasp.org/www-community/attacks/CSV_Injection
_FORMULE: Final = "=+-@＝＋－＠"
_STIL: Final = frozenset("\u200b\u200c\u200d\u2060\ufeff\u00ad")
# A spreadsheet set to another sign between columns starts a cell behind that sign.
_VERDER: Final = re.compile(r"(?<=[,;\t\n])(?=[ \"]*[=@＝＠]|[+＋－-][\w(])")


def data_bestanden(site: Site) -> Iterator[Bestand]:
    """Yield the data files, all below `data/`."""
    tabellen = {f"data/{soort.meervoud}.csv": soort for soort in SOORTEN_MET_DATA}
    soorten = {JSON: "application/json", JSONLD: "application/ld+json"} | dict.fromkeys(tabellen, "text/csv")
    yield Bestand(JSON, _json(_alles(site)))
    yield Bestand(JSONLD, _json(gekoppeld(site, versie_van(site), soorten)))
    yield Bestand(SCHEMA, _json(dataschema({soort: kolommen(soort) for soort in SOORTEN_MET_DATA})))
    for adres, soort in tabellen.items():
        yield Bestand(adres, _csv(site, soort))


def fiches_van(c: Collectie, soort: Soort) -> tuple[Fiche[Any], ...]:
    """Return the published entries of a kind."""
    return c.gepubliceerd(soort)


def kolommen(soort: Soort) -> tuple[tuple[str, str], ...]:
    """Return the columns of a kind's CSV, which are the keys of its JSON, with what each holds, in order."""
    velden = [
        (veld.naam, veld.uitleg) for veld in velden_van(soort.velden) if veld.naam not in {"id", "uitleg"}
    ]
    teksten = [(sectie.kop, sectie.uitleg) for sectie in soort.secties]
    heeft_uitleg = "uitleg" in soort.velden.model_fields
    uitleg = [("uitleg", "De uitleg, als gewone tekst.")] if heeft_uitleg else []
    toegevoegd = [("toegevoegd", "De dag waarop de fiche op de site kwam.")]
    gewijzigd = [("gewijzigd", "De dag van de laatste wijziging; dat is de versie.")]
    lijst = [("gewijzigd", "De dag waarop de lijst met deze fiche het laatst veranderde; dat is de versie.")]
    eerst = [("id", "De vaste naam van de fiche."), ("adres", "Het blijvende adres van de pagina.")]
    return (*eerst, *velden, *uitleg, *teksten, *(lijst if soort.is_lijst else toegevoegd + gewijzigd))


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
        "schema": f"{site.instellingen.adres.rstrip('/')}/{SCHEMA}",
    } | {
        soort.meervoud: [_record(site, fiche) for fiche in fiches_van(site.collectie, soort)]
        for soort in SOORTEN_MET_DATA
    }


def _record(site: Site, fiche: Fiche[Any]) -> dict[str, Any]:
    """Return an entry as plain values; texts without marks."""
    velden = fiche.velden.model_dump(mode="json", exclude={"id", "uitleg"})
    record = {"id": fiche.id, "adres": vast_adres(site, fiche), **velden}
    if "uitleg" in fiche.soort.velden.model_fields:
        record["uitleg"] = platte_tekst(fiche.sectie("")) or fiche.velden.uitleg
    record |= {sectie.kop: platte_tekst(fiche.sectie(sectie.kop)) for sectie in fiche.soort.secties}
    datums = site.datums.get(fiche.bestand)
    if not fiche.soort.is_lijst:
        record["toegevoegd"] = datums.eerst if datums else ""
    return record | {"gewijzigd": datums.laatst if datums else ""}


def _json(waarde: object) -> bytes:
    return (json.dumps(waarde, ensure_ascii=False, indent=1) + "\n").encode()


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
    """Return a value as one cell; what a spreadsheet might run gets a quote in front."""
    tekst = _als_tekst(waarde)
    return ("'" if _is_formule(tekst) else "") + _VERDER.sub("'", tekst)


def _is_formule(tekst: str) -> bool:
    zichtbaar = (teken for teken in tekst if teken.isprintable() and teken != " " and teken not in _STIL)
    return tekst.startswith(("\t", "\r", "\n")) or next(zichtbaar, "x") in _FORMULE


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
