"""Over thirty files as people mail them, each made in its own way: a story that can be read comes in whole, others get a sentence.

A story is whole when every word of every part of it is there, in its order, and nothing else is.
"""

import io
import json
import re
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP
from html import escape
from pathlib import Path
from quopri import encodestring

import docx
import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from kennisbank.bijdragen.aanlevering import stukken
from kennisbank.bijdragen.importeer import Ingevoerd, importeer
from kennisbank.bijdragen.oordeel import Ids, Omgeving
from kennisbank.lezen.voorblad import splits
from kennisbank.lezen.waarden import lees_waarden
from kennisbank.model.soorten import VOORBEELD

pytestmark = pytest.mark.zwaar

WORTEL = Path(__file__).resolve().parents[1]
KOPPEN = tuple(sectie.kop for sectie in VOORBEELD.secties)
Maker = Callable[[], tuple[str, bytes]]


@dataclass(frozen=True)
class Verhaal:
    """What a network tells: its fields, and its four parts as paragraphs."""

    velden: Mapping[str, str]
    delen: tuple[tuple[str, ...], ...]

    @property
    def fiche(self) -> str:
        """Return it as an entry."""
        v = self.velden
        voor = (
            f'---\ntitel: "{v["titel"]}"\nkern: "{v["kern"]}"\nnetwerk: {v["netwerk"]}\npraktijken:\n'
            f'  {v["praktijk"]}: "{v["zin"]}"\nperiode: "{v["periode"]}"\nvoor_wie: "{v["voor_wie"]}"\npartners:\n'
            f'  - "school"\n  - "buurtwerk"\neigen_ervaring: ja\ntoestemming: ja\nstatus: concept\n---\n'
        )
        return voor + "".join(
            f"\n## {kop}\n\n" + "\n\n".join(deel) + "\n" for kop, deel in zip(KOPPEN, self.delen, strict=True)
        )

    def vragen(self, hek: str = "### ") -> str:
        """Return it as answers below the questions of the form."""
        v = self.velden
        antwoorden = {
            "Titel": v["titel"], "Kern": v["kern"], "Netwerk": v["netwerk"].capitalize(), "Praktijken": f"{v['praktijknaam']}: {v['zin']}",
            "Periode": v["periode"], "Voor wie": v["voor_wie"], "Partners": "school, buurtwerk",
        }  # fmt: skip
        antwoorden |= {kop: "\n\n".join(deel) for kop, deel in zip(KOPPEN, self.delen, strict=True)}
        return "\n\n".join(f"{hek}{vraag}\n\n{antwoord}" for vraag, antwoord in antwoorden.items()) + "\n"


SPEELSTRAAT = Verhaal(
    {
        "titel": "Een speelstraat op woensdag", "kern": "Elke woensdag na de les gaat de straat dicht voor auto's en open voor wie wil spelen.",
        "netwerk": "gent", "praktijk": "informele-ontmoeting", "praktijknaam": "Informele ontmoeting", "zin": "Ouders zitten samen op de stoep terwijl de kinderen spelen.",
        "periode": "2019-2022", "voor_wie": "Kinderen van 3 tot 12 jaar uit de straten rond de school",
    },
    (
        ("De straat was druk: 4.000 auto's per dag, zei de stad. Kinderen speelden binnen.", "“Hier speelt niemand buiten”, vertelde een vader. Dat bleef hangen."),
        ("We vroegen de straat dicht, van 14 tot 17 uur.", "- Eerst één keer, als proef.\n- Daarna elke week; behalve als het regent.", "Van maandag tot dinsdag plannen we. Wie de hekken zet, staat op een lijst (zie de kast in de gang)."),
        ("Na één jaar kenden 30 gezinnen elkaar bij naam. Niet iedereen was blij: twee buren vonden het te luid.",),
        ("Met dank aan de stad lukte het ook 's winters. Een hek alleen volstaat niet, er moet iemand bij staan.", "Tot slot: vraag het op tijd aan. Groeten op straat deed meer dan elke folder."),
    ),
)  # fmt: skip
FIETSEN = Verhaal(
    {
        "titel": "Fietsen lenen tot je groter bent", "kern": "Gezinnen lenen een kinderfiets en ruilen hem voor een grotere als het kind groeit.",
        "netwerk": "leuven", "praktijk": "poolen-van-middelen", "praktijknaam": "Poolen van middelen", "zin": "Iedere partner geeft fietsen of een plek om ze te zetten.",
        "periode": "sinds 2020", "voor_wie": "Gezinnen met jonge kinderen, ook wie pas in België woont",
    },
    (
        ("Een fiets kost snel 150 euro. Na één zomer is hij te klein; dan staat hij in de kelder.",),
        ("Het lokale fietspunt herstelt, de school geeft plaats & de bib leent uit — met dezelfde kaart.", "1. Kies een fiets.\n2. Betaal 20 euro waarborg.\n3. Ruil als hij te klein is."),
        ("In het eerste jaar: 85 fietsen, 3 gestolen, 0 ongelukken. Eén op vier gezinnen kwam terug om te ruilen.", "Over wie níét kwam, weten we weinig."),
        ("Begin met één maat. Zorg dat iemand de sleutel heeft - dat vergaten we.", "Dank je wel zeggen aan wie herstelt, hoort erbij."),
    ),
)  # fmt: skip


def woorden(tekst: str) -> list[str]:
    """Return the words, numbers and signs of a text, whatever its marks, quotes and line ends."""
    kaal = re.sub(r"^\s*(?:[-*•·]|\d+[.)])\s+", "", tekst, flags=re.MULTILINE).translate({0x2019: "'"})
    return re.findall(r"[^\W_]+|[?!.,;:()&—]", kaal)


