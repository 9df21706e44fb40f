"""The same pages as a folder for another engine: no plugin of ours, macros filled in, the same HTML."""

import re
from pathlib import Path

import pytest
import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config

from kennisbank.collectie.collectie import Collectie
from kennisbank.motor.exporteren import stapel

pytestmark = pytest.mark.zwaar

WORTEL = Path(__file__).resolve().parents[1]


def _hoofddeel(pad: Path) -> str:
    """Return what a visitor reads on a page: its article."""
    gevonden = re.search(r"<article.*?</article>", pad.read_text(encoding="utf-8"), re.DOTALL)
    return gevonden[0] if gevonden else ""


def test_the_folder_builds_without_our_plugin_and_shows_the_same(
    collectie: Collectie, site_map: Path, tmp_path: Path
) -> None:
    stapel(WORTEL, tmp_path / "stapel", collectie)
    config = yaml.safe_load((tmp_path / "stapel/mkdocs.yml").read_text(encoding="utf-8"))
    assert config["plugins"] == []
    build(load_config(str(tmp_path / "stapel/mkdocs.yml"), site_dir=str(tmp_path / "site"), strict=True))
    paginas = {pad.relative_to(site_map) for pad in site_map.rglob("index.html")}
    assert paginas == {pad.relative_to(tmp_path / "site") for pad in (tmp_path / "site").rglob("index.html")}
    assert [
        str(pad)
        for pad in sorted(paginas)
        if _hoofddeel(site_map / pad) != _hoofddeel(tmp_path / "site" / pad)
    ] == []
