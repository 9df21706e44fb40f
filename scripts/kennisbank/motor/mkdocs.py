"""Hands the generated pages and files to MkDocs; nothing more. What is on them is `paginas`' work."""

from pathlib import Path

from mkdocs.config.base import Config
from mkdocs.config.config_options import Type
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from kennisbank.geschiedenis import lees_geschiedenis
from kennisbank.laden import Geladen, laad
from kennisbank.model.soorten import BEELDMAP
from kennisbank.paginas import Instellingen, Site, alle_bestanden, alle_paginas
from kennisbank.paginas.navigatie import vul_navigatie
from kennisbank.tonen import als_tekst


class Opties(Config):
    """What `mkdocs.yml` may say below this plugin."""

    contact = Type(str, default="")
    tak = Type(str, default="main")


class KennisbankPlugin(BasePlugin[Opties]):
    """Checks `praktijken/` before anything is rendered and adds its pages.

    `vooraf` is what a caller loaded already; `site` is set from the start of a build, for the macros.
    """

    vooraf: Geladen | None = None
    site: Site

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Load the collection and stop when there are mistakes; fill in the navigation."""
        wortel = wortel_van(config)
        geladen = self.vooraf or laad(wortel)
        if geladen.collectie is None:
            raise PluginError("\n" + als_tekst(geladen.meldingen))
        self.site = Site(geladen.collectie, self._instellingen(config), lees_geschiedenis(wortel))
        config.nav = vul_navigatie(config.nav or [], geladen.collectie)
        config.watch.append(str(wortel / "praktijken"))
        return config

    def _instellingen(self, config: MkDocsConfig) -> Instellingen:
        repo = (config.repo_url or "").rstrip("/")
        return Instellingen(
            config.site_name, config.site_url or "", repo, self.config.contact, self.config.tak
        )

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Add every generated page and file, and the pictures of the collection."""
        for pagina in alle_paginas(self.site):
            files.append(File.generated(config, pagina.bestand, content=pagina.als_markdown()))
        for bestand in alle_bestanden(self.site):
            files.append(File.generated(config, bestand.adres, content=bestand.inhoud))
        for beeld in sorted(self.site.collectie.doelen.beelden):
            pad = wortel_van(config) / "praktijken" / BEELDMAP / beeld
            files.append(File.generated(config, f"{BEELDMAP}/{beeld}", abs_src_path=str(pad)))
        return files

    def on_page_markdown(self, markdown: str, /, *, page: Page, **_overige: object) -> str:
        """Give generated pages the date of their source, so that equal content gives equal bytes."""
        page.update_date = page.meta.get("bijgewerkt") or self._nieuwste()
        return markdown

    def _nieuwste(self) -> str:
        return max((datums.laatst for datums in self.site.datums.values()), default="2026-01-01")


def wortel_van(config: MkDocsConfig) -> Path:
    """Return the folder of `mkdocs.yml`."""
    return Path(config.config_file_path).parent
