"""Reads the entries of one file: values with their places, and bodies as trees. Judges no content."""

from dataclasses import dataclass

from markdown_it import MarkdownIt

from kennisbank.boom import Sectie
from kennisbank.lezen.bestanden import Bronbestand
from kennisbank.lezen.opmaak import lees_inhoud
from kennisbank.lezen.voorblad import splits
from kennisbank.lezen.yaml_knopen import Gelezen, Pad, Waarde, lees_yaml
from kennisbank.melding import Plek, Vondst
from kennisbank.model.beschrijving import velden_van
from kennisbank.model.soorten import Soort


@dataclass(frozen=True, slots=True)
class RuweFiche:
    """An entry as it stands in the file, right or wrong.

    `voorpad` leads to it within `gelezen` (empty, or its position in a list). `waarden` is None
    when its fields could not be read. `secties` hold the body, or the text of the field `uitleg`.
    """

    soort: Soort
    id: str
    bestand: str
    waarden: dict[str, Waarde] | None
    gelezen: Gelezen
    secties: tuple[Sectie, ...]
    voorpad: Pad = ()

    def plek(self, *pad: str | int) -> Plek:
        """Return where the value at `pad` within this entry stands."""
        return self.gelezen.plek((*self.voorpad, *pad))

    def sleutel(self, *pad: str | int) -> Plek:
        """Return where the key at `pad` within this entry stands."""
        return self.gelezen.sleutel((*self.voorpad, *pad))


LEEG = Gelezen(None, {}, {}, {}, ())


def lees_fiches(bestand: Bronbestand, lezer: MarkdownIt) -> tuple[tuple[RuweFiche, ...], tuple[Vondst, ...]]:
    """Return the entries of a file and what is wrong with its form. Never raises on any text."""
    if bestand.tekst is None:
        return _onbekend(bestand), ()
    if bestand.soort.is_lijst:
        return _lijst(bestand, bestand.tekst, lezer)
    return _los(bestand, bestand.tekst, lezer)


def _onbekend(bestand: Bronbestand) -> tuple[RuweFiche, ...]:
    if bestand.soort.is_lijst:
        return ()
    return (RuweFiche(bestand.soort, bestand.id, bestand.pad, None, LEEG, ()),)


def _los(bestand: Bronbestand, tekst: str, lezer: MarkdownIt) -> tuple[tuple[RuweFiche, ...], tuple[Vondst, ...]]:
    delen, vondsten = splits(tekst)
    if delen is None:
        return _onbekend(bestand), vondsten
    gelezen = lees_yaml(delen.yaml, delen.yaml_regel)
    inhoud = lees_inhoud(delen.inhoud, delen.inhoud_regel, lezer)
    vondsten += gelezen.vondsten + inhoud.vondsten
    waarden = gelezen.waarde if isinstance(gelezen.waarde, dict) else None
    if waarden is None and not vondsten:
        vondsten += (_geen_velden(),)
    return (RuweFiche(bestand.soort, bestand.id, bestand.pad, waarden, gelezen, inhoud.secties),), vondsten


def _lijst(bestand: Bronbestand, tekst: str, lezer: MarkdownIt) -> tuple[tuple[RuweFiche, ...], tuple[Vondst, ...]]:
    gelezen = lees_yaml(tekst)
    vondsten = list(gelezen.vondsten)
    if not isinstance(gelezen.waarde, tuple):
        return (), tuple(vondsten or [_geen_lijst(Plek())])
    fiches = []
    for nummer, waarde in enumerate(gelezen.waarde):
        if not isinstance(waarde, dict):
            vondsten.append(_geen_lijst(gelezen.plek((nummer,))))
            continue
        secties, fouten = _uitleg(bestand.soort, waarde, gelezen, nummer, lezer)
        vondsten.extend(fouten)
        fiches.append(RuweFiche(bestand.soort, str(waarde.get("id", "")), bestand.pad, waarde, gelezen, secties, (nummer,)))
    return tuple(fiches), tuple(vondsten)


def _uitleg(
    soort: Soort, waarde: dict[str, Waarde], gelezen: Gelezen, nummer: int, lezer: MarkdownIt
) -> tuple[tuple[Sectie, ...], tuple[Vondst, ...]]:
    """Read the Markdown field of an entry of a list; its text starts on the line after `uitleg: |`."""
    veld = next((veld.naam for veld in velden_van(soort.velden) if veld.vorm == "opmaak"), None)
    tekst = waarde.get(veld) if veld else None
    if not veld or not isinstance(tekst, str):
        return (), ()
    inhoud = lees_inhoud(tekst, gelezen.plek((nummer, veld)).regel + 1, lezer, met_koppen=False)
    return inhoud.secties, inhoud.vondsten


def _geen_velden() -> Vondst:
    return Vondst(
        Plek(), "voorblad-leeg", "Het voorblad heeft geen velden.", "Schrijf elk veld op een regel: naam, dubbele punt, spatie, waarde."
    )


def _geen_lijst(plek: Plek) -> Vondst:
    return Vondst(plek, "lijst-verwacht", "Hier hoort een lijst van fiches, elk met een streepje en een id.", "Begin elke fiche met „- id: naam-van-de-fiche”.")
