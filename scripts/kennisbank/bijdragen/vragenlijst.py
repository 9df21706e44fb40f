"""Makes an entry out of answers below headings: an issue made with the form of the repository, or a document like it.

Which questions there are follows from the model. Changes no sentence: what fits in no field goes along below the first
heading, with the question above it. Decides nothing about who wrote it; an answer is never more than a text.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from kennisbank.bijdragen.nabij import enige
from kennisbank.bijdragen.oordeel import Ids
from kennisbank.bijdragen.schrijven import Inhoud, schone_tekst, schoon, schrijf_fiche
from kennisbank.lezen.markdown.koppen import kale_vraag, vlak
from kennisbank.model.beschrijving import Veld, velden_van
from kennisbank.model.periode import OnleesbarePeriode, lees_periode
from kennisbank.model.soorten import CONCEPT, PRAKTIJK, VOORBEELD, Soort

AKKOORD: Final = "Akkoord"
_KOP: Final = re.compile(r" {0,3}#{1,6}[ \t]+(.+?)[ \t#]*$")
_LEEG: Final = frozenset({"_no response_", "no response", "_geen antwoord_", "-", "n.v.t.", "nvt", "/"})
_VINK: Final = re.compile(r"^\s*[-*]\s*\[([ xX])\]", re.MULTILINE)
_ADRES: Final = re.compile(r"https?://[^\s<>()\"]+[^\s<>()\".,;:!?]")
_MINSTE_VRAGEN: Final = 3
_KERN_KORTST, _KERN_LANGST, _ZIN_KORTST, _ZIN_LANGST = 40, 320, 15, 260
_MEESTE_PRAKTIJKEN: Final = 6
_WOORD_LANGST: Final = 60
# Never taken from an answer: the redactie decides.
NIET_GEVRAAGD: Final = frozenset({"status", "voorheen", "volgorde", "toestemming", "eigen_ervaring"})


@dataclass(slots=True)
class _Werk:
    """What is known so far: values, sections, what fits nowhere, and what the redactie should look at."""

    waarden: dict[str, Inhoud] = field(default_factory=dict)
    secties: dict[str, str] = field(default_factory=dict)
    over: list[tuple[str, str]] = field(default_factory=list)
    gedaan: list[str] = field(default_factory=list)


def is_vragenlijst(tekst: str) -> bool:
    """Tell whether a text is a list of answers below the headings of one kind, a title among them."""
    if re.search(r"^[>\s]*(?:titel|kern)\s*:[ \t]*\S", tekst, re.MULTILINE | re.IGNORECASE):
        return False  # fields, with a mail around them
    gevonden = {vlak(kale_vraag(kop[1])) for regel in tekst.split("\n") if (kop := _KOP.match(regel))}
    return "titel" in gevonden and len(gevonden & set(vragen_van(VOORBEELD))) >= _MINSTE_VRAGEN


def naar_fiche(tekst: str, ids: Ids, titel: str = "") -> tuple[str, tuple[str, ...]]:
    """Return the text of a voorbeeld with these answers, and what was done. `titel` stands in when none was given."""
    werk = _Werk()
    antwoorden = lees_antwoorden(tekst, VOORBEELD)
    velden = {veld.naam: veld for veld in velden_van(VOORBEELD.velden)}
    koppen = {sectie.kop for sectie in VOORBEELD.secties}
    for naam, antwoord in antwoorden.items():
        if naam in koppen:
            werk.secties[naam] = antwoord
        elif naam in velden and antwoord and naam in NIET_GEVRAAGD:
            werk.over.append((velden[naam].titel, antwoord))
        elif naam in velden and antwoord:
            _veld(velden[naam], antwoord, ids, werk)
    werk.waarden.setdefault("titel", titel)
    _toestemming(antwoorden.get(AKKOORD, ""), werk)
    _aanvullen(antwoorden, ids, werk)
    if werk.over:
        eerste = VOORBEELD.secties[0].kop
        rest = "\n\n".join(f"Uit de vragenlijst, {vraag}: {wat}" for vraag, wat in werk.over)
        werk.secties[eerste] = "\n\n".join(filter(None, [werk.secties.get(eerste, ""), rest]))
        werk.gedaan += [
            f"een antwoord bij {vraag} paste daar niet: het staat nu onder {eerste}" for vraag, _ in werk.over
        ]
    return schrijf_fiche(VOORBEELD, werk.waarden, werk.secties), tuple(werk.gedaan)


def vragen_van(soort: Soort) -> dict[str, str]:
    """Return the names of fields and the headings of a kind, by what a question says."""
    uit = {vlak(veld.titel): veld.naam for veld in velden_van(soort.velden)}
    uit |= {vlak(veld.naam): veld.naam for veld in velden_van(soort.velden)}
    uit |= {vlak(sectie.kop): sectie.kop for sectie in soort.secties}
    return uit | {vlak(AKKOORD): AKKOORD}


def lees_antwoorden(tekst: str, soort: Soort) -> dict[str, str]:
    """Return the answers by field or heading; of a question that stands there twice, the first counts as one.

    What stands above the first question goes along below the first heading of the kind, when it has any.
    """
    vragen = vragen_van(soort)
    regels: dict[str, list[str]] = {}
    nu = ""
    for regel in tekst.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        kop = _KOP.match(regel)
        vraag = vragen.get(vlak(kop[1])) or vragen.get(vlak(kale_vraag(kop[1]))) if kop else None
        if vraag is not None and vraag not in regels:
            nu = vraag
            regels[nu] = []
        else:
            regels.setdefault(nu, []).append(regel)
    uit = {naam: schone_tekst("\n".join(deel)) for naam, deel in regels.items()}
    voor = uit.pop("", "")
    antwoorden = {naam: "" if deel.strip().lower() in _LEEG else deel for naam, deel in uit.items()}
    if voor.strip() and soort.secties:
        eerste = soort.secties[0].kop
        antwoorden[eerste] = "\n\n".join(filter(None, [voor, antwoorden.get(eerste, "")]))
    return antwoorden


def _veld(veld: Veld, antwoord: str, ids: Ids, werk: _Werk) -> None:
    """Put an answer in its field; what does not fit is kept."""
    if veld.vorm == "koppeling":
        _praktijken(antwoord, ids, werk)
    elif veld.vorm == "groepen":
        _bronnen(antwoord, werk)
    elif veld.vorm == "lijst" and not veld.naar:
        delen = [deel.strip(" -*•\t") for deel in re.split(r"[\n,;]", antwoord)]
        goed = [deel for deel in delen if len("ab") <= len(deel) <= _WOORD_LANGST]
        werk.waarden[veld.naam] = list(dict.fromkeys(goed))[: veld.meeste or None]
        over = [deel for deel in delen if deel and deel not in werk.waarden[veld.naam]]
        if over:
            werk.over.append((veld.titel, ", ".join(over)))
    elif veld.naar:
        _verwijzing(veld, antwoord, ids, werk)
    elif veld.naam == "periode":
        _periode(veld, antwoord, werk)
    elif veld.keuzes:
        keuze = enige(schoon(antwoord), veld.keuzes)
        if keuze:
            werk.waarden[veld.naam] = keuze
        else:
            werk.over.append((veld.titel, schoon(antwoord)))
    elif veld.langste and len(schoon(antwoord)) > veld.langste:
        werk.waarden[veld.naam] = _begin(antwoord, veld.langste)
        werk.over.append((veld.titel, schoon(antwoord)))
    else:
        werk.waarden[veld.naam] = schoon(antwoord)


def _periode(veld: Veld, antwoord: str, werk: _Werk) -> None:
    try:
        werk.waarden["periode"] = lees_periode(schoon(antwoord)).tekst
    except OnleesbarePeriode:
        werk.waarden["periode"] = "onbekend"
        werk.over.append((veld.titel, schoon(antwoord)))


def _verwijzing(veld: Veld, antwoord: str, ids: Ids, werk: _Werk) -> None:
    id_ = bedoelde_id(antwoord, ids.get(veld.naar, {}))
    if id_:
        werk.waarden[veld.naam] = id_
        if vlak(antwoord) not in {vlak(id_), vlak(ids[veld.naar][id_])}:
            werk.over.append((veld.titel, schoon(antwoord)))
    elif veld.naam == "netwerk":
        werk.waarden["organisatie"] = _begin(antwoord, 140)
        werk.gedaan.append("het netwerk staat nog niet in de kennisbank: het staat nu bij organisatie")
        if len(schoon(antwoord)) > len(str(werk.waarden["organisatie"])):
            werk.over.append((veld.titel, schoon(antwoord)))
    else:
        werk.over.append((veld.titel, schoon(antwoord)))


def bedoelde_id(antwoord: str, namen: Mapping[str, str]) -> str:
    """Return the id that an answer means: as id or name, or the only name that stands in it as a word."""
    kaal = re.sub(r"^(?:het\s+)?netwerk\s+", "", schoon(antwoord), flags=re.IGNORECASE)
    op_naam = {naam or id_: id_ for id_, naam in namen.items()}
    for vorm in (schoon(antwoord), kaal):
        if (naam := enige(vorm, [*op_naam, *namen])) is not None:
            return op_naam.get(naam, naam)
    binnen = {
        id_ for naam, id_ in op_naam.items() if re.search(rf"\b{re.escape(naam)}\b", antwoord, re.IGNORECASE)
    }
    return next(iter(binnen)) if len(binnen) == 1 else ""


def _praktijken(antwoord: str, ids: Ids, werk: _Werk) -> None:
    """Read names of praktijken, each with a sentence behind a colon or without."""
    namen = ids.get(PRAKTIJK.naam, {})
    zinnen: dict[str, str] = {}
    for regel in _regels(antwoord):
        naam, _, zin = regel.partition(":")
        id_ = bedoelde_id(naam, namen)
        if id_:
            zinnen.setdefault(id_, schoon(zin))
            continue
        delen = [(deel.strip(), bedoelde_id(deel, namen)) for deel in re.split(r"[,;]| en ", regel)]
        for _, bedoeld in delen:
            if bedoeld:
                zinnen.setdefault(bedoeld, "")
        if any(not bedoeld for deel, bedoeld in delen if deel):
            werk.over.append(("Praktijken", regel))
    werk.waarden["praktijken"] = dict(list(zinnen.items())[:_MEESTE_PRAKTIJKEN])


def _regels(antwoord: str) -> Iterator[str]:
    for regel in antwoord.split("\n"):
        if kaal := re.sub(r"^\s*(?:[-*•]|\d+[.)])\s*(?:\[[ xX]\]\s*)?", "", regel).strip():
            yield kaal


def _bronnen(antwoord: str, werk: _Werk) -> None:
    """Make a source of each line with a web address; the host stands in for a name that was not given."""
    bronnen: list[Mapping[str, str]] = []
    for regel in _regels(antwoord):
        adres = _ADRES.search(regel)
        if adres is None:
            if not re.fullmatch(r"(?:het is\s+)?eigen ervaring\.?", regel, re.IGNORECASE):
                werk.over.append(("Bronnen", regel))
            continue
        huis = re.sub(r"^https?://(?:www\.)?|[/?#].*$", "", adres[0])
        titel = schoon(regel.replace(adres[0], " ").strip(" :-–—()[]<>.,"))
        bronnen.append({"titel": titel if len(titel) > 1 else huis, "url": adres[0], "uitgever": huis})
    if bronnen:
        werk.waarden["bronnen"] = bronnen


def is_akkoord(antwoord: str) -> bool:
    """Tell whether all boxes are ticked, and there are any."""
    vinken = _VINK.findall(antwoord)
    return bool(vinken) and all(vink.strip() for vink in vinken)


def _toestemming(akkoord: str, werk: _Werk) -> None:
    """Take a yes only from boxes that are all ticked; without them the redactie asks."""
    ja = is_akkoord(akkoord)
    werk.waarden["toestemming"] = "ja" if ja else "nee"
    werk.waarden["status"] = CONCEPT
    if not ja:
        werk.gedaan.append("het akkoord is niet aangevinkt: toestemming staat op nee")
    if not werk.waarden.get("bronnen"):
        werk.waarden["eigen_ervaring"] = "ja"
        werk.gedaan.append("er is geen bron: eigen ervaring staat op ja")


def _aanvullen(antwoorden: Mapping[str, str], ids: Ids, werk: _Werk) -> None:
    """Fill from the sender's own words what a concept needs and nobody was asked for, and say so."""
    verhaal = "\n".join(filter(None, (werk.secties.get(s.kop, "") for s in VOORBEELD.secties)))
    if not schoon(str(werk.waarden.get("kern", ""))):
        kern = _zinnen(werk.secties.get("Aanpak", "") or verhaal, _KERN_KORTST, _KERN_LANGST)
        if kern:
            werk.waarden["kern"] = kern
            werk.gedaan.append("kern genomen uit het verhaal zelf: schrijf zelf één of twee zinnen")
    werk.waarden.setdefault("periode", "onbekend")
    _gemeente(antwoorden, ids, werk)
    _zinnen_bij_praktijken(werk)


