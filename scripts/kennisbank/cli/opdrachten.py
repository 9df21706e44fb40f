"""The command line of the knowledge base: reads the call, runs one command, decides the exit code.

Exit codes: 0 all is well, 1 mistakes were found or a build failed, 2 a wrong call, 130 interrupted.
"""

import argparse
import os
import signal
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from types import FrameType
from typing import NoReturn

import yaml

from kennisbank.cli import bijdragen, nalezen, stellingen, vragenlijst
from kennisbank.cli.drukkerij import Drukkerij
from kennisbank.cli.opdrachtlezer import FOUTE_OPROEP, Opdrachtlezer, lees_adres
from kennisbank.collectie.overzicht import Overzicht, maak_overzicht
from kennisbank.controle.laden import Geladen, laad
from kennisbank.lezen.adreslijst import ADRESSENBESTAND, schrijf_adreslijst
from kennisbank.lezen.geschiedenis import lees_geschiedenis
from kennisbank.meldingen.melding import Melding, fouten
from kennisbank.meldingen.samenvatting import als_samenvatting
from kennisbank.meldingen.tonen import VORMEN, als_tekst
from kennisbank.schijf.doelmap import HANDBOEK, SITE, STAPEL, Geweigerd, kies_bestand, kies_bron, kies_map
from kennisbank.schijf.schrijven import schrijf_heel, zin
from kennisbank.uitvoer.papier.keuze import Keuze, OnbekendeKeuze, lees_keuze, voeg_opties_toe

GOED, FOUT, AFGEBROKEN = 0, 1, 130
KLOK_VANAF = date(2026, 1, 1)  # the project is no older; a clock before it was never set
SAMENVATTING = "samenvatting"
HIER = Path(__file__).resolve().parents[3]


def hoofd(woorden: Sequence[str] | None = None) -> int:
    """Run the command that `woorden` (default: the command line) name; returns the exit code."""
    for stroom in (sys.stdout, sys.stderr):
        if hasattr(stroom, "reconfigure"):
            stroom.reconfigure(encoding="utf-8", errors="replace")
    keuze = maak_lezer().parse_args(woorden)
    if bezwaar := _bezwaar(keuze.wortel):
        print(bezwaar, file=sys.stderr)
        return FOUTE_OPROEP
    for wenk in (signal.SIGINT, signal.SIGTERM):  # also where a script starts this in the background
        signal.signal(wenk, _onderbreek)
    taak: Callable[[argparse.Namespace], int] = keuze.taak
    try:
        code = taak(keuze)
        sys.stdout.flush()
    except KeyboardInterrupt:
        print("\nAfgebroken.", file=sys.stderr)
        return AFGEBROKEN
    except BrokenPipeError:  # whoever read what we print has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FOUT
    except Geweigerd as reden:
        print(reden, file=sys.stderr)
        return FOUTE_OPROEP
    except OSError as fout:
        print(f"Dit lukt niet. {zin(fout)}", file=sys.stderr)
        return FOUT
    return code


def _bezwaar(wortel: Path) -> str:
    """Return why no command can run here, empty when it can."""
    if not (wortel / "praktijken").is_dir():
        return f"Fout in de oproep: in {wortel} staat geen map praktijken/."
    if (vandaag := datetime.now(tz=UTC).date()) < KLOK_VANAF:
        return f"De klok van deze computer staat op {vandaag.day}/{vandaag.month}/{vandaag.year}. Zet ze juist: met vandaag worden datums vergeleken."
    return ""


def _onderbreek(_nummer: int, _frame: FrameType | None) -> NoReturn:
    raise KeyboardInterrupt


