"""The fields of every kind of entry, with their meaning, and the list of kinds.

Add a field here and nowhere else: reading, checking, the messages, the field reference and the JSON
Schema follow from it. `title` is the name a reader sees, `description` explains the field to a
contributor, `examples` shows one good value.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from kennisbank.model.velden import (
    Datum,
    Graden,
    Id,
    Jaar,
    Kern,
    Kortnaam,
    LangeNaam,
    Naam,
    PeriodeTekst,
    Tekst,
    Uitleg,
    Verwijst,
    Webadres,
    Woord,
    Zin,
)


class Velden(BaseModel):
    """The fields of one entry: frozen, no unknown keys, no silent conversions."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


@dataclass(frozen=True, slots=True)
class SectieDefinitie:
    """One fixed second-level heading of a body, with what belongs under it and a template text."""

    kop: str
    uitleg: str
    sjabloon: str


class Bron(Velden):
    """A public source: title, address, publisher and year."""

    titel: Annotated[
        LangeNaam,
        Field(
            title="Titel",
            description="De titel zoals de bron hem zelf schrijft.",
            examples=["Alles in huis in Leuven"],
        ),
    ]
    url: Annotated[
        Webadres,
        Field(
            title="Webadres",
            description="Het volledige adres, met http:// of https:// vooraan.",
            examples=["https://www.example.org/artikel"],
        ),
    ]
    uitgever: Annotated[
        Naam,
        Field(
            title="Uitgever",
            description="Wie de bron uitgaf: een organisatie, krant of bestuur.",
            examples=["EXPOO"],
        ),
    ]
    jaar: Annotated[
        Jaar | None,
        Field(
            title="Jaar", description="Het jaar van de bron. Onbekend? Laat de regel weg.", examples=[2023]
        ),
    ] = None
    geraadpleegd: Annotated[
        Datum | None,
        Field(
            title="Geraadpleegd",
            description="Wanneer de bron gelezen is, als jaar-maand of jaar-maand-dag.",
            examples=["2026-11"],
        ),
    ] = None


class Praktijk(Velden):
    """What a network does: one concrete practice at network level."""

    titel: Annotated[
        Naam,
        Field(
            title="Titel",
            description="De naam van de praktijk, kort en herkenbaar.",
            examples=["Poolen van middelen"],
        ),
    ]
    kern: Annotated[
        Kern,
        Field(
            title="Kern",
            description="Eén of twee zinnen die zeggen wat het netwerk doet. Ze staan op elke kaart.",
            examples=["Partners leggen lokalen, materiaal en geld samen, met duidelijke afspraken."],
        ),
    ]
    bouwsteen: Annotated[
        Id,
        Verwijst("bouwsteen"),
        Field(
            title="Bouwsteen",
            description="De bouwsteen waar de praktijk bij hoort.",
            examples=["inzet-van-middelen"],
        ),
    ]
    ook_bij: Annotated[
        tuple[Annotated[Id, Verwijst("bouwsteen")], ...],
        Field(
            title="Raakt ook aan",
            description="Andere bouwstenen die de praktijk raakt.",
            examples=[["voldoende-tijd"]],
            max_length=3,
        ),
    ] = ()
    kernprincipes: Annotated[
        Mapping[Annotated[Id, Verwijst("kernprincipe")], Zin],
        Field(
            title="Kernprincipes",
            description="Welke kernprincipes de praktijk waarmaakt. Bij elk kernprincipe staat één zin die zegt hoe.",
            examples=[{"burgerschap": "Wie zijn lokaal deelt, maakt plaats voor de hele buurt."}],
            min_length=1,
            max_length=6,
        ),
    ]
    functies: Annotated[
        tuple[Annotated[Id, Verwijst("functie")], ...],
        Field(
            title="Functies",
            description="Functies van het netwerk die de praktijk rechtstreeks dient.",
            examples=[["ontmoeting"]],
        ),
    ] = ()
    criteria: Annotated[
        tuple[Annotated[Id, Verwijst("criterium")], ...],
        Field(
            title="Criteria",
            description="Criteria van toegankelijkheid waaraan de praktijk werkt.",
            examples=[["betaalbaar", "bereikbaar"]],
        ),
    ] = ()
    zoekwoorden: Annotated[
        tuple[Woord, ...],
        Field(
            title="Zoekwoorden",
            description="Gewone woorden waarmee iemand deze praktijk zoekt, ook woorden die niet in de tekst staan.",
            examples=[["zaal", "lokaal lenen", "geld samenleggen"]],
            min_length=3,
            max_length=20,
        ),
    ]
    verwant: Annotated[
        tuple[Annotated[Id, Verwijst("praktijk")], ...],
        Field(
            title="Verwant",
            description="Praktijken die een lezer van deze praktijk ook wil kennen. De site toont de band in beide richtingen.",
            examples=[["gezamenlijk-projecten-indienen"]],
            max_length=6,
        ),
    ] = ()
    volgorde: Annotated[
        int | None,
        Field(
            title="Volgorde",
            description="De plaats binnen de bouwsteen. Praktijken zonder deze regel komen achteraan.",
            examples=[3],
            ge=1,
            le=99,
        ),
    ] = None
    aangebracht_door: Annotated[
        Id | None,
        Verwijst("netwerk"),
        Field(
            title="Aangebracht door",
            description="Het netwerk dat de praktijk toevoegde. Bij praktijken uit het referentiekader valt de regel weg.",
            examples=["leuven"],
        ),
    ] = None
    voorheen: Annotated[
        tuple[Id, ...],
        Field(
            title="Voorheen",
            description="Vroegere bestandsnamen van deze fiche, zonder .md. Oude adressen blijven zo werken.",
            examples=[["middelen-delen"]],
        ),
    ] = ()