def delen(tekst: str) -> dict[str, list[str]]:
    """Return the words below each heading of an entry."""
    voorblad, _ = splits(tekst)
    assert voorblad is not None
    stukken = re.split(r"^## (.+)$", voorblad.inhoud, flags=re.MULTILINE)
    return {kop: woorden(deel) for kop, deel in zip(stukken[1::2], stukken[2::2], strict=True)}


def is_heel(uit: Ingevoerd, verhaal: Verhaal) -> None:
    """Demand that a story came in as a concept with all its words, and with nothing that leads to who sent it."""
    assert [m.tekst for m in uit.over] == []
    assert uit.pad is not None, uit.raad
    assert delen(uit.tekst) == {
        kop: woorden("\n\n".join(deel)) for kop, deel in zip(KOPPEN, verhaal.delen, strict=True)
    }
    _, waarden = next(lees_waarden(VOORBEELD, "", uit.tekst))
    for veld in ("titel", "kern", "netwerk", "periode", "voor_wie"):
        assert woorden(str(waarden[veld])) == woorden(verhaal.velden[veld])
    praktijken = waarden["praktijken"]
    assert isinstance(praktijken, dict)
    assert {id_: woorden(str(zin)) for id_, zin in praktijken.items()} == {
        verhaal.velden["praktijk"]: woorden(verhaal.velden["zin"])
    }
    assert waarden["status"] == "concept"
    assert not re.search(r"@|Achternaam|0470|voorbeeld\.example", uit.tekst)


AFZENDER = "Voornaam Achternaam <voornaam@voorbeeld.example>"
STAART = "\n\nMet vriendelijke groeten,\n\nVoornaam Achternaam\nCoördinator | 0470 00 00 00\nvoornaam@voorbeeld.example\n"


def bericht(onderwerp: str = "Ons verhaal") -> EmailMessage:
    """Return an empty mail."""
    uit = EmailMessage()
    uit["From"], uit["To"], uit["Subject"] = AFZENDER, "redactie@voorbeeld.example", onderwerp
    uit["Date"], uit["MIME-Version"] = "Mon, 2 Nov 2026 10:00:00 +0100", "1.0"
    return uit


def ruw(koppen: str, romp: bytes) -> bytes:
    """Return a mail written out by hand."""
    return f"From: {AFZENDER}\r\nSubject: x\r\nMIME-Version: 1.0\r\n{koppen}\r\n\r\n".encode() + romp


def eml_gewoon() -> bytes:
    uit = bericht()
    uit.set_content(f"Dag redactie,\n\nHieronder ons verhaal.\n\n{SPEELSTRAAT.fiche}{STAART}")
    return uit.as_bytes(policy=SMTP)


def eml_quoted_printable() -> bytes:
    romp = encodestring((FIETSEN.fiche + STAART).encode().replace(b"\n", b"\r\n"))
    return ruw("Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable", romp)


def eml_windows() -> bytes:
    romp = (SPEELSTRAAT.fiche + STAART).encode("cp1252").replace(b"\n", b"\r\n")
    return ruw("Content-Type: text/plain; charset=windows-1252\r\nContent-Transfer-Encoding: 8bit", romp)


def eml_verkeerde_codering() -> bytes:
    romp = (FIETSEN.fiche + STAART).encode("cp1252")
    return ruw("Content-Type: text/plain; charset=us-ascii\r\nContent-Transfer-Encoding: 8bit", romp)


def eml_vloeiend() -> bytes:
    """A mail whose lines were broken after a space, front matter too (RFC 3676)."""
    uit = []
    for regel in SPEELSTRAAT.fiche.split("\n"):
        rest = regel
        while len(rest) > 70:
            plek = rest.rindex(" ", 0, 70) + 1
            uit.append(rest[:plek])
            rest = rest[plek:]
        uit.append(rest)
    romp = "\r\n".join(uit).encode() + b"\r\n-- \r\nVoornaam Achternaam\r\n"
    return ruw(
        "Content-Type: text/plain; charset=utf-8; format=flowed\r\nContent-Transfer-Encoding: 8bit", romp
    )


def eml_vragen_doorgestuurd() -> bytes:
    uit = bericht("FW: vragenlijst")
    uit.set_content(
        "Beste redactie,\n\n-----Oorspronkelijk bericht-----\nVan: Voornaam Achternaam <voornaam@voorbeeld.example>\n"
        f"Verzonden: maandag 2 november 2026 9:12\nAan: Redactie\nOnderwerp: vragenlijst\n\n{FIETSEN.vragen('')}{STAART}"
    )
    return uit.as_bytes(policy=SMTP)


def eml_vragen_geciteerd() -> bytes:
    uit = bericht("Re: vragenlijst")
    geciteerd = "\n".join(f"> {regel}".rstrip() for regel in SPEELSTRAAT.vragen().split("\n"))
    uit.set_content(f"Nog eens.\n\nOp ma 2 nov 2026 schreef Voornaam:\n\n{geciteerd}\n")
    return uit.as_bytes(policy=SMTP)


def eml_na_een_beeld() -> bytes:
    """A text with a picture in it, of which some programs make two texts."""
    eerste, tweede = SPEELSTRAAT.fiche.split("\n## Wat leverde", 1)
    deel = (
        "--grens\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{}\r\n"
    )
    beeld = "--grens\r\nContent-Type: image/png\r\nContent-Disposition: inline; filename=a.png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n"
    romp = deel.format(eerste) + beeld + deel.format(f"## Wat leverde{tweede}{STAART}") + "--grens--\r\n"
    return ruw('Content-Type: multipart/mixed; boundary="grens"', romp.encode())


def eml_lege_tekst() -> bytes:
    uit = bericht()
    uit.set_content(" \n")
    uit.add_alternative(html_van(FIETSEN), subtype="html")
    return uit.as_bytes(policy=SMTP)


