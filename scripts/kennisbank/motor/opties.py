"""What `mkdocs.yml` may say below our plugin; only MkDocs reads it in this form."""

from collections.abc import Callable
from typing import Any

from mkdocs.config.base import Config, ValidationError
from mkdocs.config.config_options import Type
from typing_extensions import override

from kennisbank.motor.site import OngeldigeInstelling, mailadres, ontvangstadres


class Getoetst(Type[str]):
    """A setting that is empty or passes `toets`, which raises OngeldigeInstelling: its message, in Dutch, stops the build."""

    def __init__(self, toets: Callable[[str], str]) -> None:
        """Make a setting that is empty unless it is given."""
        super().__init__(str, default="")
        self._toets = toets

    @override
    def run_validation(self, value: object) -> Any:
        tekst = super().run_validation(value)
        try:
            return self._toets(tekst)
        except OngeldigeInstelling as fout:
            raise ValidationError(str(fout)) from fout


class Opties(Config):
    """The settings, each with what it is when it is not given."""

    contact = Type(str, default="")
    redactiemail = Getoetst(mailadres)
    ontvangst = Getoetst(ontvangstadres)
    tak = Type(str, default="main")
