"""Builds the site beside the last good one and puts it in its place only when it is whole."""

import logging
import shutil
import tempfile
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, MkDocsException

from kennisbank.laden import Geladen
from kennisbank.motor.lokaal import maak_lokaal


class BouwMislukt(Exception):
    """The engine could not build the site; the text says why. The last good site is untouched."""


def bouw(
    wortel: Path, doel: Path, geladen: Geladen, *, adres: str | None = None, lokaal: bool = False
) -> None:
    """Build the project at `wortel` into the folder `doel`, strictly. Raises `BouwMislukt`.

    `adres` replaces the address of the site, for a preview on this machine; `lokaal` makes links that
    work without a server too.
    """
    doel.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".bouw-", dir=doel.parent) as tijdelijk:
        nieuw = Path(tijdelijk) / "site"
        _bouw_in(wortel, nieuw, geladen, adres)
        if lokaal:
            maak_lokaal(nieuw)
        _wissel(nieuw, doel, Path(tijdelijk) / "oud")


def _bouw_in(wortel: Path, map_: Path, geladen: Geladen, adres: str | None) -> None:
    verslag = _Verslag()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(verslag)
    logger.setLevel(logging.WARNING)
    try:
        extra = {"site_url": adres} if adres else {}
        config = load_config(str(wortel / "mkdocs.yml"), site_dir=str(map_), strict=True, **extra)
        config.plugins["kennisbank"].vooraf = geladen  # type: ignore[attr-defined]
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
    except (Abort, MkDocsException, OSError) as fout:
        raise BouwMislukt("\n".join(verslag.regels) or str(fout)) from fout
    finally:
        logger.removeHandler(verslag)


def _wissel(nieuw: Path, doel: Path, oud: Path) -> None:
    """Put the new site where the old one was: two renames, so that there is hardly a moment without."""
    if doel.exists():
        doel.rename(oud)
    nieuw.rename(doel)
    shutil.rmtree(oud, ignore_errors=True)


class _Verslag(logging.Handler):
    """Collects what the engine warns of."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.regels: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.regels.append(record.getMessage())
