"""Every source by publisher: large groups to open, the rest in one list."""

from __future__ import annotations

import streamlit as st

from components.page.content import catalogue_in
from components.page.html import Html, element, joined
from components.page.sources import source_item
from data.catalogue.dates import long_date

LARGE_GROUP = 8  # sources; a publisher with so many has a group of its own


@st.cache_resource(show_spinner=False)
def all_sources(language: str) -> Html:
    """Large groups under their labels, closed, and one list of all other sources."""
    catalogue = catalogue_in(language)
    words = catalogue.messages
    by_publisher: dict[str, list[str]] = {}
    for source in catalogue.sources.values():
        next_check = f" {words('about.column_next')} {long_date(source.next_check, words)}."
        line = element("li", source_item(source, words), next_check)
        by_publisher.setdefault(source.publisher, []).append(line)
    large = {name: lines for name, lines in by_publisher.items() if len(lines) >= LARGE_GROUP}
    others = sorted((name, line) for name, lines in by_publisher.items() if name not in large for line in lines)
    groups = [
        element(
            "details",
            element("summary", words("about.publisher_group", publisher=name, count=len(lines))),
            _list(lines),
        )
        for name, lines in sorted(large.items(), key=lambda group: -len(group[1]))
    ]
    return joined([*groups, _list([line for _, line in others])])


def _list(lines: list[str]) -> Html:
    return element("ul", *lines, class_="sources source-columns")
