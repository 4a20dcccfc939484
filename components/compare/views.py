"""The three views of a comparison, and which of all rows are shown; both live in the address."""

from __future__ import annotations

from typing import Literal, get_args

import streamlit as st

from components.page.content import text
from components.page.url_widgets import address_value, choose_one_of, choose_several, set_address
from data.catalogue.query import Row

View = Literal["glance", "all", "pictures"]
VIEW = "view"  # in the address, as are the next two
ROWS, ONLY = "rows", "only"
ROW_CHOICES = ("all", "differ", "chosen")
_CONTROL = "compare_view"


def choose_view() -> tuple[View, bool]:
    """The view, and whether the address asks for one that is not there.

    An address that chooses rows and names no view asks for all rows, as it did before there were views.
    """
    views: tuple[View, ...] = get_args(View)
    wanted, ignored = address_value(VIEW, views)
    usual: View = "all" if ROWS in st.query_params else views[0]
    view = next((option for option in views if option == wanted), usual)
    st.session_state[_CONTROL] = view
    st.segmented_control(
        text("compare.view_label"),
        views,
        key=_CONTROL,
        format_func=lambda option: text(f"compare.view_{option}"),
        required=True,
        label_visibility="collapsed",
        on_change=_write_view,
    )
    return view, ignored


def _write_view() -> None:
    chosen = st.session_state[_CONTROL]
    set_address(VIEW, "" if chosen == get_args(View)[0] else chosen)
    if chosen != "all":
        for row_choice in (ROWS, ONLY):
            set_address(row_choice, "")


def rows_to_show(rows: tuple[Row, ...]) -> list[Row]:
    """All rows, those that differ, or those the reader chooses."""
    wanted = choose_one_of(
        text("compare.rows_label"), ROW_CHOICES, key=ROWS, label_of=lambda option: text(f"compare.rows_{option}")
    )
    if wanted == "differ":
        return [row for row in rows if row.differs]
    if wanted == "all":
        return list(rows)
    names = {row.attribute.id: row.attribute.name for row in rows}
    only = choose_several(
        text("compare.only"),
        tuple(names),
        key=ONLY,
        label_of=names.__getitem__,
        most=len(names),
        placeholder=text("compare.only_placeholder"),
    )
    return [row for row in rows if row.attribute.id in only]


def view_parameters() -> dict[str, str]:
    """The view and the choice of rows as they stand in the address."""
    return {name: st.query_params[name] for name in (VIEW, ROWS, ONLY) if name in st.query_params}
