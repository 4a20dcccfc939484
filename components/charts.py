"""A chart with its message, its words, the same numbers as a table, and its sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from textwrap import wrap
from typing import Any

import altair as alt
import pandas as pd
import pyarrow as pa
import streamlit as st

from components.content import catalogue, day, language, text
from components.html import Html, element, joined, show
from components.marks import marked_name, theme
from components.take_away import chart_download
from data.medicine_counts import counted_medicines
from documents.figures.charts import ChartName, Figure, figure

STYLE = (Path(__file__).parent / "charts.css").read_text(encoding="utf-8")
PUBLISHERS_NAMED = 3
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
        _region(frame_table(made.table, made.table_caption, made.row_head), made.table_caption),
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
    rows = [
        element(
            "tr",
            element("th", str(name), scope="row"),
            *(element("td", str(number)) for number in (*numbers, sum(numbers))),
        )
        for name, numbers in zip(frame.index, frame.to_numpy().tolist(), strict=True)
    ]
    return element(
        "table",
        element("caption", caption),
        element("thead", element("tr", *(element("th", head, scope="col") for head in heads))),
        element("tbody", *rows),
        class_="numbers",
    )


def _region(table: Html, caption: str) -> Html:
    """A long table in a box that scrolls, by keyboard too."""
    name = text("chart.table_region", caption=caption)
    return element("div", table, class_="table-box", role="region", tabindex="0", aria_label=name)


@cache
def _source_line(spoken: str) -> str:
    """Who says so, and from when to when the sources were checked."""
    known = catalogue()
    ids = dict.fromkeys(source for medicine in counted_medicines(known) for source in medicine.sources)
    sources = [known.sources[source] for source in ids]
    publishers = Counter(source.publisher for source in sources).most_common(PUBLISHERS_NAMED)
    return text(
        "chart.sources",
        publishers=", ".join(publisher for publisher, _ in publishers),
        count=len(sources),
        first=day(min(source.checked_on for source in sources)),
        last=day(max(source.checked_on for source in sources)),
    )


def chart_style() -> None:
    """The style of charts and their tables; once a page."""
    st.html(f"<style>{STYLE}</style>")


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
