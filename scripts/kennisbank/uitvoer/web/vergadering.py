"""The pages of *Voor je vergadering*: for each bouwsteen and praktijk a draaiboek that is ready to print.

What stands there is the draaiboek of `GEWOON_MINUTEN` and `GEWOON_MENSEN`. What differs for another time or group is on
the page too, hidden, each with the times and groups it is for; a script shows the right ones and has no words.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, Generic, TypeVar

from kennisbank.collectie.adressen import GESPREKKEN
from kennisbank.collectie.collectie import Collectie
from kennisbank.collectie.fiche import Fiche
from kennisbank.model.soorten import BOUWSTEEN, PRAKTIJK, Werkvorm
from kennisbank.uitvoer.bijeenkomst.draaiboek import (
    GEWOON_MENSEN,
    GEWOON_MINUTEN,
    MENSEN_TOT,
    MENSEN_VAN,
    MINUTEN,
    Deel,
    Draaiboek,
    Onderwerp,
    maak_delen,
    maak_draaiboek,
)
from kennisbank.uitvoer.bijeenkomst.zinnen import (
    ANTWOORDEN,
    DELEN,
    GEEN_METING,
    KWAM_ERVAN,
    ROLLEN,
    TAFELROL,
    TAFELS_VANAF,
)
from kennisbank.uitvoer.site import Pagina
from kennisbank.uitvoer.web.sjablonen import Drukker

HEEL: Final = f"{GESPREKKEN}heel-het-netwerk/"
T = TypeVar("T", bound=Hashable)
_ALLE: Final = tuple((minuten, mensen) for minuten in MINUTEN for mensen in range(MENSEN_VAN, MENSEN_TOT + 1))


@dataclass(frozen=True, slots=True)
class Wissel(Generic[T]):
    """Something that is there for some times and groups. `bij` names them (`90:3-12 120:3-40`), empty for all.

    `gewoon` tells whether it is there for the usual time and group, so that a page without a script shows it.
    """

    waarde: T
    bij: str
    gewoon: bool


@dataclass(frozen=True, slots=True)
class Rij:
    """A part of the meeting with all that it can be: when, what is said, with which work forms.

    `klok` has its begin and end for each time of the meeting that has it: `60:3-8 90:5-12`.
    """

    id: str
    bij: str
    gewoon: bool
    deel: Deel
    klok: str
    zeg: tuple[Wissel[str], ...]
    vormen: tuple[Wissel[Fiche[Werkvorm]], ...]


@dataclass(frozen=True, slots=True)
class Vorm:
    """What a page is filled with: the usual draaiboek, and what else it can be."""

    boek: Draaiboek
    rijen: tuple[Rij, ...]
    terugkijken: tuple[Wissel[Fiche[Werkvorm]], ...]
    valt_weg: tuple[Wissel[str], ...]
    uitnodiging: tuple[Wissel[str], ...]
    met_verhalen: str
    tafelrol: str


def paginas(druk: Drukker) -> Iterator[Pagina]:
    """Yield the page on which to choose what a meeting is about, and that of each subject."""
    c = druk.site.collectie
    yield druk.lijst(
        "vergaderingen",
        GESPREKKEN,
        "Voor je vergadering",
        "Kies waarover je het wilt hebben. Het draaiboek ligt klaar: met minuten, zinnen om te zeggen en bladen om te printen.",
        heel=HEEL,
        adres_van_gesprek=gesprek_over,
    )
    vormen = werkvormen(c)
    for onderwerp in (None, *c.bouwstenen, *c.praktijken):
        yield _pagina(druk, onderwerp, vormen)


def gesprek_over(onderwerp: Fiche[Any] | None) -> str:
    """Return the address of the meeting about an entry, or about the whole network."""
    return f"{GESPREKKEN}{onderwerp.id}/" if onderwerp else HEEL


def _pagina(
    druk: Drukker, onderwerp: Onderwerp, vormen: Mapping[str, tuple[Wissel[Fiche[Werkvorm]], ...]]
) -> Pagina:
    boek = maak_draaiboek(druk.site.collectie, onderwerp)
    naam = onderwerp.kort if onderwerp else "heel jullie netwerk"
    pagina = druk.lijst(
        "vergadering",
        gesprek_over(onderwerp),
        f"Een gesprek over {naam}",
        f"Een draaiboek van {GEWOON_MINUTEN} minuten voor {GEWOON_MENSEN} mensen, klaar om te printen.",
        onderwerp=onderwerp,
        gesprek=maak_vorm(druk.site.collectie, boek, vormen),
        antwoorden=ANTWOORDEN,
        geen_meting=GEEN_METING,
        kwam_ervan=KWAM_ERVAN,
        rollen=ROLLEN,
        tafelrol=TAFELROL,
        keuze_minuten=MINUTEN,
        mensen_van=MENSEN_VAN,
        mensen_tot=MENSEN_TOT,
        is_bouwsteen=onderwerp is not None and onderwerp.soort is BOUWSTEEN,
        is_praktijk=onderwerp is not None and onderwerp.soort is PRAKTIJK,
        lijst=GESPREKKEN,
    )
    # What a search engine shows names the subject; the page says it in its heading.
    return replace(pagina, omschrijving=f"{pagina.titel}. {pagina.omschrijving}")


def werkvormen(c: Collectie) -> dict[str, tuple[Wissel[Fiche[Werkvorm]], ...]]:
    """Return, for each part of a meeting, the work forms and when each is offered; the same for every subject."""
    waar: dict[str, dict[str, list[tuple[int, int]]]] = defaultdict(lambda: defaultdict(list))
    for paar in _ALLE:
        for deel in maak_delen(c, None, *paar):
            for vorm in deel.werkvormen:
                waar[deel.id][vorm.id].append(paar)
    return {
        deel: tuple(_wissel(vorm, paren[vorm.id]) for vorm in c.werkvormen if vorm.id in paren)
        for deel, paren in waar.items()
    }


def maak_vorm(
    c: Collectie, boek: Draaiboek, vormen: Mapping[str, tuple[Wissel[Fiche[Werkvorm]], ...]]
) -> Vorm:
    """Return the usual draaiboek of a page with what changes for another time or group."""
    boeken = {minuten: maak_draaiboek(c, boek.onderwerp, minuten) for minuten in MINUTEN}
    rijen = tuple(rij for id_ in DELEN for rij in _rij(id_, boeken, vormen.get(id_, ())))
    return Vorm(
        boek,
        rijen,
        vormen.get("terugkijken", ()),
        _per_tijd(boeken, lambda b: tuple(zin for _, zin in b.valt_weg)),
        _per_tijd(boeken, lambda b: b.uitnodiging),
        next((rij.bij for rij in rijen if rij.id == "verhalen"), ""),
        bereik([(m, n) for m, n in _ALLE if n >= TAFELS_VANAF]),
    )


def _rij(
    id_: str, boeken: Mapping[int, Draaiboek], vormen: tuple[Wissel[Fiche[Werkvorm]], ...]
) -> Iterator[Rij]:
    """Yield the row of a part, if any meeting has it."""
    delen = {minuten: deel for minuten, boek in boeken.items() for deel in boek.delen if deel.id == id_}
    if not delen:
        return
    deel = delen.get(GEWOON_MINUTEN) or next(iter(delen.values()))
    klok = " ".join(f"{m}:{d.begin}-{d.begin + d.minuten}" for m, d in delen.items())
    zeg = _samen((m, d.zeg) for m, d in delen.items())
    yield Rij(id_, _bij_minuten(delen), GEWOON_MINUTEN in delen, deel, klok, zeg, vormen)


def _per_tijd(
    boeken: Mapping[int, Draaiboek], van: Callable[[Draaiboek], tuple[T, ...]]
) -> tuple[Wissel[T], ...]:
    return _samen((minuten, van(boek)) for minuten, boek in boeken.items())


def _samen(per_minuten: Iterable[tuple[int, tuple[T, ...]]]) -> tuple[Wissel[T], ...]:
    """Return each value once, in the order in which they stand, with the times that have it."""
    waar: dict[T, list[int]] = defaultdict(list)
    plaats: dict[T, int] = {}
    for minuten, waarden in sorted(per_minuten, key=lambda paar: -len(paar[1])):
        for nummer, waarde in enumerate(waarden):
            waar[waarde].append(minuten)
            plaats.setdefault(waarde, nummer)
    return tuple(
        Wissel(waarde, _bij_minuten(waar[waarde]), GEWOON_MINUTEN in waar[waarde])
        for waarde in sorted(waar, key=plaats.__getitem__)
    )


def _wissel(waarde: T, paren: list[tuple[int, int]]) -> Wissel[T]:
    return Wissel(waarde, bereik(paren), (GEWOON_MINUTEN, GEWOON_MENSEN) in paren)


def _bij_minuten(minuten: Iterable[int]) -> str:
    gekozen = set(minuten)
    return bereik([paar for paar in _ALLE if paar[0] in gekozen])


def bereik(paren: Sequence[tuple[int, int]]) -> str:
    """Return times and groups as a page writes them: `45:3-12 45:15-40`, empty for all that there are."""
    if len(paren) == len(_ALLE):
        return ""
    delen: list[list[int]] = []
    for minuten, mensen in sorted(paren):
        if delen and delen[-1][0] == minuten and delen[-1][2] == mensen - 1:
            delen[-1][2] = mensen
        else:
            delen.append([minuten, mensen, mensen])
    return " ".join(f"{minuten}:{van}-{tot}" for minuten, van, tot in delen)
