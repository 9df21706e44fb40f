"""What a person asks to print: the options of `kennisbank handboek`, checked against the collection."""

import argparse
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal, get_args

from kennisbank.collectie.collectie import Collectie
from kennisbank.lezen.namen import bedoelde

ProductSoort = Literal[
    "handboek",
    "pakket",
    "zelfscan",
    "tafelblad",
    "boekje",
    "kaarten",
    "samenvatting",
    "kijkwijzer",
    "alles",
]
Formaat = Literal["a2", "a3", "a4", "a5"]
# Which sizes each product comes in; the first is what it gets when nobody says.
FORMATEN: Final[dict[ProductSoort, tuple[Formaat, ...]]] = {
    "handboek": ("a4",),
    "boekje": ("a4", "a5"),
    "kaarten": (),
    "pakket": ("a4",),
    "zelfscan": ("a4",),
    "tafelblad": ("a2", "a3", "a4"),
    "samenvatting": ("a4",),
    "kijkwijzer": ("a4",),
    "alles": (),
}


class OnbekendeKeuze(Exception):
    """The choice names something that does not exist or does not go together; the text is a Dutch message."""


@dataclass(frozen=True, slots=True)
class Keuze:
    """What to make. Without any id: everything of the kind. `wortel` is the project, for `docs/` and pictures."""

    wortel: Path
    soort: ProductSoort = "alles"
    bouwsteen: str = ""
    kernprincipe: str = ""
    netwerk: str = ""
    ids: tuple[str, ...] = ()
    formaat: Formaat | None = None
    snijtekens: bool = False
    een_per_blad: bool = False
    groot: bool = False


def voeg_opties_toe(lezer: argparse.ArgumentParser) -> None:
    """Add the options of `kennisbank handboek` to its parser."""
    lezer.add_argument(
        "--soort", choices=get_args(ProductSoort), default=None, help="wat te maken (gewoonlijk alles)"
    )
    lezer.add_argument("--bouwsteen", default="", metavar="ID", help="alleen voor deze bouwsteen")
    lezer.add_argument("--kernprincipe", default="", metavar="ID", help="een boekje van dit kernprincipe")
    lezer.add_argument("--netwerk", default="", metavar="ID", help="een boekje van dit netwerk")
    lezer.add_argument(
        "--keuze",
        default="",
        metavar="ID,ID",
        help="een boekje van deze praktijken, voorbeelden en netwerken, of een kijkwijzer van deze praktijken",
    )
    lezer.add_argument(
        "--formaat",
        choices=get_args(Formaat),
        default=None,
        help="het papier (gewoonlijk elk formaat dat er is)",
    )
    lezer.add_argument(
        "--snijtekens", action="store_true", help="kaarten met 3 mm afloop en snijtekens, voor een drukker"
    )
    lezer.add_argument("--een-per-blad", action="store_true", help="kaarten met één kaart per bladzijde")
    lezer.add_argument(
        "--groot",
        action="store_true",
        help="een boekje, pakket of zelfscan op A4 in grote letters (18 punten)",
    )
    lezer.add_argument(
        "--uit",
        type=Path,
        default=None,
        metavar="MAP",
        help="de map voor de bestanden (gewoonlijk handboek/)",
    )


def lees_keuze(opties: argparse.Namespace, wortel: Path) -> Keuze:
    """Return the choice of a command line; ids without a kind mean a booklet."""
    ids = tuple(deel.strip() for deel in opties.keuze.split(",") if deel.strip())
    met_id = bool(ids or opties.bouwsteen or opties.kernprincipe or opties.netwerk)
    return Keuze(
        wortel,
        opties.soort or ("boekje" if met_id else "alles"),
        opties.bouwsteen,
        opties.kernprincipe,
        opties.netwerk,
        ids,
        opties.formaat,
        opties.snijtekens,
        opties.een_per_blad,
        opties.groot,
    )


def controleer_keuze(keuze: Keuze, collectie: Collectie) -> None:
    """Raise `OnbekendeKeuze` with all that is wrong with a choice, one line for each."""
    fouten = [
        *_onbekend("bouwsteen", keuze.bouwsteen, [b.id for b in collectie.bouwstenen]),
        *_onbekend("kernprincipe", keuze.kernprincipe, [k.id for k in collectie.kernprincipes]),
        *_onbekend("netwerk", keuze.netwerk, [n.id for n in collectie.netwerken]),
    ]
    soorten, groepen = (
        "praktijk, voorbeeld of netwerk",
        (collectie.praktijken, collectie.voorbeelden, collectie.netwerken),
    )
    if keuze.soort == "kijkwijzer":
        soorten, groepen = "praktijk", (collectie.praktijken, (), ())
    for id_ in keuze.ids:
        fouten += _onbekend(soorten, id_, [f.id for groep in groepen for f in groep])
    formaten = FORMATEN[keuze.soort]
    if keuze.formaat and keuze.formaat not in formaten:
        kan = f"Kies {' of '.join(formaten)}." if formaten else "Laat --formaat weg."
        fouten.append(f"Het product „{keuze.soort}” bestaat niet op {keuze.formaat}. {kan}")
    if (keuze.snijtekens or keuze.een_per_blad) and keuze.soort not in {"kaarten", "alles"}:
        fouten.append("--snijtekens en --een-per-blad gaan over kaarten. Voeg --soort kaarten toe.")
    if keuze.groot and keuze.soort not in {"boekje", "pakket", "zelfscan", "alles"}:
        fouten.append("--groot is er voor een boekje, een pakket en een zelfscan. Laat --groot weg.")
    if fouten:
        raise OnbekendeKeuze("\n".join(fouten))


def _onbekend(soort: str, id_: str, mogelijk: list[str]) -> list[str]:
    if not id_ or id_ in mogelijk:
        return []
    dichtbij = bedoelde(id_, mogelijk)
    return [f"Er is geen {soort} met de naam „{id_}”." + (f" Bedoel je „{dichtbij}”?" if dichtbij else "")]
