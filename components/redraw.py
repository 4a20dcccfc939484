"""Drawing only what shows the sheet, where a press changes nothing else of a rich page."""

from __future__ import annotations

import streamlit as st

SHEET_STATE = "sheet_state"  # the fragment of every page that tells the browser what is on the sheet
_SHOWN_IN = "parts_that_show_the_sheet"


def sheet_is_not_shown() -> None:
    """Forget which parts showed the sheet; a page that has some says so after this."""
    st.session_state.pop(_SHOWN_IN, None)


def sheet_is_shown_in(*parts: str) -> None:
    """Draw the fragments of these keys too, when a press changes what is on the sheet."""
    st.session_state[_SHOWN_IN] = parts


def draw_sheet_again() -> None:
    """End a callback that changed the sheet: draw all that shows it, and no more of the page."""
    parts = st.session_state.get(_SHOWN_IN, ())
    if parts:
        st.rerun([SHEET_STATE, *parts])
