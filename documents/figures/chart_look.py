"""How every chart looks: its themes, type, inks, and the shapes of the types."""

from __future__ import annotations

from typing import Literal

Theme = Literal["light", "dark"]
FONT = "Atkinson Hyperlegible Next, sans-serif"
SIZE = 15  # of text, in pixels
INK = {"light": "#333333", "dark": "#e6e6e0"}
LINE = {"light": "#c9c5bb", "dark": "#3d474c"}
# Vega has no hexagon of its own; the rest are its names.
SHAPES = {
    "circle": "circle",
    "square": "square",
    "triangle": "triangle-up",
    "diamond": "diamond",
    "hexagon": "M0.5,-0.866L1,0L0.5,0.866L-0.5,0.866L-1,0L-0.5,-0.866Z",
}
