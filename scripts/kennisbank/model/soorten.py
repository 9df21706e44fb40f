"""The list of kinds: where each lives, which fields it has and which headings its body has.

The fields stand in a module each: `praktijk`, `voorbeeld` (with `bron`), `netwerk`, `ook`, `kader`, `archief`. Add a field
there and nowhere else: reading, checking, the messages, the field reference and the JSON Schema follow
from it.
"""

from dataclasses import dataclass

from kennisbank.model.archief import Archief
from kennisbank.model.bron import Bron
from kennisbank.model.hulpmiddel import Hulpmiddel, Werkvorm
from kennisbank.model.kader import (
    Begrip,
    Bouwsteen,
    Cluster,
    Criterium,
    Functie,
    Gemeente,
    KaderBron,
    Kernprincipe,
    Suggestie,
    Wegwijzer,
    Woordgroep,
    Zoekvragen,
)
from kennisbank.model.netwerk import Netwerk
from kennisbank.model.ook import Ook
from kennisbank.model.praktijk import Praktijk
from kennisbank.model.velden import Velden
from kennisbank.model.voorbeeld import Voorbeeld

# The fields of every kind can be had from here.
__all__ = [
    "ARCHIEF",
    "BEELDMAP",
    "BEGRIP",
    "BOUWSTEEN",
    "CLUSTER",
    "CONCEPT",
    "CRITERIUM",
    "FUNCTIE",
    "GEMEENTE",
    "HULPMIDDEL",
    "KADERBRON",
    "KERNPRINCIPE",
    "NETWERK",
    "OOK",
    "PRAKTIJK",
    "SOORTEN",
    "SUGGESTIE",
    "VOORBEELD",
    "WEGWIJZER",
    "WERKVORM",
    "WOORDGROEP",
    "ZOEKVRAGEN",
    "ZWIJGT",
    "Archief",
    "Begrip",
    "Bouwsteen",
    "Bron",
    "Cluster",
    "Criterium",
    "Functie",
    "Gemeente",
    "Hulpmiddel",
    "KaderBron",
    "Kernprincipe",
    "Netwerk",
    "Ook",
    "Praktijk",
    "SectieDefinitie",
    "Soort",
    "Suggestie",
    "Velden",
    "Voorbeeld",
    "Wegwijzer",
    "Werkvorm",
    "Woordgroep",
    "Zoekvragen",
]


@dataclass(frozen=True, slots=True)
class SectieDefinitie:
    """One fixed second-level heading of a body, with what belongs under it, a template text and an example."""

    kop: str
    uitleg: str
    sjabloon: str
    voorbeeld: str


@dataclass(frozen=True, slots=True, eq=False)  # there is one of each kind, and many a table has it for a key
class Soort:
    """A kind of entry: where it lives, which fields it has and which headings its body has.

    `pad` is relative to `praktijken/`: a folder of Markdown files, or one YAML file with a list.
    `met_adres` kinds have a page of their own, and share one space of ids; the others stand on the page
    `bladzijde`. `titelveld` and `kernveld` name the fields that hold its name and its summary; `eigen_naamvelden` those
    that the name of a new file is made of, when that is not the title alone.
    """

    naam: str
    meervoud: str
    velden: type[Velden]
    pad: str
    secties: tuple[SectieDefinitie, ...] = ()
    met_adres: bool = True
    titelveld: str = "naam"
    kernveld: str = "kern"
    bladzijde: str = ""
    eigen_naamvelden: tuple[str, ...] = ()

    @property
    def is_lijst(self) -> bool:
        """Tell whether the entries stand in one YAML list instead of a file each."""
        return self.pad.endswith(".yml")

    @property
    def naamvelden(self) -> tuple[str, ...]:
        """Return the fields that the name of a new file is made of."""
        return self.eigen_naamvelden or (self.titelveld,)


