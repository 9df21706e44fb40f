"""Renders trees as HTML: every word escaped, every link relative to its page, glossary terms explained."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from urllib.parse import urlsplit

from markupsafe import Markup, escape

from kennisbank.collectie.adressen import adres_van, relatief
from kennisbank.collectie.collectie import Collectie
from kennisbank.collectie.fiche import Fiche
from kennisbank.lezen.markdown.boom import Knoop
from kennisbank.model.soorten import BEGRIP, Begrip

# How each node stands in HTML; what needs more than its children has a method of its own.
_VORMEN = {
    "alinea": Markup("<p>{}</p>\n"),
    "lijst": Markup("<ul>{}</ul>\n"),
    "item": Markup("<li>{}</li>\n"),
    "citaat": Markup("<blockquote>{}</blockquote>\n"),
    "tussenkop": Markup("<h3>{}</h3>\n"),
    "rij": Markup("<tr>{}</tr>"),
    "cel": Markup("<td>{}</td>"),
    "kopcel": Markup('<th scope="col">{}</th>'),
    "nadruk": Markup("<em>{}</em>"),
    "sterk": Markup("<strong>{}</strong>"),
}
_NIET_IN = frozenset({"link", "code", "tussenkop", "kopcel"})


class Begrippenlijst:
    """Finds the terms of the glossary in running text, longest first, whole words only."""

    def __init__(self, begrippen: Iterable[Fiche[Begrip]]) -> None:
        """Take the glossary; a term is found in the forms that its entry names."""
        self._vormen: dict[str, Fiche[Begrip]] = {}
        for begrip in begrippen:
            vormen = (
                begrip.velden.herken
                if begrip.velden.herken is not None
                else (begrip.naam, *begrip.velden.ook)
            )
            for vorm in vormen:
                self._vormen.setdefault(_sleutel(vorm), begrip)
        namen = sorted(self._vormen, key=len, reverse=True)
        self._patroon = (
            re.compile(rf"(?<![\w-])(?:{'|'.join(map(_vormpatroon, namen))})(?![\w-])") if namen else None
        )

    def eerste(self, tekst: str, gezien: set[str]) -> tuple[int, int, Fiche[Begrip]] | None:
        """Return begin, end and entry of the first term in `tekst` that is not in `gezien`."""
        for gevonden in self._patroon.finditer(tekst) if self._patroon else ():
            begrip = self._vormen.get(_sleutel(gevonden[0])) or self._vormen.get(
                _sleutel(gevonden[0][0].lower() + gevonden[0][1:])
            )
            if begrip is not None and begrip.id not in gezien:
                return gevonden.start(), gevonden.end(), begrip
        return None


def _sleutel(vorm: str) -> str:
    return " ".join(vorm.split())


def _vormpatroon(vorm: str) -> str:
    """Return a pattern for a term: its first letter may be a capital, the rest is as the glossary has it."""
    return f"[{re.escape(vorm[0].upper())}{re.escape(vorm[0].lower())}]{re.escape(vorm[1:])}"


@dataclass(slots=True)
class Weergave:
    """Renders the texts of one page. Each glossary term is explained once a page, at its first place."""

    collectie: Collectie
    begrippen: Begrippenlijst
    adres: str
    bestand: str = ""
    gezien: set[str] = field(default_factory=set)

    def tekst(self, knopen: Iterable[Knoop]) -> Markup:
        """Return blocks as HTML."""
        return Markup("").join(self._knoop(knoop, uitleggen=True) for knoop in knopen)

    def zin(self, tekst: str) -> Markup:
        """Return one line of plain text as HTML, its terms explained."""
        return self._woorden(tekst, uitleggen=True)

    def _knoop(self, knoop: Knoop, *, uitleggen: bool) -> Markup:
        uitleggen = uitleggen and knoop.soort not in _NIET_IN
        match knoop.soort:
            case "tekst":
                return self._woorden(knoop.tekst, uitleggen=uitleggen)
            case "tabel":
                return self._tabel(knoop)
            case "beeld" | "code" | "regeleinde":
                return self._los(knoop)
        binnen = Markup("").join(self._knoop(kind, uitleggen=uitleggen) for kind in knoop.kinderen)
        if knoop.soort == "link":
            return self._link(knoop, binnen)
        if knoop.soort == "genummerd":
            return Markup('<ol start="{}">{}</ol>\n').format(knoop.start, binnen)
        return _VORMEN[knoop.soort].format(binnen)

    def _los(self, knoop: Knoop) -> Markup:
        """Return a node that has no children."""
        if knoop.soort == "code":
            return Markup("<code>{}</code>").format(knoop.tekst)
        if knoop.soort == "regeleinde":
            return Markup("<br>")
        doel = self.collectie.doelen.beeld(knoop.doel) or ""
        beeld = Markup('<img src="{}" alt="{}" loading="lazy" class="kb-beeld">')
        return beeld.format(relatief(self.adres, doel), knoop.tekst)

    def _tabel(self, knoop: Knoop) -> Markup:
        rijen = [self._knoop(rij, uitleggen=True) for rij in knoop.kinderen]
        return Markup(
            '<div class="kb-tabel" tabindex="0" role="region" aria-label="Tabel"><table><thead>{}</thead><tbody>{}</tbody></table></div>\n'
        ).format(Markup("").join(rijen[:1]), Markup("").join(rijen[1:]))

    def _link(self, knoop: Knoop, binnen: Markup) -> Markup:
        if urlsplit(knoop.doel.strip()).scheme:
            return Markup('<a href="{}" rel="external noopener">{}</a>').format(knoop.doel.strip(), binnen)
        doel = self.collectie.doelen.vind(knoop.doel, self.bestand)
        return Markup('<a href="{}">{}</a>').format(relatief(self.adres, doel or ""), binnen)

    def _woorden(self, tekst: str, *, uitleggen: bool) -> Markup:
        gevonden = self.begrippen.eerste(tekst, self.gezien) if uitleggen else None
        if gevonden is None:
            return escape(tekst)
        begin, einde, begrip = gevonden
        self.gezien.add(begrip.id)
        woord = Markup('<a class="kb-begrip" href="{}" data-uitleg="{}">{}</a>').format(
            relatief(self.adres, adres_van(BEGRIP, begrip.id)), begrip.velden.uitleg, tekst[begin:einde]
        )
        return escape(tekst[:begin]) + woord + self._woorden(tekst[einde:], uitleggen=True)

    def voor_bestand(self, bestand: str) -> "Weergave":
        """Return a renderer for the same page whose links are those of another source file."""
        return replace(self, bestand=bestand)
