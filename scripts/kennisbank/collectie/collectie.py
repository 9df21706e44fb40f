"""The loaded collection: all entries without mistakes, which answers questions about their relations.

Built once by `laden`; nothing in it changes afterwards.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar, cast

from kennisbank.collectie.adressen import Doelen, adres_van
from kennisbank.collectie.fiche import Fiche
from kennisbank.collectie.verhaal import is_kort_verteld, vertelt_resultaat
from kennisbank.lezen.stellingen import Stellingenlijst
from kennisbank.model.beschrijving import verwijzingen
from kennisbank.model.periode import lees_periode
from kennisbank.model.soorten import (
    NETWERK,
    VOORBEELD,
    ZOEKVRAGEN,
    Archief,
    Begrip,
    Bouwsteen,
    Cluster,
    Criterium,
    Functie,
    Gemeente,
    Hulpmiddel,
    KaderBron,
    Kernprincipe,
    Netwerk,
    Ook,
    Praktijk,
    Soort,
    Suggestie,
    Velden,
    Voorbeeld,
    Wegwijzer,
    Werkvorm,
    Woordgroep,
    Zoekvragen,
)  # fmt: skip

Alle = Mapping[str, tuple[Fiche[Any], ...]]


@dataclass(frozen=True, slots=True)
class Bewijs:
    """How proven a praktijk is, computed from its published voorbeelden: a step from 0 to 3, and in words."""

    stap: int
    kort: str
    betekenis: str
    volgende: str


BEWIJZEN = (
    Bewijs(
        0,
        "Nog geen voorbeeld",
        "Nog geen enkel netwerk vertelde hier hoe het dit doet.",
        "Eén voorbeeld van een netwerk brengt de volgende stap.",
    ),
    Bewijs(
        1,
        "Eén netwerk",
        "Eén netwerk vertelt hoe het dit doet.",
        "Een voorbeeld van een tweede netwerk brengt de volgende stap.",
    ),
    Bewijs(
        2,
        "Meerdere netwerken",
        "Minstens twee netwerken vertellen hoe ze dit doen.",
        "De volgende stap komt er als minstens twee netwerken ook vertellen wat het opleverde.",
    ),
    Bewijs(
        3,
        "Meerdere netwerken, met resultaten",
        "Minstens twee netwerken vertellen hoe ze dit doen en wat het opleverde.",
        "Elk nieuw voorbeeld maakt het beeld vollediger.",
    ),
)


@dataclass(frozen=True, slots=True)
class Waar:
    """Where something is done: in a gemeente, or somewhere in a province."""

    provincie: str
    gemeente: Fiche[Gemeente] | None = None

    @property
    def naam(self) -> str:
        """Return the name of the place, as short as it can be."""
        return self.gemeente.naam if self.gemeente else self.provincie

    @property
    def voluit(self) -> str:
        """Return the name of the place with its province."""
        return f"{self.gemeente.naam} ({self.provincie})" if self.gemeente else self.provincie


@dataclass(frozen=True, slots=True)
class Wie:
    """Who did what a voorbeeld tells, where: a netwerk with a page of its own, or an organisation by its name."""

    naam: str
    waar: Waar
    netwerk: Fiche[Netwerk] | None = None

    @property
    def sleutel(self) -> str:
        """Return what tells one from another."""
        return self.netwerk.id if self.netwerk else self.naam.casefold()


@dataclass(frozen=True, slots=True)
class Adressenstand:
    """Which addresses answer, and which were recorded as published."""

    antwoordend: frozenset[str] = field(default_factory=frozenset)
    vastgelegd: frozenset[str] = field(default_factory=frozenset)

    @property
    def nieuw(self) -> tuple[str, ...]:
        """Return the addresses that are not recorded yet."""
        return tuple(sorted(self.antwoordend - self.vastgelegd))

    @property
    def verdwenen(self) -> tuple[str, ...]:
        """Return the recorded addresses that do not answer."""
        return tuple(sorted(self.vastgelegd - self.antwoordend))


class Collectie:
    """All living entries, in the order of the framework where it has one and by name elsewhere.

    `alles` is what it was made of, per kind. What is archived is in `archief` only; `volledig` has it among the others, as it was.
    """

    def __init__(
        self,
        alle: Alle,
        doelen: Doelen,
        adressen: Adressenstand | None = None,
        stellingen: Stellingenlijst | None = None,
    ) -> None:
        """Take the entries per kind name, the addresses that links may lead to, how addresses stand, what was ever asked."""
        self.doelen = doelen
        self.stellingen = stellingen or Stellingenlijst()
        self.adressen = adressen or Adressenstand()
        self.alles = alle
        archief = cast("tuple[Fiche[Archief], ...]", alle.get("archief", ()))
        self.archief = tuple(sorted(archief, key=lambda a: (a.velden.sinds, a.id), reverse=True))
        alle = _zonder(alle, self.archief)
        self.clusters = cast("tuple[Fiche[Cluster], ...]", alle.get("cluster", ()))
        self.kernprincipes = cast("tuple[Fiche[Kernprincipe], ...]", alle.get("kernprincipe", ()))
        self.bouwstenen = cast(
            "tuple[Fiche[Bouwsteen], ...]",
            tuple(sorted(alle.get("bouwsteen", ()), key=lambda f: (f.velden.nummer, f.id))),
        )
        self.functies = cast("tuple[Fiche[Functie], ...]", alle.get("functie", ()))
        self.criteria = cast("tuple[Fiche[Criterium], ...]", alle.get("criterium", ()))
        self.begrippen = cast(
            "tuple[Fiche[Begrip], ...]",
            tuple(sorted(alle.get("begrip", ()), key=lambda f: (f.naam.casefold(), f.id))),
        )
        self._alle = alle
        self.kaderbronnen = cast("tuple[Fiche[KaderBron], ...]", alle.get("kaderbron", ()))
        self.gemeenten = cast("tuple[Fiche[Gemeente], ...]", alle.get("gemeente", ()))
        self.wegwijzers = cast("tuple[Fiche[Wegwijzer], ...]", alle.get("wegwijzer", ()))
        self.suggesties = cast("tuple[Fiche[Suggestie], ...]", alle.get("suggestie", ()))
        self.woordgroepen = cast("tuple[Fiche[Woordgroep], ...]", alle.get("woordgroep", ()))
        zoekvragen = tuple(fiche for soort in ZOEKVRAGEN for fiche in alle.get(soort.naam, ()))
        self._zoekvragen = cast("tuple[Fiche[Zoekvragen], ...]", zoekvragen)
        hulpmiddelen = cast("tuple[Fiche[Hulpmiddel], ...]", alle.get("hulpmiddel", ()))
        self.hulpmiddelen = tuple(h for h in hulpmiddelen if not h.velden.weg_sinds)
        self.verdwenen_hulpmiddelen = tuple(h for h in hulpmiddelen if h.velden.weg_sinds)
        self.werkvormen = cast("tuple[Fiche[Werkvorm], ...]", alle.get("werkvorm", ()))
        self.netwerken = cast(
            "tuple[Fiche[Netwerk], ...]",
            tuple(
                sorted(
                    (n for n in alle.get("netwerk", ()) if not n.is_concept),
                    key=lambda f: (f.naam.casefold(), f.id),
                )
            ),
        )
        self.praktijken = cast(
            "tuple[Fiche[Praktijk], ...]", tuple(sorted(alle.get("praktijk", ()), key=self._plaats_in_kader))
        )
        voorbeelden = cast("tuple[Fiche[Voorbeeld], ...]", alle.get("voorbeeld", ()))
        self.concepten: tuple[Fiche[Any], ...] = tuple(
            fiche for fiche in (*voorbeelden, *alle.get("netwerk", ())) if fiche.is_concept
        )
        gepubliceerd = sorted(
            (v for v in voorbeelden if not v.is_concept),
            key=lambda v: (lees_periode(v.velden.periode).recentste, v.id),
            reverse=True,
        )
        # What tells too little for a page of its own is no voorbeeld that is listed, counted or proves something.
        kort = {v.id for v in gepubliceerd if is_kort_verteld(v)}
        self.kort_verteld = tuple(v for v in gepubliceerd if v.id in kort)
        self.voorbeelden = tuple(v for v in gepubliceerd if v.id not in kort)
        # Counted apart: nothing of it reaches `bewijs`.
        plaats = {netwerk.id: nummer for nummer, netwerk in enumerate(self.netwerken)}
        ook = cast("tuple[Fiche[Ook], ...]", alle.get("ook", ()))
        self.ook = tuple(sorted(ook, key=lambda o: (plaats.get(o.velden.netwerk, 0), o.id)))

    def _plaats_in_kader(self, praktijk: Fiche[Praktijk]) -> tuple[int, int, str]:
        """Return what to sort by: the bouwsteen's number, the place within it, the name."""
        nummers = {bouwsteen.id: bouwsteen.velden.nummer for bouwsteen in self.bouwstenen}
        velden = praktijk.velden
        return nummers.get(velden.bouwsteen, 0), velden.volgorde or 100, praktijk.naam.casefold()

    @cached_property
    def volledig(self) -> "Collectie":
        """Return the collection with what is archived among its entries, for the pages of those."""
        if not self.archief:
            return self
        return Collectie({**self.alles, "archief": ()}, self.doelen, self.adressen, self.stellingen)

    @cached_property
    def op_id(self) -> Mapping[str, Fiche[Any]]:
        """Return every published entry with a page of its own, by id."""
        groepen: Iterable[tuple[Fiche[Any], ...]] = (
            self.clusters, self.kernprincipes, self.bouwstenen, self.functies, self.criteria,
            self.netwerken, self.praktijken, self.voorbeelden,
        )  # fmt: skip
        return {fiche.id: fiche for groep in groepen for fiche in groep}

    def gepubliceerd(self, soort: Soort) -> tuple[Fiche[Any], ...]:
        """Return every published entry of a kind, the voorbeelden that are told in short among them."""
        fiches: tuple[Fiche[Any], ...] = getattr(self, soort.meervoud)
        return (*fiches, *self.kort_verteld) if soort is VOORBEELD else fiches

    def ids_van(self, soort: str) -> tuple[str, ...]:
        """Return the ids of a kind that may be referred to, in the order of the files. A concept has no page."""
        return tuple(fiche.id for fiche in self._alle.get(soort, ()) if not fiche.is_concept)

    @cached_property
    def gemeente_op_id(self) -> Mapping[str, Fiche[Gemeente]]:
        """Return the municipalities by id."""
        return {gemeente.id: gemeente for gemeente in self.gemeenten}

    @cached_property
    def _bij_bouwsteen(self) -> Mapping[str, tuple[Fiche[Praktijk], ...]]:
        return _groepeer((p.velden.bouwsteen, p) for p in self.praktijken)

    @cached_property
    def _ook_bij_bouwsteen(self) -> Mapping[str, tuple[Fiche[Praktijk], ...]]:
        return _groepeer((bouwsteen, p) for p in self.praktijken for bouwsteen in p.velden.ook_bij)

    @cached_property
    def _bij_kernprincipe(self) -> Mapping[str, tuple[Fiche[Praktijk], ...]]:
        return _groepeer(
            (kernprincipe, p) for p in self.praktijken for kernprincipe in p.velden.kernprincipes
        )

    @cached_property
    def _bij_functie(self) -> Mapping[str, tuple[Fiche[Praktijk], ...]]:
        return _groepeer((functie, p) for p in self.praktijken for functie in p.velden.functies)

    @cached_property
    def _bij_criterium(self) -> Mapping[str, tuple[Fiche[Praktijk], ...]]:
        return _groepeer((criterium, p) for p in self.praktijken for criterium in p.velden.criteria)

    @cached_property
    def _cellen(self) -> Mapping[tuple[str, str], tuple[Fiche[Praktijk], ...]]:
        cellen: dict[tuple[str, str], list[Fiche[Praktijk]]] = defaultdict(list)
        for praktijk in self.praktijken:
            for kernprincipe in praktijk.velden.kernprincipes:
                cellen[kernprincipe, praktijk.velden.bouwsteen].append(praktijk)
        return {cel: tuple(praktijken) for cel, praktijken in cellen.items()}

    @cached_property
    def _praktijk_op_id(self) -> Mapping[str, Fiche[Praktijk]]:
        return {praktijk.id: praktijk for praktijk in self.praktijken}

    @cached_property
    def _voorbeelden_in_cellen(self) -> Mapping[tuple[str, str], tuple[Fiche[Voorbeeld], ...]]:
        cellen: dict[tuple[str, str], list[Fiche[Voorbeeld]]] = defaultdict(list)
        for voorbeeld in self.voorbeelden:
            for cel in self.cellen_van(voorbeeld):
                cellen[cel].append(voorbeeld)
        return {cel: tuple(voorbeelden) for cel, voorbeelden in cellen.items()}

    @cached_property
    def _verwant(self) -> Mapping[str, tuple[Fiche[Praktijk], ...]]:
        banden: dict[str, dict[str, None]] = defaultdict(dict)
        for praktijk in self.praktijken:
            for ander in praktijk.velden.verwant:
                banden[praktijk.id][ander] = None
        for praktijk in self.praktijken:
            for ander in praktijk.velden.verwant:
                banden[ander][praktijk.id] = None
        op_id = self._praktijk_op_id
        return {
            id_: tuple(op_id[ander] for ander in anderen if ander in op_id) for id_, anderen in banden.items()
        }

    @cached_property
    def _voorbeelden_bij(self) -> Mapping[str, tuple[Fiche[Voorbeeld], ...]]:
        return _groepeer((praktijk, v) for v in self.voorbeelden for praktijk in v.velden.praktijken)

    @cached_property
    def _voorbeelden_van(self) -> Mapping[str, tuple[Fiche[Voorbeeld], ...]]:
        return _groepeer((v.velden.netwerk, v) for v in self.voorbeelden if v.velden.netwerk)

    @cached_property
    def _hulpmiddelen_bij(self) -> Mapping[str, tuple[Fiche[Hulpmiddel], ...]]:
        return _groepeer((praktijk, h) for h in self.hulpmiddelen for praktijk in h.velden.praktijken)

    @cached_property
    def _kort_verteld_bij(self) -> Mapping[str, tuple[Fiche[Voorbeeld], ...]]:
        return _groepeer((praktijk, v) for v in self.kort_verteld for praktijk in v.velden.praktijken)

    @cached_property
    def _kort_verteld_van(self) -> Mapping[str, tuple[Fiche[Voorbeeld], ...]]:
        return _groepeer((v.velden.netwerk, v) for v in self.kort_verteld if v.velden.netwerk)

    @cached_property
    def _ook_bij(self) -> Mapping[str, tuple[Fiche[Ook], ...]]:
        return _groepeer((o.velden.praktijk, o) for o in self.ook)

    @cached_property
    def _ook_van(self) -> Mapping[str, tuple[Fiche[Ook], ...]]:
        return _groepeer((o.velden.netwerk, o) for o in self.ook)

    def praktijken_bij_bouwsteen(self, id_: str) -> tuple[Fiche[Praktijk], ...]:
        """Return the praktijken of a bouwsteen, in the order of the collection."""
        return self._bij_bouwsteen.get(id_, ())

    def praktijken_ook_bij_bouwsteen(self, id_: str) -> tuple[Fiche[Praktijk], ...]:
        """Return the praktijken of other bouwstenen that touch this one too."""
        return self._ook_bij_bouwsteen.get(id_, ())

    def praktijken_bij_kernprincipe(self, id_: str) -> tuple[Fiche[Praktijk], ...]:
        """Return the praktijken that make a kernprincipe true."""
        return self._bij_kernprincipe.get(id_, ())

    def praktijken_bij_functie(self, id_: str) -> tuple[Fiche[Praktijk], ...]:
        """Return the praktijken that serve a function."""
        return self._bij_functie.get(id_, ())

    def praktijken_bij_criterium(self, id_: str) -> tuple[Fiche[Praktijk], ...]:
        """Return the praktijken that work on a criterion."""
        return self._bij_criterium.get(id_, ())

    def cel(self, kernprincipe: str, bouwsteen: str) -> tuple[Fiche[Praktijk], ...]:
        """Return the praktijken in a cell of the matrix.

        A sentence says how a praktijk makes a kernprincipe true at its own bouwsteen, so it counts there only:
        a bouwsteen that it merely touches (`ook_bij`) gets nothing from it.
        """
        return self._cellen.get((kernprincipe, bouwsteen), ())

    def voorbeelden_in_cel(self, kernprincipe: str, bouwsteen: str) -> tuple[Fiche[Voorbeeld], ...]:
        """Return the voorbeelden of the praktijken in a cell, each once, newest first."""
        return self._voorbeelden_in_cellen.get((kernprincipe, bouwsteen), ())

    def cellen_van(self, voorbeeld: Fiche[Voorbeeld]) -> frozenset[tuple[str, str]]:
        """Return the cells of the matrix that a voorbeeld touches, through its praktijken."""
        return frozenset(
            (kernprincipe, praktijk.velden.bouwsteen)
            for praktijk in map(self._praktijk_op_id.get, voorbeeld.velden.praktijken)
            if praktijk is not None
            for kernprincipe in praktijk.velden.kernprincipes
        )

    def verwant_aan(self, id_: str) -> tuple[Fiche[Praktijk], ...]:
        """Return the related praktijken, whichever of the two names the other; own choice first."""
        return self._verwant.get(id_, ())

    def hulpmiddelen_bij(self, praktijk: str) -> tuple[Fiche[Hulpmiddel], ...]:
        """Return the hulpmiddelen that help with a praktijk, in the order of their list."""
        return self._hulpmiddelen_bij.get(praktijk, ())

    def let_op(self, praktijk: Fiche[Praktijk]) -> tuple[tuple[Fiche[Any], str], ...]:
        """Return the pitfalls of a praktijk: the voorbeeld or hulpmiddel that names it, with a sentence.

        One that a concept or a withdrawn entry names is not told.
        """
        v = praktijk.velden
        bron = {f.id: f for f in self.hulpmiddelen}
        verhaal = {f.id: f for f in self.gepubliceerd(VOORBEELD)} if v.let_op else {}
        gevonden: tuple[tuple[Fiche[Any] | None, str], ...] = (
            *((verhaal.get(id_), zin) for id_, zin in v.let_op.items()),
            *((bron.get(id_), zin) for id_, zin in v.let_op_hulpmiddel.items()),
        )
        return tuple((fiche, zin) for fiche, zin in gevonden if fiche is not None)

    def voorbeelden_bij(self, praktijk: str) -> tuple[Fiche[Voorbeeld], ...]:
        """Return the published voorbeelden of a praktijk, newest first."""
        return self._voorbeelden_bij.get(praktijk, ())

    def voorbeelden_van(self, netwerk: str) -> tuple[Fiche[Voorbeeld], ...]:
        """Return the published voorbeelden of a netwerk, newest first."""
        return self._voorbeelden_van.get(netwerk, ())

    def kort_verteld_bij(self, praktijk: str) -> tuple[Fiche[Voorbeeld], ...]:
        """Return what is told in short about a praktijk, newest first."""
        return self._kort_verteld_bij.get(praktijk, ())

    def kort_verteld_van(self, netwerk: str) -> tuple[Fiche[Voorbeeld], ...]:
        """Return what is told in short about a netwerk, newest first."""
        return self._kort_verteld_van.get(netwerk, ())

    def ook_bij(self, praktijk: str) -> tuple[Fiche[Ook], ...]:
        """Return who says in one sentence that it does a praktijk too, by the name of the netwerk."""
        return self._ook_bij.get(praktijk, ())

    def ook_van(self, netwerk: str) -> tuple[Fiche[Ook], ...]:
        """Return what a netwerk says in one sentence that it does too."""
        return self._ook_van.get(netwerk, ())

    def plaats_van(self, kort: Fiche[Voorbeeld] | Fiche[Ook]) -> str:
        """Return the address of the line that tells what has no page: at its netwerk, else its first praktijk."""
        if isinstance(kort.velden, Ook):
            return f"{adres_van(NETWERK, kort.velden.netwerk)}#ook-{kort.id}"
        netwerk = self.wie(kort).netwerk
        fiche = netwerk or self.op_id[next(iter(kort.velden.praktijken))]
        return f"{adres_van(fiche.soort, fiche.id)}#kort-{kort.id}"

    def wie(self, voorbeeld: Fiche[Voorbeeld]) -> Wie:
        """Return who did what a voorbeeld tells, and where."""
        velden = voorbeeld.velden
        netwerk: Fiche[Netwerk] | None = self.op_id.get(velden.netwerk or "")
        elders = netwerk and not (velden.gemeente or velden.provincie)
        waar = self.waar(netwerk.velden if netwerk and elders else velden)
        naam = velden.organisatie or (netwerk.naam if netwerk else "")
        return Wie(naam, waar, netwerk)

    def waar(self, velden: Netwerk | Voorbeeld) -> Waar:
        """Return where a netwerk works, or what a voorbeeld itself says of where it was."""
        if gemeente := self.gemeente_op_id.get(velden.gemeente or ""):
            return Waar(gemeente.velden.provincie, gemeente)
        return Waar(velden.provincie or "")

    def verteller(self, fiche: Fiche[Any]) -> Fiche[Netwerk] | None:
        """Return the network that tells an entry itself.

        None for what the redactie wrote, after the framework or, about a network, after public sources.
        """
        match fiche.velden:
            case (
                Voorbeeld(eigen_ervaring="ja", netwerk=str(id_))
                | Praktijk(aangebracht_door=str(id_))
                | Ook(netwerk=str(id_))
            ):
                return self.op_id.get(id_)
        return None

    def voorbeelden_bij_alle(self, praktijken: Iterable[Fiche[Praktijk]]) -> tuple[Fiche[Voorbeeld], ...]:
        """Return the voorbeelden of several praktijken, each once, newest first."""
        gevonden = {v.id: v for praktijk in praktijken for v in self.voorbeelden_bij(praktijk.id)}
        return tuple(sorted(gevonden.values(), key=lambda v: self._rang[v.id]))

    def zoekvragen(self, fiche: Fiche[Any]) -> tuple[str, ...]:
        """Return how people ask for an entry."""
        return self._vragen_van.get((fiche.soort.naam, fiche.id), ())

    @cached_property
    def _vragen_van(self) -> Mapping[tuple[str, str], tuple[str, ...]]:
        gevonden: dict[tuple[str, str], tuple[str, ...]] = defaultdict(tuple)
        for lijst in self._zoekvragen:
            for veld in verwijzingen(Zoekvragen):
                if id_ := getattr(lijst.velden, veld.naam):
                    gevonden[veld.naar, id_] += lijst.velden.vragen
        return gevonden

    @cached_property
    def _rang(self) -> Mapping[str, int]:
        return {voorbeeld.id: rang for rang, voorbeeld in enumerate(self.voorbeelden)}

    def bewijs(self, praktijk: str) -> Bewijs:
        """Return how proven a praktijk is. Results count per netwerk that tells what it brought."""
        return self._bewijzen.get(praktijk, BEWIJZEN[0])

    @cached_property
    def _bewijzen(self) -> Mapping[str, Bewijs]:
        return {
            praktijk: self._bewijs(voorbeelden) for praktijk, voorbeelden in self._voorbeelden_bij.items()
        }

    def _bewijs(self, voorbeelden: tuple[Fiche[Voorbeeld], ...]) -> Bewijs:
        netwerken = {self.wie(v).sleutel for v in voorbeelden}
        met_resultaat = {self.wie(v).sleutel for v in voorbeelden if vertelt_resultaat(v)}
        if len(netwerken) > 1:
            return BEWIJZEN[3 if len(met_resultaat) > 1 else 2]
        return BEWIJZEN[len(netwerken)]


def _zonder(alle: Alle, archief: tuple[Fiche[Archief], ...]) -> Alle:
    """Return the entries that are not archived."""
    weg = {(fiche.velden.soort, fiche.id) for fiche in archief}
    if not weg:
        return alle
    return {soort: tuple(f for f in groep if (soort, f.id) not in weg) for soort, groep in alle.items()}


V = TypeVar("V", bound=Velden)


def _groepeer(paren: Iterable[tuple[str, Fiche[V]]]) -> Mapping[str, tuple[Fiche[V], ...]]:
    groepen: dict[str, list[Fiche[V]]] = defaultdict(list)
    for sleutel, fiche in paren:
        groepen[sleutel].append(fiche)
    return {sleutel: tuple(groep) for sleutel, groep in groepen.items()}
