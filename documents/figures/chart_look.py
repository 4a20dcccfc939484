"""How every chart looks: its themes, type, inks, and the shapes of the types; and how it is handed on."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import wrap
from typing import Any, Literal

import altair as alt

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
PICTURE_LETTERS, TITLE_LETTERS = 80, 56  # letters on a line above a chart that leaves the app
MARGIN = 20  # pixels around a chart that leaves the app

Spec = dict[str, Any]


def spec_of(chart: alt.LayerChart) -> Spec:
    """The chart as a Vega-Lite specification. The tests validate it, which takes as long again as to write it."""
    spec: Spec = chart.to_dict(validate=False)
    return spec


def finished(chart: alt.LayerChart | alt.FacetChart, theme: Theme, height: int) -> alt.LayerChart:
    """The chart as wide as its place, its plot of one height, its texts large and plain."""
    assert isinstance(chart, alt.LayerChart)
    sized = chart.properties(
        height=height,
        autosize=alt.AutoSizeParams(type="fit-x", contains="padding"),
        padding={"left": 2, "right": 8, "top": 4, "bottom": 4},
    )
    configured: alt.LayerChart = (
        sized.configure(background="transparent", font=FONT)
        .configure_view(stroke=None)
        .configure_axis(
            labelColor=INK[theme],
            titleColor=INK[theme],
            tickColor=INK[theme],
            domainColor=INK[theme],
            gridColor=LINE[theme],
            labelFontSize=SIZE,
            titleFontSize=SIZE,
            labelAngle=0,
            labelLimit=0,
            aria=False,  # its words for an axis are English; `alt` says in the reader's what the chart shows
        )
    )
    return configured


def with_words(chart: alt.LayerChart, title: str, below: Sequence[str]) -> alt.LayerChart:
    """The chart as it leaves the app: with its message above it, and lines such as who says so below that."""
    titled: alt.LayerChart = chart.properties(
        title=alt.Title(
            wrap(title, TITLE_LETTERS),
            subtitle=[line for text in below for line in wrap(text, PICTURE_LETTERS)],
            anchor="start",
            fontSize=18,
            subtitleFontSize=14,
            subtitlePadding=10,
        ),
        padding=MARGIN,
    )
    return titled
