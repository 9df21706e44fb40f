"""The parts of the printed products that need no PDF: characters, colours, words, QR codes, the two pages."""

import importlib
import importlib.util
import io
import json
import re
import time
import unicodedata
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image, ImageOps

from hulp import maak_basis
from kennisbank.cli.drukkerij import Drukkerij
from kennisbank.collectie.adressen import adres_van
from kennisbank.collectie.collectie import Collectie
from kennisbank.controle.laden import laad
from kennisbank.lezen.lettertekens import beschrijf, ontbrekende_tekens
from kennisbank.uitvoer.drukwerk import (
    BEZIG,
    LIJST,
    STAND,
    Papierstand,
    Product,
    lees_producten,
    lees_stand,
    vingerafdruk,
)
from kennisbank.uitvoer.papier.bomen import drukadres, druktekst
from kennisbank.uitvoer.papier.fichedelen import nummer_praktijken
from kennisbank.uitvoer.papier.kader import BLADEN, lees_kader
from kennisbank.uitvoer.papier.qr import teken_qr
from kennisbank.uitvoer.site import Instellingen, Site
from kennisbank.uitvoer.web import fichepaginas
from kennisbank.uitvoer.web.papier import (
    handboekbestanden,
    handboekpagina,
    leesbare_grootte,
    selectiepagina,
)
from kennisbank.uitvoer.web.sjablonen import Drukker, maak_drukker
from metingen.teruglezen import kaal

pytestmark = pytest.mark.zwaar

WORTEL = Path(__file__).resolve().parents[1]
LETTERS = WORTEL / "scripts" / "kennisbank" / "uitvoer" / "papier" / "letters"


def test_gewone_tekst_mist_geen_tekens() -> None:
    assert ontbrekende_tekens("Eén café, ‘zo’ – „ja” … • ‐ ☐ ✓ ğ ł Київ مرحبا 👨‍👩‍👧 ❤️ 🇧🇪") == ()


def test_een_onbekend_teken_wordt_genoemd_elk_een_keer() -> None:
    assert ontbrekende_tekens("a\U00013000b\ue000\U00013000") == ("\U00013000", "\ue000")
    assert beschrijf("\U00013000") == "„\U00013000” (U+13000, EGYPTIAN HIEROGLYPH A001)"


@pytest.mark.skipif(importlib.util.find_spec("fontTools") is None, reason="fontTools is er niet")
def test_de_lijst_van_tekens_is_die_van_de_lettertypes() -> None:
    lettertype = importlib.import_module("fontTools.ttLib").TTFont

    tekens = {code for pad in LETTERS.glob("*.ttf") for code in lettertype(pad).getBestCmap()}
    goed = {code for code in tekens if unicodedata.category(chr(code)) not in {"Cc", "Cn", "Co", "Cs"}}
    reeksen = json.loads((LETTERS / "dekking.json").read_text(encoding="utf-8"))
    assert {code for eerste, laatste in reeksen for code in range(eerste, laatste + 1)} == goed


def test_elk_lettertype_heeft_een_licentie() -> None:
    assert {pad.name for pad in LETTERS.glob("*.txt")} == {
        "OFL-AtkinsonHyperlegibleNext.txt", "OFL-NotoEmoji.txt", "LICENTIE-DejaVu.txt",
    }  # fmt: skip


def test_de_kleuren_zijn_die_van_de_site() -> None:
    """Paper has the light colours of the stylesheet."""
    stijl = (WORTEL / "overrides" / "assets" / "stijl.css").read_text(encoding="utf-8")
    site = dict(re.findall(r"--([a-z-]+):\s*light-dark\((#[0-9a-f]{6})", stijl))
    papier = json.loads(
        (files("kennisbank.uitvoer.papier") / "typst" / "kleuren.json").read_text(encoding="utf-8")
    )
    assert papier == {naam: site.get(naam) for naam in papier}


@pytest.mark.parametrize(
    "tekst",
    [
        "kort",
        "Stakeholders en outreachend werk",
        "a" * 200,
        "https://www.example.org/" + "x-" * 80,
        "twee  spaties",
    ],
)
def test_afbreekplaatsen_veranderen_geen_woord(tekst: str) -> None:
    assert kaal(druktekst(tekst)) == " ".join(tekst.split())
    assert max(map(len, re.split("[\u200b\u00ad\\s-]", druktekst(tekst)))) <= 30


def test_een_adres_staat_er_zonder_protocol() -> None:
    assert kaal(drukadres("https://www.example.org/a?b=c")) == "www.example.org/a?b=c"


@pytest.mark.parametrize("pad", ["", "praktijken/eigenaarschap/", "voorbeelden/" + "lang-" * 20 + "naam/"])
def test_een_qr_code_is_klein_en_te_lezen(pad: str) -> None:
    adres = f"https://www.example.org/{pad}"
    beeld = bytes(teken_qr(adres))
    assert len(beeld) < 1000
    with Image.open(io.BytesIO(beeld)) as code:
        groot = ImageOps.expand(
            code.convert("L").resize((code.width * 4, code.height * 4)), border=16, fill=255
        )
    assert [gelezen.text for gelezen in zxingcpp.read_barcodes(groot)] == [adres]


