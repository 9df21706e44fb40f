"""The printed products: handboek, boekjes, kaarten, poster, samenvatting and kijkwijzer, as accessible PDF.

The parts, in the order in which a run uses them:

* `keuze`: what was asked for, from the command line; `lijst`: which products that gives.
* `bomen`, `fichedelen`, `kader`, `registers`: entries and pages to plain data, words unchanged.
* `boeken`, `kaarten`, `bladen`: the data of each product.
* `zetten`: data and a template of `typst/` to one PDF; the only module that knows Typst and pikepdf.
* `producten`: runs all of it; `pagina`: the page /handboek/ and the print page of a selection.

No text of an author becomes markup: templates are files, data goes in as JSON.
"""

from kennisbank.handboek.keuze import Keuze, OnbekendeKeuze
from kennisbank.handboek.pagina import handboekbestanden, handboekpagina, selectiepagina
from kennisbank.handboek.producten import Product, lees_producten, maak_handboek
from kennisbank.handboek.tekens import ontbrekende_tekens
from kennisbank.handboek.zetten import NietTeDrukken

__all__ = [
    "Keuze", "NietTeDrukken", "OnbekendeKeuze", "Product", "handboekbestanden", "handboekpagina", "lees_producten",
    "maak_handboek", "ontbrekende_tekens", "selectiepagina",
]  # fmt: skip
