"""Turns entries into the parts of a book: the words of each entry, once, with links and QR codes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from textwrap import shorten
from typing import Any, Final

from kennisbank.collectie.adressen import adres_van
from kennisbank.collectie.collectie import Collectie
from kennisbank.collectie.fiche import Fiche
from kennisbank.collectie.verhaal import onbekende_delen, steunt_op
from kennisbank.lezen.markdown.boom import Sectie
from kennisbank.lezen.namen import maak_id
from kennisbank.model.soorten import (
    Bouwsteen,
    Bron,
    Cluster,
    Hulpmiddel,
    Kernprincipe,
    Netwerk,
    Praktijk,
    Velden,
    Voorbeeld,
)
from kennisbank.uitvoer.feiten import feiten
from kennisbank.uitvoer.papier.bomen import Gegevens, Lezer, drukadres, druktekst
from kennisbank.uitvoer.papier.qr import teken_qr
from kennisbank.uitvoer.papier.verhalen import Verdeling, ook_regels, per_netwerk

SOORTNAAM: Final = {"pionier": "Pioniernetwerk", "proeftuin": "Proeftuin", "ander": "Netwerk"}

# A running head stays on one line of an A5.
TEKENS_IN_LOPER: Final = 62


def nummer_praktijken(collectie: Collectie) -> Mapping[str, str]:
    """Return the number of each praktijk: that of its bouwsteen and its place there, such as `5.2`."""
    return {
        praktijk.id: f"{bouwsteen.velden.nummer}.{plaats}"
        for bouwsteen in collectie.bouwstenen
        for plaats, praktijk in enumerate(collectie.praktijken_bij_bouwsteen(bouwsteen.id), start=1)
    }


def adres(fiche: Fiche[Any]) -> str:
    """Return the address of an entry, which is also its label in a product."""
    return adres_van(fiche.soort, fiche.id)


@dataclass(slots=True)
class Fichelezer:
    """Reads entries for one product. `qr` gathers the codes that it shows, by address."""

    collectie: Collectie
    lezer: Lezer
    nummers: Mapping[str, str]
    qr: dict[str, tuple[int, ...]] = field(default_factory=dict)
    geplaatst: set[str] = field(default_factory=set)
    verdeling: Verdeling = field(default_factory=Verdeling)

    def merk(self, fiche: Fiche[Any]) -> Gegevens:
        """Return what a reference to an entry shows: its short name, its label here and its mark."""
        velden = fiche.velden
        uit: Gegevens = {
            "naam": druktekst(fiche.kort),
            "naar": self.lezer.naar(adres(fiche)),
            "icoon": fiche.id,
        }
        match velden:
            case Kernprincipe():
                uit["cluster"] = velden.cluster
            case Bouwsteen():
                uit["nummer"] = str(velden.nummer)
            case Praktijk():
                uit["nummer"] = self.nummers[fiche.id]
        return uit

    def kop(self, fiche: Fiche[Any]) -> Gegevens:
        """Return what every part begins with: label, title, kern and address."""
        plaats = adres(fiche)
        return {
            "id": fiche.id,
            "label": self._eenmalig(plaats),
            "naar": self.lezer.naar(plaats),
            "titel": druktekst(fiche.naam),
            "kort": druktekst(fiche.kort),
            "kern": druktekst(fiche.velden.kern),
            "icoon": fiche.id,
            **self.op_het_web(plaats),
        }

    def op_het_web(self, plaats: str) -> Gegevens:
        """Return where a page is on the web: the whole address, empty when unknown, and how it is printed."""
        volledig = self.lezer.volledig(plaats)
        return {"web": volledig if self.lezer.basis else "", "adres": drukadres(volledig)}

    def met_code(self, deel: Gegevens) -> Gegevens:
        """Return a part of which the QR code is shown: that of its address on the web."""
        if web := deel["web"]:
            self.qr[web] = teken_qr(web)
        return deel

    def secties(self, fiche: Fiche[Any]) -> list[Gegevens]:
        """Return the sections of a body in the order that its kind prescribes, others after them."""
        vast = [definitie.kop for definitie in fiche.soort.secties]
        rang = {kop: plaats for plaats, kop in enumerate(vast)}
        return [
            self._sectie(sectie, fiche.bestand)
            for sectie in sorted(fiche.secties, key=lambda s: rang.get(s.kop, len(vast)))
        ]

    def bouwsteen(self, fiche: Fiche[Bouwsteen]) -> Gegevens:
        """Return the opener of a bouwsteen: explanation and coverage."""
        c = self.collectie
        dekking = [
            {"kernprincipe": self.merk(k), "praktijken": self.merken(c.cel(k.id, fiche.id))}
            for k in c.kernprincipes
        ]
        return self.kop(fiche) | {
            "soort": "bouwsteen",
            "nummer": str(fiche.velden.nummer),
            "uitleg": self.lezer.boom(fiche.sectie(""), fiche.bestand),
            **stelling_van(fiche.velden),
            "dekking": dekking,
            "praktijken": [
                self.merk(p) | {"zin": druktekst(p.velden.stelling or "")}
                for p in c.praktijken_bij_bouwsteen(fiche.id)
            ],
            "ook": self.merken(c.praktijken_ook_bij_bouwsteen(fiche.id)),
        }

    def kernprincipe(self, fiche: Fiche[Kernprincipe], *, met_zinnen: bool = False) -> Gegevens:
        """Return a kernprincipe; with `met_zinnen` also the sentence of each of its praktijken."""
        c = self.collectie
        cluster: Fiche[Cluster] = c.op_id[fiche.velden.cluster]
        praktijken = c.praktijken_bij_kernprincipe(fiche.id)
        zinnen = [
            self.merk(p) | {"zin": druktekst(p.velden.kernprincipes[fiche.id]) if met_zinnen else ""}
            for p in praktijken
        ]
        return self.kop(fiche) | {
            "soort": "kernprincipe",
            "cluster": cluster.id,
            "clusternaam": cluster.naam,
            "uitleg": self.lezer.boom(fiche.sectie(""), fiche.bestand),
            "lens": druktekst(fiche.velden.lens or ""),
            "praktijken": zinnen,
        }

    def praktijk(self, fiche: Fiche[Praktijk]) -> Gegevens:
        """Return a praktijk with its sentences, questions, voorbeelden in short and relations."""
        c, v = self.collectie, fiche.velden
        stand = c.bewijs(fiche.id)
        bouwsteen = c.op_id[v.bouwsteen]
        plaats: list[Gegevens] = []
        for kop, ids in (("Raakt ook aan", v.ook_bij), ("Functies", v.functies), ("Criteria", v.criteria)):
            plaats += [{"kop": kop, "wat": self.merken(c.op_id[i] for i in ids)}] if ids else []
        plaats += [{"kop": feit.kop, "wat": [], "tekst": druktekst(feit.tekst)} for feit in feiten(v)]
        if v.aangebracht_door:
            plaats.append({"kop": "Aangebracht door", "wat": self.merken([c.op_id[v.aangebracht_door]])})
        secties = self.secties(fiche)
        vragen = [s for s in secties if s["kop"] == fiche.soort.secties[-1].kop]
        verwant = self.merken(c.verwant_aan(fiche.id))
        zinnen = [self.merk(c.op_id[i]) | {"zin": druktekst(zin)} for i, zin in v.kernprincipes.items()]
        verhaal = self.verdeling.bij.get(fiche.id)
        verteld = (*c.voorbeelden_bij(fiche.id), *c.kort_verteld_bij(fiche.id))
        return self.met_code(self.kop(fiche)) | {
            "soort": "praktijk",
            "nummer": self.nummers[fiche.id],
            "loper": shorten(f"{self.nummers[fiche.id]} {fiche.kort}", TEKENS_IN_LOPER, placeholder=" …"),
            "bouwsteen": self.merk(bouwsteen),
            "plaats": plaats,
            "secties": [s for s in secties if s not in vragen],
            "zinnen": zinnen,
            "vragen": vragen,
            **stelling_van(v),
            "eerste_stap": druktekst(v.eerste_stap or ""),
            "let_op": [{"zin": druktekst(zin), "van": druktekst(van.naam)} for van, zin in c.let_op(fiche)],
            "hulpmiddelen": [_hulpmiddel(h, fiche.id) for h in c.hulpmiddelen_bij(fiche.id)],
            "bewijs": {"kort": stand.kort, "betekenis": stand.betekenis},
            "verhaal": self.voorbeeld(verhaal) if verhaal else None,
            "anders": [
                {"netwerk": druktekst(wie), "verhalen": [self._kort_voorbeeld(x) for x in van]}
                for wie, van in per_netwerk(c, (x for x in verteld if x is not verhaal))
            ],
            "ook": druktekst("; ".join(ook_regels(c, fiche))),
            "krap": fiche.id in self.verdeling.krap,
            "keert": fiche.id in self.verdeling.keert,
            "verwant": verwant,
        }

    def voorbeeld(self, fiche: Fiche[Voorbeeld]) -> Gegevens:
        """Return a voorbeeld in full."""
        c, v = self.collectie, fiche.velden
        feiten = [
            {"kop": "Waar", "tekst": druktekst(c.wie(fiche).waar.voluit)},
            {"kop": "Voor wie", "tekst": druktekst(v.voor_wie)},
            {"kop": "Partners", "tekst": druktekst(", ".join(v.partners))},
            *_feiten(v),
        ]
        onbekend = onbekende_delen(fiche)
        return self.kop(fiche) | {
            "soort": "voorbeeld",
            "periode": _periode(v),
            "loper": shorten(fiche.naam, TEKENS_IN_LOPER, placeholder=" …"),
            "netwerk": druktekst(c.wie(fiche).naam),
            "feiten": feiten,
            "secties": [
                sectie | {"volgens": _volgens(steunt_op(fiche, maak_id(sectie["kop"])))}
                for sectie in self.secties(fiche)
                if sectie["kop"] not in onbekend
            ],
            "onbekend": druktekst(", ".join(kop.lower().rstrip("?") for kop in onbekend)),
            "zinnen": [self.merk(c.op_id[i]) | {"zin": druktekst(zin)} for i, zin in v.praktijken.items()],
            "eigen_ervaring": v.eigen_ervaring == "ja",
            "bronnen": [bron_van(bron) for bron in v.bronnen],
        }

    def netwerk(self, fiche: Fiche[Netwerk]) -> Gegevens:
        """Return a netwerk, without what it tells about."""
        c, v = self.collectie, fiche.velden
        feiten = [
            {"kop": "Soort", "tekst": SOORTNAAM[v.soort]},
            {"kop": "Waar", "tekst": druktekst(c.waar(v).voluit)},
            *([{"kop": "Gebied", "tekst": druktekst(v.gebied)}] if v.gebied else []),
            *([{"kop": "Trekker", "tekst": druktekst(v.trekker)}] if v.trekker else []),
            *([{"kop": "Website", "tekst": drukadres(v.website), "url": v.website}] if v.website else []),
            *_feiten(v),
        ]
        return self.kop(fiche) | {
            "soort": "netwerk",
            "feiten": feiten,
            "secties": self.secties(fiche),
            "bronnen": [bron_van(bron) for bron in v.bronnen],
        }

    def verwijzingen(self, voorbeelden: Iterable[Fiche[Voorbeeld]]) -> list[Gegevens]:
        """Return the references to voorbeelden, with who tells it and when it was."""
        return [
            self.merk(x) | {"wie": druktekst(self.collectie.wie(x).naam), "periode": _periode(x.velden)}
            for x in voorbeelden
        ]

    def merken(self, fiches: Iterable[Fiche[Any]]) -> list[Gegevens]:
        """Return the references to several entries."""
        return [self.merk(fiche) for fiche in fiches]

    def _eenmalig(self, plaats: str) -> str:
        """Return a label for the first place of an entry, empty for the next: a page number leads to one place."""
        if plaats in self.geplaatst or not self.lezer.naar(plaats):
            return ""
        self.geplaatst.add(plaats)
        return plaats

    def _sectie(self, sectie: Sectie, bestand: str) -> Gegevens:
        return {"kop": druktekst(sectie.kop), "boom": self.lezer.boom(sectie.knopen, bestand)}

    def _kort_voorbeeld(self, fiche: Fiche[Voorbeeld]) -> Gegevens:
        return {"titel": druktekst(fiche.naam), "naar": self.lezer.naar(adres(fiche))}


def stelling_van(velden: Praktijk | Bouwsteen) -> Gegevens:
    """Return the sentence to hold against a network, and what can be seen or heard then."""
    return {
        "stelling": druktekst(velden.stelling or ""),
        "te_zien": [druktekst(teken) for teken in velden.te_zien],
    }


def _feiten(velden: Velden) -> list[Gegevens]:
    """Return the facts that ask no place of their own."""
    return [{"kop": feit.kop, "tekst": druktekst(feit.tekst)} for feit in feiten(velden)]


def _hulpmiddel(fiche: Fiche[Hulpmiddel], praktijk: str) -> Gegevens:
    v = fiche.velden
    bron = Bron.model_construct(titel=v.titel, url=v.url, uitgever=v.uitgever, jaar=v.jaar, taal=v.taal)
    return bron_van(bron) | {"toelichting": druktekst(v.praktijken[praktijk])}


def bron_van(bron: Bron) -> Gegevens:
    """Return a source as it is printed."""
    rest = ", ".join(str(deel) for deel in (bron.uitgever, bron.jaar) if deel)
    return {
        "titel": druktekst(bron.titel),
        "taal": bron.taal or "nl",
        "rest": druktekst(rest),
        "url": bron.url,
        "adres": drukadres(bron.url),
    }


def _volgens(nummers: tuple[int, ...]) -> str:
    """Return the sources that a part rests on as they are printed, empty when those are all."""
    voor, komma, laatste = ", ".join(map(str, nummers)).rpartition(", ")
    return f"Volgens bron {voor}{' en ' if komma else ''}{laatste}." if nummers else ""


def _periode(velden: Voorbeeld) -> str:
    return (
        velden.periode.replace(" - ", " \u2013 ") if velden.periode != "onbekend" else "periode niet bekend"
    )