def maak_lezer() -> Opdrachtlezer:
    """Return the parser of all commands."""
    lezer = Opdrachtlezer(
        prog="kennisbank",
        description="De kennisbank van de buurtgerichte netwerken: controleren, bouwen en tonen.",
    )
    deel = lezer.add_subparsers(
        title="opdrachten", metavar="OPDRACHT", required=True, parser_class=Opdrachtlezer
    )
    controlelezer = _opdracht(
        deel, "controleer", "zoek fouten in alle fiches en zeg hoe ze te herstellen zijn", controleer
    )
    controlelezer.add_argument(
        "--herstel", action="store_true", help="toon wat op maar één manier te herstellen is, als verschil"
    )
    controlelezer.add_argument("--ja", action="store_true", help="schrijf wat --herstel toont")
    controlelezer.add_argument(
        "--formaat",
        choices=(*VORMEN, SAMENVATTING),
        default="tekst",
        help="tekst voor mensen, github en samenvatting voor een pull request, json voor programma's",
    )
    bouwlezer = _opdracht(deel, "bouw", "controleer en bouw de site", bouw)
    bouwlezer.add_argument("--uit", type=Path, metavar="MAP", help="de map voor de site (gewoonlijk site/)")
    bouwlezer.add_argument(
        "--lokaal", action="store_true", help="maak een site die je opent zonder server, om te bekijken"
    )
    bouwlezer.add_argument(
        "--met-concepten",
        action="store_true",
        help="toon met --lokaal ook de concepten, zoals ze zullen zijn",
    )
    bouwlezer.add_argument("--met-handboek", action="store_true", help="maak eerst alles wat op papier komt")
    bouwlezer.add_argument(
        "--met-zip",
        action="store_true",
        help="bied de hele site ook aan als één zip-bestand, voor wie geen internet heeft",
    )
    dienlezer = _opdracht(deel, "dien", "toon de site op deze computer en volg elke wijziging", dien)
    dienlezer.add_argument(
        "--adres",
        type=lees_adres,
        default="127.0.0.1:8000",
        metavar="HOST:POORT",
        help="waar de site te zien is (gewoonlijk 127.0.0.1:8000)",
    )
    dienlezer.add_argument(
        "--met-handboek",
        action="store_true",
        help="maak intussen wat op papier komt, als het er nog niet is of ouder is dan de tekst",
    )
    _opdracht(
        deel, "stapel", "schrijf alle pagina's naar een map voor een andere sitebouwer", stapel
    ).add_argument("map", type=Path, metavar="MAP", help="een nieuwe of lege map")
    _opdracht(deel, "pak", "maak één archief van de site, om zonder internet te lezen", pak).add_argument(
        "bestand", type=Path, metavar="BESTAND.zip", help="waar het archief komt"
    )
    voeg_opties_toe(
        _opdracht(
            deel, "handboek", "maak handboek, vergaderpakketten, tafelbladen, boekjes en kaarten", handboek
        )
    )
    _opdracht(deel, "overzicht", "toon wat er is, wat ontbreekt en wat aandacht vraagt", overzicht)
    _opdracht(
        deel,
        "adressen",
        "toon welke adressen nieuw zijn en welke verdwenen, en leg de nieuwe vast",
        adressen,
    ).add_argument(
        "--ja", action="store_true", help="schrijf de nieuwe adressen bij; er gaat er nooit een weg"
    )
    for groep in (stellingen, bijdragen, vragenlijst, nalezen):
        groep.voeg_toe(lambda naam, uitleg, taak: _opdracht(deel, naam, uitleg, taak))
    return lezer


def _opdracht(
    deel: "argparse._SubParsersAction[Opdrachtlezer]",
    naam: str,
    uitleg: str,
    taak: Callable[[argparse.Namespace], int],
) -> Opdrachtlezer:
    lezer = deel.add_parser(naam, help=uitleg, description=uitleg.capitalize() + ".")
    lezer.add_argument(
        "--wortel",
        type=Path,
        default=HIER,
        metavar="MAP",
        help="het project om op te werken (gewoonlijk dit project)",
    )
    lezer.set_defaults(taak=taak)
    return lezer


def controleer(keuze: argparse.Namespace) -> int:
    """Print every finding; 1 when one of them is a mistake."""
    if keuze.herstel:
        return bijdragen.herstel_bestanden(keuze)
    geladen = laad(keuze.wortel)
    print(_toon(keuze, geladen.meldingen))
    return FOUT if fouten(geladen.meldingen) else GOED


def _toon(keuze: argparse.Namespace, meldingen: Sequence[Melding]) -> str:
    if keuze.formaat == SAMENVATTING:
        config = yaml.safe_load((keuze.wortel / "mkdocs.yml").read_text(encoding="utf-8"))
        return als_samenvatting(meldingen, f"{config['site_url']}bijdragen/meldingen/")
    return VORMEN[keuze.formaat](meldingen)


def bouw(keuze: argparse.Namespace) -> int:
    """Build the site; the last good one stays when something is wrong."""
    if keuze.met_concepten and not keuze.lokaal:
        print("--met-concepten kan alleen met --lokaal: een concept staat niet op de site.", file=sys.stderr)
        return FOUTE_OPROEP
    doel = kies_map(SITE, keuze.uit, keuze.wortel, print)
    if keuze.met_handboek and (code := _druk(Keuze(keuze.wortel), None)):
        return code
    gelukt = _bouw(
        keuze.wortel,
        doel,
        None,
        lokaal=keuze.lokaal,
        met_zip=keuze.met_zip,
        met_concepten=keuze.met_concepten,
    )
    _zeg_of_er_een_weg_is(keuze.wortel)
    return GOED if gelukt else FOUT


