"""Every field shows: a change of it changes the page, the paper, the search and the open data, or the model says why not."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Annotated, Any, Final

import pytest

from kennisbank.collectie.collectie import Collectie
from kennisbank.collectie.fiche import Fiche
from kennisbank.model.beschrijving import Veld, velden_van
from kennisbank.model.soorten import (
    BOUWSTEEN,
    KERNPRINCIPE,
    NETWERK,
    OOK,
    PRAKTIJK,
    VOORBEELD,
    Ook,
    Soort,
    Voorbeeld,
)
from kennisbank.model.velden import InVak, Tekst, Uitvoer, veld
from kennisbank.uitvoer.data.data import data_bestanden
from kennisbank.uitvoer.papier.boeken import maak_lezer
from kennisbank.uitvoer.papier.fichedelen import Fichelezer, adres
from kennisbank.uitvoer.site import Site
from kennisbank.uitvoer.web import fichepaginas
from kennisbank.uitvoer.web.sjablonen import maak_drukker
from kennisbank.uitvoer.zoeken.documenten import maak_documenten

pytestmark = pytest.mark.zwaar

SOORTEN: Final = (PRAKTIJK, VOORBEELD, NETWERK, OOK, BOUWSTEEN, KERNPRINCIPE)
UITVOER: Final[tuple[Uitvoer, ...]] = ("pagina", "papier", "zoeken")


def _met(c: Collectie, fiche: Fiche[Any], **waarden: object) -> tuple[Collectie, Fiche[Any]]:
    """Return the collection with other values in one entry, and no other entry of its kind where that may be."""
    anders = replace(fiche, velden=fiche.velden.model_copy(update=waarden))
    alle = {
        **c.alles,
        fiche.soort.naam: tuple(anders if f.id == fiche.id else f for f in c.alles[fiche.soort.naam]),
    }
    return Collectie(alle, c.doelen), anders


def _met_ook(c: Collectie) -> Collectie:
    """Return the collection in which a netwerk says that it does a praktijk too; made up."""
    velden = Ook(
        netwerk=c.netwerken[0].id,
        praktijk=c.praktijken[0].id,
        sinds=2019,
        zin="De school leent haar zaal uit.",
        toestemming="ja",
    )
    ook = Fiche(OOK, "zomaar", "praktijken/ook/zomaar.md", 1, velden, ())
    return Collectie({**c.alles, "ook": (ook,)}, c.doelen)


def _pagina(c: Collectie, fiche: Fiche[Any]) -> str:
    if fiche.soort is OOK:  # a line on the pages of others
        druk = maak_drukker(Site(c))
        return "".join(str(p.html) for p in (*fichepaginas.praktijken(druk), *fichepaginas.netwerken(druk)))
    maak = getattr(fichepaginas, fiche.soort.meervoud)
    return next((p.html for p in maak(maak_drukker(Site(c))) if p.adres == adres(fiche)), "")


def _papier(c: Collectie, fiche: Fiche[Any]) -> str:
    lezer = maak_lezer(Site(c), [adres(f) for f in c.op_id.values()])
    delen: Mapping[Soort, Callable[[Fichelezer], object]] = {
        PRAKTIJK: lambda x: [x.praktijk(p) for p in c.praktijken],
        VOORBEELD: lambda x: [x.voorbeeld(fiche), [x.praktijk(p) for p in c.praktijken]],
        NETWERK: lambda x: x.netwerk(fiche),
        OOK: lambda x: [x.praktijk(p) for p in c.praktijken],
        BOUWSTEEN: lambda x: x.bouwsteen(fiche),
        KERNPRINCIPE: lambda x: x.kernprincipe(fiche, met_zinnen=True),
    }
    return json.dumps(delen[fiche.soort](lezer))


def _zoeken(c: Collectie, _fiche: Fiche[Any]) -> str:
    return repr(maak_documenten(c))


MAAK: Final[Mapping[Uitvoer, Callable[[Collectie, Fiche[Any]], str]]] = {
    "pagina": _pagina,
    "papier": _papier,
    "zoeken": _zoeken,
}


def _gevallen() -> Iterator[Any]:
    for soort in SOORTEN:
        # The id is the address, and a text with markup has become the body: both are read before there is an entry.
        for v in (v for v in velden_van(soort.velden) if v.naam != "id" and v.vorm != "opmaak"):
            yield pytest.param(soort, v, id=f"{soort.naam}-{v.naam}")


def _anders(c: Collectie, v: Veld, waarde: Any) -> object:  # noqa: ANN401 (a field holds anything)
    """Return another value than the one an entry has."""
    if v.vorm in {"lijst", "koppeling", "groepen"}:
        return type(waarde)() if waarde else ("zwaluwnest",)
    if v.keuzes:
        return next(keuze for keuze in v.keuzes if keuze != waarde)
    if v.vorm == "getal":
        return (waarde or 0) + 1
    if v.naar:
        return next(id_ for id_ in c.ids_van(v.naar) if id_ != waarde)
    return (
        "1999"
        if v.naam == "periode"
        else "https://zwaluwnest.example/"
        if v.naam == "website"
        else "Zwaluwnest"
    )


@pytest.fixture(scope="module")
def gewoon() -> dict[tuple[str, Uitvoer], str]:
    """Return what is made of an entry as it is, once made; filled by the tests."""
    return {}


@pytest.mark.parametrize(("soort", "v"), list(_gevallen()))
def test_a_change_of_a_field_changes_what_people_see(
    collectie: Collectie, gewoon: dict[tuple[str, Uitvoer], str], soort: Soort, v: Veld
) -> None:
    collectie = _met_ook(collectie) if soort is OOK else collectie
    fiches = collectie.gepubliceerd(soort)
    fiche = next((f for f in fiches if getattr(f.velden, v.naam)), fiches[0])
    anders = _met(collectie, fiche, **{v.naam: _anders(collectie, v, getattr(fiche.velden, v.naam))})
    for uit in UITVOER:
        if (fiche.id, uit) not in gewoon:
            gewoon[fiche.id, uit] = MAAK[uit](collectie, fiche)
    gelijk = {uit for uit in UITVOER if gewoon[fiche.id, uit] == MAAK[uit](*anders)}
    assert gelijk == set(v.niet_op)


def test_a_new_field_in_the_box_needs_no_other_place(collectie: Collectie) -> None:
    """The recipe of CONTRIBUTING.md: a field of one line in the model shows on page, paper, search and in the data."""

    class MetTijd(Voorbeeld):
        reistijd: Annotated[Tekst | None, InVak(), veld("Reistijd", "Hoe ver het is.", "tien minuten")] = None

    oud = collectie.voorbeelden[0]
    velden = MetTijd(**{**dict(oud.velden), "reistijd": "een zwaluwvlucht ver"})
    alle = {**collectie.alles, "voorbeeld": (replace(oud, velden=velden),)}
    c = Collectie(alle, collectie.doelen)
    nieuw = c.voorbeelden[0]
    gemaakt: dict[str, str] = {uit: MAAK[uit](c, nieuw) for uit in UITVOER}
    gemaakt["data"] = b"".join(b.inhoud for b in data_bestanden(Site(c))).decode("utf-8", "replace")
    assert [
        uit for uit, tekst in gemaakt.items() if "een zwaluwvlucht ver" not in tekst.replace("\\u00a0", " ")
    ] == []
    assert [uit for uit in ("pagina", "papier") if "Reistijd" not in gemaakt[uit]] == []
