"""The finder shows exactly what the collection says, for every value and for combinations, back and forward."""

import itertools
import random
import re
from collections.abc import Callable, Iterator, Mapping

import pytest
from playwright.sync_api import Browser, Page, expect

from kennisbank.collectie.collectie import Collectie
from kennisbank.collectie.fiche import Fiche
from kennisbank.model.soorten import Praktijk, Voorbeeld

PROVINCIES = {
    "antwerpen": "Antwerpen", "brussels-hoofdstedelijk-gewest": "Brussels Hoofdstedelijk Gewest", "limburg": "Limburg",
    "oost-vlaanderen": "Oost-Vlaanderen", "vlaams-brabant": "Vlaams-Brabant", "west-vlaanderen": "West-Vlaanderen",
}  # fmt: skip
Keuze = Mapping[str, tuple[str, ...]]


def _praktijk_past(c: Collectie, p: Fiche[Praktijk], facet: str, waarde: str) -> bool:
    """Say from the collection's own questions whether a praktijk has a value; no code of the finder is used."""
    vragen: Mapping[str, Callable[[], bool]] = {
        "soort": lambda: waarde == "praktijk",
        "bouwsteen": lambda: (
            p in (*c.praktijken_bij_bouwsteen(waarde), *c.praktijken_ook_bij_bouwsteen(waarde))
        ),
        "cluster": lambda: any(c.op_id[k].velden.cluster == waarde for k in p.velden.kernprincipes),
        "kernprincipe": lambda: p in c.praktijken_bij_kernprincipe(waarde),
        "functie": lambda: p in c.praktijken_bij_functie(waarde),
        "criterium": lambda: p in c.praktijken_bij_criterium(waarde),
        "bewijs": lambda: str(c.bewijs(p.id).stap) == waarde,
        "voorbeelden": lambda: bool(c.voorbeelden_bij(p.id)) == (waarde == "met"),
        "netwerk": lambda: any(v.velden.netwerk == waarde for v in c.voorbeelden_bij(p.id)),
        "provincie": lambda: any(
            c.wie(v).waar.provincie == PROVINCIES[waarde] for v in c.voorbeelden_bij(p.id)
        ),
        "vak": lambda: p in c.cel(*waarde.split(".")),
    }
    return vragen[facet]()


def _voorbeeld_past(c: Collectie, v: Fiche[Voorbeeld], facet: str, waarde: str) -> bool:
    """Say whether a voorbeeld has a value: its own netwerk, and through the praktijken that it shows."""
    if facet in {"bewijs", "voorbeelden"}:
        return False
    if facet == "soort":
        return waarde == "voorbeeld"
    if facet == "netwerk":
        return v.velden.netwerk == waarde
    if facet == "provincie":
        return c.wie(v).waar.provincie == PROVINCIES[waarde]
    return any(_praktijk_past(c, c.op_id[id_], facet, waarde) for id_ in v.velden.praktijken)


def _verwacht(c: Collectie, keuze: Keuze) -> set[str]:
    praktijken = {
        p.id
        for p in c.praktijken
        if all(any(_praktijk_past(c, p, f, w) for w in ww) for f, ww in keuze.items())
    }
    voorbeelden = {
        v.id
        for v in c.voorbeelden
        if all(any(_voorbeeld_past(c, v, f, w) for w in ww) for f, ww in keuze.items())
    }
    return praktijken | voorbeelden


def _waarden(c: Collectie) -> Mapping[str, list[str]]:
    return {
        "soort": ["praktijk", "voorbeeld"],
        "bouwsteen": [b.id for b in c.bouwstenen],
        "cluster": [k.id for k in c.clusters],
        "kernprincipe": [k.id for k in c.kernprincipes],
        "functie": [f.id for f in c.functies],
        "criterium": [k.id for k in c.criteria],
        "bewijs": ["0", "1", "2", "3"],
        "voorbeelden": ["met", "zonder"],
        "netwerk": [n.id for n in c.netwerken if c.voorbeelden_van(n.id)],
        "provincie": list(PROVINCIES),
        "vak": [f"{k.id}.{b.id}" for k in c.kernprincipes for b in c.bouwstenen if c.cel(k.id, b.id)],
    }


