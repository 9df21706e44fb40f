"""What people send: mails, documents, drafts, answers and bundles come in with no sentence changed, or get a sentence that fits."""

import base64
import io
import json
import re
import zipfile
from collections.abc import Callable, Mapping
from email.message import EmailMessage
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml.parser import OxmlElement

from kennisbank.bijdragen.aanlevering import stukken
from kennisbank.bijdragen.importeer import Ingevoerd, importeer
from kennisbank.bijdragen.lezen import GeenTekst
from kennisbank.bijdragen.mailstaart import twijfel
from kennisbank.bijdragen.oordeel import Ids, Omgeving
from kennisbank.bijdragen.tekstverwerker import GEVOLGD
from kennisbank.cli.opdrachten import hoofd
from kennisbank.lezen.namen import heeft_naam, maak_id

pytestmark = pytest.mark.zwaar

WORTEL = Path(__file__).resolve().parents[1]
GOED = (Path(__file__).parent / "bijdragen/goed.md").read_text(encoding="utf-8")
NAAM = "leuven-koffie-aan-de-poort-samen-starten"
AFZENDER = "Iemand Anders <iemand.anders@voorbeeld.example>"


def woorden(tekst: str) -> list[str]:
    """Return the words of a body, whatever its marks and line ends."""
    return re.findall(r"[^\W_]+|[“”.?]", tekst.split("---\n", 2)[-1])


def is_goed(uit: Ingevoerd) -> None:
    """Demand that the entry came in as it was written."""
    assert [m.tekst for m in uit.over] == []
    assert uit.pad is not None, uit.raad
    assert woorden(uit.tekst) == woorden(GOED)
    assert "voorbeeld.example" not in uit.tekst


STAARTEN = (
    "Met vriendelijke groet,\nVoornaam Achternaam\nCoördinator\nVoorbeeldstraat 1, 0000 Gemeente",
    "Met vriendelijke groeten", "Hartelijke groet,\nVoornaam Achternaam", "Warme groeten,\nVoornaam", "Mvg Voornaam", "MVG,", "M.v.g.\nVoornaam",
    "Groetjes, Voornaam", "Groeten uit de wijk\nVoornaam", "Alvast bedankt!\nVoornaam", "Bedankt voor jullie tijd!", "Dank je wel\nVoornaam",
    "Tot binnenkort!\nVoornaam", "Fijne dag nog\nVoornaam", "Hoogachtend,\nVoornaam Achternaam", "Kind regards,\nVoornaam", "-- \nVoornaam",
    "-----Oorspronkelijk bericht-----\nVan: Redactie", "________________________________\nVan: Redactie\nVerzonden: maandag",
    "Van: Redactie\nVerzonden: maandag 2 november\nAan: Voornaam\nOnderwerp: Bijdrage", "Op ma 2 nov schreef iemand:\n> oude tekst",
    "Verstuurd vanaf mijn iPhone", "Deze e-mail is vertrouwelijk en enkel bestemd voor de geadresseerde.", "DISCLAIMER\nBlabla",
)  # fmt: skip


@pytest.mark.parametrize("staart", STAARTEN)
def test_what_a_mail_says_below_the_text_is_taken_away_and_told(
    staart: str, omgeving: Omgeving, ids: Ids
) -> None:
    uit = importeer(f"Dag redactie,\n\n{GOED}\n{staart}\n".encode(), "mail.txt", omgeving, ids)
    is_goed(uit)
    eerste = staart.split("\n", maxsplit=1)[0].strip()
    assert f"mailtekst onder de fiche weggelaten, vanaf „{eerste[:60]}”" in uit.gedaan


@pytest.mark.parametrize(
    "zin",
    [
        "Groeten in de gang deed veel.", "Bedankt zeggen hielp: ouders kwamen terug.", "Op maandag schreef een ouder een brief aan de stad.",
        "Van: 10 uur tot 12 uur is er koffie.", "De groet van de juf maakt het verschil.", "Fijne momenten geven moed.",
    ],
)  # fmt: skip
def test_a_sentence_of_the_story_is_no_greeting(zin: str, omgeving: Omgeving, ids: Ids) -> None:
    uit = importeer(f"{GOED.rstrip()}\n\n{zin}\n\nEn nog een zin.\n".encode(), "mail.txt", omgeving, ids)
    assert uit.tekst.endswith(f"\n\n{zin}\n\nEn nog een zin.\n")


