"""What a voorbeeld tells and what not: its told parts, and whether they are enough for a page of its own."""

from itertools import islice
from typing import Final

from kennisbank.collectie.fiche import Fiche
from kennisbank.lezen.markdown.boom import Knoop, platte_tekst
from kennisbank.model.soorten import ZWIJGT, Voorbeeld

# A voorbeeld with at least so many told parts beside its approach, or so many told words, has a page of its own.
DELEN: Final = 2
WOORDEN: Final = 90
_AANPAK: Final = "Aanpak"


def onbekende_delen(voorbeeld: Fiche[Voorbeeld]) -> tuple[str, ...]:
    """Return the headings under which a voorbeeld tells nothing yet."""
    return tuple(s.kop for s in voorbeeld.soort.secties if not _vertelt(voorbeeld.sectie(s.kop)))


def _vertelt(knopen: tuple[Knoop, ...]) -> bool:
    return platte_tekst(knopen).strip() not in {"", ZWIJGT}


def vertelt_resultaat(voorbeeld: Fiche[Voorbeeld]) -> bool:
    """Tell whether a voorbeeld describes what it brought."""
    return "Wat leverde het op?" not in onbekende_delen(voorbeeld)


def steunt_op(voorbeeld: Fiche[Voorbeeld], anker: str) -> tuple[int, ...]:
    """Return the numbers of the sources that a part rests on, from 1; none when it rests on all."""
    bronnen = voorbeeld.velden.bronnen
    steunt = tuple(n for n, bron in enumerate(bronnen, 1) if not bron.secties or anker in bron.secties)
    return steunt if len(steunt) < len(bronnen) else ()


def is_kort_verteld(voorbeeld: Fiche[Voorbeeld]) -> bool:
    """Tell whether a voorbeeld tells too little for a page: it is a line on the pages of others until it tells more."""
    naast_aanpak = (s for s in voorbeeld.secties if s.kop != _AANPAK and _vertelt(s.knopen))
    if len(tuple(islice(naast_aanpak, DELEN))) == DELEN:
        return False
    verteld = (s.knopen for s in voorbeeld.secties if _vertelt(s.knopen))
    return sum(len(platte_tekst(knopen).split()) for knopen in verteld) < WOORDEN
