"""The fields of what the framework consists of, and of the lists around it."""

from typing import Annotated, Final, Literal

from kennisbank.model.bron import Taal
from kennisbank.model.velden import (
    Graden,
    Id,
    Jaar,
    Kern,
    Kortnaam,
    LangeNaam,
    Naam,
    NietOp,
    Provincie,
    Stelling,
    Teken,
    Tekst,
    Uitleg,
    Velden,
    Verwijst,
    Verwijzing,
    Vraag,
    Webadres,
    Woord,
    veld,
)

_ID = veld("Id", "De vaste naam in het adres: kleine letters, cijfers en koppeltekens.", "burgerschap")
_NAAM = veld("Naam", "De naam in het referentiekader.", "Burgerschap")
_KORT = veld("Korte naam", "De naam in menu's en op kaarten.", "Burgerschap")
_KERN = veld(
    "Kern", "Eén zin die het samenvat.", "Het netwerk verbindt mensen met elkaar en met hun omgeving."
)
_UITLEG = veld(
    "Uitleg",
    "De uitleg, in enkele korte alinea's.",
    "Het netwerk vertrekt van wat mensen kunnen en draagt bij aan hun rechten.",
)

_OUD = NietOp(("pagina", "papier", "zoeken"), "vroegere adressen leiden vanzelf naar het nieuwe")
_VOORHEEN = veld("Voorheen", "Vroegere ids. Oude adressen blijven zo werken.", ["democratie"])


class Cluster(Velden):
    """One of the three clusters of kernprincipes."""

    id: Annotated[Id, _ID]
    naam: Annotated[Naam, _NAAM]
    kern: Annotated[Kern, _KERN]
    uitleg: Annotated[Uitleg, _UITLEG]
    voorheen: Annotated[tuple[Id, ...], _OUD, _VOORHEEN] = ()


_STELLING = veld(
    "Stelling",
    "Eén korte zin in de wij-vorm, die een netwerk naast zichzelf kan leggen. Van de redactie.",
    "We maken tijd om elkaar te leren vertrouwen.",
)
_TE_ZIEN = veld(
    "Te zien",
    "Eén tot drie dingen die je dan ziet of hoort. Van de redactie.",
    ["Partners bellen elkaar ook tussen vergaderingen."],
    max_length=3,
)


class Kernprincipe(Velden):
    """One of the principles that every partner underwrites."""

    id: Annotated[Id, _ID]
    cluster: Annotated[
        Verwijzing,
        Verwijst("cluster"),
        NietOp(("zoeken",), "de fiches waarnaar dit veld verwijst, zijn zelf te vinden"),
        veld("Cluster", "De cluster waar het kernprincipe bij hoort.", "democratisch-burgerschap"),
    ]
    naam: Annotated[Naam, _NAAM]
    kort: Annotated[
        Kortnaam,
        NietOp(("pagina",), "de pagina draagt de volle naam; kaarten, menu en matrix de korte"),
        _KORT,
    ]
    kern: Annotated[Kern, _KERN]
    uitleg: Annotated[Uitleg, _UITLEG]
    lens: Annotated[
        Stelling | None,
        veld(
            "Lens",
            "Eén vraag om naast een keuze te leggen. Van de redactie.",
            "Wie merkt dit als we het veranderen?",
        ),
    ] = None
    voorheen: Annotated[tuple[Id, ...], _OUD, _VOORHEEN] = ()


class Bouwsteen(Velden):
    """One of the elements that a network works on."""

    id: Annotated[Id, _ID]
    nummer: Annotated[int, veld("Nummer", "Het nummer in het referentiekader.", 1, ge=1, le=99)]
    naam: Annotated[Naam, _NAAM]
    kort: Annotated[Kortnaam, _KORT]
    kern: Annotated[Kern, _KERN]
    uitleg: Annotated[Uitleg, _UITLEG]
    stelling: Annotated[Stelling | None, _STELLING] = None
    te_zien: Annotated[tuple[Teken, ...], _TE_ZIEN] = ()
    voorheen: Annotated[tuple[Id, ...], _OUD, _VOORHEEN] = ()


class Functie(Velden):
    """One of the functions that a network unites."""

    id: Annotated[Id, _ID]
    naam: Annotated[
        LangeNaam, veld("Naam", "De naam in het referentiekader.", "Kinderopvang en basisonderwijs")
    ]
    kort: Annotated[Kortnaam, _KORT]
    kern: Annotated[Kern, _KERN]
    uitleg: Annotated[Uitleg, _UITLEG]
    voorheen: Annotated[tuple[Id, ...], _OUD, _VOORHEEN] = ()


