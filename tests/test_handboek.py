"""The printed products: every PDF is read back, and says what the entries say, where it says it stands."""

import re
import shutil
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from contextlib import closing
from pathlib import Path
from typing import Literal

import pikepdf
import pypdfium2
import pytest
import typst
import zxingcpp
from PIL import ImageOps

from grijs import bladen, flauwe_woorden, inkt, streep_links
from hulp import PRAKTIJK as PRAKTIJKFICHE
from hulp import maak_basis
from kennisbank.collectie.collectie import Collectie
from kennisbank.collectie.fiche import Fiche
from kennisbank.collectie.verhaal import onbekende_delen
from kennisbank.controle.laden import laad
from kennisbank.lezen.geschiedenis import Datums
from kennisbank.lezen.markdown.boom import Knoop, platte_tekst, wandel
from kennisbank.model.soorten import PRAKTIJK, Praktijk
from kennisbank.uitvoer.drukwerk import Product, lees_producten
from kennisbank.uitvoer.papier.boeken import maak_lezer
from kennisbank.uitvoer.papier.fichedelen import adres, nummer_praktijken
from kennisbank.uitvoer.papier.inslag import volgorde
from kennisbank.uitvoer.papier.keuze import Keuze, OnbekendeKeuze, ProductSoort
from kennisbank.uitvoer.papier.producten import maak_handboek
from kennisbank.uitvoer.papier.registers import maak_registers, woorden_op_blad
from kennisbank.uitvoer.papier.schatting import BLAD
from kennisbank.uitvoer.papier.verhalen import hoogte_verhaal, koppel, verdeel
from kennisbank.uitvoer.papier.zetten import NietTeDrukken, controleer_gegevens
from kennisbank.uitvoer.site import Instellingen, Site
from kennisbank.uitvoer.zoeken.taal import stammen
from metingen.teruglezen import Nagelezen, kaal, lees_na

pytestmark = pytest.mark.zwaar

# Headings above lines to write on.
SCHRIJFRUIMTE = frozenset({"Zo doen wij het", "Waaraan zien we dat bij ons?", "Notities"})
HELFT = 297 * 72 / 25.4 / 2
WORTEL = Path(__file__).resolve().parents[1]
MM = 72 / 25.4
# Words from right to left stand in the order of the eye, letter by letter; they are compared apart.
VAN_RECHTS = re.compile(r"[\u0590-\u06ff]+")


def stil(_regel: str) -> None:
    """Hear about each product and say nothing."""


def maak_site(wortel: Path) -> Site:
    geladen = laad(wortel)
    assert geladen.collectie is not None, geladen.meldingen[:3]
    instellingen = Instellingen("Kennisbank buurtgerichte netwerken", "https://voorbeeld.example/kennisbank/")
    return Site(geladen.collectie, instellingen, {"x.md": Datums("2026-01-02", "2026-03-04")})


@pytest.fixture(scope="module")
def site() -> Site:
    return maak_site(WORTEL)


@pytest.fixture(scope="module")
def c(site: Site) -> Collectie:
    return site.collectie


