"""Entries as a person may fill them in on the form, right and wrong: form and checker must say the same of each."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from hulp import lees_tabel

DIT_JAAR = datetime.now(tz=UTC).year
ZIN = "Elke woensdag staat er koffie klaar in de inkomhal van de school."
BRON = {
    "titel": "Koffie op school",
    "url": "https://www.example.org/koffie",
    "uitgever": "Krant",
    "jaar": "2023",
}
VOORBEELD: Mapping[str, Any] = {
    "titel": "Koffie aan de schoolpoort",
    "kern": "Ouders en buren drinken elke woensdag samen koffie op school, en leren elkaar zo kennen.",
    "netwerk": "leuven",
    "praktijken": {"informele-ontmoeting": ZIN},
    "periode": "sinds 2018",
    "voor_wie": "Ouders van kleuters",
    "partners": ["basisschool", "buurtwerk"],
    "bronnen": [BRON],
    "toestemming": "ja",
    "status": "gepubliceerd",
}
PRAKTIJK: Mapping[str, Any] = {
    "titel": "Samen tuinieren",
    "kern": "Partners en gezinnen onderhouden samen een tuin waar iedereen uit de buurt welkom is.",
    "bouwsteen": "voldoende-tijd",
    "kernprincipes": {"burgerschap": ZIN},
    "zoekwoorden": ["tuin", "moestuin", "groen"],
}
NETWERK: Mapping[str, Any] = {
    "naam": "De Linde",
    "kern": "Netwerk van scholen, opvang en buurtwerk rond het Lindeplein in de stad.",
    "soort": "ander",
    "gemeente": "leuven",
}
GOED = {"voorbeeld": VOORBEELD, "praktijk": PRAKTIJK, "netwerk": NETWERK}
KOPPEN = {
    "voorbeeld": ("Aanleiding", "Aanpak", "Wat leverde het op?", "Leerpunten"),
    "praktijk": ("Wat doet het netwerk?", "Waarom?", "Vragen om mee te starten"),
    "netwerk": ("Wie is dit netwerk?",),
}


@dataclass(frozen=True, slots=True)
class Geval:
    """An entry of a kind that is right but for `waarden`, and for `sectie`, which stands under the first heading."""

    wat: str
    soort: str = "voorbeeld"
    waarden: Mapping[str, Any] = field(default_factory=dict)
    sectie: str = ZIN

    def stand(self, nummer: int) -> dict[str, Any]:
        """Return the entry as the form holds it; its id follows from its number in the table."""
        koppen = KOPPEN[self.soort]
        return {
            "soort": self.soort,
            "id": f"zz-geval-{nummer}",
            "waarden": {**GOED[self.soort], **self.waarden},
            "secties": {kop: f"{ZIN} Dat hoort bij {kop}" for kop in koppen} | {koppen[0]: self.sectie},
        }


def _bron(**deel: str) -> dict[str, Any]:
    return {"bronnen": [{**BRON, **deel}]}


LASTIG = (
    "Luchtbal: samen op stap", "# geen opmerking", "- geen lijst", "'t Lampeke", 'Zij zei: "kom binnen"', "Een \\ omgekeerd",
    "yes", "null niets", "~ tilde", "@ thuis", "`code` hier", "% procent", "*ster* woord", "&anker", "!label", "| staand streepje",
    "> groter", "{ accolade", "[haak", "]haak dicht", "? vraagteken", ", komma", "1e straat", "Zon ☀️ en 👨‍👩‍👧 gezin",
    "Twee  spaties   en\teen tab", "Regel een\nregel twee", "Ça va: naïef — Überwijk", "tekst met : los", "eindigt op:", "a: b: c",
    "<- pijl", "vaste\u00a0spatie", "... drie punten", "--- streepjes", "=formule", "'enkel'", '"dubbel"',
)  # fmt: skip


def gevallen() -> Iterator[Geval]:
    """Yield the whole table."""
    yield Geval("alles goed")
    yield Geval("alles goed", "praktijk")
    yield Geval("alles goed", "netwerk")
    yield from (Geval(f"lastige titel {tekst!r}", waarden={"titel": tekst}) for tekst in LASTIG)
    yield from (Geval(f"lastige partner {tekst!r}", waarden={"partners": [tekst]}) for tekst in LASTIG[:8])
    yield from (
        Geval(
            f"lastige zin {tekst!r}",
            waarden={"praktijken": {"informele-ontmoeting": f"{tekst} en nog wat woorden"}},
        )
        for tekst in LASTIG[:8]
    )
    yield from _velden()
    yield from _koppen()
    yield from _zinnen()
    yield from _opmaak()
    yield from _tekstregels()


def _velden() -> Iterator[Geval]:
    for soort, velden in GOED.items():
        yield Geval("alles leeg", soort, dict.fromkeys(velden, ""))
        yield from (Geval(f"zonder {naam}", soort, {naam: ""}) for naam in velden if naam != "bronnen")
    v = Geval
    yield v("kern te kort", waarden={"kern": "Te kort."})
    yield v("kern één teken", waarden={"kern": "T"})
    yield v("kern te lang", waarden={"kern": "Dit is een zin. " * 21})
    yield v("kern één teken te lang", waarden={"kern": "a" * 50 + " b" * 135 + "c"})
    yield v("kern precies lang genoeg", waarden={"kern": "a" * 50 + " b" * 135})
    yield v("emoji tellen als één teken", waarden={"titel": "a" + "👶" * 140})
    yield v("titel zonder letters", waarden={"titel": "123 !?"})
    yield v("lange titel zonder letters", waarden={"titel": "!?" * 40})
    yield v("partners te kort", waarden={"partners": ["a"]})
    yield v("te veel partners", waarden={"partners": [f"partner {n}" for n in range(31)]})
    yield v("lege items tellen niet", waarden={"partners": ["", " ", "school", ""]})
    yield v("te weinig zoekwoorden", "praktijk", {"zoekwoorden": ["tuin"]})
    yield v("te weinig en te korte zoekwoorden", "praktijk", {"zoekwoorden": ["t"]})
    yield v("te veel zoekwoorden", "praktijk", {"zoekwoorden": [f"woord {n}" for n in range(21)]})
    yield v("te veel kernprincipes", "praktijk", {"kernprincipes": dict.fromkeys(("burgerschap", "agency-en-participatie", "holistische-kijk", "respect-voor-diversiteit", "systemische-benadering", "kwalitatieve-relaties", "sleutelervaringen"), ZIN)})  # fmt: skip
    yield v(
        "te veel ook_bij",
        "praktijk",
        {
            "ook_bij": [
                "gedeelde-visie",
                "inzet-van-middelen",
                "analyse-monitoring-en-evaluatie",
                "communicatie-en-informatiedeling",
            ]
        },
    )
    yield v("bouwsteen staat ook bij ook_bij", "praktijk", {"ook_bij": ["voldoende-tijd"]})
    yield v("kernprincipe zonder zin", "praktijk", {"kernprincipes": {"burgerschap": ""}})
    yield v("zin te kort", "praktijk", {"kernprincipes": {"burgerschap": "Te kort"}})
    yield v("zin te lang", "praktijk", {"kernprincipes": {"burgerschap": "Dit is een zin. " * 20}})
    yield v("volgorde is geen getal", "praktijk", {"volgorde": "drie"})
    yield v(
        "volgorde is een lange tekst",
        "praktijk",
        {"volgorde": "drie of misschien toch vier, wie zal het zeggen"},
    )
    yield v("volgorde te hoog", "praktijk", {"volgorde": "100"})
    yield v("volgorde nul", "praktijk", {"volgorde": "0"})
    yield v("volgorde kommagetal", "praktijk", {"volgorde": "1,5"})
    yield v("volgorde goed", "praktijk", {"volgorde": "12"})
    yield v("aangebracht door wie niet bestaat", "praktijk", {"aangebracht_door": "leuvn"})
    yield v("verwant aan iets vreemds", "praktijk", {"verwant": ["zzzz-zzzz"]})
    yield v("netwerk bestaat niet", waarden={"netwerk": "qqqq"})
    yield v("netwerk is een praktijk", waarden={"netwerk": "trekkerschap"})
    yield v("praktijk bestaat bijna", waarden={"praktijken": {"informele-ontmoetin": ZIN}})
    yield v("keuze bestaat bijna", waarden={"status": "concpt"})
    yield v("keuze bestaat niet", waarden={"toestemming": "misschien later eens"})
    yield from _bronnen()


def _bronnen() -> Iterator[Geval]:
    v = Geval
    yield v("periode onleesbaar", waarden={"periode": "een tijdje geleden"})
    yield v("periode te kort", waarden={"periode": "nu"})
    yield v("periode achterstevoren", waarden={"periode": "2020 - 2018"})
    yield v("periode in de toekomst", waarden={"periode": "2999"})
    yield from (v(f"periode {p}", waarden={"periode": p}) for p in (
        "2019", "onbekend", "Onbekend", "maart 2022 - februari 2024", "schooljaar 2019-2020", "tot 2999", "Sinds November 2020",
        "3 mei 2019", "begin 2020 tot nu", "13 2020", "mei 2021 - maart 2021", "maart 2021 - mei 2021", "mei 2021 - mei 2021",
        "5 mei 2021 - 3 mei 2021", "eind 2019 - begin 2019", "begin maart 2020 - eind maart 2020", "eind maart 2020 - begin maart 2020", "eind 2019 - maart 2019",
        "schooljaar 2019-2022", "schooljaar 2019-2018", "schooljaar 2020-2021 - schooljaar 2019-2020", "schooljaar 2019-2020 - maart 2020", "schooljaar 2019-2020 - mei 2019",
        "31 februari 2020", "29 februari 2020", "29 februari 2021", "0 mei 2020", "99 maart 2021 - 98 maart 2021", "sinds 0000", "0019", "1799", "1800", "schooljaar 1799-1800",
        "december 2999", "2019 - 2999", f"2019 - {DIT_JAAR + 10}", f"2019 - {DIT_JAAR + 11}", f"tot {DIT_JAAR + 1}", f"sinds {DIT_JAAR + 1}", "tot 2018 - 2020", "tot 2018 - nu", "nu", "w" * 90))  # fmt: skip
    yield v("jaar van de bron te oud", waarden=_bron(jaar="1799"))
    yield v("jaar van de bron in de toekomst", waarden=_bron(jaar="2999"))
    yield v("jaar van de bron in letters", waarden=_bron(jaar="vorig jaar"))
    yield v("jaar met nul vooraan", waarden=_bron(jaar="0123"))
    yield v("webadres zonder https", waarden=_bron(url="www.example.org/koffie"))
    yield v("geen webadres", waarden=_bron(url="koffie op school"))
    yield v("webadres te kort", waarden=_bron(url="koffie"))
    yield v("webadres met spatie", waarden=_bron(url="https://www.example.org/kof fie"))
    yield v("webadres zonder punt", waarden=_bron(url="https://example/koffie"))
    yield from (v(f"webadres {a}", waarden=_bron(url=a)) for a in (
        "http://localhost:8000/x", "http://127.0.0.1/", "http://192.168.1.4/map", "http://172.16.0.1", "http://172.32.0.1", "http://intranet/map", "https://nas.local/x",
        "http://printer.lan", "https://stad.home.be", "https://a.", "http://", "https:///x", "ftp://example.org/x", "www.example.org/" + "a" * 700, "https://www.example.org/" + "a" * 700, "x" * 700))  # fmt: skip
    yield v("webadres met poort en naam", waarden=_bron(url="HTTPS://naam@example.org:8080/a?b=c#d"))
    yield v("geen webadres maar script", waarden=_bron(url="javascript:alert(1)"))
    yield v("bron zonder uitgever", waarden=_bron(uitgever=""))
    yield v("bron zonder iets verplichts", waarden={"bronnen": [{"jaar": "2020"}]})
    yield v("lege bron telt niet", waarden={"bronnen": [{"titel": " "}, BRON]})
    yield v("geraadpleegd goed", waarden=_bron(geraadpleegd="2024-02-29"))
    yield v("geraadpleegd bestaat niet", waarden=_bron(geraadpleegd="2023-02-29"))
    yield v("geraadpleegd in letters", waarden=_bron(geraadpleegd="mei 2020"))
    yield from (v(f"geraadpleegd {d}", waarden=_bron(geraadpleegd=d)) for d in ("november 2026", "2026-11-31", "0000-01", "1989-12", "1990-01", "26-11", "2026/11"))  # fmt: skip
    yield v("geraadpleegd te kort", waarden=_bron(geraadpleegd="2020"))
    yield v("geraadpleegd in de toekomst", waarden=_bron(geraadpleegd="2999-01"))
    yield v("geen bron", waarden={"bronnen": []})
    yield v("geen bron, eigen ervaring", waarden={"bronnen": [], "eigen_ervaring": "ja"})
    yield v(
        "geen bron, toch openbare bron",
        waarden={"bronnen": [], "eigen_ervaring": "ja", "toestemming": "openbare-bron"},
    )
    yield v("gepubliceerd zonder toestemming", waarden={"toestemming": "nee"})
    yield v("concept zonder toestemming", waarden={"toestemming": "nee", "status": "concept"})
    yield v("voorheen met hoofdletter", waarden={"voorheen": ["Oude Naam"]})
    yield v("website zonder https", "netwerk", {"website": "huisvanhetkind.be"})
    yield v(
        "netwerk met alles",
        "netwerk",
        {
            "gebied": "stadswijk",
            "trekker": "Huis van het Kind",
            "website": "https://example.org",
            "zoekwoorden": ["wijk"],
            "bronnen": [BRON],
        },
    )
    yield from _gewone_waarden()
    yield v("e-mailadres", waarden={"voor_wie": "Mail naar jan.peeters@example.org voor meer"})
    yield v("telefoonnummer", waarden={"voor_wie": "Bel 09 123 45 67 voor meer"})
    yield v("sjabloontaal", waarden={"titel": "Hallo {{ config }}"})
    yield v("html in een veld", waarden={"titel": "Een <b>vette</b> titel"})
    yield v("script in een veld", waarden={"titel": "<script>alert(1)</script>"})
    yield v("onzichtbaar teken", waarden={"titel": "Koffie\u200bkoffie"})
    yield v("eindeloos woord", waarden={"titel": "w" * 70})
    yield v("lange zin in de kern", waarden={"kern": "Dit is een woord " * 11})
    yield v(
        "lange zin bij een praktijk", waarden={"praktijken": {"informele-ontmoeting": "wel een woord " * 12}}
    )


def _gewone_waarden() -> Iterator[Geval]:
    v = Geval
    yield from (v(f"opmaak in de titel {t!r}", waarden={"titel": t}) for t in (
        "Een **vette** titel", "Een *schuine* titel", "2 * 3 * 4", "Een_lange_naam", "_schuin_", "`code`", "[x](https://www.example.org)", "# kop", "#kop", "> citaat", "- lijst", "+ lijst",
        "[[wiki]]", "~~weg~~", "==merk==", "a &amp; b", "a & b", ":smile:", "[b]x[/b]", "Een \\* ster", "<https://www.example.org>", "Zie www.example.org.", "Zie https://www.example.org/a, ja",
        "cafÃ©", "samen- werking", "voor- en nadelen"))  # fmt: skip
    yield v("opmaak in een partner", waarden={"partners": ["school", "*ocmw*", "&nbsp;"]})
    yield v("opmaak in een zin", waarden={"praktijken": {"informele-ontmoeting": f"**{ZIN}**"}})
    yield v("opmaak in een bron", waarden=_bron(titel="*Koffie*", uitgever="www.example.org"))
    yield v(
        "zin twee keer",
        waarden={"praktijken": {"informele-ontmoeting": ZIN, "trekkerschap": ZIN.upper()[:-1]}},
    )
    yield v(
        "zin niet twee keer",
        waarden={"praktijken": {"informele-ontmoeting": ZIN, "trekkerschap": f"{ZIN} Ja."}},
    )
    yield v(
        "bron twee keer", waarden={"bronnen": [BRON, {**BRON, "url": "http://EXAMPLE.org/koffie/?fbclid=1"}]}
    )
    yield v("bron niet twee keer", waarden={"bronnen": [BRON, {**BRON, "url": "https://example.org/Koffie"}]})
    yield from (v(f"bron op {a}", waarden=_bron(url=a)) for a in (
        "https://www.google.be/url?q=https://www.example.org/a", "https://www.example.org/?utm_source=chatgpt.com", "https://www.example.org/b;jsessionid=1A2B?id=3", "https://we.tl/t-1", "https://www.example.org/a?utm_campaign=x", "https://www.example.org/a,", "https://nl.wikipedia.org/wiki/A_(b)",
        "https://buurtgerichte-netwerken.github.io/kennisbank/praktijken/zzzz/", "https://buurtgerichte-netwerken.github.io/kennisbank/"))  # fmt: skip


def _koppen() -> Iterator[Geval]:
    yield Geval("leeg onder een kop", sectie="")
    yield Geval("leeg onder een kop van een concept", waarden={"status": "concept"}, sectie="")
    yield Geval("alleen leestekens onder een kop", sectie="...")
    yield Geval("voorbeeldtekst onder een kop", sectie="Vertel hier wat de aanleiding was.")
    yield Geval(
        "voorbeeldtekst in een concept",
        waarden={"status": "concept"},
        sectie="Vertel hier wat de aanleiding was.",
    )
    yield Geval("leeg onder een kop", "praktijk", sectie="")
    yield Geval("leeg onder een kop", "netwerk", sectie="")
    yield Geval("tussenkop", sectie=f"{ZIN}\n\n### Tussenkop\n\n{ZIN}")
    yield Geval("tussenkop van een ander niveau", sectie=f"{ZIN}\n\n#### Tussenkop\n\n{ZIN}")
    yield Geval("titel als kop", sectie=f"# Titel\n\n{ZIN}")
    yield Geval("vreemde kop", sectie=f"{ZIN}\n\n## Besluit\n\n{ZIN}")
    yield Geval("kop voor de tweede keer", sectie=f"{ZIN}\n\n## Aanpak\n\n{ZIN}")
    yield Geval("hekjes zonder spatie", sectie=f"{ZIN}\n\n##Besluit\n\n{ZIN}")
    yield Geval("streepjes onder tekst", sectie=f"Een titel\n---\n\n{ZIN}")
    yield Geval("lijn", sectie=f"{ZIN}\n\n***\n\n{ZIN}")


def _zinnen() -> Iterator[Geval]:
    goed = (
        "- een\n- twee\n\n1. eerst\n2. dan", f"{ZIN}\n\n{ZIN}", "**vet** en *schuin*", "> een citaat", "Een [link](https://www.example.org/a_b) hier",
        "Een [link](/praktijken/trekkerschap/) hier", "Een [link](../praktijken/trekkerschap.md) hier", "5 > 3 en a < b", "half_woord_streep",
        "| a | b |\n|---|---|\n| 1 | 2 |", "`code` hier", "Regel een\\\nregel twee", "- een\n  gaat door\n- twee", "50 % korting & meer", "<https://www.example.org>",
    )  # fmt: skip
    yield from (Geval(f"goede opmaak {tekst!r}", sectie=tekst) for tekst in goed)
    fout = (
        "Een <b>vet</b> woord", "<div>blok</div>", "<script>alert(1)</script>", "Een <br> regel", "• een\n• twee", "Een zin[^1] hier", "Een ** los",
        "Een [link] (https://www.example.org/a) hier", "Een [](https://www.example.org/a) hier", "Een [zin](javascript:alert(1)) hier",
        "Een [zin](data:text/html,wat) hier", "Een [zin](https://wat) hier", "Een [zin]() hier", "Een [zin](www.example.org) hier", "Een [zin](/praktijken/trekkerschp/) hier",
        "Een ![](../beelden/a.jpg) hier", "Een ![foto](https://www.example.org/a.jpg) hier", "```\ncode\n```", "    code", "Mail naar jan@example.org gerust",
        "Bel +32 9 123 45 67 gerust", "{{ config }} en {% raw %}", "woord " * 40, "- " + "woord " * 40, "Hier\u200b staat iets", "w" * 80,
        "Een [zin](https://www.example.org/a 'wat') hier", "Een [zin][a] hier\n\n[a]: https://www.example.org/a", "<!-- stil -->", "<img src=x onerror=alert(1)>",
        "–tekst zonder spatie en\n– lijst", "1)een", "Een <iframe src=//x></iframe> hier", "[a](//example.org/x)", "**woord **los",
    )  # fmt: skip
    yield from (Geval(f"foute opmaak {tekst!r}", sectie=tekst) for tekst in fout)


# Bodies of every rule that the checker has for them, and their neighbours that are right.
TABELLEN = (
    "| a | b |\n|---|---|\n| 1 | 2 |", "| a | b |\n|:--|--:|\n| 1 |", "| a | b |\n|---|---|\n| 1 | 2 | 3 |", "| a | b |\n|---|---|\n| 1 \\| 2 | 3 |",
    "a | b\n- | -\n1 | 2 | 3", "> | a |\n> |---|\n> | 1 | 2 |", "- | a |\n  |---|\n  | 1 | 2 |", "| a | b |\n|---|\n| 1 | 2 |", "| a |\n|---|\n| **vet** en [x](/nergens/) |",
    "| a |\n|---|\n| <b>x</b> |", f"| a |\n|---|\n| {'woord ' * 40}|", "| a |\n|---|\n| {{ x }} |\ntekst erachter", "|||\n|---|---|\n|||",
)  # fmt: skip
LIJSTEN = (
    "- een\n  - twee\n    - drie", "1. een\n   1. twee\n2. drie", "- een\n\n  tweede alinea\n\n- twee", "7. zeven\n8. acht", "0. nul", "1234567890. te lang",
    "- " * 6 + "diep", "> " * 10 + "diep", "> " * 11 + "te diep", "- " * 12 + "te diep", "> - " * 7 + "te diep en [x](/nergens/)", "- een\n- twee\n\ntekst\n\n* drie", "+ een\n+ twee",
    "-een\n-twee", "– een\n– twee", "•een", "o\teen\no\ttwee", "1)een\n2)twee", "1.een", "- een\n– twee", "- [ ] taak\n- [x] klaar", "-\n- leeg", "- > citaat\n\n  na", "* * *", "- ***", "_ _ _",
)  # fmt: skip
KOPPEN_IN_TEKST = (
    "### Tussenkop\n\nTekst", "###Tussenkop\n\nTekst", "##Aanpak\n\nTekst", "#een woord", "#### Vier\n\nTekst", "###### Zes", "# Een\n\nTekst", "## Een **kop**\n\nTekst", "## Een [link](/over/)\n\nTekst",
    "Titel\n=====\n\nTekst", "Titel\n---\n\nTekst", "Twee regels\nboven elkaar\n---", "Aanpak\n---\n\nTekst", "- een\n---\n", "### **Vet**\n\nTekst", "### <b>x</b>", "### Kop ###", "#######  zeven",
    "> ## Kop in citaat", "- ## Kop in item", "##\n\nTekst", "## Aanpak\n\nTekst\n\n## Aanpak\n\nTekst", "##  Aanpak  ##\n\nTekst", "## aanpak\n\nTekst", "### " + "woord " * 40,
)  # fmt: skip
HTML = (
    "Tekst <b>vet</b> tekst", "<p>alinea</p>", "<!-- stil\n\nover regels -->", "<!-- nooit dicht", "<?php ?>", "<!DOCTYPE html>", "<![CDATA[x]]>", "<details>\n<summary>x</summary>\n\ny\n\n</details>",
    "Tekst <b", "Tekst < b > tekst", "1 < 2 en 3 > 2", "a<b", "<jan@example.org>", "<mailto:jan@example.org>", "<https://www.example.org/a b>", "</b>", "Een <b>\n</b> over regels", "&lt;b&gt;", "&#60;b&#62;", "\\<b\\>",
    "<svg/onload=alert(1)>", "<a href='javascript:alert(1)'>x</a>", "<textarea>\n\n</textarea>", "<b>een</b>\n\n<i>twee</i>", "`<b>`", "<B>", "<3 jullie", "<->", "<x-y z>",
)  # fmt: skip
LINKS = (
    "[x](https://www.example.org)", "[x](<https://www.example.org/a b>)", "[x](https://www.example.org/a b)", "[x](https://www.example.org 'titel')", '[x](https://www.example.org "titel")', "[x](/over/)",
    "[x](/over/#contact)", "[x](#contact)", "[x](../praktijken/trekkerschap.md)", "[x](../../over/)", "[x](/praktijken/trekkerschap)", "[x](/praktijken/trekkerschap/?a=b)", "[x](/praktijken/trekkerschap/#nergens)",
    "[x](/Praktijken/Trekkerschap/)", "[x](trekkerschap)", "[x](netwerken/leuvn)", "[x](mailto:jan@example.org)", "[x](tel:+3291234567)", "[x](ftp://example.org/a)", "[x](file:///etc/passwd)",
    "[x](JaVaScRiPt:alert(1))", "[x](java&#115;cript:alert(1))", "[x](%6Aavascript:alert(1))", "[x](vbscript:x)", "[x](data:text/html;base64,AAAA)", "[x](\\\\evil.example)", "[x](https:example.org)", "[x](https:///example.org)",
    "[x](https://exa mple.org)", "[x](https://[::1]/)", "[x](https://example.org:99999/)", "[x](http://%31%32.example.org)", "[ ](https://www.example.org)", "[**vet**](https://www.example.org)", "[![alt](../beelden/x.jpg)](https://www.example.org)",
    "[x] (https://www.example.org)", "[x]( /over/ )", "(x)[https://www.example.org]", "[x][over]", "[x][]", "[x]", "[x]: https://www.example.org", "[x]:\nhttps://www.example.org\n\n[x]", "[x](/over/", "[x]/over/)", "x](/over/)",
    "[x]()", "[]()", "[](/over/)", "[x](%)", "[x](%zz)", "[x](/caf%C3%A9/)", "[x](/over/\u00a0)", "https://www.example.org los", "www.example.org los", "[a [b](/over/) c](/over/)", "[x\ny](/over/)", "[x](\n/over/\n)", "\\[x\\](/over/)",
)  # fmt: skip
BEELDEN = (
    "![tuin](../beelden/tuin.jpg)", "![](../beelden/tuin.jpg)", "![tuin](beelden/tuin.jpg)", "![tuin](tuin.jpg)", "![tuin](/beelden/tuin.jpg)", "![tuin](https://www.example.org/tuin.jpg)", "![tuin](data:image/png;base64,AAAA)",
    "![tuin](../beelden/../../mkdocs.yml)", "![tuin](../beelden/tuin.jpg 'titel')", "![tuin] (../beelden/tuin.jpg)", "![tuin][x]\n\n[x]: ../beelden/tuin.jpg", "![tuin]()", "![*vet* en `code`](tuin.jpg)", "!tuin", "![tuin](C:\\foto\\tuin.jpg)",
)  # fmt: skip
# What the site shows as it was typed, or what leads astray, and neighbours that may.
GETOOND = (
    "{: .kader }", "tekst {#x}", "[[wiki]] en ![[beeld.jpg]]", "~~weg~~", "`~~code~~`", "==merk==", "== Kop ==", "h2. Kop", "++nieuw++", "C++ en C++", "H~2~O", "noot^[hier]",
    "zin.[1]", "woord¹", "- [ ] taak\n- [x] klaar", "1. [x] klaar", ":::: tip", "> [!NOTE]\n> let op", "[TOC]", "$a = b$", "$5 en $10", "$$x$$", "\\newpage", ":smile: en 10:30:15",
    "a&eacute;b &#8211; &R;", "einde\\", "wie\twat\twaar", "+---+\n| a |", "| a | b |\n| c | d |", "[b]vet[/b] [url=x]y[/url]", "[gallery ids=1]", "'''vet'''", ".. note:: x", "%% weg %%",
    "*[OCMW]: x", "OCMW\n: uitleg", '=== "Tab"', "cafÃ© en oﬃcieel", "samen- werking", "voor- en nadelen", "a) een\nb) twee", "a. een\nb. twee", "iii) een\niv) twee", "(1) een\n(2) twee",
    "1/ een\n2/ twee", "1° een\n2° twee", "→ een\n→ twee", "✓ een\n✗ twee", "✅ een\n✅ twee", "o een\no twee", "o\teen\no\ttwee", "\\- een\n\\- twee", "→ een regel", "Nodig: • een • twee • drie",
    "Meer op www.example.org/a.", "Meer op https://www.example.org/a_(b), ja", "(www.example.org)", "[www.example.org](https://www.example.org)", "[klik hier](https://www.example.org)", "[Lees meer »](/over/)",
    "[deze *link*](https://www.example.org)", "[x](http://localhost:8000/x)", "[x](https://192.168.1.1/x)", "[x](https://intranet.example.org/x)", "[x](https://drive.google.com/x)",
    "[x](https://www.google.com/url?q=https%3A%2F%2Fwww.example.org%2Fa&x=1)", "[x](https://bit.ly/x)", "[x](https://www.example.org/?utm_source=a&b=1#c)", "[x](https://www.example.org/a.)",
    "[x](#waarom)", "[x](#aanpak)", "[x](/praktijken/trekkerschap/#waarom)", "[x](/praktijken/trekkerschap/#waarrom)", "[x](/matrix/#zzz)", "[x](/begrippen/#ocmw)",
    "[x](https://buurtgerichte-netwerken.github.io/kennisbank/praktijken/trekkerschap/)", "[x](https://buurtgerichte-netwerken.github.io/kennisbank/praktijken/trekkerschp/)",
    "[x](https://buurtgerichte-netwerken.github.io/kennisbank/praktijken/trekkerschap/#waarrom)", "[x](https://buurtgerichte-netwerken.github.io/kennisbank/data/netwerken.csv)",
    f"{ZIN}\n\n{ZIN}", f"{ZIN}\n\n\n{ZIN.upper()}", "- een lijst met woorden\n- en nog een\n\nEn:\n\n- een lijst met woorden\n- en nog een",
)  # fmt: skip
REST = (
    "Zin[^1].\n\n[^1]: uitleg", "[^1]: uitleg", "Zin[^een twee].", "`[^1]`", "!!! noot\n    tekst", "??? noot", ":::tip\ntekst", "!!!", "Wat?!! Echt", "**vet**", "** niet vet **", "**niet vet", "**vet**dicht", "een**vet**woord",
    "**ja!**👶 en **👶 nee**", "***alles***", "__vet__", "_schuin_", "snake_case_woord", "2 * 3 * 4", "`code **x**`", "``een ` tik``", "`niet dicht", "[`a](`/over/)", "~~door~~", "==geel==", "H~2~O", "x^2^", ":smile:", "$x^2$",
    "    ingesprongen", "\tmet een tab", "```\nblok\n```", "~~~\nblok", "```nooit dicht", "tekst\n    verder", "- item\n\n      code in item", "regel  \neinde", "regel\\\neinde", "einde\\", "***", "---", "- - -",
    "&nbsp;", "&#8203;", "&#x200b; en &copy;", "&onbekend;", "&#0;", "zacht\u00adkoppelteken", "richting\u202eom", "hi\u00adero 𓀀", "klassiek \U00013000", "vaste\u00a0spatie", "smalle\u202fspatie", "{{ x }}", "{% x %}", "{# x #}", "{x}",
    "{: .klasse }", "{.klasse}", "Mail jan@example.org", "Bel 0475/12 34 56", "Rekening BE68 5390 0754 7034", "In 2019-2020 en 1 000 000 mensen", "w" * 61, "w" * 60, "woord " * 31, "woord " * 30, "Zin een. " + "woord " * 31 + "? Einde",
    f"{ZIN}\n\n>>>>>>> gisteren", "<<<<<<< HEAD", ">>>>>>>>", "=======", "> " + "woord " * 40, "- " + "woord " * 40 + "\n- kort", "\\# geen kop", "1986\\. Een jaar", "1986. Een jaar", "a\n\n\n\nb", "\n\n", "…", "👨‍👩‍👧", "\u200b", "Vertel hier wat de aanleiding was. En meer.",
)  # fmt: skip


OPMAAK: Mapping[str, tuple[str, ...]] = {
    "tabel": TABELLEN, "lijst": LIJSTEN, "kop": KOPPEN_IN_TEKST, "html": HTML, "link": LINKS, "beeld": BEELDEN, "opmaak": REST, "getoond": GETOOND,
}  # fmt: skip


def _opmaak() -> Iterator[Geval]:
    for naam, teksten in OPMAAK.items():
        yield from (Geval(f"{naam} {tekst!r}", sectie=tekst) for tekst in teksten)
    yield from (
        Geval(f"concept met {tekst!r}", waarden={"status": "concept"}, sectie=tekst) for tekst in REST[:9]
    )


def bodies() -> Iterator[str]:
    """Yield every body of the table in three places: in a sentence, in a list, in a quote."""
    for tekst in (tekst for groep in OPMAAK.values() for tekst in groep):
        yield f"{ZIN} {tekst} {ZIN}"
        yield "- " + tekst.replace("\n", "\n  ")
        yield "> " + tekst.replace("\n", "\n> ")


def _tekstregels() -> Iterator[Geval]:
    """Yield what the table of mistakes says of personal data, of what was left behind and of wording, and more places."""
    for wat, _, oud, nieuw, _ in lees_tabel():
        if wat.startswith(("privé: ", "rest: ", "taal: ")) and oud == "Wat lukt":
            yield Geval(wat, sectie=nieuw.removesuffix(oud) + ZIN)
            if wat.startswith("rest: "):
                yield Geval(f"{wat}, in een concept", waarden={"status": "concept"}, sectie=nieuw)
    v = Geval
    yield v("wachtwoord in een bron", waarden=_bron(url="https://gebruiker:geheim@www.example.org/verslag"))
    yield v("mailadres in een bron", waarden=_bron(url="https://www.example.org/?u=jan%40voorbeeld.example"))
    yield v("nummer in een bron", waarden=_bron(url="https://wa.me/32400000000"))
    yield v("rekening in de titel van een bron", waarden=_bron(titel="Steun BE00 0000 0000 0000"))
    yield v(
        "naam bij de partners",
        waarden={"partners": ["Voornaam Achternaam, coordinator", "Stad Gent, trekker"]},
    )
    yield v(
        "naam met leeftijd in een zin", waarden={"praktijken": {"informele-ontmoeting": f"Noor (5) en {ZIN}"}}
    )
    yield v("leeg vak in een zoekwoord", "praktijk", {"zoekwoorden": ["tuin", "[invullen]", "groen"]})
    yield v("nummer in een netwerk", "netwerk", {"website": "https://www.example.org/?tel=0470123456"})
    yield v("html in een adres", waarden={"titel": "Zie https://www.example.org/<b>hier</b>"})
