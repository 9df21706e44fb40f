"""Shows a concept as it will be: the same text, read as if it was published. Only for a preview; writes nothing."""

from dataclasses import replace

from kennisbank.lezen.bestanden import Bronbestand
from kennisbank.lezen.voorblad import splits
from kennisbank.lezen.yaml.knopen import lees_yaml
from kennisbank.model.soorten import CONCEPT, NETWERK, VOORBEELD


def als_gepubliceerd(bestand: Bronbestand) -> Bronbestand:
    """Return the file of a concept with the status of what is on the site; any other, or one not to be read, as it is."""
    delen, _ = (
        splits(bestand.tekst) if bestand.soort in (VOORBEELD, NETWERK) and bestand.tekst else (None, ())
    )
    gelezen = lees_yaml(delen.yaml) if delen else None
    if not delen or not gelezen or not isinstance(gelezen.waarde, dict) or gelezen.vondsten:
        return bestand
    if gelezen.waarde.get("status") != CONCEPT:
        return bestand
    yaml = gelezen.met("status", "gepubliceerd")
    if gelezen.waarde.get("toestemming") == "nee":
        yaml = lees_yaml(yaml).met("toestemming", "ja")
    return replace(bestand, tekst=f"---\n{yaml}---\n{delen.inhoud}")
