"""Checks the fields of one entry against the model. The Dutch texts stand in `veldteksten`."""

import re
from collections.abc import Iterator, Mapping

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from kennisbank.codes.velden import (
    ITEM_DUBBEL,
    VELD_LEEG_MAG_WEG,
    VELD_ONBEKEND,
    VELD_ONBEKEND_BEDOELD,
    VELD_ONTBREEKT,
    VELD_ONTBREEKT_REGEL,
)
from kennisbank.controle.veldteksten import Geval, hulp_bij, naam_van, vondst_over
from kennisbank.lezen.fiches import RuweFiche
from kennisbank.lezen.namen import bedoelde, opsomming
from kennisbank.melding import Plek, Vondst
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
    for naam, waarde in (ruw.waarden or {}).items():
        veld = ruw.soort.velden.model_fields.get(naam)
        if waarde is None and veld is not None and not veld.is_required() and veld.default is None:
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
    verklaard: set[str] = set()
    for fout in fouten:
        pad, is_sleutel = _schoon(fout["loc"])
        if fout["type"] == "extra_forbidden":
            vondst, beste = _onbekend_veld(ruw, pad, gemist or bekend)
            verklaard.add(beste or "")
            yield vondst
        elif fout["type"] != "missing" and not _is_elders_gemeld(ruw, fout, pad, fouten):
            yield _vondst(ruw, fout, pad, is_sleutel=is_sleutel)
    for fout in fouten:
        if fout["type"] == "missing" and fout["loc"][-1] not in verklaard:
            yield _ontbreekt(ruw, _schoon(fout["loc"])[0])


def _schoon(loc: tuple[int | str, ...]) -> tuple[Pad, bool]:
    """Return the path in the file that a pydantic location means, and whether it points at a key."""
    return tuple(deel for deel in loc if deel != "[key]"), "[key]" in loc


def _is_elders_gemeld(ruw: RuweFiche, fout: ErrorDetails, pad: Pad, fouten: list[ErrorDetails]) -> bool:
    """Tell whether something else says more about this.

    The reader may have found why a value is not what it seems; `relaties` knows which id was meant; a
    list is too short because of its wrong items.
    """
    veld = veld_op(ruw.soort.velden, pad)
    if fout["type"] == "id-vorm" and veld is not None and veld.naar:
        return True
    if fout["type"] == "too_short" and any(_schoon(f["loc"])[0][:-1] == pad for f in fouten if f is not fout):
        return True
    return ruw.gelezen.raakt_vondst((*ruw.voorpad, *pad))


def _vondst(ruw: RuweFiche, fout: ErrorDetails, pad: Pad, *, is_sleutel: bool) -> Vondst:
    veld = veld_op(ruw.soort.velden, pad)
    plek = ruw.sleutel(*pad) if is_sleutel else ruw.plek(*pad)
    return vondst_over(Geval(naam_van(pad), fout, veld, ruw.gelezen.ruw((*ruw.voorpad, *pad))), plek)


def _ontbreekt(ruw: RuweFiche, pad: Pad) -> Vondst:
    """Return that a field is missing, at the line that holds it in a way that YAML does not take for a field."""
    naam = str(pad[-1])
    gevonden = re.search(rf"^(?:[ ]+|[ ]*#+[ ]*){re.escape(naam)}[ ]?:", ruw.gelezen.tekst, re.MULTILINE)
    if gevonden and len(pad) == 1 and not ruw.voorpad and not _is_veld_binnen(ruw, naam):
        regel = ruw.gelezen.tekst.count("\n", 0, gevonden.start()) + ruw.gelezen.eerste_regel
        return VELD_ONTBREEKT_REGEL.op(Plek(regel), veld=naam)
    hulp = hulp_bij(veld_op(ruw.soort.velden, pad))
    return VELD_ONTBREEKT.op(ruw.plek(*pad[:-1]), naam=naam_van(pad), hulp=hulp)


def _is_veld_binnen(ruw: RuweFiche, naam: str) -> bool:
    """Tell whether a group within this entry may have a field of this name, as `bronnen` has a `titel`."""
    return any(binnen.naam == naam for veld in velden_van(ruw.soort.velden) for binnen in veld.binnen)


def _onbekend_veld(ruw: RuweFiche, pad: Pad, gemist: set[str]) -> tuple[Vondst, str | None]:
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
        return VELD_ONBEKEND_BEDOELD.op(plek, veld=gevonden, beste=beste), beste
    mogelijk = opsomming(namen, 20)
    return VELD_ONBEKEND.op(plek, veld=gevonden, waar=_waar(ruw, pad), mogelijk=mogelijk), None


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
