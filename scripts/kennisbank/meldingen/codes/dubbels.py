"""Codes about what stands twice: in one entry, or in two."""

from typing import Final

from kennisbank.meldingen.melding import Code, Ernst

FICHE_DUBBEL: Final = Code(
    "fiche-dubbel",
    "Deze fiche heeft {wat} gemeen met {bestand}{meer}.",
    "Is het twee keer hetzelfde? Verwijder er één. Zo niet: zeg in elk wat er eigen aan is.",
    wat="Twee fiches hebben dezelfde titel, dezelfde kern of bijna dezelfde tekst.",
    waarom="Lijsten en tellingen rekenen elke fiche mee. Een kopie maakt dat een praktijk beter bewezen lijkt dan ze is.",
    fout="voorbeelden/gent-leeshoek.md en voorbeelden/gent-leeshoek-2.md met dezelfde tekst",
    goed="één fiche, of twee fiches met elk hun eigen verhaal",
    ernst=Ernst.WAARSCHUWING,
)
BRON_DUBBEL: Final = Code(
    "bron-dubbel",
    "„{adres:.60}” staat ook bij nummer {nummer} in „{veld}”.",
    "Verwijder er één.",
    wat="Hetzelfde webadres staat twee keer bij de bronnen.",
    waarom="Eén keer volstaat. Twee keer dezelfde bron lijkt op twee bronnen.",
    fout="- titel: Lezen bij de was\n  url: https://www.example.org/lezen\n- titel: Lezen\n  url: http://example.org/lezen/",
    goed="- titel: Lezen bij de was\n  url: https://www.example.org/lezen",
    ernst=Ernst.WAARSCHUWING,
)
ZIN_DUBBEL: Final = Code(
    "zin-dubbel",
    "De zin bij „{id}” is dezelfde als bij „{ander}”.",
    "Zeg bij elk wat er eigen aan is.",
    wat="Eén zin staat bij twee praktijken of kernprincipes.",
    waarom="De zin zegt hoe het daar gaat. Past ze bij allebei, dan zegt ze van geen van beide genoeg.",
    fout='praktijken:\n  eigenaarschap: "Iedereen deed mee."\n  trekkerschap: "Iedereen deed mee."',
    goed='praktijken:\n  eigenaarschap: "Elke partner gaf een vaste halve dag."\n  trekkerschap: "De school riep iedereen samen."',
    ernst=Ernst.WAARSCHUWING,
)
TEKST_HERHAALD: Final = Code(
    "tekst-herhaald",
    "„{begin} …” staat ook op regel {eerder}.",
    "Houd de tekst waar hij het best past, en verwijder de andere.",
    wat="Een alinea staat twee keer in de tekst.",
    waarom="Een lezer denkt dat hij iets gemist heeft. Vaak bleef bij het plakken een stuk staan.",
    fout="## Aanpak\n\nDe bib bracht elke maand boeken.\n\n## Leerpunten\n\nDe bib bracht elke maand boeken.",
    goed="## Aanpak\n\nDe bib bracht elke maand boeken.\n\n## Leerpunten\n\nEen hoek zonder begeleiding werkt niet.",
    ernst=Ernst.WAARSCHUWING,
)
