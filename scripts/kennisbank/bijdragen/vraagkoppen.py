"""Makes headings of questions that stand on a line of their own: bold, in capitals, underlined or plain.

Most people who write answers below questions use no style of headings. Only lines that say one of the questions of the
model and nothing else are read so, and only when the text is a list of answers then.
"""

import re
from typing import Final

from kennisbank.bijdragen.vragenlijst import is_vragenlijst, vragen_van
from kennisbank.bijdragen.vragenlijst_ook import is_ook
from kennisbank.lezen.markdown.koppen import kale_vraag, vlak
from kennisbank.model.soorten import OOK, VOORBEELD

_VRAGEN: Final = frozenset(vragen_van(VOORBEELD)) | frozenset(vragen_van(OOK))
_VERSIERD: Final = re.compile(r"[\s#*_]*(.{2,80}?)[\s#*_:]*")
_EERSTE_KOP: Final = re.compile(r"\s*#{1,2}[ \t]+(\S.{0,200}?)[ \t#]*$", re.MULTILINE)
_LANGSTE: Final = 120
_STREEP: Final = re.compile(r"\s*(?:={3,}|-{3,})\s*")


_VOORBLAD: Final = re.compile(r"^-{3,}[ \t]*$", re.MULTILINE)


def met_koppen(tekst: str, *, op_de_regel: bool = False) -> str:
    """Return a text with its questions as headings, when it is a list of answers; any other as it is.

    `op_de_regel` also takes a question with its answer behind a colon.
    """
    if is_vragenlijst(tekst) or is_ook(tekst):
        return tekst
    uit: list[str] = []
    na_vraag = False
    for regel in tekst.split("\n"):
        voor, _, antwoord = regel.partition(":")
        if op_de_regel and antwoord.strip() and (vraag := _vraag(voor)):
            # A bold question takes its colon along: **Titel:** …
            uit += ["", f"### {vraag}", "", antwoord.strip().removeprefix("**").strip()]
            na_vraag = False
            continue
        vraag = _vraag(regel)
        if not (na_vraag and _STREEP.fullmatch(regel)):
            uit += ["", f"### {vraag}", ""] if vraag else [regel]
        na_vraag = bool(vraag)
    nieuw = _met_titel("\n".join(uit))
    return nieuw if is_vragenlijst(nieuw) or is_ook(nieuw) else tekst


def _met_titel(tekst: str) -> str:
    """Return a text whose first heading is the title of the story, when no question asks for it, with that question."""
    eerste = _EERSTE_KOP.match(tekst)
    if eerste is None or _vraag(eerste[1]) or re.search(r"^### titel$", tekst, re.MULTILINE | re.IGNORECASE):
        return tekst
    return f"### Titel\n\n{eerste[1]}\n{tekst[eerste.end() :]}"


def heeft_voorblad(tekst: str) -> bool:
    """Tell whether a text has the lines around the fields of an entry, as the programs of the project write them."""
    begin = "\n".join(regel for regel in tekst.split("\n") if regel.strip())[:400]
    return any(re.match(r"\s*[a-z_]+[ \t]*:", begin[streep.end() :]) for streep in _VOORBLAD.finditer(begin))


def _vraag(regel: str) -> str:
    """Return the question that a line says, empty when it says something else."""
    versierd = _VERSIERD.fullmatch(regel) if len(regel) <= _LANGSTE else None
    kaal = versierd[1] if versierd else ""
    for vorm in (kaal, kale_vraag(kaal)):
        if vlak(vorm) in _VRAGEN:
            return vorm
    return ""
