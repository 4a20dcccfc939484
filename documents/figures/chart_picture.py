"""A chart of the list of medicines as it leaves the app: on white, with its message and who says so above it."""

from __future__ import annotations

from collections.abc import Sequence

from data.catalogue.catalogue import Catalogue
from data.catalogue.model import Medicine
from documents.figures.chart_look import with_words
from documents.figures.chart_names import ChartName
from documents.figures.chart_png import chart_png
from documents.figures.charts import figure


def chart_picture(catalogue: Catalogue, name: ChartName, medicines: Sequence[Medicine], below: Sequence[str]) -> bytes:
    """A chart of some medicines as PNG bytes; the lines `below` stand under its message."""
    drawn = figure(name, catalogue, "light", medicines)
    return chart_png(with_words(drawn.chart, drawn.title, below))
