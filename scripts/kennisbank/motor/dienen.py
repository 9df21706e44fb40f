"""Serves the site on this machine and renews it when a file is saved; a mistake leaves the last good site."""

import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from mkdocs.livereload import LiveReloadServer

from kennisbank.motor.bouwen import BouwMislukt
from kennisbank.motor.vernieuwen import Onderbroken, Vernieuwer
from kennisbank.motor.volgen import Volger

GEVOLGD = ("praktijken", "docs", "overrides", "mkdocs.yml", "scripts/kennisbank/paginas")
# Seconds: of rest after a save before all other pages are made, so that who saves again need not wait for them;
# and without another change, before a save is built.
EERST_TONEN = 1.5
STIL = 0.02


def dien(wortel: Path, host: str, poort: int, vernieuw: Callable[[Vernieuwer], bool]) -> bool:
    """Serve until Ctrl+C. `vernieuw` checks and builds, reports, and tells whether it did.

    Returns False when there was no first site to serve. Raises OSError when the port is taken.
    """
    adres = f"http://{host}:{poort}/"
    with tempfile.TemporaryDirectory(prefix="kennisbank-") as map_:
        doel = Path(map_) / "site"
        werk = _Werk(Vernieuwer(wortel, doel, adres), vernieuw)
        if not vernieuw(werk.vernieuwer):
            return False
        server = _Server(builder=werk.doe, host=host, port=poort, root=str(doel))
        werk.herlaad = server.herlaad
        server.error_handler = lambda code: _foutpagina(doel, code)
        server.build_delay = STIL
        server.observer = _Waarnemer()  # type: ignore[assignment]  # what the server calls is all there
        for pad in filter(Path.exists, (wortel / naam for naam in GEVOLGD)):
            server.watch(str(pad))
        print(f"\nDe kennisbank staat op {adres} — stoppen: Ctrl+C.", flush=True)
        try:
            LiveReloadServer.serve(server)
        except KeyboardInterrupt:
            pass
        finally:
            server.shutdown()
            werk.stop()
    return True


class _Server(LiveReloadServer):
    """The engine's server, which can also be told that pages changed without its asking for it."""

    def herlaad(self) -> None:
        """Let the browsers load their page again."""
        with self._epoch_cond:
            self._visible_epoch = round(time.monotonic() * 1000)  # as the server counts
            self._epoch_cond.notify_all()


class _Werk:
    """Renews the pages of what changed when asked, and all the rest right after, in the background."""

    def __init__(self, vernieuwer: Vernieuwer, vernieuw: Callable[[Vernieuwer], bool]) -> None:
        self.vernieuwer, self._vernieuw = vernieuwer, vernieuw
        self.herlaad: Callable[[], object] = int
        self._gestopt = threading.Event()
        self._later: threading.Thread | None = None

    def doe(self) -> None:
        """Renew the pages of what changed; the rest that was still being made gives way."""
        self.stop()
        if self._vernieuw(self.vernieuwer):
            self._gestopt.clear()
            self._later = threading.Thread(target=self._maak_af, daemon=True)
            self._later.start()

    def _maak_af(self) -> None:
        try:
            if not self._gestopt.wait(EERST_TONEN) and self.vernieuwer.maak_af(self._adem):
                self.herlaad()
        except Onderbroken:
            return
        except BouwMislukt as fout:
            print(
                f"De andere pagina's en de zoekindex zijn niet vernieuwd. {fout}", file=sys.stderr, flush=True
            )

    def _adem(self) -> None:
        if self._gestopt.is_set():
            raise Onderbroken

    def stop(self) -> None:
        """Give up the background work and wait until it ended."""
        self._gestopt.set()
        if self._later is not None:
            self._later.join()


class _Waarnemer:
    """Stands in for the observer of the server, which looks only twice a second."""

    def __init__(self) -> None:
        self._paden: list[Path] = []
        self._meld: Any = None
        self._volger: Volger | None = None

    def schedule(self, handler: Any, pad: str, **_overige: object) -> str:
        """Follow a path, always with all that is below it; every handler of the server does the same."""
        self._paden.append(Path(pad))
        self._meld = handler.on_any_event
        return pad

    def start(self) -> None:
        """Begin."""
        self._volger = Volger(self._paden, lambda: self._meld(_Wijziging()))
        self._volger.start()

    def stop(self) -> None:
        """End."""
        if self._volger is not None:
            self._volger.stop()


class _Wijziging:
    """An event as the server expects it."""

    is_directory = False


def _foutpagina(doel: Path, code: int) -> bytes | None:
    pagina = doel / f"{code}.html"
    return pagina.read_bytes() if pagina.is_file() else None
