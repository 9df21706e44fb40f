"""Writes a meeting pack as a Word file that people change: real styles, headings, tables with a head, Dutch as its language.

Same data, same bytes: the file carries the date of the newest entry and the parts in it carry none.
"""

import io
import zipfile
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any, Final, cast

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.table import CT_Tbl
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.table import Table, _Row
from docx.text.paragraph import Paragraph

from kennisbank.uitvoer.papier.bomen import Gegevens

LETTER: Final = "Arial"
TAAL: Final = "nl-BE"
# Invisible places where a line may end on paper; a word processor breaks for itself.
_BREEKTEKENS: Final = str.maketrans("", "", "\u00ad\u200b")
_KOPPEN: Final = ((1, 20), (2, 14), (3, 12))
_VAKJE: Final = "☐"
_EEUWIG: Final = (1980, 1, 1, 0, 0, 0)


def maak_word(gegevens: Gegevens, datum: str) -> bytes:
    """Return the pack in `gegevens` as a .docx file; `datum` (ISO) is that of its content."""
    stuk = _begin(gegevens, datum)
    _draaiboek(stuk, gegevens["draaiboek"], gegevens["werkvormen"])
    _stellingen(stuk, gegevens)
    _praktijken(stuk, gegevens)
    for nummer, verhaal in enumerate(gegevens["verhalen"], start=1):
        _verhaal(stuk, nummer, verhaal)
    _werkblad(stuk, gegevens)
    _brieven(stuk, gegevens["draaiboek"])
    return _zonder_tijd(stuk)


def _begin(gegevens: Gegevens, datum: str) -> Document:
    stuk = docx.Document()
    _opmaak(stuk)
    blad = stuk.sections[0]
    blad.page_width, blad.page_height = Mm(210), Mm(297)
    blad.left_margin = blad.right_margin = Mm(20)
    blad.top_margin, blad.bottom_margin = Mm(16), Mm(20)
    eigen = stuk.core_properties
    eigen.title, eigen.author, eigen.language = _kaal(gegevens["titel"]), gegevens["naam"], TAAL
    eigen.comments, eigen.keywords = gegevens["omschrijving"], ""
    eigen.created = eigen.modified = datetime.fromisoformat(datum).replace(tzinfo=UTC)
    eigen.last_modified_by = gegevens["naam"]
    voet = blad.footer.paragraphs[0]
    voet.add_run(f"{gegevens['belofte']} {gegevens['naam']}, {gegevens['datum']}, CC BY 4.0. Blz. ")
    _paginanummer(voet)
    return stuk


def _opmaak(stuk: Document) -> None:
    """Set the styles: one typeface, black, left, space around paragraphs instead of empty ones."""
    gewoon = _letter(stuk, "Normal", 12)
    gewoon.paragraph_format.space_after = Pt(5)
    gewoon.paragraph_format.line_spacing = 1.0
    for niveau, maat in _KOPPEN:
        kop = _letter(stuk, f"Heading {niveau}", maat)
        kop.font.bold = True
        kop.paragraph_format.space_before = Pt(0 if niveau == 1 else 12)
        kop.paragraph_format.space_after = Pt(6)
        kop.paragraph_format.keep_with_next = True
    for naam in ("List Bullet", "List Number"):
        _stijl(stuk, naam).paragraph_format.space_after = Pt(3)
    _letter(stuk, "Footer", 9)
    _letter(stuk, "Quote", 12)
    standaard = stuk.styles.element.find(qn("w:docDefaults"))
    for taal in standaard.iter(qn("w:lang")):
        for soort in ("val", "eastAsia"):
            taal.set(qn(f"w:{soort}"), TAAL)


def _letter(stuk: Document, naam: str, maat: int) -> ParagraphStyle:
    """Give a style our typeface and size, black and upright, and return it."""
    stijl = _stijl(stuk, naam)
    stijl.font.name, stijl.font.size, stijl.font.italic = LETTER, Pt(maat), False
    stijl.font.color.rgb = RGBColor(0, 0, 0)
    letters = stijl.element.get_or_add_rPr().get_or_add_rFonts()
    for sleutel in list(letters.attrib):
        del letters.attrib[sleutel]
    for soort in ("ascii", "hAnsi", "cs", "eastAsia"):
        letters.set(qn(f"w:{soort}"), LETTER)
    return stijl


