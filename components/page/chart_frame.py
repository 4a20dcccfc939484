"""What stands around every chart: its style, the table of the same numbers, and who says so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Literal

import streamlit as st

from components.page.assets import asset
from components.page.content import catalogue, day, text
from components.page.html import Html, element

STYLE = asset("page/charts.css")
PUBLISHERS_NAMED = 3


def chart_style() -> None:
    """The style of charts and their tables; once a page."""
    st.html(style_rules())


def style_rules() -> Html:
    """The style of charts as markup, for a page that has other markup to put it with."""
    return Html(f"<style>{STYLE}</style>")


def numbers_table(
    caption: str, heads: Sequence[str], rows: Iterable[tuple[str, Sequence[int]]], sums: Literal["column", "row"]
) -> Html:
    """Numbers as a real table, in a box that scrolls: rows with their names. The last column or row holds the sums."""
    written = [
        element("tr", element("th", name, scope="row"), *(element("td", str(number)) for number in numbers))
        for name, numbers in rows
    ]
    table = element(
        "table",
        element("caption", caption),
        element("thead", element("tr", *(element("th", head, scope="col") for head in heads))),
        element("tbody", *written),
        class_=f"numbers sum-{sums}",
    )
    label = text("chart.table_region", caption=caption)
    return element("div", table, class_="table-box", role="region", tabindex="0", aria_label=label)


def source_line(ids: Iterable[str]) -> str:
    """Who says so, and from when to when the sources were checked."""
    sources = [catalogue().sources[source] for source in ids]
    publishers = Counter(source.publisher for source in sources).most_common(PUBLISHERS_NAMED)
    return text(
        "chart.sources",
        publishers=", ".join(publisher for publisher, _ in publishers),
        count=len(sources),
        first=day(min(source.checked_on for source in sources)),
        last=day(max(source.checked_on for source in sources)),
    )
