"""Hands the generated pages and files to MkDocs; nothing more. What is on them is `paginas`' work.

Generated pages are HTML already, so they go around the Markdown reader, which would take most of the time.
"""

import re
from pathlib import Path

from mkdocs.config.base import Config
from mkdocs.config.config_options import Type
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from kennisbank.geschiedenis import lees_geschiedenis
from kennisbank.laden import Geladen, laad
from kennisbank.model.soorten import BEELDMAP
from kennisbank.motor.afdruk import Afdruk, maak_afdruk
from kennisbank.paginas import Instellingen, Pagina, Site, alle_bestanden, alle_paginas
from kennisbank.paginas.navigatie import vul_navigatie
from kennisbank.tonen import als_tekst

_ANKER = re.compile(r'\sid="([^"]+)"')


class Opties(Config):
    """What `mkdocs.yml` may say below this plugin."""

    contact = Type(str, default="")
    tak = Type(str, default="main")


class _Gemaakt(File):
    """A generated file; `vers` is False when the last build made the same."""

    vers = True

    def is_modified(self) -> bool:
        """Tell an engine that builds only what changed."""
        return self.vers


class KennisbankPlugin(BasePlugin[Opties]):
    """Checks `praktijken/` before anything is rendered and adds its pages.

    `vooraf` is what a caller loaded already, `vorige` and `raam` what `motor.afdruk` knows of the build
    before; `site`, `afdruk` and `paden` are set during a build.
    """

    vooraf: Geladen | None = None
    vorige = Afdruk()
    raam = ""
    site: Site
    afdruk: Afdruk
    paden: frozenset[str]
    _paginas: dict[str, Pagina]

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Load the collection and stop when there are mistakes; fill in the navigation."""
        wortel = wortel_van(config)
        geladen = self.vooraf or laad(wortel)
        if geladen.collectie is None:
            raise PluginError("\n" + als_tekst(geladen.meldingen))
        repo = (config.repo_url or "").rstrip("/")
        instellingen = Instellingen(config.site_name, config.site_url or "", repo, self.config.contact, self.config.tak)
        self.site = Site(geladen.collectie, instellingen, lees_geschiedenis(wortel))
        config.nav = vul_navigatie(config.nav or [], geladen.collectie)
        config.watch.append(str(wortel / "praktijken"))
        return config

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Add every generated page and file, and the pictures of the collection."""
        self._paginas = {pagina.bestand: pagina for pagina in alle_paginas(self.site)}
        bestanden = alle_bestanden(self.site)
        met_datum = ((pagina, self._datum(pagina)) for pagina in self._paginas.values())
        self.afdruk = maak_afdruk(self.raam, config.nav or [], met_datum, bestanden)
        for pad, inhoud in (*((pad, b"") for pad in self._paginas), *((b.adres, b.inhoud) for b in bestanden)):
            bestand = _Gemaakt.generated(config, pad, content=inhoud)
            bestand.vers = not self.afdruk.gelijk(pad, self.vorige)  # type: ignore[attr-defined]
            files.append(bestand)
        for beeld in sorted(self.site.collectie.doelen.beelden):
            bron = wortel_van(config) / "praktijken" / BEELDMAP / beeld
            files.append(File.generated(config, f"{BEELDMAP}/{beeld}", abs_src_path=str(bron)))
        self.paden = frozenset(file.dest_uri for file in files)
        return files

    def on_nav(self, nav: Navigation, /, *, files: Files, **_overige: object) -> Navigation:
        """Give every page its title and date, also those that need no building."""
        for file in files.documentation_pages():
            if file.page is not None:
                self._vul(file.page)
        return nav

    def on_page_markdown(self, markdown: str, /, *, page: Page, **_overige: object) -> str:
        """Give the page what stands in the front matter of a written one."""
        self._vul(page)
        return markdown

    def on_page_content(self, html: str, /, *, page: Page, **_overige: object) -> str:
        """Return the finished HTML of a generated page, and tell which anchors it has."""
        ...