def _keuzes(c: Collectie) -> Iterator[Keuze]:
    """Yield every single value, every pair of values of bouwsteen and kernprincipe, and 60 random choices."""
    waarden = _waarden(c)
    yield from ({facet: (waarde,)} for facet, alle in waarden.items() for waarde in alle)
    yield from (
        {"bouwsteen": (b,), "kernprincipe": (k,)}
        for b, k in itertools.product(waarden["bouwsteen"], waarden["kernprincipe"])
    )
    lot = random.Random(7)  # noqa: S311 (a fixed choice of cases, no secret)
    for _ in range(60):
        facetten = lot.sample(list(waarden), lot.randint(2, 4))
        yield {
            facet: tuple(lot.sample(waarden[facet], min(lot.randint(1, 3), len(waarden[facet]))))
            for facet in facetten
        }


@pytest.fixture
def vinder(chromium: Browser, site_adres: str) -> Iterator[Page]:
    """Open the finder."""
    pagina = chromium.new_page()
    pagina.goto(f"{site_adres}praktijken/")
    expect(pagina.locator("[data-vinder-stand]")).not_to_be_empty()
    yield pagina
    pagina.close()


def _ids(pagina: Page) -> list[str]:
    return [str(kaart.get_attribute("data-id")) for kaart in pagina.locator("[data-vinder-lijst] > li").all()]


def test_every_choice_shows_what_the_collection_says(vinder: Page, collectie: Collectie) -> None:
    """Every choice is made through its address, as one who shares it does; the page itself stays open."""
    keuzes = list(_keuzes(collectie))
    getoond = vinder.evaluate(
        """async (adressen) => {
          document.body.style.display = "none"; // nobody looks: a list need not be drawn to be right
          const uit = [];
          for (const adres of adressen) {
            history.pushState(null, "", adres);
            dispatchEvent(new PopStateEvent("popstate"));
            await new Promise((klaar) => setTimeout(klaar));
            uit.push([...document.querySelectorAll("[data-vinder-lijst] > li")].map((kaart) => kaart.dataset.id));
          }
          return uit;
        }""",
        ["?" + "&".join(f"{facet}={','.join(waarden)}" for facet, waarden in k.items()) for k in keuzes],
    )
    passend = {(f, w): _verwacht(collectie, {f: (w,)}) for f, ww in _waarden(collectie).items() for w in ww}
    verwacht = [
        set.intersection(*(set().union(*(passend[f, w] for w in ww)) for f, ww in keuze.items()))
        for keuze in keuzes
    ]
    assert [
        keuze
        for keuze, ids, goed in zip(keuzes, getoond, verwacht, strict=True)
        if sorted(ids) != sorted(goed)
    ] == []


def test_counts_say_what_a_click_gives(vinder: Page, collectie: Collectie) -> None:
    vinder.locator("[data-facet=bouwsteen] input").nth(1).check()
    for vak in vinder.locator("[data-facet=kernprincipe] label").all():
        waarde = vak.locator("input").get_attribute("value") or ""
        keuze = {"bouwsteen": (collectie.bouwstenen[1].id,), "kernprincipe": (waarde,)}
        assert vak.locator("[data-tel]").text_content() == f"({len(_verwacht(collectie, keuze))})"


