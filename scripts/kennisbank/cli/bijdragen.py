"""The commands for contributors: ask, print and write here; what they decide stands in the modules beside this one."""

import argparse
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from kennisbank.bijdragen.aanlevering import SOORTEN, Stuk, stukken
from kennisbank.bijdragen.haak import HaakNietGezet, zet_haak
from kennisbank.bijdragen.herstel import herstel, verschil
from kennisbank.bijdragen.importeer import Ingevoerd, importeer_stuk
from kennisbank.bijdragen.lezen import GeenTekst, naar_tekst
from kennisbank.bijdragen.nieuw import gekozen, maak_skelet, past, vragen
from kennisbank.bijdragen.oordeel import Ids, Omgeving
from kennisbank.lezen.bestandstekst import reden_van
from kennisbank.lezen.namen import heeft_naam, maak_id
from kennisbank.lezen.waarden import lees_waarden
from kennisbank.meldingen.tonen import als_tekst, een_regel
from kennisbank.model.beschrijving import Veld, velden_van
from kennisbank.model.soorten import SOORTEN as ALLE
from kennisbank.model.soorten import Soort
from kennisbank.schijf.doelmap import is_bron, kies_bron
from kennisbank.schijf.schrijven import schrijf_heel, schrijf_nieuw

GOED, FOUT, FOUTE_OPROEP = 0, 1, 2
# No text of an entry comes near; a file of a word processor can.
MEESTE_BYTES = 5_000_000
SOORT = {soort.naam: soort for soort in SOORTEN}


def voeg_toe(
    opdracht: Callable[[str, str, Callable[[argparse.Namespace], int]], argparse.ArgumentParser],
) -> None:
    """Add the commands; `opdracht(name, help, task)` makes the parser of one."""
    lezer = opdracht("nieuw", "begin een nieuwe fiche", nieuw)
    lezer.add_argument("soort", choices=tuple(SOORT), help="wat voor fiche")
    lezer.add_argument("--titel", metavar="TEKST", help="de titel of naam; het adres volgt eruit")
    lezer.add_argument(
        "--veld", action="append", default=[], metavar="NAAM=WAARDE", help="vul een veld al in; mag vaker"
    )
    lezer.add_argument("--vraag-niet", action="store_true", help="stel geen vragen, laat de rest open")
    lezer = opdracht("importeer", "voer bestanden in die iemand mailde", importeer_bestanden)
    lezer.add_argument(
        "bestanden",
        nargs="+",
        type=Path,
        metavar="BESTAND",
        help="een tekst (.md, .txt), mail (.eml), document (.docx, .odt) of klad (.json)",
    )
    lezer.add_argument("--soort", choices=tuple(SOORT), help="wat voor fiche, als dat niet te zien is")
    opdracht("haak", "kijk de fiches na voor elke commit op deze computer", haak)


def namen_per_soort(wortel: Path) -> Ids:
    """Return the ids with their names, per kind, read without judging anything."""
    omgeving = Omgeving(wortel)
    uit: dict[str, dict[str, str]] = {soort.naam: {} for soort in ALLE}
    for bestand in omgeving.gevonden.bestanden:
        if bestand.tekst is None:
            continue
        for id_, waarden in lees_waarden(bestand.soort, bestand.id, bestand.tekst):
            uit[bestand.soort.naam][id_] = str(waarden.get(bestand.soort.titelveld) or "")
    return uit


def nieuw(keuze: argparse.Namespace) -> int:
    """Ask what a new entry needs and write its skeleton; never over an existing file."""
    _eis_eigen_mappen(keuze.wortel)
    soort, ids = SOORT[keuze.soort], namen_per_soort(keuze.wortel)
    antwoorden, reden = _uit_oproep(keuze, soort, ids)
    if not reden and not keuze.vraag_niet:
        _stel_vragen(soort, ids, antwoorden)
    if not reden and not antwoorden.get(soort.titelveld):
        reden = f'Er is een titel nodig. Geef die mee: kennisbank nieuw {soort.naam} --titel "…"'
    if reden:
        print(reden, file=sys.stderr)
        return FOUTE_OPROEP
    while (pad := _schrijf_skelet(keuze.wortel, soort, antwoorden)) is None:
        # Who answered questions may choose another title; what was answered is kept.
        if keuze.titel or keuze.vraag_niet or not _andere_titel(soort, ids, antwoorden):
            return FOUTE_OPROEP
    print(f"Klaar: {pad}\nVul het bestand aan en kijk het na met: kennisbank controleer")
    return GOED


