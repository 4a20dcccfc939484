"""Brings the place that the address asks for into sight; without the script it is open all the same."""

from __future__ import annotations

import streamlit as st

from components.page.assets import asset

KEY = "arrive_script"
_script = st.components.v2.component(KEY, js=asset("page/arrive.js"))


def arrive(view: str, place: str) -> None:
    """Go to a place of a view, such as a profile; once for each that is asked for."""
    _script(key=KEY, data={"view": view, "place": place})
