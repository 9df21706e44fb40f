"""Lists which products a choice gives: name, use, size and the function that makes the data. Makes nothing."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from kennisbank.collectie.fiche import Fiche
from kennisbank.collectie.zelfscan import GEHEEL, te_vragen
from kennisbank.model.soorten import Bouwsteen, Netwerk, Praktijk
from kennisbank.uitvoer.papier import bladen, boeken, boekjes, kaarten, pakket, stellingen, tafel
from kennisbank.uitvoer.papier.bomen import Gegevens
from kennisbank.uitvoer.papier.kaarten import Kaartvorm
from kennisbank.uitvoer.papier.kader import lees_kader
from kennisbank.uitvoer.papier.keuze import FORMATEN, Formaat, Keuze, ProductSoort
from kennisbank.uitvoer.papier.word import maak_word
from kennisbank.uitvoer.site import Site


@dataclass(frozen=True, slots=True)
class Taak:
    """One product to make. `groep` is its kind, `html` the address of the same on the site.

    `word` makes, of the same data and the ISO date of its content, a file that people can change; `groot` asks for
    large letters. `over` and `drukker` are those of `Product`.
    """

    groep: ProductSoort
    naam: str
    titel: str
    gebruik: str
    papier: str
    sjabloon: str
    formaat: str
    html: str
    maak: Callable[[], Gegevens]
    word: Callable[[Gegevens, str], bytes] | None = None
    groot: bool = False
    over: str = ""
    drukker: bool = False


_VORMEN: Final = (
    (Kaartvorm(), "vier op een A4-blad", "A4, vier A6-kaarten per blad"),
    (Kaartvorm(snijtekens=True), "vier op een blad, met snijtekens", "vier A6-kaarten per blad, 3 mm afloop"),
    (Kaartvorm(een_per_blad=True, snijtekens=True), "één per bladzijde, met snijtekens", "A6, 3 mm afloop"),
)
_GEBRUIK_KAARTEN: Final = (
    "Leg ze op tafel, kies er een en begin het gesprek. Print dubbelzijdig en spiegel over de lange zijde."
)


def taken(site: Site, keuze: Keuze) -> tuple[Taak, ...]:
    """Return what a checked choice asks for, in the order of the page /handboek/."""
    makers: tuple[tuple[ProductSoort, Callable[[Site, Keuze], Iterator[Taak]]], ...] = (
        ("handboek", _handboek),
        ("pakket", _pakketten),
        ("zelfscan", _zelfscans),
        ("tafelblad", _tafelbladen),
        ("samenvatting", _samenvatting),
        ("kaarten", _kaarten),
        ("kijkwijzer", _kijkwijzers),
        ("boekje", _boekjes),
    )
    lijst = (taak for soort, maak in makers if keuze.soort in {soort, "alles"} for taak in maak(site, keuze))
    return tuple(_vergroot(t) if keuze.groot and t.groep in {"pakket", "zelfscan"} else t for t in lijst)


def _vergroot(taak: Taak) -> Taak:
    """Return what is made of a sheet in large letters; who changes the Word file sets its letters there."""
    return replace(
        taak, naam=f"{taak.naam}-groot", papier=f"{taak.papier}, grote letters", word=None, groot=True
    )


def _formaten(soort: ProductSoort, keuze: Keuze) -> tuple[Formaat, ...]:
    return (keuze.formaat,) if keuze.formaat else FORMATEN[soort]


def _handboek(site: Site, keuze: Keuze) -> Iterator[Taak]:
    def maak() -> Gegevens:
        return boeken.handboek(site, lees_kader(keuze.wortel))

    gebruik = "Alles in één boek: om in te bladeren, voor te bereiden en te bewaren. Print dubbelzijdig."
    yield Taak(
        "handboek", "handboek", "Handboek", gebruik, "A4, dubbelzijdig", "boek", "a4", "bouwstenen/", maak
    )


def _samenvatting(site: Site, _keuze: Keuze) -> Iterator[Taak]:
    yield Taak(
        "samenvatting", "samenvatting", "Het kader op één blad", "Om uit te delen aan wie het kader nog niet kent.",
        "A4", "samenvatting", "a4", "kader/", partial(bladen.samenvatting, site),
    )  # fmt: skip


def _pakketten(site: Site, keuze: Keuze) -> Iterator[Taak]:
    for b in _bouwstenen(site, keuze):
        yield Taak(
            "pakket", f"pakket-{b.id}", f"Vergaderpakket bij bouwsteen {b.velden.nummer}: {b.kort}",
            "Alles voor één bijeenkomst: draaiboek, stellingen, praktijken, verhalen en afspraken.", "A4, zwart-wit",
            "vergaderpakket", "a4", f"bouwstenen/{b.id}/", partial(pakket.pakket, site, b), maak_word,
            over=f"bouwstenen/{b.id}/",
        )  # fmt: skip


def _zelfscans(site: Site, keuze: Keuze) -> Iterator[Taak]:
    gebruik = "Om op papier te antwoorden, samen te tellen en af te spreken."
    if _om_geheel(site, keuze):
        yield Taak(
            "zelfscan", "zelfscan", "Zelfscan: de acht bouwstenen", gebruik, "A4, zwart-wit", "zelfscan", "a4",
            stellingen.ZELFSCAN, partial(tafel.zelfscan, site),
        )  # fmt: skip
    for b in _bouwstenen(site, keuze):
        yield Taak(
            "zelfscan", f"zelfscan-{b.id}", f"Zelfscan bij bouwsteen {b.velden.nummer}: {b.kort}", gebruik,
            "A4, zwart-wit", "zelfscan", "a4", stellingen.ZELFSCAN, partial(tafel.zelfscan, site, b),
            over=f"bouwstenen/{b.id}/",
        )  # fmt: skip


def _tafelbladen(site: Site, keuze: Keuze) -> Iterator[Taak]:
    gebruik = "Voor op tafel: zet er jullie stippen op, tel ze en schrijf op wat jullie kiezen."
    for formaat in _formaten("tafelblad", keuze):
        los = ", vellen om naast elkaar te leggen" if formaat == "a4" else ""
        papier = f"{formaat.upper()}, liggend, zwart-wit{los}"
        if _om_geheel(site, keuze):
            yield Taak(
                "tafelblad", f"tafelblad-{formaat}", "Tafelblad: de acht bouwstenen", gebruik, papier, "tafelblad",
                formaat, stellingen.ZELFSCAN, partial(tafel.tafelblad, site, formaat), drukker=formaat == "a2",
            )  # fmt: skip
        for b in _bouwstenen(site, keuze):
            yield Taak(
                "tafelblad", f"tafelblad-{b.id}-{formaat}", f"Tafelblad bij bouwsteen {b.velden.nummer}: {b.kort}",
                gebruik, papier, "tafelblad", formaat, stellingen.ZELFSCAN, partial(tafel.tafelblad, site, formaat, b),
                over=f"bouwstenen/{b.id}/", drukker=formaat == "a2",
            )  # fmt: skip


def _om_geheel(site: Site, keuze: Keuze) -> bool:
    """Tell whether the sheet of all bouwstenen is asked for, and has a statement to ask."""
    return not keuze.bouwsteen and bool(te_vragen(site.collectie).get(GEHEEL))


def _bouwstenen(site: Site, keuze: Keuze) -> Iterator[Fiche[Bouwsteen]]:
    """Yield the bouwstenen that are asked for and that have statements to talk about."""
    gevraagd = te_vragen(site.collectie)
    for b in site.collectie.bouwstenen:
        if keuze.bouwsteen in {"", b.id} and b.id in gevraagd:
            yield b


def _kaarten(site: Site, keuze: Keuze) -> Iterator[Taak]:
    vormen: tuple[tuple[Kaartvorm, str, str], ...] = _VORMEN
    if keuze.soort == "kaarten":
        vorm = Kaartvorm(keuze.een_per_blad, keuze.snijtekens)
        blad = "één per bladzijde" if vorm.een_per_blad else "vier op een blad"
        tekst = f"{blad}{', met snijtekens' if vorm.snijtekens else ''}"
        vormen = ((vorm, tekst, f"A6, {tekst}"),)
    for vorm, tekst, papier in vormen:
        for b in site.collectie.bouwstenen:
            if keuze.bouwsteen == b.id or (not keuze.bouwsteen and not vorm.snijtekens):
                yield Taak(
                    "kaarten", f"praktijkkaarten-{b.id}{vorm.achtervoegsel}",
                    f"Praktijkkaarten van bouwsteen {b.velden.nummer}: {b.kort}", _GEBRUIK_KAARTEN, papier,
                    "kaarten", "a6", f"bouwstenen/{b.id}/", partial(kaarten.praktijkkaarten, site, vorm, b.id),
                    over=f"bouwstenen/{b.id}/", drukker=vorm.snijtekens,
                )  # fmt: skip
        if not keuze.bouwsteen:
            yield Taak(
                "kaarten", f"praktijkkaarten{vorm.achtervoegsel}", f"Praktijkkaarten, {tekst}", _GEBRUIK_KAARTEN, papier,
                "kaarten", "a6", "praktijken/", partial(kaarten.praktijkkaarten, site, vorm),
                drukker=vorm.snijtekens,
            )  # fmt: skip
            yield Taak(
                "kaarten", f"kernprincipekaarten{vorm.achtervoegsel}", f"Kaarten van de kernprincipes, {tekst}",
                _GEBRUIK_KAARTEN, papier, "kaarten", "a6", "kernprincipes/",
                partial(kaarten.kernprincipekaarten, site, vorm), drukker=vorm.snijtekens,
            )  # fmt: skip


def _kijkwijzers(site: Site, keuze: Keuze) -> Iterator[Taak]:
    c = site.collectie
    gebruik = "Voor een bezoek aan een ander netwerk: waar kijk je naar, wat vraag je, wat neem je mee?"

    def taak(naam: str, titel: str, html: str, praktijken: Sequence[Fiche[Praktijk]]) -> Taak:
        maak = partial(bladen.kijkwijzer, site, praktijken, titel)
        over = html if html != "bouwstenen/" else ""
        return Taak(
            "kijkwijzer", naam, titel, gebruik, "A4, zwart-wit", "kijkwijzer", "a4", html, maak, over=over
        )

    if keuze.ids:
        gekozen = [p for p in c.praktijken if p.id in keuze.ids]
        yield taak("kijkwijzer-selectie", "Kijkwijzer: onze selectie", "praktijken/", gekozen)
        return
    if not keuze.bouwsteen:
        yield taak("kijkwijzer", "Kijkwijzer", "bouwstenen/", c.praktijken)
    for b in c.bouwstenen:
        if keuze.bouwsteen in {"", b.id}:
            titel = f"Kijkwijzer bij bouwsteen {b.velden.nummer}: {b.kort}"
            yield taak(f"kijkwijzer-{b.id}", titel, f"bouwstenen/{b.id}/", c.praktijken_bij_bouwsteen(b.id))


def _boekjes(site: Site, keuze: Keuze) -> Iterator[Taak]:
    c = site.collectie
    alle = not (keuze.bouwsteen or keuze.kernprincipe or keuze.netwerk or keuze.ids)
    boekjes_: list[tuple[str, str, str, str, Callable[[], Gegevens]]] = [
        *(
            (f"bouwsteen-{b.id}", f"Bouwsteen {b.velden.nummer}: {b.kort}", "Voor een bijeenkomst over deze bouwsteen.",
             f"bouwstenen/{b.id}/", partial(boekjes.boekje_bouwsteen, site, b))
            for b in c.bouwstenen if alle or keuze.bouwsteen == b.id
        ),
        *(
            (f"kernprincipe-{k.id}", f"Kernprincipe: {k.kort}",
             "Voor een bijeenkomst over dit kernprincipe, over alle bouwstenen heen.",
             f"kernprincipes/{k.id}/", partial(boekjes.boekje_kernprincipe, site, k))
            for k in c.kernprincipes if alle or keuze.kernprincipe == k.id
        ),
        *(
            (f"netwerk-{n.id}", f"Netwerk: {n.naam}",
             "Alles wat dit netwerk vertelt, voor een bezoek of een gesprek met partners.",
             f"netwerken/{n.id}/", partial(boekjes.boekje_netwerk, site, n))
            for n in c.netwerken if keuze.netwerk == n.id or (alle and _vertelt(site, n))
        ),
    ]  # fmt: skip
    if keuze.ids:
        adres = f"handboek/selectie/#keuze={','.join(keuze.ids)}"
        maak = partial(boekjes.boekje_selectie, site, keuze.ids)
        boekjes_.append(("selectie", "Onze selectie", "Zelf gekozen fiches, in één boekje.", adres, maak))
    for formaat in ("a4",) if keuze.groot else _formaten("boekje", keuze):
        papier = f"{formaat.upper()}, {'grote letters' if keuze.groot else 'dubbelzijdig'}"
        staart = f"{formaat}{'-groot' if keuze.groot else ''}"
        for naam, titel, gebruik, html, maak_boekje in boekjes_:
            yield Taak(
                "boekje", f"{naam}-{staart}", titel, gebruik, papier, "boek", formaat, html, maak_boekje,
                groot=keuze.groot, over=html,
            )  # fmt: skip


def _vertelt(site: Site, netwerk: Fiche[Netwerk]) -> bool:
    """Tell whether a netwerk has a voorbeeld; a booklet without any would be nearly empty."""
    return bool(site.collectie.voorbeelden_van(netwerk.id))
