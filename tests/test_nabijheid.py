"""Praktijken that share much lie near; what all share brings none together; named relations are left out."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kennisbank.collectie.adressen import maak_doelen
from kennisbank.collectie.collectie import Collectie
from kennisbank.collectie.fiche import Fiche
from kennisbank.collectie.nabijheid import Nabijheid
from kennisbank.model.soorten import KERNPRINCIPE, PRAKTIJK, Kernprincipe, Praktijk

pytestmark = pytest.mark.zwaar

WORTEL = Path(__file__).resolve().parents[1]
KERN = "Een zin die lang genoeg is om als kern van een fiche te mogen dienen."


def _praktijk(
    id_: str, kernprincipes: tuple[str, ...], zoekwoorden: tuple[str, ...], verwant: tuple[str, ...] = ()
) -> Fiche[Praktijk]:
    velden = Praktijk(
        titel=id_,
        kern=KERN,
        bouwsteen="b",
        kernprincipes=dict.fromkeys(kernprincipes, "Een zin die zegt hoe dat gaat."),
        zoekwoorden=(*zoekwoorden, "niets anders", "zo maar iets"),
        verwant=verwant,
    )
    return Fiche(PRAKTIJK, id_, f"{id_}.md", 1, velden, ())


def _kernprincipe(id_: str) -> Fiche[Kernprincipe]:
    velden = Kernprincipe(id=id_, cluster="c", naam=id_.upper(), kort=id_.upper(), kern=KERN, uitleg=KERN)
    return Fiche(KERNPRINCIPE, id_, "k.yml", 1, velden, ())


def _collectie(*praktijken: Fiche[Praktijk]) -> Collectie:
    kernprincipes = tuple(map(_kernprincipe, ("kp-een", "kp-twee", "kp-drie")))
    return Collectie(
        {"praktijk": praktijken, "kernprincipe": kernprincipes}, maak_doelen([], {}, frozenset())
    )


def test_the_one_that_shares_most_comes_first_and_says_why() -> None:
    a = _praktijk("aa", ("kp-een", "kp-twee"), ("moestuin",))
    c = _collectie(
        a,
        _praktijk("bb", ("kp-een",), ("fietsen",)),
        _praktijk("cc", ("kp-een", "kp-twee"), ("moestuin samen",)),
    )
    eerste = Nabijheid(c).bij(a)[0]
    assert eerste.praktijk.id == "cc"
    assert eerste.kernprincipes == ("KP-EEN", "KP-TWEE")
    assert "moestuin" in eerste.woorden


def test_what_is_named_as_related_is_not_computed_again() -> None:
    a = _praktijk("aa", ("kp-een",), ("moestuin",), verwant=("bb",))
    c = _collectie(a, _praktijk("bb", ("kp-een",), ("moestuin",)), _praktijk("cc", ("kp-een",), ("fietsen",)))
    assert [n.praktijk.id for n in Nabijheid(c).bij(a)] == ["cc"]


def test_the_real_praktijken_each_have_neighbours(collectie: Collectie) -> None:
    nabijheid = Nabijheid(collectie)
    assert [p.id for p in collectie.praktijken if not nabijheid.bij(p)] == []


def test_the_order_is_the_same_in_every_process(collectie: Collectie) -> None:
    """Here and in two others. Texts have another place in a set in each process, and a sum of floats depends on its order."""
    vraag = (
        "from pathlib import Path; from kennisbank.controle.laden import laad; from kennisbank.collectie.nabijheid import Nabijheid;"
        f"c = laad(Path({str(WORTEL)!r})).collectie; n = Nabijheid(c);"
        "print([[nabij.praktijk.id for nabij in n.bij(p)] for p in c.praktijken])"
    )
    antwoorden = {
        subprocess.run(
            [sys.executable, "-c", vraag],
            env={**os.environ, "PYTHONHASHSEED": zaad, "PYTHONPATH": str(WORTEL / "scripts")},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for zaad in ("1", "2")
    }
    n = Nabijheid(collectie)
    hier = [[nabij.praktijk.id for nabij in n.bij(p)] for p in collectie.praktijken]
    assert antwoorden == {f"{hier}\n"}
