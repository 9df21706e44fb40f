"""Serves the site on this machine and rebuilds it when a file is saved; a mistake leaves the last good site."""

import tempfile
from collections.abc import Callable
from pathlib import Path

from mkdocs.livereload import LiveReloadServer

GEVOLGD = ("praktijken", "docs", "overrides", "mkdocs.yml", "scripts/kennisbank/paginas")


def dien(wortel: Path, host: str, poort: int, maak: Callable[[Path, str], bool]) -> bool:
    """Serve until Ctrl+C. `maak(folder, address)` builds into a folder, reports, and tells whether it did.

    Returns False when there was no first site to serve. Raises OSError when the port is taken.
    """
    adres = f"http://{host}:{poort}/"
    with tempfile.TemporaryDirectory(prefix="kennisbank-") as map_:
        doel = Path(map_) / "site"
        if not maak(doel, adres):
            return False
        server = LiveReloadServer(
            builder=lambda: _nogmaals(maak, doel, adres), host=host, port=poort, root=str(doel)
        )
        server.error_handler = lambda code: _foutpagina(doel, code)
        for pad in filter(Path.exists, (wortel / naam for naam in GEVOLGD)):
            server.watch(str(pad))
        print(f"\nDe kennisbank staat op {adres} — stoppen: Ctrl+C.", flush=True)
        try:
            server.serve()
        except KeyboardInterrupt:
            pass
        finally:
            server.shutdown()
    return True


def _nogmaals(maak: Callable[[Path, str], bool], doel: Path, adres: str) -> None:
    maak(doel, adres)


def _foutpagina(doel: Path, code: int) -> bytes | None:
    pagina = doel / f"{code}.html"
    return pagina.read_bytes() if pagina.is_file() else None