def test_last_lines_that_look_like_a_name_are_shown(omgeving: Omgeving, ids: Ids) -> None:
    uit = importeer(
        f"{GOED.rstrip()}\n\nVoornaam Achternaam\nHuis van het Kind\n".encode(), "a.txt", omgeving, ids
    )
    assert (
        "LET OP: de laatste regels lijken een naam of adres: „Voornaam Achternaam / Huis van het Kind”. Haal ze weg als dat zo is."
        in uit.gedaan
    )
    assert twijfel(GOED.split("\n")) == ""


@pytest.mark.parametrize("naam", ["mail-1.txt", "scan-001.txt", "voornaam-achternaam.txt", "tekst.txt"])
def test_a_name_comes_from_the_line_that_asks_for_it_then_from_network_and_title(
    naam: str, omgeving: Omgeving, ids: Ids
) -> None:
    genoemd = f"Bestand: praktijken/voorbeelden/leuven-aan-de-poort.md\n\n{GOED}"
    uit = importeer(genoemd.encode(), naam, omgeving, ids)
    assert str(uit.pad) == "praktijken/voorbeelden/leuven-aan-de-poort.md"
    uit = importeer(GOED.encode(), naam, omgeving, ids)
    assert str(uit.pad) == f"praktijken/voorbeelden/{NAAM}.md"
    uit = importeer(GOED.encode(), "leuven-poortkoffie.txt", omgeving, ids)
    assert str(uit.pad) == "praktijken/voorbeelden/leuven-poortkoffie.md"


def test_the_line_that_says_where_an_entry_belongs_is_no_text_of_a_mail(omgeving: Omgeving, ids: Ids) -> None:
    plek = "Bestand: praktijken/voorbeelden/leuven-poortkoffie.md\n\n"
    for voor, gezegd in (("", []), ("Dag,\n\n", ["mailtekst boven de fiche weggelaten: „Dag,”"])):
        uit = importeer(f"{voor}{plek}{GOED}".encode(), "brief.txt", omgeving, ids)
        assert [stap for stap in uit.gedaan if "mailtekst" in stap] == gezegd
        assert str(uit.pad) == "praktijken/voorbeelden/leuven-poortkoffie.md"


def test_a_long_title_makes_a_name_of_whole_words(omgeving: Omgeving, ids: Ids) -> None:
    tekst = re.sub(
        r"^titel: .*$",
        "titel: Babyborrel en speelmoment voor ouders in de wijkkamer hiernaast",
        GOED,
        flags=re.MULTILINE,
    )
    uit = importeer(tekst.encode(), "mail.txt", omgeving, ids)
    assert (
        str(uit.pad)
        == "praktijken/voorbeelden/leuven-babyborrel-en-speelmoment-voor-ouders-in-de-wijkkamer.md"
    )


@pytest.mark.parametrize(
    ("titel", "id_"),
    [
        ("Een œuvre in de buurt", "een-oeuvre-in-de-buurt"),
        ("Łódź: ß-straße", "lodz-ss-strasse"),
        ("Ærø øl", "aero-ol"),
    ],
)
def test_an_id_keeps_the_letters_of_a_title(titel: str, id_: str) -> None:
    assert maak_id(titel) == id_


def test_a_title_without_our_letters_asks_for_a_name(omgeving: Omgeving, ids: Ids) -> None:
    arabisch = "مرحبا بالجميع"
    assert not heeft_naam(arabisch)
    tekst = re.sub(r"^titel: .*$", f'titel: "{arabisch}"', GOED, flags=re.MULTILINE)
    uit = importeer(tekst.encode(), "mail.txt", omgeving, ids)
    assert uit.pad is None
    assert uit.raad.startswith("Uit de titel is geen naam voor het adres te maken.")