def test_het_kader_staat_in_de_volgorde_van_het_menu() -> None:
    bladen = lees_kader(WORTEL)
    assert [blad.adres.removeprefix("kader/").strip("/") or "index" for blad in bladen] == list(BLADEN)
    assert all(blad.secties for blad in bladen)


@pytest.fixture(scope="module")
def druk() -> Drukker:
    geladen = laad(WORTEL)
    assert geladen.collectie is not None
    return maak_drukker(Site(geladen.collectie, Instellingen("Kennisbank", "https://voorbeeld.example/")))


PRODUCT = Product(
    "tafelblad",
    "tafelblad-a3.pdf",
    "tafelblad-a3.png",
    "Tafelblad <b>",
    "Aan de muur.",
    "A3",
    1,
    51_234,
    "2026-03-04",
    "matrix/",
)


def test_de_pagina_noemt_elk_bestand_met_grootte_en_een_datum_alleen_waar_die_verschilt(
    druk: Drukker,
) -> None:
    ouder = replace(PRODUCT, bestand="handboek.pdf", titel="Handboek", groep="handboek", datum="2025-01-02")
    html = handboekpagina(druk, (PRODUCT, PRODUCT, ouder)).html
    assert 'href="tafelblad-a3.pdf"' in html
    assert "1 bladzijde, 51 kB</span>" in html
    assert "1 bladzijde, 51 kB, stand van" in html
    assert html.count("4 maart 2026") == 1
    assert html.count("2 januari 2025") == 1
    assert "Tafelblad &lt;b&gt;" in html
    assert "Nog geen bestanden" not in html


def alle_soorten(c: Collectie) -> tuple[Product, ...]:
    """Return something about every entry, about the whole, and for a printing house."""
    fiches = (*c.bouwstenen, *c.kernprincipes, *c.netwerken)
    over = [replace(PRODUCT, over=adres_van(f.soort, f.id), titel=f.naam, groep="boekje") for f in fiches]
    heel = [replace(PRODUCT, groep=groep, titel=groep) for groep in ("handboek", "samenvatting", "tafelblad")]
    return (*over, *heel, replace(PRODUCT, drukker=True))


def test_op_papier_zijn_hoogstens_negen_keuzes_in_zicht(druk: Drukker) -> None:
    html = handboekpagina(druk, alle_soorten(druk.site.collectie)).html
    diepte, in_zicht = 0, []
    for deel in re.findall(r"<details|</details>|<summary>[^<]*|kb-keus__link", html):
        diepte += {"<details": 1, "</details>": -1}.get(deel, 0)
        if deel.startswith("<summary>") and diepte == 1:
            in_zicht.append(deel.removeprefix("<summary>"))
    assert in_zicht == [
        "Over één bouwsteen", "Over alle bouwstenen samen", "Over één kernprincipe", "Op bezoek bij een netwerk",
        "Het handboek", "Het kader op één blad", "Kaarten en tafelbladen",
    ]  # fmt: skip
    assert html.count("kb-keus__link") == 1


def test_een_fiche_leidt_naar_wat_over_haar_gedrukt_is(druk: Drukker) -> None:
    c = druk.site.collectie
    bouwsteen = c.bouwstenen[0]
    pakket = replace(
        PRODUCT, groep="pakket", bestand="pakket.pdf", over=adres_van(bouwsteen.soort, bouwsteen.id)
    )
    met = maak_drukker(replace(druk.site, producten=(pakket,)))
    praktijk = c.praktijken_bij_bouwsteen(bouwsteen.id)[0].id
    for html in (pagina_van(met, f"bouwstenen/{bouwsteen.id}/"), pagina_van(met, f"praktijken/{praktijk}/")):
        assert 'href="../../handboek/pakket.pdf"' in html
        assert f"../../handboek/#keus-bouwsteen-{bouwsteen.id}" in html


def pagina_van(druk: Drukker, adres: str) -> str:
    paginas = (*fichepaginas.bouwstenen(druk), *fichepaginas.praktijken(druk))
    return next(pagina.html for pagina in paginas if pagina.adres == adres)


@pytest.mark.parametrize(
    ("stand", "zin"), [("bezig", "Dit wordt gemaakt."), ("ouder", "Ouder dan de tekst.")]
)
def test_de_pagina_zegt_hoe_het_met_het_papier_staat(druk: Drukker, stand: Papierstand, zin: str) -> None:
    anders = maak_drukker(replace(druk.site, papierstand=stand))
    assert zin in handboekpagina(anders, (PRODUCT,)).html
    assert zin not in handboekpagina(druk, (PRODUCT,)).html


