"""The questions that the redactie asks of a new or changed entry, and what a program can say to each.

The page for the redactie says the same list (a test compares). An answer is never more than the program knows: where
only a reader can tell, it says so and shows where to look.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from kennisbank.collectie.collectie import Collectie
from kennisbank.collectie.fiche import Fiche
from kennisbank.collectie.verhaal import is_kort_verteld, onbekende_delen
from kennisbank.lezen.markdown.boom import platte_tekst
from kennisbank.lezen.namen import opsomming
from kennisbank.meldingen.codes import dubbels, persoonsgegevens, resten
from kennisbank.meldingen.codes.samenhang import (
    BRON_ONTBREEKT,
    OOK_VERTELD,
    SECTIE_ZONDER_BRON,
    TOESTEMMING_ONTBREEKT,
    TOESTEMMING_ZONDER_BRON,
)
from kennisbank.meldingen.melding import Code, Melding
from kennisbank.model.soorten import NETWERK, OOK, PRAKTIJK, VOORBEELD, ZWIJGT

JA, NEE, KIJK = "ja", "nee", "kijk zelf na"
MEESTE: Final = 8
_AFKORTING: Final = re.compile(r"(?<![\w-])[A-ZÀ-Þ]{2,}[\w]*(?![\w-])")
_GETAL: Final = re.compile(r"(?<!\w)\d[\d.,]*(?:\s?%|(?=\W|$))")

Gezien = tuple[str, str]
"""The answer, and what the program saw."""


@dataclass(frozen=True, slots=True)
class Leesvraag:
    """A question, what to do when the answer is no, which kinds it is asked of, and how a program answers it.

    A finding with one of `codes` goes before what `zie` says. `anders_bij` is what to do instead for a kind that `anders` does not fit.
    """

    vraag: str
    anders: str
    zie: Callable[[Fiche[Any], Collectie], Gezien]
    soorten: frozenset[str] = frozenset({VOORBEELD.naam})
    codes: frozenset[str] = frozenset()
    anders_bij: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Antwoord:
    """A question with its answer (`JA`, `NEE` or `KIJK`), what the program saw, and what to do when it is not so."""

    vraag: Leesvraag
    antwoord: str
    gezien: str
    anders: str


def beantwoord(fiche: Fiche[Any], c: Collectie, meldingen: Sequence[Melding]) -> Iterator[Antwoord]:
    """Yield the questions that are asked of an entry; `meldingen` are what the check says of its file."""
    for vraag in LEESVRAGEN:
        if fiche.soort.naam in vraag.soorten:
            gemeld = [f"Regel {m.regel}: {m.tekst}" for m in meldingen if m.code.naam in vraag.codes]
            antwoord, gezien = vraag.zie(fiche, c)
            if gemeld:
                antwoord, gezien = (NEE if antwoord == NEE else KIJK), _kort(gemeld, " ")
            yield Antwoord(vraag, antwoord, gezien, vraag.anders_bij.get(fiche.soort.naam, vraag.anders))


def _kort(delen: Sequence[str], tussen: str = ", ") -> str:
    """Return the first of many, and how many there are more."""
    rest = len(delen) - MEESTE
    return tussen.join(delen[:MEESTE]) + (f" en nog {rest}" if rest > 0 else "")


def _verteld(fiche: Fiche[Any], _c: Collectie) -> Gezien:
    leeg = onbekende_delen(fiche)
    woorden = sum(len(platte_tekst(s.knopen).split()) for s in fiche.secties if s.kop not in leeg)
    verteld = [s.kop for s in fiche.soort.secties if s.kop not in leeg]
    zin = f"Verteld: {_titels(verteld)}, in {woorden} woorden." if verteld else "Nog geen enkel deel verteld."
    stil = f" Nog niets onder: {_titels(leeg)}." if leeg else ""
    kort = " Te kort voor een eigen pagina." if is_kort_verteld(fiche) else ""
    return (NEE if not verteld else KIJK), zin + stil + kort


def _titels(koppen: Sequence[str]) -> str:
    return opsomming([f"„{kop}”" for kop in koppen])


def _steun(fiche: Fiche[Any], _c: Collectie) -> Gezien:
    bronnen = fiche.velden.bronnen
    if not bronnen:
        eigen = getattr(fiche.velden, "eigen_ervaring", "nee") == "ja"
        return (JA, "Eigen ervaring van het netwerk.") if eigen else (KIJK, "Er staat geen bron.")
    aantal = "1 bron" if len(bronnen) == 1 else f"{len(bronnen)} bronnen"
    zonder = [str(n) for n, bron in enumerate(bronnen, 1) if not bron.jaar and not bron.geraadpleegd]
    if zonder:
        return KIJK, f"{aantal}. Zonder jaar en zonder leesdatum: nummer {opsomming(zonder)}."
    return JA, f"{aantal}, met een datum."


def _past(fiche: Fiche[Any], c: Collectie) -> Gezien:
    ids = (fiche.velden.praktijk,) if fiche.soort is OOK else fiche.velden.praktijken
    return KIJK, "Bij: " + "; ".join(c.op_id[id_].naam for id_ in ids) + "."


def _herkenbaar(_fiche: Fiche[Any], _c: Collectie) -> Gezien:
    return KIJK, "De controle herkende geen naam, adres, nummer of datum van een persoon."


def _akkoord(fiche: Fiche[Any], _c: Collectie) -> Gezien:
    return {
        "ja": (JA, "Het veld „toestemming” zegt ja."),
        "openbare-bron": (JA, "Het veld „toestemming” zegt dat alles in openbare bronnen staat."),
    }.get(fiche.velden.toestemming, (NEE, "Het veld „toestemming” zegt nee."))


def _eigen_woorden(fiche: Fiche[Any], _c: Collectie) -> Gezien:
    citaten = len(re.findall(r"[„“][^”]{20,}”|\"[^\"]{20,}\"", _tekst(fiche)))
    aangehaald = (
        ""
        if not citaten
        else " Er staat 1 citaat in."
        if citaten == 1
        else f" Er staan {citaten} citaten in."
    )
    return KIJK, f"Geen kopie van een andere fiche.{aangehaald}"


def _geweten(fiche: Fiche[Any], _c: Collectie) -> Gezien:
    getallen = list(dict.fromkeys(g.rstrip(".,") for g in _GETAL.findall(_tekst(fiche))))
    stil = [s.kop for s in fiche.secties if platte_tekst(s.knopen).strip() == ZWIJGT]
    delen = (
        f"Getallen om na te gaan: {_kort(getallen)}." if getallen else "Er staan geen getallen in de tekst.",
        f"Onder {_titels(stil)} staat: {ZWIJGT}" if stil else "",
    )
    return KIJK, " ".join(filter(None, delen))


def _begrippen(fiche: Fiche[Any], c: Collectie) -> Gezien:
    bekend = {
        vorm.casefold() for b in c.begrippen for vorm in (b.naam, *b.velden.ook, *(b.velden.herken or ()))
    }
    afkortingen = list(dict.fromkeys(_AFKORTING.findall(_tekst(fiche))))
    nieuw = [woord for woord in afkortingen if woord.casefold() not in bekend]
    if nieuw:
        return KIJK, f"Afkortingen zonder uitleg: {_kort(nieuw)}."
    return JA, "Elke afkorting staat bij de begrippen." if afkortingen else "Er staan geen afkortingen in."


def _tekst(fiche: Fiche[Any]) -> str:
    return "\n".join((fiche.kern, *(platte_tekst(sectie.knopen) for sectie in fiche.secties)))


def _namen(*codes: Code) -> frozenset[str]:
    return frozenset(code.naam for code in codes)


_VAN_PERSONEN: Final = frozenset(
    code.naam for code in vars(persoonsgegevens).values() if isinstance(code, Code)
)
_ALLE: Final = frozenset({VOORBEELD.naam, PRAKTIJK.naam, NETWERK.naam, OOK.naam})
_VAN_EEN_NETWERK: Final = frozenset({VOORBEELD.naam, OOK.naam})
LEESVRAGEN: Final = (
    Leesvraag(
        "Begrijp je wat ze deden, zonder erbij geweest te zijn?",
        "Vraag om één concreet moment: wie, waar, wanneer.",
        _verteld,
    ),
    Leesvraag(
        "Staat er waar het op steunt?",
        "Vraag een bron, of zet `eigen_ervaring: ja`.",
        _steun,
        frozenset({VOORBEELD.naam, NETWERK.naam}),
        _namen(dubbels.BRON_DUBBEL, BRON_ONTBREEKT, SECTIE_ZONDER_BRON, TOESTEMMING_ZONDER_BRON),
        {NETWERK.naam: "Vraag een bron: een openbare pagina over het netwerk."},
    ),
    Leesvraag(
        "Past het bij de gekozen praktijk, en zegt de zin waarom?",
        "Stel een andere praktijk of een andere zin voor.",
        _past,
        _VAN_EEN_NETWERK,
        _namen(dubbels.ZIN_DUBBEL, OOK_VERTELD),
    ),
    Leesvraag(
        "Is er niemand in te herkennen?",
        "Publiceer niet. Vraag om het stuk weg te laten.",
        _herkenbaar,
        _ALLE,
        _VAN_PERSONEN,
    ),
    Leesvraag(
        "Zei het netwerk ja?",
        "Voeg nog niet samen, of laat de status op `concept` staan.",
        _akkoord,
        _VAN_EEN_NETWERK,
        _namen(TOESTEMMING_ONTBREEKT),
        {OOK.naam: "Voeg nog niet samen."},
    ),
    Leesvraag(
        "Is het in eigen woorden geschreven?",
        "Vraag om te herschrijven. Een citaat krijgt een bron.",
        _eigen_woorden,
        _ALLE,
        _namen(dubbels.FICHE_DUBBEL, dubbels.TEKST_HERHAALD, resten.CHATBOT_REST),
        dict.fromkeys((PRAKTIJK.naam, OOK.naam), "Vraag om te herschrijven."),
    ),
    Leesvraag(
        "Staat er iets wat niemand kan weten?",
        "Haal het weg, of schrijf „Hierover vonden we nog niets.”",
        _geweten,
        _ALLE,
        _namen(resten.PLAATSHOUDER, resten.WORD_REST),
        dict.fromkeys((PRAKTIJK.naam, NETWERK.naam, OOK.naam), "Haal het weg."),
    ),
    Leesvraag(
        "Zijn vreemde woorden en afkortingen uitgelegd?",
        "Zet het woord bij de begrippen, of zeg het gewoner.",
        _begrippen,
        _ALLE,
    ),
)
"""What is asked, in the order of reading."""
