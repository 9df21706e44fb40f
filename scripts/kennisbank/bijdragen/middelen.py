"""The mendings, one for each code of the checker that has only one. Each returns what it did and the new lines."""

import re
from collections.abc import Callable, Mapping
from typing import Final

from kennisbank.bijdragen.geval import Geval
from kennisbank.bijdragen.middelen_vorm import (
    Uitkomst,
    https,
    kop,
    lijstteken,
    voorblad_begin,
    voorblad_einde,
)
from kennisbank.bijdragen.nabij import enige
from kennisbank.codes.opmaak import (
    KOP_NIVEAU,
    KOP_ZONDER_HEKJES,
    KOP_ZONDER_SPATIE,
    LIJST_TEKEN,
    LINK_DOOD,
    SECTIE_ONBEKEND,
)
from kennisbank.codes.samenhang import VERWIJZING_ONBEKEND
from kennisbank.codes.velden import (
    KEUZE_ONBEKEND,
    VELD_LEEG,
    VELD_ONBEKEND,
    VELD_SOORT,
    WAARDE_GETAL,
    WAARDE_JA_NEE,
    WEBADRES,
)
from kennisbank.codes.voorblad import (
    AANHALINGSTEKEN_OPEN,
    AANHALINGSTEKENS_KRUL,
    BEGIN_TEKEN,
    DUBBELE_PUNT,
    DUBBELE_PUNT_ZONDER_SPATIE,
    HEKJE_IN_WAARDE,
    INSPRINGING,
    INSPRINGING_ITEM,
    SPATIE_VAST,
    STREEPJE_IN_WAARDE,
    TAB,
    VOORBLAD_ONTBREEKT,
    VOORBLAD_OPEN,
    YAML_LABEL,
    YAML_ONLEESBAAR,
    YAML_VERWIJZING,
)
from kennisbank.controle.veldteksten import VERWACHT
from kennisbank.melding import Code
from kennisbank.model.beschrijving import velden_van

