"""A chart as it leaves the app: on white, with its message and who says so above it."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import wrap

import altair as alt

from data.load import Catalogue
from documents.chart_png import chart_png
from documents.figures.chart_names import ChartName
from documents.figures.charts import figure

PICTURE_LETTERS, TITLE_LETTERS = 80, 56  # letters on a line above a chart


def chart_picture(catalogue: Catalogue, name: ChartName, panel: int, below: Sequence[str]) -> bytes:
    """One drawing of a chart as PNG bytes; the lines `below` stand under its message."""
    made = figure(name, catalogue, "light")
    drawn = made.panels[panel]
    titled = drawn.chart.properties(
        title=alt.Title(
            wrap(" ".join(part for part in (made.title, drawn.heading) if part), TITLE_LETTERS),
            subtitle=[line for text in below for line in wrap(text, PICTURE_LETTERS)],
            anchor="start",
            fontSize=18,
            subtitleFontSize=13,
        )
    )
    return chart_png(titled)
