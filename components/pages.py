"""The pages in the reader's order. One place names their files and addresses."""

from __future__ import annotations

from collections.abc import Mapping
from copy import copy
from functools import cache

import streamlit as st

from components.content import is_content_sound, language, text
from components.html import Html, element, show
from components.links import page_link
from components.picks import picks_parameter

# A page's file name, its address and its id are the same, except that the first page's address is "/".
PAGE_IDS = (
    "start",
    "explore",
    "type",
    "compare",
    "medicines",
    "questions",
    "news",
    "read_news",
    "glossary",
    "present",
    "about",
)
REACHED_FROM_OTHERS = ("read_news",)  # not in the menu, which would grow too long


def _file(page: str) -> str:
    return f"pages/{page}.py"


def site_pages() -> list[st.Page]:
    """Every page for the menu; their ids stand in where the words cannot be read."""
    return [copy(page) for page in _site_pages(language(), is_content_sound())]


# Making a page looks for its file, link by link of its path, in each run anew. A run marks its page: it takes copies.
@cache
def _site_pages(_: str, has_words: bool) -> tuple[st.Page, ...]:
    return tuple(
        st.Page(
            _file(page),
            title=text(f"menu.{page}") if has_words else page,
            url_path=page,
            default=page == PAGE_IDS[0],
            visibility="hidden" if page in REACHED_FROM_OTHERS else "visible",
        )
        for page in PAGE_IDS
    )


def page_id(page: st.Page) -> str:
    """The id of a page; the first page's address is empty."""
    return page.url_path or PAGE_IDS[0]


def door(page: str, label: str, parameters: Mapping[str, str] | None = None) -> Html:
    """A link to a page of this site on a line of its own."""
    return element("p", page_link(page, label, parameters), class_="door")


def page_door(page: str, label: str, parameters: Mapping[str, str] | None = None) -> None:
    """Put a link to a page of this site on the page."""
    show(door(page, label, parameters))


def go_to(page: str, parameters: Mapping[str, str] | None = None) -> None:
    """Leave for a page of this site, keeping the session and the picks."""
    st.switch_page(_file(page), query_params={**(parameters or {}), **picks_parameter()})
