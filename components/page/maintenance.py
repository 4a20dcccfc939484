"""What a visitor sees while the content is broken. It needs nothing of the catalogue, which cannot be read then."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from typing import NoReturn

import streamlit as st

from data.catalogue.load import CONTENT_ROOT, DEFAULT_LANGUAGE

SITE = "Immunotherapy Explorer"
HEADING = "We are mending this site"  # where even the message file cannot be read
LOOK_AGAIN = 5  # seconds; then a page that was mended comes back by itself


def maintenance_page(is_mended: Callable[[], bool]) -> NoReturn:
    """Say in plain words that the site is being mended, and end the run. The log has the list of faults."""
    heading, *lines = maintenance_words()
    st.title(heading, anchor=False)
    for line in lines:
        st.text(line)
    _come_back(is_mended)
    st.stop()


@st.fragment(run_every=LOOK_AGAIN)
def _come_back(is_mended: Callable[[], bool]) -> None:
    if is_mended():
        st.rerun()


def maintenance_words() -> tuple[str, ...]:
    """The heading and the lines of the page, as far as they can be read."""
    words = _table("error")
    lines = (words.get(key) for key in ("broken", "broken_help"))
    heading = words.get("broken_heading")
    return (heading if isinstance(heading, str) else HEADING, *(line for line in lines if isinstance(line, str)))


def site_name() -> str:
    """The name of the site, as far as it can be read."""
    name = _table("site").get("name")
    return name if isinstance(name, str) else SITE


def _table(name: str) -> dict[str, object]:
    """A table of the messages; empty where the message file itself is broken."""
    path = CONTENT_ROOT / "content" / DEFAULT_LANGUAGE / "messages.toml"
    try:
        return dict(tomllib.loads(path.read_text(encoding="utf-8"))[name])
    except (OSError, ValueError, KeyError, TypeError):
        return {}
