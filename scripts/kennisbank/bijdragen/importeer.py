"""Takes a mailed file into the collection: makes it text, mends it, names it, puts it in place as a concept."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kennisbank.bijdragen.aanlevering import SOORTEN, Stuk, stukken
from kennisbank.bijdragen.herstel import herstel
from kennisbank.bijdragen.lezen import GeenTekst
from kennisbank.bijdragen.mail import antwoorden_uit_mail, uit_mail
from kennisbank.bijdragen.mailstaart import twijfel
from kennisbank.bijdragen.nabij import enige
from kennisbank.bijdragen.oordeel import Ids, Omgeving
from kennisbank.bijdragen.paren import zet_inspringing_terug, zet_paren_recht
from kennisbank.bijdragen.vragenlijst import is_vragenlijst, naar_fiche
from kennisbank.bijdragen.vragenlijst_ook import is_ook, naar_ook
from kennisbank.lezen.namen import heeft_naam, kort_id, maak_id
from kennisbank.lezen.voorblad import splits
from kennisbank.lezen.waarden import lees_waarden
from kennisbank.lezen.yaml.knopen import lees_yaml
from kennisbank.meldingen.melding import Melding, fouten
from kennisbank.model.beschrijving import velden_van
from kennisbank.model.soorten import CONCEPT, NETWERK, OOK, VOORBEELD, Soort
from kennisbank.model.velden import ID_MAX, is_id

__all__ = ["SOORTEN", "Ingevoerd", "importeer", "importeer_stuk", "kies_id", "soort_van", "voer_in"]

KERN_MAX: Final = ID_MAX - len("-123")  # leaves room for a number behind it
_GEEN_SOORT = (
    "Aan de velden is niet te zien wat dit is. Geef --soort voorbeeld, praktijk, netwerk of ook mee."
)
_GEEN_NAAM: Final = (
    "Uit de titel is geen naam voor het adres te maken. Zet boven de tekst een regel zoals "
    "Bestand: praktijken/voorbeelden/gent-leeshoek.md, en voer hem opnieuw in."
)
_GEEN_VELDEN = (
    "Hier staan geen velden in. Begin een fiche met kennisbank nieuw voorbeeld, en neem de tekst daarin over."
)


@dataclass(frozen=True, slots=True)
class Ingevoerd:
    """What happened to a file: where it went (None: nowhere), what was done, and what is left for a person.

    `raad` says what to do when the file could not be taken in; `tekst` is the entry as far as it was mended, one of `soort`.
    `nieuw_netwerk` is what was answered about a network that the kennisbank does not know.
    """

    pad: Path | None
    gedaan: tuple[str, ...]
    over: tuple[Melding, ...] = ()
    raad: str = ""
    tekst: str = ""
    is_concept: bool = False
    soort: Soort | None = None
    nieuw_netwerk: str = ""


def importeer(
    inhoud: bytes, naam: str, omgeving: Omgeving, ids: Ids, soort: Soort | None = None
) -> Ingevoerd:
    """Return the first entry in a file called `naam`; writes nothing. `soort` is taken from its fields when None."""
    try:
        return importeer_stuk(stukken(inhoud, naam)[0], omgeving, ids, soort)
    except GeenTekst as fout:
        return Ingevoerd(None, (), raad=" ".join(fout.args))


def importeer_stuk(stuk: Stuk, omgeving: Omgeving, ids: Ids, soort: Soort | None = None) -> Ingevoerd:
    """Return the entry in one text that was sent; writes nothing."""
    if uit := _uit_antwoorden(stuk, omgeving, ids):
        return uit
    tekst, weg = uit_mail(stuk.tekst)
    gedaan = (*stuk.gedaan, *weg)
    soort = soort or soort_van(tekst)
    if soort is None:
        uit = Ingevoerd(None, gedaan, raad=_GEEN_SOORT if "---" in tekst else _GEEN_VELDEN, tekst=tekst)
    else:
        uit = voer_in(tekst, stuk, soort, omgeving, ids, gedaan=gedaan)
    if uit.pad is None:
        # What looks like fields may be questions with their answers behind them.
        anders = _uit_antwoorden(stuk, omgeving, ids, op_de_regel=True)
        return anders if anders and anders.pad else uit
    return uit


def _uit_antwoorden(
    stuk: Stuk, omgeving: Omgeving, ids: Ids, *, op_de_regel: bool = False
) -> Ingevoerd | None:
    """Return the entry in a list of answers, None when the text is no such list."""
    kaal, weg = antwoorden_uit_mail(stuk.tekst, op_de_regel=op_de_regel)
    if not (beantwoord := uit_vragenlijst(kaal, ids)):
        return None
    soort, tekst, uit = beantwoord
    gedaan = (*stuk.gedaan, "antwoorden van een vragenlijst omgezet", *weg, *uit)
    return voer_in(tekst, stuk, soort, omgeving, ids, gedaan=gedaan)


def uit_vragenlijst(tekst: str, ids: Ids, titel: str = "") -> tuple[Soort, str, tuple[str, ...]] | None:
    """Return the kind and the text of the entry in a list of answers, and what was done; None when it is no such list."""
    if is_vragenlijst(tekst):
        return VOORBEELD, *naar_fiche(tekst, ids, titel)
    return (OOK, *naar_ook(tekst, ids)) if is_ook(tekst) else None


def voer_in(  # noqa: PLR0913 (what is known of one text)
    tekst: str, stuk: Stuk, soort: Soort, omgeving: Omgeving, ids: Ids, *, gedaan: tuple[str, ...]
) -> Ingevoerd:
    """Return the entry of a kind in a text with fields: mended, named, judged."""
    tekst, ingesprongen = zet_inspringing_terug(tekst, soort)
    tekst, paren = zet_paren_recht(tekst, soort)
    hersteld = herstel(tekst, soort, omgeving.oordeel(soort, "zz-nog-zonder-naam"), ids)
    tekst, wat = (
        _als_concept(hersteld.tekst)
        if soort is VOORBEELD or (soort is NETWERK and stuk.bij_verhaal)
        else (hersteld.tekst, ())
    )
    gedaan = (*gedaan, *ingesprongen, *paren, *hersteld.gedaan, *wat, *_let_op(tekst))
    id_ = kies_id(
        tekst, stuk.naam, soort, omgeving.ids, genoemd=stuk.genoemd, netwerken=ids.get("netwerk", ())
    )
    if not id_:
        return Ingevoerd(None, gedaan, raad=_GEEN_NAAM, tekst=tekst, soort=soort)
    over = fouten(omgeving.oordeel(soort, id_)(tekst))
    pad = Path("praktijken") / soort.pad / f"{id_}.md"
    is_concept = any(w.get("status") == CONCEPT for _, w in lees_waarden(soort, id_, tekst))
    return Ingevoerd(None if over else pad, gedaan, over, tekst=tekst, is_concept=is_concept, soort=soort)


def _let_op(tekst: str) -> tuple[str, ...]:
    """Return a warning when the last lines look like those of a person."""
    einde = twijfel(tekst.split("\n"))
    return (
        (f"LET OP: de laatste regels lijken een naam of adres: „{einde[:120]}”. Haal ze weg als dat zo is.",)
        if einde
        else ()
    )


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


def _als_concept(tekst: str) -> tuple[str, tuple[str, ...]]:
    """Return `tekst` with the status of a concept."""
    delen, _ = splits(tekst)
    gelezen = lees_yaml(delen.yaml) if delen else None
    if not delen or not gelezen or not isinstance(gelezen.waarde, dict) or gelezen.vondsten:
        return tekst, ()  # what cannot be read has mistakes that keep it out
    if gelezen.waarde.get("status") == CONCEPT:
        return tekst, ()
    return f"---\n{gelezen.met('status', CONCEPT)}---\n{delen.inhoud}", ("status op concept gezet",)


def kies_id(  # noqa: PLR0913 (all that a name may come from)
    tekst: str,
    naam: str,
    soort: Soort,
    bezet: frozenset[str],
    *,
    genoemd: str = "",
    netwerken: Collection[str] = (),
) -> str:
    """Return an id that is free, empty when none can be made: the one that was asked for, or one made of the title.

    The name of a file counts only when it begins with that of a network: others are the sender's own, or a person's.
    """
    stam = re.sub(r"\s*\(\d+\)$", "", Path(naam).stem)
    van_bestand = stam if is_id(stam) and any(stam.startswith(f"{id_}-") for id_ in netwerken) else ""
    keuze = kern = genoemd or van_bestand or _uit_titel(tekst, soort)
    nummer = 2
    while keuze in bezet:
        keuze, nummer = f"{kort_id(kern, KERN_MAX)}-{nummer}", nummer + 1
    return keuze


def _uit_titel(tekst: str, soort: Soort) -> str:
    """Return an id made of the title, `naam` when there is none, empty when it has no letters for one."""
    _, waarden = next(lees_waarden(soort, "", tekst), ("", {}))
    delen = [str(waarden.get(veld) or "") for veld in soort.naamvelden]
    if not delen[-1]:
        return "naam"
    return maak_id(" ".join(delen)) if heeft_naam(delen[-1]) else ""