class Voorbeeld(Velden):
    """How one network did it; illustrates one or more praktijken."""

    titel: Annotated[
        Naam,
        Field(
            title="Titel",
            description="Wat het netwerk deed, kort.",
            examples=["Eén depot voor alle babyspullen"],
        ),
    ]
    kern: Annotated[
        Kern,
        Field(
            title="Kern",
            description="Eén of twee zinnen: wat deed het netwerk, en voor wie?",
            examples=[
                "Partners verzamelen samen goede babyspullen en brengen ze gratis bij gezinnen die ze nodig hebben."
            ],
        ),
    ]
    netwerk: Annotated[
        Id,
        Verwijst("netwerk"),
        Field(title="Netwerk", description="Het netwerk dat dit deed.", examples=["leuven"]),
    ]
    praktijken: Annotated[
        Mapping[Annotated[Id, Verwijst("praktijk")], Zin],
        Field(
            title="Praktijken",
            description="Welke praktijken het voorbeeld toont. Bij elke praktijk staat één zin die zegt hoe.",
            examples=[
                {"poolen-van-middelen": "Elke partner gaf zijn eigen voorraad aan het gedeelde depot."}
            ],
            min_length=1,
            max_length=6,
        ),
    ]
    periode: Annotated[
        PeriodeTekst,
        Field(
            title="Periode",
            description="Wanneer het gebeurde. Niet bekend? Schrijf: onbekend.",
            examples=["sinds 2018"],
        ),
    ]
    voor_wie: Annotated[
        Tekst,
        Field(
            title="Voor wie",
            description="Welke kinderen, gezinnen of medewerkers er iets aan hebben.",
            examples=["Gezinnen met kinderen tot 12 jaar in de wijk"],
        ),
    ]
    partners: Annotated[
        tuple[Woord, ...],
        Field(
            title="Partners",
            description="Soorten organisaties die meedoen. Geen namen van personen.",
            examples=[["OCMW", "kinderopvang", "buurtwerk"]],
            min_length=1,
            max_length=30,
        ),
    ]
    zoekwoorden: Annotated[
        tuple[Woord, ...],
        Field(
            title="Zoekwoorden",
            description="Gewone woorden waarmee iemand dit voorbeeld zoekt.",
            examples=[["babyspullen", "kinderkledij"]],
            max_length=20,
        ),
    ] = ()
    bronnen: Annotated[
        tuple[Bron, ...],
        Field(
            title="Bronnen",
            description="Openbare bronnen. Geen bron? Schrijf dan eigen_ervaring: ja.",
            examples=[
                [
                    {
                        "titel": "Alles in huis in Leuven",
                        "url": "https://www.example.org/artikel",
                        "uitgever": "EXPOO",
                    }
                ]
            ],
        ),
    ] = ()
    eigen_ervaring: Annotated[
        Literal["ja", "nee"],
        Field(
            title="Eigen ervaring", description="Vertelt het netwerk zelf wat het meemaakte?", examples=["ja"]
        ),
    ] = "nee"
    toestemming: Annotated[
        Literal["ja", "openbare-bron", "nee"],
        Field(
            title="Toestemming",
            description="ja: het netwerk vindt publicatie goed. openbare-bron: alles staat al in een openbare bron. nee: nog niet publiceren.",
            examples=["ja"],
        ),
    ]
    status: Annotated[
        Literal["concept", "gepubliceerd"],
        Field(
            title="Status",
            description="concept: nog niet op de site. gepubliceerd: op de site.",
            examples=["concept"],
        ),
    ]
    voorheen: Annotated[
        tuple[Id, ...],
        Field(
            title="Voorheen",
            description="Vroegere bestandsnamen van deze fiche, zonder .md.",
            examples=[["leuven-babyspullen"]],
        ),
    ] = ()


