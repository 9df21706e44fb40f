"""Takes a mailed file into the collection: makes it text, mends it, names it, puts it in place as a concept."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kennisbank.bijdragen.herstel import herstel
from kennisbank.bijdragen.lezen import GeenTekst, naar_tekst
from kennisbank.bijdragen.mail import uit_mail
from kennisbank.bijdragen.nabij import enige
from kennisbank.bijdragen.oordeel import Omgeving
from kennisbank.lezen.namen import maak_id
from kennisbank.lezen.voorblad import splits
from kennisbank.lezen.waarden import lees_waarden
from kennisbank.lezen.yaml.knopen import lees_yaml
from kennisbank.meldingen.melding import Melding, fouten
from kennisbank.model.beschrijving import velden_van
from kennisbank.model.soorten import CONCEPT, NETWERK, PRAKTIJK, VOORBEELD, Soort
from kennisbank.model.velden import is_id

SOORTEN = (VOORBEELD, PRAKTIJK, NETWERK)
# Names that say nothing about what is in a file.
_NIETS = re.compile(
    r"(?:naam|bijdrage|document|nieuw|voorbeeld|praktijk|netwerk|tekst|fiche|untitled|naamloos|bijlage)(?:-?\d+)?"
)

_GEEN_SOORT = "Aan de velden is niet te zien wat dit is. Geef --soort voorbeeld, praktijk of netwerk mee."
_GEEN_VELDEN = (
    "Hier staan geen velden in. Begin een fiche met kennisbank nieuw voorbeeld, en neem de tekst daarin over."
)


@dataclass(frozen=True, slots=True)
class Ingevoerd:
    """What happened to a file: where it went (None: nowhere), what was done, and what is left for a person.

    `raad` says what to do when the file could not be taken in; `tekst` is the entry as far as it was mended.
    """

    pad: Path | None
    gedaan: tuple[str, ...]
    over: tuple[Melding, ...] = ()
    raad: str = ""
    tekst: str = ""
    is_concept: bool = False


def importeer(
    inhoud: bytes,
    naam: str,
    omgeving: Omgeving,
    ids: Mapping[str, Mapping[str, str]],
    soort: Soort | None = None,
) -> Ingevoerd:
    """Return the entry in a file called `naam`; writes nothing. `soort` is taken from its fields when None."""
    try:
        tekst, gedaan = naar_tekst(inhoud)
    except GeenTekst as fout:
        return Ingevoerd(None, (), raad=" ".join(fout.args))
    tekst, uit = uit_mail(tekst)
    gedaan += uit
    soort = soort or soort_van(tekst)
    if soort is None:
        return Ingevoerd(None, gedaan, raad=_GEEN_SOORT if "---" in tekst else _GEEN_VELDEN, tekst=tekst)
    hersteld = herstel(tekst, soort, omgeving.oordeel(soort, "zz-nog-zonder-naam"), ids)
    tekst, wat = _als_concept(hersteld.tekst, soort)
    id_ = kies_id(tekst, naam, soort, omgeving.ids)
    gedaan = (*gedaan, *hersteld.gedaan, *wat)
    over = fouten(omgeving.oordeel(soort, id_)(tekst))
    pad = Path("praktijken") / soort.pad / f"{id_}.md"
    is_concept = any(w.get("status") == CONCEPT for _, w in lees_waarden(soort, id_, tekst))
    return Ingevoerd(None if over else pad, gedaan, over, tekst=tekst, is_concept=is_concept)


def soort_van(tekst: str) -> Soort | None:
    """Return the kind that has most of the fields that stand in `tekst`, None when two have."""
    voor = re.split(r"^\s{0,3}#{1,6}\s", tekst, maxsplit=1, flags=re.MULTILINE)[0]
    gevonden = [
        naam.strip(" \t\"'“”„‘’")
        for naam in re.findall(r"^([^\s:-][^:\n]{1,30}?)[ \t]*:", voor, re.MULTILINE)
    ]
    punten = {
        soort.naam: sum(
            enige(naam, [veld.naam for veld in velden_van(soort.velden)]) is not None for naam in gevonden
        )
        for soort in SOORTEN
    }
    beste = sorted(SOORTEN, key=lambda soort: punten[soort.naam], reverse=True)
    return beste[0] if punten[beste[0].naam] > max(1, punten[beste[1].naam]) else None


def _als_concept(tekst: str, soort: Soort) -> tuple[str, tuple[str, ...]]:
    """Return `tekst` with the status of a concept, for a kind that has one."""
    if not any(veld.naam == "status" for veld in velden_van(soort.velden)):
        return tekst, ()
    delen, _ = splits(tekst)
    gelezen = lees_yaml(delen.yaml) if delen else None
    if not delen or not gelezen or not isinstance(gelezen.waarde, dict) or gelezen.vondsten:
        return tekst, ()  # what cannot be read has mistakes that keep it out
    if gelezen.waarde.get("status") == CONCEPT:
        return tekst, ()
    return f"---\n{gelezen.met('status', CONCEPT)}---\n{delen.inhoud}", ("status op concept gezet",)


def kies_id(tekst: str, naam: str, soort: Soort, bezet: frozenset[str]) -> str:
    """Return an id that is free: the name of the file when it says something, else one made of the title."""
    stam = re.sub(r"\s*\(\d+\)$", "", Path(naam).stem)
    kern = (
        stam
        if is_id(stam) and "-" in stam and not _NIETS.fullmatch(stam)
        else _uit_titel(tekst, soort) or maak_id(stam)
    )
    kern, nummer = kern[:56].rstrip("-"), 2
    keuze = kern
    while keuze in bezet:
        keuze, nummer = f"{kern}-{nummer}", nummer + 1
    return keuze


def _uit_titel(tekst: str, soort: Soort) -> str:
    _, waarden = next(lees_waarden(soort, "", tekst), ("", {}))
    if not waarden.get(soort.titelveld):
        return ""
    voor = f"{waarden.get('netwerk') or ''} " if soort is VOORBEELD else ""
    return maak_id(f"{voor}{waarden[soort.titelveld]}")