def _zeg_of_er_een_weg_is(wortel: Path) -> None:
    """Tell the redactie when nobody can send something in without an account."""
    from kennisbank.motor.site import (  # noqa: PLC0415 (only what builds or looks at the whole needs it)
        OngeldigeInstelling,
        lees_config,
        lees_instellingen,
    )

    try:
        zonder_account = lees_instellingen(lees_config(wortel)).zonder_account
    except (OSError, yaml.YAMLError, KeyError, OngeldigeInstelling):
        return  # a project without settings of its own, or with wrong ones: the build says so
    if not zonder_account:
        print(
            "Let op: wie geen account heeft, kan niets insturen. Vul in mkdocs.yml „redactiemail” of „ontvangst” in."
        )


def handboek(keuze: argparse.Namespace) -> int:
    """Make what goes on paper."""
    return _druk(lees_keuze(keuze, keuze.wortel), keuze.uit)


def _druk(keuze: Keuze, uit: Path | None) -> int:
    """Make the products of a choice in folder `uit` (default: the project's own); returns the exit code."""
    from kennisbank.motor.site import (  # noqa: PLC0415
        OngeldigeInstelling,
        lees_config,
        lees_instellingen,
        lees_site,
    )
    from kennisbank.uitvoer.papier.producten import maak_handboek  # noqa: PLC0415 (loading Typst takes a while)
    from kennisbank.uitvoer.papier.zetten import NietTeDrukken  # noqa: PLC0415

    doel = kies_map(HANDBOEK, uit, keuze.wortel, print)
    geladen = laad(keuze.wortel)
    if not _meld_fouten(geladen) or geladen.collectie is None:
        return FOUT
    try:
        site = lees_site(keuze.wortel, geladen.collectie, lees_instellingen(lees_config(keuze.wortel)))
        maak_handboek(site, keuze, doel, print)
    except OnbekendeKeuze as fout:
        print(fout, file=sys.stderr)
        return FOUTE_OPROEP
    except (NietTeDrukken, OngeldigeInstelling) as fout:
        print(fout, file=sys.stderr)
        return FOUT
    return GOED


def pak(keuze: argparse.Namespace) -> int:
    """Build a site for a stick and pack it as one archive."""
    from kennisbank.motor.bouwen import bouw_archief  # noqa: PLC0415 (loading the engine takes half a second)
    from kennisbank.motor.pakken import is_archief  # noqa: PLC0415 (only this command needs it)

    archief = kies_bestand(keuze.bestand, keuze.wortel, ".zip", is_archief, "pak")
    klaar = f"Het archief staat in {archief}. Uitgepakt opent het met een dubbelklik op index.html."
    return (
        GOED
        if _controleer_en_bouw(
            keuze.wortel, lambda geladen: bouw_archief(keuze.wortel, archief, geladen), klaar
        )
        else FOUT
    )


def _bouw(  # noqa: PLR0913 (each is one thing that a builder may ask for)
    wortel: Path,
    doel: Path,
    adres: str | None,
    *,
    lokaal: bool = False,
    met_zip: bool = False,
    met_concepten: bool = False,
    klaar: str = "De site staat in {}.",
) -> bool:
    """Check and build into `doel`, and tell whether that worked."""
    from kennisbank.motor.bouwen import bouw as bouw_site  # noqa: PLC0415 (loading the engine takes half a second)

    return _controleer_en_bouw(
        wortel,
        lambda geladen: bouw_site(wortel, doel, geladen, adres=adres, lokaal=lokaal, met_zip=met_zip),
        klaar.format(doel),
        met_concepten=met_concepten,
    )


def _controleer_en_bouw(
    wortel: Path, bouw_site: Callable[[Geladen], None], klaar: str, *, met_concepten: bool = False
) -> bool:
    """Check, build with `bouw_site` what was loaded, and tell whether that worked."""
    from kennisbank.motor.bouwen import BouwMislukt  # noqa: PLC0415 (loading the engine takes half a second)

    print("Fiches controleren …", flush=True)
    geladen = laad(wortel, met_concepten=met_concepten)
    if not _meld_fouten(geladen):
        return False
    print("Site bouwen …", flush=True)
    try:
        bouw_site(geladen)
    except BouwMislukt as fout:
        print(f"De site is niet gebouwd; de vorige blijft staan.\n{fout}", file=sys.stderr)
        return False
    print(klaar, flush=True)
    return True


