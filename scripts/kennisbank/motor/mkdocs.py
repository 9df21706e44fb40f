"""Hands generated pages, which are HTML already, and files to MkDocs; what is on them is `paginas`' work."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from html import escape
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from kennisbank.controle.handgeschreven import SOORT, VELDEN
from kennisbank.controle.laden import Geladen, laad
from kennisbank.lezen.plaatshouders import PAGINAS
from kennisbank.meldingen.tonen import als_tekst
from kennisbank.model.soorten import BEELDMAP
from kennisbank.motor.licht import is_eigen, zonder_uitleg
from kennisbank.motor.opties import Opties
from kennisbank.motor.site import lees_site, maak_instellingen
from kennisbank.uitvoer.alles import alle_bestanden, alle_paginas
from kennisbank.uitvoer.data.data import versie_van
from kennisbank.uitvoer.site import Bestand, Pagina, Site
from kennisbank.uitvoer.web.navigatie import vul_navigatie


@dataclass(frozen=True, slots=True)
class Opdracht:
    """What a build is given: what was loaded already, and the whole site as one file, to be offered."""

    geladen: Geladen | None = None
    offline: Bestand | None = None


class KennisbankPlugin(BasePlugin[Opties]):
    """Checks `praktijken/` before anything is rendered and adds its pages.

    `opdracht` is what a caller gives to a build; `site` is there for the macros.
    """

    opdracht = Opdracht()
    site: Site
    paginas: Mapping[str, Pagina]

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Load the collection and stop when there are mistakes; fill in the navigation."""
        wortel = Path(config.config_file_path).parent
        geladen = self.opdracht.geladen or laad(wortel)
        if geladen.collectie is None:
            raise PluginError("\n" + als_tekst(geladen.meldingen))
        instellingen = maak_instellingen(config, self.config)
        self.site = replace(lees_site(wortel, geladen.collectie, instellingen), offline=self.opdracht.offline)
        config.nav = vul_navigatie(config.nav or [], geladen.collectie)
        return config

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Add every generated page and file, and the pictures of the collection; make scripts and styles light."""
        for bestand in files:
            if is_eigen(bestand.src_uri):
                bestand.content_string = zonder_uitleg(bestand.content_string)
        self.paginas = {pagina.bestand: pagina for pagina in alle_paginas(self.site)}
        for pad in self.paginas:
            files.append(File.generated(config, pad, content=b""))
        for gemaakt in alle_bestanden(self.site):
            files.append(File.generated(config, gemaakt.adres, content=gemaakt.inhoud))
        for beeld in sorted(self.site.collectie.doelen.beelden):
            bron = Path(config.config_file_path).with_name("praktijken") / BEELDMAP / beeld
            files.append(File.generated(config, f"{BEELDMAP}/{beeld}", abs_src_path=str(bron)))
        return files

    def on_page_markdown(self, markdown: str, /, *, page: Page, **_overige: object) -> str:
        """Give a page its front matter, and the date of its content; none without git.

        Of a hand-written page only what an author may choose is taken over, so that no page can make itself a
        template or choose another layout.
        """
        if pagina := self.paginas.get(page.file.src_uri):
            page.meta = pagina.voorblad()
        else:
            page.meta = _eigen_voorblad(page.file.src_uri, page.meta)
        dag = page.meta.get("bijgewerkt") or versie_van(self.site, f"docs/{page.file.src_uri}")
        page.meta["bijgewerkt"] = dag
        page.update_date = dag or page.update_date
        return markdown

    def on_page_content(self, html: str, /, *, page: Page, **_overige: object) -> str:
        """Return the HTML of a generated page as it is."""
        if (pagina := self.paginas.get(page.file.src_uri)) is None:
            return html
        page.present_anchor_ids = set(re.findall(r' id="([^"]+)"', pagina.html))
        return pagina.html  # the same text, not a copy: with many pages that is half of the memory


def _eigen_voorblad(naam: str, gelezen: Mapping[str, Any]) -> dict[str, Any]:
    """Return the front matter of the hand-written page `naam`; engines put its values into HTML without escaping."""
    kop: dict[str, Any] = {veld: escape(str(gelezen[veld])) for veld in VELDEN if veld in gelezen}
    return kop | {"soort": SOORT.get(naam, ""), "render_macros": naam in PAGINAS}
