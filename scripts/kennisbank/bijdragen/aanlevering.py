"""Turns what somebody sent into the texts that are in it: a mail, a document, a draft, a list of questions, a bundle.

Knows the kinds of files, not whether an entry is right. What cannot be read raises `GeenTekst` with a sentence that
fits; nothing that leads to the sender comes out.
"""

import io
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kennisbank.bijdragen.bericht import Bericht, is_bericht, lees_bericht, uit_html
from kennisbank.bijdragen.klad import lees_klad
from kennisbank.bijdragen.lezen import GeenTekst, naar_tekst
from kennisbank.bijdragen.tekstverwerker import Onleesbaar, lees_document
from kennisbank.lezen.markdown.koppen import kale_vraag, vlak
from kennisbank.model.beschrijving import velden_van
from kennisbank.model.soorten import NETWERK, OOK, PRAKTIJK, VOORBEELD
from kennisbank.model.velden import is_id

SOORTEN: Final = (VOORBEELD, PRAKTIJK, NETWERK, OOK)
GENOEMD: Final = re.compile(
    r"^[>\s]*(?:Bestand|Plaats):\s*praktijken/(?:praktijken|voorbeelden|netwerken|ook)/([a-z0-9-]+)\.md[ \t]*$",
    re.MULTILINE,
)
_ZIP: Final = b"PK\x03\x04"
_REST: Final = "Open het en kies Opslaan als, Tekst zonder opmaak (.txt), codering UTF-8."
_BINNEN_ZIP: Final = (
    ("xl/", "een rekenblad (.xlsx)", "Kopieer de cellen met tekst naar een tekstbestand (.txt)."),
    (
        "Index/",
        "een bestand van Pages, Numbers of Keynote",
        "Open het daar en kies Exporteren, Word (.docx).",
    ),
    ("ppt/", "een presentatie (.pptx)", "Kopieer de tekst van de dia’s naar een tekstbestand (.txt)."),
)
_OLE: Final = b"\xd0\xcf\x11\xe0"
_OLE_OP_NAAM: Final[Mapping[str, tuple[str, str]]] = {
    ".msg": (
        "een mail van Outlook (.msg)",
        "Open ze en kopieer de tekst naar een tekstbestand, of bewaar de bijlage apart. Bewaren als .eml kan ook.",
    ),
    ".xls": ("een oud rekenblad (.xls)", "Kopieer de cellen met tekst naar een tekstbestand (.txt)."),
    ".docx": ("een Word-bestand met een wachtwoord", "Vraag het zonder wachtwoord."),
    ".doc": ("een oud Word-bestand (.doc)", f"{_REST} Of bewaar het als .docx."),
}


@dataclass(frozen=True, slots=True)
class Stuk:
    """One text that was sent: how its file was called, the name that it asks for (empty: none), what was done.

    `bij_verhaal` tells that it came together with a voorbeeld, which is a concept: what that refers to can be one too.
    """

    tekst: str
    naam: str
    genoemd: str = ""
    gedaan: tuple[str, ...] = ()
    bij_verhaal: bool = False


def stukken(inhoud: bytes, naam: str) -> tuple[Stuk, ...]:
    """Return the texts in a file called `naam`, at least one. Raises `GeenTekst`."""
    if is_bericht(inhoud):
        try:
            bericht = lees_bericht(inhoud)
        except RecursionError:
            raise GeenTekst(
                "Deze mail zit te diep in andere mails.", "Kopieer de tekst naar een tekstbestand (.txt)."
            ) from None
        return _uit_bericht(bericht, naam)
    if inhoud.startswith(_ZIP):
        return tuple(_verdeeld(*_document(inhoud), naam))
    if inhoud.startswith(_OLE) and (anders := _OLE_OP_NAAM.get(Path(naam).suffix.lower())):
        raise GeenTekst(f"Dit is {anders[0]}.", anders[1])
    tekst, gedaan = naar_tekst(inhoud)
    if re.match(r"\s*(?:<!doctype html|<html)\b", tekst, re.IGNORECASE):
        return tuple(_verdeeld(uit_html(tekst), (*gedaan, "opmaak van een webpagina weggehaald"), naam))
    return _uit_tekst(tekst, gedaan, naam)


def _uit_tekst(tekst: str, gedaan: tuple[str, ...], naam: str) -> tuple[Stuk, ...]:
    """Return what a draft in a text says, else the entries in it."""
    if klad := lees_klad(tekst, SOORTEN):
        gedaan = (*gedaan, "klad van het formulier omgezet")
        return tuple(Stuk(fiche, naam, genoemd, gedaan) for genoemd, fiche in klad)
    return tuple(_verdeeld(tekst, gedaan, naam))


