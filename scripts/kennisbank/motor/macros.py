"""Offers the macros of the hand-written pages to mkdocs-macros; what they return is `paginas.macros`' work."""

from collections.abc import Callable
from typing import Any

from jinja2 import TemplateSyntaxError
from jinja2.ext import Extension
from typing_extensions import override

from kennisbank.lezen.plaatshouders import PLAATSHOUDERS, merk_plaatshouders, vind_sjabloontaal
from kennisbank.uitvoer.web.macros import maak_macros


def define_env(env: Any) -> None:
    """Register every macro (called by mkdocs-macros). Each is made for the page that calls it."""
    plugin = env.conf.plugins["kennisbank"]

    def voor_pagina(naam: str) -> Callable[..., Any]:
        def macro(*waarden: Any) -> Any:
            return maak_macros(plugin.site, env.page.file.url.removeprefix("./"))[naam](*waarden)

        return macro

    for naam in PLAATSHOUDERS:
        env.macro(voor_pagina(naam), naam)


class AlleenPlaatshouders(Extension):
    """Lets Jinja see a text only when nothing in it is a template but our placeholders, letter for letter."""

    @override
    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """Return `source` as it is. Raises `TemplateSyntaxError` before anything of it is read."""
        if vreemd := vind_sjabloontaal(merk_plaatshouders(source)):
            regel = source.count("\n", 0, vreemd.start()) + 1
            raise TemplateSyntaxError("dit is geen plaatshouder", regel, name, filename)
        return source
