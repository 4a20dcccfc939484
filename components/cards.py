"""Cards: a type or kind in a few lines, with the way to its profile."""

from __future__ import annotations

import streamlit as st

from components.content import text
from components.html import element, show
from components.marks import marked_name
from components.pages import page_door
from data.model import Subject


def subject_card(subject: Subject, *notes: str, heading: str = "h3") -> None:
    """Name, one sentence, notes such as why it was found, and a link to read on."""
    with st.container(border=True, height="stretch", key=f"card_{subject.id}"):
        show(
            marked_name(subject, heading),
            element("p", *subject.lines("summary")),
            *(element("p", note) for note in notes),
        )
        page_door("type", text("start.type_link", name=subject.name), {"type": subject.id})


def door_card(page: str, label: str, explanation: str) -> None:
    """A way into another page, with a line on what it is for."""
    with st.container(border=True, height="stretch", key=f"door_{page}"):
        page_door(page, label)
        show(element("p", explanation))
