"""The checks on GitHub: pinned, with few rights, safe for forks, of the right form, and calling commands that exist."""

import os
import re
import shlex
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from kennisbank.cli.opdrachten import maak_lezer
from kennisbank.model.soorten import VOORBEELD

pytestmark = pytest.mark.zwaar

WORTEL = Path(__file__).resolve().parents[1]
GITHUB = WORTEL / ".github"
WERKSTROMEN = sorted((GITHUB / "workflows").glob("*.yml"))
ACTIES = sorted((GITHUB / "actions").glob("*/action.yml"))
FORMULIEREN = sorted((GITHUB / "ISSUE_TEMPLATE").glob("[0-9]*.yml"))
ZIZMOR = Path(sysconfig.get_path("scripts")) / f"zizmor{sysconfig.get_config_var('EXE') or ''}"

VASTGEPIND = re.compile(
    r"uses: (?P<actie>[\w-]+/[\w./-]+)@(?P<sha>[0-9a-f]{40}) # v(?P<versie>\d+\.\d+\.\d+)"
)
SCHRIJFRECHTEN = {
    ("publiceren.yml", "publiceer"): {"pages": "write", "id-token": "write"},
    ("voorstel.yml", "voorstel"): {"contents": "write", "pull-requests": "write", "issues": "write"},
}
# What a command of ours prints for the steps after it.
GEEFT = {"kennisbank vragenlijst": {"vraag", "nummer"}}
OORZAAK_ELDERS = {
    "Voorbeeld van de site maken", "Voorbeeld van de site bewaren", "Nieuwere versies zoeken", "Zeggen wat na te lezen is",
    "Bibliotheken voor de beelden klaarzetten", "Beelden maken van wat nieuw of gewijzigd is", "Beelden bewaren",
}  # fmt: skip
OPDRACHT = re.compile(r"-m kennisbank ([^\n|>&;]+)")


