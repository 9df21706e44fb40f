"""Mends what points at a page whose file moved: links in Markdown and menus. Knows no engine and no entries."""

import posixpath
import re
from collections.abc import Collection, Mapping, Sequence
from html import escape
from pathlib import Path
from typing import Any

_LINK = re.compile(r"(\]\()([^)\s#:]+\.md)")


def verleg_links(tekst: str, naam: str, verplaatst: Mapping[str, str]) -> str:
    """Return the Markdown of file `naam` with its links as they are after the files in `verplaatst` moved."""
    hier = posixpath.dirname(verplaatst.get(naam, naam))

    def nieuw(link: re.Match[str]) -> str:
        doel = posixpath.normpath(posixpath.join(posixpath.dirname(naam), link[2]))
        return link[1] + posixpath.relpath(verplaatst.get(doel, doel), hier or ".")

    return _LINK.sub(nieuw, tekst)


def verleg_menu(menu: Any, verplaatst: Mapping[str, str]) -> Any:
    """Return the menu with the new paths."""
    if isinstance(menu, str):
        return verplaatst.get(menu, menu)
    if isinstance(menu, Mapping):
        return {naam: verleg_menu(deel, verplaatst) for naam, deel in menu.items()}
    delen: Sequence[Any] = menu
    return [verleg_menu(deel, verplaatst) for deel in delen]


def sitemap(adres: str, docs: Path, zonder: Collection[str] = ()) -> str:
    """Return a sitemap of the pages in `docs` but those in `zonder`, for an engine that makes none."""
    gevonden = (pad.relative_to(docs).as_posix() for pad in docs.rglob("*.md"))
    namen = sorted(naam for naam in gevonden if naam not in zonder)
    paden = (
        naam.removesuffix("index.md") if naam.endswith("index.md") else f"{naam[:-3]}/" for naam in namen
    )
    regels = "".join(f"<url><loc>{escape(adres.rstrip('/'))}/{escape(pad)}</loc></url>\n" for pad in paden)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{regels}</urlset>\n'
    )
