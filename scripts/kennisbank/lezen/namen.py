"""Makes an id out of any text, and finds the nearest name that does exist."""

import re
import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches

from kennisbank.model.velden import ID_MAX, ID_VERBODEN


def maak_id(tekst: str) -> str:
    """Return a valid id that resembles `tekst`: `Café De Brug!` becomes `cafe-de-brug`."""
    plat = unicodedata.normalize("NFKD", tekst).encode("ascii", "ignore").decode("ascii").lower()
    naam = re.sub(r"[^a-z0-9]+", "-", plat).strip("-")[:ID_MAX].strip("-")
    return f"{naam}-1" if naam in ID_VERBODEN else naam or "naam"


def bedoelde(gevonden: str, mogelijk: Iterable[str]) -> str | None:
    """Return the possible name nearest to what was found, or None when none is near."""
    namen = {naam.casefold(): naam for naam in mogelijk}
    schoon = gevonden.strip().strip("\"'“”„‘’").strip().casefold()  # noqa: RUF001 (curly quotes of word processors)
    dichtbij = get_close_matches(schoon, namen, n=1, cutoff=0.6) or get_close_matches(maak_id(schoon), namen, n=1, cutoff=0.6)
    return namen[dichtbij[0]] if dichtbij else None


def opsomming(namen: Iterable[str], meeste: int = 12) -> str:
    """Return the names as a Dutch enumeration, cut after `meeste`."""
    lijst = list(namen)
    staart = f" en nog {len(lijst) - meeste}" if len(lijst) > meeste else ""
    return ", ".join(lijst[:meeste]) + staart
