"""The pages that are always there, with their line in the menu, and the places that a link may lead to: the one table.

A test of the built site compares it with the headings that stand there. Left out are places that move, the months of
the changes, and what a page makes in the browser.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class VastePagina:
    """A page that is always there.

    `menu` is the part of the menu that it stands in, empty for none, and `naam` its name there; within a part, pages
    stand in the order of the table. `plaatsen` are the ids that a link may lead to.
    """

    menu: str = ""
    naam: str = ""
    plaatsen: tuple[str, ...] = ()


# The pages that are always there; those of `docs/` and of the entries come on top.
VASTE_PAGINAS: Mapping[str, VastePagina] = MappingProxyType(
    {
        "": VastePagina(),
        "begrippen/": VastePagina("Kader", "Begrippen", _LETTERS),
        "kernprincipes/": VastePagina(),
        "bouwstenen/": VastePagina(),
        "praktijken/": VastePagina(plaatsen=("anders",)),
        "matrix/": VastePagina("Praktijken", "Matrix"),
        "bewijs/": VastePagina("Praktijken", "Hoe bewezen?", ("stap-0", "stap-1", "stap-2", "stap-3")),
        "voorbeelden/": VastePagina("Praktijken", "Voorbeelden"),
        "functies/": VastePagina("Praktijken", "Functies"),
        "criteria/": VastePagina("Praktijken", "Criteria"),
        "a-z/": VastePagina("Praktijken", "A tot Z", _LETTERS),
        "netwerken/": VastePagina(plaatsen=tuple(f"provincie-{maak_id(p)}" for p in get_args(Provincie))),
        "aan-de-slag/": VastePagina(plaatsen=("gesprek",)),
        "aan-de-slag/zelfscan/": VastePagina("Aan de slag", "Zelfscan", ("vragen",)),
        "aan-de-slag/samen/": VastePagina("Aan de slag", "Samen kijken"),
        "aan-de-slag/vergadering/": VastePagina("Aan de slag", "Voor je vergadering", ("heel", "waarover")),
        "aan-de-slag/vergadering/heel-het-netwerk/": VastePagina(),
        "aan-de-slag/werkplan/": VastePagina("Aan de slag", "Werkplan", ("vooraf", "blad")),
        "hulpmiddelen/": VastePagina(
            "Aan de slag", "Hulpmiddelen", tuple(f"soort-{soort}" for soort in get_args(Hulpmiddelsoort))
        ),
        "aan-de-slag/werkvormen/": VastePagina(
            "Aan de slag", "Werkvormen", tuple(f"fase-{fase}" for fase in get_args(Fase))
        ),
        "handboek/": VastePagina("Aan de slag", "Op papier", ("bijeenkomst", "alles", "drukker", "hoe")),
        "handboek/selectie/": VastePagina("Aan de slag", "Print een selectie"),
        "bijdragen/formulier/": VastePagina("Bijdragen", "Formulier", ("begin", "insturen")),
        "bijdragen/ook/": VastePagina("Bijdragen", "Wij doen dit ook", ("begin", "insturen")),
        "bijdragen/velden/": VastePagina("Bijdragen", "Velden uitgelegd", _VELDEN),
        "bijdragen/meldingen/": VastePagina("Bijdragen", "Meldingen uitgelegd", tuple(CODES)),
        "overzicht/": VastePagina(
            "Bijdragen",
            "Overzicht voor de redactie",
            (
                "tellingen", "rijker", "kort-verteld", "zonder-voorbeeld", "lege-vakken", "stil", "concepten", "dun", "oud", "zoekwoorden", "adressen", "uitgevers",
            ),
        ),
        "over/bronnen/": VastePagina("Over", "Bronnen", ("kader", "voorbeelden")),
        "wijzigingen/": VastePagina("Over", "Wat is nieuw?"),
        "data/": VastePagina(
            "Over",
            "Open data",
            (
                "gebruik", "offline", "tabellen", "praktijken", "voorbeelden", "netwerken", "bouwstenen", "clusters", "kernprincipes",
                "functies", "criteria", "begrippen", "hulpmiddelen", "werkvormen", "ook", "archief", "schemas",
            ),
        ),
        "archief/": VastePagina(),
        "zoeken/": VastePagina(),
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
    vast = {adres: pagina.plaatsen for adres, pagina in VASTE_PAGINAS.items()}
    per_bouwsteen = tuple(f"b-{id_}" for soort, id_ in fiches if soort.naam == "bouwsteen")
    return {
        **vast,
        **eigen_paginas,
        **{
            lijst: (*vast.get(lijst, ()), *eigen_paginas.get(lijst, ()), *ids)
            for lijst, ids in op_lijst.items()
        },
        **{
            f"{soort.meervoud}/{id_}/": (*ANKERS_VAN_SOORT["kernprincipes"], *per_bouwsteen)
            for soort, id_ in fiches
            if soort.naam == "kernprincipe"
        },
    }
