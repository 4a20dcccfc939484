"""What a visitor sees while the content is broken. It needs nothing of the catalogue, which cannot be read then."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from typing import NoReturn

import streamlit as st

from data.load import CONTENT_ROOT, DEFAULT_LANGUAGE


def maintenance_page() -> NoReturn:
    """Say in plain words that the site is being mended, and end the run. The log has the list of faults."""
    words = _words()
    st.title(words.get("broken_heading", "We are mending this site"), anchor=False)
    for key in ("broken", "broken_help"):
        if key in words:
            st.text(words[key])
    st.stop()


def _words() -> Mapping[str, str]:
    path = CONTENT_ROOT / "content" / DEFAULT_LANGUAGE / "messages.toml"
    try:
        return dict(tomllib.loads(path.read_text(encoding="utf-8"))["error"])
    except (OSError, ValueError, KeyError):
        return {}  # the message file itself is broken; the heading alone is shown
