"""Questions of the bank, each with a box that puts it on the sheet or takes it off."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import streamlit as st

from components.sheet_state import CONTROLS
from data.model import Question

HERE = Path(__file__).parent
_picker = st.components.v2.component(
    "question_picker",
    html="<ul></ul>",
    css=(HERE / "question_picker.css").read_text(encoding="utf-8"),
    js=CONTROLS + (HERE / "question_picker.js").read_text(encoding="utf-8"),
)


def question_picker(questions: Iterable[Question], place: str) -> None:
    """A check box a question; `place` keeps two pickers on one page apart. The browser knows what is on the sheet."""
    listed = tuple((question.id, question.text) for question in questions)
    if listed:
        _picker(key=f"pick_{place}", data={"questions": listed})
