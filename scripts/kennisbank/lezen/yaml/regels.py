"""The slips that make YAML unreadable, one rule each: what a line shows, and the line as it was meant."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from kennisbank.meldingen.codes.voorblad import (
    AANHALINGSTEKEN_OPEN,
    AANHALINGSTEKEN_OPEN_BINNEN,
    AANHALINGSTEKENS_KRUL,
    BEGIN_TEKEN,
    DUBBELE_PUNT,
    DUBBELE_PUNT_ZONDER_SPATIE,
    HEKJE_IN_WAARDE_REGEL,
    INSPRINGING,
    INSPRINGING_ITEM,
    STREEPJE_IN_WAARDE_SPATIE,
)
from kennisbank.meldingen.melding import Herstel, Plek, Vondst

_SLEUTEL: Final = re.compile(r"([ ]*(?:- +)?)([^\s:#\"'\[\]{}][^:#]{0,79}?)( ?):( +)(\S.*)$")
_ZONDER_SPATIE: Final = re.compile(r"([ ]*(?:- +)?)([a-zA-Z_]{2,40}):([^\s/].*)$")
_KRULPAAR: Final = re.compile(r"[“”„‟‘’‚‛«](.*)[“”‟‘’‛»]$")
_BEGIN: Final = re.compile(r"([ ]*(?:- +)?(?:[\w-]+: +)?)([@`%*&!|>\[{,?\]}-].*)$")
_CITAAT: Final = re.compile(r"([ ]*(?:- +)?)([\w-]+)( *):( +)(([\"']).*)$")
_CITAAT_ITEM: Final = re.compile(r"([ ]*- +)()()()(([\"']).*)$")
_ITEM: Final = re.compile(r" *- ")
_ITEM_ZONDER_SPATIE: Final = re.compile(r"( *)-([^\s-].*)$")
PAAR: Final = 2  # an opening and a closing quote
_VELD: Final = re.compile(r"([ ]*)([a-z_]+):(?: |$)")


@dataclass(frozen=True, slots=True)
class Regel:
    """A line that may hold the slip (`nummer`, from 0), and the error: its line and PyYAML's words for it."""

    alle: list[str]
    nummer: int
    foutregel: int
    probleem: str

    @property
    def tekst(self) -> str:
        """Return the line itself."""
        return self.alle[self.nummer]

    def slip(self, vondst: Vondst, wat: str, nieuw: str, *, zeker: bool = True) -> Vondst:
        """Return a finding about this line, which was meant as `nieuw`."""
        return replace(vondst, herstel=Herstel(wat, {self.nummer + 1: nieuw}, zeker))

    def plek(self, kolom: int) -> Plek:
        """Return a place on this line; `kolom` counts from 0."""
        return Plek(self.nummer + 1, kolom + 1)


def krulpaar(regel: Regel) -> Vondst | None:
    """Curly quotes around a value that needs quotes."""
    gevonden = _SLEUTEL.match(regel.tekst)
    if not gevonden or not (paar := _KRULPAAR.match(gevonden[5].strip())):
        return None
    vondst = AANHALINGSTEKENS_KRUL.op(regel.plek(gevonden.start(5)), waarde=paar[1])
    return regel.slip(vondst, "rechte aanhalingstekens rond de waarde", _geciteerd(gevonden, paar[1]))


def dubbele_punt(regel: Regel) -> Vondst | None:
    """A colon with a space in a value without quotes."""
    gevonden = _SLEUTEL.match(regel.tekst)
    if not gevonden or gevonden[5][:1] in "\"'[{|>&*!":
        return None
    punt = re.search(r":(?:\s|$)", gevonden[5])
    if not punt:
        return None
    naam, waarde = gevonden[2].strip(), gevonden[5].strip()
    vondst = DUBBELE_PUNT.op(regel.plek(gevonden.start(5) + punt.start()), veld=naam, waarde=waarde)
    return regel.slip(vondst, "aanhalingstekens rond de waarde", _geciteerd(gevonden, waarde))


def geen_spatie(regel: Regel) -> Vondst | None:
    """No space after the colon of a field."""
    gevonden = _ZONDER_SPATIE.match(regel.tekst)
    if not gevonden:
        return None
    voor, naam, waarde = gevonden.groups()
    vondst = DUBBELE_PUNT_ZONDER_SPATIE.op(regel.plek(gevonden.end(2)), veld=naam, waarde=waarde)
    return regel.slip(vondst, "spatie na de dubbele punt", f"{voor}{naam}: {waarde}")


def begin_teken(regel: Regel) -> Vondst | None:
    """A value that starts with a sign that means something in YAML."""
    gevonden = _BEGIN.match(regel.tekst)
    if not gevonden or not gevonden[1].strip():
        return None
    waarde = gevonden[2].strip()
    if waarde[0] in "[{|>" and "token" not in regel.probleem and not _na_blok(waarde):
        return None
    vondst = BEGIN_TEKEN.op(regel.plek(gevonden.start(2)), teken=waarde[0], waarde=waarde)
    sleutel = re.match(r"([ ]*(?:- +)?)([\w-]+)( *):( +)(.*)$", regel.tekst)
    nieuw = _geciteerd(sleutel, waarde) if sleutel else f"{gevonden[1]}{tussen_aanhaling(waarde)}"
    return regel.slip(vondst, "aanhalingstekens rond de waarde", nieuw)


def _na_blok(waarde: str) -> bool:
    """Tell whether text follows where a list or block should have ended: `[Samen] spelen`, `| tekst`."""
    return re.match(r"(?:\[[^\]]*\]|\{[^}]*\})\s*[^\s,#].*$|[|>][-+0-9]*\s+\S", waarde) is not None


