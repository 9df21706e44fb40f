"""Reads the period of a voorbeeld, such as `maart 2022 - februari 2024`; nothing more."""

import re
from calendar import monthrange
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

MAANDEN = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
VORMEN = "2019, sinds 2018, sinds november 2020, 2016-2018, maart 2022 - februari 2024, onbekend"
# As the year of a source: what is older is a slip of the pen.
EERSTE_JAAR: Final = 1800
Reden = Literal["vorm", "jaar", "dag", "schooljaar", "volgorde"]
Dag: TypeAlias = tuple[int, int, int]
# The first and last month, or day of a month, that is meant: a third of a year, a third of a month.
_DEEL_JAAR: Final = {"begin": (1, 4), "midden": (5, 8), "eind": (9, 12)}
_DEEL_MAAND: Final = {"begin": (1, 10), "midden": (11, 20), "eind": (21, 31)}
_SCHOOL_BEGINT, _SCHOOL_EINDIGT = 9, 8


def _moment_vorm(kant: str) -> str:
    """Return the pattern of one moment; its groups are named after `kant` (van or tot)."""
    datum = (
        rf"(?:(?P<{kant}_deel>begin|midden|eind)\s+)?"
        rf"(?:(?:(?P<{kant}_dag>\d{{1,2}})\s+)?(?P<{kant}_maand>{'|'.join(MAANDEN)})\s+)?(?P<{kant}_jaar>\d{{4}})"
    )
    schooljaar = (
        rf"(?:het\s+)?schooljaar\s+(?P<{kant}_school>\d{{4}})\s*[-/–]\s*(?P<{kant}_school_tot>\d{{4}})"
    )
    return f"{datum}|{schooljaar}"


_PERIODE = re.compile(
    rf"(?:(?P<soort>sinds|vanaf|in|rond|tot(?:\s+en\s+met)?)\s+)?(?:{_moment_vorm('van')})"
    rf"(?:\s*(?:-|–|tot(?:\s+en\s+met)?)\s*(?:{_moment_vorm('tot')}|(?P<nu>nu|heden|vandaag)))?",
    re.IGNORECASE,
)


class OnleesbarePeriode(ValueError):
    """The text is none of the forms in `VORMEN`, or tells what cannot be; `reden` says which."""

    def __init__(self, tekst: str, reden: Reden = "vorm", wat: str = "") -> None:
        """Take the text, why it cannot be read, and the part of it that is wrong."""
        super().__init__(tekst)
        self.reden = reden
        self.wat = wat


@dataclass(frozen=True, slots=True)
class Periode:
    """When it happened. `van` and `tot` are (year, month) with month 0 when not told; None when open.

    `begint` is the first day that `van` can mean, None when open.
    """

    tekst: str
    van: tuple[int, int] | None
    tot: tuple[int, int] | None
    begint: Dag | None = None

    @property
    def recentste(self) -> tuple[int, int]:
        """Return the moment to sort by, newest highest: the last moment told, else the first."""
        return self.tot or self.van or (0, 0)


@dataclass(frozen=True, slots=True)
class _Moment:
    """A moment as told, (year, month), and the first and last day that it can mean."""

    maand: tuple[int, int]
    eerste: Dag
    laatste: Dag


def lees_periode(tekst: str) -> Periode:
    """Return the period that `tekst` tells; raises `OnleesbarePeriode`."""
    tekst = " ".join(tekst.split())
    if tekst.casefold() == "onbekend":
        return Periode("onbekend", None, None)
    gevonden = _PERIODE.fullmatch(tekst)
    if gevonden is None:
        raise OnleesbarePeriode(tekst)
    van, tot = _moment(gevonden, "van"), _moment(gevonden, "tot")
    if tot and van and tot.laatste < van.eerste:
        raise OnleesbarePeriode(tekst, "volgorde")
    if (gevonden["soort"] or "").lower().startswith("tot"):
        if tot or gevonden["nu"]:
            raise OnleesbarePeriode(tekst)
        van, tot = None, van
    return Periode(tekst, van.maand if van else None, tot.maand if tot else None, van.eerste if van else None)


def laatste_jaar(periode: Periode) -> int:
    """Return the highest year that the period names, 0 when it names none."""
    return max((moment[0] for moment in (periode.van, periode.tot) if moment), default=0)


def _moment(gevonden: re.Match[str], kant: str) -> _Moment | None:
    if gevonden[f"{kant}_school"]:
        return _schooljaar(gevonden, kant)
    if not gevonden[f"{kant}_jaar"]:
        return None
    jaar = _jaar(gevonden, gevonden[f"{kant}_jaar"])
    naam, dag = gevonden[f"{kant}_maand"], gevonden[f"{kant}_dag"]
    deel = (gevonden[f"{kant}_deel"] or "").lower()
    if not naam:
        eerste, laatste = _DEEL_JAAR.get(deel, (1, 12))
        return _Moment((jaar, 0), (jaar, eerste, 1), (jaar, laatste, 31))
    maand = MAANDEN.index(naam.lower()) + 1
    dagen = (int(dag), int(dag)) if dag else _DEEL_MAAND.get(deel, (1, 31))
    if dag and not 1 <= int(dag) <= monthrange(jaar, maand)[1]:
        raise OnleesbarePeriode(gevonden[0], "dag", f"{dag} {naam} {jaar}")
    return _Moment((jaar, maand), (jaar, maand, dagen[0]), (jaar, maand, dagen[1]))


def _schooljaar(gevonden: re.Match[str], kant: str) -> _Moment:
    """Return a school year, which runs from September to the next August."""
    van, tot = (_jaar(gevonden, gevonden[f"{kant}_{deel}"]) for deel in ("school", "school_tot"))
    if tot != van + 1:
        raise OnleesbarePeriode(gevonden[0], "schooljaar", f"{van}-{van + 1}")
    return _Moment((van, _SCHOOL_BEGINT), (van, _SCHOOL_BEGINT, 1), (tot, _SCHOOL_EINDIGT, 31))


def _jaar(gevonden: re.Match[str], cijfers: str) -> int:
    if int(cijfers) < EERSTE_JAAR:
        raise OnleesbarePeriode(gevonden[0], "jaar", cijfers)
    return int(cijfers)