class Criterium(Velden):
    """One of the criteria of accessible provision."""

    id: Annotated[Id, _ID]
    naam: Annotated[Naam, _NAAM]
    kern: Annotated[Kern, _KERN]
    uitleg: Annotated[Uitleg, _UITLEG]
    voorheen: Annotated[tuple[Id, ...], _OUD, _VOORHEEN] = ()


class Begrip(Velden):
    """A term of the glossary."""

    id: Annotated[Id, _ID]
    naam: Annotated[Naam, veld("Naam", "Het woord of de afkorting.", "OCMW")]
    uitleg: Annotated[
        Tekst, veld("Uitleg", "Eén tot drie gewone zinnen.", "Openbaar Centrum voor Maatschappelijk Welzijn.")
    ]
    ook: Annotated[
        tuple[Woord, ...],
        veld("Ook", "Synoniemen, afkortingen en andere schrijfwijzen.", ["sociaal huis"], max_length=20),
    ] = ()
    herken: Annotated[
        tuple[Woord, ...] | None,
        veld(
            "Herken",
            "Woordvormen die de site in teksten uitlegt. Weggelaten: naam en ook. Lege lijst: nergens.",
            ["OCMW", "OCMW's"],
            max_length=20,
        ),
    ] = None
    herkomst: Annotated[
        Literal["referentiekader", "redactie"], veld("Herkomst", "Wie het begrip uitlegt.", "redactie")
    ] = "redactie"


class KaderBron(Velden):
    """A work on which the framework builds, or a publication about it."""

    id: Annotated[Id, _ID]
    titel: Annotated[LangeNaam, veld("Titel", "De titel zoals de bron hem schrijft.", "Eindrapport")]
    url: Annotated[Webadres, veld("Webadres", "Het volledige adres.", "https://www.example.org")]
    uitgever: Annotated[Naam | None, veld("Uitgever", "Wie de bron uitgaf.", "EXPOO")] = None
    jaar: Annotated[Jaar | None, veld("Jaar", "Het jaar van uitgave.", 2017)] = None
    toelichting: Annotated[
        Tekst | None, veld("Toelichting", "Wat erin staat.", "Waarom de buurt als schaal.")
    ] = None
    taal: Annotated[Taal | None, veld("Taal", "De taal van de titel, als die niet Nederlands is.", "en")] = (
        None
    )


class Gemeente(Velden):
    """A municipality and where it lies (degrees, WGS 84)."""

    id: Annotated[Id, _ID]
    naam: Annotated[Naam, _NAAM]
    provincie: Annotated[
        Provincie,
        veld("Provincie", "De provincie of het gewest.", "Limburg"),
    ]
    breedte: Annotated[Graden, veld("Breedte", "Noorderbreedte in graden.", 50.88)]
    lengte: Annotated[Graden, veld("Lengte", "Oosterlengte in graden.", 4.7)]


class Woordgroep(Velden):
    """Words that mean (almost) the same in this field; search treats them alike."""

    id: Annotated[Id, _ID]
    woorden: Annotated[
        tuple[Woord, ...],
        veld(
            "Woorden",
            "Woorden en korte uitdrukkingen die hetzelfde betekenen: ook spreektaal en afkortingen.",
            ["tolk", "vertaler", "taaldrempel"],
            min_length=2,
            max_length=60,
        ),
    ]
    leidt_naar: Annotated[
        tuple[Annotated[Verwijzing, Verwijst("praktijk")], ...],
        veld(
            "Leidt naar",
            "Praktijken die wie deze woorden intikt, wellicht zoekt.",
            ["oefenkansen-nederlands"],
            max_length=6,
        ),
    ] = ()
    functies: Annotated[
        tuple[Annotated[Verwijzing, Verwijst("functie")], ...],
        veld("Functies", "Functies waar deze woorden ook over gaan.", ["ontmoeting"], max_length=3),
    ] = ()
    criteria: Annotated[
        tuple[Annotated[Verwijzing, Verwijst("criterium")], ...],
        veld("Criteria", "Criteria waar deze woorden ook over gaan.", ["betaalbaar"], max_length=3),
    ] = ()
    kernprincipes: Annotated[
        tuple[Annotated[Verwijzing, Verwijst("kernprincipe")], ...],
        veld(
            "Kernprincipes",
            "Kernprincipes waar deze woorden ook over gaan.",
            ["respect-voor-diversiteit"],
            max_length=3,
        ),
    ] = ()
    betekent: Annotated[
        Woord | None,
        veld(
            "Betekent",
            "Het gewone Nederlandse woord voor woorden in een andere taal of in dialect. Zoeken leest ze dan zo.",
            "tolk",
        ),
    ] = None
    taal: Annotated[
        Taal | None, veld("Taal", "De taal van de woorden, als die niet Nederlands is: fr, en of de.", "fr")
    ] = None


