"""Reads the period of a voorbeeld, such as `maart 2022 - februari 2024`; nothing more."""

import re
from dataclasses import dataclass

MAANDEN = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
VORMEN = "2019, sinds 2018, sinds november 2020, 2016-2018, maart 2022 - februari 2024, onbekend"


def _moment_vorm(kant: str) -> str:
    """Return the pattern of one moment; its groups are named after `kant` (van or tot)."""
    datum = rf"(?:(?:begin|midden|eind)\s+)?(?:(?:\d{{1,2}}\s+)?(?P<{kant}_maand>{'|'.join(MAANDEN)})\s+)?(?P<{kant}_jaar>\d{{4}})"
    schooljaar = rf"(?:het\s+)?schooljaar\s+(?P<{kant}_school>\d{{4}})\s*[-/–]\s*\d{{4}}"
    return f"{datum}|{schooljaar}"


_PERIODE = re.compile(
    rf"(?:(?P<soort>sinds|vanaf|in|rond|tot(?:\s+en\s+met)?)\s+)?(?:{_moment_vorm('van')})"
    rf"(?:\s*(?:-|–|tot(?:\s+en\s+met)?)\s*(?:{_moment_vorm('tot')}|(?P<nu>nu|heden|vandaag)))?",
    re.IGNORECASE,
)


class OnleesbarePeriode(ValueError):
    """The text is none of the forms in `VORMEN`, or ends before it starts."""


@dataclass(frozen=True, slots=True)
class Periode:
    """When it happened. `van` and `tot` are (year, month) with month 0 when not told; None when open."""

    tekst: str
    van: tuple[int, int] | None
    tot: tuple[int, int] | None

    @property
    def recentste(self) -> tuple[int, int]:
        """Return the moment to sort by, newest highest: the last moment told, else the first."""
        return self.tot or self.van or (0, 0)


def lees_periode(tekst: str) -> Periode:
    """Return the period that `tekst` tells; raises `OnleesbarePeriode`."""
    tekst = " ".join(tekst.split())
    if tekst.casefold() == "onbekend":
        return Periode("onbekend", None, None)
    gevonden = _PERIODE.fullmatch(tekst)
    if gevonden is None:
        raise OnleesbarePeriode(tekst)
    van, tot = _moment(gevonden, "van"), _moment(gevonden, "tot")
    if tot and van and tot[0] < van[0]:
        raise OnleesbarePeriode(tekst)
    if (gevonden["soort"] or "").lower().startswith("tot"):
        van, tot = None, van
    return Periode(tekst, van, tot)


def laatste_jaar(periode: Periode) -> int:
    """Return the highest year that the period names, 0 when it names none."""
    return max((moment[0] for moment in (periode.van, periode.tot) if moment), default=0)


def _moment(gevonden: re.Match[str], kant: str) -> tuple[int, int] | None:
    if gevonden[f"{kant}_jaar"]:
        maand = gevonden[f"{kant}_maand"]
        return int(gevonden[f"{kant}_jaar"]), MAANDEN.index(maand.lower()) + 1 if maand else 0
    if gevonden[f"{kant}_school"]:
        return int(gevonden[f"{kant}_school"]), 9
    return None
