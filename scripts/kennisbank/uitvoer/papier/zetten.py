"""Sets one product: data and a template to a PDF, and a picture of its first page. Knows Typst, PDFium and, with `rijkoppen`, pikepdf.

Same data, same bytes: the time is that of the newest entry, file ids are derived from the content.
"""

import io
import json
import shutil
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path
from threading import Lock
from typing import Any, Final

import pikepdf
import pypdfium2
import typst

from kennisbank.lezen.lettertekens import beschrijf, ontbrekende_tekens
from kennisbank.model.soorten import BEELDMAP
from kennisbank.uitvoer.papier.bomen import Gegevens
from kennisbank.uitvoer.papier.inslag import zeg_aan_printer
from kennisbank.uitvoer.papier.rijkoppen import merk_rijkoppen

NORMEN: Final = ("a-2a", "ua-1")
# Pictures on the page /handboek/ are some 250 pixels wide.
BEELD_BREED: Final = 320
_EEN_TEGELIJK: Final = Lock()  # as PDFium works, while products are made side by side
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
        pdf, paginas = pak_in(self._zet(naam, sjabloon, gegevens, datum), snijrand=snijrand)
        return Gezet(pdf, paginas, teken_eerste(pdf))

    def _zet(self, naam: str, sjabloon: str, gegevens: Gegevens, datum: str) -> bytes:
        pad = self.map / f"{naam}.json"
        pad.write_text(json.dumps(gegevens, ensure_ascii=False), encoding="utf-8")
        pdf: Any = typst.compile(
            self.map / f"{sjabloon}.typ",
            root=self.map,
            font_paths=self.letters,
            sys_inputs={"gegevens": pad.name},
            timestamp=datetime.fromisoformat(datum).replace(hour=12, tzinfo=UTC),
            pdf_standards=list(NORMEN),
        )
        return bytes(pdf)


def teken_eerste(pdf: bytes) -> bytes:
    """Return the first page of a PDF as PNG, for the page /handboek/."""
    uit = io.BytesIO()
    with _EEN_TEGELIJK, closing(pypdfium2.PdfDocument(pdf)) as document:
        blad = document[0]
        blad.render(scale=BEELD_BREED / blad.get_width()).to_pil().save(uit, "PNG")
    return uit.getvalue()


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


def pak_in(ruw: bytes, *, snijrand: int = 0) -> tuple[bytes, int]:
    """Return a PDF packed tighter and with the rows of its tables named, and its number of pages.

    With `snijrand` (mm from the edge to the cut) each page says to printing houses where to cut and how far the
    colour goes on.
    """
    uit = io.BytesIO()
    with pikepdf.open(io.BytesIO(ruw)) as pdf:
        merk_rijkoppen(pdf)
        paginas = len(pdf.pages)
        zeg_aan_printer(pdf, "DuplexFlipLongEdge" if paginas > 1 else "Simplex")
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
    return uit.getvalue(), paginas


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