def lees(pad: Path) -> dict[str, Any]:
    """Return a file of GitHub; `on` is read as text, not as a yes."""
    gegevens = yaml.load(pad.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506 (only makes texts)
    assert isinstance(gegevens, dict)
    return gegevens


def banen() -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Yield every job: file, name and content."""
    for pad in WERKSTROMEN:
        for naam, baan in lees(pad)["jobs"].items():
            yield pad.name, naam, baan


def stappen() -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every step of every job and of our own actions, with the file it stands in."""
    for bestand, _, baan in banen():
        yield from ((bestand, stap) for stap in baan["steps"])
    for pad in ACTIES:
        yield from ((pad.name, stap) for stap in lees(pad)["runs"]["steps"])


def voorwaarden(baan: dict[str, Any]) -> dict[str, str]:
    """Return the condition of every named step of a job."""
    return {stap["name"]: stap.get("if", "") for stap in baan["steps"] if "name" in stap}


def test_the_five_workflows_are_there() -> None:
    assert [pad.stem for pad in WERKSTROMEN] == [
        "bijwerken",
        "nakijken",
        "publiceren",
        "systemen",
        "voorstel",
    ]


@pytest.mark.parametrize("pad", [*WERKSTROMEN, *ACTIES], ids=lambda pad: f"{pad.parent.name}/{pad.name}")
def test_every_action_is_pinned_by_commit_with_its_version_behind_it(pad: Path) -> None:
    for regel in pad.read_text(encoding="utf-8").splitlines():
        if "uses:" in regel and "uses: ./.github/actions/" not in regel:
            assert VASTGEPIND.search(regel), regel


def test_one_action_has_one_version_everywhere() -> None:
    tekst = "\n".join(pad.read_text(encoding="utf-8") for pad in (*WERKSTROMEN, *ACTIES))
    gevonden = {(m["actie"], m["sha"], m["versie"]) for m in VASTGEPIND.finditer(tekst)}
    assert len(gevonden) == len({actie for actie, _, _ in gevonden})


@pytest.mark.parametrize("pad", WERKSTROMEN, ids=lambda pad: pad.name)
def test_a_workflow_has_no_rights_of_its_own_and_never_runs_twice_at_once(pad: Path) -> None:
    stroom = lees(pad)
    assert stroom["permissions"] == {}
    assert stroom["concurrency"]["group"].startswith(pad.stem)


def test_a_job_may_read_and_only_publication_and_a_proposal_of_a_questionnaire_may_write() -> None:
    for bestand, naam, baan in banen():
        assert baan["permissions"] == SCHRIJFRECHTEN.get((bestand, naam), {"contents": "read"}), (
            bestand,
            naam,
        )
        assert int(baan["timeout-minutes"]) <= 30


def test_code_of_a_stranger_meets_no_secret() -> None:
    for pad in (*WERKSTROMEN, *ACTIES):
        tekst = pad.read_text(encoding="utf-8")
        assert "pull_request_target" not in tekst
        assert "workflow_run" not in tekst
        assert not re.search(r"\bsecrets\b\s*[.\[]|inherit", tekst)


def test_nothing_is_filled_in_into_a_command() -> None:
    for bestand, stap in stappen():
        assert "${{" not in stap.get("run", ""), (bestand, stap["run"])


def test_a_step_gets_nothing_that_a_contributor_can_choose() -> None:
    eigen = re.compile(r"github\.(event\.(pull_request|issue|comment|head_commit|commits)|head_ref|actor)")
    for pad in (*WERKSTROMEN, *ACTIES):
        assert not eigen.search(pad.read_text(encoding="utf-8")), pad


def test_a_proposal_of_a_questionnaire_starts_with_a_label_and_runs_only_main() -> None:
    stroom = lees(GITHUB / "workflows/voorstel.yml")
    assert stroom["on"] == {"issues": {"types": ["labeled"]}}
    baan = stroom["jobs"]["voorstel"]
    assert "github.event.label.name == 'maak voorstel'" in baan["if"]
    assert baan["steps"][0]["with"]["ref"] == "main"
    lijst = yaml.safe_load((GITHUB / "labels.yml").read_text(encoding="utf-8"))
    assert "maak voorstel" in {etiket["name"] for etiket in lijst}
    gebruikt = {stap for s in baan["steps"] for stap in re.findall(r"\$\{\{ *(.+?) *\}\}", str(s))}
    assert gebruikt == {"github.token", "steps.lees.outputs.nummer", "steps.lees.outputs.vraag"}


def test_the_token_does_not_stay_behind_after_the_checkout() -> None:
    for bestand, stap in stappen():
        if stap.get("uses", "").startswith("actions/checkout@"):
            assert stap["with"]["persist-credentials"] == "false", bestand


def test_only_main_of_the_real_project_is_published_after_a_whole_build() -> None:
    stroom = lees(GITHUB / "workflows/publiceren.yml")
    bouw, publiceer = stroom["jobs"]["bouw"], stroom["jobs"]["publiceer"]
    assert set(stroom["on"]) == {"push", "workflow_dispatch"}
    assert stroom["on"]["push"] == {"branches": ["main"]}
    assert "github.ref == 'refs/heads/main'" in bouw["if"]
    assert "!github.event.repository.fork" in bouw["if"]
    assert publiceer["needs"] == "bouw"
    assert not any("run" in stap or "checkout" in stap["uses"] for stap in publiceer["steps"])
    assert stroom["concurrency"]["cancel-in-progress"] == "false"


def test_a_publication_uses_nothing_that_an_earlier_run_kept() -> None:
    for stap in lees(GITHUB / "workflows/publiceren.yml")["jobs"]["bouw"]["steps"]:
        assert "bewaar" not in stap.get("with", {})


def test_a_proposal_is_checked_built_tested_and_can_be_looked_at() -> None:
    stroom = lees(GITHUB / "workflows/nakijken.yml")
    assert {"pull_request", "push"} <= set(stroom["on"])
    tekst = (GITHUB / "workflows/nakijken.yml").read_text(encoding="utf-8")
    for deel in (
        'kennisbank controleer --formaat samenvatting >> "$GITHUB_STEP_SUMMARY"',
        "kennisbank controleer --formaat github",
        "kennisbank bouw --uit",
        'kennisbank nalezen HEAD^1 >> "$GITHUB_STEP_SUMMARY"',
        "kennisbank bouw --lokaal --met-concepten --uit",
        "-m redactie.schermbeelden --site",
        "actions/upload-artifact@",
        "python scripts/toets.py",
    ):
        assert deel in tekst


def test_a_failure_outside_the_change_does_not_fail_a_proposal() -> None:
    banen_ = lees(GITHUB / "workflows/nakijken.yml")["jobs"]
    soepel = "${{ steps.wat.outputs.alleen_tekst == 'ja' }}"
    for baan in banen_.values():
        stap = {s["name"]: s for s in baan["steps"] if "name" in s}
        assert (
            stap["Omgeving klaarzetten"]["continue-on-error"]
            == "${{ steps.wat.outputs.zelfde_bibliotheken == 'ja' }}"
        )
    assert {s["name"]: s for s in banen_["toetsen"]["steps"] if "name" in s}["Alles toetsen"][
        "continue-on-error"
    ] == soepel
    assert (
        "alleen_tekst == 'ja'"
        in voorwaarden(banen_["inhoud"])["Nagaan of het zonder dit voorstel wel goed was"]
    )


def test_what_only_helps_cannot_fail_a_run() -> None:
    helpt = {stap.get("name"): stap.get("continue-on-error") for _, stap in stappen()}
    assert {naam: helpt[naam] for naam in OORZAAK_ELDERS} == dict.fromkeys(OORZAAK_ELDERS, "true")


@pytest.mark.parametrize(
    ("uitkomsten", "code", "tekst"),
    [
        (("ja", "success", "success", "success", "skipped"), 0, "Alles is in orde"),
        (("ja", "success", "failure", "skipped", "success"), 1, "::error::"),
        (("ja", "success", "success", "failure", "skipped"), 1, "::error::"),
        (("ja", "success", "success", "failure", "success"), 1, "::error::"),
        (("ja", "success", "failure", "skipped", "failure"), 0, "zonder dit voorstel ook al niet in orde"),
        (("ja", "failure", "skipped", "skipped", "skipped"), 0, "Niet nagekeken"),
        (("", "failure", "skipped", "skipped", "skipped"), 1, "niet te installeren"),
        (("", "success", "success", "success", "skipped"), 0, "Alles is in orde"),
    ],
)
def test_the_verdict_blames_a_proposal_only_for_what_it_did(
    tmp_path: Path, uitkomsten: tuple[str, ...], code: int, tekst: str
) -> None:
    oordeel = lees(GITHUB / "workflows/nakijken.yml")["jobs"]["inhoud"]["steps"][-1]
    omgeving = dict(zip(("BIBLIOTHEKEN", "OMGEVING", "INHOUD", "BOUW", "ZONDER"), uitkomsten, strict=True))
    assert set(oordeel["env"]) == set(omgeving)
    afloop = subprocess.run(
        ["bash", "-e", "-c", oordeel["run"]],
        env={**omgeving, "GITHUB_STEP_SUMMARY": str(tmp_path / "samenvatting.md")},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (afloop.returncode, afloop.stderr) == (code, "")
    assert tekst in afloop.stdout


def test_every_command_in_a_workflow_exists_with_its_options() -> None:
    gevonden = [opdracht for _, stap in stappen() for opdracht in OPDRACHT.findall(stap.get("run", ""))]
    assert len(gevonden) >= 6
    for opdracht in gevonden:
        maak_lezer().parse_args(shlex.split(opdracht))


@pytest.mark.parametrize(
    ("gewijzigd", "uitvoer"),
    [
        ("praktijken/voorbeelden/a.md", {"alleen_tekst=ja", "zelfde_bibliotheken=ja"}),
        ("docs/index.md", {"alleen_tekst=ja", "zelfde_bibliotheken=ja"}),
        ("scripts/kennisbank/controle/laden.py", {"zelfde_bibliotheken=ja"}),
        ("scripts/vereisten-toets.txt", set()),
        ("pyproject.toml", set()),
        (".github/actions/omgeving/action.yml", set()),
    ],
)
def test_a_run_knows_what_a_proposal_can_be_the_cause_of(
    tmp_path: Path, gewijzigd: str, uitvoer: set[str]
) -> None:
    """The step runs in a real repository, on a merge of a proposal as GitHub makes it."""

    def git(*opdracht: str) -> None:
        wie = ("-c", "user.name=t", "-c", "user.email=t@example.org")
        subprocess.run(["git", *wie, *opdracht], cwd=tmp_path, check=True, capture_output=True)

    git("init", "-q", "-b", "main")
    git("commit", "-q", "--allow-empty", "-m", "begin")
    git("checkout", "-q", "-b", "voorstel")
    (tmp_path / gewijzigd).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / gewijzigd).write_text("nieuw", encoding="utf-8")
    git("add", "-A")
    git("commit", "-q", "-m", "voorstel")
    git("checkout", "-q", "main")
    git("merge", "-q", "--no-ff", "voorstel")
    for baan in lees(GITHUB / "workflows/nakijken.yml")["jobs"].values():
        wat = next(stap for stap in baan["steps"] if stap.get("id") == "wat")
        doel = tmp_path / "uitvoer"
        doel.write_text("", encoding="utf-8")
        subprocess.run(
            ["bash", "-e", "-c", wat["run"]],
            cwd=tmp_path,
            env={**os.environ, "GITHUB_OUTPUT": str(doel)},
            check=True,
        )
        assert set(doel.read_text(encoding="utf-8").split()) == uitvoer


@pytest.mark.parametrize(
    ("schema", "bestanden"),
    [
        ("github-workflows", WERKSTROMEN),
        ("github-actions", ACTIES),
        ("github-issue-forms", FORMULIEREN),
        ("github-issue-config", [GITHUB / "ISSUE_TEMPLATE/config.yml"]),
        ("dependabot", [GITHUB / "dependabot.yml"]),
    ],
)
def test_every_file_is_what_github_publishes_it_may_be(schema: str, bestanden: list[Path]) -> None:
    opdracht = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}"]
    afloop = subprocess.run(
        [*opdracht, *map(str, bestanden)], capture_output=True, encoding="utf-8", check=False
    )
    assert bestanden
    assert afloop.returncode == 0, afloop.stdout + afloop.stderr


