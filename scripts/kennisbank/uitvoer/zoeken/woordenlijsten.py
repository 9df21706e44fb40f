"""Word lists of the search: words that carry no meaning, and stems that no rule finds.

The lists travel to the browser inside the index, so that they exist once. All words are folded
(small letters, no accents).
"""

# Function words, and what people wrap around a question: "ik zou graag willen weten hoe we".
STOPWOORDEN = frozenset(
    """
    aan aangaande achter af al alle allemaal alles als alsook altijd ander andere anderen anders april beetje
    beide bent bepaalde best beter bij bijna bijvoorbeeld binnen blijkt blijven blijft boven buiten bv daar daarbij
    daardoor daarin daarmee daarna daarom daarvan dan dat de den der deze die dienen dit doe doen doet door dus echt
    een eens eentje eerder eerst eerste eigen eigenlijk elk elke elkaar en enig enige enkel enkele er eraan erbij
    erg ergens erin ermee ernaar ertoe erop erover eruit ervan ervoor etc even evengoed ga gaan gaat gauw geen
    gehad gekomen geraken geraakt gezegd ging gingen goed goede graag had hadden heb hebben hebt heeft heel hele
    helemaal hem hen het hier hierover hij hoe hoeveel hoor hun iedereen iets iemand ieder iedere ik in indien is ja je
    jij jou jouw jullie kan keer klein kom komen komt kon konden krijg krijgen krijgt kun kunnen kunt laat laten leg
    liever lukt maak maakt maar maken mag mee meer meest meestal men met mij mijn mijne minder misschien mocht moest
    moet moeten mogelijk mogen na naar naartoe naast nadat nee neem neemt nemen niemand niet niets nieuw nieuwe nodig
    nog nogal nooit nu of om omdat omgaan omtrent onder ondertussen ons onze ook op opeens opnieuw over overal paar
    per plots reeds rond slecht slechts soms soort staan staat steeds steek stellen sta te tegen telkens terug
    terwijl toch toe toen tot tussen u uit uw vaak van vanaf vandaag vanuit veel verder via vind vinden
    vindt volgens voor vooral voordat waar waarbij waarin waarmee waarom waarop waarover waarvan waarvoor wanneer
    want waren was wat we weer weet weinig wel welk welke werd werden weten wie wij wil willen word worden wordt zal
    ze zegt zeggen zei zelf zelfs zeer zich zij zijn zit zitten zo zoals zodat zoek zoeken zoekt zomaar zonder zou
    zouden zoveel zulke zullen twee drie vier vijf zes zeven acht negen tien elf twaalf eentje geven geeft gebruiken
    werkt allerlei enorm genoeg efkes effe effen seffens ne nen ge gij gulle nie ni wa da amai allee zeg ulder zitten
    """.split()  # noqa: SIM905 - words on lines, not a page of quotes
)

# Words that say little alone, but turn what stands beside them: "geen geld", "niet bereiken", "te duur".
WEGEND = frozenset("geen niet niets nooit niemand te weinig veel zonder wel nog goed".split())  # noqa: SIM905

# Words that say which kind of answer is asked for, and in how many words of meaning at most: "wat is een CKG".
SOORTWOORDEN = (
    ("begrip", 3, ("wat is", "wa is", "wat zijn", "wat doet", "wat betekent", "wat wil zeggen", "betekenis", "definitie", "qu'est-ce")),
    ("werkvorm", 9, ("werkvorm", "werkvormen", "methodiek", "oefening", "spelvorm", "energizer", "ijsbreker", "kennismakingsspel")),
    ("hulpmiddel", 9, ("hulpmiddel", "handleiding", "gids", "brochure", "boekje over", "toolbox", "toolkit", "stappenplan", "draaiboek",
        "leidraad", "sjabloon", "model", "checklist", "tool", "onderzoek over", "studie", "rapport", "tips",
        "cursus", "brochure over", "artikel")),
    ("voorbeeld", 9, ("voorbeeld", "voorbeelden", "praktijkvoorbeeld", "inspiratie", "hoe doen anderen", "elders")),
)  # fmt: skip

LIDWOORDEN = frozenset({"de", "het", "een", "der"})

