r"""Checks what YAML makes of escapes: `"\u0007"` and `"\x3cb>"` hold what the text of the file does not show."""

from collections.abc import Iterator
from dataclasses import replace

from kennisbank.controle.tekst import controleer_tekst
from kennisbank.controle.waarden import teksten_in
from kennisbank.lezen.fiches import RuweFiche
from kennisbank.meldingen.melding import Vondst


def controleer_ontsnapt(ruw: RuweFiche) -> Iterator[Vondst]:
    """Yield what is wrong with the texts of the fields as they are read, where the file does not show them."""
    geschreven = ruw.gelezen.tekst
    if "\\" not in geschreven or ruw.waarden is None:
        return
    for pad, tekst in teksten_in(ruw.waarden, ()):
        if tekst not in geschreven:
            for vondst in controleer_tekst(
                tekst, einde_voorblad=tekst.count("\n") + 1, concept=ruw.is_concept
            ):
                yield replace(vondst, plek=ruw.plek(*pad), tot=ruw.laatste_regel(*pad))
