"""Makes the Python environment `.venv` beside the project and brings it up to date.

Standard library only, and readable by Python 3.7, so that an old Python gets a sentence and not a
traceback. Owns `.venv` and nothing else: what runs in the environment is the callers' business.

The environment is complete when its stamp says so. The stamp is removed before anything changes and
written last, so that an installation that stopped half-way is seen, and made again.
"""

from __future__ import annotations

import hashlib
import importlib.util
import itertools
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from opdrachtregel import Stopt

WORTEL = Path(__file__).resolve().parent.parent

VEREISTEN = ("scripts/vereisten.txt",)
"""The lock file of the site."""

VEREISTEN_TOETS = (*VEREISTEN, "scripts/vereisten-toets.txt")
"""The lock files of site and tests; the last one holds all others too (a test keeps it so)."""

STEMPEL = "kennisbank-stempel.json"
VERSLAG = "installatie.log"
BEGIN_VAN_OMGEVING = frozenset(("bin", "include", "lib", "lib64", "Include", "Lib", "Scripts"))
"""What Python makes before `pyvenv.cfg`, which tells an environment."""
OUDSTE_PYTHON = (3, 11)

PEILING = """
import json, os, pip, platform, sys, sysconfig
namen = sorted(os.listdir(sysconfig.get_path("purelib")))
print(json.dumps({"map": sys.prefix, "python": platform.python_version(), "pakketten": namen}))
"""
PEILTIJD = 60
"""Seconds after which a Python that does not answer counts as broken."""

# No byte code at installation: Python makes what it needs, which is much less, at first use.
PIP_INSTALL = ("-m", "pip", "--disable-pip-version-check", "--no-input", "--retries", "3", "install")
PIP_OPTIES = ("--no-compile", "--no-deps", "--progress-bar", "off")
PIP_ELDERS = ("PIP_PREFIX", "PIP_ROOT", "PIP_TARGET")
"""Settings of the person that would make pip install outside `.venv`."""

OPNIEUW = "en start dit opnieuw."
GEEN_VENV = (
    "Deze Python mist het onderdeel dat een omgeving maakt: installeer het (op Debian en Ubuntu met "
    f"'sudo apt install python3-venv', elders met Python van python.org) {OPNIEUW}"
)
OORZAKEN = (
    (("No space left on device", "[Errno 28]"), f"De schijf is vol: maak ongeveer 500 MB vrij {OPNIEUW}"),
    (
        ("DO NOT MATCH THE HASHES",),
        f"Een opgehaalde bibliotheek klopt niet: haal de nieuwste versie van dit project op {OPNIEUW}",
    ),
    (
        ("CERTIFICATE_VERIFY_FAILED", "SSLError"),
        f"Pip vertrouwt de beveiligde verbinding niet: vraag je systeembeheerder om hulp {OPNIEUW}",
    ),
    (
        ("ConnectTimeout", "ConnectionError", "ConnectionReset", "NameResolution", "NewConnection"),
        f"De bibliotheken zijn niet op te halen: controleer de internetverbinding {OPNIEUW}",
    ),
    (
        ("ProtocolError", "ProxyError", "ReadTimeout", "IncompleteRead"),
        f"De bibliotheken zijn niet op te halen: controleer de internetverbinding en de proxy {OPNIEUW}",
    ),
    (
        ("No matching distribution found", "Failed to build", "Failed building"),
        f"Niet elke bibliotheek bestaat voor deze Python: installeer Python 3.12 van python.org {OPNIEUW}",
    ),
)


@dataclass(frozen=True)
class Toestand:
    """A Python that answers: its version and the names in its site-packages."""

    python: str
    pakketten: tuple[str, ...]


@dataclass(frozen=True)
class Stempel:
    """What a finished environment was made from, and the names its site-packages held then."""

    sleutel: dict[str, str]
    pakketten: tuple[str, ...]


