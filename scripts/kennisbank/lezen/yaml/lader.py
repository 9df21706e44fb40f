"""Composes YAML text into nodes, fast where libyaml is there; explains nothing.

The error that a broken text gives always comes from PyYAML's own parser, so that messages do not
depend on whether libyaml is installed.
"""

from collections.abc import Iterator
from typing import Any, Final

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode
from yaml.resolver import Resolver

TAG: Final = "tag:yaml.org,2002:"
_STANDAARD: Final = {ScalarNode: f"{TAG}str", SequenceNode: f"{TAG}seq", MappingNode: f"{TAG}map"}


class _Tags(Resolver):
    """Finds out whether a plain value is text, a number or a yes; quicker than PyYAML does, with its rules."""

    def resolve(self, kind: type[Any], value: str | None, implicit: tuple[bool, bool]) -> str:
        """Return the tag of a node."""
        if kind is ScalarNode and implicit[0]:
            for tag, vorm in self.yaml_implicit_resolvers.get(value[:1] if value else "", ()):
                if vorm.match(value):
                    return str(tag)
        return _STANDAARD[kind]


class Zuiver(yaml.reader.Reader, yaml.scanner.Scanner, yaml.parser.Parser, yaml.composer.Composer, _Tags):
    """PyYAML's own parser, up to nodes."""

    def __init__(self, tekst: str) -> None:
        yaml.reader.Reader.__init__(self, tekst)
        yaml.scanner.Scanner.__init__(self)
        yaml.parser.Parser.__init__(self)
        yaml.composer.Composer.__init__(self)
        _Tags.__init__(self)
        self._in_woord = False

    def scan_plain(self) -> yaml.ScalarToken:
        """Read a text without quotes. A question mark within it is text, also in a list between brackets.

        So libyaml reads it, and YAML 1.2 says (7.3.3); PyYAML holds it for the sign of a key, as in YAML 1.1.
        """
        self._in_woord = True
        try:
            return super().scan_plain()
        finally:
            self._in_woord = False

    def peek(self, index: int = 0) -> str:
        """Return the character at `index` from here; within a text a letter for a question mark."""
        teken: str = super().peek(index)
        return "x" if self._in_woord and teken == "?" else teken


def _snel() -> type[Any]:
    """Return the parser of libyaml, or PyYAML's own where libyaml is missing."""
    if not yaml.__with_libyaml__:
        return Zuiver

    from yaml.cyaml import CParser  # type: ignore[attr-defined] # noqa: PLC0415 (only where libyaml is)

    class Snel(CParser, _Tags):
        """The parser of libyaml, up to nodes."""

        def __init__(self, tekst: str) -> None:
            CParser.__init__(self, tekst)
            _Tags.__init__(self)

    return Snel


SNEL: Final = _snel()


def stel_samen(tekst: str) -> Node | None:
    """Return the root node of `tekst`, None when it holds nothing; raises `yaml.YAMLError`."""
    try:
        return _wortel(SNEL, tekst)
    except yaml.YAMLError:
        return _wortel(Zuiver, tekst)


def gebeurtenissen(tekst: str, soort: type[Any] = SNEL) -> Iterator[yaml.Event]:
    """Yield the parse events of `tekst`: no tree is made, so nothing can grow out of hand."""
    lader = soort(tekst)
    try:
        while lader.check_event():
            yield lader.get_event()
    finally:
        lader.dispose()


def _wortel(soort: type[Any], tekst: str) -> Node | None:
    lader = soort(tekst)
    try:
        wortel: Node | None = lader.get_single_node()
        return wortel
    finally:
        lader.dispose()
