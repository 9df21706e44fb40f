"""Reads the entries of one file: values with their places, and bodies as trees. Judges no content."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from markdown_it import MarkdownIt

from kennisbank.lezen.bestanden import Bronbestand
from kennisbank.lezen.markdown.boom import Knoop, Sectie
from kennisbank.lezen.markdown.inhoud import GelezenInhoud, lees_inhoud
from kennisbank.lezen.voorblad import splits
from kennisbank.lezen.yaml.gelezen import Gelezen, Pad, Waarde
from kennisbank.lezen.yaml.knopen import lees_yaml
from kennisbank.meldingen.codes.bestanden import SAMENVOEGEN
from kennisbank.meldingen.codes.voorblad import LIJST_VERWACHT, VOORBLAD_LEEG
from kennisbank.meldingen.melding import Plek, Vondst
from kennisbank.model.beschrijving import velden_van
from kennisbank.model.soorten import CONCEPT, Soort


@dataclass(frozen=True, slots=True)
class RuweFiche:
    """An entry as it stands in the file, right or wrong.

    `voorpad` leads to it within `gelezen` (empty, or its position in a list). `waarden` is None
    when its fields could not be read. `inhoud` is the body, which starts on line `inhoud_regel`, with
    its tree in `secties` and its links and pictures in `links`. For an entry of a list all of these are about its field `uitleg`.
    """

    soort: Soort
    id: str
    bestand: str
    waarden: dict[str, Waarde] | None
    gelezen: Gelezen
    inhoud: str = ""
    inhoud_regel: int = 1
    secties: tuple[Sectie, ...] = ()
    links: tuple[Knoop, ...] = ()
    voorpad: Pad = ()

    @property
    def is_concept(self) -> bool:
        """Tell whether it says that it is not for publication yet."""
        return self.waarden is not None and self.waarden.get("status") == CONCEPT

    def plek(self, *pad: str | int) -> Plek:
        """Return where the value at `pad` within this entry stands."""
        return self.gelezen.plek((*self.voorpad, *pad))

    def sleutel(self, *pad: str | int) -> Plek:
        """Return where the key at `pad` within this entry stands."""
        return self.gelezen.sleutel((*self.voorpad, *pad))

    def laatste_regel(self, *pad: str | int) -> int:
        """Return the line on which the value at `pad` within this entry ends, 0 when there is none."""
        return self.gelezen.laatste_regel((*self.voorpad, *pad))


_LEEG: Final = Gelezen(None, "", 1, ())
_CONFLICT: Final = re.compile(r"^(?:<{7}|>{7})(?: .*)?$", re.MULTILINE)


def lees_fiches(bestand: Bronbestand, lezer: MarkdownIt) -> tuple[tuple[RuweFiche, ...], tuple[Vondst, ...]]:
    """Return the entries of a file and what is wrong with its form. Never raises on any text."""
    if bestand.tekst is None:
        return _onbekend(bestand), ()
    if _is_verdacht(bestand.tekst) and (conflict := _CONFLICT.search(bestand.tekst)):
        return _onbekend(bestand), (SAMENVOEGEN.op(Plek(bestand.tekst.count("\n", 0, conflict.start()) + 1)),)
    if bestand.soort.is_lijst:
        return _lijst(bestand, bestand.tekst, lezer)
    return _los(bestand, bestand.tekst, lezer)


def _is_verdacht(tekst: str) -> bool:
    """Tell quickly whether git may have left its signs in a text; nearly none has them."""
    return "<<<<<<<" in tekst or ">>>>>>>" in tekst


def _onbekend(bestand: Bronbestand) -> tuple[RuweFiche, ...]:
    if bestand.soort.is_lijst:
        return ()
    return (RuweFiche(bestand.soort, bestand.id, bestand.pad, None, _LEEG),)


def _los(
    bestand: Bronbestand, tekst: str, lezer: MarkdownIt
) -> tuple[tuple[RuweFiche, ...], tuple[Vondst, ...]]:
    delen, vondsten = splits(tekst)
    if delen is None:
        return _onbekend(bestand), vondsten
    gelezen = lees_yaml(delen.yaml, delen.yaml_regel)
    koppen = [sectie.kop for sectie in bestand.soort.secties]
    inhoud = lees_inhoud(delen.inhoud, delen.inhoud_regel, lezer, koppen)
    vondsten += gelezen.vondsten
    waarden = gelezen.waarde if isinstance(gelezen.waarde, dict) else None
    if waarden is None and not vondsten:
        vondsten += (VOORBLAD_LEEG.op(Plek(delen.yaml_regel)),)
    ruw = RuweFiche(
        soort=bestand.soort,
        id=bestand.id,
        bestand=bestand.pad,
        waarden=waarden,
        gelezen=gelezen,
        inhoud=delen.inhoud,
        inhoud_regel=delen.inhoud_regel,
        secties=inhoud.secties,
        links=inhoud.links,
    )
    return (ruw,), vondsten + inhoud.vondsten


def _lijst(
    bestand: Bronbestand, tekst: str, lezer: MarkdownIt
) -> tuple[tuple[RuweFiche, ...], tuple[Vondst, ...]]:
    gelezen = lees_yaml(tekst)
    if not isinstance(gelezen.waarde, tuple):
        return (), gelezen.vondsten or (LIJST_VERWACHT.op(Plek()),)
    vondsten = list(gelezen.vondsten)
    return tuple(_items(bestand, gelezen, lezer, vondsten)), tuple(vondsten)


def _items(
    bestand: Bronbestand, gelezen: Gelezen, lezer: MarkdownIt, vondsten: list[Vondst]
) -> Iterator[RuweFiche]:
    """Yield the entries of a list; what is wrong with their form is added to `vondsten`."""
    waarden = gelezen.waarde if isinstance(gelezen.waarde, tuple) else ()
    for nummer, waarde in enumerate(waarden):
        if not isinstance(waarde, dict):
            vondsten.append(LIJST_VERWACHT.op(gelezen.plek((nummer,))))
            continue
        tekst, inhoud = _uitleg(bestand.soort, waarde, gelezen, nummer, lezer)
        vondsten.extend(inhoud.vondsten)
        yield RuweFiche(
            soort=bestand.soort,
            id=str(waarde.get("id") or ""),
            bestand=bestand.pad,
            waarden=waarde,
            gelezen=gelezen,
            inhoud=tekst,
            secties=inhoud.secties,
            links=inhoud.links,
            voorpad=(nummer,),
        )


def _uitleg(
    soort: Soort, waarde: dict[str, Waarde], gelezen: Gelezen, nummer: int, lezer: MarkdownIt
) -> tuple[str, GelezenInhoud]:
    """Read the Markdown field of an entry of a list; its text starts on the line after `uitleg: |`."""
    veld = next((veld.naam for veld in velden_van(soort.velden) if veld.vorm == "opmaak"), None)
    tekst = waarde.get(veld) if veld else None
    if not veld or not isinstance(tekst, str):
        return "", GelezenInhoud()
    eerste = gelezen.plek((nummer, veld)).regel + gelezen.is_blok((nummer, veld))
    return tekst, lees_inhoud(tekst, eerste, lezer)
