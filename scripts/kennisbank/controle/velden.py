"""Checks the fields of one entry against the model. The Dutch texts stand in `veldteksten`."""

import re
from collections.abc import Iterator, Mapping

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from kennisbank.controle.veldteksten import Geval, hulp_bij, naam_van, vondst_over
from kennisbank.lezen.fiches import RuweFiche
from kennisbank.lezen.namen import bedoelde, opsomming
from kennisbank.meldingen.codes.velden import (
    ITEM_DUBBEL,
    VELD_LEEG_MAG_WEG,
    VELD_ONBEKEND,
    VELD_ONBEKEND_BEDOELD,
    VELD_ONTBREEKT,
    VELD_ONTBREEKT_REGEL,
)
from kennisbank.meldingen.melding import Plek, Vondst
from kennisbank.model.beschrijving import veld_op, velden_van
from kennisbank.model.soorten import Velden

Pad = tuple[str | int, ...]


def controleer_velden(ruw: RuweFiche) -> tuple[Velden | None, tuple[Vondst, ...]]:
    """Return the typed fields, or None and what is wrong with them."""
    if ruw.waarden is None:
        return None, ()
    leeg = (*_lege_velden(ruw), *_dubbele_items(ruw))
    try:
        velden = ruw.soort.velden.model_validate(ruw.waarden)
    except ValidationError as fout:
        return None, (*leeg, *_vondsten(ruw, fout.errors(include_url=False)))
    return (None, leeg) if leeg else (velden, ())


def _lege_velden(ruw: RuweFiche) -> Iterator[Vondst]:
    """Yield optional fields without a value: pydantic takes these for left out, but the name stands there."""
    for naam in [naam for naam, waarde in (ruw.waarden or {}).items() if waarde is None]:
        veld = ruw.soort.velden.model_fields.get(naam)
        if veld is not None and not veld.is_required() and veld.default is None:
            yield VELD_LEEG_MAG_WEG.op(ruw.plek(naam), naam=f"„{naam}”")


def _dubbele_items(ruw: RuweFiche) -> Iterator[Vondst]:
    """Yield words that stand twice in a list. Ids that do are the work of `relaties`."""
    for veld in velden_van(ruw.soort.velden):
        waarde = (ruw.waarden or {}).get(veld.naam)
        if isinstance(waarde, tuple) and veld.vorm == "lijst" and not veld.naar:
            gezien: set[str] = set()
            for nummer, item in enumerate(waarde):
                vlak = item.strip().casefold() if isinstance(item, str) else ""
                if vlak and vlak in gezien:
                    yield ITEM_DUBBEL.op(ruw.plek(veld.naam, nummer), waarde=vlak, veld=veld.naam)
                gezien.add(vlak)


def _vondsten(ruw: RuweFiche, fouten: list[ErrorDetails]) -> Iterator[Vondst]:
    gemist = {str(fout["loc"][-1]) for fout in fouten if fout["type"] == "missing"}
    bekend = {veld.naam for veld in velden_van(ruw.soort.velden)}
    for fout in fouten:
        pad, is_sleutel = _schoon(fout["loc"])
        if fout["type"] == "extra_forbidden":
            yield _onbekend_veld(ruw, pad, gemist or bekend)
        elif fout["type"] == "missing":
            yield _ontbreekt(ruw, pad)
        elif not _telt_enkel_goede(fout):
            yield _vondst(ruw, fout, pad, is_sleutel=is_sleutel)


def _schoon(loc: tuple[int | str, ...]) -> tuple[Pad, bool]:
    """Return the path in the file that a pydantic location means, and whether it points at a key."""
    return tuple(deel for deel in loc if deel != "[key]"), "[key]" in loc


def _telt_enkel_goede(fout: ErrorDetails) -> bool:
    """Tell whether a list is called too short that has items enough: pydantic counts those that are right."""
    return fout["type"] == "too_short" and len(fout["input"]) >= fout["ctx"]["min_length"]


def _vondst(ruw: RuweFiche, fout: ErrorDetails, pad: Pad, *, is_sleutel: bool) -> Vondst:
    veld = veld_op(ruw.soort.velden, pad)
    plek = ruw.sleutel(*pad) if is_sleutel else ruw.plek(*pad)
    geval = Geval(naam_van(pad), fout, veld, ruw.gelezen.ruw((*ruw.voorpad, *pad)))
    return vondst_over(geval, plek, ruw.laatste_regel(*pad))


def _ontbreekt(ruw: RuweFiche, pad: Pad) -> Vondst:
    """Return that a field is missing, at the line that holds it in a way that YAML does not take for a field."""
    naam = str(pad[-1])
    gevonden = re.search(rf"^(?:[ ]+|[ ]*#+[ ]*){re.escape(naam)}[ ]?:", ruw.gelezen.tekst, re.MULTILINE)
    if gevonden and len(pad) == 1 and not ruw.voorpad and not _is_veld_binnen(ruw, naam):
        regel = ruw.gelezen.tekst.count("\n", 0, gevonden.start()) + ruw.gelezen.eerste_regel
        return VELD_ONTBREEKT_REGEL.op(Plek(regel), veld=naam)
    hulp, tot = hulp_bij(veld_op(ruw.soort.velden, pad)), ruw.laatste_regel(*pad[:-1])
    return VELD_ONTBREEKT.over(ruw.plek(*pad[:-1]), tot, velden=naam, naam=naam_van(pad), hulp=hulp)


def _is_veld_binnen(ruw: RuweFiche, naam: str) -> bool:
    """Tell whether a group within this entry may have a field of this name, as `bronnen` has a `titel`."""
    return any(binnen.naam == naam for veld in velden_van(ruw.soort.velden) for binnen in veld.binnen)


def _onbekend_veld(ruw: RuweFiche, pad: Pad, gemist: set[str]) -> Vondst:
    """Return that a field is unknown, and which one was meant; one that is missing is the likeliest."""
    ouder = veld_op(ruw.soort.velden, pad[:-1])
    namen = [veld.naam for veld in (ouder.binnen if ouder else velden_van(ruw.soort.velden))]
    gevonden = str(pad[-1])
    aanwezig = _aanwezig(ruw, pad[:-1])
    over = (
        []
        if gevonden.lower() in aanwezig.keys() - {gevonden}
        else [naam for naam in namen if naam not in aanwezig]
    )
    beste = bedoelde(gevonden, [naam for naam in over if naam in gemist]) or bedoelde(gevonden, over)
    plek = ruw.sleutel(*pad)
    if beste:
        return VELD_ONBEKEND_BEDOELD.op(plek, veld=gevonden, beste=beste)
    mogelijk = opsomming(namen, 20)
    return VELD_ONBEKEND.op(plek, veld=gevonden, waar=_waar(ruw, pad), mogelijk=mogelijk)


def _aanwezig(ruw: RuweFiche, pad: Pad) -> Mapping[str, object]:
    """Return the fields that stand at `pad`."""
    waarde: object = ruw.waarden
    for stap in pad:
        if isinstance(waarde, dict):
            waarde = waarde.get(stap)
        elif isinstance(waarde, tuple) and isinstance(stap, int):
            waarde = waarde[stap]
    return waarde if isinstance(waarde, dict) else {}


def _waar(ruw: RuweFiche, pad: Pad) -> str:
    return f"een {ruw.soort.naam}" if len(pad) == 1 else f"„{pad[0]}”"
