"""A chance as 100 dots on paper: filled for those it happened to, rings for the others, dashes beside both."""

from __future__ import annotations

from data.catalogue.chances import DotKind, dot_kinds
from documents.figures.shapes import tag

STEP, RADIUS = 10.0, 3.4
INK = "#00506b"
FILLS: dict[DotKind, str] = {"yes": INK, "maybe": "#7fa7b5", "no": "#ffffff"}


def chance_dots(low: int, high: int, across: int, beside: int = 0) -> str:
    """100 dots as SVG, so many in a row: `low` are filled, up to `high` pale, then rings, and `beside` dashes."""
    rows = -(-100 // across)
    marks = (
        _mark(kind, STEP * (number % across + 0.5), STEP * (number // across + 0.5))
        for number, kind in enumerate(dot_kinds(low, high, beside))
    )
    return tag("svg", *marks, xmlns="http://www.w3.org/2000/svg", viewBox=f"0 0 {STEP * across:g} {STEP * rows:g}")


def _mark(kind: DotKind, x: float, y: float) -> str:
    if kind == "beside":
        return tag("line", x1=x - RADIUS, y1=y, x2=x + RADIUS, y2=y, stroke=INK, stroke_width=1.6)
    return tag("circle", cx=x, cy=y, r=RADIUS, fill=FILLS[kind], stroke=INK, stroke_width=1)
