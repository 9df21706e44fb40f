"""The printed products: handboek, boekjes, kaarten, poster, samenvatting and kijkwijzer, as accessible PDF.

The parts, in the order in which a run uses them:

* `keuze`: what was asked for, from the command line; `lijst`: which products that gives.
* `bomen`, `fichedelen`, `kader`, `registers`: entries and pages to plain data, words unchanged.
* `boeken`, `kaarten`, `bladen`: the data of each product.
* `zetten`: data and a template of `typst/` to one PDF, with Typst and pikepdf; `rijkoppen` names the rows of tables.
* `producten`: runs all of it; `uitgaven`: what a run left in a folder.
* `pagina`: the page /handboek/ and the print page of a selection. Needs neither Typst nor pikepdf.

No text of an author becomes markup: templates are files, data goes in as JSON.
"""
