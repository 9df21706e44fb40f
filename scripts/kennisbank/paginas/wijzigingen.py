"""What is new: additions and changes by month, from git, as a page and as an Atom feed (RFC 4287)."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from kennisbank.adressen import adres_van
from kennisbank.fiche import Fiche
from kennisbank.paginas.pagina import Bestand, Pagina, Site
from kennisbank.paginas.sjablonen import Drukker

MEESTE = 50  # entries of the feed


@dataclass(frozen=True, slots=True)
class Wijziging:
    """One addition or change of an entry: an ISO date, what happened, the entry and who brought it."""

    datum: str
    wat: str
    fiche: Fiche[Any]
    netwerk: str


def alle_wijzigingen(site: Site) -> tuple[Wijziging, ...]:
    """Return additions and last changes of entries, newest first; none without a history."""
    return tuple(sorted(_wijzigingen(site), key=lambda w: (w.datum, w.wat, w.fiche.id), reverse=True))


def _wijzigingen(site: Site) -> Iterator[Wijziging]:
    c = site.collectie
    for fiche in (*c.praktijken, *c.voorbeelden, *c.netwerken):
        datums = site.datums.get(fiche.bestand)
        if datums is None:
            continue
        netwerk = getattr(fiche.velden, "netwerk", None) or getattr(fiche.velden, "aangebracht_door", None)
        naam = c.op_id[netwerk].naam if netwerk else ""
        yield Wijziging(datums.eerst, "nieuw", fiche, naam)
        if datums.laatst != datums.eerst:
            yield Wijziging(datums.laatst, "aangepast", fiche, naam)


def pagina(druk: Drukker) -> Iterator[Pagina]:
    """Yield the page that lists what is new, by month."""
    wijzigingen = alle_wijzigingen(druk.site)
    maanden = [(maand, list(groep)) for maand, groep in groupby(wijzigingen, key=lambda w: w.datum[:7])]
    omschrijving = "Wat er bijkwam en wat veranderde in de kennisbank, per maand."
    yield druk.lijst("wijzigingen", "wijzigingen/", "Wat is nieuw?", omschrijving, maanden=maanden)


def feed(druk: Drukker) -> Iterator[Bestand]:
    """Yield the Atom feed. Its dates are those of the entries, so that equal content gives equal bytes."""
    wijzigingen = alle_wijzigingen(druk.site)[:MEESTE]
    basis = druk.site.instellingen.adres.rstrip("/")
    regels = [(w, f"{basis}/{adres_van(w.fiche.soort, w.fiche.id)}") for w in wijzigingen]
    bijgewerkt = wijzigingen[0].datum if wijzigingen else "2026-01-01"
    yield Bestand(
        "wijzigingen/feed.xml",
        druk.vul("feed.xml", "wijzigingen/", regels=regels, basis=basis, bijgewerkt=bijgewerkt).encode(),
    )