class Netwerk(Velden):
    """A neighbourhood network that wrote the framework or joined later."""

    naam: Annotated[
        Naam,
        Field(title="Naam", description="De naam waaronder mensen het netwerk kennen.", examples=["Leuven"]),
    ]
    kern: Annotated[
        Kern,
        Field(
            title="Kern",
            description="Eén zin die zegt wat voor netwerk dit is.",
            examples=["Netwerk voor gezinsondersteuning dat in de wijken steunt op buurtcentra."],
        ),
    ]
    soort: Annotated[
        Literal["pionier", "proeftuin", "ander"],
        Field(
            title="Soort",
            description="pionier: schreef mee aan het referentiekader. proeftuin: gekozen in 2019. ander: kwam er later bij.",
            examples=["ander"],
        ),
    ]
    gemeente: Annotated[
        Id,
        Verwijst("gemeente"),
        Field(title="Gemeente", description="De gemeente waar het netwerk werkt.", examples=["leuven"]),
    ]
    gebied: Annotated[
        Tekst | None,
        Field(
            title="Gebied",
            description="Wat voor buurt of streek het is.",
            examples=["stadswijk met veel jonge gezinnen"],
        ),
    ] = None
    trekker: Annotated[
        Tekst | None,
        Field(
            title="Trekker",
            description="De organisatie die trekt. Geen namen van personen.",
            examples=["Huis van het Kind"],
        ),
    ] = None
    website: Annotated[
        Webadres | None,
        Field(
            title="Website",
            description="Het adres van de eigen website.",
            examples=["https://www.example.org"],
        ),
    ] = None
    zoekwoorden: Annotated[
        tuple[Woord, ...],
        Field(
            title="Zoekwoorden",
            description="Namen van wijken, huizen en organisaties die mensen intikken.",
            examples=[["Ridderbuurt"]],
            max_length=20,
        ),
    ] = ()
    bronnen: Annotated[
        tuple[Bron, ...],
        Field(
            title="Bronnen",
            description="Openbare bronnen over het netwerk.",
            examples=[
                [
                    {
                        "titel": "Over ons",
                        "url": "https://www.example.org/over-ons",
                        "uitgever": "Huis van het Kind",
                    }
                ]
            ],
        ),
    ] = ()
    voorheen: Annotated[
        tuple[Id, ...],
        Field(
            title="Voorheen",
            description="Vroegere bestandsnamen van deze fiche, zonder .md.",
            examples=[["leuven-stad"]],
        ),
    ] = ()


_ID = Field(
    title="Id",
    description="De vaste naam in het adres: kleine letters, cijfers en koppeltekens.",
    examples=["burgerschap"],
)
_NAAM = Field(title="Naam", description="De naam in het referentiekader.", examples=["Burgerschap"])
_KORT = Field(title="Korte naam", description="De naam in menu's en op kaarten.", examples=["Burgerschap"])
_KERN = Field(
    title="Kern",
    description="Eén zin die het samenvat.",
    examples=["Het netwerk verbindt mensen met elkaar en met hun omgeving."],
)
_UITLEG = Field(
    title="Uitleg",
    description="De uitleg, in enkele korte alinea's.",
    examples=["Het netwerk vertrekt van wat mensen kunnen en draagt bij aan hun rechten."],
)


class Cluster(Velden):
    """One of the three clusters of kernprincipes."""

    id: Annotated[Id, _ID]
    naam: Annotated[Naam, _NAAM]
    kern: Annotated[Kern, _KERN]
    uitleg: Annotated[Uitleg, _UITLEG]


class Kernprincipe(Velden):
    """One of the principles that every partner underwrites."""

    id: Annotated[Id, _ID]
    cluster: Annotated[
        Id,
        Verwijst("cluster"),
        Field(
            title="Cluster",
            description="De cluster waar het kernprincipe bij hoort.",
            examples=["democratisch-burgerschap"],
        ),
    ]
    naam: Annotated[Naam, _NAAM]
    kort: Annotated[Kortnaam, _KORT]
    kern: Annotated[Kern, _KERN]
    uitleg: Annotated[Uitleg, _UITLEG]


