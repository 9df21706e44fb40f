"""The page /aan-de-slag/: the doors from knowing to doing; and how its tools get data that several of them use."""

import json
from collections.abc import Iterator, Mapping
from typing import Any, Final

from kennisbank.uitvoer.site import Bestand, Pagina
from kennisbank.uitvoer.web.sjablonen import Drukker

ADRES: Final = "aan-de-slag/"
DEUREN: Final = (
    ("Zelfscan", f"{ADRES}zelfscan/", "Waar staan jullie? Leg acht stellingen naast jullie werking, in tien minuten."),
    ("Samen kijken", f"{ADRES}samen/", "Leg jullie antwoorden tegelijk op tafel, praat over wat verschilt en kies één ding."),
    ("Voor je vergadering", f"{ADRES}vergadering/", "Een draaiboek over een bouwsteen of praktijk, klaar om te printen."),
    ("Werkplan", f"{ADRES}werkplan/", "Wie doet wat tegen wanneer, en waaraan zien jullie dat het lukt? Op één blad."),
    ("Hulpmiddelen", "hulpmiddelen/", "Wat anderen al maakten: methodieken, checklists, handleidingen en cijfers."),
    ("Werkvormen", f"{ADRES}werkvormen/", "Manieren om een deel van een bijeenkomst aan te pakken."),
    ("Op papier", "handboek/", "Handboek, boekjes, kaarten en vergaderpakketten, om mee te nemen."),
)  # fmt: skip


def pagina(druk: Drukker) -> Iterator[Pagina]:
    """Yield the page of the doors."""
    yield druk.lijst(
        "aan_de_slag",
        ADRES,
        "Aan de slag",
        "Van weten naar doen: waar staan jullie, waarover praten jullie, en wie doet wat tegen wanneer?",
        deuren=DEUREN,
    )


def gegevensscript(naam: str, waarde: Mapping[str, Any]) -> Bestand:
    """Return data as a script that hands it over as `kbNaam`: a page may fetch nothing from a folder."""
    tekst = f"globalThis.kb{naam.capitalize()} = {json.dumps(waarde, ensure_ascii=False)};\n"
    return Bestand(f"assets/{ADRES}{naam}.js", tekst.encode())
