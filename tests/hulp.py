"""What tests of the checker share: the small collection in `basis`, and a way to break it."""

import csv
import re
import shutil
from pathlib import Path

from playwright.sync_api import BrowserContext, Page

from kennisbank.collectie.ankers import VASTE_PAGINAS

TESTS = Path(__file__).resolve().parent
WORTEL = TESTS.parent
BASIS = TESTS / "basis"
PRAKTIJK = "praktijken/praktijken/eigenaarschap.md"
VOORBEELD = "praktijken/voorbeelden/gent-brugfiguren.md"
NETWERK = "praktijken/netwerken/gent.md"
OOK = "praktijken/ook/gent-poolen-van-middelen.md"
KERNPRINCIPES = "praktijken/kader/kernprincipes.yml"


def maak_basis(wortel: Path) -> Path:
    """Copy the collection without mistakes to `wortel`, which may exist, and return it."""
    shutil.copytree(BASIS, wortel, dirs_exist_ok=True)
    return wortel


def schrijf_ook(
    wortel: Path,
    netwerk: str = "gent",
    praktijk: str = "poolen-van-middelen",
    zin: str = "De school leent haar turnzaal uit.",
) -> Path:
    """Let a netwerk say in a project that it does a praktijk too; made up. Return the file."""
    pad = wortel / f"praktijken/ook/{netwerk}-{praktijk}.md"
    pad.parent.mkdir(exist_ok=True)
    pad.write_text(
        f'---\nnetwerk: {netwerk}\npraktijk: {praktijk}\nsinds: 2019\nzin: "{zin}"\ntoestemming: ja\n---\n',
        encoding="utf-8",
        newline="\n",
    )
    return pad


def lees_tabel() -> list[tuple[str, ...]]:
    """Return the rows of the table of mistakes: what, which entry, the old text, the new one, what is expected."""
    regels = (TESTS / "fouten.tsv").read_text(encoding="utf-8").splitlines()
    rijen = csv.reader((r for r in regels if not r.startswith("#")), delimiter="\t", quoting=csv.QUOTE_NONE)
    return [(wat, fiche, _zonder_codes(oud), _zonder_codes(nieuw), v) for wat, fiche, oud, nieuw, v in rijen]


def _zonder_codes(tekst: str) -> str:
    vast = {"\\n": "\n", "\\t": "\t", "\\\\": "\\"}
    return re.sub(
        r"\\(?:[nt\\]|x([0-9a-f]{2})|u([0-9a-f]{4}))",
        lambda gevonden: vast.get(gevonden[0]) or chr(int(gevonden[1] or gevonden[2], base=16)),
        tekst,
    )


def maak_klein(wortel: Path, *menu: str) -> Path:
    """Make a small whole project at `wortel`, which may exist: that collection, our templates and one page."""
    maak_basis(wortel)
    shutil.copytree(WORTEL / "overrides", wortel / "overrides")
    (wortel / "docs").mkdir()
    (wortel / "docs/index.md").write_text("# Thuis\n", encoding="utf-8")
    config = (WORTEL / "mkdocs.yml").read_text(encoding="utf-8").partition("\nnav:")[0]
    regels = "".join(f"  - {pad}\n" for pad in ("index.md", *menu))
    (wortel / "mkdocs.yml").write_text(f"{config}\nnav:\n{regels}", encoding="utf-8")
    return wortel


def open_formulier(venster: BrowserContext, adres: str) -> Page:
    """Open an address of the form and wait until its script is ready."""
    pagina = venster.new_page()
    pagina.goto(adres)
    pagina.wait_for_selector("[data-formulier-klaar]", state="attached")
    return pagina


def naar_stap(pagina: Page, nummer: int) -> None:
    """Go to a step of the form."""
    pagina.locator(f"[data-stappen] [data-naar-stap='{nummer}']").click()


def vaste_adressen() -> tuple[str, ...]:
    """Return the address of every page that is no entry: those that the code makes, and those of `docs/`."""
    docs = WORTEL / "docs"
    eigen = (pad.relative_to(docs).as_posix().removesuffix("index.md") for pad in docs.rglob("*.md"))
    return tuple(sorted({*VASTE_PAGINAS, *(adres.replace(".md", "/") for adres in eigen)}))