def test_a_choice_is_in_the_address_and_back_and_forward_follow(vinder: Page, collectie: Collectie) -> None:
    bouwsteen, kernprincipe = collectie.bouwstenen[1].id, collectie.kernprincipes[0].id
    basis = vinder.url
    vinder.locator(f"input[value={bouwsteen}]").check()
    vinder.locator("[data-facet=kernprincipe] summary").click()
    vinder.locator(f"input[value={kernprincipe}]").check()
    expect(vinder).to_have_url(f"{basis}?bouwsteen={bouwsteen}&kernprincipe={kernprincipe}")
    samen = set(_ids(vinder))
    vinder.go_back()
    assert set(_ids(vinder)) == _verwacht(collectie, {"bouwsteen": (bouwsteen,)})
    assert not vinder.locator(f"input[value={kernprincipe}]").is_checked()
    vinder.go_forward()
    assert set(_ids(vinder)) == samen
    vinder.reload()
    expect(vinder.locator("[data-vinder-lijst] > li")).to_have_count(len(samen))


def test_a_filter_is_removed_one_by_one(vinder: Page, collectie: Collectie) -> None:
    vinder.locator("[data-facet=bouwsteen] input").nth(0).check()
    vinder.locator("[data-facet=soort] input").nth(0).check()
    vinder.get_by_role("button", name="Haal weg: Praktijken").click()
    assert set(_ids(vinder)) == _verwacht(collectie, {"bouwsteen": (collectie.bouwstenen[0].id,)})
    vinder.get_by_role("button", name=f"Haal weg: 1. {collectie.bouwstenen[0].kort}").click()
    expect(vinder.locator(".kb-vinder__lijst")).to_be_visible()
    expect(vinder).to_have_url(re.compile("/praktijken/$"))


def test_text_search_stays_within_the_choice(vinder: Page, collectie: Collectie) -> None:
    vinder.locator("[data-facet=bouwsteen] input").nth(1).check()
    vinder.locator("#vinder-q").fill("tolk")
    expect(vinder.locator("[data-vinder-lijst] > li").first).to_have_attribute(
        "data-id", "oefenkansen-nederlands"
    )
    assert set(_ids(vinder)) <= _verwacht(collectie, {"bouwsteen": (collectie.bouwstenen[1].id,)})
    expect(vinder).to_have_url(re.compile(rf"\?bouwsteen={collectie.bouwstenen[1].id}#q=tolk$"))


def test_words_of_an_old_link_move_behind_the_hash_where_no_server_sees_them(vinder: Page) -> None:
    vinder.goto(f"{vinder.url}?q=tolk")
    expect(vinder.locator("[data-vinder-lijst] > li").first).to_have_attribute(
        "data-id", "oefenkansen-nederlands"
    )
    expect(vinder).to_have_url(re.compile("/praktijken/#q=tolk$"))
    vinder.reload()
    expect(vinder.locator("#vinder-q")).to_have_value("tolk")


def test_sorting_by_title(vinder: Page) -> None:
    vinder.locator("[data-facet=soort] input").nth(0).check()
    vinder.locator("#vinder-sorteer").select_option("titel")
    titels = vinder.locator("[data-vinder-lijst] .kb-kaart__titel").all_inner_texts()
    assert titels == sorted(titels, key=str.casefold)
    expect(vinder).to_have_url(re.compile("sorteer=titel"))


def test_the_number_of_results_is_announced(vinder: Page, collectie: Collectie) -> None:
    vinder.locator("[data-facet=soort] input").nth(0).check()
    stand = vinder.get_by_role("status")
    expect(stand).to_have_text(f"{len(collectie.praktijken)} praktijken")


def test_the_count_is_of_what_is_shown_and_offers_the_rest(vinder: Page, collectie: Collectie) -> None:
    stand = vinder.get_by_role("status")
    expect(stand).to_have_text(f"{len(collectie.praktijken)} praktijken")
    ook = vinder.get_by_role("button", name=f"toon ook {len(collectie.voorbeelden)} voorbeelden")
    ook.click()
    alles = len(collectie.praktijken) + len(collectie.voorbeelden)
    expect(vinder.locator("[data-vinder-lijst] > li")).to_have_count(alles)
    expect(stand).to_have_text(
        f"{len(collectie.praktijken)} praktijken en {len(collectie.voorbeelden)} voorbeelden"
    )
    expect(stand).to_be_focused()
    expect(vinder.locator("[data-vinder-ook]")).to_be_hidden()