def _stijl(stuk: Document, naam: str) -> ParagraphStyle:
    return cast("ParagraphStyle", stuk.styles[naam])


def _paginanummer(alinea: Paragraph) -> None:
    veld = OxmlElement("w:fldSimple")
    veld.set(qn("w:instr"), "PAGE")
    alinea.paragraph_format.element.append(veld)


def _bladkop(stuk: Document, titel: str, hoe_vaak: str, *, eerste: bool = False) -> None:
    """Begin a page: what it is, and how often it is printed."""
    stuk.add_heading(_kaal(titel), 1).paragraph_format.page_break_before = not eerste
    stuk.add_paragraph().add_run(f"Print: {hoe_vaak}").bold = True


def _draaiboek(stuk: Document, d: Gegevens, werkvormen: Gegevens) -> None:
    """Add the pages for who leads: what happens when, who does what, what to say."""
    _bladkop(stuk, f"Draaiboek: {d['minuten']} minuten", "één keer", eerste=True)
    tabel = _tabel(stuk, ["Minuut", "Wat", "Wie"], (20, 120, 30))
    for deel in d["delen"]:
        tijd, wat, wie = (cel.paragraphs[0] for cel in _rij(tabel).cells)
        _vet(tijd, f"{deel['van']}–{deel['tot']}")
        _vet(wat, f"{deel['titel']}. ")
        vorm = f" Zo kan het: „{deel['werkvorm']}”." if deel["werkvorm"] else ""
        wat.add_run(_kaal(deel["wat"] + vorm))
        wie.add_run(", ".join(deel["rollen"]))
    stuk.add_heading("Wie doet wat?", 2)
    for rol in d["rollen"]:
        _benoemd(stuk, f"{rol['naam']}: ", rol["wat"])
    _benoemd(stuk, "Leg klaar: ", ", ".join(d["klaar"]))
    _bladkop(stuk, "Zinnen om te zeggen", "één keer")
    for deel in d["delen"]:
        _benoemd(stuk, f"{deel['titel']}. ", " ".join(deel["zeg"]))
    _benoemd(stuk, "Werkvormen. ", f"Hoe elke werkvorm gaat, lees je op {werkvormen['adres']}")
    stuk.add_heading("Is er minder tijd?", 2)
    _alinea(stuk, " ".join(d["valt_weg"]))
    terug = d["terugkijken"]
    _benoemd(stuk, f"{terug['titel']}, {terug['minuten']} minuten. ", " ".join([terug["wat"], *terug["zeg"]]))


def _brieven(stuk: Document, d: Gegevens) -> None:
    """Add what is copied into a mail: before the meeting, and after it."""
    _bladkop(stuk, "Uitnodiging en verslag", "niet, kopieer het in een mail")
    stuk.add_heading("De uitnodiging", 2)
    _alineas(stuk, d["uitnodiging"])
    stuk.add_heading("Het verslag", 2)
    _alineas(stuk, d["verslag"])


def _stellingen(stuk: Document, g: Gegevens) -> None:
    _bladkop(stuk, "Hoe staan wij ervoor?", "één per persoon")
    _alinea(stuk, g["invullen"])
    koppen = ["Stelling, en wat je dan ziet of hoort"] + [
        f"{a['teken']} {a['woorden']}" for a in g["antwoorden"]
    ]
    tabel = _tabel(stuk, koppen, (80, *(18,) * len(g["antwoorden"])))
    for cel in tabel.rows[0].cells[1:]:
        cel.paragraphs[0].runs[0].font.size = Pt(9)
    for s in g["stellingen"]:
        eerste, *vakken = _rij(tabel).cells
        _vet(eerste.paragraphs[0], f"{s['nummer']} {s['stelling']}")
        for teken in s["te_zien"]:
            eerste.add_paragraph(_kaal(teken), "List Bullet")
        for vak in vakken:
            vak.paragraphs[0].add_run(_VAKJE).font.size = Pt(18)
            vak.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.CENTER
    _code(stuk, "Antwoordde je op een toestel? Schrijf hier je code:")
    _alinea(stuk, g["wie_leest"])


def _praktijken(stuk: Document, g: Gegevens) -> None:
    if g["samen"]:
        stuk.add_heading("Praktijken die helpen", 2)
    else:
        _bladkop(stuk, "Praktijken die helpen", "één per persoon")
    for p in g["praktijken"]:
        stuk.add_heading(_kaal(f"{p['nummer']} {p['naam']}"), 3 if g["samen"] else 2)
        if p["kern"]:
            _alinea(stuk, p["kern"])
        if p["stap"]:
            _benoemd(stuk, "Een eerste stap: ", p["stap"])