def test_the_check_against_the_schema_can_fail(tmp_path: Path) -> None:
    tekst = (GITHUB / "workflows/nakijken.yml").read_text(encoding="utf-8")
    stuk = tmp_path / "stuk.yml"
    stuk.write_text(tekst.replace("runs-on:", "run-on:"), encoding="utf-8")
    with pytest.raises(AssertionError, match="run-on"):
        test_every_file_is_what_github_publishes_it_may_be("github-workflows", [stuk])


def verwijzingen(baan: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield every step that an expression names before it has run, or an output that it does not give."""
    gaf: dict[str, set[str] | None] = {}
    for stap in baan["steps"]:
        for id_, uitvoer in re.findall(r"steps\.([\w-]+)(?:\.outputs\.([\w-]+))?", str(stap)):
            geeft = gaf.get(id_, set())
            if id_ not in gaf or (uitvoer and geeft is not None and uitvoer not in geeft):
                yield id_, uitvoer
        if "id" in stap:
            eigen = [namen for opdracht, namen in GEEFT.items() if opdracht in stap.get("run", "")]
            uit = None if "uses" in stap else set(re.findall(r"echo '(\w+)=", stap["run"])).union(*eigen)
            gaf[stap["id"]] = uit


def test_an_expression_names_only_steps_before_it_and_what_they_give() -> None:
    for bestand, naam, baan in banen():
        if (bestand, naam) == ("publiceren.yml", "publiceer"):  # its address is that of the environment
            assert "steps.online.outputs.page_url" in str(baan["environment"])
        assert list(verwijzingen(baan)) == [], (bestand, naam)
    baan = lees(GITHUB / "workflows/nakijken.yml")["jobs"]["inhoud"]
    stuk = {"steps": [*baan["steps"][:1], {"if": "steps.omgeving.outcome == 'success'", "run": "true"}]}
    assert list(verwijzingen(stuk)) == [("omgeving", "")]


def test_zizmor_finds_nothing_in_workflows_actions_and_dependabot() -> None:
    opdracht = [str(ZIZMOR), "--offline", "--persona=auditor", "--no-progress", "--color=never", str(GITHUB)]
    afloop = subprocess.run(opdracht, capture_output=True, encoding="utf-8", check=False)
    assert afloop.returncode == 0, afloop.stdout + afloop.stderr


@pytest.mark.parametrize("pad", FORMULIEREN, ids=lambda pad: pad.name)
def test_an_issue_form_has_what_github_asks_and_unique_fields(pad: Path) -> None:
    formulier = lees(pad)
    assert {"name", "description", "body"} <= set(formulier)
    velden = [deel for deel in formulier["body"] if deel["type"] != "markdown"]
    namen = [veld["id"] for veld in velden]
    assert len(set(namen)) == len(namen) > 0
    assert all(veld["attributes"]["label"] for veld in velden)
    assert "personen" in str(formulier["body"][0]) or "persoon" in str(formulier["body"][0])


def test_every_label_that_is_used_is_in_the_list() -> None:
    lijst = yaml.safe_load((GITHUB / "labels.yml").read_text(encoding="utf-8"))
    namen = [etiket["name"] for etiket in lijst]
    assert len(set(namen)) == len(namen)
    assert all(re.fullmatch(r"[0-9a-f]{6}", etiket["color"]) for etiket in lijst)
    assert all(len(etiket["description"]) <= 100 for etiket in lijst)
    gebruikt = {etiket for pad in FORMULIEREN for etiket in lees(pad)["labels"]}
    gebruikt |= {etiket for deel in lees(GITHUB / "dependabot.yml")["updates"] for etiket in deel["labels"]}
    assert gebruikt <= set(namen)


def test_the_form_for_a_voorbeeld_asks_for_every_part_of_it_in_order() -> None:
    velden = lees(GITHUB / "ISSUE_TEMPLATE/1-voorbeeld.yml")["body"]
    gevraagd = [veld["attributes"].get("label") for veld in velden]
    koppen = [sectie.kop for sectie in VOORBEELD.secties]
    assert [label for label in gevraagd if label in koppen] == koppen
    namen = {str(veld.title): naam for naam, veld in VOORBEELD.velden.model_fields.items()}
    assert {veld["id"] for veld in velden if veld.get("attributes", {}).get("label") in namen} >= {
        "titel", "netwerk", "praktijken", "periode", "voor_wie", "partners", "bronnen",
    }  # fmt: skip


def instelling(naam: str) -> str:
    """Return a setting of `mkdocs.yml` that stands on one line."""
    regel = re.search(rf"^{naam}: (\S+)$", (WORTEL / "mkdocs.yml").read_text(encoding="utf-8"), re.MULTILINE)
    assert regel, naam
    return regel[1]


def test_the_link_in_the_issue_chooser_leads_to_this_site() -> None:
    for link in lees(GITHUB / "ISSUE_TEMPLATE/config.yml")["contact_links"]:
        assert link["url"].startswith(instelling("site_url"))


def test_the_guide_leads_to_this_repository_and_to_forms_that_exist() -> None:
    repo = instelling("repo_url")
    naam = repo.rsplit("/", 1)[-1]
    links = [
        link
        for pad in (WORTEL / "docs").rglob("*.md")
        for link in re.findall(r"\]\((https://github\.com/[^)\s]+)\)", pad.read_text(encoding="utf-8"))
        if f"/{naam}/" in link
    ]
    assert links
    for link in links:
        assert link.startswith(f"{repo}/"), link
        _, is_formulier, formulier = link.partition("issues/new?template=")
        assert not is_formulier or (GITHUB / "ISSUE_TEMPLATE" / formulier).is_file(), link


def test_the_example_of_code_owners_asks_nobody_by_accident() -> None:
    regels = (GITHUB / "CODEOWNERS").read_text(encoding="utf-8").splitlines()
    assert all(not regel or regel.startswith("#") for regel in regels)