def eml_html_letterlijk() -> bytes:
    romp = f"<html><body><pre>{escape(SPEELSTRAAT.fiche)}</pre></body></html>"
    return ruw("Content-Type: text/html; charset=utf-8", romp.encode())


def eml_html_tabel() -> bytes:
    rijen = re.split(r"^### (.+)$", SPEELSTRAAT.vragen(), flags=re.MULTILINE)[1:]
    cellen = [
        "".join(f"<p>{escape(regel)}</p>" for regel in cel.strip().split("\n") if regel) for cel in rijen
    ]
    paren = zip(cellen[::2], cellen[1::2], strict=True)
    romp = "".join(f"<tr><td>{vraag}</td><td>{antwoord}</td></tr>" for vraag, antwoord in paren)
    return ruw("Content-Type: text/html; charset=utf-8", f"<table>{romp}</table>".encode())


def tekst_afgedrukte_mail() -> bytes:
    kop = f"Van: {AFZENDER}\nVerzonden: maandag 2 november\nAan: redactie\nOnderwerp: verhaal\n\nDag,\n\n"
    return f"{kop}{FIETSEN.vragen('')}{STAART}".encode()


def tekst_vraagzinnen() -> bytes:
    vragen = FIETSEN.vragen("").replace("Aanleiding\n", "Wat was de aanleiding?\n")
    return vragen.replace("Leerpunten\n", "Wat zijn jullie leerpunten?\n").encode()


def html_van(verhaal: Verhaal) -> str:
    """Return a story as a mail program writes it: a paragraph for each line, lists as lists."""
    uit = []
    for regel in verhaal.vragen().split("\n"):
        if regel.startswith("### "):
            uit.append(f"<h3>{escape(regel[4:])}</h3>")
        elif regel.startswith("- "):
            uit.append(f"<ul><li>{escape(regel[2:])}</li></ul>")
        elif re.match(r"\d\. ", regel):
            uit.append(f"<p>{escape(regel)}</p>")
        elif regel:
            uit.append(f"<p class=MsoNormal><span lang=NL>{escape(regel)}<o:p></o:p></span></p>")
    return (
        "<html><head><style>p{margin:0}</style><title>x</title></head><body>"
        + "\n".join(uit)
        + "<p>Met vriendelijke groeten,</p><p>Voornaam Achternaam</p></body></html>"
    )


def eml_html() -> bytes:
    uit = bericht()
    uit.set_content(html_van(SPEELSTRAAT), subtype="html")
    return uit.as_bytes(policy=SMTP)


def eml_twee_vormen_met_logo() -> bytes:
    uit = bericht()
    uit.set_content(FIETSEN.fiche + STAART)
    uit.add_alternative(html_van(FIETSEN), subtype="html")
    uit.add_attachment(b"\x89PNG\r\n\x1a\n", maintype="image", subtype="png", filename="logo.png")
    uit.add_attachment(
        b"BEGIN:VCARD\r\nFN:Voornaam Achternaam\r\nEND:VCARD\r\n",
        maintype="text",
        subtype="vcard",
        filename="ik.vcf",
    )
    return uit.as_bytes(policy=SMTP)


def eml_doorgestuurd() -> bytes:
    binnen = bericht("Ons verhaal")
    binnen.set_content(SPEELSTRAAT.fiche + STAART)
    uit = bericht("Fwd: Ons verhaal")
    uit.set_content("Zie hieronder.\n\nMvg\nVoornaam\n")
    uit.add_attachment(binnen)
    return uit.as_bytes(policy=SMTP)


def eml_doorgestuurd_in_de_tekst() -> bytes:
    uit = bericht("Fwd: Ons verhaal")
    uit.set_content(
        "Dag, dit kregen we binnen.\n\nMvg Voornaam\n\n---------- Forwarded message ---------\nVan: Voornaam Achternaam <voornaam@voorbeeld.example>\n"
        f"Date: ma 2 nov 2026 om 09:12\nSubject: Ons verhaal\nTo: <redactie@voorbeeld.example>\n\n\n{FIETSEN.fiche}{STAART}"
    )
    return uit.as_bytes(policy=SMTP)


def eml_geciteerd() -> bytes:
    uit = bericht("Re: Ons verhaal")
    geciteerd = "\n".join(f"> {regel}".rstrip() for regel in SPEELSTRAAT.fiche.split("\n"))
    uit.set_content(f"Dag, hier nog eens.\n\nOp ma 2 nov 2026 schreef Voornaam:\n\n{geciteerd}\n")
    return uit.as_bytes(policy=SMTP)


def eml_bijlage_word() -> bytes:
    uit = bericht()
    uit.set_content(f"Dag, het verhaal zit in bijlage.{STAART}")
    uit.add_attachment(
        als_bytes(word(SPEELSTRAAT)),
        maintype="application",
        subtype="vnd.openxmlformats-officedocument.wordprocessingml.document",
        filename="Verhaal speelstraat – definitief (2).docx",
    )
    return uit.as_bytes(policy=SMTP)


def eml_bijlage_oude_tekst() -> bytes:
    uit = bericht()
    uit.set_content("In bijlage.\n")
    uit.add_attachment(
        FIETSEN.fiche.encode("cp1252").replace(b"\n", b"\r\n"),
        maintype="text",
        subtype="plain",
        filename="één verhaal.txt",
    )
    return uit.as_bytes(policy=SMTP)


def word(verhaal: Verhaal, niveau: int = 2) -> Document:
    """Return a story as a document of Word, its headings as headings, its fields as lines."""
    uit = docx.Document()
    for regel in verhaal.fiche.split("\n"):
        if regel.startswith("## "):
            uit.add_heading(regel[3:], level=niveau)
        elif regel.startswith("- "):
            uit.add_paragraph(regel[2:], style="List Bullet")
        elif re.match(r"\d\. ", regel):
            uit.add_paragraph(regel[3:], style="List Number")
        elif regel.strip():
            uit.add_paragraph(regel)
    return uit


