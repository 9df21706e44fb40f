"""Says of a proposal whether it changes texts only, or also what can run; for the summary of a check on GitHub.

Only `praktijken/` and `docs/` are data: nothing in them runs. Everything else can, so what is not known here counts too.
Needs Python alone, so that it also speaks when the libraries of a proposal cannot be installed.

Run `python -m kennisbank.meldingen.voorstel COMMIT`: what changed since that commit, as Markdown.
"""

import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from kennisbank.meldingen.samenvatting import letterlijk

GEGEVENS: Final = ("praktijken/", "docs/")
"""The folders of which nothing runs."""
UITVOERBAAR: Final[Mapping[str, str]] = {
    ".github/": "de controles op GitHub zelf, met wat ze mogen",
    "scripts/": "de programma's, en de lijsten van bibliotheken die geïnstalleerd worden",
    "overrides/": "sjablonen, stijl en scripts van elke pagina",
    "tests/": "de toetsen: ze lopen bij elke controle",
    "mkdocs.yml": "de instellingen van de site, met de uitbreidingen die ze laadt",
    "pyproject.toml": "de bibliotheken en de gereedschappen",
    ".ci/": "wat een andere bouwdienst uitvoert",
    ".vscode/": "opdrachten die een editor kan starten",
}
"""What can run, by folder or file, with what it is; the page for reviewers says the same list (a test compares)."""
ELDERS: Final = "elk ander bestand"
ELDERS_UITLEG: Final = "ook een los bestand kan vanzelf geladen worden, zoals main.py of conftest.py"
MEESTE: Final = 50
_GOED: Final = "## Dit voorstel verandert alleen teksten en beelden\n"
_LET_OP: Final = """\
## Let op: dit voorstel verandert wat kan uitvoeren

Laat iemand van het onderhoud meekijken voor je dit samenvoegt of op je eigen computer bouwt.

| Waar | Wat het is | Bestanden |
|---|---|---|
"""
_ONBEKEND: Final = """\
## Let op: wat dit voorstel verandert, is hier niet te zien

Kijk zelf bij *Files changed* of er iets verandert buiten `praktijken/` en `docs/`.
"""


def als_samenvatting(paden: Iterable[str]) -> str:
    """Return what to tell reviewers of a proposal that changes these files, as Markdown."""
    groepen: dict[str, list[str]] = {}
    for pad in sorted(set(paden)):
        if not pad.startswith(GEGEVENS):
            groepen.setdefault(_groep(pad), []).append(pad)
    rijen = (
        f"| {letterlijk(naam)} | {letterlijk(UITVOERBAAR.get(naam, ELDERS_UITLEG))} | {_opsomming(groep)} |\n"
        for naam, groep in groepen.items()
    )
    return _LET_OP + "".join(rijen) if groepen else _GOED


def _groep(pad: str) -> str:
    return next(
        (naam for naam in UITVOERBAAR if pad == naam or (naam.endswith("/") and pad.startswith(naam))), ELDERS
    )


def _opsomming(paden: list[str]) -> str:
    namen = [letterlijk(pad[:200]) for pad in paden[:MEESTE]]
    return ", ".join([*namen, f"en nog {len(paden) - MEESTE}"] if len(paden) > MEESTE else namen)


def gewijzigd(wortel: Path, sinds: str, wat: str = "") -> tuple[str, ...]:
    """Return the files that differ between commit `sinds` and the last one. Raises OSError, CalledProcessError.

    `wat` picks some of them: "A" those that are new, "d" those that are still there.
    """
    uit = subprocess.run(
        ["git", "diff", "--name-only", "--no-renames", f"--diff-filter={wat}", "-z", "--end-of-options", sinds, "HEAD", "--"],  # noqa: S607 (looked up on the PATH)
        cwd=wortel,
        capture_output=True,
        check=True,
    ).stdout  # fmt: skip
    return tuple(naam.decode("utf-8", "replace") for naam in uit.split(b"\0") if naam)


def hoofd(woorden: list[str]) -> int:
    """Print the summary of what changed since the commit that `woorden` names; returns the exit code."""
    sys.stdout.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]  # of a real process
    try:
        print(als_samenvatting(gewijzigd(Path.cwd(), woorden[0])))
    except (OSError, subprocess.CalledProcessError):
        print(_ONBEKEND)
    return 0


if __name__ == "__main__":
    raise SystemExit(hoofd(sys.argv[1:]))
