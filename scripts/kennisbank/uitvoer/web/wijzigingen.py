"""What is new: additions, changes of substance and what was archived, as a page and as an Atom feed (RFC 4287)."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Literal

from kennisbank.collectie.adressen import adres_van
from kennisbank.collectie.collectie import Collectie
from kennisbank.collectie.fiche import Fiche
from kennisbank.lezen.geschiedenis import GROOT
from kennisbank.model.soorten import OOK, VOORBEELD
from kennisbank.uitvoer.site import Bestand, Pagina, Site
from kennisbank.uitvoer.web.archief import gearchiveerden
from kennisbank.uitvoer.web.sjablonen import Drukker

FEED = 50  # entries of the feed
PAGINA = 500  # lines of the page; with thousands of entries a month alone would be a heavy page
Wat = Literal["nieuw", "aangepast", "gearchiveerd"]


@dataclass(frozen=True, slots=True)
class Wijziging:
    """One thing that happened to an entry: an ISO date, what, and to which; `netwerk` names whom it is about.

    `eerste_adres` is the address under its first name ever: a reader of the feed knows the entry by it.

    `verteller` is the network that told it itself; `tekst` is the summary of the entry, or the reason why it was archived.
    """

    datum: str
    wat: Wat
    adres: str
    soort: str
    naam: str
    netwerk: str
    verteller: str
    tekst: str
    eerste_adres: str

    @property
    def dag(self) -> str:
        """Return the date as a whole day: an archive may name a month only."""
        return self.datum if len(self.datum) > len("2026-11") else f"{self.datum}-01"


def alle_wijzigingen(site: Site) -> tuple[Wijziging, ...]:
    """Return what happened, newest first; without a history only what was archived."""
    alle = (*_van_fiches(site), *_van_archief(site.collectie))
    return tuple(sorted(alle, key=lambda w: (w.dag, w.wat, w.adres), reverse=True))


def _van_fiches(site: Site) -> Iterator[Wijziging]:
    for fiche in _gevolgd(site.collectie):
        datums = site.datums.get(fiche.bestand)
        if datums is None:
            continue
        wat = _wat(site.collectie, fiche)
        if datums.eerst:
            yield Wijziging(datums.eerst, "nieuw", *wat)
        yield from (Wijziging(dag, "aangepast", *wat) for dag in datums.groot)


def _wat(c: Collectie, fiche: Fiche[Any]) -> tuple[str, str, str, str, str, str, str]:
    """Return what a line says of an entry: address, kind, name, network, who told it, summary, first address."""
    verteller = c.verteller(fiche)
    verteld = verteller.naam if verteller else ""
    if fiche.soort is OOK:
        # It has no page of its own: its line stands at its network. Its id in the feed needs no page.
        naam = f"{c.op_id[fiche.velden.netwerk].naam} doet ook „{c.op_id[fiche.velden.praktijk].naam}”"
        eerste = f"{OOK.meervoud}/{fiche.id}/"
        return c.plaats_van(fiche), "in één zin", naam, "", verteld, fiche.kern, eerste
    return (
        adres_van(fiche.soort, fiche.id),
        fiche.soort.naam,
        fiche.naam,
        _netwerk(c, fiche),
        verteld,
        fiche.kern,
        adres_van(fiche.soort, (fiche.id, *fiche.velden.voorheen)[-1]),
    )


def _van_archief(c: Collectie) -> Iterator[Wijziging]:
    for weg in gearchiveerden(c):
        velden = weg.archief.velden
        yield Wijziging(
            velden.sinds, "gearchiveerd", weg.adres, velden.soort, weg.naam, "", "", velden.reden, weg.adres
        )


def _netwerk(c: Collectie, fiche: Fiche[Any]) -> str:
    return c.wie(fiche).naam if fiche.soort is VOORBEELD else ""


def _gevolgd(c: Collectie) -> Iterator[Fiche[Any]]:
    """Yield the entries with a file of their own: of those git knows the dates."""
    yield from (*c.praktijken, *c.voorbeelden, *c.netwerken, *c.ook)


def pagina(druk: Drukker) -> Iterator[Pagina]:
    """Yield the page that lists what is new, by month."""
    site = druk.site
    alle = alle_wijzigingen(site)
    maanden = [(maand, list(groep)) for maand, groep in groupby(alle[:PAGINA], key=lambda w: w.datum[:7])]
    fiches = list(_gevolgd(site.collectie))
    zonder = sum(f.bestand not in site.datums or not site.datums[f.bestand].eerst for f in fiches)
    yield druk.lijst(
        "wijzigingen",
        "wijzigingen/",
        "Wat is nieuw?",
        "Wat er bijkwam en wat veranderde in de kennisbank, per maand.",
        maanden=maanden,
        ouder=len(alle) - len(alle[:PAGINA]),
        zonder=zonder,
        bekend=len(fiches) - zonder,
        groot=GROOT,
    )


def feed(druk: Drukker) -> Iterator[Bestand]:
    """Yield the Atom feed. Its dates are those of the entries, so that equal content gives equal bytes."""
    wijzigingen = alle_wijzigingen(druk.site)[:FEED]
    basis = druk.site.instellingen.adres.rstrip("/")
    regels = [(w, f"{basis}/{w.adres}") for w in wijzigingen]
    bijgewerkt = wijzigingen[0].dag if wijzigingen else "2026-01-01"
    yield Bestand(
        "wijzigingen/feed.xml",
        druk.vul("feed.xml", "wijzigingen/", regels=regels, basis=basis, bijgewerkt=bijgewerkt).encode(),
    )
