"""A chart of the medicines that fit, with its message, its words, the same numbers as a table, and its sources."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

import streamlit as st

from components.page.chart_frame import numbers_table, source_line, style_rules
from components.page.content import catalogue, catalogue_in, language, text
from components.page.export_view import picture_download
from components.page.html import Html, element, show
from components.page.type_icon import theme
from data.catalogue.catalogue import Catalogue
from data.catalogue.model import Medicine

if TYPE_CHECKING:
    import pandas as pd

    from documents.figures.chart_look import Theme
    from documents.figures.chart_names import ChartName
    from documents.figures.charts import ChartFigure

CHARTS_KEPT = 64  # charts made before, each of some choice


@st.cache_resource(show_spinner=False, max_entries=CHARTS_KEPT)
def _figure(name: ChartName, language: str, theme: Theme, ids: tuple[str, ...]) -> ChartFigure | None:
    # Altair and pandas are loaded when the first chart is drawn.
    from documents.figures.charts import can_be_drawn, figure

    content = catalogue_in(language)
    medicines = [content.medicines[medicine] for medicine in ids]
    return figure(name, content, theme, medicines) if can_be_drawn(name, medicines) else None


def chart_view(name: ChartName, medicines: Sequence[Medicine], on_press: Callable[[str], None]) -> None:
    """Draw a chart of some medicines; `on_press` gets the key of the drawing in which a mark was pressed."""
    figure = _figure(name, language(), theme(), tuple(medicine.id for medicine in medicines))
    if figure is None:
        show(element("p", text("chart.none"), class_="hint", role="status"))
        return
    key = f"chart_{name}"
    lead = element("p", text("medicines_page.charts_lead"))
    show(style_rules(), element("h2", figure.title), element("p", " ".join(figure.summary)), lead)
    # Not st.altair_chart, which would write the specification anew in each run.
    st.vega_lite_chart(figure.spec, theme=None, key=key, alt=figure.alt, on_select=partial(on_press, key))
    sources = source_line(figure.sources)
    show(_frame_table(figure.table, figure.table_caption, figure.row_head), element("p", sources, class_="dates"))
    picture_download(partial(_picture, catalogue(), name, tuple(medicines), sources), name)


def _frame_table(frame: pd.DataFrame, caption: str, row_head: str) -> Html:
    """Numbers as a real table: the index as row heads, and a column for the sum of each row."""
    heads = [row_head, *map(str, frame.columns), text("chart.all_types")]
    numbers = zip(frame.index, frame.to_numpy().tolist(), strict=True)
    return numbers_table(caption, heads, ((str(name), (*row, sum(row))) for name, row in numbers), "column")


def _picture(content: Catalogue, name: ChartName, medicines: tuple[Medicine, ...], sources: str) -> bytes:
    """A drawing as a PNG picture; it is called outside of the page, so all that it needs is given."""
    from documents.figures.chart_picture import chart_picture

    return chart_picture(content, name, medicines, [sources])
