"""One entry as loaded: its kind, id, place in the project, fields and body."""

from dataclasses import dataclass, field
from typing import Generic, TypeVar

from kennisbank.lezen.markdown.boom import Knoop, Sectie
from kennisbank.model.soorten import CONCEPT, Soort, Velden

V_co = TypeVar("V_co", bound=Velden, covariant=True)


@dataclass(frozen=True, slots=True)
class Fiche(Generic[V_co]):
    """An entry without mistakes. `bestand` is relative to the project; `regel` is where it starts there.

    `bron` is the text of its file, empty for an entry of a list.
    """

    soort: Soort
    id: str
    bestand: str
    regel: int
    velden: V_co
    secties: tuple[Sectie, ...]
    bron: str = field(default="", repr=False, compare=False)

    @property
    def naam(self) -> str:
        """Return the title or name, whichever this kind has."""
        return str(getattr(self.velden, self.soort.titelveld))

    @property
    def is_concept(self) -> bool:
        """Tell whether it is not for publication yet."""
        return getattr(self.velden, "status", None) == CONCEPT

    @property
    def kort(self) -> str:
        """Return the short name for menus and cards, the full one where there is none."""
        return str(getattr(self.velden, "kort", self.naam))

    @property
    def kern(self) -> str:
        """Return what sums it up, whichever field of this kind says it."""
        return str(getattr(self.velden, self.soort.kernveld))

    def sectie(self, kop: str) -> tuple[Knoop, ...]:
        """Return the nodes under a heading; empty when the body does not have it."""
        return next((sectie.knopen for sectie in self.secties if sectie.kop == kop), ())
