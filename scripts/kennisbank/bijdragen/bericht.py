"""Takes the text and the attachments out of a saved mail (.eml); who sent it is left out. Knows no entries.

A mail is told by its header lines (RFC 5322), as people save it under any name.
"""

import email
import re
from dataclasses import dataclass
from email.message import EmailMessage, MIMEPart
from email.policy import default
from html.parser import HTMLParser
from typing import Final

_KOPREGEL: Final = re.compile(
    rb"^(?:from|to|cc|date|subject|mime-version|message-id|received|return-path|delivered-to|reply-to|content-type|content-transfer-encoding|thread-topic|x-[a-z0-9-]+)[ \t]*:",
    re.IGNORECASE,
)
_MINSTE: Final = 2
_BLOK: Final = frozenset({"p", "div", "tr", "li", "h1", "h2", "h3", "h4", "blockquote", "table", "ul", "ol"})
_WEG: Final = frozenset({"style", "script", "head", "title"})


@dataclass(frozen=True, slots=True)
class Bericht:
    """The text of a mail, and its attachments with their names."""

    tekst: str
    bijlagen: tuple[tuple[str, bytes], ...]


def is_bericht(inhoud: bytes) -> bool:
    """Tell whether these bytes begin with the header of a mail."""
    kop = re.split(rb"\r?\n\r?\n", inhoud.lstrip()[:20_000], maxsplit=1)[0]
    regels = [regel for regel in re.split(rb"\r?\n", kop) if regel and regel[:1] not in b" \t"]
    namen = [regel for regel in regels if _KOPREGEL.match(regel)]
    return len(namen) >= _MINSTE and len(namen) * 2 > len(regels)


def lees_bericht(inhoud: bytes) -> Bericht:
    """Return what a mail brings; a part that cannot be read is left out."""
    bericht: EmailMessage = email.message_from_bytes(inhoud.lstrip(), policy=default)
    romp = bericht.get_body(preferencelist=("plain", "html"))
    return Bericht(_tekst(romp) if romp is not None else "", tuple(_bijlagen(bericht)))


def _tekst(deel: MIMEPart) -> str:
    try:
        tekst = str(deel.get_content())
    except (LookupError, UnicodeDecodeError, ValueError):
        ruw = deel.get_payload(decode=True)
        tekst = ruw.decode("cp1252", "replace") if isinstance(ruw, bytes) else ""
    return uit_html(tekst) if deel.get_content_subtype() == "html" else tekst


def _bijlagen(bericht: EmailMessage) -> list[tuple[str, bytes]]:
    uit = []
    for deel in bericht.iter_attachments():
        ruw = deel.get_payload(decode=True)
        if isinstance(ruw, bytes) and deel.get_content_maintype() in {"text", "application"}:
            uit.append((deel.get_filename() or "", ruw))
    return uit


class _Woorden(HTMLParser):
    """Collects the words of a page, its blocks on lines of their own."""

    def __init__(self) -> None:
        super().__init__()
        self.delen: list[str] = []
        self._weg = 0

    def handle_starttag(self, tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        self._weg += tag in _WEG
        if tag in _BLOK or tag == "br":
            self.delen.append("\n- " if tag == "li" else "\n## " if tag in {"h1", "h2", "h3"} else "\n")

    def handle_endtag(self, tag: str) -> None:
        self._weg -= tag in _WEG
        if tag in _BLOK:
            self.delen.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._weg:
            self.delen.append(re.sub(r"\s+", " ", data))


def uit_html(tekst: str) -> str:
    """Return the words of a page; nothing of it is run or fetched."""
    lezer = _Woorden()
    lezer.feed(tekst)
    regels = [regel.strip() for regel in "".join(lezer.delen).split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(regels)).strip() + "\n"
