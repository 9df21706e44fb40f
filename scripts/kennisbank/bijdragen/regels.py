"""The rules of the model and the checker as data, so that the web form judges an entry as the checker does."""

import re
from dataclasses import asdict
from typing import Any, Final

from kennisbank.bijdragen.beperkingen import beperking_van
from kennisbank.bijdragen.herstellingen_vorm import LIJSTREGEL
from kennisbank.bijdragen.patronen import naar_js
from kennisbank.bijdragen.tekstregels import tekstregels
from kennisbank.bijdragen.woorden import OVER_VERWIJZINGEN, sjablonen
from kennisbank.bijdragen.zinnen import EIGEN_MELDINGEN, ZINNEN
from kennisbank.collectie.ankers import ANKERS_VAN_SOORT
from kennisbank.collectie.collectie import Collectie
from kennisbank.collectie.fiche import Fiche
from kennisbank.controle.aandacht import _ZIN, LANGSTE_ZIN
from kennisbank.controle.dubbels import MINSTE_WOORDEN, VAST
from kennisbank.controle.links import NIETSZEGGEND
from kennisbank.controle.opmaak_onbekend import (
    BOLLEN,
    GEEN_KAAL,
    ITEM,
    KAAL,
    MASKER,
    MERKEN,
    MOGELIJK_IN_VELD,
    VELDMERKEN,
    Merk,
)
from kennisbank.controle.tekst import _HTML, _LANG_WOORD, _SJABLOON, LANGSTE_WOORD
from kennisbank.controle.tekstregels import WEBADRES
from kennisbank.controle.veldteksten import KORT, NAMEN, VERWACHT, hulp_bij
from kennisbank.controle.voorrang import EENS, VOORRANG
from kennisbank.controle.webadressen import BESLOTEN, DOEL, OMWEG, SCHEMA, SLOT, VOLGCODE, Plaats
from kennisbank.lezen.bestandstekst import MAX_FICHE
from kennisbank.lezen.fiches import _CONFLICT
from kennisbank.lezen.lettertekens import zonder_letterbeeld
from kennisbank.lezen.markdown.koppen import _GEEN_SPATIE, _HEKJES
from kennisbank.lezen.markdown.regels import _DEFINITIE, _OPSOMMING, _UITBREIDING
from kennisbank.lezen.markdown.regels import _VOETNOOT as _VOETNOOT_ACHTERAF
from kennisbank.lezen.markdown.zinnen import _HTML as _HTML_IN_TEKST
from kennisbank.lezen.markdown.zinnen import _LINK, _VOETNOOT
from kennisbank.lezen.namen import ALGEMEEN, LETTERS, MEESTE_KANDIDATEN, VEEL
from kennisbank.lezen.tekens import ONZICHTBAAR
from kennisbank.meldingen.codes import (
    bestanden,
    codes_van,
    dubbels,
    getoond,
    opmaak,
    persoonsgegevens,
    resten,
    samenhang,
    taalzorg,
    velden,
    webadressen,
)
from kennisbank.meldingen.codes.samenhang import OOK_DUBBEL, OOK_VERTELD
from kennisbank.meldingen.melding import Code
from kennisbank.model.beschrijving import Veld, velden_van
from kennisbank.model.periode import _DEEL_JAAR, _DEEL_MAAND, _PERIODE, EERSTE_JAAR, MAANDEN
from kennisbank.model.soorten import NETWERK, OOK, PRAKTIJK, SOORTEN, VOORBEELD, ZWIJGT, Soort, Velden
from kennisbank.model.velden import EERSTE_WEBJAAR, ID_MAX, ID_VERBODEN, ID_VORM, JAREN_VOORUIT
from kennisbank.model.webadres import LOKAAL

