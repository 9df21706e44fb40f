"""The commands for contributors: ask, print and write here; what they decide stands in the modules beside this one."""

import argparse
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from kennisbank.bijdragen.haak import HaakNietGezet, zet_haak
from kennisbank.bijdragen.herstel import herstel, verschil
from kennisbank.bijdragen.importeer import SOORTEN, importeer
from kennisbank.bijdragen.lezen import GeenTekst, naar_tekst
from kennisbank.bijdragen.nieuw import maak_skelet, past, vragen
from kennisbank.bijdragen.oordeel import Omgeving
from kennisbank.lezen.namen import maak_id
from kennisbank.lezen.yaml_knopen import lees_yaml
from kennisbank.model.beschrijving import Veld, velden_van
from kennisbank.model.soorten import SOORTEN as ALLE
from kennisbank.model.soorten import VOORBEELD, Soort
from kennisbank.schijf import schrijf_heel, schrijf_nieuw
from kennisbank.tonen import als_tekst, een_regel

GOED, FOUT, FOUTE_OPROEP = 0, 1, 2
SOORT = {soort.naam: soort for soort in SOORTEN}
Ids = Mapping[str, Mapping[str, str]]


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
        "bestanden", nargs="+", type=Path, metavar="BESTAND", help="een tekstbestand (.md of .txt)"
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
        if bestand.soort.is_lijst:
            waarde = lees_yaml(bestand.tekst).waarde
            fiches = (
                [fiche for fiche in waarde if isinstance(fiche, dict)] if isinstance(waarde, tuple) else []
            )
            uit[bestand.soort.naam] |= {
                str(fiche.get("id")): str(fiche.get(bestand.soort.titelveld)) for fiche in fiches
            }
        else:
            delen = bestand.tekst.split("\n---", 1)[0].removeprefix("---\n")
            waarde = lees_yaml(delen).waarde
            uit[bestand.soort.naam][bestand.id] = (
                str(waarde.get(bestand.soort.titelveld)) if isinstance(waarde, dict) else ""
            )
    return uit


def nieuw(keuze: argparse.Namespace) -> int:
    """Ask what a new entry needs and write its skeleton; never over an existing file."""
    soort = SOORT[keuze.soort]
    ids = namen_per_soort(keuze.wortel)
    bekend = {veld.naam for veld in velden_van(soort.velden)}
    antwoorden: dict[str, str] = {}
    for deel in keuze.veld:
        naam, teken, waarde = deel.partition("=")
        if not teken or naam not in bekend:
            print(
                f"Fout in de oproep: „{een_regel(deel)}” is geen veld=waarde van een {soort.naam}.",
                file=sys.stderr,
            )
            return FOUTE_OPROEP
        antwoorden[naam] = waarde
    if keuze.titel:
        antwoorden[soort.titelveld] = keuze.titel
    for veld in vragen(soort):
        if veld.naam in antwoorden:
            if reden := past(soort, veld, antwoorden[veld.naam], ids.get(veld.naar, {})):
                print(f"Bij {veld.naam}: {reden}", file=sys.stderr)
                return FOUTE_OPROEP
        elif not keuze.vraag_niet and not _vraag(soort, veld, ids, antwoorden):
            break
    titel = antwoorden.get(soort.titelveld, "")
    if not titel:
        print(
            f'Er is een titel nodig. Geef die mee: kennisbank nieuw {soort.naam} --titel "…"', file=sys.stderr
        )
        return FOUTE_OPROEP
    id_ = maak_id(f"{antwoorden.get('netwerk', '') if soort is VOORBEELD else ''} {titel}")
    pad = keuze.wortel / "praktijken" / soort.pad / f"{id_}.md"
    if id_ in Omgeving(keuze.wortel).ids or not schrijf_nieuw(pad, maak_skelet(soort, antwoorden).encode()):
        print(f"De naam {id_} bestaat al. Kies een andere titel.", file=sys.stderr)
        return FOUT
    print(f"Klaar: {pad}\nVul het bestand aan en kijk het na met: kennisbank controleer")
    return GOED


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
        if keuzes and antwoord.isdecimal() and 0 < int(antwoord) <= len(keuzes):
            antwoord = list(keuzes)[int(antwoord) - 1]
        reden = past(soort, veld, antwoord, ids.get(veld.naar, {})) if antwoord else ""
        if not reden:
            antwoorden[veld.naam] = antwoord
            return True
        print(reden)


def importeer_bestanden(keuze: argparse.Namespace) -> int:
    """Take mailed files into the collection; what cannot be taken in stays, with what to do."""
    ids, goed = namen_per_soort(keuze.wortel), True
    for bron in keuze.bestanden:
        uit = importeer(
            bron.read_bytes(), bron.name, Omgeving(keuze.wortel), ids, SOORT.get(keuze.soort or "")
        )
        print(f"{een_regel(str(bron))}")
        for stap in uit.gedaan:
            print(f"  - {een_regel(stap)}")
        if uit.pad is not None and schrijf_nieuw(keuze.wortel / uit.pad, uit.tekst.encode()):
            print(
                f"  Staat nu als concept in {uit.pad}."
                if "status: concept" in uit.tekst
                else f"  Staat nu in {uit.pad}."
            )
            continue
        goed = False
        print(f"  Niet ingevoerd. {uit.raad}".rstrip())
        if uit.tekst:
            naast = bron.with_name(f"{bron.stem}-nagekeken.md")
            waar = naast if schrijf_nieuw(naast, uit.tekst.encode()) else None
            print(
                f"  De tekst staat, zo ver hersteld als kon, in {waar}."
                if waar
                else f"  {naast} bestond al en is niet overschreven."
            )
        if uit.over:
            print(als_tekst(uit.over))
    return GOED if goed else FOUT


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
        print(verschil(tekst, uit.tekst, bestand.pad) or f"{bestand.pad}: {', '.join(gedaan)}")
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
