"""An address of this site as a QR code. Only addresses that the app made: never words that somebody typed."""

from __future__ import annotations

import io
from functools import lru_cache
from urllib.parse import urlsplit

import segno

BORDER = 4  # the quiet zone that the standard asks for, in modules
LONGEST = 1000  # characters; a longer address makes a code too fine for a phone
CODES_KEPT = 256  # codes drawn before; each is a few kilobytes
DARK, LIGHT = "#000000", "#ffffff"  # also on a dark page: phones read dark on light


def can_be_code(address: str) -> bool:
    """True for an http or https address of a length that a phone can read."""
    parts = urlsplit(address)
    return parts.scheme in ("http", "https") and bool(parts.netloc) and len(address) <= LONGEST and address.isascii()


@lru_cache(maxsize=CODES_KEPT)
def qr_svg(address: str, pattern: int | None = None) -> str:
    """The code as an SVG drawing that fills the place it is given; drawn once for an address, which holds ids only.

    `pattern` is one of the standard's masks, 0 to 7; without it the best of them is looked for, which takes longer.
    """
    buffer = io.BytesIO()
    _code(address, pattern).save(
        buffer,
        kind="svg",
        border=BORDER,
        dark=DARK,
        light=LIGHT,
        xmldecl=False,
        omitsize=True,
        svgclass="",
        lineclass="",
    )
    return buffer.getvalue().decode("utf-8").strip()


def qr_png(address: str, scale: int = 8) -> bytes:
    """The code as a PNG picture of `scale` pixels a module."""
    buffer = io.BytesIO()
    _code(address).save(buffer, kind="png", border=BORDER, scale=scale, dark=DARK, light=LIGHT)
    return buffer.getvalue()


def _code(address: str, pattern: int | None = None) -> segno.QRCode:
    if not can_be_code(address):
        raise ValueError("not an address that can be made a code")
    return segno.make(address, error="m", micro=False, mask=pattern)