PRAKTIJK = Soort(
    "praktijk",
    "praktijken",
    Praktijk,
    "praktijken",
    (
        SectieDefinitie("Wat doet het netwerk?", "Wat partners concreet doen. Korte alinea's of een lijst.", "Vertel hier wat het netwerk concreet doet.", "De partners houden samen één lijst bij van wat er in de buurt te doen is. Wie iets verandert, zegt het de anderen."),
        SectieDefinitie("Waarom?", "Waarom het netwerk dit doet, en wat het kinderen en gezinnen geeft.", "Vertel hier waarom het netwerk dit doet.", "Gezinnen krijgen zo bij elke partner hetzelfde antwoord. Ze hoeven niet van deur tot deur."),
        SectieDefinitie("Vragen om mee te starten", "Twee tot vijf open vragen om samen over te praten.", "Schrijf hier twee tot vijf vragen om over te praten.", "- Wie van ons kent het aanbod van de anderen?"),
    ),
    titelveld="titel",
)  # fmt: skip
VOORBEELD = Soort(
    "voorbeeld",
    "voorbeelden",
    Voorbeeld,
    "voorbeelden",
    (
        SectieDefinitie("Aanleiding", "Wat er speelde in de buurt en wie de eerste stap zette.", "Vertel hier wat de aanleiding was.", "Elke organisatie had een eigen kast met babyspullen. Gezinnen moesten op meer dan één plaats gaan vragen."),
        SectieDefinitie("Aanpak", "Wat het netwerk deed, stap voor stap, en met wie.", "Vertel hier wat het netwerk deed.", "De partners kozen samen één lokaal. Vrijwilligers sorteren er elke maandag wat binnenkomt."),
        SectieDefinitie("Wat leverde het op?", "Wat er veranderde voor kinderen, gezinnen en partners. Ook wat niet lukte.", "Vertel hier wat het opleverde.", "Gezinnen vragen nog maar op één plaats. Of er nu meer gezinnen komen, weten we niet: dat telden we niet."),
        SectieDefinitie("Leerpunten", "Wat het netwerk leerde en een volgende keer anders doet.", "Vertel hier wat het netwerk leerde.", "Spreek af wie de sleutel heeft. Dat vergaten we eerst, en mensen stonden voor een dichte deur."),
    ),
    titelveld="titel",
    eigen_naamvelden=("netwerk", "titel"),
)  # fmt: skip
NETWERK = Soort(
    "netwerk",
    "netwerken",
    Netwerk,
    "netwerken",
    (SectieDefinitie("Wie is dit netwerk?", "Wie meedoet, in welke buurt, en wat het netwerk belangrijk vindt.", "Vertel hier wie het netwerk is.", "Scholen, opvang en een buurtcentrum werken hier samen. Ze komen elke maand bijeen in het buurtcentrum."),),
)  # fmt: skip
# A file each, not a list: two proposals never touch the same line. `ook` is its own plural.
OOK = Soort(
    "ook",
    "ook",
    Ook,
    "ook",
    met_adres=False,
    titelveld="zin",
    kernveld="zin",
    eigen_naamvelden=("netwerk", "praktijk"),
)
CLUSTER = Soort("cluster", "clusters", Cluster, "kader/clusters.yml")
KERNPRINCIPE = Soort("kernprincipe", "kernprincipes", Kernprincipe, "kader/kernprincipes.yml")
BOUWSTEEN = Soort("bouwsteen", "bouwstenen", Bouwsteen, "kader/bouwstenen.yml")
FUNCTIE = Soort("functie", "functies", Functie, "kader/functies.yml")
CRITERIUM = Soort("criterium", "criteria", Criterium, "kader/criteria.yml")
BEGRIP = Soort("begrip", "begrippen", Begrip, "kader/begrippen.yml", met_adres=False, kernveld="uitleg")
KADERBRON = Soort(
    "kaderbron", "kaderbronnen", KaderBron, "kader/bronnen.yml", met_adres=False, titelveld="titel"
)
GEMEENTE = Soort("gemeente", "gemeenten", Gemeente, "kader/gemeenten.yml", met_adres=False)
WOORDGROEP = Soort(
    "woordgroep", "woordgroepen", Woordgroep, "kader/woordgroepen.yml", met_adres=False, titelveld="id"
)
# A list each, since one would be too long to read. What each is for only helps who edits: the fields say what it is about.
ZOEKVRAGEN = tuple(
    Soort(f"zoekvraag-{bij}", f"zoekvragen-{bij}", Zoekvragen, f"kader/zoekvragen-{bij}.yml", met_adres=False, titelveld="id")
    for bij in ("praktijken", "voorbeelden", "andere")
)  # fmt: skip
WEGWIJZER = Soort(
    "wegwijzer",
    "wegwijzers",
    Wegwijzer,
    "kader/wegwijzers.yml",
    met_adres=False,
    titelveld="titel",
    kernveld="uitleg",
    bladzijde="over/",
)
SUGGESTIE = Soort(
    "suggestie", "suggesties", Suggestie, "kader/suggesties.yml", met_adres=False, titelveld="vraag"
)
HULPMIDDEL = Soort(
    "hulpmiddel",
    "hulpmiddelen",
    Hulpmiddel,
    "kader/hulpmiddelen.yml",
    met_adres=False,
    titelveld="titel",
    kernveld="wat",
)
WERKVORM = Soort(
    "werkvorm",
    "werkvormen",
    Werkvorm,
    "kader/werkvormen.yml",
    met_adres=False,
    titelveld="titel",
    kernveld="doel",
    bladzijde="aan-de-slag/werkvormen/",
)
# What once had a page; `archief` is its own plural.
ARCHIEF = Soort("archief", "archief", Archief, "kader/archief.yml", met_adres=False, titelveld="id")

# The order in which kinds are read. An id of several kinds is said to be of the first: lists of questions, which bear
# the ids of what they are about, come last.
SOORTEN: tuple[Soort, ...] = (
    CLUSTER, KERNPRINCIPE, BOUWSTEEN, FUNCTIE, CRITERIUM, BEGRIP, KADERBRON, GEMEENTE, WOORDGROEP, WEGWIJZER, SUGGESTIE, HULPMIDDEL, WERKVORM, ARCHIEF, NETWERK, PRAKTIJK, VOORBEELD, OOK, *ZOEKVRAGEN,
)  # fmt: skip
BEELDMAP = "beelden"
# The status of an entry that is not for publication yet: it has no page.
CONCEPT = "concept"
ZWIJGT = "Hierover vonden we nog niets."
