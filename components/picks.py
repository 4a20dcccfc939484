"""The reader's sheet in this session. Its picks are read from the address once, when the session begins.

The address is kept in step by the component in components.frame, which replaces the current history entry: a press
then adds nothing to the back button's way, and going back never takes a question off the sheet.
"""

from __future__ import annotations

import streamlit as st

from components.content import catalogue
from data.addresses import read_ids, write_ids
from data.sheet import Sheet

PARAMETER = "sheet"
_SHEET = "sheet_of_this_session"
_BEFORE = "sheet_before_clearing"


def sheet() -> Sheet:
    """The sheet of this session."""
    found = st.session_state.get(_SHEET)
    return found if isinstance(found, Sheet) else Sheet()


def set_sheet(changed: Sheet) -> None:
    """Keep a changed sheet."""
    st.session_state[_SHEET] = changed


def read_picks_once() -> bool:
    """Take the picks of the address into a new session. Returns True if part of them was not known."""
    if _SHEET in st.session_state:
        return False
    asked = read_ids(st.query_params.get_all(PARAMETER), catalogue().questions)
    set_sheet(Sheet().with_picks(asked.ids))
    return asked.ignored


def picks_parameter() -> dict[str, str]:
    """The picks as a parameter for a link to another page; empty without picks."""
    picks = sheet().questions
    return {PARAMETER: write_ids(picks)} if picks else {}


def put(question: str) -> None:
    """Put a question of the bank on the sheet."""
    if question in catalogue().questions:
        set_sheet(sheet().with_question(question))


def take_off(question: str) -> None:
    """Take a question of the bank off the sheet."""
    set_sheet(sheet().without_question(question))


def toggle(question: str) -> None:
    """Put a question on the sheet, or take it off if it is there."""
    (take_off if sheet().has(question) else put)(question)


def clear() -> None:
    """Empty the sheet, keeping it for `bring_back`."""
    st.session_state[_BEFORE] = sheet()
    set_sheet(Sheet())


def can_bring_back() -> bool:
    """True if a cleared sheet can still be brought back."""
    before = st.session_state.get(_BEFORE)
    return isinstance(before, Sheet) and len(before) > 0 and not len(sheet())


def bring_back() -> None:
    """Undo the last clearing."""
    if can_bring_back():
        set_sheet(st.session_state[_BEFORE])
