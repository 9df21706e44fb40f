"""The printed products: handboek, meeting packs, table sheets, boekjes, kaarten and more, as accessible PDF.

The parts, in the order in which a run uses them:

* `keuze`: what was asked for, from the command line; `lijst`: which products that gives.
* `bomen`, `fichedelen`, `kader`, `registers`: entries and pages to plain data, words unchanged.
* `boeken`, `kaarten`, `bladen`: the data of each product; `stellingen`, `pakket` and `tafel` those for a meeting.
* `zetten`: data and a template of `typst/` to one PDF, with Typst and pikepdf; `rijkoppen` names the rows of tables;
  `word` writes the pack as a file that people change.
* `producten`: runs all of it; `uitgaven`: what a run left in a folder.
* `pagina`: the page /handboek/ and the print page of a selection. Needs neither Typst nor pikepdf.

No text of an author becomes markup: templates are files, data goes in as JSON.
"""
