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
# A mail that was sent on again and again: deeper than people go.
_DIEPSTE: Final = 5
_BLOK: Final = frozenset({"p", "div", "tr", "li", "h1", "h2", "h3", "h4", "blockquote", "table", "ul", "ol"})
_WEG: Final = frozenset({"style", "script", "head", "title"})


@dataclass(frozen=True, slots=True)
class Bericht:
    """The text of a mail, and its attachments with their names."""

    tekst: str
    bijlagen: tuple[tuple[str, bytes], ...]


def is_bericht(inhoud: bytes) -> bool:
    """Tell whether these bytes begin with the header of a mail."""
    kop = re.split(rb"\r?\n\r?\n", _recht(inhoud)[:20_000], maxsplit=1)[0]
    regels = [regel for regel in re.split(rb"\r?\n", kop) if regel and regel[:1] not in b" \t"]
    namen = [regel for regel in regels if _KOPREGEL.match(regel)]
    return len(namen) >= _MINSTE and len(namen) * 2 > len(regels)


def _recht(inhoud: bytes) -> bytes:
    """Return a saved mail without what an editor put before it, and with line ends that a mail may have."""
    kaal = inhoud.removeprefix(b"\xef\xbb\xbf").lstrip()
    return kaal if b"\n" in kaal else kaal.replace(b"\r", b"\r\n")


def lees_bericht(inhoud: bytes) -> Bericht:
    """Return what a mail brings; a part that cannot be read is left out."""
    bericht: EmailMessage = email.message_from_bytes(_recht(inhoud), policy=default)
    return Bericht(_romp(bericht), tuple(_bijlagen(bericht, 0)))


def _romp(bericht: MIMEPart) -> str:
    """Return the text of a mail: plain, or of its page when that is empty; then the texts that stand further on in it."""
    for vorm in ("plain", "html"):
        romp = bericht.get_body(preferencelist=(vorm,))
        if romp is not None and (tekst := _tekst(romp)).strip():
            return "\n\n".join(
                [tekst, *(_tekst(deel) for deel in bericht.iter_attachments() if _hoort_bij(deel))]
            )
    return ""


def _hoort_bij(deel: MIMEPart) -> bool:
    """Tell whether a part is no attachment, but what the sender wrote below a picture."""
    is_tekst = deel.get_content_type() in {"text/plain", "text/html"}
    return is_tekst and not deel.get_filename() and not deel.is_attachment()


def _tekst(deel: MIMEPart) -> str:
    """Return the text of a part, whatever its maker says of its letters: some call Windows letters ASCII."""
    ruw = deel.get_payload(decode=True)
    tekst = _ontcijferd(ruw, deel.get_content_charset()) if isinstance(ruw, bytes) else ""
    if deel.get_content_subtype() == "html":
        return uit_html(tekst)
    return _ontvouwd(tekst, deel) if deel.get_param("format") == "flowed" else tekst


def _ontcijferd(ruw: bytes, gezegd: str | None) -> str:
    for codering in (gezegd or "utf-8", "utf-8"):
        try:
            return ruw.decode(codering)
        except (LookupError, ValueError):
            continue
    return ruw.decode("cp1252", "replace")


def _ontvouwd(tekst: str, deel: MIMEPart) -> str:
    """Return a text with the lines together that a mail program broke: those end in a space (RFC 3676)."""
    zonder_spatie = str(deel.get_param("delsp", "no")).lower() == "yes"
    uit, loopt_door = list[str](), False
    for regel in tekst.replace("\r\n", "\n").split("\n"):
        kaal = regel.removeprefix(" ")  # put there before a line that would begin as a quote or a header
        breekt = kaal.endswith(" ") and kaal != "-- "
        deel_ = kaal[:-1] if breekt and zonder_spatie else kaal
        if loopt_door:
            uit[-1] += deel_
        else:
            uit.append(deel_ if breekt else regel)
        loopt_door = breekt
    return "\n".join(uit)


def _bijlagen(bericht: MIMEPart, diepte: int) -> list[tuple[str, bytes]]:
    """Return the attachments, also those of a mail that was sent on as one; of that mail, its text too."""
    uit = []
    for deel in bericht.iter_attachments():
        binnen = deel.get_payload()
        if deel.get_content_type() == "message/rfc822" and isinstance(binnen, list) and diepte < _DIEPSTE:
            doorgestuurd = binnen[0]
            if isinstance(doorgestuurd, MIMEPart):
                uit += [("", _romp(doorgestuurd).encode()), *_bijlagen(doorgestuurd, diepte + 1)]
            continue
        ruw = deel.get_payload(decode=True)
        if _hoort_bij(deel):
            continue
        if isinstance(ruw, bytes) and deel.get_content_maintype() in {"text", "application"}:
            uit.append((deel.get_filename() or "", ruw))
    return uit


class _Woorden(HTMLParser):
    """Collects the words of a page, its blocks on lines of their own."""

    def __init__(self) -> None:
        super().__init__()
        self.delen: list[str] = []
        self._weg = 0
        self._letterlijk = 0

    def handle_starttag(self, tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        self._weg += tag in _WEG
        self._letterlijk += tag == "pre"
        if tag in _BLOK or tag == "br":
            self.delen.append("\n- " if tag == "li" else "\n## " if tag in {"h1", "h2", "h3"} else "\n")

    def handle_endtag(self, tag: str) -> None:
        self._weg -= tag in _WEG
        self._letterlijk -= tag == "pre"
        if tag in _BLOK:
            self.delen.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._weg:
            self.delen.append(data if self._letterlijk > 0 else re.sub(r"\s+", " ", data))


def uit_html(tekst: str) -> str:
    """Return the words of a page; nothing of it is run or fetched."""
    lezer = _Woorden()
    lezer.feed(tekst)
    regels = [regel.strip() for regel in "".join(lezer.delen).split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(regels)).strip() + "\n"
