"""What a visitor sees while the content is broken. It needs nothing of the catalogue, which cannot be read then."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from contextlib import suppress
from typing import NoReturn

import streamlit as st

from data.catalogue.load import CONTENT_ROOT, DEFAULT_LANGUAGE

SITE = "Immunotherapy Explorer"
HEADING = "We are mending this site"  # where even the message file cannot be read
LOOK_AGAIN = 5  # seconds; then a page that was mended comes back by itself


def maintenance_page(is_mended: Callable[[], bool], language: str) -> NoReturn:
    """Say in plain words that the site is being mended, and end the run. The log has the list of faults."""
    heading, *lines = maintenance_words(language)
    st.title(heading, anchor=False)
    for line in lines:
        st.text(line)
    _come_back(is_mended)
    st.stop()


@st.fragment(run_every=LOOK_AGAIN)
def _come_back(is_mended: Callable[[], bool]) -> None:
    if is_mended():
        st.rerun()


def maintenance_words(language: str) -> tuple[str, ...]:
    """The heading and the lines of the page, as far as they can be read."""
    words = _table("error", language)
    lines = (words.get(key) for key in ("broken", "broken_help"))
    heading = words.get("broken_heading")
    return (heading if isinstance(heading, str) else HEADING, *(line for line in lines if isinstance(line, str)))


def site_name(language: str) -> str:
    """The name of the site, as far as it can be read."""
    name = _table("site", language).get("name")
    return name if isinstance(name, str) else SITE


def _table(name: str, language: str) -> dict[str, object]:
    """A table of the messages, where it cannot be read that of the first language; empty where that is broken too."""
    for folder in (language, DEFAULT_LANGUAGE):
        path = CONTENT_ROOT / "content" / folder / "messages.toml"
        with suppress(OSError, ValueError, KeyError, TypeError):
            return dict(tomllib.loads(path.read_text(encoding="utf-8"))[name])
    return {}