def _verhaal(stuk: Document, nummer: int, x: Gegevens) -> None:
    _bladkop(stuk, f"Verhaal {nummer}: {x['titel']}", "één per drietal")
    _benoemd(
        stuk,
        x["netwerk"],
        f", {x['periode']}. Leg het blad tussen jullie in en lees het samen, of lees het voor.",
    )
    for sectie in x["secties"]:
        stuk.add_heading(_kaal(sectie["kop"]), 2)
        _blokken(stuk, sectie["boom"])
    stuk.add_heading("Praat erover", 2)
    nummering = _nieuwe_nummering(stuk)
    for vraag in x["vragen"]:
        alinea = stuk.add_paragraph(_kaal(vraag), "List Number")
        _nummer(alinea, nummering)
        _na_tabel(alinea)
        _schrijfvak(stuk, 2)
    _alinea(
        stuk,
        f"Dit verhaal toont praktijk {x['toont']['nummer']}, {x['toont']['naam']}. Lees meer op {x['adres']}",
    )


def _werkblad(stuk: Document, g: Gegevens) -> None:
    _bladkop(stuk, "Wat gaan wij doen?", "één keer")
    tabel = _tabel(stuk, ["Vraag", "Ons antwoord"], (60, 110))
    for vraag in ("Wij kiezen", "want", "We zien dat het lukt aan", "Wat helpt ons?"):
        rij = _rij(tabel, 11)
        _vet(rij.cells[0].paragraphs[0], vraag)
    stuk.add_heading("Leg deze vragen naast jullie keuze", 2)
    for lens in g["lenzen"]:
        _benoemd(stuk, f"{lens['naam']}: ", lens["vraag"], "List Bullet")
    stuk.add_heading("Onze afspraken", 2)
    _alinea(stuk, g["geen_gezin"])
    tabel = _tabel(
        stuk, ["Wat doen we?", "Wie trekt het? (rol of organisatie)", "Tegen wanneer?"], (80, 52, 38)
    )
    for _ in range(5):
        _rij(tabel, 12)
    _alinea(stuk, "Houden we voor later: ____________________________________________")
    stuk.add_heading("Terugkijken (15 minuten)", 2)
    _alinea(stuk, "Op: ____________________")
    _code(stuk, "De code van ons resultaat:", 4)


# ---- the parts --------------------------------------------------------------------------------------


def _kaal(tekst: str) -> str:
    return tekst.translate(_BREEKTEKENS)


def _alinea(stuk: Document, tekst: str) -> None:
    _na_tabel(stuk.add_paragraph(_kaal(tekst)))


def _na_tabel(alinea: Paragraph) -> None:
    """Keep a paragraph free of the table above it."""
    if isinstance(alinea.paragraph_format.element.getprevious(), CT_Tbl):
        alinea.paragraph_format.space_before = Pt(8)


def _alineas(stuk: Document, teksten: Sequence[str]) -> None:
    for tekst in teksten:
        _alinea(stuk, tekst)


def _benoemd(stuk: Document, naam: str, tekst: str, stijl: str = "Normal") -> None:
    """Add a paragraph that begins with its name in bold."""
    alinea = stuk.add_paragraph(style=stijl)
    _vet(alinea, naam)
    alinea.add_run(_kaal(tekst))


def _vet(alinea: Paragraph, tekst: str) -> None:
    alinea.add_run(_kaal(tekst)).bold = True


def _code(stuk: Document, tekst: str, groepen: int = 3) -> None:
    """Add room for a code in groups of four digits."""
    _alinea(stuk, f"{tekst}{'   _ _ _ _' * groepen}")


def _schrijfvak(stuk: Document, regels: int) -> None:
    tabel = _tabel(stuk, ["Onze notities"], (170,))
    for _ in range(regels):
        _rij(tabel, 10)


