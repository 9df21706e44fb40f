"""Trees become HTML: everything an author wrote is escaped, every term explained once, every link relative."""

import pytest

from kennisbank.collectie.adressen import maak_doelen
from kennisbank.collectie.collectie import Collectie
from kennisbank.collectie.fiche import Fiche
from kennisbank.lezen.markdown.inhoud import lees_inhoud, maak_lezer
from kennisbank.model.soorten import BEGRIP, PRAKTIJK, Begrip
from kennisbank.uitvoer.web.weergave import Begrippenlijst, Weergave

OCMW = Fiche(
    BEGRIP, "ocmw", "x.yml", 1, Begrip(id="ocmw", naam="OCMW", uitleg='Helpt & "steunt" mensen.'), ()
)
BUURT = Fiche(
    BEGRIP,
    "buurt",
    "x.yml",
    1,
    Begrip(id="buurt", naam="buurt", uitleg="Dicht bij huis.", herken=("buurten",)),
    (),
)


def _toon(markdown: str) -> str:
    doelen = maak_doelen([(PRAKTIJK, "transities")], {"kader/waarom/": ()}, frozenset({"tuin.jpg"}))
    weergave = Weergave(
        Collectie({}, doelen), Begrippenlijst([OCMW, BUURT]), "praktijken/a/", "praktijken/praktijken/a.md"
    )
    secties = lees_inhoud(markdown, 1, maak_lezer()).secties
    return str(weergave.tekst(secties[0].knopen)).replace("\n", "")


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("Een **sterk** en *schuin* woord.", "<p>Een <strong>sterk</strong> en <em>schuin</em> woord.</p>"),
        ('5 < 6 & 7 > 6 "zo"', "<p>5 &lt; 6 &amp; 7 &gt; 6 &#34;zo&#34;</p>"),
        (
            "- een\n- twee\n  - drie",
            "<ul><li><p>een</p></li><li><p>twee</p><ul><li><p>drie</p></li></ul></li></ul>",
        ),
        ("3. drie\n4. vier", '<ol start="3"><li><p>drie</p></li><li><p>vier</p></li></ol>'),
        ("> citaat", "<blockquote><p>citaat</p></blockquote>"),
        ("een\\\ntwee", "<p>een<br>twee</p>"),
        ("`a<b`", "<p><code>a&lt;b</code></p>"),
        ("[t](/praktijken/transities/)", '<p><a href="../transities/">t</a></p>'),
        ("[t](transities.md)", '<p><a href="../transities/">t</a></p>'),
        ("[w](/kader/waarom/)", '<p><a href="../../kader/waarom/">w</a></p>'),
        (
            "[b](https://a.be/?x=1&y=2)",
            '<p><a href="https://a.be/?x=1&amp;y=2" rel="external noopener">b</a></p>',
        ),
        (
            "![Een tuin](../beelden/tuin.jpg)",
            '<p><img src="../../beelden/tuin.jpg" alt="Een tuin" loading="lazy" class="kb-beeld"></p>',
        ),
    ],
)
def test_markdown_becomes_this_html(markdown: str, html: str) -> None:
    assert _toon(markdown) == html


def test_a_term_is_explained_at_its_first_place_only() -> None:
    html = _toon("Het OCMW helpt. Het OCMW luistert.")
    term = '<a class="kb-begrip" href="../../begrippen/#ocmw" data-uitleg="Helpt &amp; &#34;steunt&#34; mensen.">OCMW</a>'
    assert html == f"<p>Het {term} helpt. Het OCMW luistert.</p>"


@pytest.mark.parametrize(
    "tekst", ["OCMW-dienst", "hetOCMW", "ocmw", "een buurt", "[OCMW](https://a.be/)", "`OCMW`"]
)
def test_no_term_within_a_longer_word_a_link_or_code_nor_in_another_form(tekst: str) -> None:
    assert "kb-begrip" not in _toon(tekst)


def test_the_forms_that_the_glossary_names_are_explained_also_with_a_capital() -> None:
    assert ">Buurten</a>" in _toon("Buurten verschillen.")


def test_a_table_scrolls_on_its_own_and_names_its_columns() -> None:
    html = _toon("| a | b |\n|---|---|\n| 1 | 2 |")
    assert html.count('<th scope="col">') == 2
    assert html.count("<td>") == 2
    assert 'tabindex="0"' in html
