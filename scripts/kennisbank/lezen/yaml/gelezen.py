"""What a YAML text holds, and where its parts stand; how it was read is not its work."""

from dataclasses import dataclass, field

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from kennisbank.meldingen.melding import Plek, Vondst

Pad = tuple[str | int, ...]
Waarde = str | int | float | bool | None | tuple["Waarde", ...] | dict[str, "Waarde"]


@dataclass(frozen=True, slots=True)
class Gelezen:
    """The value of a YAML text, and where its parts stand.

    `waarde` is None when the text could not be read; `tekst` is the text as it stands in the file, from
    line `eerste_regel` on. A path is a tuple of keys and positions.
    """

    waarde: Waarde
    tekst: str
    eerste_regel: int
    vondsten: tuple[Vondst, ...]
    knoop: Node | None = field(default=None, repr=False)

    def plek(self, pad: Pad) -> Plek:
        """Return where the value at `pad` stands, or the nearest part around it that exists."""
        knoop = self.knoop
        for stap in pad:
            _, kind = _stap(knoop, stap)
            if kind is None:
                break
            knoop = kind
        return self._plek(knoop)

    def sleutel(self, pad: Pad) -> Plek:
        """Return where the key at `pad` stands, or the value when it has no key."""
        sleutel, knoop = self._vind(pad)
        gevonden = sleutel or knoop
        return self._plek(gevonden) if gevonden else self.plek(pad)

    def ruw(self, pad: Pad) -> str:
        """Return the text of a single value as it was written; empty for any other."""
        _, knoop = self._vind(pad)
        return str(knoop.value) if isinstance(knoop, ScalarNode) else ""

    def is_blok(self, pad: Pad) -> bool:
        """Tell whether the value at `pad` is a text under `|` or `>`, which starts on the next line."""
        _, knoop = self._vind(pad)
        return isinstance(knoop, ScalarNode) and knoop.style in {"|", ">"}

    def laatste_regel(self, pad: Pad) -> int:
        """Return the line on which the value at `pad` ends, 0 when there is none."""
        _, knoop = self._vind(pad)
        if knoop is None:
            return 0
        return knoop.end_mark.line - (knoop.end_mark.column == 0) + self.eerste_regel

    def met(self, veld: str, waarde: str) -> str:
        """Return the text with another single value for a field of the first level, which is added where it is not.

        `waarde` is a word without signs that mean something; the text was read without findings.
        """
        _, knoop = self._vind((veld,))
        if knoop is not None:
            begin, einde = knoop.start_mark.index, knoop.end_mark.index
            # A field without a value ends at its colon.
            return self._vervangen(begin, einde, waarde if einde > begin else f" {waarde}")
        if isinstance(self.knoop, MappingNode) and self.knoop.flow_style:
            einde = self.knoop.end_mark.index - 1
            return self._vervangen(einde, einde, f", {veld}: {waarde}")
        return f"{self.tekst}{veld}: {waarde}\n"

    def _vervangen(self, begin: int, einde: int, nieuw: str) -> str:
        return self.tekst[:begin] + nieuw + self.tekst[einde:]

    def _vind(self, pad: Pad) -> tuple[Node | None, Node | None]:
        """Return the nodes of the key and the value at `pad`, None where there are none."""
        sleutel, knoop = None, self.knoop
        for stap in pad:
            sleutel, knoop = _stap(knoop, stap)
        return sleutel, knoop

    def _plek(self, knoop: Node | None) -> Plek:
        if knoop is None:
            return Plek(self.eerste_regel)
        return Plek(knoop.start_mark.line + self.eerste_regel, knoop.start_mark.column + 1)


def _stap(knoop: Node | None, stap: str | int) -> tuple[Node | None, Node | None]:
    """Return the key and value nodes one step further, None where there are none."""
    if isinstance(knoop, MappingNode):
        for sleutel, kind in knoop.value:
            if sleutel.value == stap:
                return sleutel, kind
    elif isinstance(knoop, SequenceNode) and isinstance(stap, int) and stap < len(knoop.value):
        return None, knoop.value[stap]
    return None, None
