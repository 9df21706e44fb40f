"""Tells which pages are the same as in the last build: a digest of each page, and one of what stands around all.

The rule: a page is what its `Pagina` says, in the frame that `mkdocs.yml`, `docs/`, `overrides/` and the menu
make. When neither changed, the finished page is the same too. Knows no engine.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import astuple, dataclass, field
from hashlib import blake2b
from pathlib import Path

from kennisbank.laden import Geladen
from kennisbank.paginas import Bestand, Pagina, Site, alle_bestanden, elke_pagina, paginas_van
from kennisbank.paginas.data import versie_van

RAAM = ("mkdocs.yml", "docs", "overrides")


@dataclass(frozen=True, slots=True)
class Afdruk:
    """The digests of one build: of the frame, and of every generated page and file by its path."""

    raam: str = ""
    delen: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Bouwwerk:
    """What one build is given and what it leaves; an engine's adapter calls `maak` once.

    `vorige` and `raam` (the digest of what stands around the pages) belong to building only what changed.
    `offline` is the whole site as one file, to be offered.
    With `uitgesteld` the files that are no pages are left as they are, for `motor.vernieuwen` to make later.
    With `eerst` only the pages of these source files are made anew; every other is taken from `paginas`.
    `bij_pagina` is called for every page that is made or put in its frame, and may raise to give up.
    """

    geladen: Geladen | None = None
    vorige: Afdruk = field(default_factory=Afdruk)
    raam: str = ""
    uitgesteld: bool = False
    offline: Bestand | None = None
    eerst: frozenset[str] | None = None
    bij_pagina: Callable[[], object] = int
    paginas: Mapping[str, Pagina] = field(default_factory=dict)
    afdruk: Afdruk = field(default_factory=Afdruk)
    paden: frozenset[str] = frozenset()
    site: Site | None = None

    def maak(self, site: Site, menu: Iterable[str]) -> Mapping[str, bytes]:
        """Make everything and return the contents by path; those of pages are in `paginas`."""
        self.site = site
        self.paginas = dict(self._paginas(site))
        bestanden = {} if self.uitgesteld else {b.adres: b.inhoud for b in alle_bestanden(site)}
        delen = {pad: druk(inhoud) for pad, inhoud in bestanden.items()}
        if self.uitgesteld:
            delen = {pad: som for pad, som in self.vorige.delen.items() if not pad.endswith(".md")}
        # Pages without a date of their own show that of the site; titles in the menu stand on every page.
        datum, titels = versie_van(site), list(menu)
        in_menu = {pad.rpartition("\n")[2] for pad in titels}
        for pad, pagina in self.paginas.items():
            delen[pad] = druk(*astuple(pagina), "" if pagina.bijgewerkt else datum)
            titels += [pagina.titel] if pad in in_menu else []
        self.afdruk = Afdruk(druk(self.raam, *titels), delen)
        return dict.fromkeys(delen, b"") | bestanden

    def _paginas(self, site: Site) -> Iterator[tuple[str, Pagina]]:
        if self.eerst is not None:
            yield from self.paginas.items()
        for pagina in elke_pagina(site) if self.eerst is None else paginas_van(site, self.eerst):
            self.bij_pagina()
            yield pagina.bestand, pagina

    def gelijk(self, pad: str) -> bool:
        """Tell whether what stands at `pad` comes out as it did in the build before."""
        in_raam = pad.endswith(".md")  # other files stand alone
        zelfde_raam = self.afdruk.raam == self.vorige.raam or not in_raam
        return zelfde_raam and self.afdruk.delen[pad] == self.vorige.delen.get(pad)


def druk_van_raam(wortel: Path, *extra: str) -> str:
    """Return the digest of what stands around the generated pages of a project."""
    paden = [pad for naam in RAAM for pad in _bestanden(wortel / naam)]
    return druk(*extra, *(deel for pad in paden for deel in (pad.as_posix(), pad.read_bytes())))


def _bestanden(pad: Path) -> Iterator[Path]:
    yield from (pad,) if pad.is_file() else (kind for kind in sorted(pad.rglob("*")) if kind.is_file())


def druk(*waarden: str | bytes) -> str:
    """Return the digest of a row of values."""
    som = blake2b(digest_size=16)
    for waarde in waarden:
        deel = waarde.encode("utf-8", "surrogatepass") if isinstance(waarde, str) else waarde
        som.update(len(deel).to_bytes(8, "big") + deel)
    return som.hexdigest()
