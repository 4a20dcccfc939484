"""All rows of the comparison, in groups that unfold; each row offers its question for the sheet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

import streamlit as st

from components.compare.cells import COMPARISONS_KEPT, Comparison, compared_in, full_cell, linked_lines
from components.page.assets import asset
from components.page.content import catalogue_in, language
from components.page.html import Html, element, joined, show
from components.page.type_icon import coloured_shape, theme
from components.sheet.sheet_controls import sheet_button
from data.catalogue.messages import Messages
from data.catalogue.model import Subject
from data.catalogue.query import Row

STYLE = asset("compare/comparison_table.css")
OPEN_BY_ITSELF = 6  # rows; so many or fewer need no folding


def comparison_table(ids: tuple[str, ...], rows: Sequence[Row], *, is_folded: bool = False) -> None:
    """Draw the rows for the subjects compared. The browser knows which questions are on the sheet.

    A few rows stand open, unless they are to be folded.
    """
    st.html(f"<style>{STYLE}</style>")
    show(_written(language(), theme(), ids, tuple(row.attribute.id for row in rows), is_folded))


# It is the same for all who compare the same, and written once for them.
@st.cache_resource(show_spinner=False, max_entries=COMPARISONS_KEPT)
def _written(language: str, theme: str, ids: tuple[str, ...], attributes: tuple[str, ...], is_folded: bool) -> Html:
    comparison = compared_in(language, ids)
    rows = [row for row in comparison.rows if row.attribute.id in attributes]
    lines = linked_lines((statement for row in rows for statement in row.cells), comparison.subjects, language)
    words = catalogue_in(language).messages
    is_open = len(rows) <= OPEN_BY_ITSELF and not is_folded
    groups = (
        _group(words, section, list(of_section), comparison, lines, theme, is_open)
        for section, of_section in groupby(rows, key=lambda row: row.attribute.section)
    )
    return element("div", *groups, class_="comparison")


def _group(
    words: Messages,
    section: str,
    rows: Sequence[Row],
    comparison: Comparison,
    lines: Mapping[str, Html],
    theme: str,
    is_open: bool,
) -> Html:
    """The rows of one section, folded under its name and its count of differences."""
    name, differing = words(f"section.{section}"), sum(row.differs for row in rows)
    count = words("compare.group_count", rows=len(rows), differ=differing)
    summary = element("summary", element("span", name, class_="group-name"), " ", element("span", count))
    state = {"open": ""} if is_open else {}
    return element("details", summary, _table(words, name, rows, comparison, lines, theme), **state)


def _table(
    words: Messages, section: str, rows: Sequence[Row], comparison: Comparison, lines: Mapping[str, Html], theme: str
) -> Html:
    caption = words("compare.caption", names=", ".join(subject.name for subject in comparison.subjects))
    # The roles stand in words, since a narrow window lays the table out as blocks, which takes them away.
    return element(
        "table",
        element("caption", f"{section}. {caption}", class_="unseen"),
        element("thead", _heads(words, comparison.subjects, theme), role="rowgroup"),
        element("tbody", *(_row(row, comparison, lines) for row in rows), role="rowgroup"),
        role="table",
        class_=f"columns-{len(comparison.subjects)}",
    )


def _heads(words: Messages, subjects: Sequence[Subject], shown_in: str) -> Html:
    names = [joined([coloured_shape(subject, shown_in), subject.name]) for subject in subjects]
    heads = [words("compare.row_head"), *names, words("compare.question_head")]
    return element("tr", *(element("th", head, scope="col", role="columnheader") for head in heads), role="row")


def _row(row: Row, comparison: Comparison, lines: Mapping[str, Html]) -> Html:
    return element(
        "tr",
        element("th", row.attribute.name, scope="row", role="rowheader"),
        *(
            element("td", full_cell(statement, subject.name, lines, comparison.numbers), role="cell")
            for statement, subject in zip(row.cells, comparison.subjects, strict=True)
        ),
        element(
            "td",
            element("p", row.question.text, class_="question"),
            sheet_button(row.question.id),
            role="cell",
            class_="ask",
        ),
        role="row",
    )
