"""The mark of a type beside its name, in the colours of the reader's theme."""

from __future__ import annotations

from typing import Literal

import streamlit as st

from components.page.html import Html, element
from data.catalogue.model import Subject
from documents.figures.marks import colour_of


def theme() -> Literal["light", "dark"]:
    """The theme in which the reader's browser shows the page."""
    return "dark" if st.context.theme.type == "dark" else "light"


def coloured_shape(subject: Subject, theme: str, size: str = "") -> Html:
    """The shape of the subject's type in the colour of its type; `size` is a class of the style sheet."""
    return element(
        "span",
        class_=f"shape {subject.facts.shape} {size}".rstrip(),
        style=f"background: {colour_of(subject.facts, theme)}",
        aria_hidden="true",
    )


def shape_data(subject: Subject, theme: str) -> dict[str, str]:
    """The same for the script of a component."""
    return {"shape": subject.facts.shape, "colour": colour_of(subject.facts, theme)}


def marked_name(subject: Subject, tag: str = "p") -> Html:
    """The shape of the subject's type and the subject's name."""
    return element(tag, coloured_shape(subject, theme()), element("span", subject.name), class_="type-mark")