class Bouwsteen(Velden):
    """One of the elements that a network works on."""

    id: Annotated[Id, _ID]
    nummer: Annotated[
        int,
        Field(title="Nummer", description="Het nummer in het referentiekader.", examples=[1], ge=1, le=99),
    ]
    naam: Annotated[Naam, _NAAM]
    kort: Annotated[Kortnaam, _KORT]
    kern: Annotated[Kern, _KERN]
    uitleg: Annotated[Uitleg, _UITLEG]


class Functie(Velden):
    """One of the functions that a network unites."""

    id: Annotated[Id, _ID]
    naam: Annotated[
        LangeNaam,
        Field(
            title="Naam",
            description="De naam in het referentiekader.",
            examples=["Kinderopvang en basisonderwijs"],
        ),
    ]
    kort: Annotated[Kortnaam, _KORT]
    kern: Annotated[Kern, _KERN]
    uitleg: Annotated[Uitleg, _UITLEG]


class Criterium(Velden):
    """One of the criteria of accessible provision."""

    id: Annotated[Id, _ID]
    naam: Annotated[Naam, _NAAM]
    kern: Annotated[Kern, _KERN]
    uitleg: Annotated[Uitleg, _UITLEG]


class Begrip(Velden):
    """A term of the glossary."""

    id: Annotated[Id, _ID]
    naam: Annotated[Naam, Field(title="Naam", description="Het woord of de afkorting.", examples=["OCMW"])]
    uitleg: Annotated[
        Tekst,
        Field(
            title="Uitleg",
            description="Eén tot drie gewone zinnen.",
            examples=["Openbaar Centrum voor Maatschappelijk Welzijn."],
        ),
    ]
    ook: Annotated[
        tuple[Woord, ...],
        Field(
            title="Ook",
            description="Synoniemen, afkortingen en andere schrijfwijzen.",
            examples=[["sociaal huis"]],
            max_length=20,
        ),
    ] = ()
    herken: Annotated[
        tuple[Woord, ...] | None,
        Field(
            title="Herken",
            description="Woordvormen die de site in teksten uitlegt. Weggelaten: naam en ook. Lege lijst: nergens.",
            examples=[["OCMW", "OCMW's"]],
            max_length=20,
        ),
    ] = None
    herkomst: Annotated[
        Literal["referentiekader", "redactie"],
        Field(title="Herkomst", description="Wie het begrip uitlegt.", examples=["redactie"]),
    ] = "redactie"


class KaderBron(Velden):
    """A work on which the framework builds, or a publication about it."""

    id: Annotated[Id, _ID]
    titel: Annotated[
        LangeNaam,
        Field(title="Titel", description="De titel zoals de bron hem schrijft.", examples=["Eindrapport"]),
    ]
    url: Annotated[
        Webadres,
        Field(title="Webadres", description="Het volledige adres.", examples=["https://www.example.org"]),
    ]
    uitgever: Annotated[
        Naam | None, Field(title="Uitgever", description="Wie de bron uitgaf.", examples=["EXPOO"])
    ] = None
    jaar: Annotated[
        Jaar | None, Field(title="Jaar", description="Het jaar van uitgave.", examples=[2017])
    ] = None
    toelichting: Annotated[
        Tekst | None,
        Field(title="Toelichting", description="Wat erin staat.", examples=["Waarom de buurt als schaal."]),
    ] = None


class Gemeente(Velden):
    """A municipality and where it lies (degrees, WGS 84)."""

    id: Annotated[Id, _ID]
    naam: Annotated[Naam, _NAAM]
    provincie: Annotated[
        Literal[
            "Antwerpen",
            "Limburg",
            "Oost-Vlaanderen",
            "Vlaams-Brabant",
            "West-Vlaanderen",
            "Brussels Hoofdstedelijk Gewest",
        ],
        Field(title="Provincie", description="De provincie of het gewest.", examples=["Limburg"]),
    ]
    breedte: Annotated[
        Graden, Field(title="Breedte", description="Noorderbreedte in graden.", examples=[50.88])
    ]
    lengte: Annotated[Graden, Field(title="Lengte", description="Oosterlengte in graden.", examples=[4.7])]


