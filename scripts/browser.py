"""Finds a Chromium for the browser tests, and installs one where that takes no question.

Standard library only; the tests import `VARIABELE` and `VLAGGEN`. Does not start the tests.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from opdrachtregel import Stopt

VARIABELE = "KENNISBANK_BROWSER"
"""The environment variable that holds the path of the browser, for the tests."""

# What the browser does without. Chromium heeds only the last list that it is given, so what Playwright turns off
# stands here too. The spare renderer is a process for a next page, which a test seldom opens. The last three are
# windows below an address bar that nobody sees: each page of a test had one, at more than a second of processor.
_ZONDER = (
    "AvoidUnnecessaryBeforeUnloadCheckSync",
    "DestroyProfileOnBrowserClose",
    "HttpsUpgrades",
    "HttpsFirstBalancedModeAutoEnable",
    "LensOverlay",
    "MediaRouter",
    "PaintHolding",
    "ThirdPartyStoragePartitioning",
    "AvoidCorsURLLoaderRestartOnRedirect",
    "TcpPortRandomizationWin",
    "OptimizationHints",
    "NetworkTimeServiceQuerying",
    "SpareRendererForSitePerProcess",
    "AimEnabled",
    "PreconnectToSearch",
    "WebUIOmniboxPopup",
    "WebUIOmniboxFullPopup",
    "WebUIOmniboxAimPopup",
)
# The sandbox does not start as root or in most containers; the tests open our own pages only.
# The rest keeps the browser from calling home, which on a closed network costs time and noise.
VLAGGEN = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    f"--disable-features={','.join(_ZONDER)}",
)
"""The flags with which the tests start the browser."""

OP_HET_PAD = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "msedge",
    "microsoft-edge",
    "microsoft-edge-stable",
    "brave",
    "brave-browser",
)
OP_MACOS = ("Chromium", "Google Chrome", "Microsoft Edge", "Brave Browser")
OP_WINDOWS = (
    "Chromium/Application/chrome.exe",
    "Google/Chrome/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
    "BraveSoftware/Brave-Browser/Application/brave.exe",
)
PROGRAMMAMAPPEN = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")

VAN_PLAYWRIGHT = """
from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    print(playwright.chromium.executable_path)
"""
STARTTIJD = 60
"""Seconds after which a program that does not answer counts as broken."""

GEEN_BROWSER = (
    "Er is geen browser voor de browsertoetsen: installeer Chromium of Google Chrome, of geef het pad van "
    f"een Chromium in de omgevingsvariabele {VARIABELE}, en start dit opnieuw."
)


def vind(python: Path, variabelen: Mapping[str, str], vertel: Callable[[str], None]) -> Path:
    """Return the path of a Chromium that starts, installed here if need be.

    `python` is the Python of an environment that holds Playwright. Raises `Stopt` if there is none.
    """
    gevonden = zoek(python, variabelen)
    if gevonden is None and _mag_installeren():
        _installeer(vertel)
        gevonden = zoek(python, variabelen)
    if gevonden is None:
        raise Stopt(GEEN_BROWSER)
    return gevonden


def zoek(python: Path, variabelen: Mapping[str, str]) -> Path | None:
    """Return the first candidate that starts, or None."""
    return next((pad for pad in kandidaten(python, variabelen) if start_op(pad)), None)


def kandidaten(python: Path, variabelen: Mapping[str, str]) -> Iterator[Path]:
    """Yield where a Chromium may be, the best first: as told, Playwright's own, PATH, usual places."""
    if variabelen.get(VARIABELE):
        yield Path(variabelen[VARIABELE])
    yield from _van_playwright(python)
    yield from (Path(pad) for pad in map(shutil.which, OP_HET_PAD) if pad)
    yield from gewone_plaatsen(sys.platform, variabelen, Path.home())


def gewone_plaatsen(platform: str, variabelen: Mapping[str, str], thuis: Path) -> Iterator[Path]:
    """Yield where browsers stand on macOS and Windows, where they are seldom on PATH."""
    if platform == "darwin":
        for toepassingen in (Path("/Applications"), thuis / "Applications"):
            yield from (toepassingen / f"{naam}.app/Contents/MacOS/{naam}" for naam in OP_MACOS)
    if platform == "win32":
        for map_ in (variabelen[naam] for naam in PROGRAMMAMAPPEN if naam in variabelen):
            yield from (Path(map_) / deel for deel in OP_WINDOWS)


def start_op(pad: Path) -> bool:
    """Tell whether the browser is there and runs: Ubuntu has a `chromium-browser` that does not.

    On Windows it is not run, as Chrome would open a window there.
    """
    if not pad.is_file():
        return False
    return sys.platform == "win32" or _uitvoer([str(pad), "--version"]) is not None


def _van_playwright(python: Path) -> Iterator[Path]:
    pad = _uitvoer([str(python), "-c", VAN_PLAYWRIGHT])
    if pad:
        yield Path(pad)


def _uitvoer(opdracht: list[str]) -> str | None:
    """Return what a command prints, or None when it fails or does not answer."""
    try:
        afloop = subprocess.run(opdracht, capture_output=True, check=True, timeout=STARTTIJD)
    except (OSError, subprocess.SubprocessError):
        return None
    return afloop.stdout.decode("utf-8", "replace").strip()


def _mag_installeren() -> bool:
    geteuid = getattr(os, "geteuid", None)
    return bool(
        geteuid and geteuid() == 0 and Path("/etc/debian_version").exists() and shutil.which("apt-get")
    )


def _installeer(vertel: Callable[[str], None]) -> None:
    for uitleg, opdracht in (
        ("De lijst van Debian-pakketten verversen...", ("update",)),
        ("Het Debian-pakket chromium installeren...", ("install", "-y", "chromium")),
    ):
        vertel(uitleg)
        omgeving = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        apt = [shutil.which("apt-get") or "apt-get", "-q", *opdracht]
        afloop = subprocess.run(apt, env=omgeving, stdout=subprocess.DEVNULL, check=False)
        if afloop.returncode:
            vertel(f"'apt-get {' '.join(opdracht)}' mislukte.")
