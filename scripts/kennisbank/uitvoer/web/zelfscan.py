"""The pages of the zelfscan: the statements to answer alone, and the table where a group looks at them together."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from kennisbank.collectie.collectie import Collectie
from kennisbank.collectie.fiche import Fiche
from kennisbank.collectie.zelfscan import Reeks, Stelling, maak_zelfscan
from kennisbank.model.scancode import STAPPEN
from kennisbank.model.soorten import BOUWSTEEN, Praktijk
from kennisbank.uitvoer.site import Pagina
from kennisbank.uitvoer.web.sjablonen import Drukker

MINSTE_WEGEN: Final = 3
MEESTE_LENZEN: Final = 4


def paginas(druk: Drukker) -> Iterator[Pagina]:
    """Yield the page of the zelfscan and that of Samen kijken."""
    c = druk.site.collectie
    scan = maak_zelfscan(c)
    stellingen = [stelling for reeks in scan.reeksen for stelling in reeks.stellingen]
    yield druk.lijst(
        "zelfscan",
        "aan-de-slag/zelfscan/",
        "Zelfscan",
        "Waar staan jullie? Acht stellingen, tien minuten. Of kijk naar één bouwsteen.",
        reeksen=scan.nu,
        stappen=STAPPEN,
        gegevens=gegevens(scan.nu, scan.nu),
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
            "stellingen": {s.naam: {"tekst": s.tekst, "tekens": s.te_zien} for s in stellingen},
            "hulp": {s.naam: _hulp(c, s) for s in stellingen},
        },
    )


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


def _hulp(c: Collectie, stelling: Stelling) -> Mapping[str, list[str]]:
    """Return what helps when a group chooses this statement: praktijken, and kernprincipes to hold against it."""
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
    return {"wegen": wegen, "lenzen": lenzen[:MEESTE_LENZEN]}
