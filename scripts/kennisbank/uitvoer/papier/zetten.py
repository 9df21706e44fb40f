"""Sets one product: data and a template to a PDF, and a picture of its first page. Knows Typst and, with `rijkoppen`, pikepdf.

Same data, same bytes: the time is that of the newest entry, file ids are derived from the content.
"""

import io
import json
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any, Final

import pikepdf
import typst

from kennisbank.lezen.lettertekens import beschrijf, ontbrekende_tekens
from kennisbank.model.soorten import BEELDMAP
from kennisbank.uitvoer.papier.bomen import Gegevens
from kennisbank.uitvoer.papier.inslag import zeg_aan_printer
from kennisbank.uitvoer.papier.rijkoppen import merk_rijkoppen

NORMEN: Final = ("a-2a", "ua-1")
# Pictures on the page /handboek/ are some 250 pixels wide.
BEELD_BREED: Final = 320
# As in `typst/kaarten.typ`, in mm: from the edge of the sheet to the cut, and how far the colour goes past it.
SNIJRAND: Final = 12
AFLOOP: Final = 3


class NietTeDrukken(Exception):
    """The data holds what cannot be printed; the text is a Dutch message for people."""


@dataclass(frozen=True, slots=True)
class Gezet:
    """A product as made: the PDF, its number of pages and the first one as PNG."""

    pdf: bytes
    paginas: int
    beeld: bytes


@dataclass(frozen=True, slots=True)
class Zetterij:
    """A folder with templates, icons and pictures, in which products are set; several at once if need be."""

    map: Path
    letters: typst.Fonts

    def zet(self, naam: str, sjabloon: str, gegevens: Gegevens, datum: str) -> Gezet:
        """Return the product that `gegevens` and `typst/<sjabloon>.typ` give; raises `NietTeDrukken`.

        `datum` (ISO) becomes the date of the file. `naam` is unique within a run.
        """
        controleer_gegevens(gegevens)
        snijrand = SNIJRAND if gegevens.get("snijtekens") else 0
        pdf, paginas, breedte = pak_in(self._zet(naam, sjabloon, gegevens, datum), snijrand=snijrand)
        if gegevens.get("vouwbaar") and paginas % 4:
            # A booklet of folded sheets: what stays free at its end becomes pages for notes.
            gegevens = gegevens | {"leeg": -paginas % 4}
            pdf, paginas, breedte = pak_in(self._zet(naam, sjabloon, gegevens, datum))
        beeld = self._zet(naam, sjabloon, gegevens, datum, ppi=BEELD_BREED * 72 / breedte)
        return Gezet(pdf, paginas, beeld)

    def _zet(self, naam: str, sjabloon: str, gegevens: Gegevens, datum: str, ppi: float = 0) -> bytes:
        """Return the PDF, or with a resolution `ppi` the first page as PNG."""
        pad = self.map / f"{naam}.json"
        pad.write_text(json.dumps(gegevens, ensure_ascii=False), encoding="utf-8")
        invoer = {"gegevens": pad.name} | ({"beeld": "ja"} if ppi else {})
        soort: Any = {"format": "png", "ppi": ppi} if ppi else {"pdf_standards": list(NORMEN)}
        uit: Any = typst.compile(
            self.map / f"{sjabloon}.typ",
            root=self.map,
            font_paths=self.letters,
            sys_inputs=invoer,
            timestamp=datetime.fromisoformat(datum).replace(hour=12, tzinfo=UTC),
            **soort,
        )
        return _eerste(uit)


def _eerste(beeld: Any) -> bytes:  # noqa: ANN401 (its type says bytes only)
    """Return the first page of what Typst gives: bytes for one page, a list of them for more."""
    bladen: list[bytes] = beeld if isinstance(beeld, list) else [beeld]
    return bladen[0]


