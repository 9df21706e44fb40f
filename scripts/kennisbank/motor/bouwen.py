"""Builds the site beside the last good one and puts it in its place only when it is whole."""

import gc
import logging
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import mkdocs
from jinja2 import TemplateError
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException

from kennisbank.controle.laden import Geladen
from kennisbank.motor.lokaal import maak_lokaal
from kennisbank.motor.mkdocs import Opdracht
from kennisbank.motor.pakken import MAP, pak
from kennisbank.schijf.doelmap import SITE, merk
from kennisbank.schijf.plaatsen import werkmap, wissel
from kennisbank.schijf.schrijven import zin
from kennisbank.uitvoer.site import Bestand

# What a template or a page of `docs/` can raise; the last place that Python names is the line in the template.
FOUT_IN_SJABLOON = (
    ArithmeticError, AttributeError, LookupError, RuntimeError, TemplateError, TypeError, ValueError,
)  # fmt: skip


class BouwMislukt(Exception):
    """The engine could not build the site; the text says why. The last good site is untouched."""


def bouw(  # noqa: PLR0913 (each is one thing that a builder may ask for)
    wortel: Path,
    doel: Path,
    geladen: Geladen,
    *,
    adres: str | None = None,
    lokaal: bool = False,
    met_zip: bool = False,
) -> None:
    """Build the project at `wortel` into the folder `doel`, strictly. Raises `BouwMislukt`.

    `adres` replaces the address of the site, for a preview on this machine; `lokaal` makes a site that
    works without a server too; `met_zip` offers the whole site on it as one file for reading without internet.
    """
    with meldt_schijf(doel), werkmap(doel) as werk:
        offline = _maak_zip(wortel, werk, geladen) if met_zip else None
        _bouw_in(wortel, werk / "site", Opdracht(geladen, offline), adres)
        if lokaal:
            maak_lokaal(werk / "site")
        merk(werk / "site", SITE)
        wissel(werk / "site", doel)


def bouw_archief(wortel: Path, archief: Path, geladen: Geladen) -> None:
    """Build the project for reading without a server and pack it as `archief`. Raises `BouwMislukt`."""
    with meldt_schijf(archief), werkmap(archief) as werk:
        pak(_bouw_lokaal(wortel, werk, geladen), archief)


def _bouw_lokaal(wortel: Path, werk: Path, geladen: Geladen) -> Path:
    """Build a site for reading without a server below the folder `werk` and return where it is."""
    _bouw_in(wortel, werk / "mee", Opdracht(geladen), None)
    maak_lokaal(werk / "mee")
    return werk / "mee"


def _maak_zip(wortel: Path, werk: Path, geladen: Geladen) -> Bestand:
    """Return the site for reading without a server as a file of the site; it does not hold itself."""
    pak(_bouw_lokaal(wortel, werk, geladen), werk / "mee.zip")
    return Bestand(f"data/{MAP}.zip", (werk / "mee.zip").read_bytes())


def _bouw_in(wortel: Path, map_: Path, opdracht: Opdracht, adres: str | None) -> None:
    """Build into an empty folder."""
    verslag = _Verslag()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(verslag)
    logger.setLevel(logging.WARNING)
    try:
        extra = {"site_url": adres} if adres else {}
        config = load_config(str(wortel / "mkdocs.yml"), site_dir=str(map_.resolve()), strict=True, **extra)
        config.plugins.on_startup(command="build", dirty=False)
        config.plugins["kennisbank"].opdracht = opdracht  # type: ignore[attr-defined]
        _alleen_eigen_vormgeving(config)
        with _zelden_opruimen():
            build(config)
    except (Abort, MkDocsException) as fout:
        raise BouwMislukt("\n".join(verslag.regels) or str(fout)) from fout
    except FOUT_IN_SJABLOON as fout:
        waar = traceback.extract_tb(fout.__traceback__)[-1]
        raise BouwMislukt(f"{waar.filename}:{waar.lineno}: {type(fout).__name__}: {fout}") from fout
    finally:
        logger.removeHandler(verslag)


def _alleen_eigen_vormgeving(config: MkDocsConfig) -> None:
    """Leave out the folder of Material, of which no page uses anything: listing its 12,000 pictures takes time."""
    eigen = (str(config.theme.custom_dir), str(Path(mkdocs.__file__).parent))
    config.theme.dirs[:] = [map_ for map_ in config.theme.dirs if map_.startswith(eigen)]


@contextmanager
def meldt_schijf(doel: Path) -> Iterator[None]:
    """Turn what can go wrong with the disk into one sentence. Raises `BouwMislukt`."""
    try:
        yield
    except OSError as fout:
        raise BouwMislukt(zin(fout, doel)) from fout


@contextmanager
def _zelden_opruimen() -> Iterator[None]:
    """Let Python look for cycles less often, and not in what was loaded: a third of the time for many entries."""
    gewoon = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)
    try:
        yield
    finally:
        gc.set_threshold(*gewoon)
        gc.unfreeze()


class _Verslag(logging.Handler):
    """Collects what the engine warns of."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.regels: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.regels.append(record.getMessage())