def test_zonder_bestanden_wijst_de_pagina_naar_de_site(druk: Drukker) -> None:
    assert "Nog geen bestanden" in handboekpagina(druk, ()).html


def test_grootte_in_woorden() -> None:
    assert [leesbare_grootte(n) for n in (10, 51_234, 1_290_000)] == ["1 kB", "51 kB", "1,3 MB"]


def test_bestanden_staan_naast_de_pagina(tmp_path: Path) -> None:
    for naam in (PRODUCT.bestand, PRODUCT.beeld):
        (tmp_path / naam).write_bytes(b"x")
    assert [b.adres for b in handboekbestanden((PRODUCT,), tmp_path)] == [
        "handboek/tafelblad-a3.pdf",
        "handboek/tafelblad-a3.png",
    ]


def test_zonder_lijst_zijn_er_geen_producten(tmp_path: Path) -> None:
    assert lees_producten(tmp_path) == ()


def test_de_selectie_bevat_elke_fiche_heel(druk: Drukker) -> None:
    c = druk.site.collectie
    html = selectiepagina(druk).html
    for fiche in (*c.praktijken, *c.voorbeelden, *c.netwerken):
        assert f'data-id="{fiche.id}"' in html
        assert f'value="{fiche.id}"' in html


def test_op_de_selectie_heeft_elke_praktijk_haar_nummer_en_lijnen_om_op_te_schrijven(druk: Drukker) -> None:
    c = druk.site.collectie
    html = selectiepagina(druk).html
    for praktijk in c.praktijken:
        assert f'">{nummer_praktijken(c)[praktijk.id]} ' in html
    assert html.count("Zo doen wij het") == len(c.praktijken)


def test_wat_op_papier_staat_is_bezig_ouder_dan_de_tekst_of_geen_van_beide(tmp_path: Path) -> None:
    wortel = maak_basis(tmp_path)
    map_ = wortel / "handboek"
    map_.mkdir()
    assert lees_stand(map_, wortel, 0) == ""
    (map_ / STAND).write_text(f"{vingerafdruk(wortel)}\n", encoding="utf-8")
    assert lees_stand(map_, wortel, 0) == ""
    (wortel / "praktijken" / "README.md").write_text("Anders.\n", encoding="utf-8")
    assert lees_stand(map_, wortel, 0) == "ouder"
    (map_ / BEZIG).touch()
    sinds = (map_ / BEZIG).stat().st_mtime
    assert lees_stand(map_, wortel, sinds + 60) == "bezig"
    assert lees_stand(map_, wortel, sinds + 600) == "ouder"


def test_de_drukkerij_zegt_dat_ze_bezig_is_en_laat_niets_achter_dat_stopte(tmp_path: Path) -> None:
    wortel = maak_basis(tmp_path)
    with Drukkerij(wortel) as drukkerij:
        assert (wortel / "handboek" / BEZIG).is_file()
        drukkerij.begin()
    assert not (wortel / "handboek" / BEZIG).exists()
    assert not (wortel / "handboek" / STAND).exists()


def test_de_drukkerij_doet_niets_als_alles_gemaakt_is_van_deze_tekst(tmp_path: Path) -> None:
    wortel = maak_basis(tmp_path)
    (wortel / "handboek").mkdir()
    (wortel / "handboek" / "producten.json").write_text("[]\n", encoding="utf-8")
    (wortel / "handboek" / STAND).write_text(f"{vingerafdruk(wortel)}\n", encoding="utf-8")
    with Drukkerij(wortel) as drukkerij:
        drukkerij.begin()
        assert sorted(pad.name for pad in (wortel / "handboek").iterdir()) == ["producten.json", STAND]


def test_een_drukkerij_die_niet_lukt_laat_een_lijst_na_die_de_site_kan_lezen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """The list is what a preview watches: the site is built anew, and no longer says that paper is being made."""
    wortel = maak_basis(tmp_path)
    map_ = wortel / "handboek"
    stuk = tmp_path / "stuk"
    stuk.write_text("#!/bin/sh\necho Er brak iets.\nexit 1\n", encoding="utf-8")
    stuk.chmod(0o755)
    monkeypatch.setattr("sys.executable", str(stuk))
    for al_gemaakt in ("", '[{"van": "een andere versie"}]\n', '[{"groep": "boek'):
        if al_gemaakt:
            (map_ / LIJST).write_text(al_gemaakt, encoding="utf-8")
        with Drukkerij(wortel) as drukkerij:
            drukkerij.begin()
            eind = time.monotonic() + 30
            while "Op papier: dit lukte niet. Er brak iets." not in capfd.readouterr().out:
                assert time.monotonic() < eind
                time.sleep(0.05)
            assert not (map_ / BEZIG).exists()
            assert (map_ / LIJST).read_text(encoding="utf-8") == (al_gemaakt or "[]\n")
            assert lees_producten(map_) == ()
