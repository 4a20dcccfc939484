"""The reader's sheet in this session: the only place that holds it. README.md shows the way of a press.

What it begins with comes from the address and the browser (draft.py). sheet_store.js keeps both in step. It replaces
the current history entry, so that a press adds nothing to the back button's way, and going back takes nothing off.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable

import streamlit as st

from components.page.content import catalogue, text
from components.page.links import PICKS
from data.sheet.sheet import Entry, Sheet, changed_entries
from data.sheet.url_ids import write_ids

PARAMETER = PICKS
LINE, MY_SHEET = "sheet_line", "my_sheet"  # fragments: what tells the browser, and the sheet on its own page
SHEET_DRAFT, SHEET_SOURCES = "sheet_draft", "sheet_sources"  # and beside it, its draft and its sources
ON_ITS_PAGE = (MY_SHEET, SHEET_DRAFT, SHEET_SOURCES)  # all of its own page that shows the sheet
COMPARE_FILES = "compare_files"  # and what takes it along from Compare
OVER_PAGE = "sheet_over_page"  # the fragment in the dialog that lays the sheet over a page
_SHEET = "sheet_of_this_session"
_EARLIER = "earlier_sheets"
_CHANGED = "entries_of_the_last_change"
_TOKEN = "token_of_this_session"
_DONE = "presses_done"
_LIES_OVER_PAGE = "sheet_lies_over_page"
_CHANGE = "change_by_the_last_presses"
STEPS_BACK = 20


def sheet() -> Sheet:
    """The sheet of this session."""
    stored = st.session_state.get(_SHEET)
    return stored if isinstance(stored, Sheet) else Sheet()


def has_begun() -> bool:
    """True once this session has a sheet, be it empty."""
    return _SHEET in st.session_state


def begin_sheet(first: Sheet) -> None:
    """The sheet that this session begins with: nothing lies before it."""
    st.session_state[_SHEET] = first
    st.session_state.pop(_EARLIER, None)


def set_sheet(changed: Sheet) -> None:
    """Keep a changed sheet, and the one before it for `undo`."""
    before = sheet()
    if changed != before:
        st.session_state[_EARLIER] = (*st.session_state.get(_EARLIER, ()), before)[-STEPS_BACK:]
        st.session_state[_SHEET] = changed
        st.session_state[_CHANGED] = changed_entries(before, changed)


def last_changed() -> tuple[str, ...]:
    """The ids of the entries that the last change put on the sheet, moved, or led to: where a reader looks."""
    return tuple(st.session_state.get(_CHANGED, ()))


def entry_text(entry: Entry) -> str:
    """The words of an entry: the bank's or the reader's."""
    return catalogue().questions[entry.question].text if entry.question else entry.own


def sheet_count() -> str:
    """How many questions are on the sheet, as a sentence."""
    count = len(sheet())
    if count == 0:
        return text("frame.sheet_none")
    return text("frame.sheet_one") if count == 1 else text("frame.sheet_many", count=count)


def session_token() -> str:
    """Names this session to the browser, so that it can tell a new one from the one before."""
    if _TOKEN not in st.session_state:
        st.session_state[_TOKEN] = secrets.token_hex(4)
    return str(st.session_state[_TOKEN])


def lay_over_page() -> None:
    """Remember that the sheet lies over the page, until the page is drawn anew."""
    st.session_state[_LIES_OVER_PAGE] = True


def take_from_page() -> None:
    """A run of the whole page closes every dialog."""
    st.session_state.pop(_LIES_OVER_PAGE, None)


def lies_over_page() -> bool:
    """True while the dialog with the sheet is open."""
    return bool(st.session_state.get(_LIES_OVER_PAGE))


def presses_done() -> tuple[int, str]:
    """The number of the last press that is done, and what the last ones have changed, in words."""
    return st.session_state.get(_DONE, 0), st.session_state.get(_CHANGE, "")


def set_presses_done(number: int, change: str) -> None:
    """Remember that all presses up to a number are done."""
    st.session_state[_DONE], st.session_state[_CHANGE] = number, change


def picks_parameter() -> dict[str, str]:
    """The picks as a parameter for a link to another page; empty without picks."""
    picks = sheet().questions
    return {PARAMETER: write_ids(picks)} if picks else {}


def put(question: str) -> None:
    """Put a question of the bank on the sheet."""
    if question in catalogue().questions:
        set_sheet(sheet().with_question(question))


def take_off(entry_id: str) -> None:
    """Take an entry off the sheet."""
    place = sheet().place_of(entry_id)
    if place is not None:
        set_sheet(sheet().without(place))


def star(entry_id: str) -> None:
    """Make an entry the first of the top three."""
    _move(entry_id, lambda _: 0)


def move_up(entry_id: str) -> None:
    """Move an entry one place towards the top."""
    _move(entry_id, lambda place: place - 1)


def move_down(entry_id: str) -> None:
    """Move an entry one place towards the end."""
    _move(entry_id, lambda place: place + 1)


def _move(entry_id: str, to: Callable[[int], int]) -> None:
    place = sheet().place_of(entry_id)
    if place is not None:
        set_sheet(sheet().moved(place, to(place)))
        st.session_state[_CHANGED] = (entry_id,)


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
