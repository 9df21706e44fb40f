"""Judges where an address outside the site leads, by its words alone: nothing is fetched.

`bekijk_adres` takes any address and says of it what is wrong; who calls it knows where the address stands. The tables
are data, so that the form in the browser judges by the same ones.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import unquote

from kennisbank.meldingen.codes.webadressen import (
    ADRES_BESLOTEN,
    ADRES_LEESTEKEN,
    ADRES_OMWEG,
    ADRES_OMWEG_DOEL,
    ADRES_VOLGCODE,
)
from kennisbank.meldingen.melding import Plek, Vondst

SCHEMA: Final = re.compile(r"^https?://(?:[^/@]*@)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Plaats:
    """A kind of address: what it looks like without its scheme, and what it is called.

    Every address of this kind holds `kenmerk`, in small letters; so that most addresses need no closer look.
    """

    kenmerk: str
    patroon: re.Pattern[str]
    wat: str


def _plaatsen(*rijen: tuple[str, str, str]) -> tuple[Plaats, ...]:
    return tuple(
        Plaats(kenmerk, re.compile(rf"^(?:{patroon})", re.IGNORECASE), wat) for kenmerk, patroon, wat in rijen
    )


_EINDE: Final = r"(?![\w.-])"  # here a name of a host ends
BESLOTEN: Final = _plaatsen(
    ("google.com", rf"drive\.google\.com{_EINDE}", "Google Drive"),
    ("google.com", r"docs\.google\.com/(?!forms/|.*/pub(?:html)?(?:[?#]|$)).", "Google Documenten"),
    ("google.com", rf"(?:calendar|mail|meet|classroom|keep|groups)\.google\.com{_EINDE}", "Google"),
    ("photos.app.goo.gl", r"photos\.app\.goo\.gl/", "een album van Google"),
    ("sharepoint.com", rf"[\w-]+\.sharepoint\.com{_EINDE}", "SharePoint"),
    ("onedrive", rf"onedrive\.live\.com{_EINDE}", "OneDrive"),
    ("1drv.ms", r"1drv\.ms/", "OneDrive"),
    ("dropbox.com", rf"(?:[\w-]+\.)?dropbox\.com{_EINDE}", "Dropbox"),
    ("wetransfer.com", rf"(?:[\w-]+\.)?wetransfer\.com{_EINDE}", "WeTransfer"),
    ("we.tl/", r"we\.tl/", "WeTransfer"),
    ("icloud.com", rf"(?:www\.)?icloud\.com{_EINDE}", "iCloud"),
    ("mega.nz/", r"(?:www\.)?mega\.nz/", "een gedeelde map"),
    ("box.com", rf"(?:[\w-]+\.)*app\.box\.com{_EINDE}", "een gedeelde map"),
    ("teams.", rf"teams\.(?:microsoft|live)\.com{_EINDE}", "Teams"),
    ("zoom.us/", r"(?:[\w-]+\.)?zoom\.us/(?:j|my|rec|meeting)/", "Zoom"),
    ("whatsapp.com", rf"(?:web|chat)\.whatsapp\.com{_EINDE}", "WhatsApp"),
    ("outlook.", rf"outlook\.(?:office|office365|live)\.com{_EINDE}", "Outlook"),
    ("slack.com/", r"(?:[\w-]+\.)?slack\.com/(?:archives|client|messages)/", "Slack"),
    ("facebook.com/groups/", r"(?:www\.|m\.)?facebook\.com/groups/", "een groep op Facebook"),
    ("tranet.", r"(?:[\w-]+\.)*(?:intranet|extranet)\.", "een intranet"),
    ("/wp-", r"[^?#]+/(?:wp-admin|wp-login\.php)(?:[/?#]|$)", "de binnenkant van een website"),
    ("preview=true", r"[^?]+\?(?:.*&)?preview=true(?:&|$)", "een pagina die nog niet openbaar is"),
)
_GOOGLE: Final = r"(?:www\.)?google\.[a-z.]{2,6}"
OMWEG: Final = _plaatsen(
    ("google.", rf"{_GOOGLE}/url\?", "een zoekresultaat van Google"),
    ("google.", rf"{_GOOGLE}/search\?", "een zoekopdracht"),
    ("google.", rf"{_GOOGLE}/amp/", "een versie voor de gsm bij Google"),
    ("googleusercontent", r"webcache\.googleusercontent\.com/", "een oude kopie bij Google"),
    ("ampproject.org", r"[\w-]+\.cdn\.ampproject\.org/", "een versie voor de gsm bij Google"),
    ("translate", rf"translate\.google\.[a-z.]{{2,6}}/|[\w-]+\.translate\.goog{_EINDE}", "een vertaling van Google"),
    ("bing.com", r"(?:www\.)?bing\.com/(?:search|ck/)", "een zoekresultaat van Bing"),
    ("duckduckgo", r"duckduckgo\.com/(?:l/|\?(?:.*&)?q=)", "een zoekresultaat van DuckDuckGo"),
    ("safelinks", r"[\w.-]*safelinks\.protection\.outlook\.com/", "een link van het mailfilter van Outlook"),
    ("urldefense", r"urldefense\.(?:com|proofpoint\.com)/", "een link van een mailfilter"),
    ("facebook.com/l.php", r"(?:l|lm|www)\.facebook\.com/l\.php", "een link die Facebook volgt"),
    ("l.instagram.com", r"l\.instagram\.com/", "een link die Instagram volgt"),
    ("linkedin.com/redir", r"(?:www\.)?linkedin\.com/redir", "een link die LinkedIn volgt"),
    ("list-manage", r"[\w.-]*\.list-manage\.com/track/", "een link uit een nieuwsbrief"),
    ("sendgrid.net", r"[\w.-]+\.sendgrid\.net/", "een link uit een nieuwsbrief"),
    ("click.", r"click\.[\w.-]+/", "een link uit een nieuwsbrief"),
    *((kort + "/", re.escape(kort) + "/", "een verkorte link") for kort in (
        "bit.ly", "tinyurl.com", "goo.gl", "ow.ly", "t.co", "is.gd", "buff.ly", "cutt.ly", "rb.gy", "shorturl.at", "rebrand.ly", "lnkd.in")),
)  # fmt: skip
# Where a detour holds the address of the page itself.
DOEL: Final = re.compile(r"[?&](?:q|u|url|uddg)=(https?(?::|%3a)[^&#]+)|__(https?:.*?)__", re.IGNORECASE)
# Parameters that tell who comes from where, as the makers of these services and the list of ClearURLs name them.
VOLGCODE: Final = re.compile(
    r"^(?:utm_\w+|mtm_\w+|pk_(?:campaign|kwd|source|medium)|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|mc_[ce]id|igshid|igsh|yclid|twclid"
    r"|ttclid|li_fat_id|mkt_tok|_hsenc|_hsmi|__hs\w+|hsctatracking|vero_(?:id|conv)|oly_(?:enc|anon)_id|wickedid|_ga|_gl|_openstat|ref_src"
    r"|trk|trackingid|jsessionid|phpsessid|aspsessionid\w*|sessionid)$",
    re.IGNORECASE,
)
# Signs at the end that belong to a sentence: a bracket only when none of that kind opens in the address.
SLOT: Final = re.compile(r"[.,;:!?'\"”’»*]+$|[.,;:!?]*[)\]]+[.,;:!?]*$")


def bekijk_adres(adres: str, plek: Plek) -> Iterator[Vondst]:
    """Yield what is wrong with a full web address that stands at `plek`."""
    kaal = SCHEMA.sub("", adres)
    klein = kaal.casefold()
    besloten = _soort_van(kaal, klein, BESLOTEN)
    if besloten:
        yield ADRES_BESLOTEN.op(plek, adres=adres, wat=besloten.wat)
    omweg = _soort_van(kaal, klein, OMWEG)
    if omweg:
        doel = DOEL.search(kaal)
        if doel:
            yield ADRES_OMWEG_DOEL.op(plek, adres=adres, wat=omweg.wat, schoon=unquote(doel[1] or doel[2]))
        else:
            yield ADRES_OMWEG.op(plek, adres=adres, wat=omweg.wat)
    if not omweg and not besloten:
        yield from _netjes(plek, adres)


def _soort_van(kaal: str, klein: str, plaatsen: Sequence[Plaats]) -> Plaats | None:
    """Return the kind of an address without its scheme, as it stands and in small letters."""
    for plaats in plaatsen:
        if plaats.kenmerk in klein and plaats.patroon.match(kaal):
            return plaats
    return None


def _netjes(plek: Plek, adres: str) -> Iterator[Vondst]:
    schoon, codes = zonder_volgcodes(adres)
    if codes:
        yield ADRES_VOLGCODE.op(plek, adres=adres, wat=", ".join(codes), schoon=schoon)
    slot = slot_van(adres)
    if slot:
        yield ADRES_LEESTEKEN.op(plek, adres=adres, wat=slot, schoon=adres.removesuffix(slot))


def zonder_volgcodes(adres: str) -> tuple[str, tuple[str, ...]]:
    """Return an address without what follows a reader, and the names of what was left out; the rest stays as it was."""
    if not any(teken in adres for teken in "?;"):
        return adres, ()
    voor, hekje, anker = adres.partition("#")
    pad, vraag, deel = voor.partition("?")
    pad, punt, sessie = pad.partition(";")
    paren = deel.split("&") if vraag else []
    weg = [paar for paar in paren if VOLGCODE.match(paar.partition("=")[0])]
    namen = [paar.partition("=")[0] for paar in weg]
    if punt and VOLGCODE.match(sessie.partition("=")[0]):
        namen.append(sessie.partition("=")[0])
    else:
        pad += punt + sessie
    if not namen:
        return adres, ()
    over = "&".join(paar for paar in paren if paar not in weg)
    return pad + ("?" if over else "") + over + hekje + anker, tuple(dict.fromkeys(namen))


def slot_van(adres: str) -> str:
    """Return the signs at the end of an address that belong to the sentence around it, empty when there are none."""
    if adres[-1:].isalnum() or adres.endswith("/"):
        return ""
    gevonden = SLOT.search(adres)
    if gevonden is None:
        return ""
    slot = gevonden[0]
    opent = {")": "(", "]": "["}
    if any(adres.count(opent[teken]) >= adres.count(teken) for teken in slot if teken in opent):
        return ""
    return slot