# Irregular plurals and verbs, and words of which an ending is no ending.
UITZONDERINGEN = {
    "kinderen": "kind", "kinders": "kind", "kindje": "kind", "kindjes": "kind", "steden": "stad", "leden": "lid",
    "schepenen": "schepen", "schepen": "schepen", "eieren": "ei", "overheid": "overheid", "overheden": "overheid",
    "buurt": "buurt", "buurten": "buurt", "buurtje": "buurt",
    "man": "man", "mannen": "man", "mensen": "mens", "mens": "mens",
    "gids": "gids", "gidsen": "gids", "thuis": "thuis", "vergaderen": "vergader", "baby": "baby",
    "babys": "baby", "babies": "baby", "ideeen": "idee", "zeeen": "zee", "begon": "begin", "begonnen": "begin",
    "gezocht": "zoek", "zocht": "zoek", "gebracht": "breng", "bracht": "breng", "brachten": "breng",
    "gesproken": "sprek", "sprak": "sprek", "gegeven": "gegeven", "gegevens": "gegeven", "gekregen": "krijg",
    "geholpen": "help", "hielp": "help", "hulp": "hulp", "geschreven": "schrijf", "schreef": "schrijf",
    "schreven": "schrijf", "genomen": "nem", "besloten": "beslis", "besliste": "beslis", "koken": "kok", "kook": "kok",
    "moes": "moes", "musea": "museum", "meting": "met", "mening": "mening", "woning": "won", "woningen": "won",
    "armoe": "armoe", "armoede": "armoe", "stem": "stem", "stemmen": "stem", "taken": "tak", "taak": "tak",
    "school": "school", "scholen": "school", "schooltje": "school",
    "scholing": "scholing", "spreekt": "sprek", "data": "data", "media": "media",
    "kassa": "kassa", "bus": "bus", "bussen": "bus", "adres": "adres",
    "adressen": "adres", "boot": "boot", "sint": "sint", "pas": "pas", "passen": "pas",
    "werking": "werking", "werkingen": "werking", "lening": "len", "kring": "kring",
    "drankje": "drank", "hapje": "hap", "thee": "thee", "oma": "oma", "opa": "opa", "mama": "mama", "papa": "papa",
    "ruzies": "ruzie", "vaders": "vader", "moeders": "moeder", "raad": "raad", "raden": "raad",
    "balans": "balans", "kans": "kans",
    "kansen": "kans", "plaats": "plaats", "plaatsen": "plaats", "plaatsje": "plaats", "plots": "plots",
    "fiets": "fiets", "fietsen": "fiets", "fietsje": "fiets", "wens": "wens", "wensen": "wens", "dans": "dans",
    "dansen": "dans", "kaart": "kaart", "kaarten": "kaart", "kaartje": "kaart", "frans": "frans", "engels": "engels",
    "turks": "turks", "pools": "pools", "spaans": "spaans", "nederlands": "nederlands", "nederlandse": "nederlands",
    "papieren": "papieren", "niets": "niets", "oude": "oud", "nascholing": "nascholing", "nascholingen": "nascholing",
    "naschools": "naschools", "naschoolse": "naschools", "ouderen": "oudere", "oudere": "oudere",
    "wegen": "weeg", "meeting": "meeting", "meetings": "meeting", "pasen": "pasen", "paas": "pasen", "boos": "boos", "boze": "boos",
    "boosheid": "boos", "korting": "korting", "kortingen": "korting", "parking": "parking", "zoon": "zoon", "zonen": "zoon",
    "lezen": "lezen", "lees": "lezen", "leest": "lezen", "rekening": "rekening", "rekeningen": "rekening", "koers": "koers",
    "vorming": "vorming", "vormingen": "vorming",
    "franse": "frans", "engelse": "engels", "turkse": "turks", "loket": "loket", "zorgen": "zorg", "zorgde": "zorg",
}  # fmt: skip

# Small words of French: they fall away once a French word was understood.
FRANS_KLEIN = frozenset((  # noqa: SIM905 - as they are read
    "a ai au aux avec ce ces c comment d dans de des du elle elles en est et il ils j je la le les leur leurs lui ma "
    "mais me mes moi mon n ne nos notre nous on ont ou par pas plus pour qu quand que quel quelle quels qui quoi sa "
    "sans se ses si son sont sur ta te tes toi ton tous tout toute tu un une vos votre vous y"
).split())  # fmt: skip