def _eis_eigen_mappen(wortel: Path) -> None:
    """Raise `Geweigerd` when a folder for new entries lies outside the collection."""
    for soort in SOORTEN:
        kies_bron(wortel / "praktijken" / soort.pad, wortel)


def _uit_oproep(keuze: argparse.Namespace, soort: Soort, ids: Ids) -> tuple[dict[str, str], str]:
    """Return the values that the call gives, and what is wrong with it (empty when nothing is)."""
    bekend = {veld.naam for veld in velden_van(soort.velden)}
    antwoorden = {soort.titelveld: keuze.titel} if keuze.titel else {}
    for deel in keuze.veld:
        naam, teken, waarde = deel.partition("=")
        if not teken or naam not in bekend:
            return {}, f"Fout in de oproep: „{een_regel(deel)}” is geen veld=waarde van een {soort.naam}."
        antwoorden.setdefault(naam, waarde)
    for veld in vragen(soort):
        waarde = antwoorden.get(veld.naam, "")
        if waarde and (fout := past(soort, veld, waarde, ids.get(veld.naar, {}))):
            return {}, f"Bij {veld.naam}: {fout}"
    return antwoorden, ""


def _stel_vragen(soort: Soort, ids: Ids, antwoorden: dict[str, str]) -> None:
    """Ask for what is not known yet, until nobody answers."""
    for veld in vragen(soort):
        if veld.naam not in antwoorden and not _vraag(soort, veld, ids, antwoorden):
            return


def _andere_titel(soort: Soort, ids: Ids, antwoorden: dict[str, str]) -> bool:
    """Ask for another title; False when there is none."""
    titelveld = next(veld for veld in vragen(soort) if veld.naam == soort.titelveld)
    return _vraag(soort, titelveld, ids, antwoorden) and bool(antwoorden[soort.titelveld])


def _schrijf_skelet(wortel: Path, soort: Soort, antwoorden: Mapping[str, str]) -> Path | None:
    """Write the skeleton of a new entry and return its path; None, with a message, when its name exists."""
    titel = antwoorden[soort.titelveld]
    if not heeft_naam(titel):
        print(
            "Uit deze titel is geen naam voor het adres te maken. Gebruik ook gewone letters.",
            file=sys.stderr,
        )
        return None
    delen = [antwoorden.get(veld, "") for veld in soort.naamvelden]
    id_ = maak_id(" ".join(delen) if delen[-1] else titel)
    pad = wortel / "praktijken" / soort.pad / f"{id_}.md"
    if id_ in Omgeving(wortel).ids or not schrijf_nieuw(pad, maak_skelet(soort, antwoorden).encode()):
        print(f"De naam {id_} bestaat al. Kies een andere titel.", file=sys.stderr)
        return None
    return pad


def _vraag(soort: Soort, veld: Veld, ids: Ids, antwoorden: dict[str, str]) -> bool:
    """Ask for one field until the answer fits; an empty answer leaves it open. False when nobody answers."""
    keuzes = dict.fromkeys(veld.keuzes, "") or dict(sorted(ids.get(veld.naar, {}).items()))
    print(f"\n{veld.titel}: {veld.uitleg}")
    for nummer, (id_, naam) in enumerate(keuzes.items(), start=1):
        print(f"  {nummer}. {id_}" + (f" ({een_regel(naam)})" if naam and naam != id_ else ""))
    while True:
        try:
            antwoord = " ".join(
                input(
                    "Nummer of naam (leeg: later invullen): "
                    if keuzes
                    else "Antwoord (leeg: later invullen): "
                ).split()
            )
        except EOFError:
            print()
            return False
        antwoord = gekozen(antwoord, keuzes)
        reden = past(soort, veld, antwoord, ids.get(veld.naar, {})) if antwoord else ""
        if not reden:
            antwoorden[veld.naam] = antwoord
            return True
        print(reden)


def importeer_bestanden(keuze: argparse.Namespace) -> int:
    """Take mailed files into the collection; what cannot be taken in stays, with what to do."""
    _eis_eigen_mappen(keuze.wortel)
    # A list, so that every file gets its turn.
    goed = [_importeer_een(bron, keuze.wortel, SOORT.get(keuze.soort or "")) for bron in keuze.bestanden]
    return GOED if all(goed) else FOUT


