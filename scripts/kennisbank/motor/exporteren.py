"""Writes the whole site as a folder of Markdown that MkDocs, ProperDocs and Zensical build, without our plugin.

The folder holds `mkdocs.yml`, `docs/` (generated and hand-written pages, macros filled in) and
`overrides/`. A page with HTML is an `index.md` in a folder of its own: there a link means the same to an
engine that reads it from the page's address and to one that reads it from its file (Zensical).
"""

import shutil
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import yaml
from jinja2 import StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from kennisbank.collectie.collectie import Collectie
from kennisbank.lezen.handgeschreven import lees_handgeschreven
from kennisbank.lezen.plaatshouders import PAGINAS
from kennisbank.lezen.voorblad import splits
from kennisbank.model.soorten import BEELDMAP
from kennisbank.motor.licht import is_eigen, zonder_uitleg
from kennisbank.motor.macros import AlleenPlaatshouders
from kennisbank.motor.site import lees_config, lees_instellingen, lees_site
from kennisbank.motor.verplaatste_links import sitemap, verleg_links, verleg_menu
from kennisbank.schijf.doelmap import STAPEL, merk
from kennisbank.schijf.plaatsen import werkmap, wissel
from kennisbank.uitvoer.alles import alle_bestanden, alle_paginas
from kennisbank.uitvoer.data.data import versie_van
from kennisbank.uitvoer.site import Bestand, Pagina, Site
from kennisbank.uitvoer.web.macros import maak_macros
from kennisbank.uitvoer.web.navigatie import vul_navigatie
from kennisbank.uitvoer.web.sjablonen import maak_drukker

# What the folder says instead of our `mkdocs.yml`: no plugin, and no theme but our own templates, so that an
# engine needs nothing beside itself.
EIGEN: dict[str, Any] = {
    "plugins": [],
    "theme": {"name": None, "custom_dir": "overrides", "language": "nl", "static_templates": ["404.html"]},
}

# Our own search stands in the site; Zensical gives up on a page as long as ours from A to Z can be.
NIET_ZOEKEN = "search:\n  exclude: true\n"


def stapel(wortel: Path, doel: Path, collectie: Collectie) -> int:
    """Write everything below `doel`, in the place of what is there, and return how many files were written.

    The folder appears when it is whole. Raises OSError when the disk does not take it.
    """
    site = lees_site(wortel, collectie, lees_instellingen(lees_config(wortel)))
    with werkmap(doel) as werk:
        aantal = schrijf_stapel(wortel, werk / "stapel", site, alle_paginas(site), alle_bestanden(site))
        merk(werk / "stapel", STAPEL)
        wissel(werk / "stapel", doel)
    return aantal


def schrijf_stapel(
    wortel: Path, doel: Path, site: Site, paginas: Sequence[Pagina], bestanden: Sequence[Bestand]
) -> int:
    """Write these pages and files of a site, and all that stands around them, below `doel`."""
    config, collectie = lees_config(wortel), site.collectie
    docs = doel / "docs"
    eigen_sitemap = shutil.ignore_patterns("sitemap.xml")  # each engine gives a template other values
    shutil.copytree(wortel / "overrides", doel / "overrides", ignore=eigen_sitemap)
    _maak_licht(doel / "overrides")
    verplaatst = {pagina.bestand: f"{pagina.adres}index.md" for pagina in paginas}
    verborgen = {verplaatst[pagina.bestand] for pagina in paginas if pagina.robots}
    aantal = _schrijf_handgeschreven(site, wortel / "docs", docs, verplaatst)
    datum = versie_van(site)
    for pagina in paginas:
        met_datum = replace(pagina, bijgewerkt=pagina.bijgewerkt or datum)
        tekst = met_datum.als_markdown().replace("---\n", f"---\n{NIET_ZOEKEN}", 1)
        aantal += _schrijf(docs / verplaatst[pagina.bestand], tekst.encode())
    for bestand in bestanden:
        aantal += _schrijf(docs / bestand.adres, bestand.inhoud)
    for beeld in sorted(collectie.doelen.beelden):
        aantal += _schrijf(docs / BEELDMAP / beeld, (wortel / "praktijken" / BEELDMAP / beeld).read_bytes())
    aantal += _schrijf(docs / "sitemap.xml", sitemap(site.instellingen.adres, docs, verborgen).encode())
    nav = verleg_menu(vul_navigatie(config["nav"], collectie), verplaatst)
    tekst = yaml.safe_dump(config | EIGEN | {"nav": nav}, allow_unicode=True, sort_keys=False, width=1000)
    return aantal + _schrijf(doel / "mkdocs.yml", tekst.encode())


def _schrijf_handgeschreven(site: Site, bron: Path, docs: Path, verplaatst: dict[str, str]) -> int:
    """Write the pages of `docs/`: placeholders filled in, as mkdocs-macros would, links to moved pages mended."""
    druk, eigen = maak_drukker(site), lees_handgeschreven(bron.parent)
    omgeving = ImmutableSandboxedEnvironment(
        extensions=[AlleenPlaatshouders], undefined=StrictUndefined, keep_trailing_newline=True
    )  # macros return HTML, so nothing is escaped
    verplaatst |= {p.naam: f"{p.adres}index.md" for p in eigen.paginas if p.naam in PAGINAS}
    for pagina in eigen.paginas:
        delen, _ = splits(pagina.tekst)
        kop, tekst = (delen.yaml, delen.inhoud) if delen else ("", pagina.tekst)
        if pagina.naam in PAGINAS:
            tekst = omgeving.from_string(tekst).render(**maak_macros(site, pagina.adres, druk))
        datum = versie_van(site, pagina.bestand)
        kop += f"bijgewerkt: '{datum}'\n{NIET_ZOEKEN}" if datum else NIET_ZOEKEN
        if pagina.naam in verplaatst:  # an engine knows the page by its new name only
            kop += f"bewerk: {site.instellingen.repo}/edit/{site.instellingen.tak}/docs/{pagina.naam}\n"
        nieuw = f"---\n{kop}---\n{verleg_links(tekst, pagina.naam, verplaatst)}"
        _schrijf(docs / verplaatst.get(pagina.naam, pagina.naam), nieuw.encode())
    for naam in eigen.beelden:
        _schrijf(docs / naam, (bron / naam).read_bytes())
    return len(eigen.paginas) + len(eigen.beelden)


def _maak_licht(map_: Path) -> None:
    """Make the scripts and styles of a folder as light as those of the site."""
    for pad in map_.rglob("*"):
        if is_eigen(pad.relative_to(map_).as_posix()):
            pad.write_bytes(zonder_uitleg(pad.read_text(encoding="utf-8")).encode())


def _schrijf(pad: Path, inhoud: bytes) -> int:
    pad.parent.mkdir(parents=True, exist_ok=True)
    pad.write_bytes(inhoud)
    return 1
