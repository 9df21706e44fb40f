"""What the catalogue says of a code."""

from dataclasses import dataclass

from kennisbank.melding import Ernst


@dataclass(frozen=True, slots=True)
class Uitleg:
    """What a code means, why the rule is there, and a wrong and a right example."""

    wat: str
    waarom: str
    fout: str
    goed: str
    ernst: Ernst = Ernst.FOUT
