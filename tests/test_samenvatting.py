"""The summary of a check: complete, on its own line for each finding, and deaf to what it quotes."""

from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from kennisbank.meldingen.codes import CODES
from kennisbank.meldingen.melding import Ernst, Melding, Plek
from kennisbank.meldingen.samenvatting import MEESTE_BYTES, als_samenvatting

UITLEG = "https://voorbeeld.be/bijdragen/meldingen/"
VERWACHT = """\
## Nagekeken: 1 fout, 1 punt van aandacht

### Te herstellen

Herstel deze punten in je voorstel. De controle loopt daarna vanzelf opnieuw.

| Waar | Wat is er? | Zo herstel je het | Uitleg |
|---|---|---|---|
| praktijken/praktijken/a.md, regel 3 | Hier ontbreekt „titel”. | Voeg een regel toe. | [veld-ontbreekt](https://voorbeeld.be/bijdragen/meldingen/#veld-ontbreekt) |

<details><summary>Toon 1 punt van aandacht</summary>

Deze punten houden je voorstel niet tegen. Sommige gaan over teksten van anderen.

| Waar | Wat is er? | Zo herstel je het | Uitleg |
|---|---|---|---|
| praktijken/praktijken/a.md, regel 9 | Een lange zin. | Maak er twee van. | [zin-lang](https://voorbeeld.be/bijdragen/meldingen/#zin-lang) |

</details>
"""
VIJANDIG = (
    "a | b",
    "a \\| b",
    "a\n\n| x | y |",
    "a\r\n# kop",
    "`code` en ``` hek",
    "<script>alert(1)</script>",
    "<!-- weg",
    "</details><img src=x onerror=alert(1)>",
    "![beeld](https://kwaad.be/x.png)",
    "[klik](javascript:alert(1))",
    "https://kwaad.be www.kwaad.be wie@kwaad.be",
    "**vet** _schuin_ ~~door~~",
    "@iemand #12 :bom: $x^2$",
    "&lt;b&gt; &amp;",
    "a\u2028b\x0bc\x85d\x1b[31m",
)


def melding(
    tekst: str = "t", ernst: Ernst = Ernst.FOUT, bestand: str = "praktijken/praktijken/a.md"
) -> Melding:
    """Return a finding that quotes `tekst`."""
    code = replace(CODES["veld-ontbreekt"], tekst="{tekst}", hulp="Voeg een regel toe.", ernst=ernst)
    return code.op(Plek(3), tekst=tekst).in_bestand(bestand)


class _Html(HTMLParser):
    """Collects the elements of a rendered summary, and its cells as the reader sees them."""

    def __init__(self, markdown: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.adressen: set[str] = set()
        self.cellen: list[str] = []
        self.feed(MarkdownIt("gfm-like", {"linkify": False, "html": True}).render(markdown))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element, and where it leads or loads from."""
        self.tags.add(tag)
        self.adressen |= {str(waarde) for naam, waarde in attrs if naam in {"href", "src"}}
        if tag == "td":
            self.cellen.append("")

    def handle_data(self, data: str) -> None:
        """Note the text of a cell."""
        if self.cellen:
            self.cellen[-1] += data


def test_mistakes_come_first_and_each_has_place_text_mending_and_explanation() -> None:
    lang = CODES["zin-lang"].variant("kort", "Een lange zin.", "Maak er twee van.")
    let_op = lang.op(Plek(9)).in_bestand("praktijken/praktijken/a.md")
    assert als_samenvatting((let_op, melding("Hier ontbreekt „titel”.")), UITLEG) == VERWACHT


def test_nothing_to_mend_is_said_as_good_news() -> None:
    assert als_samenvatting((), UITLEG).startswith("## Nagekeken: alles is in orde\n")


def test_warnings_alone_are_no_mistakes() -> None:
    tekst = als_samenvatting((melding(ernst=Ernst.WAARSCHUWING),), UITLEG)
    assert tekst.startswith("## Nagekeken: geen fouten, 1 punt van aandacht\n")
    assert "Te herstellen" not in tekst


def _is_letterlijk(tekst: str) -> None:
    html = _Html(als_samenvatting((melding(tekst, bestand=f"praktijken/{tekst}.md"),), UITLEG))
    assert html.tags <= {"h2", "h3", "p", "table", "thead", "tbody", "tr", "th", "td", "a"}
    assert html.adressen == {f"{UITLEG}#veld-ontbreekt"}
    zichtbaar = " ".join("".join(teken if teken.isprintable() else " " for teken in tekst).split())
    assert len(html.cellen) == 4
    assert html.cellen[1].strip() == zichtbaar
    assert html.cellen[0].startswith("praktijken/")


@pytest.mark.parametrize("tekst", VIJANDIG)
def test_what_an_entry_says_stays_text_in_its_own_cell(tekst: str) -> None:
    _is_letterlijk(tekst)


@given(st.text(max_size=60))
def test_any_text_stays_text_in_its_own_cell(tekst: str) -> None:
    _is_letterlijk(tekst)


@pytest.mark.parametrize("teken", ["http://", "www.", "@iemand", "$x$", ":bom:", "#12"])
def test_what_github_adds_to_markdown_finds_nothing_to_act_on(teken: str) -> None:
    assert teken not in als_samenvatting((melding(f"a {teken} b"),), UITLEG)


def test_a_page_too_long_for_github_counts_what_it_leaves_out() -> None:
    veel = [melding("x" * 1000) for _ in range(2000)]
    tekst = als_samenvatting([*veel, melding(ernst=Ernst.WAARSCHUWING)], UITLEG)
    getoond = tekst.count("x" * 1000)
    assert len(tekst.encode()) < MEESTE_BYTES + 2000 < 1024 * 1024
    assert f"En nog {2000 - getoond} meldingen." in tekst
    assert tekst.count("<details>") == tekst.count("</details>") == 1
