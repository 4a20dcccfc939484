"""The mark of a type beside its name, in the colours of the reader's theme."""

from __future__ import annotations

import streamlit as st

from components.html import Html, element
from data.model import Subject
from documents.figures.marks import colour_of


def theme() -> str:
    """ "light" or "dark", as the reader's browser shows the page."""
    return "dark" if st.context.theme.type == "dark" else "light"


def marked_name(subject: Subject, tag: str = "p") -> Html:
    """The shape of the subject's type and the subject's name."""
    colour = colour_of(subject.facts, theme())
    shape = element("span", class_=f"shape {subject.facts.shape}", style=f"background: {colour}", aria_hidden="true")
    return element(tag, shape, element("span", subject.name), class_="type-mark")
