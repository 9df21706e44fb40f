"""Reads only the fields of the entries of a file, for who needs to know what they say and judges nothing."""

from collections.abc import Iterator

from kennisbank.lezen.voorblad import splits
from kennisbank.lezen.yaml.gelezen import Waarde
from kennisbank.lezen.yaml.knopen import lees_yaml
from kennisbank.model.soorten import Soort


def lees_waarden(soort: Soort, id_: str, tekst: str) -> Iterator[tuple[str, dict[str, Waarde]]]:
    """Yield the id and the fields of each entry in the text of a file, as far as they can be read.

    `id_` is that of the entry in a file of its own.
    """
    if soort.is_lijst:
        waarde = lees_yaml(tekst).waarde
        for fiche in waarde if isinstance(waarde, tuple) else ():
            if isinstance(fiche, dict):
                yield str(fiche.get("id") or ""), fiche
    elif (delen := splits(tekst)[0]) and isinstance(waarde := lees_yaml(delen.yaml).waarde, dict):
        yield id_, waarde
