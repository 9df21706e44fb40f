"""The fields of the smallest contribution: a network that does a praktijk too, said in one sentence."""

from typing import Annotated, Literal

from kennisbank.model.velden import Jaar, NietOp, Velden, Verwijst, Verwijzing, Zin, veld


class Ook(Velden):
    """A network says that it does a praktijk. It proves nothing: how proven a praktijk is, told voorbeelden say."""

    netwerk: Annotated[
        Verwijzing,
        Verwijst("netwerk"),
        veld("Netwerk", "Jullie netwerk.", "leuven"),
    ]
    praktijk: Annotated[
        Verwijzing,
        Verwijst("praktijk"),
        veld("Praktijk", "De praktijk die jullie ook doen.", "poolen-van-middelen"),
    ]
    sinds: Annotated[
        Jaar | None,
        NietOp(("zoeken",), "een jaartal is geen woord om op te zoeken"),
        veld("Sinds", "Het jaar waarin jullie ermee begonnen. Weet je het niet? Laat dit leeg.", 2019),
    ] = None
    zin: Annotated[
        Zin,
        NietOp(("papier",), "op papier staat wie het doet; de zin staat op de site"),
        veld(
            "In één zin",
            "Wat jullie doen, in één zin. Geen namen van personen.",
            "De school leent haar turnzaal uit, het buurthuis zijn keuken.",
        ),
    ]
    toestemming: Annotated[
        Literal["ja", "nee"],
        NietOp(("pagina", "papier", "zoeken"), "zonder toestemming komt er geen regel"),
        veld(
            "Toestemming",
            "ja: ons netwerk vindt het goed dat deze zin op de site staat, met onze naam erbij. nee: dan komt de zin er niet.",
            "ja",
        ),
    ]