def na_aanhaling(regel: Regel) -> Vondst | None:
    """Quotes that do not pair, or that stand within a value between quotes."""
    gevonden = _CITAAT.match(regel.tekst) or _CITAAT_ITEM.match(regel.tekst)
    if not gevonden:
        return None
    teken, waarde = gevonden[6], gevonden[5].rstrip()
    afgesloten = len(waarde) > 1 and waarde[-1] == teken
    binnen = waarde[1:-1] if afgesloten else waarde[1:]
    ontsnapt = binnen.replace("''", "") if teken == "'" else re.sub(r"\\.", "", binnen)
    if afgesloten and teken not in ontsnapt and "\\" not in binnen:
        return None
    vondst = (AANHALINGSTEKEN_OPEN_BINNEN if afgesloten else AANHALINGSTEKEN_OPEN).op(
        regel.plek(gevonden.start(5))
    )
    inhoud, zeker = binnen.replace(teken, "").replace("\\", ""), False
    if afgesloten:
        inhoud, zeker = (
            binnen.replace("''", "'") if teken == "'" else re.sub(r"\\([\"\\])", r"\1", binnen),
            True,
        )
    elif waarde.count(teken) % PAAR == 0:
        inhoud, zeker = waarde, True
    nieuw = _geciteerd(gevonden, inhoud) if gevonden[2] else f"{gevonden[1]}{tussen_aanhaling(inhoud)}"
    return regel.slip(vondst, "aanhalingstekens rond de hele waarde", nieuw, zeker=zeker)


def streepje(regel: Regel) -> Vondst | None:
    """No space after the hyphen of an item, among items that have one."""
    gevonden = _ITEM_ZONDER_SPATIE.match(regel.tekst)
    buren = regel.alle[max(0, regel.nummer - 1) : regel.nummer + 2]
    if not gevonden or not any(_ITEM.match(buur) for buur in buren):
        return None
    vondst = STREEPJE_IN_WAARDE_SPATIE.op(regel.plek(gevonden.end(1)), waarde=regel.tekst.strip())
    return regel.slip(vondst, "spatie na het streepje", f"{gevonden[1]}- {gevonden[2]}")


def opmerking(regel: Regel) -> Vondst | None:
    """A line with a hash amid the lines of a text: YAML takes it for a comment, and the text ends there."""
    if not regel.tekst.lstrip().startswith("#") or regel.nummer + 1 != regel.foutregel:
        return None
    tekst = regel.tekst.strip()
    vondst = HEKJE_IN_WAARDE_REGEL.op(regel.plek(len(regel.tekst) - len(regel.tekst.lstrip())), waarde=tekst)
    volgende = regel.alle[regel.foutregel]
    nieuw = volgende[: len(volgende) - len(volgende.lstrip())] + tekst.lstrip("# ")
    return regel.slip(vondst, "opmerking bij de tekst gezet", nieuw, zeker=False)


def inspringing(regel: Regel) -> Vondst | None:
    """A field that is indented though the field before it already has a value."""
    gevonden = _VELD.match(regel.tekst)
    if not gevonden or not gevonden[1] or regel.nummer != regel.foutregel:
        return None
    vorige = next(
        (v for v in reversed(regel.alle[: regel.nummer]) if v.strip() and not v.startswith("#")), ""
    )
    if not re.match(r"(?:[\w-]+:| +-)(?: +[^\s|>#].*)?$", vorige):
        return None
    return _naar_voren(regel, gevonden[2])


def eerste_inspringing(regel: Regel) -> Vondst | None:
    """The first field is indented, and the others are not."""
    gevonden = _VELD.match(regel.tekst)
    eerder = any(ander.strip() and not ander.startswith("#") for ander in regel.alle[: regel.nummer])
    if not gevonden or not gevonden[1] or eerder or regel.alle[regel.foutregel].startswith(" "):
        return None
    return _naar_voren(regel, gevonden[2])


def _naar_voren(regel: Regel, naam: str) -> Vondst:
    vondst = INSPRINGING.op(regel.plek(0), veld=naam)
    return regel.slip(vondst, "spaties voor het veld weggehaald", regel.tekst.lstrip())


def item_inspringing(regel: Regel) -> Vondst | None:
    """An item of a list that is indented otherwise than the item before it."""
    gevonden = re.match(r"([ ]*)- ", regel.tekst)
    vorige = re.match(r"([ ]*)- ", regel.alle[regel.nummer - 1]) if regel.nummer else None
    if not gevonden or not vorige or gevonden[1] == vorige[1] or regel.nummer != regel.foutregel:
        return None
    vondst = INSPRINGING_ITEM.op(regel.plek(len(gevonden[1])))
    return regel.slip(vondst, "item even ver ingesprongen", vorige[1] + regel.tekst.lstrip())


# In this order: the surest signs first.
REGELS: Final[tuple[Callable[[Regel], Vondst | None], ...]] = (
    streepje,
    opmerking,
    krulpaar,
    dubbele_punt,
    geen_spatie,
    begin_teken,
    na_aanhaling,
    inspringing,
    eerste_inspringing,
    item_inspringing,
)


def _geciteerd(gevonden: re.Match[str], waarde: str) -> str:
    return f"{gevonden[1]}{gevonden[2]}: {tussen_aanhaling(waarde)}"


def tussen_aanhaling(waarde: str) -> str:
    """Return a value between double quotes, such that YAML reads it back."""
    return '"' + waarde.replace("\\", "\\\\").replace('"', '\\"') + '"'
