"""Divides the verhalen over a book: which one stands in full beside a praktijk. Each stands there once at most."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from kennisbank.collectie.collectie import Collectie
from kennisbank.collectie.fiche import Fiche
from kennisbank.collectie.verhaal import onbekende_delen, steunt_op
from kennisbank.lezen.markdown.boom import platte_tekst
from kennisbank.lezen.namen import maak_id
from kennisbank.model.soorten import PRAKTIJK, Hulpmiddel, Praktijk, Voorbeeld
from kennisbank.uitvoer.papier.schatting import BLAD, KADER, KEER, KOP, KOPJE, hoogte, klein


@dataclass(frozen=True, slots=True)
class Verdeling:
    """For each praktijk the verhaal beside it, if any fits.

    `krap` are the praktijken that have room for short references only: to the other verhalen by who tells them, to
    hulpmiddelen one after the other. Of those in `keert` the second page begins with the questions.
    """

    bij: Mapping[str, Fiche[Voorbeeld]] = field(default_factory=dict)
    krap: frozenset[str] = frozenset()
    keert: frozenset[str] = frozenset()


def verdeel(c: Collectie) -> Verdeling:
    """Return what stands where.

    Of the verhalen that fit on the two pages of a praktijk, first comes one that is about this praktijk in the
    first place, then the one that tells most.
    """
    bladen = {p.id: _Bladen(_links(c, p), _rechts(c, p), _rechts(c, p, krap=True)) for p in c.praktijken}
    hoog = {v.id: hoogte_verhaal(v) for v in c.voorbeelden}
    wensen = {
        p.id: sorted(
            (v.id for v in c.voorbeelden_bij(p.id) if hoog[v.id] <= bladen[p.id].vrij),
            key=lambda id_: (*_rang(c.op_id[id_], p), hoog[id_]),
            reverse=True,
        )
        for p in c.praktijken
    }
    naast = koppel(wensen)
    onder = {id_: hoog[naast[id_]] if id_ in naast else 0 for id_ in bladen}
    krap = frozenset(id_ for id_, b in bladen.items() if b.rechts + onder[id_] > b.rest)
    keert = frozenset(
        id_
        for id_, b in bladen.items()
        if b.links <= BLAD and (b.krap if id_ in krap else b.rechts) + onder[id_] <= BLAD
    )
    return Verdeling({id_: c.op_id[verhaal] for id_, verhaal in naast.items()}, krap, keert)


def koppel(wensen: Mapping[str, Sequence[str]]) -> Mapping[str, str]:
    """Return for as many as possible one of what it wants, each wanted thing once: what it wants most, if that is free."""
    heeft: dict[str, str] = {}
    for wie in sorted(wensen, key=lambda wie: len(wensen[wie])):
        heeft |= _ruil(wie, wensen, heeft)
    return heeft


def _ruil(wie: str, wensen: Mapping[str, Sequence[str]], heeft: Mapping[str, str]) -> Mapping[str, str]:
    """Return who changes to what so that `wie` has something too, and nobody less; empty when there is no way.

    The shortest chain of changes that ends at something free (an augmenting path: Kuhn, 1955).
    """
    van = {wat: een for een, wat in heeft.items()}
    via: dict[str, str] = {}
    rij = [wie]
    for een in rij:
        for wat in wensen[een]:
            if wat in via:
                continue
            via[wat] = een
            if wat not in van:
                return dict(_terug(wat, wie, via, heeft))
            rij.append(van[wat])
    return {}


def _terug(wat: str, wie: str, via: Mapping[str, str], heeft: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    yield via[wat], wat
    while via[wat] != wie:
        wat = heeft[via[wat]]
        yield via[wat], wat


@dataclass(frozen=True, slots=True)
class _Bladen:
    """The lines that a praktijk takes: `links` before its questions, from there on `rechts`, or `krap` at the least."""

    links: float
    rechts: float
    krap: float

    @property
    def rest(self) -> float:
        """Return the lines that are there from the questions on; what does not break leaves some at a turn."""
        return 2 * BLAD - KEER - max(self.links, BLAD / 2)

    @property
    def vrij(self) -> float:
        """Return the lines that may be left for a verhaal."""
        return self.rest - self.krap


def _rang(verhaal: Fiche[Voorbeeld], praktijk: Fiche[Praktijk]) -> tuple[bool, int]:
    over_dit = next(iter(verhaal.velden.praktijken)) == praktijk.id
    return over_dit, -len(onbekende_delen(verhaal))


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
                *("Volgens bron" for s in verteld if steunt_op(fiche, maak_id(s.kop))),
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


def _rechts(c: Collectie, fiche: Fiche[Praktijk], *, krap: bool = False) -> float:
    v = fiche.velden
    begin = [
        v.eerste_stap or "",
        *(f"Let op: {zin} Dat leren we uit {van.naam}." for van, zin in c.let_op(fiche)),
    ]
    verhalen = (*c.voorbeelden_bij(fiche.id), *c.kort_verteld_bij(fiche.id))
    if krap:
        anders = [f"{wie} (p.{' 000,' * len(van)})" for wie, van in per_netwerk(c, verhalen)]
    else:
        anders = [f"{x.naam} (p. 000)" for x in verhalen]
    tonen = [_hulpmiddel(h) for h in c.hulpmiddelen_bij(fiche.id)]
    return (
        3 * KOP
        + hoogte([platte_tekst(fiche.sectie(PRAKTIJK.secties[-1].kop)), *begin])
        + klein([f"Ook bij deze praktijk: {'; '.join(anders)}", "; ".join(ook_regels(c, fiche))])
        + klein([f"Hulpmiddelen: {'; '.join(tonen)}"] if krap else ["Hulpmiddelen", *tonen])
    )


def per_netwerk(
    c: Collectie, verhalen: Iterable[Fiche[Voorbeeld]]
) -> Sequence[tuple[str, Sequence[Fiche[Voorbeeld]]]]:
    """Return verhalen by the name of who tells them."""
    wie: dict[str, list[Fiche[Voorbeeld]]] = {}
    for verhaal in verhalen:
        wie.setdefault(c.wie(verhaal).naam, []).append(verhaal)
    return tuple(wie.items())


def _hulpmiddel(fiche: Fiche[Hulpmiddel]) -> str:
    return f"{fiche.velden.titel}, {fiche.velden.uitgever}, {fiche.velden.jaar}"


def ook_regels(c: Collectie, fiche: Fiche[Praktijk]) -> list[str]:
    """Return who says that it does a praktijk too, with the year; the sentence stands on the site."""
    namen = ((c.op_id[o.velden.netwerk].naam, o.velden.sinds) for o in c.ook_bij(fiche.id))
    return [f"{naam} (sinds {sinds})" if sinds else naam for naam, sinds in namen]


def _naam(fiche: Fiche[Any]) -> str:
    return fiche.kort
