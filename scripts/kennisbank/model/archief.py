"""The fields of the archive: what once stood on the site and is no longer alive."""

from typing import Annotated, Literal

from kennisbank.model.velden import Datum, Id, Naam, Velden, Zin, veld


class Archief(Velden):
    """An entry that was archived or withdrawn. Its kind and id make the address that keeps answering."""

    id: Annotated[
        Id, veld("Id", "Het id van de fiche die weggaat, zoals in haar adres.", "leuven-babyspullen")
    ]
    soort: Annotated[
        Literal[
            "praktijk",
            "voorbeeld",
            "netwerk",
            "kernprincipe",
            "bouwsteen",
            "cluster",
            "functie",
            "criterium",
        ],
        veld("Soort", "Wat voor fiche het was.", "voorbeeld"),
    ]
    titel: Annotated[
        Naam | None,
        veld(
            "Titel",
            "De titel die de fiche had, als haar bestand weg is. Wil het netwerk dat niet? Laat de regel weg.",
            "Eén depot voor alle babyspullen",
        ),
    ] = None
    reden: Annotated[
        Zin,
        veld(
            "Reden",
            "Eén zin die zegt waarom de fiche weg is. De lezer ziet die zin.",
            "Het depot ging samen met dat van de stad.",
        ),
    ]
    sinds: Annotated[
        Datum,
        veld("Sinds", "Wanneer de fiche wegging, als jaar-maand of jaar-maand-dag.", "2026-11"),
    ]
    vervangen_door: Annotated[
        tuple[Id, ...],
        veld(
            "Vervangen door",
            "De ids van fiches die ervoor in de plaats kwamen. Niets? Laat de regel weg.",
            ["poolen-van-middelen"],
            max_length=6,
        ),
    ] = ()
