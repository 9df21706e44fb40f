"""Takes an entry out of the mail around it: quoting, greetings, signatures, code fences. Changes no sentence."""

import re
from collections.abc import Callable, Iterator
from typing import Final

from kennisbank.bijdragen.aanlevering import GENOEMD
from kennisbank.bijdragen.mailstaart import begin_van_staart, is_kopregel
from kennisbank.bijdragen.vraagkoppen import heeft_voorblad, met_koppen
from kennisbank.lezen.markdown.koppen import vlak, zonder_nummer
from kennisbank.lezen.voorblad import BIJNA_STREEP, STREEP
from kennisbank.model.soorten import NETWERK, PRAKTIJK, VOORBEELD

_CITAAT: Final = re.compile(r"^(?:>[ \t]?)+")
_HEK: Final = re.compile(r"^\s*(?:```|~~~)\w*\s*$")
_VELD: Final = re.compile(r"^[\"'“”„‘’\s]*[A-Za-z][A-Za-z _-]{1,30}[\"'“”„‘’]*[ \t]*:(?:\s|$)")
_KOP: Final = re.compile(r"^\s{0,3}#{1,6}\s*\S")
_KOPPEN: Final = frozenset(vlak(s.kop) for soort in (VOORBEELD, PRAKTIJK, NETWERK) for s in soort.secties)
_ONDERSTREEPT: Final = re.compile(r"\s*(?:={3,}|-{4,})\s*")
# Bullets of the fonts Symbol and Wingdings, which have a place of their own in Unicode nowhere else.
_BOL_VAN_WORD: Final = re.compile("^([ \\t]*)[\uf02d\uf06e\uf076\uf0a7\uf0a8\uf0b7\uf0d8\uf0fc][ \\t]*")
_CHAT: Final = re.compile(
    r"^(?:\[\d{1,2}[:/.-]\d{2}[^\]\n]{3,20}\]|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4},? \d{1,2}:\d{2}(?::\d{2})? -) [^:\n]{2,50}: ?"
)
_AANHEF: Final = re.compile(
    r"(?:dag|beste|hallo|hoi|hey|geachte|goeie|goede|lieve)\b[^.:?]{0,60}[,!]?", re.IGNORECASE
)
MINSTE_VELDEN: Final = 2
OPEN_EN_DICHT: Final = 2

Stap = Callable[[list[str]], tuple[list[str], str]]


def uit_mail(tekst: str) -> tuple[str, tuple[str, ...]]:
    """Return the entry in `tekst`, and what was taken away around it."""
    regels, gedaan = tekst.strip("\n").split("\n"), []
    for stap in (
        _zonder_citaat,
        _zonder_chat,
        _zonder_hek,
        _zonder_onderstreping,
        _zonder_groet,
        _zonder_handtekening,
    ):
        regels, wat = stap(regels)
        gedaan += [wat] if wat else []
    return "\n".join(regels).strip("\n") + "\n", tuple(gedaan)


def antwoorden_uit_mail(tekst: str, *, op_de_regel: bool = False) -> tuple[str, tuple[str, ...]]:
    """Return the answers below headings in `tekst`, and what was taken away around them.

    `op_de_regel` also takes a question with its answer behind a colon.
    """
    regels, gedaan = tekst.split("\n"), []
    for stap in (_zonder_citaat, _zonder_chat, _met_streepjes):
        regels, wat = stap(regels)
        gedaan += [wat] if wat else []
    tekst = "\n".join(regels)
    regels = (tekst if heeft_voorblad(tekst) else met_koppen(tekst, op_de_regel=op_de_regel)).split("\n")
    for stap in (_zonder_aanhef, _zonder_handtekening):
        regels, wat = stap(regels)
        gedaan += [wat] if wat else []
    return "\n".join(regels), tuple(gedaan)


def _zonder_chat(regels: list[str]) -> tuple[list[str], str]:
    """Take away who wrote a message and when, as a chat puts it before the text."""
    uit = [_CHAT.sub("", regel) for regel in regels]
    return uit, "naam en uur van een chatbericht weggehaald" if uit != regels else ""


def _met_streepjes(regels: list[str]) -> tuple[list[str], str]:
    """Put a hyphen in place of a bullet that only the letters of Word show."""
    uit = [_BOL_VAN_WORD.sub(r"\1- ", regel) for regel in regels]
    return uit, "bolletjes van Word vervangen door streepjes" if uit != regels else ""


def _zonder_aanhef(regels: list[str]) -> tuple[list[str], str]:
    """Take away the lines above an older mail, or whom this one greets; what else stands there may be told."""
    eerste = next((nummer for nummer, regel in enumerate(regels) if _KOP.match(regel)), 0)
    gevuld = [nummer for nummer in range(eerste) if regels[nummer].strip()]
    koppen = [nummer for nummer in gevuld if is_kopregel(regels[nummer])]
    if len(koppen) < MINSTE_VELDEN:
        koppen = [nummer for nummer in gevuld[:1] if _AANHEF.fullmatch(regels[nummer].strip())]
    if not koppen:
        return regels, ""
    na = next((nummer for nummer in gevuld if nummer > koppen[-1]), None)
    if na is not None and _AANHEF.fullmatch(regels[na].strip()):
        koppen.append(na)
    return regels[
        koppen[-1] + 1 :
    ], f"mailtekst boven de vragen weggelaten: „{regels[gevuld[0]].strip()[:60]}”"


