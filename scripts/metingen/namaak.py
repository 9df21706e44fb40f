"""Makes synthetic praktijken and voorbeelden of the size and with the relations of real ones; measures nothing."""

import random
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kennisbank.model.soorten import PRAKTIJK, VOORBEELD

# Of every four entries one is a praktijk; the real collection has about one in three.
VOORBEELDEN_PER_PRAKTIJK = 3
VET = 0.1
WOORDEN = (
    "het", "netwerk", "de", "buurt", "een", "gezin", "ouders", "kinderen", "partners", "samen", "elke", "week",
    "op", "school", "in", "het", "buurthuis", "met", "de", "vrijwilligers", "over", "wat", "er", "leeft",
    "en", "hoe", "ze", "elkaar", "helpen", "zonder", "drempels", "voor", "iedereen", "die", "er", "woont",
    "of", "komt", "spelen", "leren", "praten", "koken", "zorgen", "luisteren", "vertrouwen", "kansen", "ruimte", "tijd",
    "geld", "lokalen", "materiaal", "vragen", "afspraken", "doelen", "overleg", "signalen", "jaren", "eerste", "nieuwe", "warme",
    "kleine", "vaste", "open", "gedeelde", "lokale", "brede",
)  # fmt: skip
# No word comes twice in a sentence: that would be a finding of its own.
ZIN = tuple(dict.fromkeys(WOORDEN))


@dataclass(frozen=True, slots=True)
class Kader:
    """The ids of the framework that synthetic entries refer to."""

    bouwstenen: Sequence[str]
    kernprincipes: Sequence[str]
    functies: Sequence[str]
    criteria: Sequence[str]
    netwerken: Sequence[str]


def maak_verzameling(bron: Path, doel: Path, kader: Kader, aantal: int, zaad: int = 1) -> None:
    """Write a project to `doel`: the entries of the project `bron`, and `aantal` new ones."""
    for map_ in ("praktijken", "docs"):  # entries lead to pages of `docs/`
        shutil.copytree(bron / map_, doel / map_)
    toeval = random.Random(zaad)  # noqa: S311 (no secret: the same entries every time)
    maker = _Maker(toeval, kader, max(1, aantal // (VOORBEELDEN_PER_PRAKTIJK + 1)))
    for nummer in range(aantal):
        praktijk = nummer < maker.praktijken
        naam = maker.id(nummer) if praktijk else f"voorbeeld-{nummer}-uit-de-buurt"
        tekst = maker.praktijk(nummer) if praktijk else maker.voorbeeld(nummer)
        map_ = PRAKTIJK.pad if praktijk else VOORBEELD.pad
        (doel / "praktijken" / map_ / f"{naam}.md").write_text(tekst, encoding="utf-8", newline="\n")


@dataclass(slots=True)
class _Maker:
    toeval: random.Random
    kader: Kader
    praktijken: int

    def id(self, nummer: int) -> str:
        """Return the id of praktijk `nummer`."""
        return f"{WOORDEN[nummer % len(WOORDEN)]}-en-{WOORDEN[nummer * 7 % len(WOORDEN)]}-{nummer}"

    def zin(self, woorden: int = 14) -> str:
        """Return one sentence of `woorden` words."""
        return " ".join(self.toeval.sample(ZIN, k=woorden)).capitalize() + "."

    def alinea(self, zinnen: int) -> str:
        """Return one paragraph."""
        return " ".join(self.zin(self.toeval.randint(8, 18)) for _ in range(zinnen))

    def lijst(self, aantal: int) -> str:
        """Return a list; one in ten starts its items in bold, about as often as real ones do."""
        vet = self.toeval.random() < VET
        begin = f"**{self.zin(2)}** " if vet else ""
        return "\n".join(f"- {begin}{self.zin(12)}" for _ in range(aantal))

    def praktijk(self, nummer: int) -> str:
        """Return the text of a praktijk."""
        kader, kies = self.kader, self.toeval.sample
        bouwsteen, *ook = kies(kader.bouwstenen, 3)
        principes = "\n".join(f'  {p}: "{self.zin(20)}"' for p in kies(kader.kernprincipes, 3))
        verwant = ", ".join(self.id(n) for n in sorted(self._andere(nummer, 3)))
        woorden = "\n".join(f"  - {woord} {n}" for n, woord in enumerate(self.toeval.choices(WOORDEN, k=14)))
        return f"""---
titel: {self.zin(4)[:-1]} {nummer}
kern: >-
  {self.zin(14)}
  {self.zin(12)}
bouwsteen: {bouwsteen}
ook_bij: [{", ".join(ook)}]
kernprincipes:
{principes}
functies: [{", ".join(kies(kader.functies, 2))}]
criteria: [{", ".join(kies(kader.criteria, 2))}]
zoekwoorden:
{woorden}
verwant: [{verwant}]
---

## Wat doet het netwerk?

{self.alinea(3)}

{self.lijst(4)}

{self.alinea(2)}

## Waarom?

{self.alinea(3)}

{self.alinea(2)}

## Vragen om mee te starten

{self.lijst(4)}
"""

    def voorbeeld(self, nummer: int) -> str:
        """Return the text of a voorbeeld."""
        paden = "\n".join(f'  {self.id(n)}: "{self.zin(17)}"' for n in sorted(self._andere(-1, 2)))
        partners = "\n".join(
            f'  - "{woord} {n}"' for n, woord in enumerate(self.toeval.choices(WOORDEN, k=4))
        )
        woorden = "\n".join(f'  - "{woord} {n}"' for n, woord in enumerate(self.toeval.choices(WOORDEN, k=8)))
        return f"""---
titel: "{self.zin(7)[:-1]} {nummer}"
kern: "{self.zin(15)} {self.zin(12)}"
netwerk: {self.toeval.choice(self.kader.netwerken)}
praktijken:
{paden}
periode: "sinds {self.toeval.randint(2008, 2025)}"
voor_wie: "{self.zin(10)}"
partners:
{partners}
zoekwoorden:
{woorden}
bronnen:
  - titel: "{self.zin(6)}"
    url: "https://www.example.org/artikel-{nummer}"
    uitgever: "Uitgever {nummer % 40} van de buurt"
    jaar: {self.toeval.randint(2010, 2025)}
    geraadpleegd: "2026-11"
toestemming: openbare-bron
status: gepubliceerd
---

## Aanleiding

{self.alinea(2)}

## Aanpak

{self.alinea(3)}

{self.lijst(3)}

## Wat leverde het op?

{self.alinea(2)}

## Leerpunten

{self.alinea(1)}
"""

    def _andere(self, nummer: int, aantal: int) -> set[int]:
        """Return up to `aantal` praktijken other than `nummer`."""
        keuze = {self.toeval.randrange(self.praktijken) for _ in range(aantal)}
        return keuze - {nummer}