def _gemeente(antwoorden: Mapping[str, str], ids: Ids, werk: _Werk) -> None:
    if werk.waarden.get("organisatie") and not werk.waarden.get("gemeente"):
        tekst = f"{antwoorden.get('netwerk', '')} {antwoorden.get('gemeente', '')}"
        if id_ := bedoelde_id(tekst, ids.get("gemeente", {})):
            werk.waarden["gemeente"] = id_


def _zinnen_bij_praktijken(werk: _Werk) -> None:
    """Give a praktijk without a sentence the kern of the story, for as long as it is a concept."""
    praktijken = werk.waarden.get("praktijken")
    if not isinstance(praktijken, Mapping) or all(len(zin) >= _ZIN_KORTST for zin in praktijken.values()):
        return
    # Two equal sentences are a mistake: each praktijk takes its own piece of the story.
    bron = [str(werk.waarden.get("kern", "")), *(werk.secties.get(s.kop, "") for s in VOORBEELD.secties)]
    stukken = iter([zin for tekst in bron for zin in _elke_zin(tekst)])
    uit = {}
    for id_, zin in praktijken.items():
        uit[id_] = zin if len(zin) >= _ZIN_KORTST else next(stukken, zin)
    werk.waarden["praktijken"] = uit
    werk.gedaan.append(
        "zin bij een praktijk genomen uit het verhaal: schrijf zelf hoe dit de praktijk waarmaakt"
    )


def _elke_zin(tekst: str) -> Iterator[str]:
    for zin in re.split(r"(?<=[.!?])\s+|\n+", tekst):
        kaal = schoon(zin.strip(" -*•"))
        if _ZIN_KORTST <= len(kaal) <= _ZIN_LANGST and not kaal.startswith("#"):
            yield kaal


def _zinnen(tekst: str, kortst: int, langst: int) -> str:
    """Return the first sentences of a text that are long enough together, empty when it has none."""
    uit = ""
    for zin in _elke_zin(tekst):
        langer = f"{uit} {zin}".strip()
        if len(langer) > langst:
            break
        uit = langer
        if len(uit) >= kortst:
            return uit
    return uit if len(uit) >= kortst else ""


def _begin(antwoord: str, langste: int) -> str:
    """Return what fits of an answer, cut after a word."""
    kort = schoon(antwoord)
    return kort if len(kort) <= langste else kort[:langste].rsplit(" ", 1)[0]
