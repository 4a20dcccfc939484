"""The index that finds our names in a text, made once for a language and shared by all sessions."""

from __future__ import annotations

import streamlit as st

from components.page.content import catalogue_in
from data.news.decode import DecodeIndex, build_decode_index


@st.cache_resource(show_spinner=False)
def decode_index(language: str) -> DecodeIndex:
    """The index of a language."""
    return build_decode_index(catalogue_in(language))