def controleer_gegevens(gegevens: Gegevens) -> None:
    """Raise `NietTeDrukken` when a character has no picture in our typefaces or a reference leads nowhere."""
    labels: set[str] = set()
    verwijzingen: set[str] = set()
    for sleutel, tekst in _teksten(gegevens, ""):
        if sleutel == "label":
            labels.add(tekst)
        elif sleutel == "naar":
            verwijzingen.add(tekst)
        elif gevonden := ontbrekende_tekens(tekst):
            plaats = " ".join(tekst.split())[:60]
            raise NietTeDrukken(
                f"Dit teken kan niet op papier: {', '.join(map(beschrijf, gevonden))}.\n"
                f"Het staat in: „{plaats}”. Schrijf het met een ander teken of in woorden."
            )
    if verloren := sorted(verwijzingen - labels - {""}):
        raise NietTeDrukken(f"Deze verwijzingen leiden nergens heen: {', '.join(verloren)}.")


def _teksten(waarde: Any, sleutel: str) -> Iterator[tuple[str, str]]:  # noqa: ANN401 (JSON holds anything)
    """Yield every text in the data with the key it stands under; codes and drawings are no text."""
    if isinstance(waarde, str):
        yield sleutel, waarde
    elif isinstance(waarde, Mapping):
        for naam, deel in waarde.items():
            if naam != "qr":
                yield from _teksten(deel, naam)
    elif isinstance(waarde, list):
        for deel in waarde:
            yield from _teksten(deel, sleutel)


def pak_in(ruw: bytes, *, snijrand: int = 0) -> tuple[bytes, int, float]:
    """Return a PDF packed tighter and with the rows of its tables named, its number of pages and the width of the first one in points.

    With `snijrand` (mm from the edge to the cut) each page says to printing houses where to cut and how far the
    colour goes on.
    """
    uit = io.BytesIO()
    with pikepdf.open(io.BytesIO(ruw)) as pdf:
        merk_rijkoppen(pdf)
        paginas = len(pdf.pages)
        zeg_aan_printer(pdf, "DuplexFlipLongEdge" if paginas > 1 else "Simplex")
        links, _, rechts, _ = (float(maat) for maat in pdf.pages[0].mediabox)
        for pagina in pdf.pages if snijrand else ():
            pagina.trimbox = _kader(pagina, snijrand)
            pagina.bleedbox = _kader(pagina, snijrand - AFLOOP)
        pdf.save(
            uit,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            compress_streams=True,
            stream_decode_level=pikepdf.StreamDecodeLevel.none,  # what Typst compressed stays as it is
            deterministic_id=True,
        )
    return uit.getvalue(), paginas, rechts - links


def _kader(pagina: pikepdf.Page, rand: int) -> pikepdf.Array:
    """Return the rectangle of a page without `rand` mm on each side."""
    links, onder, rechts, boven = (float(maat) for maat in pagina.mediabox)
    weg = rand * 72 / 25.4
    return pikepdf.Array([round(maat, 3) for maat in (links + weg, onder + weg, rechts - weg, boven - weg)])


def maak_zetterij(map_: Path, beelden: Path) -> Zetterij:
    """Prepare the empty folder `map_`; `beelden` holds the pictures of the collection."""
    with as_file(files("kennisbank.uitvoer.papier") / "typst") as sjablonen:
        shutil.copytree(sjablonen, map_, dirs_exist_ok=True)
    if beelden.is_dir():
        shutil.copytree(beelden, map_ / BEELDMAP)
    (map_ / "iconen.json").write_text(json.dumps(lees_iconen(), ensure_ascii=False), encoding="utf-8")
    return Zetterij(map_, _letters())


def lees_iconen() -> Mapping[str, str]:
    """Return the pictures of the parts of the framework as SVG, by id."""
    map_ = files("kennisbank.uitvoer") / "iconen"
    return {
        pad.name.removesuffix(".svg"): pad.read_text(encoding="utf-8").strip()
        for pad in sorted(map_.iterdir(), key=lambda pad: pad.name)
        if pad.name.endswith(".svg")
    }


@cache
def _letters() -> typst.Fonts:
    with as_file(files("kennisbank.uitvoer.papier") / "letters") as map_:
        return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(map_)])
