"""Reads the address of the site, which `mkdocs.yml` gives and no other file."""

from pathlib import Path
from typing import Any

import yaml

_LADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def adres_van_site(wortel: Path) -> str:
    """Return the address that `mkdocs.yml` gives the site, empty when it does not."""
    try:
        config = yaml.load((wortel / "mkdocs.yml").read_text(encoding="utf-8"), Loader=_LADER)  # noqa: S506 (a safe loader)
    except (OSError, ValueError, yaml.YAMLError):
        return ""
    return str(config.get("site_url") or "") if isinstance(config, dict) else ""
