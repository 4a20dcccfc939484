"""The catalogue and the words of the reader's language, for everything that draws."""

from __future__ import annotations

import logging
from datetime import date
from functools import cache, lru_cache
from typing import NoReturn

import streamlit as st

from components.page.maintenance import maintenance_page
from data.catalogue.catalogue import Catalogue
from data.catalogue.dates import long_date
from data.catalogue.faults import ContentError
from data.catalogue.languages import PARAMETER, language_for, preferred
from data.catalogue.load import CONTENT_ROOT, DEFAULT_LANGUAGE, LANGUAGES
from data.load import load_content

CONTENT_FILES = (".csv", ".toml")
LANGUAGE_KEY = "language"  # of this session: that of its last run
_log = logging.getLogger("immunotherapy_explorer")


class BrokenContent(Exception):
    """The content files have faults; the log has the list."""


def language() -> str:
    """The language of this run."""
    return str(st.session_state.get(LANGUAGE_KEY, DEFAULT_LANGUAGE))


def take_language() -> bool:
    """Take the language of the address, or else of the browser, for this run; True if the address asks for another.

    The address alone decides, so that a link, the back button and a reload show what they showed before.
    """
    asked, offered = st.query_params.get_all(PARAMETER), complete_languages()
    st.session_state[LANGUAGE_KEY] = language_for(asked, accepted_languages(), offered)
    return any(name not in offered for name in asked)


def accepted_languages() -> str:
    """What the browser prefers, as it says with its first request, or else to Streamlit."""
    return st.context.headers.get("Accept-Language") or st.context.locale or ""


def address_language(wanted: str) -> str:
    """The language that an address has to name so that this reader sees the wanted one; empty where none is needed."""
    return "" if wanted == preferred(accepted_languages(), complete_languages()) == DEFAULT_LANGUAGE else wanted


@cache
def complete_languages() -> tuple[str, ...]:
    """The languages that are offered: the first one, and each other whose content is whole. Decided once, at the start.

    Of one that is half finished the log has what is missing, and it is looked at again at the next start.
    """
    return (DEFAULT_LANGUAGE, *(name for name in LANGUAGES if name != DEFAULT_LANGUAGE and _is_whole(name)))


def _is_whole(language: str) -> bool:
    try:
        _load(language)
    except (ContentError, OSError) as error:
        _log.error("%s\n%s is not offered; it is looked at again at the next start", error, language)
        return False
    return True


# Hundreds of calls in each run: st.cache_resource, which hashes the arguments of each, would double the time of a page.
@cache
def _load(language: str) -> Catalogue:
    # An error is not kept by the cache: broken content is asked for again, and read again once a file was mended.
    loaded = _read(last_written()) if language == DEFAULT_LANGUAGE else load_content(language)
    if loaded is None:
        raise BrokenContent
    return loaded


@lru_cache(maxsize=1)
def _read(written: tuple[tuple[str, int, int], ...]) -> Catalogue | None:
    """The content as it was written then; None if it is broken, which is logged once with every fault."""
    try:
        return load_content(DEFAULT_LANGUAGE)
    except (ContentError, OSError) as error:
        _log.error("%s\nno page is shown; a mended file is read by itself within seconds, no restart is needed", error)
        return None


def last_written() -> tuple[tuple[str, int, int], ...]:
    """Every content file, with its time and size: another once an editor has changed anything."""
    paths = sorted(path for path in CONTENT_ROOT.rglob("*") if path.suffix in CONTENT_FILES)
    return tuple((str(path), path.stat().st_mtime_ns, path.stat().st_size) for path in paths)


def is_content_sound() -> bool:
    """False while the content of the first language has faults, and no page can be drawn."""
    try:
        _load(DEFAULT_LANGUAGE)
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
        show_maintenance()  # a page that Streamlit runs on its own, before app.py, comes here too


def show_maintenance() -> NoReturn:
    """The page that is shown while no other can be, in the language that is asked for as far as it can be read."""
    asked = language_for(st.query_params.get_all(PARAMETER), accepted_languages(), LANGUAGES)
    maintenance_page(is_content_sound, asked)


def text(key: str, **values: object) -> str:
    """The words of a message in the reader's language."""
    return catalogue().messages(key, **values)


def day(when: date) -> str:
    """A date with the month in full, as the language writes it."""
    return long_date(when, catalogue().messages)
