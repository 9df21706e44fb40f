"""Draws an address as a QR code; nothing more."""

import segno


def teken_qr(adres: str) -> str:
    """Return the QR code of an address as SVG: one path in units of a module, without a margin.

    The mask is fixed: looking for the prettiest of the eight takes five times as long, and readers take any.
    """
    rijen = [bytes(rij) for rij in segno.make(adres, error="m", micro=False, mask=2).matrix]
    delen: list[str] = []
    for y, rij in enumerate(rijen):
        x = 0
        while x < len(rij):
            begin = x
            while x < len(rij) and rij[x] == rij[begin]:
                x += 1
            if rij[begin]:
                delen.append(f"M{begin} {y}h{x - begin}v1H{begin}z")
    zijde = len(rijen)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {zijde} {zijde}"><path d="{"".join(delen)}"/></svg>'
    )