def maak_klaar(wortel: Path, vereisten: Sequence[str], vertel: Callable[[str], None]) -> Path:
    """Make `.venv` in `wortel` hold what the lock files say, and return the path of its Python.

    `vereisten` are lock files relative to `wortel`; the last one holds all others and is installed.
    Installs nothing when all is in place. Raises `Stopt` when the person has to do something first.
    """
    eis_python(sys.version_info[:2])
    venv = wortel / ".venv"
    try:
        toestand = bruikbaar(venv) or _maak_opnieuw(venv, vertel)
        sleutel = stempelsleutel(wortel, vereisten, toestand.python)
        if not is_bij(venv, sleutel):
            _werk_bij(wortel, vereisten[-1], sleutel, vertel)
    except OSError as fout:
        raise Stopt(
            f"Ik kan niet werken met {fout.filename or venv} ({fout.strerror}): zorg dat je daar mag "
            f"schrijven, sluit programma's die de map .venv gebruiken {OPNIEUW}"
        ) from fout
    vertel("De omgeving .venv is klaar.")
    return python_van(venv)


def eis_python(versie: tuple[int, int]) -> None:
    """Raise `Stopt` when this Python is too old for the project."""
    if versie < OUDSTE_PYTHON:
        raise Stopt(
            f"Dit is Python {versie[0]}.{versie[1]}, en minstens Python 3.11 is nodig: installeer een "
            f"nieuwere van python.org {OPNIEUW}"
        )


def python_van(venv: Path) -> Path:
    """Return where the Python of an environment lies on this system."""
    return venv / "Scripts" / "python.exe" if os.name == "nt" else venv / "bin" / "python"


def variabelen(bestaande: Mapping[str, str]) -> dict[str, str]:
    """Return the variables for a program in `.venv`: UTF-8 everywhere, no modules from elsewhere.

    Byte code is kept, in a folder of ours, also for who wants none beside sources: nothing compiles twice.
    """
    niet = ("PYTHONHOME", "PYTHONPATH", "PYTHONDONTWRITEBYTECODE", "__PYVENV_LAUNCHER__")
    eigen = {"PYTHONUTF8": "1", "PYTHONPYCACHEPREFIX": str(WORTEL / ".cache/python")}
    return {naam: waarde for naam, waarde in bestaande.items() if naam not in niet} | eigen


def bruikbaar(venv: Path) -> Toestand | None:
    """Return the state of a finished environment, or None when it must be made anew.

    That is so when it has no stamp, it was moved (its programs hold their own place), its Python or
    pip does not run, or a package has disappeared.
    """
    stempel = lees_stempel(venv)
    if stempel is None or stempel.sleutel.get("wortel") != str(venv.parent):
        return None
    toestand = peil(venv)
    return toestand if toestand and set(stempel.pakketten) <= set(toestand.pakketten) else None


def peil(venv: Path) -> Toestand | None:
    """Ask the Python of an environment for its state; None when it does not run, or runs elsewhere."""
    opdracht = [str(python_van(venv)), "-I", "-c", PEILING]
    try:
        afloop = subprocess.run(opdracht, capture_output=True, check=True, timeout=PEILTIJD)
        antwoord = json.loads(afloop.stdout)
        hier = Path(antwoord["map"]).samefile(venv)
    except (OSError, ValueError, subprocess.SubprocessError):
        return None
    return Toestand(antwoord["python"], tuple(antwoord["pakketten"])) if hier else None


def stempelsleutel(wortel: Path, vereisten: Sequence[str], python: str) -> dict[str, str]:
    """Return what an environment is made from, by name: place, Python version, sha256 of each file."""
    bestanden = ("pyproject.toml", *vereisten)
    hashes = {naam: hashlib.sha256((wortel / naam).read_bytes()).hexdigest() for naam in bestanden}
    return {"wortel": str(wortel), "python": python, **hashes}


def is_bij(venv: Path, sleutel: Mapping[str, str]) -> bool:
    """Tell whether the stamp covers `sleutel`; that of more lock files covers fewer."""
    stempel = lees_stempel(venv)
    return stempel is not None and sleutel.items() <= stempel.sleutel.items()


