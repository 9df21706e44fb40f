"""Renders all findings as one Markdown page, for the summary of a check on GitHub. Writes nothing.

What an entry says is quoted here, so it is hostile: it stays text in its own cell, whatever it holds.
"""

from collections.abc import Iterator, Sequence
from urllib.parse import quote

from kennisbank.meldingen.melding import Ernst, Melding

# GitHub drops a summary of more than 1 MiB, whole; the rest of the page needs some room too.
MEESTE_BYTES = 900_000

# Everything that Markdown, GitHub's additions (tables, bare addresses, @names, #numbers, $formulas$,
# :pictures:) or HTML could read as more than a letter.
_LETTERLIJK = {ord(teken): f"&#{ord(teken)};" for teken in "&<>|`*_~[]()\\!#$@:^=\"'{}"}
_LINK = str.maketrans({"(": "%28", ")": "%29", "|": "%7C", "<": "%3C", ">": "%3E", " ": "%20"})

_KOP = "| Waar | Wat is er? | Zo herstel je het | Uitleg |\n|---|---|---|---|"
_GOED = "## Nagekeken: alles is in orde\n\nEr is niets te herstellen.\n"
_UITLEG = {
    Ernst.FOUT: "Herstel deze punten in je voorstel. De controle loopt daarna vanzelf opnieuw.",
    Ernst.WAARSCHUWING: "Deze punten houden je voorstel niet tegen. Sommige gaan over teksten van anderen.",
}


def als_samenvatting(meldingen: Sequence[Melding], adres_uitleg: str) -> str:
    """Return the findings as Markdown tables, mistakes first, with a link to the explanation of each.

    `adres_uitleg` is the address of the page that explains every code below `#code`. Findings that
    would make the page longer than GitHub shows are counted instead.
    """
    if not meldingen:
        return _GOED
    fouten = [melding for melding in meldingen if melding.ernst is Ernst.FOUT]
    overige = [melding for melding in meldingen if melding.ernst is not Ernst.FOUT]
    titel = f"## Nagekeken: {_tel(len(fouten), 'fout', 'fouten') if fouten else 'geen fouten'}"
    delen = [titel + (f", {_punten(len(overige))}" if overige else "")]
    ruimte = MEESTE_BYTES
    if fouten:
        rijen, ruimte = _passend(fouten, adres_uitleg, ruimte)
        delen += ["### Te herstellen", _UITLEG[Ernst.FOUT], *_tabel(rijen, len(fouten))]
    if overige:
        rijen, _ = _passend(overige, adres_uitleg, ruimte)
        vouw = f"<details><summary>Toon {_punten(len(overige))}</summary>"
        delen += [vouw, _UITLEG[Ernst.WAARSCHUWING], *_tabel(rijen, len(overige)), "</details>"]
    return "\n\n".join(delen) + "\n"


def _passend(meldingen: Sequence[Melding], adres_uitleg: str, ruimte: int) -> tuple[list[str], int]:
    """Return the rows that fit in `ruimte` bytes, and the bytes that are left."""
    rijen: list[str] = []
    for melding in meldingen:
        rij = _rij(melding, adres_uitleg)
        ruimte -= len(rij.encode()) + 1
        if ruimte < 0:
            return rijen, 0
        rijen.append(rij)
    return rijen, ruimte


def _tabel(rijen: Sequence[str], aantal: int) -> Iterator[str]:
    if rijen:
        yield "\n".join((_KOP, *rijen))
    if rest := aantal - len(rijen):
        yield f"En nog {_tel(rest, 'melding', 'meldingen')}. Het verslag van deze stap toont ze allemaal."


def _rij(melding: Melding, adres_uitleg: str) -> str:
    waar = f"{letterlijk(melding.bestand)}, regel {melding.regel}"
    naam = melding.code.naam
    uitleg = f"[{letterlijk(naam)}]({adres_uitleg.translate(_LINK)}#{quote(naam, safe='')})"
    return f"| {waar} | {letterlijk(melding.tekst)} | {letterlijk(melding.hulp)} | {uitleg} |"


def letterlijk(tekst: str) -> str:
    """Return `tekst` on one line, such that Markdown shows every character of it and obeys none."""
    op_een_regel = " ".join("".join(teken if teken.isprintable() else " " for teken in tekst).split())
    return op_een_regel.translate(_LETTERLIJK).replace("www.", "www&#46;")


def _punten(aantal: int) -> str:
    return _tel(aantal, "punt van aandacht", "punten van aandacht")


def _tel(aantal: int, een: str, meer: str) -> str:
    return f"{aantal} {een if aantal == 1 else meer}"