def test_the_praktijken_of_a_chosen_bouwsteen_itself_come_first(vinder: Page, collectie: Collectie) -> None:
    bouwsteen = collectie.bouwstenen[5].id
    vinder.locator(f"input[value={bouwsteen}]").check()
    eigen = [p.id for p in collectie.praktijken_bij_bouwsteen(bouwsteen)]
    raakt = [p.id for p in collectie.praktijken_ook_bij_bouwsteen(bouwsteen)]
    assert raakt
    expect(vinder.locator("[data-vinder-lijst] > li").first).to_have_attribute("data-id", eigen[0])
    ids = _ids(vinder)
    assert ids[: len(eigen)] == eigen
    assert set(ids[len(eigen) : len(eigen) + len(raakt)]) == set(raakt)


def test_a_cell_of_the_matrix_leads_to_exactly_its_voorbeelden(
    vinder: Page, site_adres: str, collectie: Collectie
) -> None:
    k, b = next(
        (k, b)
        for k in collectie.kernprincipes
        for b in collectie.bouwstenen
        if 1 < len(collectie.voorbeelden_in_cel(k.id, b.id)) < 6
    )
    voorbeelden = collectie.voorbeelden_in_cel(k.id, b.id)
    vinder.goto(f"{site_adres}matrix/")
    naam = f"{k.kort} bij {b.kort}: {len(voorbeelden)} voorbeelden"
    vinder.get_by_role("table").get_by_role("link", name=naam).click()
    expect(vinder.get_by_role("status")).to_have_text(f"{len(voorbeelden)} voorbeelden")
    assert set(_ids(vinder)) == {v.id for v in voorbeelden}
    expect(
        vinder.get_by_role("button", name=f"Haal weg: {k.kort}, {b.velden.nummer}. {b.kort}")
    ).to_be_visible()


def test_on_a_phone_the_way_to_the_results_stays_in_view_over_the_filters(
    chromium: Browser, site_adres: str, collectie: Collectie
) -> None:
    pagina = chromium.new_page(viewport={"width": 320, "height": 640})
    pagina.goto(f"{site_adres}praktijken/")
    pagina.locator(".kb-vinder__filters > summary").click()
    pagina.locator("[data-facet=soort] input").nth(0).check()
    knop = pagina.get_by_role("button", name=f"Toon {len(collectie.praktijken)} resultaten")
    for facet in ("soort", "bouwsteen"):
        pagina.locator(f"[data-facet={facet}] label").last.scroll_into_view_if_needed()
        expect(knop).to_be_in_viewport()
    knop.click()
    expect(pagina.locator(".kb-vinder__filters")).not_to_have_attribute("open", "")
    expect(pagina.locator("[data-vinder-stand]")).to_be_in_viewport()
    pagina.close()


def test_on_paper_the_list_says_which_filter_it_is(vinder: Page, collectie: Collectie) -> None:
    vinder.locator("[data-facet=soort] input").nth(0).check()
    vinder.locator(f"input[value={collectie.bouwstenen[0].id}]").check()
    regel = vinder.locator("[data-vinder-keuze]")
    assert not regel.is_visible()
    vinder.emulate_media(media="print")
    expect(regel).to_be_visible()
    expect(regel).to_have_text(f"Gekozen filter: Praktijken; 1. {collectie.bouwstenen[0].kort}")


def test_without_a_script_the_lists_are_there(
    chromium: Browser, site_adres: str, collectie: Collectie
) -> None:
    context = chromium.new_context(java_script_enabled=False)
    pagina = context.new_page()
    pagina.goto(f"{site_adres}praktijken/")
    expect(pagina.locator("form[data-vinder]")).to_be_hidden()
    expect(pagina.locator(".kb-vinder__lijst .kb-kaart")).to_have_count(len(collectie.praktijken))
    context.close()
