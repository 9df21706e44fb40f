"""Turns our script modules into classic scripts: a browser loads no modules from a folder on disk.

Knows the forms in which our own scripts import and export, one statement a line, and raises `Onbekend` on
any other, so that nothing goes wrong without a word.
"""

import json
import posixpath
import re
from collections.abc import Mapping

_IMPORT = re.compile(r'^import \{([^}]*)\} from "(\.[^"]+)";$', re.MULTILINE)
_EXPORT = re.compile(
    r"^export (?=(?:(?:async )?function\*?|const|let|class) ?(?:\{(?P<groep>[^}]*)\}|(?P<naam>[\w$]+)))",
    re.MULTILINE,
)
_LAAD = re.compile(r'\bimport\(new URL\("(\.[^"]+)", import\.meta\.url\)\)')
_OVER = re.compile(r"^\s*(?:import|export)\b|\bimport\s*\(|\bimport\.meta\b", re.MULTILINE)


class Onbekend(Exception):
    """A script imports or exports in a form that is not known here; the text says which and where."""


def klassiek(begin: str, scripts: Mapping[str, str]) -> str:
    """Return one classic script that does what the module `begin` does. `scripts` are sources by path."""
    gemaakt: dict[str, str] = {}
    _maak(begin, scripts, gemaakt)
    delen = "".join(gemaakt.values())
    weg = json.dumps(posixpath.relpath(".", posixpath.dirname(begin) or ".") + "/")
    return (
        f'"use strict";\n(() => {{\nconst kbBasis = new URL({weg}, document.currentScript.src);\n'
        f"const kbModules = {{}};\nconst kbModule = (pad) => (kbModules[pad].klaar ??= kbModules[pad].doe());\n"
        f"{delen}kbModule({json.dumps(begin)});\n}})();\n"
    )


def _maak(pad: str, scripts: Mapping[str, str], gemaakt: dict[str, str]) -> None:
    """Add a module, as a function that runs once and returns its exports, and all that it imports."""
    if pad in gemaakt:
        return
    gemaakt[pad] = ""
    if pad not in scripts:
        raise Onbekend(f"{pad} is er niet")
    tekst = scripts[pad]
    waar = posixpath.dirname(pad)

    def van(naam: str) -> str:
        doel = posixpath.normpath(posixpath.join(waar, naam))
        _maak(doel, scripts, gemaakt)
        return json.dumps(doel)

    namen = [
        naam
        for deel in _EXPORT.finditer(tekst)
        for naam in (deel["groep"] or deel["naam"]).replace(" ", "").split(",")
        if naam
    ]
    tekst = _IMPORT.sub(
        lambda deel: f"const {{{deel[1].replace(' as ', ': ')}}} = kbModule({van(deel[2])});", tekst
    )
    tekst = _LAAD.sub(lambda deel: f"Promise.resolve(kbModule({van(deel[1])}))", tekst)
    tekst = _EXPORT.sub("", tekst).replace("import.meta.url", f"new URL({json.dumps(pad)}, kbBasis).href")
    if over := _OVER.search(tekst):
        raise Onbekend(f"{pad}: {over[0].strip()}")
    wacht = "async " if re.search(r"^\s{0,2}await\b", tekst, re.MULTILINE) else ""
    gemaakt.pop(pad)
    gemaakt[pad] = (
        f"kbModules[{json.dumps(pad)}] = {{ doe: {wacht}() => {{\n{tekst}\nreturn {{ {', '.join(namen)} }};\n}} }};\n"
    )
