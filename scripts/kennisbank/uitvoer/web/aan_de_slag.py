"""The page /aan-de-slag/: the doors from knowing to doing."""

from collections.abc import Iterator
from typing import Final

from kennisbank.uitvoer.site import Pagina
from kennisbank.uitvoer.web.sjablonen import Drukker

ADRES: Final = "aan-de-slag/"
DEUREN: Final = (
    ("Zelfscan", f"{ADRES}zelfscan/", "Waar staan jullie? Acht stellingen om naast jezelf te leggen, in tien minuten."),
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
