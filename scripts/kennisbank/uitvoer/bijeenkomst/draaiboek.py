"""The draaiboek of a meeting: from what it is about, how long and with how many, to all that its leader needs.

    maak_draaiboek(collectie, onderwerp, minuten, mensen) -> Draaiboek

`onderwerp` is the entry of a bouwsteen or a praktijk, or None for the whole network (the eight statements);
`minuten` one of MINUTEN; `mensen` from MENSEN_VAN to MENSEN_TOT. ValueError for any other. The same input gives the
same draaiboek; it reads no file and knows no paper size, page or engine. The sentences stand in `zinnen`.

The minutes per part follow the design of the redactie: `sum(deel.minuten) == minuten`, always. A work form is offered
only where its own minutes and group allow it, at most two per part, and never twice in one meeting. Those whose first
phase it is come first, then the order of their list.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal

from kennisbank.collectie.collectie import Collectie
from kennisbank.collectie.fiche import Fiche
from kennisbank.collectie.verhaal import vertelt_resultaat
from kennisbank.collectie.zelfscan import GEHEEL, te_vragen
from kennisbank.lezen.markdown.boom import platte_tekst
from kennisbank.model.soorten import BOUWSTEEN, Bouwsteen, Kernprincipe, Praktijk, Voorbeeld, Werkvorm
from kennisbank.uitvoer.bijeenkomst.zinnen import (
    BLIJFT,
    DELEN,
    GEPRINT,
    ROLLEN,
    TAFELROL,
    TAFELS_VANAF,
    UITNODIGING,
    VALT_WEG,
    VERSLAG,
    Rol,
)

Onderwerp = Fiche[Bouwsteen] | Fiche[Praktijk] | None
Blad = Literal["draaiboek", "zinnen", "stellingen", "verhaal", "tafelblad", "werkblad", "terugkijken"]

MINUTEN: Final = (45, 60, 90, 120)
MENSEN_VAN, MENSEN_TOT = 3, 40
# What the pages and the pack are made for, until somebody asks for something else.
GEWOON_MINUTEN, GEWOON_MENSEN = 90, 10
TERUGKIJKEN_MINUTEN: Final = 15
MEEST_VERHALEN: Final = 3
# A longer story takes a group of three more than a few minutes to read, and more than a sheet to print.
MEESTE_WOORDEN: Final = 215

_TIJDEN: Final[Mapping[int, Mapping[str, int]]] = {
    45: {"welkom": 5, "invullen": 8, "bespreken": 10, "kiezen": 5, "afspreken": 12, "speling": 5},
    60: {"inloop": 3, "welkom": 5, "invullen": 8, "bespreken": 10, "verhalen": 12, "kiezen": 5,
         "afspreken": 12, "speling": 5},
    90: {"inloop": 5, "welkom": 7, "invullen": 10, "bespreken": 15, "verhalen": 15, "kiezen": 7,
         "uitwerken": 17, "afspreken": 8, "speling": 6},
    120: {"inloop": 10, "welkom": 8, "invullen": 12, "bespreken": 15, "pauze": 10, "verhalen": 18, "kiezen": 7,
          "uitwerken": 20, "afspreken": 12, "speling": 8},
}  # fmt: skip
# What is said in a part leaves so much less for a work form.
_PRATEN: Final[Mapping[str, int]] = {"welkom": 4}


@dataclass(frozen=True, slots=True)
class Deel:
    """One part of a meeting. `begin` counts minutes from the start; the first of `werkvormen` is the proposal."""

    id: str
    titel: str
    begin: int
    minuten: int
    wat: str
    rollen: tuple[str, ...]
    zeg: tuple[str, ...]
    klaar: tuple[str, ...]
    werkvormen: tuple[Fiche[Werkvorm], ...]


@dataclass(frozen=True, slots=True)
class Papier:
    """A sheet to print and how often; `verhaal` is the voorbeeld that a story sheet tells."""

    blad: Blad
    wat: str
    keer: int
    per: Literal["groep", "persoon", "drietal"]
    verhaal: Fiche[Voorbeeld] | None = None


@dataclass(frozen=True, slots=True)
class Draaiboek:
    """All that a meeting needs. `terugkijken` is a short part of its own, some weeks later.

    `stellingen` are the entries whose `stelling` is asked, `eerste_stappen` the praktijken that offer one,
    `lensvragen` the kernprincipes whose question to lay beside the choice. `valt_weg` says what gives way first,
    by the id of its part; `uitnodiging` and `verslag` are paragraphs to copy.
    """

    onderwerp: Onderwerp
    over: str
    minuten: int
    mensen: int
    delen: tuple[Deel, ...]
    rollen: tuple[Rol, ...]
    valt_weg: tuple[tuple[str, str], ...]
    blijft: str
    papier: tuple[Papier, ...]
    stellingen: tuple[Fiche[Any], ...]
    eerste_stappen: tuple[Fiche[Praktijk], ...]
    lensvragen: tuple[Fiche[Kernprincipe], ...]
    verhalen: tuple[Fiche[Voorbeeld], ...]
    uitnodiging: tuple[str, ...]
    verslag: tuple[str, ...]
    terugkijken: Deel


def maak_draaiboek(
    c: Collectie, onderwerp: Onderwerp, minuten: int = GEWOON_MINUTEN, mensen: int = GEWOON_MENSEN
) -> Draaiboek:
    """Return the draaiboek of a meeting; raises ValueError for a time or a group that none is made for."""
    *delen, terugkijken = maak_delen(c, onderwerp, minuten, mensen)
    woorden = _woorden(onderwerp, minuten)
    ids = {deel.id for deel in delen}
    praktijken = _praktijken(c, onderwerp)
    verhalen = kies_verhalen(c, onderwerp) if "verhalen" in ids else ()
    return Draaiboek(
        onderwerp,
        over_wat(onderwerp),
        minuten,
        mensen,
        tuple(delen),
        (*ROLLEN, *((TAFELROL,) if mensen >= TAFELS_VANAF else ())),
        tuple((id_, zin) for id_, zin in VALT_WEG if id_ in ids),
        BLIJFT,
        tuple(_papier(mensen, verhalen)),
        _met_stelling(c, onderwerp),
        tuple(p for p in praktijken if p.velden.eerste_stap),
        _lensvragen(c, praktijken),
        verhalen,
        _vul(UITNODIGING, woorden),
        _vul(VERSLAG, woorden),
        terugkijken,
    )


def maak_delen(c: Collectie, onderwerp: Onderwerp, minuten: int, mensen: int) -> tuple[Deel, ...]:
    """Return the parts of a meeting in order, and last the look back some weeks later; ValueError as above."""
    if minuten not in _TIJDEN or not MENSEN_VAN <= mensen <= MENSEN_TOT:
        raise ValueError(f"no draaiboek for {minuten} minutes with {mensen} people")
    woorden = _woorden(onderwerp, minuten)
    vormen = werkvormen_voor(c, "terugkijken", TERUGKIJKEN_MINUTEN, mensen)
    terugkijken = _deel("terugkijken", 0, TERUGKIJKEN_MINUTEN, woorden, vormen)
    return (*_delen(c, woorden, minuten, mensen), terugkijken)


def leg_klaar(boek: Draaiboek) -> tuple[str, ...]:
    """Return what to lay ready beside the sheets to print, when each part takes the work form that is proposed.

    What another thing names too (a pen, and a pen for each) is not named by itself.
    """
    dingen = (
        (*deel.klaar, *(ding for vorm in deel.werkvormen[:1] for ding in vorm.velden.materiaal))
        for deel in boek.delen
    )
    uniek = dict.fromkeys(ding for van_deel in dingen for ding in van_deel)
    los = [ding for ding in uniek if not any(blad in ding for blad in GEPRINT)]
    return tuple(ding for ding in los if not any(ding in ander for ander in los if ander != ding))


def over_wat(onderwerp: Onderwerp) -> str:
    """Return what a meeting is about, as it stands in a sentence."""
    if onderwerp is None:
        return "ons hele netwerk"
    soort = "de bouwsteen" if onderwerp.soort is BOUWSTEEN else "de praktijk"
    return f"{soort} „{onderwerp.kort}”"


def drietallen(mensen: int) -> int:
    """Return into how many groups of three people split; the last groups may have two."""
    return -(-mensen // 3)


def werkvormen_voor(
    c: Collectie, fase: str, minuten: int, mensen: int, bezet: frozenset[str] = frozenset()
) -> tuple[Fiche[Werkvorm], ...]:
    """Return at most two work forms that a phase of `minuten` allows with so many people, the proposal first.

    `bezet` are ids that an earlier phase offers. One whose first phase is another comes only where there is no other.
    """
    passend = [w for w in c.werkvormen if w.id not in bezet and _past(w.velden, fase, minuten, mensen)]
    eigen = [w for w in passend if w.velden.fasen[0] == fase]
    return tuple((eigen or passend)[:2])


def kies_verhalen(c: Collectie, onderwerp: Onderwerp) -> tuple[Fiche[Voorbeeld], ...]:
    """Return up to three voorbeelden, each of another network: of the subject itself, else from nearest by.

    Each next one shows another praktijk if there is one; of those that show the same, one that tells what it
    brought goes before, then the newest. None is too long to read in a few minutes.
    """
    gekozen: dict[str, Fiche[Voorbeeld]] = {}
    for verhaal in _naar_nabijheid(c, onderwerp):
        gekozen.setdefault(c.wie(verhaal).sleutel, verhaal)
        if len(gekozen) == MEEST_VERHALEN:
            break
    return tuple(gekozen.values())


def _naar_nabijheid(c: Collectie, onderwerp: Onderwerp) -> Iterator[Fiche[Voorbeeld]]:
    """Yield the stories from the nearest on; some come twice."""
    praktijken = frozenset(praktijk.id for praktijk in _praktijken(c, onderwerp))
    for kring in _kringen(c, onderwerp):
        kort = filter(_is_kort, kring)
        yield from _afwisselend(sorted(kort, key=lambda v: not vertelt_resultaat(v)), praktijken)


def _afwisselend(verhalen: Iterable[Fiche[Voorbeeld]], praktijken: frozenset[str]) -> list[Fiche[Voorbeeld]]:
    """Return the stories in order, but those first that show a praktijk which none before them shows."""
    eerst: list[Fiche[Voorbeeld]] = []
    rest: list[Fiche[Voorbeeld]] = []
    getoond: set[str] = set()
    for verhaal in verhalen:
        nieuw = praktijken.intersection(verhaal.velden.praktijken) - getoond
        (eerst if nieuw else rest).append(verhaal)
        getoond |= nieuw
    return eerst + rest


def _is_kort(verhaal: Fiche[Voorbeeld]) -> bool:
    woorden = sum(len(platte_tekst(sectie.knopen).split()) for sectie in verhaal.secties)
    return woorden <= MEESTE_WOORDEN


def _kringen(c: Collectie, onderwerp: Onderwerp) -> Iterator[tuple[Fiche[Voorbeeld], ...]]:
    """Yield where to look for stories, the nearest first."""
    if onderwerp is not None:
        yield c.voorbeelden_bij_alle(_praktijken(c, onderwerp))
        yield c.voorbeelden_bij_alle(c.praktijken_bij_bouwsteen(_bouwsteen_van(onderwerp)))
    yield c.voorbeelden


def _bouwsteen_van(onderwerp: Fiche[Bouwsteen] | Fiche[Praktijk]) -> str:
    velden = onderwerp.velden
    return velden.bouwsteen if isinstance(velden, Praktijk) else onderwerp.id


def _praktijken(c: Collectie, onderwerp: Onderwerp) -> tuple[Fiche[Praktijk], ...]:
    """Return the praktijken that a meeting is about: none for the whole network, which has yet to choose."""
    if onderwerp is None:
        return ()
    van_bouwsteen = c.praktijken_bij_bouwsteen(_bouwsteen_van(onderwerp))
    return (
        van_bouwsteen
        if onderwerp.soort is BOUWSTEEN
        else tuple(p for p in van_bouwsteen if p.id == onderwerp.id)
    )


def _met_stelling(c: Collectie, onderwerp: Onderwerp) -> tuple[Fiche[Any], ...]:
    """Return the entries whose statement is asked: those of the zelfscan, or the praktijk itself."""
    if onderwerp is None or onderwerp.soort is BOUWSTEEN:
        return tuple(te_vragen(c).get(onderwerp.id if onderwerp else GEHEEL, ()))
    return (onderwerp,) if onderwerp.velden.stelling else ()


def _lensvragen(c: Collectie, praktijken: tuple[Fiche[Praktijk], ...]) -> tuple[Fiche[Kernprincipe], ...]:
    """Return up to three kernprincipes with a question: those that most of the praktijken make true."""
    telling = Counter(id_ for p in praktijken for id_ in p.velden.kernprincipes)
    met_vraag = [k for k in c.kernprincipes if k.velden.lens and telling[k.id]]
    return tuple(sorted(met_vraag, key=lambda k: -telling[k.id])[:3])


def _woorden(onderwerp: Onderwerp, minuten: int) -> dict[str, object]:
    """Return what the sentences of a meeting are filled with."""
    return {"over": over_wat(onderwerp), "minuten": minuten}


def _delen(c: Collectie, woorden: Mapping[str, object], minuten: int, mensen: int) -> Iterator[Deel]:
    begin, bezet = 0, frozenset[str]()
    for id_, duur in _TIJDEN[minuten].items():
        vormen = werkvormen_voor(c, id_, duur - _PRATEN.get(id_, 0), mensen, bezet)
        yield _deel(id_, begin, duur, woorden, vormen)
        begin += duur
        bezet |= {vorm.id for vorm in vormen}


def _deel(
    id_: str, begin: int, duur: int, woorden: Mapping[str, object], vormen: tuple[Fiche[Werkvorm], ...]
) -> Deel:
    tekst = DELEN[id_]
    zeg = _vul(tekst.zeg, woorden)
    return Deel(id_, tekst.titel, begin, duur, tekst.wat, tekst.rollen, zeg, tekst.klaar, vormen)


def _past(v: Werkvorm, fase: str, minuten: int, mensen: int) -> bool:
    return (
        fase in v.fasen and v.minuten_van <= minuten <= v.minuten_tot and v.groep_van <= mensen <= v.groep_tot
    )


def _vul(zinnen: tuple[str, ...], woorden: Mapping[str, object]) -> tuple[str, ...]:
    return tuple(zin.format(**woorden) for zin in zinnen)


def _papier(mensen: int, verhalen: tuple[Fiche[Voorbeeld], ...]) -> Iterator[Papier]:
    """Yield what to print; the groups of three share out the stories, so that together each has one."""
    yield Papier("draaiboek", "Dit draaiboek, voor wie het gesprek leidt", 1, "groep")
    yield Papier("zinnen", "De zinnen om te zeggen, de uitnodiging en het verslag", 1, "groep")
    yield Papier("stellingen", "De stellingen, met vakjes om aan te duiden", mensen, "persoon")
    groepjes, aantal = drietallen(mensen), len(verhalen)
    for plaats, verhaal in enumerate(verhalen):
        keer = (groepjes + aantal - 1 - plaats) // aantal
        if keer:
            yield Papier("verhaal", verhaal.naam, keer, "drietal", verhaal)
    yield Papier("tafelblad", "Het tafelblad om stippen te tellen, zo groot als je kunt", 1, "groep")
    yield Papier("werkblad", "Het werkblad met afspraken", 1, "groep")
    yield Papier("terugkijken", "De vragen om enkele weken later terug te kijken", 1, "groep")
