"""Checks the pages of `docs/` with the same eyes as entries: whoever sends in a proposal may have written them."""

import posixpath
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final
from urllib.parse import unquote

from kennisbank.adressen import Doelen, is_gemaakt
from kennisbank.codes.bestanden import SJABLOONTAAL, TEKEN_ONBEKEND, TEKEN_ONZICHTBAAR, WOORD_LANG
from kennisbank.codes.handgeschreven import (
    DOCS_ADRES,
    DOCS_ADRES_DUBBEL,
    DOCS_ANKER,
    DOCS_BEELD,
    DOCS_BEELD_ZONDER_TEKST,
    DOCS_HTML,
    DOCS_HTML_OPEN,
    DOCS_LINK,
    DOCS_LINK_ANKER,
    DOCS_LINK_ONVEILIG,
    DOCS_LINK_WORTEL,
    DOCS_SJABLOON,
    DOCS_SJABLOON_KEUZE,
    DOCS_TE_VEEL,
    DOCS_VOORBLAD,
    DOCS_VOORBLAD_ALLEEN,
    DOCS_VOORBLAD_LOS,
    DOCS_VOORBLAD_WAARDE,
)
from kennisbank.codes.voorblad import VOORBLAD_LEEG
from kennisbank.controle.links import is_webadres, schema_van
from kennisbank.controle.paginahtml import vind_open_html, vind_vreemde_html
from kennisbank.controle.tekst import controleer_tekst
from kennisbank.lezen.handgeschreven import MAP, Bronpagina, Handgeschreven, adres_van_bestand
from kennisbank.lezen.paginahtml import Onleesbaar, Weergave, geef_weer
from kennisbank.lezen.plaatshouders import MERK, PAGINAS, TEKSTEN, merk_plaatshouders, vind_sjabloontaal
from kennisbank.lezen.tekens import ONZICHTBAAR
from kennisbank.lezen.voorblad import BIJNA_STREEP, Voorblad, splits
from kennisbank.lezen.yaml_knopen import lees_yaml
from kennisbank.melding import Code, Melding, Plek, Vondst

VELDEN: Final = ("title", "description")
# The pages with a layout of their own.
SOORT: Final[Mapping[str, str]] = {"index.md": "thuis", "matrix/index.md": "matrix"}
# The ids that our layout uses, besides those that begin with `kb-`.
LAYOUT: Final = re.compile(r"kb-.*|inhoud")
# Reading takes longer than the text is long when there are very many of these.
ZWAAR: Final = ("[", "<", "#")
MEESTE: Final = 600
# What only the source can tell: an engine may leave a hyphen that is not seen, or braces, on purpose.
_VAN_DE_BRON: Final = frozenset(
    code.naam for code in (SJABLOONTAAL, TEKEN_ONBEKEND, TEKEN_ONZICHTBAAR, WOORD_LANG)
)
_GEWOON: Final = re.compile(r'[^<>"\n]{1,300}')
_VELD: Final = re.compile(r" {0,3}[A-Za-z0-9_-]+:")


@dataclass(frozen=True, slots=True)
class _Gelezen:
    """A page with what was read of it: its front matter, its body with its placeholders marked, and what comes out."""

    pagina: Bronpagina
    voorblad: Voorblad | None
    inhoud: str
    eerste_regel: int
    weergave: Weergave
    vondsten: tuple[Vondst, ...] = ()

    def plek(self, *zoek: str, keer: int = 1) -> Plek:
        """Return where the first of these texts that is there stands for the `keer`th time, whatever its capitals.

        The first line of the body when there is none: the engine can make something else of what was written.
        """
        for naald in zoek:
            gevonden = list(re.finditer(re.escape(naald), self.inhoud, re.IGNORECASE)) if naald else []
            if gevonden:
                plaats = gevonden[min(keer, len(gevonden)) - 1].start()
                voor = self.inhoud[:plaats]
                return Plek(voor.count("\n") + self.eerste_regel, plaats - voor.rfind("\n"))
        return Plek(self.eerste_regel)


def controleer_handgeschreven(docs: Handgeschreven, doelen: Doelen) -> Iterator[Melding]:
    """Yield what is wrong with the pages and pictures of `docs/`, apart from their names and bytes."""
    gelezen = [_lees(pagina) for pagina in docs.paginas if pagina.tekst]
    ankers = {g.pagina.adres: {tag.attributen.get("id", "") for tag in g.weergave.tags} for g in gelezen}
    yield from _plaatsen(docs, doelen)
    for een in gelezen:
        vondsten = (
            *een.vondsten,
            *_voorblad(een),
            *_sjabloon(een),
            *_tekst(een),
            *_html(een),
            *_links(een, doelen, ankers),
            *_beelden(een, docs),
        )  # fmt: skip
        yield from (vondst.in_bestand(een.pagina.bestand) for vondst in vondsten)