def _meld_fouten(geladen: Geladen) -> bool:
    """Print the mistakes, if any, and tell whether there are none."""
    gevonden = fouten(geladen.meldingen)
    if gevonden:
        print(als_tekst(gevonden), file=sys.stderr)
        print("Er wordt niets gebouwd tot deze fouten hersteld zijn.", file=sys.stderr)
        return False
    let_op = len(geladen.meldingen)
    print(
        f"Geen fouten; {let_op} punten van aandacht (kennisbank controleer toont ze)."
        if let_op
        else "Geen fouten."
    )
    return True


def dien(keuze: argparse.Namespace) -> int:
    """Serve the site with live reload."""
    from kennisbank.motor.dienen import dien as dien_site  # noqa: PLC0415 (loading the engine takes half a second)
    from kennisbank.motor.server import GeenAdres  # noqa: PLC0415

    bouw_op: Callable[[Path, str], bool] = partial(_bouw, keuze.wortel, klaar="De site is vernieuwd.")
    host, poort = keuze.adres
    try:
        if not keuze.met_handboek:
            return GOED if dien_site(keuze.wortel, host, poort, bouw_op) else FOUT
        with Drukkerij(keuze.wortel) as drukkerij:
            return GOED if dien_site(keuze.wortel, host, poort, bouw_op, drukkerij.begin) else FOUT
    except GeenAdres as fout:
        print(fout, file=sys.stderr)
        return FOUT


def stapel(keuze: argparse.Namespace) -> int:
    """Write the pages for another engine."""
    from kennisbank.motor.exporteren import stapel as schrijf  # noqa: PLC0415
    from kennisbank.motor.site import OngeldigeInstelling  # noqa: PLC0415 (only this command needs it)

    doel = kies_map(STAPEL, keuze.map, keuze.wortel, print)
    geladen = laad(keuze.wortel)
    if not _meld_fouten(geladen) or geladen.collectie is None:
        return FOUT
    try:
        aantal = schrijf(keuze.wortel, doel, geladen.collectie)
    except OngeldigeInstelling as fout:
        print(f"mkdocs.yml: {fout}", file=sys.stderr)
        return FOUT
    print(f"{aantal} pagina's en bestanden staan in {doel}.")
    return GOED


def overzicht(keuze: argparse.Namespace) -> int:
    """Print the dashboard of the redactie."""
    geladen = laad(keuze.wortel)
    if geladen.collectie is None:
        _meld_fouten(geladen)
        return FOUT
    print(_overzicht_als_tekst(maak_overzicht(geladen.collectie, lees_geschiedenis(keuze.wortel))))
    _zeg_of_er_een_weg_is(keuze.wortel)
    return GOED


def adressen(keuze: argparse.Namespace) -> int:
    """Show which addresses are not recorded yet and which lead nowhere; record the new ones when asked."""
    geladen = laad(keuze.wortel)
    stand = geladen.adressen
    print(f"{len(stand.vastgelegd)} adressen zijn vastgelegd.")
    for titel, lijst in (("Nieuw", stand.nieuw), ("Verdwenen", stand.verdwenen)):
        print("\n".join([f"{titel}: {len(lijst)}", *(f"  /{adres}" for adres in lijst)]))
    if gevonden := fouten(geladen.meldingen):
        print(als_tekst(gevonden), file=sys.stderr)
        print("Er wordt niets vastgelegd tot deze fouten hersteld zijn.", file=sys.stderr)
        return FOUT
    if stand.nieuw and not keuze.ja:
        print("Leg de nieuwe adressen vast met: kennisbank adressen --ja")
    if stand.nieuw and keuze.ja:
        doel = kies_bron(keuze.wortel / ADRESSENBESTAND, keuze.wortel)
        schrijf_heel(doel, schrijf_adreslijst(stand.vastgelegd | stand.antwoordend).encode())
        print(f"Bijgeschreven in {ADRESSENBESTAND}: {len(stand.nieuw)}.")
    return GOED


def _overzicht_als_tekst(wat: Overzicht) -> str:
    regels = [f"{aantal:>5}  {naam}" for naam, aantal in wat.tellingen]
    for lijst in wat.lijsten:
        regels += ["", f"{lijst.titel} ({lijst.aantal})", f"  {lijst.uitleg}"]
        regels += [
            f"  - {regel.naam}" + (f": {regel.tekst}" if regel.tekst else "") for regel in lijst.regels
        ]
    return "\n".join(regels)
