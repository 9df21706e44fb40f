"""The pages that list entries, along every axis, and the pages for contributors and redactie."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from kennisbank.collectie.fiche import Fiche
from kennisbank.collectie.overzicht import maak_overzicht
from kennisbank.lezen.namen import maak_id
from kennisbank.meldingen.codes import CODES
from kennisbank.model.beschrijving import velden_van
from kennisbank.model.soorten import NETWERK, PRAKTIJK, SOORTEN, VOORBEELD
from kennisbank.uitvoer.data.data import SOORTEN_MET_DATA, VERSIE, kolommen, versie_van
from kennisbank.uitvoer.data.gekoppeld import LICENTIE
from kennisbank.uitvoer.site import Pagina
from kennisbank.uitvoer.web.fichepaginas import SOORTNAAM
from kennisbank.uitvoer.web.kaart import anker, teken_kaart
from kennisbank.uitvoer.web.papier import leesbare_grootte
from kennisbank.uitvoer.web.sjablonen import Drukker
from kennisbank.uitvoer.web.vinder import (
    WOORDEN,
    Facet,
    Waarde,
    facetten,
    kenmerken,
    per_bewijs,
    provinciewaarden,
    verhaalfacetten,
    verhaalwaarden,
)

OPEN = 10  # lines of a list that the overview shows before its fold
# Contributors meet these kinds first; the framework's own kinds follow.
_EERST = (PRAKTIJK, VOORBEELD, NETWERK)


def lijsten(druk: Drukker) -> Iterator[Pagina]:
    """Yield the list pages, in the order of the menu."""
    c = druk.site.collectie
    overzicht = maak_overzicht(c, druk.site.datums)
    yield druk.lijst(
        "lijst_kernprincipes",
        "kernprincipes/",
        "Kernprincipes",
        f"De {len(c.kernprincipes)} kernprincipes zijn het fundament van een buurtgericht netwerk. Ze horen bij {len(c.clusters)} clusters.",
    )
    yield druk.lijst(
        "lijst_bouwstenen",
        "bouwstenen/",
        "Bouwstenen",
        f"Aan deze {len(c.bouwstenen)} bouwstenen werkt elk buurtgericht netwerk, op zijn eigen manier.",
    )
    yield druk.lijst(
        "lijst_praktijken",
        "praktijken/",
        "Praktijken",
        f"{len(c.praktijken)} praktijken: wat netwerken concreet doen voor kinderen en gezinnen, per bouwsteen.",
        facetten=facetten(c),
        kenmerken=kenmerken(druk.site),
        woorden=WOORDEN,
    )
    yield druk.lijst(
        "lijst_voorbeelden",
        "voorbeelden/",
        "Voorbeelden",
        f"{len(c.voorbeelden)} voorbeelden van hoe netwerken en organisaties het aanpakken in hun eigen buurt. De nieuwste staan eerst.",
        facetten=verhaalfacetten(c),
        waarden={v.id: verhaalwaarden(c, v) for v in c.voorbeelden},
    )
    yield _netwerken(druk)
    yield druk.lijst(
        "lijst_as",
        "functies/",
        "Functies",
        f"Een buurtgericht netwerk verenigt {len(c.functies)} functies voor kinderen en gezinnen.",
        fiches=[(f, len(c.praktijken_bij_functie(f.id))) for f in c.functies],
    )
    yield druk.lijst(
        "lijst_as",
        "criteria/",
        "Criteria",
        f"Een basisvoorziening is er voor iedereen. Aan deze {len(c.criteria)} criteria is dat te toetsen.",
        fiches=[(f, len(c.praktijken_bij_criterium(f.id))) for f in c.criteria],
    )
    yield druk.lijst(
        "begrippen",
        "begrippen/",
        "Begrippen",
        "Woorden en afkortingen in gewone taal. In de teksten staan ze onderstreept.",
        per_letter=_per_letter((b.naam, b) for b in c.begrippen),
    )
    yield druk.lijst(
        "zoeken",
        "zoeken/",
        "Zoeken",
        "Zoek in je eigen woorden naar praktijken, voorbeelden, netwerken en uitleg.",
    )
    yield druk.lijst(
        "a_z",
        "a-z/",
        "Alles van A tot Z",
        "Elke titel één keer: praktijken, voorbeelden, netwerken, hulpmiddelen en begrippen, met de gewone woorden waarmee mensen zoeken.",
        per_letter=_register(druk),
    )
    yield druk.lijst(
        "bronnen",
        "over/bronnen/",
        "Bronnen",
        "Waarop het referentiekader steunt, en waar de voorbeelden vandaan komen.",
        overzicht=overzicht,
    )
    yield druk.lijst(
        "overzicht",
        "overzicht/",
        "Overzicht voor de redactie",
        "Wat er is, wat ontbreekt en wat aandacht vraagt.",
        overzicht=overzicht,
        open=OPEN,
    )
    yield druk.lijst(
        "bewijs",
        "bewijs/",
        "Hoe bewezen is elke praktijk?",
        "Hoeveel netwerken vertellen hoe ze een praktijk aanpakken, en wat het opleverde.",
        per_bewijs=list(per_bewijs(c)),
    )
    yield _velden(druk)
    yield _data(druk)
    yield druk.lijst(
        "meldingen",
        "bijdragen/meldingen/",
        "Meldingen uitgelegd",
        "Elke melding van de controle: wat ze betekent, waarom ze er is en hoe je het goed schrijft.",
        codes=CODES,
    )


def _netwerken(druk: Drukker) -> Pagina:
    c = druk.site.collectie
    groepen: dict[str, list[Fiche[Any]]] = defaultdict(list)
    for netwerk in sorted(c.netwerken, key=lambda n: sorteersleutel(c.waar(n.velden).naam)):
        groepen[c.waar(netwerk.velden).provincie].append(netwerk)
    pioniers = sum(netwerk.velden.soort == "pionier" for netwerk in c.netwerken)
    omschrijving = f"{len(c.netwerken)} netwerken in Vlaanderen en Brussel. {pioniers} pioniers schreven het referentiekader."
    return druk.lijst(
        "lijst_netwerken",
        "netwerken/",
        "Netwerken",
        omschrijving,
        per_provincie=sorted(groepen.items()),
        soortnaam=SOORTNAAM,
        anker=anker,
        kaart=teken_kaart(c),
        facetten=(
            Facet("provincie", "Provincie", provinciewaarden(groepen)),
            Facet("soort", "Soort", tuple(Waarde(id_, naam) for id_, naam in SOORTNAAM.items())),
        ),
        waarden={
            n.id: {"provincie": [maak_id(provincie)], "soort": [n.velden.soort]}
            for provincie, netwerken in groepen.items()
            for n in netwerken
        },
    )


def _velden(druk: Drukker) -> Pagina:
    soorten = (*_EERST, *(soort for soort in SOORTEN if soort not in _EERST))
    return druk.lijst(
        "velden",
        "bijdragen/velden/",
        "Velden uitgelegd",
        "Alle velden van een fiche: wat erin hoort, met bij elk veld een voorbeeld.",
        soorten=[(soort, velden_van(soort.velden)) for soort in soorten],
    )


def _data(druk: Drukker) -> Pagina:
    return druk.lijst(
        "data",
        "data/",
        "Open data",
        "De hele kennisbank als bestanden: voor rekenbladen, voor programma's en voor onderzoek.",
        tabellen=[(soort, kolommen(soort)) for soort in SOORTEN_MET_DATA],
        licentie=LICENTIE,
        versie=VERSIE,
        bijgewerkt=versie_van(druk.site),
        offline=druk.site.offline,
        grootte=leesbare_grootte,
    )


def sorteersleutel(tekst: str) -> str:
    """Return `tekst` for sorting: accents, capitals and signs in front make no difference."""
    plat = unicodedata.normalize("NFKD", tekst).encode("ascii", "ignore").decode("ascii").casefold()
    return plat.lstrip("'\"( ").removeprefix("t ")


def _per_letter(paren: Iterable[tuple[str, Any]]) -> list[tuple[str, list[Any]]]:
    groepen: dict[str, list[Any]] = defaultdict(list)
    for naam, waarde in sorted(paren, key=lambda paar: sorteersleutel(paar[0])):
        letter = sorteersleutel(naam)[:1].upper()
        groepen[letter if letter.isalpha() else "0-9"].append(waarde)
    return sorted(groepen.items())


@dataclass(frozen=True, slots=True)
class Registerregel:
    """A title of the A to Z: the entries that carry it with the name of their kind, and the other words that lead there."""

    naam: str
    doelen: tuple[tuple[str, Fiche[Any]], ...]
    woorden: tuple[str, ...]


def _register(druk: Drukker) -> list[tuple[str, list[Registerregel]]]:
    """Return per letter every title once, with the words that people also use for it."""
    c = druk.site.collectie
    doelen: dict[str, list[tuple[str, Fiche[Any]]]] = defaultdict(list)
    woorden: dict[str, dict[str, None]] = defaultdict(dict)
    fiches = {f.id: f for f in (*c.op_id.values(), *c.hulpmiddelen)}
    for fiche in (*fiches.values(), *c.begrippen):
        doelen[fiche.naam].append((fiche.soort.naam, fiche))
        ook = (*getattr(fiche.velden, "zoekwoorden", ()), *getattr(fiche.velden, "ook", ()))
        woorden[fiche.naam] |= dict.fromkeys(ook)
    return _per_letter(
        (naam, Registerregel(naam, tuple(wat), tuple(w for w in woorden[naam] if w not in doelen)))
        for naam, wat in doelen.items()
    )
