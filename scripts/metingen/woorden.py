"""Compares what an author wrote with what became of it: on the page, in the data, in the table, on paper.

It reads the source by itself, with YAML and a few patterns and without our own readers, so that a mistake in
those cannot hide here. Texts are compared letter by letter, in order: nothing lost, nothing added.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import unescape
from html.parser import HTMLParser
from typing import Any

import yaml

from kennisbank.collectie.fiche import Fiche
from kennisbank.model.beschrijving import velden_van
from kennisbank.model.soorten import ZWIJGT

_CODE = re.compile(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)", re.DOTALL)
_DOEL = re.compile(r"(?<=\])\((?:[^()\\]|\\.|\([^()]*\))*\)")
_BEGIN = re.compile(r"(?:[ >]|[*+-](?=\s|$)|\d{1,9}[.)](?=\s|$))*")
_ENTITEIT = re.compile(r"(?<!\\)&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|\w+);")
_GENUMMERD = re.compile(r"^[ >]*\d{1,9}[.)](?=[ ])", re.MULTILINE)
ANDERS_GETOOND = frozenset({"zoekwoorden", "status", "geraadpleegd"})
"""Fields that a page shows in other words, or only to who searches."""
JA_NEE = ("ja", "nee", None)


@dataclass(frozen=True, slots=True)
class Uitkomst:
    """What became of an entry: the HTML of its page, its record in the JSON, its row in the CSV."""

    html: str
    record: Mapping[str, Any]
    rij: Mapping[str, str]


def _staat_op(pagina: str, kop: str, tekst: str, verwacht: str) -> bool:
    """Tell whether a page holds a section; of one about which nothing is known it holds the name, in one line."""
    if tekst.strip() == ZWIJGT:
        return letters_van(kop.rstrip("?")).casefold() in pagina.casefold()
    return verwacht in pagina


def vergelijk(fiche: Fiche[Any], uit: Uitkomst) -> Iterator[str]:
    """Yield every text of an entry with a file of its own that came out otherwise."""
    velden, secties = lees_bron(fiche.bron)
    pagina = letters_van_html(uit.html)
    for kop, tekst in secties.items():
        verwacht = letters_van_markdown(tekst)
        for waar, letters in (
            ("json", letters_van(str(uit.record[kop]))),
            ("csv", letters_van(uit.rij[kop])),
        ):
            if letters != verwacht:
                yield f"{fiche.id}: {waar}: {kop}: {verwacht[:200]!r} werd {letters[:200]!r}"
        if not _staat_op(pagina, kop, tekst, verwacht):
            yield f"{fiche.id}: pagina: {kop}: {verwacht[:200]!r} ontbreekt"
    getoond = {
        veld.naam for veld in velden_van(fiche.soort.velden) if "pagina" not in veld.niet_op
    } - ANDERS_GETOOND
    for naam, waarde in velden.items():
        teksten = list(teksten_van(waarde))
        if teksten != list(teksten_van(uit.record[naam])):
            yield f"{fiche.id}: json: {naam}: {teksten} werd {uit.record[naam]}"
        kwijt = [tekst for tekst in teksten if letters_van(tekst) not in letters_van(uit.rij[naam])]
        if naam in getoond:
            kwijt += [tekst for tekst in teksten if " " in tekst and letters_van(tekst) not in pagina]
        if kwijt:
            yield f"{fiche.id}: {naam}: {kwijt} ontbreekt"


def lees_bron(bron: str) -> tuple[Mapping[str, Any], Mapping[str, str]]:
    """Return the fields of a file and the raw text of its sections."""
    voorblad, _, inhoud = bron.removeprefix("---\n").partition("\n---\n")
    velden: Mapping[str, Any] = yaml.safe_load(voorblad)
    delen = re.split(r"^## +", f"\n{inhoud}", flags=re.MULTILINE)[1:]
    return velden, {deel.partition("\n")[0].strip(): deel.partition("\n")[2] for deel in delen}


def teksten_van(waarde: object) -> Iterator[str]:
    """Yield the texts and numbers in a value, on one line each; yes and no, which are no words, are left out."""
    if isinstance(waarde, bool) or waarde in JA_NEE:
        return
    if isinstance(waarde, str | int):
        yield " ".join(str(waarde).split())
    elif isinstance(waarde, Mapping):
        yield from sorted(tekst for kind in waarde.values() for tekst in teksten_van(kind))
    elif isinstance(waarde, list | tuple):
        for kind in waarde:
            yield from teksten_van(kind)


def letters_van(tekst: str) -> str:
    """Return the letters and digits of a text, in order."""
    return "".join(teken for teken in tekst if teken.isalnum())


def letters_van_markdown(tekst: str) -> str:
    """Return the letters that a reader sees: not the targets of links nor the numbers of lists."""
    kaal = "\n".join(_zonder_nummers(tekst))
    delen, begin = [], 0
    for code in _CODE.finditer(kaal):
        delen += [_gewoon(kaal[begin : code.start()]), code[2]]
        begin = code.end()
    return letters_van("".join((*delen, _gewoon(kaal[begin:]))))


def stukken_van_markdown(tekst: str) -> list[str]:
    """Return the letters in pieces that end where paper puts a number: behind a link or picture, before a numbered item."""
    delen = (deel for punt in _GENUMMERD.split(_CODE.sub(_zonder_haken, tekst)) for deel in _DOEL.split(punt))
    stukken = (letters_van_markdown(deel) for deel in delen)
    return [stuk for stuk in stukken if stuk]


def _zonder_haken(code: re.Match[str]) -> str:
    return "`" + code[2].replace("](", "] (") + "`"


def staat_in(stukken: Sequence[str], druk: str, ertussen: int = 200) -> bool:
    """Tell whether the pieces stand in `druk` in order, with at most `ertussen` letters of a note or page number between two."""
    tussen = rf"\w{{0,{ertussen}}}?"
    return re.search(tussen.join(map(re.escape, stukken)), druk) is not None


def _zonder_nummers(tekst: str) -> Iterator[str]:
    """Yield the lines without the numbers of lists.

    Within a paragraph only a 1 with text behind it begins a list, as the CommonMark specification says.
    """
    vrij = True
    for regel in tekst.split("\n"):
        begin = regel[: _BEGIN.match(regel).end()]  # type: ignore[union-attr]  # it matches nothing too
        rest, is_punt = regel[len(begin) :], bool(begin.strip(" >"))
        nummer = re.search(r"\d+", begin)
        weg = is_punt and (vrij or nummer is None or (nummer[0] == "1" and bool(rest.strip())))
        yield rest if weg else regel
        vrij = not regel.strip(" >") or weg


def _gewoon(tekst: str) -> str:
    return _ENTITEIT.sub(lambda entiteit: unescape(entiteit[0]), _DOEL.sub("", tekst))


def letters_van_html(html: str) -> str:
    """Return the letters of the texts of a page, with those that stand for pictures."""
    lezer = _Tekst()
    lezer.feed(str(html))  # a slice of Markup is Markup again, which costs
    lezer.close()
    return letters_van("".join(lezer.delen))


class _Tekst(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.delen: list[str] = []

    def handle_starttag(self, _tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what stands for a picture."""
        self.delen.append(dict(attrs).get("alt") or "")

    def handle_data(self, data: str) -> None:
        """Note text."""
        self.delen.append(data)