def als_bytes(uit: Document) -> bytes:
    buffer = io.BytesIO()
    uit.save(buffer)
    return buffer.getvalue()


def docx_tabel() -> bytes:
    """A form in a table of two columns, the answers as paragraphs in their cells."""
    uit = docx.Document()
    blokken = re.split(r"^### (.+)$", FIETSEN.vragen(), flags=re.MULTILINE)[1:]
    tabel = uit.add_table(rows=0, cols=2)
    for vraag, antwoord in zip(blokken[::2], blokken[1::2], strict=True):
        cellen = tabel.add_row().cells
        cellen[0].text = vraag
        eerste, *rest = [r for r in antwoord.strip().split("\n") if r]
        cellen[1].text = eerste
        for regel in rest:
            cellen[1].add_paragraph(regel)
    return als_bytes(uit)


def docx_tabel_met_nummers() -> bytes:
    """A form of three columns with a row of headings, and an explanation behind each question."""
    uit = docx.Document()
    blokken = re.split(r"^### (.+)$", SPEELSTRAAT.vragen(), flags=re.MULTILINE)[1:]
    rijen = [("Nr.", "Vraag", "Antwoord")]
    for nummer, vraag in enumerate(blokken[::2], 1):
        rijen.append((f"{nummer}.", f"{vraag} (in jullie eigen woorden)", blokken[nummer * 2 - 1].strip()))
    tabel = uit.add_table(rows=0, cols=3)
    for rij in rijen:
        for cel, tekst in zip(tabel.add_row().cells, rij, strict=True):
            cel.text = tekst
    return als_bytes(uit)


def docx_tabel_en_koppen() -> bytes:
    """The short answers in a table, the parts of the story below headings."""
    uit = docx.Document()
    blokken = re.split(r"^### (.+)$", FIETSEN.vragen(), flags=re.MULTILINE)[1:]
    tabel = uit.add_table(rows=0, cols=2)
    for vraag, antwoord in zip(blokken[::2], blokken[1::2], strict=True):
        if vraag in KOPPEN:
            uit.add_heading(vraag, level=1)
            for deel in antwoord.strip().split("\n\n"):
                uit.add_paragraph(deel)
        else:
            for cel, tekst in zip(tabel.add_row().cells, (vraag, antwoord.strip()), strict=True):
                cel.text = tekst
    return als_bytes(uit)


def docx_met_titel() -> bytes:
    """The title in the style of titles, no question above it; the explanation of a question behind it."""
    uit = docx.Document()
    uit.add_heading(FIETSEN.velden["titel"], level=0)
    for blok in FIETSEN.vragen("## ").strip().split("\n\n")[2:]:
        if blok.startswith("## "):
            uit.add_heading(f"{blok[3:]} (mag kort)", level=1)
        else:
            uit.add_paragraph(blok)
    return als_bytes(uit)


def docx_vette_koppen() -> bytes:
    """Questions as bold lines without a style of headings, as most people make them."""
    uit = docx.Document()
    for regel in SPEELSTRAAT.vragen().split("\n"):
        if regel.startswith("### "):
            uit.add_paragraph().add_run(regel[4:]).bold = True
        elif regel.startswith("- "):
            uit.add_paragraph(regel[2:], style="List Bullet")
        elif regel:
            uit.add_paragraph(regel)
    return als_bytes(uit)


def docx_zachte_regels() -> bytes:
    """The whole story in one paragraph a part, with line breaks within it, and a header and footer around it."""
    uit = docx.Document()
    uit.sections[0].header.paragraphs[0].text = "Huis van het Kind, Voornaam Achternaam"
    uit.sections[0].footer.paragraphs[0].text = "Pagina 1"
    for blok in FIETSEN.vragen("## ").strip().split("\n\n"):
        if blok.startswith("## "):
            uit.add_heading(blok[3:], level=1)
        else:
            uit.add_paragraph(blok)
    return als_bytes(uit)


def docx_opmerkingen() -> bytes:
    """Tracked changes by two people, a comment, and a field code of a link."""
    uit = word(SPEELSTRAAT)
    laatste = uit.paragraphs[-1]._p  # noqa: SLF001 (the library cannot track)
    laatste.append(
        parse_xml(
            f'<w:del {nsdecls("w")} w:id="1" w:author="Voornaam Achternaam"><w:r><w:delText> Dit moest weg.</w:delText></w:r></w:del>'
        )
    )
    laatste.append(
        parse_xml(
            f'<w:r {nsdecls("w")}><w:instrText>HYPERLINK "https://voorbeeld.example"</w:instrText></w:r>'
        )
    )
    return als_bytes(uit)


ODT = (
    '<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    ' xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/">'
    '<office:automatic-styles><text:list-style style:name="L1"><text:list-level-style-number text:level="1"/></text:list-style></office:automatic-styles>'
    "<office:body><office:text>{}</office:text></office:body></office:document-content>"
)