_WAARBIJ: Final = "Waar deze vragen op slaan: vul van deze velden er één in."


class Zoekvragen(Velden):
    """How people ask for one thing, mostly in other words than its own. Search reads them; nobody sees them."""

    id: Annotated[Id, _ID]
    praktijk: Annotated[Verwijzing | None, Verwijst("praktijk"), veld("Praktijk", _WAARBIJ, "transities")] = (
        None
    )
    voorbeeld: Annotated[
        Verwijzing | None, Verwijst("voorbeeld"), veld("Voorbeeld", _WAARBIJ, "genk-speelbus")
    ] = None
    netwerk: Annotated[Verwijzing | None, Verwijst("netwerk"), veld("Netwerk", _WAARBIJ, "genk")] = None
    kernprincipe: Annotated[
        Verwijzing | None, Verwijst("kernprincipe"), veld("Kernprincipe", _WAARBIJ, "burgerschap")
    ] = None
    cluster: Annotated[
        Verwijzing | None, Verwijst("cluster"), veld("Cluster", _WAARBIJ, "systemische-kwaliteit")
    ] = None
    bouwsteen: Annotated[
        Verwijzing | None, Verwijst("bouwsteen"), veld("Bouwsteen", _WAARBIJ, "voldoende-tijd")
    ] = None
    functie: Annotated[Verwijzing | None, Verwijst("functie"), veld("Functie", _WAARBIJ, "ontmoeting")] = None
    criterium: Annotated[
        Verwijzing | None, Verwijst("criterium"), veld("Criterium", _WAARBIJ, "betaalbaar")
    ] = None
    begrip: Annotated[Verwijzing | None, Verwijst("begrip"), veld("Begrip", _WAARBIJ, "uitpas")] = None
    hulpmiddel: Annotated[
        Verwijzing | None, Verwijst("hulpmiddel"), veld("Hulpmiddel", _WAARBIJ, "sclera-duffel")
    ] = None
    werkvorm: Annotated[
        Verwijzing | None, Verwijst("werkvorm"), veld("Werkvorm", _WAARBIJ, "wat-lukt-hier-al")
    ] = None
    wegwijzer: Annotated[Verwijzing | None, Verwijst("wegwijzer"), veld("Wegwijzer", _WAARBIJ, "printen")] = (
        None
    )
    vragen: Annotated[
        tuple[Vraag, ...],
        veld(
            "Vragen",
            "Wat iemand intikt die dit zoekt: een paar woorden of een hele vraag, in spreektaal.",
            ["ik krijg geen kat naar onze vergadering", "opvang voor een paar uurtjes"],
            min_length=1,
            max_length=120,
        ),
    ]


class Wegwijzer(Velden):
    """What people ask of the site itself, with the answer; search shows it."""

    id: Annotated[Id, _ID]
    titel: Annotated[
        Naam, veld("Titel", "Wat iemand wil doen of weten, in enkele woorden.", "Iets op papier zetten")
    ]
    uitleg: Annotated[
        Uitleg,
        veld(
            "Uitleg",
            "Het antwoord in één of twee zinnen, met een link. Zoeken brengt wie kiest naar de eerste link.",
            "Druk een boekje af, of [kies zelf wat je afdrukt](/handboek/selectie/).",
        ),
    ]
    woorden: Annotated[
        tuple[Woord, ...],
        veld("Woorden", "Woorden waarmee iemand dit zoekt.", ["printen", "afdrukken"], max_length=60),
    ]


class Suggestie(Velden):
    """A question that the redactie offers to who has not typed one yet."""

    id: Annotated[Id, _ID]
    vraag: Annotated[Woord, veld("Vraag", "Wat je zou intikken.", "ouders bereiken")]
