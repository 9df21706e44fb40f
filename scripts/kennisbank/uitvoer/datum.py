"""Dates as people write them."""

from kennisbank.model.periode import MAANDEN


def lees_datum(datum: str) -> str:
    """Return an ISO date as people write it: `23 november 2026`."""
    jaar, maand, *dag = datum.split("-")
    return " ".join([*(str(int(deel)) for deel in dag), MAANDEN[int(maand) - 1], jaar])
