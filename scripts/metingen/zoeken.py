"""Measures what a question costs at 10,000 entries: what a browser fetches for it and how long it thinks.

Run `python -m metingen.zoeken`. It needs a browser, which `scripts/toets.py` finds or installs.
The criteria: a first question fetches at most 500 kB over the line (packed), and a later one is answered within
300 ms. Times are printed beside those of the real collection, as a ratio.
"""

import gzip
import random
import shutil
import statistics
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import Any, Final

from kennisbank.cli.opdrachtlezer import Opdrachtlezer
from kennisbank.collectie.collectie import Collectie
from kennisbank.controle.laden import laad
from kennisbank.uitvoer.zoeken.bestanden import maak_bestanden
from kennisbank.uitvoer.zoeken.documenten import (
    KERN,
    TEKST,
    TITEL,
    ZOEKWOORD,
    Document,
    Veld,
    maak_documenten,
)
from kennisbank.uitvoer.zoeken.maken import MAP
from kennisbank.uitvoer.zoeken.zoekindex import maak_index
from metingen.controle import WORTEL
from metingen.zoekmeting import pagina_met_zoek

AANTAL: Final = 10_000
EIGEN_WOORDEN: Final = 30_000
OVER_DE_LIJN: Final = 500_000  # bytes
DENKTIJD: Final = 300.0  # ms
# Words that many entries have, rare ones, mistakes of typing, and what a person asks in a whole sentence.
VRAGEN: Final = (
    "tolk",
    "gezinnen",
    "kwetsbaare gezinnen",
    "monitroing",
    "kinderopvang samenwerken met gezinnen",
    "mag ik aan een collega van het OCMW vertellen wat een mama mij gezegd heeft",
)
_DENK: Final = """async (vraag) => {
  await kbZoek.zoek(vraag);
  const begin = performance.now();
  await kbZoek.zoek(vraag);
  return performance.now() - begin;
}"""


@dataclass(frozen=True, slots=True)
class Meting:
    """What one question cost: milliseconds of thought, with everything at hand, and bytes over the line."""

    vraag: str
    denktijd: float
    bytes_: int


def verzin_documenten(collectie: Collectie, aantal: int) -> Iterator[Document]:
    """Yield `aantal` entries of real sentences in which rare words of their own stand, spread as in real language."""
    kans = random.Random(2026)  # noqa: S311 - the same texts in every run
    zinnen = [zin.split() for document in maak_documenten(collectie) for zin in document.zinnen]
    letters = ("bcdfghklmnprstvwz", "aeiou", "nrls")
    woorden = [
        "".join(kans.choice(rij) for rij in letters * kans.randint(2, 3)) for _ in range(EIGEN_WOORDEN)
    ]
    gewicht = list(accumulate(1 / (plaats + 10) for plaats in range(EIGEN_WOORDEN)))

    def zin() -> str:
        gekozen = list(kans.choice(zinnen))
        for woord in kans.choices(woorden, cum_weights=gewicht, k=max(1, len(gekozen) // 8)):
            gekozen[kans.randrange(len(gekozen))] = woord
        return " ".join(gekozen)

    for nummer in range(aantal):
        tekst = tuple(zin() for _ in range(18))
        id_ = f"verzonnen-voorbeeld-{nummer}"
        velden = (
            Veld(tekst[0], TITEL, frase=True),
            Veld(tekst[1], KERN),
            Veld(" ".join(tekst), TEKST),
            *(Veld(woord, ZOEKWOORD, frase=True) for woord in kans.choices(woorden, k=8)),
        )
        yield Document(id_, "voorbeeld", f"voorbeelden/{id_}/", tekst[0], tekst[1], 0, tekst, velden)


def maak_zoeksite(collectie: Collectie, aantal: int, site: Path) -> None:
    """Write into the new folder `site` the search of the collection and of `aantal` made-up entries beside it."""
    documenten = (*maak_documenten(collectie), *verzin_documenten(collectie, aantal))
    shutil.copytree(WORTEL / "overrides/assets/zoeken", site / MAP)
    for naam, inhoud in maak_bestanden(
        maak_index(documenten, collectie.woordgroepen, collectie.gemeenten)
    ).items():
        (site / MAP / naam).write_bytes(inhoud)
    (site / "index.html").write_text('<!doctype html><meta charset="utf-8">', "utf-8")


def ingepakt(site: Path, namen: Sequence[str]) -> int:
    """Return how many bytes the files of the search with these names are over the line."""
    paden = [site / MAP / naam for naam in namen]
    return sum(len(gzip.compress(pad.read_bytes(), 6)) for pad in paden if pad.is_file())


def meet(collectie: Collectie, aantal: int) -> list[Meting]:
    """Ask every question in a fresh page beside `aantal` made-up entries."""
    with tempfile.TemporaryDirectory() as map_:
        site = Path(map_) / "site"
        maak_zoeksite(collectie, aantal, site)
        return [_meet(site, vraag) for vraag in VRAGEN]


def _meet(site: Path, vraag: str) -> Meting:
    verzoeken: list[str] = []

    def onthoud(verzoek: Any) -> None:  # noqa: ANN401 - playwright, which only those who develop have
        verzoeken.append(verzoek.url.rsplit("/", 1)[1])

    with pagina_met_zoek(site) as pagina:
        pagina.on("request", onthoud)
        tijd = statistics.median(pagina.evaluate(_DENK, vraag) for _ in range(5))
    return Meting(vraag, tijd, ingepakt(site, verzoeken))


def verslag(klein: Sequence[Meting], groot: Sequence[Meting], aantal: int) -> tuple[str, bool]:
    """Return the measurements in plain Dutch, and whether the criteria hold."""
    regels = [
        f"{g.denktijd:6.1f} ms, {g.denktijd / max(k.denktijd, 0.1):5.1f} keer de eigen verzameling, "
        f"{g.bytes_ / 1000:4.0f} kB: {g.vraag}"
        for k, g in zip(klein, groot, strict=True)
    ]
    traagst, meeste = max(g.denktijd for g in groot), max(g.bytes_ for g in groot)
    goed = traagst <= DENKTIJD and meeste <= OVER_DE_LIJN
    regels.append(
        f"Bij {aantal} verzonnen fiches: hoogstens {traagst / DENKTIJD:.2f} keer de grens van {DENKTIJD:.0f} ms "
        f"en {meeste / OVER_DE_LIJN:.2f} keer die van {OVER_DE_LIJN // 1000} kB ({'in orde' if goed else 'NIET GEHAALD'})."
    )
    return "\n".join(regels) + "\n", goed


def hoofd(argumenten: list[str] | None = None) -> int:
    """Run the measurement; 0 when the criteria hold, else 1."""
    lezer = Opdrachtlezer(
        prog="python -m metingen.zoeken",
        description="Meet wat een vraag kost bij veel fiches: wat de browser ophaalt en hoe lang hij denkt.",
    )
    lezer.add_argument(
        "--aantal", type=int, default=AANTAL, metavar="N", help=f"hoeveel fiches (standaard {AANTAL})"
    )
    aantal = max(1, lezer.parse_args(argumenten).aantal)
    collectie = laad(WORTEL).collectie
    if collectie is None:
        raise SystemExit("De fiches bevatten fouten. Draai eerst kennisbank controleer.")
    tekst, goed = verslag(meet(collectie, 0), meet(collectie, aantal), aantal)
    sys.stdout.write(tekst)
    return 0 if goed else 1


if __name__ == "__main__":
    raise SystemExit(hoofd())