def _importeer_een(bron: Path, wortel: Path, soort: Soort | None) -> bool:
    """Take one file in, say what was done, and tell whether all of it is in the collection."""
    print(een_regel(str(bron)))
    try:
        with bron.open("rb") as bestand:
            inhoud = bestand.read(MEESTE_BYTES + 1)
    except OSError as fout:
        print(f"  Niet ingevoerd. Dit bestand is niet te lezen: {reden_van(fout)}.")
        return False
    if len(inhoud) > MEESTE_BYTES:
        print(
            "  Niet ingevoerd. Dit bestand is te groot voor een tekst. Vraag de tekst in de mail zelf, of als .txt."
        )
        return False
    try:
        gevonden = stukken(inhoud, bron.name)
    except GeenTekst as fout:
        print(f"  Niet ingevoerd. {' '.join(fout.args)}")
        return False
    # What comes first may be what the next refers to, so a network goes first.
    volgorde = sorted(gevonden, key=lambda stuk: "praktijken/netwerken/" not in stuk.tekst[:200])
    goed = [_importeer_stuk(stuk, bron, wortel, soort) for stuk in volgorde]  # each gets its turn
    return all(goed)


def _importeer_stuk(stuk: Stuk, bron: Path, wortel: Path, soort: Soort | None) -> bool:
    """Take one text out of a file in."""
    omgeving = Omgeving(wortel)
    uit = importeer_stuk(stuk, omgeving, namen_per_soort(wortel), soort)
    for stap in dict.fromkeys(uit.gedaan):
        print(f"  - {een_regel(stap)}")
    if er_al := next((b.pad for b in omgeving.gevonden.bestanden if uit.tekst and b.tekst == uit.tekst), ""):
        print(f"  Staat er al, met dezelfde tekst, in {er_al}. Er is niets veranderd.")
        return True
    if uit.pad is not None and schrijf_nieuw(wortel / uit.pad, uit.tekst.encode()):
        als = " als concept" if uit.is_concept else ""
        print(f"  Staat nu{als} in {uit.pad}.")
        return True
    _zeg_wat_over_is(bron, uit, wortel)
    return False


def _zeg_wat_over_is(bron: Path, uit: Ingevoerd, wortel: Path) -> None:
    """Say why a file was not taken in, and leave what could be mended beside it."""
    print(f"  Niet ingevoerd. {uit.raad}".rstrip())
    naast = bron.with_name(f"{bron.stem}-nagekeken.md")
    if uit.tekst and is_bron(naast, wortel):
        print("  Leg het bestand buiten dit project; dan komt de herstelde tekst ernaast te staan.")
    elif uit.tekst:
        print(
            f"  De tekst staat, zo ver hersteld als kon, in {naast}."
            if schrijf_nieuw(naast, uit.tekst.encode())
            else f"  {naast} bestond al en is niet overschreven."
        )
    if uit.over:
        print(als_tekst(uit.over))


def herstel_bestanden(keuze: argparse.Namespace) -> int:
    """Show what has only one mending as a diff; write it with `--ja`."""
    ids, aantal, over = namen_per_soort(keuze.wortel), 0, 0
    omgeving = Omgeving(keuze.wortel)
    for bestand in omgeving.gevonden.bestanden:
        pad = keuze.wortel / bestand.pad
        if bestand.soort.is_lijst or pad.is_symlink() or not pad.is_file():
            continue
        ruw = pad.read_bytes()
        try:
            tekst, gedaan = naar_tekst(ruw)
        except GeenTekst:
            continue
        uit = herstel(tekst, bestand.soort, omgeving.oordeel(bestand.soort, bestand.id), ids)
        over += len(uit.over)
        if uit.tekst.encode() == ruw:
            continue
        aantal += 1
        if anders := verschil(tekst, uit.tekst, bestand.pad):
            print(anders)
        if gedaan:  # what no line of the diff shows: encoding, line ends
            print(f"{bestand.pad}: {', '.join(gedaan)}")
        if keuze.ja:
            schrijf_heel(pad, uit.tekst.encode())
    print(_samenvatting(aantal, over, ja=keuze.ja))
    return FOUT if over or (aantal and not keuze.ja) else GOED


def _samenvatting(aantal: int, over: int, *, ja: bool) -> str:
    rest = f" {over} fouten moet je zelf herstellen: kennisbank controleer." if over else ""
    if not aantal:
        return f"Er is niets dat vanzelf te herstellen is.{rest}"
    wat = "1 bestand" if aantal == 1 else f"{aantal} bestanden"
    return (
        f"{wat} hersteld.{rest}"
        if ja
        else f"{wat} te herstellen. Schrijf dit met: kennisbank controleer --herstel --ja.{rest}"
    )


def haak(keuze: argparse.Namespace) -> int:
    """Install the check before every commit."""
    try:
        pad = zet_haak(keuze.wortel)
    except HaakNietGezet as fout:
        print(fout, file=sys.stderr)
        return FOUT
    print(f"Voor elke commit kijkt de kennisbank nu de fiches na ({pad}).")
    return GOED
