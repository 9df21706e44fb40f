"""What people print for a meeting: pack, scan, table sheet and guide for a visit, as PDF and as Word file, read back."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path

import docx
import pikepdf
import pytest
import zxingcpp
from docx.document import Document
from docx.oxml.ns import qn
from PIL import Image, ImageOps

from grijs import flauwe_woorden
from kennisbank.collectie.collectie import Collectie
from kennisbank.collectie.fiche import Fiche
from kennisbank.collectie.verhaal import onbekende_delen
from kennisbank.lezen.markdown.boom import wandel
from kennisbank.model.soorten import Bouwsteen
from kennisbank.uitvoer.bijeenkomst.draaiboek import maak_draaiboek
from kennisbank.uitvoer.bijeenkomst.zinnen import ANTWOORDEN
from kennisbank.uitvoer.drukwerk import lees_producten
from kennisbank.uitvoer.papier.kaarten import Kaartvorm, kernprincipekaarten
from kennisbank.uitvoer.papier.keuze import Keuze, ProductSoort
from kennisbank.uitvoer.papier.producten import maak_handboek
from kennisbank.uitvoer.site import Site
from metingen.teruglezen import Nagelezen, kaal, lees_na
from test_handboek import WORTEL, maak_site, stil

pytestmark = pytest.mark.zwaar

KEREN = ("één keer", "één per persoon", "één per drietal")
SOORTEN: tuple[ProductSoort, ...] = ("pakket", "zelfscan", "tafelblad", "kijkwijzer")


@pytest.fixture(scope="module")
def site() -> Site:
    return maak_site(WORTEL)


@pytest.fixture(scope="module")
def c(site: Site) -> Collectie:
    return site.collectie


@pytest.fixture(scope="module")
def map_(site: Site, tmp_path_factory: pytest.TempPathFactory) -> Path:
    uit = tmp_path_factory.mktemp("tafel")
    for soort in SOORTEN:
        maak_handboek(site, Keuze(WORTEL, soort), uit, stil)
    return uit


@pytest.fixture(scope="module")
def nagelezen(map_: Path) -> Mapping[str, Nagelezen]:
    return {pad.stem: lees_na(pad.read_bytes()) for pad in sorted(map_.glob("*.pdf"))}


@pytest.fixture(scope="module")
def woordstukken(map_: Path, c: Collectie) -> Mapping[str, Document]:
    return {b.id: docx.Document(str(map_ / f"pakket-{b.id}.docx")) for b in c.bouwstenen}


def vragen_van(c: Collectie, bouwsteen: Fiche[Bouwsteen] | None) -> list[str]:
    """Return the statements with their signs as the entries hold them, in the order of the framework."""
    fiches = c.praktijken_bij_bouwsteen(bouwsteen.id) if bouwsteen else c.bouwstenen
    return [kaal(tekst or "") for f in fiches for tekst in (f.velden.stelling, *f.velden.te_zien)]


def staan_op_volgorde(teksten: Sequence[str], geheel: str) -> bool:
    plaats = 0
    for tekst in teksten:
        plaats = geheel.find(tekst, plaats)
        if plaats < 0:
            return False
        plaats += len(tekst)
    return True


def woorden(stuk: Document) -> str:
    """Return all words of a Word file in reading order, tables among them."""
    alineas = stuk.element.body.iter(qn("w:p"))
    return kaal(" ".join("".join(t.text or "" for t in alinea.iter(qn("w:t"))) for alinea in alineas))


def test_elk_blad_vraagt_dezelfde_stellingen_in_dezelfde_volgorde(
    nagelezen: Mapping[str, Nagelezen], woordstukken: Mapping[str, Document], c: Collectie
) -> None:
    for naam in ("zelfscan", "tafelblad-a2", "tafelblad-a3", "tafelblad-a4"):
        assert staan_op_volgorde(vragen_van(c, None), nagelezen[naam].tekst), naam
    for b in c.bouwstenen:
        tafelbladen = (f"tafelblad-{b.id}-{formaat}" for formaat in ("a2", "a3", "a4"))
        for naam in (f"pakket-{b.id}", f"zelfscan-{b.id}", *tafelbladen):
            assert staan_op_volgorde(vragen_van(c, b), nagelezen[naam].tekst), naam
        assert staan_op_volgorde(vragen_van(c, b), woorden(woordstukken[b.id])), b.id


def test_elk_blad_met_stellingen_zegt_hoe_je_antwoordt(nagelezen: Mapping[str, Nagelezen]) -> None:
    for naam, wat in nagelezen.items():
        if not naam.startswith("kijkwijzer"):
            assert all(
                re.search(rf"{re.escape(teken)}\s*{betekenis}", wat.tekst) for teken, betekenis in ANTWOORDEN
            ), naam


def test_een_pakket_telt_vier_zes_of_acht_bladzijden(
    nagelezen: Mapping[str, Nagelezen], c: Collectie
) -> None:
    tellingen = {b.velden.nummer: len(nagelezen[f"pakket-{b.id}"].paginas) for b in c.bouwstenen}
    assert set(tellingen.values()) <= {4, 6, 8}, tellingen


def bladtekst(wat: Nagelezen, nummer: int) -> str:
    return kaal(" ".join(stuk.tekst for stuk in wat.paginas[nummer].values()))


def test_elke_bladzijde_van_een_pakket_zegt_hoe_vaak_je_haar_print(
    nagelezen: Mapping[str, Nagelezen], c: Collectie
) -> None:
    for b in c.bouwstenen:
        wat = nagelezen[f"pakket-{b.id}"]
        for nummer in range(len(wat.paginas)):
            tekst = re.sub(r"\s+", " ", bladtekst(wat, nummer))
            assert any(f"Print: {keer}" in tekst for keer in KEREN), (b.id, nummer, tekst[:200])


def test_elk_verhaal_in_een_pakket_staat_er_heel_met_twee_vragen(
    nagelezen: Mapping[str, Nagelezen], c: Collectie
) -> None:
    for b in c.bouwstenen:
        tekst = nagelezen[f"pakket-{b.id}"].tekst
        verhalen = [v for v in maak_draaiboek(c, b).verhalen if kaal(f": {v.naam}") in tekst]
        assert len(verhalen) == len(re.findall(r"Verhaal \d:", tekst)) >= 2, b.id
        for verhaal in verhalen:
            begin = tekst.index(kaal(f": {verhaal.naam}"))
            verteld = tekst[begin : tekst.index("Dit verhaal toont", begin)]
            assert len(re.findall(r"(?<!\d)[12]\. ", verteld[verteld.index("Praat erover") :])) == 2, (
                verhaal.id
            )
            delen = [s for s in verhaal.secties if s.kop not in onbekende_delen(verhaal)]
            assert staan_op_volgorde(
                [kaal(k.tekst) for s in delen for k in wandel(s.knopen) if k.tekst.strip()], verteld
            )


def test_het_draaiboek_zegt_elke_zin_van_het_gesprek(
    nagelezen: Mapping[str, Nagelezen], woordstukken: Mapping[str, Document], c: Collectie
) -> None:
    for b in c.bouwstenen:
        d = maak_draaiboek(c, b)
        zinnen = [kaal(zin) for deel in d.delen for zin in deel.zeg] + [kaal(zin) for zin in d.uitnodiging]
        assert staan_op_volgorde(zinnen, nagelezen[f"pakket-{b.id}"].tekst), b.id
        assert staan_op_volgorde(zinnen, woorden(woordstukken[b.id])), b.id
        assert kaal(d.verslag[0]) in woorden(woordstukken[b.id])


def test_de_lijst_om_te_printen_leidt_naar_elk_blad(nagelezen: Mapping[str, Nagelezen], c: Collectie) -> None:
    for b in c.bouwstenen:
        wat = nagelezen[f"pakket-{b.id}"]
        genoemd = {v.doel for v in wat.verwijzingen if v.tekst.isdigit() and int(v.tekst) == v.doel}
        assert genoemd == set(range(1, len(wat.paginas) + 1)), b.id


# ---- letters and ink ------------------------------------------------------------------------------


def lettermaten(pad: Path) -> Iterator[tuple[int, float, int]]:
    """Yield page, size in points and number of codes of each piece of text."""
    with pikepdf.open(pad) as pdf:
        for nummer, pagina in enumerate(pdf.pages, start=1):
            maat = 0.0
            for opdracht in pikepdf.parse_content_stream(pagina):
                if str(opdracht.operator) == "Tf":
                    maat = float(opdracht.operands[1])
                elif str(opdracht.operator) in {"Tj", "TJ"}:
                    waarde = opdracht.operands[0]
                    delen = waarde if isinstance(waarde, pikepdf.Array) else [waarde]
                    yield (
                        nummer,
                        maat,
                        sum(len(bytes(d)) // 2 for d in delen if isinstance(d, pikepdf.String)),
                    )


def test_gewone_tekst_staat_in_12_punt_en_niets_kleiner_dan_9(map_: Path) -> None:
    for pad in sorted(map_.glob("*.pdf")):
        maten = [(maat, aantal) for _, maat, aantal in lettermaten(pad)]
        assert min(maat for maat, _ in maten) >= 9, pad.stem
        groot = sum(aantal for maat, aantal in maten if maat >= 12)
        klein = sum(aantal for maat, aantal in maten if maat < 12)
        assert groot > 2 * klein, pad.stem


def test_in_grote_letters_staat_gewone_tekst_in_18_punt(site: Site, tmp_path: Path) -> None:
    for soort in SOORTEN[:2]:
        maak_handboek(site, Keuze(WORTEL, soort, bouwsteen="gedeelde-visie", groot=True), tmp_path, stil)
    for pad in sorted(tmp_path.glob("*-groot.pdf")):
        maten = [
            (maat, aantal) for _, maat, aantal in lettermaten(pad) if maat != 12
        ]  # 12: the head of a page
        assert min(maat for maat, _ in maten) >= 11, pad.stem
        groot = sum(aantal for maat, aantal in maten if maat >= 18)
        assert groot > sum(aantal for maat, aantal in maten if maat < 18), pad.stem
        assert staan_op_volgorde(
            vragen_van(site.collectie, site.collectie.bouwstenen[0]), lees_na(pad.read_bytes()).tekst
        )
    assert {pad.name for pad in tmp_path.glob("*.pdf")} == {
        "pakket-gedeelde-visie-groot.pdf", "zelfscan-gedeelde-visie-groot.pdf",
    }  # fmt: skip


def test_de_stellingen_op_een_tafelblad_staan_in_16_punt_of_meer(map_: Path, c: Collectie) -> None:
    for pad in sorted(map_.glob("tafelblad*.pdf")):
        bouwsteen = next((b for b in c.bouwstenen if b.id in pad.stem), None)
        fiches = c.praktijken_bij_bouwsteen(bouwsteen.id) if bouwsteen else c.bouwstenen
        letters = sum(len(f.velden.stelling or "") for f in fiches)
        assert sum(aantal for _, maat, aantal in lettermaten(pad) if maat >= 16) >= letters, pad.stem


def test_op_a4_staan_hoogstens_drie_stellingen_op_een_vel_en_de_keuze_op_het_laatste(
    nagelezen: Mapping[str, Nagelezen], c: Collectie
) -> None:
    for b in c.bouwstenen:
        wat = nagelezen[f"tafelblad-{b.id}-a4"]
        vellen = -(-len(c.praktijken_bij_bouwsteen(b.id)) // 3) + 1
        assert len(wat.paginas) == vellen, b.id
        assert "Wij kiezen" in bladtekst(wat, vellen - 1)


def test_de_code_op_een_tafelblad_leidt_naar_de_zelfscan(map_: Path) -> None:
    with pikepdf.open(map_ / "tafelblad-a2.pdf") as pdf:
        (beeld,) = pdf.pages[0].get_images().values()
        assert isinstance(beeld, pikepdf.Stream)
        code = pikepdf.PdfImage(beeld).as_pil_image().convert("L")
    groot = ImageOps.expand(code.resize((code.width * 4, code.height * 4)), border=16, fill=255)
    (gelezen,) = zxingcpp.read_barcodes(groot)
    assert gelezen.text == "https://voorbeeld.example/kennisbank/aan-de-slag/zelfscan/"


def test_geen_enkel_woord_wordt_afgebroken_of_staat_schuin(nagelezen: Mapping[str, Nagelezen]) -> None:
    for naam, wat in nagelezen.items():
        assert "\u00ad" not in "".join(blok.tekst for blok in wat.blokken), naam
        assert not [letter for letter in wat.letters if "Italic" in letter], naam


def test_in_grijs_is_elk_woord_te_lezen(map_: Path, c: Collectie) -> None:
    for naam in (*(f"pakket-{b.id}" for b in c.bouwstenen), "zelfscan", "tafelblad-a3", "kijkwijzer"):
        assert flauwe_woorden(map_ / f"{naam}.pdf") == [], naam


def test_alles_staat_in_zwart_en_grijs(map_: Path) -> None:
    """A printer without colours shows the same."""
    for pad in sorted(map_.glob("*.png")):
        with Image.open(pad) as beeld:
            rood, groen, blauw = beeld.convert("RGB").split()
            assert rood.tobytes() == groen.tobytes() == blauw.tobytes(), pad.stem


def test_een_eerste_bladzijde_kost_weinig_inkt(map_: Path) -> None:
    for pad in sorted(map_.glob("*.png")):
        with Image.open(pad) as beeld:
            grijs = beeld.convert("L").tobytes()
        assert 1 - sum(grijs) / len(grijs) / 255 < 0.25, pad.stem


# ---- the Word file --------------------------------------------------------------------------------


def test_koppen_in_word_slaan_geen_niveau_over(woordstukken: Mapping[str, Document]) -> None:
    for naam, stuk in woordstukken.items():
        niveaus = [
            int(a.style.name[-1])
            for a in stuk.paragraphs
            if a.style and a.style.name and a.style.name.startswith("Heading")
        ]
        assert niveaus[0] == 1, naam
        assert all(volgend <= vorig + 1 for vorig, volgend in pairwise(niveaus)), naam


def test_elke_tabel_in_word_heeft_een_kopregel_met_woorden(woordstukken: Mapping[str, Document]) -> None:
    for naam, stuk in woordstukken.items():
        assert stuk.tables
        for tabel in stuk.tables:
            assert all(cel.text for cel in tabel.rows[0].cells), naam
        koppen = [
            t.find(f"./{qn('w:tr')}/{qn('w:trPr')}/{qn('w:tblHeader')}")
            for t in stuk.element.body.iter(qn("w:tbl"))
        ]
        assert all(kop is not None for kop in koppen), naam


def test_word_kent_zijn_taal_en_zijn_titel(woordstukken: Mapping[str, Document]) -> None:
    for naam, stuk in woordstukken.items():
        talen = {taal.get(qn("w:val")) for taal in stuk.styles.element.iter(qn("w:lang"))}
        assert talen == {"nl-BE"}, naam
        assert stuk.core_properties.language == "nl-BE"
        assert stuk.core_properties.title.startswith("Vergaderpakket: ")


def test_in_word_staat_tussen_twee_tabellen_een_alinea(woordstukken: Mapping[str, Document]) -> None:
    """Word shows two tables that touch as one."""
    for naam, stuk in woordstukken.items():
        assert not [1 for een, ander in pairwise(stuk.element.body) if een.tag == ander.tag == qn("w:tbl")], (
            naam
        )


def test_geen_lege_alinea_maakt_wit_in_word(woordstukken: Mapping[str, Document]) -> None:
    for naam, stuk in woordstukken.items():
        assert [a.text for a in stuk.paragraphs if not a.text.strip()] == [], naam


def test_elke_stijl_in_word_is_een_echte(woordstukken: Mapping[str, Document]) -> None:
    """What looks like a list or a heading is one, so that it goes on working when people change the file."""
    for naam, stuk in woordstukken.items():
        for alinea in stuk.paragraphs:
            assert not re.match(r"([-–•]|\d+[.)])\s", alinea.text), (naam, alinea.text)


def test_twee_keer_maken_geeft_dezelfde_bytes(site: Site, map_: Path, tmp_path: Path) -> None:
    maak_handboek(site, Keuze(WORTEL, "pakket", bouwsteen="gedeelde-visie"), tmp_path, stil)
    for pad in tmp_path.glob("pakket-*"):
        assert pad.read_bytes() == (map_ / pad.name).read_bytes(), pad.name


def test_een_pakket_staat_in_de_lijst_als_pdf_en_als_word(map_: Path, c: Collectie) -> None:
    bestanden = {p.bestand for p in lees_producten(map_) if p.groep == "pakket"}
    assert bestanden == {f"pakket-{b.id}.{soort}" for b in c.bouwstenen for soort in ("pdf", "docx")}


# ---- the guide for a visit and the cards ----------------------------------------------------------


def test_een_kijkwijzer_stelt_de_vragen_van_elke_praktijk(
    nagelezen: Mapping[str, Nagelezen], c: Collectie
) -> None:
    for praktijk in c.praktijken:
        assert staan_op_volgorde([kaal(v) for v in praktijk.velden.bij_bezoek], nagelezen["kijkwijzer"].tekst)
    alle = [vraag for p in c.praktijken for vraag in p.velden.bij_bezoek]
    assert len(set(alle)) == len(alle) >= 2 * len(c.praktijken)


def test_een_kijkwijzer_kan_over_gekozen_praktijken_gaan(site: Site, tmp_path: Path) -> None:
    ids = ("signaalfunctie", "trekkerschap")
    maak_handboek(site, Keuze(WORTEL, "kijkwijzer", ids=ids), tmp_path, stil)
    tekst = lees_na((tmp_path / "kijkwijzer-selectie.pdf").read_bytes()).tekst
    for praktijk in site.collectie.praktijken:
        assert all((kaal(v) in tekst) == (praktijk.id in ids) for v in praktijk.velden.bij_bezoek), (
            praktijk.id
        )


def test_elk_kernprincipe_stelt_op_zijn_kaart_een_eigen_vraag(site: Site) -> None:
    kaarten = kernprincipekaarten(site, Kaartvorm())["kaarten"]
    vragen = [deel["t"] for kaart in kaarten for deel in kaart["vraag"]]
    assert vragen == [k.velden.lens for k in site.collectie.kernprincipes]
    assert len(set(vragen)) == 11
