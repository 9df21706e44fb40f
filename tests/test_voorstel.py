"""What reviewers are told of a proposal: whether it changes what can run, whatever its files are called."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from kennisbank.meldingen.samenvatting import letterlijk
from kennisbank.meldingen.voorstel import ELDERS, ELDERS_UITLEG, UITVOERBAAR, als_samenvatting

WORTEL = Path(__file__).resolve().parents[1]
GOED = "## Dit voorstel verandert alleen teksten en beelden\n"
LET_OP = """\
## Let op: dit voorstel verandert wat kan uitvoeren

Laat iemand van het onderhoud meekijken voor je dit samenvoegt of op je eigen computer bouwt.

| Waar | Wat het is | Bestanden |
|---|---|---|
"""


@pytest.mark.parametrize(
    "paden", [(), ("docs/index.md",), ("praktijken/kader/archief.yml", "docs/beelden/a.png")]
)
def test_a_proposal_of_texts_is_told_as_such(paden: tuple[str, ...]) -> None:
    assert als_samenvatting(paden) == GOED


@pytest.mark.parametrize(
    ("pad", "groep"),
    [
        ("mkdocs.yml", "mkdocs.yml"),
        ("overrides/main.html", "overrides/"),
        ("scripts/vereisten.txt", "scripts/"),
        ("tests/conftest.py", "tests/"),
        ("pyproject.toml", "pyproject.toml"),
        (".github/workflows/nakijken.yml", ".github/"),
        (".vscode/tasks.json", ".vscode/"),
        ("main.py", ELDERS),
        ("conftest.py", ELDERS),
        (".gitattributes", ELDERS),
        (".ci/loop.sh", ".ci/"),
        ("uv.lock", ELDERS),
        ("docs.py", ELDERS),
        ("Docs/index.md", ELDERS),
        ("praktijken", ELDERS),
        ("mkdocs.yml.py", ELDERS),
    ],
)
def test_whatever_is_no_text_is_named_with_what_it_is(pad: str, groep: str) -> None:
    tekst = als_samenvatting([pad, "docs/index.md"])
    assert tekst.startswith(LET_OP)
    rij = tekst.removeprefix(LET_OP)
    uitleg = UITVOERBAAR.get(groep, ELDERS_UITLEG)
    assert re.fullmatch(r"\| [^|]+ \| [^|]+ \| [^|]+ \|\n", rij)
    assert f" | {letterlijk(uitleg)} | " in rij
    assert ".md" not in rij.rpartition(" | ")[2] or pad.endswith(".md")


def test_the_name_of_a_file_stays_text_and_many_are_counted() -> None:
    tekst = als_samenvatting([f"x/{nummer:03}| <img src=x> [a](b)\n# c" for nummer in range(60)])
    assert "<img" not in tekst
    assert len(tekst.removeprefix(LET_OP).splitlines()) == 1
    assert tekst.count("000&#124;") == 1
    assert tekst.endswith(", en nog 10 |\n")


def test_the_page_for_reviewers_says_the_same_list() -> None:
    pagina = (WORTEL / "docs/redactie/index.md").read_text(encoding="utf-8")
    deel = pagina.partition("### Wat kan uitvoeren?\n")[2].partition("\n### ")[0]
    rijen = re.findall(r"^\| (.+) \| (.+) \|$", deel, re.MULTILINE)[1:]
    verwacht = [(f"`{naam}`", uitleg) for naam, uitleg in UITVOERBAAR.items()]
    assert rijen == [*verwacht, (ELDERS, ELDERS_UITLEG)]
    beleid = (WORTEL / "SECURITY.md").read_text(encoding="utf-8")
    assert {naam for naam in UITVOERBAAR if f"`{naam}`" not in beleid} == set()


def test_every_folder_and_file_of_this_project_is_in_the_list_or_data_or_plain_text() -> None:
    gevolgd = subprocess.run(
        ["git", "ls-files", "-z"], cwd=WORTEL, capture_output=True, text=True, check=True
    ).stdout
    eerste = {naam.split("/")[0] + "/" * ("/" in naam) for naam in gevolgd.split("\0") if naam}
    rest = eerste - UITVOERBAAR.keys() - {"praktijken/", "docs/"}
    losse_tekst = {naam for naam in rest if naam.endswith(".md") or naam.startswith("LICENSE")}
    assert rest - losse_tekst <= {".gitignore", ".gitattributes", ".editorconfig"}


def test_it_reads_a_real_proposal_and_needs_no_library(tmp_path: Path) -> None:
    """The step of the workflow, in a Python without anything installed, on a merge as GitHub makes it."""

    def git(*opdracht: str) -> None:
        wie = ("-c", "user.name=t", "-c", "user.email=t@example.org")
        subprocess.run(["git", *wie, *opdracht], cwd=tmp_path, check=True, capture_output=True)

    def zegt() -> str:
        afloop = subprocess.run(
            [sys.executable, "-S", "-m", "kennisbank.meldingen.voorstel", "HEAD^1"],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(WORTEL / "scripts")},
            capture_output=True,
            encoding="utf-8",
            check=True,
        )
        return afloop.stdout

    git("init", "-q", "-b", "main")
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/a.md").write_text("een")
    git("add", "-A")
    git("commit", "-q", "-m", "begin")
    assert zegt().startswith("## Let op: wat dit voorstel verandert, is hier niet te zien")
    (tmp_path / "docs/a.md").write_text("twee")
    git("commit", "-qam", "tekst")
    assert zegt() == f"{GOED}\n"
    git("mv", "docs/a.md", "conftest.py")
    git("commit", "-qam", "code")
    assert zegt().startswith(LET_OP)
    assert "conftest.py |" in zegt()
