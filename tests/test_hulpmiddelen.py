"""What helps to begin: hulpmiddelen, werkvormen and first steps stand on the pages that need them."""

import re
from pathlib import Path

from hulp import maak_basis
from kennisbank.collectie.collectie import Collectie
from kennisbank.controle.laden import laad
from kennisbank.uitvoer.alles import alle_paginas
from kennisbank.uitvoer.site import Pagina, Site
from kennisbank.uitvoer.zoeken.documenten import maak_documenten


def test_every_hulpmiddel_stands_once_on_its_list_with_its_link_and_reasons(
    paginas: dict[str, Pagina], collectie: Collectie
) -> None:
    html = str(paginas["hulpmiddelen/"].html)
    delen = {deel[1]: deel[0] for deel in re.finditer(r'<section class="kb-hulpmiddel" id="([^"]+)".*?</section>', html, re.DOTALL)}  # fmt: skip
    assert sorted(delen) == sorted(h.id for h in collectie.hulpmiddelen)
    for hulpmiddel in collectie.hulpmiddelen:
        deel = delen[hulpmiddel.id]
        assert f'href="{hulpmiddel.velden.url.replace("&", "&amp;")}"' in deel
        links = re.findall(r'href="\.\./praktijken/([^"/]+)/"', deel)
        assert links == list(hulpmiddel.velden.praktijken), hulpmiddel.id


def test_a_praktijk_shows_its_hulpmiddelen_the_first_three_open(
    paginas: dict[str, Pagina], collectie: Collectie
) -> None:
    for praktijk in collectie.praktijken:
        html = paginas[f"praktijken/{praktijk.id}/"].html
        verwacht = [h.id for h in collectie.hulpmiddelen if praktijk.id in h.velden.praktijken]
        blok = html.partition('<h2 id="hulpmiddelen">')[2].partition("</section>")[0]
        open_, _, gevouwen = blok.partition("<details")
        assert re.findall(r"hulpmiddelen/#([^\"]+)", open_) == verwacht[:3], praktijk.id
        assert re.findall(r"hulpmiddelen/#([^\"]+)", gevouwen) == verwacht[3:], praktijk.id


def test_a_first_step_is_told_as_editorial_first_and_how_to_begin_after_the_proof(
    paginas: dict[str, Pagina], collectie: Collectie
) -> None:
    for praktijk in collectie.praktijken:
        html = paginas[f"praktijken/{praktijk.id}/"].html
        v = praktijk.velden
        voor, _, na = html.partition('<h2 id="wat">')
        assert f"<p>{v.eerste_stap}</p>" in voor.partition('<h2 id="stap"')[2], praktijk.id
        begin = na.partition('<h2 id="voorbeelden">')[2].partition('<h2 id="begin">')[2].partition("<h2")[0]
        assert begin.startswith('Zo begin je <span class="kb-redactie">'), praktijk.id
        links = re.findall(r'<a href="[./]+/(?:voorbeelden/|hulpmiddelen/#)([^"/]+)', begin)
        assert links == [*v.let_op, *v.let_op_hulpmiddel], praktijk.id


def test_bouwstenen_have_their_stelling_and_kernprincipes_their_question(
    paginas: dict[str, Pagina], collectie: Collectie
) -> None:
    for fiche in collectie.bouwstenen:
        assert (
            f'<p class="kb-stelling">{fiche.velden.stelling}</p>' in paginas[f"bouwstenen/{fiche.id}/"].html
        )
    for kernprincipe in collectie.kernprincipes:
        assert (
            f'<p class="kb-stelling">{kernprincipe.velden.lens}</p>'
            in paginas[f"kernprincipes/{kernprincipe.id}/"].html
        )


def test_every_werkvorm_stands_once_on_its_list(paginas: dict[str, Pagina], collectie: Collectie) -> None:
    ids = re.findall(r'<section class="kb-werkvorm" id="([^"]+)"', paginas["aan-de-slag/werkvormen/"].html)
    assert sorted(ids) == sorted(w.id for w in collectie.werkvormen)


def test_search_finds_hulpmiddelen_and_werkvormen_at_their_anchors(collectie: Collectie) -> None:
    adressen = {d.id: d.adres for d in maak_documenten(collectie)}
    for h in collectie.hulpmiddelen:
        assert adressen[f"hulpmiddel:{h.id}"] == f"hulpmiddelen/#{h.id}"
    for w in collectie.werkvormen:
        assert adressen[f"werkvorm:{w.id}"] == f"aan-de-slag/werkvormen/#{w.id}"


def test_one_that_is_gone_is_named_at_the_end_of_the_list_and_nowhere_else(tmp_path: Path) -> None:
    pad = maak_basis(tmp_path) / "praktijken/kader/hulpmiddelen.yml"
    pad.write_text(pad.read_text(encoding="utf-8").rstrip() + '\n  weg_sinds: "2026-11"\n', encoding="utf-8")
    c = laad(tmp_path).collectie
    assert c is not None
    site = Site(c)
    paginas = (p for p in alle_paginas(site) if not p.adres.startswith("bijdragen/"))
    met = {p.adres: p.html for p in paginas if "Roadmap Huizen" in p.html or "#roadmap-" in p.html}
    assert list(met) == ["hulpmiddelen/"]
    regel = '<li id="roadmap-huizen-van-het-kind">Roadmap Huizen van het Kind, Kind en Gezin. Sinds november 2026 niet meer te vinden.</li>'
    assert regel in met["hulpmiddelen/"]
    assert "hulpmiddel:roadmap-huizen-van-het-kind" not in {d.id for d in maak_documenten(c)}
