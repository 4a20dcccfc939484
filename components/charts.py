"""A chart with its message, its words, the same numbers as a table, and its sources."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from textwrap import wrap
from typing import Any

import altair as alt
import pandas as pd
import pyarrow as pa
import streamlit as st

from components.chart_frame import numbers_table, source_line
from components.content import catalogue, language, text
from components.html import Html, element, joined, show
from components.marks import marked_name, theme
from components.take_away import chart_download
from data.medicine_counts import counted_medicines
from documents.figures.charts import ChartName, Figure, figure

PICTURE_LETTERS, TITLE_LETTERS = 80, 56  # letters on a line above a chart


@dataclass(frozen=True)
class _Prepared:
    """A figure as it is sent to the browser."""

    figure: Figure
    specs: tuple[dict[str, Any], ...]
    table: Html


# A chart costs 10 to 15 ms to build, its numbers 5 ms to pack, and neither ever changes; `spoken` is the language of
# what is read from the catalogue.
@cache
def _prepared(name: ChartName, spoken: str, shown_in: str) -> _Prepared:
    made = figure(name, catalogue(), "dark" if shown_in == "dark" else "light")
    return _Prepared(
        made,
        tuple(_packed(panel.chart.to_dict()) for panel in made.panels),
        frame_table(made.table, made.table_caption, made.row_head),
    )


def _packed(spec: dict[str, Any]) -> dict[str, Any]:
    """The specification with its numbers as Arrow bytes, the form in which Streamlit sends them."""
    return {**spec, "datasets": {name: _arrow(rows) for name, rows in spec["datasets"].items()}}


def _arrow(rows: list[dict[str, Any]]) -> bytes:
    table = pa.Table.from_pylist(rows)
    buffer = pa.BufferOutputStream()
    with pa.ipc.new_stream(buffer, table.schema) as stream:
        stream.write_table(table)
    return bytes(buffer.getvalue())


def frame_table(frame: pd.DataFrame, caption: str, row_head: str) -> Html:
    """Numbers as a real table: the index as row heads, and a column for the sum of each row."""
    heads = [row_head, *map(str, frame.columns), text("chart.all_types")]
    numbers = zip(frame.index, frame.to_numpy().tolist(), strict=True)
    return numbers_table(caption, heads, ((str(name), (*row, sum(row))) for name, row in numbers), "column")


@cache
def _source_line(spoken: str) -> str:
    return source_line(
        dict.fromkeys(source for medicine in counted_medicines(catalogue()) for source in medicine.sources)
    )


def chart_view(name: ChartName, key: str, on_press: Callable[[str], None]) -> None:
    """Draw a chart; `on_press` gets the key of the drawing in which a mark was pressed."""
    ready = _prepared(name, language(), theme())
    made = ready.figure
    show(element("h3", made.title), element("p", " ".join(made.summary)))
    if made.needs_key:
        show(_key(language(), theme()))
    places = st.columns(len(made.panels)) if len(made.panels) > 1 else [st.container()]
    for number, (panel, spec, place) in enumerate(zip(made.panels, ready.specs, places, strict=True)):
        part_key = f"{key}_{number}"
        with place:
            if panel.heading:
                show(element("h4", panel.heading))
            st.vega_lite_chart(
                spec,
                theme=None,
                key=part_key,
                alt=panel.alt,
                on_select=lambda part_key=part_key: on_press(part_key),
            )
    show(ready.table, element("p", _source_line(language()), class_="dates"))
    for number, picture in enumerate(_pictures(name, language()), start=1):
        chart_download(picture, f"{name}-{number}")


@cache
def _pictures(name: ChartName, spoken: str) -> tuple[alt.TopLevelMixin, ...]:
    """The charts as they leave the app: on white, with their message above and who says so below it."""
    made = figure(name, catalogue(), "light")
    below = wrap(_source_line(spoken), PICTURE_LETTERS)
    if made.needs_key:
        below += wrap(text("chart.columns", names=", ".join(home.name for home in catalogue().types)), PICTURE_LETTERS)
    return tuple(
        panel.chart.properties(
            title=alt.Title(
                wrap(" ".join(part for part in (made.title, panel.heading) if part), TITLE_LETTERS),
                subtitle=below,
                anchor="start",
                fontSize=18,
                subtitleFontSize=13,
            )
        )
        for panel in made.panels
    )


@cache
def _key(spoken: str, shown_in: str) -> Html:
    """What each mark stands for."""
    marks = joined(element("li", marked_name(home, "span")) for home in catalogue().types)
    return element("ul", marks, class_="chart-key", aria_label=text("chart.key"))
