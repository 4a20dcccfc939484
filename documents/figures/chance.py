"""A chance as 100 dots: filled for those it happened to, rings for the others, half filled for a range."""

from __future__ import annotations

from html import escape

COLUMNS, STEP, RADIUS = 25, 20, 7.5


def chance_picture(low: int, high: int, description: str, colour: str) -> str:
    """An SVG of 100 dots, `low` of them filled and those up to `high` half filled. Gray print tells them apart."""
    rows = 100 // COLUMNS
    dots = "".join(_dot(number, low, high, colour) for number in range(100))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {COLUMNS * STEP} {rows * STEP}" width="100%" '
        f'role="img" aria-label="{escape(description, quote=True)}">{dots}</svg>'
    )


def _dot(number: int, low: int, high: int, colour: str) -> str:
    x = STEP / 2 + STEP * (number % COLUMNS)
    y = STEP / 2 + STEP * (number // COLUMNS)
    ring = f'<circle cx="{x}" cy="{y}" r="{RADIUS}" fill="none" stroke="{colour}" stroke-width="2"/>'
    if number < low:
        return f'<circle cx="{x}" cy="{y}" r="{RADIUS + 1}" fill="{colour}"/>'
    if number < high:
        half = f"M{x} {y - RADIUS} A{RADIUS} {RADIUS} 0 0 0 {x} {y + RADIUS} Z"
        return f'{ring}<path d="{half}" fill="{colour}"/>'
    return ring
