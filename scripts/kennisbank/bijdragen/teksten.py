"""The sentences of the checker as templates, for a browser: got by giving the checker entries with one mistake.

So no sentence is written down twice. A template holds `{naam}` and the like where the sentence holds what
was found; `{waarde:60}` is the first 60 characters of a value.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final

from kennisbank.bijdragen.schrijven import Waarden, schrijf_fiche
from kennisbank.codes import BERICHTEN
from kennisbank.controle.veldteksten import hulp_bij, naam_van
from kennisbank.laden import laad_bestanden
from kennisbank.lezen.bestanden import Bronbestand, Gevonden
from kennisbank.lezen.bestandstekst import te_groot
from kennisbank.lezen.namen import opsomming
from kennisbank.melding import Melding
from kennisbank.model.beschrijving import veld_op
from kennisbank.model.soorten import NETWERK, PRAKTIJK, VOORBEELD, Soort

Pad = tuple[str | int, ...]
_ZIN: Final = "Dit is een gewone zin die lang genoeg is voor elk veld van een fiche."
_BRON: Final = {"titel": "Titel", "url": "https://example.org", "uitgever": "Krant"}
_GOED: Final[Mapping[str, Waarden]] = {
    "voorbeeld": {
        "titel": "Titel", "kern": _ZIN, "netwerk": "qqqqq", "praktijken": {"ppppp": _ZIN}, "periode": "2019",
        "voor_wie": "Gezinnen", "partners": ["school"], "bronnen": [_BRON], "toestemming": "ja", "status": "gepubliceerd",
    },
    "praktijk": {
        "titel": "Titel", "kern": _ZIN, "bouwsteen": "bbbbb", "kernprincipes": {"kkkkk": _ZIN},
        "zoekwoorden": ["een", "twee", "drie"],
    },
    "netwerk": {"naam": "Naam", "kern": _ZIN, "soort": "ander", "gemeente": "ggggg"},
}  # fmt: skip
_LANG: Final = 400
_W: Final = "w" * _LANG
# What the checker may point to instead of an unknown id: one netwerk and one praktijk.
_BESTAAND: Final = ((NETWERK, "qqqqq"), (PRAKTIJK, "ppppp"), (PRAKTIJK, "xyzzyvoxum"))


@dataclass(frozen=True, slots=True)
class Proef:
    """An entry with one mistake. `waar` says what in the answer are values, `pad` which field it is about."""

    sleutel: str
    soort: Soort
    pad: Pad = ()
    waarden: Waarden = field(default_factory=dict)
    sectie: str = _ZIN
    waar: Mapping[str, str] = field(default_factory=dict)
    id: str = ""

    @property
    def code(self) -> str:
        """Return the code that the checker gives."""
        return self.sleutel.split("/")[0]


def _bron(**deel: str) -> Waarden:
    return {"bronnen": [_BRON | deel]}


_NETWERKEN: Final = "qqqqq"
PROEVEN: Final[tuple[Proef, ...]] = (
    Proef("veld-leeg", VOORBEELD, ("titel",), {"titel": ""}),
    Proef("tekst-te-kort", VOORBEELD, ("kern",), {"kern": "Te kort"}, waar={"7 tekens": "{tekens}", "40": "{grens}"}),
    Proef("tekst-te-lang", VOORBEELD, ("kern",), {"kern": _W}, waar={"400": "{lengte}", "320": "{grens}", "80 tekens": "{tekens}"}),
    Proef("lijst-te-kort", PRAKTIJK, ("zoekwoorden",), {"zoekwoorden": ["een"]}, waar={"is 1;": "is {aantal};", "is 3.": "is {grens}."}),
    Proef("lijst-te-lang", PRAKTIJK, ("zoekwoorden",), {"zoekwoorden": [f"woord{n}" for n in range(44)]}, waar={"44": "{aantal}", "20": "{grens}"}),
    Proef("keuze-onbekend", VOORBEELD, ("status",), {"status": _W}, waar={opsomming(("concept", "gepubliceerd")): "{keuzes}"}),
    Proef("keuze-onbekend/bedoeld", VOORBEELD, ("status",), {"status": "consept"}, waar={opsomming(("concept", "gepubliceerd")): "{keuzes}", "consept": "{waarde:40}", "concept": "{beste}"}),
    Proef("getal-buiten-grens/ge", VOORBEELD, ("bronnen", 0, "jaar"), _bron(jaar="1234"), waar={"1234": "{waarde}", "1800": "{grens}"}),
    Proef("getal-buiten-grens/le", PRAKTIJK, ("volgorde",), {"volgorde": "4321"}, waar={"4321": "{waarde}", "99": "{grens}"}),
    Proef("veld-soort/geheel", PRAKTIJK, ("volgorde",), {"volgorde": "drie"}, waar={"drie": "{waarde}"}),
    Proef("veld-soort/geheel-lang", PRAKTIJK, ("volgorde",), {"volgorde": _W}),
    Proef("id-vorm", NETWERK, ("voorheen", 0), {"voorheen": [f"{_W}!"]}),
    Proef("tekst-zonder-letters", VOORBEELD, ("titel",), {"titel": "!" * 100}),
    Proef("jaar-in-de-toekomst", VOORBEELD, ("bronnen", 0, "jaar"), _bron(jaar="9876"), waar={"9876": "{waarde:40}"}),
    Proef("verwijzing-onbekend", PRAKTIJK, ("aangebracht_door",), {"aangebracht_door": _W}, waar={_NETWERKEN: "{mogelijk}"}),
    Proef("verwijzing-onbekend/bedoeld", PRAKTIJK, ("aangebracht_door",), {"aangebracht_door": "qqqqx"}, waar={"qqqqx": "{waarde:60}", "qqqqq": "{beste}"}),
    Proef("verwijzing-onbekend/elders", PRAKTIJK, ("aangebracht_door",), {"aangebracht_door": "xyzzyvoxum"}, waar={"xyzzyvoxum": "{waarde:60}", "een praktijk": "een {elders}", _NETWERKEN: "{mogelijk}"}),
    Proef("verwijzing-dubbel", PRAKTIJK, ("verwant",), {"verwant": ["ppppp", "ppppp"]}, waar={"ppppp": "{waarde:60}"}),
    Proef("verwijzing-dubbel/bouwsteen", PRAKTIJK, ("ook_bij",), {"ook_bij": ["bbbbb"]}, waar={"bbbbb": "{waarde:60}"}),
    Proef("verwijzing-zelf", PRAKTIJK, ("verwant",), {"verwant": ["zichzelf"]}, id="zichzelf"),
    Proef("bron-ontbreekt", VOORBEELD, (), {"bronnen": []}),
    Proef("toestemming-zonder-bron", VOORBEELD, (), {"bronnen": [], "eigen_ervaring": "ja", "toestemming": "openbare-bron"}),
    Proef("wie-ontbreekt", VOORBEELD, (), {"netwerk": ""}),
    Proef("toestemming-ontbreekt", VOORBEELD, (), {"toestemming": "nee"}),
    Proef("id-dubbel", NETWERK, id="ppppp", waar={"ppppp": "{waarde:60}", "praktijken/praktijken/{waarde:60}.md": "{bestand}", "(praktijk)": "({soort})"}),
    Proef("zin-lang", VOORBEELD, (), {"kern": "a b c d e f" + " woord" * 37}, waar={"a b c d e f": "{begin}", "43": "{woorden}", "30": "{grens}"}),
    Proef("sjabloontaal", VOORBEELD, (), {"titel": "{{" + "w" * 100}, waar={"{{" + "w" * 28: "{waarde}"}),
    Proef("e-mailadres", VOORBEELD, (), {"titel": "Mail naam@example.org"}, waar={"na…@example.org": "{waarde}"}),
    Proef("telefoonnummer", VOORBEELD, (), {"titel": "Bel 09 123 45 67"}, waar={"09 1": "{waarde}"}),
    Proef("teken-onzichtbaar", VOORBEELD, (), {"titel": "Hier\u200bstaat"}, waar={"200B": "{waarde}"}),
    Proef("teken-onbekend", VOORBEELD, (), {"titel": "Hier \U00013000 staat"}, waar={"\U00013000": "{waarde}", "13000": "{nummer}"}),
    Proef("woord-lang", VOORBEELD, (), {"titel": "w" * 77}, waar={"77": "{lengte}", "60": "{grens}"}),
    Proef("html/voorblad", VOORBEELD, (), {"titel": "Een <b>woord</b>"}, waar={"<b>": "{waarde}"}),
    Proef("html", VOORBEELD, (), sectie="Een <b>woord", waar={"<b>": "{waarde}"}),
    *(Proef(f"sectie-leeg/{s.naam}", s, (), sectie="", waar={s.secties[0].kop: "{kop}"}) for s in (VOORBEELD, PRAKTIJK, NETWERK)),
    *(Proef(f"sectie-sjabloon/{s.naam}", s, (), sectie=s.secties[0].sjabloon, waar={s.secties[0].kop: "{kop}"}) for s in (VOORBEELD, PRAKTIJK, NETWERK)),
    Proef("sectie-dubbel", VOORBEELD, (), sectie=f"{_ZIN}\n\n## Aanleiding\n\n{_ZIN}", waar={"regel 19": "regel {regel}", "Aanleiding": "{kop:60}"}),
    Proef("sectie-onbekend", VOORBEELD, (), sectie=f"{_ZIN}\n\n## Vreemdsoortig\n\n{_ZIN}", waar={"Vreemdsoortig": "{kop:60}", opsomming([s.kop for s in VOORBEELD.secties]): "{koppen}"}),
    Proef("kop-niveau", VOORBEELD, (), sectie=f"#### Kop\n\n{_ZIN}", waar={"niveau 4": "niveau {niveau}"}),
    Proef("kop-niveau/1", VOORBEELD, (), sectie=f"# Kop\n\n{_ZIN}"),
    Proef("kop-streepjes", VOORBEELD, (), sectie=f"{'w' * 50}\n---\n\n{_ZIN}", waar={"met -": "met {teken}"}),
    Proef("kop-zonder-spatie", VOORBEELD, (), sectie=f"###Kop\n\n{_ZIN}", waar={"###Kop": "{waarde:60}", "### Kop": "{goed:80}"}),
    Proef("kop-opmaak", VOORBEELD, (), sectie=f"{_ZIN}\n\n## Een **kop**\n\n{_ZIN}"),
    Proef("tabel-cellen", VOORBEELD, (), sectie="| a | b |\n|---|---|\n| 1 | 2 | 3 |", waar={"er 2 heeft": "er {aantal} heeft"}),
    Proef("opmaak-te-diep", VOORBEELD, (), sectie="> " * 12 + _ZIN),
    Proef("opmaak-onbekend", VOORBEELD, (), sectie="!!! noot\n\nTekst", waar={"!!! n": "{waarde}"}),
    Proef("samenvoegen", VOORBEELD, (), sectie=f"{_ZIN}\n\n>>>>>>> tak"),
    Proef("opmaak-lijn", VOORBEELD, (), sectie=f"{_ZIN}\n\n***\n\n{_ZIN}"),
    Proef("opmaak-codeblok/hek", VOORBEELD, (), sectie=f"{_ZIN}\n\n```\ncode\n```"),
    Proef("opmaak-codeblok", VOORBEELD, (), sectie=f"{_ZIN}\n\n    code\n"),
    Proef("lijst-teken", VOORBEELD, (), sectie=f"{_ZIN}\n\n• {_W}", waar={"„• " + "w" * 38: "„{waarde:40}"}),
    Proef("voetnoot", VOORBEELD, (), sectie="Een zin[^1] hier.", waar={"[^1]": "{waarde}"}),
    Proef("sterretjes", VOORBEELD, (), sectie="Een ** zin hier."),
    Proef("link-kapot", VOORBEELD, (), sectie="Een [zin] (https://www.example.org/a) hier.", waar={"„[zin] (https://www.example.org/a)”": "„{waarde:60}”"}),
    Proef("link-titel", VOORBEELD, (), sectie='Een [zin](https://www.example.org/a "wat") hier.'),
    Proef("link-titel/beeld", VOORBEELD, (), sectie='Een ![zin](../beelden/a.jpg "wat") hier.'),
    Proef("link-verwijzing", VOORBEELD, (), sectie="Een [zin][a] hier.\n\n[a]: https://www.example.org/a", waar={"[a]:": "[{waarde:30}]:"}),
    Proef("link-zonder-tekst", VOORBEELD, (), sectie="Een [](https://www.example.org/a) hier.", waar={"https://www.example.org/a": "{waarde:60}"}),
    Proef("link-onveilig", VOORBEELD, (), sectie="Een [zin](javascript:wat) hier.", waar={"javascript:wat": "{waarde:60}"}),
    Proef("link-onveilig/buiten", VOORBEELD, (), sectie="Een [zin](https://wat) hier.", waar={"„https://wat”": "„{waarde:60}”"}),
    Proef("link-dood/leeg", VOORBEELD, (), sectie="Een [zin]() hier."),
    Proef("link-dood/www", VOORBEELD, (), sectie="Een [zin](www.example.org) hier.", waar={"www.example.org": "{waarde:60}"}),
    Proef("link-dood", VOORBEELD, (), sectie="Een [zin](/7777/8888/) hier.", waar={"/7777/8888/": "{waarde:60}"}),
    Proef("link-dood/bedoeld", VOORBEELD, (), sectie="Een [zin](/netwerken/qqqqx/) hier.", waar={"/netwerken/qqqqx/": "{waarde:60}", "/netwerken/qqqqq/": "{beste}"}),
    Proef("beeld-zonder-tekst", VOORBEELD, (), sectie="Een ![](../beelden/a.jpg) hier.", waar={"../beelden/a.jpg": "{waarde:60}"}),
    Proef("beeld-onbekend", VOORBEELD, (), sectie="Een ![zin](../beelden/a.jpg) hier.", waar={"„../beelden/a.jpg”": "„{waarde:60}”", "naam.jpg": "{beste}"}),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sjabloon:
    """The sentences of one kind of finding. An empty `hulp` means the help of the field."""

    code: str
    ernst: str
    tekst: str
    hulp: str


@cache
def sjablonen() -> Mapping[str, Sjabloon]:
    """Return the templates by key: a code, or a code with a variant. Fails when the checker no longer says one."""
    bestanden = [_bestand(soort, id_, _GOED[soort.naam], _ZIN) for soort, id_ in _BESTAAND]
    proeven = {f"proef-{nummer}" if not proef.id else proef.id: proef for nummer, proef in enumerate(PROEVEN)}
    bestanden += [
        _bestand(p.soort, id_, {**_GOED[p.soort.naam], **p.waarden}, p.sectie)
        for id_, p in proeven.items()
        if p.soort is not NETWERK
    ]
    netwerken = {id_: p for id_, p in proeven.items() if p.soort is NETWERK}
    uit = laad_bestanden(Gevonden(tuple(bestanden), frozenset(), ()), ()).meldingen
    uit += laad_bestanden(
        Gevonden(
            tuple(bestanden[:3])
            + tuple(
                _bestand(NETWERK, id_, {**_GOED["netwerk"], **p.waarden}, p.sectie)
                for id_, p in netwerken.items()
            ),
            frozenset(),
            (),
        ),
        (),
    ).meldingen
    return {proef.sleutel: _sjabloon(proef, _antwoord(proef, id_, uit)) for id_, proef in proeven.items()} | {
        "bestand-te-groot": _te_groot()
    }


def _te_groot() -> Sjabloon:
    """Return the template about a file that is too big, which no proef can be."""
    vondst = te_groot(9_876_000, 4_321_000)
    tekst = vondst.tekst.replace("9876", "{aantal}").replace("4321", "{grens}")
    return Sjabloon(vondst.code, str(vondst.ernst), tekst, vondst.hulp)


def namen() -> Mapping[str, str]:
    """Return how a field is called: on its own, as an item, as a part of a group, under a key."""
    return {
        "veld": naam_van(("{veld}",)),
        "item": naam_van(("{ouder}", 0)).replace("1", "{nummer}"),
        "deel": naam_van(("{ouder}", 0, "{veld}")).replace("1", "{nummer}"),
        "sleutel": naam_van(("{ouder}", "{veld}")),
    }


def _bestand(soort: Soort, id_: str, waarden: Waarden, sectie: str) -> Bronbestand:
    koppen = [definitie.kop for definitie in soort.secties]
    secties = dict.fromkeys(koppen, _ZIN) | {koppen[0]: sectie}
    return Bronbestand(soort, f"praktijken/{soort.pad}/{id_}.md", id_, schrijf_fiche(soort, waarden, secties))


def _antwoord(proef: Proef, id_: str, meldingen: tuple[Melding, ...]) -> Melding:
    bestand = f"praktijken/{proef.soort.pad}/{id_}.md"
    gevonden = [m for m in meldingen if m.bestand == bestand and m.code == proef.code]
    if not gevonden:
        raise LookupError(
            f"de controle zegt geen {proef.sleutel}: {[m for m in meldingen if m.bestand == bestand]}"
        )
    naam = naam_van(proef.pad) if proef.pad else ""
    return next((m for m in gevonden if naam in m.tekst), gevonden[0])


def _sjabloon(proef: Proef, melding: Melding) -> Sjabloon:
    veld = veld_op(proef.soort.velden, proef.pad)
    waar: dict[str, str] = dict(proef.waar)
    if proef.pad:
        waar |= {naam_van(proef.pad): "{naam}"}
    if veld is not None and veld.naar and "bestaat niet als" in melding.tekst:
        waar |= {f"als {veld.naar}": "als {naar}", f"geen {veld.naar}": "geen {naar}"}
    eigen = veld is not None and melding.hulp == hulp_bij(veld)
    waar |= {proef.soort.secties[0].uitleg: "{uitleg}"}
    hulp = "" if eigen else _vul(melding.hulp, waar)
    if proef.code == "id-vorm":
        hulp = re.sub(r"w{9,}", "{id}", melding.hulp)
    return Sjabloon(melding.code, str(melding.ernst), _vul(melding.tekst, waar), hulp)


def _vul(tekst: str, waar: Mapping[str, str]) -> str:
    """Replace what was found by placeholders, longest first; a run of one sign is a value that was cut off."""
    tekst = tekst.replace("www." + "v" * 96, "{waarde:100}").replace("www." + "v" * 56, "{waarde:60}")
    for gevonden, plaats in waar.items():
        tekst = tekst.replace(gevonden, plaats)
    return re.sub(r"([w!])\1{8,}", lambda run: _run(run[0]), tekst)


def _run(run: str) -> str:
    heel = len(run) in {9, _LANG}
    return "{waarde}" if heel else f"{{waarde:{len(run)}}}"


def als_json() -> dict[str, Any]:
    """Return the templates as plain values: those of the codes, and those that proeven find."""
    van_codes = {
        sleutel: {"code": c.naam, "ernst": str(c.ernst), "tekst": c.tekst, "hulp": c.hulp}
        for sleutel, c in BERICHTEN.items()
    }
    return van_codes | {
        sleutel: {"code": s.code, "ernst": s.ernst, "tekst": s.tekst, "hulp": s.hulp}
        for sleutel, s in _op_volgorde()
    }


def _op_volgorde() -> Iterator[tuple[str, Sjabloon]]:
    yield from sjablonen().items()
