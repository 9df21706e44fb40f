"""Codes about the form of the front matter: its ends, and its YAML."""

from typing import Final

from kennisbank.meldingen.melding import Code

_STREPEN: Final = "Het voorblad staat tussen twee regels met precies drie streepjes: ---. De eerste staat helemaal bovenaan."

VOORBLAD_ONTBREEKT: Final = Code(
    "voorblad-ontbreekt",
    "Het voorblad ontbreekt: de eerste regel is niet ---.",
    _STREPEN,
    wat="De fiche begint niet met een regel met drie streepjes.",
    waarom="Aan die regel ziet de kennisbank waar de velden beginnen.",
    fout="titel: Eigenaarschap\n---",
    goed="---\ntitel: Eigenaarschap\n---",
)
VOORBLAD_ONTBREEKT_SPATIE: Final = VOORBLAD_ONTBREEKT.variant(
    "spatie", "Voor de eerste regel met --- staat een lege regel of een spatie."
)
VOORBLAD_ONTBREEKT_STREEP: Final = VOORBLAD_ONTBREEKT.variant(
    "streep", "De eerste regel is „{waarde:.10}” in plaats van ---."
)
VOORBLAD_OPEN: Final = Code(
    "voorblad-open",
    "Het voorblad is niet afgesloten: er is geen tweede regel met drie streepjes ---.",
    "Zet --- op een eigen regel, na het laatste veld. " + _STREPEN,
    wat="De tweede regel met drie streepjes ontbreekt, of heeft andere streepjes.",
    waarom="Aan die regel ziet de kennisbank waar de velden eindigen en de tekst begint.",
    fout="---\ntitel: Eigenaarschap\n—",
    goed="---\ntitel: Eigenaarschap\n---",
)
VOORBLAD_OPEN_STREEP: Final = VOORBLAD_OPEN.variant(
    "streep",
    "Het voorblad is niet afgesloten: hier staat „{waarde:.10}” in plaats van ---.",
    "Vervang deze regel door ---. " + _STREPEN,
)
VOORBLAD_LEEG: Final = Code(
    "voorblad-leeg",
    "Het voorblad heeft geen velden.",
    "Schrijf elk veld op een regel: naam, dubbele punt, spatie, waarde.",
    wat="Tussen de twee regels met streepjes staan geen velden.",
    waarom="Zonder velden weet de kennisbank niets van de fiche.",
    fout="---\nEigenaarschap\n---",
    goed="---\ntitel: Eigenaarschap\n---",
)
LIJST_VERWACHT: Final = Code(
    "lijst-verwacht",
    "Hier hoort een lijst van fiches, elk met een streepje en een id.",
    "Begin elke fiche met „- id: naam-van-de-fiche”.",
    wat="In een lijst van het kader staat iets wat geen fiche is.",
    waarom="Elke fiche in zo'n lijst begint met een streepje en een id.",
    fout="burgerschap:\n  naam: Burgerschap",
    goed="- id: burgerschap\n  naam: Burgerschap",
)
DUBBELE_PUNT: Final = Code(
    "dubbele-punt",
    "In de waarde van „{veld:.40}” staat een dubbele punt met een spatie; daar leest YAML een nieuw veld.",
    'Zet de hele waarde tussen dubbele aanhalingstekens: {veld:.40}: "{waarde:.60}".',
    wat="In een waarde zonder aanhalingstekens staat een dubbele punt met een spatie.",
    waarom="YAML leest daar een nieuw veld.",
    fout="titel: Eigenaarschap: van wie?",
    goed='titel: "Eigenaarschap: van wie?"',
)
DUBBELE_PUNT_VELD: Final = DUBBELE_PUNT.variant(
    "veld",
    "Bij {naam} staat een dubbele punt met een spatie na „{sleutel}”; daar leest YAML een nieuw veld.",
    'Zet de hele waarde tussen dubbele aanhalingstekens: "{waarde}".',
)
DUBBELE_PUNT_ZONDER_SPATIE: Final = Code(
    "dubbele-punt-zonder-spatie",
    "Na de dubbele punt van „{veld}” ontbreekt een spatie.",
    "Schrijf: {veld}: {waarde:.60}",
    wat="Na de dubbele punt van een veld ontbreekt een spatie.",
    waarom="Zonder spatie leest YAML geen veld, maar gewone tekst.",
    fout="titel:Eigenaarschap",
    goed="titel: Eigenaarschap",
)
HEKJE_IN_WAARDE: Final = Code(
    "hekje-in-waarde",
    "Wat na het hekje komt, gaat verloren: „{waarde:.60}”.",
    "Zet de hele waarde tussen dubbele aanhalingstekens, of haal het hekje weg. Een opmerking krijgt een eigen regel, met het hekje helemaal vooraan.",
    wat="Na een waarde staat een hekje, met een spatie ervoor.",
    waarom="Wat na het hekje komt, slaat YAML over. Die tekst is dan weg.",
    fout="titel: Eigenaarschap # van ons allemaal",
    goed='titel: "Eigenaarschap # van ons allemaal"',
)
HEKJE_IN_WAARDE_REGEL: Final = HEKJE_IN_WAARDE.variant(
    "regel",
    "Wat na het hekje komt, gaat verloren, en breekt de tekst errond af: „{waarde:.60}”.",
    "Verwijder de regel of het hekje, of zet de hele waarde tussen dubbele aanhalingstekens.",
)
AANHALINGSTEKEN_OPEN: Final = Code(
    "aanhalingsteken-open",
    "Een aanhalingsteken opent en sluit niet; YAML weet niet waar de waarde eindigt.",
    "Begin en eindig de waarde met een recht dubbel aanhalingsteken. Gebruik binnenin enkele aanhalingstekens.",
    wat="Aanhalingstekens rond een waarde passen niet bij elkaar.",
    waarom="YAML weet dan niet waar de waarde eindigt.",
    fout='titel: "Samen "eigenaar" zijn"',
    goed="titel: \"Samen 'eigenaar' zijn\"",
)
AANHALINGSTEKEN_OPEN_BINNEN: Final = AANHALINGSTEKEN_OPEN.variant(
    "binnen",
    "In de waarde staan nog aanhalingstekens of een omgekeerd streepje; YAML weet niet waar de waarde eindigt.",
)
AANHALINGSTEKENS_KRUL: Final = Code(
    "aanhalingstekens-krul",
    "De waarde staat tussen krullende aanhalingstekens; die tellen als gewone letters.",
    'Schrijf rechte aanhalingstekens: "{waarde:.60}".',
    wat="Een waarde staat tussen krullende aanhalingstekens.",
    waarom="Een tekstverwerker maakt ze vanzelf. Voor YAML zijn het gewone letters, en dan staan ze op de site.",
    fout="titel: “Eigenaarschap”",
    goed='titel: "Eigenaarschap"',
)
AANHALINGSTEKENS_KRUL_PAAR: Final = AANHALINGSTEKENS_KRUL.variant(
    "paar",
    "De waarde staat tussen krullende aanhalingstekens ({open} en {dicht}); die tellen als gewone letters.",
)
BEGIN_TEKEN: Final = Code(
    "begin-teken",
    "De waarde begint met {teken}; dat teken heeft in YAML een eigen betekenis.",
    'Zet de hele waarde tussen dubbele aanhalingstekens: "{waarde:.60}".',
    wat="Een waarde begint met een teken dat in YAML iets anders betekent.",
    waarom="Tekens zoals [ { * & @ % > | ! hebben vooraan een eigen betekenis.",
    fout="titel: [Samen] spelen",
    goed='titel: "[Samen] spelen"',
)
TAB: Final = Code(
    "tab",
    "Hier staat een tab. YAML leest alleen spaties.",
    "Vervang elke tab door twee spaties.",
    wat="In het voorblad staat een tab.",
    waarom="YAML leest alleen spaties.",
    fout="zoekwoorden:\n→- draagvlak",
    goed="zoekwoorden:\n  - draagvlak",
)
SPATIE_VAST: Final = Code(
    "spatie-vast",
    "Hier staat een vaste spatie. Ze ziet eruit als een gewone, maar telt als een ander teken.",
    "Verwijder de spatie en typ ze opnieuw met de spatiebalk.",
    wat="In het voorblad of in een kop staat een vaste spatie.",
    waarom="Ze ziet eruit als een gewone spatie, maar telt als een ander teken. Ze komt mee bij het plakken.",
    fout="titel:°Eigenaarschap (° is de vaste spatie)",
    goed="titel: Eigenaarschap",
)
SPATIE_VAST_KOP: Final = SPATIE_VAST.variant(
    "kop",
    "In de kop „{kop}” staat een vaste spatie. Ze ziet eruit als een gewone, maar telt als een ander teken.",
    "Typ de kop opnieuw: ## {kop}",
)
INSPRINGING: Final = Code(
    "inspringing",
    "Het veld „{veld}” springt in, en hoort helemaal vooraan te staan.",
    "Haal de spaties voor het veld weg.",
    wat="Een regel springt te ver of te weinig in.",
    waarom="Aan de spaties vooraan ziet YAML wat bij elkaar hoort.",
    fout="titel: Eigenaarschap\n  bouwsteen: gedeelde-visie",
    goed="titel: Eigenaarschap\nbouwsteen: gedeelde-visie",
)
INSPRINGING_ITEM: Final = INSPRINGING.variant(
    "item",
    "Dit item springt anders in dan het item erboven.",
    "Zet alle items van een lijst even ver in: twee spaties, streepje, spatie.",
)
STREEPJE_IN_WAARDE: Final = Code(
    "streepje-in-waarde",
    "„{waarde:.40}” lijkt een item van een lijst, maar YAML leest het als gewone tekst.",
    "Zet elk item op een eigen regel: twee spaties, streepje, spatie, waarde. Is het geen lijst? Zet de hele waarde dan tussen dubbele aanhalingstekens.",
    wat="Een item van een lijst staat tussen andere tekst.",
    waarom="Na het streepje hoort een spatie, en de streepjes staan recht onder elkaar. Anders plakt YAML de items aan elkaar.",
    fout="zoekwoorden:\n  - draagvlak\n  -logo",
    goed="zoekwoorden:\n  - draagvlak\n  - logo",
)
STREEPJE_IN_WAARDE_SPATIE: Final = STREEPJE_IN_WAARDE.variant(
    "spatie",
    "Na het streepje van „{waarde:.40}” ontbreekt een spatie.",
    "Schrijf elk item zo: twee spaties, streepje, spatie, waarde.",
)
SLEUTEL_DUBBEL: Final = Code(
    "sleutel-dubbel",
    "„{veld:.40}” staat hier voor de tweede keer; de eerste staat op regel {regel}.",
    "Voeg de twee samen en verwijder er één.",
    wat="Een veld staat er twee keer.",
    waarom="YAML houdt er maar één over; de andere tekst is dan weg.",
    fout="titel: Eigenaarschap\ntitel: Eigenaar zijn",
    goed="titel: Eigenaarschap",
)
SLEUTEL_VREEMD: Final = Code(
    "sleutel-vreemd",
    "Hier staat een lijst of een groep waar de naam van een veld hoort.",
    "Schrijf: naam, dubbele punt, spatie, waarde.",
    wat="Waar de naam van een veld hoort, staat een lijst.",
    waarom="Een veld heeft een naam van één woord.",
    fout="[titel, kern]: Eigenaarschap",
    goed="titel: Eigenaarschap",
)
YAML_ONLEESBAAR: Final = Code(
    "yaml-onleesbaar",
    "De kennisbank kan deze regel niet lezen: „{waarde:.40}”.",
    'Zet de waarde tussen dubbele aanhalingstekens: veld: "waarde".',
    wat="De kennisbank kan een regel van het voorblad niet lezen.",
    waarom="Elke regel is een veld (naam, dubbele punt, spatie, waarde), of hoort bij het veld erboven en springt in.",
    fout="titel Eigenaarschap",
    goed="titel: Eigenaarschap",
)
YAML_ONLEESBAAR_KOP: Final = YAML_ONLEESBAAR.variant(
    "kop",
    "Hier staat een kop („{waarde:.40}”), maar het voorblad is nog niet afgesloten.",
    "Zet --- op een eigen regel tussen het laatste veld en de eerste kop.",
)
YAML_ONLEESBAAR_PUNTEN: Final = YAML_ONLEESBAAR.variant(
    "punten", "Drie punten op een regel sluiten in YAML de tekst af.", "Verwijder deze regel."
)
YAML_ONLEESBAAR_INSPRINGING: Final = YAML_ONLEESBAAR.variant(
    "inspringing",
    "Deze regel springt anders in dan de regels errond.",
    "Laat velden vooraan beginnen, en zet items van een lijst even ver in: twee spaties, streepje, spatie.",
)
YAML_ONLEESBAAR_HAKEN: Final = YAML_ONLEESBAAR.variant(
    "haken",
    "Een lijst tussen vierkante haken is niet goed geopend of gesloten.",
    "Schrijf [een, twee], of zet elk item op een eigen regel met een streepje ervoor.",
)
YAML_ONLEESBAAR_ZONDER_PUNT: Final = YAML_ONLEESBAAR.variant(
    "zonder-punt",
    "Hier ontbreekt een dubbele punt: „{waarde:.40}” is geen veld.",
    "Is het een veld? Schrijf dan: naam, dubbele punt, spatie, waarde. Hoort de tekst bij het veld erboven? Laat de regel dan twee spaties inspringen.",
)
YAML_TE_DIEP: Final = Code(
    "yaml-te-diep",
    "Hier zitten te veel lijsten in elkaar.",
    "Schrijf gewone lijsten: één waarde per regel, met een streepje ervoor.",
    wat="Er zitten te veel lijsten in elkaar.",
    waarom="Een fiche heeft gewone lijsten. Heel diepe lijsten kunnen de computer doen vastlopen.",
    fout="verwant: [[[[eigenaarschap]]]]",
    goed="verwant: [eigenaarschap]",
)
YAML_VERWIJZING: Final = Code(
    "yaml-verwijzing",
    "Een waarde begint met {teken}: dat is in YAML een verwijzing, en die leest de kennisbank niet.",
    "Zet de waarde tussen dubbele aanhalingstekens, of schrijf ze voluit.",
    wat="Een waarde begint met & of *, of het veld heet <<.",
    waarom="In YAML zijn dat verwijzingen naar een ander stuk. De kennisbank leest die niet.",
    fout="titel: *Eigenaarschap",
    goed='titel: "Eigenaarschap"',
)
YAML_VERWIJZING_INVOEGEN: Final = YAML_VERWIJZING.variant(
    "invoegen",
    "„<<” voegt in YAML een ander stuk in, en dat leest de kennisbank niet.",
    "Schrijf de velden voluit.",
)
YAML_LABEL: Final = Code(
    "yaml-label",
    "„{waarde:.40}” is een YAML-label, en dat leest de kennisbank niet.",
    "Haal het woord met het uitroepteken weg, of zet de hele waarde tussen dubbele aanhalingstekens.",
    wat="Een waarde begint met een uitroepteken en een woord.",
    waarom="In YAML is dat een label voor programma's. De kennisbank leest die niet.",
    fout="titel: !Samen",
    goed='titel: "Samen!"',
)