IN_TEKST: Final = codes_van(opmaak, getoond, webadressen).keys()
FORMULIEREN: Final[tuple[Soort, ...]] = (VOORBEELD, PRAKTIJK, NETWERK)
PATRONEN: Final = {
    "id": ID_VORM,
    "periode": _PERIODE,
    "sjabloontaal": _SJABLOON,
    "html": _HTML,
    "langWoord": _LANG_WOORD,
    "adres": WEBADRES,
    "lokaal": LOKAAL,
    "schema": SCHEMA,
    "doel": DOEL,
    "volgcode": VOLGCODE,
    "slot": SLOT,
    "masker": MASKER,
    "item": ITEM,
    "bollen": BOLLEN,
    "kaal": KAAL,
    "geenKaal": GEEN_KAAL,
    "mogelijkInVeld": MOGELIJK_IN_VELD,
    "onzichtbaar": ONZICHTBAAR,
    "opsomming": _OPSOMMING,
    "lijstregel": LIJSTREGEL,
    "zin": _ZIN,
    "htmlInTekst": _HTML_IN_TEKST,
    "linkKapot": _LINK,
    "voetnoot": _VOETNOOT,
    "voetnootAchteraf": _VOETNOOT_ACHTERAF,
    "definitie": _DEFINITIE,
    "uitbreiding": _UITBREIDING,
    "samenvoegen": _CONFLICT,
    "kopZonderSpatie": re.compile(f"^{_GEEN_SPATIE.pattern}"),
    "kopMetHekjes": re.compile(f"^{_HEKJES.pattern}$"),
}


def regels(c: Collectie, soorten: tuple[Soort, ...]) -> dict[str, Any]:
    """Return everything that the form's script needs to judge and write an entry of these kinds."""
    return {
        "soorten": {soort.naam: _soort(soort) for soort in soorten},
        "ids": {soort.naam: list(c.ids_van(soort.naam)) for soort in SOORTEN},
        "bezet": _bezet(c, soorten),
        "paren": _paren(c) if OOK in soorten else {},
        "nieuwNetwerk": _nieuw_netwerk(c) if NETWERK not in soorten else None,
        "adressen": sorted(c.doelen.adressen),
        "beelden": sorted(c.doelen.beelden),
        "ankers": dict(c.doelen.ankers),
        "ankersVanSoort": dict(ANKERS_VAN_SOORT),
        "site": c.doelen.site,
        "nietszeggend": sorted(NIETSZEGGEND),
        "besloten": [_plaats(plaats) for plaats in BESLOTEN],
        "omweg": [_plaats(plaats) for plaats in OMWEG],
        "merken": [_merk(merk) for merk in MERKEN],
        "veldmerken": [_merk(merk) for merk in VELDMERKEN],
        "vasteTeksten": sorted(VAST),
        "minsteWoorden": MINSTE_WOORDEN,
        "patronen": {naam: naar_js(patroon) for naam, patroon in _patronen().items()},
        "namen": NAMEN,
        "verwacht": VERWACHT,
        "kort": KORT,
        "teksten": _teksten(),
        "overVerwijzingen": sorted(OVER_VERWIJZINGEN),
        "zinnen": ZINNEN,
        "letters": LETTERS,
        "tekstregels": tekstregels(),
        "voorrang": [
            {"wint": sorted(v.wint), "verliest": sorted(v.verliest)}
            for v in VOORRANG
            if v.verliest <= IN_TEKST
        ],
        "eens": sorted(EENS),
        "idMax": ID_MAX,
        "idVerboden": sorted(ID_VERBODEN),
        "langsteZin": LANGSTE_ZIN,
        "langsteWoord": LANGSTE_WOORD,
        "zwijgt": ZWIJGT,
        "meesteBytes": MAX_FICHE,
        "maanden": MAANDEN,
        "deelJaar": _DEEL_JAAR,
        "deelMaand": _DEEL_MAAND,
        "eersteJaar": EERSTE_JAAR,
        "eersteWebjaar": EERSTE_WEBJAAR,
        "jarenVooruit": JAREN_VOORUIT,
        "namenVeel": VEEL,
        "namenMeeste": MEESTE_KANDIDATEN,
        "namenAlgemeen": ALGEMEEN,
    }


def _teksten() -> dict[str, dict[str, str]]:
    """Return the sentences of the codes, with places for values: of those that a form can give."""
    eigen = {
        sleutel: {"ernst": ernst, "tekst": tekst, "hulp": hulp}
        for sleutel, (ernst, tekst, hulp) in EIGEN_MELDINGEN.items()
    }
    return eigen | {
        sleutel: {"ernst": code.ernst, "tekst": code.tekst, "hulp": code.hulp, **_voor_wie_instuurt(code)}
        for sleutel, code in codes_van(
            bestanden,
            velden,
            opmaak,
            getoond,
            webadressen,
            dubbels,
            samenhang,
            persoonsgegevens,
            resten,
            taalzorg,
        ).items()
    }


