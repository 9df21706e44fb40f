"""What tests of the checker share: the small collection in `basis`, and a way to break it."""

import shutil
from pathlib import Path

TESTS = Path(__file__).resolve().parent
BASIS = TESTS / "basis"
PRAKTIJK = "praktijken/praktijken/eigenaarschap.md"
VOORBEELD = "praktijken/voorbeelden/gent-brugfiguren.md"
NETWERK = "praktijken/netwerken/gent.md"
KERNPRINCIPES = "praktijken/kader/kernprincipes.yml"


def maak_basis(wortel: Path) -> Path:
    """Copy the collection without mistakes to `wortel`, which may exist, and return it."""
    shutil.copytree(BASIS, wortel, dirs_exist_ok=True)
    return wortel
