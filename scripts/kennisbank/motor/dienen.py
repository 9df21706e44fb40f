"""Shows the site on this machine and builds it anew when a file is saved; a mistake leaves the last good site.

The server, the follower and the build know nothing of each other: a finished site gets a folder of its own, and from
one request to the next the server takes its files from there.
"""

import itertools
import shutil
from collections.abc import Callable
from pathlib import Path

from kennisbank.motor.server import Server
from kennisbank.motor.volgen import Volger
from kennisbank.schijf.plaatsen import tijdelijk

GEVOLGD = (
    "praktijken",
    "docs",
    "overrides",
    "mkdocs.yml",
    "scripts/kennisbank/uitvoer/web",
    "handboek/producten.json",
)


def dien(
    wortel: Path,
    host: str,
    poort: int,
    bouw: Callable[[Path, str], bool],
    daarna: Callable[[], None] = lambda: None,
) -> bool:
    """Serve until Ctrl+C. `bouw` checks, builds into a new folder for an address, reports, and tells whether it did.

    `daarna` is done once, when the first site stands.

    Returns False when there was no first site to serve. Raises `GeenAdres` before anything is built, or when
    another process takes the address meanwhile.
    """
    with Server(host, poort) as server, tijdelijk("dien") as werk:
        volger = Volger(wortel / naam for naam in GEVOLGD)
        if not bouw(werk / "1", server.adres):
            return False
        server.toon(werk / "1")
        server.begin()
        print(f"\nDe kennisbank staat op {server.adres} — stoppen: Ctrl+C.", flush=True)
        try:
            daarna()
            _vernieuw_telkens(volger, server, werk, lambda map_: bouw(map_, server.adres))
        except KeyboardInterrupt:
            server.shutdown()
    return True


def _vernieuw_telkens(volger: Volger, server: Server, werk: Path, bouw: Callable[[Path], bool]) -> None:
    """Show a new site after every change, for ever. The last two stay: a request may still be reading the older."""
    vorige, huidig = werk / "0", werk / "1"
    for nummer in itertools.count(2):
        volger.wacht_op_wijziging()
        nieuw = werk / str(nummer)
        if bouw(nieuw):
            server.toon(nieuw)
            shutil.rmtree(vorige, ignore_errors=True)
            vorige, huidig = huidig, nieuw
