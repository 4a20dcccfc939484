"""Drawing only what a press changed, where that is little of a rich page."""

from __future__ import annotations

from typing import NoReturn

import streamlit as st

from components.draft import is_kept
from components.frame import DOCUMENT, SITE_LINE


def draw_again(part: str) -> NoReturn:
    """End a callback that changed the sheet alone: draw one part of the page anew, and what shows the sheet everywhere.

    The part is named by the key of its fragment. All of the page is drawn where the browser keeps a draft, which has to
    be written.
    """
    if is_kept():
        st.rerun()
    st.rerun([SITE_LINE, DOCUMENT, part])
