"""The figures that explain something of the framework, by the address of their page: the same on the site and on paper.

A figure is words in boxes; how the boxes stand (`vorm`) is drawn by a template for the site and one for paper, in lines
that stay clear without colour. Its words say what its page says.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal


@dataclass(frozen=True, slots=True)
class Figuur:
    """What a figure shows: `delen` are its boxes, each with a name and a sentence or nothing.

    `schillen`: each box holds the next, with `teken` between them. `kring`: four that follow each other round.
    `breed`: a ground for all, on it columns of more and more. `rij`: steps. `vakken`: the first above the others.
    """

    vorm: Literal["schillen", "kring", "breed", "rij", "vakken"]
    alt: str
    bijschrift: str
    delen: tuple[tuple[str, str], ...]
    teken: str = ""


FIGUREN: Final[Mapping[str, Figuur]] = {
    "kader/": Figuur(
        "kring",
        "Vier vakken in een kring, met pijlen van het ene naar het volgende: samen kijken, kiezen, doen, terugkijken, en dan opnieuw samen kijken.",
        "Van de redactie: kijken en doen volgen elkaar op, telkens opnieuw.",
        (
            ("Samen kijken", "Waar staan we?"),
            ("Kiezen", "Waar werken we aan?"),
            ("Doen", "Wie doet wat, tegen wanneer?"),
            ("Terugkijken", "Wat kwam ervan?"),
        ),
    ),
    "kader/waarom/": Figuur(
        "schillen",
        "Drie kaders in elkaar. Buitenaan de omgeving, daarin het gezin, daarin het kind. Pijlen lopen van buiten naar binnen.",
        "Wat rond het gezin gebeurt, werkt in op het kind en op zijn thuis.",
        (
            ("De omgeving", "De fysieke ruimte, de mensen errond en de basisvoorzieningen."),
            ("Het gezin", "Ouders en kind, en wie mee voor het kind zorgt."),
            ("Het kind", "Groeit op, leert en voelt zich thuis."),
        ),
        "↓",
    ),
    "kader/opdracht-en-functies/": Figuur(
        "vakken",
        "Boven staat de opdracht van een netwerk. Daaronder drie vakken: een rijke omgeving maken, functies samenbrengen en een basisvoorziening zijn.",
        "De opdracht in drie delen.",
        (
            ("De opdracht van een netwerk", ""),
            ("Een rijke omgeving maken", "In de buurt, met partners en gezinnen."),
            ("Functies samenbrengen", "Zeven functies, één geheel."),
            ("Een basisvoorziening zijn", "Voor elk gezin, vanuit zijn rechten."),
        ),
    ),
    "kader/basisvoorziening/": Figuur(
        "vakken",
        "Boven staat een basisvoorziening voor elk gezin. Daaronder vijf vakken: bereikbaar, beschikbaar, betaalbaar, begrijpbaar en bruikbaar.",
        "Van de redactie: vijf criteria om een aanbod naast te leggen.",
        (
            ("Een basisvoorziening voor elk gezin", ""),
            ("bereikbaar", ""),
            ("beschikbaar", ""),
            ("betaalbaar", ""),
            ("begrijpbaar", ""),
            ("bruikbaar", ""),
        ),
    ),
    "kader/proportioneel-universalisme/": Figuur(
        "breed",
        "Een rij van vijf kolommen, elk voor een gezin. Alle vijf rusten ze op dezelfde brede basis: het aanbod staat open voor iedereen. De kolommen worden hoger van links naar rechts: de steun verschilt naargelang van de noden.",
        "Van de redactie: breed, voor iedereen. Dieper waar de nood groter is.",
        (
            ("Universeel:", "hetzelfde open aanbod voor alle gezinnen"),
            ("Proportioneel:", "steun op maat"),
        ),
    ),
    "kader/lokale-context/": Figuur(
        "rij",
        "Vier stappen na elkaar: waar zit de energie, wie is de gangmaker, wie vindt elkaar, en samen werken aan een rijke omgeving.",
        "Belangrijk is de vraag waar de energie zit.",
        (
            ("Waar zit de energie?", "Een school, een dienst, een comité, het bestuur …"),
            ("Wie is gangmaker?", "Die maakt anderen warm."),
            ("Wie vindt elkaar?", "Bewoners en organisaties uit de buurt."),
            ("Samen werken", "Aan een rijke omgeving."),
        ),
    ),
    "kader/regierol-en-leiderschap/": Figuur(
        "vakken",
        "Boven staan de doelen die partners delen. Daaronder drie vakken: de regie, de trekker en alle partners.",
        "Drie rollen, dezelfde doelen.",
        (
            ("Doelen die de partners delen", ""),
            ("De regie", "Het lokaal bestuur, of een partner in zijn plaats."),
            ("De trekker", "Inspireert, verbindt en houdt het gaande."),
            ("Alle partners", "Zijn samen verantwoordelijk."),
        ),
    ),
    "kader/schakelen/": Figuur(
        "schillen",
        "Drie kaders in elkaar. Binnenin de buurt, waar het netwerk zelf werkt. Daarrond het lokale niveau, de gemeente of stad. Daarrond het bovenlokale niveau. Pijlen lopen in beide richtingen.",
        "Het netwerk werkt in de buurt, en schakelt naar buiten en terug.",
        (
            ("Het bovenlokale niveau", "Overheden en organisaties voor meer dan één gemeente."),
            ("Het lokale niveau", "Netwerken voor de hele gemeente of stad, vaak onder regie van het lokaal bestuur."),
            ("De buurt", "Hier werkt het netwerk, dicht bij de bewoners."),
        ),
        "↕",
    ),
    "kader/ontstaan/": Figuur(
        "rij",
        "Vier stappen na elkaar: een aanbeveling, tien pioniers die bij elkaar kijken, het referentiekader in 2017 en de voorstelling in april 2018.",
        "Van een vraag naar een gedeeld kader.",
        (
            ("Een aanbeveling", "Op de conferentie De Toekomst is Jong."),
            ("Tien pioniers", "Kijken bij elkaar en schrijven op wat ze doen."),
            ("2017", "Het referentiekader verschijnt."),
            ("April 2018", "Voorstelling in Mechelen."),
        ),
    ),
    "kader/vandaag/": Figuur(
        "rij",
        "Vier jaartallen na elkaar. 2018: groen licht voor Opgroeien, en het GBO in een decreet. 2019: een decreet geeft het lokaal bestuur de regie over BOA. 2022: nieuwe doelen van Barcelona. 2026: ook het geld voor BOA gaat naar het lokaal bestuur.",
        "Van de redactie: enkele veranderingen, na elkaar.",
        (
            ("2018", "Groen licht voor Opgroeien. Het GBO staat in een decreet."),
            ("2019", "Een decreet: het lokaal bestuur heeft de regie over BOA."),
            ("2022", "Nieuwe doelen van Barcelona."),
            ("2026", "Ook het geld voor BOA gaat naar het lokaal bestuur."),
        ),
    ),
}  # fmt: skip