@pytest.mark.parametrize("voor", ["1. ", "1) ", "I. ", "A. ", "a) "])
def test_a_number_before_a_heading_is_no_part_of_it(voor: str, omgeving: Omgeving, ids: Ids) -> None:
    uit = importeer(re.sub(r"^## ", voor, GOED, flags=re.MULTILINE).encode(), "word.txt", omgeving, ids)
    is_goed(uit)


def test_an_article_before_a_heading_is_no_part_of_it(omgeving: Omgeving, ids: Ids) -> None:
    tekst = GOED.replace("## Aanleiding", "De aanleiding").replace("## Leerpunten", "Leerpunten:")
    is_goed(importeer(tekst.encode(), "word.txt", omgeving, ids))


def test_pairs_with_bullets_become_ids_with_sentences(omgeving: Omgeving, ids: Ids) -> None:
    zin = re.search(r"^  informele-ontmoeting: \"?(.+?)\"?$", GOED, re.MULTILINE)
    assert zin is not None
    uit = importeer(
        GOED.replace(zin[0], f"• Informele ontmoeting: {zin[1]}").encode(), "a.txt", omgeving, ids
    )
    is_goed(uit)
    assert "informele-ontmoeting: " in uit.tekst


def mail(tekst: str, *bijlagen: tuple[str, bytes]) -> bytes:
    """Return a saved mail."""
    bericht = EmailMessage()
    bericht["From"], bericht["To"], bericht["Subject"] = AFZENDER, "redactie@voorbeeld.example", "Bijdrage"
    bericht.set_content(tekst)
    for naam, inhoud in bijlagen:
        bericht.add_attachment(inhoud, maintype="application", subtype="octet-stream", filename=naam)
    return bericht.as_bytes()


def document() -> Document:
    """Return the entry as a document of Word: its front matter as lines, its headings as headings."""
    uit = docx.Document()
    for regel in GOED.split("\n"):
        if regel.startswith("## "):
            uit.add_heading(regel[3:], level=2)
        elif regel.startswith("- ") and "---" not in regel:
            uit.add_paragraph(regel[2:], style="List Bullet")
        elif regel.strip():
            uit.add_paragraph(regel)
    return uit


def als_bytes(uit: Document) -> bytes:
    buffer = io.BytesIO()
    uit.save(buffer)
    return buffer.getvalue()


