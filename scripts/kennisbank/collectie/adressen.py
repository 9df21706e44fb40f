"""The addresses of the site: which page an entry has, and where a link of an author leads."""

import posixpath
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from urllib.parse import unquote, urlencode

from kennisbank.collectie.ankers import ANKERS_VAN_SOORT, VASTE_PAGINAS, ankers_van_site
from kennisbank.lezen.namen import Namen
from kennisbank.model.soorten import BEELDMAP, OOK, SOORTEN, Soort

FORMULIER = "bijdragen/formulier/"
OOK_FORMULIER = "bijdragen/ook/"
# Below it, a page for each bouwsteen and praktijk.
GESPREKKEN = "aan-de-slag/vergadering/"
# Of those, what `docs/` writes by hand.
GESCHREVEN = frozenset({"", "matrix/"})
# Folders of the site that are filled from elsewhere: our assets, and what an engine makes or leaves out.
_EIGEN_MAPPEN = frozenset({"assets", "search", "templates", "404", "sitemap", "stylesheets", "javascripts"})
_NIETS: Mapping[str, tuple[str, ...]] = MappingProxyType({})


def adres_van(soort: Soort, id_: str) -> str:
    """Return the address of an entry's page from the root of the site, without a leading slash."""
    if soort.met_adres:
        return f"{soort.meervoud}/{id_}/"
    return f"{soort.bladzijde or f'{soort.meervoud}/'}#{id_}"


def formulier_adres(soort: str, **voorinvulling: str) -> str:
    """Return the address of the form from the root, filled in for an invitation.

    `voorinvulling` are ids by kind (`praktijk`, `netwerk`, `kernprincipe`, `bouwsteen`), or `verbeter`
    with the id of the entry to improve.
    """
    if soort == OOK.naam:
        return f"{OOK_FORMULIER}?{urlencode(voorinvulling)}"
    return f"{FORMULIER}?{urlencode({'soort': soort, **voorinvulling})}"


def relatief(van: str, naar: str) -> str:
    """Return how page `van` links to address `naar`, both from the root of the site."""
    pad, hekje, anker = naar.partition("#")
    weg = _weg(van, pad)
    return weg + hekje + anker if weg != "./" or not anker else f"#{anker}"


def _weg(van: str, pad: str) -> str:
    """Return the way between two clean addresses: `posixpath.relpath`, at a fifth of its time."""
    hier, daar = van.strip("/").split("/") if van else [], pad.strip("/").split("/") if pad else []
    gelijk = 0
    while gelijk < min(len(hier), len(daar)) and hier[gelijk] == daar[gelijk]:
        gelijk += 1
    weg = "/".join((*[".."] * (len(hier) - gelijk), *daar[gelijk:])) or "."
    return weg + "/" if not pad or pad.endswith("/") else weg


