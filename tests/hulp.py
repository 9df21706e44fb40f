"""What tests of the checker share: the small collection in `basis`, and a way to break it."""

import shutil
from pathlib import Path

from playwright.sync_api import BrowserContext, Page

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


def open_formulier(venster: BrowserContext, adres: str) -> Page:
    """Open an address of the form and wait until its script is ready."""
    pagina = venster.new_page()
    pagina.goto(adres)
    pagina.wait_for_selector("[data-formulier-klaar]", state="attached")
    return pagina
