"""What `mkdocs.yml` may say below our plugin; only MkDocs reads it in this form."""

from typing import Any

from mkdocs.config.base import Config, ValidationError
from mkdocs.config.config_options import Type
from typing_extensions import override

from kennisbank.motor.site import OngeldigeInstelling, mailadres, ontvangstadres


class Mailadres(Type[str]):
    """A setting that is a mail address or empty; anything else stops the build with a message in Dutch."""

    def __init__(self) -> None:
        """Make a setting that is empty unless it is given."""
        super().__init__(str, default="")

    @override
    def run_validation(self, value: object) -> Any:
        tekst = super().run_validation(value)
        try:
            return mailadres(tekst)
        except OngeldigeInstelling as fout:
            raise ValidationError(str(fout)) from fout


class Ontvangstadres(Type[str]):
    """A setting that is the address of a receiving form or empty; anything else stops the build with a message."""

    def __init__(self) -> None:
        """Make a setting that is empty unless it is given."""
        super().__init__(str, default="")

    @override
    def run_validation(self, value: object) -> Any:
        tekst = super().run_validation(value)
        try:
            return ontvangstadres(tekst)
        except OngeldigeInstelling as fout:
            raise ValidationError(str(fout)) from fout


class Opties(Config):
    """The settings, each with what it is when it is not given."""

    contact = Type(str, default="")
    redactiemail = Mailadres()
    ontvangst = Ontvangstadres()
    tak = Type(str, default="main")
