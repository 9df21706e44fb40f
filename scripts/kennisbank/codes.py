"""The catalogue of findings: what each code means."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Uitleg:
    """What a code means, why the rule is there, and a wrong and a right example."""

    wat: str
    waarom: str
    fout: str
    goed: str
    ernst: str = "fout"


CODES: Mapping[str, Uitleg] = {}
