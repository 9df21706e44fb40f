"""Decides which of two findings about the same lines is said. The readers and checks do not know what others found.

A finding that tells why another one came about is said; the other one only once that is mended.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from kennisbank.meldingen.codes import codes_van, persoonsgegevens, resten, taalzorg, velden, voorblad
from kennisbank.meldingen.codes.bestanden import (
    SJABLOONTAAL,
    TEKEN_ONBEKEND,
    TEKEN_ONZICHTBAAR,
    WOORD_LANG,
)
from kennisbank.meldingen.codes.getoond import (
    ADRES_KAAL_VELD,
    OPMAAK_IN_VELD,
    OPMAAK_VORMEN,
    TEKST_KAPOT_VELD,
    WOORD_AFGEBROKEN_VELD,
)
from kennisbank.meldingen.codes.opmaak import (
    HTML,
    LINK_ONVEILIG_CONTACT,
    OPMAAK_CODEBLOK,
    OPMAAK_CODEBLOK_HEK,
    OPMAAK_TE_DIEP,
    SECTIE_LEEG,
    SECTIE_LEEG_ZWIJGT,
    SECTIE_ONBEKEND,
    SECTIE_ONBEKEND_BEDOELD,
)
from kennisbank.meldingen.codes.persoonsgegevens import EMAILADRES, INLOGGEGEVENS, TELEFOONNUMMER
from kennisbank.meldingen.codes.resten import CHATBOT_REST, CHATBOT_REST_CONCEPT
from kennisbank.meldingen.codes.samenhang import (
    BRON_ONTBREEKT,
    SECTIE_ZONDER_BRON,
    TOESTEMMING_ZONDER_BRON,
    VERWIJZING_ONBEKEND_BEDOELD,
    WAAR_ONTBREEKT,
    WIE_ONTBREEKT,
)
from kennisbank.meldingen.codes.velden import (
    ITEM_DUBBEL,
    VELD_ONBEKEND,
    VELD_ONBEKEND_BEDOELD,
    VELD_ONTBREEKT,
    VELD_ONTBREEKT_REGEL,
    WAARDE_GETAL_ANDERS,
)
from kennisbank.meldingen.codes.voorblad import (
    AANHALINGSTEKENS_KRUL_PAAR,
    DUBBELE_PUNT,
    DUBBELE_PUNT_VELD,
    HEKJE_IN_WAARDE,
    SLEUTEL_DUBBEL,
    SLEUTEL_VREEMD,
    SPATIE_VAST,
    STREEPJE_IN_WAARDE,
    TAB,
    YAML_LABEL,
    YAML_VERWIJZING_INVOEGEN,
)
from kennisbank.meldingen.codes.webadressen import ADRES_VOLGCODE
from kennisbank.meldingen.melding import Code, Melding


@dataclass(frozen=True, slots=True)
class Voorrang:
    """Sentences by key: where one of `wint` stands on the lines of one of `verliest`, that one is not said.

    With `zelfde_veld` only when the winner names as its `beste` one of the `velden` of the loser.
    """

    wint: Set[str]
    verliest: Set[str]
    zelfde_veld: bool = False


def _sleutels(*codes: Code) -> frozenset[str]:
    return frozenset(code.sleutel for code in codes)


_ONTBREEKT: Final = _sleutels(
    VELD_ONTBREEKT,
    VELD_ONTBREEKT_REGEL,
    BRON_ONTBREEKT,
    TOESTEMMING_ZONDER_BRON,
    WAAR_ONTBREEKT,
    WIE_ONTBREEKT,
)
_OVER_VELDEN: Final = _sleutels(VELD_ONBEKEND, VELD_ONBEKEND_BEDOELD, ITEM_DUBBEL, WAARDE_GETAL_ANDERS)
_VORM: Final = (codes_van(voorblad).keys() | _sleutels(WAARDE_GETAL_ANDERS)) - _sleutels(DUBBELE_PUNT_VELD)
_WAARDE: Final = (codes_van(velden).keys() | _sleutels(DUBBELE_PUNT_VELD)) - _ONTBREEKT - _OVER_VELDEN
_IN_LEESBAAR: Final = _sleutels(
    AANHALINGSTEKENS_KRUL_PAAR,
    HEKJE_IN_WAARDE,
    SLEUTEL_DUBBEL,
    SLEUTEL_VREEMD,
    STREEPJE_IN_WAARDE,
    WAARDE_GETAL_ANDERS,
    YAML_LABEL,
    YAML_VERWIJZING_INVOEGEN,
)
_SPATIES: Final = _sleutels(TAB, SPATIE_VAST)
VOORRANG: Final = (
    # How a value is written tells why it is not what it seems.
    Voorrang(
        _VORM, _WAARDE | _sleutels(OPMAAK_IN_VELD, ADRES_KAAL_VELD, TEKST_KAPOT_VELD, WOORD_AFGEBROKEN_VELD)
    ),
    # A space that YAML does not know tells why it cannot be read.
    Voorrang(_SPATIES, _VORM - _SPATIES - _IN_LEESBAAR),
    # What is missing stands there under another name.
    Voorrang(_sleutels(VELD_ONBEKEND_BEDOELD), _ONTBREEKT, zelfde_veld=True),
    # A block of HTML or code takes in the text below a heading.
    Voorrang(
        _sleutels(HTML, OPMAAK_CODEBLOK, OPMAAK_CODEBLOK_HEK, OPMAAK_TE_DIEP),
        _sleutels(SECTIE_LEEG, SECTIE_LEEG_ZWIJGT),
    ),
    # An address of a person may not stand there at all: as a link, or behind a sign in the language of web pages.
    Voorrang(
        _sleutels(EMAILADRES, TELEFOONNUMMER), _sleutels(LINK_ONVEILIG_CONTACT, OPMAAK_VORMEN["entiteit"])
    ),
    # What was left in an address, or lets somebody in, says more than that it is followed.
    Voorrang(_sleutels(CHATBOT_REST, CHATBOT_REST_CONCEPT, INLOGGEGEVENS), _sleutels(ADRES_VOLGCODE)),
    # A heading that does not exist is mended first; a source carries the right one.
    Voorrang(_sleutels(SECTIE_ONBEKEND, SECTIE_ONBEKEND_BEDOELD), _sleutels(SECTIE_ZONDER_BRON)),
    # Who writes the name that was meant, takes out the colon behind it.
    Voorrang(_sleutels(VERWIJZING_ONBEKEND_BEDOELD), _sleutels(DUBBELE_PUNT)),
)
# What is looked for in the text of a file, in that of a body and in a value as it is read: said once for its lines.
EENS: Final = frozenset(
    code.naam
    for code in (
        *codes_van(persoonsgegevens, resten, taalzorg).values(),
        HTML,
        SJABLOONTAAL,
        TEKEN_ONBEKEND,
        TEKEN_ONZICHTBAAR,
        WOORD_LANG,
    )
)


def kies(meldingen: Iterable[Melding]) -> tuple[Melding, ...]:
    """Return the findings that are said, sorted by place, each once."""
    op_volgorde = [melding for _, melding in sorted({m.volgorde: m for m in meldingen}.items())]
    per_bestand = groupby(op_volgorde, key=lambda melding: melding.bestand)
    return tuple(melding for _, groep in per_bestand for melding in _in_bestand(list(groep)))


def _in_bestand(meldingen: Sequence[Melding]) -> Iterator[Melding]:
    weg = {id(melding) for regel in VOORRANG for melding in _verliezers(regel, meldingen)}
    weg.update(id(melding) for naam in EENS for melding in _dubbele(naam, meldingen))
    return (melding for melding in meldingen if id(melding) not in weg)


def _verliezers(regel: Voorrang, meldingen: Sequence[Melding]) -> Iterator[Melding]:
    winnaars: dict[str, list[int]] = defaultdict(list)
    for melding in meldingen:
        if melding.code.sleutel in regel.wint:
            winnaars[str(melding.vondst.waarden["beste"]) if regel.zelfde_veld else ""].append(melding.regel)
    for melding in meldingen if winnaars else ():
        if melding.code.sleutel in regel.verliest:
            velden_ = str(melding.vondst.waarden.get("velden", "")).split() if regel.zelfde_veld else [""]
            if any(_raakt(winnaars.get(veld, ()), melding) for veld in velden_):
                yield melding


def _dubbele(naam: str, meldingen: Sequence[Melding]) -> Iterator[Melding]:
    """Yield those of which the lines hold another of the same name: one about fewer lines, or an earlier one."""
    gezegd: list[int] = []
    zelfde = [melding for melding in meldingen if melding.code.naam == naam]
    for melding in sorted(zelfde, key=lambda m: (m.vondst.laatste - m.regel, m.vondst.plek)):
        if _raakt(sorted(gezegd), melding):
            yield melding
        else:
            gezegd.append(melding.regel)


def _raakt(regels: Sequence[int], melding: Melding) -> bool:
    """Tell whether one of these lines, in order, is one that a finding is about."""
    plaats = bisect_left(regels, melding.regel)
    return plaats < len(regels) and regels[plaats] <= melding.vondst.laatste
