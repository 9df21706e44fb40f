"""What we know of one netwerk: every cell of its matrix leads on, and its council gets one sheet without a score."""

import re
from collections.abc import Mapping

from playwright.sync_api import Browser

from kennisbank.collectie.collectie import Collectie
from kennisbank.uitvoer.site import Pagina
from kennisbank.uitvoer.web.netwerkmatrix import geraakt, matrix_van, meeste, standen


def test_a_cell_leads_to_what_the_netwerk_did_or_else_to_how_others_do_it(collectie: Collectie) -> None:
    c = collectie
    for netwerk in c.netwerken:
        for k, vakken in matrix_van(c, netwerk):
            for b, vak in zip(c.bouwstenen, vakken, strict=True):
                voorbeelden = c.voorbeelden_in_cel(k.id, b.id)
                eigen = [v for v in voorbeelden if v.velden.netwerk == netwerk.id]
                assert (vak.eigen, vak.elders) == (len(eigen), len(voorbeelden) - len(eigen))
                if len(eigen) == 1:
                    assert vak.adres == f"voorbeelden/{eigen[0].id}/"
                elif eigen:
                    assert vak.adres == f"praktijken/?soort=voorbeeld&netwerk={netwerk.id}&vak={k.id}.{b.id}"
                elif voorbeelden:
                    assert vak.adres == f"praktijken/?soort=voorbeeld&vak={k.id}.{b.id}"
                else:
                    assert vak.adres == f"kernprincipes/{k.id}/#b-{b.id}"


def test_what_others_do_is_of_the_same_province_where_there_is_one_and_twice_the_same_only_where_all_stand_above(
    collectie: Collectie,
) -> None:
    c = collectie
    for netwerk in c.netwerken:
        provincie = c.waar(netwerk.velden).provincie
        boven: set[str] = set()
        for stand in standen(c, netwerk):
            alle = c.voorbeelden_bij_alle(c.praktijken_bij_bouwsteen(stand.bouwsteen.id))
            anderen = [v for v in alle if v.velden.netwerk != netwerk.id]
            dichtbij = [v for v in anderen if c.wie(v).waar.provincie == provincie]
            nieuw = [v for v in dichtbij or anderen if v.id not in boven]
            assert stand.elders == next(iter(nieuw or dichtbij or anderen), None)
            boven |= {stand.elders.id} if stand.elders else set()
            assert stand.eigen == tuple(v for v in alle if v.velden.netwerk == netwerk.id)


def test_a_netwerk_without_voorbeelden_is_said_to_be_unknown_to_us_and_nothing_more(
    collectie: Collectie,
) -> None:
    stil = next(n for n in collectie.netwerken if not collectie.voorbeelden_van(n.id))
    assert meeste(list(standen(collectie, stil))) == []
    assert geraakt(collectie, stil) == []


def test_every_netwerk_has_a_sheet_for_its_council_that_is_no_score(
    paginas: Mapping[str, Pagina], collectie: Collectie
) -> None:
    for netwerk in collectie.netwerken:
        tekst = re.sub(r"<[^>]+>", " ", paginas[f"netwerken/{netwerk.id}/bestuur/"].html)
        assert "Het is geen score en geen vergelijking" in tekst
        assert not re.search(r"\d+ ?%|\d+ (?:op|van de) \d+", tekst), netwerk.id


def test_the_sheet_of_the_netwerk_that_tells_most_is_one_a4(
    chromium: Browser, site_adres: str, collectie: Collectie
) -> None:
    meest = max(collectie.netwerken, key=lambda n: len(collectie.voorbeelden_van(n.id)))
    pagina = chromium.new_page()
    pagina.goto(f"{site_adres}netwerken/{meest.id}/bestuur/")
    pdf = pagina.pdf(prefer_css_page_size=True)
    pagina.close()
    assert len(re.findall(rb"/Type\s*/Page\b", pdf)) == 1
