"""Judges what the whole chain made of entries, whatever stands in them: pages, feed, data, search index.

Knows what must never be there: active script, broken HTML, a formula. Lost words are the business of `woorden`.
"""

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from html.parser import HTMLParser
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

from kennisbank.uitvoer.site import Bestand, Pagina

NOOIT = frozenset({"iframe", "object", "embed", "base", "meta", "style", "applet", "frame", "foreignobject"})
LEEG = frozenset({"link", "area", "br", "col", "hr", "img", "input", "source", "track", "wbr"})
ADRESSEN = frozenset({"href", "src", "action", "formaction", "xlink:href", "data", "poster"})
FORMULE = re.compile(r"[=+@\t\r\n＝＋－＠-]")
ELDERS_FORMULE = re.compile(r"[ \"]*[=@＝＠]|[+＋－-][\w(]")  # where another sign parts the columns
VEILIG = frozenset({"", "http", "https", "mailto", "tel"})


def keur(paginas: Iterable[Pagina], bestanden: Iterable[Bestand]) -> Iterator[str]:
    """Yield every problem of the pages and files of a site, with where it is."""
    for pagina in paginas:
        yield from (f"{pagina.adres}: {wat}" for wat in keur_html(pagina.html))
        yield from (f"{pagina.adres}: voorblad: {wat}" for wat in _keur_voorblad(pagina))
    for bestand in bestanden:
        yield from (f"{bestand.adres}: {wat}" for wat in _keur_bestand(bestand))


@lru_cache(512)  # many pages are the same in one site as in the next
def keur_html(html: str) -> tuple[str, ...]:
    """Return what is active, unsafe or broken in a piece of HTML."""
    lezer = _Keurder()
    lezer.feed(str(html))  # a slice of Markup is Markup again, which costs
    lezer.close()
    return (*lezer.mis, *([f"niet gesloten: {lezer.open}"] if lezer.open else []))


def _keur_voorblad(pagina: Pagina) -> Iterator[str]:
    for naam in ("title", "description"):
        tekst = str(pagina.voorblad()[naam])
        if set("<>\"'") & set(tekst):
            yield f"{naam} is niet veilig in HTML: {tekst[:80]!r}"


def _keur_bestand(bestand: Bestand) -> Iterator[str]:
    soort = bestand.adres.rpartition(".")[2]
    tekst = (
        bestand.inhoud.decode("utf-8-sig") if soort in {"csv", "json", "jsonld", "xml", "html", "js"} else ""
    )
    try:
        if soort in {"json", "jsonld"}:
            json.loads(tekst)
        elif soort == "xml":
            ET.fromstring(tekst)  # noqa: S314 (our own output)
        elif soort == "js" and tekst.startswith("kbZoekdeel("):
            json.loads(f"[{tekst.removeprefix('kbZoekdeel(').rstrip().removesuffix(');')}]")
        elif soort == "csv":
            yield from _keur_tabel(tekst)
    except (ValueError, ET.ParseError) as fout:
        yield f"is stuk: {fout}"


def _keur_tabel(tekst: str) -> Iterator[str]:
    rijen = list(csv.reader(io.StringIO(tekst, newline=""), delimiter=";"))
    for nummer, rij in enumerate(rijen):
        if len(rij) != len(rijen[0]):
            yield f"rij {nummer} heeft {len(rij)} cellen in plaats van {len(rijen[0])}"
        yield from (f"rij {nummer} bevat een formule: {cel[:40]!r}" for cel in rij if FORMULE.match(cel))
    for scheiding in ",\t":
        for rij in csv.reader(io.StringIO(tekst, newline=""), delimiter=scheiding):
            cellen = (cel for cel in rij if ELDERS_FORMULE.match(cel))
            yield from (f"met {scheiding!r} is dit een formule: {cel[:40]!r}" for cel in cellen)


class _Keurder(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.mis: list[str] = []
        self._json = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Judge a tag and keep the nesting."""
        self._keur(tag, dict(attrs))
        if tag not in LEEG:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Judge a tag that closes itself."""
        self._keur(tag, dict(attrs))

    def handle_endtag(self, tag: str) -> None:
        """Keep the nesting."""
        if tag in LEEG:
            return
        if not self.open or self.open[-1] != tag:
            self.mis.append(f"</{tag}> past niet bij {self.open[-3:]}")
        else:
            self.open.pop()
        self._json = False

    def handle_data(self, data: str) -> None:
        """Judge data that stands on the page for a script."""
        if self._json:
            json.loads(data)

    def _keur(self, tag: str, waarden: dict[str, str | None]) -> None:
        if tag in NOOIT:
            self.mis.append(f"<{tag}>")
        if tag == "script":
            self._json = waarden.get("type") == "application/json"
            if not self._json and urlsplit(waarden.get("src") or "x:").scheme:
                self.mis.append(f"een script: {waarden}")
        if tag == "link" and (
            waarden.get("rel") != "stylesheet" or urlsplit(waarden.get("href") or "x:").scheme
        ):
            self.mis.append(f"<link>: {waarden}")
        for naam, waarde in waarden.items():
            if naam.startswith("on") or naam in {"srcdoc", "style"}:
                self.mis.append(f"{naam} op <{tag}>")
            if naam in ADRESSEN and _schema(waarde or "") not in VEILIG:
                self.mis.append(f"{naam}={waarde!r}")


def _schema(adres: str) -> str:
    """Return the scheme as a browser reads it: control characters and spaces do not count."""
    kaal = re.sub(r"[\x00-\x20]", "", adres)
    try:
        return urlsplit(kaal).scheme
    except ValueError:
        return "kapot" if ":" in kaal.partition("/")[0] else ""
