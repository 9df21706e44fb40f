"""The pages of the zelfscan: the statements to answer alone, and the table where a group looks at them together."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from kennisbank.collectie.adressen import GESPREKKEN
from kennisbank.collectie.collectie import Collectie
from kennisbank.collectie.fiche import Fiche
from kennisbank.collectie.zelfscan import Reeks, Stelling, maak_zelfscan
from kennisbank.model.scancode import STAPPEN
from kennisbank.model.soorten import BOUWSTEEN, Praktijk
from kennisbank.uitvoer.site import Bestand, Pagina
from kennisbank.uitvoer.web.aan_de_slag import gegevensscript
from kennisbank.uitvoer.web.sjablonen import Drukker

MINSTE_WEGEN: Final = 3
MEESTE_LENZEN: Final = 4


def paginas(druk: Drukker) -> Iterator[Pagina]:
    """Yield the page of the zelfscan and that of Samen kijken."""
    c = druk.site.collectie
    scan = maak_zelfscan(c)
    yield druk.lijst(
        "zelfscan",
        "aan-de-slag/zelfscan/",
        "Zelfscan",
        "Waar staan jullie? Acht stellingen, tien minuten. Of kijk naar één bouwsteen.",
        reeksen=scan.nu,
        stappen=STAPPEN,
        gegevens=gegevens(scan.nu, scan.nu),
        stellingen_van=lambda reeks: f"{GESPREKKEN}{reeks.deel}/#stellingen",
    )
    yield druk.lijst(
        "samen",
        "aan-de-slag/samen/",
        "Samen kijken",
        "Leg jullie antwoorden naast elkaar, praat over wat verschilt, en kies één ding om aan te werken.",
        reeksen=scan.nu,
        stappen=STAPPEN,
        gegevens=gegevens(scan.reeksen, scan.nu)
        | {
            "hulp": {s.naam: _hulp(c, s) for reeks in scan.reeksen for s in reeks.stellingen},
        },
        stelling_van={s.fiche.id: s.naam for r in scan.nu for s in r.stellingen if s.fiche},
    )


def stellingen(c: Collectie) -> Bestand:
    """Return the words of every statement that was ever asked, as a script that both pages use."""
    per_naam = {
        s.naam: {"tekst": s.tekst, "tekens": s.te_zien}
        for reeks in maak_zelfscan(c).reeksen
        for s in reeks.stellingen
    }
    return gegevensscript("stellingen", per_naam)


def gegevens(reeksen: Iterable[Reeks], nu: Iterable[Reeks]) -> dict[str, Any]:
    """Return the sets as the scripts use them: `reeksen` all that they know, `nu` the numbers of what is asked."""
    return {
        "nu": [reeks.nummer for reeks in nu],
        "reeksen": {
            str(reeks.nummer): {
                "deel": reeks.deel,
                "naam": reeks.naam,
                "stellingen": [s.naam for s in reeks.stellingen],
            }
            for reeks in reeksen
        },
    }


def _hulp(c: Collectie, stelling: Stelling) -> Mapping[str, list[int]]:
    """Return what helps when a group chooses this statement: praktijken, and kernprincipes to hold against it.

    Each as its place among those on the page.
    """
    if stelling.fiche is None:
        return {"wegen": [], "lenzen": []}
    eigen: tuple[Fiche[Praktijk], ...]
    if stelling.fiche.soort is BOUWSTEEN:
        eigen = c.praktijken_bij_bouwsteen(stelling.fiche.id)
        ernaast = c.praktijken_ook_bij_bouwsteen(stelling.fiche.id)
    else:
        eigen = (c.op_id[stelling.fiche.id],)
        ernaast = (*c.verwant_aan(stelling.fiche.id), *c.praktijken_bij_bouwsteen(eigen[0].velden.bouwsteen))
    wegen = list(dict.fromkeys(p.id for p in eigen))
    for p in ernaast:
        if len(wegen) < MINSTE_WEGEN and p.id not in wegen:
            wegen.append(p.id)
    tel = Counter(k for p in eigen for k in p.velden.kernprincipes)
    lenzen = [k for k, _ in tel.most_common() if c.op_id[k].velden.lens]
    praktijken = [p.id for p in c.praktijken]
    vragen = [k.id for k in c.kernprincipes if k.velden.lens]
    return {
        "wegen": [praktijken.index(id_) for id_ in wegen],
        "lenzen": [vragen.index(id_) for id_ in lenzen[:MEESTE_LENZEN]],
    }
