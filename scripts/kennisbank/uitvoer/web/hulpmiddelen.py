"""The pages of what helps to begin: the existing tools with their facets, and the work forms for a meeting."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final, get_args

from kennisbank.collectie.collectie import Collectie
from kennisbank.collectie.fiche import Fiche
from kennisbank.model.hulpmiddel import Fase
from kennisbank.model.soorten import WERKVORM, Hulpmiddel, Werkvorm
from kennisbank.uitvoer.site import Pagina
from kennisbank.uitvoer.web.sjablonen import Drukker
from kennisbank.uitvoer.web.vinder import Facet, Waarde

SOORTEN: Final[Mapping[str, str]] = {
    "methodiek": "Methodieken",
    "checklist": "Checklists",
    "handleiding": "Handleidingen",
    "vorming": "Vorming",
    "wetgeving": "Wetgeving uitgelegd",
    "data": "Cijfers en kaarten",
    "materiaal": "Materiaal om te gebruiken",
}
TALEN: Final[Mapping[str, str]] = {"nl": "Nederlands", "fr": "Frans", "en": "Engels", "de": "Duits"}
FASEN: Final[tuple[str, ...]] = get_args(Fase)


def paginas(druk: Drukker) -> Iterator[Pagina]:
    """Yield the list of the hulpmiddelen and that of the werkvormen."""
    c = druk.site.collectie
    waarden = {h.id: facetwaarden(c, h) for h in c.hulpmiddelen}
    yield druk.lijst(
        "lijst_hulpmiddelen",
        "hulpmiddelen/",
        "Hulpmiddelen",
        f"{len(c.hulpmiddelen)} methodieken, checklists, handleidingen en cijfers van anderen, om mee te beginnen.",
        groepen=[
            (soort, naam, _van_soort(c, soort)) for soort, naam in SOORTEN.items() if _van_soort(c, soort)
        ],
        facetten=facetten(c, waarden.values()),
        waarden=waarden,
        talen=TALEN,
    )
    yield druk.lijst(
        "lijst_werkvormen",
        WERKVORM.bladzijde,
        "Werkvormen",
        f"{len(c.werkvormen)} manieren om een deel van een bijeenkomst aan te pakken, van inloop tot terugkijken.",
        groepen=[(fase, vormen) for fase in FASEN if (vormen := _in_fase(c, fase))],
    )


def _van_soort(c: Collectie, soort: str) -> tuple[Fiche[Hulpmiddel], ...]:
    return tuple(h for h in c.hulpmiddelen if h.velden.soort == soort)


def _in_fase(c: Collectie, fase: str) -> tuple[Fiche[Werkvorm], ...]:
    """Return the work forms of which this is the first phase, so that each stands on the page once."""
    return tuple(w for w in c.werkvormen if w.velden.fasen[0] == fase)


def facetwaarden(c: Collectie, h: Fiche[Hulpmiddel]) -> dict[str, list[str]]:
    """Return the values of a hulpmiddel per facet."""
    v = h.velden
    return {
        "soort": [v.soort],
        "bouwsteen": list(dict.fromkeys(c.op_id[id_].velden.bouwsteen for id_ in v.praktijken)),
        "praktijk": list(v.praktijken),
        "kost": [v.kost or "onbekend"],
        "taal": [v.taal or "nl"],
    }


def facetten(c: Collectie, waarden: Iterable[Mapping[str, list[str]]]) -> tuple[Facet, ...]:
    """Return the facets of the hulpmiddelen, each with the answers that at least one of them has."""
    alle = (
        Facet("soort", "Soort", _keuzes(SOORTEN)),
        Facet("bouwsteen", "Bouwsteen", tuple(Waarde(b.id, f"{b.velden.nummer}. {b.kort}") for b in c.bouwstenen)),
        Facet("praktijk", "Praktijk", tuple(Waarde(p.id, p.kort) for p in c.praktijken)),
        Facet("kost", "Kost", _keuzes({"gratis": "Gratis", "betalend": "Betalend", "onbekend": "Niet vermeld"})),
        Facet("taal", "Taal", _keuzes(TALEN)),
    )  # fmt: skip
    gebruikt = {(facet, id_) for deel in waarden for facet, ids in deel.items() for id_ in ids}
    return tuple(Facet(f.id, f.naam, tuple(w for w in f.waarden if (f.id, w.id) in gebruikt)) for f in alle)


def _keuzes(namen: Mapping[str, str]) -> tuple[Waarde, ...]:
    return tuple(Waarde(id_, naam) for id_, naam in namen.items())
