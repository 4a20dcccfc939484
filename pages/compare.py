"""Compare: up to five types or kinds; the difference in one line, rows at a glance, all rows, and pictures."""

from collections.abc import Iterable

import streamlit as st

from components.compare.after_glance import help_outside, left_out, notes
from components.compare.cells import compared
from components.compare.close import in_short
from components.compare.compare_choice import COMPARISON, column_choice, compared_now, examples
from components.compare.compare_files import compare_files
from components.compare.comparison_table import comparison_table
from components.compare.glance_table import difference_box, glance_style, glance_table
from components.compare.pictures import cancer_table, out_of_100, years
from components.compare.source_fold import folded_comparison_sources
from components.compare.views import choose_view, rows_to_show
from components.page.content import catalogue, text
from components.page.frame import begin_page, emergency_line, ignored_line
from components.page.html import element, show
from components.page.pages import page_door
from components.sheet.sheet_controls import put_all_button
from data.catalogue.model import Statement
from data.catalogue.query import Row, state_lines


def meanings(statements: Iterable[Statement]) -> None:
    """What the words mean by which some cells say that they tell nothing."""
    lines = state_lines(catalogue().messages, statements)
    if lines:
        show(*(element("p", line) for line in lines))


def at_a_glance(ids: tuple[str, ...]) -> None:
    """The rows at a glance, and what stands below them."""
    glance_table(ids)
    notes()
    left_out(ids)
    meanings(statement for row in compared(ids).glance for statement in row.cells)
    help_outside(ids)
    examples(ids)


def all_rows(ids: tuple[str, ...]) -> list[Row]:
    """The rows that the reader asks for, in groups."""
    emergency_line()
    rows = rows_to_show(compared(ids).rows)
    if rows:
        comparison_table(ids, rows)
        meanings(statement for row in rows for statement in row.cells)
    else:
        show(element("p", text("compare.no_rows"), class_="hint", role="status"))
    return rows


def in_pictures(ids: tuple[str, ...]) -> None:
    """Numbers, a year with each, cancers, and the way to when medicines were first approved."""
    emergency_line()
    out_of_100(compared(ids))
    years(compared(ids))
    cancer_table(ids)
    page_door("medicines", text("compare.years_link"), {"chart": "years"})


@st.fragment(key=COMPARISON)
def comparison() -> None:
    """All that a choice of columns, of a view or of rows changes."""
    glance_style()
    with st.container(key="comparison"):
        with st.container(horizontal=True, key="compare_head"):
            st.title(text("compare.title"), anchor=False)
            ids, is_odd = compared_now()
            column_choice(ids)
        tools = st.container(horizontal=True, key="compare_tools")
        with tools:
            view, is_odd_view = choose_view()
        ignored_line(is_odd or is_odd_view)
        difference_box(ids)
        rows = list(compared(ids).rows)
        if view == "all":
            rows = all_rows(ids)
        elif view == "pictures":
            in_pictures(ids)
        else:
            at_a_glance(ids)
        with tools:
            differing = compared(ids).differing_questions
            if differing:
                show(put_all_button(differing, text("compare.add_differing")))
            compare_files(ids, tuple(row.attribute.id for row in rows))
        in_short(ids)
        folded_comparison_sources(ids)


begin_page("compare")
comparison()
