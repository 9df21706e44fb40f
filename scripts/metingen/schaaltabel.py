"""What `benchmarks.schaal` measured, as tables of ratios in plain Dutch, with a verdict on every target. Measures nothing."""

import os
import platform
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from metingen.meting import Meting

ECHT = 34  # this many praktijken stands for the real collection
MIDDEN = 1000  # what the cost of one entry is compared with
TONEN = {ECHT: 4.0, 1000: 12.0}  # seconds in which a saved change must show
MEER_DAN_MKDOCS, MEER_PER_FICHE, MEESTE_MB = 1.3, 1.2, 1024.0
KOP = "### De tabel"
OPDRACHT = "python -m metingen.schaal --schrijf"

DELEN = {
    "controle": "Lezen en controleren",
    "paginas": "Alle pagina's maken",
    "zoekindex": "Zoekindex maken",
    "bestanden": "Open data, nieuwslezer en andere bestanden maken",
}
ANDEREN = {
    "mkdocs": "MkDocs met Material: even veel gewone pagina's, samen even groot",
    "zensical": "Zensical zonder geheugen van vroeger: dezelfde pagina's, op de klok",
    "hugo": "Hugo: dezelfde pagina's",
}


@dataclass(frozen=True, slots=True)
class Uitslag:
    """All measurements: of sites and of handboeken by their number of entries; what was not there; how long it took."""

    sites: Mapping[int, Mapping[str, Meting]]
    boeken: Mapping[int, Meting]
    afwezig: tuple[str, ...]
    duur: float


def tabel(uitslag: Uitslag) -> str:
    """Return the whole report as Markdown."""
    alineas = [
        f"Gemeten op {_vandaag()}, met {os.cpu_count()} processors ({platform.system()}, Python {platform.python_version()}), in {uitslag.duur:.0f} s:",
        f"`{OPDRACHT}`",
        "In elke kolom is onze volledige bouw 1. Staat er 4,00, dan kost dat vier keer zoveel tijd van de processor.",
        _rijen("De site", list(_sites(uitslag))),
        "Het handboek, met dat van nu als 1:",
        _rijen("Het handboek", list(_boeken(uitslag))),
        "\n".join(
            f"- {tekst}: {'gehaald' if goed else 'NIET GEHAALD'}." for tekst, goed in oordelen(uitslag)
        ),
        "\n".join(f"- Niet gemeten: {naam}." for naam in uitslag.afwezig),
    ]
    return "\n\n".join(alinea for alinea in alineas if alinea) + "\n"


def schrijf_in(pagina: Path, tekst: str) -> None:
    """Put the report in a page, below its heading `KOP`, in the place of all that stood there."""
    voor, kop, _ = pagina.read_text(encoding="utf-8").partition(f"\n{KOP}\n")
    if not kop:
        raise SystemExit(f"In {pagina} staat geen kop „{KOP}”.")
    pagina.write_text(f"{voor}{kop}\n{tekst}", encoding="utf-8", newline="\n")


def _sites(uitslag: Uitslag) -> Iterator[Sequence[str]]:
    metingen = uitslag.sites
    yield ("Wat", *(_kolom(aantal) for aantal in metingen))
    yield (
        "De hele site bouwen, controle inbegrepen",
        *(f"1 ({getal(m['bouw'].processor)} s)" for m in metingen.values()),
    )
    for naam, titel in DELEN.items():
        yield (titel, *(getal(m[naam].processor / m["bouw"].processor) for m in metingen.values()))
    yield ("Handboek zetten", *(_boek(uitslag, aantal) for aantal in metingen))
    for naam, titel in ANDEREN.items():
        yield (titel, *(_ander(naam, m) for m in metingen.values()))
    if MIDDEN in metingen:
        yield (
            "Eén fiche, tegenover één bij 1.000 fiches",
            *(getal(_per_fiche(uitslag, n) / _per_fiche(uitslag, MIDDEN)) for n in metingen),
        )
    yield (
        "Hoogste geheugen bij het bouwen, tegenover 1 GB",
        *(_geheugen(m["bouw"]) for m in metingen.values()),
    )
    yield (
        "Een bewaarde wijziging tot ze in de browser staat",
        *(f"{getal(m['wijziging'].klok)} s" if "wijziging" in m else "–" for m in metingen.values()),
    )


def _boeken(uitslag: Uitslag) -> Iterator[Sequence[str]]:
    yield ("Wat", "Bladzijden", "Tijd", "Tijd per bladzijde", "Geheugen")
    if not uitslag.boeken:
        return
    nu = uitslag.boeken[min(uitslag.boeken)]
    for aantal, boek in uitslag.boeken.items():
        keer, bladen = boek.processor / nu.processor, boek.gemeld["paginas"] / nu.gemeld["paginas"]
        yield (
            _kolom(aantal),
            str(boek.gemeld["paginas"]),
            f"{getal(keer)} ({getal(boek.processor)} s)",
            getal(keer / bladen),
            f"{boek.geheugen:.0f} MB",
        )
    meeste, verst = max(uitslag.boeken), max(uitslag.sites)
    if verst > meeste:
        boek, keer = uitslag.boeken[meeste], verst / meeste
        yield (
            f"{_duizend(verst)} fiches, niet gemeten maar geschat",
            _duizend(round(boek.gemeld["paginas"] * keer)),
            f"{getal(boek.processor * keer / nu.processor)} ({boek.processor * keer:.0f} s)",
            "–",
            f"{boek.geheugen * keer:.0f} MB",
        )


