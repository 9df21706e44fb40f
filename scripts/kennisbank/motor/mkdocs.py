"""Hands generated pages, which are HTML already, and files to MkDocs; what is on them is `paginas`' work."""

import re
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.meta import get_data

from kennisbank.laden import laad
from kennisbank.model.soorten import BEELDMAP
from kennisbank.motor.afdruk import Bouwwerk
from kennisbank.motor.opties import Opties
from kennisbank.motor.site import lees_site, maak_instellingen
from kennisbank.paginas import Site
from kennisbank.paginas.data import versie_van
from kennisbank.paginas.navigatie import paden_in, vul_navigatie
from kennisbank.tonen import als_tekst


class KennisbankPlugin(BasePlugin[Opties]):
    """Checks `praktijken/` before anything is rendered and adds its pages.

    `werk` is what a caller gives to a build and takes from it; `site` is there for the macros.
    """

    werk: Bouwwerk
    site: Site

    def on_startup(self, **_overige: object) -> None:
        """Start with nothing known, unless a caller says more."""
        self.werk = Bouwwerk()

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Load the collection and stop when there are mistakes; fill in the navigation."""
        wortel = Path(config.config_file_path).parent
        geladen = self.werk.geladen or laad(wortel)
        if geladen.collectie is None:
            raise PluginError("\n" + als_tekst(geladen.meldingen))
        instellingen = maak_instellingen(config, self.config)
        self.site = replace(lees_site(wortel, geladen.collectie, instellingen), offline=self.werk.offline)
        config.nav = vul_navigatie(config.nav or [], geladen.collectie)
        return config

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Add every generated page and file, and the pictures of the collection."""
        for file in files if self.werk.eerst is not None else ():
            file.is_modified = bool  # type: ignore[method-assign]  # what is no entry is not built again yet
        for pad, inhoud in self.werk.maak(self.site, paden_in(config.nav or [])).items():
            file = File.generated(config, pad, content=inhoud)
            file.is_modified = partial(bool, not self.werk.gelijk(pad))  # type: ignore[method-assign]
            files.append(file)
        for beeld in sorted(self.site.collectie.doelen.beelden):
            bron = Path(config.config_file_path).with_name("praktijken") / BEELDMAP / beeld
            files.append(File.generated(config, f"{BEELDMAP}/{beeld}", abs_src_path=str(bron)))
        self.werk.paden = frozenset(file.dest_uri for file in files)
        return files

    def on_nav(self, nav: Navigation, /, *, files: Files, **_overige: object) -> Navigation:
        """Give pages that are not built again what the others need to know of them."""
        for file in files.documentation_pages():
            if file.page and not file.is_modified():
                file.page.meta = get_data(file.content_string)[1]
                file.page.markdown = self.on_page_markdown("", page=file.page)
                self.on_page_content("", page=file.page)
        return nav

    def on_template_context(self, context: Any, /, *, template_name: str, **_overige: object) -> Any:
        """Leave pages that search engines are asked to pass over out of the sitemap too."""
        if template_name == "sitemap.xml":
            context["pages"] = [f for f in context["pages"] if "robots" not in f.page.meta]
        return context

    def on_page_markdown(self, markdown: str, /, *, page: Page, **_overige: object) -> str:
        """Give a generated page its front matter, and every page the date of its content; none without git."""
        self.werk.bij_pagina()
        if pagina := self.werk.paginas.get(page.file.src_uri):
            page.meta = pagina.voorblad()
        dag = page.meta.get("bijgewerkt") or versie_van(self.site, f"docs/{page.file.src_uri}")
        page.meta["bijgewerkt"] = dag
        page.update_date = (
            dag or "2026-01-01"
        )  # the engine cannot do without a date, and must not take today's
        return markdown

    def on_page_content(self, html: str, /, *, page: Page, **_overige: object) -> str:
        """Return the HTML of a generated page as it is."""
        if (pagina := self.werk.paginas.get(page.file.src_uri)) is None:
            return html
        page.present_anchor_ids = set(re.findall(r' id="([^"]+)"', pagina.html))
        return pagina.html  # the same text, not a copy: with many pages that is half of the memory
