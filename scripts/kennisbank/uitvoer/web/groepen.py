"""For whom a voorbeeld is and with whom it was done, in groups: read from its own words, for who filters.

A voorbeeld tells both in free words (`voor_wie`, `partners`). What these do not name, is in no group.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Groep:
    """A group to choose: its id, its name, and the words that put a text in it."""

    id: str
    naam: str
    woorden: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Leeftijd(Groep):
    """A group of children by age, from `van` up to `tot` years, which a text may also name in figures."""

    van: float
    tot: float


def _woorden(patroon: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{patroon})", re.IGNORECASE)


LEEFTIJDEN: Final[tuple[Leeftijd, ...]] = (
    Leeftijd("zwanger", "Zwanger of net geboren", _woorden("zwanger|aanstaande|toekomstige ouders|kersverse ouders|kinderwens|kraam"), 0, 0),
    Leeftijd("baby-peuter", "Baby's en peuters, tot 3 jaar", _woorden(r"baby|peuter|jonge kinderen|jonge gezinnen|jonger dan drie|(?:\w+ )?opvang"), 0, 3),
    Leeftijd("kleuter", "Kleuters, 3 tot 6 jaar", _woorden("kleuter|vijfjarige|jonge kinderen|jonge gezinnen|basisschool|basisscholen|basisonderwijs"), 3, 6),
    Leeftijd("lagere-school", "Lagere school, 6 tot 12 jaar", _woorden("lagere school|schoolgaand|basisschool|basisscholen|basisonderwijs"), 6, 12),
    Leeftijd("jongere", "Jongeren vanaf 12 jaar", _woorden("jongeren|tieners"), 12, 25),
)  # fmt: skip
DOELGROEPEN: Final[tuple[Groep, ...]] = (
    *LEEFTIJDEN,
    Groep("bewoners", "Alle bewoners van een buurt", _woorden(r"bewoner|buurtbewoner|inwoner|buren\b|iedereen(?! die)|volwassenen in de buurt")),
    Groep("medewerkers", "Medewerkers, vrijwilligers en partners", _woorden("medewerker|vrijwilliger|partners|organisaties|leerkracht|hulpverlener|coördinator|diensten|brede scholen|iedereen die")),
)  # fmt: skip
PARTNERS: Final[tuple[Groep, ...]] = (
    Groep("school", "School en CLB", _woorden(r"(?:basis|kleuter|secundaire |brede |twee )?(?:school|scholen)\b|onderwijs|clb|centr\w+ voor leerlingenbegeleiding|pms|bredeschool")),
    Groep("opvang", "Kinderopvang", _woorden(r"(?:\w* )?(?:kinder)?opvang|kinderdagverblij|dienst voor opvang|lokaal overleg kinderopvang")),
    Groep("bestuur", "Gemeente, stad en OCMW", _woorden(r"stad\b|stads|stedelijk|gemeente\b|gemeenten\b|gemeentelijk|gemeentedienst|gemeentebestu|brusselse gemeente|ocmw|sociaal huis|loka(?:al|le) bestu|jeugddienst|\w+ gemeente")),
    Groep("gezondheid", "Kind en Gezin en gezondheid", _woorden(r"kind en gezin|consultatie|artsen|huisarts|apotheker|gynaecolo|vroedvrouw|ziekenhui|ziekenfonds|mutualit|kraam|expertisecentrum kraam|wijkgezondheid|buurtzorg")),
    Groep("welzijn", "Welzijn en gezinsondersteuning", _woorden(r"caw|ckg|welzijn|jeugdhulp|jeugdwelzijn|gezinsonderst|opvoeding|centrum voor kinderzorg|straathoek|huis van het kind|gezinszorg|inloopteam")),
    Groep("armoede", "Verenigingen waar armen het woord nemen", _woorden(r"armoede|vereniging\w* waar armen|welzijnsschakel|welzijnszorg|vereniging voor mensen in armoede|ervaringsdeskundige")),
    Groep("buurt", "Buurtwerk en opbouwwerk", _woorden(r"buurt(?:werk|centr|huis|sport)|opbouwwerk|samenlevingsopbouw|saamo|wijk(?:centr|partner|manag)|gebuurte|straatcomit|dienstencentr")),
    Groep("vrije-tijd", "Jeugd, sport, cultuur en vrije tijd", _woorden(r"jeugdwerk|jeugddienst|jeugdorganisatie|jeugdvereniging|sport|cultu|bibliothe|vrije tijd|vrijetijd|netwerk vrijetijd|speel|gemeenschapscentr|voetbal|kinderwerking")),
    Groep("mensen", "Ouders, buren en vrijwilligers", _woorden(r"ouders|bewoner|buurtbewoner|burgers|inwoners|vrijwillig|vereniging\w*$|gezinsbond|gezinsvereniging|studenten|ouderenraad")),
    Groep("onderzoek", "Hogeschool en onderzoek", _woorden("hogeschool|universiteit|onderzoek|vbjk")),
)  # fmt: skip
_GETAL: Final = {"drie": 3, "vier": 4, "zes": 6, "twaalf": 12}
_TOT: Final = re.compile(
    r"(?:(?:van )?(\d+) )?tot (?:en met |ongeveer )?(\d+|drie|vier|zes|twaalf)\b(?: jaar)?", re.IGNORECASE
)


def doelgroepen(voor_wie: str) -> list[str]:
    """Return the ids of the groups that a text on `voor_wie` names, in words or as years of age."""
    bereik = [(int(van or 0), _GETAL.get(tot.lower()) or int(tot)) for van, tot in _TOT.findall(voor_wie)]
    return [g.id for g in DOELGROEPEN if g.woorden.search(voor_wie) or _raakt(g, bereik)]


def _raakt(groep: Groep, bereik: Iterable[tuple[int, int]]) -> bool:
    return isinstance(groep, Leeftijd) and any(van < groep.tot and tot > groep.van for van, tot in bereik)


def partnersoorten(partners: Iterable[str]) -> list[str]:
    """Return the ids of the kinds of partners that a voorbeeld names."""
    namen = tuple(partners)
    return [groep.id for groep in PARTNERS if any(groep.woorden.search(naam) for naam in namen)]
