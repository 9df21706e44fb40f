"""A proposal that touches only `docs/`, or puts a file where none belongs, as an attacker would write it.

Every way is a row: the files of the proposal, and every finding that they give, whole. Then, with the checker out of
the way, that nothing runs all the same.
"""

import shutil
import time
from ast import literal_eval
from collections.abc import Mapping
from pathlib import Path

import pytest
from jinja2 import TemplateSyntaxError

from hulp import maak_basis
from kennisbank.cli.opdrachten import hoofd
from kennisbank.collectie.adressen import is_gemaakt
from kennisbank.collectie.collectie import Collectie
from kennisbank.controle.laden import Geladen, laad
from kennisbank.lezen.handgeschreven import lees_handgeschreven
from kennisbank.lezen.paginahtml import EXTENSIES
from kennisbank.lezen.plaatshouders import PAGINAS, PLAATSHOUDERS
from kennisbank.meldingen.melding import fouten
from kennisbank.motor.bouwen import bouw
from kennisbank.motor.exporteren import stapel
from kennisbank.motor.site import lees_config
from kennisbank.uitvoer.figuren import FIGUREN
from kennisbank.uitvoer.site import Pagina, Site
from kennisbank.uitvoer.web.macros import maak_macros

pytestmark = pytest.mark.zwaar

WORTEL = Path(__file__).resolve().parents[1]
PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 60
KOP = '---\ntitle: "Waarom?"\ndescription: "Waarom een netwerk dit doet."\n---\n\n# Waarom?\n\n'
DOEL = "GERAAKT"
# What runs a command in a Jinja without walls.
UITBRAAK = f"cycler.__init__.__globals__.os.system('touch {DOEL}')"


class Koppeling(str):
    """A symbolic link, by where it leads."""

    __slots__ = ()


Bestanden = Mapping[str, str | bytes | Koppeling]


def _pagina(tekst: str, naam: str = "docs/over/licentie.md") -> Bestanden:
    return {naam: KOP + tekst}


def _kop(regels: str) -> Bestanden:
    return {"docs/over/licentie.md": f"---\n{regels}\n---\n\n# Waarom?\n"}


