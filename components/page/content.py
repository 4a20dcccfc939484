"""The catalogue and the words of the reader's language, for everything that draws."""

from __future__ import annotations

import logging
from datetime import date
from functools import cache, lru_cache

import streamlit as st

from components.page.maintenance import maintenance_page
from data.catalogue.catalogue import Catalogue
from data.catalogue.dates import long_date
from data.catalogue.faults import ContentError
from data.catalogue.load import CONTENT_ROOT, DEFAULT_LANGUAGE, LANGUAGES
from data.load import load_content

LANGUAGE_KEY = "language"
CONTENT_FILES = (".csv", ".toml")


class BrokenContent(Exception):
    """The content files have faults; the log has the list."""


def language() -> str:
    """The language of this session."""
    if len(LANGUAGES) == 1:
        return LANGUAGES[0]
    chosen = st.session_state.get(LANGUAGE_KEY, DEFAULT_LANGUAGE)
    return chosen if chosen in LANGUAGES else DEFAULT_LANGUAGE


# Hundreds of calls in each run: st.cache_resource, which hashes the arguments of each, would double the time of a page.
@cache
def _load(language: str) -> Catalogue:
    # An error is not kept by the cache: broken content is asked for again, and read again once a file was mended.
    loaded = _read(language, last_written())
    if loaded is None:
        raise BrokenContent
    return loaded


@lru_cache(maxsize=1)
def _read(language: str, written: tuple[tuple[str, int, int], ...]) -> Catalogue | None:
    """The content as it was written then; None if it is broken, which is logged once with every fault."""
    try:
        return load_content(language)
    except (ContentError, OSError) as error:
        logging.getLogger("immunotherapy_explorer").error(
            "%s\nno page is shown; a mended file is read by itself within seconds, no restart is needed", error
        )
        return None


def last_written() -> tuple[tuple[str, int, int], ...]:
    """Every content file, with its time and size: another once an editor has changed anything."""
    paths = sorted(path for path in CONTENT_ROOT.rglob("*") if path.suffix in CONTENT_FILES)
    return tuple((str(path), path.stat().st_mtime_ns, path.stat().st_size) for path in paths)


def is_content_sound() -> bool:
    """False while the content files have faults and no page can be drawn."""
    try:
        _load(language())
    except BrokenContent:
        return False
    return True


def catalogue() -> Catalogue:
    """The frozen catalogue of the reader's language, shared by all sessions. Never change it."""
    return catalogue_in(language())


def catalogue_in(language: str) -> Catalogue:
    """The frozen catalogue of a language, for what is made once and kept for all sessions."""
    try:
        return _load(language)
    except BrokenContent:
        maintenance_page(is_content_sound)  # a page that Streamlit runs on its own, before app.py, comes here too


def text(key: str, **values: object) -> str:
    """The words of a message in the reader's language."""
    return catalogue().messages(key, **values)


def day(when: date) -> str:
    """A date with the month in full, as the language writes it."""
    return long_date(when, catalogue().messages)
