"""Measures how long the printed products take, and how that grows with the number of entries.

Run `python -m metingen.handboek`. The criteria: the handboek of this project in at most 2 s of
setting and packing, all products in at most 20 s, both on two cores with nothing else running; and a time per
entry that does not grow. The time of a product is that of all that is done for it: reading the texts of the
collection, drawing codes, setting, packing, the picture. Typst remembers within a process what it set before,
so each measurement has a process of its own, and the shortest of a few counts: what else the machine does only
adds to it.
"""

import argparse
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from kennisbank.controle.laden import laad
from kennisbank.uitvoer.papier.keuze import Keuze, ProductSoort
from kennisbank.uitvoer.papier.producten import maak_handboek
from kennisbank.uitvoer.site import Instellingen, Site
from metingen.controle import lees_kader
from metingen.namaak import maak_verzameling

WORTEL = Path(__file__).resolve().parents[2]
GRENS_HANDBOEK = 2.0
GRENS_ALLES = 20.0
# Linear, with some room for the noise of one machine.
GRENS_GROEI = 1.25


@dataclass(frozen=True, slots=True)
class Meting:
    """The shortest times in seconds, clock and processor, to make products of `fiches` entries."""

    fiches: int
    paginas: int
    klok: float
    processor: float


def meet(wortel: Path, soort: ProductSoort, keren: int) -> Meting:
    """Make the products of a kind `keren` times, each in a new process and folder, and return the shortest times."""
    # Each worker does one task only.
    with ProcessPoolExecutor(1, mp_context=get_context("spawn"), max_tasks_per_child=1) as proces:
        metingen = [proces.submit(_meet_eens, wortel, soort).result() for _ in range(keren)]
    eerste = metingen[0]
    return Meting(
        eerste.fiches, eerste.paginas, min(m.klok for m in metingen), min(m.processor for m in metingen)
    )


def _meet_eens(wortel: Path, soort: ProductSoort) -> Meting:
    collectie = laad(wortel).collectie
    if collectie is None:
        raise SystemExit(f"De fiches in {wortel} bevatten fouten.")
    site = Site(collectie, Instellingen("Kennisbank", "https://www.example.org/kennisbank/"))
    with tempfile.TemporaryDirectory() as uit:
        begin, begin_processor = time.perf_counter(), time.process_time()
        producten = maak_handboek(site, Keuze(wortel, soort), Path(uit), lambda _regel: None)
        klok, processor = time.perf_counter() - begin, time.process_time() - begin_processor
    fiches = len(collectie.praktijken) + len(collectie.voorbeelden)
    return Meting(fiches, sum(product.paginas for product in producten), klok, processor)


def meet_namaak(aantal: int, keren: int) -> Meting:
    """Measure the handboek of `aantal` synthetic entries."""
    with tempfile.TemporaryDirectory() as map_:
        wortel = Path(map_)
        maak_verzameling(WORTEL, wortel, lees_kader(WORTEL), aantal)
        (wortel / "pyproject.toml").write_text('[project]\nversion = "0"\n', encoding="utf-8")
        return meet(wortel, "handboek", keren)


def verslag(handboek: Meting, alles: Meting, klein: Meting, groot: Meting) -> tuple[str, bool]:
    """Return the measurements in plain Dutch, and whether the criteria hold."""
    groei = (groot.processor / klein.processor) / (groot.fiches / klein.fiches)
    goed = handboek.klok <= GRENS_HANDBOEK and alles.klok <= GRENS_ALLES and groei <= GRENS_GROEI
    regels = [
        _regel("Handboek", handboek, GRENS_HANDBOEK),
        _regel("Alle producten", alles, GRENS_ALLES),
        _regel("Handboek, namaak", klein, None),
        _regel("Handboek, namaak", groot, None),
        f"Groei: {groot.fiches / klein.fiches:.1f} keer zoveel fiches kost per fiche {groei:.2f} keer zoveel tijd (grens {GRENS_GROEI}).",
    ]
    return "\n".join(regels) + "\n", goed


def _regel(naam: str, meting: Meting, grens: float | None) -> str:
    tekst = (
        f"{naam:<17} {meting.fiches:>4} fiches, {meting.paginas:>5} bladzijden: "
        f"klok {meting.klok:6.2f} s, processor {meting.processor:6.2f} s"
    )
    return tekst if grens is None else f"{tekst}; {meting.klok / grens:.2f} keer de grens van {grens:.0f} s"


def hoofd(argumenten: list[str] | None = None) -> int:
    """Run the measurement; 0 when the criteria hold, else 1."""
    lezer = argparse.ArgumentParser(
        prog="python -m metingen.handboek",
        description="Meet hoe lang het drukwerk duurt en hoe dat groeit.",
        add_help=False,
    )
    lezer.add_argument("-h", "--help", action="help", help="toon deze uitleg en stop")
    lezer.add_argument(
        "--aantal", type=int, default=300, metavar="N", help="hoeveel namaakfiches (standaard 300)"
    )
    lezer.add_argument(
        "--keren", type=int, default=5, metavar="K", help="hoe vaak elke meting gebeurt (standaard 5)"
    )
    keuze = lezer.parse_args(argumenten)
    keren, aantal = max(1, keuze.keren), max(80, keuze.aantal)
    handboek, alles = meet(WORTEL, "handboek", keren), meet(WORTEL, "alles", min(keren, 2))
    tekst, goed = verslag(handboek, alles, meet_namaak(aantal // 4, keren), meet_namaak(aantal, keren))
    sys.stdout.write(tekst)
    return 0 if goed else 1


if __name__ == "__main__":
    raise SystemExit(hoofd())
