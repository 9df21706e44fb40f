"""Notices within a tenth of a second that a file was saved, on every file system; knows no engine.

It looks at names, sizes and times again and again, and works no more than a tenth of the time. That works where
the system sends no notices (a network drive, a folder of a virtual machine) and needs nothing installed.
"""

import os
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

WACHT = 0.1  # seconds between two looks, at least
AANDEEL = 10  # one tenth of the time goes to looking, at most
Stand = frozenset[tuple[str, int, int]]


class Volger(threading.Thread):
    """Calls `bij_wijziging` in a thread of its own whenever something in the followed paths is different."""

    def __init__(self, paden: Iterable[Path], bij_wijziging: Callable[[], object]) -> None:
        """Take what to follow; begins to look when started."""
        super().__init__(daemon=True)
        self._paden, self._bij_wijziging = tuple(paden), bij_wijziging
        self._klaar = threading.Event()

    def run(self) -> None:
        """Look until `stop`."""
        vorige, wacht = stand(self._paden), WACHT
        while not self._klaar.wait(wacht):
            # Its own work counts: the clock would count a build that goes on beside it too.
            begin = time.thread_time()
            nu = stand(self._paden)
            wacht = max(WACHT, AANDEEL * (time.thread_time() - begin))
            if nu != vorige:
                vorige = nu
                self._bij_wijziging()

    def stop(self) -> None:
        """End the looking."""
        self._klaar.set()


def stand(paden: Iterable[Path]) -> Stand:
    """Return what tells one state of the files below `paden` from another."""
    return frozenset(regel for pad in paden for regel in _regels(str(pad)))


def _regels(pad: str) -> Iterator[tuple[str, int, int]]:
    try:
        if not os.path.isdir(pad):  # noqa: PTH112 (text paths: this runs ten times a second)
            toestand = os.stat(pad)  # noqa: PTH116
            yield pad, toestand.st_mtime_ns, toestand.st_size
            return
        with os.scandir(pad) as inhoud:
            for ding in inhoud:
                if ding.is_dir():
                    yield from _regels(ding.path)
                else:
                    toestand = ding.stat()
                    yield ding.path, toestand.st_mtime_ns, toestand.st_size
    except OSError:
        return  # it went while we looked; the next look sees the rest