def odt(inhoud: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as pakket:
        pakket.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        pakket.writestr("content.xml", ODT.format(inhoud))
    return buffer.getvalue()


def odt_met_lijsten() -> bytes:
    uit = []
    for regel in FIETSEN.vragen().split("\n"):
        if regel.startswith("### "):
            uit.append(f'<text:h text:outline-level="1"><text:span>{escape(regel[4:])}</text:span></text:h>')
        elif genummerd := re.match(r"\d\. (.+)", regel):
            uit.append(
                f'<text:list text:style-name="L1"><text:list-item><text:p>{escape(genummerd[1])}</text:p></text:list-item></text:list>'
            )
        elif regel:
            eerste, _, rest = escape(regel).partition(" ")
            uit.append(f"<text:p><text:span>{eerste}</text:span> {rest}</text:p>")
    return odt("".join(uit))


def odt_opmerkingen() -> bytes:
    kop = (
        '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info><dc:creator>Voornaam Achternaam</dc:creator>'
        "</office:change-info><text:p>Dit moest weg.</text:p></text:deletion></text:changed-region></text:tracked-changes>"
    )
    uit = [kop]
    for regel in SPEELSTRAAT.vragen().split("\n"):
        if regel.startswith("### "):
            uit.append(f'<text:h text:outline-level="2">{escape(regel[4:])}</text:h>')
        elif regel:
            opmerking = (
                "<office:annotation><dc:creator>Voornaam Achternaam</dc:creator><text:p>Klopt dit?</text:p></office:annotation>"
                if "druk" in regel
                else ""
            )
            uit.append(f'<text:p>{opmerking}{escape(regel)}<text:change text:change-id="c1"/></text:p>')
    return odt("".join(uit))


def tekst_utf16() -> bytes:
    return (SPEELSTRAAT.fiche.replace("\n", "\r\n")).encode("utf-16")


def tekst_oude_mac() -> bytes:
    return b"\xef\xbb\xbf" + FIETSEN.fiche.replace("\n", "\r").encode()


def tekst_hoofdletters() -> bytes:
    """Questions in capitals with a colon, the answers below them."""
    return re.sub(
        r"^### (.+)$", lambda k: f"{k[1].upper()}:", SPEELSTRAAT.vragen(), flags=re.MULTILINE
    ).encode()


def tekst_vet() -> bytes:
    """Questions between stars, as a chat makes them."""
    return re.sub(r"^### (.+)$", r"**\1**", FIETSEN.vragen(), flags=re.MULTILINE).encode()


def tekst_onderstreept() -> bytes:
    """Headings that are underlined, as Markdown also allows."""
    return re.sub(
        r"^### (.+)$", lambda k: f"{k[1]}\n{'=' * len(k[1])}", SPEELSTRAAT.vragen(), flags=re.MULTILINE
    ).encode()


def tekst_afgebroken() -> bytes:
    """A mail that its program broke after 72 signs, its fields too."""
    uit = []
    for regel in FIETSEN.fiche.split("\n"):
        rest = regel
        while len(rest) > 72:
            plek = rest.rindex(" ", 0, 72)
            uit.append(rest[:plek])
            rest = rest[plek + 1 :]
        uit.append(rest)
    return "\n".join(uit).encode()


def tekst_vragen_op_de_regel() -> bytes:
    """The short answers behind their question and a colon, the parts of the story below a plain line."""
    kort = r"^(Titel|Kern|Netwerk|Praktijken|Periode|Voor wie|Partners)\n\n"
    return re.sub(kort, r"\1: ", SPEELSTRAAT.vragen(""), flags=re.MULTILINE).encode()


def tekst_vet_op_de_regel() -> bytes:
    kort = r"^(Titel|Kern|Netwerk|Praktijken|Periode|Voor wie|Partners)\n\n"
    lang = r"^(Aanleiding|Aanpak|Wat leverde het op\?|Leerpunten)$"
    tekst = re.sub(kort, r"**\1:** ", FIETSEN.vragen(""), flags=re.MULTILINE)
    return re.sub(lang, r"**\1**", tekst, flags=re.MULTILINE).encode()


def tekst_bolletjes() -> bytes:
    """Bullets as they come along when one copies from Word."""
    return SPEELSTRAAT.vragen("").replace("\n- ", "\n\uf0b7\t").encode()


def tekst_uit_een_chat() -> bytes:
    return f"[12:03, 2/11/2026] Voornaam Achternaam: Dag!\n{FIETSEN.vragen('')}".encode()


def tekst_zonder_strepen() -> bytes:
    return re.sub(r"^---\n", "", SPEELSTRAAT.fiche, flags=re.MULTILINE).encode()


def tekst_vaste_spaties() -> bytes:
    """Spaces that do not break, soft hyphens and tabs, as a web page leaves them."""
    return (
        SPEELSTRAAT.fiche.replace(" de ", "\u00a0de ")
        .replace("straten", "stra\u00adten")
        .replace("- ", "-\t")
    ).encode()


def tekst_in_een_hek() -> bytes:
    return f"Hoi! Hier is het:\n\n```yaml\n{FIETSEN.fiche}```\n\nGroetjes, Voornaam\n".encode()


def issue_gekopieerd() -> bytes:
    return (SPEELSTRAAT.vragen() + "\n### Akkoord\n\n- [X] Ja\n").replace("\n", "\r\n").encode()


def klad(verhaal: Verhaal, **anders: object) -> bytes:
    v = verhaal.velden
    waarden = {
        "titel": v["titel"], "kern": v["kern"], "netwerk": v["netwerk"], "praktijken": {v["praktijk"]: v["zin"]}, "periode": v["periode"],
        "voor_wie": v["voor_wie"], "partners": ["school", "buurtwerk"], "eigen_ervaring": "ja", "toestemming": "ja", "status": "gepubliceerd",
    }  # fmt: skip
    secties = {kop: "\n\n".join(deel) for kop, deel in zip(KOPPEN, verhaal.delen, strict=True)}
    stand = {"soort": "voorbeeld", "id": "", "waarden": waarden, "secties": secties, **anders}
    return json.dumps(
        {"soort": "klad van de kennisbank", "tijd": "2026-11-02T10:00", "stand": stand}
    ).encode()


def klad_vijandig() -> bytes:
    return klad(
        FIETSEN,
        id="../../../etc/passwd",
        verbeter={"a": 1},
        __proto__={"x": 1},
        stap=[[[]]],
    )


def webpagina() -> bytes:
    return html_van(FIETSEN).replace("<body>", "<body><script>alert('x')</script>").encode()


LEESBAAR: Mapping[str, tuple[str, Callable[[], bytes], Verhaal]] = {
    "mail: gewoon, met groet": ("a.eml", eml_gewoon, SPEELSTRAAT),
    "mail: quoted-printable": ("a.eml", eml_quoted_printable, FIETSEN),
    "mail: windows-1252": ("a.eml", eml_windows, SPEELSTRAAT),
    "mail: zegt ascii en is het niet": ("a.eml", eml_verkeerde_codering, FIETSEN),
    "mail: alleen html": ("a.eml", eml_html, SPEELSTRAAT),
    "mail: tekst en html, met logo en kaartje": ("a.eml", eml_twee_vormen_met_logo, FIETSEN),
    "mail: doorgestuurd als bijlage": ("a.eml", eml_doorgestuurd, SPEELSTRAAT),
    "mail: doorgestuurd in de tekst": ("a.eml", eml_doorgestuurd_in_de_tekst, FIETSEN),
    "mail: antwoord met tekens >": ("a.eml", eml_geciteerd, SPEELSTRAAT),
    "mail: document in bijlage": ("a.eml", eml_bijlage_word, SPEELSTRAAT),
    "mail: oude tekst in bijlage": ("a.eml", eml_bijlage_oude_tekst, FIETSEN),
    "mail: vloeiende regels": ("a.eml", eml_vloeiend, SPEELSTRAAT),
    "mail: vragen, doorgestuurd": ("a.eml", eml_vragen_doorgestuurd, FIETSEN),
    "mail: vragen, met tekens >": ("a.eml", eml_vragen_geciteerd, SPEELSTRAAT),
    "mail: merkteken vooraan": ("a.eml", lambda: b"\xef\xbb\xbf" + eml_gewoon(), SPEELSTRAAT),
    "mail: regeleinden van een oude mac": (
        "a.eml",
        lambda: eml_gewoon().replace(b"\r\n", b"\r"),
        SPEELSTRAAT,
    ),
    "mail: klad in de tekst": (
        "a.eml",
        lambda: ruw("Content-Type: text/plain", b"Dag,\r\n" + klad(FIETSEN) + b"\r\nMvg"),
        FIETSEN,
    ),
    "mail: letterlijk in html": ("a.eml", eml_html_letterlijk, SPEELSTRAAT),
    "mail: tabel in html": ("a.eml", eml_html_tabel, SPEELSTRAAT),
    "tekst: afgedrukte mail": ("a.txt", tekst_afgedrukte_mail, FIETSEN),
    "tekst: vraagzinnen": ("a.txt", tekst_vraagzinnen, FIETSEN),
    "tekst: letters van een oude mac": ("a.txt", lambda: FIETSEN.fiche.encode("mac_roman"), FIETSEN),
    "word: tabel en koppen": ("a.docx", docx_tabel_en_koppen, FIETSEN),
    "mail: een beeld in het midden": ("a.eml", eml_na_een_beeld, SPEELSTRAAT),
    "mail: lege tekst naast html": ("a.eml", eml_lege_tekst, FIETSEN),
    "word: tabel met nummers en uitleg": ("a.docx", docx_tabel_met_nummers, SPEELSTRAAT),
    "word: titel zonder vraag": ("a.docx", docx_met_titel, FIETSEN),
    "tekst: vette vragen met het antwoord erachter": ("a.txt", tekst_vet_op_de_regel, FIETSEN),
    "tekst: bolletjes van Word": ("a.txt", tekst_bolletjes, SPEELSTRAAT),
    "word: koppen": ("a.docx", lambda: als_bytes(word(FIETSEN)), FIETSEN),
    "word: koppen van het eerste niveau": ("a.docx", lambda: als_bytes(word(SPEELSTRAAT, 1)), SPEELSTRAAT),
    "word: tabel": ("a.docx", docx_tabel, FIETSEN),
    "word: vette koppen": ("a.docx", docx_vette_koppen, SPEELSTRAAT),
    "word: zachte regeleinden, kop en voet": ("a.docx", docx_zachte_regels, FIETSEN),
    "word: bijgehouden wijzigingen": ("a.docx", docx_opmerkingen, SPEELSTRAAT),
    "libreoffice: lijsten en vragen": ("a.odt", odt_met_lijsten, FIETSEN),
    "libreoffice: opmerkingen en wijzigingen": ("a.odt", odt_opmerkingen, SPEELSTRAAT),
    "tekst: utf-16": ("a.txt", tekst_utf16, SPEELSTRAAT),
    "tekst: oude mac": ("a.txt", tekst_oude_mac, FIETSEN),
    "tekst: vragen in hoofdletters": ("a.txt", tekst_hoofdletters, SPEELSTRAAT),
    "tekst: vragen tussen sterren": ("a.md", tekst_vet, FIETSEN),
    "tekst: onderstreepte koppen": ("a.md", tekst_onderstreept, SPEELSTRAAT),
    "tekst: afgebroken regels": ("a.txt", tekst_afgebroken, FIETSEN),
    "tekst: vragen met het antwoord erachter": ("a.txt", tekst_vragen_op_de_regel, SPEELSTRAAT),
    "tekst: uit een chat": ("a.txt", tekst_uit_een_chat, FIETSEN),
    "tekst: velden zonder strepen": ("a.txt", tekst_zonder_strepen, SPEELSTRAAT),
    "tekst: vaste spaties en zachte streepjes": ("a.txt", tekst_vaste_spaties, SPEELSTRAAT),
    "tekst: tussen hekken": ("a.md", tekst_in_een_hek, FIETSEN),
    "issue: gekopieerd": ("a.txt", issue_gekopieerd, SPEELSTRAAT),
    "klad": ("a.json", lambda: klad(SPEELSTRAAT), SPEELSTRAAT),
    "klad: vijandig": ("a.json", klad_vijandig, FIETSEN),
    "webpagina": ("a.html", webpagina, FIETSEN),
}


@pytest.mark.parametrize("wat", LEESBAAR)
def test_what_a_person_can_read_comes_in_with_no_sentence_changed(
    wat: str, omgeving: Omgeving, ids: Ids
) -> None:
    naam, maak, verhaal = LEESBAAR[wat]
    is_heel(importeer(maak(), naam, omgeving, ids), verhaal)


def pakket(*namen: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as zip_:
        for naam in namen:
            zip_.writestr(naam, "x")
    return buffer.getvalue()


def met_bijlage(naam: str, inhoud: bytes) -> bytes:
    uit = bericht()
    uit.set_content("Zie bijlage.\n")
    uit.add_attachment(inhoud, maintype="application", subtype="octet-stream", filename=naam)
    return uit.as_bytes(policy=SMTP)


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
GEEN_VELDEN = (
    "Hier staan geen velden in. Begin een fiche met kennisbank nieuw voorbeeld, en neem de tekst daarin over."
)
GEEN_TEKST = "Dit bestand bevat geen leesbare tekst. Vraag de tekst in de mail zelf, als .docx, of als tekst met codering UTF-8 (.txt)."
ONLEESBAAR: Mapping[str, tuple[str, bytes, str]] = {
    "msg": ("a.msg", OLE, "Dit is een mail van Outlook (.msg). Open ze en kopieer de tekst naar een tekstbestand, of bewaar de bijlage apart. Bewaren als .eml kan ook."),
    "docx met wachtwoord": ("a.docx", OLE, "Dit is een Word-bestand met een wachtwoord. Vraag het zonder wachtwoord."),
    "pdf in een mail": ("a.eml", met_bijlage("a.pdf", b"%PDF-1.7"), "Dit is een PDF, geen tekst. Vraag het bestand waaruit de PDF gemaakt is, of kopieer de tekst naar een tekstbestand."),
    "xlsx in een mail": ("a.eml", met_bijlage("a.xlsx", pakket("xl/workbook.xml")), "Dit is een rekenblad (.xlsx). Kopieer de cellen met tekst naar een tekstbestand (.txt)."),
    "zip in een mail": ("a.eml", met_bijlage("a.zip", pakket("../../tekst.md")), "Dit is een zip-bestand. Pak het eerst uit, en voer de bestanden erin elk apart in."),
    "rtf": ("a.rtf", b"{\\rtf1\\ansi Titel}", "Dit is een RTF-bestand, geen tekst. Open het en kies Opslaan als, Tekst zonder opmaak (.txt), codering UTF-8."),
    "pages": ("a.pages", pakket("Index/Document.iwa"), "Dit is een bestand van Pages, Numbers of Keynote. Open het daar en kies Exporteren, Word (.docx)."),
    "winmail.dat": ("a.eml", met_bijlage("winmail.dat", b"\x78\x9f\x3e\x22\0"), "Dit is een bijlage die alleen Outlook kan openen (winmail.dat), geen tekst. Vraag de tekst opnieuw, in de mail zelf of als .docx."),
    "geluid": ("a.mp3", b"ID3\x04\0\0", GEEN_TEKST),
    "leeg": ("a.txt", b"", "Het bestand is leeg. Vraag het bestand opnieuw."),
    "een gewone brief": ("a.eml", ruw("Content-Type: text/plain", b"Dag, wanneer is de vergadering?\r\n"), GEEN_VELDEN),
    "een agenda": ("a.ics", b"BEGIN:VCALENDAR\nSUMMARY:Overleg\nEND:VCALENDAR\n", GEEN_VELDEN),
}  # fmt: skip


@pytest.mark.parametrize("wat", ONLEESBAAR)
def test_what_cannot_be_read_gets_a_sentence_that_fits(wat: str, omgeving: Omgeving, ids: Ids) -> None:
    naam, inhoud, zin = ONLEESBAAR[wat]
    uit = importeer(inhoud, naam, omgeving, ids)
    assert (uit.pad, uit.raad) == (None, zin)


def genest(hoe_diep: int) -> bytes:
    """Return a mail in a mail in a mail."""
    uit = bericht()
    uit.set_content(SPEELSTRAAT.fiche)
    for _ in range(hoe_diep):
        buiten = bericht("Fwd")
        buiten.set_content("Zie bijlage.\n")
        buiten.add_attachment(uit)
        uit = buiten
    return uit.as_bytes(policy=SMTP)


def delen_zonder_einde(aantal: int) -> bytes:
    """Return a mail of parts in parts, none of which ends."""
    romp = b"".join(
        b"--b%d\r\nContent-Type: multipart/mixed; boundary=b%d\r\n\r\n" % (n, n + 1) for n in range(aantal)
    )
    return ruw("Content-Type: multipart/mixed; boundary=b0", romp)


VIJANDIG: Mapping[str, tuple[str, Callable[[], bytes], str]] = {
    "mail in vijftig mails": ("a.eml", lambda: genest(50), GEEN_VELDEN),
    "mail van delen in delen": ("a.eml", lambda: delen_zonder_einde(5000), "Deze mail zit te diep in andere mails. Kopieer de tekst naar een tekstbestand (.txt)."),
    "haken zonder einde": ("a.json", lambda: b"[" * 200_000, GEEN_VELDEN),
    "sterren zonder einde": ("a.txt", lambda: b"*" * 200_000 + b"x" * 200, GEEN_VELDEN),
    "een klad van niets": ("a.json", lambda: b'{"stand":{"soort":"voorbeeld","waarden":[1],"secties":[2]}}', ""),
    "sjabloon en script": ("a.txt", lambda: FIETSEN.fiche.replace("Begin met", "{{ config }} <script>x</script> Begin met").encode(), ""),
    "adres van een ander": ("a.txt", lambda: FIETSEN.fiche.replace("Begin met", "Bel iemand.anders@voorbeeld.example. Begin met").encode(), ""),
}  # fmt: skip


@pytest.mark.parametrize("wat", VIJANDIG)
def test_a_hostile_file_is_refused_with_a_sentence_or_with_findings(
    wat: str, omgeving: Omgeving, ids: Ids
) -> None:
    naam, maak, zin = VIJANDIG[wat]
    uit = importeer(maak(), naam, omgeving, ids)
    assert (uit.pad, uit.raad) == (None, zin)
    assert zin or uit.over


def test_a_mail_in_a_mail_in_a_mail_is_read(omgeving: Omgeving, ids: Ids) -> None:
    uit = importeer(genest(3), "a.eml", omgeving, ids)
    is_heel(uit, SPEELSTRAAT)
    assert "doorgestuurde mail genomen" in uit.gedaan


def test_a_draft_cannot_say_where_it_goes(omgeving: Omgeving, ids: Ids) -> None:
    uit = importeer(klad_vijandig(), "../../a.json", omgeving, ids)
    assert str(uit.pad) == "praktijken/voorbeelden/leuven-fietsen-lenen-tot-je-groter-bent.md"


@pytest.mark.parametrize(
    ("wat", "gezegd"),
    [
        ("mail: vragen, doorgestuurd", "mailtekst boven de vragen weggelaten: „Beste redactie,”"),
        ("tekst: uit een chat", "naam en uur van een chatbericht weggehaald"),
        (
            "mail: doorgestuurd in de tekst",
            "mailtekst boven de fiche weggelaten: „Dag, dit kregen we binnen.”",
        ),
        ("mail: gewoon, met groet", "mailtekst onder de fiche weggelaten, vanaf „Met vriendelijke groeten,”"),
    ],
)
def test_what_was_left_out_is_told(wat: str, gezegd: str, omgeving: Omgeving, ids: Ids) -> None:
    naam, maak, _ = LEESBAAR[wat]
    assert gezegd in importeer(maak(), naam, omgeving, ids).gedaan


def test_a_dash_in_a_broken_sentence_makes_no_list_and_two_dashes_do(omgeving: Omgeving, ids: Ids) -> None:
    for regels, verwacht in (
        ("de bib leent uit\n— met dezelfde kaart.", "de bib leent uit — met dezelfde kaart."),
        ("Dit deden we\n— koffie zetten\n— thee zetten", "Dit deden we\n\n- koffie zetten\n- thee zetten"),
    ):
        tekst = SPEELSTRAAT.fiche.replace("We vroegen de straat dicht, van 14 tot 17 uur.", regels)
        assert f"\n{verwacht}\n" in importeer(tekst.encode(), "a.txt", omgeving, ids).tekst


W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
EXTRA = """<w:p><w:pPr><w:pStyle w:val="Inhopg1"/></w:pPr><w:r><w:t>Aanpak 2</w:t></w:r></w:p>
<w:p><w:r><w:t>Eerst dit.</w:t></w:r><w:r><w:endnoteReference w:id="2"/></w:r></w:p>
<w:p><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>In een kader.</w:t></w:r></w:p><w:p><w:r><w:t>En nog.</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>
<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Buiten</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>Binnen</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:tc>
<w:tc><w:p><w:r><w:t>Ernaast</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"""


def test_notes_frames_and_tables_in_tables_of_a_document_come_once() -> None:
    buffer = io.BytesIO()
    stijl = '<w:style w:styleId="Inhopg1"><w:name w:val="toc 1"/></w:style>'
    noot = '<w:endnote w:id="2"><w:p><w:r><w:t>Bron: het verslag.</w:t></w:r></w:p></w:endnote>'
    with zipfile.ZipFile(buffer, "w") as zip_:
        zip_.writestr("word/document.xml", f'<w:document xmlns:w="{W}"><w:body>{EXTRA}</w:body></w:document>')
        zip_.writestr("word/styles.xml", f'<w:styles xmlns:w="{W}">{stijl}</w:styles>')
        zip_.writestr("word/endnotes.xml", f'<w:endnotes xmlns:w="{W}">{noot}</w:endnotes>')
    [stuk] = stukken(buffer.getvalue(), "a.docx")
    assert woorden(stuk.tekst.replace("|", " ").replace("---", " ")) == woorden(
        "Eerst dit. (Bron: het verslag.) In een kader. En nog. Buiten Binnen Ernaast"
    )


def test_frames_and_tables_in_tables_of_a_text_of_libreoffice_come_once() -> None:
    binnen = "<table:table><table:table-row><table:table-cell><text:p>Binnen</text:p></table:table-cell></table:table-row></table:table>"
    kader = '<draw:frame xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"><draw:text-box><text:p>In een kader.</text:p><text:p>En nog.</text:p></draw:text-box></draw:frame>'
    [stuk] = stukken(
        odt(
            f"<text:table-of-content><text:index-body><text:p>Aanpak 2</text:p></text:index-body></text:table-of-content>{kader}<text:p>Los. {kader}</text:p>"
            f"<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Buiten</text:p>{binnen}</table:table-cell>"
            "<table:table-cell><text:p>Ernaast</text:p></table:table-cell></table:table-row></table:table-header-rows></table:table>"
        ),
        "a.odt",
    )
    assert woorden(stuk.tekst.replace("|", " ").replace("---", " ")) == woorden(
        "In een kader. En nog. Los. In een kader. En nog. Buiten Binnen Ernaast"
    )
