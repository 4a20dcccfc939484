"""Every source by publisher: large groups to open, the rest in one list."""

from __future__ import annotations

from functools import cache

import streamlit as st

from components.content import catalogue, day, language, text
from components.frame import source_item
from components.html import Html, element, show
from data.kept import kept

LARGE_GROUP = 8  # sources; a publisher with so many has a group of its own


@cache
@kept
def _groups(_: str) -> tuple[list[tuple[str, Html]], Html]:
    """Large groups with their labels, and one list of all other sources; made once for a language."""
    by_publisher: dict[str, list[str]] = {}
    for source in catalogue().sources.values():
        next_check = f" {text('about.column_next')} {day(source.next_check)}."
        by_publisher.setdefault(source.publisher, []).append(element("li", source_item(source), next_check))
    large = {name: lines for name, lines in by_publisher.items() if len(lines) >= LARGE_GROUP}
    others = sorted((name, line) for name, lines in by_publisher.items() if name not in large for line in lines)
    return (
        [
            (text("about.publisher_group", publisher=name, count=len(lines)), _list(lines))
            for name, lines in sorted(large.items(), key=lambda group: -len(group[1]))
        ],
        _list([line for _, line in others]),
    )


def _list(lines: list[str]) -> Html:
    return element("ul", *lines, class_="sources source-columns")


def all_sources() -> None:
    """Draw all sources."""
    groups, others = _groups(language())
    for label, listed in groups:
        with st.expander(label):
            show(listed)
    show(others)
