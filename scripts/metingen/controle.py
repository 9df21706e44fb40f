"""Measures how long checking takes, against only reading the files and parsing their front matter.

Run `python -m metingen.controle`. The criterion: at most 5 times that floor, and a time
that grows in step with the number of entries.
"""

import gc
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from kennisbank.cli.opdrachtlezer import Opdrachtlezer
from kennisbank.controle.laden import laad
from kennisbank.meldingen.melding import fouten
from kennisbank.model.soorten import BOUWSTEEN, CRITERIUM, FUNCTIE, KERNPRINCIPE, NETWERK, Soort
from metingen.namaak import Kader, maak_verzameling

WORTEL = Path(__file__).resolve().parents[2]
GRENS = 5.0
LADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Meting:
    """The best times, in seconds, for one number of entries."""

    aantal: int
    yaml: float
    controle: float

    @property
    def verhouding(self) -> float:
        """Return how many times the floor the check takes."""
        return self.controle / self.yaml


def lees_kaal(wortel: Path) -> None:
    """Read every entry and parse its front matter, and do nothing with it: the floor."""
    for pad in sorted(wortel.glob("praktijken/*/*.md")):
        tekst = pad.read_text(encoding="utf-8")
        yaml.load(tekst[4 : tekst.index("\n---\n", 3) + 1], Loader=LADER)  # noqa: S506 (a safe loader)


def controleer(wortel: Path) -> None:
    """Load and check all; a mistake in the synthetic entries would make the measurement worthless."""
    gevonden = fouten(laad(wortel).meldingen)
    if gevonden:
        raise SystemExit(f"De namaakfiches bevatten fouten, bijvoorbeeld: {gevonden[0]}")


def duur(werk: Callable[[Path], None], wortel: Path) -> float:
    """Return the computing time of the work: what it takes when nothing else disturbs it."""
    gc.collect()
    begin = time.process_time()
    werk(wortel)
    return time.process_time() - begin


def meet(bron: Path, aantal: int, keren: int) -> Meting:
    """Make `aantal` entries in a temporary folder and measure both."""
    with tempfile.TemporaryDirectory() as map_:
        wortel = Path(map_)
        maak_verzameling(bron, wortel, lees_kader(bron), aantal)
        beurten = [(duur(lees_kaal, wortel), duur(controleer, wortel)) for _ in range(keren)]
        return Meting(aantal, min(kaal for kaal, _ in beurten), min(vol for _, vol in beurten))


def lees_kader(bron: Path) -> Kader:
    """Return the ids of the framework of a project."""
    return Kader(*(_ids(bron, soort) for soort in (BOUWSTEEN, KERNPRINCIPE, FUNCTIE, CRITERIUM, NETWERK)))


def _ids(bron: Path, soort: Soort) -> list[str]:
    pad = bron / "praktijken" / soort.pad
    if not soort.is_lijst:
        return sorted(kind.stem for kind in pad.glob("*.md"))
    return [fiche["id"] for fiche in yaml.safe_load(pad.read_text(encoding="utf-8"))]


def verslag(klein: Meting, groot: Meting) -> str:
    """Return both measurements and how they grow, in plain Dutch."""
    groei = (groot.controle / klein.controle) / (groot.aantal / klein.aantal)
    regels = [
        f"{meting.aantal:>7} fiches: YAML lezen {meting.yaml:6.2f} s, controleren {meting.controle:6.2f} s, "
        f"dat is {meting.verhouding:.2f} keer zo lang"
        for meting in (klein, groot)
    ]
    oordeel = "in orde" if groot.verhouding <= GRENS else "TE TRAAG"
    regels.append(f"Grens: {GRENS:.0f} keer. Gemeten: {groot.verhouding:.2f} keer ({oordeel}).")
    regels.append(
        f"Groei: {groot.aantal // klein.aantal} keer zoveel fiches kost per fiche {groei:.2f} keer zoveel tijd."
    )
    return "\n".join(regels) + "\n"


def hoofd(argumenten: list[str] | None = None) -> int:
    """Run the measurement; 0 when the check is fast enough, else 1."""
    lezer = Opdrachtlezer(
        prog="python -m metingen.controle",
        description="Meet hoe lang de controle duurt, vergeleken met enkel de YAML van elke fiche lezen.",
    )
    lezer.add_argument(
        "--aantal", type=int, default=10_000, metavar="N", help="hoeveel fiches (standaard 10000)"
    )
    lezer.add_argument(
        "--keren", type=int, default=3, metavar="K", help="meet K keer en neem de kortste tijd"
    )
    keuze = lezer.parse_args(argumenten)
    aantal = max(keuze.aantal, 40)
    klein, groot = (meet(WORTEL, getal, max(1, keuze.keren)) for getal in (aantal // 10, aantal))
    sys.stdout.write(verslag(klein, groot))
    return 0 if groot.verhouding <= GRENS else 1


if __name__ == "__main__":
    raise SystemExit(hoofd())
