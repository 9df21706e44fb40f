"""The pages that are always there, and the places on the pages of the site that a link may lead to: the one table of them.

A test of the built site compares it with the headings that stand there. Left out are places that move, the months of
the changes, and what a page makes in the browser.
"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import get_args

from kennisbank.lezen.namen import maak_id
from kennisbank.meldingen.codes import CODES
from kennisbank.model.beschrijving import velden_van
from kennisbank.model.hulpmiddel import Fase, Hulpmiddelsoort
from kennisbank.model.soorten import SOORTEN, VOORBEELD, WEGWIJZER, Soort
from kennisbank.model.velden import Provincie

_LETTERS = ("letter-0-9", *(f"letter-{letter}" for letter in "abcdefghijklmnopqrstuvwxyz"))
_VELDEN = tuple(
    anker
    for soort in SOORTEN
    for anker in (
        soort.naam,
        f"{soort.naam}-velden",
        *(f"{soort.naam}-{veld.naam}" for veld in velden_van(soort.velden)),
        *((f"{soort.naam}-koppen",) if soort.secties else ()),
    )
)
# The pages that are always there, each with its places; those of `docs/` and of the entries come on top.
VASTE_PAGINAS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "": (),
        "kernprincipes/": (),
        "bouwstenen/": (),
        "praktijken/": ("anders",),
        "voorbeelden/": (),
        "netwerken/": tuple(f"provincie-{maak_id(provincie)}" for provincie in get_args(Provincie)),
        "functies/": (),
        "criteria/": (),
        "matrix/": (),
        "begrippen/": _LETTERS,
        "hulpmiddelen/": tuple(f"soort-{soort}" for soort in get_args(Hulpmiddelsoort)),
        "aan-de-slag/": ("gesprek",),
        "aan-de-slag/vergadering/": ("heel", "waarover"),
        "aan-de-slag/vergadering/heel-het-netwerk/": (),
        "aan-de-slag/werkplan/": ("vooraf", "blad"),
        "aan-de-slag/werkvormen/": tuple(f"fase-{fase}" for fase in get_args(Fase)),
        "aan-de-slag/zelfscan/": ("vragen",),
        "aan-de-slag/samen/": (),
        "handboek/": ("bijeenkomst", "alles", "drukker", "hoe"),
        "handboek/selectie/": (),
        "bijdragen/formulier/": ("begin", "insturen"),
        "bijdragen/ook/": ("begin", "insturen"),
        "bijdragen/meldingen/": tuple(CODES),
        "bijdragen/velden/": _VELDEN,
        "over/bronnen/": ("kader", "voorbeelden"),
        "a-z/": _LETTERS,
        "bewijs/": ("stap-0", "stap-1", "stap-2", "stap-3"),
        "overzicht/": (
            "tellingen", "rijker", "kort-verteld", "zonder-voorbeeld", "lege-vakken", "stil", "concepten", "dun", "oud", "zoekwoorden", "adressen", "uitgevers",
        ),
        "data/": (
            "gebruik", "offline", "tabellen", "praktijken", "voorbeelden", "netwerken", "bouwstenen", "clusters", "kernprincipes",
            "functies", "criteria", "begrippen", "hulpmiddelen", "werkvormen", "ook", "archief", "schemas",
        ),
        "wijzigingen/": (),
        "archief/": (),
        "zoeken/": (),
    }
)  # fmt: skip
_WAARDE = ("uitleg", "praktijken", "voorbeelden", "citeer")
# Those of the page of an entry, by the part of the site that its kind has. Some are there only when there is something
# to say; a link to one that is not shows the page.
ANKERS_VAN_SOORT: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "praktijken": (
            "begin", "stap", "wat", "waarom", "kernprincipes", "vragen", "hulpmiddelen", "voorbeelden", "kort-verteld", "ook", "verwant", "nabij",
            "citeer",
        ),
        "voorbeelden": (
            *(maak_id(sectie.kop) for sectie in VOORBEELD.secties), "praktijken", "verwant", "bronnen", "citeer",
        ),
        "netwerken": ("wie", "voorbeelden", "kort-verteld", "ook", "raakt", "bronnen", "citeer"),
        "kernprincipes": ("uitleg", "lens", "praktijken", "voorbeelden", "citeer"),
        "bouwstenen": ("begin", "uitleg", "praktijken", "dekking", "vragen", "voorbeelden", "citeer"),
        "clusters": ("uitleg", "kernprincipes", "citeer"),
        "functies": _WAARDE,
        "criteria": _WAARDE,
    }
)  # fmt: skip
# The list that shows the entries of a kind, each at a place of its own.
_LIJST_VAN_SOORT = {
    "cluster": "kernprincipes/",
    "bouwsteen": "praktijken/",
    "netwerk": "netwerken/",
    "begrip": "begrippen/",
}


def ankers_van_site(
    fiches: Iterable[tuple[Soort, str]], eigen_paginas: Mapping[str, tuple[str, ...]]
) -> dict[str, tuple[str, ...]]:
    """Return the places on the fixed and the hand-written pages, and on those of entries that have more than their kind.

    `fiches` are the kind and id of each entry, `eigen_paginas` the hand-written pages with their places.
    """
    op_lijst: dict[str, list[str]] = {}
    for soort, id_ in fiches:
        eigen = "" if soort.met_adres else soort.bladzijde or f"{soort.meervoud}/"
        lijst = _LIJST_VAN_SOORT.get(soort.naam, eigen)
        if lijst and soort is not WEGWIJZER:  # it leads elsewhere, and stands on no page
            op_lijst.setdefault(lijst, []).append(id_)
    per_bouwsteen = tuple(f"b-{id_}" for soort, id_ in fiches if soort.naam == "bouwsteen")
    return {
        **VASTE_PAGINAS,
        **eigen_paginas,
        **{
            lijst: (*VASTE_PAGINAS.get(lijst, ()), *eigen_paginas.get(lijst, ()), *ids)
            for lijst, ids in op_lijst.items()
        },
        **{
            f"{soort.meervoud}/{id_}/": (*ANKERS_VAN_SOORT["kernprincipes"], *per_bouwsteen)
            for soort, id_ in fiches
            if soort.naam == "kernprincipe"
        },
    }