W = "docs/over/licentie.md"
FICHE = "---\ntitel: Een depot\nkern: Alles samen.\nnetwerk: leuven\npraktijken: [eigenaarschap]\n---\n\n## Aanpak\n"
# The files of a proposal, and what is found: file, line and code. KOP takes seven lines; the text begins on line 8.
AANVALLEN: Mapping[str, tuple[Bestanden, list[str]]] = {
    # A template that runs.
    "macro's aanzetten": (
        _kop('title: "x"\nrender_macros: true'), [f"{W}:3 docs-voorblad"],
    ),
    "macro's aanzetten, en gebruiken": (
        {W: f'---\ntitle: "x"\nrender_macros: true\n---\n\n{{{{ {UITBRAAK} }}}}\n'},
        [f"{W}:3 docs-voorblad", f"{W}:6 docs-sjabloon"],
    ),
    "sjabloon zonder aanzetten": (_pagina("{{ config }}\n"), [f"{W}:8 docs-sjabloon"]),
    "plaatshouder op een gewone pagina": (_pagina("{{ figuur() }}\n"), [f"{W}:8 docs-sjabloon"]),
    "opdracht op een pagina met plaatshouders": (
        _pagina(f"{{{{ {UITBRAAK} }}}}\n", "docs/over/index.md"), ["docs/over/index.md:8 docs-sjabloon"],
    ),
    "eindeloze lus": (
        _pagina("{% for i in range(10**9) %}{% endfor %}\n", "docs/over/index.md"),
        ["docs/over/index.md:8 docs-sjabloon"],
    ),
    "eindeloze reeks": (
        _pagina("{{ range(10**9)|list|length }}\n", "docs/over/index.md"), ["docs/over/index.md:8 docs-sjabloon"],
    ),
    "bestand invoegen": (
        _pagina("{% include '../mkdocs.yml' %}\n", "docs/over/index.md"), ["docs/over/index.md:8 docs-sjabloon"],
    ),
    "plaatshouder met een ander woord": (
        _pagina("{{ aantal('__class__') }}\n", "docs/over/index.md"), ["docs/over/index.md:8 docs-sjabloon"],
    ),
    "plaatshouder met meer eraan": (
        _pagina("{{ figuur().__class__ }}\n", "docs/over/index.md"), ["docs/over/index.md:8 docs-sjabloon"],
    ),
    "plaatshouder met een filter": (
        _pagina("{{ figuur()|safe }}\n", "docs/over/index.md"), ["docs/over/index.md:8 docs-sjabloon"],
    ),
    "opmerking van een sjabloon": (
        _pagina("{# weg\n\n#}\n", "docs/over/index.md"),
        ["docs/over/index.md:8 docs-sjabloon", "docs/over/index.md:10 docs-sjabloon"],
    ),
    "sjabloon in het voorblad": (
        _kop('title: "{{ config }}"'), [f"{W}:2 docs-sjabloon"],
    ),
    "plaatshouder in een attribuut": (
        _pagina("<div aria-label=\"{{ figuur() }} onclick=alert(1) x=\">\n</div>\n", "docs/over/index.md"),
        ["docs/over/index.md:8 docs-html"],
    ),
    # Another layout.
    "ander sjabloon van de pagina": (_kop('title: "x"\ntemplate: ../../kwaad.html'), [f"{W}:3 docs-voorblad"]),
    "delen verbergen": (_kop('title: "x"\nhide: [navigation]'), [f"{W}:3 docs-voorblad"]),
    "soort van een andere pagina": (_kop('title: "x"\nsoort: thuis'), [f"{W}:3 docs-voorblad"]),
    "velden zonder lijnen": ({W: "template: ../../kwaad.html\n\n# Waarom?\n"}, [f"{W}:1 docs-voorblad"]),
    "uitbraak uit de omschrijving": (
        _kop("title: x\ndescription: 'a\" onload=\"alert(1)'"), [f"{W}:3 docs-voorblad"],
    ),
    "script in de titel": (
        _kop('title: "</title><script>alert(1)</script>"'), [f"{W}:2 docs-voorblad", f"{W}:2 html"],
    ),
    "kapot voorblad": (
        {W: "---\ntitle: Waarom: daarom\n# Waarom?\n"}, [f"{W}:3 voorblad-open"],
    ),
    "voorblad dat een lijst is": ({W: "---\n- a\n---\n\n# x\n"}, [f"{W}:2 voorblad-leeg"]),
    "voorblad zonder velden": ({W: "---\n---\n\n# x\n"}, [f"{W}:2 voorblad-leeg"]),
    "voorblad zonder tekst": ({W: '---\ntitle: "x"\n---'}, [f"{W}:3 docs-voorblad"]),
    "voorblad dat met punten eindigt": (
        {W: '---\ntitle: "x"\ntemplate: kwaad.html\n...\n\n# x\n'}, [f"{W}:6 voorblad-open"],
    ),
    "voorblad na een lege regel": (
        {W: "\n---\ntemplate: kwaad.html\n---\n\n# x\n"}, [f"{W}:2 voorblad-ontbreekt"],
    ),
    "voorblad van een oude Mac": ({W: b"---\rtemplate: kwaad.html\r---\r\r# x\r"}, [f"{W}:2 docs-voorblad"]),
    "object van Python": (
        _kop('title: !!python/object/apply:os.system ["touch ' + DOEL + '"]'),
        [f"{W}:2 docs-voorblad", f"{W}:2 yaml-label"],
    ),
    # Active HTML.
    "script": (_pagina("<script>alert(1)</script>\n"), [f"{W}:8 docs-html"]),
    "script in hoofdletters": (_pagina("<ScRiPt SRC=//kwaad.example></sCrIpT>\n"), [f"{W}:8 docs-html"] * 2),
    "stijl": (_pagina("<style>body{display:none}</style>\n"), [f"{W}:8 docs-html"]),
    "kader van een ander": (
        _pagina('<iframe src="https://kwaad.example.org"></iframe>\n'), [f"{W}:8 docs-html"],
    ),
    "object": (_pagina('<object data="x.svg"></object>\n'), [f"{W}:8 docs-html"]),
    "basis van alle links": (_pagina('<base href="https://kwaad.example.org/">\n'), [f"{W}:8 docs-html"]),
    "doorsturen": (
        _pagina('<meta http-equiv="refresh" content="0;url=https://kwaad.example.org">\n'), [f"{W}:8 docs-html"],
    ),
    "formulier": (
        _pagina('<form action="https://kwaad.example.org"><input name="wachtwoord"></form>\n'),
        [f"{W}:8 docs-html"] * 2,
    ),
    "gebeurtenis": (_pagina('<p onmouseover="alert(1)">x</p>\n'), [f"{W}:8 docs-html"]),
    "gebeurtenis zonder spatie": (_pagina("<p/onmouseover=alert(1)>x</p>\n"), [f"{W}:8 docs-html"]),
    "gebeurtenis in een tekening": (_pagina('<svg onload="alert(1)"></svg>\n'), [f"{W}:8 docs-html"]),
    "tekening die iets ophaalt": (
        _pagina('<svg><use href="https://kwaad.example.org/x.svg#a"></use></svg>\n'), [f"{W}:8 docs-html"],
    ),
    "stijl van een element": (
        _pagina('<div style="position:fixed;inset:0">x</div>\n'), [f"{W}:8 docs-html"],
    ),
    "klasse die iets bedekt": (_pagina('<div class="kb-zoek">x</div>\n'), [f"{W}:8 docs-html"]),
    "opmerking": (_pagina("<!-- <script>alert(1)</script> -->\n"), [f"{W}:8 docs-html"] * 2),
    "sluiten wat van de site is": (_pagina("</article></main><h2>Log in</h2>\n"), [f"{W}:8 docs-html"] * 2),
    "sluiten zonder openen": (_pagina("</div></div>\n"), [f"{W}:8 docs-html"]),
    "openen zonder sluiten": (_pagina('<div class="kb-tabel">\n\nx\n'), [f"{W}:8 docs-html"]),
    "attributen achter een alinea": (_pagina("Waarom.\n{: onclick=alert(1) }\n"), [f"{W}:9 docs-html"]),
    "attributen achter een kop": (_pagina('## Klik { onclick="alert(1)" }\n'), [f"{W}:8 docs-html"]),
    "attributen achter een link": (
        _pagina('[Klik](licentie.md){ onfocus="alert(1)" autofocus="" }\n'), [f"{W}:8 docs-html"] * 2,
    ),
    "attributen achter een codeblok": (
        _pagina('``` { .sh onclick="alert(1)" }\nls\n```\n'), [f"{W}:8 docs-html"],
    ),
    "Markdown in HTML": (
        _pagina('<div markdown onclick="alert(1)">\n\nx <b onclick="alert(1)">y</b>\n\n</div>\n'),
        [f"{W}:8 docs-html", f"{W}:10 docs-html"],
    ),
    "anker van de site": (_pagina("## Inhoud\n"), [f"{W}:8 docs-anker"]),
    "anker van de opmaak": (_pagina('<h2 id="kb-opdezepagina">x</h2>\n'), [f"{W}:8 docs-anker"]),
    # Links and pictures.
    "link die iets uitvoert": (_pagina("[Klik](javascript:alert(1))\n"), [f"{W}:8 docs-link"]),
    "link met een omweg": (_pagina('<p><a href="JaVa&#x0A;ScRiPt:alert(1)">x</a></p>\n'), [f"{W}:8 docs-link"]),
    "link met gegevens": (_pagina("[Klik](data:text/html;base64,PHNjcmlwdD4=)\n"), [f"{W}:8 docs-link"]),
    "link zonder schema": (_pagina("[Klik](//kwaad.example.org)\n"), [f"{W}:8 docs-link"]),
    "link naar een bestand": (_pagina("[Klik](file:///etc/passwd)\n"), [f"{W}:8 docs-link"]),
    "link van elders": (_pagina("[Klik][a]\n\n[a]: vbscript:x\n"), [f"{W}:10 docs-link"]),
    "link naar een pagina die er niet is": (_pagina("[Klik](waarom-niet.md)\n"), [f"{W}:8 docs-link"]),
    "link naar een anker dat er niet is": (_pagina("[Klik](#weg)\n"), [f"{W}:8 docs-link"]),
    "link buiten de site": (_pagina("[Klik](/over/licentie/)\n"), [f"{W}:8 docs-link"]),
    "beeld dat lezers volgt": (_pagina("![x](https://kwaad.example.org/pixel.png)\n"), [f"{W}:8 docs-beeld"]),
    "beeld uit een andere map": (_pagina("![x](../../praktijken/x.png)\n"), [f"{W}:8 docs-beeld"]),
    # Private data.
    "telefoonnummer": (_pagina("Bel 0470 12 34 56.\n"), [f"{W}:8 telefoonnummer"]),
    "mailadres": (_pagina("Mail jan.peeters@example.org.\n"), [f"{W}:8 e-mailadres"]),
    "mailadres als link": (
        _pagina("<jan.peeters@example.org>\n"), [f"{W}:8 docs-link", f"{W}:8 e-mailadres"],
    ),
    "mailadres in het voorblad": (
        _kop('title: "Mail jan.peeters@example.org"'), [f"{W}:2 e-mailadres"],
    ),
    "mailadres met een omweg": (
        _pagina("Mail jan.peeters&#64;example.org.\n\nMail an**@**example.org.\n"), [f"{W}:8 e-mailadres", f"{W}:10 e-mailadres"],
    ),
    "telefoonnummer met een omweg": (_pagina("Tekst.\n\nBel 0470&nbsp;12&#x20;34**56**.\n"), [f"{W}:10 telefoonnummer"]),
    "onzichtbare tekens": (_pagina("Waa\u202erom.\n"), [f"{W}:8 teken-onzichtbaar"]),
    # Files.
    "script van de site": ({"docs/assets/thema.js": "alert(1)"}, ["docs/assets/thema.js:1 docs-bestand"]),
    "stijl van de site": ({"docs/assets/stijl.css": "*{}"}, ["docs/assets/stijl.css:1 docs-bestand"]),
    "beeld bij de bestanden van de site": (
        {"docs/assets/beeld.png": PNG}, ["docs/assets/beeld.png:1 docs-adres"],
    ),
    "pagina voor wat niet bestaat": ({"docs/404.md": KOP}, ["docs/404.md:1 docs-adres"]),
    "eigen sitemap": ({"docs/sitemap.xml": "<urlset/>"}, ["docs/sitemap.xml:1 docs-bestand"]),
    "sitemap als pagina": ({"docs/sitemap.md": KOP}, ["docs/sitemap.md:1 docs-adres"]),
    "zoekindex": ({"docs/search/search-index.json": "{}"}, ["docs/search/search-index.json:1 docs-bestand"]),
    "pagina van een praktijk": (
        {"docs/praktijken/eigenaarschap.md": KOP}, ["docs/praktijken/eigenaarschap.md:1 docs-adres"],
    ),
    "pagina tussen de voorbeelden": (
        {"docs/voorbeelden/nieuw.md": KOP}, ["docs/voorbeelden/nieuw.md:1 docs-adres"],
    ),
    "lijst van de site": ({"docs/begrippen.md": KOP}, ["docs/begrippen.md:1 docs-adres"]),
    "formulier van de site": (
        {"docs/bijdragen/formulier.md": KOP}, ["docs/bijdragen/formulier.md:1 docs-adres"],
    ),
    "twee keer hetzelfde adres": (
        {"docs/over/licentie/index.md": KOP}, [f"{W}:1 docs-adres"],
    ),
    "tekening met een script": (
        {"docs/beelden/x.svg": "<svg onload='alert(1)'/>"}, ["docs/beelden/x.svg:1 docs-bestand"],
    ),
    "pagina als HTML": ({"docs/kwaad.html": "<script>alert(1)</script>"}, ["docs/kwaad.html:1 docs-bestand"]),
    "script als beeld": ({"docs/beelden/x.png": "<script>alert(1)</script>"}, ["docs/beelden/x.png:1 docs-bestand"]),
    "beeld van een ander soort": ({"docs/beelden/x.jpg": PNG}, ["docs/beelden/x.jpg:1 docs-bestand"]),
    "script als beeld van een fiche": (
        {"praktijken/beelden/x.webp": "<script>alert(1)</script>"}, ["praktijken/beelden/x.webp:1 beeld-bestand"],
    ),
    "naam die een ander bestand wordt": ({"docs/kader/README.md": KOP}, ["docs/kader/README.md:1 docs-bestand"]),
    "naam met een sprong": ({"docs/kader/..%2fx.md": KOP}, ["docs/kader/..%2fx.md:1 docs-bestand"]),
    "verborgen map": ({"docs/.kwaad/x.js": "x"}, ["docs/.kwaad:1 docs-bestand"]),
    "koppeling naar een bestand": ({"docs/over/x.md": Koppeling("/etc/hostname")}, ["docs/over/x.md:1 bestand-koppeling"]),
    "koppeling naar een map": ({"docs/alles": Koppeling("/")}, ["docs/alles:1 bestand-koppeling"]),
    "koppeling in het rond": ({"docs/lus": Koppeling("..")}, ["docs/lus:1 bestand-koppeling"]),
    "koppeling als beeld": ({"docs/beelden/y.png": Koppeling("tuin.png")}, ["docs/beelden/y.png:1 bestand-koppeling"]),
    "te groot": (_pagina("x" * 70_000), [f"{W}:1 bestand-te-groot"]),
    "leeg": ({W: ""}, [f"{W}:1 bestand-leeg"]),
    "andere codering": ({W: KOP.encode("utf-16")}, [f"{W}:1 bestand-codering"]),
    # What takes for ever to read.
    "heel veel haken": (_pagina("[" * 50_000), [f"{W}:8 docs-html"]),
    "heel veel tags": (_pagina("<a " * 15_000), [f"{W}:8 docs-html"]),
    "heel veel koppen": (_pagina("# a\n" * 10_000), [f"{W}:6 docs-html"]),
    # Entries where none is read.
    "fiche in docs": ({"docs/leuven-nieuw.md": FICHE}, ["docs/leuven-nieuw.md:1 fiche-verdwaald"]),
    "fiche naast de map": ({"leuven-nieuw.md": FICHE}, ["leuven-nieuw.md:1 fiche-verdwaald"]),
    "fiche in een nieuwe map": (
        {"voorbeelden/leuven-nieuw.md": FICHE}, ["voorbeelden/leuven-nieuw.md:1 fiche-verdwaald"],
    ),
    "fiche bij de programma's": ({"overrides/x.md": FICHE}, ["overrides/x.md:1 fiche-verdwaald"]),
}  # fmt: skip
# What stands close to an attack, and is right.
GOED: Mapping[str, Bestanden] = {
    "gewone tekst": _pagina(
        "Een *zin* met **nadruk**, een [link](../over/index.md) en [een site](https://example.org/).\n"
    ),
    "lijst, citaat, tabel, code": _pagina(
        "- a\n- b\n\n1. c\n\n> d\n\n| e | f |\n|---|--:|\n| g | h |\n\n```sh\nls < x > y\n```\n"
    ),
    "tabel in een venster": _pagina(
        '<div class="kb-tabel" tabindex="0" role="region" aria-label="Tabel: x" markdown>\n\n| a |\n|---|\n| b |\n\n</div>\n'
    ),
    "beeld met maten": _pagina('![Een tuin](../beelden/tuin.png){ width="10" height="10" loading="lazy" }\n'),
    "plaatshouders op hun plaats": _pagina(
        "{{ figuur() }} en {{ aantal('praktijken') }}\n", "docs/over/index.md"
    ),
    "anker op dezelfde pagina": _pagina("## Hoe dan?\n\n[Daar](#hoe-dan)\n"),
    "anker op een andere pagina": _pagina("[Daar](../over/index.md#over)\n"),
    "pagina van de site": _pagina(
        "[Begrippen](../begrippen/index.md) en [een praktijk](../praktijken/eigenaarschap.md)\n"
    ),
    "HTML als tekst": _pagina("Schrijf nooit `<script>` of a < b.\n"),
    "opmerking die tekst blijft": _pagina("<!--\n\n## Verder\n"),
    "accolades in tekst": _pagina("Een {woord} tussen accolades.\n"),
    "zonder voorblad": {W: "# Waarom?\n"},
    "README naast de map": {"NOTITIES.md": "---\ntags: [x]\n---\n\n# Notities\n"},
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a small project with pages, its layout and its settings."""
    wortel = maak_basis(tmp_path / "project")
    shutil.copytree(WORTEL / "overrides", wortel / "overrides")
    config = (WORTEL / "mkdocs.yml").read_text(encoding="utf-8").partition("\nnav:")[0]
    (wortel / "mkdocs.yml").write_text(f"{config}\nnav:\n  - index.md\n", encoding="utf-8")
    _zet(wortel, {"docs/index.md": "# Thuis\n", W: KOP, "docs/beelden/tuin.png": PNG})
    _zet(wortel, {"docs/over/index.md": KOP.replace("# Waarom?", "# Over")})
    return wortel


def _zet(wortel: Path, bestanden: Bestanden) -> None:
    for naam, inhoud in bestanden.items():
        pad = wortel / naam
        pad.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(inhoud, Koppeling):
            pad.symlink_to(inhoud)
        elif isinstance(inhoud, bytes):
            pad.write_bytes(inhoud)
        else:
            pad.write_text(inhoud, encoding="utf-8", newline="\n")


@pytest.mark.parametrize("naam", AANVALLEN)
def test_a_hostile_proposal_is_found_and_stops_the_build(naam: str, project: Path) -> None:
    bestanden, verwacht = AANVALLEN[naam]
    _zet(project, bestanden)
    begin = time.process_time()
    geladen = laad(project)
    assert [f"{m.bestand}:{m.regel} {m.code.naam}" for m in fouten(geladen.meldingen)] == verwacht
    assert geladen.collectie is None
    assert time.process_time() - begin < 20
    assert not list(project.rglob(DOEL))


@pytest.mark.parametrize("naam", GOED)
def test_what_only_looks_like_an_attack_is_left_alone(naam: str, project: Path) -> None:
    _zet(project, GOED[naam])
    assert fouten(laad(project).meldingen) == ()


def test_there_are_many_ways() -> None:
    assert len(AANVALLEN) > 90


def _zonder_controle(project: Path) -> Geladen:
    """Return what a clean copy of the project gives, as if the checker had looked away."""
    schoon = maak_basis(project.with_name("schoon"))
    geladen = laad(schoon)
    assert geladen.collectie is not None
    return geladen


@pytest.mark.parametrize("naam", ["docs/over/index.md", W])
def test_a_template_never_runs_even_when_the_checker_looks_away(
    naam: str, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    geladen = _zonder_controle(project)
    voorblad = '---\ntitle: "x"\nrender_macros: true\ntemplate: 404.html\n---\n\n'
    _zet(project, {naam: f"{voorblad}{{{{ {UITBRAAK} }}}}\n"})
    monkeypatch.chdir(project)
    if naam == W:
        bouw(project, project / "site", geladen)
        html = (project / "site/over/licentie/index.html").read_text(encoding="utf-8")
        assert "cycler" in html  # as text
        assert "Deze pagina vinden we niet" not in html
    else:
        with pytest.raises(SystemExit):  # mkdocs-macros ends the process at an error
            bouw(project, project / "site", geladen)
        assert not (project / "site").exists()
    assert not list(project.rglob(DOEL))


def test_a_template_never_runs_for_another_engine(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    collectie = _collectie(_zonder_controle(project))
    monkeypatch.chdir(project)
    _zet(project, {W: f"---\nrender_macros: true\n---\n\n{{{{ {UITBRAAK} }}}}\n"})
    stapel(project, project / "stapel", collectie)
    assert "cycler" in (project / "stapel/docs/over/licentie.md").read_text(encoding="utf-8")
    _zet(project, {"docs/over/index.md": f"{{{{ {UITBRAAK} }}}}\n"})
    with pytest.raises(TemplateSyntaxError):
        stapel(project, project / "stapel", collectie)
    assert not list(project.rglob(DOEL))


def _collectie(geladen: Geladen) -> Collectie:
    assert geladen.collectie is not None
    return geladen.collectie


def test_no_file_that_is_no_page_or_picture_reaches_another_engine(project: Path) -> None:
    collectie = _collectie(_zonder_controle(project))
    _zet(project, {"docs/assets/thema.js": "alert(1)", "docs/geheim.md": Koppeling("/etc/hostname")})
    stapel(project, project / "stapel", collectie)
    assert not (project / "stapel/docs/geheim.md").exists()
    assert "alert(1)" not in (project / "overrides/assets/thema.js").read_text(encoding="utf-8")
    assert not (project / "stapel/docs/assets/thema.js").exists()


def test_the_command_says_what_is_wrong_and_leaves_the_last_site(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert hoofd(["bouw", "--wortel", str(project)]) == 0
    voor = (project / "site/over/licentie/index.html").read_bytes()
    _zet(project, _pagina("<script>alert(1)</script>\n"))
    capsys.readouterr()
    assert hoofd(["bouw", "--wortel", str(project)]) == 1
    assert "docs/over/licentie.md:8:1: fout [docs-html]" in capsys.readouterr().err
    assert (project / "site/over/licentie/index.html").read_bytes() == voor


def test_what_is_accepted_stays_text_on_the_finished_page(project: Path) -> None:
    """Titles and headings come back in menus, in the head of the page and in search."""
    _zet(project, {W: (
        "---\ntitle: \"A & 'b'\"\ndescription: \"C & 'd'\"\n---\n\n"
        "# E\n\n## `<img src=x onerror=alert(1)>` \"f\"\n\n## &lt;script>alert(2)&lt;/script>\n\n"
        "![a \" b > c](../beelden/tuin.png)\n"
    )})  # fmt: skip
    assert fouten(laad(project).meldingen) == ()
    assert hoofd(["bouw", "--wortel", str(project)]) == 0
    for pad in (project / "site").rglob("*.html"):
        html = pad.read_text(encoding="utf-8")
        assert "<img src=x" not in html, pad
        assert "<script>alert(2)" not in html, pad
    html = (project / "site/over/licentie/index.html").read_text(encoding="utf-8")
    assert '<meta name="description" content="C &amp; &#x27;d&#x27;">' in html


def test_the_checker_reads_markdown_as_the_engine_is_told_to() -> None:
    eigen = {
        naam if isinstance(naam, str) else next(iter(naam))
        for naam in lees_config(WORTEL)["markdown_extensions"]
    }
    assert eigen | {"toc", "tables", "fenced_code"} == set(EXTENSIES)


def test_every_address_that_the_site_makes_is_kept_from_docs(
    paginas: Mapping[str, Pagina], collectie: Collectie
) -> None:
    assert len(paginas) > 80
    assert {adres for adres in paginas if not is_gemaakt(adres, collectie.doelen)} == set()
    geschreven = {pagina.adres for pagina in lees_handgeschreven(WORTEL).paginas}
    assert {adres for adres in geschreven if is_gemaakt(adres, collectie.doelen)} == set()


def test_every_placeholder_of_the_list_can_be_filled_in_and_every_page_of_it_exists(
    collectie: Collectie,
) -> None:
    macros = maak_macros(Site(collectie), "kader/")
    assert macros.keys() == PLAATSHOUDERS.keys()
    for naam, delen in PLAATSHOUDERS.items():
        for deel in delen:
            assert macros[naam](*([literal_eval(deel)] if deel else [])), naam
    assert {naam for naam in PAGINAS if not (WORTEL / "docs" / naam).is_file()} == set()


def test_every_figure_of_the_framework_stands_on_its_page_and_every_place_for_one_has_it() -> None:
    paginas = lees_handgeschreven(WORTEL).paginas
    assert {pagina.adres for pagina in paginas if "{{ uitleg() }}" in pagina.tekst} == FIGUREN.keys()
