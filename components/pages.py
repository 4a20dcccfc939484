"""The pages in the reader's order. One place names their files and addresses."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from components.content import is_content_sound, text
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
    titles = {page: text(f"menu.{page}") if is_content_sound() else page for page in PAGE_IDS}
    return [
        st.Page(
            _file(page),
            title=titles[page],
            url_path=page,
            default=page == PAGE_IDS[0],
            visibility="hidden" if page in REACHED_FROM_OTHERS else "visible",
        )
        for page in PAGE_IDS
    ]


def page_id(page: st.Page) -> str:
    """The id of a page; the first page's address is empty."""
    return page.url_path or PAGE_IDS[0]


def page_door(page: str, label: str, parameters: Mapping[str, str] | None = None) -> None:
    """A link to a page of this site that keeps the session and the picks."""
    st.page_link(_file(page), label=label, query_params={**(parameters or {}), **picks_parameter()})


def go_to(page: str, parameters: Mapping[str, str] | None = None) -> None:
    """Leave for a page of this site, keeping the session and the picks."""
    st.switch_page(_file(page), query_params={**(parameters or {}), **picks_parameter()})