@dataclass(frozen=True, slots=True)
class Doelen:
    """Every address that a link of an author may lead to, and every picture it may show.

    `gearchiveerd` has the addresses of archived entries, each with those of what replaces it.
    """

    adressen: frozenset[str]
    beelden: frozenset[str]
    namen: Namen = field(repr=False, compare=False)
    gearchiveerd: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    ankers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    site: str = ""

    def vind(self, adres: str, bestand: str) -> str | None:
        """Return the address from the root that a link in the file `bestand` leads to, None when nowhere."""
        doel, anker = self.pagina(adres, bestand), _delen(adres)[1]
        if doel is None or (anker and anker not in self.ankers_op(doel)):
            return None
        return f"{doel}#{anker}" if anker else doel

    def pagina(self, adres: str, bestand: str) -> str | None:
        """Return the address from the root of the page that a link leads to, whatever its anchor; None when nowhere.

        Authors write `/praktijken/eigenaarschap/` or, as files do, `../praktijken/eigenaarschap.md`; or `#waarom`
        for a place on the page of the entry itself.
        """
        pad, anker = _delen(adres)
        if not pad and anker and bestand.endswith(".md"):  # its own page, also when that is not published yet
            return f"{bestand.removeprefix('praktijken/').removesuffix('.md')}/"
        if "?" in pad or "\\" in pad or not pad:
            return None
        doel = (
            pad[1:]
            if pad.startswith("/")
            else posixpath.normpath(posixpath.join(posixpath.dirname(bestand), pad)).removeprefix(
                "praktijken/"
            )
        )
        doel = doel.removesuffix("index.md").removesuffix(".md").rstrip("/")
        doel = f"{doel}/" if doel else ""
        return doel if doel in self.adressen else None

    def ankers_op(self, pagina: str) -> tuple[str, ...]:
        """Return the places on a page that a link may lead to."""
        vast = self.ankers.get(pagina)
        if vast is not None:
            return vast
        soort, _, rest = pagina.partition("/")
        return ANKERS_VAN_SOORT.get(soort, ()) if rest else ()

    def eigen(self, adres: str) -> str | None:
        """Return the part of a full address after that of our own site, None for another site or for a file of ours."""
        zonder = adres.partition("://")[2]
        eigen = self.site.partition("://")[2].rstrip("/")
        if not eigen or not f"{zonder}/".casefold().startswith(f"{eigen}/".casefold()):
            return None
        pad = zonder[len(eigen) :].lstrip("/")
        return None if "." in posixpath.basename(pad.partition("#")[0].partition("?")[0]) else pad

    def bedoelde(self, adres: str) -> str | None:
        """Return the nearest address as an author would write it."""
        beste = self.namen.bedoelde(adres.partition("#")[0].strip("/.").removesuffix(".md"))
        return f"/{beste}/" if beste else None

    def beeld(self, doel: str) -> str | None:
        """Return the address of a picture of the collection, None for any other."""
        naam = unquote(doel).removeprefix("../").removeprefix("/")
        kaal = naam.removeprefix(f"{BEELDMAP}/")
        return f"{BEELDMAP}/{kaal}" if naam.startswith(f"{BEELDMAP}/") and kaal in self.beelden else None


def maak_doelen(
    fiches: Iterable[tuple[Soort, str]],
    eigen_paginas: Mapping[str, tuple[str, ...]],
    beelden: frozenset[str],
    gearchiveerd: Mapping[str, tuple[str, ...]] = _NIETS,
    site: str = "",
) -> Doelen:
    """Return the possible targets: fixed pages, pages of `docs/`, the page of every (kind, id) and of the archive.

    `eigen_paginas` has the hand-written pages with the places on each; `site` is the address of the site.
    """
    fiches = tuple(fiches)
    adressen = {*VASTE_PAGINAS, *eigen_paginas, *gearchiveerd}
    adressen.update(adres_van(soort, id_) for soort, id_ in fiches)
    namen = Namen(
        adres.rstrip("/") for adres in adressen if adres and "#" not in adres and adres not in gearchiveerd
    )
    return Doelen(
        frozenset(adressen), beelden, namen, gearchiveerd, ankers_van_site(fiches, eigen_paginas), site
    )


def _delen(adres: str) -> tuple[str, str]:
    """Return the path and the anchor of a link, its `%20` and the like read."""
    pad, _, anker = unquote(adres).partition("#")
    return pad, anker


def is_gemaakt(adres: str, doelen: Doelen) -> bool:
    """Tell whether the site makes what stands at an address: a page, or a file such as a picture."""
    eerste = adres.partition("/")[0]
    if adres.startswith(GESPREKKEN):
        return True
    if eerste in _EIGEN_MAPPEN or any(soort.meervoud == eerste for soort in SOORTEN if soort.met_adres):
        return True
    if adres.removeprefix(f"{BEELDMAP}/") in doelen.beelden and adres.startswith(f"{BEELDMAP}/"):
        return True
    return (adres in VASTE_PAGINAS and adres not in GESCHREVEN) or adres in doelen.gearchiveerd


SOORT_OP_NAAM = {soort.naam: soort for soort in SOORTEN}
