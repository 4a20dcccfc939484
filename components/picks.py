"""The reader's sheet in this session. Its picks are read from the address once, when the session begins.

The address is kept in step by the component in components.frame, which replaces the current history entry: a press
then adds nothing to the back button's way, and going back never takes a question off the sheet.
"""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from components.content import catalogue
from data.addresses import read_ids, write_ids
from data.sheet import Sheet

PARAMETER = "sheet"
_SHEET = "sheet_of_this_session"
_EARLIER = "earlier_sheets"
_HEARD = "picks_heard_from_the_browser"
STEPS_BACK = 20


def sheet() -> Sheet:
    """The sheet of this session."""
    found = st.session_state.get(_SHEET)
    return found if isinstance(found, Sheet) else Sheet()


def set_sheet(changed: Sheet) -> None:
    """Keep a changed sheet, and the one before it for `undo`."""
    before = sheet()
    if changed != before:
        st.session_state[_EARLIER] = (*st.session_state.get(_EARLIER, ()), before)[-STEPS_BACK:]
        st.session_state[_SHEET] = changed


def read_picks_once() -> bool:
    """Take the picks of the address into a new session. Returns True if part of them was not known."""
    if _SHEET in st.session_state:
        return False
    asked = read_ids(st.query_params.get_all(PARAMETER), catalogue().questions)
    st.session_state[_SHEET] = Sheet().with_picks(asked.ids)
    return asked.ignored


def hear_picks(picks: str) -> None:
    """Take the picks that the browser's address had when this session took the place of one that was lost."""
    if not has_heard_picks():
        st.session_state[_HEARD] = True
        ids = read_ids([picks], catalogue().questions).ids
        if ids != sheet().questions:
            st.session_state[_SHEET] = sheet().with_picks(ids)


def has_heard_picks() -> bool:
    """True once the browser has told this session which picks its address had."""
    return bool(st.session_state.get(_HEARD))


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


def put_all(questions: Iterable[str]) -> None:
    """Put several questions of the bank on the sheet, as one step."""
    changed = sheet()
    for question in questions:
        if question in catalogue().questions:
            changed = changed.with_question(question)
    set_sheet(changed)


def clear() -> None:
    """Empty the sheet; `undo` brings it back."""
    set_sheet(Sheet())


def can_undo() -> bool:
    """True if a change can be taken back."""
    return bool(st.session_state.get(_EARLIER))


def undo() -> None:
    """Take the last change of the sheet back."""
    earlier = st.session_state.get(_EARLIER, ())
    if earlier:
        st.session_state[_SHEET] = earlier[-1]
        st.session_state[_EARLIER] = earlier[:-1]


def forget_earlier_sheets() -> None:
    """Drop all steps back, so that nothing cleared can return."""
    st.session_state.pop(_EARLIER, None)
