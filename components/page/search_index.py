"""The index that finds names in typed words, made once for a language and shared by all pages and sessions."""

from __future__ import annotations

import streamlit as st

from components.page.content import catalogue_in
from data.search.search import SearchIndex, build_index


@st.cache_resource(show_spinner=False)
def search_index(language: str) -> SearchIndex:
    """The index of a language."""
    return build_index(catalogue_in(language))
