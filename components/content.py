"""The catalogue and the words of the reader's language, for everything that draws."""

from __future__ import annotations

import logging
from datetime import date
from functools import cache

import streamlit as st

from components.maintenance import maintenance_page
from data.dates import long_date
from data.faults import ContentError
from data.kept import kept
from data.load import DEFAULT_LANGUAGE, LANGUAGES, Catalogue, load_catalogue

LANGUAGE_KEY = "language"


def language() -> str:
    """The language of this session."""
    if len(LANGUAGES) == 1:
        return LANGUAGES[0]
    chosen = st.session_state.get(LANGUAGE_KEY, DEFAULT_LANGUAGE)
    return chosen if chosen in LANGUAGES else DEFAULT_LANGUAGE


# Streamlit's own cache hashes the arguments on each call, a hundred times the cost of this one.
@cache
@kept
def _load(language: str) -> Catalogue | None:
    # Broken content is logged once with every fault, then remembered as None until the next start.
    try:
        return load_catalogue(language)
    except ContentError as error:
        logging.getLogger("immunotherapy_explorer").error("%s", error)
        return None


def is_content_sound() -> bool:
    """False when the content files have faults and no page can be drawn."""
    return _load(language()) is not None


def catalogue() -> Catalogue:
    """The frozen catalogue, shared by all sessions. Never change it."""
    loaded = _load(language())
    if loaded is None:
        maintenance_page()  # a page that Streamlit runs on its own, before app.py, comes here too
    return loaded


def text(key: str, **values: object) -> str:
    """The words of a message in the reader's language."""
    return catalogue().messages(key, **values)


def day(when: date) -> str:
    """A date with the month in full, as the language writes it."""
    return long_date(when, catalogue().messages)
