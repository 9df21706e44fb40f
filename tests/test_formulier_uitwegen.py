"""The three ways out of the form, in a real browser: each brings the whole text along, or says how it comes along."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, ClassVar
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from formulier_gevallen import ZIN, Geval
from hulp import naar_stap, open_formulier
from kennisbank.bijdragen.importeer import importeer
from kennisbank.bijdragen.oordeel import Omgeving
from kennisbank.cli.bijdragen import namen_per_soort
from kennisbank.collectie.collectie import Collectie
from kennisbank.motor.site import (
    OngeldigeInstelling,
    lees_config,
    lees_instellingen,
    mailadres,
    ontvangstadres,
)
from kennisbank.uitvoer.alles import alle_paginas
from kennisbank.uitvoer.site import Instellingen, Site
from kennisbank.uitvoer.web.macros import maak_macros

WORTEL = Path(__file__).resolve().parents[1]
ADRES = "redactie@example.org"
KORT = Geval("kort", waarden={"status": "concept"}).stand(1)
LANG = Geval("lang", sectie=f"{ZIN}\n\n" * 100).stand(1)
# Remembers the mail that a click opens.
VANG_MAIL = """addEventListener("click", (klik) => {
  if (!klik.defaultPrevented && klik.target.href?.startsWith("mailto:")) { window.mail = klik.target.href; klik.preventDefault(); }
})"""


@pytest.fixture
def mail(venster: BrowserContext) -> str:
    """Return the mail address of the redactie, which the page of the form then has."""

    def met_adres(route: Route) -> None:
        antwoord = route.fetch()
        assert '"mail": ""' in antwoord.text()
        route.fulfill(response=antwoord, body=antwoord.text().replace('"mail": ""', f'"mail": "{ADRES}"'))

    venster.route("**/bijdragen/formulier/*", met_adres)
    return ADRES


@pytest.fixture
def met_github(chromium: Browser) -> Iterator[BrowserContext]:
    """Return a browser profile in which GitHub is a page of ours."""
    context = chromium.new_context(viewport={"width": 320, "height": 800})
    context.route("https://github.com/**", lambda route: route.fulfill(body="GitHub"))
    yield context
    context.close()


def met_klad(venster: BrowserContext, site_adres: str, stand: dict[str, Any]) -> Page:
    """Open the form with an entry in it."""
    venster.grant_permissions(["clipboard-read", "clipboard-write"])
    venster.add_init_script(
        f"location.protocol === 'about:' || localStorage.setItem('kb-klad:k', {json.dumps(json.dumps({'tijd': '', 'stand': stand}))})"
    )
    venster.add_init_script(VANG_MAIL)
    pagina = open_formulier(venster, f"{site_adres}bijdragen/formulier/#klad=k")
    naar_stap(pagina, 3)
    return pagina


def brief(adres: str) -> tuple[str, str, str]:
    """Return recipient, subject and body of an address `mailto:`."""
    delen = urlsplit(adres)
    vraag = parse_qs(delen.query, strict_parsing=True)
    return unquote(delen.path), vraag["subject"][0], vraag["body"][0]


def klembord(pagina: Page) -> str:
    """Return the text on the clipboard."""
    tekst: str = pagina.evaluate("navigator.clipboard.readText()")
    return tekst


def test_a_short_text_stands_in_the_mail_and_importeer_reads_it_back(
    venster: BrowserContext, site_adres: str, mail: str
) -> None:
    pagina = met_klad(venster, site_adres, KORT)
    tekst = pagina.locator("[data-bestand]").input_value()
    pagina.get_by_role("link", name="Stuur per mail").press("Enter")
    naar, onderwerp, inhoud = brief(pagina.evaluate("window.mail"))
    assert (naar, onderwerp) == (mail, "Bijdrage: Koffie aan de schoolpoort")
    assert inhoud == f"Bestand: praktijken/voorbeelden/zz-geval-1.md\n\n{tekst}".replace("\n", "\r\n")
    terug = importeer(
        f"Dag\r\n\r\n{inhoud}\r\nMet vriendelijke groeten\r\n".encode(),
        "mail.txt",
        Omgeving(WORTEL),
        namen_per_soort(WORTEL),
    )
    assert (terug.tekst, terug.over) == (tekst, ())
    expect(pagina.locator("[data-mailuitleg]")).to_have_text("Je mailprogramma opent met de hele tekst erin.")


def test_a_long_text_goes_along_as_a_file_and_on_the_clipboard(
    venster: BrowserContext, site_adres: str, mail: str
) -> None:
    pagina = met_klad(venster, site_adres, LANG)
    tekst = pagina.locator("[data-bestand]").input_value()
    expect(pagina.locator("[data-mailuitleg]")).to_contain_text("Voeg het bestand toe aan de mail die opent.")
    with pagina.expect_download() as gevangen:
        pagina.get_by_role("link", name="Stuur per mail").press("Enter")
    pagina.wait_for_function("window.mail")
    assert gevangen.value.suggested_filename == "zz-geval-1.md"
    assert Path(gevangen.value.path()).read_text(encoding="utf-8") == tekst
    assert klembord(pagina) == tekst
    adres = pagina.evaluate("window.mail")
    assert len(adres) < 2000
    naar, _, inhoud = brief(adres)
    assert naar == mail
    assert "het bestand zz-geval-1.md" in inhoud
    assert "Voeg dat bestand toe aan deze mail." in inhoud
    expect(pagina.locator("[data-raad]")).to_have_text(
        "Het bestand zz-geval-1.md is bewaard op dit toestel, en de tekst staat op je klembord. Voeg het bestand toe aan de mail."
    )


def test_a_way_that_does_not_exist_is_not_shown_and_the_form_says_what_to_do(
    venster: BrowserContext, site_adres: str
) -> None:
    pagina = met_klad(venster, site_adres, KORT)
    expect(pagina.get_by_role("link", name="Stuur per mail")).to_have_count(0)
    expect(pagina.get_by_role("button", name="Stuur in")).to_have_count(0)
    expect(pagina.locator("[data-zonder-weg]")).to_contain_text("Geef het aan de trekker van je netwerk")
    with pagina.expect_download():
        pagina.get_by_role("button", name="Bewaar als bestand").press("Enter")
    expect(pagina.get_by_role("heading", name="Zo gaat het verder")).to_be_focused()
    expect(pagina.locator("[data-vervolg=bestand]")).to_be_visible()
    expect(pagina.locator("[data-vervolg=github]")).to_be_hidden()
    pagina.goto(f"{site_adres}bijdragen/")
    expect(pagina.get_by_role("main")).to_contain_text("Dan kan je nog niet rechtstreeks insturen")


def test_with_a_mail_address_nobody_is_told_that_there_is_no_way(
    venster: BrowserContext, site_adres: str, mail: str
) -> None:
    pagina = met_klad(venster, site_adres, KORT)
    expect(pagina.get_by_role("link", name="Stuur per mail")).to_be_visible()
    expect(pagina.locator("[data-zonder-weg]")).to_be_hidden()
    assert mail == ADRES


class Ontvanger(BaseHTTPRequestHandler):
    """A form that receives contributions: keeps what came, and answers with `code`."""

    gekregen: ClassVar[list[tuple[dict[str, str], bytes]]] = []
    code: ClassVar[int] = 200

    def do_POST(self) -> None:
        """Take one file."""
        lengte = int(self.headers["Content-Length"])
        self.gekregen.append((dict(self.headers), self.rfile.read(lengte)))
        self.send_response(self.code)
        self.send_header("Access-Control-Allow-Origin", "*")
        self.end_headers()

    def log_message(self, *_waarden: object) -> None:
        """Print nothing."""


@pytest.fixture
def ontvanger(chromium: Browser) -> Iterator[tuple[str, BrowserContext]]:
    """Return the address of a receiver on this machine, and a browser whose form knows it."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Ontvanger)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    oorsprong = f"http://127.0.0.1:{server.server_port}"
    adres = f"{oorsprong}/inbox"
    context = chromium.new_context(viewport={"width": 390, "height": 800})
    # A page that a test fills in has no address of its own, so a browser asks before it reaches this machine.
    context.grant_permissions(["local-network-access"])

    def met_adres(route: Route) -> None:
        antwoord = route.fetch()
        tekst = antwoord.text().replace('"ontvangst": ""', f'"ontvangst": "{adres}"')
        route.fulfill(
            response=antwoord, body=tekst.replace("connect-src 'self'", f"connect-src 'self' {oorsprong}")
        )

    context.route("**/bijdragen/formulier/*", met_adres)
    Ontvanger.gekregen.clear()
    Ontvanger.code = 200
    yield adres, context
    context.close()
    server.shutdown()
    server.server_close()


