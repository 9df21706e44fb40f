"""Runs a command in a process of its own and measures it; several may run at the same time."""

import json
import os
import signal
import subprocess
import tempfile
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


class Mislukt(Exception):
    """A command ended with an error; the text is the command and the end of what it printed."""


@dataclass(frozen=True, slots=True)
class Meting:
    """Seconds of processor and clock, and peak memory in MB. `klaar` is False for what had to be stopped.

    `gemeld` is what the command printed as JSON on its last line.
    """

    processor: float
    klok: float
    geheugen: float
    klaar: bool = True
    gemeld: dict[str, Any] = field(default_factory=dict)


class Loper:
    """A command that runs, with all that it starts, until it ends or is stopped."""

    def __init__(self, opdracht: Sequence[str | Path], map_: Path) -> None:
        """Start the command in the folder `map_`."""
        self._opdracht = [str(deel) for deel in opdracht]
        self._uit = tempfile.TemporaryFile()  # noqa: SIM115 (closed in `wacht`)
        self._begin = time.perf_counter()
        self._proces = subprocess.Popen(
            self._opdracht, cwd=map_, stdout=self._uit, stderr=subprocess.STDOUT, start_new_session=True
        )
        self._afloop: tuple[int, Any, float] | None = None
        self._wachter = threading.Thread(target=self._wacht_af, daemon=True)
        self._wachter.start()

    def _wacht_af(self) -> None:
        _, status, verbruik = os.wait4(self._proces.pid, 0)
        self._proces.returncode = os.waitstatus_to_exitcode(status)
        self._afloop = self._proces.returncode, verbruik, time.perf_counter() - self._begin

    def wacht(self, geduld: float | None = None) -> Meting:
        """Return what it took, once it ended or ran for `geduld` seconds. Raises `Mislukt`."""
        over = None if geduld is None else max(0.0, geduld - (time.perf_counter() - self._begin))
        self._wachter.join(over)
        gestopt = self._wachter.is_alive()
        if gestopt:
            os.killpg(self._proces.pid, signal.SIGKILL)
            self._wachter.join()
        with self._uit as uit:
            uit.seek(0)
            tekst = uit.read().decode("utf-8", "replace").strip()
        if self._afloop is None or (self._afloop[0] and not gestopt):
            raise Mislukt(f"{' '.join(self._opdracht)}\n{tekst[-2000:]}")
        _, verbruik, klok = self._afloop
        laatste = tekst.rpartition("\n")[2]
        gemeld = json.loads(laatste) if laatste.startswith("{") else {}
        return Meting(
            verbruik.ru_utime + verbruik.ru_stime, klok, verbruik.ru_maxrss / 1024, not gestopt, gemeld
        )


def meet(opdracht: Sequence[str | Path], map_: Path, geduld: float | None = None) -> Meting:
    """Run a command to its end, or for at most `geduld` seconds. Raises `Mislukt`."""
    return Loper(opdracht, map_).wacht(geduld)
