"""Offers the macros of the hand-written pages to mkdocs-macros; what they return is `paginas.macros`' work."""

from collections.abc import Callable
from typing import Any

from kennisbank.paginas.macros import NAMEN, maak_macros


def define_env(env: Any) -> None:
    """Register every macro (called by mkdocs-macros). Each is made for the page that calls it."""
    plugin = env.conf.plugins["kennisbank"]

    def voor_pagina(naam: str) -> Callable[..., Any]:
        def macro(*waarden: Any) -> Any:
            return maak_macros(plugin.site, env.page.file.url.removeprefix("./"))[naam](*waarden)

        return macro

    for naam in NAMEN:
        env.macro(voor_pagina(naam), naam)