def _boek(uitslag: Uitslag, aantal: int) -> str:
    if aantal not in uitslag.boeken:
        return "niet gemeten, zie onder"
    return getal(uitslag.boeken[aantal].processor / uitslag.sites[aantal]["bouw"].processor)


def _ander(naam: str, m: Mapping[str, Meting]) -> str:
    """Return how many times our time another engine took; for one that was stopped, at least how many."""
    if naam not in m:
        return "–"
    tekst = getal(1 / _keer(naam, m))
    geheugen = f"{m[naam].geheugen / m['bouw'].geheugen:.1f}".replace(".", ",")
    return (
        f"{tekst}, geheugen {geheugen}"
        if m[naam].klaar
        else f"meer dan {tekst}: gestopt na {m[naam].klok:.0f} s"
    )


def _keer(naam: str, m: Mapping[str, Meting]) -> float:
    """Return our time as a part of that of another engine: Zensical's by the clock, for it uses all processors."""
    if naam == "zensical":
        return m["bouw"].klok / m[naam].klok
    return m["bouw"].processor / m[naam].processor


def _per_fiche(uitslag: Uitslag, aantal: int) -> float:
    m = uitslag.sites[aantal]
    fiches: int = m["controle"].gemeld["fiches"]
    return m["bouw"].processor / fiches


def oordelen(uitslag: Uitslag) -> list[tuple[str, bool]]:
    """Return every target with whether it was met. An engine that was stopped would have taken longer still."""
    return [oordeel for aantal, m in uitslag.sites.items() for oordeel in _oordelen(aantal, m)] + list(
        _over_groei(uitslag)
    )


def _oordelen(aantal: int, m: Mapping[str, Meting]) -> Iterator[tuple[str, bool]]:
    waar = f"Bij {_kolom(aantal)}"
    if "mkdocs" in m:
        keer = _keer("mkdocs", m)
        yield (
            f"{waar} kost onze bouw hoogstens 1,3 keer die van MkDocs: {_hoogstens(m['mkdocs'])}{getal(keer)}",
            keer <= MEER_DAN_MKDOCS,
        )
    if "zensical" in m:
        keer = _keer("zensical", m)
        yield (
            f"{waar} zijn we sneller klaar dan Zensical: in {_hoogstens(m['zensical'])}{getal(keer)} van zijn tijd",
            keer < 1,
        )
    if "wijziging" in m:
        tijd = m["wijziging"].klok
        yield (
            f"{waar} staat een wijziging binnen {TONEN[aantal]:.0f} s in de browser: {getal(tijd)} s",
            tijd <= TONEN[aantal],
        )


def _over_groei(uitslag: Uitslag) -> Iterator[tuple[str, bool]]:
    verst = max(uitslag.sites)
    if MIDDEN in uitslag.sites and verst > MIDDEN:
        keer = _per_fiche(uitslag, verst) / _per_fiche(uitslag, MIDDEN)
        yield (
            f"Eén fiche kost bij {_duizend(verst)} hoogstens 1,2 keer wat ze bij {_duizend(MIDDEN)} kost: {getal(keer)}",
            keer <= MEER_PER_FICHE,
        )
    meeste = max(m["bouw"].geheugen for m in uitslag.sites.values())
    yield f"Bouwen vraagt minder dan 1 GB geheugen: {meeste:.0f} MB", meeste < MEESTE_MB


def _hoogstens(ander: Meting) -> str:
    return "" if ander.klaar else "hoogstens "


def _geheugen(meting: Meting) -> str:
    return f"{getal(meting.geheugen / MEESTE_MB)} ({meting.geheugen:.0f} MB)"


def _kolom(aantal: int) -> str:
    return "de kennisbank van nu" if aantal == ECHT else f"{_duizend(aantal)} fiches"


def _rijen(naam: str, rijen: Sequence[Sequence[str]]) -> str:
    """Return a table in a frame of its own, within which it scrolls on a narrow screen."""
    kop, *rest = rijen
    tekst = "\n".join("| " + " | ".join(rij) + " |" for rij in (kop, ["---"] * len(kop), *rest))
    begin = f'<div class="kb-tabel" tabindex="0" role="region" aria-label="{naam}" markdown>'
    return f"{begin}\n\n{tekst}\n\n</div>"


def _vandaag() -> str:
    dag = datetime.now(tz=UTC).date()
    return f"{dag.day}/{dag.month}/{dag.year}"


def _duizend(aantal: int) -> str:
    return f"{aantal:,}".replace(",", ".")


def getal(waarde: float) -> str:
    """Return a number with two decimals, as people write it in Dutch."""
    return f"{waarde:.2f}".replace(".", ",")
