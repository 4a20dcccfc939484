"""HTML from data, put on the page. How it is built stands in documents/formats/html.py."""

from __future__ import annotations

import streamlit as st

from documents.formats.html import Html, element, escape, items, joined

__all__ = ["Html", "element", "escape", "items", "joined", "show"]


def show(*parts: str) -> None:
    """Put markup on the page."""
    st.html(joined(parts))