def _tabel(stuk: Document, koppen: Sequence[str], breedtes: Sequence[int]) -> Table:
    """Add a table with its head, which is repeated on a next page and named as such to screen readers."""
    tabel: Table = stuk.add_table(rows=1, cols=len(koppen), style="Table Grid")
    tabel.autofit = False
    for kolom, breedte in zip(tabel.columns, breedtes, strict=True):
        kolom.width = Mm(breedte)
    _zet_breedtes(tabel.rows[0], tabel)
    for cel, kop in zip(tabel.rows[0].cells, koppen, strict=True):
        _vet(cel.paragraphs[0], kop)
    _eigen(tabel.rows[0]).append(OxmlElement("w:tblHeader"))
    return tabel


def _rij(tabel: Table, hoogte: int = 0) -> _Row:
    """Add a row, at least `hoogte` mm high to write in; it stays on one page."""
    rij: _Row = tabel.add_row()
    if hoogte:
        rij.height = Mm(hoogte)
    _zet_breedtes(rij, tabel)
    return rij


def _zet_breedtes(rij: _Row, tabel: Table) -> None:
    """Say the width of each cell as well as of its column: one program reads this, the other that."""
    for cel, kolom in zip(rij.cells, tabel.columns, strict=True):
        cel.width = kolom.width
    _eigen(rij).insert(0, OxmlElement("w:cantSplit"))


def _eigen(rij: _Row) -> Any:  # noqa: ANN401 (the XML of python-docx has no types)
    """Return the properties of a row."""
    cel = rij.cells[0].paragraphs[0].paragraph_format.element.getparent()
    return cel.getparent().get_or_add_trPr()


def _blokken(stuk: Document, boom: Iterable[Gegevens]) -> None:
    """Add the blocks of a text: paragraphs, lists, quotes, headings and tables."""
    for blok in boom:
        match blok["s"]:
            case "lijst" | "genummerd":
                _lijst(stuk, blok)
            case "tussenkop":
                stuk.add_heading(_woorden(blok), 3)
            case "tabel":
                kop, *rijen = ([_woorden(cel) for cel in rij["k"]] for rij in blok["k"])
                tabel = _tabel(stuk, kop, (170 // len(kop),) * len(kop))
                for rij in rijen:
                    for cel, tekst in zip(_rij(tabel).cells, rij, strict=True):
                        cel.paragraphs[0].add_run(tekst)
            case "citaat":
                for deel in blok["k"]:
                    stuk.add_paragraph(_woorden(deel), "Quote")
            case _:
                if tekst := _woorden(blok):
                    stuk.add_paragraph(tekst)


def _lijst(stuk: Document, lijst: Gegevens) -> None:
    genummerd = lijst["s"] == "genummerd"
    nummering = _nieuwe_nummering(stuk) if genummerd else None
    for item in lijst["k"]:
        alinea = stuk.add_paragraph(_woorden(item), "List Number" if genummerd else "List Bullet")
        if nummering is not None:
            _nummer(alinea, nummering)


def _nummer(alinea: Paragraph, nummering: int) -> None:
    """Make a paragraph the next one of a numbered list."""
    eigen = alinea.paragraph_format.element.get_or_add_pPr().get_or_add_numPr()
    eigen.get_or_add_ilvl().val = 0
    eigen.get_or_add_numId().val = nummering


def _nieuwe_nummering(stuk: Document) -> int:
    """Return the number of a new list that begins at one."""
    nummering = stuk.part.numbering_part.element
    van_stijl = _stijl(stuk, "List Number").element.pPr.numPr.numId.val
    soort = nummering.num_having_numId(van_stijl).abstractNumId.val
    nieuw = nummering.add_num(soort)
    nieuw.add_lvlOverride(ilvl=0).add_startOverride(1)
    return int(nieuw.numId)


def _woorden(knoop: Gegevens) -> str:
    """Return the words of a node, with the address of a link after it."""
    tekst = "".join(map(_woorden, knoop.get("k", ())))
    if knoop["s"] == "link" and knoop.get("noot"):
        tekst += f" ({knoop['noot']})"
    return _kaal(knoop.get("t", "") + tekst)


def _zonder_tijd(stuk: Document) -> bytes:
    """Return the file with the same time on each part, so that equal content is equal bytes."""
    ruw, uit = io.BytesIO(), io.BytesIO()
    stuk.save(ruw)
    with zipfile.ZipFile(ruw) as bron, zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as doel:
        for naam in bron.namelist():
            doel.writestr(zipfile.ZipInfo(naam, _EEUWIG), bron.read(naam), zipfile.ZIP_DEFLATED)
    return uit.getvalue()
