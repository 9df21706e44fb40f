"""Gathers what a site is made from besides the entries: settings, git's dates, `docs/`, what was printed."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from kennisbank.collectie import Collectie
from kennisbank.geschiedenis import lees_geschiedenis
from kennisbank.handboek.pagina import handboekbestanden
from kennisbank.handboek.uitgaven import lees_producten
from kennisbank.laden import eigen_paginas
from kennisbank.paginas import Instellingen, Site
from kennisbank.zoeken.documenten import Pagina
from kennisbank.zoeken.handgeschreven import lees_pagina

# Pages that only lead on, and those for maintainers: search is for who works with families.
NIET_GEZOCHT = ("redactie/", "matrix/")
# Where `kennisbank handboek` leaves its files, unless told otherwise.
HANDBOEKMAP = "handboek"


def lees_site(wortel: Path, collectie: Collectie, instellingen: Instellingen) -> Site:
    """Return the site of the project at `wortel`."""
    producten = lees_producten(wortel / HANDBOEKMAP)
    return Site(
        collectie,
        instellingen,
        lees_geschiedenis(wortel),
        tuple(handgeschreven(wortel)),
        producten,
        tuple(handboekbestanden(producten, wortel / HANDBOEKMAP)),
    )


def lees_instellingen(config: dict[str, Any]) -> Instellingen:
    """Return what the parsed `mkdocs.yml` says about the site, for who does not run an engine."""
    eigen: dict[str, str] = next(
        (p["kennisbank"] for p in config["plugins"] if isinstance(p, dict) and "kennisbank" in p), {}
    )
    repo = str(config.get("repo_url", "")).rstrip("/")
    contact, tak = eigen.get("contact", ""), eigen.get("tak", "main")
    return Instellingen(config["site_name"], config.get("site_url", ""), repo, contact, tak)


def lees_config(wortel: Path) -> dict[str, Any]:
    """Return the project's `mkdocs.yml`."""
    config: dict[str, Any] = yaml.safe_load((wortel / "mkdocs.yml").read_text(encoding="utf-8"))
    return config


def handgeschreven(wortel: Path) -> Iterator[Pagina]:
    """Yield the hand-written pages that search knows."""
    for adres in eigen_paginas(wortel):
        if adres and not adres.startswith(NIET_GEZOCHT):
            yield lees_pagina(adres, bronpad(wortel / "docs", adres).read_text(encoding="utf-8"))


def bronpad(docs: Path, adres: str) -> Path:
    """Return the Markdown file of a hand-written page: `kader/` is `kader/index.md` or `kader.md`."""
    los = docs / f"{adres.rstrip('/')}.md"
    return los if adres and los.is_file() else docs / f"{adres}index.md"
