"""Makes an id out of any text, and finds the nearest name that does exist."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from functools import cached_property
from typing import Final

from kennisbank.model.velden import ID_MAX, ID_VERBODEN

# Comparing takes long: above this many names, only those that share most groups of letters are compared.
VEEL: Final = 200
MEESTE_KANDIDATEN: Final = 12
# A group of letters that this many names share tells nothing.
ALGEMEEN: Final = 500
LANGSTE: Final = 120
# What is written for letters that are not a letter of ours with a sign on it.
LETTERS: Final[Mapping[str, str]] = {
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ħ": "h", "ı": "i", "ŋ": "ng", "ŧ": "t",
}  # fmt: skip
_OMZETTEN: Final = str.maketrans(dict(LETTERS))


def latijn(tekst: str) -> str:
    """Return a text in small letters of ASCII; what has no such letter is left out."""
    klein = tekst.lower().translate(_OMZETTEN)
    return unicodedata.normalize("NFKD", klein).encode("ascii", "ignore").decode("ascii").lower()


def heeft_naam(tekst: str) -> bool:
    """Tell whether `tekst` has letters or digits that an id can be made of."""
    return re.search(r"[a-z0-9]", latijn(tekst)) is not None


def maak_id(tekst: str) -> str:
    """Return a valid id that resembles `tekst`: `Café De Brug!` becomes `cafe-de-brug`."""
    plat = latijn(tekst)
    naam = kort_id(re.sub(r"[^a-z0-9]+", "-", plat).strip("-"), ID_MAX)
    return f"{naam}-1" if naam in ID_VERBODEN else naam or "naam"


def kort_id(id_: str, langste: int) -> str:
    """Return what fits of an id, cut after a word; of one long word, its first letters."""
    if len(id_) <= langste:
        return id_
    return id_[: langste + 1].rpartition("-")[0] or id_[:langste]


class Namen:
    """The names that exist, among which the nearest to a misspelt one is found in little time."""

    def __init__(self, namen: Iterable[str]) -> None:
        """Take the names; of those that differ in capitals only, the last one counts."""
        self.op_volgorde = tuple(sorted(namen))
        self._namen = {naam.casefold(): naam for naam in self.op_volgorde}

    def bedoelde(self, gevonden: str) -> str | None:
        """Return the name nearest to what was found, or None when none is near."""
        schoon = gevonden[:LANGSTE].strip().strip("\"'“”„‘’").strip().casefold()
        for vorm in dict.fromkeys((schoon, maak_id(schoon))):
            if dichtbij := get_close_matches(vorm, self._kandidaten(vorm), n=1, cutoff=0.6):
                return self._namen[dichtbij[0]]
        return None

    def _kandidaten(self, vorm: str) -> Iterable[str]:
        if len(self._namen) <= VEEL:
            return self._namen
        telling = Counter(naam for groep in _groepen(vorm) for naam in self._met_groep.get(groep, ()))
        op_volgorde = sorted(telling.items(), key=lambda paar: (-paar[1], paar[0]))
        return [naam for naam, _ in op_volgorde[:MEESTE_KANDIDATEN]]

    @cached_property
    def _met_groep(self) -> dict[str, list[str]]:
        """Return the names per group of three letters in them."""
        index: dict[str, list[str]] = defaultdict(list)
        for naam in self._namen:
            for groep in _groepen(naam):
                index[groep].append(naam)
        return {groep: namen for groep, namen in index.items() if len(namen) <= ALGEMEEN}


def _groepen(naam: str) -> set[str]:
    vol = f" {naam} "
    return {vol[plaats : plaats + 3] for plaats in range(len(vol) - 2)}


def bedoelde(gevonden: str, mogelijk: Iterable[str]) -> str | None:
    """Return the possible name nearest to what was found, or None when none is near."""
    return Namen(mogelijk).bedoelde(gevonden)


def opsomming(namen: Iterable[str], meeste: int = 12) -> str:
    """Return the names as a Dutch enumeration, cut after `meeste`."""
    lijst = list(namen)
    staart = f" en nog {len(lijst) - meeste}" if len(lijst) > meeste else ""
    return ", ".join(lijst[:meeste]) + staart
