"""Search at 10,000 entries: what a question fetches and how long it thinks. Made-up entries beside the real ones."""

import gzip
import random
import shutil
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from kennisbank.collectie import Collectie
from kennisbank.zoeken.bestanden import maak_bestanden
from kennisbank.zoeken.documenten import KERN, TEKST, TITEL, ZOEKWOORD, Document, Veld, maak_documenten
from kennisbank.zoeken.maken import MAP
from kennisbank.zoeken.meten import bedien
from kennisbank.zoeken.zoekindex import maak_index

pytestmark = pytest.mark.browser
WORTEL = Path(__file__).resolve().parents[1]
AANTAL = 10_000
EIGEN_WOORDEN = 30_000
OVER_DE_LIJN = 500_000
DENKTIJD = 300  # ms, with everything loaded
VRAGEN = (
    "tolk",
    "gezinnen",
    "kwetsbaare gezinnen",
    "monitroing",
    "kinderopvang samenwerken met gezinnen",
    "mag ik aan een collega van het OCMW vertellen wat een mama mij gezegd heeft",
)
TIJD = """async (vraag) => {
  await kbZoek.zoek(vraag);
  const begin = performance.now();
  const { aantal } = await kbZoek.zoek(vraag);
  return [performance.now() - begin, aantal];
}"""


def _verzonnen(collectie: Collectie) -> Iterator[Document]:
    """Yield entries of real sentences in which rare words of their own stand, spread as in real language."""
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

    for nummer in range(AANTAL):
        tekst = tuple(zin() for _ in range(18))
        id_ = f"verzonnen-voorbeeld-{nummer}"
        zoekwoorden = (Veld(woord, ZOEKWOORD, frase=True) for woord in kans.choices(woorden, k=8))
        velden = (
            Veld(tekst[0], TITEL, frase=True),
            Veld(tekst[1], KERN),
            Veld(" ".join(tekst), TEKST),
            *zoekwoorden,
        )
        yield Document(id_, "voorbeeld", f"voorbeelden/{id_}/", tekst[0], tekst[1], 0, tekst, velden)


@pytest.fixture(scope="module")
def grote_site(collectie: Collectie, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a small site with a large index."""
    documenten = (*maak_documenten(collectie), *_verzonnen(collectie))
    index = maak_index(documenten, collectie.woordgroepen)
    bestanden = {MAP + naam: inhoud for naam, inhoud in maak_bestanden(index).items()}
    site = tmp_path_factory.mktemp("groot") / "site"
    shutil.copytree(WORTEL / "overrides/assets/zoeken", site / MAP)
    for naam, inhoud in bestanden.items():
        (site / naam).write_bytes(inhoud)
    (site / "index.html").write_text('<!doctype html><meta charset="utf-8">', "utf-8")
    return site


@pytest.fixture
def blad(chromium: Browser, grote_site: Path) -> Iterator[tuple[Page, list[str]]]:
    """Return a fresh page with the engine, and the files it fetches."""
    verzoeken: list[str] = []
    with bedien(grote_site) as adres:
        pagina = chromium.new_context().new_page()
        pagina.on("request", lambda verzoek: verzoeken.append(verzoek.url.rsplit("/", 1)[1]))
        pagina.goto(f"{adres}/")
        pagina.add_script_tag(url=f"{adres}/{MAP}zoek.js")
        yield pagina, verzoeken
        pagina.context.close()


@pytest.mark.parametrize("vraag", VRAGEN)
def test_a_first_question_fetches_little_and_answers_fast(
    blad: tuple[Page, list[str]], grote_site: Path, vraag: str
) -> None:
    pagina, verzoeken = blad
    tijd, aantal = pagina.evaluate(TIJD, vraag)
    map_ = grote_site / MAP
    over_de_lijn = sum(
        len(gzip.compress((map_ / naam).read_bytes(), 6)) for naam in verzoeken if (map_ / naam).is_file()
    )
    assert aantal
    assert over_de_lijn <= OVER_DE_LIJN, verzoeken
    assert tijd <= DENKTIJD
