"""HTML from data, put on the page. How it is built stands in documents/formats/html.py."""

from __future__ import annotations

import re

import streamlit as st

from documents.formats.html import Html, element, escape, items, joined

__all__ = ["Html", "element", "escape", "items", "joined", "show", "unbroken"]

_HYPHENATED = re.compile(r"(\S*-\S*)")


def unbroken(name: str) -> Html:
    """A name in which no line ends inside a word with a hyphen, such as PD-L1."""
    parts = _HYPHENATED.split(name)
    return joined(element("span", part, class_="unbroken") if "-" in part else part for part in parts)


def show(*parts: str) -> None:
    """Put markup on the page."""
    st.html(joined(parts))
