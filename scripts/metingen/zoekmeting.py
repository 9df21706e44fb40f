"""The measuring stick: asks questions of the real search in a real browser, and reports how good the answers are.

Needs playwright and a Chromium, which only those who develop have; so playwright is imported when used.
"""

import os
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from itertools import groupby
from pathlib import Path
from typing import Any

from browser import VARIABELE, VLAGGEN
from metingen.vragenlijst import Vraag

SCRIPT = "assets/zoeken/zoek.js"
DIEPTE = 20

_VRAAG_ALLES = """async ([vragen, aantal]) => {
  const uit = [];
  for (const vraag of vragen) uit.push((await kbZoek.zoek(vraag, { aantal, lijst: true })).ids);
  return uit;
}"""


@dataclass(frozen=True, slots=True)
class Antwoord:
    """A question with the ids that search gave, best first."""

    vraag: Vraag
    ids: tuple[str, ...]

    @property
    def plaats(self) -> int:
        """Return the place of the first good answer, from 1; 0 when there is none."""
        return next((plaats for plaats, id_ in enumerate(self.ids, 1) if id_ in self.vraag.ids), 0)


@dataclass(frozen=True, slots=True)
class Score:
    """Shares from 0 to 1: with a good answer first, among the first three and five; and the mean of 1/place."""

    aantal: int
    eerste: float
    drie: float
    vijf: float
    mrr: float


def meet(site: Path, vragen: Sequence[Vraag]) -> tuple[Antwoord, ...]:
    """Ask the questions on the built site in the folder `site`, in a real browser."""
    with pagina_met_zoek(site) as pagina:
        gevonden = pagina.evaluate(_VRAAG_ALLES, [[vraag.tekst for vraag in vragen], DIEPTE])
    return tuple(Antwoord(vraag, tuple(ids)) for vraag, ids in zip(vragen, gevonden, strict=True))


@contextmanager
def pagina_met_zoek(site: Path) -> Iterator[Any]:
    """Give a page of a browser in which the search of the built site in `site` is loaded."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only who measures has it

    with bedien(site) as adres, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=os.environ.get(VARIABELE), args=list(VLAGGEN))
        try:
            pagina = browser.new_page()
            pagina.goto(
                f"{adres}/assets/zoeken/zoek.css"
            )  # any small file: the page gives the search its origin
            pagina.add_script_tag(url=f"{adres}/{SCRIPT}")
            yield pagina
        finally:
            browser.close()


class _Stil(SimpleHTTPRequestHandler):
    def log_message(self, *_waarden: object) -> None:
        """Say nothing."""


@contextmanager
def bedien(map_: Path) -> Iterator[str]:
    """Serve a folder on this machine and give its address, without a slash at the end."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Stil, directory=str(map_)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()


def score(antwoorden: Sequence[Antwoord]) -> Score:
    """Return how good the answers are, 0 throughout when there are none."""
    plaatsen = [antwoord.plaats for antwoord in antwoorden]
    mrr = sum(1 / plaats for plaats in plaatsen if plaats) / max(1, len(plaatsen))
    return Score(len(plaatsen), _deel(plaatsen, 1), _deel(plaatsen, 3), _deel(plaatsen, 5), mrr)


def _deel(plaatsen: Sequence[int], grens: int) -> float:
    return sum(1 for plaats in plaatsen if 0 < plaats <= grens) / max(1, len(plaatsen))


def per_soort(antwoorden: Sequence[Antwoord]) -> Mapping[str, Score]:
    """Return the score of every kind of question, by name of the kind."""
    gesorteerd = sorted(antwoorden, key=lambda antwoord: antwoord.vraag.soort)
    return {
        soort: score(tuple(groep))
        for soort, groep in groupby(gesorteerd, key=lambda antwoord: antwoord.vraag.soort)
    }


def verslag(antwoorden: Sequence[Antwoord]) -> str:
    """Return the report in Dutch: a table per kind of question, then the questions without a good answer in the top 3."""
    regels = [f"{'soort':<22}{'vragen':>7}{'eerste':>9}{'top 3':>9}{'top 5':>9}{'MRR':>8}"]
    regels += [_regel(soort, deel) for soort, deel in per_soort(antwoorden).items()]
    regels += [_regel("alles", score(antwoorden)), ""]
    missers = [antwoord for antwoord in antwoorden if not 0 < antwoord.plaats <= 3]  # noqa: PLR2004 - top 3
    if not missers:
        return "\n".join((*regels, "Elke vraag heeft een goed antwoord bij de eerste drie."))
    regels.append("Geen goed antwoord bij de eerste drie:")
    return "\n".join((*regels, *(_misser(antwoord) for antwoord in missers)))


def _regel(naam: str, deel: Score) -> str:
    return f"{naam:<22}{deel.aantal:>7}{deel.eerste:>9.0%}{deel.drie:>9.0%}{deel.vijf:>9.0%}{deel.mrr:>8.2f}"


def _misser(antwoord: Antwoord) -> str:
    plaats = f"plaats {antwoord.plaats}" if antwoord.plaats else "niet gevonden"
    gaf = ", ".join(antwoord.ids[:3]) or "niets"
    return f"- {antwoord.vraag.tekst} ({plaats})\n  verwacht: {', '.join(antwoord.vraag.ids)}\n  kreeg: {gaf}"
