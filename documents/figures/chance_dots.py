"""A chance as 100 dots on paper: filled for those it happened to, rings for the others."""

from __future__ import annotations

from documents.figures.shapes import tag

STEP, RADIUS = 10.0, 3.4
INK, MAYBE = "#00506b", "#7fa7b5"


def chance_dots(low: int, high: int, across: int) -> str:
    """100 dots as SVG, so many in a row: `low` are filled, those up to `high` half filled, the rest are rings."""
    rows = -(-100 // across)
    dots = (
        tag(
            "circle",
            cx=STEP * (number % across + 0.5),
            cy=STEP * (number // across + 0.5),
            r=RADIUS,
            fill=INK if number < low else MAYBE if number < high else "#ffffff",
            stroke=INK,
            stroke_width=1,
        )
        for number in range(100)
    )
    return tag("svg", *dots, xmlns="http://www.w3.org/2000/svg", viewBox=f"0 0 {STEP * across:g} {STEP * rows:g}")
