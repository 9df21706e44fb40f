"""Says what the checker finds in the words of who contributes: titles for names of fields, names for ids.

The form in the browser says the same (overrides/assets/formulier/woorden.js), with the same sentences.
"""

import re
from collections.abc import Mapping
from typing import Final

from kennisbank.bijdragen.oordeel import Ids
from kennisbank.bijdragen.zinnen import VOOR_WIE_INSTUURT
from kennisbank.controle.veldteksten import hulp_bij
from kennisbank.meldingen.codes import dubbels, samenhang
from kennisbank.meldingen.melding import Code, Vondst
from kennisbank.model.beschrijving import Veld, velden_van
from kennisbank.model.soorten import Soort

# Codes of which every value may be an id; of others only the name of what they are about is one.
OVER_VERWIJZINGEN: Final = frozenset(
    code.naam
    for code in (
        samenhang.VERWIJZING_ONBEKEND,
        samenhang.VERWIJZING_DUBBEL,
        samenhang.VERWIJZING_ZELF,
        samenhang.OOK_DUBBEL,
        samenhang.OOK_VERTELD,
        dubbels.ZIN_DUBBEL,
    )
)


def in_woorden(vondst: Vondst, soort: Soort, ids: Ids) -> tuple[str, str]:
    """Return what a finding about an entry of a kind says, and how to mend it."""
    code = vondst.code
    titels = titels_van(soort)
    waarden = {
        naam: _waarde(waarde, naam, code, titels, ids) if isinstance(waarde, str) else waarde
        for naam, waarde in vondst.waarden.items()
    }
    if hulp := vondst.waarden.get("hulp"):
        waarden["hulp"] = _hulp(soort).get(str(hulp), str(hulp))
    tekst, hulp = (velden_in_woorden(zin, titels).format(**waarden) for zin in sjablonen(code))
    return tekst, hulp


def sjablonen(code: Code) -> tuple[str, str]:
    """Return the sentence of a code and its mending for who contributes, with places for values."""
    return VOOR_WIE_INSTUURT.get(code.sleutel, (code.tekst, code.hulp))


def titels_van(*soorten: Soort) -> dict[str, str]:
    """Return the fields of these kinds, and those of their groups, with what the form calls them."""
    velden = [veld for soort in soorten for veld in velden_van(soort.velden)]
    return {deel.naam: deel.titel for veld in velden for deel in (*veld.binnen, veld)}


def velden_in_woorden(zin: str, titels: Mapping[str, str]) -> str:
    """Return a sentence with fields as the form shows them: „Voor wie” where it says „voor_wie”."""
    zin = re.sub(r"„([a-z_]+)”", lambda m: f"„{titels.get(m[1], m[1])}”", zin)
    return re.sub(
        r"(?<![\w-])[a-z]+(?:_[a-z]+)+(?![\w-])",
        lambda m: f"„{titels[m[0]]}”" if m[0] in titels else m[0],
        zin,
    )


def uitleg_in_woorden(veld: Veld, titels: Mapping[str, str]) -> str:
    """Return what a field means: bij „Eigen ervaring” ja, not eigen_ervaring: ja."""
    uitleg = velden_in_woorden(veld.uitleg, titels)
    return " ".join(re.sub(r"(?<!bij )(„[^”]+”): (?=\w)", r"bij \1 ", uitleg).split())


def _hulp(soort: Soort) -> dict[str, str]:
    """Return the help of the checker with each field, and that of the form."""
    titels = titels_van(soort)
    velden = [deel for veld in velden_van(soort.velden) for deel in (veld, *veld.binnen)]
    return {hulp_bij(veld): uitleg_in_woorden(veld, titels) for veld in velden}


def _waarde(waarde: str, naam: str, code: Code, titels: Mapping[str, str], ids: Ids) -> str:
    if naam == "naam":
        return re.sub(r"„([^”]+)”", lambda m: f"„{titels.get(m[1]) or naam_van(m[1], ids)}”", waarde)
    if naam == "veld":
        return titels.get(waarde, waarde)
    if code.naam in OVER_VERWIJZINGEN:
        return ", ".join(naam_van(deel, ids) for deel in waarde.split(", "))
    return waarde


def naam_van(id_: str, ids: Ids) -> str:
    """Return the name of what has an id, the id itself when nothing has it."""
    return next((namen[id_] for namen in ids.values() if namen.get(id_)), id_)
