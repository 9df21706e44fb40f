"""Makes what goes on paper in a process of its own, while the site stands; tells how far it is in one line."""

import subprocess
import sys
import threading
from pathlib import Path
from types import TracebackType
from typing import Self

from kennisbank.schijf.doelmap import HANDBOEK, kies_map, merk
from kennisbank.uitvoer.drukwerk import BEZIG, LIJST, STAND, vingerafdruk


class Drukkerij:
    """Makes the products of a project when there are none or when they are older than its text; stops with its block."""

    def __init__(self, wortel: Path) -> None:
        """Decide whether there is something to make, and say so in the folder before the first site is built."""
        self._wortel = wortel
        self._map = kies_map(HANDBOEK, None, wortel, print)
        self._proces: subprocess.Popen[str] | None = None
        self._verteller: threading.Thread | None = None
        stand = self._map / STAND
        self._nodig = not stand.is_file() or stand.read_text(encoding="utf-8").strip() != vingerafdruk(wortel)
        if self._nodig:
            self._map.mkdir(parents=True, exist_ok=True)
            merk(self._map, HANDBOEK)
            (self._map / BEZIG).touch()

    def begin(self) -> None:
        """Begin, when there is something to make."""
        if not self._nodig:
            return
        self._proces = subprocess.Popen(
            (sys.executable, "-m", "kennisbank", "handboek", "--wortel", str(self._wortel)),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            errors="replace",
        )
        self._verteller = threading.Thread(target=self._vertel, args=(self._proces,), daemon=True)
        self._verteller.start()

    def _vertel(self, proces: "subprocess.Popen[str]") -> None:
        laatste = ""
        with proces:
            for regel in proces.stdout or ():
                laatste = regel.strip() or laatste
                if sys.stdout.isatty() and " van " in laatste:
                    print(f"\rOp papier: {laatste.partition(':')[0]} gemaakt …", end="", flush=True)
        if proces.returncode == 0:
            print("\nOp papier: alles is gemaakt. Je vindt het op de site onder „Op papier”.", flush=True)
        elif proces.returncode not in {130, -15}:  # not stopped by us or by Ctrl+C
            (self._map / BEZIG).unlink(missing_ok=True)
            lijst = self._map / LIJST
            if not lijst.is_file():
                lijst.write_text("[]\n", encoding="utf-8")
            lijst.touch()  # so that the site is built anew, and no longer says that paper is being made
            print(f"\nOp papier: dit lukte niet. {laatste}", flush=True)

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(
        self, soort: type[BaseException] | None, fout: BaseException | None, spoor: TracebackType | None
    ) -> None:
        """Stop what is still being made; what is finished stays."""
        if self._proces is not None and self._verteller is not None:
            self._proces.terminate()  # does nothing to one that has ended
            self._verteller.join()
        if self._nodig:
            (self._map / BEZIG).unlink(missing_ok=True)