def _lees(pagina: Bronpagina) -> _Gelezen:
    eerste = next((regel for regel in pagina.tekst.split("\n") if regel.strip()), "")
    delen, vondsten = splits(pagina.tekst) if BIJNA_STREEP.fullmatch(eerste) else (None, ())
    inhoud = delen.inhoud if delen else pagina.tekst
    if pagina.naam in PAGINAS:
        inhoud = merk_plaatshouders(inhoud)
    weergave, zwaar = _weergave(inhoud)
    een = _Gelezen(pagina, delen, inhoud, delen.inhoud_regel if delen else 1, weergave, vondsten)
    return replace(een, vondsten=(*vondsten, *(code.op(een.plek(zoek), **w) for code, zoek, w in zwaar)))


def _weergave(inhoud: str) -> tuple[Weergave, Sequence[tuple[Code, str, dict[str, str | int]]]]:
    """Return what a body becomes, or why it was not read: a code, where to find it, and its values."""
    for teken in ZWAAR:
        if (aantal := inhoud.count(teken)) > MEESTE:
            return Weergave(), ((DOCS_TE_VEEL, teken, {"aantal": aantal, "meeste": MEESTE}),)
    try:
        return geef_weer(inhoud), ()
    except Onleesbaar:
        return Weergave(), ((DOCS_HTML, "<", {"wat": "<"}),)


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


def _voorblad(een: _Gelezen) -> Iterator[Vondst]:
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


def _sjabloon(een: _Gelezen) -> Iterator[Vondst]:
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


def _tekst(een: _Gelezen) -> Iterator[Vondst]:
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


def _html(een: _Gelezen) -> Iterator[Vondst]:
    keren: Counter[str] = Counter()
    for wat, zoek in vind_vreemde_html(een.weergave.tags):
        keren[zoek] += 1
        yield DOCS_HTML.op(een.plek(zoek, keer=keren[zoek]), wat=wat.replace(MERK, ""))
    if not keren and (open_ := vind_open_html(een.weergave.tags)):
        yield DOCS_HTML_OPEN.op(een.plek(f"<{open_}", f"</{open_}"), wat=open_)
    for tag in een.weergave.tags:
        if LAYOUT.fullmatch(anker := tag.attributen.get("id", "")):
            yield DOCS_ANKER.op(een.plek(anker), anker=anker)


def _links(een: _Gelezen, doelen: Doelen, ankers: Mapping[str, set[str]]) -> Iterator[Vondst]:
    for tag in een.weergave.tags:
        if tag.naam == "a" and not tag.sluit:
            adres = tag.attributen.get("href", "")
            if code := _link(een.pagina, adres.strip(), doelen, ankers):
                yield code.op(
                    een.plek(adres, adres.partition(":")[2], "href", "]("),
                    adres=adres,
                    anker=adres.partition("#")[2],
                )


def _link(pagina: Bronpagina, adres: str, doelen: Doelen, ankers: Mapping[str, set[str]]) -> Code | None:
    """Return what is wrong with a link, None when nothing is."""
    schema = schema_van(adres)
    if not adres:
        return DOCS_LINK
    if schema is not None:
        return None if is_webadres(adres, schema) else DOCS_LINK_ONVEILIG
    if adres.startswith(("/", "\\")):
        return DOCS_LINK_WORTEL
    pad, _, anker = unquote(adres).partition("#")
    doel = _doel(pagina, pad.partition("?")[0])
    if doel not in doelen.adressen and doel not in ankers:
        return DOCS_LINK
    bekend = doel in ankers or f"{doel}#{anker}" in doelen.adressen
    fout = anker and bekend and anker not in ankers.get(doel, {anker})
    return DOCS_LINK_ANKER if fout else None


def _doel(pagina: Bronpagina, pad: str) -> str:
    """Return the address that a link leads to: from its file when it names one, else from its page."""
    if not pad:
        return pagina.adres
    hier = posixpath.dirname(pagina.naam) if pad.endswith(".md") else pagina.adres
    doel = posixpath.normpath(posixpath.join(hier, pad))
    if pad.endswith(".md"):
        return adres_van_bestand(doel)
    return "" if doel == "." else f"{doel}/"


def _beelden(een: _Gelezen, docs: Handgeschreven) -> Iterator[Vondst]:
    for tag in een.weergave.tags:
        if tag.naam != "img":
            continue
        adres = tag.attributen.get("src", "")
        doel = posixpath.normpath(posixpath.join(posixpath.dirname(een.pagina.naam), unquote(adres)))
        if schema_van(adres) is not None or doel not in docs.beelden:
            yield DOCS_BEELD.op(een.plek(adres, "!["), adres=adres)
        if not any(map(str.isalnum, tag.attributen.get("alt", ""))):
            yield DOCS_BEELD_ZONDER_TEKST.op(een.plek(adres, "!["), adres=adres)
