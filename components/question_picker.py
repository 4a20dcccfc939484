"""Questions of the bank, each with a box that puts it on the sheet or takes it off."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from components.picks import sheet, toggle
from data.model import Question


def question_picker(questions: Iterable[Question], place: str) -> None:
    """A check box a question; `place` keeps the keys of two pickers on one page apart."""
    picked = sheet()
    with st.container(gap="xsmall"):
        for question in questions:
            key = f"{place}_{question.id}"
            st.session_state[key] = picked.has(question.id)
            st.checkbox(
                question.text,
                key=key,
                on_change=toggle,
                args=(question.id,),
                disabled=picked.is_full and not picked.has(question.id),
            )