def _zonder_onderstreping(regels: list[str]) -> tuple[list[str], str]:
    """Write a fixed heading with marks where a line below it says that it is one."""
    uit: list[str] = []
    for regel in regels:
        if uit and _ONDERSTREEPT.fullmatch(regel) and vlak(zonder_nummer(uit[-1])) in _KOPPEN:
            uit[-1] = f"## {uit[-1].strip()}"
        else:
            uit.append(regel)
    return uit, "onderstreepte koppen rechtgezet" if len(uit) < len(regels) else ""


def _zonder_citaat(regels: list[str]) -> tuple[list[str], str]:
    """Take away `> ` where a mail program put it before every line of the entry."""
    geciteerd = [nummer for nummer, regel in enumerate(regels) if regel.startswith(">")]
    if not geciteerd or not any(
        _is_streep(kaal) or _VELD.match(kaal) or _KOP.match(kaal)
        for kaal in (_CITAAT.sub("", regels[nummer]) for nummer in geciteerd)
    ):
        return regels, ""
    eerste, laatste = geciteerd[0], geciteerd[-1]
    return [
        _CITAAT.sub("", regel) for regel in regels[eerste : laatste + 1]
    ], "tekens > van een mailantwoord weggehaald"


def _zonder_hek(regels: list[str]) -> tuple[list[str], str]:
    """Take away a fence ``` around the whole entry."""
    hekken = [nummer for nummer, regel in enumerate(regels) if _HEK.match(regel)]
    if len(hekken) == OPEN_EN_DICHT and any(_is_streep(regel) for regel in regels[hekken[0] : hekken[0] + 3]):
        return regels[hekken[0] + 1 : hekken[1]], "omheining ``` rond de tekst weggehaald"
    return regels, ""


def _zonder_groet(regels: list[str]) -> tuple[list[str], str]:
    """Take away what stands before the front matter, when what follows it are fields."""
    for nummer, regel in enumerate(regels):
        if _KOP.match(regel):
            return regels, ""
        if _is_streep(regel) and _velden(regels[nummer + 1 :]) >= MINSTE_VELDEN:
            weg = _van_de_mail(regels[:nummer])
            if weg and _velden(weg) < MINSTE_VELDEN:
                return regels[nummer:], f"mailtekst boven de fiche weggelaten: „{weg[0].strip()[:60]}”"
            return (regels, "") if weg else (regels[nummer:], "")
    begin = next(
        (
            nummer
            for nummer, regel in enumerate(regels)
            if _VELD.match(regel)
            and not is_kopregel(regel)
            and _velden(regels[nummer : nummer + 4]) >= MINSTE_VELDEN
        ),
        None,
    )
    if begin is None:
        return regels, ""
    weg = _van_de_mail(regels[:begin])
    return (
        ["---", *regels[begin:]],
        f"mailtekst boven de fiche weggelaten: „{weg[0].strip()[:60]}”"
        if weg
        else "eerste regel --- toegevoegd",
    )


def _van_de_mail(regels: list[str]) -> list[str]:
    """Return the lines that say something, but for the one that says where the entry belongs: that is read, not lost."""
    return [regel for regel in regels if regel.strip() and not GENOEMD.match(regel)]


def _zonder_handtekening(regels: list[str]) -> tuple[list[str], str]:
    """Take away what the mail says below the last section, or below the fields when there is none."""
    koppen = [nummer for nummer, regel in enumerate(regels) if is_kop(regel)]
    strepen = [nummer for nummer, regel in enumerate(regels) if _is_streep(regel)][:2]
    begin = (koppen or strepen or [len(regels)])[-1] + 1
    einde = begin_van_staart(regels, begin)
    if einde is None:
        return regels, ""
    return regels[:einde], f"mailtekst onder de fiche weggelaten, vanaf „{regels[einde].strip()[:60]}”"


def is_kop(regel: str) -> bool:
    """Tell whether a line is a heading, or says what one of the fixed headings says."""
    return _KOP.match(regel) is not None or vlak(zonder_nummer(regel)) in _KOPPEN


def _velden(regels: list[str]) -> int:
    return sum(1 for regel in _tot_streep(regels) if _VELD.match(regel) and not is_kopregel(regel))


def _tot_streep(regels: list[str]) -> Iterator[str]:
    for regel in regels:
        if _is_streep(regel) or _KOP.match(regel):
            return
        yield regel


def _is_streep(regel: str) -> bool:
    return STREEP.fullmatch(regel) is not None or BIJNA_STREEP.fullmatch(regel) is not None
