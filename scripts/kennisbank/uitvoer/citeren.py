"""How to refer to an entry: who to credit, its title, where it stands, of which day, under which licence.

For people in one line and after APA (https://apastyle.apa.org/style-grammar-guidelines/references/examples/webpage-website-references);
for their reference manager as RIS (https://en.wikipedia.org/wiki/RIS_(file_format)) and BibTeX.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from kennisbank.collectie.adressen import SOORT_OP_NAAM, adres_van
from kennisbank.collectie.fiche import Fiche
from kennisbank.model.periode import MAANDEN
from kennisbank.model.soorten import ARCHIEF, NETWERK, OOK, VOORBEELD
from kennisbank.uitvoer.site import Bestand, Site

KADER: Final = "naar het referentiekader van tien pioniernetwerken en Kind en Gezin"
LICENTIENAAM: Final = "CC BY 4.0"


@dataclass(frozen=True, slots=True)
class Verwijzing:
    """What a reference to an entry consists of. `versie` is the ISO day of its last change, empty without git.

    `maker` is the network that tells it, `herkomst` what a text of the redactie goes back to; one of them at most.
    """

    maker: str
    titel: str
    herkomst: str
    kennisbank: str
    versie: str
    adres: str
    licentie: str = LICENTIENAAM

    @property
    def auteur(self) -> str:
        """Return who stands first in a list of sources: the network, or the kennisbank for its own texts."""
        return self.maker or self.kennisbank

    @property
    def bladnaam(self) -> str:
        """Return the site as the place where it stands, empty when it is the author: APA names it once."""
        return self.kennisbank if self.maker else ""

    @property
    def dag(self) -> str:
        """Return the day as APA writes it in Dutch: `2026, 4 maart`, or `z.d.` without one."""
        if not self.versie:
            return "z.d."
        jaar, maand, dag = self.versie.split("-")
        return f"{jaar}, {int(dag)} {MAANDEN[int(maand) - 1]}"


def verwijzing(site: Site, fiche: Fiche[Any]) -> Verwijzing:
    """Return how to refer to an entry."""
    netwerk = site.collectie.verteller(fiche)
    datums = site.datums.get(fiche.bestand)
    return Verwijzing(
        maker=_als_maker(netwerk.naam) if netwerk else "",
        titel=fiche.naam,
        herkomst="" if netwerk else _herkomst(site, fiche),
        kennisbank=site.instellingen.naam,
        versie=datums.laatst if datums else "",
        adres=vast_adres(site, fiche),
    )


def _herkomst(site: Site, fiche: Fiche[Any]) -> str:
    """Return what a text of the redactie goes back to."""
    if fiche.soort is VOORBEELD:
        wie = site.collectie.volledig.wie(fiche)
        naam = _als_maker(wie.naam) if wie.netwerk and wie.naam == wie.netwerk.naam else wie.naam
        return f"over {naam}, naar openbare bronnen"
    return "naar openbare bronnen" if fiche.soort is NETWERK else KADER


def vast_adres(site: Site, fiche: Fiche[Any]) -> str:
    """Return the permanent address of an entry; of a line of the archive that of what it names.

    Who does a praktijk too has a line on the page of its netwerk.
    """
    if fiche.soort is OOK:
        return f"{site.instellingen.adres.rstrip('/')}/{site.collectie.plaats_van(fiche)}"
    soort = SOORT_OP_NAAM[fiche.velden.soort] if fiche.soort is ARCHIEF else fiche.soort
    return f"{site.instellingen.adres.rstrip('/')}/{adres_van(soort, fiche.id)}"


def _als_maker(naam: str) -> str:
    """Return the name of a network as that of a maker: networks are often called after their town."""
    return naam if "netwerk" in naam.casefold() else f"Netwerk {naam}"


def bronbestanden(site: Site) -> Iterator[Bestand]:
    """Yield beside the page of each entry its reference as a file: `praktijken/x/x.ris` and `x.bib`."""
    for fiche in site.collectie.volledig.op_id.values():
        basis, wat = f"{adres_van(fiche.soort, fiche.id)}{fiche.id}", verwijzing(site, fiche)
        yield Bestand(f"{basis}.ris", ris(wat).encode())
        yield Bestand(f"{basis}.bib", bibtex(wat, fiche.id).encode())


def ris(wat: Verwijzing) -> str:
    """Return a reference in RIS: a web page, with a line per fact and CRLF as its makers ask."""
    regels = (
        ("TY", "ELEC"),
        ("AU", wat.auteur),
        ("TI", wat.titel),
        ("T2", wat.kennisbank),
        ("PY", wat.versie[:4]),
        ("DA", wat.versie.replace("-", "/")),
        ("LA", "nl"),
        ("N1", _toelichting(wat)),
        ("UR", wat.adres),
        ("ER", ""),
    )
    return "".join(f"{veld}  - {waarde}\r\n" for veld, waarde in regels if waarde or veld == "ER")


def bibtex(wat: Verwijzing, sleutel: str) -> str:
    """Return a reference in BibTeX under `sleutel`; double braces keep capitals and the names of networks whole."""
    velden = (
        ("author", _bib(wat.auteur)),
        ("title", _bib(wat.titel)),
        ("howpublished", _bib(wat.bladnaam)),
        ("year", wat.versie[:4]),
        ("date", wat.versie),
        ("language", "dutch"),
        ("note", _bib(_toelichting(wat))),
        ("url", wat.adres),
    )
    regels = "".join(f"  {veld} = {{{waarde}}},\n" for veld, waarde in velden if waarde)
    return f"@misc{{{sleutel},\n{regels}}}\n"


def _toelichting(wat: Verwijzing) -> str:
    return "; ".join(deel for deel in (wat.herkomst, f"licentie: {wat.licentie}") if deel)


_BIB_TEKENS: Final = str.maketrans({
    **{teken: f"\\{teken}" for teken in "{}&%$#_"},
    "\\": "\\textbackslash{}",
    "~": "\\textasciitilde{}",
    "^": "\\textasciicircum{}",
})  # fmt: skip


def _bib(tekst: str) -> str:
    return f"{{{tekst.translate(_BIB_TEKENS)}}}" if tekst else ""
