"""The mendings that reading does not need, one for each code that has only one: what was done and the new lines."""

import re
from collections.abc import Callable, Mapping
from typing import Final

from kennisbank.bijdragen.geval import Geval
from kennisbank.bijdragen.herstellingen_vorm import (
    Uitkomst,
    adres,
    https,
    kop,
    lijstteken,
    voorblad_begin,
    voorblad_einde,
)
from kennisbank.bijdragen.nabij import enige
from kennisbank.controle.veldteksten import VERWACHT
from kennisbank.lezen.yaml.regels import tussen_aanhaling
from kennisbank.meldingen.codes.opmaak import (
    KOP_NIVEAU,
    LIJST_TEKEN,
    LINK_DOOD,
    SECTIE_ONBEKEND,
)
from kennisbank.meldingen.codes.samenhang import VERWIJZING_ONBEKEND
from kennisbank.meldingen.codes.velden import (
    KEUZE_ONBEKEND,
    VELD_LEEG,
    VELD_ONBEKEND,
    VELD_SOORT,
    WAARDE_GETAL,
    WAARDE_JA_NEE,
    WEBADRES,
)
from kennisbank.meldingen.codes.voorblad import (
    DUBBELE_PUNT,
    HEKJE_IN_WAARDE,
    STREEPJE_IN_WAARDE,
    VOORBLAD_ONTBREEKT,
    VOORBLAD_OPEN,
    YAML_LABEL,
    YAML_ONLEESBAAR,
    YAML_VERWIJZING,
)
from kennisbank.meldingen.codes.webadressen import ADRES_OMWEG, ADRES_VOLGCODE
from kennisbank.meldingen.melding import Code
from kennisbank.model.beschrijving import velden_van

_KRUL: Final = "“”„‟‘’‚‛«»\"'"


def _met_waarde(geval: Geval, waarde: str) -> list[str]:
    naam = geval.deel["naam"]
    return geval.met(f"{geval.deel['in']}{naam}: {waarde}" if naam else f"{geval.deel['in']}{waarde}")


def _citeer(geval: Geval) -> Uitkomst:
    """Put quotes around a value that YAML reads in another way."""
    waarde = geval.deel["waarde"].strip()
    item = re.match(r"([ ]*- +)(.*)$", geval.regel)
    if item and geval.veld and geval.veld.vorm == "lijst":
        return "aanhalingstekens rond de waarde", geval.met(f"{item[1]}{tussen_aanhaling(item[2].strip())}")
    if not waarde or waarde[0] in "\"'":
        return None
    return "aanhalingstekens rond de waarde", _met_waarde(geval, tussen_aanhaling(waarde))


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


def _streepje(geval: Geval) -> Uitkomst:
    gevonden = re.match(r"([ ]*)[-•–·*]\s*(\S.*)$", geval.regel)
    if not gevonden:
        return None
    return "streepje en spatie voor het item", geval.met(f"{gevonden[1] or '  '}- {gevonden[2]}")


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
        f"{veld.naam}:", *(f"  - {tussen_aanhaling(deel)}" for deel in delen)
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
    DUBBELE_PUNT: _citeer,
    YAML_VERWIJZING: _citeer,
    YAML_LABEL: _citeer,
    WAARDE_GETAL: _citeer,
    WAARDE_JA_NEE: _citeer,
    HEKJE_IN_WAARDE: _citeer_vrij,
    STREEPJE_IN_WAARDE: _streepje,
    YAML_ONLEESBAAR: _onleesbaar,
    VELD_ONBEKEND: _veldnaam,
    VELD_LEEG: _sjabloonrest,
    KEUZE_ONBEKEND: _keuze,
    VERWIJZING_ONBEKEND: _verwijzing,
    VELD_SOORT: _lijst,
    KOP_NIVEAU: kop,
    SECTIE_ONBEKEND: kop,
    LIJST_TEKEN: lijstteken,
    WEBADRES: https,
    LINK_DOOD: https,
    ADRES_VOLGCODE: adres,
    ADRES_OMWEG: adres,
}