def lees_stempel(venv: Path) -> Stempel | None:
    """Return the stamp of an environment, or None when there is none that can be read."""
    try:
        gegevens = json.loads((venv / STEMPEL).read_text(encoding="utf-8"))
        return Stempel(dict(gegevens["sleutel"]), tuple(gegevens["pakketten"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def schrijf_stempel(venv: Path, stempel: Stempel) -> None:
    """Declare an environment finished; whoever reads meanwhile sees no stamp or all of it."""
    kladje = venv / f"{STEMPEL}.nieuw"
    kladje.write_text(json.dumps(asdict(stempel), indent=1), encoding="utf-8")
    kladje.replace(venv / STEMPEL)


def oorzaak(uitvoer: str) -> str:
    """Return the Dutch sentence for what pip printed when it failed."""
    for kenmerken, zin in OORZAKEN:
        if any(kenmerk in uitvoer for kenmerk in kenmerken):
            return zin
    return f"Het installeren mislukte: lees .venv/{VERSLAG}, los op wat daar onderaan staat {OPNIEUW}"


def _maak_opnieuw(venv: Path, vertel: Callable[[str], None]) -> Toestand:
    if not all(importlib.util.find_spec(module) for module in ("venv", "ensurepip")):
        raise Stopt(GEEN_VENV)
    half = os.path.lexists(venv)
    vertel(
        "De omgeving .venv is onvolledig of verhuisd: opnieuw maken..."
        if half
        else "De omgeving .venv maken..."
    )
    _maak_plaats(venv, vertel)
    opdracht = [_basispython(), "-m", "venv", str(venv)]
    afloop = subprocess.run(opdracht, capture_output=True, text=True, errors="replace", check=False)
    toestand = peil(venv) if afloop.returncode == 0 else None
    if toestand is None:
        regels = (afloop.stderr + afloop.stdout).split("\n")
        reden = next((regel.strip() for regel in reversed(regels) if regel.strip()), "geen uitleg")
        raise Stopt(f"De omgeving .venv maken mislukte ({reden}): los dat op {OPNIEUW}")
    return toestand


def _basispython() -> str:
    # Inside an environment this is the Python it was made with: .venv may be the one we run in.
    return str(getattr(sys, "_base_executable", None) or sys.executable)


def _maak_plaats(venv: Path, vertel: Callable[[str], None]) -> None:
    """Remove what stands in the place of the environment; what is not of its making is moved aside."""
    if venv.is_symlink():
        venv.unlink()
    elif venv.is_dir() and is_omgeving(venv):
        (venv / STEMPEL).unlink(missing_ok=True)
        shutil.rmtree(venv)
    elif venv.exists():
        plekken = (venv.with_name(f"{venv.name}-opzij-{nummer}") for nummer in itertools.count(1))
        opzij = next(plek for plek in plekken if not os.path.lexists(plek))
        venv.rename(opzij)
        vertel(f"Wat in .venv stond, was geen omgeving van Python en staat nu in {opzij.name}.")


def is_omgeving(map_: Path) -> bool:
    """Tell whether a folder is an environment of Python, or the beginning of one."""
    namen = {pad.name for pad in map_.iterdir()}
    return not namen.isdisjoint(("pyvenv.cfg", STEMPEL, VERSLAG)) or namen <= BEGIN_VAN_OMGEVING


def _werk_bij(wortel: Path, vereisten: str, sleutel: dict[str, str], vertel: Callable[[str], None]) -> None:
    venv = wortel / ".venv"
    (venv / STEMPEL).unlink(missing_ok=True)
    (venv / VERSLAG).unlink(missing_ok=True)
    vertel(f"Bibliotheken ophalen en installeren volgens {vereisten}...")
    _pip(wortel, "--require-hashes", "-r", vereisten)
    vertel("Dit project zelf installeren...")
    _pip(wortel, "--no-build-isolation", "-e", ".")
    toestand = peil(venv)
    if toestand is None:
        raise Stopt(oorzaak(""))
    schrijf_stempel(venv, Stempel(sleutel, toestand.pakketten))


def _pip(wortel: Path, *opties: str) -> None:
    venv = wortel / ".venv"
    niet_elders = {naam: waarde for naam, waarde in variabelen(os.environ).items() if naam not in PIP_ELDERS}
    afloop = subprocess.run(
        [str(python_van(venv)), *PIP_INSTALL, *PIP_OPTIES, *opties],
        cwd=str(wortel),
        env={**niet_elders, "PIP_USER": "0"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    with (venv / VERSLAG).open("a", encoding="utf-8") as verslag:
        verslag.write(afloop.stdout)
    if afloop.returncode:
        raise Stopt(oorzaak(afloop.stdout))