_SPATIE: Final = re.compile(r"[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_KRUL: Final = "“”„‟‘’‚‛«»\"'"
PAAR: Final = 2  # an opening and a closing quote


def _tussen(waarde: str) -> str:
    return '"' + waarde.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _met_waarde(geval: Geval, waarde: str) -> list[str]:
    naam = geval.deel["naam"]
    return geval.met(f"{geval.deel['in']}{naam}: {waarde}" if naam else f"{geval.deel['in']}{waarde}")


def _spaties(geval: Geval) -> Uitkomst:
    if not geval.in_voorblad:
        return "vaste spatie vervangen", geval.met(_SPATIE.sub(" ", geval.regel))
    kaal = geval.regel.lstrip()
    begin = geval.regel[: len(geval.regel) - len(kaal)].replace("\t", "  ")
    return "tab of vaste spatie vervangen", geval.met(
        _SPATIE.sub(" ", begin) + _SPATIE.sub(" ", kaal.replace("\t", " "))
    )


def _krul(geval: Geval) -> Uitkomst:
    """Put straight quotes in place of the curly ones around a value; quotes within it stay."""
    waarde = geval.deel["waarde"].strip()
    if len(waarde) < PAAR or waarde[0] not in _KRUL or waarde[-1] not in _KRUL:
        return None
    return "rechte aanhalingstekens rond de waarde", _met_waarde(geval, _tussen(waarde[1:-1]))


def _citeer(geval: Geval) -> Uitkomst:
    """Put quotes around a value that YAML reads in another way."""
    waarde = geval.deel["waarde"].strip()
    item = re.match(r"([ ]*- +)(.*)$", geval.regel)
    if item and geval.veld and geval.veld.vorm == "lijst":
        return "aanhalingstekens rond de waarde", geval.met(f"{item[1]}{_tussen(item[2].strip())}")
    if not waarde or waarde[0] in "\"'":
        return None
    return "aanhalingstekens rond de waarde", _met_waarde(geval, _tussen(waarde))


def _citeer_vrij(geval: Geval) -> Uitkomst:
    """Put quotes around a free text that holds a `#`; beside an id or a choice it is a remark."""
    veld = geval.veld
    if (
        veld is None
        or veld.keuzes
        or (veld.naar and veld.vorm != "koppeling")
        or geval.deel["waarde"][:1] in "\"'[{#|>"
    ):
        return None
    return _citeer(geval)


def _aanhaling(geval: Geval) -> Uitkomst:
    """Keep the quotes that stand within a value, and put others around it."""
    waarde = geval.deel["waarde"].strip()
    if len(waarde) > PAAR and waarde[0] == waarde[-1] and waarde[0] in "\"'":
        return "aanhalingstekens in de waarde gemerkt", _met_waarde(
            geval, _tussen(re.sub(r"\\([\"\\])", r"\1", waarde[1:-1]))
        )
    if waarde[:1] in "\"'" and waarde.count(waarde[0]) % 2 == 0:
        return "aanhalingstekens rond de hele waarde", _met_waarde(geval, _tussen(waarde))
    return None


def _spatie_na_punt(geval: Geval) -> Uitkomst:
    nieuw = re.sub(r"^([ ]*(?:- +)?[A-Za-z_]+):(?=\S)", r"\1: ", geval.regel)
    return "spatie na de dubbele punt", geval.met(nieuw)


def _streepje(geval: Geval) -> Uitkomst:
    gevonden = re.match(r"([ ]*)[-•–·*]\s*(\S.*)$", geval.regel)
    if not gevonden:
        return None
    return "streepje en spatie voor het item", geval.met(f"{gevonden[1] or '  '}- {gevonden[2]}")


def _inspringing(geval: Geval) -> Uitkomst:
    if re.match(r"[ ]+[a-z_]+:", geval.regel) and geval.melding.code is INSPRINGING:
        return "spaties voor het veld weggehaald", geval.met(geval.regel.lstrip())
    vorige = re.match(r"([ ]*)- ", geval.regels[geval.nummer - 1])
    if vorige and geval.melding.code is INSPRINGING_ITEM:
        return "item even ver ingesprongen", geval.met(vorige[1] + geval.regel.lstrip())
    return None


def _onleesbaar(geval: Geval) -> Uitkomst:
    """Mend what YAML cannot read at all: a sign for an item that is no hyphen, a known field that is indented."""
    if re.match(r"[ ]*[•‣▪◦●·–]\s*\S", geval.regel):
        return "streepje en spatie voor het item", geval.met(
            "  - " + re.sub(r"^[ ]*[•‣▪◦●·–]\s*", "", geval.regel)
        )
    gevonden = re.match(r"[ ]+([a-z_]+):", geval.regel)
    velden = velden_van(geval.soort.velden)
    binnen = {deel.naam for veld in velden for deel in veld.binnen}
    if gevonden and gevonden[1] in {veld.naam for veld in velden} - binnen:
        return "spaties voor het veld weggehaald", geval.met(geval.regel.lstrip())
    return None


def _veldnaam(geval: Geval) -> Uitkomst:
    """Write the name of a field as it is: small letters, no other signs, one letter right."""
    naam = (geval.deel["naam"] or "").strip(_KRUL + " ")
    alle = velden_van(geval.soort.velden)
    ouder = geval.veld if geval.deel["in"] else None
    if ouder and not ouder.binnen:
        return None
    namen = [veld.naam for veld in (ouder.binnen if ouder else alle)]
    beste = enige(naam, namen)
    if (
        not beste
        or beste == geval.deel["naam"]
        or any(re.match(rf"{beste}[ ]*:", regel) for regel in geval.regels if not ouder)
    ):
        return None
    waarde = geval.deel["waarde"].strip()
    return f"veld „{naam}” heet {beste}", geval.met(
        f"{geval.deel['in']}{beste}:{' ' if waarde else ''}{waarde}"
    )


def _keuze(geval: Geval) -> Uitkomst:
    waarde = geval.deel["waarde"].strip().strip(_KRUL + ". ")
    beste = enige(waarde, geval.veld.keuzes) if geval.veld else None
    return (f"keuze „{waarde}” is {beste}", _met_waarde(geval, beste)) if beste else None


def _verwijzing(geval: Geval) -> Uitkomst:
    """Write the id that was meant: as a name, or one letter off."""
    veld = geval.veld
    gevonden = str(geval.melding.vondst.waarden["waarde"])
    if veld is None or not veld.naar:
        return None
    namen = geval.ids.get(veld.naar, {})
    beste = enige(gevonden, namen)
    op_naam = {naam: id_ for id_, naam in namen.items()}
    beste = beste or op_naam.get(enige(gevonden, op_naam) or "")
    if not beste or geval.regel.count(gevonden) != 1:
        return None
    nieuw = re.sub(
        rf"[{re.escape(_KRUL)}]?{re.escape(gevonden)}[{re.escape(_KRUL)}]?", beste, geval.regel, count=1
    )
    return f"„{gevonden}” is {beste}", geval.met(nieuw)


def _lijst(geval: Geval) -> Uitkomst:
    """Put the parts of a list that stand on one line, between commas, on lines of their own."""
    veld, waarde = geval.veld, geval.deel["waarde"].strip()
    if (
        veld is None
        or veld.vorm != "lijst"
        or geval.deel["in"]
        or not waarde
        or geval.melding.vondst.waarden["verwacht"] != VERWACHT["tuple_type"]
    ):
        return None
    delen = [deel.strip().strip(_KRUL) for deel in re.split(r"[,;]", waarde) if deel.strip()]
    return "items elk op een eigen regel", geval.met(
        f"{veld.naam}:", *(f"  - {_tussen(deel)}" for deel in delen)
    )


def _sjabloonrest(geval: Geval) -> Uitkomst:
    return (
        ("lege regel van het veld weggehaald", geval.met(tot=geval.nummer + 1)) if _mag_weg(geval) else None
    )


def _mag_weg(geval: Geval) -> bool:
    veld = geval.veld
    return (
        veld is not None
        and not veld.verplicht
        and re.fullmatch(rf"{veld.naam}[ ]*:\s*", geval.regel) is not None
    )


MIDDELEN: Final[Mapping[Code, Callable[[Geval], Uitkomst]]] = {
    VOORBLAD_ONTBREEKT: voorblad_begin,
    VOORBLAD_OPEN: voorblad_einde,
    TAB: _spaties,
    SPATIE_VAST: lambda geval: kop(geval) or _spaties(geval),
    AANHALINGSTEKENS_KRUL: _krul,
    DUBBELE_PUNT: _citeer,
    BEGIN_TEKEN: _citeer,
    YAML_VERWIJZING: _citeer,
    YAML_LABEL: _citeer,
    WAARDE_GETAL: _citeer,
    WAARDE_JA_NEE: _citeer,
    HEKJE_IN_WAARDE: _citeer_vrij,
    AANHALINGSTEKEN_OPEN: _aanhaling,
    DUBBELE_PUNT_ZONDER_SPATIE: _spatie_na_punt,
    STREEPJE_IN_WAARDE: _streepje,
    INSPRINGING: _inspringing,
    YAML_ONLEESBAAR: _onleesbaar,
    VELD_ONBEKEND: _veldnaam,
    VELD_LEEG: _sjabloonrest,
    KEUZE_ONBEKEND: _keuze,
    VERWIJZING_ONBEKEND: _verwijzing,
    VELD_SOORT: _lijst,
    KOP_NIVEAU: kop,
    KOP_ZONDER_HEKJES: kop,
    KOP_ZONDER_SPATIE: kop,
    SECTIE_ONBEKEND: kop,
    LIJST_TEKEN: lijstteken,
    WEBADRES: https,
    LINK_DOOD: https,
}
