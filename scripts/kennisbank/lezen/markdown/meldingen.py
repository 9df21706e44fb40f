"""Collects what the readers of one Markdown text find: mistakes with their places, and links."""

from dataclasses import dataclass, field

from kennisbank.lezen.markdown.boom import Knoop
from kennisbank.meldingen.melding import Code, Plek, Vondst


@dataclass(slots=True)
class Meldingen:
    """The lines of a text, of which the first is line `eerste_regel` of its file, and what was found in them.

    `gemeld` holds the code and line of each mistake, and its code with line 0. `met_verwijzingen` tells whether
    the text defines links elsewhere than where they stand.
    """

    regels: list[str]
    eerste_regel: int
    vondsten: list[Vondst] = field(default_factory=list)
    links: list[Knoop] = field(default_factory=list)
    gemeld: set[tuple[str, int]] = field(default_factory=set)
    met_verwijzingen: bool = False

    def meld(self, regel: int, code: Code, zoek: str = "", **waarden: str | int) -> None:
        """Add a mistake on line `regel` of the file, at `zoek` if that stands there; each kind once a line."""
        if (code.naam, regel) not in self.gemeld:
            self.gemeld.update(((code.naam, regel), (code.naam, 0)))
            self.vondsten.append(code.op(self.plek(regel, zoek), **waarden))

    def is_gemeld(self, code: Code) -> bool:
        """Tell whether a mistake of this kind was found already."""
        return (code.naam, 0) in self.gemeld

    def wis(self) -> None:
        """Forget all that was found."""
        self.vondsten.clear()
        self.links.clear()
        self.gemeld.clear()

    def plek(self, regel: int, zoek: str = "") -> Plek:
        """Return the place of `zoek` on a line of the file, else that of its first sign."""
        nummer = regel - self.eerste_regel
        tekst = self.regels[nummer] if 0 <= nummer < len(self.regels) else ""
        naald = zoek.strip().split("\n", 1)[0]
        if naald and naald in tekst:
            return Plek(regel, tekst.index(naald) + 1)
        return Plek(regel, len(tekst) - len(tekst.lstrip()) + 1)
