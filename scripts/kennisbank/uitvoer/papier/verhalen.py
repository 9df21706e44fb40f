"""Divides the verhalen over a book: which one stands in full beside a praktijk. Each stands there once at most."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from kennisbank.collectie.collectie import Collectie
from kennisbank.collectie.fiche import Fiche
from kennisbank.collectie.verhaal import onbekende_delen
from kennisbank.lezen.markdown.boom import platte_tekst
from kennisbank.model.soorten import PRAKTIJK, Praktijk, Voorbeeld
from kennisbank.uitvoer.papier.schatting import BLAD, KADER, KOP, KOPJE, hoogte, klein

# So many hulpmiddelen stand at a praktijk; the site has the others.
HULPMIDDELEN: Final = 2


@dataclass(frozen=True, slots=True)
class Verdeling:
    """For each praktijk the verhaal beside it (if any fits), and whether its second page begins with the questions."""

    bij: Mapping[str, Fiche[Voorbeeld]] = field(default_factory=dict)
    keert: frozenset[str] = frozenset()


def verdeel(c: Collectie) -> Verdeling:
    """Return what stands where.

    Of the verhalen that fit on the two pages of a praktijk, first comes one that is about this praktijk in the
    first place, then the one that tells most.
    """
    bij: dict[str, Fiche[Voorbeeld]] = {}
    keert: set[str] = set()
    gebruikt: set[str] = set()
    for praktijk in c.praktijken:
        eerst, daarna = _links(c, praktijk), _rechts(c, praktijk)
        vrij = 2 * BLAD - max(eerst, BLAD / 2) - daarna
        passend = [
            v for v in c.voorbeelden_bij(praktijk.id) if v.id not in gebruikt and hoogte_verhaal(v) <= vrij
        ]
        if passend:
            gekozen = max(passend, key=lambda v: _rang(v, praktijk))
            bij[praktijk.id] = gekozen
            gebruikt.add(gekozen.id)
            daarna += hoogte_verhaal(gekozen)
        if eerst <= BLAD and daarna <= BLAD:
            keert.add(praktijk.id)
    return Verdeling(bij, frozenset(keert))


def _rang(verhaal: Fiche[Voorbeeld], praktijk: Fiche[Praktijk]) -> tuple[bool, int, float]:
    over_dit = next(iter(verhaal.velden.praktijken)) == praktijk.id
    return over_dit, -len(onbekende_delen(verhaal)), hoogte_verhaal(verhaal)


def hoogte_verhaal(fiche: Fiche[Voorbeeld]) -> float:
    """Return the lines that a verhaal takes in full."""
    v = fiche.velden
    onbekend = onbekende_delen(fiche)
    verteld = [s for s in fiche.secties if s.kop not in onbekend]
    feiten = " · ".join(
        (v.periode, v.voor_wie, *v.partners, v.moeite or "", v.kosten or "", v.materiaal or "")
    )
    bronnen = [f"{b.titel}, {b.uitgever}, {b.jaar}" for b in v.bronnen]
    return (
        KOP
        + hoogte([fiche.naam, "netwerk", v.kern], KADER)
        + sum(KOPJE + hoogte([platte_tekst(s.knopen)], KADER) for s in verteld)
        + klein(
            [
                f"Waar Gemeente (Provincie) Voor wie Partners {feiten}",
                " ".join(onbekend),
                max(v.praktijken.values(), key=len),
                "Toont",
                "Bronnen",
                *bronnen,
            ]
        )
    )


def _links(c: Collectie, fiche: Fiche[Praktijk]) -> float:
    v = fiche.velden
    eigen = [s for s in fiche.secties if s.kop != PRAKTIJK.secties[-1].kop]
    zinnen = [f"{c.op_id[i].kort} {zin}" for i, zin in v.kernprincipes.items()]
    rijen = [
        " ".join(f"{_naam(f)} (p. 00);" for f in rij)
        for rij in (
            [c.op_id[i] for i in v.ook_bij],
            [c.op_id[i] for i in v.functies],
            [c.op_id[i] for i in v.criteria],
            c.verwant_aan(fiche.id),
        )
    ]
    return (
        hoogte(["bouwsteen", fiche.naam + fiche.naam[:20]])
        + max(5.5, hoogte([v.kern], 62) + 2)
        + sum(KOP + hoogte([platte_tekst(s.knopen)]) for s in eigen)
        + KOP
        + klein([*zinnen, " ".join(rijen)])
        + 1.5
    )


def _rechts(c: Collectie, fiche: Fiche[Praktijk]) -> float:
    v = fiche.velden
    begin = [
        v.eerste_stap or "",
        *(f"Let op: {zin} Dat leren we uit {van.naam}." for van, zin in c.let_op(fiche)),
    ]
    anders = "; ".join(
        f"{x.naam} (p. 000)" for x in (*c.voorbeelden_bij(fiche.id), *c.kort_verteld_bij(fiche.id))
    )
    tonen = [
        f"{h.velden.titel}, {h.velden.uitgever}, {h.velden.jaar}. {h.velden.praktijken[fiche.id]}"
        for h in c.hulpmiddelen_bij(fiche.id)[:HULPMIDDELEN]
    ]
    return (
        KOP
        + hoogte([platte_tekst(fiche.sectie(PRAKTIJK.secties[-1].kop)), *begin])
        + klein([f"Ook bij deze praktijk: {anders}", *ook_regels(c, fiche), *tonen])
        + (KOP if tonen else 0)
    )


def ook_regels(c: Collectie, fiche: Fiche[Praktijk]) -> list[str]:
    """Return who says that it does a praktijk too, with the year; the sentence stands on the site."""
    namen = ((c.op_id[o.velden.netwerk].naam, o.velden.sinds) for o in c.ook_bij(fiche.id))
    return [f"{naam} (sinds {sinds})" if sinds else naam for naam, sinds in namen]


def _naam(fiche: Fiche[Any]) -> str:
    return fiche.kort
