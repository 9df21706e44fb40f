"""The form for contributions, made from the model: its page, and the sources of entries that it can improve."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from kennisbank.bijdragen.regels import FORMULIEREN, regels
from kennisbank.bijdragen.woorden import titels_van, uitleg_in_woorden
from kennisbank.collectie.adressen import FORMULIER, OOK_FORMULIER, SOORT_OP_NAAM, formulier_adres
from kennisbank.collectie.collectie import Collectie
from kennisbank.collectie.fiche import Fiche
from kennisbank.lezen.voorblad import splits
from kennisbank.lezen.yaml.knopen import lees_yaml
from kennisbank.model.beschrijving import Veld, velden_van
from kennisbank.model.soorten import NETWERK, OOK, PRAKTIJK, VOORBEELD, Soort
from kennisbank.uitvoer.site import Bestand, Pagina, Site
from kennisbank.uitvoer.web.sjablonen import Drukker

__all__ = ["bronbestanden", "formulier_adres", "in_delen", "paginas"]

# Where a field stands on the form: in the story, or in a fold for the redactie at the end. Other texts that may be
# left out stand in a fold below the story; what is chosen stands in the second step.
VERHAAL: Final = frozenset({"titel", "naam", "kern", "periode", "voor_wie", "partners"})
PLAATS: Final = frozenset({"organisatie", "zoekwoorden", "bronnen"})
VOOR_REDACTIE: Final = frozenset({"voorheen", "volgorde", "status"})
# Longer texts get a box of several lines.
KORTE_REGEL: Final = 140
# More choices than this can be searched.
VEEL_KEUZES: Final = 8


_TITELS: Final = titels_van(*FORMULIEREN)


@dataclass(frozen=True, slots=True)
class Optie:
    """A choice with what it means."""

    id: str
    naam: str
    betekenis: str


@dataclass(frozen=True, slots=True)
class Formulierveld:
    """A field as the form shows it. `vorm` adds `kies` (one of the options) to the forms of the model."""

    veld: Veld
    vorm: str
    voorbeeld: str
    uitleg: str
    opties: tuple[Optie, ...] = ()
    lang: bool = False
    binnen: tuple["Formulierveld", ...] = ()

    @property
    def doorzoekbaar(self) -> bool:
        """Tell whether there are so many options that a search box helps."""
        return len(self.opties) > VEEL_KEUZES


@dataclass(frozen=True, slots=True)
class Stappen:
    """The fields of one kind, over the steps of the form; `idvoorbeeld` is an example of a name in an address."""

    verhaal: tuple[Formulierveld, ...]
    meer: tuple[Formulierveld, ...]
    plaats: tuple[Formulierveld, ...]
    redactie: tuple[Formulierveld, ...]
    idvoorbeeld: str


def paginas(druk: Drukker) -> Iterator[Pagina]:
    """Yield the page of the form, and that of the smallest contribution."""
    c = druk.site.collectie
    velden = {
        soort: tuple(_veld(c, veld) for veld in velden_van(soort.velden)) for soort in (*FORMULIEREN, OOK)
    }
    groot = druk.lijst(
        "formulier",
        FORMULIER,
        "Vertel wat jullie doen",
        "Dit formulier maakt er een bestand van dat klopt. Wat je typt, blijft in deze browser tot je het zelf instuurt.",
        formulieren=[(soort, _KOPPEN[soort], _stappen(velden[soort])) for soort in FORMULIEREN],
        verbeterbaar=[(soort, _fiches(c, soort)) for soort in FORMULIEREN],
        gegevens={**regels(c, FORMULIEREN), **_uitwegen(druk.site)},
        vragenlijst="1-voorbeeld.yml",
        laatste=3,
    )
    klein = druk.lijst(
        "formulier_ook",
        OOK_FORMULIER,
        "Wij doen dit ook",
        "Doet jullie netwerk een praktijk die hier staat? Zeg het in één zin. Dat duurt twee minuten.",
        formulieren=[(OOK, _KOPPEN[OOK], velden[OOK])],
        gemeenten=[gemeente.naam for gemeente in c.gemeenten],
        gegevens={**regels(c, (OOK,)), **_uitwegen(druk.site)},
        vragenlijst="5-wij-doen-dit-ook.yml",
        laatste=1,
    )
    yield from (_met_ontvanger(druk, groot), _met_ontvanger(druk, klein))


_KOPPEN: Final = {
    VOORBEELD: "Jullie voorbeeld",
    PRAKTIJK: "Een nieuwe praktijk",
    NETWERK: "Een nieuw netwerk",
    OOK: "Wat doen jullie?",
}


def _met_ontvanger(druk: Drukker, blad: Pagina) -> Pagina:
    """Return the page of a form, which may send to what receives contributions."""
    return replace(blad, soort="formulier", verbindt=druk.site.instellingen.ontvanger)


def _stappen(velden: tuple[Formulierveld, ...]) -> Stappen:
    """Return the fields of a kind, each in its step, in the order of the model."""
    per: dict[str, list[Formulierveld]] = {"verhaal": [], "meer": [], "plaats": [], "redactie": []}
    for f in velden:
        per[_stap(f)].append(f)
    voorbeeld = next((f.voorbeeld for f in velden if f.veld.naam == "voorheen"), "")
    verhaal, meer, plaats, redactie = (tuple(deel) for deel in per.values())
    return Stappen(verhaal, meer, plaats, redactie, idvoorbeeld=voorbeeld)


def _stap(f: Formulierveld) -> str:
    if f.veld.naam in VOOR_REDACTIE:
        return "redactie"
    if f.veld.naam in VERHAAL:
        return "verhaal"
    return "plaats" if f.opties or f.veld.verplicht or f.veld.naam in PLAATS else "meer"


def bronbestanden(site: Site) -> Iterator[Bestand]:
    """Yield the source of every published entry: as it is, and in parts for the form.

    Its name ends in .txt: an engine would make a page of Markdown.
    """
    for soort in FORMULIEREN:
        for fiche in _fiches(site.collectie, soort):
            basis = f"bronbestand/{soort.naam}/{fiche.id}"
            yield Bestand(f"{basis}.txt", fiche.bron.encode())
            yield Bestand(f"{basis}.json", json.dumps(in_delen(fiche), ensure_ascii=False).encode())


def in_delen(fiche: Fiche[Any]) -> Mapping[str, Any]:
    """Return an entry as the form holds it, and the parts of its front matter as its author wrote them."""
    delen, _ = splits(fiche.bron)
    if delen is None:  # pragma: no cover (a loaded entry has front matter)
        return {}
    waarden = {
        naam: _als_tekst(waarde)
        for naam, waarde in fiche.velden.model_dump(mode="json", exclude_unset=True).items()
    }
    regels_ = fiche.bron.split("\n")
    begin = [sectie.regel for sectie in fiche.secties]
    secties = {
        sectie.kop: "\n".join(regels_[sectie.regel : tot - 1]).strip("\n")
        for sectie, tot in zip(fiche.secties, [*begin[1:], len(regels_) + 1], strict=True)
    }
    return {
        "soort": fiche.soort.naam,
        "verbeter": fiche.id,
        "id": fiche.id,
        "waarden": waarden,
        "secties": secties,
        "blokken": _blokken(delen.yaml),
    }


def _blokken(voorblad: str) -> list[list[str]]:
    """Return the fields with the lines that they take up; comments go with the field below them.

    Nothing where fields share a line, as between braces: then the form writes them all anew.
    """
    gelezen = lees_yaml(voorblad)
    namen = list(gelezen.waarde) if isinstance(gelezen.waarde, dict) else []
    eerste = [gelezen.sleutel((naam,)).regel - 1 for naam in namen]
    if len(set(eerste)) < len(eerste) or voorblad.startswith("{"):
        return []
    regels = voorblad.rstrip("\n").split("\n")
    begin = [_met_opmerkingen(regels, regel) for regel in eerste]
    return [
        [naam, "\n".join(regels[van:tot])]
        for naam, van, tot in zip(namen, begin, [*begin[1:], len(regels)], strict=True)
    ]


def _met_opmerkingen(regels: Sequence[str], regel: int) -> int:
    """Return where the empty lines and comments above a line begin."""
    while regel and (not regels[regel - 1].strip() or regels[regel - 1].startswith("#")):
        regel -= 1
    return regel


def _als_tekst(waarde: Any) -> Any:  # noqa: ANN401 (a value of any field)
    """Return a value with texts only, as a form holds it: a list within a group has commas."""
    if isinstance(waarde, Mapping):
        return {s: ", ".join(k) if isinstance(k, list) else _als_tekst(k) for s, k in waarde.items()}
    if isinstance(waarde, list | tuple):
        return [_als_tekst(kind) for kind in waarde]
    return "" if waarde is None else str(waarde)


def _uitwegen(site: Site) -> Mapping[str, str]:
    """Return where a contribution can go."""
    gegevens = site.instellingen
    return {
        "repo": gegevens.repo,
        "tak": gegevens.tak,
        "mail": gegevens.redactiemail,
        "ontvangst": gegevens.ontvangst,
    }


def _fiches(c: Collectie, soort: Soort) -> tuple[Fiche[Any], ...]:
    return c.gepubliceerd(soort)


def _veld(c: Collectie, veld: Veld) -> Formulierveld:
    opties = _opties(c, veld)
    return Formulierveld(
        veld=veld,
        vorm="kies" if opties and veld.vorm == "tekst" else veld.vorm,
        voorbeeld=_voorbeeld(veld, opties),
        uitleg=uitleg_in_woorden(veld, _TITELS),
        opties=opties,
        lang=veld.langste > KORTE_REGEL and veld.langste <= KORTE_REGEL * 3,
        binnen=tuple(_veld(c, deel) for deel in veld.binnen),
    )


def _voorbeeld(veld: Veld, opties: tuple[Optie, ...]) -> str:
    """Return the example as a person would say it, not as YAML."""
    namen = {optie.id: optie.naam for optie in opties}
    waarde = veld.voorbeeld
    if veld.binnen:
        return "; ".join(str(deel) for deel in waarde[0].values())
    if isinstance(waarde, Mapping):
        return "; ".join(f"{namen.get(id_, id_)}: {zin}" for id_, zin in waarde.items())
    if isinstance(waarde, list):
        return ", ".join(namen.get(item, item) for item in waarde if isinstance(item, str))
    return namen.get(waarde, str(waarde))


def _opties(c: Collectie, veld: Veld) -> tuple[Optie, ...]:
    if veld.keuzes:
        return tuple(Optie(keuze, keuze, _betekenis(keuze, veld)) for keuze in veld.keuzes)
    if not veld.naar:
        return ()
    fiches: tuple[Fiche[Any], ...] = getattr(c, SOORT_OP_NAAM[veld.naar].meervoud)
    return tuple(
        Optie(fiche.id, fiche.naam, getattr(fiche.velden, "kern", getattr(fiche.velden, "provincie", "")))
        for fiche in fiches
    )


def _betekenis(keuze: str, veld: Veld) -> str:
    """Return what the explanation of a field says of a choice, such as `ja: het netwerk vindt publicatie goed.`."""
    _, teken, rest = veld.uitleg.partition(f"{keuze}: ")
    einde = min((plek for ander in veld.keuzes if (plek := rest.find(f" {ander}: ")) >= 0), default=len(rest))
    return rest[:einde].strip() if teken else ""