def _voor_wie_instuurt(code: Code) -> dict[str, str]:
    """Return the sentence and the mending that the form shows, where they are others than those of the checker."""
    zin, hulp = sjablonen(code)
    return {} if (zin, hulp) == (code.tekst, code.hulp) else {"zin": zin, "zinHulp": hulp}


def _plaats(plaats: Plaats) -> dict[str, Any]:
    return {"patroon": naar_js(plaats.patroon), "wat": plaats.wat}


def _merk(merk: Merk) -> dict[str, Any]:
    return {"sleutel": merk.code.sleutel, "patroon": naar_js(merk.patroon), "kenmerken": list(merk.kenmerken)}


def _patronen() -> dict[str, re.Pattern[str]]:
    return {**PATRONEN, "zonderLetterbeeld": zonder_letterbeeld()}


def _soort(soort: Soort) -> dict[str, Any]:
    return {
        "naam": soort.naam,
        "map": f"praktijken/{soort.pad}",
        "adres": f"{soort.meervoud}/",
        "titelveld": soort.titelveld,
        "naamvelden": list(soort.naamvelden),
        "velden": [_veld(soort.velden, veld) for veld in velden_van(soort.velden)],
        "secties": [asdict(definitie) for definitie in soort.secties],
    }


def _veld(model: type[Velden], veld: Veld) -> dict[str, Any]:
    binnen = _model_binnen(model, veld)
    return {
        "naam": veld.naam,
        "titel": veld.titel,
        "hulp": hulp_bij(veld),
        "verplicht": veld.verplicht,
        "vorm": veld.vorm,
        "naar": veld.naar,
        "keuzes": list(veld.keuzes),
        "minste": veld.kortste if veld.vorm in {"lijst", "koppeling", "groepen"} else 0,
        "meeste": veld.meeste,
        "waarde": asdict(beperking_van(model, veld.naam)) if not veld.binnen else None,
        "binnen": [_veld(binnen, deel) for deel in veld.binnen] if binnen else [],
    }


def _model_binnen(model: type[Velden], veld: Veld) -> type[Velden] | None:
    """Return the model of the groups that a field holds."""
    if not veld.binnen:
        return None
    delen = getattr(model.model_fields[veld.naam].annotation, "__args__", ())
    return next((deel for deel in delen if isinstance(deel, type) and issubclass(deel, Velden)), None)


def _bezet(c: Collectie, soorten: tuple[Soort, ...]) -> dict[str, list[str]]:
    """Return what has or had an id, among the entries that share their ids with those of `soorten`: its file and its kind."""
    met_adres = (*c.archief, *c.volledig.op_id.values(), *c.volledig.kort_verteld, *c.volledig.concepten)
    fiches: tuple[Fiche[Any], ...] = c.ook if OOK in soorten else met_adres
    return {
        fiche.id: [
            f"{fiche.bestand}, regel {fiche.regel}" if fiche.soort.is_lijst else fiche.bestand,
            fiche.soort.naam,
        ]
        for fiche in fiches
    }


def _nieuw_netwerk(c: Collectie) -> dict[str, Any]:
    """Return what a form without networks needs to propose one: the kind, and the ids that are taken."""
    return {"soort": _soort(NETWERK), "bezet": dict.fromkeys(_bezet(c, (NETWERK,)), 1)}


def _paren(c: Collectie) -> dict[str, list[str]]:
    """Return which netwerk told already that it does which praktijk: what the checker says of it, and the file."""
    verteld = {
        f"{v.velden.netwerk} {praktijk}": [OOK_VERTELD.sleutel, v.bestand]
        for v in c.gepubliceerd(VOORBEELD)
        for praktijk in v.velden.praktijken
    }
    gezegd = {f"{o.velden.netwerk} {o.velden.praktijk}": [OOK_DUBBEL.sleutel, o.bestand] for o in c.ook}
    return {**verteld, **gezegd}
