"""Turns the bytes of a mailed file into text, whatever program wrote them; knows nothing of entries."""

import re
from typing import Final

_ALS_TEKST: Final = "Open het en kies Opslaan als, Tekst zonder opmaak (.txt), codering UTF-8."
# How files start that are no text, and how their makers save them as text.
_ANDERS: Final = (
    (b"PK\x03\x04", "een pakket dat de kennisbank niet kan lezen", _ALS_TEKST),
    (b"\xd0\xcf\x11\xe0", "een oud bestand van Word, Excel of Outlook", f"Is het een tekst? {_ALS_TEKST} Is het een mail (.msg)? Open ze in Outlook en kopieer de tekst naar een tekstbestand, of bewaar de bijlage apart."),
    (b"%PDF", "een PDF", "Vraag het bestand waaruit de PDF gemaakt is, of kopieer de tekst naar een tekstbestand."),
    (b"{\\rtf", "een RTF-bestand", _ALS_TEKST),
    (b"\xff\xd8\xff", "een foto", "Een foto hoort in praktijken/beelden/. Vraag de tekst apart."),
    (b"\x78\x9f\x3e\x22", "een bijlage die alleen Outlook kan openen (winmail.dat)", "Vraag de tekst opnieuw, in de mail zelf of als .docx."),
    (b"\x89PNG", "een beeld", "Een beeld hoort in praktijken/beelden/. Vraag de tekst apart."),
)  # fmt: skip
# What tells the letters of an old Mac from those of Windows: only one of both gives Dutch words.
_IN_EEN_WOORD: Final = re.compile(r"(?<=[a-z])[àáâäçèéêëíïóôöúü](?=[a-z\W])|\bé[ée]n\b")
_NUL_DEEL: Final = 0.2


class GeenTekst(Exception):
    """The bytes are no text. The first argument says what they are, the second what to do."""


def naar_tekst(inhoud: bytes) -> tuple[str, tuple[str, ...]]:
    r"""Return the text with line ends `\n` and what was changed to get it; raises `GeenTekst`."""
    for begin, wat, raad in _ANDERS:
        if inhoud.startswith(begin):
            raise GeenTekst(f"Dit is {wat}, geen tekst.", raad)
    tekst, gedaan = _gelezen(inhoud)
    if not tekst.strip():
        raise GeenTekst("Het bestand is leeg.", "Vraag het bestand opnieuw.")
    if "\x00" in tekst:
        raise GeenTekst(
            "Dit bestand bevat geen leesbare tekst.",
            "Vraag de tekst in de mail zelf, als .docx, of als tekst met codering UTF-8 (.txt).",
        )
    if "\r" in tekst:
        tekst = re.sub(r"\r\n?", "\n", tekst)
        gedaan = (*gedaan, "regeleinden van Windows of een oude Mac vervangen")
    return tekst, gedaan


def _gelezen(inhoud: bytes) -> tuple[str, tuple[str, ...]]:
    if inhoud[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return inhoud.decode("utf-16", "replace"), ("omgezet van UTF-16 naar UTF-8",)
    if inhoud and inhoud.count(0) > len(inhoud) * _NUL_DEEL:
        soort = "utf-16-le" if inhoud[1:2] == b"\x00" else "utf-16-be"
        return inhoud.decode(soort, "replace"), ("omgezet van UTF-16 naar UTF-8",)
    bom = inhoud.startswith(b"\xef\xbb\xbf")
    try:
        return inhoud.decode("utf-8-sig"), ("onzichtbaar merkteken vooraan (BOM) weggehaald",) if bom else ()
    except UnicodeDecodeError:
        windows, mac = inhoud.decode("cp1252", "replace"), inhoud.decode("mac_roman")
        if len(_IN_EEN_WOORD.findall(mac)) > len(_IN_EEN_WOORD.findall(windows)):
            return mac, ("omgezet van een oude Mac-codering naar UTF-8",)
        return windows, ("omgezet van een oude Windows-codering naar UTF-8",)
