"""Gathers what a site is made from besides the entries: settings, git's dates, `docs/`, what was printed."""

import re
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import yaml

from kennisbank.collectie.collectie import Collectie
from kennisbank.lezen.geschiedenis import lees_geschiedenis
from kennisbank.lezen.handgeschreven import eigen_paginas
from kennisbank.schijf.doelmap import HANDBOEK
from kennisbank.uitvoer.drukwerk import lees_producten, lees_stand
from kennisbank.uitvoer.site import Instellingen, Site
from kennisbank.uitvoer.web.papier import handboekbestanden
from kennisbank.uitvoer.zoeken.documenten import Pagina
from kennisbank.uitvoer.zoeken.handgeschreven import lees_pagina

# Pages that only lead on, and those for maintainers: search is for who works with families.
NIET_GEZOCHT = ("redactie/", "matrix/")
# Only signs that mean nothing in an address `mailto:`.
_MAILADRES: Final = re.compile(r"[A-Za-z0-9._+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.){1,5}[A-Za-z]{2,24}")

_ONTVANGST: Final = re.compile(
    r"(?:https://(?:[A-Za-z0-9-]{1,63}\.){1,5}[A-Za-z]{2,24}(?::\d{1,5})?|http://127\.0\.0\.1(?::\d{1,5})?)(?:/[A-Za-z0-9._~/?=&%-]*)?"
)


class OngeldigeInstelling(Exception):
    """A setting in `mkdocs.yml` is not what it should be; the text says in Dutch how to mend it."""


def lees_site(wortel: Path, collectie: Collectie, instellingen: Instellingen) -> Site:
    """Return the site of the project at `wortel`."""
    producten = lees_producten(wortel / HANDBOEK.map)
    return Site(
        collectie,
        instellingen,
        lees_geschiedenis(wortel),
        tuple(handgeschreven(wortel)),
        producten,
        tuple(handboekbestanden(producten, wortel / HANDBOEK.map)),
        lees_stand(wortel / HANDBOEK.map, wortel, time.time()),
    )


def lees_instellingen(config: dict[str, Any]) -> Instellingen:
    """Return what the parsed `mkdocs.yml` says about the site, for who does not run an engine.

    Raises `OngeldigeInstelling`.
    """
    eigen: dict[str, str] = next(
        (p["kennisbank"] for p in config["plugins"] if isinstance(p, dict) and "kennisbank" in p), {}
    )
    return maak_instellingen(config, eigen)


def maak_instellingen(config: Mapping[str, Any], eigen: Mapping[str, Any]) -> Instellingen:
    """Return the settings of a site: `config` is `mkdocs.yml`, `eigen` what stands below our plugin.

    Raises `OngeldigeInstelling`.
    """
    return Instellingen(
        naam=config["site_name"],
        adres=config.get("site_url") or "",
        repo=str(config.get("repo_url") or "").rstrip("/"),
        contact=eigen.get("contact", ""),
        redactiemail=mailadres(eigen.get("redactiemail") or ""),
        ontvangst=ontvangstadres(eigen.get("ontvangst") or ""),
        tak=eigen.get("tak", "main"),
    )


def mailadres(tekst: str) -> str:
    """Return `tekst` when it is one mail address or empty. Raises `OngeldigeInstelling`."""
    if tekst and not _MAILADRES.fullmatch(tekst):
        raise OngeldigeInstelling(
            f"„{tekst[:60]}” is geen mailadres van de redactie. Schrijf één gewoon adres, zoals naam@example.org. "
            "Heeft de redactie nog geen adres? Laat de waarde dan leeg."
        )
    return tekst


def ontvangstadres(tekst: str) -> str:
    """Return `tekst` when it is a web address that a form can be sent to, or empty. Raises `OngeldigeInstelling`.

    Plain http is for a receiver on this machine only.
    """
    if tekst and not _ONTVANGST.fullmatch(tekst):
        raise OngeldigeInstelling(
            f"„{tekst[:60]}” is geen adres van een ontvangstformulier. Schrijf het volledige adres, met https://. "
            "Is er geen? Laat de waarde dan leeg."
        )
    return tekst


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
