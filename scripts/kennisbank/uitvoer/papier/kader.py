"""Reads the hand-written pages about the framework (`docs/kader/`) with the reader of the entries."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import yaml

from kennisbank.lezen.markdown.boom import Sectie
from kennisbank.lezen.markdown.inhoud import lees_inhoud, maak_lezer
from kennisbank.lezen.voorblad import splits

UITLEG: Final = "{{ uitleg() }}"
# In the order of the menu.
BLADEN: Final = (
    "index", "waarom", "opdracht-en-functies", "basisvoorziening", "proportioneel-universalisme", "lokale-context",
    "regierol-en-leiderschap", "schakelen", "ontstaan", "vandaag",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Kaderblad:
    """A page about the framework: its address, the path its links are relative to, title and sections."""

    adres: str
    bestand: str
    titel: str
    secties: tuple[Sectie, ...]


class OnleesbaarBlad(Exception):
    """A page of `docs/kader/` holds what cannot be printed; the text says which page and what."""


def lees_kader(wortel: Path) -> tuple[Kaderblad, ...]:
    """Return the pages that exist, in order. Raises `OnleesbaarBlad`."""
    paden = ((naam, wortel / "docs" / "kader" / f"{naam}.md") for naam in BLADEN)
    return tuple(_lees(naam, pad) for naam, pad in paden if pad.is_file())


def _lees(naam: str, pad: Path) -> Kaderblad:
    delen, _ = splits(pad.read_text(encoding="utf-8"))
    if delen is None:
        raise OnleesbaarBlad(f"docs/kader/{naam}.md heeft geen voorblad.")
    voorblad = yaml.safe_load(delen.yaml) or {}
    weg = ("# ", UITLEG)  # the title and the figure have places of their own
    tekst = "\n".join("" if regel.startswith(weg) else regel for regel in delen.inhoud.split("\n"))
    koppen = [regel[3:].strip() for regel in tekst.split("\n") if regel.startswith("## ")]
    inhoud = lees_inhoud(tekst, delen.inhoud_regel, maak_lezer(), koppen)
    if inhoud.vondsten:
        vondst = inhoud.vondsten[0]
        raise OnleesbaarBlad(f"docs/kader/{naam}.md, regel {vondst.plek.regel}: {vondst.tekst}")
    adres = "kader/" if naam == "index" else f"kader/{naam}/"
    return Kaderblad(adres, f"praktijken/kader/{naam}.md", str(voorblad.get("title", naam)), inhoud.secties)