def _uit_bericht(bericht: Bericht, naam: str) -> tuple[Stuk, ...]:
    """Return the attachments that can be read, else the text of the mail itself."""
    gedaan = ("tekst uit de mail genomen; de afzender staat nergens",)
    uit, reden = [], None
    for bijlage, inhoud in bericht.bijlagen:
        try:
            gevonden = stukken(inhoud, bijlage or naam)
        except GeenTekst as fout:
            reden = fout
            continue
        uit += [
            Stuk(
                s.tekst,
                s.naam,
                s.genoemd,
                (f"bijlage {bijlage[:60]} genomen" if bijlage else "doorgestuurde mail genomen", *s.gedaan),
            )
            for s in gevonden
        ]
    bekend = [stuk for stuk in uit if _lijkt_fiche(stuk.tekst)]
    if _lijkt_fiche(bericht.tekst) or not (bekend or uit):
        if not bericht.tekst.strip():
            raise reden or GeenTekst("In deze mail staat geen tekst.", "Vraag de tekst opnieuw.")
        if not _lijkt_fiche(bericht.tekst) and reden is not None:
            raise reden
        return (*_uit_tekst(bericht.tekst.replace("\r\n", "\n"), gedaan, ""), *bekend)
    return tuple(bekend or uit)


def _lijkt_fiche(tekst: str) -> bool:
    return (
        re.search(r"^[>\s]*(?:titel|naam|kern)\s*:|^#{2,3}\s", tekst, re.MULTILINE | re.IGNORECASE)
        is not None
    )


def _document(inhoud: bytes) -> tuple[str, tuple[str, ...]]:
    try:
        return lees_document(inhoud, tabeltekst)
    except Onleesbaar:
        raise _reden(inhoud) from None


def _reden(inhoud: bytes) -> GeenTekst:
    """Return what a package is that is no document, with what to do."""
    try:
        with zipfile.ZipFile(io.BytesIO(inhoud)) as pakket:
            namen = pakket.namelist()
    except (zipfile.BadZipFile, OSError, ValueError):
        return GeenTekst("Dit is een Word- of LibreOffice-bestand dat beschadigd is, geen tekst.", _REST)
    for begin, wat, raad in _BINNEN_ZIP:
        if any(een.startswith(begin) for een in namen):
            return GeenTekst(f"Dit is {wat}.", raad)
    if "word/document.xml" in namen or "content.xml" in namen:
        return GeenTekst("Dit is een Word- of LibreOffice-bestand dat niet te lezen is.", _REST)
    return GeenTekst("Dit is een zip-bestand.", "Pak het eerst uit, en voer de bestanden erin elk apart in.")


def tabeltekst(rijen: Sequence[Sequence[str]]) -> str:
    """Return a table as Markdown, or, when it is a form of two columns, as headings with what stands beside them."""
    gevuld = [[cel.strip() for cel in rij] for rij in rijen if any(cel.strip() for cel in rij)]
    if not gevuld:
        return ""
    paren = [tuple(rij[1:] if _is_nummer(rij[0]) else rij) for rij in gevuld]
    if {len(paar) for paar in paren} == {2} and sum(
        vlak(kale_vraag(paar[0])) in _VRAGEN for paar in paren
    ) > 1:
        return "\n\n".join(
            f"### {' '.join(vraag.split())}\n\n{antwoord}"
            for vraag, antwoord in paren
            if (vlak(vraag), vlak(antwoord)) != ("vraag", "antwoord")
        )
    breed = max(len(rij) for rij in gevuld)
    regels = [
        f"| {' | '.join([' '.join(cel.replace('|', '/').split()) for cel in rij] + [''] * (breed - len(rij)))} |"
        for rij in gevuld
    ]
    return "\n".join([regels[0], f"|{'---|' * breed}", *regels[1:]])


def _is_nummer(cel: str) -> bool:
    """Tell whether a cell only numbers its row, or heads such cells."""
    return vlak(cel).isdigit() or vlak(cel) in {"nr", "nummer"}


_VRAGEN: Final = frozenset(
    vlak(n) for s in SOORTEN for v in velden_van(s.velden) for n in (v.naam, v.titel)
) | frozenset(vlak(sectie.kop) for soort in SOORTEN for sectie in soort.secties)


def _verdeeld(tekst: str, gedaan: tuple[str, ...], naam: str) -> Iterator[Stuk]:
    """Yield the entries of a bundle: each begins with a line that says where it belongs."""
    plekken = list(GENOEMD.finditer(tekst))
    if len(plekken) <= 1:
        yield Stuk(tekst, naam, plekken[0][1] if plekken and is_id(plekken[0][1]) else "", gedaan)
        return
    bij_verhaal = any("/voorbeelden/" in plek[0] for plek in plekken)
    for nummer, plek in enumerate(plekken):
        tot = plekken[nummer + 1].start() if nummer + 1 < len(plekken) else len(tekst)
        yield Stuk(tekst[plek.start() : tot], naam, plek[1] if is_id(plek[1]) else "", gedaan, bij_verhaal)
