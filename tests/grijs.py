"""Pages as a printer without colours gives them: rendered in grey, with the contrast of what is read."""

from collections.abc import Iterator
from contextlib import closing
from itertools import pairwise
from pathlib import Path

import pypdfium2
from PIL import Image

SCHAAL = 2
# Of text to what is behind it: WCAG 2.2, 1.4.3. https://www.w3.org/TR/WCAG22/#contrast-minimum
MINST = 4.5


def bladen(pad: Path, schaal: float = SCHAAL) -> Iterator[tuple[int, pypdfium2.PdfPage, Image.Image]]:
    """Yield the number, the page and its picture in grey of every page of a PDF."""
    with closing(pypdfium2.PdfDocument(pad)) as pdf:
        for nummer, blad in enumerate(pdf, start=1):
            yield nummer, blad, blad.render(scale=schaal, grayscale=True).to_pil().convert("L")


def uitsnede(blad: pypdfium2.PdfPage, beeld: Image.Image, kader: tuple[float, ...]) -> Image.Image:
    """Return what is in a rectangle of the page (points, from below left)."""
    hoog = blad.get_height()
    links, onder, rechts, boven = kader
    return beeld.crop(
        (int(links * SCHAAL), int((hoog - boven) * SCHAAL), int(rechts * SCHAAL) + 1, int((hoog - onder) * SCHAAL) + 1)
    )  # fmt: skip


def contrast(beeld: Image.Image) -> float:
    """Return the contrast between the darkest and the lightest of a picture in grey, from 1 to 21."""
    donker, licht = (_helderheid(int(waarde)) for waarde in beeld.getextrema())  # type: ignore[arg-type]
    return (licht + 0.05) / (donker + 0.05)


def _helderheid(grijs: int) -> float:
    """Return the relative luminance of a grey: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance."""
    deel = grijs / 255
    return deel / 12.92 if deel <= 0.04045 else float(((deel + 0.055) / 1.055) ** 2.4)


def flauwe_woorden(pad: Path) -> list[tuple[int, str, float]]:
    """Return the words of a PDF that in grey stand out too little from what is behind them, with page and contrast."""
    flauw = []
    for nummer, blad, beeld in bladen(pad):
        tekst = blad.get_textpage()
        for plaats in range(tekst.count_rects()):
            kader = tekst.get_rect(plaats)
            woorden = tekst.get_text_bounded(*kader).strip()
            # A dot or a dash of a few pixels is never quite as dark as its colour.
            if (
                any(map(str.isalnum, woorden))
                and (gevonden := contrast(uitsnede(blad, beeld, kader))) < MINST
            ):
                flauw.append((nummer, woorden, round(gevonden, 1)))
    return flauw


def inkt(beeld: Image.Image) -> float:
    """Return how much of a page in grey is black, from 0 to 1."""
    telling = beeld.histogram()
    return sum((255 - grijs) * keren for grijs, keren in enumerate(telling)) / 255 / sum(telling)


def streep_links(blad: pypdfium2.PdfPage, beeld: Image.Image, woorden: str) -> int:
    """Return how often the line left of these words begins, going down: once when it is whole."""
    vondst = blad.get_textpage().search(woorden)
    plaats = vondst.get_next()
    assert plaats is not None, woorden
    links, onder, _, boven = blad.get_textpage().get_charbox(plaats[0])
    strook = uitsnede(blad, beeld, (links - 20, onder - 40, links - 4, boven))
    rijen = (strook.crop((0, rij, strook.width, rij + 1)) for rij in range(strook.height))
    donker = [any(rij.histogram()[:160]) for rij in rijen]
    return sum(nu and not vorig for vorig, nu in pairwise([False, *donker]))