@pytest.fixture(scope="module")
def map_(site: Site, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One of every kind of product."""
    uit = tmp_path_factory.mktemp("druk")
    bouwsteen, kernprincipe = site.collectie.bouwstenen[0].id, site.collectie.kernprincipes[0].id
    netwerk = next(n.id for n in site.collectie.netwerken if site.collectie.voorbeelden_van(n.id))
    ids = (site.collectie.praktijken[0].id, site.collectie.voorbeelden[0].id, netwerk)
    for keuze in (
        Keuze(WORTEL, "handboek"),
        Keuze(WORTEL, "samenvatting"),
        Keuze(WORTEL, "kaarten"),
        Keuze(WORTEL, "kaarten", snijtekens=True),
        Keuze(WORTEL, "kaarten", snijtekens=True, een_per_blad=True),
        Keuze(WORTEL, "kijkwijzer", bouwsteen=bouwsteen),
        Keuze(WORTEL, "boekje", bouwsteen=bouwsteen),
        Keuze(WORTEL, "boekje", kernprincipe=kernprincipe, formaat="a5"),
        Keuze(WORTEL, "boekje", netwerk=netwerk, formaat="a4"),
        Keuze(WORTEL, "boekje", ids=ids, formaat="a4"),
    ):
        maak_handboek(site, keuze, uit, stil)
    return uit


@pytest.fixture(scope="module")
def nagelezen(map_: Path) -> Mapping[str, Nagelezen]:
    return {
        pad.stem: lees_na(pad.read_bytes())
        for pad in sorted(map_.glob("*.pdf"))
        if not pad.stem.endswith("-vouwen")
    }


@pytest.fixture(scope="module")
def handboek(nagelezen: Mapping[str, Nagelezen]) -> Nagelezen:
    return nagelezen["handboek"]


def test_elk_bestand_is_toegankelijk(map_: Path, nagelezen: Mapping[str, Nagelezen]) -> None:
    for naam, wat in nagelezen.items():
        assert wat.taal == "nl-BE", naam
        assert wat.is_gemerkt, naam
        assert wat.titel, naam
        assert any(blok.tags[1] == "Document" for blok in wat.blokken), naam
        assert all(wat.figuren), f"{naam}: een beeld zonder tekst"
        assert wat.letters, naam
        assert all(wat.letters.values()), f"{naam}: een lettertype zit niet in het bestand"
        with pikepdf.open(map_ / f"{naam}.pdf") as pdf:
            merken = pdf.open_metadata()
            assert merken["pdfuaid:part"] == "1", naam
            assert (merken["pdfaid:part"], merken["pdfaid:conformance"]) == ("2", "A"), naam
            assert pdf.Root.ViewerPreferences.DisplayDocTitle, naam


def test_elk_bestand_zegt_de_printer_op_ware_grootte_en_op_welke_zijden(map_: Path) -> None:
    for pad in map_.glob("*.pdf"):
        with pikepdf.open(pad) as pdf:
            zijden = "ShortEdge" if pad.stem.endswith("-vouwen") else "LongEdge"
            wens = f"/DuplexFlip{zijden}" if len(pdf.pages) > 1 else "/Simplex"
            voorkeur = pdf.Root.ViewerPreferences
            assert (str(voorkeur.PrintScaling), str(voorkeur.Duplex)) == ("/None", wens), pad.name


def test_een_boekje_begint_op_bladzijde_twee(nagelezen: Mapping[str, Nagelezen]) -> None:
    boekjes = {
        naam: wat
        for naam, wat in nagelezen.items()
        if naam.startswith(("bouwsteen-", "kernprincipe-", "netwerk-"))
    }
    assert len(boekjes) == 4
    for naam, wat in boekjes.items():
        assert bladwijzers(wat)[0][1] == 2, naam


def test_een_a5_boekje_telt_een_veelvoud_van_vier_en_vouwt_in_volgorde(map_: Path) -> None:
    boekje, vouwen = (next(map_.glob(f"bouwsteen-*-a5{staart}.pdf")) for staart in ("", "-vouwen"))
    with closing(pypdfium2.PdfDocument(boekje)) as los, closing(pypdfium2.PdfDocument(vouwen)) as blad:
        assert len(los) % 4 == 0
        assert len(blad) * 2 == len(los)
        woorden = [sorted(pagina.get_textpage().get_text_range().split()) for pagina in los]
        for zijde, (links, rechts) in zip(blad, volgorde(len(los)), strict=True):
            assert [round(maat / MM) for maat in zijde.get_size()] == [297, 210]
            assert sorted(zijde.get_textpage().get_text_range().split()) == sorted(
                woorden[links - 1] + woorden[rechts - 1]
            )
    assert volgorde(8) == [(8, 1), (2, 7), (6, 3), (4, 5)]


def test_grote_letters_tellen_achttien_punten(site: Site, tmp_path: Path) -> None:
    maak_handboek(
        site, Keuze(WORTEL, "boekje", bouwsteen=site.collectie.bouwstenen[0].id, groot=True), tmp_path, stil
    )
    (pad,) = tmp_path.glob("*.pdf")
    assert pad.stem.endswith("-a4-groot")
    assert lettermaten(pad).most_common(1)[0][0] == 18


def elementen(element: pikepdf.Object) -> Iterable[pikepdf.Object]:
    """Yield all structure elements in an element."""
    kinderen = element.get("/K", ())
    for kind in kinderen if isinstance(kinderen, pikepdf.Array) else (kinderen,):
        if isinstance(kind, pikepdf.Dictionary) and "/S" in kind:
            yield kind
            yield from elementen(kind)


@pytest.mark.parametrize("naam", ["handboek", "bouwsteen-gedeelde-visie-a4"])
def test_elke_cel_kent_haar_rij_en_haar_kolom(map_: Path, c: Collectie, naam: str) -> None:
    """Who hears the table hears with each cell the kernprincipe and the bouwsteen that it belongs to."""
    rijen = 0
    with pikepdf.open(map_ / f"{naam}.pdf") as pdf:
        ids = pikepdf.NameTree(pdf.Root.StructTreeRoot.IDTree)
        for deel in elementen(pdf.Root.StructTreeRoot):
            if deel.S != "/TBody":
                continue
            for rij in deel.K:
                kop, *cellen = rij.K
                assert kop.S == "/TH"
                assert kop.A[0].Scope == "/Row"
                assert ids[str(kop.ID)] == kop
                rijen += 1
                for cel in cellen:
                    koppen = [ids[str(id_)] for id_ in cel.A[0].Headers]
                    assert [str(k.A[0].Scope) for k in koppen] == ["/Column", "/Row"], naam
    assert rijen == len(c.kernprincipes)


def test_een_titel_zegt_wat_het_is_ook_buiten_de_map(
    nagelezen: Mapping[str, Nagelezen], c: Collectie
) -> None:
    """In the window and the list of a reader, a title stands without the cover."""
    assert nagelezen["handboek"].titel == "Kennisbank buurtgerichte netwerken: Handboek"
    bouwsteen = c.bouwstenen[0]
    assert nagelezen[f"bouwsteen-{bouwsteen.id}-a4"].titel == f"Bouwsteen 1: {bouwsteen.kort}"


def test_figuren_zeggen_wat_ze_tonen(handboek: Nagelezen, c: Collectie) -> None:
    figuur = next(alt for alt in handboek.figuren if alt.startswith("Het referentiekader"))
    for fiche in (*c.bouwstenen, *c.kernprincipes):
        assert fiche.kort in figuur
    codes = [alt for alt in handboek.figuren if alt.startswith("QR-code")]
    assert len(codes) == len(c.praktijken)


def test_elke_qr_code_leidt_naar_haar_praktijk(c: Collectie, map_: Path) -> None:
    gelezen = set()
    with pikepdf.open(map_ / "handboek.pdf") as pdf:
        for pagina in pdf.pages:
            for beeld in pagina.get_images().values():
                assert isinstance(beeld, pikepdf.Stream)
                code = pikepdf.PdfImage(beeld).as_pil_image().convert("L")
                groot = ImageOps.expand(code.resize((code.width * 4, code.height * 4)), border=16, fill=255)
                gelezen |= {gevonden.text for gevonden in zxingcpp.read_barcodes(groot)}
    assert gelezen == {f"https://voorbeeld.example/kennisbank/praktijken/{p.id}/" for p in c.praktijken}


def test_elke_praktijk_vult_twee_bladzijden_naast_elkaar(handboek: Nagelezen, c: Collectie) -> None:
    nummers = nummer_praktijken(c)
    paginas = [
        pagina
        for titel, pagina in bladwijzers(handboek)
        if titel in {f"{nummers[p.id]} {p.naam}" for p in c.praktijken}
    ]
    assert paginas == list(range(paginas[0], paginas[0] + 2 * len(c.praktijken), 2))
    assert paginas[0] % 2 == 0


def bladwijzers(wat: Nagelezen) -> list[tuple[str, int]]:
    return [(titel, pagina) for _, titel, pagina in wat.bladwijzers]


def test_zonder_de_verhalen_telt_het_handboek_hoogstens_110_bladzijden(handboek: Nagelezen) -> None:
    begin = min(pagina for titel, pagina in bladwijzers(handboek) if titel.startswith("Verhalen: "))
    assert begin - 1 <= 110


def test_elk_verhaal_staat_er_een_keer_en_helemaal(handboek: Nagelezen, c: Collectie) -> None:
    tekst = handboek.tekst
    for verhaal in (*c.voorbeelden, *c.kort_verteld):
        assert tekst.count(kaal(verhaal.velden.kern)) == 1, verhaal.id
        for sectie in verhaal.secties:
            if sectie.kop not in onbekende_delen(verhaal):
                for deel in blokken(sectie.knopen):
                    assert kaal(deel) in tekst, f"{verhaal.id}: {deel}"


def test_geen_titel_van_een_verhaal_staat_alleen_onderaan_een_bladzijde(
    handboek: Nagelezen, c: Collectie
) -> None:
    plekken = [(kaal(blok.tekst), blok.pagina) for blok in handboek.blokken]
    for verhaal in (*c.voorbeelden, *c.kort_verteld):
        titel, kern = kaal(verhaal.velden.titel), kaal(verhaal.velden.kern)[:30]
        koppen = {pagina for tekst, pagina in plekken if tekst == titel}
        assert koppen & {pagina for tekst, pagina in plekken if tekst.startswith(kern)}, verhaal.id


def test_elke_praktijk_noemt_op_haar_twee_bladzijden_al_haar_hulpmiddelen(
    handboek: Nagelezen, c: Collectie
) -> None:
    paginas = dict(bladwijzers(handboek))
    nummers = nummer_praktijken(c)
    for praktijk in c.praktijken:
        eerste = paginas[f"{nummers[praktijk.id]} {praktijk.naam}"]
        tekst = kaal("".join(b.tekst for b in handboek.blokken if b.pagina in {eerste, eerste + 1}))
        for hulpmiddel in c.hulpmiddelen_bij(praktijk.id):
            assert kaal(hulpmiddel.velden.titel) in tekst, f"{praktijk.id}: {hulpmiddel.id}"


def test_tegenover_een_praktijk_staat_een_verhaal_als_er_een_past_dat_nog_nergens_staat(c: Collectie) -> None:
    verdeling = verdeel(c)
    gebruikt = {v.id for v in verdeling.bij.values()}
    assert len(gebruikt) == len(verdeling.bij) > 3 / 4 * len(c.praktijken)
    for praktijk in c.praktijken:
        if praktijk.id not in verdeling.bij:
            vrij = [v for v in c.voorbeelden_bij(praktijk.id) if v.id not in gebruikt]
            assert all(hoogte_verhaal(v) > BLAD / 2 for v in vrij), praktijk.id


def test_wie_minder_kan_kiezen_gaat_voor() -> None:
    assert koppel({"a": ["x", "y"], "b": ["x"], "c": ["x"]}) == {"a": "y", "b": "x"}
    assert koppel({"a": ["x", "y"], "b": ["x", "z"], "c": ["y", "z"]}).keys() == {"a", "b", "c"}


def test_geen_bladzijde_eindigt_boven_de_helft_tenzij_om_op_te_schrijven(handboek: Nagelezen) -> None:
    for nummer, stukken_ in enumerate(handboek.paginas, start=1):
        woorden = [(s.y, kaal(s.tekst)) for s in stukken_.values() if s.tekst.strip()]
        if not any(tekst in SCHRIJFRUIMTE for _, tekst in woorden):
            assert min((y for y, _ in woorden), default=0) < HELFT, f"bladzijde {nummer}"


def test_wie_in_de_browser_zoekt_vindt_elk_woord(map_: Path, handboek: Nagelezen) -> None:
    """The thirty longest-used words, as the engine of Chromium reads the pages."""
    per_pagina: dict[int, str] = defaultdict(str)
    for blok in handboek.blokken:
        per_pagina[blok.pagina] += blok.tekst.lower()
    vaak = Counter(re.findall(r"[a-zà-ÿ]{5,}", handboek.tekst.lower())).most_common(30)
    with closing(pypdfium2.PdfDocument(map_ / "handboek.pdf")) as pdf:
        for nummer, tekst in sorted(per_pagina.items())[1:]:  # before the first page stands what is no page
            gelezen = pdf[nummer - 1].get_textpage().get_text_range().lower()
            for woord, _ in vaak:
                heel = rf"\b{woord}\b"
                assert len(re.findall(heel, gelezen)) >= len(re.findall(heel, tekst)), (
                    f"{woord}, bladzijde {nummer}"
                )


def lettermaten(pad: Path) -> Counter[int]:
    """Return how often each size of letters occurs after the cover, in points."""
    maten: Counter[int] = Counter()
    with closing(pypdfium2.PdfDocument(pad)) as pdf:
        for blad in list(pdf)[1:]:
            tekst = blad.get_textpage()
            for plaats in range(0, tekst.count_chars(), 7):
                if not chr(pypdfium2.raw.FPDFText_GetUnicode(tekst.raw, plaats)).isalpha():
                    continue  # spaces have no size, the number of a footnote is small
                maten[round(pypdfium2.raw.FPDFText_GetFontSize(tekst.raw, plaats))] += 1
    return maten


@pytest.mark.parametrize(
    ("naam", "lopend"),
    [("handboek", 12), ("bouwsteen-gedeelde-visie-a4", 12), ("bouwsteen-gedeelde-visie-a5", 11)],
)
def test_geen_letter_is_kleiner_dan_negen_punten_en_lopende_tekst_is_groter(
    map_: Path, naam: str, lopend: int
) -> None:
    maten = lettermaten(map_ / f"{naam}.pdf")
    assert maten.most_common(1)[0][0] == lopend
    assert min(maten) >= 9


def test_het_register_noemt_hoogstens_300_woorden_en_leidt_naar_het_woord_of_wat_het_betekent(
    c: Collectie,
) -> None:
    fiches = maak_lezer(Site(c), {adres(f) for f in (*c.praktijken, *c.begrippen, *c.netwerken)})
    fiches.geplaatst.update(fiches.lezer.binnen)
    registers = maak_registers(fiches)
    assert sum(len(register["regels"]) for register in registers) <= 300
    bladen = {
        adres(p): f" {' '.join(stammen(woorden_op_blad(p), met_stopwoorden=True))} " for p in c.praktijken
    }
    groepen = [[stamwoord(w) for w in groep.velden.woorden] for groep in c.woordgroepen]
    for regel in registers[-1]["regels"]:
        gelijk = {stamwoord(regel["woord"])}.union(*(g for g in groepen if stamwoord(regel["woord"]) in g))
        for plaats in regel["naar"]:
            assert plaats not in bladen or any(w in bladen[plaats] for w in gelijk), (
                f"{regel['woord']}: {plaats}"
            )


def stamwoord(woord: str) -> str:
    return f" {' '.join(stammen(woord, met_stopwoorden=True))} "


def test_geen_teken_staat_tussen_de_letters_van_een_woord(nagelezen: Mapping[str, Nagelezen]) -> None:
    for naam, wat in nagelezen.items():
        tekst = "".join(blok.tekst for blok in wat.blokken if "TOCI" not in blok.tags)
        assert not re.findall("\\w*[\u200b\u2060]\\w*", tekst), naam
    # Only narrow heads of a table and a figure may break a word.
    lopend = (blok for blok in nagelezen["handboek"].blokken if not {"TH", "Figure"} & set(blok.tags))
    assert "\u00ad" not in "".join(blok.tekst for blok in lopend)


def test_bladwijzers_zijn_de_inhoud(nagelezen: Mapping[str, Nagelezen]) -> None:
    boeken = {naam: wat for naam, wat in nagelezen.items() if any("TOCI" in b.tags for b in wat.blokken)}
    assert "handboek" in boeken
    for naam, wat in boeken.items():
        regels = [v for v in wat.verwijzingen if v.in_inhoud]
        inhoud = [re.fullmatch(r"(.*?) ?\u2060?(\d+)", regel.tekst) for regel in regels]
        gedrukt = [(m[1].strip(), int(m[2])) for m in inhoud if m]
        assert gedrukt == [(titel, pagina) for _, titel, pagina in wat.bladwijzers], naam
        assert len(gedrukt) == len(regels) > 0, naam


def test_elk_gedrukt_paginanummer_klopt(nagelezen: Mapping[str, Nagelezen]) -> None:
    for naam, wat in nagelezen.items():
        for verwijzing in wat.verwijzingen:
            if verwijzing.in_inhoud or verwijzing.adres or verwijzing.is_noot:
                continue
            assert verwijzing.doel > 0, f"{naam}: {verwijzing}"
            if verwijzing.tekst.isdigit():
                assert int(verwijzing.tekst) == verwijzing.doel, f"{naam}: {verwijzing}"


def test_register_noemt_elke_praktijk_bij_haar_kernprincipe(handboek: Nagelezen, c: Collectie) -> None:
    tekst = handboek.tekst
    paginas = {titel: pagina for _, titel, pagina in handboek.bladwijzers}
    register = tekst.rindex(" Kernprincipes ")
    nummers = nummer_praktijken(c)
    for kernprincipe in c.kernprincipes:
        verwacht = [
            paginas[f"{nummers[p.id]} {p.naam}"] for p in c.praktijken_bij_kernprincipe(kernprincipe.id)
        ]
        begin = tekst.index(kernprincipe.naam, register) + len(kernprincipe.naam)
        gevonden = re.match(r"[\d, ]*", tekst[begin:])
        assert gevonden is not None
        assert [int(n) for n in re.findall(r"\d+", gevonden[0])][1:] == verwacht


def stukken(praktijk: Fiche[Praktijk]) -> Iterable[str]:
    """Yield the texts of a praktijk in the order in which they are printed."""
    yield f"{praktijk.naam} {praktijk.velden.kern}"
    vragen = PRAKTIJK.secties[-1].kop
    for sectie in PRAKTIJK.secties[:-1]:
        yield sectie.kop
        yield from blokken(praktijk.sectie(sectie.kop))
    yield from praktijk.velden.kernprincipes.values()
    yield from blokken(praktijk.sectie(vragen))


def blokken(knopen: tuple[Knoop, ...]) -> Iterable[str]:
    """Yield the texts of each paragraph and heading: whole, but cut at pictures and links (these get a number)."""
    for knoop in wandel(knopen):
        if knoop.soort in {"alinea", "tussenkop"}:
            stuk: list[Knoop] = []
            for kind in (*knoop.kinderen, Knoop("beeld")):
                if kind.soort in {"beeld", "link"}:
                    yield platte_tekst(tuple(stuk))
                    stuk = []
                else:
                    stuk.append(kind)


def test_dezelfde_woorden_in_dezelfde_volgorde(handboek: Nagelezen, c: Collectie) -> None:
    tekst = handboek.tekst
    plaats = tekst.index(f"1.1 {c.praktijken[0].naam} {c.praktijken[0].velden.kern[:30]}")
    for praktijk in c.praktijken:
        for stuk in map(kaal, stukken(praktijk)):
            gevonden = tekst.find(stuk, plaats)
            assert gevonden >= 0, f"{praktijk.id}: „{stuk}” ontbreekt of staat op de verkeerde plaats"
            assert stuk.startswith(kaal(praktijk.naam)) or gevonden - plaats < 2000, (
                f"{praktijk.id}: „{stuk}” staat te ver"
            )
            plaats = gevonden + len(stuk)


def test_geen_woord_staat_er_dubbel(handboek: Nagelezen, c: Collectie) -> None:
    tekst = handboek.tekst
    for praktijk in c.praktijken:
        assert tekst.count(kaal(praktijk.velden.kern)) == 1, praktijk.id
        for deel in blokken(praktijk.sectie("Wat doet het netwerk?")):
            assert len(deel) < 40 or tekst.count(kaal(deel)) == 1, praktijk.id


def test_het_boek_bevat_ook_netwerken_begrippen_en_bronnen(handboek: Nagelezen, c: Collectie) -> None:
    tekst = handboek.tekst
    for netwerk in c.netwerken:
        assert kaal(netwerk.velden.kern) in tekst
        for deel in blokken(netwerk.sectie("Wie is dit netwerk?")):
            assert kaal(deel) in tekst
    for begrip in c.begrippen:
        assert kaal(begrip.velden.uitleg) in tekst
    for voorbeeld in c.voorbeelden:
        for bron in voorbeeld.velden.bronnen:
            assert kaal(bron.titel) in tekst
            assert any(v.adres == bron.url for v in handboek.verwijzingen)


def test_kaarten_zeggen_wat_de_fiches_zeggen(nagelezen: Mapping[str, Nagelezen], c: Collectie) -> None:
    for naam in ("praktijkkaarten", "praktijkkaarten-een-per-blad-snijtekens"):
        tekst = nagelezen[naam].tekst
        for praktijk in c.praktijken:
            vraag = next(k for k in wandel(praktijk.sectie(PRAKTIJK.secties[-1].kop)) if k.soort == "alinea")
            assert tekst.count(kaal(praktijk.velden.kern)) == 1
            assert tekst.count(kaal(platte_tekst((vraag,)))) == 1


@pytest.mark.parametrize(
    "vorm",
    [
        ("praktijkkaarten", 0, 2),
        ("praktijkkaarten-snijtekens", 12, 2),
        ("praktijkkaarten-een-per-blad-snijtekens", 12, 1),
    ],
)
def test_voor_en_achterkant_passen_op_elkaar(
    map_: Path, nagelezen: Mapping[str, Nagelezen], c: Collectie, vorm: tuple[str, float, int]
) -> None:
    """Turned over its long side, the back of a card lies behind its front."""
    naam, rand, kolommen = vorm
    wat = nagelezen[naam]
    with pikepdf.open(map_ / f"{naam}.pdf") as pdf:
        breed = float(pdf.pages[0].mediabox[2])
    for nummer, praktijk in enumerate(c.praktijken):
        blad = nummer // kolommen**2 * 2
        cijfer = nummer_praktijken(c)[praktijk.id]
        voor = next(s for s in wat.paginas[blad].values() if s.tekst == cijfer)
        achter = next(s for s in wat.paginas[blad + 1].values() if kaal(s.tekst).startswith(f"{cijfer} "))
        stap = 105 + (6 if rand else 0)
        kolom = (voor.x / MM - rand) // stap
        midden = (rand + kolom * stap + 52.5) * MM
        gespiegeld = breed - midden
        assert abs((achter.x + (52.5 - 11) * MM) - gespiegeld) < 1
        assert abs(voor.y - achter.y) < 15 * MM


def test_een_blad_met_vier_kaarten_is_precies_a4(map_: Path) -> None:
    for naam in ("praktijkkaarten", "kernprincipekaarten"):
        with pikepdf.open(map_ / f"{naam}.pdf") as pdf:
            maten = [round(float(maat) / MM, 1) for maat in pdf.pages[0].mediabox[2:]]
            assert maten == [210, 297], naam


def test_omslagen_en_voorkanten_van_kaarten_kosten_hoogstens_een_kwart_inkt(map_: Path) -> None:
    """Turned to grey, at most a quarter of them is black."""
    for pad in map_.glob("*.pdf"):
        voorkanten = [beeld for nummer, _, beeld in bladen(pad, 0.5) if nummer == 1 or "kaarten" in pad.stem]
        assert max(map(inkt, voorkanten)) <= 0.25, pad.name


@pytest.mark.parametrize("naam", ["handboek", "praktijkkaarten", "kernprincipekaarten", "samenvatting"])
def test_in_grijs_is_elk_woord_te_lezen(map_: Path, naam: str) -> None:
    assert flauwe_woorden(map_ / f"{naam}.pdf") == []


def test_een_flauw_woord_valt_op(tmp_path: Path) -> None:
    pad = tmp_path / "flauw.pdf"
    pad.write_bytes(
        zet_typst("#set text(12pt)\n#text(fill: luma(160))[flauw]\n\n#text(fill: luma(90))[goed]")
    )
    assert [woorden for _, woorden, _ in flauwe_woorden(pad)] == ["flauw"]


def zet_typst(tekst: str) -> bytes:
    uit = typst.compile(tekst.encode())
    assert isinstance(uit, bytes)
    return uit


def test_in_grijs_is_elke_cluster_te_kennen_aan_haar_lijn(map_: Path, c: Collectie) -> None:
    """One is whole, the others begin again and again: dots twice as often as strokes."""
    begin: dict[str, int] = {}
    for _, blad, beeld in bladen(map_ / "handboek.pdf"):
        tekst = blad.get_textpage().get_text_bounded()
        begin |= {
            cl.id: streep_links(blad, beeld, f"Cluster: {cl.naam}")
            for cl in c.clusters
            if f"Cluster: {cl.naam}" in tekst
        }
    heel, streep, stip = sorted(begin.values())
    assert heel == 1 < streep
    assert stip >= 2 * streep


def test_een_drukker_weet_waar_te_snijden(map_: Path) -> None:
    with pikepdf.open(map_ / "praktijkkaarten-een-per-blad-snijtekens.pdf") as pdf:
        for pagina in pdf.pages:
            maten = [float(maat) / MM for maat in pagina.trimbox]
            afloop = [float(maat) / MM for maat in pagina.bleedbox]
            assert maten == pytest.approx([12, 12, 117, 160], abs=0.01)
            assert afloop == pytest.approx([9, 9, 120, 163], abs=0.01)


def test_zonder_vaste_datum_van_vandaag(site: Site, map_: Path, tmp_path: Path) -> None:
    """Two runs give identical bytes, and the colophon names the date of the newest entry."""
    maak_handboek(site, Keuze(WORTEL, "kaarten"), tmp_path, stil)
    maak_handboek(site, Keuze(WORTEL, "boekje", bouwsteen=site.collectie.bouwstenen[0].id), tmp_path, stil)
    opnieuw = sorted(p for p in tmp_path.iterdir() if p.suffix in {".pdf", ".png"})
    assert len(opnieuw) == 25
    for pad in opnieuw:
        assert pad.read_bytes() == (map_ / pad.name).read_bytes(), pad.name
    assert (
        "Stand van 4 maart 2026"
        in lees_na((tmp_path / f"bouwsteen-{site.collectie.bouwstenen[0].id}-a4.pdf").read_bytes()).tekst
    )


def test_de_lijst_van_producten_blijft_bewaard(map_: Path) -> None:
    producten = lees_producten(map_)
    assert {p.bestand for p in producten} == {pad.name for pad in map_.glob("*.pdf")}
    boek = next(p for p in producten if p.groep == "handboek")
    assert isinstance(boek, Product)
    assert (boek.datum, boek.grootte) == ("2026-03-04", (map_ / "handboek.pdf").stat().st_size)
    assert (map_ / boek.beeld).read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("velden", "bericht"),
    [
        ({"soort": "boekje", "ids": ("eigenarschap",)}, "„eigenaarschap”"),
        ({"soort": "kijkwijzer", "ids": ("gent",)}, "geen praktijk"),
        ({"soort": "boekje", "bouwsteen": "gedeelde-vise"}, "„gedeelde-visie”"),
        ({"soort": "boekje", "kernprincipe": "burgerschp"}, "„burgerschap”"),
        ({"soort": "boekje", "netwerk": "leuvn"}, "„leuven”"),
        ({"soort": "handboek", "formaat": "a5"}, "Kies a4."),
        ({"soort": "kaarten", "groot": True}, "Laat --groot weg."),
        ({"soort": "tafelblad", "snijtekens": True}, "--soort kaarten"),
    ],
)
def test_een_verkeerde_keuze_zegt_wat_wel_kan(
    site: Site, tmp_path: Path, velden: dict[str, object], bericht: str
) -> None:
    with pytest.raises(OnbekendeKeuze, match=re.escape(bericht)):
        maak_handboek(site, Keuze(WORTEL, **velden), tmp_path, stil)  # type: ignore[arg-type]


def test_wat_niet_te_drukken_is_wordt_geweigerd() -> None:
    with pytest.raises(NietTeDrukken, match=r"U\+13000"):
        controleer_gegevens({"titel": "Hiëroglief \U00013000"})
    with pytest.raises(NietTeDrukken, match="nergens heen"):
        controleer_gegevens({"naar": "praktijken/bestaat-niet/"})


ADRES = (
    "https://www.example.org/stakeholder/een/heel/lang/adres/dat/niet/op/een/regel/past/en/dat/dus/moet/breken/"
    "ergens/in/het/midden?met=parameters&en=nog_meer.dingen"
)


@pytest.mark.parametrize("formaat", ["a4", "a5"])
def test_een_adres_in_een_tekst_staat_er_zonder_enig_teken_erbij(
    tmp_path: Path, formaat: Literal["a4", "a5"]
) -> None:
    wortel = maak_basis(tmp_path)
    pad = wortel / PRAKTIJKFICHE
    tekst = pad.read_text(encoding="utf-8").replace(
        "## Waarom?\n", f"## Waarom?\n\nZie {ADRES} voor meer.\n", 1
    )
    pad.write_text(tekst, encoding="utf-8")
    site = maak_site(wortel)
    maak_handboek(
        site, Keuze(wortel, "boekje", ids=("eigenaarschap",), formaat=formaat), tmp_path / "uit", stil
    )
    pdf = tmp_path / "uit" / f"selectie-{formaat}.pdf"
    assert f"\nZie {ADRES} voor meer.\n" in "".join(blok.tekst for blok in lees_na(pdf.read_bytes()).blokken)


@pytest.fixture(scope="module")
def marteling(tmp_path_factory: pytest.TempPathFactory) -> tuple[Site, Path]:
    """The collection with one entry that uses everything that is allowed."""
    wortel = tmp_path_factory.mktemp("marteling")
    for map_naam in ("praktijken", "docs"):
        shutil.copytree(WORTEL / map_naam, wortel / map_naam)
    shutil.copy(WORTEL / "pyproject.toml", wortel)
    bron = WORTEL / "tests" / "handboek"
    shutil.copy(bron / "marteling.md", wortel / "praktijken" / "praktijken")
    (wortel / "praktijken" / "beelden").mkdir(exist_ok=True)
    for beeld in bron.glob("marteling-*.*"):
        shutil.copy(beeld, wortel / "praktijken" / "beelden")
    return maak_site(wortel), wortel


@pytest.mark.parametrize("formaat", ["a4", "a5"])
def test_alles_wat_mag_komt_goed_op_papier(
    marteling: tuple[Site, Path], tmp_path: Path, formaat: str
) -> None:
    site, wortel = marteling
    maak_handboek(site, Keuze(wortel, "boekje", ids=("marteling",), formaat=formaat), tmp_path, stil)  # type: ignore[arg-type]
    wat = lees_na((tmp_path / f"selectie-{formaat}.pdf").read_bytes())
    fiche = site.collectie.op_id["marteling"]
    plaats = 0
    tekst = kaal(VAN_RECHTS.sub("", wat.tekst))
    for stuk in (kaal(VAN_RECHTS.sub("", stuk)) for stuk in stukken(fiche)):
        plaats = tekst.find(stuk, plaats)
        assert plaats >= 0, stuk
    eigen = "".join(VAN_RECHTS.findall("".join(stukken(fiche))))
    assert set(eigen) <= set(wat.tekst)
    assert {"Een brede afbeelding", "klein", "hoog"} <= set(wat.figuren)
    assert {"TH", "TD", "BlockQuote", "Note", "LBody", "Em", "Strong"} <= {
        tag for b in wat.blokken for tag in b.tags
    }


def test_marteling_op_kaarten_pakket_en_kijkwijzer(marteling: tuple[Site, Path], tmp_path: Path) -> None:
    site, wortel = marteling
    soorten: tuple[ProductSoort, ...] = ("kaarten", "pakket", "kijkwijzer")
    for soort in soorten:
        maak_handboek(site, Keuze(wortel, soort), tmp_path, stil)
    naam = kaal(site.collectie.op_id["marteling"].naam)
    for bestand in ("praktijkkaarten", "pakket-inzet-van-middelen", "kijkwijzer"):
        assert naam in lees_na((tmp_path / f"{bestand}.pdf").read_bytes()).tekst, bestand
