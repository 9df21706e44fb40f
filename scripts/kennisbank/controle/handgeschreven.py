"""Checks the pages of `docs/` with the same eyes as entries: whoever sends in a proposal may have written them."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from kennisbank.collectie.adressen import Doelen, is_gemaakt
from kennisbank.controle.paginahtml import vind_open_html, vind_vreemde_html
from kennisbank.controle.paginalinks import controleer_paginalinks
from kennisbank.controle.tekst import controleer_tekst
from kennisbank.lezen.handgeschreven import MAP, Handgeschreven
from kennisbank.lezen.paginatekst import Paginatekst, lees_pagina
from kennisbank.lezen.plaatshouders import MERK, PAGINAS, TEKSTEN, vind_sjabloontaal
from kennisbank.lezen.tekens import ONZICHTBAAR
from kennisbank.lezen.yaml.knopen import lees_yaml
from kennisbank.meldingen.codes.bestanden import SJABLOONTAAL, TEKEN_ONBEKEND, TEKEN_ONZICHTBAAR, WOORD_LANG
from kennisbank.meldingen.codes.handgeschreven import (
    DOCS_ADRES,
    DOCS_ADRES_DUBBEL,
    DOCS_ANKER,
    DOCS_HTML,
    DOCS_HTML_OPEN,
    DOCS_SJABLOON,
    DOCS_SJABLOON_KEUZE,
    DOCS_VOORBLAD,
    DOCS_VOORBLAD_ALLEEN,
    DOCS_VOORBLAD_LOS,
    DOCS_VOORBLAD_WAARDE,
)
from kennisbank.meldingen.codes.voorblad import VOORBLAD_LEEG
from kennisbank.meldingen.melding import Melding, Plek, Vondst

VELDEN: Final = ("title", "description")
# The pages with a layout of their own.
SOORT: Final[Mapping[str, str]] = {"index.md": "thuis", "matrix/index.md": "matrix"}
# The ids that our layout uses, besides those that begin with `kb-`.
LAYOUT: Final = re.compile(r"kb-.*|inhoud")
# What only the source can tell: an engine may leave a hyphen that is not seen, or braces, on purpose.
_VAN_DE_BRON: Final = frozenset(
    code.naam for code in (SJABLOONTAAL, TEKEN_ONBEKEND, TEKEN_ONZICHTBAAR, WOORD_LANG)
)
_GEWOON: Final = re.compile(r'[^<>"\n]{1,300}')
_VELD: Final = re.compile(r" {0,3}[A-Za-z0-9_-]+:")


def controleer_handgeschreven(docs: Handgeschreven, doelen: Doelen) -> Iterator[Melding]:
    """Yield what is wrong with the pages and pictures of `docs/`, apart from their names and bytes."""
    gelezen = [lees_pagina(pagina) for pagina in docs.paginas if pagina.tekst]
    ankers = {g.pagina.adres: {tag.attributen.get("id", "") for tag in g.weergave.tags} for g in gelezen}
    yield from _plaatsen(docs, doelen)
    for een in gelezen:
        vondsten = (
            *een.vondsten,
            *_voorblad(een),
            *_sjabloon(een),
            *_tekst(een),
            *_html(een),
            *controleer_paginalinks(een, doelen, ankers, docs.beelden),
        )  # fmt: skip
        yield from (vondst.in_bestand(een.pagina.bestand) for vondst in vondsten)


def _plaatsen(docs: Handgeschreven, doelen: Doelen) -> Iterator[Melding]:
    """Yield pages and pictures on an address that the site, or another page, has already."""
    eerste: dict[str, str] = {}
    for pagina in docs.paginas:
        if is_gemaakt(pagina.adres, doelen):
            yield DOCS_ADRES.op(Plek(), adres=pagina.adres).in_bestand(pagina.bestand)
        elif (ander := eerste.setdefault(pagina.adres, pagina.naam)) != pagina.naam:
            vondst = DOCS_ADRES_DUBBEL.op(Plek(), adres=pagina.adres, ander=ander)
            yield vondst.in_bestand(pagina.bestand)
    for naam in sorted(docs.beelden):
        if is_gemaakt(naam, doelen):
            yield DOCS_ADRES.op(Plek(), adres=naam).in_bestand(f"{MAP}/{naam}")


def _voorblad(een: Paginatekst) -> Iterator[Vondst]:
    if een.voorblad is None:
        eerste = een.pagina.tekst.split("\n", 1)[0]
        if _VELD.match(eerste):
            yield DOCS_VOORBLAD_LOS.op(Plek(), regel=eerste.strip())
        return
    gelezen = lees_yaml(een.voorblad.yaml, een.voorblad.yaml_regel)
    yield from gelezen.vondsten
    waarden = gelezen.waarde if isinstance(gelezen.waarde, dict) else {}
    if not waarden and not gelezen.vondsten:
        yield VOORBLAD_LEEG.op(Plek(een.voorblad.yaml_regel))
    if not een.inhoud.strip():
        yield DOCS_VOORBLAD_ALLEEN.op(Plek(een.eerste_regel - 1))
    for veld, waarde in waarden.items():
        if veld == "soort" and waarde == SOORT.get(een.pagina.naam):
            continue
        if veld not in VELDEN:
            yield DOCS_VOORBLAD.op(gelezen.sleutel((veld,)), veld=str(veld))
        elif not (isinstance(waarde, str) and _GEWOON.fullmatch(waarde)):
            yield DOCS_VOORBLAD_WAARDE.op(gelezen.plek((veld,)), veld=veld)


def _sjabloon(een: Paginatekst) -> Iterator[Vondst]:
    """Yield every line with a template language; placeholders of this page were taken out before."""
    regels = f"{een.voorblad.yaml if een.voorblad else ''}\n{een.inhoud}".split("\n")
    eerste = een.voorblad.yaml_regel if een.voorblad else 0
    for nummer, regel in enumerate(regels, start=eerste):
        if gevonden := vind_sjabloontaal(regel):
            plek, wat = Plek(nummer, gevonden.start() + 1), regel[gevonden.start() :]
            yield (
                DOCS_SJABLOON_KEUZE.op(plek, wat=wat, keuzes=", ".join(TEKSTEN))
                if een.pagina.naam in PAGINAS
                else DOCS_SJABLOON.op(plek, wat=wat)
            )


def _tekst(een: Paginatekst) -> Iterator[Vondst]:
    """Yield what may stand in no text: as it was written, and as a reader sees it, where an entity hides nothing."""
    geschreven = [
        vondst
        for vondst in controleer_tekst(een.pagina.tekst, einde_voorblad=een.eerste_regel - 1)
        if vondst.code.naam != SJABLOONTAAL.naam
    ]
    yield from geschreven
    bekend = _VAN_DE_BRON | {vondst.code.naam for vondst in geschreven}
    zichtbaar = ONZICHTBAAR.sub("", een.weergave.tekst)
    for vondst in controleer_tekst(zichtbaar, einde_voorblad=0):
        if vondst.code.naam not in bekend:
            regel = zichtbaar.split("\n")[vondst.plek.regel - 1]
            begin = (regel[:lengte] for lengte in range(40, 2, -1))  # as much of the line as was written so
            yield replace(vondst, plek=Plek(een.plek(*begin).regel))


def _html(een: Paginatekst) -> Iterator[Vondst]:
    keren: Counter[str] = Counter()
    for wat, zoek in vind_vreemde_html(een.weergave.tags):
        keren[zoek] += 1
        yield DOCS_HTML.op(een.plek(zoek, keer=keren[zoek]), wat=wat.replace(MERK, ""))
    if not keren and (open_ := vind_open_html(een.weergave.tags)):
        yield DOCS_HTML_OPEN.op(een.plek(f"<{open_}", f"</{open_}"), wat=open_)
    for tag in een.weergave.tags:
        if LAYOUT.fullmatch(anker := tag.attributen.get("id", "")):
            yield DOCS_ANKER.op(een.plek(anker), anker=anker)