class Woordgroep(Velden):
    """Words that mean (almost) the same in this field; search treats them alike."""

    id: Annotated[Id, _ID]
    woorden: Annotated[tuple[Woord, ...], Field(title="Woorden", description="Woorden en korte uitdrukkingen die hetzelfde betekenen: ook spreektaal en afkortingen.", examples=[["tolk", "vertaler", "taaldrempel"]], min_length=2, max_length=60)]
    leidt_naar: Annotated[tuple[Annotated[Id, Verwijst("praktijk")], ...], Field(title="Leidt naar", description="Praktijken die wie deze woorden intikt, wellicht zoekt.", examples=[["oefenkansen-nederlands"]], max_length=6)] = ()


@dataclass(frozen=True, slots=True)
class Soort:
    """A kind of entry: where it lives, which fields it has and which headings its body has.

    `pad` is relative to `praktijken/`: a folder of Markdown files, or one YAML file with a list.
    `met_adres` kinds have a page of their own, and share one space of ids.
    """

    naam: str
    meervoud: str
    velden: type[Velden]
    pad: str
    secties: tuple[SectieDefinitie, ...] = ()
    met_adres: bool = True
    titelveld: str = "naam"

    @property
    def is_lijst(self) -> bool:
        """Tell whether the entries stand in one YAML list instead of a file each."""
        return self.pad.endswith(".yml")


PRAKTIJK = Soort(
    "praktijk",
    "praktijken",
    Praktijk,
    "praktijken",
    (
        SectieDefinitie("Wat doet het netwerk?", "Wat partners concreet doen. Korte alinea's of een lijst.", "Vertel hier wat het netwerk concreet doet."),
        SectieDefinitie("Waarom?", "Waarom het netwerk dit doet, en wat het kinderen en gezinnen geeft.", "Vertel hier waarom het netwerk dit doet."),
        SectieDefinitie("Vragen om mee te starten", "Twee tot vijf open vragen om samen over te praten.", "Schrijf hier twee tot vijf vragen om over te praten."),
    ),
    titelveld="titel",
)  # fmt: skip
VOORBEELD = Soort(
    "voorbeeld",
    "voorbeelden",
    Voorbeeld,
    "voorbeelden",
    (
        SectieDefinitie("Aanleiding", "Wat er speelde in de buurt en wie de eerste stap zette.", "Vertel hier wat de aanleiding was."),
        SectieDefinitie("Aanpak", "Wat het netwerk deed, stap voor stap, en met wie.", "Vertel hier wat het netwerk deed."),
        SectieDefinitie("Wat leverde het op?", "Wat er veranderde voor kinderen, gezinnen en partners. Ook wat niet lukte.", "Vertel hier wat het opleverde."),
        SectieDefinitie("Leerpunten", "Wat het netwerk leerde en een volgende keer anders doet.", "Vertel hier wat het netwerk leerde."),
    ),
    titelveld="titel",
)  # fmt: skip
NETWERK = Soort(
    "netwerk",
    "netwerken",
    Netwerk,
    "netwerken",
    (SectieDefinitie("Wie is dit netwerk?", "Wie meedoet, in welke buurt, en wat het netwerk belangrijk vindt.", "Vertel hier wie het netwerk is."),),
)  # fmt: skip
CLUSTER = Soort("cluster", "clusters", Cluster, "kader/clusters.yml")
KERNPRINCIPE = Soort("kernprincipe", "kernprincipes", Kernprincipe, "kader/kernprincipes.yml")
BOUWSTEEN = Soort("bouwsteen", "bouwstenen", Bouwsteen, "kader/bouwstenen.yml")
FUNCTIE = Soort("functie", "functies", Functie, "kader/functies.yml")
CRITERIUM = Soort("criterium", "criteria", Criterium, "kader/criteria.yml")
BEGRIP = Soort("begrip", "begrippen", Begrip, "kader/begrippen.yml", met_adres=False)
KADERBRON = Soort(
    "kaderbron", "kaderbronnen", KaderBron, "kader/bronnen.yml", met_adres=False, titelveld="titel"
)
GEMEENTE = Soort("gemeente", "gemeenten", Gemeente, "kader/gemeenten.yml", met_adres=False)
WOORDGROEP = Soort("woordgroep", "woordgroepen", Woordgroep, "kader/woordgroepen.yml", met_adres=False, titelveld="id")

# The order in which kinds are read; it does not matter for the result.
SOORTEN: tuple[Soort, ...] = (
    CLUSTER, KERNPRINCIPE, BOUWSTEEN, FUNCTIE, CRITERIUM, BEGRIP, KADERBRON, GEMEENTE, WOORDGROEP, NETWERK, PRAKTIJK, VOORBEELD,
)  # fmt: skip
BEELDMAP = "beelden"
ZWIJGT = "De bron vertelt dit niet."
