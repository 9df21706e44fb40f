"""Draws an address as a QR code; nothing more."""

import io
from functools import cache

import segno


@cache  # many products show the same codes
def teken_qr(adres: str) -> tuple[int, ...]:
    """Return the bytes of a PNG with one pixel a module and no margin.

    The mask is fixed: looking for the prettiest of the eight takes five times as long, and readers take any.
    """
    uit = io.BytesIO()
    segno.make(adres, error="m", micro=False, mask=2).save(uit, kind="png", border=0)
    return tuple(uit.getvalue())
