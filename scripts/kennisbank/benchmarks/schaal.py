"""Measures how everything grows from 34 to 10,000 entries, and against other engines, as ratios of one run.

Run `python -m kennisbank.benchmarks.schaal`. Each number comes from a process of its own: its processor
time, which other work on the machine hardly changes, its time on the clock, and its peak memory.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from kennisbank.benchmarks.controle import WORTEL, lees_kader
from kennisbank.benchmarks.namaak import maak_verzameling
from kennisbank.benchmarks.tegenhangers import Tegenhanger, tegenhangers

ECHT = 34  # this many stands for the real collection
AANTALLEN = (ECHT, 1000, 10_000)
STAPPEN = ("controle", "paginas", "bestanden", "bouw", "wijziging")
TONEN = {ECHT: 1.0, 1000: 3.0}  # seconds in which a saved change must show
GEDULD = 120.0  # seconds after which something is stopped: an engine that does not cope with this many
KIJKEN = 0.2  # seconds that `dien` takes to notice a change and to see that no more come
NAMEN = {
    "controle": "Lezen en controleren",
    "paginas": "Alle pagina's maken",
    "bestanden": "Zoekindex, open data en andere bestanden",
    "bouw": "De hele site bouwen, controle inbegrepen",
    "wijziging": "Een bewaarde wijziging tonen",
    "mkdocs": "MkDocs en Material: even veel gewone pagina's, even groot",
    "zensical": "Zensical: dezelfde pagina's, zonder geheugen van vroeger",
    "hugo": "Hugo: dezelfde pagina's",
}


@dataclass(frozen=True, slots=True)
class Meting:
    """Seconds of processor and clock, and peak memory in MB. `klaar` is False for what had to be stopped."""

    processor: float
    klok: float
    geheugen: float
    klaar: bool = True


def meet(opdracht: list[str], map_: Path, *, ander: bool = False) -> Meting:
    """Run a command to its end and measure it with all that it starts.

    Raises SystemExit when it fails; another engine may fail or be stopped, and is then not `klaar`.
    """
    begin = time.perf_counter()
    with tempfile.TemporaryFile() as uit:
        proces = subprocess.Popen(opdracht, cwd=map_, stdout=uit, stderr=subprocess.STDOUT)
        wekker = threading.Timer(GEDULD if ander else 3600, proces.kill)
        wekker.start()
        _, status, verbruik = os.wait4(proces.pid, 0)
        wekker.cancel()
        klok = time.perf_counter() - begin
        proces.returncode = os.waitstatus_to_exitcode(status)
        uit.seek(0)
        tekst = uit.read().decode("utf-8", "replace")
    if proces.returncode and not ander:
        raise SystemExit(f"Dit mislukte: {' '.join(opdracht)}\n{tekst[-2000:]}")
    geheugen, goed = verbruik.ru_maxrss / 1024, proces.returncode == 0
    laatste = tekst.strip().rsplit("\n", 1)[-1]
    if laatste.startswith("{"):
        gemeld = json.loads(laatste)
        return Meting(gemeld["processor"], gemeld["klok"], geheugen)
    return Meting(verbruik.ru_utime + verbruik.ru_stime, klok, geheugen, goed)


def maak_project(doel: Path, aantal: int) -> Path:
    """Write a project with `aantal` entries; the smallest is the real one."""
    if aantal == ECHT:
        doel.mkdir()
        shutil.copytree(WORTEL / "praktijken", doel / "praktijken")
    else:
        maak_verzameling(WORTEL, doel, lees_kader(WORTEL), aantal)
    for naam in ("docs", "overrides"):
        shutil.copytree(WORTEL / naam, doel / naam)
    shutil.copy(WORTEL / "mkdocs.yml", doel)
    return doel


def meet_aantal(map_: Path, aantal: int, anderen: tuple[Tegenhanger, ...]) -> dict[str, Meting]:
    """Return every measurement for one number of entries, by its name."""
    project = maak_project(map_ / f"p{aantal}", aantal)
    hier = [sys.executable, "-m", "kennisbank.benchmarks.stappen"]
    stappen = [stap for stap in STAPPEN if stap != "wijziging" or aantal in TONEN]
    metingen = {stap: meet([*hier, stap, str(project)], map_) for stap in stappen}
    for ander in anderen:
        werk = ander.maak(project, map_ / f"{ander.naam}{aantal}")
        metingen[ander.naam] = meet(ander.opdracht, werk, ander=True)
        shutil.rmtree(werk)
    shutil.rmtree(project)
    return metingen


def verslag(uitslag: dict[int, dict[str, Meting]], afwezig: list[str]) -> str:
    """Return the table in plain Dutch, as Markdown, and what it says about our targets."""
    metingen = list(uitslag.values())
    rijen = [["Wat", *(f"{aantal} fiches" for aantal in uitslag)], ["---"] * (len(uitslag) + 1)]
    rijen += [
        [NAMEN[naam], *(_tijd(m[naam]) if naam in m else "–" for m in metingen)] for naam in metingen[0]
    ]
    for ander in (naam for naam in metingen[0] if naam not in STAPPEN):
        keren = (
            (m["bouw"].klok / m[ander].klok for m in metingen)
            if ander == "zensical"
            else (m["bouw"].processor / m[ander].processor for m in metingen)
        )
        rijen.append([f"Onze bouw tegenover {ander}", *(f"{getal(keer)} keer" for keer in keren)])
    rijen.append(["Geheugen bij het bouwen", *(f"{m['bouw'].geheugen:.0f} MB" for m in metingen)])
    regels = ["| " + " | ".join(rij) + " |" for rij in rijen] + [""]
    regels += [f"- {tekst}: {'in orde' if goed else 'NIET GEHAALD'}." for tekst, goed in oordelen(uitslag)]
    return "\n".join((*regels, *(f"- Niet gemeten: {naam}." for naam in afwezig))) + "\n"


def oordelen(uitslag: dict[int, dict[str, Meting]]) -> list[tuple[str, bool]]:
    """Return every target with whether it was met."""
    oordeel = []
    for aantal, m in uitslag.items():
        if "mkdocs" in m:
            keer = m["bouw"].processor / m["mkdocs"].processor
            oordeel.append((f"Bij {aantal} fiches hoogstens 1,3 keer MkDocs: {getal(keer)}", keer <= 1.3))  # noqa: PLR2004
        if "zensical" in m:
            keer = m["bouw"].klok / m["zensical"].klok
            oordeel.append(
                (f"Bij {aantal} fiches sneller klaar dan Zensical: {getal(keer)} van zijn tijd", keer < 1)
            )
        if aantal in TONEN:
            tijd = m["wijziging"].klok + KIJKEN
            oordeel.append(
                (
                    f"Bij {aantal} fiches een wijziging te zien na hoogstens {TONEN[aantal]} s: {getal(tijd)} s",
                    tijd <= TONEN[aantal],
                )
            )
    klein, groot = (sorted(uitslag) * 2)[-2:] if len(uitslag) > 1 else (0, 0)
    if klein and klein != ECHT:
        per_fiche = [uitslag[n]["bouw"].processor / n for n in (klein, groot)]
        keer = per_fiche[1] / per_fiche[0]
        oordeel.append(
            (f"Per fiche bij {groot} hoogstens 1,2 keer wat het bij {klein} kost: {getal(keer)}", keer <= 1.2)  # noqa: PLR2004
        )
    meeste = max(m["bouw"].geheugen for m in uitslag.values())
    return [*oordeel, (f"Minder dan 1024 MB geheugen: {meeste:.0f} MB", meeste < 1024)]  # noqa: PLR2004


def _tijd(meting: Meting) -> str:
    gemeten = f"{getal(meting.processor)} s ({getal(meting.klok)})"
    return gemeten if meting.klaar else f"niet klaar na {meting.klok:.0f} s ({meting.geheugen:.0f} MB)"


def getal(waarde: float) -> str:
    """Return a number with two decimals, as people write it in Dutch."""
    return f"{waarde:.2f}".replace(".", ",")


def hoofd(argumenten: list[str] | None = None) -> int:
    """Run the measurement; 0 when every target is met, else 1."""
    lezer = argparse.ArgumentParser(
        prog="python -m kennisbank.benchmarks.schaal", description=__doc__, add_help=False
    )
    lezer.add_argument("-h", "--help", action="help", help="toon deze uitleg en stop")
    lezer.add_argument(
        "--aantallen", default=",".join(map(str, AANTALLEN)), help="hoeveel fiches, met komma's ertussen"
    )
    lezer.add_argument(
        "--snel", action="store_true", help="zonder andere sitebouwers en hoogstens 1000 fiches"
    )
    keuze = lezer.parse_args(argumenten)
    aantallen = [int(deel) for deel in keuze.aantallen.split(",")]
    if keuze.snel:
        aantallen = [aantal for aantal in aantallen if aantal <= 1000]  # noqa: PLR2004
    anderen, afwezig = ((), ["andere sitebouwers"]) if keuze.snel else tegenhangers()
    uitslag = {}
    with tempfile.TemporaryDirectory(prefix="kennisbank-schaal-") as map_:
        for aantal in aantallen:
            sys.stderr.write(f"{aantal} fiches meten …\n")
            uitslag[aantal] = meet_aantal(Path(map_), aantal, anderen)
    sys.stdout.write(
        "Seconden van de processor, en tussen haakjes op de klok.\n\n" + verslag(uitslag, afwezig)
    )
    return 0 if all(goed for _, goed in oordelen(uitslag)) else 1


if __name__ == "__main__":
    raise SystemExit(hoofd())
