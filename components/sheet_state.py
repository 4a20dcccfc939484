"""What is on the sheet, told to the browser, and the presses of all buttons and boxes that change it.

It is a fragment of its own: a press is answered by one small message, not by the whole page. The browser then changes
its address, the line at the top, and every button and box. A page that shows the sheet draws it in that fragment.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import streamlit as st

from components.content import text
from components.draft import kept_draft
from components.picks import has_heard_picks, hear_picks, put, put_all, sheet, take_off
from components.presses import DEFAULT, confirmed, do_presses, session_token
from data.addresses import write_ids

HERE = Path(__file__).parent
CONTROLS = (HERE / "sheet_controls.js").read_text(encoding="utf-8")  # goes before the script of what has buttons
KEY = "sheet_state"
_IS_TOLD = "sheet_is_told_by_the_page"
_state = st.components.v2.component(KEY, js=(HERE / "sheet_state.js").read_text(encoding="utf-8"))


def sheet_count() -> str:
    """How many questions are on the sheet, as a sentence."""
    count = len(sheet())
    if count == 0:
        return text("frame.sheet_none")
    return text("frame.sheet_one") if count == 1 else text("frame.sheet_many", count=count)


def begin_telling() -> None:
    """Begin a run of a page, which has told nothing yet."""
    st.session_state.pop(_IS_TOLD, None)


def sheet_state() -> None:
    """Tell the browser what is on the sheet after a page, which may change it, unless the page has told it."""
    if not st.session_state.get(_IS_TOLD):
        _tell_alone()


@st.fragment(key=KEY)
def _tell_alone() -> None:
    _tell()


def tell_sheet() -> None:
    """Tell it within a fragment of a page that shows the sheet; each press then draws that fragment."""
    st.session_state[_IS_TOLD] = True
    _tell()


def _tell() -> None:
    picked = sheet()
    _state(
        key=KEY,
        default=DEFAULT,
        data={
            **confirmed(KEY),
            "picks": write_ids(picked.questions),
            "isFull": picked.is_full,
            "count": sheet_count(),
            "draft": kept_draft(),
            "session": session_token(),
            "heard": has_heard_picks(),
            "address": str(sorted(st.query_params.to_dict().items())),  # a new one makes the browser look for its picks
        },
        on_presses_change=_pressed,
        on_picks_change=_hear_picks,
        on_scheme_change=st.rerun,  # all of the page in the other colours
    )


def _pressed() -> None:
    do_presses(KEY, _press)


def _press(press: dict[str, Any]) -> None:
    action, question, questions = (press.get(name) for name in ("action", "question", "questions"))
    if action == "put_all" and isinstance(questions, list):
        put_all(one for one in questions if isinstance(one, str))
    elif isinstance(question, str):
        (take_off if action == "take_off" else put)(question)


def _hear_picks() -> None:
    told = st.session_state[KEY].picks
    if isinstance(told, dict) and told.get("session") == session_token():
        hear_picks(str(told.get("picks", "")))
    st.rerun()  # all of the page, of which this is a part of its own
