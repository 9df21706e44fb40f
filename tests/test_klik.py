"""What a person does, in a real browser."""

import re
from pathlib import Path

from playwright.sync_api import Browser, expect


def test_from_home_through_a_kernprincipe_to_a_praktijk_and_back_over_the_matrix(
    chromium: Browser, site_adres: str
) -> None:
    pagina = chromium.new_page()
    pagina.goto(site_adres)
    pagina.locator("main a[href='kernprincipes/']").first.click()
    expect(pagina.locator("h1")).to_have_text("Kernprincipes")
    pagina.get_by_role("main").get_by_role("link", name="Burgerschap", exact=True).first.click()
    expect(pagina.locator("h1")).to_have_text("Burgerschap")
    kaart = pagina.locator(".kb-kaart__titel a").first
    titel = kaart.inner_text()
    kaart.click()
    expect(pagina.locator("h1")).to_have_text(titel)
    pagina.goto(f"{site_adres}matrix/")
    vak = pagina.get_by_role("table").get_by_role("link", name=re.compile(r"^Burgerschap bij .*: \d")).first
    vak.click()
    expect(pagina.locator("h1")).to_have_text("Burgerschap")
    expect(pagina).to_have_url(re.compile("#b-"))
    pagina.close()


def test_a_browser_meets_no_error_and_no_other_host(chromium: Browser, site_adres: str) -> None:
    pagina = chromium.new_page()
    fouten: list[str] = []
    pagina.on("pageerror", lambda fout: fouten.append(str(fout)))
    pagina.on("console", lambda bericht: fouten.append(bericht.text) if bericht.type == "error" else None)
    pagina.on(
        "request",
        lambda verzoek: (
            fouten.append(verzoek.url) if not verzoek.url.startswith((site_adres, "data:", "blob:")) else None
        ),
    )
    for adres in ("", "praktijken/", "praktijken/eigenaarschap/", "matrix/", "netwerken/", "begrippen/"):
        pagina.goto(site_adres + adres, wait_until="networkidle")
    pagina.close()
    assert fouten == []


BREEDTEN = """async (adressen) => {
  const breedten = {};
  // Hidden, as nothing need be drawn to be measured.
  const kader = Object.assign(document.createElement("iframe"), { width: 320, height: 640, style: "border: 0; visibility: hidden" });
  document.body.append(kader);
  for (const adres of adressen) {
    await new Promise((klaar) => { kader.onload = klaar; kader.src = adres; });
    breedten[adres] = kader.contentDocument.documentElement.scrollWidth;
  }
  return breedten;
}"""


def test_no_page_is_wider_than_a_small_phone(chromium: Browser, site_adres: str, site_map: Path) -> None:
    """Wide tables scroll in a frame of their own (WCAG 1.4.10), also on pages that people write by hand."""
    adressen = [
        f"{site_adres}{pad.parent.relative_to(site_map).as_posix()}/"
        for pad in site_map.rglob("index.html")
        # An old address shows nothing, and is gone before it can be measured.
        if 'http-equiv="refresh"' not in pad.read_text(encoding="utf-8")
    ]
    pagina = chromium.new_page()
    pagina.goto(f"{site_adres}assets/stijl.css")  # has no policy that forbids to show our pages in a frame
    breedten = pagina.evaluate(BREEDTEN, adressen)
    pagina.close()
    assert len(breedten) == len(adressen)
    assert {adres: breedte for adres, breedte in breedten.items() if breedte > 320} == {}