def odt() -> bytes:
    """Return the entry as a text of LibreOffice."""
    regels = []
    for regel in GOED.split("\n"):
        kaal = regel.replace("&", "&amp;").replace("<", "&lt;")
        inspringing = len(kaal) - len(kaal.lstrip())
        kaal = (f'<text:s text:c="{inspringing}"/>' if inspringing else "") + kaal.lstrip()
        if regel.startswith("## "):
            regels.append(f'<text:h text:outline-level="2">{kaal[3:]}</text:h>')
        elif regel.strip():
            regels.append(f"<text:p>{kaal}</text:p>")
    inhoud = (
        '<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
        ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>'
        f"{''.join(regels)}</office:text></office:body></office:document-content>"
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as pakket:
        pakket.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        pakket.writestr("content.xml", inhoud)
    return buffer.getvalue()


def in_html() -> str:
    return "<html><body>" + "".join(f"<div>{r or '<br>'}</div>" for r in GOED.split("\n")) + "</body></html>"


def html_mail() -> bytes:
    bericht = EmailMessage()
    bericht["From"], bericht["Subject"], bericht["Date"] = (
        AFZENDER,
        "Bijdrage",
        "Mon, 2 Nov 2026 10:00:00 +0100",
    )
    bericht.set_content(in_html(), subtype="html")
    return bericht.as_bytes()


GELEZEN: Mapping[str, Callable[[], tuple[str, bytes]]] = {
    "een mail": lambda: ("bericht.eml", mail(GOED)),
    "een mail onder een andere naam": lambda: ("bericht.txt", mail(GOED)),
    "een mail met groet": lambda: ("bericht.eml", mail(f"Dag redactie\n\n{GOED}\n\nMvg\nVoornaam\n")),
    "een mail met bijlage": lambda: ("bericht.eml", mail("Dag, zie bijlage.\nMvg", ("tekst.md", GOED.encode()))),
    "een mail met een document": lambda: ("bericht.eml", mail("Zie bijlage.", ("tekst.docx", als_bytes(document())))),
    "een document van Word": lambda: ("tekst.docx", als_bytes(document())),
    "een tekst van LibreOffice": lambda: ("tekst.odt", odt()),
    "een webpagina": lambda: ("tekst.html", in_html().encode()),
}  # fmt: skip


@pytest.mark.parametrize("wat", GELEZEN)
def test_what_a_person_can_read_comes_in_with_no_sentence_changed(
    wat: str, omgeving: Omgeving, ids: Ids
) -> None:
    naam, inhoud = GELEZEN[wat]()
    is_goed(importeer(inhoud, naam, omgeving, ids))


def test_tracked_changes_are_taken_as_accepted_and_told() -> None:
    uit = document()
    alinea = uit.paragraphs[-1]
    weg, erbij = OxmlElement("w:del"), OxmlElement("w:ins")
    for houder, soort, tekst in ((weg, "w:delText", "Weg."), (erbij, "w:t", " Erbij.")):
        loop, deel = OxmlElement("w:r"), OxmlElement(soort)
        deel.text = tekst
        loop.append(deel)
        houder.append(loop)
        alinea._p.append(houder)  # noqa: SLF001 (the library has no way to track a change)
    [stuk] = stukken(als_bytes(uit), "tekst.docx")
    assert stuk.gedaan == (GEVOLGD,)
    assert stuk.tekst.rstrip().endswith("Erbij.")
    assert "Weg." not in stuk.tekst


def test_lists_and_tables_of_a_document_become_markdown() -> None:
    uit = docx.Document()
    uit.add_heading("Aanpak", level=1)
    uit.add_paragraph("Eerst koffie.", style="List Number")
    uit.add_paragraph("Dan taart.", style="List Number")
    tabel = uit.add_table(rows=2, cols=3)
    for cel, tekst in zip((c for rij in tabel.rows for c in rij.cells), "abcdef", strict=True):
        cel.text = tekst
    [stuk] = stukken(als_bytes(uit), "tekst.docx")
    assert "## Aanpak\n\n" in stuk.tekst
    assert "| a | b | c |\n|---|---|---|\n| d | e | f |" in stuk.tekst


def test_a_form_in_a_table_becomes_fields(omgeving: Omgeving, ids: Ids) -> None:
    uit = docx.Document()
    vragen = {
        "Titel": "Koffie in de hal", "Kern": "Ouders drinken elke woensdag samen koffie in de hal van de school.", "Netwerk": "Leuven",
        "Praktijken": "Informele ontmoeting: Ouders raken er aan de praat met andere ouders.", "Periode": "sinds 2021", "Voor wie": "Ouders van kleuters",
        "Partners": "school, buurtwerk", "Aanleiding": "Ouders bleven staan.", "Aanpak": "Er kwam koffie.", "Wat leverde het op?": "Er kwamen tien ouders.",
        "Leerpunten": "Begin klein.",
    }  # fmt: skip
    tabel = uit.add_table(rows=0, cols=2)
    for vraag, antwoord in vragen.items():
        rij = tabel.add_row().cells
        rij[0].text, rij[1].text = vraag, antwoord
    ingevoerd = importeer(als_bytes(uit), "formulier.docx", omgeving, ids)
    assert [m.tekst for m in ingevoerd.over] == []
    for antwoord in vragen.values():
        assert antwoord.split(": ")[-1].split(",")[0] in ingevoerd.tekst or antwoord == "Leuven"
    assert "netwerk: leuven" in ingevoerd.tekst


def test_a_draft_of_the_form_is_an_entry() -> None:
    stand = {
        "soort": "netwerk",
        "id": "de-linde",
        "waarden": {"naam": "De Linde", "zoekwoorden": ["plein"], "bronnen": 4},
        "secties": {},
    }
    [stuk] = stukken(
        json.dumps({"soort": "klad van de kennisbank", "tijd": "", "stand": stand}).encode(), "klad.json"
    )
    assert stuk.genoemd == "de-linde"
    assert stuk.tekst.startswith('---\nnaam: "De Linde"\n')
    assert '  - "plein"\n' in stuk.tekst


def pakket(*namen: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as zip_:
        for naam in namen:
            zip_.writestr(naam, "x")
    return buffer.getvalue()


BOM = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbb">]><a>&b;</a>'


def met_deel(naam: str, inhoud: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as zip_:
        zip_.writestr(naam, inhoud)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("naam", "inhoud", "zin"),
    [
        ("a.zip", pakket("tekst.md"), "Dit is een zip-bestand. Pak het eerst uit, en voer de bestanden erin elk apart in."),
        ("a.xlsx", pakket("xl/workbook.xml"), "Dit is een rekenblad (.xlsx). Kopieer de cellen met tekst naar een tekstbestand (.txt)."),
        ("a.pptx", pakket("ppt/presentation.xml"), "Dit is een presentatie (.pptx). Kopieer de tekst van de dia’s naar een tekstbestand (.txt)."),
        ("a.docx", pakket("word/document.xml"), "Dit is een Word- of LibreOffice-bestand dat niet te lezen is."),
        ("a.docx", met_deel("word/document.xml", BOM), "Dit is een Word- of LibreOffice-bestand dat niet te lezen is."),
        ("a.docx", met_deel("word/document.xml", b"<a>" + b" " * 30_000_000 + b"</a>"), "Dit is een Word- of LibreOffice-bestand dat niet te lezen is."),
        ("a.docx", met_deel("word/document.xml", b"<a>" * 20_000), "Dit is een Word- of LibreOffice-bestand dat niet te lezen is."),
        ("a.msg", b"\xd0\xcf\x11\xe0rest", "Dit is een mail van Outlook (.msg). Open ze en kopieer de tekst naar een tekstbestand"),
        ("a.doc", b"\xd0\xcf\x11\xe0rest", "Dit is een oud Word-bestand (.doc)."),
        ("a.pdf", b"%PDF-1.7", "Dit is een PDF, geen tekst. Vraag het bestand waaruit de PDF gemaakt is"),
        ("a.rtf", b"{\\rtf1 x}", "Dit is een RTF-bestand, geen tekst."),
        ("a.eml", mail("", ("foto.pdf", b"%PDF-1.7")), "Dit is een PDF, geen tekst."),
        ("a.eml", mail(""), "In deze mail staat geen tekst."),
    ],
)  # fmt: skip
def test_what_cannot_be_read_gets_a_sentence_that_fits(naam: str, inhoud: bytes, zin: str) -> None:
    with pytest.raises(GeenTekst) as gevangen:
        stukken(inhoud, naam)
    assert " ".join(gevangen.value.args).startswith(zin)


def test_no_file_keeps_the_address_of_a_sender(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    brief = tmp_path / "bericht.eml"
    brief.write_bytes(mail(GOED.replace("kern:", "kren:").replace("periode:", "wanneer:")))
    hoofd(["importeer", str(brief), "--wortel", str(WORTEL)])
    capsys.readouterr()
    for pad in tmp_path.iterdir():
        if pad != brief:
            assert "voorbeeld.example" not in pad.read_text(encoding="utf-8")


def test_a_bundle_holds_several_entries() -> None:
    een, twee = (
        f"Bestand: praktijken/{m}/{n}.md\n\n---\nx: 1\n---\n"
        for m, n in (("netwerken", "a-b"), ("voorbeelden", "c-d"))
    )
    assert [stuk.genoemd for stuk in stukken(f"Dag\n\n{een}\n{twee}".encode(), "mail.txt")] == ["a-b", "c-d"]


def test_a_mail_in_base64_is_read() -> None:
    ruw = b"From: a <a@voorbeeld.example>\r\nSubject: x\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    [stuk] = stukken(ruw + base64.b64encode(GOED.encode()), "bericht.eml")
    assert stuk.tekst.strip() == GOED.strip()
