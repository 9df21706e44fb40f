"""Makes a built site readable from a folder, without a server: links name the file they lead to.

A browser that opens `file://…/praktijken/` shows a list of files, not `index.html`. It loads no script modules from
a folder either, so all our scripts are classic ones.
"""

from collections.abc import Iterator
from html import escape
from html.parser import HTMLParser
from pathlib import Path
from typing import Final

_LINKS: Final = frozenset({("a", "href"), ("area", "href"), ("form", "action"), ("link", "href")})
NIET_VOOR_EEN_MAP: Final = "404.html"
"""Its links start at the root of the published site."""


def maak_lokaal(site: Path) -> int:
    """Rewrite the pages of the site in the folder `site`; returns how many there are."""
    paginas = [
        pad for pad in sorted(site.rglob("*.html")) if pad.relative_to(site).as_posix() != NIET_VOOR_EEN_MAP
    ]
    for pad in paginas:
        pad.write_text(lokale_links(pad.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
    return len(paginas)


def lokale_links(html: str) -> str:
    """Return a page with every relative link to a folder as a link to its `index.html`."""
    lezer = _Herschrijver()
    lezer.feed(html)
    lezer.close()
    return "".join(lezer.delen)


def lokaal_adres(adres: str) -> str:
    """Return a relative address that ends at a folder with `index.html` behind it; any other unchanged."""
    pad, scheiding, rest = _splits(adres)
    if not pad or ":" in pad.split("/")[0] or pad.startswith("/"):
        return adres
    if pad.endswith("/"):
        return f"{pad}index.html{scheiding}{rest}"
    if pad.rsplit("/", 1)[-1] in {".", ".."}:
        return f"{pad}/index.html{scheiding}{rest}"
    return adres


def _splits(adres: str) -> tuple[str, str, str]:
    """Return the path, the `?` or `#` after it, and what follows that."""
    einde = min((adres.find(teken) for teken in "?#" if teken in adres), default=len(adres))
    return adres[:einde], adres[einde : einde + 1], adres[einde + 1 :]


class _Herschrijver(HTMLParser):
    """Copies a page token by token, with the links in it changed."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.delen: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Copy a tag, written anew only when a link in it changes."""
        if tag == "link" and ("rel", "preload") in attrs:
            return  # a browser may not fetch ahead from a folder
        nieuw = list(_nieuwe(tag, attrs))
        bron = self.get_starttag_text() or ""
        self.delen.append(bron if nieuw == attrs else _schrijf(tag, nieuw, bron.endswith("/>")))

    handle_startendtag = handle_starttag

    def handle_endtag(self, tag: str) -> None:
        """Copy the end of an element."""
        self.delen.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        """Copy text, and what stands in scripts and styles."""
        self.delen.append(data)

    def handle_entityref(self, name: str) -> None:
        """Copy a named character."""
        self.delen.append(f"&{name};")

    def handle_charref(self, name: str) -> None:
        """Copy a numbered character."""
        self.delen.append(f"&#{name};")

    def handle_comment(self, data: str) -> None:
        """Copy a comment."""
        self.delen.append(f"<!--{data}-->")

    def handle_decl(self, decl: str) -> None:
        """Copy the document type."""
        self.delen.append(f"<!{decl}>")


def _nieuwe(tag: str, attrs: list[tuple[str, str | None]]) -> Iterator[tuple[str, str | None]]:
    beleid = tag == "meta" and ("http-equiv", "Content-Security-Policy") in attrs
    verversing = tag == "meta" and ("http-equiv", "refresh") in attrs
    for naam, waarde in attrs:
        if waarde and (tag, naam) in _LINKS:
            yield naam, lokaal_adres(waarde)
        elif waarde and verversing and naam == "content" and "url=" in waarde:
            tijd, _, doel = waarde.partition("url=")
            yield naam, f"{tijd}url={lokaal_adres(doel)}"
        elif waarde and beleid and naam == "content":
            yield naam, waarde.replace("'self'", "'self' file:")  # no folder is its own site to every browser
        else:
            yield naam, waarde


def _schrijf(tag: str, attrs: list[tuple[str, str | None]], gesloten: bool) -> str:
    delen = "".join(f" {naam}" if waarde is None else f' {naam}="{escape(waarde)}"' for naam, waarde in attrs)
    return f"<{tag}{delen}{' /' if gesloten else ''}>"
