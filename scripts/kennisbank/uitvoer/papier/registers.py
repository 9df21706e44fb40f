"""Makes the registers of the handboek: which words lead to which places."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable

from kennisbank.uitvoer.papier.bomen import Gegevens, druktekst
from kennisbank.uitvoer.papier.fichedelen import Fichelezer, adres


def sorteersleutel(tekst: str) -> str:
    """Return `tekst` for sorting: accents, capitals and quotes make no difference."""
    plat = unicodedata.normalize("NFKD", tekst).encode("ascii", "ignore").decode("ascii").casefold()
    return plat.strip("'\" ") or tekst


def maak_registers(fiches: Fichelezer) -> list[Gegevens]:
    """Return the registers per kernprincipe, functie, criterium and word, each a list of words with labels."""
    c = fiches.collectie
    groepen = (
        ("Kernprincipes", [(k.naam, [adres(k), *map(adres, c.praktijken_bij_kernprincipe(k.id))]) for k in c.kernprincipes]),
        ("Functies", [(f.naam, [adres(f), *map(adres, c.praktijken_bij_functie(f.id))]) for f in c.functies]),
        ("Criteria", [(x.naam, [adres(x), *map(adres, c.praktijken_bij_criterium(x.id))]) for x in c.criteria]),
    )  # fmt: skip
    registers = [{"kop": kop, "regels": _regels(fiches, regels)} for kop, regels in groepen]
    return [
        *registers,
        {"kop": "Trefwoorden", "regels": _regels(fiches, _trefwoorden(fiches), per_letter=True)},
    ]


def _trefwoorden(fiches: Fichelezer) -> list[tuple[str, list[str]]]:
    """Return names, search words and glossary terms with their places, in alphabetical order."""
    c = fiches.collectie
    plaatsen: dict[str, dict[str, None]] = defaultdict(dict)
    vormen: dict[str, str] = {}

    def zet(woorden: Iterable[str], plaats: str) -> None:
        for woord in woorden:
            sleutel = woord.casefold()
            vormen[sleutel] = min(vormen.get(sleutel, woord), woord, key=lambda w: (not w.islower(), w))
            plaatsen[sleutel][plaats] = None

    for praktijk in c.praktijken:
        zet((praktijk.naam, *praktijk.velden.zoekwoorden), adres(praktijk))
    for voorbeeld in c.voorbeelden:
        zet(voorbeeld.velden.zoekwoorden, adres(voorbeeld))
    for netwerk in c.netwerken:
        zet((netwerk.naam, *netwerk.velden.zoekwoorden), adres(netwerk))
    for begrip in c.begrippen:
        zet((begrip.naam, *begrip.velden.ook), adres(begrip))
    return sorted(
        ((vormen[sleutel], list(waar)) for sleutel, waar in plaatsen.items()),
        key=lambda r: (sorteersleutel(r[0]), r[0]),
    )


def _regels(
    fiches: Fichelezer, regels: Iterable[tuple[str, list[str]]], *, per_letter: bool = False
) -> list[Gegevens]:
    """Return the lines that lead to at least one place in this product."""
    uit: list[Gegevens] = []
    vorige = ""
    for woord, plaatsen in regels:
        labels = [plaats for plaats in plaatsen if plaats in fiches.geplaatst]
        if not labels:
            continue
        letter = sorteersleutel(woord)[:1].upper() if per_letter else ""
        letter = letter if letter.isalpha() or not per_letter else "0-9"
        uit.append({"woord": druktekst(woord), "naar": labels, "letter": letter if letter != vorige else ""})
        vorige = letter
    return uit
