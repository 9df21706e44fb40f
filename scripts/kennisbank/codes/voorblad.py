"""Codes about the form of the front matter: its ends, and its YAML."""

from collections.abc import Mapping
from typing import Final

from kennisbank.codes.uitleg import Uitleg

VOORBLAD: Final[Mapping[str, Uitleg]] = {
    "voorblad-ontbreekt": Uitleg(
        "De fiche begint niet met een regel met drie streepjes.",
        "Aan die regel ziet de kennisbank waar de velden beginnen.",
        "titel: Eigenaarschap\n---",
        "---\ntitel: Eigenaarschap\n---",
    ),
    "voorblad-open": Uitleg(
        "De tweede regel met drie streepjes ontbreekt, of heeft andere streepjes.",
        "Aan die regel ziet de kennisbank waar de velden eindigen en de tekst begint.",
        "---\ntitel: Eigenaarschap\n—",
        "---\ntitel: Eigenaarschap\n---",
    ),
    "voorblad-leeg": Uitleg(
        "Tussen de twee regels met streepjes staan geen velden.",
        "Zonder velden weet de kennisbank niets van de fiche.",
        "---\nEigenaarschap\n---",
        "---\ntitel: Eigenaarschap\n---",
    ),
    "lijst-verwacht": Uitleg(
        "In een lijst van het kader staat iets wat geen fiche is.",
        "Elke fiche in zo'n lijst begint met een streepje en een id.",
        "burgerschap:\n  naam: Burgerschap",
        "- id: burgerschap\n  naam: Burgerschap",
    ),
    "dubbele-punt": Uitleg(
        "In een waarde zonder aanhalingstekens staat een dubbele punt met een spatie.",
        "YAML leest daar een nieuw veld.",
        "titel: Eigenaarschap: van wie?",
        'titel: "Eigenaarschap: van wie?"',
    ),
    "dubbele-punt-zonder-spatie": Uitleg(
        "Na de dubbele punt van een veld ontbreekt een spatie.",
        "Zonder spatie leest YAML geen veld, maar gewone tekst.",
        "titel:Eigenaarschap",
        "titel: Eigenaarschap",
    ),
    "hekje-in-waarde": Uitleg(
        "Na een waarde staat een hekje, met een spatie ervoor.",
        "Wat na het hekje komt, slaat YAML over. Die tekst is dan weg.",
        "titel: Eigenaarschap # van ons allemaal",
        'titel: "Eigenaarschap # van ons allemaal"',
    ),
    "aanhalingsteken-open": Uitleg(
        "Aanhalingstekens rond een waarde passen niet bij elkaar.",
        "YAML weet dan niet waar de waarde eindigt.",
        'titel: "Samen "eigenaar" zijn"',
        "titel: \"Samen 'eigenaar' zijn\"",
    ),
    "aanhalingstekens-krul": Uitleg(
        "Een waarde staat tussen krullende aanhalingstekens.",
        "Een tekstverwerker maakt ze vanzelf. Voor YAML zijn het gewone letters, en dan staan ze op de site.",
        "titel: “Eigenaarschap”",
        'titel: "Eigenaarschap"',
    ),
    "begin-teken": Uitleg(
        "Een waarde begint met een teken dat in YAML iets anders betekent.",
        "Tekens zoals [ { * & @ % > | ! hebben vooraan een eigen betekenis.",
        "titel: [Samen] spelen",
        'titel: "[Samen] spelen"',
    ),
    "tab": Uitleg(
        "In het voorblad staat een tab.",
        "YAML leest alleen spaties.",
        "zoekwoorden:\n→- draagvlak",
        "zoekwoorden:\n  - draagvlak",
    ),
    "spatie-vast": Uitleg(
        "In het voorblad of in een kop staat een vaste spatie.",
        "Ze ziet eruit als een gewone spatie, maar telt als een ander teken. Ze komt mee bij het plakken.",
        "titel:°Eigenaarschap (° is de vaste spatie)",
        "titel: Eigenaarschap",
    ),
    "inspringing": Uitleg(
        "Een regel springt te ver of te weinig in.",
        "Aan de spaties vooraan ziet YAML wat bij elkaar hoort.",
        "titel: Eigenaarschap\n  bouwsteen: gedeelde-visie",
        "titel: Eigenaarschap\nbouwsteen: gedeelde-visie",
    ),
    "streepje-in-waarde": Uitleg(
        "Een item van een lijst staat tussen andere tekst.",
        "Na het streepje hoort een spatie, en de streepjes staan recht onder elkaar. "
        "Anders plakt YAML de items aan elkaar.",
        "zoekwoorden:\n  - draagvlak\n  -logo",
        "zoekwoorden:\n  - draagvlak\n  - logo",
    ),
    "sleutel-dubbel": Uitleg(
        "Een veld staat er twee keer.",
        "YAML houdt er maar één over; de andere tekst is dan weg.",
        "titel: Eigenaarschap\ntitel: Eigenaar zijn",
        "titel: Eigenaarschap",
    ),
    "sleutel-vreemd": Uitleg(
        "Waar de naam van een veld hoort, staat een lijst.",
        "Een veld heeft een naam van één woord.",
        "[titel, kern]: Eigenaarschap",
        "titel: Eigenaarschap",
    ),
    "yaml-onleesbaar": Uitleg(
        "De kennisbank kan een regel van het voorblad niet lezen.",
        "Elke regel is een veld (naam, dubbele punt, spatie, waarde), of hoort bij het veld erboven "
        "en springt in.",
        "titel Eigenaarschap",
        "titel: Eigenaarschap",
    ),
    "yaml-te-diep": Uitleg(
        "Er zitten te veel lijsten in elkaar.",
        "Een fiche heeft gewone lijsten. Heel diepe lijsten kunnen de computer doen vastlopen.",
        "verwant: [[[[eigenaarschap]]]]",
        "verwant: [eigenaarschap]",
    ),
    "yaml-verwijzing": Uitleg(
        "Een waarde begint met & of *, of het veld heet <<.",
        "In YAML zijn dat verwijzingen naar een ander stuk. De kennisbank leest die niet.",
        "titel: *Eigenaarschap",
        'titel: "Eigenaarschap"',
    ),
    "yaml-label": Uitleg(
        "Een waarde begint met een uitroepteken en een woord.",
        "In YAML is dat een label voor programma's. De kennisbank leest die niet.",
        "titel: !Samen",
        'titel: "Samen!"',
    ),
}