def test_a_receiving_form_gets_the_file_and_nothing_of_the_reader(
    ontvanger: tuple[str, BrowserContext], site_adres: str
) -> None:
    _, context = ontvanger
    pagina = met_klad(context, site_adres, KORT)
    tekst = pagina.locator("[data-bestand]").input_value()
    pagina.get_by_role("button", name="Stuur in").click()
    expect(pagina.get_by_role("heading", name="Zo gaat het verder")).to_be_focused()
    expect(pagina.locator("[data-vervolg=ontvangst]")).to_be_visible()
    [(koppen, inhoud)] = Ontvanger.gekregen
    assert koppen["Content-Type"].startswith("multipart/form-data; boundary=")
    assert {"Cookie", "Referer"}.isdisjoint(koppen)
    assert b'name="bestand"; filename="zz-geval-1.md"' in inhoud
    assert tekst.encode() in inhoud
    assert inhoud.count(b"Content-Disposition") == 1


def test_when_a_receiving_form_refuses_the_text_stays_and_that_is_said(
    ontvanger: tuple[str, BrowserContext], site_adres: str
) -> None:
    _, context = ontvanger
    Ontvanger.code = 503
    pagina = met_klad(context, site_adres, KORT)
    pagina.get_by_role("button", name="Stuur in").click()
    expect(pagina.locator("[data-raad]")).to_contain_text("Het is niet zeker dat je tekst aankwam.")
    expect(pagina.locator("[data-vervolg=ontvangst]")).to_be_hidden()
    assert pagina.evaluate("localStorage.length") == 1


