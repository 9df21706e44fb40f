"""What a draaiboek says in each part of a meeting: the sentences, once, for screen and paper.

Nothing here counts or chooses; `draaiboek` does. `{over}` is what the meeting is about, `{minuten}` how long it takes.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kennisbank.model.scancode import STAPPEN

GEEN_METING: Final = "Dit is een gesprek, geen meting: niet voor vergelijking, toezicht of subsidie."


@dataclass(frozen=True, slots=True)
class Deeltekst:
    """The words of one part: its title, what happens, which roles lead it, what to say aloud, what to lay ready."""

    titel: str
    wat: str
    rollen: tuple[str, ...]
    zeg: tuple[str, ...] = ()
    klaar: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rol:
    """What one person takes up during the meeting."""

    naam: str
    wat: str


ROLLEN: Final = (
    Rol("gesprek", "Leest voor wat er te zeggen is, geeft het woord en geeft zelf geen mening."),
    Rol("tijd", "Kijkt op de klok en steekt twee minuten voor het einde van een deel de hand op."),
    Rol("pen", "Telt de stippen, schrijft ideeën en afspraken op en stuurt het verslag."),
)
# From this many people on, a group talks at tables.
TAFELS_VANAF: Final = 13
TAFELROL: Final = Rol(
    "tafel", "Eén iemand per tafel van vijf of zes zorgt dat iedereen daar aan het woord komt."
)

DELEN: Final[Mapping[str, Deeltekst]] = {
    "inloop": Deeltekst(
        "Inloop",
        "Mensen komen binnen, krijgen iets te drinken en een blad met stellingen. Vraag wie de tijd bewaakt en wie de pen neemt.",
        ("gesprek",),
        ("Welkom. Neem iets te drinken en een blad. Straks vult iedereen het alleen in.",),
        ("koffie, thee en water", "stoelen in een kring of rond tafels", "een blad met stellingen per persoon"),
    ),
    "welkom": Deeltekst(
        "Welkom en regels",
        "Zeg waarover het gaat, hoe lang het duurt en wat er met de uitkomst gebeurt.",
        ("gesprek",),
        (
            "Vandaag kijken we samen naar {over}. We hebben {minuten} minuten. Op het einde kiezen we één ding, en spreken we af wie wat doet.",
            GEEN_METING,
            "Elk antwoord is goed, ook „weet ik niet”. In een kleine groep kan men raden wie wat koos. Toon dus alleen wat je wilt tonen.",
            "We praten nooit over één gezin of kind, ook niet zonder naam.",
        ),
        ("een klok",),
    ),
    "invullen": Deeltekst(
        "Invullen",
        "Iedereen antwoordt eerst alleen. Daarna komen alle stippen tegelijk op het tafelblad, zonder namen.",
        ("gesprek", "pen"),
        (
            "Ik lees elke stelling voor, met wat je dan ziet of hoort.",
            "Kies wat bij jouw ervaring past: nog niet, hier en daar, meestal, of ja, ook als iemand wegvalt. Het vraagteken is „weet ik niet”.",
        ),
        ("een blad met stellingen per persoon", "een pen per persoon", "het tafelblad", "ronde stickers of stiften"),
    ),
    "bespreken": Deeltekst(
        "Verschillen bespreken",
        "Begin bij de stelling waarover de stippen het verst uiteen liggen. Is er tijd over, neem dan een tweede. Blijft het stil? Praat eerst per twee.",
        ("gesprek", "tijd"),
        (
            "Hier liggen onze antwoorden het verst uiteen. We zoeken niet wie gelijk heeft. We willen begrijpen hoe dat komt.",
            "Waarom kan iemand dit kiezen? Je hoeft niet te zeggen wat jij koos. Waaraan zie je dat hier?",
        ),
        ("het tafelblad met de stippen",),
    ),
    "pauze": Deeltekst(
        "Pauze",
        "Even rechtstaan. Wie de pen heeft, schrijft de belangrijkste zinnen groot over.",
        ("tijd",),
        ("We nemen tien minuten pauze. Daarna lezen we hoe andere netwerken het aanpakten.",),
        ("iets te drinken", "een groot blad en een stift"),
    ),
    "verhalen": Deeltekst(
        "Verhalen van andere netwerken",
        "Groepjes van drie lezen een verhaal en zoeken wat hier ook zou kunnen. Elk groepje zegt één idee. De pen schrijft het groot op.",
        ("gesprek", "tijd", "pen"),
        ("Andere netwerken probeerden dit al. Lees hun verhaal. Wat herken je? Wat zou hier ook kunnen, en wat niet?",),
        ("een verhaal per groepje van drie", "een groot blad en een stift"),
    ),
    "kiezen": Deeltekst(
        "Kiezen",
        "De groep kiest één ding. Wat ook goed is, schrijft de pen op voor later.",
        ("gesprek", "pen"),
        ("We kiezen nu één ding om aan te werken. De andere ideeën bewaren we.",),
        ("een groot blad en een stift",),
    ),
    "uitwerken": Deeltekst(
        "Uitwerken",
        "Maak van de keuze een eerste stap die klein genoeg is om deze maand te zetten.",
        ("gesprek", "tijd"),
        ("Wat is de eerste stap, en wie hebben we daarvoor nodig? Wie is er vandaag niet bij en moet het wel weten?",),
        ("het werkblad", "een pen"),
    ),
    "afspreken": Deeltekst(
        "Afspreken",
        "Schrijf bij elke stap wie trekt en tegen wanneer. Een rol of organisatie volstaat. Prik meteen de dag waarop jullie terugkijken.",
        ("gesprek", "pen"),
        (
            "Wie doet wat, en tegen wanneer? Waaraan zullen we zien dat het lukt?",
            "Wanneer kijken we hier samen op terug?",
        ),
        ("het werkblad", "een pen", "ieders agenda"),
    ),
    "speling": Deeltekst(
        "Speling",
        "Voor wat uitliep. Niets uitgelopen? Dan stoppen jullie vroeger.",
        ("tijd",),
        ("Dank je wel. Wie de pen heeft, stuurt iedereen het verslag. De datum om terug te kijken staat vast.",),
    ),
    "terugkijken": Deeltekst(
        "Terugkijken",
        "Enkele weken later, als punt op een gewone vergadering. Leg het werkplan op tafel.",
        ("gesprek", "pen"),
        (
            "Dit spraken we af. Wat gebeurde er echt? Wat zagen of hoorden we?",
            "Doen we verder, sturen we bij of stoppen we? Wat is de volgende stap, en wie neemt die op?",
        ),
        ("het werkplan of het werkblad", "een pen"),
    ),
}  # fmt: skip

# The words that name a sheet to print among what lies ready.
GEPRINT: Final = ("stellingen", "tafelblad", "werkblad", "verhaal")

# What gives way when time runs short, in this order; what is never dropped stands in BLIJFT.
VALT_WEG: Final = (
    ("speling", "De speling gaat het eerst op."),
    ("inloop", "Kwamen mensen laat? Kort de inloop in en begin."),
    ("bespreken", "Bespreek één verschil, geen twee."),
    ("verhalen", "Geef de verhalen mee om thuis te lezen."),
    ("uitwerken", "Schrijf alleen de eerste stap op. De rest werkt een klein groepje later uit."),
)
BLIJFT: Final = "Het afspreken valt nooit weg. Stop liever vroeger met praten."

UITNODIGING: Final = (
    "Beste partner",
    "We kijken graag samen met jou naar {over}. Het gesprek duurt {minuten} minuten.",
    "Wanneer: … Waar: …",
    "Breng je agenda mee. Verder hoef je niets voor te bereiden. Iedereen vult eerst alleen een kort blad in. Daarna praten we over wat we anders zien. Op het einde kiezen we één ding, en spreken we af wie wat doet.",
    "Het is een gesprek, geen meting. Er wordt niets vergeleken of gecontroleerd, en „weet ik niet” is ook een antwoord.",
    "Heb je iets nodig om erbij te zijn, zoals een tolk, opvang voor je kinderen of een plek zonder trappen? Laat het weten.",
    "Tot dan!",
)
# The page fills this one in, where a group wrote it on this device.
KWAM_ERVAN: Final = "Wat er kwam van wat we de vorige keer afspraken: …"
VERSLAG: Final = (
    "Verslag van ons gesprek over {over}",
    "Datum en plaats: …",
    "Welke organisaties waren er: …",
    KWAM_ERVAN,
    "Waarover we het meest verschilden: …",
    "Wat we daarvan nu beter begrijpen: …",
    "Wat we meenemen van andere netwerken: …",
    "Wat we kozen: …",
    "Wat we voor later bewaren: …",
    "Wie doet wat, en tegen wanneer (een rol of organisatie volstaat): …",
    "Waaraan we zullen zien dat het lukt: …",
    "Wanneer we terugkijken: …",
    f"{GEEN_METING} Dit verslag gaat over geen enkel gezin of kind.",
)

# The four steps and the fifth answer, each with a sign that survives grey.
ANTWOORDEN: Final = tuple(zip("○◔◑●?", STAPPEN, strict=True))
