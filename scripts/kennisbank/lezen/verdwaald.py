"""Finds entries that stand where the knowledge base reads none: in `docs/`, beside `praktijken/`, anywhere else."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from kennisbank.lezen.bestanden import leesbaar
from kennisbank.lezen.bestandstekst import MAX_FICHE, lees_bestand
from kennisbank.lezen.namen import maak_id
from kennisbank.lezen.voorblad import splits
from kennisbank.lezen.yaml.knopen import lees_yaml
from kennisbank.meldingen.codes.handgeschreven import FICHE_VERDWAALD
from kennisbank.meldingen.melding import Melding, Plek
from kennisbank.model.beschrijving import velden_van
from kennisbank.model.soorten import SOORTEN, Soort
from kennisbank.schijf.doelmap import MERK

# One of these is enough: no page of another kind has such a field.
_KENMERKEN: Final = frozenset({"titel", "netwerk", "bouwsteen"})
# Judged with their own eyes, made by a command, or full of examples.
_NIET: Final = frozenset({"praktijken", "tests", "site", "handboek", "build", "dist", "node_modules"})


def vind_verdwaalde_fiches(wortel: Path) -> Iterator[Melding]:
    """Yield every file of Markdown outside `praktijken/` that is an entry, with where it belongs."""
    for map_, mappen, namen in os.walk(wortel):
        hier = Path(map_)
        mappen[:] = sorted(naam for naam in mappen if _kijk_in(hier / naam, bij_wortel=hier == wortel))
        for naam in sorted(namen):
            if naam.endswith(".md") and (soort := _soort(hier / naam)):
                plaats = f"praktijken/{soort.pad}/{maak_id(naam.removesuffix('.md'))}.md"
                vondst = FICHE_VERDWAALD.op(Plek(), soort=soort.naam, plaats=plaats)
                yield vondst.in_bestand(leesbaar((hier / naam).relative_to(wortel).as_posix()))


def _kijk_in(map_: Path, *, bij_wortel: bool) -> bool:
    naam = map_.name
    if naam.startswith(".") or "-opzij-" in naam or (bij_wortel and naam in _NIET) or map_.is_symlink():
        return False
    return not (map_ / MERK).exists() and not (map_ / "pyvenv.cfg").exists()


def _soort(pad: Path) -> Soort | None:
    """Return the kind of an entry by the fields of its front matter; None when the file is no entry."""
    tekst, _ = lees_bestand(pad, MAX_FICHE)
    delen, _ = splits(tekst) if tekst and tekst.startswith("---") else (None, ())
    waarde = lees_yaml(delen.yaml).waarde if delen else None
    if not isinstance(waarde, dict) or waarde.keys().isdisjoint(_KENMERKEN):
        return None
    losse = [soort for soort in SOORTEN if not soort.is_lijst]
    return max(losse, key=lambda soort: sum(veld.naam in waarde for veld in velden_van(soort.velden)))
