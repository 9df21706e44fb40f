"""A finding to mend, with the lines around it and what is known about its kind; mends nothing itself."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kennisbank.lezen.voorblad import einde_voorblad
from kennisbank.meldingen.melding import Melding
from kennisbank.model.beschrijving import Veld, velden_van
from kennisbank.model.soorten import Soort

# Indent and hyphen, name of the field, and value. The name may be in capitals or have spaces.
_REGEL: Final = re.compile(
    r"(?P<in>[ ]*(?:[-•–·][ ]+)?)(?:(?P<naam>[^\s:#\[\]{}][^:#\[\]{}]{0,60}?)[ ]*:(?:[ ]+|$))?(?P<waarde>.*)$"
)


@dataclass(frozen=True, slots=True)
class Geval:
    """A finding, the lines of the file, and what is known about the kind and the ids that exist."""

    melding: Melding
    regels: list[str]
    soort: Soort
    ids: Mapping[str, Mapping[str, str]]

    @property
    def nummer(self) -> int:
        """Return the place of the line in `regels`."""
        return min(self.melding.regel, len(self.regels)) - 1

    @property
    def regel(self) -> str:
        """Return the line that the finding is about."""
        return self.regels[self.nummer]

    @property
    def in_voorblad(self) -> bool:
        """Tell whether the line belongs to the front matter."""
        return self.nummer < max(1, einde_voorblad("\n".join(self.regels)))

    def met(self, *nieuw: str, vanaf: int | None = None, tot: int | None = None) -> list[str]:
        """Return the lines with others in place of those from `vanaf` up to `tot` (usually this one)."""
        begin = self.nummer if vanaf is None else vanaf
        return [*self.regels[:begin], *nieuw, *self.regels[begin + 1 if tot is None else tot :]]

    @property
    def deel(self) -> re.Match[str]:
        """Return the line cut into indent, name and value."""
        gevonden = _REGEL.match(self.regel)
        if gevonden is None:  # pragma: no cover (every part may be empty)
            raise ValueError(self.regel)
        return gevonden

    @property
    def veld(self) -> Veld | None:
        """Return the field of the first column that the line belongs to."""
        namen = {veld.naam: veld for veld in velden_van(self.soort.velden)}
        for regel in reversed(self.regels[: self.nummer + 1]):
            if gevonden := re.match(r"([a-z_]+)[ ]*:", regel):
                return namen.get(gevonden[1])
        return None
