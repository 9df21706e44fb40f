"""Notices that a file was saved, on every file system; knows no engine.

It looks at names, sizes, times and places on disk again and again, and works no more than a tenth of the time.
That works where the system sends no notices (a network drive, a folder of a virtual machine) and needs nothing
installed. What tells a save with equal size and time apart is the time at which the disk wrote it.
"""

import os
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeAlias

WACHT = 0.1  # seconds between two looks, at least
AANDEEL = 10  # one tenth of the time goes to looking, at most
KEREN = 10  # looks in a row that may differ before it is reported all the same
Stand: TypeAlias = frozenset[tuple[str, int, int, int, int]]


class Volger:
    """Remembers how the files below some paths stood."""

    def __init__(self, paden: Iterable[Path]) -> None:
        """Look for the first time."""
        self._paden = tuple(paden)
        self._stand = stand(self._paden)

    def wacht_op_wijziging(self) -> None:
        """Return when something is different, and, if that does not last, no longer changes."""
        gezien = self._kijk()
        while gezien == self._stand:
            gezien = self._kijk()
        for _ in range(KEREN):
            vorige, gezien = gezien, self._kijk()
            if vorige == gezien:
                break
        self._stand = gezien

    def _kijk(self) -> Stand:
        begin = time.thread_time()  # its own work counts, not what goes on beside it
        nu = stand(self._paden)
        time.sleep(max(WACHT, AANDEEL * (time.thread_time() - begin)))
        return nu


def stand(paden: Iterable[Path]) -> Stand:
    """Return what tells one state of the files below `paden` from another; what an editor keeps for itself is left out."""
    return frozenset(_regel(bestand) for pad in paden for bestand in _bestanden(str(pad)))


def _bestanden(pad: str) -> Iterator[str]:
    if os.path.isfile(pad):  # noqa: PTH113 (text paths: this runs ten times a second)
        yield pad
    for map_, _, namen in os.walk(pad):
        yield from (f"{map_}/{naam}" for naam in namen if not naam.startswith(".") and not naam.endswith("~"))


def _regel(pad: str) -> tuple[str, int, int, int, int]:
    try:
        ding = os.lstat(pad)
    except OSError:  # it went while we looked
        return pad, 0, 0, 0, 0
    return pad, ding.st_mtime_ns, ding.st_ctime_ns, ding.st_size, ding.st_ino
