"""A chart with its message, its words, the same numbers as a table, and its sources."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from typing import TYPE_CHECKING, Any

import streamlit as st

from components.chart_frame import numbers_table, source_line
from components.content import catalogue, language, text
from components.html import Html, element, joined, show
from components.marks import marked_name, theme
from components.take_away import picture_download
from data.kept import kept
from data.medicine_counts import counted_medicines
from documents.when_pressed import chart_picture

if TYPE_CHECKING:
    import pandas as pd

    from documents.figures.chart_names import ChartName


@dataclass(frozen=True)
class _PreparedPanel:
    """One drawing: its specification with the numbers packed, its words for who cannot see it, and its heading."""

    spec: dict[str, Any]
    alt: str
    heading: str


@dataclass(frozen=True)
class _Prepared:
    """A figure as it is sent to the browser."""

    title: str
    summary: str
    needs_key: bool
    panels: tuple[_PreparedPanel, ...]
    table: Html


# A chart costs 10 to 15 ms to build, its numbers 5 ms to pack, and neither ever changes; `spoken` is the language of
# what is read from the catalogue.
@cache
@kept
def _prepared(name: ChartName, spoken: str, shown_in: str) -> _Prepared:
    from documents.figures.charts import figure  # brings libraries that take longer than the rest of the page

    made = figure(name, catalogue(), "dark" if shown_in == "dark" else "light")
    return _Prepared(
        made.title,
        " ".join(made.summary),
        made.needs_key,
        tuple(_PreparedPanel(_packed(panel.chart.to_dict()), panel.alt, panel.heading) for panel in made.panels),
        frame_table(made.table, made.table_caption, made.row_head),
    )


def _packed(spec: dict[str, Any]) -> dict[str, Any]:
    """The specification with its numbers as Arrow bytes, the form in which Streamlit sends them."""
    return {**spec, "datasets": {name: _arrow(rows) for name, rows in spec["datasets"].items()}}


def _arrow(rows: list[dict[str, Any]]) -> bytes:
    import pyarrow as pa

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
@kept
def _source_line(spoken: str) -> str:
    return source_line(
        dict.fromkeys(source for medicine in counted_medicines(catalogue()) for source in medicine.sources)
    )


def chart_view(name: ChartName, key: str, on_press: Callable[[str], None]) -> None:
    """Draw a chart; `on_press` gets the key of the drawing in which a mark was pressed."""
    ready = _prepared(name, language(), theme())
    show(element("h3", ready.title), element("p", ready.summary))
    if ready.needs_key:
        show(_key(language(), theme()))
    places = st.columns(len(ready.panels)) if len(ready.panels) > 1 else [st.container()]
    for number, (panel, place) in enumerate(zip(ready.panels, places, strict=True)):
        part_key = f"{key}_{number}"
        with place:
            if panel.heading:
                show(element("h4", panel.heading))
            st.vega_lite_chart(
                panel.spec,
                theme=None,
                key=part_key,
                alt=panel.alt,
                on_select=lambda part_key=part_key: on_press(part_key),
            )
    show(ready.table, element("p", _source_line(language()), class_="dates"))
    for number in range(len(ready.panels)):
        below = _below(ready.needs_key, language())
        picture_download(partial(chart_picture, catalogue(), name, number, below), f"{name}-{number + 1}")


def _below(needs_key: bool, spoken: str) -> tuple[str, ...]:
    """What stands below the message of a chart that leaves the app: who says so, and what the columns are."""
    columns = text("chart.columns", names=", ".join(home.name for home in catalogue().types)) if needs_key else ""
    return (_source_line(spoken), *([columns] if columns else []))


@cache
@kept
def _key(spoken: str, shown_in: str) -> Html:
    """What each mark stands for."""
    marks = joined(element("li", marked_name(home, "span")) for home in catalogue().types)
    return element("ul", marks, class_="chart-key", aria_label=text("chart.key"))
