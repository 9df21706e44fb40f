"""Gathers what a site is made from besides the entries: git's dates and the texts of `docs/`."""

from collections.abc import Iterator
from pathlib import Path

from kennisbank.collectie import Collectie
from kennisbank.geschiedenis import lees_geschiedenis
from kennisbank.laden import eigen_paginas
from kennisbank.paginas import Instellingen, Site
from kennisbank.zoeken.documenten import Pagina
from kennisbank.zoeken.handgeschreven import lees_pagina

# Pages that only lead on: search shows what they lead to.
NIET_GEZOCHT = frozenset({"", "matrix/"})


def lees_site(wortel: Path, collectie: Collectie, instellingen: Instellingen) -> Site:
    """Return the site of the project at `wortel`."""
    return Site(collectie, instellingen, lees_geschiedenis(wortel), tuple(_handgeschreven(wortel)))


def _handgeschreven(wortel: Path) -> Iterator[Pagina]:
    for adres in eigen_paginas(wortel):
        if adres not in NIET_GEZOCHT:
            yield lees_pagina(adres, bronpad(wortel / "docs", adres).read_text(encoding="utf-8"))


def bronpad(docs: Path, adres: str) -> Path:
    """Return the Markdown file of a hand-written page: `kader/` is `kader/index.md` or `kader.md`."""
    los = docs / f"{adres.rstrip('/')}.md"
    return los if adres and los.is_file() else docs / f"{adres}index.md"
