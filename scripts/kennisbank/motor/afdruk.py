"""Tells which pages are the same as in the last build: a digest of each page, and one of what stands around all.

The rule: a page is what its `Pagina` says, in the frame that `mkdocs.yml`, `docs/`, `overrides/` and the menu
make. When neither changed, the finished page is the same too. Knows no engine.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import astuple, dataclass, field
from hashlib import blake2b
from pathlib import Path
from typing import Any

from kennisbank.paginas import Bestand, Pagina

RAAM = ("mkdocs.yml", "docs", "overrides")


@dataclass(frozen=True, slots=True)
class Afdruk:
    """The digests of one build: of the frame, and of every generated page and file by its path."""

    raam: str = ""
    delen: Mapping[str, str] = field(default_factory=dict)

    def gelijk(self, pad: str, vorige: "Afdruk") -> bool:
        """Tell whether what stands at `pad` comes out as it did in the build `vorige`."""
        return self.raam == vorige.raam and pad in vorige.delen and self.delen[pad] == vorige.delen[pad]


def maak_afdruk(raam: str, menu: Sequence[Any], paginas: Iterable[tuple[Pagina, str]], bestanden: Iterable[Bestand]) -> Afdruk:
    """Return the digests of a build; each page comes with the date that the theme shows below it."""
    in_menu = set(_paden(menu))
    delen, titels = {}, []
    for pagina, datum in paginas:
        delen[pagina.bestand] = _druk(*astuple(pagina), datum)
        if pagina.bestand in in_menu:
            titels.append((pagina.bestand, pagina.titel))
    delen |= {bestand.adres: _druk(bestand.inhoud) for bestand in bestanden}
    return Afdruk(_druk(raam, repr(menu), repr(titels)), delen)


def druk_van_raam(wortel: Path, *extra: str) -> str:
    """Return the digest of everything of a project that stands around the generated pages."""
    som = blake2b(repr(extra).encode(), digest_size=16)
    for pad in (pad for naam in RAAM for pad in _bestanden(wortel / naam)):
        som.update(pad.as_posix().encode() + b"\0")
        som.update(blake2b(pad.read_bytes(), digest_size=16).digest())
    return som.hexdigest()


def _bestanden(pad: Path) -> Iterator[Path]:
    return iter([pad]) if pad.is_file() else (kind for kind in sorted(pad.rglob("*")) if kind.is_file())


def _paden(menu: Any) -> Iterator[str]:
    """Yield every path in a menu, however deep."""
    if isinstance(menu, str):
        yield menu
    elif isinstance(menu, Mapping):
        yield from (pad for deel in menu.values() for pad in _paden(deel))
    else:
        yield from (pad for deel in menu for pad in _paden(deel))


def _druk(*waarden: str | bytes) -> str:
    som = blake2b(digest_size=16)
    for waarde in waarden:
        deel = waarde.encode() if isinstance(waarde, str) else waarde
        som.update(len(deel).to_bytes(8, "big") + deel)
    return som.hexdigest()
