"""Puts back the form of front matter that a mail or a word processor took away: indents, and pairs without a bullet.

Changes signs around the sentences only; the body is left alone.
"""

import re
from typing import Final

from kennisbank.lezen.voorblad import einde_voorblad
from kennisbank.lezen.yaml.regels import tussen_aanhaling
from kennisbank.model.beschrijving import velden_van
from kennisbank.model.soorten import Soort

_PAAR: Final = re.compile(r"[ \t]*(?:[-•‣▪◦●·*–—]|o\t)[ \t]*([^:\s][^:]{0,80}?)[ \t]*:[ \t]+(\S.*)$")
_VELD: Final = re.compile(r"([A-Za-z_]+)[ ]*:[ ]*$")


def zet_paren_recht(tekst: str, soort: Soort) -> tuple[str, tuple[str, ...]]:
    """Return `tekst` with such lines written without a bullet, and what was done; the body is left alone."""
    koppelingen = {veld.naam for veld in velden_van(soort.velden) if veld.vorm == "koppeling"}
    regels, in_veld, gedaan = tekst.split("\n"), False, []
    for nummer in range(min(einde_voorblad(tekst), len(regels))):
        regel = regels[nummer]
        if veld := _VELD.match(regel):
            in_veld = veld[1].lower() in koppelingen
        elif in_veld and (paar := _PAAR.match(regel)):
            zin = paar[2].strip().strip('"“”')
            regels[nummer] = f"  {paar[1].strip()}: {tussen_aanhaling(zin)}"
            gedaan.append(f"regel {nummer + 1}: bolletje voor „{paar[1].strip()[:40]}” weggehaald")
        elif regel and not regel[0].isspace():
            in_veld = False
    return "\n".join(regels), tuple(gedaan)


def zet_inspringing_terug(tekst: str, soort: Soort) -> tuple[str, tuple[str, ...]]:
    """Return `tekst` with the lines of each field indented below it, where no line of its front matter is."""
    einde = einde_voorblad(tekst)
    regels = tekst.split("\n")
    velden = {veld.naam: veld for veld in velden_van(soort.velden)}
    voorblad = regels[1 : einde - 1]
    if not voorblad or any(regel[:1].isspace() for regel in voorblad):
        return tekst, ()
    nu, uit = None, []
    for regel in voorblad:
        naam = regel.partition(":")[0].strip()
        binnen = {deel.naam for deel in nu.binnen} if nu else set()
        if naam in velden and naam not in binnen:
            nu = velden[naam] if regel.rstrip().endswith(":") else None
            uit.append(regel)
        elif nu is None or not regel.strip():
            uit.append(regel)
        else:
            uit.append(f"{'    ' if nu.vorm == 'groepen' and not regel.startswith('-') else '  '}{regel}")
    nieuw = "\n".join([regels[0], *uit, *regels[einde - 1 :]])
    return nieuw, ("inspringing van de velden teruggezet",) if nieuw != tekst else ()