def test_the_origin_of_a_receiving_form_enters_the_policy_of_the_forms_only(klein: Collectie) -> None:
    config = lees_config(WORTEL)
    config["plugins"][0]["kennisbank"]["ontvangst"] = "https://in.example.org/kennisbank?k=1"
    site = Site(klein, lees_instellingen(config))
    verbindt = {p.adres: p.voorblad()["verbindt"] for p in alle_paginas(site) if "verbindt" in p.voorblad()}
    assert verbindt == dict.fromkeys(("bijdragen/formulier/", "bijdragen/ook/"), "https://in.example.org")
    hoofd = (WORTEL / "overrides/main.html").read_text(encoding="utf-8")
    assert (
        "connect-src 'self'{% if meta.verbindt and soort == \"formulier\" %} {{ meta.verbindt }}{% endif %};"
        in hoofd
    )


@pytest.mark.parametrize("fout", ["in.example.org", "http://in.example.org/", "https://in.example.org/ x", "https://a;b.org/", "javascript:alert(1)", "https://in.example.org/'"])  # fmt: skip
def test_a_setting_that_is_no_address_of_a_receiving_form_stops_with_a_sentence(fout: str) -> None:
    with pytest.raises(OngeldigeInstelling, match="is geen adres van een ontvangstformulier"):
        ontvangstadres(fout)


def test_an_improvement_is_copied_before_github_opens(met_github: BrowserContext, site_adres: str) -> None:
    venster = met_github
    venster.grant_permissions(["clipboard-read", "clipboard-write"])
    pagina = open_formulier(venster, f"{site_adres}bijdragen/formulier/?verbeter=eigenaarschap")
    naar_stap(pagina, 3)
    expect(pagina.locator("[data-githubuitleg]")).to_contain_text(
        "kan een bestaande tekst niet vooraf invullen"
    )
    with venster.expect_page() as nieuw:
        pagina.get_by_role("link", name="Voorstellen op GitHub").press("Enter")
    assert nieuw.value.url.endswith("/edit/main/praktijken/praktijken/eigenaarschap.md")
    assert nieuw.value.evaluate("window.opener") is None
    nieuw.value.close()
    assert klembord(pagina) == pagina.locator("[data-bestand]").input_value()


def test_when_copying_fails_the_text_is_selected_and_a_second_click_opens_github(
    met_github: BrowserContext, site_adres: str
) -> None:
    venster = met_github
    venster.add_init_script(
        "if (navigator.clipboard) navigator.clipboard.writeText = () => Promise.reject(); Document.prototype.execCommand = () => false;"
    )
    pagina = open_formulier(venster, f"{site_adres}bijdragen/formulier/?verbeter=eigenaarschap")
    naar_stap(pagina, 3)
    knop = pagina.get_by_role("link", name="Voorstellen op GitHub")
    knop.press("Enter")
    expect(pagina.locator("[data-raad]")).to_contain_text("Kopieer de tekst hieronder zelf")
    assert len(venster.pages) == 1
    vak = pagina.locator("[data-bestand]")
    expect(vak).to_be_focused()
    assert vak.evaluate("v => v.selectionEnd - v.selectionStart") == len(vak.input_value())
    with venster.expect_page() as nieuw:
        knop.press("Enter")
    assert "/edit/main/" in nieuw.value.url


@pytest.mark.parametrize("fout", ["redactie(at)example.org", "a@b", "a@example.org, b@example.org", "a@example.org?bcc=c@example.org", " a@example.org", "https://example.org"])  # fmt: skip
def test_a_setting_that_is_no_mail_address_stops_with_a_sentence(fout: str) -> None:
    with pytest.raises(OngeldigeInstelling, match="is geen mailadres van de redactie") as gevangen:
        mailadres(fout)
    assert str(gevangen.value).endswith("Heeft de redactie nog geen adres? Laat de waarde dan leeg.")


def test_the_mail_address_comes_from_the_configuration(klein: Collectie) -> None:
    config = lees_config(WORTEL)
    config["plugins"][0]["kennisbank"]["redactiemail"] = ADRES
    site = Site(klein, lees_instellingen(config))
    pagina = next(p for p in alle_paginas(site) if p.adres == "bijdragen/formulier/")
    assert f'"mail": "{ADRES}"' in pagina.html
    assert f'href="mailto:{ADRES}"' in pagina.html
    assert ADRES in maak_macros(site, "over/")["mailcontact"]()
    assert Instellingen().redactiemail == ""
