"""Writes the whole site as a folder of Markdown that any MkDocs-like engine builds, without our plugin.

The folder holds `mkdocs.yml`, `docs/` (generated and hand-written pages, macros filled in) and
`overrides/`.
"""

import shutil
from pathlib import Path
from typing import Any

import yaml
from jinja2 import Environment, StrictUndefined

from kennisbank.collectie import Collectie
from kennisbank.laden import eigen_paginas
from kennisbank.lezen.voorblad import splits
from kennisbank.model.soorten import BEELDMAP
from kennisbank.motor.site import bronpad, lees_site
from kennisbank.paginas import Instellingen, Site, alle_bestanden, alle_paginas
from kennisbank.paginas.macros import maak_macros
from kennisbank.paginas.navigatie import vul_navigatie
from kennisbank.paginas.sjablonen import maak_drukker

EIGEN_PLUGINS = frozenset({"kennisbank", "macros"})


class MapNietLeeg(Exception):
    """The folder to write to holds something already; its text is the folder."""


def stapel(wortel: Path, doel: Path, collectie: Collectie) -> int:
    """Write everything below `doel` and return how many files were written. Raises `MapNietLeeg`."""
    if doel.exists() and any(doel.iterdir()):
        raise MapNietLeeg(str(doel))
    config: dict[str, Any] = yaml.safe_load((wortel / "mkdocs.yml").read_text(encoding="utf-8"))
    site = lees_site(wortel, collectie, _instellingen(config))
    docs = doel / "docs"
    shutil.copytree(wortel / "docs", docs)
    shutil.copytree(wortel / "overrides", doel / "overrides")
    _vul_macros(site, docs)
    aantal = 0
    for pagina in alle_paginas(site):
        aantal += _schrijf(docs / pagina.bestand, pagina.als_markdown().encode())
    for bestand in alle_bestanden(site):
        aantal += _schrijf(docs / bestand.adres, bestand.inhoud)
    for beeld in sorted(collectie.doelen.beelden):
        aantal += _schrijf(docs / BEELDMAP / beeld, (wortel / "praktijken" / BEELDMAP / beeld).read_bytes())
    tekst = yaml.safe_dump(
        _zonder_eigen_plugins(config, collectie), allow_unicode=True, sort_keys=False, width=1000
    )
    return aantal + _schrijf(doel / "mkdocs.yml", tekst.encode())


def _instellingen(config: dict[str, Any]) -> Instellingen:
    eigen: dict[str, str] = next(
        (p["kennisbank"] for p in config["plugins"] if isinstance(p, dict) and "kennisbank" in p), {}
    )
    repo = str(config.get("repo_url", "")).rstrip("/")
    return Instellingen(
        config["site_name"],
        config.get("site_url", ""),
        repo,
        eigen.get("contact", ""),
        eigen.get("tak", "main"),
    )


def _zonder_eigen_plugins(config: dict[str, Any], collectie: Collectie) -> dict[str, Any]:
    plugins = [p for p in config["plugins"] if not EIGEN_PLUGINS & set(p if isinstance(p, dict) else [p])]
    return config | {"plugins": plugins, "nav": vul_navigatie(config["nav"], collectie)}


def _vul_macros(site: Site, docs: Path) -> None:
    """Fill in the macros of the hand-written pages that ask for it, as mkdocs-macros would."""
    druk = maak_drukker(site)
    omgeving = Environment(undefined=StrictUndefined, autoescape=False, keep_trailing_newline=True)  # noqa: S701 (our own pages; macros return HTML)
    for adres in eigen_paginas(docs.parent):
        pad = bronpad(docs, adres)
        delen, _ = splits(pad.read_text(encoding="utf-8"))
        if delen is None or not (yaml.safe_load(delen.yaml) or {}).get("render_macros"):
            continue
        tekst = omgeving.from_string(delen.inhoud).render(**maak_macros(site, adres, druk))
        pad.write_text(f"---\n{delen.yaml}---\n{tekst}", encoding="utf-8", newline="\n")


def _schrijf(pad: Path, inhoud: bytes) -> int:
    pad.parent.mkdir(parents=True, exist_ok=True)
    pad.write_bytes(inhoud)
    return 1
