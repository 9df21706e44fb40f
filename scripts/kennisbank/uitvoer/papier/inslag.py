"""Imposes a booklet: its A5 pages two by two on A4, so that the printed pile folds into a booklet. Knows pikepdf.

The result is for the printer only: who reads on a screen takes the booklet itself, which is tagged.
"""

import io

import pikepdf
from pikepdf import Dictionary, Name

# A4 on its side, in points.
BREED, HOOG = 297 * 72 / 25.4, 210 * 72 / 25.4


def volgorde(paginas: int) -> list[tuple[int, int]]:
    """Return which two pages (from 1) stand beside each other on each side of the sheets, a multiple of four in all."""
    zijden: list[tuple[int, int]] = []
    for blad in range(paginas // 4):
        zijden.append((paginas - 2 * blad, 1 + 2 * blad))
        zijden.append((2 + 2 * blad, paginas - 1 - 2 * blad))
    return zijden


def sla_in(boekje: bytes) -> bytes:
    """Return the PDF of a booklet, a multiple of four pages, as one to print on A4 and fold."""
    uit = io.BytesIO()
    with pikepdf.open(io.BytesIO(boekje)) as bron, pikepdf.new() as doel:
        bladen = [doel.copy_foreign(pagina.as_form_xobject()) for pagina in bron.pages]
        for links, rechts in volgorde(len(bladen)):
            pagina = doel.add_blank_page(page_size=(BREED, HOOG))
            pagina.Resources = Dictionary(XObject=Dictionary(L=bladen[links - 1], R=bladen[rechts - 1]))
            pagina.Contents = doel.make_stream(f"q /L Do Q q 1 0 0 1 {BREED / 2:.3f} 0 cm /R Do Q".encode())
        doel.docinfo.Title = bron.docinfo.Title
        doel.Root.Lang = bron.Root.Lang
        zeg_aan_printer(doel, "DuplexFlipShortEdge")
        doel.save(uit, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)
    return uit.getvalue()


def zeg_aan_printer(pdf: pikepdf.Pdf, zijden: str) -> None:
    """Set what a print dialog begins with: at true size, and on one side or two (PDF 1.7, table 150)."""
    voorkeur = pdf.Root.get(Name.ViewerPreferences, Dictionary())
    voorkeur.PrintScaling, voorkeur.Duplex = Name("/None"), Name(f"/{zijden}")
    voorkeur.DisplayDocTitle = True
    pdf.Root.ViewerPreferences = voorkeur
