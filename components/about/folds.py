"""The parts of About: each closed behind its heading, and opened by an address."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from components.page.arrive import arrive
from components.page.assets import asset
from components.page.html import Html, element, joined, show
from components.page.links import PART
from components.page.url_widgets import address_value

STYLE = asset("about/about.css")


def folds(parts: Mapping[str, tuple[str, Html]]) -> bool:
    """Draw each part, by its id with its heading and content, closed but for the one that the address names.

    Returns whether the address named a part that there is not.
    """
    wanted, is_ignored = address_value(PART, list(parts))
    drawn = [_fold(part, heading, content, part == wanted) for part, (heading, content) in parts.items()]
    st.html(f"<style>{STYLE}</style>")
    show(element("div", *drawn, class_="folds"))
    arrive("about", wanted)
    return is_ignored


def _fold(part: str, heading: str, content: Html, is_open: bool) -> Html:
    summary = element("summary", element("h2", heading, class_="section"))
    inside = element("div", content, class_="fold-content")
    return element("details", joined([summary, inside]), data_place=part, **({"open": "open"} if is_open else {}))
