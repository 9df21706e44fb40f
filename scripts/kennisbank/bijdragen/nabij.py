"""Finds the one name that was meant: written in another way, or one letter off. Two candidates are none."""

from collections.abc import Iterable

from kennisbank.lezen.markdown.koppen import vlak

# In shorter words one letter makes too much difference.
KORTSTE = 4


def enige(gevonden: str, mogelijk: Iterable[str]) -> str | None:
    """Return the only name that `gevonden` can be, None when there is none or more than one."""
    namen = list(dict.fromkeys(mogelijk))
    plat = vlak(gevonden)
    gelijk = [naam for naam in namen if vlak(naam) == plat]
    dichtbij = gelijk or [naam for naam in namen if scheelt_een(vlak(naam), plat)]
    return dichtbij[0] if len(dichtbij) == 1 and plat else None


def scheelt_een(een: str, ander: str) -> bool:
    """Tell whether two words differ by one letter: one more, one less, another, or two swapped. Not for short words."""
    if abs(len(een) - len(ander)) > 1 or min(len(een), len(ander)) < KORTSTE:
        return False
    voor = next(
        (plek for plek, (a, b) in enumerate(zip(een, ander, strict=False)) if a != b),
        min(len(een), len(ander)),
    )
    a, b = een[voor:], ander[voor:]
    return a[1:] == b or a == b[1:] or a[1:] == b[1:] or (a[:2] == b[:2][::-1] and a[2:] == b[2:])
