"""Draws the framework as one figure: a street of bouwstenen that stands on clusters and kernprincipes.

Every part is a link with a name. Colours are the stylesheet's; sizes are in units of the drawing.
On small screens the stylesheet shows the lists of `figuur_lijst.html` in its place.
"""

from collections.abc import Iterator, Sequence
from textwrap import wrap
from typing import Any

from markupsafe import Markup

from kennisbank.collectie.adressen import adres_van, relatief
from kennisbank.collectie.fiche import Fiche
from kennisbank.uitvoer.web.sjablonen import Drukker, icoon

BREEDTE = 960
PER_RIJ, HUIS, TUSSEN = 4, 222, 24  # four houses and three gaps are exactly as wide as the drawing
DAK, GEVEL, STRAAT = 44, 104, 14
LAAG, VOEG, NAAMBREED = 82, 8, 190
REGEL = 21  # from one line of text to the next

# The roofs of a street, over a wall of `HUIS` wide: x and y from the corner where the roof begins.
DAKEN = (
    f"l{HUIS / 2:g} -{DAK} l{HUIS / 2:g} {DAK}",
    f"v-14 h24 v-15 h24 v-15 h{HUIS - 96} v15 h24 v15 h24 v14",
    f"c26 0 52 -{DAK} {HUIS / 2:g} -{DAK} c59 0 85 {DAK} {HUIS / 2:g} {DAK}",
    f"v-26 h-5 v-10 h{HUIS + 10} v10 h-5 v26",
)


def teken_figuur(druk: Drukker, adres: str) -> Markup:
    """Return the figure for the page at `adres`."""
    c = druk.site.collectie
    rijen = -(-len(c.bouwstenen) // PER_RIJ)
    grond = rijen * (DAK + GEVEL + STRAAT)
    hoogte = grond + len(c.clusters) * (LAAG + VOEG)
    delen = [_huis(bouwsteen, nummer, adres) for nummer, bouwsteen in enumerate(c.bouwstenen)]
    for nummer, cluster in enumerate(c.clusters):
        stenen = [k for k in c.kernprincipes if k.velden.cluster == cluster.id]
        delen.append(_laag(cluster, stenen, grond + nummer * (LAAG + VOEG), adres))
    return Markup(
        '<figure class="kb-figuur">\n<svg class="kb-figuur__tekening" viewBox="-6 -2 {} {}" role="group" '
        'aria-label="Het kader: bouwstenen op een fundament van kernprincipes">\n{}\n</svg>\n{}'
        "<figcaption>{} bouwstenen staan op een fundament van {} kernprincipes in {} clusters. "
        "Elk deel is een link.</figcaption>\n</figure>"
    ).format(
        BREEDTE + 12, hoogte, Markup("\n").join(delen), druk.vul("figuur_lijst.html", adres),
        len(c.bouwstenen), len(c.kernprincipes), len(c.clusters),
    )  # fmt: skip


def _huis(bouwsteen: Fiche[Any], plaats: int, adres: str) -> Markup:
    """Return one house: its number and picture in the gable, its name on the wall."""
    rij, kolom = divmod(plaats, PER_RIJ)
    x, y = kolom * (HUIS + TUSSEN), rij * (DAK + GEVEL + STRAAT) + DAK
    midden = x + HUIS // 2
    dak = DAKEN[(plaats + 2 * rij) % len(DAKEN)]
    return Markup(
        '<a class="kb-figuur__huis" href="{}" aria-label="{} {}, bouwsteen"><path d="M{} {}{}v{}h-{}z"/>'
        '<g transform="translate({} {}) scale(1.5)">{}</g><text class="kb-figuur__nummer" x="{}" y="{}">{}</text> {}</a>'
    ).format(
        _naar(bouwsteen, adres), bouwsteen.velden.nummer, bouwsteen.kort, x, y, dak, GEVEL, HUIS,
        midden - 42, y - 12, icoon(bouwsteen.id), midden + 20, y + 18, bouwsteen.velden.nummer,
        _regels(bouwsteen.kort, 20, midden, y + 34 + (GEVEL - 34) / 2),
    )  # fmt: skip


def _laag(cluster: Fiche[Any], stenen: Sequence[Fiche[Any]], y: int, adres: str) -> Markup:
    """Return one layer of the foundation: the cluster, then its kernprincipes as stones."""
    begin = Markup('<a class="kb-figuur__cluster" href="{}" aria-label="{}, cluster"><rect x="0" y="{}" width="{}" height="{}" rx="6"/>{}{}</a>').format(
        _naar(cluster, adres), cluster.naam, y, NAAMBREED, LAAG,
        _plaatje(cluster, 10, y + LAAG // 2), _regels(cluster.naam, 13, 50, y + LAAG / 2, links=True),
    )  # fmt: skip
    return Markup('<g data-cluster="{}">{}{}</g>').format(
        cluster.id, begin, Markup("").join(_stenen(stenen, y, adres))
    )


def _stenen(stenen: Sequence[Fiche[Any]], y: int, adres: str) -> Iterator[Markup]:
    ruimte = (BREEDTE - NAAMBREED) / max(len(stenen), 1)
    for nummer, steen in enumerate(stenen):
        x = round(NAAMBREED + nummer * ruimte + VOEG)
        breed = round(ruimte) - VOEG
        yield Markup('<a class="kb-figuur__steen" href="{}" aria-label="{}, kernprincipe"><rect x="{}" y="{}" width="{}" height="{}" rx="6"/>{}{}</a>').format(
            _naar(steen, adres), steen.kort, x, y, breed, LAAG,
            _plaatje(steen, x + 10, y + LAAG // 2), _regels(steen.kort, (breed - 54) // 8, x + 48, y + LAAG / 2, links=True),
        )  # fmt: skip


def _plaatje(fiche: Fiche[Any], x: int, midden: int) -> Markup:
    return Markup('<g transform="translate({} {}) scale(1.25)">{}</g>').format(
        x, midden - 15, icoon(fiche.id)
    )


def _regels(naam: str, tekens: int, x: float, midden: float, *, links: bool = False) -> Markup:
    """Return a name in lines of at most `tekens`, around the height `midden`; `links` begins lines at `x`."""
    regels = wrap(naam, tekens, break_long_words=False)
    eerste = midden - (len(regels) - 1) * REGEL / 2 + 6
    stukken = Markup(" ").join(
        Markup('<tspan x="{:g}" y="{:g}">{}</tspan>').format(x, eerste + nummer * REGEL, regel)
        for nummer, regel in enumerate(regels)
    )
    return Markup('<text class="kb-figuur__naam{}">{}</text>').format(
        " kb-figuur__naam--links" if links else "", stukken
    )


def _naar(fiche: Fiche[Any], adres: str) -> str:
    return relatief(adres, adres_van(fiche.soort, fiche.id))
